"""Denials that are none of the goods: noughts that are taken back, others' goods, papers, and parts of the goods."""

import time
from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "said",
    [
        "Tb 0%, Dy 0% or 2% as ordered",
        "Tb 0, Dy 0, 4 %",
        "Dy and Tb 0.0x % as the mill says",
        "Dy and Tb 0 % in grade N38, 3 % in grade N45SH",
        "the share of Dy and Tb is 0% secondary material",
        "no Tb, Dy: 0 in the core, 2 % at the grain boundary",
        "without terbium; 0% of dysprosium is recycled",
        "they sell no heavy rare earths",
        "no heavy rare earths mentioned on the invoice",
        "the seller has no heavy rare earth quota",
        "without heavy rare earth certificate",
        "Germany has no heavy rare earths",
        "没有重稀土检测报告",
        "Dy and Tb: zero information",
        "analysis of Dy and Tb not included",
    ],
)
@pytest.mark.parametrize(
    "goods", ["NdFeB magnets, {}, from Ningbo to Hamburg", "NdFeB magnets, Ningbo to Hamburg. {}."]
)
def test_what_is_not_denied_of_the_goods_is_no_denial(said: str, goods: str, library: Library) -> None:
    assert ask(goods.format(said), MARCH, library).outcome in (Outcome.UNDETERMINED, Outcome.LICENSE_REQUIRED)


@pytest.mark.parametrize(
    "said",
    [
        "without Dy and Tb",
        "Dy 0 %, Tb 0 %",
        "0 % Dy, 0 % Tb",
        "Dy 0%, Tb 0%, 500 kg",
        "Dy: n.d., Tb: n.d.",
        "no heavy rare earths",
    ],
)
def test_plain_denial_stays_one(said: str, library: Library) -> None:
    assert ask(f"NdFeB magnets, {said}, from Ningbo to Hamburg", MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("日本产磁体含镝，线圈里没有中国成分，出口到韩国", date(2025, 12, 5)),
        (
            "Magnets made in Japan with dysprosium oxide; the steel plate has no Chinese content. To Korea.",
            date(2025, 10, 20),
        ),
    ],
)
def test_part_without_chinese_content_says_nothing_of_the_rest(text: str, day: date, library: Library) -> None:
    assert ask(text, day, library).outcome is not Outcome.NOT_CAUGHT


@pytest.mark.parametrize("said", ["no heavy rare earths ", "镝、铽、"])
def test_repeated_words_are_read_soon(said: str, library: Library) -> None:
    started = time.thread_time()
    ask((said * 1000)[:4000], MARCH, library)
    assert time.thread_time() - started < 5
