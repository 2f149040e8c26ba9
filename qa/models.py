"""The public types: the law (Instrument, Passage, Rule), what is asked (Facts), what is found (Verdict, Answer).

All are frozen. Numbers are `Decimal`, never floats; days are Beijing days, end days inclusive.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

Text = dict[str, str]
"""A text per language code, `en` at least."""


def in_language(text: Text, lang: str) -> str:
    """The text in the language, in English where it has none."""
    return text.get(lang, text["en"])


class Model(BaseModel):
    """Base of all types: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Outcome(StrEnum):
    """The one word of an answer, as in the table of outcomes; `order` gives strictness."""

    PROHIBITED = "prohibited"
    REFUSED_IN_PRINCIPLE = "refused_in_principle"
    CASE_BY_CASE = "case_by_case"
    LICENSE_REQUIRED = "license_required"
    STATUS_UNVERIFIED = "status_unverified"
    UNDETERMINED = "undetermined"
    SUSPENDED = "suspended"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    EXEMPT = "exempt"
    NOT_CAUGHT = "not_caught"
    INFORMATION = "information"
    OUT_OF_SCOPE = "out_of_scope"


STRICTNESS = {outcome: -rank for rank, outcome in enumerate(Outcome)}
"""Higher is stricter."""


def stands_in_the_way(outcome: Outcome) -> bool:
    """Whether somebody must not be told to go ahead: the outcome is `undetermined` or stricter."""
    return STRICTNESS[outcome] >= STRICTNESS[Outcome.UNDETERMINED]


class Status(StrEnum):
    """The legal status of a provision on a day."""

    UNPUBLISHED = "unpublished"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    UNVERIFIED = "unverified"
    REPEALED = "repealed"
    EXPIRED = "expired"


class Composition(Model):
    """The chemical elements of an item, three-valued per element."""

    present: frozenset[str] = frozenset()
    """Symbols stated to be contained."""
    absent: frozenset[str] = frozenset()
    """Symbols stated not to be contained."""
    complete: bool = False
    """Whether everything not named is absent."""

    def has(self, symbol: str) -> bool | None:
        """Whether the element is contained; None when the composition leaves it open."""
        if symbol in self.present:
            return True
        return False if self.complete or symbol in self.absent else None

    @classmethod
    def parse(cls, text: str) -> "Composition":
        """Read `Nd Fe B -Dy -*`: symbols present, `-` absent, `-*` nothing else."""
        words = text.replace(",", " ").split()
        absent = {word[1:] for word in words if word.startswith("-")}
        return cls(
            present=frozenset(word for word in words if not word.startswith("-")),
            absent=frozenset(absent - {"*"}),
            complete="*" in absent,
        )

    def __str__(self) -> str:
        absent = [f"-{symbol}" for symbol in sorted(self.absent)]
        return " ".join([*sorted(self.present), *absent, *(["-*"] if self.complete else [])])


UNCLEAR = "unclear"
"""Value of a fact that the question raises and leaves open: it is never presumed."""

Value = str | bool | Decimal | date | Composition | dict[str, Decimal | str]


class Period(Model):
    """One stretch of an instrument's status, both days inclusive."""

    start: Annotated[date, Field(alias="from")]
    end: Annotated[date | None, Field(alias="to")] = None
    status: Status
    by: str | None = None
    """The instrument that causes it; for `unverified`, the suspension whose fate is unknown."""
    caution: Text | None = None
    """What to say on any day of the period."""
    last_day_caution: Text | None = None
    """What to say on the last day only."""


class Instrument(Model):
    """A law, regulation, announcement or guidance as a whole, with its status over time."""

    id: str
    kind: Literal["law", "regulation", "announcement", "catalogue", "notice", "guidance", "statement"]
    number: Text
    short: Text
    title: Text
    issuer: Text
    published: date
    effective: date
    last_checked: date
    """The day a person last looked whether this is still true."""
    check_every: int = Field(default=30, gt=0)
    """Days after which somebody should look again."""
    timeline: tuple[Period, ...] = ()
    suspends: tuple[str, ...] = ()
    """What sleeps while this is in force: instruments, articles (`cn/mofcom-2024-46#2`) or rules."""
    readings: dict[str, Text] = {}
    """For a suspension whose end is unverified: `lapsed` and `extended`, in words."""
    urls: tuple[str, ...] = ()
    prints: tuple[str, ...] | None = None
    """The article numbers of the official page, where they are not those of the passages; empty where it has none."""
    verified: bool = True
    notes: tuple[str, ...] = ()


class Test(Model):
    """A condition on one fact: the closed set of operators, all given ones must hold."""

    __test__ = False

    equals: str | None = None
    one_of: tuple[str, ...] | None = None
    is_not: Annotated[str | None, Field(alias="not")] = None
    not_in: tuple[str, ...] | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None
    same_as: str | None = None
    """The name of another fact whose value it must equal."""
    in_list: str | None = None
    """An item list (`cn/mofcom-2025-18`, or a label below it) or a party list."""


