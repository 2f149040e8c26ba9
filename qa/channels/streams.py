"""Takes arguments, lines and turns from stdin or a file, and writes to stdout, stderr and the user's log.

Results alone go to stdout; progress and messages go to stderr.
"""

import io
import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from qa.render import clean
from qa.settings import UserError, read_settings

if TYPE_CHECKING:
    from rich.console import RenderableType

    from qa.index import Progress

QUIT = {"quit", "exit", "q", "退出"}
STAGES = {
    "export": "index: preparing the model, once",
    "encode": "index: encoding passages",
    "write": "index: writing",
    "learn": "index: learning the kinds of questions",
}
PIPE_CLOSED = 141
"""The exit code of a program whose reader has gone, as a shell counts it."""


def use_utf8() -> None:
    """Write UTF-8 whatever the terminal's setting; keep what is no UTF-8 on stdin, to be refused in a sentence."""
    for stream, errors in ((sys.stdin, "surrogateescape"), (sys.stdout, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def argument(text: str) -> str:
    """The argument itself, or all of stdin where it is a dash."""
    return sys.stdin.read() if text == "-" else text


def lines_of(file: str) -> Iterator[str]:
    """The lines of a file or, for a dash, of stdin; bytes that are no UTF-8 are kept, to be refused line by line."""
    if file == "-":
        yield from sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="surrogateescape") as lines:
            yield from lines
    except (OSError, ValueError) as error:
        raise UserError(f"{clean(file)} cannot be read: {getattr(error, 'strerror', None) or error}.") from None


def turns() -> Iterator[str]:
    """The lines a person types, until `quit` or the end of input."""
    while True:
        try:
            line = input("> " if sys.stdin.isatty() else "").strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line.lower() in QUIT:
            return
        if line:
            yield line


@contextmanager
def progress() -> Iterator[Callable[["Progress"], None]]:
    """A callback that draws a bar per stage on stderr, or writes a line per stage where that is no terminal."""
    from rich import progress as bars
    from rich.console import Console

    console = Console(stderr=True)
    bar = bars.Progress(console=console, transient=True, disable=not console.is_terminal)
    tasks: dict[str, bars.TaskID] = {}

    def advance(step: "Progress") -> None:
        if step.stage not in tasks:
            bar.start()
            tasks[step.stage] = bar.add_task(STAGES[step.stage], total=step.total or None)
            if not console.is_terminal:
                tell(f"{STAGES[step.stage]} …")
        bar.update(tasks[step.stage], completed=step.done, total=step.total or None)
        if step.warning:
            tell(step.warning)

    try:
        yield advance
    finally:
        bar.stop()


def tell(message: str) -> None:
    """Write one line to stderr."""
    print(clean(message), file=sys.stderr, flush=True)


def emit(text: str) -> None:
    """Write to stdout; end quietly when nobody reads it any more."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(PIPE_CLOSED) from None


def emit_json(value: Any) -> None:
    """Write one line of JSON to stdout."""
    emit(json.dumps(value, ensure_ascii=False))


def emit_drawn(draw: Callable[[int], "RenderableType"]) -> None:
    """Write what the function draws for the width of the terminal."""
    from rich.console import Console

    console = Console(highlight=False, emoji=False)
    with console.capture() as captured:
        console.print(draw(console.width))
    emit(captured.get().rstrip("\n"))


def log_error() -> str:
    """Write the exception at hand to the user's log; gives the sentence that says so."""
    try:
        folder = read_settings().data
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "errors.log").open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now().astimezone().isoformat()}\n{traceback.format_exc()}\n")
    except (OSError, UserError):
        return "Something unexpected happened, and it could not be logged."
    return f"Something unexpected happened; the details are in {folder / 'errors.log'}."
