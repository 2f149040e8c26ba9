"""Takes a share of value of a material, gives the part of it that is told to be Chinese ("a thirtieth of it Chinese").

A part lowers a share only where its own clause names China and no other country, and nothing else behind it does; in
doubt all of the share counts.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from qa.models import UNCLEAR
from qa.reading.bounds import between, bounds
from qa.reading.denials import is_doubted
from qa.reading.fractions import fractions
from qa.reading.good import MATERIALS
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import Share
from qa.reading.portions import portions
from qa.reading.roles import places_of
from qa.reading.sentences import mentions_in

FARTHEST = 160
"""Characters behind a share in which a part of it is told."""
BESIDE = 32
"""Characters before and behind a part in which words say of what it is."""
BEFORE, NAMED = 60, 48
"""Characters before a share, and behind the start of a part of it, in which a material is named."""
CLAUSE = re.compile(r"[,;:，；。、]|\.(?!\d)|[?!？！]")

DIGITS = 20
"""Digits behind the point of a product, so that a thirtieth of 3 % is 0.1 %."""
REACHES = ("CN", "HK", "MO")
"""Places behind a part that more of the material may be from."""

Part = tuple[int, int, Decimal, str]
"""Where a part stands, how much it is, and what the words beside it leave open."""


def chinese_parts(shares: list[Mention], reading: Reading) -> list[Mention]:
    """The shares, those of which only a part is Chinese with that part of them."""
    wholes = [share for share in shares if not _is_part(share.start, share.end, reading)]
    ends = [*(share.start for share in wholes[1:]), len(reading.lowered)]
    found, used = [], []
    for share, end in zip(wholes, ends, strict=True) if wholes else ():
        told = [p for p in _parts(share.end, min(end, share.end + FARTHEST), reading) if _is_chinese(p, share, reading)]
        part = _times(share, told[0]) if len(told) == 1 else None
        found.append(part or share)
        used += told if part else []
    rest = [m for m in shares if m not in wholes and not any(start <= m.start < end for start, end, _, _ in used)]
    return [*found, *rest]


def _times(share: Mention, part: Part) -> Mention | None:
    """The share that a part of it makes, with the bounds of both; none where either is unclear."""
    said: Share = share.data[0]
    if UNCLEAR in (said.bounds, part[3]):
        return None
    least, most = between(said.fraction, said.bounds)
    low, high = between(part[2], part[3])
    if high is None or high > 1 or most is None:
        return None
    least, most = round(least * low, DIGITS), round(most * high, DIGITS)
    around = "" if least == most else f">={least.normalize():f}<={most.normalize():f}"
    return replace(share, data=(Share(most.normalize(), said.basis, around),))


def _is_part(start: int, end: int, reading: Reading) -> bool:
    """Whether words before or behind a figure say that it is one of what was named before."""
    before, after = reading.lowered[max(0, start - BESIDE) : start], reading.lowered[end:][:BESIDE]
    return bool(reading.says("of_which_before", before) or reading.says("of_which_after", after))


def _parts(start: int, end: int, reading: Reading) -> Iterator[Part]:
    """Each fraction or share that stands in a stretch, and is said to be one of what was named before."""
    text = reading.lowered
    found = [(match, None, value) for match, value in fractions(text)] + list(portions(text))
    for match, first, value in found:
        if not start <= match.start() < end:
            continue
        if _is_part(*match.span(), reading):
            yield match.start(), match.end(), value, bounds(text, match.span(), (first, value), reading.vocabulary)


def _is_chinese(part: Part, share: Mention, reading: Reading) -> bool:
    """Whether the clause of a part names China alone, and nothing behind it tells of more that comes from there."""
    start, end, _, _ = part
    if not _is_of_material(share, start, reading):
        return False
    cut = CLAUSE.search(reading.lowered, end)
    clause = end, cut.start() if cut else len(reading.lowered)
    named = {m.data[0].code for m in mentions_in(clause, reading) if m.tag in "PA"}
    said = CLAUSE.split(reading.lowered[share.end : start])[-1] + reading.lowered[start : clause[1]]
    if named != {"CN"} or reading.says("basis_weight", said):
        return False
    aside = places_of(reading).authorities
    rest = mentions_in((clause[1], clause[1] + FARTHEST), reading)
    more = any(m.tag in "PA" and m.data[0].code in REACHES and m not in aside for m in rest)
    open_ = reading.says("rest_open", reading.lowered[share.end :][:FARTHEST]) or reading.says("origin_unknown")
    return not (more or open_ or is_doubted(start, clause[1], reading))


def _is_of_material(share: Mention, part: int, reading: Reading) -> bool:
    """Whether the part is one of a material: named last before the share, or before the part behind "of the"."""
    before = [m for m in mentions_in((max(0, share.start - BEFORE), share.start), reading) if m.tag in "EFGK"]
    named = before[-1] if before else None
    after = reading.lowered[part:][:NAMED]
    return (named is not None and _is_material(named)) or bool(reading.says("of_the_material", after))


def _is_material(mention: Mention) -> bool:
    return mention.tag in "EF" or mention.sets.get("form") in MATERIALS
