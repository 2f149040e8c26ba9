"""Takes a case of technology and its reading, gives it with the flags that the figures of list entries tell.

A flag is stated where all figures of an entry are met, or one of them is missed by every kind that is named; a figure
that is vague, stated twice, measured otherwise or without a unit never tells that an entry is missed.
"""

from collections.abc import Iterator
from decimal import Decimal

from qa.corpus import Corpus
from qa.entries import Parameter, ToldBy
from qa.match import Truth, either, matches
from qa.models import UNCLEAR, Facts, Value
from qa.reading.good import Good
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import Quantity
from qa.reading.parameters import bare_figures, named_by, tested_of, value_of

BESIDE = 24
"""Characters around a figure in which the amount at which it is measured stands."""


def with_thresholds(case: Facts, reading: Reading, corpus: Corpus) -> Facts:
    """The case with each flag that the figures stated tell, unless it is stated already."""
    for spec in corpus.facts.values():
        told_by = spec.told_by
        if told_by is None or case.values.get("technology") != told_by.technology or spec.name in case.values:
            continue
        truth = _told(told_by, reading, corpus)
        if truth is not None:
            case = case.with_(**{spec.name: "yes" if truth else "no"})
    return case


def _told(told_by: ToldBy, reading: Reading, corpus: Corpus) -> Truth:
    """Whether an entry is met by any kind that is named, or missed by all."""
    kinds = [kind for kind, words in told_by.kinds.items() if not words or reading.says(words)]
    truths = [_met(kind, told_by, reading, corpus) for kind in kinds]
    if True in truths:
        return True
    return None if None in truths or not truths else False


def _met(kind: str, told_by: ToldBy, reading: Reading, corpus: Corpus) -> Truth:
    good = Good(form=told_by.form, item=kind)
    parameters = tested_of(good, corpus)
    entries = corpus.item_list(told_by.list, {"form": told_by.form})

    def truth(figures: dict[str, Decimal | str]) -> Truth:
        values: dict[str, Value] = {"form": told_by.form, "item": kind, "parameters": figures}
        return either(matches(entry.item, values) for entry in entries).truth

    exact = _figures(good, parameters, reading)
    if (found := truth(exact)) is not None:
        return found
    return True if truth(bare_figures(parameters, reading) | exact) else None


def _figures(good: Good, parameters: list[Parameter], reading: Reading) -> dict[str, Decimal | str]:
    """The value of each parameter that is stated; of a vague one, or of several, that it is unclear."""
    found: dict[str, Decimal | str] = {}
    for mention in reading.of("Z", "N"):
        parameter = named_by(mention, parameters, reading) or _only(mention, parameters, reading)
        if parameter is not None:
            exact = not _vague(mention, reading) and _measured_so(parameter, mention, reading)
            value = value_of(parameter, mention, reading, good) if exact else UNCLEAR
            found[parameter.name] = value if found.get(parameter.name, value) == value else UNCLEAR
    return found


def _only(mention: Mention, parameters: list[Parameter], reading: Reading) -> Parameter | None:
    """The one parameter of a unit that says by itself what is meant; a percentage does not."""
    if mention.tag != "Z":
        return None
    unit = mention.data[0].unit
    of_unit = [p for p in parameters if len(unit) > 1 and unit in {u.lower() for u in (p.unit, *p.units)}]
    return of_unit[0] if len(of_unit) == 1 else None


def _vague(mention: Mention, reading: Reading) -> bool:
    before, after = reading.lowered[: mention.start][-24:], reading.lowered[mention.end :][:16]
    return bool(reading.says("about_before", before) or reading.says("about_after", after))


def _measured_so(parameter: Parameter, mention: Mention, reading: Reading) -> bool:
    """Whether the amounts beside a figure of the units at which it is measured are those of the entry, if there are."""
    at = {unit.lower(): amount for unit, amount in parameter.at.items()}
    beside = [value for value in _beside(mention, reading) if value.unit in at]
    return not beside or any(value.amount == at[value.unit] for value in beside)


def _beside(mention: Mention, reading: Reading) -> Iterator[Quantity]:
    for other in reading.of("Z"):
        gap = max(mention.start - other.end, other.start - mention.end)
        if 0 <= gap <= BESIDE:
            yield other.data[0]
