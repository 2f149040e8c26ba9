"""Slack's documented limits of messages and dialogs: gives every way in which blocks break them."""

from collections.abc import Iterator
from typing import Any

MESSAGE_BLOCKS, DIALOG_BLOCKS, TEXT, FALLBACK = 50, 100, 3000, 40_000
ELEMENTS = {"actions": 25, "context": 10, "context_actions": 5}
ALLOWED = {
    "actions": {"button", "static_select", "datepicker", "radio_buttons", "overflow", "checkboxes"},
    "context_actions": {"feedback_buttons", "icon_button"},
    "input": {"plain_text_input", "radio_buttons", "static_select", "checkboxes", "datepicker"},
}
OPENING = ("<@", "<!", "<#")


def faults(blocks: list[dict[str, Any]], most: int = MESSAGE_BLOCKS) -> list[str]:
    """Every limit that the blocks break."""
    found = [f"{len(blocks)} blocks"] if not 0 < len(blocks) <= most else []
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    found += [f"a block_id twice in {ids}"] if len(set(ids)) < len(ids) else []
    found += [f"block_id of {len(name)} characters" for name in ids if not 0 < len(name) <= 255]
    for number, block in enumerate(blocks):
        found += [f"block {number} ({block['type']}): {fault}" for fault in _block(block)]
    return found


def _block(block: dict[str, Any]) -> Iterator[str]:
    kind = block["type"]
    if kind == "section":
        yield from _text(block["text"], TEXT)
        yield from _element(block["accessory"]) if "accessory" in block else ()
    elif kind == "header":
        yield from _text(block["text"], 150, plain=True)
    elif kind == "context":
        yield from _count(block["elements"], 10)
        for element in block["elements"]:
            yield from _text(element, TEXT)
    elif kind in ("actions", "context_actions"):
        yield from _count(block["elements"], ELEMENTS[kind])
        names = [element["action_id"] for element in block["elements"]]
        yield from ["an action_id twice"] if len(set(names)) < len(names) else []
        for element in block["elements"]:
            yield from [] if element["type"] in ALLOWED[kind] else [f"{element['type']} does not belong here"]
            yield from _element(element)
    elif kind == "input":
        yield from _text(block["label"], 2000, plain=True)
        yield from _text(block["hint"], 2000, plain=True) if "hint" in block else ()
        yield from [] if block["element"]["type"] in ALLOWED[kind] else ["no element of a dialog"]
        yield from _element(block["element"])
    elif kind != "divider":
        yield f"unknown type {kind}"


def _element(element: dict[str, Any]) -> Iterator[str]:
    yield from [] if 0 < len(element["action_id"]) <= 255 else [f"action_id {element['action_id']!r}"]
    if element["type"] == "button":
        yield from _text(element["text"], 75, plain=True)
        yield from [] if len(element.get("value", "")) <= 2000 else ["value of a button"]
        yield from [] if len(element.get("url", "")) <= 3000 else ["url of a button"]
    elif element["type"] == "feedback_buttons":
        for name in ("positive_button", "negative_button"):
            yield from _text(element[name]["text"], 75, plain=True)
            yield from [] if len(element[name]["value"]) <= 2000 else ["value of a feedback button"]
    elif element["type"] == "static_select":
        yield from _text(element["placeholder"], 150, plain=True)
        groups = element.get("option_groups", [{"options": element.get("options", [])}])
        yield from _count(groups, 100)
        for group in groups:
            yield from _text(group["label"], 75, plain=True) if "label" in group else ()
            yield from _options(group["options"], 100)
    elif element["type"] == "radio_buttons":
        yield from _options(element["options"], 10)
    elif element["type"] == "plain_text_input":
        yield from [] if 0 < element.get("max_length", 3000) <= 3000 else ["max_length"]


def _options(options: list[dict[str, Any]], most: int) -> Iterator[str]:
    yield from _count(options, most)
    values = [option["value"] for option in options]
    yield from ["a value twice"] if len(set(values)) < len(values) else []
    for option in options:
        yield from _text(option["text"], 75, plain=True)
        yield from [] if 0 < len(option["value"]) <= 150 else [f"value {option['value']!r}"]


def _count(values: list[Any], most: int) -> Iterator[str]:
    if not 0 < len(values) <= most:
        yield f"{len(values)} elements"


def _text(text: dict[str, Any], most: int, *, plain: bool = False) -> Iterator[str]:
    if text["type"] not in (("plain_text",) if plain else ("plain_text", "mrkdwn")):
        yield f"{text['type']} text"
    if not 0 < len(text["text"]) <= most:
        yield f"text of {len(text['text'])} characters"


def dialog_faults(view: dict[str, Any]) -> list[str]:
    """Every limit that a dialog breaks."""
    found = faults(view["blocks"], DIALOG_BLOCKS)
    for name in ("title", "submit", "close"):
        found += [f"{name}: {fault}" for fault in _text(view[name], 24, plain=True)]
    found += ["callback_id"] if not 0 < len(view["callback_id"]) <= 255 else []
    found += ["private_metadata"] if len(view.get("private_metadata", "")) > 3000 else []
    return found


def texts(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every text object of the blocks."""
    stack: list[Any] = list(blocks)
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            if value.get("type") in ("mrkdwn", "plain_text"):
                yield value
            stack += value.values()
        elif isinstance(value, list):
            stack += value
