"""Takes a kept answer, gives it as a PDF: the same words, with Chinese, Japanese and Korean glyphs."""

import re
from datetime import datetime
from functools import partial
from html import escape
from io import BytesIO
from typing import Any

from qa import render
from qa.answers import Answer
from qa.html import blocks, say
from qa.render import clean

CHINESE, KOREAN = "STSong-Light", "HYSMyeongJo-Medium"
"""Fonts that every PDF reader brings along."""
SCRIPTS = (
    ("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+", KOREAN),
    ("[^\x00-\xff\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+", CHINESE),
)
MARGIN = 56
"""Points."""


def answer_pdf(answer: Answer, at: datetime) -> bytes:
    """The PDF of an answer as it was kept at a time."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import SimpleDocTemplate

    for font in (CHINESE, KOREAN):
        pdfmetrics.registerFont(UnicodeCIDFont(font))
    out = BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN)
    document = SimpleDocTemplate(
        out, pagesize=A4, title=clean(answer.headline)[:200], author="rare-earth-qa", **margins
    )
    footer = partial(_footer, answer.answer_id)
    document.build(_story(answer, at), onFirstPage=footer, onLaterPages=footer)
    return out.getvalue()


def _story(answer: Answer, at: datetime) -> list[Any]:
    lang = "zh" if answer.lang == "zh" else "en"
    styles = _styles(lang)
    chip, parts, last = blocks(answer)

    def put(style: str, text: str) -> Any:
        from reportlab.platypus import Paragraph

        return Paragraph(_marked(text), styles[style])

    story = [
        put("weak", say("kept", lang, id=answer.answer_id, at=f"{at:%Y-%m-%d %H:%M:%S}")),
        put("title", say("question", lang)),
        put("text", answer.question or say("stated", lang)),
        put("chip", chip),
        put("head", clean(answer.headline)),
    ]
    for part in parts:
        story += [put("title", part.title), *(put("text", line.strip()) for line in part.lines)]
    for number, passage in enumerate(answer.passages, 1):
        note = "" if passage.verified else f" ({render.say('unverified_text', lang)})"
        story += [put("title", f"[{number}] {passage.citation}: {passage.title}"), put("weak", f"{passage.id}{note}")]
        story += [put("text", line) for line in passage.text.split("\n") if line.strip()]
    return [*story, put("weak", last)]


def _styles(lang: str) -> dict[str, Any]:
    from reportlab.lib.styles import ParagraphStyle

    wrap = {"wordWrap": "CJK"} if lang == "zh" else {"splitLongWords": 1}
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=9.5, leading=13.5, spaceAfter=3, **wrap)
    return {
        "text": text,
        "weak": ParagraphStyle("weak", text, fontSize=8, leading=11, textColor="#555555"),
        "title": ParagraphStyle("title", text, fontName="Helvetica-Bold", spaceBefore=9),
        "chip": ParagraphStyle("chip", text, fontName="Helvetica-Bold", fontSize=12, leading=17, spaceBefore=9),
        "head": ParagraphStyle("head", text, fontName="Helvetica-Bold", fontSize=11, leading=15),
    }


def _marked(text: str) -> str:
    """The text escaped, with a font for what the Latin one lacks."""
    shown = escape("".join(c for c in text if c.isprintable() or c == "\n"), quote=False)
    for pattern, font in SCRIPTS:
        shown = re.sub(pattern, rf'<font name="{font}">\g<0></font>', shown)
    return shown.replace("\n", "<br/>")


def _footer(answer_id: str, canvas: Any, document: Any) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(MARGIN, MARGIN / 2, answer_id)
    canvas.drawRightString(document.pagesize[0] - MARGIN, MARGIN / 2, str(canvas.getPageNumber()))
