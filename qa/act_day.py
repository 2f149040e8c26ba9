"""Takes a reading, gives the day of the act among the days that the question names.

A day beside words for moving is preferred to others, and one of arriving, ordering, paying or making counts only where
the question names no other; one of a company's changing hands, of an entry in a list, or until which somebody worked
somewhere, never counts. One that is
over, in a clause that tells of nothing done, may date anything: then the act may as well be on the day asked.
"""

import re
from dataclasses import dataclass
from datetime import date

from qa.dates import CLAUSE_END, SENTENCE_END, clause_beside, lacks_year, sentence_beside
from qa.exclusions import published_later
from qa.mentions import Mention, Reading
from qa.sentences import THINGS, Span, mentions_in, places_in, sentence_of, sentences, tagged_around


@dataclass(frozen=True)
class ActDay:
    """The day of the act, and whether it may as well be the day asked."""

    mention: Mention
    doubtful: bool


def act_day(reading: Reading) -> ActDay | None:
    """The day of the act; none where the question names none. Of several the last counts."""
    dated = [m for m in reading.of("D") if m not in published_later(reading)]
    apart = (_tells_of_a_takeover, _dates_an_entry, _ends_past_work)
    found = [m for m in dated if not any(tells(m, reading) for tells in apart)]
    if not found:
        return None
    found = [m for m in found if not _tells_of_no_departure(m, reading)] or found
    explicit = [m for m in found if re.search(r"\d", m.text)] or found
    named = [m for m in explicit if _is_named(m, reading)]
    moved = [m for m in found if reading.says("moves_on", _clause(m, reading))]
    moving = named or [m for m in explicit if m in moved]
    to_come = [m for m in moved if not m.data[1]]
    chosen = (moving or to_come or explicit)[-1]
    over = chosen.data[1]
    sentence = sentence_beside(reading.text, chosen.start, chosen.end)
    told = chosen in moving or reading.says("happened", sentence)
    open_ = not told or reading.says("not_gone_yet")
    return ActDay(chosen, bool(over and open_) or _is_aside(chosen, reading))


def _tells_of_a_takeover(day: Mention, reading: Reading) -> bool:
    """Whether the clause of a day tells only that a company, or a part of it, came to others then."""
    before, after = tagged_around(day, reading)
    clause = f"{CLAUSE_END.split(before)[-1]} {CLAUSE_END.split(after)[0]}"
    told = reading.says("takeover", clause)
    return told is not None and not reading.says("moves_on", clause[: told.start()] + clause[told.end() :])


def _dates_an_entry(day: Mention, reading: Reading) -> bool:
    """Whether a day is the one of an entry in a list, or of a hit in a screening ("a hit from March 2025")."""
    before, after = reading.lowered[: day.start], reading.lowered[day.end :]
    return bool(reading.says("entry_dated_before", before) or reading.says("entry_dated_after", after))


def _ends_past_work(day: Mention, reading: Reading) -> bool:
    """Whether a day is the one until which somebody worked somewhere ("ran the furnaces in Ganzhou until August")."""
    before = reading.lowered[: day.start]
    sentence = reading.lowered[slice(*sentence_of(day, reading))]
    return bool(reading.says("until_before", before[-24:]) and reading.says("past_work", sentence))


def _tells_of_no_departure(day: Mention, reading: Reading) -> bool:
    """Whether the words next to a day, up to the days beside it, tell of an arrival, an order or the like."""
    days = reading.of("D")
    start = max((m.end for m in days if m.end <= day.start), default=0)
    end = min((m.start for m in days if m.start >= day.end), default=len(reading.text))
    before = SENTENCE_END.split(reading.lowered[start : day.start])[-1]
    told = reading.all("no_departure_before", before)
    if told and not reading.says("moves_on", before[told[-1].end() :]):
        return True
    return bool(reading.says("no_departure_after", reading.lowered[day.end : end]))


