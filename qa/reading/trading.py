"""Takes a way of handing over and a reading that names goods, tells whether it is only part of trading in them.

Somebody says something of the goods, a paper for customs is uploaded, or a visitor wants a piece: nobody learns how
they are made. The caller sees to it that no technology is named.
"""

from qa.reading.mentions import Mention, Reading


def is_of_trade(mention: Mention, reading: Reading) -> bool:
    """Whether the words beside a person or a way only tell what is said, which paper is sent, or who wants goods."""
    before, after = reading.lowered[: mention.start], reading.lowered[mention.end :]
    mode = mention.sets.get("transfer_mode")
    if mode == "visit" and reading.says("visitor_acquires_after", after[:120]):
        return not reading.says("visitor_learns", after)
    if mode == "teaching" and reading.says("teaches_by_trade", _with_word_behind(mention, reading)):
        told = reading.says("carries_goods", reading.tagged)
        if told and not reading.of("T") and not reading.says("visitor_learns"):
            return True
    if mode == "cloud" and _is_paper(before[-60:], after[:80], reading):
        return True
    return bool(reading.says("says_after", after[:40]) or reading.says("says_before", before[-30:]))


def _with_word_behind(mention: Mention, reading: Reading) -> str:
    """A mention with the little behind it, lower-cased."""
    return reading.lowered[mention.start : mention.end + 16]


def _is_paper(before: str, after: str, reading: Reading) -> bool:
    """Whether what is uploaded is a license, an invoice, a data sheet or another paper that goes with goods."""
    told = reading.says("papers_uploaded_before", before) or reading.says("papers_uploaded_after", after)
    return bool(told and not reading.says("more_uploaded", before + after))
