"""Fractions in words, and which of them are shares of a value."""

from datetime import date
from decimal import Decimal

import pytest

from qa.ask import Library, ask
from qa.models import Outcome
from qa.reading.fractions import fractions

NOVEMBER = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a quarter of the price", "0.25", id="English"),
        pytest.param("half its value", "0.5", id="no article"),
        pytest.param("two fifths of it", "0.4", id="several parts"),
        pytest.param("ein Zehntel des Preises", "0.1", id="German"),
        pytest.param("un cinquième du prix", "0.2", id="French"),
        pytest.param("la mitad del valor", "0.5", id="Spanish"),
        pytest.param("价值的四分之三", "0.75", id="Chinese"),
        pytest.param("価格の10分の1", "0.1", id="Japanese"),
        pytest.param("가격의 절반", "0.5", id="Korean"),
    ],
)
def test_fractions_in_words_are_read(text: str, value: str) -> None:
    assert [fraction for _, fraction in fractions(text)] == [Decimal(value)]


@pytest.mark.parametrize("text", ["a third party", "a quarter year", "the third parcel", "at half price", "half-life"])
def test_other_words_are_no_fractions(text: str) -> None:
    assert not list(fractions(text))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("with Chinese SmCo magnets, a fifth of their price", Outcome.STATUS_UNVERIFIED, id="of the price"),
        pytest.param("with Chinese SmCo magnets, half of the lot goes by sea", Outcome.UNDETERMINED, id="of the lot"),
        pytest.param("with Chinese SmCo magnets, under half of the value", Outcome.UNDETERMINED, id="a bound"),
    ],
)
def test_a_fraction_of_the_value_is_a_share(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(f"Rotors built in Turin {text}, to Norway", NOVEMBER, library).outcome is outcome
