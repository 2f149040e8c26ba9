"""Takes a desk, gives the web page at the root of an application: conversation, evidence, facts, rules, timeline.

Gradio carries the events and the state of each browser session; what is shown is made by the page modules.
"""

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from importlib.resources import files
from secrets import token_hex
from typing import Any

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")  # read when gradio is imported

import gradio as gr
from fastapi import FastAPI

from qa.ask import LONGEST
from qa.browse import entries_of, instrument_page, overview, results
from qa.channels.acts import Data, carry_out
from qa.channels.desk import Desk
from qa.channels.inputs import read_day, today
from qa.channels.screen_leaf import screen_leaf, screen_views, wire_screening
from qa.channels.sessions import Sessions
from qa.channels.talk import Talk, case_names, panel_case, turns
from qa.frame import calculator, conversation, foot, head, reckon, side
from qa.markup import Html, element
from qa.page import Turn
from qa.page_words import word
from qa.picture import Picture
from qa.settings import UserError

LANGUAGES = ("en", "zh")
AT_ONCE, WAITING = 8, 128
"""Events in work at a time, and events that may wait."""
HOUR = 3600
PATIENCE = 20_000
"""Milliseconds after which the browser no longer waits for the answer to a step before it sends the next."""
BRIDGE = f"""
const waiting = [];
let since = 0;
const next = () => {{
  if (!waiting.length || Date.now() - since < {PATIENCE}) return;
  since = Date.now();
  trigger("submit", waiting.shift());
}};
document.addEventListener("qa", event => {{ waiting.push(event.detail); next(); }});
watch("value", () => {{ since = 0; next(); }});
"""
"""Sends one step at a time to the server, in the order in which they were made."""


def mount(app: FastAPI, desk: Desk) -> None:
    """Put the page at the root of the application."""
    page = build(desk)
    asset = files("qa.channels")
    theme = gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["ui-monospace", "monospace"])
    gr.mount_gradio_app(
        app,
        page,
        path="/",
        theme=theme,
        css=(asset / "page.css").read_text(encoding="utf-8"),
        js=(asset / "page.js").read_text(encoding="utf-8"),
        footer_links=[],
        run_history=False,
        ssr_mode=False,
        max_file_size="5mb",
    )


def build(desk: Desk) -> Any:
    """The page of a desk."""
    with gr.Blocks(
        title=word("title", "en"), analytics_enabled=False, fill_width=True, delete_cache=(HOUR, HOUR)
    ) as page:
        bridge = gr.HTML("<span></span>", elem_id="bridge", js_on_load=BRIDGE)
        parts: dict[str, gr.blocks.Block] = {"bridge": bridge, "top": _html("top")}
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("", id="ask") as parts["tab.ask"], gr.Row(elem_id="desk", equal_height=False):
                parts |= _ask_leaf()
            with gr.Tab("", id="status") as parts["tab.status"]:
                parts["status"] = _html("status")
            with gr.Tab("", id="browse") as parts["tab.browse"]:
                parts |= _browse_leaf()
            with gr.Tab("", id="screen") as parts["tab.screen"]:
                parts |= screen_leaf()
        parts["notice"] = _html("notice")
        _wire(page, desk, parts)
    page.queue(default_concurrency_limit=AT_ONCE, max_size=WAITING)
    return page


def _html(name: str) -> gr.HTML:
    """A place for markup of the page modules."""
    return gr.HTML(elem_id=name, apply_default_css=False)


def _ask_leaf() -> dict[str, gr.blocks.Block]:
    """The conversation with its box on the left, evidence, facts and calculator on the right."""
    parts: dict[str, gr.blocks.Block] = {}
    with gr.Column(scale=3, min_width=320, elem_id="left"):
        parts["talk"] = _html("talk")
        with gr.Row(elem_id="composer", equal_height=True):
            parts["question"] = gr.Textbox(elem_id="question", lines=1, max_lines=8, autofocus=True, scale=8)
            parts["send"] = gr.Button(elem_id="send", variant="primary", scale=1, min_width=72)
        with gr.Row(elem_id="under", equal_height=True):
            parts["hint"] = _html("hint")
            parts["new"] = gr.Button(elem_id="new", scale=0, min_width=72)
    with gr.Column(scale=2, min_width=320, elem_id="right"):
        parts |= {"side": _html("side"), "bill": _html("bill")}
    return parts


def _browse_leaf() -> dict[str, gr.blocks.Block]:
    """A search box above what is found."""
    with gr.Row(elem_id="search", equal_height=True):
        query = gr.Textbox(elem_id="query", lines=1, max_lines=1, max_length=LONGEST, scale=8)
        go = gr.Button(elem_id="go", scale=1, min_width=72)
    return {"query": query, "go": go, "found": _html("found")}


