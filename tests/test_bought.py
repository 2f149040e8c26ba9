"""A material that somebody abroad buys in China and works into a product there leaves China, whatever it becomes."""

from datetime import date

import pytest

from qa.ask import Library, ask

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param(
            "We buy dysprosium oxide in Zibo and put it in our motors in Pune", "license_required", id="put in"
        ),
        pytest.param(
            "Yttrium oxide is bought in Jiangxi, lamps are made of it in Chennai", "license_required", id="made of"
        ),
        pytest.param(
            "We procure samarium oxide from Baotou and process it in Ohio into magnets for pumps",
            "license_required",
            id="into magnets",
        ),
        pytest.param(
            "Lutetium oxide: purchased in Ganzhou, grown into crystals in Knoxville, mounted in PET scanners",
            "license_required",
            id="grown",
        ),
        pytest.param(
            "Our motors in Pune contain dysprosium oxide that we want to buy in Zibo", "license_required", id="behind"
        ),
        pytest.param("我们从包头采购氧化镝，放进印度工厂生产的电机里", "license_required", id="Chinese"),
        pytest.param(
            "Nous achetons de l'oxyde de terbium à Ganzhou et l'utilisons dans nos lampes à Lyon",
            "license_required",
            id="French",
        ),
        pytest.param(
            "Our customer in Pune makes motors and wants 50 kg of Tb4O7 from our Ganzhou store",
            "license_required",
            id="of a maker",
        ),
        pytest.param(
            "We buy lanthanum oxide and SmCo magnets in Ganzhou, and use both in motors in Pune",
            "license_required",
            id="with others",
        ),
        pytest.param(
            "We buy dysprosium oxide in Zibo, put it in our motors in Wuxi and ship these to Germany",
            "not_caught",
            id="worked in China",
        ),
        pytest.param(
            "Our motors in Pune hold dysprosium oxide bought in Zibo; they go to Germany", "suspended", id="sent on"
        ),
    ],
)
def test_what_is_bought_in_china_for_work_abroad_leaves_china(text: str, outcome: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Motors come from our own plant in Brno, magnets with dysprosium from Ningbo.",
        "Our motors in Turin are wound locally, only the N42SH magnets with dysprosium come from Ningbo.",
        "电机是我们布尔诺厂自己做的，只有含镝磁钢从宁波买。",
        "Motors are made in Vietnam, the SmCo magnets for them come from Hangzhou and go to Da Nang.",
        "Die Motoren bauen wir in Graz, nur die Magnete mit Dysprosium kommen aus Ningbo.",
        "Is samarium oxide free to leave Baotou if our pumps in Pune are the only use?",
    ],
)
def test_magnets_leave_where_they_come_from_and_not_where_motors_are_made(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "Next to ten robots lies a kilo of scandium in the container from Shenzhen to Hamburg.",
        "Neben zehn Robotern liegt ein Kilo Scandium im Container von Shenzhen nach Hamburg.",
    ],
)
def test_an_element_beside_products_is_asked_about(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome in ("undetermined", "license_required")
