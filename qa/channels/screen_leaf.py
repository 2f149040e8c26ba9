"""Takes a desk, gives the leaf of the page that screens a sheet: upload, columns, progress, stop, annotated copy."""

import json
import logging
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import Any

import gradio as gr

from qa.channels.desk import Desk
from qa.channels.inputs import one_sentence
from qa.channels.sessions import Sessions
from qa.channels.talk import CHANNEL, Talk
from qa.markup import Html, element
from qa.page_sheet import mapping_form, progress, result
from qa.page_words import word
from qa.screening import Line, annotated, recognized
from qa.settings import UserError
from qa.sheet import Sheet, file_name, read_sheet, text, write_sheet

OFTEN = 0.4
"""Seconds between two looks at the progress."""
COLUMNS = """(file, _) => [file, JSON.stringify(Object.fromEntries(
  [...document.querySelectorAll("[data-column]")].map(choice => [choice.dataset.column, choice.value])))]"""
"""The function of the browser that adds the chosen columns to the file."""

log = logging.getLogger(__name__)

Screening = Iterator[list[Any]]


def screen_leaf() -> dict[str, Any]:
    """The parts of the leaf, from top to bottom."""
    parts: dict[str, Any] = {"screen_help": gr.HTML(elem_id="screen-help", apply_default_css=False)}
    parts["upload"] = gr.File(elem_id="upload", file_types=[".csv", ".xlsx"], type="filepath", height=140)
    parts["mapping"] = gr.HTML(elem_id="mapping", apply_default_css=False)
    parts["columns"] = gr.Textbox(elem_id="columns", visible="hidden")
    with gr.Row(elem_id="screen-buttons"):
        parts["start"] = gr.Button(elem_id="start", variant="primary", interactive=False)
        parts["stop"] = gr.Button(elem_id="stop", interactive=False)
        parts["download"] = gr.DownloadButton(elem_id="download", interactive=False)
    parts["screened"] = gr.HTML(elem_id="screened", apply_default_css=False)
    return parts


def screen_views() -> dict[str, Callable[[Talk], Any]]:
    """What the parts that stand still show."""

    def label(key: str) -> Callable[[Talk], Any]:
        return lambda talk: gr.update(label=word(key, talk.lang))

    def value(key: str) -> Callable[[Talk], Any]:
        return lambda talk: gr.update(value=word(key, talk.lang))

    return {
        "screen_help": lambda talk: element("p", word("screen_help", talk.lang), cls="hint"),
        "upload": label("upload"),
        "start": value("start"),
        "stop": value("stop"),
        "download": label("download"),
    }


def wire_screening(parts: dict[str, Any], desk: Desk, sessions: Sessions) -> None:
    """Connect the leaf with the desk; a window that asks to stop is served what was decided until then."""
    stopped: set[str] = set()

    def uploaded(path: str | None, request: gr.Request) -> list[Any]:
        lang = sessions.talk(str(request.session_hash)).lang
        try:
            sheet = read_sheet(Path(path).read_bytes()) if path else None
        except UserError as error:
            return [_problem(str(error)), _usable(False), _usable(False), ""]
        shown = mapping_form(sheet, recognized(sheet), desk.library.corpus, lang) if sheet else ""
        return [shown, _usable(sheet is not None), _usable(False), ""]

    def screened(path: str | None, columns: str, request: gr.Request) -> Screening:
        window = str(request.session_hash)
        stopped.discard(window)
        try:
            with one_sentence():
                yield from _screened(path, columns, sessions.talk(window), desk, lambda: window in stopped)
        except UserError as error:
            yield [_problem(str(error)), _usable(True), _usable(False), _usable(False)]
        except Exception:
            log.exception("the page could not screen a sheet")
            problem = _problem(word("failed", sessions.talk(window).lang))
            yield [problem, _usable(True), _usable(False), _usable(False)]

    def stop(request: gr.Request) -> None:
        stopped.add(str(request.session_hash))

    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    shown = [parts[name] for name in ("screened", "start", "stop", "download")]
    parts["upload"].change(
        uploaded, parts["upload"], [parts[n] for n in ("mapping", "start", "download", "screened")], **quiet
    )
    parts["start"].click(screened, [parts["upload"], parts["columns"]], shown, js=COLUMNS, **quiet)
    parts["stop"].click(stop, None, None, **quiet)


def _screened(path: str | None, columns: str, talk: Talk, desk: Desk, halt: Callable[[], bool]) -> Screening:
    """Progress while the lines are decided, then the result with the annotated sheet."""
    if not path:
        return
    sheet = read_sheet(Path(path).read_bytes())
    total = sum(any(text(cell) for cell in row) for row in sheet.rows[sheet.header + 1 :])
    mapping, lines = recognized(sheet) | _chosen(columns), []
    yield [progress(0, total, talk.lang), _usable(False), _usable(True), _usable(False)]
    looked = monotonic()
    found: Any = desk.screen(sheet, mapping, talk.day, CHANNEL, talk.lang)
    with closing(found):
        for line in found:
            lines.append(line)
            if halt():
                break
            if monotonic() - looked > OFTEN:
                looked = monotonic()
                yield [progress(len(lines), total, talk.lang), gr.skip(), gr.skip(), gr.skip()]
    table = result(sheet, lines, total, "/a/" if desk.record else "", talk.lang)
    file = gr.update(value=_annotated(sheet, lines, Path(path).name, talk.lang), interactive=True)
    yield [table, _usable(True), _usable(False), file]


def _chosen(columns: str) -> dict[str, str]:
    """The columns as the browser tells them."""
    try:
        given = json.loads(columns or "{}")
    except ValueError:
        return {}
    return {str(header): str(name) for header, name in given.items()} if isinstance(given, dict) else {}


def _annotated(sheet: Sheet, lines: list[Line], name: str, lang: str) -> str:
    """The path of the annotated sheet, where Gradio takes it from."""
    file = Path(tempfile.mkdtemp(prefix="screened-")) / file_name(name, sheet.kind)
    file.write_bytes(write_sheet(sheet, annotated(sheet, {line.row: line for line in lines}, lang)))
    return str(file)


def _problem(sentence: str) -> Html:
    return element("p", sentence, cls="problem", role="alert")


def _usable(usable: bool) -> Any:
    return gr.update(interactive=usable)
