"""Takes a day that stands for a week, a month or a part of it, gives the first and the last day that may be meant.

Where an exact day follows ("in November 2025, exactly on the 3rd"), that day is meant.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from qa.reading.dates import MONTHS, PART, sentence_beside
from qa.reading.deadlines import Span, bounded
from qa.reading.mentions import Mention
from qa.reading.plans import PUT_OFF
from qa.vocabulary import Vocabulary

MONTH = re.compile(
    rf"\b(?:{'|'.join(MONTHS)})\b|(?<!\d)\d\d?\s?[月월]|\b(?:month|monat|mois|mes)|个月|月|달", re.IGNORECASE
)
"""Words of a month, in a text that is known to date something."""
WEEK = re.compile(r"\b(?:week|woche|semaine|semana)\b|周|星期|礼拜|週|주", re.IGNORECASE)
WEEK_OF = re.compile(
    r"(?:\bweek (?:of|from|commencing|starting|beginning)|\bwoche (?:vom|ab)|\bsemaine du|\bsemana del)(?: the)? ?$",
    re.I,
)
"""Words before a day that make a week of it."""
NUMBERS = re.compile(r"20\d\d|(?<!\d)\d\d?(?=\s?[月월])")
"""Numbers that are no day of a month."""
HALF = re.compile(
    r"(?:(?P<first>\b(?:first|erste) h(?:alf|älfte)|\bpremière (?:moitié|quinzaine)|\bprimera (?:mitad|quincena))"
    r"|\b(?:second|latter|last|zweite) h(?:alf|älfte)|\b(?:seconde|deuxième) (?:moitié|quinzaine)"
    r"|\bsegunda (?:mitad|quincena))(?: of| des?| d'| im| in)?(?: the)? ?$",
    re.IGNORECASE,
)
"""Words before a month that halve it."""
SOME_DAYS = re.compile(
    r"(?:(?P<first>\b(?:first|ersten|premiers|primeros)) |\b(?:last|letzten|derniers|últimos) )"
    r"(?:few |couple of )?(?:days|week|tagen?|jours|días)(?: of| des?| d'| im| in| vom)?(?: the)? ?$",
    re.IGNORECASE,
)
"""Words before a month for some days at its beginning or its end."""
PARTS = {3: (1, 10), 15: (11, 20), 28: (21, 31)}
"""The day that stands for a part of a month -> between which days it lies."""


DATED = re.compile(r"20\d\d")
DAY_ALONE = re.compile(r"\D*(\d\d?)\D*")
WEEKDAY = re.compile(r"\D*(?:day|tag|mittwoch|di|[一二三四五六日天曜])", re.IGNORECASE)
_TO = r"-|–|—|~|to|till|until|through|bis(?: zum)?|au|jusqu'au|al|hasta el|a|至|到|から|부터|〜"
_AND = r"and|und|et(?: le)?|y(?: el)?|和|与|と"
BETWEEN = re.compile(r"(?:\bbetween|\bzwischen(?: dem)?|\bentre(?: le| el)?|之间|介于) ?(?:the )?$", re.IGNORECASE)
TO = re.compile(rf" ?(?:{_TO}) ?(?:the |dem )?", re.IGNORECASE)
AND = re.compile(rf" ?(?:{_AND}) ?(?:the |dem )?", re.IGNORECASE)
BEGIN = re.compile(
    r"(?:\b(?:between|from|zwischen(?: dem)?|vom|du|entre(?: le| el)?|del)(?: the)? |(?<![\d.,/-]))"
    rf"(\d\d?)(?:st|nd|rd|th|\.|er)?(?: ?(?:{_TO}) ?| (?:{_AND}) )(?:the )?$",
    re.IGNORECASE,
)
"""The number of the first day of a span, before the last one: "from 5 to 9 November"."""
WITHIN = 200
"""Characters behind a month in which a day of it takes its year."""


def with_periods(found: Iterable[Mention], text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The days of a text, each with the first and the last that it may mean; where the day asked is one, with none.

    Where words bound the act by a day, these are the days between which it may be.
    """
    for mention in _exact(sorted(found, key=lambda m: m.start), text, asked, vocabulary):
        day, over, *span = mention.data
        ends = span[0] if span else _period(mention, text)
        told = replace(mention, data=(day, over, _open(ends, mention, text, asked, vocabulary) if ends else ()))
        yield bounded(told, ends or (day, day), text, asked, vocabulary)


