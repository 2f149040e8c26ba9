"""Takes goods and the elements that stand alone, gives each good what it holds and what it is said to be free of."""

import re

from qa.good import PRODUCTS, Good, elements_in
from qa.mentions import Mention, Reading
from qa.models import Composition


def attach_elements(loose: list[Mention], goods: list[Good], reading: Reading) -> None:
    """Give each element that stands alone to the good it describes, as present or absent."""
    for mention in loose:
        index = reading.mentions.index(mention)
        place = reading.tagged.find(f"⟨{mention.tag}{index}⟩")
        before, after = reading.tagged[:place], reading.tagged[place + len(f"⟨{mention.tag}{index}⟩") :]
        good = _nearest(mention, goods, reading)
        negated = (
            _is_negated(before[-90:], after, reading) or _continues_negation(index, reading) or _none(index, reading)
        )
        if _is_left_open(mention, before, after, reading, negated):
            if good is not None:
                good.unsure |= elements_in(mention)[0]
            continue
        hosted = good is not None and good.form in PRODUCTS
        if hosted and not negated:
            goods.append(Good([mention], composition=Composition(present=elements_in(mention)[0]), content=True))
        if good is None:
            good = Good(mentions=[mention])
            goods.append(good)
        elif good.shipped:
            good.add(mention)
        symbols, _, _ = elements_in(mention)
        stated = good.composition
        if negated:
            contested = symbols & stated.present if mention.tag in "EF" else frozenset[str]()
            denied = symbols - contested
            changes = {"absent": stated.absent | denied, "present": stated.present - denied}
        else:
            changes = {"present": stated.present | symbols, "absent": stated.absent - symbols}
        good.composition = stated.model_copy(update=changes)


def _is_left_open(mention: Mention, before: str, after: str, reading: Reading, negated: bool) -> bool:
    """Whether the words leave open that the element is there, as a bound near to none does ("Dy below 0.01 %")."""
    if reading.says("unsure_before", before[-90:]) or reading.says("unsure_after", after[:24]):
        return True
    if negated and reading.says("hedged_before", before[-40:]):
        return True
    trace = not negated and reading.says("trace_after", reading.lowered[mention.end :][:40])
    return bool(trace or reading.says("mostly_before", before[-60:]))


ARTICLE = r"(?:any |added |heavy |the |元素|el |los |al |le |la |les |du |de |d'|l'|de l'|das |den |dem )*"
LISTED_BEFORE = re.compile(
    rf"\s*{ARTICLE}"
    rf"(?:⟨[EF]\d+⟩(?: ?[,/+]| and| or| nor| ni| y| et| und| oder| noch|oder|和|或|与|、|及|也不含)* ?{ARTICLE})*$"
)


def _is_negated(before: str, after: str, reading: Reading) -> bool:
    """Whether an element, or the list of elements it stands in, is said not to be contained."""
    if reading.says("negation_denied", before) or reading.says("needed_after", after[:48]):
        return False
    if reading.says("partly_before", before[-40:]):
        return False
    ends = [m.end() for name in ("negation_before", "removed_before") for m in reading.all(name, before)]
    behind = bool(reading.says("negation_after", after[:48]))
    if behind and reading.says("denies_freedom", before[-24:]):
        return False
    return behind or any(LISTED_BEFORE.match(before, end) for end in ends)


def _none(index: int, reading: Reading) -> bool:
    """Whether a share of nothing stands right behind the element ("Tb 0 %")."""
    following = reading.mentions[index + 1] if index + 1 < len(reading.mentions) else None
    close = following is not None and following.start - reading.mentions[index].end <= 3
    return bool(close and following and following.tag == "N" and following.data[0].fraction == 0)


def _continues_negation(index: int, reading: Reading) -> bool:
    """Whether the element goes on with a list whose first elements one word said to be absent."""
    if index == 0:
        return False
    previous, mention = reading.mentions[index - 1], reading.mentions[index]
    stated = Composition.parse(previous.sets.get("composition", "")) if previous.tag == "G" else Composition()
    gap = reading.text[previous.end : mention.start]
    return bool(stated.absent and not stated.present and re.fullmatch(r" ?(?:,|、|and|or|和|或|及|und|oder) ?", gap))


def _is_apart(good: Good, mention: Mention, reading: Reading) -> bool:
    """Whether goods are only what an element is packed in, what it is listed with, or what its receiver deals in."""
    first = mention if mention.end <= good.start else good
    between = reading.lowered[first.end : mention.start if first is good else good.start]
    if first is good and good.form in ("finished_product", "other") and ADDED.fullmatch(between):
        return True
    if first is mention and good.form == "finished_product":
        placed = any(place.start < good.start and place.start >= mention.end for place in reading.of("P"))
        shaped = reading.says("metal_shape_after", reading.lowered[mention.end :][:24])
        beside = reading.says("beside_it", between)
        return bool(beside or ((placed or shaped) and not reading.says("inside", between)))
    name = "packing_between" if first is good else "packed_between"
    return good.form == "other" and bool(reading.vocabulary.pattern(name, reading.lang).fullmatch(between))


JOINED = re.compile(r" ?(?:,|/|、|and|or|plus|和|与|及|跟|und|oder|et|ou|y|o|と|와|과|및) ?")
"""What stands between an element and goods that only follow it in a list."""


ADDED = re.compile(
    r" ?(?:and|plus|和|与|及|跟|und|et|y|と|와|과) ?(?:[\d.,]+ ?(?:k?g|tons?|t|公斤|千克|克|吨)(?: (?:of|de))? ?)?"
)
"""What adds an element to the goods before it."""


def _nearest(mention: Mention, goods: list[Good], reading: Reading) -> Good | None:
    """The good an element describes: the closest one that can hold elements, goods that are shipped first.

    Goods that follow in a list are none that it describes ("magnets with dysprosium and motors").
    """
    holding = [good for good in goods if good.form not in ("equipment", "reagent", "chip", "ore")]
    holding = [good for good in holding if not _is_apart(good, mention, reading)]
    usable = [good for good in holding if good.shipped] or [g for g in goods if g.form is None]
    before = [good for good in usable if good.end <= mention.start]
    if any(JOINED.fullmatch(reading.lowered[mention.end : good.start]) for good in usable):
        usable = before or usable
    return min(usable, key=lambda good: good.distance(mention), default=None)