def further_days(reading: Reading, chosen: Mention) -> list[date]:
    """Other days that are meant, or on which a further part moves ("half on 8 May, the rest on 20 May")."""
    dates = [m for m in reading.of("D") if not _tells_of_a_takeover(m, reading)]
    others = [m for m in dates if m.data[0] != chosen.data[0]]
    parts = [m for m in (chosen, *others) if reading.says("part_of_goods", _clause(m, reading))]
    further = [m.data[0] for m in others] if parts else []
    return list(dict.fromkeys([*further, *_other_years(reading, chosen)]))


RECENT = 60
"""Days for which a day without a year may be over and still be the one that is meant."""


def _other_years(reading: Reading, chosen: Mention) -> list[date]:
    """The same day of another year, which one told without its year may mean: the coming one, if it is over and
    nothing says that the goods went then; the last one, if it is to come and they are said to have gone.
    """
    day, over = chosen.data[0], chosen.data[1]
    if not lacks_year(chosen.text):
        return []
    sentence = sentence_beside(reading.text, chosen.start, chosen.end)
    went, will_go = reading.says("went_on_day", sentence), reading.says("will_go_on_day", sentence)
    if over and (will_go or (over > RECENT and not (went or reading.says("happened", sentence)))):
        return [_in_year(day, day.year + 1)]
    gone = went and not (over or will_go or reading.says("goes_on_day", sentence))
    return [_in_year(day, day.year - 1)] if gone else []


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def _is_aside(day: Mention, reading: Reading) -> bool:
    """Whether the sentence of a day tells of something else than another one with goods or technology.

    It tells of other places, and of goods only where the other one has places too; or of no place and no moving; or,
    where another tells a whole route, of goods of another form, or of what is over where the route is still to come.
    """
    own = sentence_of(day, reading)
    others = [span for span in sentences(reading) if span != own and _names_things(span, reading)]
    text = reading.lowered[slice(*own)]
    if not others:
        return False
    forms = _forms(own, reading)
    routed = [span for span in others if len(places_in(span, reading)) > 1]
    if forms and any(there and not there & forms for there in (_forms(span, reading) for span in routed)):
        return True
    here, there = places_in(own, reading, "P"), set().union(*(places_in(span, reading, "P") for span in others))
    if here and routed and not here & there:
        return True
    if reading.says("day_of_act", text):
        return False
    if _names_things(own, reading) and reading.says("happened", text) and _is_to_come(routed, reading):
        return True
    if _names_things(own, reading):
        return bool(here and there) and not here & there
    return not reading.says("of_the_goods", text) and not here & there


def _is_to_come(routed: list[Span], reading: Reading) -> bool:
    """Whether a sentence tells a whole route of which nothing says that it is over."""
    return any(not reading.says("happened", reading.lowered[slice(*span)]) for span in routed)


def _names_things(span: Span, reading: Reading) -> bool:
    return any(mention.tag in THINGS for mention in mentions_in(span, reading))


def _forms(span: Span, reading: Reading) -> set[str]:
    """The forms of the goods of a sentence; technology counts as one."""
    inside = mentions_in(span, reading)
    forms = {str(mention.sets["form"]) for mention in inside if "form" in mention.sets}
    return forms | {"technology" for mention in inside if mention.tag == "T"}


def _is_named(day: Mention, reading: Reading) -> bool:
    """Whether a day is called the one of the act, or put in the place of one told by mistake."""
    corrected = reading.says("corrected_before", reading.lowered[: day.start][-24:])
    before = reading.lowered[: day.start][-40:].rstrip(" :")
    labelled = any(match.end() >= len(before) for match in reading.all("day_of_act", before))
    return bool(corrected or labelled or reading.says("day_of_act", _clause(day, reading)))


def _clause(mention: Mention, reading: Reading) -> str:
    return clause_beside(reading.text, mention.start, mention.end)
