"""Takes command-line arguments, prints answers.

Exit code 0: answered. 2: unusable input or corpus, one line on stderr. 1: something unexpected, logged, never a
traceback. With `--json` and `--jsonl` nothing but JSON goes to stdout. Each command imports the heavy parts it needs.
"""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from qa.answers import Answer
from qa.channels import corpus_cli, log_cli, lookups
from qa.channels.batch import answer_lines
from qa.channels.connect import mcp, slack
from qa.channels.inputs import one_sentence, read_object, read_question, today
from qa.channels.lookups import AsJson, AsOf, open_corpus
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
from qa.corpus import Corpus
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
    log_cli.keep(answer)
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
        log_cli.keep(answer)
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
    corpus, day = library.corpus if library else open_corpus(), as_of or today()
    with one_sentence():
        stated = corpus.read_facts(given)
    if library:
        answer = ask_facts([stated], day, library)
        log_cli.keep(answer)
        _show_answer(answer, corpus)
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


for lookup in (lookups.show, lookups.status, lookups.party, lookups.check):
    app.command()(lookup)
app.add_typer(corpus_cli.app, name="corpus")
app.add_typer(log_cli.app, name="log")


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


app.command()(serve)
app.command()(log_cli.replay)
app.command()(mcp)
app.command()(slack)


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
