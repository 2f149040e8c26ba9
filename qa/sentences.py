"""Takes a reading, gives its sentences and what each of them names."""

import re
from itertools import pairwise

from qa.mentions import Mention, Reading

Span = tuple[int, int]
"""Where a stretch of the text begins and ends."""

SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|[!?;](?=[^\x00-\u024f])|[。！？；]")
THINGS = frozenset("GKEFT")
"""Kinds of mention that name goods, elements or technology."""


def sentences(reading: Reading) -> tuple[Span, ...]:
    """Where each sentence begins and ends, found once; the point of a word that is read ("chin.") ends none."""
    if "sentences" not in reading.kept:
        words = {mention.end for mention in reading.mentions}
        dots = (match.end() for match in SENTENCE_END.finditer(reading.text))
        reading.kept["sentences"] = tuple(pairwise([0, *(end for end in dots if end not in words), len(reading.text)]))
    found: tuple[Span, ...] = reading.kept["sentences"]
    return found


def sentence_of(mention: Mention, reading: Reading) -> Span:
    """The sentence in which a mention begins."""
    return sentence_at(mention.start, reading)


def sentence_at(place: int, reading: Reading) -> Span:
    """The sentence in which a character of the text stands."""
    return next((start, end) for start, end in sentences(reading) if start <= place < end)


def mentions_in(span: Span, reading: Reading) -> list[Mention]:
    """The mentions that begin in a stretch."""
    return [mention for mention in reading.mentions if span[0] <= mention.start < span[1]]


def places_in(span: Span, reading: Reading, tags: str = "PA") -> set[str]:
    """The codes of the countries that a stretch names, by places or adjectives."""
    return {mention.data[0].code for mention in mentions_in(span, reading) if mention.tag in tags}
