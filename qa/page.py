"""Takes an answer, gives its card and its evidence as HTML: chip, headline, reasons with numbered sources, facts.

An answer speaks its own language, the buttons around it that of the page. No outcome looks like permission.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qa.answers import Answer, AnswerCase, QuotedPassage, Understood
from qa.corpus import Corpus
from qa.html import passage_address
from qa.markup import Html, element, joined, paragraphs
from qa.models import Composition, Facts, Finding, Missing, Outcome
from qa.page_words import word
from qa.panel import tell
from qa.phrases import phrase
from qa.render import citation, day_words, fact_label, label, say, shown_findings, status_word
from qa.timeline import status_on

FEEDBACK = ("wrong_verdict", "wrong_source", "out_of_date", "unclear")
"""What a person may say of an answer."""
LONG = 420
"""Characters of a passage from which on it is folded."""


@dataclass(frozen=True)
class Correction:
    """A fact that a person set, in words."""

    fact: str
    label: str
    value: str
    case: int = 0


@dataclass(frozen=True)
class Turn:
    """A question with its answer, as the page shows it."""

    answer: Answer
    facts: tuple[Facts, ...] = ()
    """The facts as stated, a case each; none where no case was decided."""
    corrections: tuple[Correction, ...] = ()
    before: Outcome | None = None
    """The outcome before the last correction."""
    link: str = ""
    """Address of the permanent page; empty where none is kept."""
    latest: bool = True


def chip(outcome: Outcome, lang: str) -> Html:
    """The outcome as a colored word; it reads the same without color."""
    return element("span", label(outcome, lang), cls=f"chip {outcome.value}")


def question_bubble(question: str, lang: str) -> Html:
    """What was asked."""
    return element("div", element("p", question, dir="auto"), cls="asked", role="group", aria_label=word("you", lang))


def answer_card(turn: Turn, corpus: Corpus, lang: str) -> Html:
    """The whole answer; of one that is not the latest, the verdict with the rest folded."""
    if not turn.latest:
        return _folded(turn, corpus, lang)
    body = (*_head(turn, lang), *_body(turn, corpus, lang), _actions(turn, lang))
    return element(
        "article", *body, cls=f"card {turn.answer.outcome.value}", aria_label=word("answer", lang), id="latest"
    )


def _folded(turn: Turn, corpus: Corpus, lang: str) -> Html:
    answer = turn.answer
    summary = element("summary", chip(answer.outcome, answer.lang), " ", element("span", answer.headline, cls="folded"))
    rest = element("details", summary, *_body(turn, corpus, lang), _actions(turn, lang))
    return element("article", rest, cls=f"card past {answer.outcome.value}", aria_label=word("earlier", lang))


def _head(turn: Turn, lang: str) -> list[Html]:
    answer = turn.answer
    before = turn.before if turn.before is not answer.outcome else None
    was = element("span", f"{word('was', lang)}: {label(before, answer.lang)}", cls="was") if before else None
    line = element(
        "div", chip(answer.outcome, answer.lang), element("span", day_words(answer), cls="day"), was, cls="verdict"
    )
    return [_corrected(turn.corrections, lang), line, element("h2", _headline(answer), cls="headline")]


def _headline(answer: Answer) -> str:
    """The headline without the readings, which stand below it side by side."""
    first = next((phrase("reading", answer.lang, assuming=r.assuming, outcome="") for r in answer.readings), "")
    cut = answer.headline.find(first.rstrip(" :：")) if first else -1
    ending = "。" if answer.lang == "zh" else "."
    return answer.headline if cut < 1 else f"{answer.headline[:cut].rstrip(' :：')}{ending}"


def _corrected(corrections: Sequence[Correction], lang: str) -> Html:
    if not corrections:
        return Html()
    pills = (
        element(
            "span",
            f"{one.label}: {one.value} ",
            element("button", "×", type_="button", data_act="unset", data_fact=one.fact, data_case=one.case,
                    aria_label=f"{word('undo', lang)}: {one.label}"),
            cls="pill set",
        )
        for one in corrections
    )  # fmt: skip
    return element("div", element("span", word("changed_to", lang), cls="lead"), *pills, cls="corrected")


def _body(turn: Turn, corpus: Corpus, lang: str) -> list[Html]:
    """The parts of an answer in the order in which a reader needs them; empty ones are left out."""
    answer = turn.answer
    numbers = {passage.id: n for n, passage in enumerate(answer.passages, 1)} if turn.latest else {}
    parts = [
        _readings(answer),
        _cases(turn, corpus, lang),
        _missing(answer.missing, turn, 0, corpus, lang) if len(answer.cases) < 2 else Html(),
        _understood(answer, {one.fact for one in turn.corrections}, corpus, lang),
        _section("why", answer.lang, _reasons(answer, numbers, corpus)),
        _section("cautions", answer.lang, [element("li", text) for text in answer.cautions]),
        _section("next_steps", answer.lang, [element("li", text) for text in answer.next_steps], tag="ol"),
        _section("changes", answer.lang, [_change(c.condition, c.outcome, answer.lang) for c in answer.changes]),
        _duties(answer, numbers, corpus),
    ]
    return [part for part in parts if part]


def _section(key: str, lang: str, rows: Sequence[Html], tag: str = "ul") -> Html:
    if not rows:
        return Html()
    return element("section", element("h3", say(key, lang)), element(tag, *rows), cls=f"part {key}")


def _readings(answer: Answer) -> Html:
    if not answer.readings:
        return Html()
    readings = (
        element("div", element("p", r.assuming), chip(r.outcome, answer.lang), cls="reading") for r in answer.readings
    )
    title = element("h3", say("readings", answer.lang))
    return element("section", title, element("div", *readings, cls="pair"), cls="part readings")


def _cases(turn: Turn, corpus: Corpus, lang: str) -> Html:
    if len(turn.answer.cases) < 2:
        return Html()
    rows = (_case(case, n, turn, corpus, lang) for n, case in enumerate(turn.answer.cases))
    title = element("h3", say("cases", turn.answer.lang))
    return element("section", title, element("ol", *rows, cls="cases"), cls="part")


def _case(case: AnswerCase, number: int, turn: Turn, corpus: Corpus, lang: str) -> Html:
    spoken = turn.answer.lang
    head = element("div", element("strong", case.item), chip(case.outcome, spoken), cls="case")
    facts = (f"{fact_label(name, spoken, corpus)}: {_value(name, fact, spoken)}" for name, fact in case.facts.items())
    known = element("p", " · ".join(facts), cls="note")
    return element("li", head, known, _missing(case.missing, turn, number, corpus, lang))


def _missing(missing: Iterable[Missing], turn: Turn, case: int, corpus: Corpus, lang: str) -> Html:
    """The questions back, those that decide first, with their answers as buttons on the latest turn."""
    facts = turn.facts[case] if case < len(turn.facts) else Facts()
    groups = []
    for optional in (False, True):
        asked = [one for one in missing if one.optional is optional]
        rows = (
            element(
                "div",
                element("p", one.question),
                tell(one, facts, corpus, turn.answer.lang, case) if turn.latest else None,
            )
            for one in asked
        )
        title = element("h3", word("sharpen" if optional else "settle", turn.answer.lang))
        groups += [element("section", title, *rows, cls=f"part ask{' optional' if optional else ''}")] if asked else []
    return joined(*groups)


def _understood(answer: Answer, corrected: set[str], corpus: Corpus, lang: str) -> Html:
    """The facts as read, each with the words it was read from, and what was assumed beside them."""
    known = [_fact(name, answer, name in corrected, corpus, lang) for name in answer.facts]
    assumed = [
        element("li", one.says or f"{fact_label(one.fact, answer.lang, corpus)}: {one.value}")
        for one in answer.assumptions
    ]
    facts = (
        element("div", element("h3", say("facts", answer.lang)), element("ul", *known), cls="read") if known else None
    )
    rest = (
        element("div", element("h3", say("assumptions", answer.lang)), element("ul", *assumed), cls="assumed")
        if assumed
        else None
    )
    return element("section", facts, rest, cls="part understood") if facts or rest else Html()


def _fact(name: str, answer: Answer, corrected: bool, corpus: Corpus, lang: str) -> Html:
    fact = answer.facts[name]
    title = fact_label(name, answer.lang, corpus)
    inside = joined(element("span", title, cls="name"), element("span", _value(name, fact, answer.lang), cls="value"))
    origin = word("set_by_you", lang) if corrected else f"“{fact.words}”" if fact.words else word("known_before", lang)
    source = element("span", origin, cls="mark set" if corrected else "words")
    return element("li", element("button", inside, source, type_="button", data_show_fact=name, cls="fact"))


def _value(name: str, fact: Understood, lang: str) -> str:
    """A fact's value as a person reads it; a composition without its signs."""
    if name != "composition":
        return fact.value
    composition = Composition.parse(fact.value)
    without = [word("nothing_else", lang)] if composition.complete else sorted(composition.absent)
    held = ", ".join(sorted(composition.present))
    return word("without", lang, held=held, absent=", ".join(without)) if without else held


