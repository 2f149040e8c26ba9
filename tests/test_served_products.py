"""Goods for the overhaul of products are goods; who they are overhauled for uses them."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH, OCTOBER = date(2026, 3, 12), date(2025, 10, 30)


@pytest.mark.parametrize(
    "text",
    [
        "A contractor in Norfolk, Virginia asks us for 24 chinese-made samarium cobalt magnets from our shelf in Vigo, "
        'PO text says "for overhaul of seawater pumps, USN vessels". Frozen till November, so I go ahead?',
        "荷兰仓库的中国产钐钴磁铁，美国诺福克的承包商要，用于美国海军舰艇海水泵大修，暂停了就能发吧？",
        "Norfolk (VA) contractor, end use USN vessels, repair of winches: 24 Chinese Tb-NdFeB magnets, Spanish shelf.",
        "Chinese SmCo magnets from Vigo to a pump overhaul shop in Norfolk VA, vessels of Military Sealift Command.",
    ],
)
def test_the_overhaul_of_what_the_us_navy_has_is_no_technology(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "text",
    [
        'RFQ from "Army Base Workshop" (India) for 200 samarium cobalt pcs, overhaul of night sights, we have chinese '
        "ones on shelf in Antwerp. Worth applying in Beijing?",
        'RFQ from "Base Repair Depot, Indian Air Force" for 150 samarium cobalt pcs, overhaul of radar motors, Chinese '
        "stock in Rotterdam. Worth applying?",
    ],
)
def test_army_workshops_are_military(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.REFUSED_IN_PRINCIPLE


@pytest.mark.parametrize(
    "text",
    [
        "宁波公司派技术员去越南给客户的磁材烧结炉大修，顺带20片钕铁硼样品",
        "A Ganzhou firm offers maintenance of a rare-earth separation plant in Malaysia and ships Dy oxide with it",
        "Chinese company will do troubleshooting on grain boundary diffusion furnaces in Korea, 3 magnets along.",
        "Ningbo plant's staff handles maintenance of a magnet coating line in Mexico, plus 40 spare magnets.",
        "Our Ningbo fitters do the overhaul of the presses in Pune and take 5 kg NdFeB magnets along.",
    ],
)
def test_service_on_a_line_stays_one(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome not in (Outcome.NOT_CAUGHT, Outcome.SUSPENDED, Outcome.INFORMATION)
