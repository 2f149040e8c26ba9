"""Takes facts and days drawn around every threshold, date and list of the real rules: what `decide` promises.

The cases start from the rows of the golden table, with facts removed, replaced and left open.
"""

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.corpus import read_corpus
from qa.counter import counter_cases
from qa.decide import decide, decide_and_judge, outcome_of
from qa.entries import FactSpec
from qa.models import STRICTNESS, UNCLEAR, Composition, Facts, Outcome, Test, Value, Verdict
from qa.presume import filled, refilled
from qa.settings import read_settings

LAW = read_corpus(read_settings().corpus)
COUNTRIES = ("CN", "US", "JP", "HK", "TW", "DE")
COMPOSITIONS = (
    *("Nd", "Nd -Dy -Tb", "Nd Dy", "Nd Fe B Tb -Dy", "Nd Ho -Dy -Tb", "Sm", "Sm Co", "Sm Co -*", "Ce", "-Sm -Dy -Tb"),
    *("Dy", "Dy Fe", "Tb Fe", "Tb Dy Fe", "Gd Fe", "Y", "Y Zr", "Yb Lu", "Ho", "Er", "Er Al", "Eu", "La -*", "Dy La"),
)
RELEASING = {fact for rule in LAW.rules.values() if rule.effect == "exempt" for fact in rule.when}
"""Facts of an exemption: one that cannot be told leaves the effect standing, so telling it may remove the effect."""
EXCLUDING = {
    fact
    for rule in LAW.rules.values()
    if rule.instrument == "cn/mofcom-2025-62" and rule.effect == "exempt"
    for fact in rule.when
}
"""Facts that put technology outside No. 62: where it alone makes that dual-use, a ban on dual-use items falls too."""
IN_FORCE = (Outcome.LICENSE_REQUIRED, Outcome.CASE_BY_CASE, Outcome.REFUSED_IN_PRINCIPLE)
"""Outcomes that a further fact may sharpen; it may not turn one into a ban."""
NOT_IN_FORCE = (Outcome.SUSPENDED, Outcome.NOT_YET_IN_FORCE, Outcome.EXEMPT, Outcome.NOT_CAUGHT)
TRIED = 8
ELEMENTS = {s for es in LAW.items.values() for e in es for g in (e.item.contains, *e.item.contains_any) for s in g}


def quickly(examples: int) -> settings:
    """So many examples, the same in every run."""
    return settings(
        max_examples=examples, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
    )


def golden_cases() -> list[Facts]:
    with (Path(__file__).parent / "golden" / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            {name: cell for name, cell in row.items() if name in LAW.facts and cell} for row in csv.DictReader(file)
        ]
    return [LAW.read_facts(row) for row in rows]


def conditions_on(fact: str) -> Iterable[Test]:
    return (rule.when[fact] for rule in LAW.rules.values() if fact in rule.when)


def around(tests: Iterable[Test]) -> set[Decimal]:
    """Every limit of the tests, and a value just on either side."""
    limits = {n for t in tests for n in (t.at_least, t.at_most, t.above, t.below) if n is not None}
    return {max(limit + step, Decimal(0)) for limit in limits for step in (-limit / 1000, Decimal(0), limit / 1000)}


def parameter_values() -> list[Value]:
    """For each listed machine: its parameters at each limit and beside it, the others met."""
    found: list[Value] = []
    for item in (entry.item for entries in LAW.items.values() for entry in entries):
        met = {name: _met(test) for name, test in item.parameters.items()}
        for name, test in item.parameters.items():
            found += [{**met, name: number} for number in sorted(around([test]))] or [{**met, name: "no"}]
    return found


def _met(test: Test) -> Decimal | str:
    return test.at_least or test.at_most or test.equals or "yes"


def boundary_days() -> list[date]:
    """The days on which a status changes, and those beside them."""
    days = {rule.effective for rule in LAW.rules.values() if rule.effective}
    for instrument in LAW.instruments.values():
        days |= {instrument.published, instrument.effective, *(period.start for period in instrument.timeline)}
        days |= {period.end for period in instrument.timeline if period.end}
    return sorted({day + timedelta(days=step) for day in days for step in (-1, 0, 1)})


