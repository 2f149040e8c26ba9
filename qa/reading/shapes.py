"""Takes goods that are elements without a form, gives them one: a metal, an alloy or a magnet, by words beside them."""

from itertools import pairwise

from qa.reading.good import NONMETALS, WITH_MAGNETS, Good, named_elements
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import SENTENCE_END

OF_MAGNETS = frozenset({"Nd", "Pr", "Ce", "Sm", "Dy", "Tb", "Ho"})
"""Rare earths that magnets hold."""


OF_THEM = 16
"""Characters behind a word for magnets in which elements are theirs ("42SH rings with Dy")."""


def are_magnet_pieces(run: list[Mention], reading: Reading) -> bool:
    """Whether elements of magnets stand beside a word for pieces of magnets ("Dy-bearing arc segments", "镝瓦").

    Rings and blocks are such pieces where products that hold magnets are named ("Tb rings torn out of motors").
    """
    if not frozenset[str]().union(*map(named_elements, run)) & OF_MAGNETS:
        return False
    magnets = (m for m in reading.of("G") if m.sets.get("form") == "magnet")
    if any(0 <= run[0].start - magnet.end <= OF_THEM for magnet in magnets):
        return False
    before, after = reading.lowered[: run[0].start][-32:], reading.lowered[run[-1].end :][:32]
    hosts = any(mention.sets.get("form") in WITH_MAGNETS for mention in reading.of("G"))
    names = ("magnet_piece", "piece_of_shape") if hosts else ("magnet_piece",)
    return any(reading.says(f"{name}_before", before) or reading.says(f"{name}_after", after) for name in names)


def shape_pure(goods: list[Good], reading: Reading) -> None:
    """Take an element alone, pure ("gallium, 7N") or in a shape ("gadolinium foil"), for its metal.

    Compounds are named. Of several metals in a shape it is an alloy. Neodymium in a shape may be a magnet.
    """
    for good in goods:
        elements = good.composition.present - NONMETALS
        if good.form or good.item or not elements or "Nd" in elements:
            continue
        rare = elements <= reading.vocabulary.rare_earths
        names = ("metal_shape", "metal_powder") if rare else ("metal_shape",)
        shaped = any(says_beside(mention, reading, name) for mention in good.mentions for name in names)
        if shaped and _are_listed(good.mentions, reading):
            good.form = "metal"
        elif any(is_alloyed(mention, reading) for mention in good.mentions):
            good.form = "alloy"
        elif shaped:
            good.form = "metal" if len(elements) == 1 else "alloy"
        elif len(elements) == 1 and any(says_beside(mention, reading, "pure", 12) for mention in good.mentions):
            good.form = "metal"


def leave_kind_open(goods: list[Good], reading: Reading) -> None:
    """Let what else a rare-earth material holds ("rare earth oxide with 0.1% iron") not tell of which ones it is."""
    rare = reading.vocabulary.rare_earths
    for good in goods:
        stated = good.composition
        if good.form in (None, "magnet") or good.item or not stated.present or stated.complete or stated.present & rare:
            continue
        if reading.says("rare_earth", reading.lowered[max(good.start - 24, 0) : good.noun_end]):
            good.composition = stated.model_copy(update={"present": frozenset()})


def _are_listed(elements: list[Mention], reading: Reading) -> bool:
    """Whether each element of several is named by itself, as an item of a list ("pieces of terbium and lutetium")."""
    ordered = sorted(elements, key=lambda element: element.start)
    gaps = (reading.lowered[one.end : other.start] for one, other in pairwise(ordered))
    listed = reading.vocabulary.pattern("listed_between", reading.lang)
    return len(elements) > 1 and all(listed.fullmatch(gap) for gap in gaps)


def is_alloyed(mention: Mention, reading: Reading) -> bool:
    """Whether the words beside an element say that a wire, a rod or the like is alloyed with it."""
    return says_beside(mention, reading, "alloyed", 48)


def says_beside(mention: Mention, reading: Reading, name: str, reach: int = 24) -> bool:
    """Whether the pattern of a name is found right before a mention, or right behind it."""
    before, after = reading.lowered[: mention.start][-reach:], reading.lowered[mention.end :][: max(reach, 24)]
    return bool(reading.says(f"{name}_before", before) or reading.says(f"{name}_after", after))


def shaped_runs(loose: list[Mention], reading: Reading) -> list[list[Mention]]:
    """The elements beside words for a shape, each by itself; those alloyed in one wire or the like together."""
    alloyed: list[list[Mention]] = []
    for mention in loose:
        if is_alloyed(mention, reading):
            gap = reading.lowered[alloyed[-1][-1].end : mention.start] if alloyed else ""
            if alloyed and not reading.says("joins_goods", gap) and not SENTENCE_END.search(gap):
                alloyed[-1].append(mention)
            else:
                alloyed.append([mention])
    return alloyed or [[mention] for mention in loose if says_beside(mention, reading, "metal_shape")]
