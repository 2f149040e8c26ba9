"""Takes the goods of a question, gives those that are shipped or asked about, and those that are only inside them.

In doubt a material is shipped for itself: for it the rules are stricter.
"""

import re

from qa.models import UNCLEAR, Composition
from qa.reading.bought import is_bought_for_work_abroad
from qa.reading.denials import but_denied
from qa.reading.described import is_described
from qa.reading.good import MATERIALS, NONMETALS, PRODUCTS, WITH_MAGNETS, Good
from qa.reading.masses import is_part_by_weight, is_valued_part
from qa.reading.mentions import Reading
from qa.reading.prices import is_billed_part, is_costed_part, is_priced_part, without_amounts
from qa.reading.roles import places_of
from qa.reading.same_goods import distinct_goods
from qa.reading.sentences import SENTENCE_END, blanked, sentence_at
from qa.reading.trades import is_content, makes_up_a_share

OWN = 24
"""Characters behind goods in which an element of their own stands ("magnets with 2 % Tb")."""
NEAR_PRICE = 50
"""Characters between goods and their price."""
NEAR = 200
"""Characters between the nouns of two goods that may stand in one list."""
HELD = frozenset({"magnet", "crystal", None, *MATERIALS})
"""Forms of goods that may be inside others."""
CLAUSE_END = re.compile(r"[。;；,，]|\.(?!\d)")
"""Behind it a word of goods themselves ("含铽磁体", "Tb-containing magnets") says nothing of what stands before."""
BRACKET = re.compile(r"^[^()]{0,70}\([^()]*$")
FAR_PLACE = 12
"""Characters between goods and where they go themselves."""
LISTED_FAR = 40
"""Characters before listed goods in which words say that the whole list is inside something."""


def main_goods(goods: list[Good], reading: Reading) -> tuple[list[Good], list[Good]]:
    """The goods that are shipped or asked about, and those that are only inside them."""
    shipped = [good for good in but_denied(goods, reading) if good.shipped]
    stated = [good for good in goods if good.content]
    shipped = [good for good in shipped if not _is_origin_of_part(good, shipped, reading)]
    hosts = [g for g in shipped if g.form in PRODUCTS and not (g.form in ("magnet", "crystal") and _hosts(shipped))]
    own = [g for g in shipped if not any(g is host for host in hosts)]
    held = [(host, good) for host in hosts for good in own if _holds(host, good, shipped, reading)]
    inside = [good for good in own if any(good is other for _, other in held)]
    for host in hosts:
        host.made = any(is_bought_for_work_abroad(good, host, reading) for good in own)
    loose = [g for g in hosts if not any(g is host for host, _ in held) and _is_loose(g, shipped, reading)]
    shipped = [good for good in shipped if not any(good is other for other in (*inside, *loose))]
    for host in hosts:
        _take_over(host, [good for holder, good in held if holder is host])
    if not inside:
        for good in shipped:
            _leave_open(good)
    return distinct_goods(_without_vaguer(shipped, reading)), inside + stated


def _leave_open(good: Good) -> None:
    """Leave open what parts are of which nothing more is said; those of drones and of furnaces are listed."""
    if good.item == "part" and good.composition == Composition() and len(good.mentions) == 1:
        good.form = good.item = None


def _without_vaguer(goods: list[Good], reading: Reading) -> list[Good]:
    """Goods without a later word for the whole kind of one of them ("graphite" for an anode of artificial graphite)."""
    listed = reading.vocabulary.pattern("listed_between", reading.lang)
    return [
        good
        for good in goods
        if good.item
        or good.composition != Composition()
        or not any(
            other.item
            and good.form
            and good.form in other.item
            and other.form != good.form
            and other.start < good.start
            for other in goods
            if not listed.fullmatch(_between(other, good, reading))
        )
    ]


