"""Takes what is stated of a route and a reading, states whose process goods are made by, and where that makes them."""

from qa.models import UNCLEAR
from qa.reading.mentions import Reading
from qa.reading.roles import Places
from qa.reading.stated import Stated
from qa.reading.taken import taken_processes


def state_process_of_maker(stated: Stated, places: Places, reading: Reading) -> None:
    """Whose process goods are made by: a Chinese parent's is Chinese; who bought one makes them where they leave.

    A question in Chinese means a parent in China, unless it names a place abroad that is no part of the route.
    """
    if "technology" in stated.values:
        return
    parent = reading.says("parent_process")
    abroad = stated.values.get("made_in") not in (None, "CN")
    if parent and abroad and stated.values.get("departure") == "CN" and "departure" not in places.roles:
        stated.drop("departure")
    where = stated.values.get("departure", stated.values.get("made_in"))
    if where in (None, "CN", UNCLEAR):
        return
    if parent and "technology_origin" not in stated.values:
        route = {"CN", stated.values.get("destination"), stated.values.get("made_in", where)}
        others = [m for m in reading.of("P", "A") if m.data[0].code not in route]
        if _has_chinese_seat(reading) or (reading.lang == "zh" and not others):
            stated.put("technology_origin", "CN", parent[0])
    makes = (parent or taken_processes(reading) or reading.says("bought_process")) and not reading.says("keeps_stock")
    if makes and stated.values.get("technology_origin") == "CN":
        stated.put("made_in", where, stated.words.get("departure", ""))


def state_own_technology(stated: Stated, reading: Reading) -> None:
    """A maker's own technology originates where it makes the goods, and the reverse, without a Chinese link."""
    own = None if {"technology", "chinese_link"} & set(stated.values) else reading.says("own_technology")
    home = stated.values.get("technology_origin")
    if own and home not in (None, "CN", UNCLEAR) and stated.values.keys().isdisjoint(("made_in", "departure")):
        stated.put("made_in", home, stated.words.get("technology_origin", ""))
    made_in = stated.values.get("made_in")
    if own and made_in not in (None, "CN", UNCLEAR):
        stated.put("technology_origin", made_in, own[0])


def _has_chinese_seat(reading: Reading) -> bool:
    """Whether a firm or its seat is said to be in China."""
    return any(m.data[0].code == "CN" for m in reading.of("P", "A"))
