"""Words that only seem to take goods away: a buyer's trade, a reason, a plan that is left open, a street."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract
from qa.models import Outcome, stands_in_the_way

MARCH, DECEMBER = date(2026, 3, 1), date(2026, 12, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("LFP from Changsha for a battery factory in Poland, 5 t.", id="for a plant"),
        pytest.param("Our battery producer in Spain needs 8 t LFP from Changsha.", id="trade of the buyer"),
    ],
)
def test_materials_for_who_makes_batteries_are_shipped(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Battery packs of 90 Wh/kg plus LFP, 5 t, from Changsha to Poland.", id="plus"),
        pytest.param("Batterien mit 90 Wh/kg und LFP aus Changsha nach Polen.", id="und"),
        pytest.param("电池组（90 Wh/kg）和磷酸铁锂从长沙出口到波兰", id="和"),
        pytest.param("Battery packs of 90 Wh/kg, LFP 5 t, from Changsha to Poland.", id="weight of its own"),
        pytest.param(
            "Headphones with terbium magnets from Ningbo to Oslo; permit due to terbium oxide that we also ship.",
            id="reason that is shipped",
        ),
        pytest.param("耳机含铽磁体从宁波出口到奥斯陆，因为有氧化铽一起发", id="reason that is shipped, zh"),
        pytest.param("Vacuum sintering furnace, not for magnets alone, from Baotou to Brazil.", id="not alone"),
        pytest.param("Vacuum sintering furnace from Baotou to Brazil, if not for magnets why so hot?", id="if not"),
        pytest.param("Vakuumsinterofen von Baotou nach Brasilien, nicht für Magnete allein", id="nicht allein"),
        pytest.param(
            "Strip casting furnace for iron. It is on the rare earth list. From Baotou to Brazil", id="listed"
        ),
        pytest.param("真空烧结炉从包头出口到巴西，烧结钢件和磁钢", id="steel and magnets"),
    ],
)
def test_goods_are_not_called_free(text: str, library: Library) -> None:
    assert stands_in_the_way(ask(text, DECEMBER, library).outcome)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Centrifugal extractors from Baotou to Brazil for zinc recovery and ionic clay leaching.", id="clay"
        ),
        pytest.param("Centrifugal extractors from Baotou to Brazil for copper refining at Iluka.", id="firm"),
        pytest.param("Centrifugal extractors from Baotou to Brazil for copper smelting and monazite.", id="mineral"),
    ],
)
def test_a_plant_of_another_metal_beside_rare_earths_works_them(text: str, library: Library) -> None:
    assert stands_in_the_way(ask(text, DECEMBER, library).outcome)


def test_crystals_beside_a_furnace_are_shipped(library: Library) -> None:
    cases = extract("长晶炉和长成的铽镓石榴石晶体从包头出口到巴西", MARCH, library.corpus, library.gazetteer).cases

    assert [str(case.values.get("form")) for case in cases] == ["equipment", "crystal"]


@pytest.mark.parametrize(
    ("text", "country", "fact"),
    [
        pytest.param("Dysprosium oxide from Hamburg to US Road transport for us", "US", "destination", id="country"),
        pytest.param("Dysprosium oxide from Baotou road to Germany", "CN", "departure", id="no capital"),
        pytest.param("Dysprosium oxide from Baotou to Paris Street traders", "FR", "destination", id="goes on"),
        pytest.param("Dysprosium oxide from Baotou to 12 Paris Road, London", "GB", "destination", id="street"),
    ],
)
def test_only_a_town_before_an_end_makes_a_street(text: str, country: str, fact: str, library: Library) -> None:
    case = extract(text, MARCH, library.corpus, library.gazetteer).cases[0]

    assert case.values.get(fact) == country
