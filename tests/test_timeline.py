"""Takes a provision and a day: the status tables of Exampleland, where 12 of 2025 sleeps, wakes and becomes unclear."""

from datetime import date
from pathlib import Path

import pytest

from qa.corpus import Corpus, read_corpus
from qa.models import Period, Status
from qa.timeline import EXTENDED, LAPSED, period_on, resolved, scenarios, status_on

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
