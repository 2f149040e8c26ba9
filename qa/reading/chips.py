"""Takes a reading, states what chips goods are for: process node, memory layers, and the use of whoever makes them.

Of several lines that one lot goes to, the finest node and the highest stack count: they decide how it is reviewed.
Goods for a plant that makes both logic and memory are for making chips of either kind.
"""

import re
from decimal import Decimal

from qa.models import UNCLEAR
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import LAYER_UNITS, NODE_UNITS
from qa.reading.stated import Stated

STACKED = 32
"""Layers from which a number of them beside words for memory is that of a chip, not of a package."""
MAKERS = ("logic_chip", "memory_chip", "chip_equipment")


def state_chips(stated: Stated, denied: list[Mention], reading: Reading) -> None:
    """Process node and memory layers; a node stated without any other use means making chips."""
    if nodes := _lines(NODE_UNITS, "coarser_before", reading):
        node = min(nodes, key=lambda mention: _finest(mention, reading))
        stated.put("node_nm", _finest(node, reading), node.text)
    if stacks := _lines(LAYER_UNITS, "fewer_before", reading):
        stack = max(stacks, key=lambda mention: mention.data[0].amount)
        stated.put("memory_layers", stack.data[0].amount, stack.text)
    memory = [m for m in reading.of("U") if m.sets.get("end_use") == "memory_chip"]
    stack_alone = "memory_layers" in stated.values and "node_nm" not in stated.values
    if stated.values.get("end_use") == "logic_chip" and "node_nm" not in stated.values and (memory or stack_alone):
        stated.drop("end_use")
        stated.put("end_use", "memory_chip", memory[0].text if memory else stated.words["memory_layers"])
    logic = [m for m in reading.of("U") if m.sets.get("end_use") == "logic_chip" and m not in denied]
    both = nodes and stacks and (logic or reading.says("logic_line"))
    if both and stated.values.get("end_use") in (None, "logic_chip", "memory_chip"):
        stated.drop("end_use")
        stated.put("end_use", "chip_equipment", f"{nodes[0].text}, {stacks[0].text}")
    _state_tools(stated, denied, reading)
    stacked = any(mention.data[0].amount >= STACKED for mention in stacks)
    if stacked and (kind := reading.says("stacked_memory")):
        stated.put("end_use", "memory_chip", kind[0])
    if stated.values.get("end_use") in MAKERS or "node_nm" in stated.values:
        chip = "memory_chip" if "memory_layers" in stated.values else "logic_chip"
        stated.put("end_use", chip, stated.words.get("node_nm", stated.words.get("memory_layers", "")))
        if reading.says("advanced_node"):
            stated.put("node_nm", UNCLEAR, "advanced")


LISTED = re.compile(r"(?<![\d.])(?<!\d,)(\d{1,3}) ?(?:/|–|-|、|和|或|及|到|至|and|or|to|und|oder|bis|et|ou|y|o) ?$")
"""A node without a unit before another one: "12/16 nm", "7 and 28 nm"."""


def _finest(mention: Mention, reading: Reading) -> Decimal:
    """The node, or the one that stands before it in a list where that is finer."""
    amount: Decimal = mention.data[0].amount
    listed = LISTED.search(reading.lowered[: mention.start][-12:])
    return min(amount, Decimal(listed[1])) if listed and Decimal(listed[1]) else amount


def _lines(units: tuple[str, ...], short_of: str, reading: Reading) -> list[Mention]:
    """The nodes or stacks that are named, without the limit of a rule and those denied, where others are left."""
    named = [mention for mention in reading.of("Z") if mention.data[0].unit in units]
    return [mention for mention in named if not _is_aside(mention, short_of, reading)] or named[:1]


def _is_aside(mention: Mention, short_of: str, reading: Reading) -> bool:
    """Whether a node or a stack is only the limit of a rule, is denied, or measures a film or a grain."""
    before, after = reading.lowered[: mention.start][-40:], reading.lowered[mention.end :][:24]
    limit = reading.says("no_line_before", before) or reading.says(short_of, before)
    return bool(limit or reading.says("no_line_after", after))


def _state_tools(stated: Stated, denied: list[Mention], reading: Reading) -> None:
    """Take who is no chip maker, yet has a node or a stack, for one who builds machines for chips, if any are named."""
    told = [m for m in denied if m.sets.get("end_use") in ("logic_chip", "memory_chip")]
    tools = [m for m in reading.of("U") if m.sets.get("end_use") == "chip_equipment" and m not in denied]
    sized = {"node_nm", "memory_layers"} & stated.values.keys()
    if told and sized and stated.values.get("end_use") == "civil":
        stated.drop("end_use")
        stated.put("end_use", "chip_equipment" if tools else None, tools[0].text if tools else "")
