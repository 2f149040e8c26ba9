"""The words of the real vocabulary as they stand in a text: scripts, endings, boundaries, symbols and formulas."""

from datetime import date
from itertools import pairwise

import pytest

from qa.ask import Library
from qa.entries import Country, Element
from qa.extract import read
from qa.reading.languages import language, normalize
from qa.reading.mentions import Mention, Reading, longest, tag

MARCH = date(2026, 3, 1)


def reading(text: str, library: Library) -> Reading:
    return read(text, MARCH, library.corpus, library.gazetteer)


def found(text: str, library: Library) -> list[str]:
    """Kind and words of each mention."""
    return [f"{mention.tag} {mention.text}" for mention in reading(text, library).mentions]


def countries(text: str, library: Library) -> list[str]:
    return [c.code for m in reading(text, library).of("P", "A") for c in m.data[:1] if isinstance(c, Country)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("０．１％", "0.1%", id="full width"),
        pytest.param("Dy₂O₃", "Dy2O3", id="subscripts"),
        pytest.param("磁體、鏑、鋱", "磁体、镝、铽", id="traditional characters"),
        pytest.param("the magnet’s “value” – 5", 'the magnet\'s "value" - 5', id="typographic marks"),
        pytest.param("  a\u00a0b\u202fc\u3000d\te ", "a b c d e", id="spaces of every kind"),
        pytest.param("dys\u00adpro\u200bsium", "dys pro sium", id="invisible characters part words"),
        pytest.param("出口", "出口", id="simplified stays"),
        pytest.param("磁石を韓国へ輸出", "磁石を韓国へ輸出", id="Japanese characters stay"),
    ],
)
def test_text_is_written_one_way(text: str, expected: str) -> None:
    assert normalize(text) == expected


