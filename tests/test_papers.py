"""Papers called by a step of rare-earth work, and being told how it is done, are technology that is handed over."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import read
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("we mail our sintering log to Poland", "sintering log"),
        ("a video of our pressing", "video of our pressing"),
        ("das Sinterprotokoll für NdFeB", "sinterprotokoll"),
        ("la vidéo du broyage pour notre usine de Lyon", "vidéo du broyage"),
        ("las notas de sinterizado de los imanes", "notas de sinterizado"),
        ("把烧结视频发给客户", "烧结视频"),
        ("焼結の動画を送る", "焼結の動画"),
        ("소결 영상을 보냅니다", "소결 영상"),
    ],
)
def test_paper_of_a_step_is_know_how(text: str, paper: str, library: Library) -> None:
    found = read(text, MARCH, library.corpus, library.gazetteer).of("T")

    assert [m.text.lower() for m in found] == [paper]
    assert found[0].sets == {"technology_kind": "process"}


@pytest.mark.parametrize(
    "question",
    [
        "Our Ningbo plant sends a sintering notebook for NdFeB blocks to a customer in Gdansk. Allowed?",
        "Ganzhou: may I show the Dy/Tb separation charts to a visitor at our stand in Seville?",
        "Can our Ningbo people tell the buyer in Izmir how we sinter NdFeB?",
        "Can our Ningbo people tell the buyer in Izmir at what temperature we sinter NdFeB?",
        "Chinese engineers visit our plant in Bergen and show us how they press NdFeB",
        "宁波磁材厂能不能在慕尼黑展会上给波兰客户看我们的钕铁硼烧结视频？",
        "Chinesische Techniker kommen nach Graz, um uns das Sintern von NdFeB beizubringen",
        "Técnicos chinos vienen a Bilbao a enseñarnos el sinterizado de NdFeB",
        "중국 기술자가 오슬로에서 우리 직원에게 NdFeB 소결을 가르칩니다",
        "Institute in Ganzhou here: poster in Perth in May with our unpublished Dy/Tb splitting stages",
    ],
)
def test_know_how_by_any_such_words_does_not_go_free(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome in (Outcome.PROHIBITED, Outcome.UNDETERMINED)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Terbium metal from Ganzhou to Lyon, reduction report attached, license?", Outcome.LICENSE_REQUIRED),
        ("Dysprosium oxide from Ganzhou to Lyon after separation", Outcome.LICENSE_REQUIRED),
        ("Ferrite magnets from Dongyang to Oslo, sintering report enclosed", Outcome.NOT_CAUGHT),
        ("Cast iron parts with annealing records from Ningbo to Oslo", Outcome.NOT_CAUGHT),
    ],
)
def test_papers_beside_goods_leave_them_the_case(question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is outcome


@pytest.mark.parametrize(
    "question",
    [
        "Sintering furnace for magnets from Ningbo to Hue together with the sintering recipe",
        "Jet mill for NdFeB from Shenyang to Hue with our milling settings",
        "SmCo magnets from Ningbo to Bergen with the sintering curve in the box",
        "磁材烧结炉从宁波卖给越南，附带烧结工艺参数",
        "Four de frittage NdFeB de Ningbo à Lyon avec la recette de frittage",
    ],
)
def test_papers_that_go_with_a_machine_are_a_case_beside_it(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        "Is it all right to film the sintering shop in Ningbo and show the clip to our engineers in Cork?",
        "Darf man in Ningbo die NdFeB-Sinterung filmen und den Ingenieuren in Graz zeigen?",
    ],
)
def test_filming_the_work_is_know_how(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome in (Outcome.PROHIBITED, Outcome.UNDETERMINED)
