"""Uses that may be military some day: what is not excluded is not denied, and artificial intelligence is weighed."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER = date(2025, 10, 20)


@pytest.mark.parametrize(
    "question",
    [
        "Chinese-origin Tb metal from Rotterdam to Ottawa, military use not excluded",
        "Chinese-origin Tb metal from Rotterdam to Ottawa, the buyer does not exclude military use",
        "Chinese-origin Tb metal from Rotterdam to Ottawa, we can not rule out military use",
        "Chinese-origin Tb metal from Rotterdam to Ottawa, a military use is not unlikely",
        "把中国原产金属铽从鹿特丹发到渥太华，不排除军事用途",
        "把中国原产金属铽从鹿特丹发到渥太华，不能排除军用",
        "Chinesisches Terbiummetall von Rotterdam nach Ottawa, nicht auszuschließende militärische Nutzung",
        "Chinesisches Terbiummetall von Rotterdam nach Ottawa, militärische Nutzung nicht ausgeschlossen",
        "Terbium métal d'origine chinoise de Rotterdam à Ottawa, on n'exclut pas un usage militaire",
        "Terbio metálico de origen chino de Róterdam a Ottawa, no se descarta uso militar",
    ],
)
def test_military_use_that_is_not_excluded_is_not_denied(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.REFUSED_IN_PRINCIPLE


@pytest.mark.parametrize(
    "question",
    [
        "Chinese-origin Tb metal from Rotterdam to Ottawa, not for military use",
        "把中国原产金属铽从鹿特丹发到渥太华，不用于军事用途",
        "Chinesisches Terbiummetall von Rotterdam nach Ottawa, keine militärische Nutzung",
        "Chinese-origin Tb metal from Rotterdam to Ottawa for an AI lab with no potential military use",
    ],
)
def test_military_use_that_is_denied_is_none(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "Chinese-origin Tb metal, Singapore to a Toronto institute: R&D of AI with possible naval application",
        "中国原产含铽磁体，从新加坡发到多伦多，用户做人工智能研发，可能有军事用途",
        "SmCo chinesischer Herkunft, aus Rotterdam nach Oslo, für KI-Forschung mit möglicher militärischer Nutzung",
        "韩国AI公司，从鹿特丹买中国原产钐钴，研究无人集群自主算法，不排除国防应用",
    ],
)
def test_artificial_intelligence_of_military_potential_is_decided_case_by_case(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.CASE_BY_CASE


def test_armed_forces_that_work_on_it_are_refused_all_the_same(library: Library) -> None:
    question = "Chinese-origin Tb metal, Rotterdam to Ottawa: navy lab doing AI research with potential military use"
    assert ask(question, OCTOBER, library).outcome is Outcome.REFUSED_IN_PRINCIPLE


@pytest.mark.parametrize(
    "question",
    [
        'Dallas broker, tellurium metal from Guangdong, for "a government customer, under NDA". Licence?',
        "Terbium metal from Baotou to Ohio. The buyer won't say who the end user is.",
        "SmCo arcs from Hangzhou to Dayton. The programme is confidential.",
        "把金属碲从广东发给达拉斯的贸易商，最终用户保密，是政府客户",
    ],
)
def test_user_who_is_withheld_is_asked_about_where_it_decides(question: str, library: Library) -> None:
    answer = ask(question, date(2026, 3, 1), library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert "end_user" in [missing.fact for missing in answer.missing]


@pytest.mark.parametrize(
    "question",
    [
        "Gadolinium oxide from Qingdao to a lab in Denver for developing AI with potential military applications",
        "Lutetium metal, Tianjin to Austin, for machine-learning systems that may one day have defence uses",
        "Chinese-origin SmCo rings from Antwerp to a US institute: AI research, possible military use",
        "把氧化钆从青岛出口到美国，用于具有潜在军事用途的人工智能研发",
        "Gadoliniumoxid aus China in die USA für KI-Forschung mit möglicher militärischer Nutzung",
        "Oxyde de gadolinium de Chine vers les États-Unis, recherche en IA à usage militaire potentiel",
        "Óxido de gadolinio de China a Estados Unidos para inteligencia artificial con posible uso militar",
        "中国から米国へ酸化ガドリニウムを輸出。潜在的な軍事用途を持つAIの研究開発用です",
        "중국에서 미국으로 산화가돌리늄 수출, 군사적 잠재 용도가 있는 인공지능 연구용",
    ],
)
def test_whether_such_research_in_the_united_states_is_a_military_use_is_asked(question: str, library: Library) -> None:
    assert ask(question, date(2026, 3, 1), library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Gadolinium oxide from Qingdao to Denver for an autonomous weapon", Outcome.PROHIBITED),
        ("把氧化钆从青岛出口到美国，用于自主武器", Outcome.PROHIBITED),
        ("Gadolinium oxide, Qingdao to a Denver lab, AI research on crops, no military use", Outcome.LICENSE_REQUIRED),
        ("Gadolinium oxide from Qingdao to a Denver fab for logic chips of 7 nm", Outcome.LICENSE_REQUIRED),
        ("Gadolinium oxide from Qingdao to Toronto for AI with potential military use", Outcome.LICENSE_REQUIRED),
    ],
)
def test_weapons_are_military_and_civil_research_or_chips_are_not(
    question: str, outcome: Outcome, library: Library
) -> None:
    assert ask(question, date(2026, 3, 1), library).outcome is outcome


@pytest.mark.parametrize(
    "question",
    [
        "Chinese-origin Tb metal, Dublin to Ghent: AI for swarm navigation, dual potential incl. defence",
        "Chinese-origin Tb metal, Dublin to Ghent: research into AI for vehicles, dual-use potential",
        "Chinesisches Terbiummetall von Dublin nach Gent, KI-Projekt, Dual-Use-Potenzial",
        "中国产金属铽从都柏林运到根特，用于集群自主导航的人工智能研发，有军民两用潜力",
        "中国産テルビウム金属をロッテルダムからマドリードへ。AI研究開発、軍民両用の可能性あり",
        "Terbium métal d'origine chinoise de Rotterdam à Madrid : R&D en IA pour essaims, potentiel militaire",
        "Terbio metálico de origen chino de Róterdam a Madrid: I+D en IA para enjambres, potencial militar",
    ],
)
def test_work_on_artificial_intelligence_that_serves_both_is_weighed(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.CASE_BY_CASE


def test_army_among_possible_customers_is_asked_about(library: Library) -> None:
    question = "Chinese-origin Tb metal, Dublin to Ghent, AI lab with potential customers incl. the army"
    assert ask(question, OCTOBER, library).outcome is Outcome.UNDETERMINED
