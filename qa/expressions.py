"""Takes regular expressions, finds the first place in a text where one of them matches.

Most expressions match in few texts, and looking for a string is much faster than trying an expression. So each is tried
only where a string stands that it cannot do without, and compiled when it is tried first. Which strings may stand in a
text is told by three characters of each, which are looked up among all that follow one another in the text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

MANY = 200
"""Strings of which one is needed; a larger choice is hardly ever missing."""
SHORTHAND = re.compile(r"\\(?:[dDsSwWbBAZ]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\d+)")
"""What stands for no character of its own, or for one that is written by its number."""


class Expressions:
    """Alternatives, in their order; the same as one expression of all of them, but for the numbers of groups."""

    def __init__(self, alternatives: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> None:
        self._alternatives = list(alternatives)
        self._flags = flags
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._needed: dict[int, frozenset[str]] = {}
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
            match = self._pattern(number).search(text)
            if match and (found is None or match.start() < found.start()):
                found = match
        return found

    def each(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The matches of each alternative by itself, with its number: of the first one first."""
        for number in self._possible(text):
            for match in self._pattern(number).finditer(text):
                yield number, match

    def matching(self, text: str) -> Iterator[int]:
        """The numbers of the alternatives that match somewhere."""
        return (number for number in self._possible(text) if self._pattern(number).search(text))

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

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._compiled:
            self._compiled[number] = re.compile(self._alternatives[number], self._flags)
        return self._compiled[number]


TEXTS, RATE = 512, 2
"""Texts of which it is kept what was found in them; the
strings looked for, per character, from which it is told at once what stands in one."""
COMMON = frozenset(" etaoinsrhl")


class _Text:
    """What stands in a text."""

    def __init__(self, text: str) -> None:
        self.lowered = text.lower()
        self.found: dict[Expressions, re.Match[str] | None] = {}
        """Where expressions were found that were looked for."""
        self._grams: frozenset[str] | None = None
        self._asked = 0

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


def needed(expression: str) -> frozenset[str] | None:
    """Lower-case strings of which every match of an expression holds one; None where none is sure."""
    strings, _ = _choice(expression, 0)
    return strings


def _choice(expression: str, at: int) -> tuple[frozenset[str] | None, int]:
    """What one of several alternatives needs, and where they end."""
    found: set[str] | None = set()
    while True:
        strings, at = _sequence(expression, at)
        found = None if found is None or strings is None else found | strings
        if at >= len(expression) or expression[at] == ")":
            return (None if found is None or len(found) > MANY else frozenset(found)), at
        at += 1


def _sequence(expression: str, at: int) -> tuple[frozenset[str] | None, int]:
    """What the best part of a sequence needs, and where the sequence ends."""
    parts: list[frozenset[str]] = []
    run = ""
    while at < len(expression) and expression[at] not in "|)":
        literal, strings, at = _atom(expression, at)
        optional, repeated, at = _quantifier(expression, at)
        if literal and not optional:
            run += literal.lower()
        if not literal or optional or repeated:
            parts += [frozenset({run})] if run else []
            run = ""
        if strings and not optional:
            parts.append(strings)
    parts += [frozenset({run})] if run else []
    return max(parts, key=lambda part: (min(map(len, part)), -len(part)), default=None), at


def _atom(expression: str, at: int) -> tuple[str, frozenset[str] | None, int]:
    """A character for itself (or nothing), what a group needs, and where the atom ends."""
    char = expression[at]
    if char == "(":
        inside, looks = _opening(expression, at)
        strings, end = _choice(expression, inside)
        return "", None if looks else strings, end + 1
    if char == "[":
        return "", None, _after_class(expression, at)
    if char == "\\":
        shorthand = SHORTHAND.match(expression, at)
        return ("", None, shorthand.end()) if shorthand else (expression[at + 1], None, at + 2)
    return "" if char in ".^$" else char, None, at + 1


LOOK = re.compile(r"\(\?<?[=!]")
GROUP = re.compile(r"\(\?(?::|P<\w+>)")


def _opening(expression: str, at: int) -> tuple[int, bool]:
    """Where the content of a group begins, and whether the group only looks ahead or behind."""
    look = LOOK.match(expression, at)
    opening = look or GROUP.match(expression, at)
    return (opening.end() if opening else at + 1), look is not None


def _after_class(expression: str, at: int) -> int:
    at += 2 if expression[at + 1] == "^" else 1
    at += 1 if expression[at] == "]" else 0
    while expression[at] != "]":
        at += 2 if expression[at] == "\\" else 1
    return at + 1


QUANTIFIER = re.compile(r"(?:([?*])|(\+)|\{(\d*),?\d*\})[?+]?")


def _quantifier(expression: str, at: int) -> tuple[bool, bool, int]:
    """Whether what stands before may be missing or be repeated, and where the quantifier ends."""
    match = QUANTIFIER.match(expression, at)
    if match is None:
        return False, False, at
    return bool(match[1]) or match[3] in ("", "0"), True, match.end()
