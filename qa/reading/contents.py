"""Takes goods and the elements that stand alone, gives each good what it holds and what it is said to be free of."""

import re
from decimal import Decimal

from qa.models import Composition
from qa.reading.denials import is_doubted, is_of_another, is_open_nought, is_weakened
from qa.reading.good import OF_FERRITES, PRODUCTS, WITH_MAGNETS, Good, elements_in
from qa.reading.mentions import Mention, Reading
from qa.reading.shapes import says_beside

FARTHEST = 600
"""Characters before an element in which words that deny it are looked for."""
WEIGHTS = frozenset({"kg", "g", "t", "公斤", "千克", "克", "吨", "公吨", "킬로그램"})
ITS_WEIGHT = re.compile(r" ?(?:of |de |d'|des |的|の)?")
"""What stands between a weight and the element that is weighed."""


def attach_elements(loose: list[Mention], goods: list[Good], reading: Reading) -> None:
    """Give each element that stands alone to the good it describes, as present or absent."""
    for mention in loose:
        index = reading.mentions.index(mention)
        place = reading.tagged.find(f"⟨{mention.tag}{index}⟩")
        before, after = (
            reading.tagged[max(place - FARTHEST, 0) : place],
            reading.tagged[place + len(f"⟨{mention.tag}{index}⟩") :],
        )
        good = _nearest(mention, goods, reading)
        negated = _is_negated(before[-90:], after, reading) or _continues_negation(index, reading)
        amount = _amount(index, before, reading)
        negated = amount == 0 or (negated and not (amount and _follows_negation(before[-90:], reading)))
        end = _last_alike(index, reading).end
        turned = negated and (is_open_nought(mention, end, reading) or is_of_another(mention, end, reading))
        if turned or _is_left_open(mention, before, after, reading, negated):
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


def weighed_items(loose: list[Mention], goods: list[Good], reading: Reading) -> list[Mention]:
    """The elements with a weight of their own behind a product that they are listed with, or needed for.

    "Motors and 5 kg of dysprosium", "we grow crystals and need 25 kg of gallium".
    """
    between = [reading.vocabulary.pattern(name, reading.lang) for name in ("listed_between", "needed_between")]
    ends = {good.end for good in goods if good.shipped and good.form in PRODUCTS}
    found = []
    for mention in loose:
        before = reading.lowered[: mention.start]
        weight = next((m for m in reversed(reading.of("Z")) if m.end <= mention.start), None)
        if weight is None or weight.data[0].unit not in WEIGHTS or not ITS_WEIGHT.fullmatch(before[weight.end :]):
            continue
        if reading.says("of_each_after", reading.lowered[mention.end :][:24]):
            continue
        gaps = [reading.lowered[end : weight.start] for end in ends if end <= weight.start]
        if any(pattern.fullmatch(gap) for pattern in between for gap in gaps):
            found.append(mention)
    return found


def fold_denials(goods: list[Good], reading: Reading) -> list[Good]:
    """The goods without words that only deny rare earths, which are stated of the goods that they deny them of."""
    denials = [good for good in goods if _only_denies(good)]
    others = [good for good in goods if not _only_denies(good)]
    if not any(good.shipped for good in others):
        return goods
    for denial in denials:
        doubted = is_doubted(denial.start, denial.end, reading) or any(
            is_of_another(mention, mention.end, reading) for mention in denial.mentions
        )
        for good in () if doubted else _denied_of(denial, [good for good in others if good.shipped], reading):
            absent = (good.composition.absent | denial.composition.absent) - good.composition.present
            good.composition = good.composition.model_copy(update={"absent": absent})
    return others


def _only_denies(good: Good) -> bool:
    stated = good.composition
    return not (good.form or good.item or stated.present or stated.complete) and bool(stated.absent)


