"""A license used in part is a question about the rules; goods that go without one stay a case."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DECEMBER = date(2025, 12, 5)
NOVEMBER = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "the licence our supplier got says 500 kg, he shipped 380 kg in november because of stock. Can the 120 kg "
        "follow in january on same licence, it is valid one year no?",
        "许可证批了500公斤，11月只发了380公斤，剩下120公斤1月份还能用同一张证吗？",
        "Die Lizenz lautet auf 500 kg, verschickt wurden 380 kg. Gilt sie für den Rest noch?",
    ],
)
def test_the_rest_of_a_license_is_asked_of_the_rules(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "He has no licence, shipped 380 kg Dy oxide from Ganzhou to Hamburg; can the rest of 120 kg go in January?",
        "赣州氧化镝500公斤发德国，没有许可证已发380公斤，剩下的能发吗",
        "SmCo rings 500 kg Ningbo to Chennai, do we need a licence for all or only the rest above 100 kg?",
    ],
)
def test_goods_that_go_without_one_are_a_case(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        '"MOFCOM No 15 of 2026 — holmium erbium ALL controlled wef 1 July 2026". My boss wants to know if such '
        "notice is real before he replies to vendor",
        '老板问群里传的"2026年第15号公告，钬铒7月1日起管制"到底有没有这份公告',
        'Jemand schickt mir: "MOFCOM Nr. 30/2026, alle Permanentmagnete". Gibt es diese Bekanntmachung?',
    ],
)
def test_whether_a_notice_is_real_is_asked_of_the_rules(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.INFORMATION


def test_korean_names_of_alloys_with_iron(library: Library) -> None:
    text = "부산 창고에 중국산 디스프로슘철 합금 60kg, 11월 30일 호치민으로 보내려 합니다. 허가 받아야 하나요?"

    assert ask(text, NOVEMBER, library).outcome is Outcome.STATUS_UNVERIFIED
