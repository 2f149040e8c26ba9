"""Sizes and shares of tungsten that are written without a word for them."""

from decimal import Decimal

import pytest

from qa.reading.sizes import size_of, tungsten_share


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("bars 15 x 15 x 200 mm", (15, 15), id="bar"),
        pytest.param("plates 400x400x5 mm", (400, 5), id="plate"),
        pytest.param("blocks 13 x 14 x 6 cm", (130, 60), id="block in centimeters"),
        pytest.param("rods Ø 30 x 500 mm", (30, 500), id="diameter and length"),
        pytest.param("钨块150*160*70mm", (150, 70), id="Chinese block"),
        pytest.param("rods 8 x 330 mm", (330, 8), id="two sides, one thin"),
        pytest.param("sheets 200 x 300 mm", None, id="two sides, thickness not told"),
        pytest.param("tubes 150 x 60 x 80 mm", None, id="tube"),
        pytest.param("bars 15x15x200 mm and blocks 150x150x60 mm", (150, 60), id="largest of two"),
        pytest.param("tungsten of 99.95 %", None, id="no size"),
    ],
)
def test_size_is_that_of_the_largest_piece(text: str, size: tuple[int, int] | None) -> None:
    assert size_of(text) == (size and (Decimal(size[0]), Decimal(size[1])))


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("W70Cu30 electrodes", 70, id="W70Cu30"),
        pytest.param("CuW80", 80, id="CuW80"),
        pytest.param("WCu20", 80, id="the other metal"),
        pytest.param("WCu 75/25", 75, id="two shares"),
        pytest.param("95W alloy", 95, id="before the symbol"),
        pytest.param("91 % W, rest Ni and Fe", 91, id="per cent"),
        pytest.param("W: 93 %", 93, id="behind the symbol"),
        pytest.param("a 60 W lamp", None, id="watts"),
    ],
)
def test_share_of_tungsten_is_read_from_the_name(text: str, share: int | None) -> None:
    assert tungsten_share(text) == (None if share is None else Decimal(share))