def _is_origin_of_part(host: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether a product only says of what the goods behind it are a part ("一批电机里的磁钢": magnets are shipped)."""
    between = reading.vocabulary.pattern("part_between", reading.lang)
    return host.form in WITH_MAGNETS and any(
        other.head >= host.end
        and other.form == "magnet"
        and between.fullmatch(_between(host, other, reading))
        and reading.says("lot_before", reading.lowered[: host.start][-16:])
        for other in goods
    )


def _holds(host: Good, good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether a material or magnets are said to be inside another good, now, and to stay there.

    First what says that they go by themselves, then what is told of them as a part, then the words between the two.
    """
    if good.form not in HELD or _goes_itself(good, goods, reading) or _goes_elsewhere(host, good, reading):
        return False
    if is_bought_for_work_abroad(good, host, reading):
        return False
    if _is_told_part(good, goods, reading) or (host.start < good.start and _is_set_in(good, reading)):
        return True
    if _is_component(good, host, reading) or _in_brackets(host, good, reading) or _is_had(good, host, reading):
        return True
    return _is_linked(host, good, reading) and not _is_listed(good, goods, reading)


def _goes_itself(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether goods are spare, packed or sent along, are weighed as an item of a list, or are all that parts are."""
    packed = reading.says("packed_before", reading.lowered[: good.start][-LISTED_FAR:])
    sent = reading.says("sent_along_after", reading.lowered[good.end :][:48])
    if packed or sent or _is_weighed_item(good, goods, reading):
        return True
    return any(_is_spare(good, host, reading) or _is_named_by(host, good, reading) for host in _hosts(goods))


def _goes_elsewhere(host: Good, good: Good, reading: Reading) -> bool:
    """Whether a place right behind a product is where that goes, and another one right behind goods where these go."""
    ends = _own_ends(good, reading)
    return host.end <= good.start and bool(ends and _own_ends(host, reading) - ends)


def _own_ends(good: Good, reading: Reading) -> set[str]:
    """The countries abroad that stand right behind goods as where they go themselves."""
    gaps = [(m.data[0].code, reading.lowered[good.end : m.start]) for m in reading.of("P") if good.end <= m.start]
    return {code for code, gap in gaps if code != "CN" and len(gap) <= FAR_PLACE and reading.says("to_its_place", gap)}


def _is_told_part(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether goods are named for their share, price or weight in others, or only to say what a product has."""
    if makes_up_a_share(good, reading) or is_content(good, reading) or is_described(good, goods, reading):
        return True
    parts = (is_priced_part, is_costed_part, is_billed_part, is_part_by_weight, is_valued_part)
    return any(is_part(good, goods, reading) for is_part in parts)


def _is_loose(host: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether no word links a part or product to the magnets or materials beside it, and no list joins it to them.

    Then it only says what they are for. Parts that are named with elements of their own ("yttrium garnet parts") are
    materials themselves.
    """
    others = [good for good in goods if good.form not in WITH_MAGNETS]
    if host.made and (host.form in WITH_MAGNETS or not host.composition.present):
        return True
    if host.form not in WITH_MAGNETS or not others or _named(host):
        return False
    return not any(_is_joined(host, good, reading) or _is_linked(host, good, reading) for good in others)


def _is_weighed_item(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether goods are an item of a list by their weight ("10 motors, 20 kg gadolinium metal"), not a part of each."""
    before, after = reading.lowered[: good.start][-40:], reading.lowered[good.end :][:24]
    listed = reading.says("weighed_item_before", before)
    listed = listed or (reading.says("list_comma", before) and reading.says("weighed_item_after", after))
    behind = any(other.head < good.start for other in _hosts(goods))
    return bool(listed and behind and not reading.says("of_each_after", after))


def _between(one: Good, other: Good, reading: Reading) -> str:
    """The text between the nouns of two goods, without what is stated of them."""
    return reading.lowered[slice(*_gap(one, other))]


def _gap(one: Good, other: Good) -> tuple[int, int]:
    """Where that text begins and ends."""
    first, second = sorted((one, other), key=lambda good: good.head)
    end = max((m.end for m in first.mentions if m.start < second.head), default=first.head)
    return end, min((m.start for m in second.mentions if m.start >= end), default=second.head)


def _hosts(goods: list[Good]) -> list[Good]:
    return [good for good in goods if good.form in WITH_MAGNETS]


def _named(host: Good) -> bool:
    """Whether the noun of the part or product itself names elements."""
    return any(m.tag in "GEF" and m.start <= host.head for m in host.mentions) and bool(host.composition.present)


def _text(reading: Reading) -> str:
    """The lower-cased text in which names of places, and where goods are kept or packed, say nothing."""
    return reading.once("text without stores", lambda: blanked("kept_in_store", reading.without_places, reading))


def _is_joined(host: Good, good: Good, reading: Reading) -> bool:
    """Whether a part or product and other goods are neighbours in one list."""
    listed = reading.vocabulary.pattern("listed_between", reading.lang)
    return host.form in WITH_MAGNETS and bool(listed.fullmatch(without_amounts(*_gap(host, good), reading)))


def _is_linked(host: Good, good: Good, reading: Reading) -> bool:
    """Whether words between two goods, or right beside them, say that one is inside the other, now, and stays there."""
    if _is_joined(host, good, reading):
        return False
    between, around = _around(host, good, reading)
    later = host.form in WITH_MAGNETS and reading.says("built_later", around)
    set_there = host.head > good.head and _is_set_by_buyer(good, reading)
    loose = later or set_there or reading.says("user_between", between) or _says_taken_out(around, reading)
    return (reading.says("inside", around) or _is_weighed(host, reading)) and not loose


def _around(host: Good, good: Good, reading: Reading) -> tuple[str, str]:
    """The text between two goods, in the sentence of what may be inside, and that with what is right beside them."""
    first, second = sorted((host, good), key=lambda one: one.head)
    text = _text(reading)
    start, end = sentence_at(good.head, reading)
    apart = CLAUSE_END.search(text, first.end, max(first.end, second.start))
    own = any(m.tag in "EF" and second.head < m.start < second.head + OWN for m in second.mentions)
    behind = "" if own else text[second.end if apart else second.head : min(second.end + 16, end)]
    if sent := reading.says("goes_anywhere", behind):
        behind = behind[: sent.start()]
    between = text[max(start, first.head) : min(end, second.start if apart else second.head)]
    if host is second:
        between = reading.vocabulary.expressions("holds_next", reading.lang).sub("", between)
    elif holds := reading.says("own_content", text[max(start, first.end) : second.head]):
        between = text[max(start, first.end) :][: holds.start()]
    before = text[max(0, first.start - 6, start) : first.start]
    if host is second and apart and (holds := reading.says("own_content_before", before)):
        before = before[: holds.start()]
    return between, before + between + behind


def _says_taken_out(text: str, reading: Reading) -> bool:
    """Whether words say that something was taken out, and not that it was not."""
    return any(
        not reading.says("not_taken_out_before", text[: match.start()][-LISTED_FAR:])
        for match in reading.all("taken_out", text)
    )


def _is_listed(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether goods are listed beside others, and nothing right before them says that they are inside something.

    What holds magnets holds no material that is only listed behind them.
    """
    listed = reading.vocabulary.pattern("listed_between", reading.lang)
    near = [other for other in goods if other is not good and abs(other.head - good.head) <= NEAR]
    gaps = {other.start: _between(good, other, reading) for other in near}
    beside = [g for g in near if listed.fullmatch(gaps[g.start]) or reading.says("beside_it", gaps[g.start])]
    start = max(sentence_at(good.head, reading)[0], good.head - LISTED_FAR)
    unlike = [other.end for other in beside if other.form == "magnet" != good.form and other.end <= good.head]
    before = _text(reading)[max([start, *unlike]) : good.head]
    apart = reading.all("beside_it", before)
    return bool(beside) and not reading.says("inside", before[apart[-1].end() if apart else 0 :])


def _is_set_in(good: Good, reading: Reading) -> bool:
    """Whether the words right behind magnets, or the elements stated of them, say that they are set in something."""
    if good.form != "magnet" or _is_set_by_buyer(good, reading):
        return False
    return any(reading.says("inside_after", reading.lowered[end:][:40]) for end in {good.noun_end, good.end})


def _is_set_by_buyer(good: Good, reading: Reading) -> bool:
    """Whether the sentence of magnets goes on to say that whoever gets them sets them in something."""
    rest = SENTENCE_END.split(reading.lowered[good.noun_end :])[0]
    return good.form == "magnet" and bool(reading.says("set_by_buyer", rest))


def _is_had(good: Good, host: Good, reading: Reading) -> bool:
    """Whether goods are right behind a product said to be what it has ("motors, which have Chinese magnets")."""
    behind = good.form == "magnet" and host.end <= good.head
    return behind and bool(reading.says("which_has_after", _between(host, good, reading)))


def _is_spare(good: Good, host: Good, reading: Reading) -> bool:
    """Whether goods behind a product are said to be spare ones, or to go separately."""
    return host.end <= good.head and bool(reading.says("spare_goods", reading.lowered[host.end : good.end]))


def _is_component(good: Good, host: Good, reading: Reading) -> bool:
    """Whether a sensor's parts are told one by one behind it, its electronics and the magnet among them."""
    if host.form != "sensor" or good.form != "magnet" or good.start < host.end:
        return False
    if reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(_between(host, good, reading)):
        return False
    parts = SENTENCE_END.split(reading.lowered[host.end :])[0]
    before = reading.lowered[host.end : good.start]
    opened = reading.says("parts_begin", before) or (reading.says("formed", parts) and len(before) < len(parts))
    return bool(opened and reading.says("electronics", parts)) and not reading.says("unassembled", reading.lowered)


def _in_brackets(host: Good, other: Good, reading: Reading) -> bool:
    """Whether brackets behind the host tell what is in it ("hub motors for bikes (magnets with dysprosium)")."""
    if other.form != "magnet" or host.end > other.head or _is_named_by(host, other, reading):
        return False
    between = reading.lowered[host.end : other.head]
    opened = host.end + between.rfind("(")
    nearer = any(m.sets.get("form") == "magnet" and host.end <= m.start < opened for m in reading.of("G"))
    if nearer or not BRACKET.match(between) or reading.says("beside_it", between.rpartition(";")[2]):
        return False
    return not reading.says("built_later", reading.lowered[host.end : other.end + 24])


def _is_named_by(host: Good, other: Good, reading: Reading) -> bool:
    """Whether brackets right behind parts of which nothing is said tell what they are ("spares (SmCo magnets)")."""
    unnamed = host.item == "part" and host.composition == Composition()
    return unnamed and reading.lowered[host.end : other.start].strip() == "("


def _is_weighed(host: Good, reading: Reading) -> bool:
    """Whether goods from abroad stand beside a price, and somebody asks how much of their value something makes up."""
    prices = reading.of("M")
    near = any(host.distance(price) <= NEAR_PRICE for price in prices)
    same = len({price.data[0].currency for price in prices}) == 1 < len(prices)
    if not (near and same and reading.says("asks_threshold")):
        return False
    places = places_of(reading)
    start = places.code("departure") or places.code("made_in")
    return start not in (None, UNCLEAR, "CN")


def _take_over(host: Good, inside: list[Good]) -> None:
    for good in inside:
        present = good.composition.present - NONMETALS
        host.composition = Composition(
            present=host.composition.present | present,
            absent=(host.composition.absent | good.composition.absent) - present,
            complete=False,
        )
