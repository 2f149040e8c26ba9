"""Takes materials and goods, gives whether a share by weight tells that one is in the other, and the share of value.

The share of value is that of so many grams at so much a kilogram; a share by weight is none.
The weight is one of a piece, or the price one of a whole order, or neither is known: then the share stays unclear.
"""

import re
from decimal import Decimal

from qa.models import UNCLEAR
from qa.reading.figures import NUMBER, number
from qa.reading.good import MATERIALS, PRODUCTS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.prices import by_weight, is_chinese, products
from qa.reading.roles import places_of
from qa.reading.sentences import mentions_in, sentence_of

GRAMS = {
    **dict.fromkeys(("mg", "毫克", "ミリグラム", "밀리그램"), Decimal("0.001")),
    **dict.fromkeys(("g", "gr", "gram", "grams", "gramm", "gramme", "grammes", "gramo", "gramos"), Decimal(1)),
    **dict.fromkeys(("克", "グラム", "그램"), Decimal(1)),
    **dict.fromkeys(("oz", "ounce", "ounces"), Decimal("28.349523125")),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), Decimal("453.59237")),
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramm", "kilogramme"), Decimal(1000)),
    **dict.fromkeys(("公斤", "千克", "キログラム", "キロ", "킬로", "킬로그램"), Decimal(1000)),
    **dict.fromkeys(("t", "ton", "tons", "tonne", "tonnes", "tonnen", "tonelada", "吨", "トン", "톤"), Decimal(10**6)),
}
"""Grams in a unit of weight."""
_UNIT = "|".join(sorted(GRAMS, key=len, reverse=True))
MASS = re.compile(rf"(?<![a-z0-9.,])({NUMBER})\s?({_UNIT})(?![a-z]|当たり|あたり|당)")
OF_IT = re.compile(r" (?:of (?:it|that|this)|davon|de cel(?:ui|le)-ci|de ello)\b")
UNIT = re.compile(rf"(?<![a-z\d.,])(?:({NUMBER})\s?)?(?<![a-z])({_UNIT})(?![a-z])")
SMALL = Decimal("0.05")
"""A share below which a material is not the goods themselves."""
NEAR = 40
"""Characters between a material and its weight."""
CLAUSE = 80
"""Characters before a price in which the goods that it is of are named."""
BESIDE = 24
"""Characters beside a weight or a price in which a word tells of what it is."""


def share_by_weight(materials: list[Good], counted: list[Good], reading: Reading) -> tuple[Decimal | str, str] | None:
    """The share and the words it was read from; none where no single weight, price of it and price of goods are told.

    Where more materials count than the one that is weighed, it is at least that.
    """
    rates = [m for m in reading.of("M") if by_weight(m, reading)]
    units = [unit for rate in rates if (unit := _unit_of(rate, reading))]
    masses = [
        m
        for m in MASS.finditer(reading.lowered)
        if not any(m.start() < end and start < m.end() for _, start, end in units)
    ]
    per = [m for m in masses if _is_of_product(m, reading)]
    weighed = [m for m in masses if any(_near(m, good) for good in materials) or _is_of_it(m, counted, reading)]
    weighed = [m for m in weighed if m not in per] if len(per) == 1 else weighed
    prices = [m for m in reading.of("M") if m not in rates]
    if not (len(weighed) == len(rates) == len(prices) == 1) or not any(
        _near(weighed[0], g) or _is_of_it(weighed[0], counted, reading) for g in counted
    ):
        return None
    (mass,), (rate,), (price,) = weighed, rates, prices
    if not units or units[0][0] <= 0 or rate.data[0].currency != price.data[0].currency or price.data[0].amount <= 0:
        return None
    value = number(mass[1]) * GRAMS[mass[2]] / units[0][0] * rate.data[0].amount
    share = value / price.data[0].amount
    words = f"{mass[0]} × {rate.text} / {price.text}"
    figures = (mass.span(), (rate.start, rate.end), (price.start, price.end))
    based = _is_price_of(per, price, mass, reading) or _same_base(mass, rate, price, reading)
    if not based or any(_is_open(figure, reading) for figure in figures):
        return UNCLEAR, words
    return (f">={share:f}" if _has_others(mass, counted) else share), words


def _has_others(mass: re.Match[str], counted: list[Good]) -> bool:
    """Whether another material counts than the one that is weighed, or an element that it does not hold."""
    owner = min(counted, key=lambda good: (not _near(mass, good), good.form is None, abs(good.start - mass.end())))
    return any(
        good.composition != owner.composition
        and (good.form is not None or not good.composition.present <= owner.composition.present)
        for good in counted
    )


def _is_of_product(mass: re.Match[str], reading: Reading) -> bool:
    """Whether a weight is one of a product ("1 kg magnet")."""
    return any(
        0 <= m.start - mass.end() <= 4 and m.tag in "GK" and m.sets.get("form") in PRODUCTS
        for m in reading.of("G", "K")
    )


def _is_price_of(per: list[re.Match[str]], price: Mention, mass: re.Match[str], reading: Reading) -> bool:
    """Whether a price is that of so much of a product, in which the weight of a material is told right behind."""
    if len(per) != 1 or not per[0].end() <= price.start < mass.start():
        return False
    text = reading.lowered
    return bool(reading.says("sold_for", text[per[0].end() : price.start])) and bool(
        reading.says("held_inside", text[price.end : mass.end() + BESIDE])
    )


