"""Takes a row of a vocabulary file, gives it as an entry: words of one kind, with what they state."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from qa.models import Condition, Model, Text

Words = dict[str, tuple[str, ...]]
"""Words per language code."""


class Presumption(Model):
    """What silence about a fact means, where the conditions hold."""

    when: dict[str, Condition] = {}
    value: str | None = None
    same_as: str | None = None
    """Take the value of this other fact, if it is known."""
    ask: bool = False
    """Presume nothing: the fact must be asked for."""
    says: Text = {}
    """The assumption in words; empty where the value is a plain consequence of stated facts."""


class ToldBy(Model):
    """The list entries whose figures tell a fact of a technology."""

    technology: str
    list: str
    """The instrument, or a label within one, whose entries hold the figures."""
    form: str
    """The form of these entries."""
    kinds: dict[str, str]
    """Kind of the entries -> the pattern of the words that name it; empty for the only one."""


class FactSpec(Model):
    """A fact's name, type, the question that asks for it, and what silence about it means."""

    name: str
    type: Literal["word", "flag", "share", "number", "day", "country", "composition", "parameters", "party"]
    label: Text
    question: Text
    values: dict[str, Text] = {}
    """Allowed words with a label per language; empty for open sets."""
    options: tuple[str, ...] = ()
    """The values offered as buttons when the fact is asked for."""
    presume: tuple[Presumption, ...] = ()
    elements: tuple[str, ...] = ()
    """For a composition: the elements that its question names, which a plain no denies."""
    derived: bool = False
    """Whether it follows from other facts, so that those are asked for instead."""
    told_by: ToldBy | None = None
    """For a flag: the list entries that it stands for, where their figures are stated."""


class Openness(Model):
    """Which elements stay open when a composition is silent about them."""

    present: Annotated[str | None, Field(alias="with")] = None
    """Applies where this element is present."""
    at_least: int = 0
    """Applies where at least so many elements are named."""
    elements: tuple[str, ...] = ()
    """Symbols that stay open; `*` for all."""


class Form(Model):
    """A form of goods: its label and how its composition is completed."""

    form: str
    label: Text
    implies: dict[str, tuple[str, ...]] = {}
    """Element named -> elements that go with it in this form."""
    open: tuple[Openness, ...] = ()


class Element(Model):
    """A chemical element with its names."""

    symbol: str
    rare_earth: bool = False
    names: Words


class Country(Model):
    """A country or territory with its names, adjectives and places."""

    code: str
    label: Text
    names: Words = {}
    adjectives: Words = {}
    regions: Words = {}
    after_city: tuple[str, ...] = ()
    """What stands for a region only right behind a town, matched with its case."""
    cities: Words = {}
    like_words: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    """Matched with their case; so are towns like words, and only behind a word of place."""


class Term(Model):
    """Words and the facts they state."""

    sets: dict[str, str]
    words: Words
    label: Text = {}
    topic: str = ""
    technology: str = ""
    """The technology for producing the goods that the words name."""
    exact: tuple[str, ...] = ()
    """Words matched with their case, such as formulas."""
    examples: tuple[str, ...] = ()
    """Texts in which the words must be found."""
    beside: dict[str, dict[str, str]] = {}
    """Pattern -> the facts that the words state instead where it is found right beside them."""


class Role(Model):
    """How the words around a place give it a role."""

    role: str
    patterns: dict[str, tuple[str, ...]]
    """Regular expressions over the tagged text, per language."""


class Pattern(Model):
    """Small words that steer the reading, as alternatives of regular expressions."""

    name: str
    words: Words


class Intent(Model):
    """What somebody is after, and the patterns that show it where they are found together."""

    intent: str
    together: tuple[str, ...]
    sure: bool = True
    """Whether they leave no doubt; else honest questions show them too, and the answer is only given a caution."""


class Topic(Model):
    """A subject of the rules with the passages that treat it."""

    topic: str
    passages: tuple[str, ...]
    about_rules: Literal[
        "", "without_goods", "always", "over_case", "over_start", "over_place", "over_route", "over_past", "over_regime"
    ] = ""
    """Where it shows a question about the rules: without goods, always, or over words of a case unless one is asked."""
    words: Words
    """Regular expressions over the lower-cased question."""

    @property
    def over_route(self) -> bool:
        """Whether it shows a question about the rules even where a route is named."""
        return self.about_rules in ("over_route", "over_past", "over_regime")


class Premise(Model):
    """Something that questions take for granted, and what is wrong with it."""

    premise: str
    words: Words
    """Regular expressions over the lower-cased question."""
    says: Text
    """The correction in a sentence."""
    instrument: str = ""
    false_while: tuple[str, ...] = ()
    """Statuses of the instrument with which the premise is wrong; without an instrument it is wrong on every day."""


class Prototype(Model):
    """Sentences that show what a question may mean where no word says it."""

    prototype: str
    opens: tuple[str, ...] = ()
    """The facts to ask for where a question is nearest to this; empty for what is ordinary."""
    label: Text = {}
    frame: str
    """A question around a sentence, `{}` standing for it: sentences are compared bare and within it."""
    texts: tuple[str, ...]
    """In English."""


class Kind(Model):
    """A kind of equipment, reagent or ore that a list entry names."""

    kind: str
    form: str
    technology: str = ""
    """The family of rare-earth technology whose equipment it is."""
    label: Text
    words: Words
    examples: tuple[str, ...] = ()


class Parameter(Model):
    """A technical parameter: how people name it, and the units they use."""

    name: str
    unit: str = ""
    units: dict[str, Decimal] = {}
    """Unit as written -> factor into `unit`."""
    at: dict[str, Decimal] = {}
    """Unit -> the amount at which it is measured: a value at another one is none of this parameter."""
    several: Literal["open", "first", "highest"] = "open"
    """Which of several values counts, where goods and what is inside them have one each; else they leave it open."""
    bare: bool = False
    named: bool = False
    """Whether a figure right behind a word for it needs no unit; whether only a quantity near such a word counts."""
    tells: dict[str, str] = {}
    """Form and kind of the goods that have such a figure, where the pattern of its name is found."""
    label: Text
    question: Text
    words: Words = {}
    denied: Words = {}
    """For a condition: words that say it is not met; beside words that say it is, it stays open."""
    examples: tuple[str, ...] = ()
