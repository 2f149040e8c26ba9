"""Who is hired, or teaches, at a plant abroad takes what they know there; who only speaks of it serves nobody."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "仲介介紹一位寧波退休技師（大陸籍）來越南教燒結鋱擴散，62號停到11月，沒事吧？",
        "请中国籍师傅来马来西亚厂教钐钴熔炼和烧结，中介收佣金，现在可以请吗",
        "想请包头退休老师傅（大陆籍）来越南厂教晶界扩散配方，按日算钱，中介说62号停到11月，可以吗",
        "Agent offers us a Chinese retired engineer to teach grain boundary diffusion at our Pune magnet plant. OK?",
    ],
)
def test_know_how_taught_abroad_is_prohibited_while_62_sleeps(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 17), library).outcome is Outcome.PROHIBITED


def test_it_needs_a_license_while_62_operates(library: Library) -> None:
    text = "请中国籍师傅来马来西亚厂教钐钴熔炼和烧结，可以请吗"

    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED
