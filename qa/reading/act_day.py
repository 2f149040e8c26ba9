"""Takes a reading, gives the day of the act among the days that the question names.

A day beside words for moving is preferred to others, and one of arriving, ordering, paying or making counts only where
the question names no other; one of a company's changing hands, of an entry in a list, of a purchase of goods that go
on, or until which somebody worked somewhere, never counts. One that is over, in a clause that tells of nothing done,
may date anything: then the act may as well be on the day asked.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from qa.reading.acquired import dates_an_acquisition
from qa.reading.dates import CLAUSE_END, SENTENCE_END, clause_beside, lacks_year, sentence_beside, shifted
from qa.reading.exclusions import published_later
from qa.reading.mentions import Mention, Reading
from qa.reading.plans import Plan
from qa.reading.sentences import THINGS, Span, mentions_in, places_in, sentence_of, sentences, tagged_around


@dataclass(frozen=True)
class ActDay:
    """The day of the act, and whether it may as well be the day asked."""

    mention: Mention
    doubtful: bool
    others: tuple[date, ...] = ()
    """Other days that may be meant where nothing says that goods go on this one, or on which they leave as well."""


def act_day(reading: Reading) -> ActDay | None:
    """The day of the act; none where the question names none. Of several the last counts."""
    dated = [m for m in reading.of("D") if m not in published_later(reading)]
    apart = (_tells_of_a_takeover, _dates_an_entry, _ends_past_work, _ends_a_wait, _ends_a_rule, dates_an_acquisition)
    found = [m for m in dated if not any(tells(m, reading) for tells in apart)]
    if not found:
        return None
    found = [m for m in found if not _tells_of_no_departure(m, reading)] or found
    found = [m for m in found if not _dates_a_rule(m, reading)] or found
    moved = [m for m in found if reading.says("moves_on", _at_departure(_clause(m, reading), reading))]
    planned: list[Mention] = [m for m in found if isinstance(m, Plan)]
    found = _without_plans(found, planned, moved)
    explicit = [m for m in found if re.search(r"\d", m.text)] or found
    named = [m for m in explicit if _is_named(m, reading)]
    moving = named or [m for m in explicit if m in moved]
    to_come = [m for m in moved if m in found and not m.data[1]]
    coming = [m for m in explicit if not m.data[1]]
    chosen = _running_on((moving or to_come or coming or explicit)[-1], planned, reading)
    over = chosen.data[1]
    sentence = _at_departure(sentence_beside(reading.text, chosen.start, chosen.end), reading)
    told = chosen in moving or (reading.says("happened", sentence) and not _tells_of_what_precedes(chosen, reading))
    later = reading.says("not_gone_yet") or reading.says("done_again") or _goes_on_later(chosen, moved, reading)
    open_ = not told or later
    comes = not over and _tells_of_an_arrival(chosen, reading)
    sure = chosen in (moving or to_come)
    others = _others(chosen, found if named else [*explicit, *planned], sure, reading)
    return ActDay(chosen, bool(over and open_) or comes or _is_aside(chosen, reading), others)


def _others(chosen: Mention, found: list[Mention], sure: bool, reading: Reading) -> tuple[date, ...]:
    """Other days that may be meant: all to come where nothing says that goods go on the chosen one; where that is
    called the day of the act, as that of a declaration is, later ones on which goods leave.
    """
    day = chosen.data[0]
    if not sure:
        coming = [m.data[0] for m in found if not m.data[1] and m.data[0] != day]
        return (*coming, *(later for m in found if m is not chosen for later in _other_years(reading, m)))
    if not _is_named(chosen, reading) or _is_corrected(chosen, reading):
        return ()
    return tuple(m.data[0] for m in found if m.data[0] > day and _leaves(m, reading))


def _leaves(day: Mention, reading: Reading) -> bool:
    """Whether the clause of a day says that goods leave on it or left."""
    clause = _clause(day, reading)
    return bool(reading.says("went_on_day", clause) or reading.says("leaves", clause))


def _without_plans(found: list[Mention], planned: list[Mention], moved: list[Mention]) -> list[Mention]:
    """The days without plans, where another is to come or dates a departure; else the plans, where there are any."""
    others = [m for m in found if m not in planned and (not planned or not m.data[1] or m in moved)]
    return others or [m for m in planned if m.data[2]] or planned


def _running_on(day: Mention, planned: list[Mention], reading: Reading) -> Mention:
    """The day; where a contract that runs for years begins on it, up to the end of that."""
    ends = [m.data[2] for m in planned if m is not day and m.data[2]]
    begins = reading.says("begins_on_day", reading.lowered[: day.start][-24:] + day.text.lower())
    if not (ends and begins) or day.data[1]:
        return day
    return replace(day, data=(day.data[0], 0, (day.data[0], max(ends)[1])))


def _at_departure(text: str, reading: Reading) -> str:
    """A text without what tells of an order, a payment or the like: on the day of it nothing goes."""
    return reading.vocabulary.pattern("precedes_departure").sub(" ", text)


def _tells_of_what_precedes(day: Mention, reading: Reading) -> bool:
    """Whether the clause of a day tells of an order, a payment or the like, and of nothing that goes."""
    clause = _clause(day, reading)
    return bool(reading.says("precedes_departure", clause) and not reading.says("went_on_day", clause))


def dates_no_departure(reading: Reading) -> bool:
    """Whether every day that is told is that of an order, an invoice or the like, or of what comes after."""
    days = reading.of("D")
    return bool(days) and all(_tells_of_what_precedes(m, reading) or _tells_of_no_departure(m, reading) for m in days)


def _goes_on_later(day: Mention, moved: list[Mention], reading: Reading) -> bool:
    """Whether goods that went on a day that is over are to go on ("left China in March 2025, and now go to Oslo")."""
    later = [m for m in moved if m.start > day.end and not m.data[1]]
    clauses = [_clause(m, reading) for m in later if _places_beside(m, reading)]
    return any(not reading.says("under_way", clause) for clause in clauses)


def _places_beside(day: Mention, reading: Reading) -> bool:
    """Whether the words behind a day, in its clause, name a place."""
    end = day.end + len(CLAUSE_END.split(reading.text[day.end :])[0])
    return any(day.end <= place.start < end for place in reading.of("P"))


def _tells_of_an_arrival(day: Mention, reading: Reading) -> bool:
    """Whether goods come on a day, so that they went before it."""
    return bool(_tells_of_no_departure(day, reading) and reading.says("comes_on_day", _clause(day, reading)))


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


COMMA = re.compile(r"[、,，;；]")
VERB_LAST = ("ja", "ko")
"""Languages in which what happens on a day is told behind it."""


def _ends_past_work(day: Mention, reading: Reading) -> bool:
    """Whether a day is the one until which somebody worked somewhere ("ran the furnaces in Ganzhou until August")."""
    before = reading.lowered[: day.start]
    sentence = reading.lowered[slice(*sentence_of(day, reading))]
    return bool(reading.says("until_before", before[-24:]) and reading.says("past_work", sentence))


def _ends_a_wait(day: Mention, reading: Reading) -> bool:
    """Whether a day ends how long an answer once took ("were cleared under the licence within nine weeks")."""
    clause = _clause(day, reading)
    return bool(reading.says("takes_until", day.text.lower()) and reading.says("once_took", clause))


def _dates_a_rule(day: Mention, reading: Reading) -> bool:
    """Whether somebody is said to tell from when a rule holds; nothing goes on that day."""
    begins = reading.says("begins_on_day", f"{reading.lowered[: day.start][-8:]}{day.text.lower()}")
    return bool(begins and _tells_of_rules(day, reading))


def _ends_a_rule(day: Mention, reading: Reading) -> bool:
    """Whether somebody is said to tell until when a rule holds, or sleeps."""
    ends = reading.says("until_before", f"{reading.lowered[: day.start][-24:]}{day.text.lower().split()[0]} ")
    return bool(ends and _tells_of_rules(day, reading))


def _tells_of_rules(day: Mention, reading: Reading) -> bool:
    clause = _clause(day, reading)
    moves = reading.says("moves_on", _at_departure(clause, reading))
    return not moves and bool(reading.says("told_of_rules", clause))


def _tells_of_no_departure(day: Mention, reading: Reading) -> bool:
    """Whether the words next to a day, up to the days beside it, tell of an arrival, an order or the like."""
    days = reading.of("D")
    start = max((m.end for m in days if m.end <= day.start), default=0)
    end = min((m.start for m in days if m.start >= day.end), default=len(reading.text))
    before = SENTENCE_END.split(reading.lowered[start : day.start])[-1]
    told = reading.all("no_departure_before", before)
    if told and not reading.says("moves_on", before[told[-1].end() :]):
        own = len(COMMA.split(before)[-1])
        behind = COMMA.split(reading.lowered[day.end : end])[0] if reading.lang in VERB_LAST else ""
        leaves = reading.says("leaves", behind or COMMA.split(_clause(day, reading))[0])
        return not leaves or not (behind or told[-1].end() <= len(before) - own)
    after = reading.says("no_departure_after", reading.lowered[day.end : end])
    return bool(after and not reading.says("went_on_day", CLAUSE_END.split(before)[-1]))


def further_days(reading: Reading, chosen: Mention) -> list[date]:
    """Other days that are meant, or on which a further part moves ("half on 8 May, the rest on 20 May")."""
    apart = (_tells_of_a_takeover, _ends_a_wait, _dates_a_rule)
    dates = [m for m in reading.of("D") if not any(tells(m, reading) for tells in apart)]
    others = [m for m in dates if m.data[0] != chosen.data[0] and not (_is_settled(m, reading) and not chosen.data[1])]
    parts = [m for m in (chosen, *others) if reading.says("part_of_goods", _clause(m, reading))]
    further = [m.data[0] for m in others] if parts else []
    return list(dict.fromkeys([*further, *_before_arrival(chosen, reading), *_other_years(reading, chosen)]))


def _is_settled(day: Mention, reading: Reading) -> bool:
    """Whether a part of the goods went under a license on a day that is over: nobody asks about that one."""
    return bool(day.data[1] and reading.says("gone_under_license", _clause(day, reading)))


def series(reading: Reading, start: date) -> list[date]:
    """The next days on which goods go that go again and again; none of a series that is over."""
    told = reading.says("goes_in_series")
    if not told or reading.says("went_on_day"):
        return []
    return [shifted(start, months, "m") for months in SERIES]


SERIES = (1, 2, 3)
"""Months after which a series goes on."""
UNDER_WAY = (3, 10, 21, 45)
"""Days for which goods that have come may have been under way."""


def _before_arrival(day: Mention, reading: Reading) -> list[date]:
    """Days on which goods that came on a day that is over may have gone."""
    over = day.data[1]
    if not over or not _tells_of_an_arrival(day, reading):
        return []
    return [shifted(day.data[0], -days) for days in UNDER_WAY]


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
    happened = reading.says("happened", _at_departure(sentence, reading))
    if over and (will_go or (over > RECENT and not (went or happened))):
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
    corrected = _is_corrected(day, reading)
    before = reading.lowered[: day.start][-40:].rstrip(" :")
    labelled = any(match.end() >= len(before) for match in reading.all("day_of_act", before))
    return bool(corrected or labelled or reading.says("day_of_act", _clause(day, reading)))


def _is_corrected(day: Mention, reading: Reading) -> bool:
    """Whether a day is put in the place of another, told by mistake or before the act was moved."""
    if reading.says("corrected_before", reading.lowered[: day.start][-24:]):
        return True
    before, after = reading.lowered[: day.start][-72:], reading.lowered[day.end :][:12]
    return bool(reading.says("put_off_before", before) or reading.says("put_off_after", after))


def _clause(mention: Mention, reading: Reading) -> str:
    return clause_beside(reading.text, mention.start, mention.end)