def cite(passage_id: str, numbers: dict[str, int], lang: str, corpus: Corpus) -> Html:
    """The number of a source, leading to the passage beside the answer."""
    if passage_id not in numbers:
        return Html()
    n = numbers[passage_id]
    name = word("sources_of", lang, n=n, citation=citation(passage_id, lang, corpus))
    return element("a", str(n), href=f"#source-{n}", cls="cite", aria_label=name, title=name)


def _reasons(answer: Answer, numbers: dict[str, int], corpus: Corpus) -> list[Html]:
    shown, left = shown_findings(answer.findings)
    more = [element("li", say("more_rules", answer.lang, left=left), cls="note")] if left else []
    return [*(_why(finding, numbers, answer, corpus) for finding in shown), *more]


def _why(finding: Finding, numbers: dict[str, int], answer: Answer, corpus: Corpus) -> Html:
    lang = answer.lang
    marks = (cite(i, numbers, lang, corpus) for i in dict.fromkeys((finding.citation, *finding.items)))
    notes = [citation(finding.citation, lang, corpus), status_word(finding.status, lang)]
    notes += [say("untold", lang)] if finding.holds is None else []
    notes += [say("released", lang)] if finding.released else []
    notes += [say("unverified_text", lang)] if not finding.verified else []
    return element("li", finding.says, " ", *marks, element("span", " · ".join(notes), cls=f"note {finding.status}"))


