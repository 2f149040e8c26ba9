"""Takes a bare answer and the facts that were asked for, gives the fact that it fills."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from qa.corpus import Corpus
from qa.entries import FactSpec
from qa.models import Composition, Facts, Value
from qa.reading.kinds import LISTS
from qa.reading.mentions import Reading
from qa.reading.plans import moved_by

CLAUSE = re.compile(r"(?:[^,.;，。；、]|[,.](?=\d))+")
YEAR = re.compile(r"(?<!\d)20[2-4]\d(?!\d)")
SHORT = 40
"""Characters of a bare answer."""
FILLER = r"(?:from|to|in|the|it'?s|it is|is|they|are|it|that|about|around|yes|no|从|到|是|在|去|的|产|,|，)"
REPLIES = ("plain_yes", "plain_no", "all_of_them", "cannot_tell", "told_none")
"""Patterns of answers that name nothing themselves."""
PICKS = ("picks_1", "picks_2", "picks_3")


def said_in(name: str, text: str, reading: Reading) -> re.Match[str] | None:
    """Where a pattern is found, in any language: that of a word or two cannot be told."""
    return reading.vocabulary.pattern(name).search(text)


def is_reply(reading: Reading) -> bool:
    """Whether a message is a bare answer that names nothing itself ("yes", "both", "don't know", "the second one")."""
    text = _bare(reading)
    return any(said_in(name, text, reading) for name in (*REPLIES, *PICKS, "picks_last"))


def answered(reading: Reading, asked: Sequence[str], known: Facts, corpus: Corpus) -> dict[str, Value]:
    """The open fact that a bare answer fills; nothing where it says more than an answer, or fits none.

    A figure that nothing asks for puts right the one that was told before.
    """
    told = said_in("told_none", _bare(reading), reading)
    if (len(reading.text) > SHORT and not told) or reading.of("G", "K", "T", "E", "F", "L", "W"):
        return {}
    if reading.says("asks_openly"):
        return {}
    if day := _redated(reading, known):
        return {"act_date": day}
    if known.values.get("listed_party") in LISTS and said_in("denies_listing", reading.lowered, reading):
        return {"listed_party": "none"}
    shares = [name for name, spec in corpus.facts.items() if spec.type == "share" and name in known.values]
    for name in dict.fromkeys([*asked, *(shares if len(shares) == 1 else ())]):
        fact, _, part = name.partition(".")
        if fact not in corpus.facts:
            continue
        value = _value(reading, corpus.facts[fact], part, known)
        if value is not None:
            return {fact: value}
    return {}


def _redated(reading: Reading, known: Facts) -> date | None:
    """The day told before, later or earlier by so much ("two weeks later"), or in another year ("sorry, 2025")."""
    told, years = known.values.get("act_date"), YEAR.findall(reading.text)
    if isinstance(told, date) and (moved := moved_by(reading.lowered, told)):
        return moved
    if not isinstance(told, date) or len(years) != 1:
        return None
    rest = reading.vocabulary.expressions("beside_year").sub(" ", YEAR.sub(" ", reading.lowered))
    if re.sub(r"[\W_]", "", rest):
        return None
    year = int(years[0])
    return told.replace(year=year) if (told.month, told.day) != (2, 29) else date(year, 2, 28)


def answered_beside(reading: Reading, asked: Sequence[str], corpus: Corpus) -> dict[str, Value]:
    """The asked share that one clause of a longer answer tells ("0.4% by value, our own technology")."""
    shares = [name for name in asked if name in corpus.facts and corpus.facts[name].type == "share"]
    clauses = [reading.part(*found.span()) for found in CLAUSE.finditer(reading.text)] if shares else []
    told = [value for clause in clauses if clause.of("N") and (value := _share(clause)) is not None]
    return {shares[0]: told[0]} if len(told) == 1 and len(reading.of("N")) == 1 else {}


def _bare(reading: Reading) -> str:
    return reading.lowered.strip(" .!?。！？,，¿¡")


def _value(reading: Reading, spec: FactSpec, part: str, known: Facts) -> Value | None:
    """What a bare answer says of a fact, or of one technical parameter."""
    text = _bare(reading)
    if spec.type == "parameters":
        return _parameter(part, text, reading)
    if spec.type == "composition":
        return _composition(text, spec, known, reading)
    denied: Mapping[str, Value] = {"flag": "no", "party": "none"}
    if _denies(text, reading):
        return denied.get(spec.type)
    if spec.type == "flag" and _agrees(text, reading):
        return "yes"
    if spec.type == "share":
        return _share(reading)
    if spec.type == "number":
        return _number(reading)
    if spec.type == "country":
        return _place(reading)
    return _option(text, spec, reading) if spec.type == "word" else None


def _agrees(text: str, reading: Reading) -> bool:
    """Whether it is yes, and nothing in the same breath takes that back."""
    yes = said_in("plain_yes", text, reading)
    return bool(yes and not said_in("turns_yes", text[yes.end() :], reading) and "?" not in reading.text)


def _parameter(name: str, text: str, reading: Reading) -> Value | None:
    """The value of a technical parameter: a figure with nothing but a unit beside it, or whether a condition is met."""
    known = reading.vocabulary.parameters.get(name)
    if known is None:
        return None
    if known.unit == "yes_no":
        met = "no" if _denies(text, reading) else "yes" if _agrees(text, reading) else ""
        return {name: met} if met else None
    number = _number(reading)
    words = [*known.units, *(word for listed in known.words.values() for word in listed)]
    rest = re.sub(r"[\d.]", " ", text)
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word.lower(), " ")
    return {name: number} if number is not None and _is_bare(rest, reading) else None


def _denies(text: str, reading: Reading) -> bool:
    """Whether it is no, and no question whether it is ("no?")."""
    return bool(said_in("plain_no", text, reading)) and not reading.text.rstrip().endswith(("?", "？"))


def _composition(text: str, spec: FactSpec, known: Facts, reading: Reading) -> Composition | None:
    """Of the elements asked for: no others; or, as nobody says which, all that were not denied; or the one picked."""
    if not spec.elements:
        return None
    stated = known.values.get("composition")
    stated = stated if isinstance(stated, Composition) else Composition()
    if _denies(text, reading) or said_in("told_none", text, reading):
        absent = frozenset(spec.elements) - stated.present
        return Composition(absent=absent) if absent else None
    open_ = [symbol for symbol in spec.elements if symbol not in stated.absent] or list(spec.elements)
    if _agrees(text, reading) or said_in("all_of_them", text, reading):
        return Composition(present=frozenset(open_))
    picked = _picked(text, list(spec.elements), reading)
    return Composition(present=frozenset({picked})) if picked else None


def _picked(text: str, options: Sequence[str], reading: Reading) -> str | None:
    """The option that is meant by its number."""
    if options and said_in("picks_last", text, reading):
        return options[-1]
    chosen = [option for name, option in zip(PICKS, options, strict=False) if said_in(name, text, reading)]
    return chosen[0] if chosen else None


def _share(reading: Reading) -> Value | None:
    """A share, or the bounds it is told to lie within; a bare number from 1 on is per cent, below that it is none."""
    shares = reading.of("N")
    if len(shares) == 1 and _is_bare(
        reading.lowered[: shares[0].start] + " " + reading.lowered[shares[0].end :], reading
    ):
        value: Value = shares[0].data[0].value
        return value
    number = _number(reading)
    bare = number is not None and _is_bare(re.sub(r"[\d.]", " ", reading.lowered), reading)
    return number / 100 if number is not None and bare and 1 <= number <= 100 and not shares else None


def _number(reading: Reading) -> Decimal | None:
    found = re.findall(r"\d+(?:\.\d+)?", reading.text)
    return Decimal(found[0]) if len(found) == 1 and not reading.of("D", "M") else None


def _is_bare(rest: str, reading: Reading) -> bool:
    """Whether what stands beside a figure says nothing of what it is a figure of."""
    return not re.sub(r"[\W_]", "", reading.vocabulary.expressions("beside_figure").sub(" ", rest))


def _place(reading: Reading) -> str | None:
    """The only place in an answer that says nothing else."""
    places = reading.of("P", "A")
    if len(places) != 1:
        return None
    rest = (reading.text[: places[0].start] + " " + reading.text[places[0].end :]).lower()
    code: str = places[0].data[0].code
    return code if not re.sub(rf"\b{FILLER}\b|[\W_]", "", rest) else None


def _option(text: str, spec: FactSpec, reading: Reading) -> str | None:
    """The value whose label, or a part of it, is the answer, or whose number is; none where two are."""
    found = {
        value
        for value, label in spec.values.items()
        for words in label.values()
        if text
        in {value.replace("_", " "), *(part.strip() for part in re.split(r"[,、，（）()]| or |或", words.lower()))}
    }
    return found.pop() if len(found) == 1 else _picked(text, spec.options, reading)
