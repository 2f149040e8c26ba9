"""Takes a sheet of goods and what screening says of its lines, gives mapping, progress and result as HTML."""

from collections import Counter
from collections.abc import Mapping, Sequence

from qa.corpus import Corpus
from qa.markup import Html, element, joined
from qa.models import STRICTNESS, Outcome
from qa.page import chip
from qa.page_words import WORDS, word
from qa.render import fact_label
from qa.screening import HEADERS, Line
from qa.sheet import Sheet, text

SHOWN = 200
"""Lines of a result that are shown; the annotated sheet holds all."""
CELL = 90
"""Characters shown of a cell."""


def mapping_form(sheet: Sheet, mapping: Mapping[str, str], corpus: Corpus, lang: str) -> Html:
    """Each column with an example, and what it is taken for, to be corrected."""
    examples = sheet.rows[sheet.header + 1] if len(sheet.rows) > sheet.header + 1 else []
    rows = (
        _column(n, header, text(examples[n]) if n < len(examples) else "", _meaning(name, corpus, lang))
        for n, (header, name) in enumerate(mapping.items())
    )
    title = element("h3", word("mapping", lang))
    return element("section", title, element("div", *rows, cls="columns"), cls="mapping")


def _meaning(chosen: str, corpus: Corpus, lang: str) -> Html:
    names = {"": word("ignore", lang)} | {name: _label(name, corpus, lang) for name in HEADERS}
    return joined(*(element("option", label, value=name, selected=name == chosen) for name, label in names.items()))


def _label(name: str, corpus: Corpus, lang: str) -> str:
    return word(f"column.{name}", lang) if f"column.{name}" in WORDS else fact_label(name, lang, corpus)


def _column(number: int, header: str, example: str, options: Html) -> Html:
    id_ = f"column-{number}"
    label = element(
        "label", element("strong", header[:CELL]), " ", element("span", example[:CELL], cls="note"), for_=id_
    )
    return element("div", label, element("select", options, id=id_, data_column=header), cls="field")


def progress(done: int, total: int, lang: str) -> Html:
    """How many lines are done, as a bar and in words."""
    said = element("span", word("progress", lang, done=done, total=total))
    return element("div", element("progress", value=done, max=max(total, 1)), said, cls="progress", role="status")


def result(sheet: Sheet, lines: Sequence[Line], total: int, link: str, lang: str) -> Html:
    """The verdict of each line, the counts before; `link` is the address before an answer's id, empty for none."""
    done = len(lines)
    key = "screen_done" if done == total else "stopped"
    counts = Counter(Outcome(line.outcome) for line in lines if line.outcome)
    ordered = sorted(counts, key=lambda outcome: -STRICTNESS[outcome])
    shown = (element("span", chip(outcome, lang), f" {counts[outcome]}") for outcome in ordered)
    names = (
        element("th", word(key, lang), scope="col") for key in ("line_number", "line_goods", "line_verdict", "line_why")
    )
    rows = (_row(sheet, line, link, lang) for line in lines[:SHOWN])
    table = element("table", element("thead", element("tr", *names)), element("tbody", *rows), cls="lines")
    more = element("p", word("screen_more", lang, shown=SHOWN, total=done), cls="hint") if done > SHOWN else None
    head = element("p", word(key, lang, done=done, total=total), role="status")
    return element("section", head, element("p", *shown, cls="counts"), table, more, cls="screened")


def _row(sheet: Sheet, line: Line, link: str, lang: str) -> Html:
    goods = next((text(cell) for cell in sheet.rows[line.row - 1] if text(cell)), "")
    verdict = chip(Outcome(line.outcome), lang) if line.outcome else word("not_screened", lang)
    why = element("a", line.headline, href=f"{link}{line.answer_id}", target="_blank", rel="noopener")
    asked = element("span", " ".join(line.missing), cls="note") if line.missing else None
    return element(
        "tr",
        element("td", str(line.row)),
        element("td", goods[:CELL]),
        element("td", verdict),
        element("td", why if link and line.answer_id else line.headline, asked),
    )