def _as_test(value: object) -> object:
    return {"equals": value} if isinstance(value, str) else value


Condition = Annotated[Test, BeforeValidator(_as_test)]


class ListedItem(Model):
    """An entry of a control list, matched by description, never by HS code."""

    code: str
    name: Text
    forms: tuple[str, ...] = ()
    unsure_forms: tuple[str, ...] = ()
    """Forms for which the text does not say whether the entry covers them."""
    contains: tuple[str, ...] = ()
    contains_any: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[str, ...] = ()
    parameters: dict[str, Condition] = {}
    parameters_any: tuple[dict[str, Condition], ...] = ()
    """Sets of conditions of which one must be met, beside `parameters`."""
    note: Text = {}
    hs: tuple[str, ...] = ()
    cas: tuple[str, ...] = ()
    verified: bool = True

    @property
    def tested(self) -> frozenset[str]:
        """The parameters that any of its conditions is about."""
        return frozenset(name for conditions in (self.parameters, *self.parameters_any) for name in conditions)


Effect = Literal[
    "prohibited", "refused_in_principle", "case_by_case", "license_required", "undetermined",
    "exempt", "not_caught", "displaced", "duty",
]  # fmt: skip


class Rule(Model):
    """A provision as a conjunction of conditions with an effect."""

    id: str
    """Unique in the corpus: the instrument's id, a slash and a name."""
    article: str
    """The label, within the instrument, of the passage that says it."""
    says: Text
    """One sentence a lawyer can accept or strike out."""
    effect: Effect | None = None
    when: dict[str, Condition] = {}
    given: tuple[str, ...] = ()
    """Rules (or concepts) of which one must hold; this rule then has that rule's status too."""
    exception_to: tuple[str, ...] = ()
    defines: str | None = None
    """A concept that other rules may name in `given`."""
    effective: date | None = None
    """Commencement, where it differs from the instrument's."""
    timeline: tuple[Period, ...] | None = None
    """Status periods, where they differ from the instrument's."""
    cites: tuple[str, ...] = ()
    """Further passages the finding rests on."""
    asks: Text = {}
    """For an effect `undetermined`: the question to put."""
    verified: bool = True

    @property
    def instrument(self) -> str:
        return self.id.rpartition("/")[0]

    @property
    def citation(self) -> str:
        return f"{self.instrument}#{self.article}"


class Passage(Model):
    """The unit that is retrieved and cited: an article or an item entry, in one language."""

    id: str
    lang: str
    title: str
    text: str
    citation: str
    """The printed form of the id."""
    verified: bool = True


class Hit(Model):
    """A retrieved passage with its place in the ranking."""

    id: str
    score: float
    rank: int


class Facts(Model):
    """What is known of a case: a value per fact name, and the words it was read from."""

    values: dict[str, Value] = {}
    words: dict[str, str] = {}

    def with_(self, **changes: Value | None) -> "Facts":
        """The same facts with some set, or (None) removed."""
        values = {**self.values, **changes}
        return Facts.model_construct(values={k: v for k, v in values.items() if v is not None}, words=self.words)


class Assumption(Model):
    """A presumption that was used because the question is silent."""

    fact: str
    value: str
    says: str = ""


class Missing(Model):
    """A fact that would decide or sharpen the answer, with the question that asks for it."""

    fact: str
    question: str = ""
    options: tuple[dict[str, str], ...] = ()
    optional: bool = False
    why: tuple[str, ...] = ()
    """Citations of the provisions that turn on it."""


class Finding(Model):
    """What one rule gives for the facts."""

    rule: str
    citation: str
    outcome: str
    status: str
    holds: bool | None
    says: str = ""
    unknown: tuple[str, ...] = ()
    """Facts that keep the rule from being told."""
    items: tuple[str, ...] = ()
    """Passage ids of the list entries that match (or may match)."""
    verified: bool = True
    released: bool = False
    """Whether an exception in force removes the effect."""


class Reading(Model):
    """The outcome under one assumption about an unverified status."""

    assuming: Text
    outcome: Outcome


class Change(Model):
    """A nearest counter-case: the smallest change that gives another outcome."""

    fact: str
    value: str
    outcome: Outcome


class Verdict(Model):
    """The outcome for one case on one day, with everything that led to it."""

    outcome: Outcome
    act_date: date
    if_caught: bool = False
    """Whether an unknown fact leaves open that anything catches the case at all."""
    readings: tuple[Reading, ...] = ()
    findings: tuple[Finding, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    missing: tuple[Missing, ...] = ()
    duties: tuple[Finding, ...] = ()
    cautions: tuple[Text, ...] = ()
    facts: Facts = Facts()
    """The facts after presumption."""
