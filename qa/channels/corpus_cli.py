"""Takes the arguments of `qa corpus …`: imports official texts, records a change of a measure's status."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from qa.channels.inputs import read_day, today
from qa.channels.lookups import AsJson, open_corpus
from qa.channels.streams import emit, emit_json
from qa.models import Period, Status
from qa.render import clean
from qa.settings import UserError, read_settings

if TYPE_CHECKING:
    from qa.imports import OfficialText

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


Place = Annotated[str, typer.Argument(metavar="FILE|URL", help="A saved page, or the address of a live one.")]
Instrument = Annotated[str, typer.Option("--instrument", help="Which instrument it is; found in the page by default.")]
Lang = Annotated[str, typer.Option("--lang", help="en or zh; found in the page by default.")]


@app.command(name="import")
def import_text(place: Place, instrument: Instrument = "", lang: Lang = "") -> None:
    """Keep the official text of a page (HTML, PDF, text), to be shown beside the restatement."""
    from qa.imports import store

    text = _text(place, instrument, lang)
    store(text, read_settings().data)
    emit(f"{text.instrument} ({text.lang}): the official wording of {len(text.passages)} passages, from {text.source}")


@app.command()
def diff(place: Place, instrument: Instrument = "", lang: Lang = "") -> None:
    """Show what importing a page would change; nothing is stored."""
    from qa.imports import difference, stored

    text = _text(place, instrument, lang)
    old = next(
        (t for t in stored(read_settings().data) if (t.instrument, t.lang) == (text.instrument, text.lang)), None
    )
    for line in difference(old, text) or ["The page holds what was imported."]:
        emit(clean(line))


@app.command(name="list")
def list_texts(as_json: AsJson = False) -> None:
    """List the official texts that were imported."""
    from qa.imports import stored

    texts = list(stored(read_settings().data))
    if as_json:
        emit_json([text.model_dump(mode="json", exclude={"passages", "seal"}) for text in texts])
        return
    for text in texts:
        emit(f"{text.instrument:<32}{text.lang}  {text.fetched}  {len(text.passages):>4}  {clean(text.source)}")


@app.command()
def remove(
    instrument: Annotated[str, typer.Argument(help="Such as cn/mofcom-2025-61.")],
    lang: Annotated[str, typer.Option("--lang", help="Only this language.")] = "",
) -> None:
    """Delete the official text of an instrument."""
    from qa.imports import remove as remove_text

    removed = remove_text(instrument, lang, read_settings().data)
    if not removed:
        raise UserError(f"No official text of {clean(instrument)[:80]!r} is stored.")
    emit(f"removed: {', '.join(str(file) for file in removed)}")


def _text(place: str, instrument: str, lang: str) -> "OfficialText":
    from qa.official import official_text
    from qa.pages import read_page

    return official_text(read_page(place), open_corpus(), today(), instrument, lang)
