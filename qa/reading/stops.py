"""Takes a reading, gives its stops in the order of the way; states that goods leave China which came in before.

Goods stand where they came to or are worked on; with no place named, in China, where who asks says that they came in
and what is done to them. Any word that takes them out again from there, or a place abroad that they go to, is a leg out
of China, however often they moved before. Where they stand abroad no leg of theirs leaves China.
"""

import re
from dataclasses import dataclass

from qa.models import UNCLEAR
from qa.reading.mentions import Mention, Reading
from qa.reading.roles import ASIDE, Places
from qa.reading.sentences import sentences
from qa.reading.stated import Stated

OWN_FROM = ("work", "from")
"""Who imports goods "from" one country "to" another is in the latter."""
OF_US = ("work", "us")
"""Relations of stops at who asks, where no place is named."""
PLACED = ("from", "to", "at", "person")
"""Relations of stops at a place that is named."""
WITH_PLACE = re.compile(r"·[ -]$")
"""What stands before words for a store or a plant that a place names ("our Genoa stock")."""
BEFORE, BEHIND = 60, 24
"""Characters before a place and behind it that tell what it is to goods."""


@dataclass(frozen=True)
class Stop:
    """What is told of goods on their way: a place, work on them, or words that take them out."""

    start: int
    relation: str
    """`from`, `to`, `at`, `person` (from there, or to there once goods leave), `us` (to who asks), `work`, `lay` (work
    or storage before anything came in), `out` or `back`."""
    words: str
    code: str = "CN"
    """The country of the place; that of who asks where none is named."""


@dataclass(frozen=True)
class Leg:
    """A way out of China: the words for where goods stood there, and where they go."""

    here: Stop
    end: Stop | None
    told: bool = True
    """Whether the end is told, rather than taken for where goods came from."""


def state_out_of_china(stated: Stated, places: Places, reading: Reading) -> None:
    """State that goods leave China which came in before, or were moved to a zone there, and go on."""
    leg = reading.once("leg", lambda: leg_out_of_china(stops(places, reading)))
    if leg is None:
        return
    open_end = stated.values.get("destination") in (None, "CN", UNCLEAR)
    for name in ("departure", *(("destination",) if leg.told or open_end else ())):
        stated.drop(name)
    if stated.values.get("made_in") != "CN":
        stated.drop("made_in")
    if stated.values.get("activity") == "transit":
        stated.drop("activity")
    stated.put("departure", "CN", "" if leg.here.relation in OF_US else leg.here.words)
    if leg.end:
        stated.put("destination", leg.end.code, leg.end.words)


def state_kept_in_china(stated: Stated, places: Places, reading: Reading) -> None:
    """State that goods go to China which come in from abroad, are destroyed or used up there, and do not go on."""
    way = stops(places, reading)
    placed = [stop for stop in way if stop.relation in PLACED]
    here = next((stop for stop in placed[1:] if stop.code == "CN" and stop.relation != "from"), None)
    if here is None or placed[0].code == "CN" or reading.says("part_of_them"):
        return
    if any(stop.relation == "out" or stop.code != "CN" for stop in way if stop.start > here.start):
        return
    if reading.says("used_up", reading.without_places[here.start :]):
        for name in ("departure", "destination"):
            stated.drop(name)
        stated.put("departure", placed[0].code, placed[0].words)
        stated.put("destination", "CN", here.words)


def state_stock(stated: Stated, reading: Reading) -> None:
    """State that goods leave China for a stock abroad that is filled from there, where they go nowhere else."""
    store = stated.values.get("departure")
    sources = [reading.mentions[int(match["place"])] for match in reading.all("stock_filled_from", reading.tagged)]
    source = next((place for place in sources if place.data[0].code == "CN"), None)
    abroad = [place for place in reading.of("P") if place.data[0].code != "CN"]
    if source is None or store == "CN" or stated.values.get("destination", UNCLEAR) != UNCLEAR or len(abroad) != 1:
        return
    for name in ("departure", "destination"):
        stated.drop(name)
    stated.put("departure", "CN", source.text)
    stated.put("destination", abroad[0].data[0].code, abroad[0].text)


def leg_out_of_china(way: list[Stop]) -> Leg | None:
    """The last way out of China of goods that came in, if there is one."""
    here = source = stood = leaving = leg = None
    done = ""
    for stop in way:
        china = stop.code == "CN"
        if stop.relation == "out":
            leaving = stop if here else None
        elif stop.relation in ("work", "lay", "us"):
            here = here or (stop if stop.relation == "work" or (stop.relation == "us" and source) else None)
        elif stop.relation == "back":
            here, leaving = (stood, None) if stood else (here, leaving)
        elif stop.relation == "from" or (stop.relation == "person" and not (china or leaving)):
            source = source if china else source or stop
            if china and here and here.code == "CN":
                here = stop if leaving else None if here.relation == "work" else here
        elif china:
            stood = here if here and here.code != "CN" else stood
            here, leaving = stop, None
        elif here and here.code == "CN" and (leaving or (stop.relation == "to" and (here.relation, done) != OWN_FROM)):
            leg, here, leaving = Leg(here, stop), stop, None
        elif not (here and here.code == "CN") or here.relation == "work" or (done in ("work", "lay") and not source):
            here, leaving = stop, None
        done = stop.relation
    if here and here.code == "CN" and leaving:
        leg = Leg(here, source, told=False)
    return leg