def _denied_of(denial: Good, goods: list[Good], reading: Reading) -> list[Good]:
    """The goods of which rare earths are denied: those before, the nearest first, or all where the words say so.

    Heavy ones are denied of materials; all of them only of goods that are not named with one.
    """
    denied = denial.composition.absent
    whole = "Nd" in denied and not reading.says("of_the_rest", denial.words.lower())
    usable = [g for g in goods if not (whole and g.composition.present & denied)]
    usable = [g for g in usable if whole or g.form not in ("other", "equipment")]
    around = reading.lowered[: denial.start][-24:] + "⟨SAID⟩" + reading.lowered[denial.end :][:24]
    if reading.says("of_all_goods", around):
        return usable
    before = [good for good in usable if good.start < denial.start]
    return sorted(before or usable, key=lambda good: abs(good.head - denial.start))[:1]


def _is_left_open(mention: Mention, before: str, after: str, reading: Reading, negated: bool) -> bool:
    """Whether the words leave open that the element is there, as a bound near to none does ("Dy below 0.01 %")."""
    if reading.says("unsure_before", before[-90:]) or reading.says("unsure_after", after[:24]):
        return True
    if after.lstrip().startswith("?") and reading.says("asked_alone_before", before[-90:]):
        return True
    if negated and is_weakened(before, after, reading):
        return True
    if negated and _follows_negation(before[-90:], reading) and reading.says("told_apart_after", after[:24]):
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


AMOUNT_AFTER = re.compile(
    r"[ :=(]{0,3}(?:(?:is|of|at|有|占|含量?|为|是|=) ?){0,2}"
    r"(?P<bound>(?:(?:only|about|just|ca\.?|approx\.?|max\.?|up to|under|below|over|etwa|unter|über|约|[<>≤≥~]) ?)*)"
    r"(?P<amount>\d+(?:[.,]\d+)?)"
    r"(?: ?(?:wt\.?|at\.?|mass)?[- ]?(?:%|ppm)|(?<=\D0)(?!\w|[.,]\w)|(?<=[.,]\d)(?!\w)|(?<=[.,]\d\d)(?!\w))"
    r"(?! ?(?:[-–~+]|\.\.|(?:to|bis|à|a|and|und)\b|至|到|から) ?\d)",
)
"""The amount of an element behind it: in per cent or ppm, or a bare decimal or nought; the end of no range."""
AMOUNT_BEFORE = re.compile(
    r"(?P<bound>(?:\b(?:not|than|over|above|from|to|als|bis|que|de)|über|[<>≤≥~–-]|\d ?%?,|超过|大于|不是) ?)?"
    r"(?<![\d.,])(?P<amount>\d+(?:[.,]\d+)?) ?(?:wt\.?|at\.?|mass)?[- ]?% ?(?:of |de |d')?$"
)
OF_ANOTHER = re.compile(r"⟨[EFG]\d+⟩[ :=]{0,3}⟨N\d+⟩ ?(?:of |de |d')?$")
"""What says that the amount before an element is one of the element before it."""
ALIKE = re.compile(r" ?(?:/|&|and|or|nor|、|和|与|及|・|と|und|oder|noch|et|ou|ni|y|o|e|및|와|과) ?")
"""What stands between elements of which one amount is told."""


MANY = 12
"""Elements of one list that are looked through, with one amount told of them."""


def _amount(index: int, before: str, reading: Reading) -> Decimal | None:
    """How much of an element there is, as far as it stands beside it; of several elements only that there is none."""
    mention, last = reading.mentions[index], _last_alike(index, reading)
    found = AMOUNT_AFTER.match(reading.lowered, last.end)
    if found is None and last is mention and not OF_ANOTHER.search(before):
        found = AMOUNT_BEFORE.search(reading.lowered[: mention.start][-24:])
    amount = Decimal(found["amount"].replace(",", ".")) if found else None
    if found is None or (amount == 0 and found["bound"]) or (amount != 0 and last is not mention):
        return None
    return amount


