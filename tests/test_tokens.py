import pytest

from qa.tokens import STOP_WORDS, bigrams, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Exporting magnets", ["export", "magnet"], id="stems"),
        pytest.param("the owner of a magnet", ["owner", "magnet"], id="stop words"),
        pytest.param("to the US", ["us"], id="the US is a country"),
        pytest.param("Re-exports, re-exported, REEXPORT", ["reexport"] * 3, id="re-export is one word"),
        pytest.param("licence licensed Licensing", ["licens"] * 3, id="licence and license are one word"),
        pytest.param("authorisation, authorization", ["author"] * 2, id="British and American endings"),
        pytest.param("naïve Dy₂O₃", ["naiv", "dy2o3"], id="accents and subscripts"),
        pytest.param("snake_case", ["snake", "case"], id="underscore divides"),
    ],
)
def test_words_are_lowered_and_stemmed(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1C905.a.4", ["1c905.a.4", "1c905.a", "1c905"], id="with all codes above it"),
        pytest.param("(1C902).", ["1c902"], id="between marks"),
        pytest.param("按1C905.a管制", ["按", "1c905.a", "1c905", "管制"], id="between characters"),
        pytest.param("2846.90.19.20", ["2846901920"], id="tariff number with dots"),
        pytest.param("8505111000", ["8505111000"], id="tariff number without"),
        pytest.param("8505.11", ["850511"], id="tariff subheading"),
        pytest.param("article 1(1)", ["articl", "1(1)", "1"], id="article label"),
        pytest.param("Rule 18.5.2(a)(ii)", ["rule", "18.5.2(a)(ii)", "18.5.2"], id="rule label"),
        pytest.param("第1（3）条", ["第", "1(3)", "1", "条"], id="full-width label"),
    ],
)
def test_codes_and_labels_stay_whole(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize("text", ["0.1%", "0.1 %", "0.1％", "0.1 percent", "0.1 per cent"])
def test_shares_are_written_one_way(text: str) -> None:
    assert tokens(text) == ["0.1%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("USD 2,000,000", ["usd", "2000000"], id="thousands"),
        pytest.param("0.1 and 0.15", ["0.1", "0.15"], id="decimals"),
        pytest.param("No. 61 of 2025", ["61", "2025"], id="announcement"),
        pytest.param("46/2024", ["46", "2024"], id="number and year"),
    ],
)
def test_numbers_stay_whole(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("出口管制", ["出口", "口管", "管制"], id="Han"),
        pytest.param("镝", ["镝"], id="one character"),
        pytest.param("镝 oxide", ["镝", "oxid"], id="one character beside a word"),
        pytest.param("磁石の輸出", ["磁石", "石の", "の輸", "輸出"], id="Han and kana"),
        pytest.param("ディスプロ", ["ディ", "ィス", "スプ", "プロ"], id="kana"),
        pytest.param("희토류", ["희토", "토류"], id="hangul"),
        pytest.param("镝、铽", ["镝", "铽"], id="a comma divides"),
        pytest.param("钕铁硼NdFeB磁体", ["钕铁", "铁硼", "ndfeb", "磁体"], id="mixed"),
    ],
)
def test_unspaced_scripts_are_cut_into_pairs(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@pytest.mark.parametrize("text", ["", " \n\t", "?!… —", "the of and"])
def test_text_without_content_has_no_tokens(text: str) -> None:
    assert tokens(text) == []


def test_no_token_holds_white_space() -> None:
    found = tokens("0.1 per cent of 2,000 kg\nunder 1C905.a, 出口 管制")
    assert not any(character.isspace() for token in found for character in token)


def test_bigrams_join_neighbors() -> None:
    assert bigrams(["export", "licens", "fee"]) == ["export licens", "licens fee"]
    assert bigrams(["export"]) == []


def test_words_that_carry_a_rule_are_no_stop_words() -> None:
    assert not STOP_WORDS & {"us", "without", "except", "unless", "against", "above", "below"}
