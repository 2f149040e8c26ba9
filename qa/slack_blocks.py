"""Takes an answer, gives the Slack message that shows it: Block Kit blocks and a plain-text fallback. Pure.

Everything fits Slack's documented limits by being cut. Nothing of an answer is read as markup: `inert` is the one way
into mrkdwn, so no mention, link or formatting in a question or a passage works. No outcome is shown as permission.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from qa.answers import Answer, QuotedPassage
from qa.corpus import Corpus
from qa.html import passage_address
from qa.models import Composition, Missing, Model
from qa.phrases import phrase
from qa.render import citation, clean, day_words, fact_label, label, say, shown_findings, status_word
from qa.slack_texts import tell

BLOCKS, SECTION, HEADER, BUTTON, OPTION, OPTIONS, ELEMENTS, FALLBACK = 50, 3000, 150, 75, 75, 100, 10, 3000
"""Slack's limits: blocks a message; characters of a section, a header, a button, an option; and how many options."""
PASSAGES, QUOTE = 2, 400
QUESTIONS = 5
BUTTONS = 5
"""More options than this become a menu."""
LOOKALIKE = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ"})
"""Slack has no escape for its formatting characters."""
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

Block = dict[str, Any]


class Frame(Model):
    """Where and how an answer is shown."""

    talk: str
    """The id under which its facts are kept, for buttons to go on from."""
    receipt: str = ""
    """The permanent address of the answer, where it has one."""
    site: str = ""
    """The address of the web page, where others reach it."""
    private: bool = False
    """Whether the asker alone sees it, and may share it."""
    shared_by: str = ""
    """The member who shared it."""
    moved: str = ""
    """What a member changed, for this answer to follow, escaped."""


def blocks(answer: Answer, corpus: Corpus, frame: Frame) -> list[Block]:
    """The blocks of a message, most important first."""
    lang = answer.lang
    made = [
        *_by_whom(frame, lang),
        _header(label(answer.outcome, lang)),
        _section(f"*{inert(answer.headline, SECTION - 200)}*\n{inert(day_words(answer))}"),
        *_list(
            say("readings", lang),
            [f"{r.assuming}{say('separator', lang)}{label(r.outcome, lang)}" for r in answer.readings],
        ),
        *_list(say("cases", lang), [f"{c.item}{say('separator', lang)}{label(c.outcome, lang)}" for c in answer.cases]),
        *_questions([m for m in answer.missing if not m.optional], answer, corpus, frame),
        *_list(say("why", lang), _why(answer, corpus)),
        *_passages(answer, corpus, frame),
        *_list(say("cautions", lang), answer.cautions),
        *_list(say("duties", lang), [f"{d.says} ({status_word(d.status, lang)})" for d in answer.duties]),
        *_list(say("next_steps", lang), answer.next_steps),
        *_questions([m for m in answer.missing if m.optional], answer, corpus, frame),
        *_understood(answer, corpus),
        _day_picker(answer, frame),
        _receipt(answer, frame),
    ]
    return [*made[: BLOCKS - 2], *_share(frame, lang), _feedback(answer, frame)]


def fallback(answer: Answer) -> str:
    """The answer as one line of inert text, for notifications and screen readers."""
    return inert(f"{label(answer.outcome, answer.lang)} ({day_words(answer)}). {answer.headline}", FALLBACK)


def note(text: str) -> list[Block]:
    """One paragraph of our own words, markup and all."""
    return [_section(text)]


def inert(text: str, most: int = SECTION) -> str:
    """The text on one line as mrkdwn that shows it literally, cut to a number of characters."""
    return "".join(_within([ENTITIES.get(c, c) for c in clean(text).translate(LOOKALIKE)], most))


def plain(text: str, most: int) -> str:
    """The text for a place that reads no markup, cut to a number of characters."""
    return "".join(_within(list(clean(text)), most)) or "…"


def link(url: str, text: str) -> str:
    """A link in mrkdwn, or the text alone where the address is none of the web."""
    if not re.fullmatch(r"https?://[^\s<>|]+", url):
        return inert(text)
    return f"<{url.replace('&', '&amp;')}|{inert(text, 200)}>"


def _within(characters: list[str], most: int) -> list[str]:
    """The characters, cut at a word and marked where together they are too long."""
    if sum(map(len, characters)) <= most:
        return characters
    room, kept = most - 2, list[str]()
    for character in characters:
        if (room := room - len(character)) < 0:
            break
        kept.append(character)
    space = len(kept) - 1 - kept[::-1].index(" ") if " " in kept[-40:] else len(kept)
    return [*kept[:space], " ", "…"]


def _header(text: str) -> Block:
    return {"type": "header", "text": {"type": "plain_text", "text": plain(text, HEADER), "emoji": False}}


