"""Takes a kept answer and today's corpus, decides again on the same facts and day, and says what is different."""

from datetime import date
from typing import Any

from qa.answers import Answer
from qa.ask import Library, ask, ask_facts
from qa.models import Facts, Model, Outcome
from qa.record import Entry

UNDECIDED = {Outcome.INFORMATION, Outcome.OUT_OF_SCOPE}


class Difference(Model):
    """One part of an answer that is not what it was; lists name what went and what came."""

    part: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Replay(Model):
    """An answer decided again."""

    answer_id: str
    as_of: date
    before: Outcome
    after: Outcome
    differences: tuple[Difference, ...] = ()
    """Empty where nothing that is decided or cited has changed."""


def replay(entry: Entry, library: Library) -> Replay:
    """What the corpus of today gives for the facts and the day of a kept answer; a question with no case is read.

    Raises ValueError, in one sentence, where a fact of then is none of today's corpus.
    """
    old = Answer.model_validate(entry.answer)
    if old.outcome in UNDECIDED or not entry.stated:
        new = ask(old.question, old.as_of, library, lang=old.lang)
    else:
        cases = [_facts(case, library) for case in entry.stated]
        new = ask_facts(cases, old.as_of, library, question=old.question, lang=old.lang)
    return Replay(
        answer_id=old.answer_id,
        as_of=old.as_of,
        before=old.outcome,
        after=new.outcome,
        differences=tuple(_differences(old, new)),
    )


def _facts(case: dict[str, dict[str, Any]], library: Library) -> Facts:
    return library.corpus.read_facts(case["values"]).model_copy(update={"words": case["words"]})


def _differences(old: Answer, new: Answer) -> list[Difference]:
    compared = [(name, before, after) for (name, before), (_, after) in zip(_parts(old), _parts(new), strict=True)]
    return [
        Difference(
            part=name,
            before=tuple(one for one in before if one not in after),
            after=tuple(one for one in after if one not in before),
        )
        for name, before, after in compared
        if set(before) != set(after)
    ]


def _parts(answer: Answer) -> list[tuple[str, list[str]]]:
    """What an answer turns on, part by part, each as comparable words."""
    holds = {True: "holds", False: "fails", None: "cannot be told"}
    return [
        ("corpus", [answer.corpus.version]),
        ("outcome", [answer.outcome.value]),
        ("readings", [f"{reading.assuming}: {reading.outcome}" for reading in answer.readings]),
        ("cases", [f"{case.item}: {case.outcome}" for case in answer.cases]),
        ("findings", [f"{f.rule}: {f.outcome}, {f.status}, {holds[f.holds]}" for f in answer.findings]),
        ("missing", [missing.fact for missing in answer.missing]),
        ("assumptions", [f"{one.fact}: {one.value}" for one in answer.assumptions]),
        ("citations", list(answer.citations)),
        ("cautions", list(answer.cautions)),
    ]
