"""Takes a reading in which goods go from abroad to somebody in China, back or bought, states that they go there.

Goods that enter China are not caught, so that is stated only where nothing else leaves China, nothing says that they
came back before, and nothing goes on or out again.
"""

import re

from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import without
from qa.reading.stated import Stated

GOODS = re.compile(r"⟨[GEFK]\d+⟩")


def sent_back(reading: Reading) -> tuple[Mention, Mention] | None:
    """The place abroad from which goods go back, and the place in China that they go to."""
    return reading.once("sent_back", lambda: _find(reading))


def state_sent_back(stated: Stated, reading: Reading) -> None:
    """State where goods that go back to China leave and go."""
    if back := sent_back(reading):
        stated.put("departure", back[0].data[0].code, back[0].text)
        stated.put("destination", "CN", back[1].text)


def goes_out_again(text: str, reading: Reading) -> bool:
    """Whether words say that goods are sent out again; asking whether the way back is a re-export does not."""
    return bool(reading.says("sent_again", without("asks_if_reexport", text, reading)))


def _find(reading: Reading) -> tuple[Mention, Mention] | None:
    bought = _bought(reading)
    match = bought or reading.says("sent_back_to", reading.tagged)
    if match is None or reading.says("came_before", match[0]) or reading.says("replaced_by_new", reading.lowered):
        return None
    start, end = (reading.mentions[int(match[name])] for name in ("src", "place"))
    others = [m for m in reading.of("P", "L", "H") if m is not start and (m.tag != "P" or m.data[0].code != "CN")]
    if end.data[0].code != "CN" or start.data[0].code == "CN" or others:
        return None
    rest = reading.lowered if bought else reading.lowered[end.end :]
    return None if goes_out_again(rest, reading) else (start, end)


def _bought(reading: Reading) -> re.Match[str] | None:
    """The words for goods that somebody in China gets from abroad, where nothing else is named or done."""
    match = reading.says("imported_into", reading.tagged)
    if match is None or reading.of("T") or reading.says("re_export") or not GOODS.search(match[0]):
        return None
    rest = reading.tagged.replace(match[0], " ")
    return None if GOODS.search(rest) or reading.says("act", rest) else match
