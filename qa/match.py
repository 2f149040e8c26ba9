"""Takes a condition and the facts, gives whether it holds, fails or cannot be told, and what is missing to tell.

Items are matched by description (form, elements, kind, parameters), three-valued; HS codes decide nothing.
"""

import operator
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from qa.models import UNCLEAR, Composition, ListedItem, Status, Test, Value
from qa.timeline import GONE, status_on
from qa.values import BOUND, BOUNDS

if TYPE_CHECKING:
    from qa.corpus import Corpus

Truth = bool | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Told:
    """Whether a condition holds (None: cannot be told), the facts missing to tell, the list entries that decide."""

    truth: Truth
    unknown: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()


YES, NO = Told(True), Told(False)


def both(told: Iterable[Told]) -> Told:
    """Conjunction: fails if any fails, holds if all hold, else cannot be told for the facts that are missing."""
    unknown: set[str] = set()
    items: list[str] = []
    truth: Truth = True
    for one in told:
        if one.truth is False:
            return one
        items += one.items
        if one.truth is None:
            truth = None
            unknown |= one.unknown
    return Told(truth, frozenset(unknown), tuple(items))


def either(told: Iterable[Told]) -> Told:
    """Disjunction: holds if any holds, fails if all fail, else cannot be told for the facts that are missing."""
    unknown: set[str] = set()
    truth: Truth = False
    for one in told:
        if one.truth is True:
            return one
        if one.truth is None:
            truth = None
            unknown |= one.unknown
    return Told(truth, frozenset(unknown))


def holds(test: Test, name: str, values: Values, corpus: "Corpus") -> Told:
    """Whether the test on the named fact holds."""
    if test.in_list is not None:
        return _in_list(test.in_list, values, corpus)

    value = values.get(name)
    if value is None or value == UNCLEAR:
        return Told(None, frozenset({name}))
    if test.same_as is not None:
        other = values.get(test.same_as)
        return Told(None, frozenset({test.same_as})) if other is None else Told(value == other)
    return _told(test, value, frozenset({name}))


GOODS = ("form", "item", "composition", "parameters")
"""Facts by which goods are found in a list of items."""


def facts_read(name: str, test: Test, corpus: "Corpus") -> set[str]:
    """The facts that a test on the named fact looks at."""
    if test.in_list is None:
        return {name, test.same_as or name}
    return {name, "listed_party", "act_date"} if test.in_list in corpus.party_lists else {name, *GOODS}


SIGNS = ("<", ">")


def _told(test: Test, value: Value, missing: frozenset[str]) -> Told:
    """Whether a value passes; of one known by its bounds only, whether all that they leave open does."""
    if isinstance(value, str) and value[:1] in SIGNS and BOUNDS.fullmatch(value):
        truth = _passes_over_range(test, [(sign, Decimal(limit)) for sign, limit in BOUND.findall(value)])
        return Told(truth, missing if truth is None else frozenset())
    return YES if _passes(test, value) else NO


def _passes(test: Test, value: Value) -> bool:
    if test.equals is not None and _text(value) != test.equals:
        return False
    if test.is_not is not None and _text(value) == test.is_not:
        return False
    if test.one_of is not None and _text(value) not in test.one_of:
        return False
    if test.not_in is not None and _text(value) in test.not_in:
        return False
    return _in_range(test, value)


def _in_range(test: Test, value: Value) -> bool:
    if not isinstance(value, Decimal):
        return test.at_least is None and test.at_most is None and test.above is None and test.below is None
    return (
        (test.at_least is None or value >= test.at_least)
        and (test.at_most is None or value <= test.at_most)
        and (test.above is None or value > test.above)
        and (test.below is None or value < test.below)
    )


def _text(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)


def _in_list(name: str, values: Values, corpus: "Corpus") -> Told:
    if name in corpus.party_lists:
        return _in_party_list(name, values, corpus)

    told = [(entry, matches(entry.item, values)) for entry in corpus.item_list(name, values)]
    matched = tuple(entry.passage for entry, one in told if one.truth)
    if matched:
        return Told(True, items=matched)
    open_ = [(entry, one) for entry, one in told if one.truth is None]
    if open_:
        unknown = frozenset().union(*(one.unknown for _, one in open_))
        return Told(None, unknown, tuple(entry.passage for entry, _ in open_))
    return NO