def is_part_by_weight(material: Good, hosts: list[Good], reading: Reading) -> bool:
    """Whether a Chinese material is only named for how much of it is in goods of another country.

    Its own sentence tells a share by weight and no place that anything goes to; or "the dysprosium metal is Chinese" is
    said of what goods named before hold.
    """
    present = material.composition.present
    if material.form not in MATERIALS or not present or not is_chinese(material, reading):
        return False
    span = sentence_of(material.mentions[0], reading)
    routed = any(mention.tag == "P" and mention.data[0].code != "CN" for mention in mentions_in(span, reading))
    holding = products(hosts)
    if routed or not reading.says("share_by_weight", reading.lowered[slice(*span)]):
        said = reading.says("said_before", reading.lowered[: material.start][-12:])
        holding = [h for h in holding if present & h.composition.present and h.start < material.start] if said else []
    return any(_is_foreign(host, reading) for host in holding)


def is_valued_part(material: Good, hosts: list[Good], reading: Reading) -> bool:
    """Whether a Chinese material is only named for its share of goods of another country.

    Its own sentence tells one of their value, or a small one beside the material, and neither a place that anything
    goes to nor a word for sending anything.
    """
    if material.form not in MATERIALS or not material.composition.present or not is_chinese(material, reading):
        return False
    span = sentence_of(material.mentions[0], reading)
    beside = mentions_in(span, reading)
    if not any(mention.tag == "N" and _is_share_of(material, mention) for mention in beside):
        return False
    routed = any(mention.tag == "P" and mention.data[0].code != "CN" for mention in beside)
    said = reading.lowered[slice(*span)]
    part = reading.says("share_of_before", reading.lowered[span[0] : material.start])
    if (routed and not part) or any(reading.says(name, said) for name in ("sends_goods", "sold_apart", "beside_it")):
        return False
    return any(_is_foreign(host, reading) for host in products(hosts))


def _is_share_of(material: Good, share: Mention) -> bool:
    told = share.data[0]
    small = told.basis in ("", "weight") and told.fraction < SMALL and material.distance(share) <= NEAR
    return bool(told.basis == "value" or small)


def _is_foreign(host: Good, reading: Reading) -> bool:
    """Whether goods are said to be of, or made in, a country other than China."""
    places = places_of(reading)
    stated: set[str | None] = {origin.value for origin in places.origins if origin.of in host.mentions}
    stated |= {places.code(role) for role in ("made_in", "technology_origin")}
    beside = {m.data[0].code for m in reading.of("A") if 0 <= m.start - host.end <= 4 or 0 <= host.start - m.end <= 4}
    return bool((stated | beside) - {None, UNCLEAR, "CN"}) and "CN" not in stated | beside


def _is_of_it(mass: re.Match[str], counted: list[Good], reading: Reading) -> bool:
    """Whether so much is told "of it", where one material counts."""
    return len(counted) == 1 and mass.start() > counted[0].end and bool(OF_IT.match(reading.lowered, mass.end()))


def _near(mass: re.Match[str], good: Good) -> bool:
    return min(abs(good.start - mass.end()), abs(mass.start() - good.end)) <= NEAR


def _unit_of(rate: Mention, reading: Reading) -> tuple[Decimal, int, int] | None:
    """The grams that an amount is the price of ("per 100 g"), and where they stand: right behind it or before it."""
    after = UNIT.search(reading.lowered, rate.end, rate.end + BESIDE)
    if after and reading.says("price_by_weight", reading.lowered[rate.end :][:BESIDE]):
        return _grams(after), *after.span()
    before = list(UNIT.finditer(reading.lowered, max(0, rate.start - BESIDE), rate.start))
    return (_grams(before[-1]), *before[-1].span()) if before else None


def _grams(weight: re.Match[str]) -> Decimal:
    return (number(weight[1]) if weight[1] else Decimal(1)) * GRAMS[weight[2]]


def _same_base(mass: re.Match[str], rate: Mention, price: Mention, reading: Reading) -> bool:
    """Whether the price is that of a piece: said so, or a price of unnumbered goods beside a weight of a piece."""
    text = reading.lowered
    around = text[max(0, price.start - NEAR) : price.end + BESIDE]
    if reading.says("price_of_order", text[: price.start][-48:]) or reading.says("of_a_lot", around):
        goes_in = text[mass.end() : price.start]
        return bool(reading.says("goes_into_order", goes_in) or reading.says("in_the_order", goes_in))
    others = (mass.span(), (rate.start, rate.end))
    start = max(0, price.start - BESIDE, *(end for _, end in others if end <= price.start))
    end = min(price.end + NEAR, *(begin for begin, _ in others if begin >= price.end), len(text))
    if reading.says("of_a_piece", text[start:end]):
        return True
    last = min((begin for begin, _ in (*others, (price.start, 0)) if begin > mass.start()), default=len(text))
    beside = text[max(0, mass.start() - BESIDE) : min(mass.end() + CLAUSE, max(last, mass.end() + NEAR))]
    clause = text[max(0, price.start - CLAUSE, *(end for _, end in others if end <= price.start)) : price.start]
    return bool(reading.says("of_a_piece", beside) and reading.says("price_of_goods_before", clause))


def _is_open(figure: tuple[int, int], reading: Reading) -> bool:
    """Whether a figure is a bound, an end of a range, or only about right."""
    before, after = reading.lowered[: figure[0]][-BESIDE:], reading.lowered[figure[1] :][:BESIDE]
    names = ("about", "at_least", "above", "below", "at_most", "bound")
    return any(reading.says(f"{name}_before", before) or reading.says(f"{name}_after", after) for name in names)
