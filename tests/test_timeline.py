"""Takes a provision and a day: the status tables of Exampleland, where 12 of 2025 sleeps, wakes and becomes unclear."""

from datetime import date
from functools import reduce
from pathlib import Path

import pytest

from qa.corpus import Corpus, read_corpus
from qa.models import Period, Status
from qa.timeline import EXTENDED, LAPSED, laid_over, period_on, resolved, scenarios, sleep_under, status_on

NOTICE = "xx/notice-2025-12"


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(Path(__file__).parent / "exampleland")


@pytest.mark.parametrize(
    ("day", "status"),
    [
        pytest.param("2025-09-30", Status.UNPUBLISHED, id="day before publication"),
        pytest.param("2025-10-01", Status.NOT_YET_IN_FORCE, id="publication"),
        pytest.param("2025-10-09", Status.NOT_YET_IN_FORCE, id="day before commencement"),
        pytest.param("2025-10-10", Status.IN_FORCE, id="commencement"),
        pytest.param("2025-10-31", Status.IN_FORCE, id="day before the suspension"),
        pytest.param("2025-11-01", Status.SUSPENDED, id="first suspended day"),
        pytest.param("2026-05-31", Status.SUSPENDED, id="last suspended day"),
        pytest.param("2026-06-01", Status.IN_FORCE, id="day after the suspension"),
        pytest.param("2026-12-31", Status.IN_FORCE, id="last day that is certain"),
        pytest.param("2027-01-01", Status.UNVERIFIED, id="first day that is not"),
        pytest.param("2199-01-01", Status.UNVERIFIED, id="far in the future"),
    ],
)
def test_instrument_has_one_status_a_day_and_end_days_are_inclusive(law: Corpus, day: str, status: Status) -> None:
    assert status_on(law.instruments[NOTICE], date.fromisoformat(day))[0] is status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        pytest.param("2025-10-10", Status.NOT_YET_IN_FORCE, id="the notice commences, the article does not"),
        pytest.param("2025-11-01", Status.SUSPENDED, id="a suspension hides that it has not commenced"),
        pytest.param("2025-12-01", Status.SUSPENDED, id="it would commence while suspended"),
        pytest.param("2026-06-01", Status.IN_FORCE, id="it has commenced when the suspension ends"),
    ],
)
def test_rule_commences_on_its_own_day(law: Corpus, day: str, status: Status) -> None:
    rule = law.rules[f"{NOTICE}/content"]

    assert status_on(law.instruments[NOTICE], date.fromisoformat(day), rule)[0] is status


def test_timeline_of_a_rule_goes_before_that_of_its_instrument(law: Corpus) -> None:
    rule = law.rules[f"{NOTICE}/origin"].model_copy(update={"timeline": ()})

    assert status_on(law.instruments[NOTICE], date(2025, 12, 5), rule)[0] is Status.IN_FORCE


def test_recorded_force_of_the_instrument_starts_no_rule_before_its_day(law: Corpus) -> None:
    rule = law.rules[f"{NOTICE}/content"].model_copy(update={"effective": date(2026, 8, 1)})

    assert status_on(law.instruments[NOTICE], date(2026, 7, 31), rule)[0] is Status.NOT_YET_IN_FORCE
    assert status_on(law.instruments[NOTICE], date(2026, 8, 1), rule)[0] is Status.IN_FORCE


def test_status_comes_with_the_period_that_gives_it(law: Corpus) -> None:
    period = status_on(law.instruments[NOTICE], date(2025, 12, 5))[1]

    assert period is not None
    assert (period.by, period.end) == ("xx/notice-2025-15", date(2026, 5, 31))


def test_period_without_end_never_ends() -> None:
    open_ended = Period(start=date(2025, 1, 1), status=Status.REPEALED)

    assert period_on([open_ended], date(2999, 1, 1)) is open_ended
    assert period_on([open_ended], date(2024, 12, 31)) is None


@pytest.mark.parametrize(
    ("causes", "expected"),
    [
        pytest.param([], [{}], id="nothing unverified: one scenario"),
        pytest.param(["a", "a"], [{"a": LAPSED}, {"a": EXTENDED}], id="one cause: two, operating first"),
        pytest.param(
            ["b", "a"],
            [
                {"a": LAPSED, "b": LAPSED},
                {"a": LAPSED, "b": EXTENDED},
                {"a": EXTENDED, "b": LAPSED},
                {"a": EXTENDED, "b": EXTENDED},
            ],
            id="two causes: four",
        ),
    ],
)
def test_every_combination_of_readings_is_a_scenario(causes: list[str], expected: list[dict[str, str]]) -> None:
    assert list(scenarios(causes)) == expected