def _last_alike(index: int, reading: Reading) -> Mention:
    """The last of the elements of which one amount is told, among the next few."""
    last = reading.mentions[index]
    for other in reading.mentions[index + 1 : index + MANY]:
        if other.tag not in "EF" or not ALIKE.fullmatch(reading.lowered[last.end : other.start]):
            break
        last = other
    return last


def _follows_negation(before: str, reading: Reading) -> bool:
    """Whether what says that elements are absent stands before another element of the list, not before this one."""
    ends = [m.end() for name in ("negation_before", "removed_before") for m in reading.all(name, before)]
    return not any(re.fullmatch(rf"\s*{ARTICLE}", before[end:]) for end in ends)


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
    if first is good and _is_of_its_list(good, mention, between, reading):
        return False
    if good.form in HOSTS and _goes_by_itself(mention, between, first is good, reading):
        return True
    beside = first is good and reading.says("lies_beside_before", reading.lowered[: good.start][-40:])
    if beside and good.form in HOSTS and not reading.says("inside", between):
        return True
    if first is good and good.form in PLAIN and _is_added(mention, between, reading):
        return True
    listed = reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(between)
    if first is mention and good.form in PLAIN and listed and _is_added(mention, between, reading):
        return True
    if first is mention and good.form == "finished_product":
        placed = any(place.start < good.start and place.start >= mention.end for place in reading.of("P"))
        shaped = reading.says("metal_shape_after", reading.lowered[mention.end :][:24])
        beside = reading.says("beside_it", between)
        return bool(beside or ((placed or shaped) and not reading.says("inside", between)))
    name = "packing_between" if first is good else "packed_between"
    return good.form == "other" and bool(reading.vocabulary.pattern(name, reading.lang).fullmatch(between))


def _is_of_its_list(good: Good, mention: Mention, between: str, reading: Reading) -> bool:
    """Whether an element goes on with what a ferrite holds ("ferrite doped with lanthanum and cobalt")."""
    goes_on = good.mentions[-1].tag in "EF" and JOINED.fullmatch(between)
    usual = good.form == "ferrite_magnet" and elements_in(mention)[0] <= OF_FERRITES
    return bool(goes_on and usual and not WEIGHS.match(reading.lowered, mention.end))


HOSTS = frozenset({"other", "ferrite_magnet", "battery", *WITH_MAGNETS})
"""Forms of goods that an element beside them is no name of: it is in them, or goes with them."""


def _goes_by_itself(mention: Mention, between: str, behind: bool, reading: Reading) -> bool:
    """Whether an element has a shape or purity of its own, is what is ordered or sent, or is listed with goods.

    Told inside them, or by its share, it is part of them ("motors with terbium foil", "motors, Dy 2 %").
    """
    after = reading.lowered[mention.end :][:48]
    magnet = "Nd" in elements_in(mention)[0]  # neodymium in a shape may be a magnet in the goods
    shaped = not magnet and any(says_beside(mention, reading, name) for name in ("metal_shape", "pure"))
    if shaped and not behind:
        return True
    used = reading.vocabulary.pattern("used_for" if behind else "for_between", reading.lang).fullmatch(between)
    if not (shaped or used or (not SHARED.match(after) and _is_listed_or_sent(mention, between, behind, reading))):
        return False
    return not (reading.says("inside", between) or reading.says("element_inside_after", after))


def _is_listed_or_sent(mention: Mention, between: str, behind: bool, reading: Reading) -> bool:
    """Whether an element is listed with goods, or is what is ordered or sent."""
    if WEIGHS.match(reading.lowered, mention.end, mention.end + 48) and LISTING.search(between):
        return True
    listed = reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(between)
    joined = listed and (not behind or reading.says("joins_goods", between))
    return bool(joined or reading.says("sent_before", reading.lowered[: mention.start][-40:]))


SHARED = re.compile(r"[ :=(,]{0,3}(?:[<>≤≥~]|ca\.?|about|约)? ?\d[\d.,]* ?(?:wt\.?|at\.?|mass)?[- ]?(?:%|ppm)")
"""A share of an element right behind it."""


