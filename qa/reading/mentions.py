"""Holds a question as it is read: its text and the mentions in it, words, numbers and days, with their places."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar, cast

from qa.entries import Term, Topic
from qa.reading.languages import lowered
from qa.vocabulary import Vocabulary

Made = TypeVar("Made")

NAMES = "GKEPALH"
"""Kinds of mention that name things, places and parties."""


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One thing mentioned: its kind, its place in the text, and what it states; equal to itself alone."""

    tag: str
    """E element, F formula, G goods, K equipment, P place, A adjective of place, U end use or user, T technology,
    W mode or actor, Q cue, L listed party, H nearly one or a group, C control code; numbers N, M (money), Z, days D."""
    start: int
    end: int
    text: str
    data: tuple[Any, ...] = ()
    meant: str = ""
    """What the words are taken for, where one of them is mistyped."""

    @property
    def sets(self) -> dict[str, str]:
        """The facts that the words state, all terms together."""
        return {name: value for term in self.data if isinstance(term, Term) for name, value in term.sets.items()}


@dataclass(frozen=True)
class Reading:
    """A question as read: its normalized text, language and mentions in order."""

    text: str
    lang: str
    mentions: tuple[Mention, ...]
    tagged: str = field(default="")
    """The lower-cased text with each mention replaced by `⟨<tag><index>⟩`."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary, repr=False)
    unread: tuple[Mention, ...] = ()
    """Mistyped words that are not read, with what may be meant."""
    _kept: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)
    _of: dict[tuple[str, ...], list[Mention]] = field(init=False, default_factory=dict, repr=False, compare=False)

    @cached_property
    def mistyped(self) -> list[Mention]:
        """The mentions that are read although a word of them is mistyped."""
        return [mention for mention in self.mentions if mention.meant]

    @cached_property
    def spelled(self) -> str:
        """The text with what is meant in place of what is mistyped and read."""
        text = self.text
        for mention in reversed(self.mistyped):
            text = text[: mention.start] + mention.meant + text[mention.end :]
        return text

    def says(self, pattern: str, text: str | None = None) -> re.Match[str] | None:
        """Where a pattern of the vocabulary is found, in the question or in a part of it."""
        known = self.vocabulary.expressions(pattern, self.lang)
        return known.search(self.without_names if text is None else text)

    @cached_property
    def lowered(self) -> str:
        """The lower-cased text, every character where it was."""
        return lowered(self.text)

    @cached_property
    def without_places(self) -> str:
        """The lower-cased text in which names of places say nothing: 里昂 holds no 里."""
        return self._silencing("P", "A", "L", "H")

    @cached_property
    def without_names(self) -> str:
        """The lower-cased text in which names of parties, listed or nearly, say nothing: 技术公司 is no technology."""
        return self._silencing("L", "H")

    def _silencing(self, *tags: str) -> str:
        text = self.lowered
        for name in self.of(*tags):
            text = text[: name.start] + "·" * (name.end - name.start) + text[name.end :]
        return text

    @cached_property
    def denied(self) -> frozenset[int]:
        """Where words begin for technology, or a way of handing it over, that is itself said not to be handed over."""
        told = [(n, m) for n, m in enumerate(self.mentions) if m.tag in "TW"]
        return frozenset(m.start for n, m in told if self._denies(f"⟨{m.tag}{n}⟩"))

    def _denies(self, tag: str) -> bool:
        before, _, after = self.tagged.partition(tag)
        if self.says("technology_without", after):
            return False
        return bool(self.says("technology_denied_before", before) or self.says("technology_denied_after", after))

    @cached_property
    def about_rules(self) -> frozenset[str]:
        """What the subject index shows of a question about the rules."""
        return frozenset(topic.about_rules for topic in self.topics if topic.about_rules)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The subjects of the rules that the question names."""
        return self.vocabulary.topics_in(self.text, self.lang)

    def part(self, start: int, end: int) -> "Reading":
        """A stretch of the question by itself, with the mentions that lie in it; made once."""
        return self.once(f"part {start} {end}", lambda: self._part(start, end))

    def _part(self, start: int, end: int) -> "Reading":
        first, last = (bisect_left(self.mentions, place, key=attrgetter("start")) for place in (start, end))
        within = (m for m in self.mentions[first:last] if m.end <= end)
        inside = [replace(m, start=m.start - start, end=m.end - start) for m in within]
        text = self.text[start:end]
        return Reading(text, self.lang, tuple(inside), tag(text, inside), self.vocabulary)

    def once(self, name: str, work: Callable[[], Made]) -> Made:
        """What is worked out of the question under a name; worked out once."""
        if name not in self._kept:
            self._kept[name] = work()
        return cast(Made, self._kept[name])

    def all(self, pattern: str, text: str) -> list[re.Match[str]]:
        """Every place where a pattern of the vocabulary is found in a text."""
        return list(self.vocabulary.expressions(pattern, self.lang).finditer(text))

    def of(self, *tags: str) -> list[Mention]:
        """The mentions of these kinds, in order."""
        if tags not in self._of:
            self._of[tags] = [mention for mention in self.mentions if mention.tag in tags]
        return self._of[tags]


def longest(found: list[Mention]) -> list[Mention]:
    """Mentions that do not overlap, the longest first, in the order of the text."""
    taken: list[Mention] = []
    used: set[int] = set()
    for mention in sorted(found, key=lambda m: (-(m.end - m.start), m.start, "GKTUWQLAPEFZNMD".find(m.tag))):
        if used.isdisjoint(range(mention.start, mention.end)):
            used.update(range(mention.start, mention.end))
            taken.append(mention)
    return sorted(taken, key=lambda m: m.start)


def tag(text: str, mentions: list[Mention]) -> str:
    """The lower-cased text with each mention replaced by `⟨<tag><index>⟩`."""
    parts, position = [], 0
    for index, mention in enumerate(mentions):
        parts += [text[position : mention.start].lower(), f"⟨{mention.tag}{index}⟩"]
        position = mention.end
    return "".join([*parts, text[position:].lower()])
