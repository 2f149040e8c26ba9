"""Takes the arguments of the commands that read the corpus alone, prints what it holds.

The command line registers them; they need no index and no encoder.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from qa.channels.inputs import read_day, read_question, today
from qa.channels.streams import emit, emit_drawn, emit_json, tell
from qa.corpus import Corpus, read_corpus
from qa.coverage import table
from qa.render import clean, say
from qa.settings import UserError, read_settings
from qa.strict import CorpusError
from qa.timeline import ONE_DAY

if TYPE_CHECKING:
    from qa.freshness import Freshness
    from qa.reading.parties import Listing

LISTS = {
    "control": "Control List: no dual-use exports to it",
    "watch": "Watch List: single license, risk report and undertaking",
}

AsOf = Annotated[
    date | None, typer.Option("--as-of", parser=read_day, metavar="YYYY-MM-DD", help="The day asked; default today.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def show(passage_id: Annotated[str, typer.Argument(help="Such as cn/mofcom-2025-61#1(1).")]) -> None:
    """Print a passage in every language it has, and the official wording where it was imported."""
    from qa.imports import read_official

    corpus = open_corpus()
    found = [passage for (name, _), passage in corpus.passages.items() if name == passage_id]
    if not found:
        raise UserError(f"There is no passage {clean(passage_id)[:80]!r}; {_nearest(passage_id, corpus)}")
    for passage in found:
        notes = "" if passage.verified else " (not checked against the official text)"
        emit(f"{passage.citation} [{passage.id}] {passage.lang}{notes}\n{clean(passage.title)}\n\n{passage.text}\n")
    for lang, text in read_official(read_settings().data).get(passage_id, ()):
        lines = "\n".join(map(clean, text.splitlines()))
        emit(f"{found[0].citation} [{passage_id}] {lang} ({say('official', 'en')})\n\n{lines}\n")


def status(as_of: AsOf = None, as_json: AsJson = False) -> None:
    """Chart the legal status of every measure on a day."""
    from qa import chart

    corpus, day = open_corpus(), as_of or today()
    if as_json:
        emit_json([chart.as_record(track, day) for track in chart.tracks(corpus)])
    else:
        emit_drawn(lambda width: chart.timeline(corpus, day, width))


def party(
    name: Annotated[list[str], typer.Argument(help="A company or institution, in English or Chinese.")],
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Look a name up on the Control List and the Watch List."""
    from qa.reading.parties import look_up

    found = look_up(read_question(" ".join(name)), as_of or today(), open_corpus())
    if as_json:
        emit(found.model_dump_json())
        return
    for one in found.listings:
        emit(f"{_listing(one)}\n    {LISTS[one.list]}; {one.status.replace('_', ' ')} on {found.as_of}")
    if not found.listings:
        emit(f"{clean(found.name)} is not on a list of {found.last_checked}. That clears nobody.")
    for one in found.near:
        emit(f"Did you mean {_listing(one)}?")


def _listing(one: "Listing") -> str:
    return f"{one.name} ({one.zh}) [{one.party}]"


def check(
    fresh: Annotated[bool, typer.Option("--fresh", help="List what is due to be looked at again.")] = False,
    as_coverage: Annotated[bool, typer.Option("--coverage", help="Print the table of coverage for README.")] = False,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Say what the corpus holds, or all that is wrong with it; or what is due to be looked at again."""
    try:
        corpus = open_corpus()
    except CorpusError as error:
        for fault in error.faults:
            tell(str(fault))
        raise typer.Exit(2) from None
    if fresh:
        from qa.freshness import freshness

        found = freshness(corpus, as_of or today())
        emit(found.model_dump_json()) if as_json else _show_fresh(found)
        return
    if as_coverage:
        emit(table(corpus))
        return
    rows = [_counts(name, corpus) for name in corpus.instruments]
    if as_json:
        emit_json({"version": corpus.version, "last_checked": str(corpus.last_checked), "instruments": rows})
        return
    columns = ("articles", "items", "rules", "parties")
    emit(f"{'instrument':<32}" + "".join(f"{name:>9}" for name in columns))
    for row in rows:
        emit(f"{row['instrument']:<32}" + "".join(f"{row[name]:>9}" for name in columns))
    emit(f"corpus {corpus.version}, {len(rows)} instruments, last checked {corpus.last_checked}: no fault")


def _show_fresh(found: "Freshness") -> None:
    emit(f"due to be looked at again on {found.day}: {len(found.due)}")
    for due in found.due:
        emit(f"  {due.instrument:<32}last checked {due.last_checked}, due {due.due}")
    for title, changes in (("changed since it was last checked", found.passed), ("changes soon", found.coming)):
        emit(f"{title}: {len(changes)}")
        for change in changes:
            name = " ".join([change.instrument, *change.articles])
            before, after = (status.value.replace("_", " ") for status in (change.before, change.status))
            emit(f"  {change.day}  {name:<32}{before} up to {change.day - ONE_DAY}, then {after}")


def _nearest(passage_id: str, corpus: Corpus) -> str:
    from rapidfuzz import process

    names = sorted({name for name, _ in corpus.passages})
    near = [name for name, _, _ in process.extract(passage_id, names, limit=3, score_cutoff=60)]
    return f"near it: {', '.join(near)}." if near else "qa search finds passages by words."


def _counts(name: str, corpus: Corpus) -> dict[str, Any]:
    items = corpus.items.get(name, [])
    listed = {entry.passage for entry in items}
    passages = {passage for passage, _ in corpus.passages if passage.partition("#")[0] == name}
    return {
        "instrument": name,
        "articles": len(passages - listed),
        "items": len(items),
        "rules": sum(rule.instrument == name for rule in corpus.rules.values()),
        "parties": sum(len(file.parties) for file in corpus.party_files if file.notice == name),
    }


def open_corpus() -> Corpus:
    """The corpus of this process's settings."""
    return read_corpus(read_settings().corpus)
