"""Takes a follow-up and the cases of a conversation, gives the cases as they stand after it.

A follow-up changes or adds only what it says, a bare answer fills the fact that was asked for, and a question that is
complete by itself starts anew.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from qa.corpus import Corpus
from qa.decide import decide
from qa.extract import Extracted, distinct
from qa.mentions import Reading
from qa.models import Composition, Facts, Value
from qa.vocabulary import FactSpec

GOODS = ("form", "item", "composition", "parameters")
MAKING = {"made_in": "origin", "origin": "made_in"}
"""A place of making and an origin that is stated anew replace what was said of the other."""
SHORT = 40
"""Characters of a bare answer."""
FILLER = r"(?:from|to|in|the|it'?s|it is|is|they|are|it|that|about|around|yes|no|从|到|是|在|去|的|产|,|，)"


def asked_facts(known: Sequence[Facts], as_of: date, corpus: Corpus) -> list[str]:
    """The facts that the answer to the known cases asked for, those that block first."""
    missing = [one for case in known for one in decide(case, as_of, corpus).missing]
    return list(dict.fromkeys(one.fact for one in sorted(missing, key=lambda one: one.optional)))


def follow_up(extracted: Extracted, known: Sequence[Facts], asked: Sequence[str], corpus: Corpus) -> Extracted:
    """What was extracted, completed with every case of the conversation so far; `asked` names the open facts."""
    reading = extracted.reading
    if not any(case.values for case in known) or (extracted.kind == "out_of_scope" and extracted.reason != "unrelated"):
        return extracted
    if reading.says("start_over"):
        return replace(extracted, kind="out_of_scope", reason="started_over", cases=[Facts()], facts=Facts())
    if is_complete(extracted):
        return extracted
    answered = _answered(reading, asked, corpus)
    said = [Facts(values=answered, words=dict.fromkeys(answered, reading.text))] if answered else extracted.cases
    if extracted.kind == "information" and extracted.topics and set(extracted.facts.values) <= set(GOODS):
        return replace(extracted, cases=list(known), facts=known[0])
    merged = [_merged(before, case, reading, corpus) for case in said for before in known]
    cases = distinct(merged)
    kind = "case" if said[0].values or extracted.kind == "case" else extracted.kind
    return replace(extracted, kind=kind, reason="" if kind == "case" else extracted.reason, cases=cases, facts=cases[0])


def is_complete(extracted: Extracted, apart: bool = False) -> bool:
    """Whether a question stands by itself: it names goods or a technology and where they go, and takes up nothing.

    `apart` is for a sentence of a message: there a listed party or a Chinese person counts as a place, and one that
    tells a whole route takes nothing up ("Also samarium from Baotou to Finland.").
    """
    said = set(extracted.facts.values)
    moves = len(said & {"departure", "destination", "made_in", "recipient"})
    moves += bool(apart and said & {"listed_party", "exporter"})
    names = said & {"form", "item", "technology"}
    whole = apart and {"departure", "destination"} <= said
    open_ = not whole and extracted.reading.says("takes_up")
    return extracted.kind == "case" and bool(names) and moves >= 2 and not open_


def _merged(known: Facts, stated: Facts, reading: Reading, corpus: Corpus) -> Facts:
    """Known facts, overridden by stated ones; stating other goods drops what was said of the goods before."""
    kept, said = dict(known.values), stated.values
    if "technology" in said and "technology" not in kept:
        kept = {name: value for name, value in kept.items() if name not in GOODS}
    if said.get("form") not in (None, kept.get("form")):
        kept = {name: value for name, value in kept.items() if name not in ("item", "parameters")}
    for name, other in MAKING.items():
        if name in said and other not in said and said[name] != kept.get(name):
            kept.pop(other, None)
    values = {**kept, **said}
    if (earlier := kept.get("composition")) and (new := said.get("composition")):
        values["composition"] = _mixed(earlier, new, bool(reading.says("other_goods")), corpus)
    if isinstance(earlier := kept.get("parameters"), dict) and isinstance(new := said.get("parameters"), dict):
        values["parameters"] = {**earlier, **new}
    words = {name: words for name, words in known.words.items() if name in kept}
    return Facts(values=values, words={**words, **stated.words})


def _mixed(earlier: Value, said: Value, instead: bool, corpus: Corpus) -> Value:
    """What was said of a composition before, corrected by what is said now or, of other goods, replaced by it."""
    if not isinstance(earlier, Composition) or not isinstance(said, Composition):
        return said
    if instead and said.present:
        return said.model_copy(update={"present": (earlier.present - corpus.listed_elements) | said.present})
    present = (earlier.present - said.absent) | said.present
    absent = (earlier.absent - said.present) | said.absent
    return Composition(present=present, absent=absent, complete=said.complete or earlier.complete)


def _answered(reading: Reading, asked: Sequence[str], corpus: Corpus) -> dict[str, Value]:
    """The open fact that a bare answer fills; nothing where it says more than an answer, or fits none."""
    if len(reading.text) > SHORT or reading.of("G", "K", "T", "E", "F", "L", "W"):
        return {}
    for name in asked:
        fact, _, part = name.partition(".")
        if fact not in corpus.facts:
            continue
        value = _value(reading, corpus.facts[fact], part)
        if value is not None:
            return {fact: value}
    return {}


def _value(reading: Reading, spec: FactSpec, part: str) -> Value | None:
    """What a bare answer says of a fact, or of one technical parameter."""
    text = reading.lowered.strip(" .!?。！？,，")
    if spec.type == "parameters":
        number = _number(reading)
        return {part: number} if part and number is not None else None
    if spec.type in ("flag", "composition", "party") and reading.says("plain_no", text):
        denied: Mapping[str, Value] = {"flag": "no", "party": "none"}
        return denied.get(spec.type) or (Composition(absent=frozenset(spec.elements)) if spec.elements else None)
    if spec.type == "flag" and reading.says("plain_yes", text):
        return "yes"
    if spec.type == "share":
        return _share(reading)
    if spec.type == "number":
        return _number(reading)
    if spec.type == "country":
        return _place(reading)
    return _option(text, spec) if spec.type == "word" else None


def _share(reading: Reading) -> Decimal | None:
    """A share; a bare number from 1 on is per cent, below it could be either and is none."""
    shares = reading.of("N")
    if len(shares) == 1:
        fraction: Decimal = shares[0].data[0].fraction
        return fraction
    number = _number(reading)
    return number / 100 if number is not None and 1 <= number <= 100 and not shares else None


def _number(reading: Reading) -> Decimal | None:
    found = re.findall(r"\d+(?:\.\d+)?", reading.text)
    return Decimal(found[0]) if len(found) == 1 and not reading.of("D", "M") else None


def _place(reading: Reading) -> str | None:
    """The only place in an answer that says nothing else."""
    places = reading.of("P", "A")
    if len(places) != 1:
        return None
    rest = (reading.text[: places[0].start] + " " + reading.text[places[0].end :]).lower()
    code: str = places[0].data[0].code
    return code if not re.sub(rf"\b{FILLER}\b|[\W_]", "", rest) else None


def _option(text: str, spec: FactSpec) -> str | None:
    """The value whose label, or a part of it, is the answer; none where two are."""
    found = {
        value
        for value, label in spec.values.items()
        for words in label.values()
        if text
        in {value.replace("_", " "), *(part.strip() for part in re.split(r"[,、，（）()]| or |或", words.lower()))}
    }
    return found.pop() if len(found) == 1 else None
