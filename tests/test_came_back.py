"""Goods that came back from abroad and go out again leave where they were worked on, not where they came back from."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Dy magnets returned from Munich, recoated at our plant, going back to the same customer. Licence?",
        "SmCo magnets came back from Mexico as defective; we will ship replacements next week. Licence needed?",
        "We got 40 SmCo rings back from Oslo, re-magnetised them here in Hangzhou, can we return them?",
        "含镝磁钢从德国退回来返工，返工好了再发给原客户，要许可证吗？",
        "德国客户从慕尼黑寄回来的含镝磁钢修好后再发给他，要证吗？",
        "含镝磁钢从越南退货到深圳，换新的再发过去，要证吗？",
        "Die Dy-Magnete kamen aus München zurück, wir in Ningbo haben sie neu beschichtet und schicken sie wieder hin.",
        "Les aimants au dysprosium sont revenus de Lyon, réparés chez nous à Ningbo, on les renvoie au client.",
    ],
)
def test_goods_that_go_out_again_do_not_leave_from_where_they_came_back(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert answer.facts["destination"].value != "CN"


@pytest.mark.parametrize(
    "text",
    [
        "Our Oslo plant returns defective SmCo magnets from Oslo to the maker in Ningbo. Licence needed?",
        "客户从德国把含镝磁钢退回宁波，要许可证吗？",
        "Wir schicken Dy-Magnete aus München an den Hersteller in Ningbo zurück. Brauchen wir eine Lizenz?",
    ],
)
def test_goods_that_only_go_back_enter_china(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT
