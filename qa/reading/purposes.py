"""Takes a good and those beside it, tells whether it only says what another one is for, made from or made up of."""

from qa.models import Composition
from qa.reading.good import MATERIALS, WITH_MAGNETS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import tagged_around

NEAR_FEED = 16
"""Characters between an oxide and the country that it is of."""
PRICED = 40
"""Characters between an amount and the goods that it is asked for."""


def is_purpose(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether a good is what others are for, what they consist of or come from, or what a machine has or grows."""
    others = any(told(good, goods, reading) for told in (_is_body, _is_grown, _is_smelted, _is_fitting))
    return others or is_of_material(good, reading) or _is_product(good, reading) or _is_made_of(good, reading)


def is_of_material(good: Good, reading: Reading) -> bool:
    """Whether a product only tells what an unnamed material is for ("lamp powder", "raw material for lamps")."""
    if good.form not in {"chip", "catalyst", *WITH_MAGNETS} or good.item == "catalyst_powder":
        return False
    behind = reading.says("material_after", reading.lowered[good.noun_end :][:32])
    return bool(behind or reading.says("material_for_before", reading.lowered[: good.head][-64:]))


def leaves_goods_unread(purpose: Good, loose: list[Mention], reading: Reading) -> bool:
    """Whether an element, an amount or a material before a product that it is for tells of goods that nobody read.

    So do an element, and small pieces or ones that are magnetic, in the clause behind it ("耳机用的小磁粒").
    """
    if is_of_material(purpose, reading):
        return True
    product = (purpose.form in WITH_MAGNETS or purpose.form == "chip") and not purpose.composition.present
    if not product:
        return False
    behind = tagged_around(purpose.mentions[-1], reading)[1]
    pieces = reading.says("pieces_for_it_after", behind)
    return bool(pieces) or any(mention.start < purpose.start for mention in [*loose, *reading.of("Z")])


def _is_product(good: Good, reading: Reading) -> bool:
    """Whether words beside a good say that something is for it.

    "For 500 EUR and" tells the price of another, and what is "for magnets" is not for what comes "plus" these.
    """
    ends = [m.end for m in reading.of("M") if reading.says("joins_goods", reading.lowered[m.end : good.start])]
    ends += [match.end() for match in reading.all("added_goods", reading.lowered[: good.start])]
    before = reading.lowered[max(ends, default=0) : good.start]
    strict = good.form == "magnet" or good.form in MATERIALS
    if strict and reading.says("sent_too_after", reading.lowered[good.end :][:40]):
        return False
    asked = reading.says("asked_for_before", before[-64:]) or _is_priced(good, reading)
    if reading.says("purpose_before", before[-96:]) and not asked:
        return True
    if good.form == "scrap" and reading.says("feed_before", before[-40:]):
        return True
    after = tagged_around(good.mentions[-1], reading)[1][:32]
    used = reading.says("product_purpose_after", after) and not reading.says("whole_product")
    product = good.form in WITH_MAGNETS and used
    return bool(product or reading.says("purpose_after", after))


def _is_priced(good: Good, reading: Reading) -> bool:
    """Whether an amount right before goods is what somebody asks or pays for them ("EUR 45,000 for the rings")."""
    amounts = [m.end for m in reading.of("M") if 0 < good.start - m.end <= PRICED]
    return any(reading.says("price_for", reading.lowered[end : good.start]) for end in amounts)


def _is_made_of(good: Good, reading: Reading) -> bool:
    """Whether goods before a product are to be made into it; a material or magnets may be what is shipped."""
    if good.form not in {"chip", "catalyst", "phosphor", *WITH_MAGNETS}:
        return False
    tagged, _ = tagged_around(good.mentions[0], reading)
    before = reading.says("made_into_before", reading.lowered[: good.start][-60:])
    before = before or reading.says("made_into_before", tagged[-60:])
    return bool(before or reading.says("made_into_after", reading.lowered[good.end :][:32]))


def _is_body(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether an alloy is what the magnets beside it consist of ("the base alloy is free of terbium")."""
    beside = any(other.form == "magnet" for other in goods)
    return good.form == "alloy" and beside and bool(reading.says("base_before", reading.lowered[: good.head]))


def _is_grown(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether crystals are what somebody grows in the furnace before them."""
    furnaces = [other for other in goods if other.form == "equipment" and other.end <= good.start]
    if good.form != "crystal" or not furnaces:
        return False
    between = reading.lowered[furnaces[-1].end : good.start]
    joined = reading.says("joins_goods", between) or reading.says("beside_it", between)
    return bool(reading.says("grown_between", between)) and not joined


def _is_smelted(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether a nameless oxide or ore, none of China, is what a metal before it is made from ("Australian oxide")."""
    metals = [other for other in goods if other.form in ("metal", "alloy") and other.end <= good.start]
    nameless = good.form in ("oxide", "ore") and not good.item and good.composition == Composition()
    metal = metals[-1] if metals and nameless else None
    if metal is None or not metal.composition.present:
        return False
    between = reading.lowered[metal.end : good.start]
    smelted = reading.says("smelted_between", between) and not reading.says("joins_goods", between)
    return bool(smelted) and not any(_is_beside(good, place, reading) for place in reading.of("P", "A"))


def _is_beside(good: Good, place: Mention, reading: Reading) -> bool:
    """Whether China is named right beside goods, in the same clause."""
    first, last = sorted(((good.start, good.end), (place.start, place.end)))
    gap = reading.lowered[first[1] : last[0]]
    return place.data[0].code == "CN" and len(gap) <= NEAR_FEED and not reading.says("clause_end", gap)


def _is_fitting(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether goods are what the data of a machine before them tell that it has ("brick body, graphite anodes")."""
    if not any(other.form == "equipment" and other.end <= good.start for other in goods):
        return False
    parameters = [one for one in reading.vocabulary.parameters.values() if one.unit == "yes_no"]
    words = {word.lower() for one in parameters for listed in one.words.values() for word in listed}
    beside = reading.says("sent_beside_before", reading.lowered[: good.start][-32:])
    return good.words.lower() in words and not beside
