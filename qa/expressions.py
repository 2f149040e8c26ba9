"""Takes regular expressions, finds the places in a text where one of them matches.

Most expressions match in few texts, and looking for a string is much faster than trying an expression. So each is tried
only where a string stands that it cannot do without, and compiled when it is tried first; in a long text only so far
around the string as a match may reach. Which strings may stand in a text is told by three characters of each, which
are looked up among all that follow one another in the text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from math import inf

from qa.needed import needed, reach


class Expressions:
    """Alternatives, in their order; the same as one expression of all of them, but for the numbers of groups."""

    def __init__(self, alternatives: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> None:
        self._alternatives = list(alternatives)
        self._flags = flags
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._needed: dict[int, frozenset[str]] = {}
        self._reach: dict[tuple[int, float], tuple[float, float]] = {}
        self._always: list[int] = []
        self._by_key: dict[str, list[int]] = {}
        for number, one in enumerate(self._alternatives):
            strings = needed(one)
            if not strings:
                self._always.append(number)
                continue
            self._needed[number] = strings
            for key in set(map(_key, strings)):
                self._by_key.setdefault(key, []).append(number)
        self._keys = frozenset(self._by_key)

    def search(self, text: str) -> re.Match[str] | None:
        """The leftmost match, of the first alternative that has it."""
        found = _text(text).found
        if self not in found:
            found[self] = self._leftmost(text)
        return found[self]

    def _leftmost(self, text: str) -> re.Match[str] | None:
        found: re.Match[str] | None = None
        for number in self._possible(text):
            match = self._first(number, text)
            if match and (found is None or match.start() < found.start()):
                found = match
        return found

    def each(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The matches of each alternative by itself, with its number: of the first one first."""
        for number in self._possible(text):
            for start, end in self._stretches(number, text):
                for match in self._pattern(number).finditer(text, start, end):
                    yield number, match

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of all alternatives, none over another: the leftmost first, of the first one that has it."""
        found = {number: match for number in self._possible(text) if (match := self._first(number, text))}
        while found:
            number = min(found, key=lambda one: (found[one].start(), one))
            yield found[number]
            behind = max(found[number].end(), found[number].start() + 1)
            for other in [one for one, match in found.items() if match.start() < behind]:
                del found[other]
                if behind <= len(text) and (match := self._first(other, text, behind)):
                    found[other] = match

    def sub(self, new: str, text: str) -> str:
        """The text with something new in place of each match."""
        parts, position = [], 0
        for match in self.finditer(text):
            parts += [text[position : match.start()], new]
            position = match.end()
        return "".join([*parts, text[position:]])

    def matching(self, text: str) -> Iterator[int]:
        """The numbers of the alternatives that match somewhere."""
        return (number for number in self._possible(text) if self._first(number, text))

    def may_match(self, text: str) -> bool:
        """Whether there is an alternative whose strings do not rule it out."""
        return bool(self._possible(text))

    def _possible(self, text: str) -> list[int]:
        """The numbers of the alternatives that the strings of a text do not rule out, in their order."""
        known = _text(text)
        grams = known.grams(len(self._keys))
        keyed = self._needed if grams is None else {n for key in self._keys & grams for n in self._by_key[key]}
        found = [n for n in keyed if any(string in known.lowered for string in self._needed[n])]
        return sorted([*self._always, *found]) if found else self._always

    def _first(self, number: int, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match of an alternative from a place on."""
        if len(text) < LONG:
            return self._pattern(number).search(text, start)
        for first, last in self._stretches(number, text):
            if last >= start and (match := self._pattern(number).search(text, max(first, start), last)):
                return match
        return None

    def _stretches(self, number: int, text: str) -> list[tuple[int, int]]:
        """Where in a text the matches of an alternative lie, with all that they look at: a short one as a whole."""
        strings = self._needed.get(number)
        if len(text) < LONG or not strings:
            return [(0, len(text))]
        known = _text(text)
        if (number, known.longest) not in self._reach:
            self._reach[number, known.longest] = reach(self._alternatives[number], known.longest)
        before, behind = self._reach[number, known.longest]
        places = [place for string in strings for place in known.places(string)]
        if len(places) * (before + behind) > len(text):
            return [(0, len(text))]
        found: list[tuple[int, int]] = []
        for place in sorted(places):
            start, end = max(0, place - int(before)), min(len(text), place + int(behind))
            if found and start <= found[-1][1]:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
        return found

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._compiled:
            self._compiled[number] = re.compile(self._alternatives[number], self._flags)
        return self._compiled[number]


def said(match: re.Match[str], name: str) -> str:
    """What a group of a match holds, in lower case, or the same of another alternative, whose name ends in a digit."""
    groups = match.groupdict().items()
    return next((str(held).lower() for group, held in groups if held and group.rstrip("23456") == name), "")


TEXTS, RATE = 512, 2
"""Texts of which it is kept what was found in them; the
strings looked for, per character, from which it is told at once what stands in one."""
LONG = 400
"""Characters from which a text is not searched as a whole."""
LONGEST = (16, 32, 64)
"""Lengths of the longest word of a text, by which it is told how far a match reaches."""
COMMON = frozenset(" etaoinsrhl")


class _Text:
    """What stands in a text."""

    def __init__(self, text: str) -> None:
        self.lowered = text.lower()
        self.found: dict[Expressions, re.Match[str] | None] = {}
        """Where expressions were found that were looked for."""
        self._places: dict[str, list[int]] = {}
        self._grams: frozenset[str] | None = None
        self._asked = 0

    @cached_property
    def longest(self) -> float:
        """The next of the lengths from which the longest word is not longer."""
        word = max(map(len, self.lowered.split()), default=0)
        return next((length for length in LONGEST if word <= length), inf)

    def places(self, string: str) -> list[int]:
        """Where a string begins."""
        if string not in self._places:
            found, at = [], self.lowered.find(string)
            while at >= 0:
                found.append(at)
                at = self.lowered.find(string, at + 1)
            self._places[string] = found
        return self._places[string]

    def grams(self, strings: int) -> frozenset[str] | None:
        """Every small letter, and every two and three in a row; None where so many strings are sooner looked for."""
        self._asked += strings
        if self._grams is None and self._asked > RATE * len(self.lowered):
            self._grams = _grams(self.lowered)
        return self._grams


_text = lru_cache(TEXTS)(_Text)


def _grams(lowered: str) -> frozenset[str]:
    after, second = lowered[1:], lowered[2:]
    pairs = map("".join, zip(lowered, after, strict=False))
    threes = map("".join, zip(lowered, after, second, strict=False))
    return frozenset((*lowered, *pairs, *threes))


def _key(string: str) -> str:
    """The three characters of a string (all of a shorter one) that fewest texts hold."""
    parts = [string[n : n + 3] for n in range(max(1, len(string) - 2))]
    return min(parts, key=lambda part: sum(char in COMMON for char in part))
