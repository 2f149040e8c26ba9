"""Takes a decided case, gives the nearest counter-cases: the change of one fact or of the day that flips it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from qa.corpus import Corpus
from qa.decide import outcome_if, outcome_of
from qa.judge import Judgment
from qa.models import STRICTNESS, UNCLEAR, Change, Composition, Facts, Finding, Outcome, Test, Value, Verdict
from qa.reading.ways import RELIEFS
from qa.timeline import turns_of

TRIED = 6
"""How many changes are decided; each costs one decision."""
SHOWN = 4
TELLING = {
    *("item", "composition", "content_share", "technology_origin", "origin", "made_in", "departure", "destination"),
    *("end_user", "end_use", "node_nm", "memory_layers", "ownership_share"),
    *RELIEFS,
}
"""Facts whose change a reader can picture; the others only lead to other cases."""


def counter_cases(
    facts: Facts, as_of: date, verdict: Verdict, corpus: Corpus, judgment: Judgment | None = None
) -> list[Change]:
    """Changes of one fact or of the day that give another outcome, strictest outcome first.

    With the judgment that the verdict rests on, only what a change touches is worked out anew.
    """
    if verdict.outcome in (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE):
        return []
    found: dict[tuple[str, Outcome], Change] = {}
    for number, (fact, value) in enumerate(_candidates(verdict, corpus)):
        if number == TRIED:
            break
        if judgment:
            changed = outcome_if(facts, {fact: value}, as_of, corpus, judgment)
        else:
            changed = outcome_of(facts.with_(**{fact: value}), as_of, corpus)
        if changed is not verdict.outcome:
            shown = _shown(fact, value, corpus)
            found.setdefault((fact, changed), Change(fact=fact, value=shown, outcome=changed))
    ordered = sorted(found.values(), key=lambda change: -STRICTNESS[change.outcome])
    return ordered[:SHOWN]


def _shown(fact: str, value: Value, corpus: Corpus) -> str:
    share = isinstance(value, Decimal) and corpus.facts[fact].type == "share"
    return f"{(Decimal(str(value)) * 100).normalize():f}%" if share else str(value)


def _candidates(verdict: Verdict, corpus: Corpus) -> Iterator[tuple[str, Value]]:
    for missing in verdict.missing:
        if not missing.optional:
            yield from _answers(missing.fact, verdict, corpus)
    yield from _days(verdict, corpus)
    for finding in verdict.findings:
        if finding.holds is False and len(finding.unknown) == 1:
            yield from _satisfying(finding, verdict, corpus)
    for finding in verdict.findings:
        if finding.holds and finding.outcome == verdict.outcome:
            yield from _breaking(finding, verdict, corpus)


def _answers(fact: str, verdict: Verdict, corpus: Corpus) -> Iterator[tuple[str, Value]]:
    """What the asked person may answer: each value of a fact, or with and without dysprosium for a composition."""
    spec = corpus.facts.get(fact)
    if spec is None:
        return
    if spec.type == "composition":
        stated = verdict.facts.values.get(fact)
        present = stated.present if isinstance(stated, Composition) else frozenset({"Nd"})
        yield fact, Composition(present=present | {"Dy"})
        yield fact, Composition(present=present, absent=frozenset({"Dy", "Tb", "Sm"}) - present)
    elif spec.type == "flag":
        yield from ((fact, value) for value in ("yes", "no"))
    else:
        yield from ((fact, value) for value in (spec.options or tuple(spec.values))[:4])


def _days(verdict: Verdict, corpus: Corpus) -> Iterator[tuple[str, Value]]:
    """The first days before and after the act on which the status of a provision that holds changes."""
    boundaries: set[date] = set()
    for finding in verdict.findings:
        rule = corpus.rules[finding.rule]
        boundaries |= turns_of(corpus.instruments[rule.instrument], rule)
    later = sorted(day for day in boundaries if day > verdict.act_date)[:1]
    earlier = sorted(day for day in boundaries if day <= verdict.act_date)[-1:]
    yield from (("act_date", day) for day in later)
    yield from (("act_date", day - timedelta(days=1)) for day in earlier)


def _satisfying(finding: Finding, verdict: Verdict, corpus: Corpus) -> Iterator[tuple[str, Value]]:
    """The value that would make a rule hold that fails by one fact alone."""
    fact = finding.unknown[0]
    test = corpus.rules[finding.rule].when.get(fact)
    if test is None or fact not in TELLING:
        return
    if fact == "item":
        yield from _elements(verdict)
    value = _value(test)
    if value is not None and fact in corpus.facts:
        yield fact, value


def _value(test: Test) -> Value | None:
    if test.at_least is not None:
        return test.at_least
    if test.at_most is not None:
        return test.at_most
    return test.equals or (test.one_of[0] if test.one_of else None)


def _elements(verdict: Verdict) -> Iterator[tuple[str, Value]]:
    composition = verdict.facts.values.get("composition")
    if isinstance(composition, Composition) and "Nd" in composition.present and "Dy" in composition.absent:
        yield "composition", Composition(present=composition.present | {"Dy"}, absent=composition.absent - {"Dy"})


def _breaking(finding: Finding, verdict: Verdict, corpus: Corpus) -> Iterator[tuple[str, Value]]:
    """A value just beyond the condition of a rule that holds."""
    for fact, test in corpus.rules[finding.rule].when.items():
        if test.at_least is not None:
            yield fact, (test.at_least * Decimal("0.9")).normalize()
        elif test.at_most is not None:
            yield fact, test.at_most + 1
    given = verdict.facts.values
    if given.get("end_user") != "military" and given.get("end_user") != UNCLEAR:
        yield "end_user", "military"