def _mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def _section(text: str, **more: Any) -> Block:
    return {"type": "section", "text": _mrkdwn(text), **more}


def _context(*texts: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(text) for text in texts if text][:ELEMENTS]}


def _list(title: str, lines: Iterable[str]) -> list[Block]:
    """A titled list as one section: as many whole lines as fit, and how many more there are."""
    given = [f"• {inert(line, 1000)}" for line in lines]
    kept, room = list[str](), SECTION - len(title) - 100
    for line in given:
        if (room := room - len(line) - 1) < 0:
            break
        kept.append(line)
    rest = [f"… +{len(given) - len(kept)}"] if len(kept) < len(given) else []
    return [_section("\n".join([f"*{inert(title)}*", *kept, *rest]))] if given else []


def _why(answer: Answer, corpus: Corpus) -> list[str]:
    lang = answer.lang
    told = []
    shown, left = shown_findings(answer.findings)
    for finding in shown[:4]:
        notes = [citation(finding.citation, lang, corpus), status_word(finding.status, lang)]
        notes += [say("untold", lang)] if finding.holds is None else []
        notes += [say("released", lang)] if finding.released else []
        told.append(f"{finding.says} ({say('stop', lang).join(notes)})")
    return [*told, say("more_rules", lang, left=left)] if left else told


def _passages(answer: Answer, corpus: Corpus, frame: Frame) -> list[Block]:
    basis = [p for p in answer.passages if p.role == "basis"] or list(answer.passages)
    made = [_section(_quote(number, p, corpus, frame)) for number, p in enumerate(basis[:PASSAGES], 1)]
    return [_section(f"*{say('basis', answer.lang)}*"), *made] if made else []


def _quote(number: int, passage: QuotedPassage, corpus: Corpus, frame: Frame) -> str:
    notes = [say("official", passage.lang)] if passage.source == "official" else []
    notes += [say("unverified_text", passage.lang)] if not passage.verified else []
    about = f" ({inert(say('stop', passage.lang).join(notes))})" if notes else ""
    head = f"[{number}] {link(_address(passage, corpus, frame), passage.citation)}{about} {inert(passage.title, 200)}"
    return f"{head}\n>{inert(passage.text, QUOTE)}"


def _address(passage: QuotedPassage, corpus: Corpus, frame: Frame) -> str:
    """Where a passage can be read whole: on the web page, else where the official text was published."""
    return (
        f"{frame.site}{passage_address(passage.id)}"
        if frame.site
        else next(iter(corpus.instruments[passage.id.partition("#")[0]].urls), "")
    )


def _questions(missing: Sequence[Missing], answer: Answer, corpus: Corpus, frame: Frame) -> list[Block]:
    """Each missing fact as its question, with the buttons or the menu that answer it."""
    made = list[Block]()
    for one in missing[:QUESTIONS]:
        optional = f" _({inert(say('optional', answer.lang))})_" if one.optional else ""
        made.append(_section(f":grey_question: {inert(one.question, 2800)}{optional}"))
        made += _controls(one, answer, corpus, frame)
    return made


def _controls(missing: Missing, answer: Answer, corpus: Corpus, frame: Frame) -> list[Block]:
    """The buttons of a few values, the menu of many, or a button for words of one's own."""
    if missing.fact in corpus.rules:
        return []
    lang = answer.lang
    options = _options(missing, lang, corpus) or (_elements(answer, corpus) if missing.fact == "composition" else [])
    if len(options) <= BUTTONS:
        elements = [_button(text, f"fact:{missing.fact}:{value}", frame.talk) for value, text in options]
    else:
        elements = [_menu(missing.fact, options, lang)]
    if not options or missing.fact == "composition":
        words = tell("own_words" if options else "answer", lang)
        elements.append(_button(words, f"tell:{missing.fact}", frame.talk))
    block_id = f"{frame.talk}:{missing.fact}"
    return [{"type": "actions", "block_id": block_id[:255], "elements": elements}]


def _elements(answer: Answer, corpus: Corpus) -> list[tuple[str, str]]:
    """The elements on which list entries turn that may match, each as a composition, and that it is none of them."""
    entries = {entry.passage: entry.item for items in corpus.items.values() for entry in items}
    open_items = [i for f in answer.findings if f.holds is None and "composition" in f.unknown for i in f.items]
    known = answer.known.values.get("composition")
    told = known.present | known.absent if isinstance(known, Composition) else frozenset()
    needed = dict.fromkeys(symbol for i in open_items if i in entries for symbol in entries[i].contains)
    symbols = [symbol for symbol in needed if symbol in corpus.listed_elements and symbol not in told]
    if not symbols:
        return []
    names = {element.symbol: element.names for element in corpus.vocabulary.elements}
    words = {symbol: names[symbol].get(answer.lang, names[symbol]["en"])[0] for symbol in symbols}
    each = [(symbol, tell("contains", answer.lang, element=words[symbol])) for symbol in symbols]
    return [
        *each,
        (" ".join(f"-{symbol}" for symbol in symbols), tell("none_of", answer.lang, elements=", ".join(symbols))),
    ]


