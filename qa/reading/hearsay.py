"""Takes goods and elements as mentioned, gives those that are only words that somebody said or read.

"Anything with the word magnet is stopped", says a carrier, of a parcel of something else; the carton that holds yttrium
oxide, and the word yttrium on its invoice, tell of one yttrium. "A license as with gallium" tells of no gallium.
"""

from collections.abc import Sequence

from qa.models import Composition
from qa.reading.good import MATERIALS, SHAPES, Good, named_elements
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import SENTENCE_END, may_say

BESIDE = (
    *("aside_before", "aside_after", "as_word_before", "as_word_after", "firm_for_sale_after"),
    *("compared_before", "compared_after", "likened_before", "rules_on_before", "rules_on_after", "grade_after"),
)
"""Patterns of what stands beside words that are none of goods."""


def is_hearsay(good: Good, goods: Sequence[Good], reading: Reading) -> bool:
    """Whether nameless magnets or the like are only what somebody says is stopped, or a word that somebody reads."""
    others = [other for other in goods if other is not good and _is_told(other)]
    if good.item or good.composition != Composition() or not others:
        return False
    return _is_word(good.start, good.end, reading) or (_is_barred(good, reading) and not _go_too(good, others, reading))


def drop_words(mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
    """The mentions without what others are only compared with, and words for an element that is named elsewhere.

    What a target sits on, a target that is a firm, and the elements that name an announcement, are none of the goods
    that are named besides.
    """
    if not may_say(reading, *BESIDE):
        return list(mentions)
    mentions = [m for m in mentions if not _is_grade(m, reading)]
    mentions = [m for m in mentions if not _is_aside(m, reading)] or mentions
    left = [m for m in mentions if not _names_rules(m, reading)]
    mentions = left if any(named_elements(m) or "item" in m.sets for m in left) else mentions
    compared = [m for run in _runs(mentions) if _is_compared(run[0].start, run[-1].end, reading) for m in run]
    left = [m for m in mentions if m not in compared]
    mentions = left if any(_tells(m) for m in left) else mentions
    words = [m for m in mentions if m.tag in "EF" and _is_word(m.start, m.end, reading)]
    others = [named_elements(m) for m in mentions if m not in words]
    return [m for m in mentions if m not in words or not any(named_elements(m) <= other for other in others)]


def _is_grade(mention: Mention, reading: Reading) -> bool:
    """Whether a word for a product only tells of what grade a material is ("battery-grade dysprosium")."""
    form = mention.data[0].form if mention.tag == "K" else mention.sets.get("form") if mention.tag == "G" else None
    if form in (None, "magnet", *MATERIALS, *SHAPES) or named_elements(mention):
        return False
    return bool(reading.says("grade_after", reading.lowered[mention.end :][:16]))


def _is_aside(mention: Mention, reading: Reading) -> bool:
    if mention.tag == "G" and mention.sets.get("form") == "target":  # one that is "bonded to copper" is no plate
        return bool(reading.says("firm_for_sale_after", reading.lowered[mention.end :][:32]))
    before, after = reading.lowered[: mention.start][-32:], reading.lowered[mention.end :][:64]
    return bool(reading.says("aside_before", before) or reading.says("aside_after", after))


def _names_rules(mention: Mention, reading: Reading) -> bool:
    """Whether an element that is no rare earth only says which rules are meant."""
    named = named_elements(mention)
    if mention.tag not in "EG" or not named or named & reading.vocabulary.rare_earths:
        return False
    before, after = reading.lowered[: mention.start][-90:], reading.lowered[mention.end :][:64]
    return bool(reading.says("rules_on_before", before) or reading.says("rules_on_after", after))


def _tells(mention: Mention) -> bool:
    """Whether a mention tells more than the shape of goods."""
    return bool(mention.tag != "G" or named_elements(mention)) or mention.sets.get("form") not in SHAPES


def _runs(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Mentions that stand side by side, as those of "dysprosium oxide" do."""
    runs: list[list[Mention]] = []
    for mention in mentions:
        if runs and mention.start - runs[-1][-1].end <= 1:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _is_compared(start: int, end: int, reading: Reading) -> bool:
    """Whether words around what is mentioned only say that the rules for it are, or are not, those for other goods."""
    before, after = reading.lowered[:start][-48:], reading.lowered[end:][:48]
    if reading.says("goes_too", after) or reading.says("compared_goes_after", after):
        return False
    if reading.says("compared_before", before) or reading.says("compared_after", after):
        return True
    return bool(reading.says("likened_before", before) and reading.says("likened_after", after))


def _is_told(good: Good) -> bool:
    """Whether something is told of goods: their name or an element of theirs."""
    return bool(good.shipped and (good.item or good.composition.present))


def _go_too(good: Good, others: Sequence[Good], reading: Reading) -> bool:
    """Whether other goods are said to go beside these."""
    gaps = [reading.lowered[good.end : other.start] for other in others if other.start >= good.end]
    return any(reading.says("beside_it", gap) or reading.says("goes_too", gap) for gap in gaps)


def _is_word(start: int, end: int, reading: Reading) -> bool:
    """Whether what is mentioned is called a word ("the word yttrium", 带"磁"字的)."""
    before, after = reading.lowered[:start][-40:], reading.lowered[end:][:32]
    return bool(reading.says("as_word_before", before) or reading.says("as_word_after", after))


def _is_barred(good: Good, reading: Reading) -> bool:
    """Whether somebody says of all goods of a kind that they are stopped, or are not taken, or need a license."""
    before = SENTENCE_END.split(reading.lowered[: good.start][-90:])[-1]
    after = SENTENCE_END.split(reading.lowered[good.end :][:70])[0]
    said = reading.says("claim_before", before) or reading.says("claim_after", after)
    whole = reading.says("whole_kind_before", before) or reading.says("whole_kind_after", after)
    none = reading.says("none_taken_before", before)
    return bool(said and (none or (whole and reading.says("barred", before[-40:] + after))))