def _wire(page: gr.Blocks, desk: Desk, parts: dict[str, Any]) -> None:
    """Connect what a person does with the steps of a conversation."""
    sessions = Sessions()
    views = _views(desk, Picture(desk.library.corpus)) | screen_views()
    wire_screening(parts, desk, sessions)
    parts = {name: part for name, part in parts.items() if name in views}

    def shown(talk: Talk, names: Collection[str]) -> list[Any]:
        return [views[name](talk) if name in names else gr.skip() for name in parts]

    def drawn(talk: Talk, names: Collection[str]) -> tuple[Talk, list[Any]]:
        return talk, shown(talk, {*names, "bridge"})

    def step(request: gr.Request, data: Data) -> Iterator[list[Any]]:
        window, written = str(request.session_hash), str(data.get("value", ""))
        if data.get("act") == "ask" and written.strip():
            working = replace(sessions.talk(window), asking=written, problem="", draft="")
            yield shown(working, {"talk"})
        yield sessions.change(window, lambda talk: drawn(*carry_out(talk, data, desk)))

    def acted(event: gr.EventData, request: gr.Request) -> Iterator[list[Any]]:
        yield from step(request, event._data if isinstance(event._data, dict) else {})

    def loaded(request: gr.Request) -> list[Any]:
        fresh = _opened(request)
        return sessions.change(str(request.session_hash), lambda _: drawn(fresh, parts))

    def closed(request: gr.Request) -> None:
        sessions.forget(str(request.session_hash))

    wired: dict[str, Any] = {
        "outputs": [*parts.values()],
        "show_progress": "hidden",
        "api_visibility": "private",
        "trigger_mode": "multiple",
    }
    parts["bridge"].submit(acted, None, **wired)
    question, query = parts["question"], parts["query"]
    gr.on([question.submit, parts["send"].click], None, question, question, js=_sending("ask", kept="''"))
    gr.on([query.submit, parts["go"].click], None, query, query, js=_sending("search", kept="text"))
    parts["new"].click(None, js=_sending("clear", kept="[]"))
    page.load(loaded, None, **wired)
    page.unload(closed)


def _sending(act: str, *, kept: str) -> str:
    """The function of the browser that sends a step with the text of a box, and what the box then holds."""
    detail = f"{{ act: '{act}', value: text }}"
    return f"text => {{ document.dispatchEvent(new CustomEvent('qa', {{ detail: {detail} }})); return {kept}; }}"


def _opened(request: gr.Request) -> Talk:
    """A fresh session: language, day and question from the address, else the language of the browser."""
    asked = dict(request.query_params)
    browser = str(request.headers.get("accept-language", ""))
    lang = asked.get("lang", "zh" if browser.lower().startswith("zh") else "en")
    try:
        day = read_day(asked["as_of"]) if "as_of" in asked else today()
    except UserError:
        day = today()
    return Talk(day=day, lang=lang if lang in LANGUAGES else "en", draft=asked.get("q", "")[:LONGEST])


def _views(desk: Desk, picture: Picture) -> dict[str, Callable[[Talk], Any]]:
    """What each part of the page shows of a session."""
    corpus = desk.library.corpus

    def labels(key: str) -> Callable[[Talk], Any]:
        return lambda talk: gr.update(label=word(key, talk.lang))

    def names(key: str) -> Callable[[Talk], Any]:
        return lambda talk: gr.update(value=word(key, talk.lang))

    return {
        "bridge": lambda talk: element("span", data_step=token_hex(4)),
        "top": lambda talk: head(talk.day, today(), talk.lang),
        "talk": lambda talk: conversation(_turns(talk, desk), talk.asking, talk.problem, corpus, talk.lang),
        "side": lambda talk: _side(talk, desk, picture),
        "bill": lambda talk: calculator(
            talk.lines,
            talk.total,
            reckon(talk.lines, talk.total, corpus, talk.lang),
            panel_case(talk) is not None,
            talk.lang,
        ),
        "question": _question,
        "hint": lambda talk: element("p", word("hint", talk.lang), cls="hint"),
        "status": lambda talk: picture.draw(talk.day, talk.lang),
        "query": lambda talk: gr.update(label=word("search", talk.lang), placeholder=word("search_hint", talk.lang)),
        "found": lambda talk: _found(talk, desk),
        "notice": lambda talk: foot(talk.lang),
        "tab.ask": labels("tab.ask"),
        "tab.status": labels("tab.status"),
        "tab.browse": labels("tab.browse"),
        "tab.screen": labels("tab.screen"),
        "send": names("send"),
        "new": names("new"),
        "go": names("search_go"),
    }


def _question(talk: Talk) -> Any:
    draft: dict[str, Any] = {} if talk.draft is None else {"value": talk.draft}
    return gr.update(label=word("question", talk.lang), placeholder=word("placeholder", talk.lang), **draft)


def _turns(talk: Talk, desk: Desk) -> list[Turn]:
    return turns(talk, "/a/" if desk.record else "", desk.library.corpus)


def _side(talk: Talk, desk: Desk, picture: Picture) -> Html:
    shown = _turns(talk, desk)
    if not shown:
        return picture.summary(talk.day, talk.lang)
    return side(shown[-1], panel_case(talk), case_names(talk), desk.library.corpus, talk.lang)


def _found(talk: Talk, desk: Desk) -> Html:
    corpus = desk.library.corpus
    if talk.query:
        query = talk.query[:LONGEST]
        return results(
            query, entries_of(query, corpus), desk.submit(desk.library.search, query).result(), corpus, talk.lang
        )
    if talk.opened in corpus.instruments:
        return instrument_page(talk.opened, corpus, talk.day, talk.lang)
    return overview(corpus, talk.day, talk.lang)
