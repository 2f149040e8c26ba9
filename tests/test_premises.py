"""What a question takes for granted is corrected while it is wrong, and a leave that it expects is not given softly."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import read
from qa.premises import corrections

MARCH, OCTOBER, EARLIER = date(2026, 3, 1), date(2025, 10, 20), date(2025, 6, 1)


def said(text: str, day: date, library: Library) -> str:
    reading = read(text, day, library.corpus, library.gazetteer)
    return " ".join(says["en"] for says in corrections(reading, day, library.corpus))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Since No. 61 was repealed, may we ship?", "not repealed", id="repealed"),
        pytest.param("now that the ban is lifted, can we export again", "not repealed", id="lifted"),
        pytest.param("既然61号公告已经废止，可以发货了吗", "not repealed", id="repealed zh"),
        pytest.param("Since the truce suspended the April list too, dysprosium is free", "never suspended", id="April"),
        pytest.param("18号公告也暂停了吧", "never suspended", id="April zh"),
        pytest.param("as rare earths are no longer controlled", "still controlled", id="no longer"),
        pytest.param("稀土已经不再管制了", "still controlled", id="no longer zh"),
        pytest.param("it is below 0.1% by weight", "share of value", id="weight"),
        pytest.param("0.1%是按重量算的", "share of value", id="weight zh"),
        pytest.param("the 50% rule of No. 18 covers our affiliate", "No. 61, article 2, alone", id="half"),
        pytest.param("below 1% is trace and free", "no minimum share", id="trace"),
        pytest.param("samples are exempt anyway", "exports too", id="samples"),
        pytest.param("our HS code is not listed", "not the HS code", id="HS code"),
        pytest.param("the suspension was extended to January 2027", "No legal notice", id="extension"),
        pytest.param("as 62 is suspended we may send the drawings", "technology catalogue", id="catalogue"),
        pytest.param("after 45 days it is automatically approved", "no approval", id="silence"),
        pytest.param("China cannot regulate a German company", "article 44", id="reach"),
        pytest.param("中国管不了德国公司", "article 44", id="reach zh"),
    ],
)
def test_wrong_premise_is_corrected(text: str, expected: str, library: Library) -> None:
    assert expected in said(text, MARCH, library)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Dysprosium oxide from China to Germany", MARCH, id="none"),
        pytest.param("as 62 is suspended we may send the drawings", OCTOBER, id="62 in force: another mistake"),
        pytest.param("Since No. 61 was repealed, may we ship?", EARLIER, id="before it existed"),
        pytest.param("the content is 0.1% of the value", MARCH, id="value"),
    ],
)
def test_what_is_not_wrong_on_the_day_is_not_corrected(text: str, day: date, library: Library) -> None:
    assert said(text, day, library) == ""


def test_correction_is_the_first_caution(library: Library) -> None:
    answer = ask("Since No. 61 was repealed, may we ship dysprosium oxide from China to Germany?", MARCH, library)

    assert "not repealed" in answer.cautions[0]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param("Terbium metal from Shanghai to Oslo needs no licence, right?", "No: ", id="refused"),
        pytest.param(
            "neodymium magnets from Ningbo to Chicago, no licence needed, correct?", "Not established: ", id="open"
        ),
        pytest.param("氧化镝从中国出口德国，应该不用许可证吧", "并非如此：", id="Chinese"),
    ],
)
def test_leading_tone_is_answered_first(text: str, start: str, library: Library) -> None:
    assert ask(text, MARCH, library).headline.startswith(start)


def test_leading_tone_changes_no_outcome(library: Library) -> None:
    plain = ask("Lanthanum oxide from China to Germany", MARCH, library)
    leading = ask("Lanthanum oxide from China to Germany needs no licence, right?", MARCH, library)

    assert leading.outcome is plain.outcome
    assert leading.headline == plain.headline
