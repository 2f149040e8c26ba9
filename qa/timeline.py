"""Takes a provision and a day, gives its legal status on that day and, where it is unverified, under each reading.

End days are inclusive. Before publication a provision does not exist; a suspension that has begun hides that
the provision has not commenced. What an instrument suspends sleeps by that instrument's own timeline.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import product

from qa.models import Instrument, Period, Rule, Status

LAPSED, EXTENDED = "lapsed", "extended"
UNDER_READING = {LAPSED: Status.IN_FORCE, EXTENDED: Status.SUSPENDED}

GONE = {Status.UNPUBLISHED, Status.REPEALED, Status.EXPIRED}
"""What does not exist in law, not even as something asleep."""
WHILE_SUSPENDING = {Status.IN_FORCE: Status.SUSPENDED, Status.UNVERIFIED: Status.UNVERIFIED}
"""The status of what an instrument suspends, by the status of that instrument."""
ONE_DAY = timedelta(days=1)

Scenario = Mapping[str, str]
"""Suspending instrument -> `lapsed` or `extended`."""


def period_on(timeline: Iterable[Period], day: date) -> Period | None:
    """The period that covers the day; None when no recorded period does."""
    return next((p for p in timeline if p.start <= day and (p.end is None or day <= p.end)), None)


def laid_over(timeline: Iterable[Period], new: Period) -> tuple[Period, ...]:
    """The periods with a new one in their place for its days: those before and after are cut, in order."""
    kept = []
    for old in timeline:
        if old.start < new.start:
            kept.append(_cut(old, new.start - ONE_DAY))
        if new.end is not None and (old.end is None or old.end > new.end):
            kept.append(old.model_copy(update={"start": max(old.start, new.end + ONE_DAY)}))
    return tuple(sorted([*kept, new], key=lambda period: period.start))


def _cut(period: Period, last: date) -> Period:
    """The period up to a last day; what it says of its own last day no longer holds where that day moves."""
    if period.end is not None and period.end <= last:
        return period
    return period.model_copy(update={"end": last, "last_day_caution": None})


def sleep_under(suspending: Instrument) -> tuple[Period, ...]:
    """The periods of what an instrument suspends: asleep while it is in force, unverified while that is."""
    return tuple(
        period.model_copy(update={"status": WHILE_SUSPENDING[period.status], "by": period.by or suspending.id})
        for period in suspending.timeline
        if period.status in WHILE_SUSPENDING
    )


def timeline_of(instrument: Instrument, rule: Rule | None = None) -> tuple[Period, ...]:
    """The recorded periods of a rule that has some of its own, else those of its instrument."""
    return instrument.timeline if rule is None or rule.timeline is None else rule.timeline


def effective_of(instrument: Instrument, rule: Rule | None = None) -> date:
    """The day on which a rule, or else its instrument, commences."""
    return (rule and rule.effective) or instrument.effective


def turns_of(instrument: Instrument, rule: Rule | None = None) -> set[date]:
    """The days on which the status of an instrument, or of one of its rules, changes."""
    return {effective_of(instrument, rule), *(period.start for period in timeline_of(instrument, rule))}


def status_on(instrument: Instrument, day: date, rule: Rule | None = None) -> tuple[Status, Period | None]:
    """The status of an instrument, or of one of its rules, on a day, with the recorded period that gives it."""
    if day < instrument.published:
        return Status.UNPUBLISHED, None

    period = period_on(timeline_of(instrument, rule), day)
    if period is not None and period.status is not Status.IN_FORCE:
        return period.status, period

    return (Status.NOT_YET_IN_FORCE if day < effective_of(instrument, rule) else Status.IN_FORCE), period


def scenarios(causes: Iterable[str]) -> Iterator[Scenario]:
    """Every combination of readings of the suspensions whose fate is unknown; one empty one when there are none."""
    names = sorted(set(causes))
    for readings in product((LAPSED, EXTENDED), repeat=len(names)):
        yield dict(zip(names, readings, strict=True))


def resolved(status: Status, period: Period | None, scenario: Scenario) -> Status:
    """The status under a scenario; anything but `unverified` is the same in all."""
    if status is not Status.UNVERIFIED or period is None or period.by is None:
        return status
    return UNDER_READING[scenario[period.by]]
