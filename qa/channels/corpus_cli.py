"""Takes the arguments of `qa corpus …`: records a change of a measure's status."""

from datetime import date
from typing import Annotated, Literal

import typer

from qa.channels.inputs import read_day
from qa.channels.streams import emit
from qa.models import Period, Status
from qa.settings import read_settings

app = typer.Typer(help="Keep the corpus true to the day.", rich_markup_mode=None)

Recorded = Literal["in_force", "suspended", "unverified", "repealed", "expired"]
"""The statuses that a notice can bring about."""


@app.command()
def status(
    instrument: Annotated[str, typer.Argument(help="Such as cn/mofcom-2025-70.")],
    start: Annotated[
        date, typer.Option("--from", parser=read_day, metavar="YYYY-MM-DD", help="The first day of the status.")
    ],
    new: Annotated[Recorded, typer.Option("--status", help="What holds from that day.")],
    end: Annotated[
        date | None, typer.Option("--to", parser=read_day, metavar="YYYY-MM-DD", help="Its last day, if it is known.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", help="The instrument that causes it.")] = None,
) -> None:
    """Record a change of status: for a suspending announcement, in_force extends it and expired ends it."""
    from qa.amend import Amendment, amend

    period = Period(start=start, end=end, status=Status(new), by=by)
    after = amend(Amendment(instrument=instrument, period=period), read_settings().corpus)
    for one in after.timeline:
        emit(f"{one.start} – {one.end or '…'}  {one.status.value}{f'  by {one.by}' if one.by else ''}")
    if after.suspends:
        emit(f"What follows it: {', '.join(after.suspends)}")
    emit(f"last_checked is {after.last_checked}; set it to the day on which you looked.")