def _open(ends: tuple[date, date], day: Mention, text: str, asked: date, vocabulary: Vocabulary) -> Span | tuple[()]:
    """The days of a span that are meant: of one under way those to come, or those over where the act is past."""
    first, last = ends
    if not first <= asked <= last:
        return ends
    past = vocabulary.pattern("went_on_day").search(sentence_beside(text, day.start, day.end))
    found = (first, asked) if past else (asked, last)
    return found if found[0] < found[1] else ()


def _exact(found: list[Mention], text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The days in their order: one of a month takes its year, and one that says a vaguer one again stands for both."""
    vague: Mention | None = None
    last: Mention | None = None
    for mention in found:
        here = _in_its_month(mention, vague, asked) if vague and mention.start - vague.end <= WITHIN else mention
        if last and (again := _says_again(last, here, text, vocabulary) or _span(last, here, text)):
            here = replace(here, start=last.start, text=text[last.start : here.end])
            here = here if again is True else replace(here, data=(again[1], again[1] < asked, again))
        elif last:
            yield last
        last = here
        vague = mention if _is_month(mention, text) else vague
    if last:
        yield last


def _span(first: Mention, end: Mention, text: str) -> tuple[date, date] | None:
    """The first and the last day of a span of two dates; none where they are no span."""
    gap = text[first.end : end.start]
    joined = TO.fullmatch(gap) or (AND.fullmatch(gap) and BETWEEN.search(text[: first.start]))
    start, last = first.data[0], end.data[0]
    if (
        not joined
        or PUT_OFF.search(text[: first.start][-48:])
        or not re.search(r"\d", first.text)
        or not re.search(r"\d", end.text)
    ):
        return None
    if DATED.search(first.text) and not DATED.search(end.text):
        last = _year_of(last, start.year)
    elif not DATED.search(first.text):
        start = _year_of(start, last.year)
    return (start, last) if start < last else None


def _year_of(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _in_its_month(day: Mention, month: Mention, asked: date) -> Mention:
    """A day without a year in the year of the month before it that has one, a day alone in that month."""
    named = month.data[0]
    if DATED.search(day.text) or not re.search(r"\d", NUMBERS.sub("", day.text)):
        return day
    if MONTH.search(day.text):
        other = not DATED.search(month.text) or named.month != day.data[0].month
        number = 0 if other else day.data[0].day
    else:
        alone = DAY_ALONE.fullmatch(day.text)
        number = int(alone[1]) if alone else 0
    if not 0 < number <= monthrange(named.year, named.month)[1]:
        return day
    exact = named.replace(day=number)
    return replace(day, data=(exact, exact < asked, *day.data[2:]))


def _says_again(vague: Mention, day: Mention, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a day says more exactly what the words before it say: of a period a day of it, of a weekday the date."""
    if _period(day, text) or not re.search(r"\d", day.text):
        return False
    gap = text[vague.end : day.start].lower()
    if not vocabulary.pattern("exact_between").fullmatch(gap):
        return False
    ends = _period(vague, text)
    if ends is None:
        return bool(WEEKDAY.fullmatch(vague.text) and len(gap) <= 2)
    return bool(ends[0] <= day.data[0] <= ends[1])


def _is_month(mention: Mention, text: str) -> bool:
    return bool(_period(mention, text) and MONTH.search(mention.text))


def _period(mention: Mention, text: str) -> tuple[date, date] | None:
    """The first and the last day that the words of a day may mean; none where they mean that day."""
    words, day = mention.text.lower(), mention.data[0]
    if WEEK_OF.search(text[: mention.start][-30:]):
        return _week(day)
    if begin := BEGIN.search(text[: mention.start][-30:]):
        number = int(begin[1])
        return (day.replace(day=number), day) if 0 < number < day.day else None
    if re.search(r"\d", NUMBERS.sub("", words)) or re.search(r"\bweek-?end|周末|週末|주말", words):
        return None
    if MONTH.search(words):
        last = monthrange(day.year, day.month)[1]
        first, end = _part(words, text[: mention.start])
        return day.replace(day=first), day.replace(day=min(end, last))
    if WEEK.search(words) and not re.search(r"day\b|tag\b|[一二三四五六日天]$", words):
        return _week(day)
    return None


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _part(words: str, before: str) -> tuple[int, int]:
    """The days of a month between which a part of it lies."""
    if half := HALF.search(before[-40:]):
        return (1, 15) if half["first"] else (16, 31)
    if some := SOME_DAYS.search(before[-40:]):
        return (1, 10) if some["first"] else (21, 31)
    found = [PART[part] for part in PART if re.search(rf"(?<![a-zà-ÿ]){part}(?![a-z])", words)]
    return PARTS[found[0]] if found else (1, 31)
