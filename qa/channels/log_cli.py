"""Takes the arguments of `qa log …` and `qa replay`, gives what the record of answers holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qa.answers import Answer
from qa.channels.inputs import one_sentence, read_day
from qa.channels.lookups import AsJson
from qa.channels.streams import emit, emit_json, progress, tell
from qa.record import Entry, Record, RecordError, open_record
from qa.render import clean
from qa.settings import UserError, read_settings

SHOWN = 60
"""Characters of a question in a list."""

app = typer.Typer(help="Look into the record of answers.", rich_markup_mode=None)
AnswerId = Annotated[str, typer.Argument(help="Sixteen hex digits.")]


@app.command(name="list")
def list_answers(
    last: Annotated[int, typer.Option("--last", "-n", min=1, help="How many.")] = 20, as_json: AsJson = False
) -> None:
    """List the last rows: number, time, channel, answer id, outcome and question."""
    with _record() as record:
        rows = record.entries(last)
    if as_json:
        emit_json([entry.model_dump(mode="json", exclude={"content"}) for entry in rows])
        return
    for entry in rows:
        outcome = entry.answer.get("outcome", entry.kind if entry.content else f"{entry.kind}, purged")
        asked = clean(str(entry.answer.get("question", "")))[:SHOWN]
        place = f"{entry.number:>6}  {entry.at:%Y-%m-%d %H:%M}  {entry.channel:<6}"
        emit(f"{place} {entry.answer_id or '':<16}  {outcome:<20}  {asked}".rstrip())


@app.command()
def show(answer_id: AnswerId, as_json: AsJson = False) -> None:
    """Print an answer as it was shown."""
    with _record() as record:
        entry = _found(record, answer_id)
    if as_json:
        emit_json(entry.answer)
        return
    asked, said = clean(entry.answer["question"]), entry.answer["text"]
    emit(f"{entry.at:%Y-%m-%d %H:%M:%S} UTC, {entry.channel}\n{asked}\n\n{said}")


@app.command()
def verify() -> None:
    """Compute every hash anew; exit code 2 where the record was changed."""
    with _record() as record:
        check = record.verify()
    for fault in check.faults:
        tell(fault)
    if check.faults:
        raise typer.Exit(2)
    emit(f"{check.rows} rows, nothing was changed; the last hash is {check.head}")


@app.command()
def export() -> None:
    """Print every row as a line of JSON."""
    with _record() as record:
        for entry in record.export():
            emit_json(entry.model_dump(mode="json"))


@app.command()
def purge(
    before: Annotated[
        date | None,
        typer.Option(parser=read_day, metavar="YYYY-MM-DD", help="What was kept before this day in Beijing."),
    ] = None,
    answer_id: Annotated[str, typer.Option("--id", help="One answer with its feedback.")] = "",
) -> None:
    """Delete contents for good; the hashes stay, so that the record still verifies."""
    if (before is None) == (not answer_id):
        raise UserError("Name either --before DAY or --id ANSWER_ID.")
    start = datetime.combine(before, time(), ZoneInfo("Asia/Shanghai")) if before else None
    with _record() as record:
        count = record.purge(datetime.now(UTC), before=start, answer_id=answer_id)
    emit(f"The contents of {count} rows were deleted.")


def replay(answer_id: AnswerId, as_json: AsJson = False) -> None:
    """Decide a kept answer again with today's corpus and say what changed."""
    from qa.ask import open_library
    from qa.replay import replay as decide_again

    with _record() as record:
        entry = _found(record, answer_id)
    with progress() as advance:
        library = open_library(read_settings(), advance)
    with one_sentence():
        result = decide_again(entry, library)
    if as_json:
        emit(result.model_dump_json())
        return
    emit(f"{result.answer_id}, as of {result.as_of}: {result.before} then, {result.after} now")
    for difference in result.differences:
        emit(f"{difference.part}:")
        for mark, lines in (("-", difference.before), ("+", difference.after)):
            for line in lines:
                emit(f"  {mark} {clean(line)}")
    if not result.differences:
        emit("Nothing has changed.")


def keep(answer: Answer) -> None:
    """Keep an answer of the command line; a record that cannot be written is told, and the answer stands."""
    try:
        record = open_record(read_settings())
        if record:
            record.append(answer, "cli", datetime.now(UTC))
            record.close()
    except RecordError as error:
        tell(str(error))


@contextmanager
def _record() -> Iterator[Record]:
    record = open_record(read_settings())
    if record is None:
        raise UserError("QA_LOG is off: no record is kept.")
    try:
        yield record
    finally:
        record.close()


def _found(record: Record, answer_id: str) -> Entry:
    entry = record.find(answer_id)
    if entry is None:
        raise UserError(f"No answer {clean(answer_id)[:40]!r} is kept; qa log list shows what is.")
    return entry
