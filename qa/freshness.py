"""Takes the corpus and a day, gives what a person has to look at again: checks that are due, and days of change.

A day of change is one on which the recorded status of an instrument, or of articles with dates of their own, differs
from that of the day before.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from qa.corpus import Corpus
from qa.models import Instrument, Model, Rule, Status
from qa.timeline import ONE_DAY, effective_of, status_on, timeline_of

AHEAD = 30
"""Days for which coming changes are listed."""


class Due(Model):
    """An instrument that nobody has looked at for longer than its interval."""

    instrument: str
    last_checked: date
    due: date
    """The last day on which the check was fresh enough."""


class StatusDate(Model):
    """A day on which a recorded status changes."""

    instrument: str
    articles: tuple[str, ...] = ()
    """The articles that it concerns, where not all."""
    day: date
    """The first day of the new status."""
    before: Status
    status: Status
    by: str | None = None


class Freshness(Model):
    """What there is to look at on a day."""

    day: date
    due: tuple[Due, ...]
    passed: tuple[StatusDate, ...]
    """Changes since the instrument was last checked, up to the day."""
    coming: tuple[StatusDate, ...]
    """Changes in the 30 days after the day."""


def freshness(corpus: Corpus, day: date) -> Freshness:
    """What is due on the day, what has changed since the last check, and what changes in the next 30 days."""
    instruments = corpus.instruments.values()
    changes = status_dates(corpus)
    checked = {instrument.id: instrument.last_checked for instrument in instruments}
    return Freshness(
        day=day,
        due=tuple(
            Due(instrument=one.id, last_checked=one.last_checked, due=due_on(one))
            for one in instruments
            if due_on(one) < day
        ),
        passed=tuple(change for change in changes if checked[change.instrument] < change.day <= day),
        coming=tuple(change for change in changes if day < change.day <= day + timedelta(days=AHEAD)),
    )


def due_on(instrument: Instrument) -> date:
    """The day by which somebody should look at the instrument again."""
    return instrument.last_checked + timedelta(days=instrument.check_every)


def status_dates(corpus: Corpus) -> list[StatusDate]:
    """Every day on which a recorded status changes after publication, in order of days."""
    found = [change for instrument in corpus.instruments.values() for change in _dates(instrument, corpus)]
    return sorted(found, key=lambda change: (change.day, change.instrument, change.articles))


def changed_since_check(instruments: Iterable[str], day: date, corpus: Corpus) -> date | None:
    """The last day up to this one on which a status of these instruments changed after it was checked."""
    named = [corpus.instruments[name] for name in instruments]
    days = [change.day for one in named for change in _dates(one, corpus) if one.last_checked < change.day <= day]
    return max(days, default=None)


def _dates(instrument: Instrument, corpus: Corpus) -> list[StatusDate]:
    """The changes of the whole instrument, and those of articles that change on other days."""
    whole = _changes(instrument, None)
    own: dict[StatusDate, list[str]] = {}
    for rule in corpus.rules.values():
        if rule.instrument == instrument.id and (rule.effective or rule.timeline is not None):
            for change in _changes(instrument, rule):
                own.setdefault(change, []).append(rule.article)
    parts = [
        change.model_copy(update={"articles": tuple(dict.fromkeys(articles))})
        for change, articles in own.items()
        if change not in whole
    ]
    return [*whole, *parts]


def _changes(instrument: Instrument, rule: Rule | None) -> list[StatusDate]:
    periods = timeline_of(instrument, rule)
    days = {effective_of(instrument, rule), *(period.start for period in periods)}
    days |= {period.end + ONE_DAY for period in periods if period.end is not None}
    found = []
    for day in sorted(days):
        before, _ = status_on(instrument, day - ONE_DAY, rule)
        status, period = status_on(instrument, day, rule)
        if before not in (status, Status.UNPUBLISHED):
            by = period.by if period else None
            found.append(StatusDate(instrument=instrument.id, day=day, before=before, status=status, by=by))
    return found
