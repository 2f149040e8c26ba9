"""Takes a day that stands for a week, a month or a part of it, gives the first and the last day that may be meant."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from qa.dates import MONTHS, PART
from qa.mentions import Mention

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


def with_periods(found: Iterable[Mention], text: str, asked: date) -> Iterator[Mention]:
    """The days of a text, each with the first and the last that it may mean; where the day asked is one, with none."""
    for mention in found:
        ends = _period(mention, text)
        yield replace(mention, data=(*mention.data, ends if ends and not ends[0] <= asked <= ends[1] else ()))


def _period(mention: Mention, text: str) -> tuple[date, date] | None:
    """The first and the last day that the words of a day may mean; none where they mean that day."""
    words, day = mention.text.lower(), mention.data[0]
    if WEEK_OF.search(text[: mention.start][-30:]):
        return _week(day)
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
    found = [PART[part] for part in PART if re.search(rf"(?<![^\W\d_]){part}(?![a-z])", words)]
    return PARTS[found[0]] if found else (1, 31)
