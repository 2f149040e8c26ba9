"""Takes a kept answer or a passage, gives a page of HTML that needs nothing else: no script, no request, all escaped.

A page of an answer is made from the answer as it was kept alone, so that it never changes with the corpus.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from qa import render
from qa.answers import Answer, QuotedPassage
from qa.corpus import Corpus
from qa.models import Instrument, Outcome, Passage, Text, in_language
from qa.render import clean

TEXTS: dict[str, Text] = {
    "kept": {"en": "Answer {id}, kept {at} (UTC)", "zh": "答复{id}，保存于{at}（UTC）"},
    "question": {"en": "Question", "zh": "问题"},
    "stated": {"en": "No question: the facts were stated.", "zh": "未提问：直接给出事实。"},
    "data": {"en": "As JSON", "zh": "JSON 格式"},
    "report": {"en": "As PDF", "zh": "PDF 格式"},
    "home": {"en": "Ask a question", "zh": "提问"},
    "source": {"en": "Official source", "zh": "官方来源"},
    "checked": {
        "en": "Published {published}, last checked {checked}. Unofficial restatement; not legal advice.",
        "zh": "{published}公布，最后核对{checked}。非官方转述，不构成法律意见。",
    },
    "no_answer": {"en": "No answer of this id is kept here.", "zh": "此处未保存该编号的答复。"},
    "no_passage": {"en": "There is no passage at this address.", "zh": "此地址没有条文。"},
    "no_page": {"en": "There is nothing at this address.", "zh": "此地址没有内容。"},
}
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""The content security policy of these pages: nothing runs, nothing is fetched."""
STYLE = """
:root{color-scheme:light dark;--line:#8886;--weak:#666;--stop:#a4141c;--need:#8a5300;--open:#6a2a8c;--rest:#31506e}
@media(prefers-color-scheme:dark){:root{--weak:#aaa;--stop:#ff8a85;--need:#ffc266;--open:#d9a5f5;--rest:#a9cbee}}
*{box-sizing:border-box}
body{font:16px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
max-width:50rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.35rem;line-height:1.35}h2{font-size:1.05rem;margin:1.6rem 0 .3rem}h3{font-size:1rem;margin:0}
ul{margin:.2rem 0;padding:0;list-style:none}li{margin:.25rem 0}nav a{margin-right:1rem}
.chip{display:inline-block;border:2px solid;border-radius:.4rem;padding:.1rem .6rem;font-weight:700}
.stop{color:var(--stop)}.need{color:var(--need)}.open{color:var(--open)}.rest{color:var(--rest)}
.weak{color:var(--weak);font-size:.9rem}article{border-left:3px solid var(--line);padding:.1rem .8rem;margin:.8rem 0}
article:target{border-color:var(--need)}.text{white-space:pre-line}
"""
COLORS = {
    Outcome.PROHIBITED: "stop",
    Outcome.REFUSED_IN_PRINCIPLE: "stop",
    Outcome.CASE_BY_CASE: "need",
    Outcome.LICENSE_REQUIRED: "need",
    Outcome.STATUS_UNVERIFIED: "open",
    Outcome.UNDETERMINED: "open",
}
"""No outcome is green: none of them is permission."""


class Block(NamedTuple):
    """A titled part of the plain text of an answer."""

    title: str
    lines: list[str]


def say(key: str, lang: str, **values: object) -> str:
    """The text of a key in a language."""
    return in_language(TEXTS[key], lang).format(**values)


def blocks(answer: Answer) -> tuple[str, list[Block], str]:
    """The plain text of an answer cut up: its first line, its titled parts without the passages, its last line."""
    first, *middle, last = answer.text.split("\n\n")
    parts = [Block(title, lines) for title, *lines in (part.split("\n") for part in middle)]
    return first.split("\n")[0], [part for part in parts if not part.lines[0].startswith("[")], last


def answer_page(answer: Answer, at: datetime, links: bool = True) -> str:
    """The page of an answer as it was kept at a time."""
    lang = "zh" if answer.lang == "zh" else "en"
    chip, parts, last = blocks(answer)
    body = [
        _tag("p", say("kept", lang, id=answer.answer_id, at=f"{at:%Y-%m-%d %H:%M:%S}"), "weak"),
        _tag("h2", say("question", lang)),
        _tag("p", answer.question or say("stated", lang), "text"),
        _tag("p", _tag("span", chip, f"chip {COLORS.get(answer.outcome, 'rest')}"), raw=True),
        _tag("h1", clean(answer.headline)),
        *(_section(part) for part in parts),
        *(_quoted(answer, role, lang) for role in ("basis", "related")),
        _tag("p", last, "weak"),
        _answer_links(answer.answer_id, lang) if links else "",
    ]
    return _document(clean(answer.headline), lang, body)


