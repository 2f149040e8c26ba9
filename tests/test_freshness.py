"""Takes a corpus and a day: what nobody has looked at for too long, and the days on which a status changes."""

from datetime import date
from pathlib import Path

import pytest

from qa.ask import Library, ask
from qa.corpus import Corpus, read_corpus
from qa.freshness import changed_since_check, due_on, freshness, status_dates

NOTICE, SUSPENSION = "xx/notice-2025-12", "xx/notice-2025-15"
MAGNET = "Do we need a license to export samarium-cobalt magnets from Germany to a US chip maker?"


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(Path(__file__).parent / "exampleland")


def test_instrument_is_due_on_the_day_after_its_interval(law: Corpus) -> None:
    assert due_on(law.instruments[SUSPENSION]) == date(2026, 12, 1)
    assert SUSPENSION not in [one.instrument for one in freshness(law, date(2026, 12, 1)).due]
    assert [one.instrument for one in freshness(law, date(2026, 12, 2)).due] == [SUSPENSION]


def test_each_recorded_change_is_a_date_with_what_holds_before_and_after(law: Corpus) -> None:
    changes = [(str(c.day), c.before.value, c.status.value) for c in status_dates(law) if c.instrument == NOTICE]
    assert changes == [
        ("2025-10-10", "not_yet_in_force", "in_force"),
        ("2025-11-01", "in_force", "suspended"),
        ("2025-11-01", "not_yet_in_force", "suspended"),
        ("2026-06-01", "suspended", "in_force"),
        ("2027-01-01", "in_force", "unverified"),
    ]


@pytest.mark.parametrize(
    ("day", "passed", "coming"),
    [
        pytest.param("2026-12-01", 0, 0, id="31 days before"),
        pytest.param("2026-12-02", 0, 1, id="30 days before"),
        pytest.param("2026-12-31", 0, 1, id="the day before"),
        pytest.param("2027-01-01", 1, 0, id="the day itself has come"),
        pytest.param("2027-02-01", 1, 0, id="long after, as long as nobody looked"),
    ],
)
def test_change_is_coming_for_thirty_days_and_then_passed(law: Corpus, day: str, passed: int, coming: int) -> None:
    found = freshness(law, date.fromisoformat(day))

    assert ([str(c.day) for c in found.passed], [str(c.day) for c in found.coming]) == (
        ["2027-01-01"] * passed,
        ["2027-01-01"] * coming,
    )


def test_change_before_the_last_check_has_been_seen(law: Corpus) -> None:
    assert changed_since_check([NOTICE], date(2026, 12, 31), law) is None
    assert changed_since_check([NOTICE], date(2027, 5, 1), law) == date(2027, 1, 1)


def test_end_of_no_72_is_listed_before_it_comes(corpus: Corpus) -> None:
    coming = freshness(corpus, date(2026, 11, 1)).coming

    assert ("cn/mofcom-2025-72", date(2026, 11, 28)) in [(c.instrument, c.day) for c in coming]
    assert {c.instrument for c in coming if c.day == date(2026, 11, 11)} >= {"cn/mofcom-2025-61", "cn/mofcom-2025-70"}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param(MAGNET, ["No. 61 of 2025", "2026-10-08", "due by 2026-11-07", "changed on 2026-11-11"], id="en"),
        pytest.param(
            "从德国向美国出口钐钴磁体需要许可证吗？",
            ["2025年第61号公告", "2026-10-08", "应在2026-11-07前", "2026-11-11发生变化"],
            id="zh",
        ),
    ],
)
def test_answer_says_in_one_line_that_what_it_rests_on_is_due(
    library: Library, question: str, words: list[str]
) -> None:
    cautions = ask(question, date(2026, 11, 23), library).cautions
    late = [caution for caution in cautions if "mofcom.gov.cn" in caution or "商务部网站" in caution]

    assert len(late) == 1
    assert [word for word in words if word not in late[0]] == []
    assert "\n" not in late[0]


def test_answer_of_a_day_that_was_checked_carries_no_such_line(library: Library) -> None:
    assert not any("was checked" in caution for caution in ask(MAGNET, date(2026, 10, 8), library).cautions)
