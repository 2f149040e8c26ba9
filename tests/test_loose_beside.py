"""Loose magnets beside products, names on a list beside the buyer, and origins told in a sentence of their own."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH, JUNE, AUGUST, OCTOBER = date(2026, 3, 1), date(2026, 6, 20), date(2026, 8, 10), date(2025, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Sensors and loose magnets with Dy, Wuxi to Cork", id="English"),
        pytest.param("Pumps together with a box of spare magnets with dysprosium, Wuxi to Cork", id="spare"),
        pytest.param("Motors with loose magnets with Dy, Wuxi to Cork", id="China beside"),
        pytest.param("Motoren mit Ersatzmagneten aus SmCo, Wuxi nach Cork", id="German, spare"),
        pytest.param("电机及备用磁钢（钐钴），无锡发科克", id="Chinese, spare"),
        pytest.param("电机和散装磁钢（含镝），从无锡出口科克", id="Chinese"),
        pytest.param("传感器（芯片已装）另附散装磁钢（含镝），从无锡出口科克", id="Chinese, mounted chip"),
        pytest.param("Motoren und lose Magnete mit Dysprosium von Wuxi nach Cork", id="German"),
        pytest.param("Moteurs et aimants en vrac avec dysprosium, de Wuxi à Cork", id="French"),
        pytest.param("Motores e imanes sueltos con disprosio, de Wuxi a Cork", id="Spanish"),
        pytest.param("モーターとバラの磁石(Dy入り)を無錫からコークへ", id="Japanese"),
        pytest.param("모터와 낱개 자석(Dy 함유)을 우시에서 코크로", id="Korean"),
    ],
)
def test_loose_magnets_beside_products_are_shipped(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_magnets_inside_are_not(library: Library) -> None:
    inside = "Motors with dysprosium magnets inside, nothing loose, Wuxi to Cork"
    assert ask(inside, MARCH, library).outcome is Outcome.NOT_CAUGHT
    sensor = "轮速传感器（芯片、电路板和小磁钢一体注塑，磁钢含镝），从无锡出口科克"
    assert ask(sensor, MARCH, library).outcome is Outcome.NOT_CAUGHT


def test_all_that_a_list_has_of_a_group_is_not_who_buys(library: Library) -> None:
    order = "Order from Mitsubishi Electric, the parent in Tokyo: loose NdFeB magnets with Dy from Ningbo, for lifts."
    only = f"{order} On the list I only find Mitsubishi Electric Software Corporation."
    assert ask(only, AUGUST, library).outcome in (Outcome.LICENSE_REQUIRED, Outcome.UNDETERMINED)
    itself = "Loose NdFeB magnets with Dy from Ningbo for Mitsubishi Electric Software Corporation. Only it is listed."
    assert ask(itself, AUGUST, library).outcome is Outcome.PROHIBITED


def test_money_of_a_defence_agency_opens_the_use(library: Library) -> None:
    paid = "Gadolinium oxide from Baotou to a lab in Sendai, paid for by the Japanese defence acquisition agency"
    assert ask(paid, JUNE, library).outcome in (Outcome.UNDETERMINED, Outcome.PROHIBITED)


def test_an_origin_in_a_sentence_of_its_own_is_one_of_the_goods(library: Library) -> None:
    told = "We keep terbium metal in Riga for a buyer in Cork. Our stock came from Ganzhou."
    assert ask(told, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "10 motors with ferrite magnets, 25 kg gadolinium metal, from China to the Netherlands",
        "4 pumps with rotors, 3 kg terbium oxide, Shanghai to Hamburg",
        "5 Motoren mit Ferritmagneten, 25 kg Gadoliniummetall, von China in die Niederlande",
        "10 moteurs à aimants ferrite, 25 kg d'oxyde de terbium, de Chine aux Pays-Bas",
        "フェライトモーター10台、25kgの酸化テルビウム、中国からドイツへ",
        "10台铁氧体电机，25公斤氧化铽，从中国到荷兰",
    ],
)
def test_a_weighed_item_of_a_list_is_inside_nothing(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_what_is_weighed_in_each_of_the_goods_is_inside_them(library: Library) -> None:
    told = "Motors made in Spain, 2 kg Chinese SmCo magnets in each, 0.05% of the value, to Chile"
    answer = ask(told, MARCH, library)
    assert answer.facts["form"].value.startswith("complete motor")
    assert answer.outcome is Outcome.SUSPENDED  # whether the value of Chinese magnets themselves counts is open


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("耳机磁吸用的含镝磁片，无锡到华沙", "license_required", id="word between"),
        pytest.param("喇叭用含铽磁片散件，无锡到华沙", "license_required", id="unassembled"),
        pytest.param("喇叭用磁环500个 无锡到华沙", "undetermined", id="counted"),
        pytest.param("耳机用的小磁粒 无锡到华沙", "undetermined", id="magnetic grains"),
        pytest.param("電機用的含鏑小圓片，無錫到華沙", "undetermined", id="traditional, small discs"),
        pytest.param("伺服电机专用的含镝弧片 无锡到华沙", "undetermined", id="arcs"),
        pytest.param("耳机用的电缆 无锡到华沙", "not_caught", id="cables"),
        pytest.param("电机里用的磁铁含镝，电机整机无锡到华沙", "not_caught", id="whole motor"),
        pytest.param("耳机用的是含镝磁铁，无锡到华沙出口整副耳机", "not_caught", id="made with"),
    ],
)
def test_small_pieces_for_a_product_are_not_the_product(text: str, outcome: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == outcome
