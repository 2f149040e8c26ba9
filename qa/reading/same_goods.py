"""Takes the goods of a question, gives those that differ, each with all that its mentions state."""

import re
from dataclasses import replace

from qa.models import Composition
from qa.reading.contents import HOSTS
from qa.reading.good import Good
from qa.reading.mentions import Reading


def distinct_goods(goods: list[Good]) -> list[Good]:
    """Goods that differ; a vaguer mention of the same good is dropped."""
    kept: list[Good] = []
    for good in goods:
        if same := next((k for k in kept if _same(k, good)), None):
            kept[kept.index(same)] = _merge(same, good)
        else:
            kept.append(good)
    return kept


OWN = re.compile(r" (?:with|mit|avec|con) ")
"""What stands between magnets and what they are said to consist of."""


def fold_stated(goods: list[Good], reading: Reading) -> list[Good]:
    """The goods, with magnets and what is said right behind to be in them as one ("magnets with terbium (NdFeB)")."""
    kept: list[Good] = []
    for good in goods:
        before = kept[-1] if kept else good
        gap = reading.lowered[before.end : good.start]
        if before.form == good.form == "magnet" and not before.composition.present and OWN.fullmatch(gap):
            kept[-1] = _merge(before, good)
        else:
            kept.append(good)
    return kept


def _same(one: Good, other: Good) -> bool:
    if one.item != other.item and one.item and other.item:
        return False
    if one.form and other.form and one.form != other.form:
        return False
    if one.weighed is not other.weighed and not (one.form and other.form):
        return False
    mine, theirs = one.composition.present, other.composition.present
    if None in (one.form, other.form) and {one.form, other.form} <= {None, "ceramic", *HOSTS} and mine | theirs:
        return False
    return not mine or not theirs or mine <= theirs or theirs <= mine


def _merge(one: Good, other: Good) -> Good:
    composition = Composition(
        present=one.composition.present | other.composition.present,
        absent=(one.composition.absent | other.composition.absent)
        - one.composition.present
        - other.composition.present,
        complete=one.composition.complete or other.composition.complete,
    )
    return replace(
        one,
        mentions=[*one.mentions, *other.mentions],
        form=one.form or other.form,
        item=one.item or other.item,
        composition=composition,
    )
