"""Takes completed facts and a day, gives every rule judged: whether it holds, what is missing to tell, what bites when.

A rule bites under a scenario when it holds and is in force there, and so is one of the rules it is given by.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from graphlib import TopologicalSorter
from typing import NamedTuple

from qa.corpus import Corpus
from qa.match import NO, YES, Told, Truth, Values, facts_read, holds
from qa.models import UNCLEAR, Period, Rule, Status, Test
from qa.timeline import GONE, Scenario, resolved, status_on

EFFECTS = ("license_required", "undetermined", "case_by_case", "refused_in_principle", "prohibited")
"""Effects that stand in the way, mildest first; an `undetermined` one stands above an ordinary license."""


@dataclass(slots=True)
class Judged:
    """A rule as the facts leave it on the day, before scenarios."""

    rule: Rule
    told: Told
    failed: tuple[str, ...]
    status: Status
    period: Period | None
    truth: Truth = None
    unknown: frozenset[str] = frozenset()
    given_unknown: frozenset[str] = frozenset()
    """Facts that keep one of the rules it is given by from being told, even where another one holds."""
    items: tuple[str, ...] = ()
    near: tuple[str, ...] | None = None
    """The facts by which alone the rule fails; None when it fails by more than one or does not fail."""


@dataclass(frozen=True, slots=True)
class Law:
    """What exists in law on a day, worked out once for all cases of that day."""

    rules: dict[str, tuple[Rule, Status, Period | None]]
    conditions: dict[str, tuple["_Condition", ...]]
    readers: dict[str, frozenset[str]]
    """For each fact the rules whose own conditions look at it."""
    order: tuple[str, ...]
    """The rules, each after those it is given by."""
    givens: dict[str, tuple[str, ...]]
    """For each rule those it is given by; an empty one where none of them exists."""
    exceptions: dict[str, list[str]]
    """For a rule those that release from it."""
    barring: tuple[str, ...]
    """The rules with an effect that stands in the way."""


class _Condition(NamedTuple):
    """A test on a fact; what rules share has one number."""

    number: int
    name: str
    test: Test


@dataclass(slots=True)
class Judgment:
    """All rules judged; answers what bites in a scenario."""

    judged: dict[str, Judged]
    law: Law
    values: Values
    """The completed facts, with the day of the act."""
    unclear: frozenset[str]
    memo: dict[tuple[str, str], Truth] = field(default_factory=dict)

    def bites(self, rule_id: str, scenario: Scenario) -> Truth:
        """Whether the rule holds and is in force under the scenario, and so is one of the rules it is given by."""
        one = self.judged[rule_id]
        if one.truth is False:
            return False
        key = (rule_id, str(scenario))
        if key not in self.memo:
            self.memo[key] = self._bites(one, scenario)
        return self.memo[key]

    def _bites(self, one: Judged, scenario: Scenario) -> Truth:
        if resolved(one.status, one.period, scenario) is not Status.IN_FORCE:
            return False
        givens = self.law.givens[one.rule.id]
        if not givens:
            return one.told.truth
        given = any_of(self.stands(name, scenario) for name in givens)
        return given if one.told.truth or given is False else None

    def stands(self, rule_id: str, scenario: Scenario) -> Truth:
        """Whether the rule bites and no exception in force removes it."""
        bites = self.bites(rule_id, scenario)
        return False if bites is not False and self.releasing(rule_id, scenario) else bites

    def releasing(self, rule_id: str, scenario: Scenario) -> str | None:
        """The exception in force that removes the rule's effect; one that cannot be told does not."""
        return next((e for e in self.law.exceptions.get(rule_id, ()) if self.bites(e, scenario) is True), None)

    def standing(self, scenario: Scenario) -> list[tuple[Judged, bool]]:
        """Rules with an effect that bite, or (False) may bite, and that no exception releases."""
        found = []
        for name, one in self.barring():
            bite = self.bites(name, scenario)
            if bite is not False and self.releasing(name, scenario) is None:
                found.append((one, bite is True))
        return found

    def barring(self) -> list[tuple[str, Judged]]:
        """Rules with an effect that stands in the way, and that hold or may hold."""
        return [(name, one) for name in self.law.barring if (one := self.judged[name]).truth is not False]


DAYS = 512
"""Days whose law is kept worked out."""


