"""Lists of goods, technology, users, owners and elements: what each thing of a list is, and where it goes."""

from datetime import date

import pytest

from qa.ask import Library
from qa.extract import extract
from qa.models import UNCLEAR, Composition, Facts
from qa.settling import settled

MARCH = date(2026, 3, 1)


def cases(text: str, library: Library) -> list[Facts]:
    return extract(text, MARCH, library.corpus, library.gazetteer).cases


@pytest.mark.parametrize(
    ("text", "forms", "technologies"),
    [
        pytest.param(
            "We export 1) dysprosium oxide to Germany, 2) NdFeB magnets to Vietnam and 3) separation drawings to the US"
            " from China",
            ["oxide", "magnet"],
            ["smelting_separation"],
            id="numbered",
        ),
        pytest.param(
            "Can we ship dysprosium oxide, terbium metal and solvent extraction drawings from Ganzhou to Korea?",
            ["oxide", "metal"],
            ["smelting_separation"],
            id="commas",
        ),
        pytest.param(
            "We want to send separation know-how and dysprosium oxide from Baotou to Poland",
            ["oxide"],
            ["smelting_separation"],
            id="technology first",
        ),
        pytest.param(
            "Dysprosium oxide and magnet manufacturing technology to Germany from China",
            ["oxide"],
            ["magnet_manufacturing"],
            id="technology named by goods",
        ),
        pytest.param(
            "solvent extraction know-how, mining technology and magnet manufacturing technology from China to Brazil",
            [],
            ["smelting_separation", "mining", "magnet_manufacturing"],
            id="several families",
        ),
        pytest.param(
            "向日本出口氧化铽、钐钴磁体和磁体制造技术", ["oxide", "magnet"], ["magnet_manufacturing"], id="Chinese"
        ),
        pytest.param("从赣州出口金属铽和萃取分离工艺资料到韩国", ["metal"], ["smelting_separation"], id="Chinese and"),
        pytest.param("Drawings for magnets and oxides from China to France", [], ["magnet_manufacturing"], id="for"),
        pytest.param(
            "Magnets made in Thailand, using Chinese sintering technology, to Japan", ["magnet"], [], id="made with"
        ),
    ],
)
def test_goods_and_technology_of_a_list_are_cases(
    text: str, forms: list[str], technologies: list[str], library: Library
) -> None:
    found = [case.values for case in cases(text, library)]

    assert [values["form"] for values in found if "form" in values] == forms
    assert [values["technology"] for values in found if "technology" in values] == technologies
    assert all(("form" in values) != ("technology" in values) for values in found)


@pytest.mark.parametrize(
    ("text", "destinations"),
    [
        pytest.param(
            "From China we ship dysprosium oxide to Germany and cerium oxide to Vietnam", ["DE", "VN"], id="goods"
        ),
        pytest.param(
            "From China: terbium metal, samarium metal to Korea, antimony oxide to Japan", ["KR", "KR", "JP"], id="next"
        ),
        pytest.param(
            "From China: terbium metal to Korea, antimony oxide to Japan and gallium metal",
            ["KR", "JP", UNCLEAR],
            id="last one unknown",
        ),
        pytest.param("向德国出口氧化镝,向越南出口氧化铽", ["DE", "VN"], id="Chinese"),
    ],
)
def test_things_of_a_list_go_where_the_words_beside_them_say(
    text: str, destinations: list[str], library: Library
) -> None:
    assert [case.values["destination"] for case in cases(text, library)] == destinations


def test_a_place_that_one_thing_goes_to_is_not_where_another_leaves(library: Library) -> None:
    found = cases("我们出口氧化镝到德国、钕铁硼磁体到越南,以及萃取分离图纸到美国", library)

    assert {case.values.get("departure") for case in found} == {None}