def _in_party_list(name: str, values: Values, corpus: "Corpus") -> Told:
    party = values.get("listed_party")
    if party is None or party == UNCLEAR:
        return Told(None, frozenset({"listed_party"}))
    if party in corpus.party_lists and party != name:
        # "a Control List party" or one of a group: which notice names it cannot be told
        return _one_of(corpus.party_lists[name] & corpus.party_lists[str(party)], values, corpus)
    if party not in corpus.party_lists[name]:
        return NO
    return YES if name in corpus.instruments else _named_on(str(party), values, corpus)


def _one_of(parties: frozenset[str], values: Values, corpus: "Corpus") -> Told:
    """Whether one of several parties, any of which may be meant, may be named on the day of the act."""
    named = any(_named_on(party, values, corpus).truth is not False for party in parties)
    return Told(None, frozenset({"listed_party"})) if named else NO


def _named_on(party: str, values: Values, corpus: "Corpus") -> Told:
    """Whether the naming stands on the day of the act; one whose measures are suspended cannot be told."""
    notice = corpus.instruments.get(party.partition("#")[0])
    day = values.get("act_date")
    if notice is None or not isinstance(day, date):
        return YES
    status, _ = status_on(notice, day)
    if status is Status.IN_FORCE:
        return YES
    return NO if status in GONE else Told(None, frozenset({"listed_party"}))


def matches(item: ListedItem, values: Values) -> Told:
    """Whether the goods described by the facts are the listed item."""
    told = described(item, values)
    if told.truth is False:
        return told
    for name in ("form", "item"):
        if name in told.unknown:
            return Told(None, frozenset({name}))
    return both((told, _parameters(item, values)))


def described(item: ListedItem, values: Values) -> Told:
    """Whether the goods are of the form, kind and composition of the listed item, its parameters aside."""
    return both((_form(item, values), _kind(item, values), _composition(item, values)))


def _form(item: ListedItem, values: Values) -> Told:
    form = values.get("form")
    if form is None or form == UNCLEAR:
        return Told(None, frozenset({"form"}))
    if form in item.unsure_forms:
        return Told(None, frozenset({"form"}))
    return YES if form in item.forms else NO


def _kind(item: ListedItem, values: Values) -> Told:
    if not item.kinds:
        return YES
    kind = values.get("item")
    if kind is None or kind == UNCLEAR:
        return Told(None, frozenset({"item"}))
    return YES if kind in item.kinds else NO


def _composition(item: ListedItem, values: Values) -> Told:
    if not item.contains and not item.contains_any:
        return YES
    given = values.get("composition")
    composition = given if isinstance(given, Composition) else Composition()
    truths = [_all_present(group, composition) for group in item.contains_any or (item.contains,)]
    if True in truths:
        return YES
    return Told(None, frozenset({"composition"})) if None in truths else NO


def _all_present(symbols: Iterable[str], composition: Composition) -> Truth:
    has = [composition.has(symbol) for symbol in symbols]
    if False in has:
        return False
    return None if None in has else True


def _parameters(item: ListedItem, values: Values) -> Told:
    given = values.get("parameters")
    stated = given if isinstance(given, dict) else {}
    told = _all_met(item.parameters, stated)
    if not item.parameters_any:
        return told
    return both((told, either(_all_met(conditions, stated) for conditions in item.parameters_any)))


def _all_met(conditions: Mapping[str, Test], stated: Mapping[str, Decimal | str]) -> Told:
    return both(_parameter(name, test, stated.get(name)) for name, test in conditions.items())


def _parameter(name: str, test: Test, value: Decimal | str | None) -> Told:
    missing = frozenset({f"parameters.{name}"})
    if value is None or value == UNCLEAR:
        return Told(None, missing)
    return _told(test, value, missing)


COMPARE = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}
TINY = Decimal("1e-9")


def _passes_over_range(test: Test, bounds: list[tuple[str, Decimal]]) -> Truth:
    """Whether every value within the bounds passes, none does, or some do: tried beside each limit."""
    marks = [limit for _, limit in bounds]
    marks += [m for m in (test.at_least, test.at_most, test.above, test.below) if m is not None]
    points = [mark + step for mark in marks for step in (-TINY, Decimal(0), TINY)]
    within = [point for point in points if all(COMPARE[sign](point, limit) for sign, limit in bounds)]
    results = {_passes(test, point) for point in within}
    return results.pop() if len(results) == 1 else None
