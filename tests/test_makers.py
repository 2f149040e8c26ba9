"""A maker abroad who buys in China: what moves is what is bought, from China to where the maker is."""

from datetime import date

import pytest

from qa.ask import Library
from qa.extract import extract

DAY = date(2026, 5, 11)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("We make motors in Bilbao and buy NdFeB magnets with Dy in Baotou. License?", "ES"),
        ("Somos fabricantes de motores en Bilbao y compramos en Baotou imanes de neodimio con disprosio.", "ES"),
        ("Nous fabriquons des moteurs à Lyon et achetons à Baotou des aimants NdFeB au dysprosium.", "FR"),
        ("Wir fertigen Motoren in Kiel und kaufen in Baotou NdFeB-Magnete mit Dysprosium.", "DE"),
        ("我们在河内生产电机，从包头买含镝钕铁硼磁体，要许可吗", "VN"),
    ],
)
def test_what_a_maker_buys_leaves_china_for_the_maker(text: str, country: str, library: Library) -> None:
    (case,) = extract(text, DAY, library.corpus, library.gazetteer).cases

    assert case.values["form"] == "magnet"
    assert (case.values["departure"], case.values["destination"]) == ("CN", country)
    assert "made_in" not in case.values


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Motors made in Hanoi from Chinese Dy magnets, shipped to Osaka", id="motors move"),
        pytest.param(
            "We make motors in Hanoi from magnets bought in Baotou and sell the motors to Japan", id="passes on"
        ),
    ],
)
def test_what_is_made_and_passed_on_stays_what_moves(text: str, library: Library) -> None:
    cases = extract(text, DAY, library.corpus, library.gazetteer).cases

    assert any(case.values.get("made_in") == "VN" for case in cases)


@pytest.mark.parametrize("mostly", ["mostly lanthanum and cerium", "mainly cerium"])
def test_element_that_is_mostly_there_leaves_the_rest_open(mostly: str, library: Library) -> None:
    text = f"Mixed rare earth oxide from Ganzhou to Tallinn, the seller says {mostly}. License?"
    (case,) = extract(text, DAY, library.corpus, library.gazetteer).cases

    assert "composition" not in case.values


def test_places_of_a_truce_are_no_route(library: Library) -> None:
    text = "Chinese germanium metal from Toronto, order from a US plant. Does the US-China truce cover it?"
    (case,) = extract(text, DAY, library.corpus, library.gazetteer).cases

    assert (case.values.get("departure"), case.values.get("destination")) != ("US", "CN")
    assert case.values.get("destination") == "US"
