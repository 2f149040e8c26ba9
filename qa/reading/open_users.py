"""Takes a reading, gives the stretches in which a military user or use is one of two things that are left open.

Of two military ones it does not matter which it is, so they leave nothing open.
"""

import re

from qa.reading.mentions import Mention, Reading

ARMED = "▪"
"""What stands for each character of words for armed forces or their use."""
MILITARY = frozenset({"military", "wmd"})

Span = tuple[int, int]


def open_spans(reading: Reading) -> list[Span]:
    """Where a military user or use and another one are named, and it is said that nobody tells which it is."""
    return reading.once("open users", lambda: _find(reading))


def lies_open(user: Mention, reading: Reading) -> bool:
    """Whether a user or use lies in such a stretch."""
    return any(start <= user.start < end for start, end in open_spans(reading))


def _find(reading: Reading) -> list[Span]:
    text = _marked(reading)
    if ARMED not in text:
        return []
    found = [_span(match) for match in reading.all("user_or_other", text) if _is_choice(match, reading)]
    for told in reading.all("user_not_told", text):
        start, end = _around(told, text)
        beside = reading.all("user_or_other_untold", text[start:end])
        found += [_span(match, start) for match in beside if _is_choice(match, reading)]
    return found


def _marked(reading: Reading) -> str:
    """The lower-cased text with words for armed forces and their use blotted out, each character where it was."""
    text = reading.without_names
    spans = [(m.start, m.end) for m in reading.of("U") if MILITARY & {m.sets.get("end_user"), m.sets.get("end_use")}]
    spans += [match.span() for match in reading.all("arms_word", text)]
    for start, end in spans:
        text = text[:start] + ARMED * (end - start) + text[end:]
    return text


def _around(told: re.Match[str], text: str) -> Span:
    """The sentence in which it is said that nobody tells, and the one before it."""
    ends = [0, *(match.end() for match in re.finditer(r"[.;?!。；？！](?=\s|$|[^\x00-\u024f])", text)), len(text)]
    here = max(n for n, end in enumerate(ends) if end <= told.start())
    return ends[max(here - 1, 0)], next((end for end in ends if end >= told.end()), len(text))


def _is_choice(match: re.Match[str], reading: Reading) -> bool:
    """Whether one side names armed forces and the other something else, not how goods go or what paper they need."""
    one, other = match["one"], match["other"]
    return (ARMED in one) != (ARMED in other) and not reading.says("no_user", other if ARMED in one else one)


def _span(match: re.Match[str], shift: int = 0) -> Span:
    return match.start() + shift, match.end() + shift
