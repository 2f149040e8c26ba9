"""A day on which a part of the rules is said to begin is no day on which goods go."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "大阪仓里一批大陆原产的钆靶材转卖新加坡客户，供应商说境外那条要等12月1日，这礼拜先出没关系，真的吗？",
        "新加坡仓的中国产铽金属发给韩国客户，同事说再出口的规定12月1日才开始管，这周先发行吗？",
        "Chinese Gd targets from Osaka to Singapore: supplier says the foreign part waits until 1 December, so we go.",
        "Chinese dysprosium metal from Rotterdam to Oslo; broker says the extraterritorial bit kicks in on December 1.",
        "Chinesisches Terbiumoxid von Hamburg nach Oslo: der Auslandsteil komme erst am 1. Dezember, also jetzt raus.",
    ],
)
def test_a_rule_that_begins_later_dates_no_act(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


def test_goods_that_go_on_that_day_do(library: Library) -> None:
    text = "Chinese dysprosium metal leaves Rotterdam for Oslo on 1 December 2025. Licence?"
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.SUSPENDED
