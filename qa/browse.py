"""Takes the corpus, a search or an instrument, gives what there is to read: lists, entries, coverage, freshness."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from qa.corpus import Corpus, Covered, Entry
from qa.html import passage_address
from qa.markup import Html, element, joined, paragraphs
from qa.models import Hit, Instrument, Passage, in_language
from qa.page_words import word
from qa.render import status_word
from qa.timeline import status_on

NUMBER = re.compile(r"[0-9]{4,10}")
MOST = 30
"""Entries shown for one code or substance."""
SHOWN = 260
"""Characters shown of a passage that was found."""


def entries_of(query: str, corpus: Corpus) -> list[Entry]:
    """The list entries of a control code, HS code, CAS number, element symbol or element name, as far as it is one."""
    asked = query.strip()
    digits = re.sub(r"[.\s]", "", asked)
    every = [entry for entries in corpus.items.values() for entry in entries]
    if NUMBER.fullmatch(digits):
        return [e for e in every if any(code.replace(".", "").startswith(digits) for code in e.item.hs)][:MOST]
    symbol = _symbol(asked, corpus)
    if symbol:
        return [e for e in every if symbol in {*e.item.contains, *(s for any_ in e.item.contains_any for s in any_)}][
            :MOST
        ]
    coded = [e for e in every if asked and e.item.code.lower().startswith(asked.lower())]
    return (coded or [e for e in every if asked in e.item.cas])[:MOST]


def _symbol(asked: str, corpus: Corpus) -> str:
    """The element that a symbol or a name in any language means."""
    for one in corpus.vocabulary.elements:
        names = {name.lower() for names in one.names.values() for name in names}
        if asked == one.symbol or asked.lower() in names:
            return one.symbol
    return ""


def results(query: str, entries: Sequence[Entry], hits: Iterable[Hit], corpus: Corpus, lang: str) -> Html:
    """What was found for a query: entries of the code or substance first, then passages by meaning."""
    found = [p for hit in hits if (p := corpus.passage(hit.id, lang)) and hit.id not in {e.passage for e in entries}]
    count = len(entries) + len(found)
    if not count:
        return element("p", word("found_none", lang, query=query), cls="empty", role="status")
    listed = [_entry(entry, corpus, lang) for entry in entries]
    note = element("p", word("hs_note", lang), cls="hint") if NUMBER.fullmatch(re.sub(r"[.\s]", "", query)) else None
    parts = [element("p", word("found", lang, count=count, query=query), cls="found", role="status")]
    if listed:
        parts += [element("h3", word("by_code", lang)), joined(note), element("ul", *listed, cls="rows")]
    if found:
        title = element("h3", word("by_words", lang))
        parts += [title, element("ul", *(_found(p, lang) for p in found), cls="rows")]
    return joined(*parts)


def _entry(entry: Entry, corpus: Corpus, lang: str) -> Html:
    passage = corpus.passage(entry.passage, lang)
    codes = element("span", word("hs", lang, codes=", ".join(entry.item.hs)), cls="note") if entry.item.hs else None
    where = passage.citation if passage else entry.passage
    name = in_language(entry.item.name, lang)
    return element("li", _link(entry.passage, where), element("span", name), codes, _weak(entry.item.verified, lang))


def _found(passage: Passage, lang: str) -> Html:
    text = " ".join(passage.text.split())
    begun = text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
    head = joined(_link(passage.id, passage.citation), element("strong", passage.title), _weak(passage.verified, lang))
    return element("li", head, element("p", begun), lang=passage.lang)


def _weak(verified: bool, lang: str) -> Html:
    return Html() if verified else element("span", word("unverified", lang), cls="tag weak")


def _link(passage_id: str, name: str) -> Html:
    return element("a", name, href=passage_address(passage_id), target="_blank", rel="noopener", cls="where")


def overview(corpus: Corpus, day: date, lang: str) -> Html:
    """All instruments with their status on the day, then coverage and freshness."""
    ordered = sorted(corpus.instruments.values(), key=lambda i: (i.published, i.id), reverse=True)
    rows = (_instrument(instrument, corpus, day, lang) for instrument in ordered)
    title = element("h2", word("instruments", lang))
    return joined(
        title, element("ul", *rows, cls="rows instruments"), coverage(corpus, lang), freshness(corpus, day, lang)
    )


def _instrument(instrument: Instrument, corpus: Corpus, day: date, lang: str) -> Html:
    items = len(corpus.items.get(instrument.id, []))
    articles = sum(1 for i, code in corpus.passages if code == "en" and i.startswith(f"{instrument.id}#")) - items
    status = status_on(instrument, day)[0]
    facts = [word("published", lang, day=instrument.published), word("effective", lang, day=instrument.effective)]
    facts += [
        word("articles", lang, articles=articles, items=items),
        word("checked", lang, day=instrument.last_checked),
    ]
    name = in_language(instrument.short, lang)
    button = element("button", name, type_="button", cls="where", data_act="open", data_instrument=instrument.id)
    tag = element("span", status_word(status, lang), cls=f"tag {status}")
    title = element("p", in_language(instrument.title, lang))
    return element("li", button, tag, title, element("span", " · ".join(facts), cls="note"))


def instrument_page(instrument_id: str, corpus: Corpus, day: date, lang: str) -> Html:
    """Every article and list entry of an instrument, each with its permanent address."""
    instrument = corpus.instruments[instrument_id]
    ids = dict.fromkeys(i for i, _ in corpus.passages if i.startswith(f"{instrument_id}#"))
    passages = [p for i in ids if (p := corpus.passage(i, lang))]
    back = element("button", f"← {word('back', lang)}", type_="button", cls="link", data_act="open", data_instrument="")
    head = element("h2", in_language(instrument.short, lang))
    row = element("ul", _instrument(instrument, corpus, day, lang), cls="rows")
    return joined(back, head, row, *(_article(p, lang) for p in passages))


def _article(passage: Passage, lang: str) -> Html:
    label = passage.id.partition("#")[2]
    summary = element(
        "summary", element("span", label, cls="number"), f" {passage.title} ", _weak(passage.verified, lang)
    )
    return element(
        "details",
        summary,
        paragraphs(passage.text),
        _link(passage.id, passage.citation),
        cls="article",
        lang=passage.lang,
    )


def coverage(corpus: Corpus, lang: str) -> Html:
    """What is decided by rules, what can only be searched, and what is not covered, with where to look."""
    known = corpus.coverage
    parts = [
        element("details", element("summary", word(f"coverage.{depth}", lang)), _covered(covered, corpus, lang))
        for depth, covered in (("modelled", known.modelled), ("searched_only", known.searched_only))
    ]
    absent = (
        element("li", element("strong", in_language(one.subject, lang)), element("p", in_language(one.where, lang)))
        for one in known.not_covered
    )
    rest = element(
        "details", element("summary", word("coverage.not_covered", lang)), element("ul", *absent, cls="rows")
    )
    return element("section", element("h2", word("coverage", lang)), *parts, rest, cls="coverage")


def _covered(covered: Iterable[Covered], corpus: Corpus, lang: str) -> Html:
    rows = (
        element(
            "li",
            element("strong", in_language(corpus.instruments[one.instrument].short, lang)),
            element("p", word("not_in", lang, text=in_language(one.missing, lang))) if one.missing else None,
        )
        for one in covered
    )
    return element("ul", *rows, cls="rows")


def freshness(corpus: Corpus, day: date, lang: str) -> Html:
    """Which corpus this is, and how long before the day somebody last looked."""
    last = corpus.last_checked
    said = word(
        "fresh" if day > last else "fresh_after", lang, version=corpus.version, day=last, days=(day - last).days
    )
    return element("p", said, cls="fresh")
