"""Takes stated facts, doubts that technology is public or basic research where words deny it or claim it in part only.

What is partly public, or like what is, is not all public, nor is what somebody only now makes public; work on a pilot
scale may be more than basic research.
"""

from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.sentences import mentions_tagged, tagged_around
from qa.stated import Stated

DOUBTS = {"public_domain": "partly_public", "basic_research": "more_than_basic"}
"""Fact of an exclusion -> pattern of what puts it in doubt."""


def doubt_exclusions(stated: Stated, reading: Reading) -> None:
    """State that an exclusion does not hold where it is denied, and is unclear where something speaks against it.

    That what is published is public from then on tells nothing of what it was before.
    """
    if stated.values.get("public_domain") == "yes" and reading.says("public_only_then"):
        stated.drop("public_domain")
    for name, doubt in DOUBTS.items():
        if stated.values.get(name) != "yes":
            continue
        told = [m for m in (*reading.of("W"), *reading.of("T")) if name in m.sets]
        if any(m.sets[name] == "no" or _is_denied(m, reading) for m in told):
            stated.values[name] = "no"
        elif reading.says(doubt):
            stated.values[name] = UNCLEAR


def _is_denied(claim: Mention, reading: Reading) -> bool:
    """Whether right before or behind the words for an exclusion it is said that it is none."""
    before, after = tagged_around(claim, reading)
    return bool(reading.says("exclusion_denied_before", before[-40:]) or reading.says("exclusion_denied_after", after))


def published_later(reading: Reading) -> list[Mention]:
    """The words for publishing, and its day, where something is handed over before ("comes out next year; may we")."""
    match = reading.says("published_later", reading.tagged)
    return mentions_tagged(match[0], reading, "DW") if match else []
