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
