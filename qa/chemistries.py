"""Takes the goods of a question, leaves out names of electrode materials that only tell of what kind a battery is."""

from collections.abc import Sequence

from qa.good import Good
from qa.mentions import Mention, Reading


def fold_chemistries(goods: Sequence[Good], reading: Reading) -> list[Good]:
    """The goods, "LFP" of a battery no goods of its own ("a forklift battery, LFP"; "NMC 811 cells")."""
    materials = [good for good in goods if good.form == "battery_material"]
    for good in materials:
        _take_for_battery(good, reading)
    batteries = any(good.form == "battery" for good in goods)
    return [good for good in goods if not (batteries and good.form == "battery_material" and _is_bare(good, reading))]


def _take_for_battery(good: Good, reading: Reading) -> None:
    """Let a battery that its chemistry stands right behind, or cells beside their chemistry, be a battery."""
    kinds = [mention.data[0] for mention in good.mentions if mention.tag == "K"]
    battery = next((kind for kind in kinds if kind.form == "battery"), None)
    if battery and _names_chemistry(good.mentions[-1], reading):
        good.form, good.item = battery.form, battery.kind
    elif _beside_cells(good, reading):
        good.form, good.item = "battery", "li_ion_battery"


def _beside_cells(good: Good, reading: Reading) -> bool:
    behind = reading.says("cells_after", reading.lowered[good.mentions[-1].end :][:16])
    before = reading.says("cells_before", reading.lowered[: good.mentions[0].start][-24:])
    return bool(behind or (before and _is_bare(good, reading)))


def _is_bare(good: Good, reading: Reading) -> bool:
    return len(good.mentions) == 1 and _names_chemistry(good.mentions[0], reading)


def _names_chemistry(mention: Mention, reading: Reading) -> bool:
    return bool(reading.says("battery_chemistry", mention.text.lower()))
