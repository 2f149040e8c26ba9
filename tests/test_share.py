"""The value-share calculator is exact around the threshold."""

from decimal import Decimal

import pytest

from qa.corpus import Corpus
from qa.share import BillLine, threshold, value_share

LIMIT = Decimal("0.001")


def test_the_threshold_is_the_one_of_the_corpus(corpus: Corpus) -> None:
    assert threshold(corpus) == LIMIT


@pytest.mark.parametrize(
    ("value", "reached", "distance"),
    [("2", True, "0"), ("1.99", False, "0.01"), ("1.999999999999", False, "0.000000000001"), ("3", True, "1")],
)
def test_the_share_is_told_exactly_from_the_threshold(value: str, reached: bool, distance: str) -> None:
    share = value_share([BillLine("Dy oxide", value, True)], "2,000", LIMIT)
    assert (share.reached, share.distance) == (reached, Decimal(distance))
    assert (share.value >= LIMIT) is reached


def test_the_line_that_tips_it_is_the_first_that_reaches_the_threshold() -> None:
    parts = [("Dy", "0.6", True), ("iron", "999", False), ("Tb", "0.4", True), ("Dy", "2", True)]
    lines = [BillLine(*part) for part in parts]
    assert value_share(lines[:3], "", LIMIT).tips == 3
    assert value_share(lines, "2000", LIMIT).tips == 4


def test_lines_that_do_not_count_leave_the_share_at_nought() -> None:
    share = value_share([BillLine("iron", "100", False)], "", LIMIT)
    assert (share.value, share.reached, share.tips) == (Decimal(0), False, None)


@pytest.mark.parametrize("value", ["abc", "-1", "1e9", "NaN", "1.000,50", "12,34", "1" * 20, "<b>"])
def test_what_is_no_amount_is_refused_with_its_line(value: str) -> None:
    with pytest.raises(ValueError, match="Line 2"):
        value_share([BillLine("a", "1"), BillLine("b", value)], "", LIMIT)


@pytest.mark.parametrize(("lines", "total"), [([], ""), ([BillLine("a", "0")], ""), ([BillLine("a", "5")], "4")])
def test_a_share_of_nothing_or_of_too_little_is_refused(lines: list[BillLine], total: str) -> None:
    with pytest.raises(ValueError, match=r"^(Enter|The value)"):
        value_share(lines, total, LIMIT)


def test_the_sentence_is_in_the_language_of_the_page() -> None:
    with pytest.raises(ValueError, match="第1行"):
        value_share([BillLine("a", "x")], "", LIMIT, "zh")