@pytest.mark.parametrize(("reading", "status"), [(LAPSED, Status.IN_FORCE), (EXTENDED, Status.SUSPENDED)])
def test_reading_settles_an_unverified_status(law: Corpus, reading: str, status: Status) -> None:
    unverified, period = status_on(law.instruments[NOTICE], date(2027, 1, 1))

    assert resolved(unverified, period, {"xx/notice-2025-15": reading}) is status


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.UNVERIFIED])
def test_verified_status_is_the_same_under_every_reading(status: Status) -> None:
    assert resolved(status, None, {"xx/notice-2025-15": LAPSED}) is status


def period(start: str, end: str | None, status: str, by: str | None = None) -> Period:
    return Period.model_validate({"from": start, "to": end, "status": status, "by": by})


RECORDED = [
    period("2026-01-01", "2026-03-31", "suspended"),
    period("2026-04-01", "2026-06-30", "in_force"),
    period("2026-07-01", None, "unverified", "x"),
]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(
            period("2026-07-01", "2026-07-31", "suspended"),
            ["2026-01-01 2026-03-31", "2026-04-01 2026-06-30", "2026-07-01 2026-07-31", "2026-08-01 None"],
            id="the period after it begins later",
        ),
        pytest.param(
            period("2026-02-01", "2026-02-28", "in_force"),
            [
                *("2026-01-01 2026-01-31", "2026-02-01 2026-02-28", "2026-03-01 2026-03-31"),
                *("2026-04-01 2026-06-30", "2026-07-01 None"),
            ],
            id="a period around it is split",
        ),
        pytest.param(
            period("2026-03-01", None, "repealed"),
            ["2026-01-01 2026-02-28", "2026-03-01 None"],
            id="without an end it replaces all that follows",
        ),
        pytest.param(
            period("2025-01-01", "2025-02-01", "in_force"),
            [
                *("2025-01-01 2025-02-01", "2026-01-01 2026-03-31"),
                *("2026-04-01 2026-06-30", "2026-07-01 None"),
            ],
            id="before all others it cuts none",
        ),
        pytest.param(
            period("2026-04-01", "2026-06-30", "suspended"),
            ["2026-01-01 2026-03-31", "2026-04-01 2026-06-30", "2026-07-01 None"],
            id="of the same days it replaces",
        ),
    ],
)
def test_new_period_is_laid_over_the_recorded_ones(new: Period, expected: list[str]) -> None:
    laid = laid_over(RECORDED, new)

    assert [f"{p.start} {p.end}" for p in laid] == expected
    assert new in laid


def test_laying_over_keeps_the_order_of_any_recorded_periods() -> None:
    empty: tuple[Period, ...] = ()
    assert list(reduce(laid_over, reversed(RECORDED), empty)) == RECORDED


def test_what_is_suspended_sleeps_while_the_suspension_is_in_force_and_wakes_when_it_has_ended(law: Corpus) -> None:
    recorded = (
        period("2025-11-01", "2026-05-31", "in_force"),
        period("2026-06-01", "2026-06-30", "unverified", "xx/notice-2025-15"),
        period("2026-07-01", "2026-07-31", "in_force", "xx/list-2025-9"),
        period("2026-08-01", None, "expired"),
    )
    suspending = law.instruments["xx/notice-2025-15"].model_copy(update={"timeline": recorded})

    assert [(p.status, p.by) for p in sleep_under(suspending)] == [
        (Status.SUSPENDED, "xx/notice-2025-15"),
        (Status.UNVERIFIED, "xx/notice-2025-15"),
        (Status.SUSPENDED, "xx/list-2025-9"),
    ]


SIX = [f"cn/mofcom-2025-{number}" for number in (55, 56, 57, 58, 61, 62)]


def test_announcements_of_october_2025_follow_the_timeline_of_no_70(corpus: Corpus) -> None:
    suspended = corpus.instruments["cn/mofcom-2025-70"].suspends

    assert set(suspended) == set(SIX) & set(corpus.instruments)
    for name in suspended:
        periods = corpus.instruments[name].timeline
        assert [(str(p.start), str(p.end), p.status.value, p.by) for p in periods] == [
            ("2025-11-07", "2026-11-10", "suspended", "cn/mofcom-2025-70"),
            ("2026-11-11", "None", "unverified", "cn/mofcom-2025-70"),
        ]
