"""Takes the corpus and a day, gives the timeline of all measures as a picture: a bar each, the day marked.

Every bar stands in a row that says the same in words, and each status has a pattern of its own beside its color.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from qa.chart import END, START, Track, tracks
from qa.corpus import Corpus
from qa.markup import Html, element, joined
from qa.models import Instrument, Period, Status, in_language
from qa.page_words import word
from qa.render import status_word
from qa.timeline import UNDER_READING, status_on

HATCHES = {
    Status.SUSPENDED: element("path", d="M0 6L6 0", cls="stroke"),
    Status.UNVERIFIED: element("path", d="M0 6L6 0M0 0L6 6", cls="stroke"),
    Status.NOT_YET_IN_FORCE: element("path", d="M0 3H6", cls="stroke"),
}
"""The pattern of each status that is not plainly in force or repealed."""
SHOWN = [s for s in Status if s is not Status.UNPUBLISHED]


class Span(NamedTuple):
    """A stretch of one status, both days inclusive."""

    status: Status
    start: date
    end: date


def spans(track: Track) -> list[Span]:
    """The stretches of a measure over the days of the picture."""
    found: list[Span] = []
    for n in range((END - START).days + 1):
        day = START + timedelta(days=n)
        status = status_on(track.instrument, day, track.rule)[0]
        if found and found[-1].status is status:
            found[-1] = found[-1]._replace(end=day)
        else:
            found.append(Span(status, day, day))
    return found


class Picture:
    """The timeline of a corpus; the bars of all measures are measured once."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self._spans = [spans(track) for track in tracks(corpus)]

    def rows(self, lang: str) -> Iterator[tuple[Track, list[Span]]]:
        """Each measure with its stretches, named in a language."""
        yield from zip(tracks(self.corpus, lang), self._spans, strict=True)

    def draw(self, day: date, lang: str) -> Html:
        """The whole picture: title, legend, readings where a status is unverified, and a row a measure."""
        head = (element("th", word(key, lang), scope="col") for key in ("measure", "status", "period"))
        body = (_row(track, stretches, day, lang) for track, stretches in self.rows(lang))
        table = element(
            "table",
            element("caption", word("status_help", lang)),
            element("thead", element("tr", *head), _years()),
            element("tbody", *body),
            cls="timeline",
        )  # fmt: skip
        title = element("h2", word("status_title", lang, day=day))
        return joined(title, _readings(self.corpus, day, lang), _legend(lang), _patterns(), table)

    def summary(self, day: date, lang: str) -> Html:
        """The announcements by status on a day, in words: what a person sees before the first question."""
        by_status: dict[Status, list[str]] = {}
        for track, _ in self.rows(lang):
            if track.rule is None and track.instrument.kind == "announcement":
                status = status_on(track.instrument, day)[0]
                by_status.setdefault(status, []).append(track.name)
        rows = (_named(status, by_status[status], lang) for status in SHOWN if status in by_status)
        title = element("h3", word("today_status", lang, day=day))
        return element("section", title, element("dl", *rows), cls="summary")


def _named(status: Status, names: list[str], lang: str) -> Html:
    term = element("dt", status_word(status, lang), cls=f"tag {status}")
    return element("div", term, element("dd", _comma(lang).join(names)))


def _comma(lang: str) -> str:
    return "、" if lang == "zh" else ", "


def _at(day: date) -> str:
    """Where a day begins on the bar."""
    return f"{100 * (day - START).days / ((END - START).days + 1):.3f}%"


def _wide(span: Span) -> str:
    return f"{100 * ((span.end - span.start).days + 1) / ((END - START).days + 1):.3f}%"


def _row(track: Track, stretches: list[Span], day: date, lang: str) -> Html:
    status = status_on(track.instrument, day, track.rule)[0]
    own = track.rule is not None
    name = element("th", track.name.strip(), scope="row", cls="own" if own else None,
                   title=in_language(track.instrument.title, lang))  # fmt: skip
    said = element("td", element("span", status_word(status, lang), cls=f"tag {status}"))
    return element(
        "tr", name, said, element("td", _bar(track, stretches, day, lang), cls="bar"), cls="own" if own else None
    )


def _bar(track: Track, stretches: list[Span], day: date, lang: str) -> Html:
    seen = [span for span in stretches if span.status is not Status.UNPUBLISHED]
    parts = [
        element("rect", x=_at(s.start), y=3, width=_wide(s), height=14, cls=s.status.value,
                fill=f"url(#hatch-{s.status})" if s.status in HATCHES else None)
        for s in seen
    ]  # fmt: skip
    told = (
        word(
            "span", lang, status=status_word(s.status, lang), start=max(s.start, track.instrument.published), end=s.end
        )
        for s in seen
    )
    mark = element("line", x1=_at(day), x2=_at(day), y1=0, y2=20, cls="day") if START <= day <= END else None
    label = word("bar", lang, name=track.name.strip(), periods=_comma(lang).join(told))
    return element("svg", element("title", label), *parts, mark, role="img", width="100%", height=20)


def _years() -> Html:
    years = [year for year in range(START.year, END.year + 1) if START <= date(year, 1, 1) <= END]
    labels = (element("text", str(year), x=_at(date(year, 1, 1)), y=12) for year in years)
    axis = element("svg", *labels, width="100%", height=16)
    return element("tr", element("td"), element("td"), element("td", axis), cls="years", aria_hidden="true")


def _patterns() -> Html:
    tile = {"width": 6, "height": 6}
    made = (
        element(
            "pattern",
            element("rect", **tile, cls="ground"),
            mark,
            **tile,
            id=f"hatch-{status}",
            patternUnits="userSpaceOnUse",
            cls=f"hatch {status}",
        )
        for status, mark in HATCHES.items()
    )
    return element("svg", element("defs", *made), width=0, height=0, aria_hidden="true", cls="defs")


def _legend(lang: str) -> Html:
    known = (element("li", _swatch(status), status_word(status, lang)) for status in SHOWN)
    return element("ul", *known, cls="legend")


def _swatch(status: Status) -> Html:
    fill = f"url(#hatch-{status})" if status in HATCHES else None
    return element("svg", element("rect", width=22, height=12, cls=status.value, fill=fill), width=22, height=12,
                   aria_hidden="true")  # fmt: skip


def _readings(corpus: Corpus, day: date, lang: str) -> Html:
    """For each suspension whose fate is unknown on the day: both readings side by side."""
    causes = dict.fromkeys(
        period.by
        for track in tracks(corpus)
        for status, period in [status_on(track.instrument, day, track.rule)]
        if status is Status.UNVERIFIED and isinstance(period, Period) and period.by
    )
    pairs = [_pair(corpus.instruments[cause], lang) for cause in causes if cause in corpus.instruments]
    title = element("h3", word("two_readings", lang))
    return element("section", title, *pairs, cls="part readings") if pairs else Html()


def _pair(cause: Instrument, lang: str) -> Html:
    readings = (
        element(
            "div",
            element("h4", word(f"if_{key}", lang)),
            element("p", in_language(says, lang)),
            element("p", word("then_status", lang, status=status_word(UNDER_READING[key], lang)), cls="then"),
            cls="reading",
        )
        for key, says in cause.readings.items()
    )
    return element("div", *readings, cls="pair")
