"""Nodes and layers of chips count when their number is written in words."""

from datetime import date
from decimal import Decimal

import pytest

from qa.ask import Library, ask
from qa.models import Outcome
from qa.reading.chip_words import chip_words


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        pytest.param("a seven nanometre line", 7, id="seven"),
        pytest.param("twenty-eight nm", 28, id="twenty-eight"),
        pytest.param("two hundred and fifty-six layers", 256, id="256"),
        pytest.param("three hundred layer NAND", 300, id="300"),
        pytest.param("sieben Nanometer", 7, id="German"),
        pytest.param("七纳米逻辑产线", 7, id="Chinese"),
        pytest.param("二十八纳米", 28, id="Chinese twenty-eight"),
        pytest.param("三百层存储芯片", 300, id="Chinese layers"),
    ],
)
def test_number_in_words_is_read(text: str, amount: int) -> None:
    assert [mention.data[0].amount for mention in chip_words(text)] == [Decimal(amount)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("3D NAND mass production, 280L+", 280),
        ("a 321L 3D NAND line", 321),
        ("NAND 300+L", 300),
        ("客户做3D NAND，280L以上", 280),
        ("3D-NAND 232L", 232),
    ],
)
def test_a_letter_stands_for_layers_beside_memory(text: str, amount: int) -> None:
    assert [(mention.data[0].amount, mention.data[0].unit) for mention in chip_words(text)] == [(amount, "layers")]


@pytest.mark.parametrize(
    "text", ["280 L of ethanol", "a NAND fab. A drum of 280L", "NAND gas at 300 L/min", "LED 300L"]
)
def test_elsewhere_it_stands_for_litres(text: str) -> None:
    assert not list(chip_words(text))


@pytest.mark.parametrize("text", ["one layer coating", "the second layer", "第七层", "7 nm", "a hundred nights"])
def test_other_words_are_no_size(text: str) -> None:
    assert not list(chip_words(text))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Chinese Gd targets from Rotterdam to Hsinchu for a seven nanometre logic fab", Outcome.CASE_BY_CASE),
        ("Chinese Gd targets from Rotterdam to Dresden for a twenty-eight nm logic fab", Outcome.LICENSE_REQUIRED),
        ("中国产钆靶从鹿特丹到首尔，三百层存储芯片用", Outcome.CASE_BY_CASE),
        ("Chinese Gd targets from Rotterdam to Seoul for 300-layer memory", Outcome.CASE_BY_CASE),
        ("Chinese Gd targets from Rotterdam to Seoul for three hundred layer memory", Outcome.CASE_BY_CASE),
        ("Chinese Gd targets from Rotterdam to Seoul for 128-layer memory", Outcome.LICENSE_REQUIRED),
        ("Chinese Gd targets from Rotterdam to Seoul in a 3-layer box, for memory foam", Outcome.LICENSE_REQUIRED),
    ],
)
def test_finest_node_in_words_decides(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is outcome