@pytest.mark.parametrize(
    ("text", "user"),
    [
        pytest.param("Tb magnets from China to Korea, not sure whether to a carmaker or an army", UNCLEAR, id="or"),
        pytest.param("Tb magnets from China to Korea; we don't know if the buyer is military", UNCLEAR, id="if"),
        pytest.param("从宁波出口含铽磁体到韩国,买方是电视厂还是军工企业", UNCLEAR, id="Chinese or"),
        pytest.param("从宁波出口含铽磁体到韩国,不清楚是否军工企业", UNCLEAR, id="Chinese whether"),
        pytest.param("Tb magnets from China to the Korean army", "military", id="certain"),
        pytest.param("Tb oxide from China to a defence contractor or an army in France", "military", id="both"),
    ],
)
def test_a_user_that_is_one_of_several_is_unclear(text: str, user: str, library: Library) -> None:
    (case,) = cases(text, library)

    assert case.values["end_user"] == user
    assert case.values.get("end_use", user) in (user, "military")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("Two control-listed companies own 30% and 25% of the buyer", UNCLEAR, id="each with its sign"),
        pytest.param("Control-listed firms hold 30 and 25% of the buyer", UNCLEAR, id="one sign"),
        pytest.param("A control-listed firm owns between 30% and 45% of the buyer", ">=0.3<=0.45", id="range"),
    ],
)
def test_shares_of_several_owners_are_unclear(text: str, share: str, library: Library) -> None:
    (case,) = cases(f"Chinese Tb oxide from Austria to Spain. {text}", library)

    assert case.values["ownership_share"] == share


@pytest.mark.parametrize(
    ("text", "present", "complete"),
    [
        pytest.param(
            "An alloy of 70% Co, 25% Sm, rest Fe/Cu/Zr, from Baotou to Hamburg", "Co Sm Fe Cu Zr", True, id="rest"
        ),
        pytest.param(
            "Alloy ingot, Fe 66%, Nd 29%, B 1%, Dy 4%, from Baotou to Hamburg", "Fe Nd B Dy", False, id="symbol first"
        ),
        pytest.param("合金锭,含Co 60%,Sm 30%,余量Fe,从包头出口到德国汉堡", "Co Sm Fe", True, id="Chinese"),
    ],
)
def test_an_analysis_is_the_composition(text: str, present: str, complete: bool, library: Library) -> None:
    (case,) = cases(text, library)
    composition = case.values["composition"]

    assert isinstance(composition, Composition)
    assert composition.present == set(present.split())
    assert composition.complete or not complete


def test_where_goods_are_ground_to_magnets_is_where_they_are_made(library: Library) -> None:
    found = cases("The alloy is ground to magnets in Baotou and goes to Hamburg", library)[0].values

    assert (found["made_in"], found["destination"]) == ("CN", "DE")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("Yttrium iron garnet parts or ferrite from Chengdu to Madrid", "crystal", id="beside others"),
        pytest.param("Yttrium iron garnet parts from Chengdu to Madrid", "crystal", id="alone"),
        pytest.param("Motor parts from Chengdu to Madrid", None, id="of a product: asked about"),
    ],
)
def test_parts_of_a_substance_stay_the_substance(text: str, form: str | None, library: Library) -> None:
    assert cases(text, library)[0].values.get("form") == form


def test_symbols_of_a_formula_that_are_denied_are_absent(library: Library) -> None:
    (case,) = cases("Chinese N35 magnets, no Dy/Tb per certificate, from our Czech stock to Norway", library)
    composition = case.values["composition"]

    assert isinstance(composition, Composition)
    assert composition.absent >= {"Dy", "Tb"}
    assert case.values["form"] == "magnet"


def test_who_tours_a_plant_is_foreign_and_nothing_leaves_from_there(library: Library) -> None:
    (case,) = cases("A delegation from Germany tours our Baotou separation workshop", library)

    assert case.values["recipient"] == "foreign_person"
    assert case.values.get("departure") in (None, "CN")


def test_a_factory_that_uses_a_material_makes_its_goods_there(library: Library) -> None:
    found = cases("Magnet factory in Slovenia, uses Chinese terbium oxide, sells magnets to Austria", library)

    assert found[0].values["made_in"] == "SI"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("I want to ship on 1 March 2027, does the rule apply?", "case", id="plan"),
        pytest.param("我们打算2027年3月1日发货,规定适用吗", "case", id="Chinese plan"),
        pytest.param("Goods go from Hong Kong to Germany: does the transit count?", "case", id="goods move"),
        pytest.param("We plan to export in January 2027: which documents do we need?", "information", id="procedure"),
        pytest.param("Does the rule apply on 1 March 2027?", "information", id="nobody ships"),
    ],
)
def test_who_plans_to_ship_on_a_day_asks_about_a_case(text: str, kind: str, library: Library) -> None:
    assert extract(text, MARCH, library.corpus, library.gazetteer).kind == kind


def test_goods_that_move_unnamed_stay_a_case_however_near_an_explanation_is(library: Library) -> None:
    found = extract("货物在香港中转再去德国,算境外出口吗?", MARCH, library.corpus, library.gazetteer)

    assert settled(found.kind, found.reason, found.reading, found.cases, 1.0) == ("case", "")