def _is_added(mention: Mention, between: str, reading: Reading) -> bool:
    """Whether an element is listed with goods, not in them, where a comma stands between by its weight or shape."""
    listed = bool(reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(between))
    before, after = reading.lowered[: mention.start][-24:], reading.lowered[mention.end :][:32]
    weighed = WEIGHED.search(before) or WEIGHS.match(after)
    shaped = reading.says("powder_after", after) or reading.says("metal_shape_after", after)
    apart = weighed and LISTING.search(between) and not reading.says("inside", between)
    return bool(ADDED.fullmatch(between) or (listed and (weighed or shaped)) or apart)


def _is_source(host: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether magnets or scrap before a product were taken out of it ("magnets pulled out of dead hard disks")."""
    return host.form in WITH_MAGNETS and any(
        good.form in ("magnet", "scrap")
        and good.end <= host.start
        and reading.says("taken_out", reading.lowered[good.end : host.start])
        for good in goods
    )


JOINED = re.compile(r" ?(?:,|/|、|and|or|plus|和|与|及|跟|und|oder|et|ou|y|o|と|와|과|및) ?")
"""What stands between an element and goods that only follow it in a list."""


CUT = re.compile(r"[;:，；：。]|[,.](?=\s)")
"""What ends a clause between an element and goods."""


OF_NEXT = re.compile(r"[ -](?:containing|bearing|doped|enriched|rich|haltige[nrms]?|dotierte[nrms]?) ")
"""What stands between an element and the goods behind it that hold it."""
ADDED = re.compile(
    r" ?(?:and|plus|和|与|及|跟|und|et|y|と|와|과) ?(?:[\d.,]+ ?(?:k?g|tons?|t|公斤|千克|克|吨)(?: (?:of|de))? ?)?"
)
"""What adds an element to the goods before it."""
UNIT = r"(?:k?g|tons?|tonnes?|t|lbs?|公斤|千克|克|吨)"
WEIGHED = re.compile(rf"\d ?{UNIT} ?(?:of|de|d'|von|的)? ?$")
"""A weight right before an element."""
WEIGHS = re.compile(rf"[ ,:(]{{0,3}}(?:[\w-]+,? ){{0,2}}\d[\d.,]* ?{UNIT}(?![\w/])")
"""A weight behind it."""
LISTING = re.compile(r"[,;&+、，；]| (?:and|plus|und|et|y) ")
"""What stands between the things of a list."""
PLAIN = ("finished_product", "other", "ceramic")
"""Forms of goods beside which an element by its weight is goods of its own."""


def _nearest(mention: Mention, goods: list[Good], reading: Reading) -> Good | None:
    """The good an element describes: the closest one that can hold elements, goods that are shipped first.

    Goods that follow in a list or in another clause than the goods before it are none that it describes ("magnets with
    dysprosium and motors", "magnets with 4 % Dy, lift motors").
    """
    holding = [good for good in goods if good.form not in ("equipment", "reagent", "chip", "ore")]
    apart = [g for g in holding if _is_apart(g, mention, reading)]
    holding = [g for g in holding if g not in apart and not _is_source(g, goods, reading)]
    holding = [g for g in holding if not any(g.end <= other.start < mention.start for other in apart)]
    usable = [good for good in holding if good.shipped] or [g for g in goods if g.form is None]
    for good in usable:
        if good.start >= mention.end and OF_NEXT.fullmatch(reading.lowered[mention.end : good.start]):
            return good
    before = [good for good in usable if good.end <= mention.start]
    behind = [reading.lowered[mention.end : good.start] for good in usable if good.start >= mention.end]
    held = any(not CUT.search(reading.lowered[good.end : mention.start]) for good in before)
    if any(map(JOINED.fullmatch, behind)) or (held and all(map(CUT.search, behind))):
        usable = before or usable
    return min(usable, key=lambda good: good.distance(mention), default=None)
