"""Takes goods and a reading, gives whether the price of a material is told as a part of the price of other goods.

Only goods that are made abroad are weighed against what is inside them; in doubt a material is goods of its own.
"""

from qa.good import MATERIALS, PRODUCTS, WITH_MAGNETS, Good
from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.roles import places_of
from qa.sentences import mentions_in, sentence_of

NEAR = 60
"""Characters between a material and its own price."""


def is_priced_part(material: Good, host: Good, reading: Reading) -> bool:
    """Whether a Chinese material costs so much "per set" or "of that", beside the price of goods made abroad."""
    if material.form not in MATERIALS or not material.composition.present or host.form not in PRODUCTS:
        return False
    price = _own_price(material, reading)
    if price is None or not is_chinese(material, reading) or not _says_part(material, price, reading):
        return False
    amount, currency = price.data[0].amount, price.data[0].currency
    dearer = any(m.data[0].amount > amount and m.data[0].currency == currency for m in reading.of("M"))
    return dearer and _made_abroad(reading)


def is_billed_part(material: Good, host: Good, reading: Reading) -> bool:
    """Whether a bill of materials, or a list of raw materials, names a material of goods that are made abroad.

    What its own clause says to go anywhere, or to be sold by itself, is goods of its own.
    """
    held = material.form in MATERIALS and material.composition.present and host.form in PRODUCTS
    if not held and not (material.form == "magnet" and host.form in WITH_MAGNETS):
        return False
    start, end = sentence_of(material.mentions[0], reading)
    if not reading.says("billed_before", reading.lowered[start : material.start]):
        return False
    noun = max((m.end for m in material.mentions if m.tag in "GK"), default=material.start)
    cut = reading.says("clause_end", reading.lowered[noun:end])
    span = start, noun + cut.start() if cut else end
    clause = reading.lowered[slice(*span)]
    routed = any(mention.tag == "P" and mention.data[0].code != "CN" for mention in mentions_in(span, reading))
    moved = any(reading.says(name, clause) for name in ("act", "sold_apart", "beside_it"))
    return not (routed or moved or _only_it_moves(span, reading)) and _made_elsewhere(reading)


def _only_it_moves(span: tuple[int, int], reading: Reading) -> bool:
    """Whether a material comes from a place in China, and nothing says where the goods that it is for go."""
    sent = any(mention.tag == "P" and mention.data[0].code == "CN" for mention in mentions_in(span, reading))
    return sent and places_of(reading).code("destination") is None


def by_weight(price: Mention, reading: Reading) -> bool:
    """Whether an amount is the price of a weight."""
    after, before = reading.lowered[price.end :][:24], reading.lowered[: price.start][-24:]
    return bool(reading.says("price_by_weight", after) or reading.says("price_by_weight_before", before))


def _own_price(material: Good, reading: Reading) -> Mention | None:
    """The nearest amount in the same clause, unless it is the price of a weight."""
    near = [m for m in reading.of("M") if material.distance(m) <= NEAR and not _apart(material, m, reading)]
    nearest = min(near, key=material.distance, default=None)
    return None if nearest is None or by_weight(nearest, reading) else nearest


def _apart(material: Good, price: Mention, reading: Reading) -> bool:
    first, last = sorted((material.start, price.start))
    between = reading.lowered[first:last]
    return bool(reading.says("sentence_end", between) or reading.says("beside_it", between))


def _says_part(material: Good, price: Mention, reading: Reading) -> bool:
    """Whether words beside the material and its price say that they are part of other goods and their price."""
    first, last = min(material.start, price.start), max(material.end, price.end)
    if reading.says("sold_apart", reading.lowered[max(0, first - 40) : last + 40]):
        return False
    before, around = reading.lowered[:first][-40:], reading.lowered[first : last + 32]
    return bool(reading.says("part_of_price_before", before) or reading.says("part_of_price", around))


def is_chinese(material: Good, reading: Reading) -> bool:
    """Whether China is named right beside a material."""
    places = [m for m in reading.of("P", "A") if m.data[0].code == "CN"]
    return any(
        0 <= own.start - m.end <= 16 or 0 <= m.start - own.end <= 16 for m in places for own in material.mentions
    )


def _made_abroad(reading: Reading) -> bool:
    """Whether goods are made, or leave, abroad, by what is told of places and technology."""
    places = places_of(reading)
    told = {places.code(role) for role in ("made_in", "departure", "technology_origin")} - {None, UNCLEAR}
    return bool(told) and "CN" not in told


def _made_elsewhere(reading: Reading) -> bool:
    """The same, whatever place a material is from, where the goods or their technology are said to be of a country."""
    places = places_of(reading)
    told = {places.code(role) for role in ("made_in", "technology_origin")} - {None, UNCLEAR}
    return (bool(told) and "CN" not in told) or _made_abroad(reading)