def _options(missing: Missing, lang: str, corpus: Corpus) -> list[tuple[str, str]]:
    """The values that answer a question, each with its label; none where it takes words of one's own."""
    spec = corpus.facts.get(missing.fact)
    if spec and spec.type == "flag":
        return [(value, phrase(f"flag_{value}", lang)) for value in ("yes", "no")]
    if spec and spec.type == "country" and not missing.options:
        return sorted(
            (
                (code, country.label.get(lang, country.label["en"]))
                for code, country in corpus.vocabulary.countries.items()
            ),
            key=lambda option: (option[0] != "CN", option[1]),
        )
    return [(option["value"], option.get("label") or option["value"]) for option in missing.options]


def _button(text: str, action: str, value: str) -> Block:
    shown = {"type": "plain_text", "text": plain(text, BUTTON), "emoji": False}
    return {"type": "button", "action_id": action[:255], "text": shown, "value": value}


def _menu(fact: str, options: list[tuple[str, str]], lang: str) -> Block:
    """A menu; in groups of a hundred where there are more options than Slack takes in one."""
    made = [{"text": {"type": "plain_text", "text": plain(text, OPTION)}, "value": value} for value, text in options]
    menu: Block = {
        "type": "static_select",
        "action_id": f"pick:{fact}",
        "placeholder": {"type": "plain_text", "text": tell("choose", lang)},
    }
    if len(made) <= OPTIONS:
        return menu | {"options": made}
    groups = [made[start : start + OPTIONS] for start in range(0, len(made), OPTIONS)]
    return menu | {"option_groups": [{"label": _span(group), "options": group} for group in groups]}


def _span(group: list[Block]) -> Block:
    first, last = group[0]["text"]["text"], group[-1]["text"]["text"]
    return {"type": "plain_text", "text": plain(f"{first} – {last}", OPTION)}


def _understood(answer: Answer, corpus: Corpus) -> list[Block]:
    """What was understood and assumed, as one line each."""
    lang, separator, stop = answer.lang, say("separator", answer.lang), say("stop", answer.lang)
    facts = [
        f"{fact_label(name, lang, corpus)}{separator}{fact.value}" + (f" (“{fact.words}”)" if fact.words else "")
        for name, fact in answer.facts.items()
    ]
    assumed = [a.says or f"{fact_label(a.fact, lang, corpus)}{separator}{a.value}" for a in answer.assumptions]
    lines = [
        f"*{tell(key, lang)}*{separator}{inert(stop.join(told), 1900)}"
        for key, told in (("understood", facts), ("assumed", assumed))
        if told
    ]
    return [_context(*lines)] if lines else []


def _day_picker(answer: Answer, frame: Frame) -> Block:
    picker = {"type": "datepicker", "action_id": "day", "initial_date": answer.as_of.isoformat()}
    return _section(inert(tell("day", answer.lang)), block_id=f"{frame.talk}:day", accessory=picker)


def _receipt(answer: Answer, frame: Frame) -> Block:
    lang, separator = answer.lang, say("separator", answer.lang)
    shown = link(frame.receipt, answer.answer_id) if frame.receipt else f"`{answer.answer_id}`"
    checked = tell("checked", lang, version=answer.corpus.version, day=answer.corpus.last_checked)
    return _context(f"{tell('receipt', lang)}{separator}{shown}", inert(checked), inert(tell("not_permission", lang)))


def _by_whom(frame: Frame, lang: str) -> list[Block]:
    shared = tell("shared", lang, user=f"<@{frame.shared_by}>") if frame.shared_by else ""
    private = tell("only_you", lang) if frame.private else ""
    lines = [line for line in (shared, private, frame.moved) if line]
    return [_context(*lines)] if lines else []


def _share(frame: Frame, lang: str) -> list[Block]:
    button = _button(tell("share", lang), "share", frame.talk)
    return [{"type": "actions", "block_id": f"{frame.talk}:share", "elements": [button]}] if frame.private else []


def _feedback(answer: Answer, frame: Frame) -> Block:
    buttons = {
        "type": "feedback_buttons",
        "action_id": "feedback",
        "positive_button": _vote(tell("useful", answer.lang), f"up:{answer.answer_id}"),
        "negative_button": _vote(tell("wrong", answer.lang), f"down:{answer.answer_id}"),
    }
    return {"type": "context_actions", "block_id": f"{frame.talk}:feedback", "elements": [buttons]}


def _vote(text: str, value: str) -> Block:
    return {"text": {"type": "plain_text", "text": plain(text, BUTTON)}, "value": value}
