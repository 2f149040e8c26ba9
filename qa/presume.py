"""Takes facts as stated, gives facts completed with the presumptions of the corpus, and the assumptions used.

Whatever a presumption does not fill stays unknown, and is asked for if it matters. A fact that the question
raises and leaves open (`unclear`) is never presumed.
"""

from collections.abc import Iterable, Mapping

from qa.corpus import Corpus
from qa.entries import FactSpec, Form, Presumption
from qa.match import facts_read, holds
from qa.models import UNCLEAR, Assumption, Composition, Facts, Value


def complete(facts: Facts, corpus: Corpus) -> tuple[Facts, list[Assumption]]:
    """Fill in what silence means, fact by fact in the order of the corpus."""
    values, assumptions = filled(facts.values, corpus)
    return Facts.model_construct(values=values, words=facts.words), assumptions


def filled(stated: Mapping[str, Value], corpus: Corpus) -> tuple[dict[str, Value], list[Assumption]]:
    """The stated values with what silence means, and the assumptions that this takes."""
    values, assumptions = dict(stated), list[Assumption]()
    for spec in corpus.facts.values():
        assumptions += _fill(values, spec, corpus)
    return values, assumptions


def refilled(
    stated: Mapping[str, Value], changed: Iterable[str], before: Mapping[str, Value], corpus: Corpus
) -> dict[str, Value]:
    """What `filled` gives for stated values, where it gave the values `before` until some facts were changed or added.

    Only what silence may mean otherwise since then is worked out anew.
    """
    values, touched = dict(stated), frozenset[str]().union(*(_touched(name, corpus) for name in changed))
    for spec in corpus.facts.values():
        if spec.name in touched:
            _fill(values, spec, corpus)
        elif spec.name in before and (spec.presume or spec.type == "composition"):
            values[spec.name] = before[spec.name]
    return values


def _touched(changed: str, corpus: Corpus) -> frozenset[str]:
    """The facts of which silence may mean otherwise where a fact changes."""
    if changed not in corpus.touched:
        found, size = {changed}, 0
        while len(found) > size:
            size = len(found)
            found |= {spec.name for spec in corpus.facts.values() if not _read_for(spec, corpus).isdisjoint(found)}
        corpus.touched[changed] = frozenset(found)
    return corpus.touched[changed]


def _read_for(spec: FactSpec, corpus: Corpus) -> set[str]:
    """The facts that tell what silence about one means."""
    found = {"form", spec.name} if spec.type == "composition" else set[str]()
    for presumption in spec.presume:
        found |= {presumption.same_as} if presumption.same_as else set()
        found = found.union(*(facts_read(name, test, corpus) for name, test in presumption.when.items()))
    return found


def _fill(values: dict[str, Value], spec: FactSpec, corpus: Corpus) -> list[Assumption]:
    if spec.type == "composition":
        return _complete_composition(values, spec.name, corpus)
    return _presume(values, spec, corpus) if spec.presume and spec.name not in values else []


def _presume(values: dict[str, Value], spec: FactSpec, corpus: Corpus) -> list[Assumption]:
    for presumption in spec.presume:
        if not _applies(presumption, values, corpus):
            continue
        if presumption.ask:
            return []
        value = (
            values.get(presumption.same_as)
            if presumption.same_as
            else corpus.presumed.get((spec.name, presumption.value))
        )
        if value is None or value == UNCLEAR:
            continue

        values[spec.name] = value
        if not presumption.says:
            return []
        return [Assumption.model_construct(fact=spec.name, value=str(value), says=spec.name)]
    return []


def _applies(presumption: Presumption, values: dict[str, Value], corpus: Corpus) -> bool:
    for name, test in presumption.when.items():
        if test.in_list is None and name not in values:
            return False
        if holds(test, name, values, corpus).truth is not True:
            return False
    return True


def _complete_composition(values: dict[str, Value], name: str, corpus: Corpus) -> list[Assumption]:
    form = corpus.forms.get(str(values.get("form", "unknown")))
    stated = values.get(name)
    if form is None or stated == UNCLEAR:
        return []

    composition = stated if isinstance(stated, Composition) else Composition()
    completed = _close(_imply(composition, form), form, corpus)
    if completed == composition:
        return []
    values[name] = completed
    return (
        [Assumption.model_construct(fact=name, value=str(completed))]
        if completed.present != composition.present
        else []
    )


def _imply(composition: Composition, form: Form) -> Composition:
    implied = {s for named, others in form.implies.items() if named in composition.present for s in others}
    return composition.model_copy(update={"present": composition.present | (implied - composition.absent)})


def _close(composition: Composition, form: Form, corpus: Corpus) -> Composition:
    open_ = open_elements(composition, form)
    if open_ is None or "*" in open_ or composition.complete:
        return composition
    closed = corpus.elements - composition.present - set(open_)
    return composition.model_copy(update={"absent": composition.absent | closed})


def open_elements(composition: Composition, form: Form) -> tuple[str, ...] | None:
    """The elements that goods of the form may hold unsaid, `*` for all; None where the form does not tell."""
    for row in form.open:
        if (not row.present or row.present in composition.present) and len(composition.present) >= row.at_least:
            return row.elements
    return None


def roots(name: str, values: Mapping[str, Value], corpus: Corpus) -> set[str]:
    """The facts to ask for instead of an unknown one that follows from others; the fact itself where none is open."""
    spec = corpus.facts.get(name)
    for presumption in spec.presume if spec and spec.derived else ():
        told = [holds(test, fact, values, corpus) for fact, test in presumption.when.items()]
        open_ = {fact for one in told if one.truth is None for fact in one.unknown} - {name}
        if open_ and all(one.truth is not False for one in told):
            return open_
    return {name}
