"""Takes the text about a piece of tungsten or another material, gives its size and its share of tungsten as written.

"20 x 20 x 100 mm" and "W75Cu25" name no parameter: which number is which follows from the way they are written.
"""

import re
from decimal import Decimal

NUMBER = r"(\d+(?:[.,]\d+)?) ?(?:mm|cm|毫米|厘米)?"
TIMES = r" ?(?:x|×|\*|х|by) ?"
PIECE = re.compile(
    r"(?P<round>Ø|ø|φ|Φ|⌀|\bdia(?:meter)?\.? ?|\bd ?= ?)? ?"
    rf"{NUMBER}{TIMES}(?:L ?=? ?)?{NUMBER}(?:{TIMES}{NUMBER})? ?(?P<unit>mm|cm|毫米|厘米)",
    re.I,
)
TUBE = re.compile(r"\b(?:tubes?|pipes?|rings?|ID|inner|bore|wall)\b|管|环|内径|壁厚|rohr|tube", re.I)
SHARES = (
    re.compile(r"(?<![A-Za-z])W-?(\d\d(?:\.\d+)?)(?=-?(?:Cu|Ag|Ni|Fe|Re|Mo)\b|-?(?:Cu|Ag|Ni|Fe|Re|Mo)[\d-]|NiFe|NiCu)"),
    re.compile(r"(?<![A-Za-z])(?:Cu|Ag)W-?(\d\d)(?!\d)"),
    re.compile(r"(?<![A-Za-z])W-?Cu ?(\d\d) ?[/:] ?\d\d"),
    re.compile(r"(?<![\d.,])(9\d(?:\.\d+)?) ?W(?![A-Za-z/])"),
    re.compile(r"(?<![\d.,])(\d\d(?:\.\d+)?) ?(?:wt\.?)?-?% ?W(?![A-Za-z/])"),
    re.compile(r"(?<![A-Za-z])W ?[:=]? ?(\d\d(?:\.\d+)?) ?(?:wt\.?)?-?%"),
)
"""The share of tungsten in the short name of an alloy."""
REST = re.compile(r"(?<![A-Za-z])W-?(?:Cu|Ag)-?(\d\d)(?![\d/:])|(?<![A-Za-z])W-(\d\d)(?:Cu|Ag)(?![A-Za-z])")
"""The share of the other metal in it."""
WIDE, LONG = Decimal(120), Decimal(50)
"""Millimeters that No. 10 of 2025 asks of a piece; one side below the smaller settles it, whatever a third is."""


def size_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The width and the length in millimeters of the largest disc or rod in the pieces; None where one cannot be told.

    A tube cannot: its hollow decides too.
    """
    sizes = [_size(match) for match in PIECE.finditer(text)]
    told = [size for size in sizes if size is not None]
    if not told or len(told) < len(sizes) or TUBE.search(text):
        return None
    return max(told, key=lambda size: min(size[0] / WIDE, size[1] / LONG))


def _size(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    factor = Decimal(10) if match["unit"].lower() in ("cm", "厘米") else Decimal(1)
    sides = [Decimal(side.replace(",", ".")) * factor for side in match.group(2, 3, 4) if side]
    if match["round"] and len(sides) == 2:
        return sides[0], sides[1]
    low, *between, high = sorted(sides)
    if between:
        return between[0], low
    return (high, low) if low < LONG else None


def tungsten_share(text: str) -> Decimal | None:
    """The per cent of tungsten in the short name of an alloy, the highest of several."""
    shares = [Decimal(match[1]) for pattern in SHARES for match in pattern.finditer(text)]
    shares += [Decimal(100) - Decimal(match[1] or match[2]) for match in REST.finditer(text)]
    return max(shares, default=None)