@dataclass(slots=True)
class _Look:
    """A case as conditions are looked at: each once, however many rules share it."""

    values: Values
    corpus: Corpus
    near: bool
    """Whether it is looked for by how little a rule fails."""
    known: dict[int, tuple[Told, tuple[str, ...]]] = field(default_factory=dict)
    """For each condition looked at whether it holds, and the fact that fails."""
    given: dict[tuple[str, ...], "_Given"] = field(default_factory=dict)
    """What the rules that a rule is given by come to, which many rules share."""


@dataclass(slots=True)
class _Given:
    """What the rules that a rule is given by come to."""

    truth: Truth
    unknown: frozenset[str]
    """The facts that keep one of them from being told."""
    items: tuple[str, ...]
    near: tuple[str, ...] | None
    """The facts by which alone the first of them fails that nearly holds."""


def judge(
    completed: Values, day: date, corpus: Corpus, *, near: bool = True, beside: Judgment | None = None
) -> Judgment:
    """Every rule that exists on the day, judged on completed facts; without `near`, not by how little one fails.

    Beside a judgment of nearly the same facts only those rules are looked at that a differing fact touches.
    """
    values = {**completed, "act_date": day}
    law = _law(day, corpus)
    before = _Before(values, beside, law) if beside else None
    look = _Look(values, corpus, near)
    judged: dict[str, Judged] = {}
    for name in law.order:
        judged[name] = (before and before.kept(name, law)) or _judged(name, law, look, judged, before)
    unclear = frozenset(name for name, value in values.items() if value == UNCLEAR)
    return Judgment({name: judged[name] for name in law.rules}, law, values, unclear)


class _Before:
    """A judgment of nearly the same facts: what of it stands."""

    def __init__(self, values: Values, beside: Judgment, law: Law) -> None:
        names = values.keys() | beside.values.keys()
        changed = [name for name in names if values.get(name) != beside.values.get(name)]
        self._judgment = beside
        self._same_law = law is beside.law
        self._touched = frozenset[str]().union(*(law.readers.get(name, ()) for name in changed))
        self._altered = set[str]()

    def told(self, name: str) -> Judged | None:
        """The rule as judged, if no differing fact touches its own conditions."""
        return None if name in self._touched else self._judgment.judged.get(name)

    def kept(self, name: str, law: Law) -> Judged | None:
        """The same if it has the same status, and nothing that it is given by comes out otherwise."""
        old, givens = self.told(name), law.givens[name]
        if old is None or not (self._same_law or self._is_alike(old, law)):
            return None
        return None if self._altered and not self._altered.isdisjoint(givens) else old

    def _is_alike(self, old: Judged, law: Law) -> bool:
        name = old.rule.id
        _, status, period = law.rules[name]
        return old.status is status and old.period is period and law.givens[name] == self._judgment.law.givens[name]

    def note(self, name: str, new: Judged) -> None:
        """Keep in mind whether a rule comes out otherwise than before."""
        old = self._judgment.judged.get(name)
        if old is None or (new.truth, new.unknown, new.items) != (old.truth, old.unknown, old.items):
            self._altered.add(name)


def _judged(name: str, law: Law, look: _Look, judged: Mapping[str, Judged], before: _Before | None) -> Judged:
    """A rule judged together with those it is given by, which have been judged."""
    rule, status, period = law.rules[name]
    old = before and before.told(name)
    told, failed = (old.told, old.failed) if old else _tell(law.conditions[name], look)
    new = Judged(rule, told, failed, status, period)
    if told.truth is False and not (look.near and len(failed) == 1):
        new.truth = False
    else:
        _settle(new, _given_of(law.givens[name], look, judged))
    if before:
        before.note(name, new)
    return new


def _law(day: date, corpus: Corpus) -> Law:
    kept: dict[date, Law] = corpus.by_day
    if day not in kept:
        if len(kept) >= DAYS:
            kept.clear()
        kept[day] = _worked_out(day, corpus)
    return kept[day]