def values_of(spec: FactSpec) -> list[Value]:
    """All values of a fact that can matter to a rule."""
    match spec.type:
        case "word":
            return [*(spec.values or LAW.vocabulary.kinds)]
        case "flag":
            return ["yes", "no"]
        case "country":
            return [*COUNTRIES]
        case "party":
            return ["none", "control-list", "watch-list", *(f"{file.notice}#1" for file in LAW.party_files)]
        case "composition":
            return [Composition.parse(text) for text in COMPOSITIONS]
        case "parameters":
            return parameter_values()
        case "day":
            return [*boundary_days()]
    return [*sorted({Decimal(0), Decimal(1), *around(conditions_on(spec.name))})]


VALUES = {name: values_of(spec) for name, spec in LAW.facts.items()}
NAMED = sorted({fact for rule in LAW.rules.values() for fact in rule.when} | {"form", "composition", "parameters"})
CASES, DAYS = golden_cases(), boundary_days()
some_days = st.sampled_from(DAYS)
some_changes = st.dictionaries(
    st.sampled_from(sorted(VALUES)), st.sampled_from(["drop", "open", "replace"]), max_size=3
)


@st.composite
def cases(draw: st.DrawFn) -> Facts:
    """A golden case with up to three facts removed, left open or replaced."""
    values = dict(draw(st.sampled_from(CASES)).values)
    for fact, change in draw(some_changes).items():
        values.pop(fact, None)
        if change == "open":
            values[fact] = UNCLEAR
        elif change == "replace":
            values[fact] = draw(st.sampled_from(VALUES[fact]))
    return Facts(values=values)


anything = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from([*values, UNCLEAR]) for name, values in VALUES.items() if values}
).map(lambda values: Facts(values=values))


def outcomes(verdict: Verdict) -> set[Outcome]:
    return {reading.outcome for reading in verdict.readings} or {verdict.outcome}


def agrees(decided: Outcome, completed: Outcome, fact: str, if_caught: bool) -> bool:
    """Whether what a further fact gives agrees with what was decided without it."""
    if decided in IN_FORCE:
        sharper = completed in IN_FORCE and STRICTNESS[completed] >= STRICTNESS[decided]
        return sharper or (fact in RELEASING and completed is not Outcome.PROHIBITED)
    if decided is Outcome.PROHIBITED and completed is Outcome.EXEMPT:
        return fact in EXCLUDING
    if decided in NOT_IN_FORCE:
        milder = completed in NOT_IN_FORCE and STRICTNESS[completed] <= STRICTNESS[decided]
        return milder and (if_caught or completed is decided or decided is Outcome.EXEMPT)
    return completed is decided


def holding(verdict: Verdict) -> set[str]:
    return {finding.rule for finding in (*verdict.findings, *verdict.duties) if finding.holds}


def disagreement(verdict: Verdict, fact: str, value: Value) -> str:
    """What a completion of the facts contradicts; empty where it agrees."""
    completed = decide(verdict.facts.with_(**{fact: value}), verdict.act_date, LAW)
    if fact in RELEASING and completed.outcome is Outcome.UNDETERMINED:
        return ""  # what is released may uncover a rule that cannot be told
    loose = verdict.if_caught or len(outcomes(verdict)) > 1
    pairs = {(a, b) for a in outcomes(verdict) for b in outcomes(completed) if agrees(a, b, fact, loose)}
    matched = {a for a, _ in pairs} == outcomes(verdict) and {b for _, b in pairs} == outcomes(completed)
    return "" if matched else f"{verdict.outcome} becomes {completed.outcome} with {fact}={value}"


def completions(facts: Facts, fact: str) -> list[Value]:
    """The values that an unknown fact, or the unknown part of a known one, may turn out to have."""
    known = facts.values.get(fact)
    if known is None or known == UNCLEAR:
        return VALUES[fact]
    if isinstance(known, Composition):
        silent = [symbol for symbol in sorted(ELEMENTS) if known.has(symbol) is None]
        return [Composition.parse(f"{known} {sign}{symbol}") for symbol in silent for sign in ("", "-")]
    if isinstance(known, dict):
        return [{**more, **known} for more in VALUES[fact] if isinstance(more, dict) and set(more) > set(known)]
    return []


