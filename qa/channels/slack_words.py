"""Takes the text of a Slack message, gives the question in it, and what a slash command asks for."""

import re
from html import unescape
from typing import Literal, NamedTuple

MARKUP = re.compile(r"<(?P<address>[^<>|\s]+)(?:\|(?P<label>[^<>]*))?>")
SUBTYPES = {None, "file_share", "thread_broadcast"}
"""Messages that people write; every other subtype is an edit, a deletion or news about the channel."""


class Command(NamedTuple):
    """What a slash command asks for."""

    kind: Literal["help", "settings", "question"]
    words: tuple[str, ...] = ()


def question_of(text: str, bot_user: str = "") -> str:
    """The question as a person wrote it: without the mention of the bot and without Slack's markup."""
    return unescape(MARKUP.sub(lambda found: _plain(found, bot_user), text)).strip()


def _plain(found: re.Match[str], bot_user: str) -> str:
    address, label = found["address"], found["label"]
    if address == f"@{bot_user}":
        return ""
    if address[0] in "@!":
        return label or ""
    return label or address.removeprefix("mailto:").lstrip("#")


def command_of(text: str) -> Command:
    """What the words after the slash command ask for."""
    words = text.split()
    if not words or words[0].lower() in ("help", "帮助"):
        return Command("help")
    if words[0].lower() in ("settings", "设置"):
        return Command("settings", tuple(word.lower() for word in words[1:]))
    return Command("question")


def from_a_person(event: dict[str, object]) -> bool:
    """Whether a person wrote it as a new message: no bot, no edit, no deletion."""
    changed = event.get("bot_id") or event.get("edited")
    return bool(event.get("user")) and not changed and event.get("subtype") in SUBTYPES
