"""Takes a reading, gives the rare-earth work that is told by what it turns into what ("turns swarf into oxides").

Goods in such words only say what a process works on and what comes of it; without a word that something of the process
is handed over they tell nothing of technology.
"""

from dataclasses import dataclass

from qa.reading.good import WITH_MAGNETS, named_elements
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged

PATTERNS = ("turned_into", "gained_from")
"""Patterns of the vocabulary, each with a group for `what` is worked on and one for `into` what."""
SCRAP = frozenset({"scrap", "magnet", *WITH_MAGNETS})
METALS = frozenset({"metal", "alloy"})
RAW = frozenset({"ore", "compound", "oxide"})


@dataclass(frozen=True)
class Turned:
    """One work told by its material and its product."""

    field: str
    mentions: frozenset[Mention]

    @property
    def start(self) -> int:
        """Where the first of its materials begins."""
        return min(mention.start for mention in self.mentions)

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return max(mention.end for mention in self.mentions)


def turned(reading: Reading) -> list[Turned]:
    """The works on rare earths that are told in this way; worked out once."""
    return reading.once("turned", lambda: _find(reading))


def is_turned(mention: Mention, reading: Reading) -> bool:
    """Whether a word for goods only tells what is worked on, or what comes of it."""
    return any(mention in work.mentions for work in turned(reading))


def _find(reading: Reading) -> list[Turned]:
    found = []
    for match in (match for name in PATTERNS for match in reading.all(name, reading.tagged)):
        what, into = (mentions_tagged(match[side], reading, "EFGK") for side in ("what", "into"))
        field = _field(_forms(what), _forms(into))
        elements = {symbol for mention in (*what, *into) for symbol in named_elements(mention)}
        rare = elements & reading.vocabulary.rare_earths or (not elements and _of_magnets(match[0], what, reading))
        if field and rare:
            chemistry = field == "recycling" and reading.says("family_smelting_separation")
            found.append(Turned("smelting_separation" if chemistry else field, frozenset((*what, *into))))
    return found


def _forms(mentions: list[Mention]) -> set[str]:
    return {mention.sets["form"] for mention in mentions if "form" in mention.sets}


def _of_magnets(words: str, what: list[Mention], reading: Reading) -> bool:
    """Whether a material without an element is that of magnets, or called a rare earth."""
    named = " ".join([words, *(mention.text.lower() for mention in what)])
    return "magnet" in _forms(what) or bool(reading.says("of_magnets", named) or reading.says("rare_earth", named))


def _field(what: set[str], into: set[str]) -> str | None:
    """The field of work by which one form of material comes of another, if it is one on rare earths."""
    if "magnet" in into:
        return "magnet_manufacturing"
    if what & SCRAP:
        return "recycling"
    if into & METALS and what & {"oxide", "compound", "ore"}:
        return "metal_smelting"
    return "smelting_separation" if what & RAW and into & {"oxide", "compound"} else None