@pytest.mark.parametrize("fact", NAMED)
@quickly(200)
@given(data=st.data(), case=cases(), day=some_days, how=st.sampled_from([None, UNCLEAR, "as drawn"]))
def test_what_is_decided_agrees_with_every_completion(
    fact: str, data: st.DataObject, case: Facts, day: date, how: str | None
) -> None:
    verdict = decide(case if how == "as drawn" else case.with_(**{fact: how}), day, LAW)
    values = completions(verdict.facts, fact)
    if verdict.outcome is Outcome.UNDETERMINED or not values:
        return

    tried = data.draw(st.lists(st.sampled_from(values), min_size=1, max_size=TRIED, unique_by=str))
    assert [text for text in (disagreement(verdict, fact, value) for value in tried) if text] == []


@quickly(600)
@given(data=st.data(), case=cases(), day=some_days)
def test_finding_that_holds_still_holds_with_one_more_fact(data: st.DataObject, case: Facts, day: date) -> None:
    verdict = decide(case, day, LAW)
    unknown = [fact for fact in NAMED if completions(verdict.facts, fact)]
    fact = data.draw(st.sampled_from(unknown))
    value = data.draw(st.sampled_from(completions(verdict.facts, fact)))
    completed = decide(verdict.facts.with_(**{fact: value}), verdict.act_date, LAW)

    assert holding(verdict) - holding(completed) == set()


@quickly(200)
@given(case=cases(), day=some_days)
def test_same_facts_and_day_give_the_same_verdict(case: Facts, day: date) -> None:
    assert decide(case, day, LAW) == decide(Facts(values=dict(reversed(case.values.items()))), day, LAW)


@quickly(300)
@given(facts=st.one_of(cases(), anything), day=some_days)
def test_any_readable_facts_have_a_verdict_and_counter_cases(facts: Facts, day: date) -> None:
    verdict, judgment = decide_and_judge(facts, day, LAW)
    changes = counter_cases(facts, day, verdict, LAW)

    assert verdict.outcome not in (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE)
    assert outcome_of(facts, day, LAW) is verdict.outcome
    assert all(change.outcome is not verdict.outcome for change in changes)
    assert counter_cases(facts, day, verdict, LAW, judgment) == changes


@quickly(300)
@given(case=st.one_of(cases(), anything), change=anything.filter(lambda facts: facts.values), data=st.data())
def test_what_silence_means_after_a_change_is_worked_out_as_if_anew(
    case: Facts, change: Facts, data: st.DataObject
) -> None:
    names = data.draw(st.sets(st.sampled_from(sorted(change.values)), min_size=1, max_size=2))
    stated = case.with_(**{name: change.values[name] for name in names}).values
    before, _ = filled(case.values, LAW)

    assert refilled(stated, names, before, LAW) == filled(stated, LAW)[0]


@quickly(300)
@given(facts=st.one_of(cases(), anything), day=some_days)
def test_what_is_undetermined_says_what_is_missing(facts: Facts, day: date) -> None:
    verdict = decide(facts, day, LAW)

    assert (verdict.outcome is Outcome.UNDETERMINED) == any(not missing.optional for missing in verdict.missing)


@quickly(300)
@given(facts=st.one_of(cases(), anything), day=some_days)
def test_rule_has_no_finding_before_its_instrument_is_published(facts: Facts, day: date) -> None:
    verdict = decide(facts, day, LAW)
    found = {LAW.rules[finding.rule].instrument for finding in (*verdict.findings, *verdict.duties)}

    assert [name for name in found if verdict.act_date < LAW.instruments[name].published] == []


@quickly(100)
@given(case=cases())
def test_outcome_is_the_same_on_all_days_between_two_changes_of_status(case: Facts) -> None:
    stated = case.with_(act_date=None)
    spans = [(first, last) for first, last in pairwise(DAYS) if last - first > timedelta(days=1)]

    for first, last in spans:
        assert outcome_of(stated, first, LAW) is outcome_of(stated, last, LAW)
