"""Gives the two dialogs of the Slack bot, and reads what was entered: a fact in words, and what is wrong."""

from typing import Any

from qa.channels.slack_store import Job
from qa.corpus import Corpus
from qa.models import Model
from qa.render import fact_label
from qa.slack_blocks import plain
from qa.slack_texts import tell

REASONS = ("wrong_verdict", "wrong_source", "unclear", "out_of_date", "other")
TITLE, LABEL, METADATA = 24, 48, 3000
"""Characters of a dialog's title and buttons, a label, and what it carries."""

View = dict[str, Any]


class Opened(Model):
    """What a dialog carries along."""

    job: Job


def fact_dialog(opened: Opened, lang: str, corpus: Corpus) -> View:
    """A dialog that asks for a fact in one's own words."""
    label = fact_label(opened.job.fact, lang, corpus)
    typed = {"type": "plain_text_input", "action_id": "words", "max_length": 500, "focus_on_load": True}
    hint = _text(tell("modal_hint", lang), 150)
    entry = {"type": "input", "block_id": "words", "label": _text(label, LABEL), "element": typed, "hint": hint}
    return _dialog("fact", tell("modal", lang), [entry], lang) | {"private_metadata": opened.model_dump_json()}


def reason_dialog(answer_id: str, lang: str) -> View:
    """A dialog that asks what is wrong with an answer."""
    options = [{"text": _text(tell(f"reason_{name}", lang), 75), "value": name} for name in REASONS]
    chosen = {"type": "radio_buttons", "action_id": "reason", "options": options}
    typed = {"type": "plain_text_input", "action_id": "comment", "multiline": True, "max_length": 1000}
    blocks: list[View] = [
        {"type": "input", "block_id": "reason", "label": _text(tell("reason", lang), LABEL), "element": chosen},
        {
            "type": "input",
            "block_id": "comment",
            "optional": True,
            "label": _text(tell("comment", lang), LABEL),
            "element": typed,
        },
    ]
    return _dialog("reason", tell("reason", lang), blocks, lang) | {"private_metadata": answer_id}


def said(view: View, name: str) -> str:
    """What was entered or chosen."""
    state = view["state"]["values"].get(name, {}).get(name, {})
    option = state.get("selected_option") or {}
    return str(state.get("value") or option.get("value") or "")


def _dialog(name: str, title: str, blocks: list[View], lang: str) -> View:
    return {
        "type": "modal",
        "callback_id": name,
        "title": _text(title, TITLE),
        "submit": _text(tell("send", lang), TITLE),
        "close": _text(tell("cancel", lang), TITLE),
        "blocks": blocks,
    }


def _text(text: str, most: int) -> View:
    return {"type": "plain_text", "text": plain(text, most)}
