"""Takes command-line arguments, prints answers.

Exit code 0: answered. 2: unusable input or corpus, one line on stderr. 1: something unexpected, logged, never a
traceback. With `--json` and `--jsonl` nothing but JSON goes to stdout. Each command imports the heavy parts it needs.
"""

import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from qa.answers import Answer
from qa.channels.batch import answer_lines
from qa.channels.inputs import one_sentence, read_day, read_object, read_question, today
from qa.channels.serve import serve
from qa.channels.streams import (
    argument,
    emit,
    emit_drawn,
    emit_json,
    lines_of,
    log_error,
    progress,
    tell,
    turns,
    use_utf8,
)
from qa.corpus import Corpus, read_corpus
from qa.models import Facts
from qa.record import plain_values
from qa.render import TEXTS, clean, terminal
from qa.settings import UserError, read_settings
from qa.strict import CorpusError

if TYPE_CHECKING:
    from qa.ask import Library

START_OVER = {"start over", "reset", "重新开始"}

app = typer.Typer(
    help="Ask about China's rare-earth export controls. Unofficial; not legal advice.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


AsOf = Annotated[
    date | None, typer.Option("--as-of", parser=read_day, metavar="YYYY-MM-DD", help="The day asked; default today.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command()
def ask(
    question: Annotated[list[str] | None, typer.Argument(help="The question, or - to read it from stdin.")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    jsonl: Annotated[
        str | None, typer.Option(metavar="FILE", help='Answer each line {"id","question","as_of"}; - for stdin.')
    ] = None,
) -> None:
    """Answer a question with a verdict and the passages it rests on."""
    from qa.ask import ask as answer_question

    if jsonl is not None:
        if not answer_lines(lines_of(jsonl), as_of or today(), _library):
            raise typer.Exit(1)
        return
    asked = read_question(argument(" ".join(question or [])))
    library = _library()
    with one_sentence():
        answer = answer_question(asked, as_of or today(), library)
    if as_json:
        emit(answer.model_dump_json(by_alias=True))
    else:
        _show_answer(answer, library.corpus)


@app.command()
def chat(as_of: AsOf = None) -> None:
    """Ask in turns; the facts of one question are kept for the next."""
    from qa.ask import ask as answer_question

    library = _library()
    known: tuple[Facts, ...] = ()
    emit(TEXTS["chat"]["en"])
    for line in turns():
        if line.lower() in START_OVER:
            known = ()
            continue
        try:
            with one_sentence():
                answer = answer_question(read_question(line), as_of or today(), library, known)
        except UserError as error:
            emit(str(error))
            continue
        known = answer.stated
        _show_answer(answer, library.corpus)


@app.command()
def decide(
    facts: Annotated[str, typer.Argument(help='Facts as JSON, such as {"item": "…"}, or - for stdin.')],
    as_of: AsOf = None,
    as_text: Annotated[bool, typer.Option("--text", help="Print an answer to read instead of JSON.")] = False,
) -> None:
    """Compute the verdict for stated facts."""
    from qa.ask import ask_facts
    from qa.decide import decide as decide_case

    given = read_object(argument(facts), "The fact list")
    library = _library() if as_text else None
    corpus, day = library.corpus if library else _corpus(), as_of or today()
    with one_sentence():
        stated = corpus.read_facts(given)
    if library:
        _show_answer(ask_facts([stated], day, library), corpus)
        return
    verdict = decide_case(stated, day, corpus)
    shown = verdict.model_dump(mode="json", by_alias=True)
    shown["facts"]["values"] = plain_values(verdict.facts)
    emit_json(shown)


@app.command()
def search(
    query: Annotated[list[str], typer.Argument(help="What to look for.")],
    k: Annotated[int, typer.Option("-k", min=1, max=100, help="How many passages.")] = 10,
    as_json: AsJson = False,
) -> None:
    """Find the passages nearest to a query."""
    asked = read_question(argument(" ".join(query)))
    library = _library()
    hits = library.search(asked, k)
    if as_json:
        emit_json([hit.model_dump() for hit in hits])
        return
    for hit in hits:
        title = next((p.title for lang in ("en", "zh") if (p := library.corpus.passages.get((hit.id, lang)))), "")
        emit(f"{hit.rank:>3}  {hit.score:6.3f}  {hit.id}  {clean(title)}")


@app.command()
def show(passage_id: Annotated[str, typer.Argument(help="Such as cn/mofcom-2025-61#1(1).")]) -> None:
    """Print a passage in every language it has."""
    corpus = _corpus()
    found = [passage for (name, _), passage in corpus.passages.items() if name == passage_id]
    if not found:
        raise UserError(f"There is no passage {clean(passage_id)[:80]!r}; {_nearest(passage_id, corpus)}")
    for passage in found:
        notes = "" if passage.verified else " (not checked against the official text)"
        emit(f"{passage.citation} [{passage.id}] {passage.lang}{notes}\n{clean(passage.title)}\n\n{passage.text}\n")


@app.command()
def status(as_of: AsOf = None, as_json: AsJson = False) -> None:
    """Chart the legal status of every measure on a day."""
    from qa import chart

    corpus, day = _corpus(), as_of or today()
    if as_json:
        emit_json([chart.as_record(track, day) for track in chart.tracks(corpus)])
    else:
        emit_drawn(lambda width: chart.timeline(corpus, day, width))


@app.command()
def index(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Build it again even if it is whole.")] = False,
) -> None:
    """Build the search index where it is missing or stale."""
    library = _library()
    if rebuild or library.warnings:
        library = _rebuilt(library)
    for warning in library.warnings:
        tell(warning)
    emit(f"The index is ready for corpus {library.corpus.version}, {len(library.corpus.passages)} passages.")


@app.command()
def check(as_json: AsJson = False) -> None:
    """Say what the corpus holds, or all that is wrong with it."""
    try:
        corpus = read_corpus(read_settings().corpus)
    except CorpusError as error:
        for fault in error.faults:
            tell(str(fault))
        raise typer.Exit(2) from None
    rows = [_counts(name, corpus) for name in corpus.instruments]
    if as_json:
        emit_json({"version": corpus.version, "last_checked": str(corpus.last_checked), "instruments": rows})
        return
    columns = ("articles", "items", "rules", "parties")
    emit(f"{'instrument':<32}" + "".join(f"{name:>9}" for name in columns))
    for row in rows:
        emit(f"{row['instrument']:<32}" + "".join(f"{row[name]:>9}" for name in columns))
    emit(f"corpus {corpus.version}, {len(rows)} instruments, last checked {corpus.last_checked}: no fault")


@app.command(name="eval")
def evaluate(
    file: Annotated[Path, typer.Argument(help="Labelled questions (.jsonl, .csv) or a table of verdicts (.csv).")],
    show_rows: Annotated[Literal["wrong", "dangerous"] | None, typer.Option("--show", help="Rows to list.")] = None,
    as_json: AsJson = False,
) -> None:
    """Score the engine on labelled rows."""
    from qa import evaluate as evaluation

    labels = evaluation.read_labels(file)
    library = _library()
    report = evaluation.report(labels, library)
    for row in report.listed(show_rows) if show_rows else ():
        tell(row)
    if as_json:
        emit(report.model_dump_json())
    else:
        emit(report.table())


@app.command()
def mcp() -> None:
    """Serve a model's client over stdin and stdout (Model Context Protocol)."""
    try:
        from qa.channels.mcp import serve
    except ModuleNotFoundError as error:
        raise UserError("MCP needs the extra: pip install 'rare-earth-qa[mcp]'.") from error
    serve(_library())


app.command()(serve)


def main(argv: list[str] | None = None) -> int:
    """Run the command line; gives the exit code and never a traceback."""
    use_utf8()
    try:
        return app((sys.argv[1:] if argv is None else argv) or ["--help"], prog_name="qa", standalone_mode=False) or 0
    except (UserError, CorpusError, typer.TyperException) as error:
        tell(_one_line(error))
        return 2
    except Exception:
        tell(log_error())
        return 1


def _corpus() -> Corpus:
    return read_corpus(read_settings().corpus)


def _library() -> "Library":
    from qa.ask import open_library

    settings = read_settings()
    with progress() as advance:
        return open_library(settings, advance)


def _rebuilt(library: "Library") -> "Library":
    """The library with its index built again; the old one is put back where that fails."""
    folder = library.index.folder
    aside = folder.with_name(f".{folder.name}.aside")
    shutil.rmtree(aside, ignore_errors=True)
    folder.rename(aside)
    try:
        library = _library()
    except BaseException:
        aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)
    return library


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


def _show_answer(answer: Answer, corpus: Corpus) -> None:
    if sys.stdout.isatty():
        emit_drawn(lambda width: terminal(answer, corpus))
    else:
        emit(answer.text)


def _one_line(error: Exception) -> str:
    if isinstance(error, CorpusError):
        rest = f" ({len(error.faults)} faults; qa check lists them)" if len(error.faults) > 1 else ""
        return f"The corpus cannot be used: {clean(str(error.faults[0]))}{rest}"
    return clean(error.format_message() if isinstance(error, typer.TyperException) else str(error))


if __name__ == "__main__":
    sys.exit(main())
