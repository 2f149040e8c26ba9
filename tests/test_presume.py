"""Takes facts as stated: what silence means in Exampleland, and what is never presumed."""

from pathlib import Path
from typing import Any

import pytest

from qa.corpus import Corpus, read_corpus
from qa.models import UNCLEAR, Composition
from qa.presume import complete


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(Path(__file__).parent / "exampleland")


@pytest.mark.parametrize(
    ("stated", "fact", "value"),
    [
        pytest.param({}, "end_user", "civil", id="silence about the user"),
        pytest.param({}, "departure", "XX", id="silence about the way out"),
        pytest.param({"departure": "XX"}, "activity", "export", id="a plain consequence"),
        pytest.param({"departure": "KR", "destination": "XX"}, "activity", "import", id="the first that applies"),
        pytest.param({"departure": "KR", "destination": "KR"}, "activity", "in_country_transfer", id="same country"),
        pytest.param({"departure": "KR", "destination": "SE"}, "activity", "reexport", id="the last that applies"),
        pytest.param({"departure": "KR"}, "origin", None, id="nothing applies: unknown"),
        pytest.param({"end_user": "navy"}, "end_user", "navy", id="what is stated stays"),
        pytest.param({"end_user": UNCLEAR}, "end_user", UNCLEAR, id="what is left open is never presumed"),
    ],
)
def test_silence_has_a_meaning(law: Corpus, stated: dict[str, str], fact: str, value: str | None) -> None:
    completed, _ = complete(law.read_facts(stated), law)

    assert completed.values.get(fact) == value


def test_asked_fact_is_not_presumed_by_a_later_row(law: Corpus) -> None:
    linked = law.read_facts({"origin": "KR", "exampleland_link": "yes"})

    assert "content_share" not in complete(linked, law)[0].values


def test_unclear_fact_starts_no_presumption(law: Corpus) -> None:
    completed, _ = complete(law.read_facts({"departure": UNCLEAR}), law)

    assert {"activity", "origin"}.isdisjoint(completed.values)


def test_assumptions_are_listed_and_plain_consequences_are_not(law: Corpus) -> None:
    _, assumptions = complete(law.read_facts({"destination": "SE"}), law)

    assert {(a.fact, a.value) for a in assumptions} == {("departure", "XX"), ("end_user", "civil")}


def test_stated_facts_are_left_as_they_were(law: Corpus) -> None:
    stated = law.read_facts({"form": "gem", "composition": "Bs"})

    complete(stated, law)

    assert stated == law.read_facts({"form": "gem", "composition": "Bs"})


@pytest.mark.parametrize(
    ("form", "stated", "completed"),
    [
        pytest.param("gem", "Gm", "Bs Gm -Du", id="one element implies another"),
        pytest.param("gem", "Gm -Bs", "Gm -Bs -Du", id="but not against the statement"),
        pytest.param("gem", "Bs", "Bs -Du", id="what stays open is not closed"),
        pytest.param("gem", "Du", "Du -Bs -Gm", id="named elements close the rest"),
        pytest.param("gem", "Bs -*", "Bs -*", id="a complete list stays"),
        pytest.param("ring", None, "-Du", id="nothing named: the form closes what it cannot hold"),
        pytest.param("gem", None, None, id="nothing named: all stays open"),
        pytest.param(None, "Bs", "Bs", id="form unknown: nothing is closed"),
        pytest.param("machine", "Bs", "Bs", id="form without elements"),
    ],
)
def test_composition_is_completed_by_the_form(
    law: Corpus, form: str | None, stated: str | None, completed: str | None
) -> None:
    facts: dict[str, Any] = {"form": form, "composition": stated}
    values = complete(law.read_facts(facts), law)[0].values

    assert values.get("composition") == (None if completed is None else Composition.parse(completed))


def test_implied_element_is_an_assumption(law: Corpus) -> None:
    _, assumptions = complete(law.read_facts({"form": "gem", "composition": "Gm"}), law)

    assert "composition" in {a.fact for a in assumptions}


def test_closing_a_composition_is_no_assumption(law: Corpus) -> None:
    _, assumptions = complete(law.read_facts({"form": "gem", "composition": "Du"}), law)

    assert "composition" not in {a.fact for a in assumptions}


def test_unclear_composition_is_not_completed(law: Corpus) -> None:
    completed, _ = complete(law.read_facts({"form": "ring", "composition": UNCLEAR}), law)

    assert completed.values["composition"] == UNCLEAR
