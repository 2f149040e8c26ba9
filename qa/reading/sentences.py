"""Takes a reading, gives its sentences and what each of them names."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import attrgetter, itemgetter

from qa.reading.mentions import Mention, Reading

Span = tuple[int, int]
"""Where a stretch of the text begins and ends."""

SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|[!?;](?=[^\x00-\u024f])|[。！？；]")
CLAUSE_END = re.compile(r"[,;:，；：。、!?！？]|\.(?!\d)")
THINGS = frozenset("GKEFT")
"""Kinds of mention that name goods, elements or technology."""

_start = attrgetter("start")


def sentences(reading: Reading) -> tuple[Span, ...]:
    """Where each sentence begins and ends, found once.

    The point of a word that is read ("chin.", "5. Oktober"), or of one cut short ("Sat. 5 December"), ends none.
    """
    return reading.once("sentences", lambda: _sentences(reading))


def _sentences(reading: Reading) -> tuple[Span, ...]:
    words = {place for mention in reading.mentions for place in range(mention.start + 1, mention.end + 1)}
    words |= {match.end() for match in reading.all("cut_short", reading.lowered)}
    dots = (match.end() for match in SENTENCE_END.finditer(reading.text))
    return tuple(pairwise([0, *(end for end in dots if end not in words), len(reading.text)]))


def sentence_of(mention: Mention, reading: Reading) -> Span:
    """The sentence in which a mention begins."""
    return sentence_at(mention.start, reading)


def sentence_at(place: int, reading: Reading) -> Span:
    """The sentence in which a character of the text stands."""
    found = sentences(reading)
    return found[bisect_right(found, place, key=itemgetter(0)) - 1]


def mentions_in(span: Span, reading: Reading) -> list[Mention]:
    """The mentions that begin in a stretch."""
    first, last = (bisect_left(reading.mentions, place, key=_start) for place in span)
    return list(reading.mentions[first:last])


def mentions_tagged(text: str, reading: Reading, tags: str = "A-Z") -> list[Mention]:
    """The mentions whose tags stand in a stretch of the tagged text, in its order."""
    return [reading.mentions[int(number)] for number in re.findall(rf"⟨[{tags}](\d+)⟩", text)]


def tagged_around(mention: Mention, reading: Reading) -> tuple[str, str]:
    """The tagged text before a mention of the question and behind it."""
    before, _, after = reading.tagged.partition(f"⟨{mention.tag}{reading.mentions.index(mention)}⟩")
    return before, after


def tagged_in(pattern: str, reading: Reading, tags: str = "A-Z") -> list[Mention]:
    """The mentions whose tags stand in what a pattern of the vocabulary finds in the tagged text."""
    return mentions_tagged(" ".join(match[0] for match in reading.all(pattern, reading.tagged)), reading, tags)


def may_say(reading: Reading, *names: str) -> bool:
    """Whether one of these patterns may be found in a part of the question, by the strings that stand in the whole."""
    known = reading.vocabulary
    return any(known.expressions(name, reading.lang).may_match(reading.lowered) for name in names)


def without(name: str, text: str, reading: Reading) -> str:
    """A text with a space in place of whatever a pattern of the vocabulary finds in it."""
    for match in reading.all(name, text):
        text = text.replace(match[0], " ")
    return text


def blanked(name: str, text: str, reading: Reading) -> str:
    """A text, every character where it was, in which whatever a pattern of the vocabulary finds says nothing."""
    for match in reading.all(name, text):
        text = text[: match.start()] + "·" * len(match[0]) + text[match.end() :]
    return text


def places_in(span: Span, reading: Reading, tags: str = "PA") -> set[str]:
    """The codes of the countries that a stretch names, by places or adjectives."""
    return {mention.data[0].code for mention in mentions_in(span, reading) if mention.tag in tags}


def told_of_others(place: Mention, own: list[Mention], reading: Reading) -> bool:
    """Whether the clause of a place names goods, and none of these."""
    return bool(_named_beside(place, reading)) and not clause_names(place, own, reading)


def clause_names(place: Mention, own: list[Mention], reading: Reading) -> bool:
    """Whether the clause of a place names one of these goods."""
    return any(mention in own for mention in _named_beside(place, reading))


def _named_beside(place: Mention, reading: Reading) -> list[Mention]:
    """The goods that the clause of a place names."""
    start = max((m.end() for m in CLAUSE_END.finditer(reading.lowered, 0, place.start)), default=0)
    behind = CLAUSE_END.search(reading.lowered, place.end)
    named = mentions_in((start, behind.start() if behind else len(reading.text)), reading)
    return [mention for mention in named if mention.tag in "GK"]
