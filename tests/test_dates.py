"""Days, however they are written; relative words count from the day asked."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.corpus import Corpus
from qa.reading.dates import days
from qa.reading.languages import normalize

ASKED = date(2026, 3, 1)
EXAMPLES = settings(
    max_examples=60, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
DAYS = st.dates(date(2020, 1, 1), date(2039, 12, 31))
ENGLISH = "January February March April May June July August September October November December".split()  # noqa: SIM905
GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()  # noqa: SIM905
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()  # noqa: SIM905
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
Render = Callable[[date], str]


def found(text: str, corpus: Corpus, asked: date = ASKED) -> list[date]:
    return [mention.data[0] for mention in days(normalize(text), asked, corpus.vocabulary)]


RENDERED: list[tuple[str, Render]] = [
    ("ISO", lambda d: f"it leaves on {d.isoformat()}, by sea"),
    ("ISO with slashes", lambda d: f"leaves {d:%Y/%m/%d}"),
    ("ISO with points", lambda d: f"leaves {d.year}.{d.month}.{d.day}"),
    ("1 March 2026", lambda d: f"on {d.day} {ENGLISH[d.month - 1]} {d.year}?"),
    ("1st of March 2026", lambda d: f"the {d.day}th of {ENGLISH[d.month - 1]} {d.year}"),
    ("1 Mar 2026", lambda d: f"on {d.day} {ENGLISH[d.month - 1][:3]} {d.year}"),
    ("March 1, 2026", lambda d: f"on {ENGLISH[d.month - 1]} {d.day}, {d.year}."),
    ("MARCH 1 2026", lambda d: f"ON {ENGLISH[d.month - 1].upper()} {d.day} {d.year}"),
    ("1.3.2026", lambda d: f"am {d.day}.{d.month}.{d.year} nach Polen"),
    ("01.03.2026", lambda d: f"am {d:%d.%m.%Y}"),
    ("1. März 2026", lambda d: f"am {d.day}. {GERMAN[d.month - 1]} {d.year}"),
    ("1 mars 2026", lambda d: f"le {d.day} {FRENCH[d.month - 1]} {d.year}"),
    ("1 de marzo de 2026", lambda d: f"el {d.day} de {SPANISH[d.month - 1]} de {d.year}"),
    ("2026年3月1日", lambda d: f"于{d.year}年{d.month}月{d.day}日出口"),
    ("2026年3月1号", lambda d: f"{d.year}年{d.month}月{d.day}号发货"),
    ("2026 年 3 月 1 日", lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日"),
    ("full width", lambda d: f"{d.year}年{d.month}月{d.day}日".translate(FULL_WIDTH)),
    ("2026년 3월 1일", lambda d: f"{d.year}년 {d.month}월 {d.day}일에 수출"),
]


@pytest.mark.parametrize("render", [pytest.param(render, id=name) for name, render in RENDERED])
@given(day=DAYS, asked=DAYS)
@EXAMPLES
def test_day_is_read_however_it_is_written(render: Render, day: date, asked: date, corpus: Corpus) -> None:
    assert found(render(day), corpus, asked) == [day]


@pytest.mark.parametrize(
    ("text", "later"),
    [
        pytest.param("we ship today", 0, id="today"),
        pytest.param("can it leave now?", 0, id="now"),
        pytest.param("今天发货", 0, id="Chinese today"),
        pytest.param("heute liefern", 0, id="German today"),
        pytest.param("오늘 수출", 0, id="Korean today"),
        pytest.param("on expédie aujourd’hui", 0, id="French today"),
        pytest.param("we ship tomorrow", 1, id="tomorrow"),
        pytest.param("明天发货", 1, id="Chinese tomorrow"),
        pytest.param("明日輸出します", 1, id="Japanese tomorrow"),
        pytest.param("내일 수출", 1, id="Korean tomorrow"),
        pytest.param("it leaves next week", 7, id="next week"),
        pytest.param("下周出口", 7, id="Chinese next week"),
        pytest.param("nächste Woche", 7, id="German next week"),
    ],
)
@given(asked=DAYS)
@EXAMPLES
def test_relative_word_counts_from_the_day_asked(text: str, later: int, asked: date, corpus: Corpus) -> None:
    assert found(text, corpus, asked) == [asked + timedelta(days=later)]


@given(asked=DAYS)
@EXAMPLES
def test_year_in_chinese_words_counts_from_the_year_asked(asked: date, corpus: Corpus) -> None:
    assert found("去年10月16日卖了", corpus, asked) == [date(asked.year - 1, 10, 16)]
    assert found("明年1月5号发货", corpus, asked) == [date(asked.year + 1, 1, 5)]


@given(month=st.integers(1, 12), year=st.integers(2020, 2039), asked=DAYS)
@EXAMPLES
def test_month_alone_stands_for_a_day_in_it(month: int, year: int, asked: date, corpus: Corpus) -> None:
    for text in (f"in {ENGLISH[month - 1]} {year}", f"end of {ENGLISH[month - 1]} {year}", f"{year}年{month}月底"):
        assert [(day.year, day.month) for day in found(text, corpus, asked)] == [(year, month)]


@given(day=DAYS)
@EXAMPLES
def test_month_asked_in_stands_for_the_day_asked(day: date, corpus: Corpus) -> None:
    assert found(f"in {ENGLISH[day.month - 1]} {day.year}", corpus, day) == [day]


@given(
    heading=st.sampled_from(["2805", "2846", "3824", "7202", "8479", "8505", "8514"]),
    rest=st.lists(st.integers(0, 99), min_size=1, max_size=3),
)
@EXAMPLES
def test_tariff_number_is_no_day(heading: str, rest: list[int], corpus: Corpus) -> None:
    parts = [heading, *(f"{part:02d}" for part in rest)]

    assert found(f"HS {'.'.join(parts)} magnets", corpus) == []
    assert found(f"HS {''.join(parts)} 磁体", corpus) == []


@given(share=st.decimals(0, 100, places=2))
@EXAMPLES
def test_percentage_is_no_day(share: Decimal, corpus: Corpus) -> None:
    assert found(f"{share}% of the value, 占{share}%, {str(share).replace('.', ',')} %", corpus) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No. 61 of 2025", id="announcement"),
        pytest.param("46/2024", id="number and year"),
        pytest.param("2025年第61号公告", id="Chinese announcement"),
        pytest.param("1C905.a.4", id="control code"),
        pytest.param("article 1.3.2", id="numbered section"),
        pytest.param("may we ship?", id="may is no month"),
        pytest.param("a march of progress, we know", id="march is no month"),
        pytest.param("2026-13-01", id="no such month"),
        pytest.param("2026-02-30", id="no such day"),
        pytest.param("30.2.2026", id="no such day with points"),
        pytest.param("in 2026", id="year alone"),
        pytest.param("the announcements of 9 October 2025", id="day of announcements"),
        pytest.param("56号不是11月8号才生效吗", id="day of commencement, Chinese"),
        pytest.param("No. 57 comes into force on 8 November 2025", id="day of commencement"),
        pytest.param("tritt am 8. November in Kraft", id="day of commencement, German"),
        pytest.param("57号は11月8日施行ですが", id="day of commencement, Japanese"),
        pytest.param("the 9 October 2025 rules", id="day of rules"),
        pytest.param("2025年10月9日的公告", id="day of a Chinese announcement"),
        pytest.param("the 0.1% rule started on 1 December", id="day a rule started"),
        pytest.param("we ship and report within 10 days", id="time to report"),
        pytest.param("saw them on some list last month", id="day a list was seen"),
        pytest.param("fine now that No. 61 is suspended?", id="now that"),
        pytest.param("currently in Singapore", id="where goods are now"),
        pytest.param("cert lost, now what", id="now what"),
    ],
)
def test_what_dates_no_act_is_no_day(text: str, corpus: Corpus) -> None:
    assert found(text, corpus) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("5 November", date(2026, 11, 5), id="this year without a year"),
        pytest.param("leap day 29 February 2028", date(2028, 2, 29), id="leap day"),
        pytest.param("Sept. 5, 2026", date(2026, 9, 5), id="four-letter month"),
        pytest.param("1er mars 2026", date(2026, 3, 1), id="French first"),
        pytest.param("2026年11月初", date(2026, 11, 3), id="Chinese beginning of a month"),
        pytest.param("end of November 2026", date(2026, 11, 28), id="end of a month"),
        pytest.param("Ende November 2026", date(2026, 11, 28), id="German end of a month"),
    ],
)
def test_shortened_day_is_completed(text: str, expected: date, corpus: Corpus) -> None:
    assert found(text, corpus) == [expected]


def test_several_days_are_read_in_one_text(corpus: Corpus) -> None:
    assert set(found("ordered 2025-10-20, shipped on 1 March 2026", corpus)) == {date(2025, 10, 20), ASKED}


LAST_OF_OCTOBER = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("next month", date(2026, 11, 30), id="a day the next month lacks"),
        pytest.param("来月", date(2026, 11, 30), id="Japanese next month"),
        pytest.param("last week", date(2026, 10, 24), id="last week"),
        pytest.param("上周五", date(2026, 10, 23), id="Friday of last week"),
        pytest.param("下周一", date(2026, 11, 2), id="Monday of next week"),
        pytest.param("next Friday", date(2026, 11, 6), id="next Friday"),
        pytest.param("el martes que viene", date(2026, 11, 3), id="Spanish next Tuesday"),
        pytest.param("in two weeks", date(2026, 11, 14), id="in two weeks"),
        pytest.param("三天后", date(2026, 11, 3), id="in three days"),
        pytest.param("two days ago", date(2026, 10, 29), id="two days ago"),
        pytest.param("early December", date(2026, 12, 3), id="beginning of a month"),
        pytest.param("Anfang Dezember", date(2026, 12, 3), id="German beginning of a month"),
        pytest.param("mi-décembre", date(2026, 12, 15), id="French middle of a month"),
        pytest.param("10月下旬", date(2026, 10, 28), id="Chinese last third of a month"),
        pytest.param("on 5 January", date(2027, 1, 5), id="a day of the coming year"),
        pytest.param("yesterday", date(2026, 10, 30), id="yesterday"),
        pytest.param("this weekend", date(2026, 10, 31), id="this weekend"),
        pytest.param("this afternoon", date(2026, 10, 31), id="this afternoon"),
        pytest.param("we ship now", date(2026, 10, 31), id="now"),
        pytest.param("the new line ships on 2 November", date(2026, 11, 2), id="ships on a day"),
    ],
)
def test_relative_words_count_from_the_day_asked(text: str, expected: date, corpus: Corpus) -> None:
    assert [mention.data[0] for mention in days(normalize(text), LAST_OF_OCTOBER, corpus.vocabulary)] == [expected]


@pytest.mark.parametrize(
    "text", ["suspended until 10 November 2026", "截至2026年11月10日", "ausgesetzt bis zum 10. November 2026"]
)
def test_day_on_which_a_suspension_ends_is_no_day_of_an_act(text: str, corpus: Corpus) -> None:
    assert list(days(normalize(text), LAST_OF_OCTOBER, corpus.vocabulary)) == []


def test_calendar_has_an_end(corpus: Corpus) -> None:
    assert list(days("last month", date.min, corpus.vocabulary)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("leaving in six weeks", date(2026, 4, 12)),
        ("within a fortnight", date(2026, 3, 15)),
        ("ex works end of this month", date(2026, 3, 31)),
        ("at the end of next month", date(2026, 4, 30)),
        ("before year-end", date(2026, 12, 31)),
        ("年底前发货", date(2026, 12, 31)),
    ],
)
def test_end_of_a_time_is_its_last_day(text: str, day: date, corpus: Corpus) -> None:
    assert found(text, corpus) == [day]


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("it sails on the 31st", date(2026, 11, 5), [date(2026, 12, 31)]),
        ("we ship by the 30th, is that fine?", date(2026, 3, 31), [date(2026, 4, 30)]),
        ("it leaves on the 30th.", date(2026, 1, 31), [date(2026, 3, 30)]),
        ("booked for the 29th", date(2026, 1, 30), [date(2026, 3, 29)]),
        ("until the 12th", date(2026, 12, 13), [date(2027, 1, 12)]),
        ("on the 99th", date(2026, 11, 5), []),
        ("on the 0th", date(2026, 11, 5), []),
        ("on the 32nd", date(2026, 11, 5), []),
    ],
)
def test_day_of_the_month_is_the_next_there_is(text: str, asked: date, expected: list[date], corpus: Corpus) -> None:
    assert found(text, corpus, asked) == expected


@pytest.mark.parametrize(
    "text",
    [
        "for the 3rd and 4th brigades",
        "radars for the 3rd, 4th and 5th squadrons",
        "used by the 7th and the 8th battalions",
        "tests on the 2nd, 3rd and 9th rotors",
        "cranes on the 5th to 8th floors",
    ],
)
def test_things_that_are_counted_are_no_days(text: str, corpus: Corpus) -> None:
    assert found(text, corpus) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on the 9th and we need a license", [date(2026, 3, 9)]),
        ("12 kg for the 9th, license?", [date(2026, 3, 9)]),
        ("half on the 9th and the rest later", [date(2026, 3, 9)]),
        ("ships the 9th to Turin", [date(2026, 3, 9)]),
        ("leaves on the 9th, needs a license?", [date(2026, 3, 9)]),
    ],
)
def test_day_of_the_month_stands_in_a_sentence(text: str, expected: list[date], corpus: Corpus) -> None:
    assert found(text, corpus) == expected


@pytest.mark.parametrize(
    "text",
    [
        "discs cut by 22.10 × 6 mm",
        "cores of 40 by 22.10, sintered",
        "magnets from 13.5–14.2 kG",
        "magnets from 13.5 - 14.2 kG",
        "price up from 27.4, down to 25",
        "grades on 13.5/14.0",
        "nothing before 18.2 ≥ 17",
        "ground until 25.4 µm",
        "rises until 18.5 Ω",
        "prices fell by 13.11.",
        "on 24.5-inch frames",
    ],
)
def test_decimal_number_is_no_day(text: str, corpus: Corpus) -> None:
    assert found(text, corpus) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it sails on 22.10.", date(2026, 10, 22)),
        ("has to leave by 22.10, does it need a license?", date(2026, 10, 22)),
        ("shipping from 14.4?", date(2026, 4, 14)),
        ("deliver it by 22.10", date(2026, 10, 22)),
        ("goes on 22.10 - license?", date(2026, 10, 22)),
        ("goes on 22.10 (by air)", date(2026, 10, 22)),
    ],
)
def test_day_and_month_with_a_point_beside_words_for_moving(text: str, expected: date, corpus: Corpus) -> None:
    assert found(text, corpus) == [expected]
