"""Takes stated facts, doubts that goods go to China where its town may as well be where they are loaded or lie.

Goods that enter China are not caught, so a place in China is where they go only if something says that they come in:
that they leave another country, are made or come from there, are imported, returned or sold to who is in China.
"""

from qa.models import UNCLEAR
from qa.reading.mentions import Mention, Reading
from qa.reading.places import names_country
from qa.reading.roles import Places
from qa.reading.sentences import tagged_in
from qa.reading.stated import Stated


def doubt_arrival(stated: Stated, places: Places, reading: Reading) -> None:
    """Take the end of a route in China for its start, or for unclear, where nothing says that goods come in.

    Within China they go from one place to another, unless a port, an export or a place abroad is spoken of.
    """
    _take_seat_abroad(stated, reading)
    _doubt_start(stated, places, reading)
    _doubt_rest(stated, reading)
    _doubt_one_country(stated, places, reading)
    _take_store_for_end(stated, places, reading)
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


def _doubt_start(stated: Stated, places: Places, reading: Reading) -> None:
    """Leave open where goods start if their seller sits abroad and a town in China is named of which nothing is said.

    Where something only is or happens counts beside a start that follows from nothing but who sells. Nothing is open of
    goods whose origin is told and that are said to come "from" there.
    """
    start, end = (stated.values.get(name) for name in ("departure", "destination"))
    known = {"origin", "made_in", "content_origin", "chinese_link"} & set(stated.values)
    if start in (None, "CN", UNCLEAR) or end == "CN" or known:
        return
    seller = places.roles.get("departure")
    told = seller and any(
        reading.says(name, text)
        for name, text in (
            ("from_before", reading.lowered[: seller.start]),
            ("from_after", reading.lowered[seller.end :]),
        )
    )
    if told and places.origins:
        return
    beside = [*places.loose, *([] if told or "location" not in places.roles else [places.roles["location"]])]
    if any(map(_is_town_in_china, beside)):
        _leave_start_open(stated)


def _doubt_rest(stated: Stated, reading: Reading) -> None:
    """Leave open where goods start if some of them, or all, are said to be still in China, whatever lies abroad."""
    still = tagged_in("still_there", reading, "P") if stated.values.get("departure") not in (None, "CN") else ()
    if any(place.data[0].code == "CN" for place in still):
        _leave_start_open(stated)


def _doubt_one_country(stated: Stated, places: Places, reading: Reading) -> None:
    """Leave open where goods go that seem to stay in one country abroad, where another one abroad is named besides.

    Where a town in China is named and nothing says what it is to them, they may as well leave from there.
    """
    start, end = (stated.values.get(name) for name in ("departure", "destination"))
    if start != end or start in (None, "CN", UNCLEAR):
        return
    aside = [*places.authorities, *(origin.place for origin in places.origins), places.roles.get("technology_origin")]
    others = [m for m in reading.of("P") if m.data[0].code not in (start, "CN") and m not in aside]
    if not (places.origins or "made_in" in places.roles) and any(map(_is_town_in_china, reading.of("P"))):
        _leave_start_open(stated)
    elif others:
        stated.drop("destination")
        stated.put("destination", UNCLEAR, others[-1].text)


def _is_town_in_china(place: Mention) -> bool:
    return place.tag == "P" and place.data[0].code == "CN" and not names_country(place)


def _leave_start_open(stated: Stated) -> None:
    stated.drop("departure")
    stated.put("departure", UNCLEAR, "")


def _take_store_for_end(stated: Stated, places: Places, reading: Reading) -> None:
    """A store abroad that waits for goods from China, or that somebody buys them there for, is where they go.

    Nothing else may be told of where they go.
    """
    start, here = stated.values.get("departure"), places.roles.get("departure")
    known = {"destination", "made_in", "technology"} & stated.values.keys()
    if known or here is None or start in (None, "CN", UNCLEAR) or start != here.data[0].code:
        return
    china = [m for m in reading.of("P") if m.data[0].code == "CN" and m not in places.authorities]
    if china and reading.says("awaits_goods", reading.without_places):
        stated.drop("departure")
        stated.drop("activity")
        stated.put("departure", "CN", china[0].text)
        stated.put("destination", start, here.text)


def _take_seat_abroad(stated: Stated, reading: Reading) -> None:
    """Who is of China, or of the country that goods leave, and sits elsewhere is where they go: a consulate abroad.

    What is read of that place otherwise, that goods leave there or are made there, is left out.
    """
    end = stated.values.get("destination")
    if end != "CN" and (end in (None, UNCLEAR) or end != stated.values.get("departure")):
        return
    seats = [tagged_in("seated_elsewhere", reading, "PA"), tagged_in("elsewhere_seated", reading, "PA")[::-1]]
    for who, place in (pair for seat in seats for pair in zip(seat[::2], seat[1::2], strict=False)):
        if who.data[0].code != end or place.data[0].code == end or who.text != stated.words["destination"]:
            continue
        for name in ("departure", "made_in"):
            if stated.words.get(name) == place.text and stated.values.get(name) == place.data[0].code:
                stated.drop(name)
        stated.drop("destination")
        stated.put("destination", place.data[0].code, place.text)
        others = [m for m in reading.of("P") if m.data[0].code == "CN" and m is not who]
        stated.put("departure", "CN" if others else None, others[0].text if others else "")
        return


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
