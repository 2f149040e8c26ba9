"""Takes goods and a reading, gives which goods are only spoken of in what somebody says of a list or of whole kinds.

"The broker says all tungsten needs a license", "yttrium metal is on the list" and "their reactor is controlled, I know"
ship nothing, beside goods that do.
"""

import re

from qa.reading.good import NONMETALS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import SENTENCE_END

QUOTE_BEGINS = re.compile(r"(?:[\"«「『]|(?<![^\s(:,])')[^\"'«»「」『』]{0,24}$")
QUOTE_ENDS = re.compile(r"[^\"'«»「」『』]{0,24}(?:[\"»」』]|'(?![^\W_]))")


def is_claimed(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether goods named behind others are only in a claim on their whole kind, or on a list with their element."""
    earlier = [other for other in goods if other is not good and other.shipped and other.head < good.start]
    if not earlier or reading.says("also_shipped_after", reading.lowered[good.end :][:70]):
        return False
    if _is_mistaken(good, earlier, reading):
        return True
    if reading.says("own_goods_before", reading.lowered[: good.start][-24:]):
        return False
    before, after = _around(good, reading)
    if reading.says("of_others_before", before) and reading.says("conceded_after", after):
        return True
    kin = any(_akin(good, other) for other in earlier)
    of_list = reading.says("listed_claim_after", after) or reading.says("list_names_before", before)
    if kin and (of_list or reading.says("claim_reason_before", before)):
        return True
    if kin and good.form == "compound" and reading.says("reasoned_before", before):
        return True
    said = reading.says("claim_before", before) or reading.says("claim_after", after)
    whole = reading.says("whole_kind_before", before) or reading.says("whole_kind_after", after)
    return bool(said and (whole or (kin and reading.says("needs_license_after", after))))


def is_said(mention: Mention, goods: list[Good], reading: Reading) -> bool:
    """Whether an element behind goods that are no magnets is only said to be listed ("only gallium is controlled")."""
    told = any(good.shipped and good.form != "magnet" and good.end <= mention.start for good in goods)
    return told and bool(reading.says("element_claimed_after", reading.lowered[mention.end :][:40]))


def _is_mistaken(good: Good, earlier: list[Good], reading: Reading) -> bool:
    """Whether somebody only takes goods that have a name for these, or asks whether an entry of a list means them."""
    named = [other for other in earlier if other.item and other.item != good.item]
    before, after = reading.lowered[: good.start][-60:], reading.lowered[good.end :][:60]
    mistaken = reading.says("mistaken_before", before) or reading.says("mistaken_after", after)
    return bool(named and (mistaken or reading.says("asked_entry", f"{before}⟨SAID⟩{after}")))


def _around(good: Good, reading: Reading) -> tuple[str, str]:
    """The text of the sentence before the goods, and behind them."""
    before = SENTENCE_END.split(reading.lowered[: good.start][-90:])[-1]
    after = SENTENCE_END.split(reading.lowered[good.end :][:70])[0]
    return before, after


def _akin(one: Good, other: Good) -> bool:
    """Whether goods share an element, are of one form, or are by their words what the other is or would become."""
    if one.item and one.item in {mention.sets.get("item") for mention in other.mentions}:
        return True
    becomes = {sets.get("item") for m in other.mentions if m.tag == "G" for t in m.data for sets in t.beside.values()}
    if one.item in becomes - {None}:
        return True
    shared = (one.composition.present & other.composition.present) - NONMETALS
    return bool(shared) or (one.form == other.form and one.item == other.item)


def is_quoted(good: Good, reading: Reading) -> bool:
    """Whether goods are only words that somebody writes or says ("put 'steel parts' on the invoice")."""
    before, after = reading.text[: good.start], reading.text[good.end :]
    return bool(QUOTE_BEGINS.search(before) and QUOTE_ENDS.match(after))
