"""Takes a decided case: the nearest changes that give another outcome, in Exampleland."""

from datetime import date
from pathlib import Path

import pytest

from qa.corpus import Corpus, read_corpus
from qa.counter import SHOWN, counter_cases
from qa.decide import decide
from qa.models import STRICTNESS, Change, Outcome

ABROAD = {"form": "gem", "composition": "Bs -Gm", "departure": "KR", "destination": "SE", "origin": "KR"}
AWAKE = "2026-07-01"


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(Path(__file__).parent / "exampleland")


def changes(law: Corpus, as_of: str, **stated: str) -> list[Change]:
    facts, day = law.read_facts(stated), date.fromisoformat(as_of)
    return counter_cases(facts, day, decide(facts, day, law), law)


@pytest.mark.parametrize(
    ("as_of", "stated", "expected"),
    [
        pytest.param(
            AWAKE,
            {**ABROAD, "content_share": "0.0999%"},
            ("content_share", "0.1%", Outcome.LICENSE_REQUIRED),
            id="a share just below its floor: the floor",
        ),
        pytest.param(
            AWAKE,
            {**ABROAD, "content_share": "0.1%"},
            ("content_share", "0.09%", Outcome.NOT_CAUGHT),
            id="a share at its floor: just below",
        ),
        pytest.param(
            AWAKE,
            {**ABROAD, "content_share": "0"},
            ("origin", "XX", Outcome.LICENSE_REQUIRED),
            id="the one fact by which a rule fails",
        ),
        pytest.param(
            "2025-12-05",
            {**ABROAD, "content_share": "1%"},
            ("act_date", "2026-06-01", Outcome.LICENSE_REQUIRED),
            id="the day on which a sleeping measure wakes",
        ),
        pytest.param(
            AWAKE,
            {**ABROAD, "content_share": "1%"},
            ("act_date", "2026-05-31", Outcome.SUSPENDED),
            id="the day before the measure woke",
        ),
    ],
)
def test_nearest_change_is_found(
    law: Corpus, as_of: str, stated: dict[str, str], expected: tuple[str, str, Outcome]
) -> None:
    fact, value, outcome = expected
    found = [(change, law.read_facts({change.fact: change.value})) for change in changes(law, as_of, **stated)]

    assert any(facts == law.read_facts({fact: value}) and change.outcome is outcome for change, facts in found)


@pytest.mark.parametrize("share", ["0", "0.0999%", "0.1%", "100%"])
def test_changes_differ_from_the_outcome_and_stand_in_order(law: Corpus, share: str) -> None:
    stated = {**ABROAD, "content_share": share}
    outcome = decide(law.read_facts(stated), date.fromisoformat(AWAKE), law).outcome
    found = [change.outcome for change in changes(law, AWAKE, **stated)]

    assert outcome not in found
    assert found == sorted(found, key=lambda one: -STRICTNESS[one])
    assert len(found) <= SHOWN


def test_change_gives_its_outcome_when_it_is_made(law: Corpus) -> None:
    stated = {**ABROAD, "content_share": "0.0999%"}

    for change in changes(law, AWAKE, **stated):
        changed = law.read_facts({**stated, change.fact: change.value})
        assert decide(changed, date.fromisoformat(AWAKE), law).outcome is change.outcome


def test_only_a_share_is_shown_in_percent(law: Corpus) -> None:
    telescope = {**ABROAD, "origin": "XX", "end_use": "telescope", "mirror_cm": "30"}
    shown = {change.value for change in changes(law, AWAKE, **telescope) if change.fact == "mirror_cm"}

    assert shown
    assert not any(value.endswith("%") for value in shown)


@pytest.mark.parametrize("outcome", [Outcome.INFORMATION, Outcome.OUT_OF_SCOPE])
def test_no_case_has_no_counter_case(law: Corpus, outcome: Outcome) -> None:
    facts, day = law.read_facts(ABROAD), date.fromisoformat(AWAKE)
    verdict = decide(facts, day, law).model_copy(update={"outcome": outcome})

    assert counter_cases(facts, day, verdict, law) == []
