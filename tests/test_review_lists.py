"""Parties of lists: whether they are still listed, the day of a hit, grants of armed forces, and law firms abroad."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "Are Skydio and BRINC Drones still on the Control List? Our screening tool gives a hit from March 2025.",
        "Is Skydio still listed? The database shows an entry dated March 2025.",
        "Steht Skydio noch auf der Kontrollliste? Unser Screening zeigt einen Treffer vom März 2025.",
        "Skydio现在还在管控名单上吗？系统显示2025年3月命中。",
        "Skydioはまだ管理リストに載っていますか？スクリーニングで2025年3月のヒットが出ます。",
        "Skydio는 아직 통제명단에 있나요? 스크리닝에서 2025년 3월 히트가 나옵니다.",
        "Skydio figure-t-elle encore sur la liste de contrôle ? Notre outil donne une alerte de mars 2025.",
        "¿Sigue Skydio en la lista de control? Nuestra herramienta da una coincidencia de marzo de 2025.",
    ],
)
def test_whether_a_party_is_still_listed_is_a_question_about_the_rules(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Is Skydio still on the list or may we sell them gadolinium metal from Baotou?", Outcome.LICENSE_REQUIRED),
        ("We ship graphite from Jixi to Skydio. Are they still on the list?", Outcome.UNDETERMINED),
    ],
)
def test_goods_that_go_to_a_party_stay_a_case(question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is outcome


def test_day_of_a_hit_is_no_day_of_the_act(library: Library) -> None:
    told = "May we sell dysprosium oxide from Ganzhou to Skydio? Our tool gives a hit from March 2025."

    assert "act_date" not in extracted(told, library).facts.values


@pytest.mark.parametrize(
    "question",
    [
        'Order of a university in Arizona quotes "AFOSR grant FA9550"; 500 g gadolinium metal from Baotou',
        "Order of a university in Michigan quotes an ONR grant; terbium oxide 1 kg from Ganzhou",
        "密歇根大学的订单，经费来自美国海军研究办公室，氧化铽1公斤从赣州出",
    ],
)
def test_research_offices_of_the_us_forces_are_military(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        "Our Shenyang institute sends sintering recipes for NdFeB to a Paris law firm",
        "把钕铁硼烧结工艺从宁波发给巴黎法律事务所",
        "닝보 공장이 소결 공정 자료를 독일 법률사무소에 보냅니다",
    ],
)
def test_a_law_firm_abroad_is_no_law_of_another_country(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        "Under French law do I need a license for dysprosium oxide?",
        "What does German export law say about neodymium magnets?",
    ],
)
def test_law_of_another_country_stays_out_of_scope(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.OUT_OF_SCOPE
