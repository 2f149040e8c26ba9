"""Takes a condition and facts: every operator and the matching of goods, with holds, fails and cannot be told."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qa.corpus import Corpus, read_corpus
from qa.match import NO, YES, Told, both, holds, matches
from qa.models import UNCLEAR, Composition, ListedItem, Test

ACT = "xx/act-2024-1"
WHEEL = {"form": "machine", "item": "polishing_wheel"}


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(Path(__file__).parent / "exampleland")


@pytest.mark.parametrize(
    ("test", "met", "missed"),
    [
        pytest.param({"equals": "SE"}, "SE", "KR", id="equals"),
        pytest.param({"not": "SE"}, "KR", "SE", id="not"),
        pytest.param({"one_of": ["SE", "KR"]}, "KR", "ZZ", id="one_of"),
        pytest.param({"not_in": ["SE", "KR"]}, "ZZ", "KR", id="not_in"),
    ],
)
def test_word_is_compared(law: Corpus, test: dict[str, Any], met: str, missed: str) -> None:
    condition = Test.model_validate(test)

    assert holds(condition, "destination", {"destination": met}, law) == YES
    assert holds(condition, "destination", {"destination": missed}, law) == NO


@pytest.mark.parametrize(
    ("test", "met", "missed"),
    [
        pytest.param({"at_least": "0.001"}, "0.1%", "0.0999%", id="at_least counts the limit"),
        pytest.param({"at_most": "0.001"}, "0.1%", "0.1001%", id="at_most counts the limit"),
        pytest.param({"above": "0.001"}, "0.1001%", "0.1%", id="above leaves the limit out"),
        pytest.param({"below": "0.001"}, "0.0999%", "0.1%", id="below leaves the limit out"),
        pytest.param({"at_least": "0.001", "at_most": "0.5"}, "50%", "51%", id="all given operators must hold"),
    ],
)
def test_number_is_compared_exactly(law: Corpus, test: dict[str, Any], met: str, missed: str) -> None:
    condition = Test.model_validate(test)

    assert holds(condition, "content_share", law.read_facts({"content_share": met}).values, law) == YES
    assert holds(condition, "content_share", law.read_facts({"content_share": missed}).values, law) == NO


@pytest.mark.parametrize("values", [{}, {"destination": UNCLEAR}], ids=["unknown", "left open"])
def test_missing_fact_cannot_be_told_and_is_named(law: Corpus, values: dict[str, str]) -> None:
    condition = Test.model_validate({"not": "SE"})

    assert holds(condition, "destination", values, law) == Told(None, frozenset({"destination"}))


@pytest.mark.parametrize(
    ("values", "told"),
    [
        pytest.param({"departure": "KR", "destination": "KR"}, YES, id="the same"),
        pytest.param({"departure": "KR", "destination": "SE"}, NO, id="another"),
        pytest.param({"destination": "SE"}, Told(None, frozenset({"departure"})), id="the other one is unknown"),
        pytest.param({"departure": "SE"}, Told(None, frozenset({"destination"})), id="this one is unknown"),
    ],
)
def test_fact_is_compared_with_another(law: Corpus, values: dict[str, str], told: Told) -> None:
    assert holds(Test(same_as="departure"), "destination", values, law) == told


@pytest.mark.parametrize(
    ("left", "right", "truth"),
    [
        (True, True, True),
        (True, None, None),
        (None, None, None),
        (False, None, False),
        (None, False, False),
        (True, False, False),
    ],
)
def test_conjunction_is_three_valued(left: bool | None, right: bool | None, truth: bool | None) -> None:
    assert both([Told(left), Told(right)]).truth is truth


def test_conjunction_names_all_that_is_missing() -> None:
    told = both([Told(None, frozenset({"form"})), YES, Told(None, frozenset({"origin"}))])

    assert told.unknown == {"form", "origin"}


@pytest.mark.parametrize(
    ("form", "composition", "truth"),
    [
        pytest.param("gem", "Bs", True, id="form and element"),
        pytest.param("gem", "Bs Du Gm", True, id="further elements take nothing out"),
        pytest.param("gem", "Du -Bs", False, id="element stated to be absent"),
        pytest.param("gem", "Du -*", False, id="element absent from a complete list"),
        pytest.param("gem", "Du", None, id="element left open"),
        pytest.param("ring", "Bs", False, id="another form"),
        pytest.param("dust", "Bs", None, id="form that the text leaves open"),
        pytest.param("dust", "-Bs", False, id="open form without the element"),
        pytest.param(None, "Bs", None, id="form unknown"),
        pytest.param(None, "-Bs", False, id="form unknown, element absent"),
    ],
)
def test_goods_match_by_form_and_elements(law: Corpus, form: str | None, composition: str, truth: bool | None) -> None:
    gem = law.items[ACT][0].item
    values = law.read_facts({"form": form, "composition": composition}).values

    assert matches(gem, values).truth is truth


@pytest.mark.parametrize(
    ("composition", "truth"),
    [
        pytest.param("Gm", True, id="first system"),
        pytest.param("Bs Du", True, id="second system"),
        pytest.param("Bs -Gm", None, id="half of the second"),
        pytest.param("Bs -Gm -Du", False, id="neither"),
    ],
)
def test_one_of_several_systems_is_enough(law: Corpus, composition: str, truth: bool | None) -> None:
    item = law.items[ACT][2].item

    assert matches(item, {"form": "gem", "composition": Composition.parse(composition)}).truth is truth


@pytest.mark.parametrize(
    ("parameters", "truth", "unknown"),
    [
        pytest.param("for_brightstone=yes;speed_rpm=100", True, set(), id="lower limit"),
        pytest.param("for_brightstone=yes;speed_rpm=500", True, set(), id="upper limit"),
        pytest.param("for_brightstone=yes;speed_rpm=99.9", False, set(), id="below"),
        pytest.param("for_brightstone=yes;speed_rpm=500.1", False, set(), id="above"),
        pytest.param("for_brightstone=no", False, set(), id="one condition fails, the other is unknown"),
        pytest.param("for_brightstone=yes", None, {"parameters.speed_rpm"}, id="one is unknown"),
        pytest.param("", None, {"parameters.for_brightstone", "parameters.speed_rpm"}, id="all are unknown"),
    ],
)
def test_all_parameters_of_an_entry_count(law: Corpus, parameters: str, truth: bool | None, unknown: set[str]) -> None:
    values = law.read_facts({**WHEEL, "parameters": parameters}).values
    told = matches(law.items[ACT][1].item, values)

    assert (told.truth, set(told.unknown)) == (truth, unknown)


def test_kind_is_asked_before_its_parameters(law: Corpus) -> None:
    assert matches(law.items[ACT][1].item, {"form": "machine"}) == Told(None, frozenset({"item"}))


def test_other_kind_is_another_machine(law: Corpus) -> None:
    assert matches(law.items[ACT][1].item, {"form": "machine", "item": "hammer"}).truth is False


def test_list_gives_the_entries_that_match(law: Corpus) -> None:
    values = law.read_facts({"form": "gem", "composition": "Bs Gm"}).values

    assert holds(Test(in_list=ACT), "item", values, law) == Told(True, items=(f"{ACT}#B1", f"{ACT}#B3"))


def test_list_gives_the_entries_that_may_match(law: Corpus) -> None:
    told = holds(Test(in_list=ACT), "item", law.read_facts({"form": "gem", "composition": "-Bs"}).values, law)

    assert told == Told(None, frozenset({"composition"}), (f"{ACT}#B3",))


def test_label_narrows_a_list(law: Corpus) -> None:
    values = law.read_facts({"form": "gem", "composition": "Bs Gm"}).values

    assert holds(Test(in_list=f"{ACT}#B3"), "item", values, law).items == (f"{ACT}#B3",)


@pytest.mark.parametrize(
    ("party", "told"),
    [
        pytest.param("xx/list-2025-9#1", YES, id="named"),
        pytest.param("control-list", YES, id="said to be on the list"),
        pytest.param("none", NO, id="not listed"),
        pytest.param(UNCLEAR, Told(None, frozenset({"listed_party"})), id="left open"),
        pytest.param(None, Told(None, frozenset({"listed_party"})), id="unknown"),
    ],
)
def test_party_is_on_a_list_or_not(law: Corpus, party: str | None, told: Told) -> None:
    values = {"listed_party": party} if party else {}

    assert holds(Test(in_list="control-list"), "listed_party", values, law) == told


@pytest.mark.parametrize(
    ("stated", "truth"),
    [
        pytest.param("99.95", True, id="above"),
        pytest.param("99.9", False, id="exactly"),
        pytest.param(">99.9", True, id="said to be above"),
        pytest.param(">=99.9", None, id="at least: may lie on the limit or above"),
        pytest.param("<99.99", None, id="below something higher"),
        pytest.param("<99.9", False, id="below"),
        pytest.param("<=99.9", False, id="at most the limit"),
    ],
)
def test_bound_is_told_only_where_every_value_within_it_agrees(stated: str, truth: bool | None) -> None:
    value = Decimal(stated) if stated[0].isdigit() else stated
    item = ListedItem(code="X", name={"en": "x"}, forms=("metal",), parameters={"purity": Test(above=Decimal("99.9"))})

    assert matches(item, {"form": "metal", "parameters": {"purity": value}}).truth is truth


@pytest.mark.parametrize(
    ("stated", "truth"),
    [
        pytest.param({"size": Decimal(500)}, True, id="one met"),
        pytest.param({"size": Decimal(400), "pressure": Decimal(4)}, False, id="none met"),
        pytest.param({"size": Decimal(400)}, None, id="one missed, the other unknown"),
        pytest.param({}, None, id="nothing stated"),
    ],
)
def test_one_of_several_conditions_is_enough(stated: dict[str, Decimal | str], truth: bool | None) -> None:
    either = ({"size": Test(at_least=Decimal(500))}, {"pressure": Test(at_least=Decimal(5))})
    item = ListedItem(code="X", name={"en": "x"}, forms=("metal",), parameters_any=either)

    assert matches(item, {"form": "metal", "parameters": stated}).truth is truth
