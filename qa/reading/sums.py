"""Takes the shares of several materials, gives the share that they make up together, or the bounds that it lies in."""

from decimal import Decimal

from qa.corpus import Corpus
from qa.models import UNCLEAR
from qa.reading.bounds import between
from qa.reading.counted import counted, is_listed, is_of_another_country, material_of
from qa.reading.good import MATERIALS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import Share
from qa.reading.prices import is_chinese
from qa.reading.sentences import tagged_in

SMALL = Decimal("0.05")
"""Shares from this on are rarely ones of listed materials, so that they are not added to smaller ones."""
BESIDE = 40
"""Characters beside a share in which words say that it is one of each material."""


def total(shares: list[Mention], inside: list[Good], reading: Reading, corpus: Corpus) -> Decimal | str:
    """The share of all: a sum, which stays open where one material has two shares or another that counts has none."""
    if any(m.data[0].bounds == UNCLEAR for m in shares):
        return UNCLEAR
    if any(m.data[0].fraction >= SMALL for m in shares):
        first: Share = shares[0].data[0]
        return (
            first.value
            if len(shares) == 1 or first.fraction >= SMALL
            else f">={between(first.fraction, first.bounds)[0]:f}"
        )
    groups = _grouped(shares, inside, reading)
    times, more = _times(shares, inside, reading, corpus), has_more(shares, inside, reading, corpus)
    if len(shares) == 1 and times == 1 and not more:
        only: Share = shares[0].data[0]
        return only.value
    ends = [[between(m.data[0].fraction, m.data[0].bounds) for m in group] for group in groups]
    low = sum((min(low for low, _ in group) for group in ends), Decimal(0))
    if more or any(high is None for group in ends for _, high in group):
        return f">={low:f}"
    high = times * sum((high for group in ends for _, high in group if high is not None), Decimal(0))
    return high if low == high else f">={low:f}<={high:f}"


def _grouped(shares: list[Mention], inside: list[Good], reading: Reading) -> list[list[Mention]]:
    """The shares by material; of one element the same share told again is one."""
    groups: dict[int, tuple[Good | None, list[Mention]]] = {}
    for share in shares:
        owner = material_of(share, inside, reading)
        told = groups.setdefault(id(owner), (owner, []))[1]
        single = owner is not None and len(owner.composition.present) == 1
        if not (single and any(m.data[0] == share.data[0] for m in told)):
            told.append(share)
    return [told for _, told in groups.values()]


def _times(shares: list[Mention], inside: list[Good], reading: Reading, corpus: Corpus) -> int:
    """How many materials have one share that is told of each of them."""
    if len(shares) > 1:
        return 1
    around = reading.lowered[max(0, shares[0].start - BESIDE) : shares[0].end + BESIDE]
    elements = {symbol for good in counted(inside, corpus) for symbol in good.composition.present}
    return max(1, len(elements)) if reading.says("of_each_material", around) else 1


def has_more(figures: list[Mention], inside: list[Good], reading: Reading, corpus: Corpus) -> bool:
    """Whether another Chinese material that counts is named, with no figure and in no list with one that has.

    So it is where one is set apart ("excluding the terbium oxide").
    """
    apart = set(tagged_in("set_apart", reading, "EF"))
    left_out = [good for good in counted(inside, corpus) if apart & set(good.mentions)]
    if any(not is_of_another_country(good, reading) for good in left_out):
        return True
    if reading.says("share_of_all"):
        return False
    owners = [owner for m in figures if (owner := material_of(m, inside, reading))]
    told = {symbol for owner in owners for symbol in owner.composition.present}
    return any(
        (good.form in MATERIALS or good.form is None)
        and good.composition.present.isdisjoint(told)
        and is_chinese(good, reading)
        and not any(is_listed(good, owner, reading) for owner in owners)
        for good in counted(inside, corpus)
        if owners and good.composition.present
    )
