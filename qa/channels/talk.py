"""What one browser session holds, and each step of it: ask, correct a fact, take that back, move the day, clear.

A step takes what is held and gives what is held next; nothing is changed in place. What cannot be done is said in
one sentence of `problem`, and the answer that stands stays.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from qa.answers import Answer
from qa.channels.desk import Busy, Desk
from qa.channels.inputs import one_sentence, read_question
from qa.corpus import Corpus
from qa.models import Facts, Outcome, Value
from qa.page import Correction, Turn
from qa.page_words import word
from qa.panel import Case, read_fact
from qa.render import fact_label
from qa.settings import UserError
from qa.share import BillLine
from qa.wording import value_label

CHANNEL = "page"
KEPT = 12
"""Exchanges of a conversation that stay on the page."""


@dataclass(frozen=True)
class Exchange:
    """A question, what was known before it, what it stated, and what was corrected since."""

    question: str
    known: tuple[Facts, ...]
    stated: tuple[Facts, ...]
    answer: Answer
    corrections: Mapping[tuple[int, str], Value | None] = field(default_factory=dict)
    """By case and fact; None removes one."""
    before: Outcome | None = None


@dataclass(frozen=True)
class Talk:
    """One browser session."""

    day: date
    lang: str = "en"
    exchanges: tuple[Exchange, ...] = ()
    asking: str = ""
    """The question in work."""
    problem: str = ""
    """What went wrong with the last step, in one sentence."""
    case: int = 0
    """The case whose facts the panel shows."""
    lines: tuple[BillLine, ...] = (BillLine(), BillLine())
    """The lines of the value-share calculator."""
    total: str = ""
    draft: str | None = None
    """What the question box is to hold; None leaves it as it is."""
    query: str = ""
    opened: str = ""
    """What the rules are searched for, or the instrument that is open."""

    @property
    def latest(self) -> Exchange | None:
        return self.exchanges[-1] if self.exchanges else None


def ask(talk: Talk, question: str, desk: Desk) -> Talk:
    """The conversation with one more question; the facts of the last answer are kept."""
    known = _cases(talk.latest) if talk.latest else ()
    return _tried(replace(talk, asking="", draft=None), lambda now: _asked(now, question, known, desk))


def set_fact(talk: Talk, name: str, entered: str, case: int, desk: Desk) -> Talk:
    """The last answer decided again with a fact of a case as entered; an empty one is removed."""
    return _tried(talk, lambda now: _set(now, name, entered, case, desk))


def unset(talk: Talk, name: str, case: int, desk: Desk) -> Talk:
    """The last answer decided again without a correction."""
    latest = talk.latest
    if latest is None or (case, name) not in latest.corrections:
        return talk
    kept = {key: value for key, value in latest.corrections.items() if key != (case, name)}
    return _tried(talk, lambda now: _decided(now, latest, kept, desk))


def move_day(talk: Talk, day: date, desk: Desk) -> Talk:
    """The last answer as of another day: the question read again, or the corrected facts decided again."""
    moved, latest = replace(talk, day=day), talk.latest
    if latest is None:
        return replace(moved, problem="")
    if latest.corrections:
        return _tried(moved, lambda now: _decided(now, latest, latest.corrections, desk))
    return _tried(moved, lambda now: _read_again(now, latest, desk))


def clear(talk: Talk) -> Talk:
    """The session without its conversation."""
    return Talk(day=talk.day, lang=talk.lang)


def _tried(talk: Talk, step: Callable[[Talk], Talk]) -> Talk:
    try:
        with one_sentence():
            return replace(step(talk), problem="")
    except Busy:
        return replace(talk, problem=word("busy", talk.lang))
    except UserError as error:
        return replace(talk, problem=str(error))


def _asked(talk: Talk, question: str, known: tuple[Facts, ...], desk: Desk) -> Talk:
    asked = read_question(question)
    answer = desk.ask(asked, talk.day, CHANNEL, known)
    exchange = Exchange(asked, known, answer.stated, answer)
    return replace(talk, exchanges=(*talk.exchanges, exchange)[-KEPT:], case=0)


def _read_again(talk: Talk, latest: Exchange, desk: Desk) -> Talk:
    answer = desk.ask(latest.question, talk.day, CHANNEL, latest.known)
    again = Exchange(latest.question, latest.known, answer.stated, answer, before=latest.answer.outcome)
    return replace(talk, exchanges=(*talk.exchanges[:-1], again))


def _set(talk: Talk, name: str, entered: str, case: int, desk: Desk) -> Talk:
    latest = talk.latest
    fact = name.partition(".")[0]
    if latest is None or case >= len(latest.stated) or fact not in desk.library.corpus.facts:
        return talk
    value = read_fact(name, entered, _cases(latest)[case], desk.library.corpus, talk.lang)
    return _decided(talk, latest, {**latest.corrections, (case, fact): value}, desk)


def _decided(talk: Talk, latest: Exchange, corrections: Mapping[tuple[int, str], Value | None], desk: Desk) -> Talk:
    corrected = replace(latest, corrections=corrections, before=latest.answer.outcome)
    cases = _cases(corrected)
    answer = desk.decide(cases, talk.day, CHANNEL, question=latest.question, lang=latest.answer.lang)
    return replace(talk, exchanges=(*talk.exchanges[:-1], replace(corrected, answer=answer)))


def _cases(exchange: Exchange) -> tuple[Facts, ...]:
    """The cases as stated, with the corrections."""
    return tuple(
        _with({name: v for (n, name), v in exchange.corrections.items() if n == number}, facts)
        for number, facts in enumerate(exchange.stated)
    )


def _with(corrections: Mapping[str, Value | None], facts: Facts) -> Facts:
    words = {name: said for name, said in facts.words.items() if name not in corrections}
    return Facts(values=facts.with_(**corrections).values, words=words)


def turns(talk: Talk, link: str, corpus: Corpus) -> list[Turn]:
    """The conversation as the page shows it; `link` is the address before an answer's id, empty where none is kept."""
    return [
        Turn(
            answer=exchange.answer,
            facts=_cases(exchange),
            corrections=_corrections(exchange, talk.lang, corpus),
            before=exchange.before,
            link=f"{link}{exchange.answer.answer_id}" if link else "",
            latest=exchange is talk.latest and not talk.asking,
        )
        for exchange in talk.exchanges
    ]


def _corrections(exchange: Exchange, lang: str, corpus: Corpus) -> tuple[Correction, ...]:
    return tuple(
        Correction(
            fact=name,
            case=case,
            label=fact_label(name, lang, corpus),
            value=word("not_stated", lang) if value is None else value_label(name, value, lang, corpus),
        )
        for (case, name), value in exchange.corrections.items()
    )


def panel_case(talk: Talk) -> Case | None:
    """The case whose facts the panel shows; None where the last answer decided none."""
    latest = talk.latest
    if latest is None or latest.answer.outcome in (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE):
        return None
    cases, answer = _cases(latest), latest.answer
    number = min(talk.case, len(cases) - 1)
    missing = answer.cases[number].missing if len(answer.cases) > 1 else answer.missing
    return Case(
        facts=cases[number],
        corrected=frozenset(name for case, name in latest.corrections if case == number),
        asked=frozenset(one.fact.partition(".")[0] for one in missing if not one.optional),
        assumed={one.fact: one.says or one.value for one in answer.assumptions},
        number=number,
    )


def case_names(talk: Talk) -> Sequence[str]:
    """The goods or acts of the last answer, where there are several."""
    return [case.item for case in talk.latest.answer.cases] if talk.latest else []
