"""Takes a reading, gives whether somebody is told how rare-earth work is done, and the field of that work.

Either a step is named ("how we sinter"), or a material and how it is made or parted ("how we make neodymium metal").
"""

from qa.reading.good import Good, named_elements, names_rare_earths
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged, without
from qa.reading.turned import turned

MADE = frozenset({"metal", "alloy", "oxide", "compound", "magnet"})
"""Forms of goods of which it is told how they are made; what is made of them is no rare-earth work."""
WAY = 60
"""Characters before or behind words for a work in which they are called a way to do it."""
STEPS = ("metal_smelting", "smelting_separation")
"""Fields whose steps are told of any rare earth."""


def is_told_how(reading: Reading) -> bool:
    """Whether somebody is told how a step of work is done, or how a rare-earth material is made."""
    return bool(reading.says("tells_how") or _made(reading) or passes_on_work(reading) or _knows_a_way(reading))


def _knows_a_way(reading: Reading) -> bool:
    """Whether words for such work call it a way that somebody knows ("a trick for pulling Nd from disks")."""
    return any(
        reading.says("way_before", reading.lowered[: work.start][-WAY:])
        or reading.says("way_behind", reading.lowered[work.end :][:WAY])
        for work in turned(reading)
    )


def passes_on_work(reading: Reading) -> bool:
    """Whether somebody who did a step of the work on rare earths passes on what they know of it."""
    told = reading.says("worked_step") and reading.says("hands_on_work") and not reading.says("hands_on_else")
    return bool(told) and bool(names_rare_earths(reading) or reading.says("rare_earth"))


def told_of(goods: list[Good], reading: Reading) -> bool:
    """Whether it is told on what the work is done: magnets may be of ferrite."""
    known = all(good.form != "magnet" or good.composition.present for good in goods)
    named = without("rare_earth_rule", reading.lowered, reading)
    known = known or bool(reading.says("recycling_work") or reading.says("rare_earths_named", named))
    return is_told_how(reading) and known


def field_told(reading: Reading) -> str | None:
    """The field of a step of work on rare earths, or of the making of one of their materials."""
    if not (names_rare_earths(reading) or reading.says("rare_earth")):
        return None
    if field := next((field for field in STEPS if reading.says(f"step_{field}")), None):
        return field
    forms = {mention.sets.get("form") for mention in _made(reading)}
    return "metal_smelting" if forms & {"metal", "alloy"} else "smelting_separation" if forms else None


def _made(reading: Reading) -> list[Mention]:
    """The words for rare-earth materials of which it is told how they are made."""
    rare = reading.vocabulary.rare_earths
    for match in reading.all("tells_how_made", reading.tagged):
        told = mentions_tagged(match[0] + _beside(reading.tagged[match.end() :]), reading, "EFG")
        forms = {mention.sets["form"] for mention in told if "form" in mention.sets}
        if forms <= MADE and any(named_elements(mention) & rare for mention in told):
            return told
    return []


def _beside(after: str) -> str:
    """The tag that stands right behind, as of the "metal" of "neodymium metal"."""
    return after.lstrip(" ").partition("⟩")[0] + "⟩" if after.lstrip(" ").startswith("⟨") else ""