@pytest.mark.parametrize(
    "text", ["Dy₂O₃ ０．１％", "向韓國出口釤鈷磁體", "l’aimant – 5 %", "ジスプロシウム", "자석", "\u200b a\u3000 b "]
)
def test_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Do we need a license for terbium?", "en", id="English"),
        pytest.param("Dy2O3?", "en", id="no small word at all"),
        pytest.param("氧化镝出口到德国要许可证吗", "zh", id="Chinese"),
        pytest.param("NdFeB磁体出口到德国", "zh", id="Chinese with a formula"),
        pytest.param("磁石を韓国へ輸出できますか", "ja", id="kana beside Han"),
        pytest.param("자석을 일본으로 수출", "ko", id="Korean"),
        pytest.param("Brauchen wir eine Genehmigung für die Ausfuhr?", "de", id="German"),
        pytest.param("Faut-il une licence pour les aimants ?", "fr", id="French"),
        pytest.param("¿Necesito una licencia para el terbio?", "es", id="Spanish"),
        pytest.param("Shipping to 宁波 Magnet Company for our customers abroad", "en", id="one Chinese name"),
    ],
)
def test_language_is_told_by_letters_and_small_words(text: str, expected: str) -> None:
    assert language(normalize(text)) == expected


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        pytest.param("dysprosium", "Dy", id="English"),
        pytest.param("DYSPROSIUM", "Dy", id="capitals"),
        pytest.param("镝", "Dy", id="Chinese"),
        pytest.param("鏑", "Dy", id="traditional"),
        pytest.param("ジスプロシウム", "Dy", id="Japanese"),
        pytest.param("디스프로슘", "Dy", id="Korean"),
        pytest.param("Terbium", "Tb", id="German"),
        pytest.param("terbio", "Tb", id="Spanish"),
        pytest.param("钐", "Sm", id="samarium"),
        pytest.param("scandium", "Sc", id="scandium"),
        pytest.param("yttrium", "Y", id="yttrium"),
    ],
)
def test_element_is_found_in_every_language(text: str, symbol: str, library: Library) -> None:
    elements = [m.data[0] for m in reading(text, library).of("E")]

    assert [e.symbol for e in elements if isinstance(e, Element)] == [symbol]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("from Ningbo to Chicago", ["CN", "US"], id="cities"),
        pytest.param("the US and the UK", ["US", "GB"], id="abbreviations in capitals"),
        pytest.param("tell us in time", [], id="us is no country"),
        pytest.param("the use of the user", [], id="the use is no country"),
        pytest.param("Chinese magnets", ["CN"], id="adjective"),
        pytest.param("China's magnets", ["CN"], id="genitive"),
        pytest.param("chinesisches Terbium", ["CN"], id="German ending"),
        pytest.param("从宁波发往韩国", ["CN", "KR"], id="Chinese names"),
        pytest.param("中国から日本へ", ["CN", "JP"], id="Japanese names"),
        pytest.param("중국에서 한국으로", ["CN", "KR"], id="Korean names"),
        pytest.param("South Korea, not North Korea", ["KR", "KP"], id="the longer name wins"),
    ],
)
def test_place_is_found_with_its_country(text: str, codes: list[str], library: Library) -> None:
    assert countries(text, library) == codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("magnet", ["G magnet"], id="word"),
        pytest.param("magnets", ["G magnets"], id="plural"),
        pytest.param("electromagnetic", [], id="inside a word"),
        pytest.param("dysprosium-free", ["E dysprosium"], id="before a hyphen"),
        pytest.param("NdFeB磁体", ["G NdFeB", "G 磁体"], id="Latin beside Han"),
        pytest.param("sintered NdFeB", ["G sintered NdFeB"], id="the longest word wins"),
        pytest.param("钐钴磁体", ["G 钐钴磁体"], id="the longest Chinese word wins"),
    ],
)
def test_word_is_found_whole_with_common_endings(text: str, expected: list[str], library: Library) -> None:
    assert found(text, library) == expected


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        pytest.param("LaNi5 powder", ("La", "Ni"), id="numbers"),
        pytest.param("Gd₅Si₂Ge₂", ("Gd", "Si", "Ge"), id="subscripts"),
        pytest.param("a Dy-Tb-Co strip", ("Dy", "Tb", "Co"), id="hyphens"),
        pytest.param("YBCO tape", ("Y", "B", "C", "O"), id="yttrium in a formula"),
        pytest.param("(Nd,Dy)", ("Nd",), id="symbol alone"),
        pytest.param("dy oxide", ("Dy",), id="small letters before a form"),
    ],
)
def test_formula_is_read_as_its_elements(text: str, symbols: tuple[str, ...], library: Library) -> None:
    formulas = reading(text, library).of("F")

    assert formulas[0].data[0] == symbols


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In November We Ship To Him", id="words in capitals"),
        pytest.param("I am in Ho Chi Minh City with Pr and La Rue", id="symbols that are names"),
        pytest.param("CO2 emissions of Fe", id="no rare earth"),
        pytest.param("Er liefert morgen", id="German pronoun"),
        pytest.param("BY THE WAY, OK", id="capitals"),
        pytest.param("N52 and N35SH", id="magnet grades"),
    ],
)
def test_what_only_looks_like_a_formula_is_none(text: str, library: Library) -> None:
    assert reading(text, library).of("F") == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        pytest.param("a sale to MP Materials", "cn/mofcom-2026-23#9", id="short name"),
        pytest.param("MP Materials Corp.", "cn/mofcom-2026-23#9", id="full name"),
        pytest.param("卖给芒廷帕斯材料公司", "cn/mofcom-2026-23#9", id="Chinese name"),
        pytest.param("MPマテリアルズへ", "cn/mofcom-2026-23#9", id="Japanese name"),
        pytest.param("Rheinmetall", "cn/mofcom-2026-30#4", id="European"),
        pytest.param("莱茵金属", "cn/mofcom-2026-30#4", id="European in Chinese"),
        pytest.param("Wrocław University of Science and Technology", "cn/mofcom-2026-30#10", id="accent"),
        pytest.param("Wroclaw University of Technology", "cn/mofcom-2026-30#10", id="without accent"),
    ],
)
def test_listed_party_is_found_by_any_of_its_names(text: str, party: str, library: Library) -> None:
    assert [mention.data[0][0] for mention in reading(text, library).of("L")] == [party]


def test_longest_of_overlapping_mentions_stays() -> None:
    short, long, apart = Mention("E", 4, 6, "cd"), Mention("G", 2, 7, "abcde"), Mention("P", 9, 11, "xy")

    assert longest([short, apart, long]) == [long, apart]


def test_mentions_are_in_order_and_never_overlap(library: Library) -> None:
    text = "Chinese-origin NdFeB magnets with 0.2% dysprosium, value USD 4,000, from Ningbo to Chicago on 1 March 2026"
    mentions = reading(text, library).mentions

    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


def test_tagged_text_names_each_mention_by_kind_and_number(library: Library) -> None:
    assert reading("Terbium oxide from China to Japan", library).tagged == "⟨E0⟩ ⟨G1⟩ from ⟨P2⟩ to ⟨P3⟩"
    assert tag("Ab Cd", []) == "ab cd"


@pytest.mark.parametrize("text", ["", " ", "?", "İstanbul İ", "\x00\ufffd", "⟨P0⟩ to ⟨G1⟩", "🧲🧲", "a" * 3000])
def test_odd_text_is_read_without_harm(text: str, library: Library) -> None:
    assert isinstance(reading(text, library), Reading)
