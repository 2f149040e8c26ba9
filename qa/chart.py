"""Takes the corpus and a day, gives every measure's status on it beside a bar of its periods over the months.

Each status has a glyph of its own, so that the chart reads without color.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from qa.corpus import Corpus
from qa.models import Instrument, Rule, Status, in_language
from qa.render import clean, say, status_word
from qa.timeline import effective_of, status_on

GLYPHS = {
    Status.IN_FORCE: ("█", "red"),
    Status.SUSPENDED: ("▒", "cyan"),
    Status.UNVERIFIED: ("?", "magenta"),
    Status.NOT_YET_IN_FORCE: ("·", "blue"),
    Status.REPEALED: ("x", "dim"),
    Status.EXPIRED: ("-", "dim"),
    Status.UNPUBLISHED: (" ", ""),
}
START, END = date(2024, 12, 1), date(2027, 3, 31)
WIDE = 100
"""Columns from which on a cell of a bar is half a month."""


class Track(NamedTuple):
    """One line of the chart: an instrument, or the articles of it that have dates of their own."""

    name: str
    instrument: Instrument
    rule: Rule | None = None


def tracks(corpus: Corpus, lang: str = "en") -> list[Track]:
    """Every instrument in the order of publication, each followed by its articles with dates of their own."""
    found = []
    for instrument in sorted(corpus.instruments.values(), key=lambda i: (i.published, i.id)):
        found.append(Track(clean(in_language(instrument.short, lang)), instrument))
        own: dict[tuple[object, ...], list[Rule]] = {}
        for rule in corpus.rules.values():
            if rule.instrument == instrument.id and (rule.effective or rule.timeline is not None):
                own.setdefault((rule.effective, rule.timeline), []).append(rule)
        for rules in own.values():
            articles = ", ".join(dict.fromkeys(rule.article for rule in rules))
            found.append(Track(f"  {clean(articles)}", instrument, rules[0]))
    return found


def as_record(track: Track, day: date) -> dict[str, str | None]:
    """A track's status on a day as plain data."""
    status, period = status_on(track.instrument, day, track.rule)
    return {
        "instrument": track.instrument.id,
        "articles": track.name.strip() if track.rule else None,
        "short": track.instrument.short["en"],
        "status": status.value,
        "from": str(period.start) if period else None,
        "to": str(period.end) if period and period.end else None,
        "by": period.by if period else None,
        "published": str(track.instrument.published),
        "effective": str(effective_of(track.instrument, track.rule)),
        "last_checked": str(track.instrument.last_checked),
    }


def timeline(corpus: Corpus, as_of: date, width: int = 80, lang: str = "en") -> RenderableType:
    """The status of every measure on a day, beside a bar of its periods with the day marked."""
    days = list(_days(halves=width >= WIDE))
    marked = next((n for n, day in enumerate(days) if as_of <= day), None) if as_of >= START else None
    years = _years(days)
    if marked is not None:
        days[marked] = as_of

    table = Table.grid(padding=(0, 2))
    table.add_row("", "", Text(years, "dim"))
    table.add_row("", "", Text("" if marked is None else " " * marked + "▼", "bold"))
    for track in tracks(corpus, lang):
        status = _status(track, as_of)
        word = Text(status_word(status.value, lang), GLYPHS[status][1])
        table.add_row(Text(track.name), word, _bar(track, days, marked))
    return Group(Text(say("chart", lang, day=as_of), "bold"), Text(), table, Text(), _legend(lang))


def _status(track: Track, day: date) -> Status:
    return status_on(track.instrument, day, track.rule)[0]


def _days(halves: bool) -> Iterator[date]:
    """The day that each cell of a bar shows: the last of its month, or of its half."""
    day = START
    while day <= END:
        tomorrow = day + timedelta(days=1)
        if tomorrow.month != day.month or (halves and day.day == 15):
            yield day
        day = tomorrow


def _years(days: list[date]) -> str:
    """Each year above its first cell, where four digits fit before the end."""
    line = [" "] * len(days)
    for n, day in enumerate(days[:-3]):
        if n and day.year != days[n - 1].year:
            line[n : n + 4] = str(day.year)
    return "".join(line).rstrip()


def _bar(track: Track, days: list[date], marked: int | None) -> Text:
    bar = Text()
    for n, day in enumerate(days):
        glyph, style = GLYPHS[_status(track, day)]
        bar.append(glyph, f"{style} reverse" if n == marked else style)
    return bar


def _legend(lang: str) -> Text:
    shown = [f"{glyph} {status_word(status.value, lang)}" for status, (glyph, _) in GLYPHS.items() if glyph != " "]
    return Text("  ".join([*shown, say("legend", lang)]), "dim")
