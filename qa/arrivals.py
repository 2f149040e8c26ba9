"""Takes stated facts, doubts that goods go to China where its town may as well be where they are loaded or lie.

Goods that enter China are not caught, so a place in China is where they go only if something says that they come in:
that they leave another country, are made or come from there, are imported, returned or sold to who is in China.
"""

from qa.mentions import Reading
from qa.models import UNCLEAR
from qa.places import names_country
from qa.returns import doubt_return
from qa.roles import Places
from qa.stated import Stated


def doubt_arrival(stated: Stated, places: Places, reading: Reading) -> None:
    """Take the end of a route in China for its start, or for unclear, where nothing says that goods come in.

    Within China they go from one place to another, unless a port, an export or a place abroad is spoken of.
    """
    doubt_return(stated, reading)
    if stated.values.get("destination") != "CN" or "inland" in places.roles:
        return
    if stated.values.get("departure") == "CN":
        if reading.says("leaves_port") or _abroad(places):
            _depart(stated, places)
    elif not _comes_in(stated, places, reading):
        if reading.says("sent_to_place", reading.tagged) and not reading.says("leaves_port"):
            stated.drop("destination")
            stated.put("destination", UNCLEAR, "")
        else:
            stated.put("departure", "CN", stated.words.get("destination", ""))
            _depart(stated, places)


def _comes_in(stated: Stated, places: Places, reading: Reading) -> bool:
    """Whether something says that goods come to China from abroad, or to somebody there."""
    if {stated.values.get("departure"), stated.values.get("made_in")} - {None, "CN"}:
        return True
    origins = {origin.value for origin in places.origins} - {"CN"}
    end = places.roles.get("destination")
    named = end is not None and names_country(end) and not reading.says("leaves_port")
    return bool(origins or named or _abroad(places) or reading.says("comes_in"))


def _abroad(places: Places) -> str | None:
    """The last place outside China without a role."""
    return next((m.data[0].code for m in reversed(places.loose) if m.tag == "P" and m.data[0].code != "CN"), None)


def _depart(stated: Stated, places: Places) -> None:
    stated.drop("destination")
    if abroad := _abroad(places):
        stated.put("destination", abroad, "")