def _worked_out(day: date, corpus: Corpus) -> Law:
    statuses = {rule.id: status_on(corpus.instruments[rule.instrument], day, rule) for rule in corpus.rules.values()}
    existing = {name: rule for name, rule in corpus.rules.items() if statuses[name][0] not in GONE}
    concepts: dict[str, list[str]] = {}
    exceptions: dict[str, list[str]] = {}
    for name, rule in existing.items():
        if rule.defines:
            concepts.setdefault(rule.defines, []).append(name)
        for target in rule.exception_to:
            exceptions.setdefault(target, []).append(name)
    givens = {name: _given(rule, existing, concepts) for name, rule in existing.items()}
    numbers: dict[tuple[str, Test], int] = {}
    conditions = {
        name: tuple(_Condition(numbers.setdefault(one, len(numbers)), *one) for one in rule.when.items())
        for name, rule in existing.items()
    }
    return Law(
        rules={name: (rule, *statuses[name]) for name, rule in existing.items()},
        conditions=conditions,
        readers=_readers(existing, corpus),
        order=tuple(TopologicalSorter({n: filter(None, given) for n, given in givens.items()}).static_order()),
        givens=givens,
        exceptions=exceptions,
        barring=tuple(name for name, rule in existing.items() if rule.effect in EFFECTS),
    )


def _readers(existing: Mapping[str, Rule], corpus: Corpus) -> dict[str, frozenset[str]]:
    """For each fact the rules whose own conditions look at it."""
    found: dict[str, set[str]] = {}
    for name, rule in existing.items():
        for fact in set[str]().union(*(facts_read(fact, test, corpus) for fact, test in rule.when.items())):
            found.setdefault(fact, set()).add(name)
    return {fact: frozenset(names) for fact, names in found.items()}


def _tell(conditions: tuple[_Condition, ...], look: _Look) -> tuple[Told, tuple[str, ...]]:
    """Whether a rule's own conditions hold, and the facts that fail (no more than two are looked for).

    The list of an instrument that has no entry for goods of this form is missed by far: it counts as two.
    """
    unknown: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    for condition in conditions:
        told, missed = look.known.get(condition.number) or _look_at(condition, look)
        if missed:
            failed += missed
            if len(failed) >= (2 if look.near else 1):
                break
        if told is not YES:
            unknown |= told.unknown
            items += told.items
    if not (unknown or items):
        return (NO if failed else YES), failed
    return Told(False if failed else (None if unknown else True), unknown, items), failed


def _look_at(condition: _Condition, look: _Look) -> tuple[Told, tuple[str, ...]]:
    """Whether a condition holds, and the fact that fails: twice where it fails by far."""
    number, name, test = condition
    told, missed = holds(test, name, look.values, look.corpus), tuple[str, ...]()
    if told.truth is False:
        missed = (name,) if _lists_such(test.in_list, look.values, look.corpus) else (name, name)
    look.known[number] = told, missed
    return told, missed


def _lists_such(name: str | None, values: Values, corpus: Corpus) -> bool:
    """Whether a missed list is one of parties, or its instrument has entries for goods of this form."""
    return name is None or name in corpus.party_lists or bool(corpus.item_list(name.partition("#")[0], values))


def _given(rule: Rule, existing: Mapping[str, Rule], concepts: dict[str, list[str]]) -> tuple[str, ...]:
    names = [name for given in rule.given for name in concepts.get(given, [given])]
    return tuple(name for name in names if name in existing) or (("",) if rule.given else ())


def _settle(one: Judged, given: _Given) -> None:
    """Fill in the rule's truth together with what it is given by."""
    told = one.told
    one.truth = False if told.truth is False or given.truth is False else (told.truth and given.truth)
    one.given_unknown = given.unknown
    one.items = tuple(dict.fromkeys([*told.items, *given.items]))
    if one.truth is None:
        one.unknown = told.unknown | given.unknown if given.truth is None else told.unknown
    elif one.truth is False and given.truth is False:
        one.near = None if one.failed else given.near
    elif one.truth is False and len(one.failed) == 1:
        one.near = one.failed


FREE = _Given(True, frozenset(), (), None)
"""What a rule that is given by none comes to."""


def _given_of(names: tuple[str, ...], look: _Look, judged: Mapping[str, Judged]) -> _Given:
    if not names:
        return FREE
    if names not in look.given:
        givens = [judged[name] for name in names if name]
        truth = any_of(given.truth for given in givens)
        look.given[names] = _Given(
            truth,
            frozenset[str]().union(*(given.unknown for given in givens if given.truth is None)),
            tuple(item for given in givens if given.truth is truth for item in given.items),
            next((given.near for given in givens if given.near), None),
        )
    return look.given[names]


def any_of(truths: Iterable[Truth]) -> Truth:
    """Three-valued disjunction; of nothing, it fails."""
    result: Truth = False
    for truth in truths:
        if truth:
            return True
        if truth is None:
            result = None
    return result
