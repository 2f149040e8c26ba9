"""Takes a reading and words that say that something is absent, tells whether they can be taken for it."""

import re
from collections.abc import Iterator

from qa.reading.good import Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import sentence_at

LONGEST = 1000
"""Characters of a sentence that is looked through; a longer one is taken to doubt what it says."""
HEDGE = 60
"""Characters before and behind such words in which others weaken them."""
LIST = re.compile(r"\b(?:(?:control|watch|black)[ -]?list\w*|\w*list\b|\w*listen?\b|schwarzen? liste|list[ae]\b)")
"""The word for a list, behind words for who is on it."""
_KINDS = {
    "watch": "watch 关注 beobachtung surveillance vigilancia 注視 注目 要注意 監視 관심 감시 관찰",
    "control": "control kontroll contrôle 管控 管理 管制 規制 統制 コントロール 통제 관리",
}
KINDS_OF_LIST = {word: kind for kind, words in _KINDS.items() for word in words.split()}
NOUGHT = re.compile(
    r"[ :=(]{0,3}(?:content |(?:is|are|at|of|有|占|含量?|为|是|均|都) ?){0,3}"
    r"(?:0+(?:[.,]0+)?(?![\d]|[.,]?\d)(?: ?(?:wt\.?|at\.?|mass)?[- ]?(?:%|ppm))?"
    r"|(?:(?:zero|nil|null|cero)\b|零)(?: ?(?:%|percent\b))?)"
)
"""A nought behind an element, as a figure or as a word."""
FIGURE = re.compile(
    r"[ :=(]{0,3}(?:is |are |of )?\d(?!.{0,24}(?:\bn\.? ?d\b|\bn/d|not det|non-det|undetect|bdl|below|nachweis|检))"
)
"""A figure behind an element, without a word that nothing was found."""
TOLD_BEFORE = re.compile(r"(?<![\d.,])0+(?:[.,]0+)? ?(?:wt\.?|at\.?|mass)?[- ]?% ?(?:of |de |d')?$")
"""A nought before an element."""
CHOICE = re.compile(r"(?:\b(?:or|oder|ou|o|bis|to)|或|还是|至|到|または|또는) ?0+(?:[.,]0+)? ?%[^,;.%]{0,6}$")
"""What leaves a choice before a nought that stands before an element."""


def is_doubted(start: int, end: int, reading: Reading) -> bool:
    """Whether the sentence in which words say that something is absent doubts it, asks it, or makes it a condition.

    So does one that says it of a part of the goods, or nearly, mostly or officially.
    """
    first, last = sentence_at(start, reading)
    if last - first > LONGEST or is_weakened(reading.lowered[first:start], reading.lowered[end:], reading):
        return True
    sentence = f"{reading.without_names[first:end]}⟨SAID⟩{reading.without_names[end : max(last, end)]}"
    return bool(reading.says("nothing_chinese_doubted", sentence.strip()))


def is_weakened(before: str, after: str, reading: Reading) -> bool:
    """Whether the words before and behind what is said to be absent say it of a part only, or nearly or mostly."""
    told = any(reading.says(name, before[-HEDGE:]) for name in ("hedged_before", "of_some_before"))
    return told or bool(reading.says("weakened_after", after[:HEDGE]))


def but_denied(goods: list[Good], reading: Reading) -> list[Good]:
    """The goods without those that are said not to be there beside technology ("recycling process, no new magnets")."""
    if all(word.start in reading.denied for word in reading.of("T")):
        return goods
    return [good for good in goods if not _are_denied(good, reading)]


def _are_denied(good: Good, reading: Reading) -> bool:
    before, after = reading.lowered[: good.start], reading.lowered[good.end :]
    return bool(reading.says("goods_denied_before", before) and reading.says("goods_denied_after", after))


def said_listed(reading: Reading) -> Iterator[tuple[re.Match[str], bool]]:
    """Where somebody is said to be on a list of parties, and whether that is in doubt; a denied list is passed over."""
    text = reading.without_names
    for match in reading.all("generic_list", text):
        word = LIST.search(match[0])
        before, after = text[: match.start() + (word.start() if word else 0)][-48:], text[match.end() :][:24]
        denied = reading.says("off_list_before", before) or reading.says("off_list_after", after)
        if not (denied or reading.says("off_list_inside", match[0])):
            yield match, bool(reading.says("listing_unsure_before", before))


def kind_of_list(words: str) -> str | None:
    """Which list of parties words name: the one of control, or the one of those who are watched."""
    return next((kind for word, kind in KINDS_OF_LIST.items() if word in words), None)


def is_of_another(mention: Mention, end: int, reading: Reading) -> bool:
    """Whether what a mention denies is denied of others, of papers or of trade, rather than of goods."""
    tag = f"⟨{mention.tag}{reading.mentions.index(mention)}⟩"
    place = reading.tagged.find(tag)
    around = f"{reading.tagged[max(place - 90, 0) : place]}⟨SAID⟩{reading.lowered[end:][:60]}"
    return bool(reading.says("denied_of_another", around))


def is_open_nought(mention: Mention, end: int, reading: Reading) -> bool:
    """Whether a figure or a nought beside elements (the last of which ends at `end`) may not say that they are absent.

    So it is where a choice, another figure, or a part of the goods follows, or words that may turn it.
    """
    following = (m.start for m in reading.mentions if m.start >= end and m.tag in "EF")
    stretch = reading.lowered[end : min(next(following, end + 80), end + 80)]
    stretch = re.split(r"[.;!?](?=\s|$)|[。；！？]", stretch)[0]
    nought = NOUGHT.match(stretch)
    if nought is None:
        figure = FIGURE.match(stretch)
        before = reading.lowered[: mention.start][-30:]
        told = TOLD_BEFORE.search(before)
        if told and (CHOICE.search(before) or not reading.says("nought_ends", stretch)):
            return True
        return bool(figure) or bool(told and reading.says("nought_taken_back", stretch[:24]))
    rest = stretch[nought.end() :]
    return not reading.says("nought_ends", rest) or bool(reading.says("nought_taken_back", rest))


def is_of_a_part(none: re.Match[str], goods: list[str], reading: Reading) -> bool:
    """Whether words that deny that anything is Chinese are said of a part of the goods (their names are given) only."""
    text = reading.lowered
    clause = re.split(r"[,.;?!，。；？！](?=\s|$|[^\x00-\u024f])", text[: none.start()][-80:])[-1]
    around = f"{clause}⟨SAID⟩{text[none.end() :][:40]}"
    found = reading.says("chinese_denied_of_part", around)
    if not found:
        return False
    thing = found[1].strip()
    named = any(name in thing or thing in name for name in goods)
    return not named and not reading.says("the_goods_themselves", thing)