def stops(places: Places, reading: Reading) -> list[Stop]:
    """The stops of goods that came in, in the order of the way; none where nothing says that they came in."""
    text = reading.without_places
    found = [stop for place in reading.of("P", "A") if (stop := _stop_at(place, places, reading))]
    came = _comings(found, reading)
    if not came or (reading.says("stays_in_country", reading.tagged) and not reading.says("abroad_at_all")):
        return []
    ours = seat_of_asker(reading)
    for match in reading.all("worked_on", text):
        if not WITH_PLACE.search(text[: match.start()]):
            found.append(Stop(match.start(), "work" if match.end() > min(came) else "lay", match[0], ours))
    found += [Stop(m.start(), "us", m[0], ours) for m in reading.all("comes_to_us", text)]
    found += [Stop(m.start(), "back", m[0]) for m in reading.all("was_back", text)]
    leaving = [match for name in ("goes_out", "replaced_by_new") for match in reading.all(name, text)]
    found += [Stop(m.start(), "out", m[0]) for m in leaving if _takes_out(m, found, reading)]
    later = _told_first(text, reading)
    return sorted(found, key=lambda stop: (later.get(stop.start, stop.start), stop.relation == "out"))


def _comings(placed: list[Stop], reading: Reading) -> list[int]:
    """Where words say that goods come in or back; to a place in China where one abroad is named before it."""
    text = reading.without_places
    here = [stop for stop in placed if stop.code == "CN" and stop.relation != "from"]
    signs = ("came_in", "customs_zone", *(("made_into",) if here else ()))
    came = [match.start() for name in signs for match in reading.all(name, text)]
    abroad = min((stop.start for stop in placed if stop.code != "CN"), default=len(text))
    return came + [stop.start for stop in here if stop.relation == "to" and stop.start > abroad]


def seat_of_asker(reading: Reading) -> str:
    """The country that who asks is in: China, unless one other is told and nothing goes to the maker of the goods."""
    seats = {
        reading.mentions[int(match["place"])].data[0].code for match in reading.all("seat_of_asker", reading.tagged)
    }
    return str(seats.pop()) if len(seats) == 1 and not reading.says("back_to_maker") else "CN"


def _takes_out(verb: re.Match[str], places: list[Stop], reading: Reading) -> bool:
    """Whether words take goods out, rather than bring them to the place in China before them or ask for a name."""
    text = reading.without_places
    told_of = (m for name in ("asks_if_reexport", "no_way_out") for m in reading.all(name, text))
    if any(m.start() < verb.end() and verb.start() < m.end() for m in told_of):
        return False
    before = max((p for p in places if p.start < verb.start()), key=lambda p: p.start, default=None)
    if before is None or before.relation not in ("to", "at") or before.code != "CN":
        return True
    between = text[before.start + len(before.words) : verb.start()]
    if before.relation == "to" and _is_same_sending(verb, between, places, reading):
        return False
    if before.relation == "at":
        return bool(between.strip()) or not reading.says("sells_there", verb[0])
    return not reading.says("verb_of_place", between)


def _is_same_sending(verb: re.Match[str], between: str, places: list[Stop], reading: Reading) -> bool:
    """Whether goods that no word says to come in or go on are sent where a place in China was named for them before.

    So it is where no place abroad stands behind the verb ("sold to Suzhou, shipped next week").
    """
    text = reading.without_places
    if any(reading.says(name, text) for name in ("came_in", "customs_zone")) or reading.all("worked_on", text):
        return False
    onward = reading.says("onward", between) or reading.says("onward", text[verb.start() : verb.end() + BEHIND])
    return not onward and not any(stop.start > verb.start() and stop.code != "CN" for stop in places)


def _stop_at(place: Mention, places: Places, reading: Reading) -> Stop | None:
    """What a place is to goods; none where it is only where they were made, or an authority."""
    aside = [*places.authorities, *(m for role, m in places.roles.items() if role in ASIDE)]
    text = reading.without_places
    before, behind = text[max(0, place.start - BEFORE) : place.start], text[place.end : place.end + BEHIND]
    before = before.rpartition("·")[2]
    if any(m is place for m in aside) or (place.tag == "A" and not reading.says("site_behind", behind)):
        return None
    if reading.says("no_stop_before", before) or reading.says("no_stop_behind", behind):
        return None
    return Stop(place.start, _relation(before, behind, reading), place.text, place.data[0].code)


def _relation(before: str, behind: str, reading: Reading) -> str:
    """What stands around a place says of it; the nearest word before it counts."""
    if reading.says("stop_to_before", before):
        return "to"
    if reading.says("stop_from_before", before):
        return "from"
    if reading.says("stop_to_behind", behind):
        return "to"
    if reading.says("stop_from_behind", behind):
        return "from"
    return "person" if reading.says("person_before", before) or reading.says("person_behind", behind) else "at"


def _told_first(text: str, reading: Reading) -> dict[int, int]:
    """Where what is told first and comes last ("Before they go to Osaka, ...") stands in the order, by character."""
    moved: dict[int, int] = {}
    for start, end in sentences(reading):
        if match := reading.says("only_before", text[start:end]):
            moved |= dict.fromkeys(range(start, start + match.end()), end)
    return moved
