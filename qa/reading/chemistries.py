"""Takes the goods of a question, leaves out names of electrode materials that only tell of what kind a battery is."""

from collections.abc import Sequence

from qa.reading.good import Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_in, sentence_of

WEIGHTS = frozenset(
    {"t", "ton", "tons", "tonne", "tonnes", "mt", "kg", "kgs", "kilo", "kilos", "g", "吨", "公斤", "千克", "トン", "톤"}
)
"""Units of what is sold by weight."""
OF_CELLS = frozenset({"Li", "Fe", "P", "O", "Mn", "Ni", "Co", "Al", "Ti"})
"""Elements that the name of a chemistry speaks of itself."""
BESIDE = 4
"""Characters between a material and its weight: "20 t of LFP"."""


def fold_chemistries(goods: Sequence[Good], reading: Reading) -> list[Good]:
    """The goods, "LFP" of a battery no goods of its own ("a forklift battery, LFP"; "NMC 811 cells")."""
    materials = [good for good in goods if good.form == "battery_material"]
    named = any(good.form == "battery" for good in goods)
    for good in materials:
        _take_for_battery(good, reading, named=named)
    batteries = [good for good in goods if good.form == "battery" and good.shipped]
    return [good for good in goods if not _only_tells(good, batteries, reading)]


def _only_tells(good: Good, batteries: Sequence[Good], reading: Reading) -> bool:
    """Whether a material is only the chemistry of the shipped battery nearest to it: no "and", no weight of its own."""
    if not batteries or good.form != "battery_material" or not _is_bare(good, reading) or _is_weighed(good, reading):
        return False
    nearest = min(batteries, key=lambda battery: good.distance(battery.mentions[0]))
    first, second = sorted((good, nearest), key=lambda one: one.start)
    return not reading.says("joins_goods", reading.lowered[first.end : second.start])


def _is_weighed(good: Good, reading: Reading) -> bool:
    """Whether a weight stands right beside a material."""
    weights = [mention for mention in reading.of("Z") if mention.data[0].unit in WEIGHTS]
    return any(good.distance(weight) <= BESIDE for weight in weights)


def _take_for_battery(good: Good, reading: Reading, named: bool) -> None:
    """Let a battery that its chemistry stands right behind, or cells beside their chemistry, be a battery.

    A figure of batteries tells that a chemistry is one only where no battery is named, of which it would be.
    """
    kinds = [mention.data[0] for mention in good.mentions if mention.tag == "K"]
    battery = next((kind for kind in kinds if kind.form == "battery"), None)
    if battery and _names_chemistry(good.mentions[-1], reading):
        good.form, good.item = battery.form, battery.kind
    elif _beside_cells(good, reading) or (not named and _tells_of_battery(good, reading)):
        good.form, good.item = "battery", "li_ion_battery"


def _beside_cells(good: Good, reading: Reading) -> bool:
    behind = reading.says("cells_after", reading.lowered[good.mentions[-1].end :][:16])
    before = reading.says("cells_before", reading.lowered[: good.mentions[0].start][-24:])
    return bool(behind or (before and _is_bare(good, reading)))


def _tells_of_battery(good: Good, reading: Reading) -> bool:
    """Whether a chemistry by itself stands in a sentence with a figure that only batteries have ("LFP, 160 Wh/kg")."""
    if not _is_bare(good, reading) or _is_weighed(good, reading) or reading.says("cells_named", reading.lowered):
        return False
    told = [one for one in reading.vocabulary.parameters.values() if one.tells.get("form") == "battery"]
    units = {unit.lower() for parameter in told for unit in (parameter.unit, *parameter.units)}
    beside = mentions_in(sentence_of(good.mentions[0], reading), reading)
    figures = [mention for mention in beside if mention.tag == "Z" and mention.data[0].unit in units]
    ends = [sorted(((good.start, good.end), (one.start, one.end))) for one in figures]
    return any(not reading.says("joins_goods", reading.lowered[first[1] : last[0]]) for first, last in ends)


def _is_bare(good: Good, reading: Reading) -> bool:
    kinds = [mention for mention in good.mentions if mention.tag in "GK"]
    return len(kinds) == 1 and good.composition.present <= OF_CELLS and _names_chemistry(kinds[0], reading)


def _names_chemistry(mention: Mention, reading: Reading) -> bool:
    return bool(reading.says("battery_chemistry", mention.text.lower()))
