"""Goods that go back to China and out again, materials that come from China, and relief that is only a place."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH, IN_FORCE = date(2026, 3, 1), date(2025, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        "We return SmCo magnets from Lyon to Ningbo for repair, then Ningbo mails them to us. License for that leg?",
        "Defective SmCo magnets are returned from Lyon to the maker in Ningbo; the maker ships repaired magnets to "
        "Lyon. License?",
        "The Dy magnets go back from Lyon to Ningbo; after regrinding they leave for Lyon. License?",
        "The empties go from Lyon back to Ganzhou, and full drums of dysprosium oxide come. License?",
        "Wir schicken die Dy-Magnete aus Hamburg nach Ningbo zurück, dort werden sie neu beschichtet und an uns "
        "geliefert. Genehmigung?",
        "Die Magnete mit Dy gehen von Hamburg zurück nach Ningbo und kommen nachgebessert wieder. Genehmigung?",
        "从汉堡退回宁波重镀，镀好的含镝磁铁发汉堡，要许可证吗？",
        "Nous renvoyons de Lyon à Ningbo des aimants SmCo ; l'usine les répare et nous les réexpédie. Licence ?",
        "Devolvemos de Madrid a Ningbo imanes SmCo; la fábrica los repara y nos los manda de vuelta. ¿Licencia?",
        "ハンブルクから寧波へSmCo磁石を返送し、修理後に当社へ送ってもらいます。許可は必要ですか？",
        "함부르크에서 닝보로 SmCo 자석을 반송하고 수리 후 다시 받습니다. 허가가 필요합니까?",
    ],
)
def test_goods_that_come_out_again_leave_china(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "We return from Lyon to Ningbo SmCo magnets that were delivered to us in May. License?",
        "We return cracked SmCo rings from Lyon to Ningbo. Is a license needed for the return?",
        "Wir schicken defekte SmCo-Magnete von Lyon nach Ningbo zurück. Genehmigung?",
        "함부르크에서 닝보로 SmCo 자석을 반품합니다. 허가가 필요합니까?",
    ],
)
def test_goods_that_only_go_back_enter_china(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "We make motors in Poland. Raw material: terbium metal from Ganzhou. Is a license needed for the terbium?",
        "Unsere Motoren werden in Polen gebaut. Rohstoffe: Dysprosiummetall aus Ganzhou. Brauchen wir eine "
        "Genehmigung?",
        "Nos moteurs sont fabriqués en Pologne. Matières premières : dysprosium métal de Ganzhou. Faut-il une "
        "licence ?",
        "Nuestros motores se fabrican en Polonia. Materias primas: disprosio metal de Ganzhou. ¿Se necesita licencia?",
    ],
)
def test_raw_material_from_a_town_in_china_leaves_it(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Chinese Dy magnets from Rotterdam to Oslo; the plant is in a flood zone. License?",
        "Chinese Dy magnets from Rotterdam to an evacuation center equipment dealer in Tokyo. License?",
        "Chinesische Dy-Magnete aus Rotterdam nach Chile, im Bebengebiet steht das Werk. Genehmigung?",
        "中国产含镝磁铁从鹿特丹发智利，工厂在震区，要许可吗？",
        "Des aimants chinois au Dy de Rotterdam vers une usine en zone du séisme au Chili. Licence ?",
        "Imanes chinos con Dy de Rotterdam a una fábrica en la zona del sismo en Chile. ¿Licencia?",
        "中国産Dy磁石をロッテルダムから被災地の工場へ。許可は必要ですか？",
        "중국산 Dy 자석을 로테르담에서 지진 피해 지역 공장으로 보냅니다. 허가?",
    ],
)
def test_a_plant_where_a_disaster_was_is_no_relief(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Chinese Dy magnets from Rotterdam to Chile, for pumps of a field hospital in the quake zone. License?",
        "中国产含镝磁铁从鹿特丹发智利，用于震区帐篷医院，要许可吗？",
    ],
)
def test_relief_itself_stays_released(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome is Outcome.EXEMPT


def test_who_says_that_he_is_chinese_has_a_case(library: Library) -> None:
    text = "Is anybody outside China who helps a separation plant caught? I'm Chinese and help a separation plant in "
    assert ask(text + "Estonia.", IN_FORCE, library).outcome is Outcome.LICENSE_REQUIRED
