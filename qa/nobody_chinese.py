"""Takes places and a reading, tells whether nobody Chinese is said to provide technology, and who Chinese is named."""

import re

from qa.mentions import Mention, Reading
from qa.roles import DENIED, Places
from qa.sentences import SENTENCE_END
from qa.transfers import chinese_people

GREATER_CHINA = ("CN", "HK", "MO")
"""Places whose firms and people may be Chinese persons."""

DENIALS = ("not_chinese", "nobody_chinese", "nobody_in_china", "never_in_china", "nothing_chinese_used")


def denied_to_be_chinese(places: Places, reading: Reading) -> str:
    """The words that say that nobody Chinese provides it, where nothing else in the question is Chinese.

    The provider is no citizen, or works in a place abroad with nobody Chinese, or is of another nation and never was
    in China; or those who invented it are of other nations, and nothing Chinese went into it.
    """
    if (citizen := reading.says("not_chinese")) and not chinese_named(places, reading, "birthplace"):
        return citizen[0]
    if chinese_named(places, reading):
        return ""
    if (nobody := reading.says("nobody_chinese")) and _is_of_provider(nobody, reading):
        seats = [m for m in reading.of("P", "A") if m is not places.roles.get("destination")]
        return nobody[0] if seats and (reading.lang != "zh" or any(_is_foreign_firm(m, reading) for m in seats)) else ""
    used = reading.says("nothing_chinese_used")
    if used and reading.says("inventors_told", reading.tagged):
        return used[0]
    never = reading.says("never_in_china")
    return never[0] if never and any(_is_national(m, reading) for m in reading.of("P", "A")) else ""


def _is_of_provider(said: re.Match[str], reading: Reading) -> bool:
    """Whether words are said of those who ask, not of a customer or of another firm that is handed something."""
    text = reading.without_places
    before = SENTENCE_END.split(text[: said.start()])[-1]
    sentence = before + SENTENCE_END.split(text[said.start() :])[0]
    own_design = reading.says("own_design", sentence) and not reading.says("receiver", before)
    own_attached = reading.says("design_our_own", sentence) and not reading.says("receiver", before)
    if reading.says("own", said[0]) or own_design or own_attached:
        return True
    abroad = [m for m in reading.of("P", "A") if m.data[0].code != "CN"]
    others = any(said.start() - len(before) <= m.start < said.start() for m in abroad)
    if reading.says("own", before) or not (others or reading.says("receiver", before)):
        return True
    return not reading.says("own", text) and not reading.says("receives_after", text[said.end() :])


def chinese_named(places: Places, reading: Reading, *aside: str) -> list[Mention]:
    """The places and persons that are Chinese, but those of the rules and those that are denied."""
    denied = [match.span() for name in DENIALS for match in reading.all(name, reading.without_names)]
    apart = {id(places.roles[role]) for role in (*DENIED, *aside) if role in places.roles}
    apart |= {id(place) for place in places.authorities}
    named = [m for m in reading.of("P", "A") if m.data[0].code in GREATER_CHINA and not _is_outside(m, reading)]
    persons = chinese_people(reading)
    return [
        m
        for m in (*named, *persons)
        if id(m) not in apart and not any(start < m.end and m.start < end for start, end in denied)
    ]


def _is_outside(place: Mention, reading: Reading) -> bool:
    """Whether a place is only named for what lies outside it."""
    before, after = reading.lowered[: place.start][-30:], reading.lowered[place.end :][:6]
    return bool(reading.says("outside_before", before) or reading.says("outside_after", after))


def _is_national(place: Mention, reading: Reading) -> bool:
    """Whether a word for another country tells somebody's nationality ("I'm Canadian")."""
    if place.data[0].code == "CN":
        return False
    if reading.says("of_person", reading.lowered[place.end :][:40]):
        return True
    return place.tag == "A" and bool(reading.says("national_before", reading.lowered[: place.start]))


def _is_foreign_firm(place: Mention, reading: Reading) -> bool:
    after = reading.lowered[place.end :]
    return bool(reading.says("firm_after", after) or reading.says("of_person", after))
