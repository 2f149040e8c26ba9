"""Takes goods and a reading, gives its places; Chinese goods that somebody holds abroad leave from there.

"We stock magnets produced in Chengdu in Pune": what was made or bought in China is no longer there. Where China is
named for anything else than where goods come from, or who holds them may be in China, nothing changes.
"""

from qa.models import UNCLEAR
from qa.reading.good import Good
from qa.reading.mentions import Mention, Reading
from qa.reading.roles import Origin, Places, find_places
from qa.reading.sentences import mentions_tagged, tagged_around, tagged_in

BEFORE = 60
"""Characters before a place in China in which words say that goods only come from it."""
NOT_ABROAD = ("CN", "HK", "MO")


def places_of_goods(goods: list[Good], contents: frozenset[int], reading: Reading) -> Places:
    """The places of a message, with what its goods tell of them."""
    places = find_places(reading, contents)
    if goods and not reading.of("T"):
        hold_abroad(places, reading)
    _take_maker(places, goods)
    return places


def _take_maker(places: Places, goods: list[Good]) -> None:
    """Machines that move were made where they are said to be built, with nothing else that is made on them."""
    if not goods or any(good.form not in ("equipment", "machine") for good in goods):
        return
    if places.code("chinese_link") == "CN" and not {"made_in", "departure"} & set(places.roles):
        places.roles["made_in"] = places.roles.pop("chinese_link")


def hold_abroad(places: Places, reading: Reading) -> None:
    """Let goods leave the place abroad that holds them, if China is only where they are from."""
    held = _holder(reading)
    chinese = [m for m in reading.of("P", "A") if m.data[0].code == "CN" and m not in places.authorities]
    if held is None or not chinese:
        return
    if _comes_anew(reading):
        _fill(places, chinese, held)
        return
    if not all(_is_source(place, reading) for place in chinese):
        return
    for role in [role for role, place in places.roles.items() if role in MOVED and (place in chinese or place == held)]:
        del places.roles[role]
    places.loose[:] = [place for place in places.loose if place not in (*chinese, held)]
    places.roles["departure"] = held
    if "made_in" not in places.roles and not places.origins:
        places.origins.append(Origin(chinese[0]))
    home = held.data[0].code
    if places.code("destination") in (None, UNCLEAR, home):
        others = [
            m for m in reading.of("P") if m.data[0].code not in (*NOT_ABROAD, home) and m not in places.authorities
        ]
        if len({m.data[0].code for m in others}) == 1:
            places.roles["destination"] = others[-1]
            places.loose[:] = [place for place in places.loose if place not in others]


def _comes_anew(reading: Reading) -> bool:
    """Whether goods are told to come out of China yet: to fill the stock, for an order, straight from the producer."""
    if reading.says("comes_anew", reading.tagged):
        return True
    return any(place.data[0].code == "CN" for place in tagged_in("loads_in", reading, "P"))


def _fill(places: Places, chinese: list[Mention], held: Mention) -> None:
    """Let goods leave China that come to who holds such goods abroad; for there where nothing else is told."""
    start = places.code("departure")
    if start not in (None, UNCLEAR, held.data[0].code) or places.code("made_in") not in (None, "CN"):
        return
    places.roles["departure"] = next((place for place in chinese if place.tag == "P"), chinese[0])
    places.loose[:] = [place for place in places.loose if place not in chinese]
    if places.code("destination") in (None, UNCLEAR, "CN"):
        places.roles["destination"] = held


MOVED = ("departure", "destination", "location", "bought_in")
"""Roles that neither a place which goods are only from has, nor that which holds them."""


def _holder(reading: Reading) -> Mention | None:
    """The place abroad where goods are said to be now, told once."""
    text = reading.vocabulary.expressions("made_in_place", reading.lang).sub(" ", reading.tagged)
    found = [mentions_tagged(match[0], reading, "P")[-1] for match in reading.all("held_at", text)]
    codes = {place.data[0].code for place in found}
    return found[0] if len(codes) == 1 and codes.isdisjoint(NOT_ABROAD) else None


def _is_source(place: Mention, reading: Reading) -> bool:
    """Whether goods are said to be made or bought in a place, to be of it, or to have come from it before."""
    before, behind = tagged_around(place, reading)
    if reading.says("source_behind", behind):
        return True
    return bool(reading.says("source_before", before[-BEFORE:]))
