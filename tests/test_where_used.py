"""A Chinese machine goes to the plant that it is for; what a share, a line's name, a patent or a quotation says."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER, MARCH, NOVEMBER = date(2025, 10, 20), date(2026, 3, 1), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "Two multi-wire saws made in Ningbo for cutting NdFeB at our Changwon plant, shipping 10 December. Licence?",
        "宁波产多线切割机两台，用于韩国昌原工厂切割钕铁硼，12月10日装船，要证吗？",
        "Zwei Mehrdrahtsägen aus Ningbo zum Schneiden von NdFeB in unserem Werk Hanau, Verladung 10. Dezember.",
        "닝보산 멀티와이어 절단기 한 대, 창원 공장 네오디뮴 자석 절단용, 12월 10일 선적. 중국 수출허가 필요한가요?",
        "包头产烧结炉一台，用于越南海防工厂烧结钕铁硼，下月发，要证吗？",
    ],
)
def test_chinese_machine_leaves_china(text: str, library: Library) -> None:
    answer = ask(text, NOVEMBER, library)
    assert answer.outcome is Outcome.STATUS_UNVERIFIED
    assert answer.known.values["departure"] == "CN"


def test_share_of_a_material_that_does_not_count(library: Library) -> None:
    text = "Gadolinium targets made in Oregon from Chinese {}, the oxide makes 30% of the value, to Dresden. Licence?"
    answer = ask(text.format("Gd2O3"), NOVEMBER, library)
    assert "content_share" not in answer.known.values
    counts = "Dysprosium targets made in Oregon from Chinese Dy2O3, the oxide makes 30% of the value, to Dresden."
    assert "content_share" in ask(counts, NOVEMBER, library).known.values


def test_name_of_a_line_ships_nothing(library: Library) -> None:
    text = "Our plant in Narva runs a scrap-to-oxide line bought from Ganzhou. 30 kg dysprosium oxide to Canada. OK?"
    assert ask(text, NOVEMBER, library).known.values["form"] == "oxide"


@pytest.mark.parametrize(
    "text",
    [
        "Our Baotou patent team files on a sintering process; the attorney in Munich receives description and claims "
        "only. Licence under 62?",
        "Die Patentabteilung in Baotou meldet ein Sinterverfahren an; der Anwalt in München bekommt Beschreibung und "
        "Ansprüche. Genehmigung nach 62?",
        "包头专利部向欧洲专利局提交烧结方法的申请，慕尼黑代理人只收说明书和权利要求书，62号要证吗？",
    ],
)
def test_patent_filing_is_exempt(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.EXEMPT


def test_more_than_a_filing_needs_is_not(library: Library) -> None:
    text = "A patent attorney in Ulm gets the draft plus our full process book from Baotou on sintering NdFeB. Licence?"
    assert ask(text, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


def test_quoted_rule_on_what_lies_outside_china_makes_nobody_chinese(library: Library) -> None:
    text = (
        "Our crew for the Narva extraction hall is four Australians. None of us holds Chinese papers, know-how is from "
        "La Rochelle. A circular says 'anybody helping rare earth plants outside China needs a permit'. True?"
    )
    assert ask(text, OCTOBER, library).outcome is Outcome.NOT_CAUGHT
