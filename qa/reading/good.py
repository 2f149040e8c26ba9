"""Holds one good as a question mentions it, and what its words say of elements and form."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from qa.models import Composition
from qa.reading.formulas import ANIONS
from qa.reading.mentions import Mention, Reading

WITH_MAGNETS = frozenset({"assembly", "motor", "sensor", "finished_product"})
NONMETALS = frozenset({"O", "N", "C", "H", "S", "Si", "B"})
OF_FERRITES = frozenset({"Fe", "Sr", "Ba", "Co", "La", "Ca", "Al", "Ni", "Cu", "Ti", "Zn", "Mn", "Mg"})
"""Metals of ferrite and AlNiCo magnets."""
SEMICONDUCTING = NONMETALS | {"Ga", "Ge", "In", "As", "P", "Se", "Te"}
"""Elements of which chips are devices; "gadolinium chips" are pieces of metal."""
ALLOYED_WITH_BORON = frozenset({"Fe", "Co", "Ni", "Al", "Cu"})
"""Metals that boron is alloyed with; with others it makes borides, which are compounds: GdB6."""
MATERIALS = frozenset({"metal", "alloy", "oxide", "compound", "ore", "reagent"})
SHAPES = frozenset({"metal", "oxide", "compound", "target", "crystal", "wafer", "powder", "scrap"})
"""Forms that a substance with a name of its own may take: "indium phosphide wafers" are still indium phosphide."""
ANALYSED = frozenset({"metal", "alloy", "magnet", "powder", "target", "scrap"})
"""Forms of which an analysis gives the composition."""
DOPED = frozenset({"target", "crystal"})
"""Products that are listed by the rare earth that they are doped with."""
PRODUCTS = frozenset({"magnet", "target", "crystal", "catalyst", *WITH_MAGNETS})


@dataclass
class Good:
    """One good as mentioned, with the mentions it was read from."""

    mentions: list[Mention] = field(default_factory=list)
    form: str | None = None
    item: str | None = None
    composition: Composition = field(default_factory=Composition)
    unsure: frozenset[str] = frozenset()
    """Symbols of which it is left open whether it holds them."""
    content: bool = False
    """Whether it is an element stated to be inside another good."""
    purpose: bool = False
    """Whether it only says what another good is for."""
    maker: bool = False
    """Whether it only says who makes or does something."""
    made: bool = False
    """Whether it only says what a buyer of other goods makes."""
    denied: bool = False
    """Whether it is said not to be what is meant ("the rings, not the motors")."""

    weighed: bool = False
    """Whether it is an element that a list names with a weight of its own ("catalyst and 5 kg of yttrium")."""

    @property
    def shipped(self) -> bool:
        """Whether it may be what is shipped or asked about."""
        return not (self.purpose or self.maker or self.content or self.denied)

    @cached_property
    def start(self) -> int:
        return min(m.start for m in self.mentions)

    @cached_property
    def head(self) -> int:
        """Where the noun itself stands, apart from elements stated of it."""
        return min((m.start for m in self.mentions if m.tag in "GK"), default=self.start)

    @cached_property
    def end(self) -> int:
        return max(m.end for m in self.mentions)

    @property
    def noun_end(self) -> int:
        """Where the noun itself ends, with elements that are part of it, apart from those stated of it."""
        end = max((m.end for m in self.mentions if m.tag in "GK"), default=self.end)
        for mention in sorted(self.mentions, key=lambda m: m.start):
            end = max(end, mention.end) if 0 <= mention.start - end <= 1 else end
        return end

    def add(self, mention: Mention) -> None:
        """Read it from one mention more."""
        self.mentions.append(mention)
        self.__dict__ = {k: v for k, v in self.__dict__.items() if k not in ("start", "head", "end")}

    def distance(self, mention: Mention) -> int:
        """Characters between the good and a mention beside it."""
        return min(abs(self.start - mention.end), abs(mention.start - self.end))

    @property
    def words(self) -> str:
        return " ".join(m.text for m in sorted(self.mentions, key=lambda m: m.start))


def elements_in(mention: Mention) -> tuple[frozenset[str], frozenset[str], bool]:
    """The symbols that a mention says are present, those it says are absent, and whether there is nothing else."""
    if mention.tag == "E":
        return frozenset({mention.data[0].symbol}), frozenset(), False
    if mention.tag == "F":
        return frozenset(mention.data[0]), frozenset(), False
    stated = Composition.parse(mention.sets.get("composition", ""))
    return stated.present, stated.absent, stated.complete


def named_elements(mention: Mention) -> frozenset[str]:
    """The symbols of the elements that a word for goods or an element names as present."""
    if mention.tag == "K":
        return frozenset()
    return elements_in(mention)[0]


def names_rare_earths(reading: Reading) -> bool:
    """Whether a word for goods or an element names a rare earth as present."""
    rare = reading.vocabulary.rare_earths
    return any(named_elements(mention) & rare for mention in reading.of("G", "E", "F"))


def form_of(symbols: Iterable[str]) -> str | None:
    """The form a formula shows: an oxide with oxygen alone, a magnet with iron and boron, else an alloy of metals."""
    symbols = set(symbols)
    nonmetals = symbols & (ANIONS | {"O", "N", "C", "Si", *(() if symbols & ALLOYED_WITH_BORON else "B")})
    if symbols >= {"Fe", "B"} and symbols & {"Nd", "Pr", "Ce"}:
        return "magnet"
    if not nonmetals and len(symbols) > 1:
        return "alloy"
    if nonmetals == {"O"} and len(symbols) == 2:
        return "oxide"
    return "compound" if nonmetals and len(symbols) > 1 else None