def passage_page(passages: Sequence[Passage], instrument: Instrument, lang: str) -> str:
    """The page of a passage in every language it has."""
    first = passages[0]
    texts = [f'<div lang="{escape(p.lang)}">{_tag("h2", p.title)}{_tag("p", p.text, "text")}</div>' for p in passages]
    weak = [] if all(p.verified for p in passages) else [_tag("p", render.say("unverified_text", lang), "weak")]
    dates = say("checked", lang, published=instrument.published, checked=instrument.last_checked)
    sources = [f"<li>{_link(url, url)}</li>" for url in instrument.urls if url.startswith(("https://", "http://"))]
    body = [
        _tag("p", first.id, "weak"),
        _tag("h1", f"{first.citation}: {in_language(instrument.title, lang)}"),
        *weak,
        *texts,
        f"{_tag('h2', say('source', lang))}<ul>{''.join(sources)}</ul>" if sources else "",
        _tag("p", dates, "weak"),
        f'<nav><a href="/">{escape(say("home", lang))}</a></nav>',
    ]
    return _document(f"{first.citation}: {first.title}", lang, body)


def missing_page(key: str, lang: str) -> str:
    """The page that says in one sentence that there is nothing here."""
    home = f'<nav><a href="/">{escape(say("home", lang))}</a></nav>'
    return _document(say(key, lang), lang, [_tag("h1", say(key, lang)), home])


def passage_id(written: str, corpus: Corpus) -> str | None:
    """The id of the passage at an address: `#` may be written as a slash, which needs no encoding."""
    place = written.strip("/")
    if "#" not in place and place.count("/") >= 2:
        place = "{}/{}#{}".format(*place.split("/", 2))
    return place if corpus.passage(place, "en") or corpus.passage(place, "zh") else None


def passage_address(passage: str) -> str:
    """The address of a passage on this server."""
    return "/p/" + quote(passage.replace("#", "/", 1), safe="/().,-_")


def _section(part: Block) -> str:
    rows = "".join(_tag("li", _linked(line.strip().removeprefix("- ")), raw=True) for line in part.lines)
    return f"<section>{_tag('h2', part.title)}<ul>{rows}</ul></section>"


def _linked(text: str) -> str:
    """The text escaped, each number in brackets leading to its passage."""
    return re.sub(r"\[(\d{1,2})\]", r'<a href="#src-\1">[\1]</a>', escape(text))


def _quoted(answer: Answer, role: str, lang: str) -> str:
    """The passages of a role under their title; nothing where there are none."""
    shown = [
        _article(number, passage, lang) for number, passage in enumerate(answer.passages, 1) if passage.role == role
    ]
    return "".join([_tag("h2", render.say(role, lang)), *shown]) if shown else ""


def _article(number: int, passage: QuotedPassage, lang: str) -> str:
    marks = [passage.id, *([render.say("official", lang)] if passage.source == "official" else [])]
    marks += [] if passage.verified else [render.say("unverified_text", lang)]
    head = escape(f"[{number}] {passage.citation}: {passage.title}")
    return (
        f'<article id="src-{number}" lang="{escape(passage.lang)}">'
        f'<h3><a href="{escape(passage_address(passage.id))}">{head}</a></h3>'
        f"{_tag('p', '; '.join(marks), 'weak')}{_tag('p', passage.text, 'text')}</article>"
    )


def _answer_links(answer_id: str, lang: str) -> str:
    kept = f"/a/{answer_id}"
    links = [("/", "home"), (f"{kept}.pdf", "report"), (f"{kept}.json", "data")]
    return f"<nav>{''.join(_link(say(key, lang), url) for url, key in links)}</nav>"


def _link(words: str, url: str) -> str:
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(words)}</a>'


def _tag(name: str, content: str, style: str = "", raw: bool = False) -> str:
    kind = f' class="{style}"' if style else ""
    return f"<{name}{kind}>{content if raw else escape(content)}</{name}>"


def _document(title: str, lang: str, body: Iterable[str]) -> str:
    code = "zh-CN" if lang == "zh" else "en"
    return (
        f'<!doctype html><html lang="{code}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>{''.join(body)}</main></body></html>"
    )
