"""Takes a regular expression, gives the strings of which each of its matches holds one, and how far a match reaches.

What it looks at, ahead or behind, counts as if it were matched: a reach may be too long, never too short.
"""

import re
from math import inf
from typing import NamedTuple

MANY = 200
"""Strings of which one is needed; a larger choice is hardly ever missing."""
SHORTHAND = re.compile(r"\\(?:[dDsSwWbBAZ]|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\d+)")
"""What stands for no character of its own, or for one that is written by its number."""


PLAIN = re.compile(r"(?:[^\\\[\](){}.^$*+?|](?![?*+{]))+")
"""Characters that stand for themselves, each once."""


class Part(NamedTuple):
    """A stretch of an expression."""

    strings: frozenset[str] | None
    """Lower-case strings of which every match of it holds one; None where none is sure."""
    before: float
    """The most characters of a match before such a string."""
    behind: float
    """The most from its beginning to the end of what is matched or looked at."""
    width: float
    """The most characters that it matches or looks at."""


def needed(expression: str) -> frozenset[str] | None:
    """Lower-case strings of which every match of an expression holds one; None where none is sure."""
    return _choice(expression, 0, inf)[0].strings


def reach(expression: str, longest: float) -> tuple[float, float]:
    """How far a match reaches before and behind the string that it needs, where no word is longer than so much."""
    part, _ = _choice(expression, 0, longest)
    return part.before, part.behind


def _choice(expression: str, at: int, longest: float) -> tuple[Part, int]:
    """What several alternatives need, and where they end."""
    parts: list[Part] = []
    while not parts or (at < len(expression) and expression[at] != ")"):
        part, at = _sequence(expression, at + bool(parts), longest)
        parts.append(part)
    if len(parts) == 1:
        return parts[0], at
    found = [part.strings for part in parts if part.strings]
    strings = frozenset().union(*found)
    before, behind, width = (max(values) for values in list(zip(*parts, strict=True))[1:])
    return Part(None if len(found) < len(parts) or len(strings) > MANY else strings, before, behind, width), at


def _sequence(expression: str, at: int, longest: float) -> tuple[Part, int]:
    """What the best part of a sequence needs, and where the sequence ends."""
    parts: list[Part] = []
    run = ""
    while at < len(expression) and expression[at] not in "|)":
        if plain := PLAIN.match(expression, at):
            run += plain[0].lower()
            at = plain.end()
            continue
        start = at
        literal, part, at = _atom(expression, at, longest)
        optional, most, at = _quantifier(expression, start, at, longest)
        runs_on = bool(literal) and not optional
        run += literal.lower() if runs_on else ""
        if runs_on and most == 1:
            continue
        parts += [_run(run)] if run else []
        run = ""
        more = (most - 1) * part.width if most > 1 else 0
        strings, width = None if optional else part.strings, 0 if runs_on else part.width
        parts.append(Part(strings, part.before + more, part.behind + more, width + more))
    parts += [_run(run)] if run else []
    if len(parts) == 1:
        return parts[0], at
    best = max(range(len(parts)), key=lambda n: _worth(parts[n]), default=None)
    if best is None:
        return Part(None, 0, 0, 0), at
    before, behind = sum(part.width for part in parts[:best]), sum(part.width for part in parts[best + 1 :])
    strings, inner, outer, width = parts[best]
    return Part(strings, before + inner, outer + behind, before + width + behind), at


def _run(text: str) -> Part:
    return Part(frozenset({text}), 0, len(text), len(text))


def _worth(part: Part) -> tuple[int, int]:
    """How seldom the strings of a part stand in a text."""
    return (min(map(len, part.strings)), -len(part.strings)) if part.strings else (0, 0)


def _atom(expression: str, at: int, longest: float) -> tuple[str, Part, int]:
    """A character for itself (or nothing), what a group needs, and where the atom ends."""
    char, one = expression[at], Part(None, 0, 0, 1)
    if char == "(":
        inside, looks = _opening(expression, at)
        part, end = _choice(expression, inside, longest)
        return "", part._replace(strings=None) if looks else part, end + 1
    if char == "[":
        return "", one, _after_class(expression, at)
    if char == "\\":
        shorthand = SHORTHAND.match(expression, at)
        return ("", one, shorthand.end()) if shorthand else (expression[at + 1], one, at + 2)
    return "" if char in ".^$" else char, one, at + 1


SOLID = re.compile(
    r"[^\s.()\[\]\\]|\\[wdS]|\[\^(?:[^\]\\]|\\.)*\\[sW](?:[^\]\\]|\\.)*\]|\[(?!\^)(?:[^\]\\\s]|\\[^sWDux])*\]"
)
"""A character, a shorthand or a class of them that matches no space."""
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


QUANTIFIER = re.compile(r"(?:([?*])|(\+)|\{(\d*)(,?)(\d*)\})[?+]?")


def _quantifier(expression: str, start: int, at: int, longest: float) -> tuple[bool, float, int]:
    """Whether what stands from `start` may be missing, how often at most it is repeated, where its quantifier ends."""
    match = QUANTIFIER.match(expression, at)
    if match is None:
        return False, 1, at
    last = "1" if match[1] == "?" else match[5] if match[4] else match[3]
    endless = longest if SOLID.fullmatch(expression, start, at) else inf
    return bool(match[1]) or match[3] in ("", "0"), int(last) if last else endless, match.end()
