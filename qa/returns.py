"""Takes a reading in which goods go back from abroad to a firm or a plant in China, states that they go there.

Goods that enter China are not caught, so that is stated only where nothing else leaves China, nothing says that they
came back before, and nothing goes on or out again.
"""

from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.sentences import without
from qa.stated import Stated


def sent_back(reading: Reading) -> tuple[Mention, Mention] | None:
    """The place abroad from which goods go back, and the place in China that they go to."""
    return reading.once("sent_back", lambda: _find(reading))


def state_sent_back(stated: Stated, reading: Reading) -> None:
    """State where goods that go back to China leave and go."""
    if back := sent_back(reading):
        stated.put("departure", back[0].data[0].code, back[0].text)
        stated.put("destination", "CN", back[1].text)


def doubt_return(stated: Stated, reading: Reading) -> None:
    """Take goods that go back to China for goods that leave it where they, or others for them, go out again."""
    match = reading.says("sent_back_to", reading.tagged)
    if match is None or sent_back(reading):
        return
    start, end = (reading.mentions[int(match[name])] for name in ("src", "place"))
    if stated.values.get("destination") not in ("CN", start.data[0].code):
        return
    behind = next((m for m in reading.of("P") if m.start > end.start and m.data[0].code != "CN"), None)
    new = reading.says("replaced_by_new", reading.lowered)
    if behind and not reading.says("goes_on_to", reading.lowered[end.end : behind.start]):
        behind = None
    if end.data[0].code == "CN" and (behind or new or goes_out_again(reading.lowered[end.end :], reading)):
        for name in ("departure", "destination"):
            stated.drop(name)
        stated.put("departure", "CN", end.text)
        where = behind or start
        stated.put("destination", where.data[0].code, where.text)


def state_in_and_out(stated: Stated, reading: Reading) -> None:
    """State that goods leave China which came in, or were worked on there for others, and go back abroad."""
    named = reading.of("P")
    match = reading.says("in_and_out", reading.tagged)
    place = reading.mentions[int(match["place"])] if match else None
    if place and place.data[0].code == "CN":
        if any(m.start > place.end and m.data[0].code == "CN" for m in named):
            return  # they go back to China
        ends = [m for m in named if m.data[0].code != "CN"]
    elif source := reading.says("imported_and_back", reading.tagged):
        place = reading.mentions[int(source["place"])]
        if any(m.data[0].code != place.data[0].code for m in named) or place.data[0].code == "CN":
            return
        ends = [place]
    else:
        return
    for name in ("departure", "destination", "made_in"):
        stated.drop(name)
    stated.put("departure", "CN", place.text if place.data[0].code == "CN" else "")
    if ends:
        stated.put("destination", ends[-1].data[0].code, ends[-1].text)


def state_out_again(stated: Stated, reading: Reading) -> None:
    """State that goods which came back from abroad and go out again do not leave where they came back from."""
    match = reading.says("came_back_from", reading.tagged)
    source = reading.mentions[int(match["place"])] if match else None
    if source is None or source.data[0].code == "CN" or sent_back(reading):
        return
    behind = reading.lowered[source.end :]
    if not (reading.says("out_again", behind) or goes_out_again(behind, reading)):
        return
    code, china = source.data[0].code, next((m for m in reading.of("P") if m.data[0].code == "CN"), None)
    if stated.values.get("departure") in (code, UNCLEAR):
        stated.drop("departure")
    if china and "departure" not in stated.values:
        stated.put("departure", "CN", china.text)
    if stated.values.get("destination", "CN") == "CN":
        stated.drop("destination")
        stated.put("destination", code, source.text)


def goes_out_again(text: str, reading: Reading) -> bool:
    """Whether words say that goods are sent out again; asking whether the way back is a re-export does not."""
    return bool(reading.says("sent_again", without("asks_if_reexport", text, reading)))


def _find(reading: Reading) -> tuple[Mention, Mention] | None:
    match = reading.says("sent_back_to", reading.tagged)
    if match is None or reading.says("came_before", match[0]) or reading.says("replaced_by_new", reading.lowered):
        return None
    start, end = (reading.mentions[int(match[name])] for name in ("src", "place"))
    others = [m for m in reading.of("P", "L", "H") if m is not start and (m.tag != "P" or m.data[0].code != "CN")]
    if end.data[0].code != "CN" or start.data[0].code == "CN" or others:
        return None
    return None if goes_out_again(reading.lowered[end.end :], reading) else (start, end)
