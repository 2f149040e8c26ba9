"""Products that only begin the name of who gets the goods, in languages that write both as one word."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "烧结钕铁硼（含镝0.8%）磁瓦从宁波卖给釜山的吹风机电机厂，要许可证吗？",
        "含铽的磁钢（钕铁硼）磁环，包头发大阪的空调压缩机厂",
        "想把钐钴（Sm2Co17）磁块从杭州卖给胡志明市的扬声器工厂，下周发",
        "钕铁硼（含镝2%）磁片发给曼谷的耳机电机厂，从东莞走",
        "含铽的磁钢从包头卖给胡志明市的洗衣机客户",
        "钐钴磁环从宁波发到釜山的音箱代工厂，要许可吗？",
        "大阪一家风扇总装厂要买含镝磁瓦，从东莞发货",
        "我们把含铽的磁片供给河内的电钻研发中心，从宁波出口",
    ],
)
def test_product_in_the_name_of_a_factory_hides_no_magnets(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.LICENSE_REQUIRED
    assert {case.values.get("form") for case in extracted(text, library).cases} == {"magnet"}


def test_product_that_goes_to_a_factory_is_still_what_goes(library: Library) -> None:
    answer = ask("吸尘器电机从宁波卖给釜山的电机厂，要许可证吗？", date(2026, 3, 1), library)
    assert answer.outcome is Outcome.NOT_CAUGHT
