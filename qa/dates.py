"""Takes a text and the day asked, gives the days mentioned in it; relative words count from the day asked."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from qa.mentions import Mention
from qa.vocabulary import Vocabulary

MONTHS = {name: number for number, names in enumerate((
    "january jan januar janvier enero", "february feb februar février fevrier febrero",
    "march mar märz maerz mars marzo",
    "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
    "august aug août aout agosto", "september sept sep septembre septiembre", "october oct oktober okt octobre octubre",
    "november nov novembre noviembre", "december dec dezember dez décembre decembre diciembre",
), 1) for name in names.split()}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(20\d\d)"
SHIFT = {"前年": -2, "去年": -1, "今年": 0, "明年": 1}
Read = Callable[[re.Match[str], date], date | None]
PATTERNS: list[tuple[re.Pattern[str], Read]]


def days(text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Each day mentioned as the day of an act (D); days that only date an announcement are left out."""
    taken: list[tuple[int, int]] = []
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            day = read(match, asked)
            taken.append(match.span())
            if day is not None and not _dates_a_rule(text, match, vocabulary):
                yield Mention("D", match.start(), match.end(), match[0], (day,))


def _dates_a_rule(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    before, after = text[: match.start()].lower(), text[match.end() :].lower()
    return bool(
        vocabulary.pattern("dates_no_act_before").search(before)
        or vocabulary.pattern("dates_no_act_after").match(after)
    )


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _in_month(asked: date, year: str | int, month: str | int, part: str = "") -> date | None:
    """A day that stands for a month: the day asked if it lies in it, else its 15th, or its beginning or end."""
    if part in ("初", "early", "beginning of", "anfang"):
        return _day(year, month, 3)
    if part in ("底", "末", "end of", "late", "ende"):
        return _day(year, month, 28)
    same = asked.year == int(year) and asked.month == int(month)
    return asked if same else _day(year, month, 15)


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _today(match: re.Match[str], asked: date) -> date | None:
    return asked


def _later(count: int) -> Callable[[re.Match[str], date], date | None]:
    return lambda match, asked: asked + timedelta(days=count)


_WRITTEN: tuple[tuple[str, Read], ...] = (
    (rf"(?<!\d){YEAR}[-/.](\d\d?)[-/.](\d\d?)(?!\d)", lambda m, a: _day(m[1], m[2], m[3])),
    (rf"(?<!\d){YEAR}\s?年\s?(\d\d?)\s?月\s?(\d\d?)\s?[日号]", lambda m, a: _day(m[1], m[2], m[3])),
    (rf"{YEAR}\s?년\s?(\d\d?)\s?월\s?(\d\d?)\s?일", lambda m, a: _day(m[1], m[2], m[3])),
    (rf"(?<!\d)(\d\d?)\.\s?(\d\d?)\.\s?{YEAR}(?!\d)", lambda m, a: _day(m[3], m[2], m[1])),
    (rf"\b(\d\d?)(?:st|nd|rd|th|\.|er)?\s(?:of\s|de\s)?({_MONTH})\b\.?,?\s(?:de\s)?{YEAR}\b",
     lambda m, a: _day(m[3], _month(m[2]), m[1])),
    (rf"\b({_MONTH})\.?\s(\d\d?)(?:st|nd|rd|th)?,?\s{YEAR}\b", lambda m, a: _day(m[3], _month(m[1]), m[2])),
    (rf"\b(?:(early|late|end of|beginning of|anfang|ende)\s)?({_MONTH})\.?,?\s(?:de\s)?{YEAR}\b",
     lambda m, a: _in_month(a, m[3], _month(m[2]), (m[1] or "").lower())),
    (r"(去年|前年|今年|明年)\s?(\d\d?)\s?月\s?(\d\d?)\s?[日号]", lambda m, a: _day(a.year + SHIFT[m[1]], m[2], m[3])),
    (rf"(?<!\d){YEAR}\s?年\s?(\d\d?)\s?月([初底末]?)", lambda m, a: _in_month(a, m[1], m[2], m[3])),
    (r"\bthe (\d\d?)(?:st|nd|rd|th)? of this month\b|(?:本月|这个月)(\d\d?)[日号]",
     lambda m, a: _day(a.year, a.month, m[1] or m[2])),
    (r"(?<![年\d])(\d\d?)\s?月\s?(\d\d?)\s?[日号]", lambda m, a: _day(a.year, m[1], m[2])),
    (rf"\b({_MONTH})\s(\d\d?)(?:st|nd|rd|th)?\b(?!\d|[.,]\d)", lambda m, a: _day(a.year, _month(m[1]), m[2])),
    (rf"\b(\d\d?)(?:st|nd|rd|th)?\s({_MONTH})\b", lambda m, a: _day(a.year, _month(m[2]), m[1])),
    (r"\btomorrow\b|明天|morgen(?=\s+(?:verschick|liefer|export))|明日|내일", _later(1)),
    (r"\bnext week\b|下周|下星期|nächste woche|来週|다음 주", _later(7)),
    (r"\bnext month\b|下个月|下月|nächsten monat|来月|다음 달", _later(30)),
    (r"\b(?:today|right now|as of today|now|currently|at present)\b"
     r"|今天|现在|目前|当前|今日|heute|jetzt|오늘|지금|aujourd'hui|\bhoy\b", _today),
)  # fmt: skip
PATTERNS = [(re.compile(pattern, re.IGNORECASE), read) for pattern, read in _WRITTEN]
