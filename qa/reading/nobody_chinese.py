"""Takes places and a reading, tells whether nobody Chinese is said to provide technology, and who Chinese is named."""

import re

from qa.reading.mentions import Mention, Reading
from qa.reading.roles import DENIED, Places
from qa.reading.sentences import SENTENCE_END, mentions_tagged, tagged_around
from qa.reading.transfers import chinese_people

GREATER_CHINA = ("CN", "HK", "MO")
"""Places whose firms and people may be Chinese persons."""

OWNER = 8
"""Characters before words for a passport in which its owner is named."""
DENIALS = (
    "asked_if_chinese",
    "not_chinese",
    "nobody_chinese",
    "nobody_in_china",
    "never_in_china",
    "nothing_chinese_used",
)


WORDS = re.compile(r"⟨\w\d+⟩")


def denied_to_be_chinese(places: Places, reading: Reading) -> str:
    """The words that say that nobody Chinese provides it, where nothing else in the question is Chinese.

    The provider is no citizen, or works in a place abroad with nobody Chinese, or is of another nation and never was
    in China; or two are told of these: it is the provider's own, it was worked out abroad or by people of other
    nations, and nothing Chinese went into it.
    """
    if (citizen := _gave_up(reading)) and not chinese_named(places, reading, "birthplace"):
        return citizen
    if others := chinese_named(places, reading):
        return _owned_abroad(reading) if all(_is_receiver(m, reading) for m in others) and _only_home(reading) else ""
    if (nobody := reading.says("nobody_chinese")) and _is_of_provider(nobody, reading):
        seats = [m for m in reading.of("P", "A") if m is not places.roles.get("destination")]
        return nobody[0] if seats and (reading.lang != "zh" or any(_is_foreign_firm(m, reading) for m in seats)) else ""
    if owner := _owned_abroad(reading):
        return owner
    never = reading.says("never_in_china")
    return never[0] if never and any(_is_national(m, reading) for m in reading.of("P", "A")) else ""


def _owned_abroad(reading: Reading) -> str:
    """The words for an own technology, its inventors abroad or nothing Chinese in it, where two of these are told.

    What was once bought in China is nobody's own.
    """
    if reading.says("bought_before", reading.tagged):
        return ""
    own = reading.says("owns_process", reading.tagged) or reading.says("own_technology")
    people = reading.says("inventors_told", reading.tagged)
    nothing = next((m for name in ("nothing_chinese_used", "nobody_chinese") if (m := reading.says(name))), None)
    told = [match for match in (nothing, own, people) if match]
    return WORDS.sub("", told[0][0]).strip() if len(told) > 1 else ""


def _is_receiver(place: Mention, reading: Reading) -> bool:
    """Whether something goes to a place, or to a firm there."""
    return place.tag in "PA" and bool(reading.says("to_receiver_before", tagged_around(place, reading)[0]))


def _only_home(reading: Reading) -> bool:
    """Whether one country beside China is named, so that nothing goes on from there."""
    return len({m.data[0].code for m in reading.of("P", "A")} - set(GREATER_CHINA)) == 1


def sellers_before(reading: Reading) -> list[Mention]:
    """Who in China once sold the technology to those who now pass it on, if they have no hand in that."""
    told = reading.all("bought_before", reading.tagged)
    if not told or reading.says("seller_acts", reading.tagged):
        return []
    return [m for match in told for m in mentions_tagged(match["seller"], reading)]


def _gave_up(reading: Reading) -> str:
    """The words that say that somebody is no Chinese citizen any more, where nothing says that the one who acts is.

    What another gave up says nothing of who asks about an act of their own.
    """
    if reading.says("still_chinese"):
        return ""
    for said in reading.all("not_chinese", reading.without_names):
        before = SENTENCE_END.split(reading.without_names[: said.start()])[-1]
        another = reading.says("of_another", before[-OWNER:] + said[0]) and reading.says("i_act")
        if not another and not reading.says("not_given_up", before):
            return said[0]
    return ""


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
    apart |= {id(seller) for seller in sellers_before(reading)}
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
