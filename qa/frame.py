"""Takes the state of the page, gives what stands around the answers: head, welcome, conversation, facts, calculator."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_DOWN, Decimal

from qa.corpus import Corpus
from qa.markup import Html, element
from qa.page import Turn, answer_card, evidence, question_bubble
from qa.page_words import word
from qa.panel import Case, facts_form
from qa.share import BillLine, Share, threshold, value_share

STARTERS = (
    "Can we ship neodymium magnets from Ningbo to Chicago?",
    "We make NdFeB magnets with dysprosium in Japan, with Chinese dysprosium oxide worth 0.2% of the magnet, and sell"
    " them to Korea. Do we need a Chinese license?",
    "Can I email separation flow sheets from Ganzhou to a customer in Vietnam?",
    "钕铁硼磁体可以从宁波出口到德国吗？",
    "Which measures are suspended?",
)


def head(day: date, today: date, lang: str) -> Html:
    """The name of the page, the day judged, and the switches for language and light."""
    name = element("div", element("h1", word("title", lang)), element("p", word("subtitle", lang)), cls="name")
    picker = element("input", type_="date", id="as-of", value=day.isoformat(), min="2020-01-01", max="2030-12-31",
                     data_day=True, aria_describedby="as-of-help")  # fmt: skip
    back = element("button", word("today", lang), type_="button", cls="quiet", data_act="day",
                   data_value=today.isoformat(), disabled=day == today)  # fmt: skip
    help_ = element("span", word("as_of_help", lang), id="as-of-help", cls="hidden-label")
    when = element("div", element("label", word("as_of", lang), for_="as-of"), picker, back, help_, cls="when")
    language = element("button", word("language", lang), type_="button", cls="quiet", data_act="language",
                       title=word("language_help", lang), lang="en" if lang == "zh" else "zh")  # fmt: skip
    theme = element("button", element("span", "◐", aria_hidden="true"), type_="button", cls="quiet", data_theme=True,
                    aria_label=word("theme", lang), title=word("theme", lang))  # fmt: skip
    skip = element("a", word("skip", lang), href="#question", cls="skip")
    return element("header", skip, name, element("div", when, language, theme, cls="tools"), cls="head", lang=lang)


def foot(lang: str) -> Html:
    """The one notice."""
    return element("footer", element("p", word("notice", lang)), cls="foot")


def conversation(turns: Sequence[Turn], asking: str, problem: str, corpus: Corpus, lang: str) -> Html:
    """The questions with their answers, the one in work, and what went wrong last; a welcome where there is none."""
    if not turns and not asking and not problem:
        return _welcome(lang)
    parts = [
        element("section", question_bubble(turn.answer.question, lang), answer_card(turn, corpus, lang), cls="turn")
        for turn in turns
    ]
    if asking:
        working = element(
            "div", element("span", cls="spinner", aria_hidden="true"), word("working", lang), cls="working"
        )
        parts.append(element("section", question_bubble(asking, lang), working, cls="turn"))
    if problem:
        parts.append(element("p", problem, cls="problem", role="alert"))
    return element("div", *parts, cls="talk", role="log", aria_live="polite", aria_label=word("conversation", lang))


def _welcome(lang: str) -> Html:
    starters = (
        element("button", text, type_="button", cls="starter", data_act="ask", data_value=text) for text in STARTERS
    )
    return element(
        "section",
        element("h2", word("welcome", lang)),
        element("p", word("welcome_text", lang)),
        element("h3", word("starters", lang)),
        element("div", *starters, cls="starters"),
        cls="welcome",
    )


def side(turn: Turn | None, case: Case | None, names: Sequence[str], corpus: Corpus, lang: str) -> Html:
    """The evidence and the facts of the last answer, as two leaves."""
    count = len(turn.answer.passages) if turn else 0
    known = len(case.facts.values) if case else 0
    sources = evidence(turn.answer, corpus, lang) if count and turn else _empty("evidence_empty", lang)
    no_facts = "no_case" if turn else "facts_empty"
    form = _facts(case, names, corpus, lang) if case else _empty(no_facts, lang)
    leaves = {"evidence": (count, sources), "facts": (known, form)}
    tabs = (
        element("button", word(key, lang), element("span", str(n), cls="count") if n else None, type_="button",
                role="tab", id=f"leaf-{key}", aria_controls=f"{key}-leaf", data_leaf=key,
                aria_selected="true" if key == "evidence" else "false", tabindex=0 if key == "evidence" else -1)
        for key, (n, _) in leaves.items()
    )  # fmt: skip
    panels = (
        element("div", inside, id=f"{key}-leaf", role="tabpanel", aria_labelledby=f"leaf-{key}", cls="leaf",
                hidden=key != "evidence")
        for key, (_, inside) in leaves.items()
    )  # fmt: skip
    bar = element("div", *tabs, role="tablist", cls="leaves", aria_label=word("side", lang))
    return element("aside", bar, *panels, cls="side", aria_label=word("side", lang))


def _empty(key: str, lang: str) -> Html:
    return element("p", word(key, lang), cls="empty")


def _facts(case: Case, names: Sequence[str], corpus: Corpus, lang: str) -> Html:
    which = None
    if len(names) > 1:
        options = (element("option", name, value=n, selected=n == case.number) for n, name in enumerate(names))
        label = element("label", word("which_case", lang), for_="which-case")
        which = element("div", label, element("select", *options, id="which-case", data_case_choice=True), cls="field")
    help_ = element("p", word("facts_help", lang), cls="hint")
    return element("div", help_, which, facts_form(case, corpus, lang), cls="panel", data_case=case.number)


def calculator(lines: Sequence[BillLine], total: str, limit: Share | str | None, usable: bool, lang: str) -> Html:
    """The lines of a bill of materials with the share they give, or what is wrong with them."""
    rows = (_line(n, line, lang) for n, line in enumerate(lines, 1))
    names = (element("th", word(key, lang), scope="col") for key in ("line_name", "line_value", "line_counts"))
    table = element(
        "table", element("thead", element("tr", *names, element("td"))), element("tbody", *rows), cls="bill"
    )
    add = element("button", word("line_add", lang), type_="button", cls="quiet", data_act="add-line")
    whole = element("input", id="bill-total", type_="text", value=total, inputmode="decimal", data_bill="total")
    label = element("label", word("total", lang), for_="bill-total")
    inside = (
        element("p", word("calculator_help", lang), cls="hint"),
        table,
        element("div", add, element("div", label, whole, cls="total"), cls="under"),
        _result(limit, lines, usable, lang),
    )
    opened = any(line.value or line.name for line in lines)
    return element(
        "details",
        element("summary", word("calculator", lang)),
        *inside,
        cls="calculator",
        open=opened,
        data_keep="bill",
    )


def _line(number: int, line: BillLine, lang: str) -> Html:
    name = word("line", lang, n=number)

    def cell(kind: str, key: str, value: str) -> Html:
        mode = "decimal" if kind == "value" else None
        shown = element("input", type_="text", id=f"bill-{number}-{kind}", value=value, inputmode=mode, data_bill=kind,
                        aria_label=f"{word(key, lang)}, {name}", autocomplete="off")  # fmt: skip
        return element("td", shown)

    tick = element("input", type_="checkbox", id=f"bill-{number}-counts", checked=line.counts, data_bill="counts",
                   aria_label=f"{word('line_counts', lang)}, {name}")  # fmt: skip
    remove = element("button", "×", type_="button", cls="link", data_act="remove-line", data_value=number - 1,
                     aria_label=f"{word('line_remove', lang)}: {name}")  # fmt: skip
    cells = (cell("name", "line_name", line.name), cell("value", "line_value", line.value))
    return element("tr", *cells, element("td", tick, cls="tick"), element("td", remove))


def _result(share: Share | str | None, lines: Sequence[BillLine], usable: bool, lang: str) -> Html:
    if share is None:
        return Html()
    if isinstance(share, str):
        return element("p", share, cls="problem", role="alert")
    limit = _percent(share.limit)
    key = "share_above" if share.reached else "share_below"
    said = [
        element("strong", word("share_is", lang, share=_percent(share.value))),
        element("p", word(key, lang, limit=limit, amount=f"{share.distance.normalize():f}")),
        element("p", word("share_distance", lang, limit=limit, points=_percent(abs(share.value - share.limit)))),
    ]
    if share.tips:
        named = lines[share.tips - 1].name or word("line", lang, n=share.tips)
        said.append(element("p", word("share_tips", lang, n=share.tips, name=named)))
    use = (
        element("button", word("share_use", lang), type_="button", cls="tell", data_act="use-share")
        if usable
        else element("p", word("share_needs_case", lang), cls="hint")
    )
    return element("div", *said, use, cls=f"result{' reached' if share.reached else ''}", role="status")


def _percent(share: Decimal) -> str:
    """A share in percent, cut and never rounded up to the threshold."""
    percent = (share * 100).quantize(Decimal("0.000001"), ROUND_DOWN)
    return f"{percent.normalize():f}" if percent else "0"


def reckon(lines: Sequence[BillLine], total: str, corpus: Corpus, lang: str) -> Share | str | None:
    """The share the lines give, or what is wrong with them in a sentence; None while nothing is entered."""
    if not any(line.value.strip() for line in lines):
        return None
    try:
        return value_share(lines, total, threshold(corpus), lang)
    except ValueError as error:
        return str(error)
