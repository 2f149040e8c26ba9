"""Takes goods and a reading, gives whether the price of a material is told as a part of the price of other goods.

Only goods that are made abroad are weighed against what is inside them; in doubt a material is goods of its own.
"""

import re
from collections.abc import Sequence

from qa.models import UNCLEAR
from qa.reading.good import MATERIALS, PRODUCTS, WITH_MAGNETS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.roles import places_of
from qa.reading.sentences import mentions_in, sentence_of

NEAR = 60
"""Characters between a material and its own price."""
BESIDE = 16
"""Characters between a material and the place that it is from itself."""
CLAUSE = re.compile(r"[;:；：。、()]|[,.，](?!\d)|\s[-–—]\s")
CLAUSE_LENGTH = 70
"""What ends a clause, and how many characters of one are looked at."""


def is_priced_part(material: Good, hosts: list[Good], reading: Reading) -> bool:
    """Whether a Chinese material costs so much "per set" or "of that", beside the price of goods made abroad."""
    if material.form not in MATERIALS or not material.composition.present or not products(hosts):
        return False
    price = _own_price(material, reading)
    if price is None or not is_chinese(material, reading) or not _says_part(material, price, reading):
        return False
    amount, currency = price.data[0].amount, price.data[0].currency
    dearer = any(m.data[0].amount > amount and m.data[0].currency == currency for m in reading.of("M"))
    start = places_of(reading).roles.get("departure")
    its_own = start is not None and 0 <= start.start - material.end <= BESIDE
    return dearer and (_made_elsewhere(reading) if its_own else _made_abroad(reading, products(hosts)))


def products(goods: list[Good]) -> list[Good]:
    """The goods that may hold materials."""
    return [good for good in goods if good.form in PRODUCTS]


def is_costed_part(material: Good, hosts: list[Good], reading: Reading) -> bool:
    """Whether a Chinese material of goods made abroad stands beside what they sell for with what it cost, or with 0.1%.

    What is listed beside them, goes anywhere or is sold by itself is goods of its own.
    """
    if material.form not in MATERIALS:
        return False
    alike = [host for host in products(hosts) if material.composition.present & host.composition.present]
    price = _own_price(material, reading) if alike else None
    if price is None or not is_chinese(material, reading) or not _made_abroad(reading):
        return False
    amount, currency = price.data[0].amount, price.data[0].currency
    dearer = [m for m in reading.of("M") if m.data[0].amount > amount and m.data[0].currency == currency]
    sold = [
        m
        for m in dearer
        if reading.says("sold_for", reading.lowered[slice(*_clause(m.start, m.end, reading))])
        and not by_weight(m, reading)
    ]
    before, after = reading.lowered[: price.start][-40:], reading.lowered[price.end :][:24]
    cost = reading.says("cost_before", before) or reading.says("cost_after", after)
    asked = len(reading.of("M")) == 2 and reading.says("asks_threshold")
    told = sold and (cost or asked)
    return bool(told) and not all(_goes_itself(material, host, price, reading) for host in alike)


def _goes_itself(material: Good, host: Good, price: Mention, reading: Reading) -> bool:
    """Whether a material with its price is listed beside other goods, goes anywhere or is sold by itself."""
    first, second = sorted((host, material), key=lambda good: good.start)
    between = without_amounts(first.end, second.start, reading)
    if reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(between):
        return True
    span = _clause(min(material.start, price.start), max(material.end, price.end), reading)
    if any(mention.tag == "P" and mention.data[0].code != "CN" for mention in mentions_in(span, reading)):
        return True
    clause = reading.lowered[slice(*span)]
    begun = max([sentence_of(price, reading)[0], host.end if host.end <= span[0] else 0])
    said = reading.lowered[min(begun, span[0]) : span[1]]
    if reading.says("act", clause) or any(reading.says(name, said) for name in ("sold_apart", "beside_it")):
        return True
    rest = span[1], min([sentence_of(price, reading)[1], *(m.start for m in reading.of("M") if m.start >= span[1])])
    moves = any(mention.tag == "P" and mention.data[0].code != "CN" for mention in mentions_in(rest, reading))
    return bool(moves or reading.says("goes_along", reading.lowered[span[1] :]))


def without_amounts(start: int, end: int, reading: Reading) -> str:
    """The text between two places without the amounts in it and without what puts them behind goods."""
    text = reading.lowered[start:end]
    for amount in sorted(reading.of("M"), key=lambda m: -m.start):
        if start <= amount.start and amount.end <= end:
            text = f"{text[: amount.start - start]} {text[amount.end - start :]}"
    text = re.sub(r"(?:[,(] ?|\b(?:at|for|worth|zu|für|à|por|a) )(?= *[,)]| *\b(?:and|und|et|y)\b)|[()]", "", text)
    return re.sub(r" +", " ", text)


def _clause(start: int, end: int, reading: Reading) -> tuple[int, int]:
    """Where the clause of what stands between two places begins and ends."""
    before = list(CLAUSE.finditer(reading.lowered, max(0, start - CLAUSE_LENGTH), start))
    behind = CLAUSE.search(reading.lowered, end, end + CLAUSE_LENGTH)
    first = before[-1].end() if before else max(0, start - CLAUSE_LENGTH)
    return first, behind.start() if behind else min(len(reading.lowered), end + CLAUSE_LENGTH)


def is_billed_part(material: Good, hosts: list[Good], reading: Reading) -> bool:
    """Whether a bill of materials, or a list of raw materials, names a material of goods that are made abroad.

    What its own clause says to go anywhere, or to be sold by itself, is goods of its own.
    """
    held = material.form in MATERIALS and material.composition.present and products(hosts)
    if not held and not (material.form == "magnet" and any(host.form in WITH_MAGNETS for host in hosts)):
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
    start, end = _clause(material.start, material.end, reading)
    nearest = min(near, key=lambda m: (not start <= m.start < end, material.distance(m)), default=None)
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
    """Whether China is named right beside a material; worked out once of each."""
    known = reading.once("beside_china", dict[Mention, bool])
    first = material.mentions[0]
    if first not in known:
        places = [m for m in reading.of("P", "A") if m.data[0].code == "CN"]
        known[first] = any(
            0 <= own.start - m.end <= 16 or 0 <= m.start - own.end <= 16 for m in places for own in material.mentions
        )
    return known[first]


def _made_abroad(reading: Reading, hosts: Sequence[Good] = ()) -> bool:
    """Whether goods are made, or leave, abroad, by what is told of places, technology and of where hosts originate."""
    places = places_of(reading)
    told = {places.code(role) for role in ("made_in", "departure", "technology_origin")}
    told |= {origin.value for origin in places.origins if any(origin.of in host.mentions for host in hosts)}
    return bool(told - {None, UNCLEAR}) and "CN" not in told


def _made_elsewhere(reading: Reading) -> bool:
    """The same, whatever place a material is from, where the goods or their technology are said to be of a country."""
    places = places_of(reading)
    told = {places.code(role) for role in ("made_in", "technology_origin")} - {None, UNCLEAR}
    return (bool(told) and "CN" not in told) or _made_abroad(reading)
