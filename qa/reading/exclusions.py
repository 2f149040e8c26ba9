"""Takes stated facts, states whether technology is public or basic research, doubted where words deny it in part.

What is partly public, or like what is, is not all public, nor is what somebody only now makes public; work on a pilot
scale may be more than basic research.
"""

from qa.models import UNCLEAR
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged, tagged_around
from qa.reading.stated import Stated

PATENT = "patent_application"
DOUBTS = {"public_domain": "partly_public", "basic_research": "more_than_basic"}
"""Fact of an exclusion -> pattern of what puts it in doubt."""


def state_exclusions(stated: Stated, reading: Reading) -> None:
    """State what the words for technology say of its being public, and which exclusions do not hold in full."""
    for mention in reading.of("T"):
        if mention.sets.get("public_domain"):
            stated.put("public_domain", mention.sets["public_domain"], mention.text)
    if PATENT in stated.values and reading.says("beyond_patent"):
        stated.values[PATENT] = "no"
    if reading.says("patent_text") or _was_published(reading):
        stated.put("public_domain", "yes", "")
    _doubt(stated, reading)


def _was_published(reading: Reading) -> bool:
    """Whether all that a paper tells is said to have been published before."""
    told = reading.says("already_published") and reading.says("published_work")
    return bool(told) and not reading.says("not_all_published")


def _doubt(stated: Stated, reading: Reading) -> None:
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


def is_heard_there(mention: Mention, reading: Reading) -> bool:
    """Whether words for publishing only tell where somebody else says something ("some guy on LinkedIn says")."""
    before, after = reading.lowered[: mention.start][-40:], reading.lowered[mention.end :]
    return bool(reading.says("heard_on_before", before) or reading.says("heard_says_after", after))