def _change(condition: str, outcome: Outcome, lang: str) -> Html:
    head = say("change", lang, condition=condition, outcome="").rstrip(" :：，,")
    return element("li", f"{head[:1].upper()}{head[1:]} ", chip(outcome, lang))


def _duties(answer: Answer, numbers: dict[str, int], corpus: Corpus) -> Html:
    lang = answer.lang
    rows = [
        element("li", duty.says, " ", cite(duty.citation, numbers, lang, corpus),
                element("span", f"{citation(duty.citation, lang, corpus)} · {status_word(duty.status, lang)}",
                        cls=f"note {duty.status}"))
        for duty in answer.duties
    ]  # fmt: skip
    return _section("duties", lang, rows)


def _actions(turn: Turn, lang: str) -> Html:
    answer, links = turn.answer, []
    if turn.link:
        addresses = {"permalink": turn.link, "pdf": f"{turn.link}.pdf", "json": f"{turn.link}.json"}
        links = [
            element("a", word(key, lang), href=address, target="_blank", rel="noopener", cls="action")
            for key, address in addresses.items()
        ]
    copy = element("button", word("copy", lang), type_="button", cls="action", data_copy=answer.text,
                   data_done=word("copied", lang))  # fmt: skip
    return element("footer", copy, *links, _feedback(turn, lang) if turn.link else None, cls="actions")


def _feedback(turn: Turn, lang: str) -> Html:
    buttons = (
        element("button", word(key, lang), type_="button", cls="action", data_act="feedback", data_reason=key,
                data_answer=turn.link.rpartition("/")[2], data_done=word("thanks", lang))
        for key in FEEDBACK
    )  # fmt: skip
    summary = element("summary", word("feedback", lang))
    return element("details", summary, element("div", *buttons, cls="reasons"), cls="feedback")


def evidence(answer: Answer, corpus: Corpus, lang: str) -> Html:
    """The passages of an answer, numbered as in it: what it rests on, then what is related."""
    groups = []
    for role in ("basis", "related"):
        shown = [_passage(n, p, answer, corpus, lang) for n, p in enumerate(answer.passages, 1) if p.role == role]
        groups += [element("h3", say(role, answer.lang), cls="role"), *shown] if shown else []
    return joined(*groups)


def _passage(number: int, passage: QuotedPassage, answer: Answer, corpus: Corpus, lang: str) -> Html:
    head = element(
        "header",
        element("span", str(number), cls="number", aria_hidden="true"),
        element("a", passage.citation, href=passage_address(passage.id), target="_blank", rel="noopener", cls="where"),
        *_tags(passage, answer, corpus),
    )
    copy = element(
        "button",
        word("copy_citation", lang),
        type_="button",
        cls="link",
        data_done=word("copied", lang),
        data_copy=f"{passage.citation} ({passage.id}): {passage.title}",
    )
    foot = element("footer", copy, element("a", f"↑ {word('answer', lang)}", href="#latest", cls="back"))
    name = word("sources_of", lang, n=number, citation=passage.citation)
    quote = _quote(passage.text, passage.title)
    folded = element("details", element("summary", passage.title), quote)
    body = (head, folded, foot) if passage.role == "related" else (head, element("h4", passage.title), quote, foot)
    return element("article", *body, id=f"source-{number}", tabindex=-1, aria_label=name,
                   cls=f"passage {passage.role}", lang=passage.lang)  # fmt: skip


def _quote(body: str, title: str) -> Html:
    """The text of a passage, without the title that an entry of a list repeats; a long one is folded."""
    repeated = body[: len(title)].lower() == title.lower()
    rest = body[len(title) :].lstrip(".。 ") if repeated else body
    if len(rest) <= LONG:
        return element("blockquote", paragraphs(rest))
    cut = max(rest.rfind(". ", 0, LONG), rest.rfind("。", 0, LONG), rest.rfind("\n", 0, LONG)) + 1 or LONG
    more = element("details", element("summary", "…"), paragraphs(rest[cut:]))
    return element("blockquote", paragraphs(rest[:cut]), more)


def _tags(passage: QuotedPassage, answer: Answer, corpus: Corpus) -> list[Html]:
    instrument = corpus.instruments.get(passage.id.partition("#")[0])
    tags = []
    if instrument:
        rule = next((rule for rule in corpus.rules.values() if rule.citation == passage.id), None)
        status = status_on(instrument, answer.act_date, rule)[0].value
        tags.append(element("span", status_word(status, answer.lang), cls=f"tag {status}"))
    if passage.source == "official":
        tags.append(element("span", say("official", answer.lang), cls="tag official"))
    if not passage.verified:
        tags.append(element("span", say("unverified_text", answer.lang), cls="tag weak"))
    return tags
