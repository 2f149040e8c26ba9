"""Takes a reading, gives what it asks where that is only how the rules run, whatever story it tells beside.

Who tells of goods, places and days and then asks when the ministry decides, or what a paper is, has asked for nothing
but that. Whoever asks in one sentence more whether something may go has a case.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from qa.reading.mentions import Reading, tag
from qa.reading.sentences import Span, mentions_in, sentences

ASKS_MORE = ("asks_to_act", "asks_shortly", "asks_what_it_takes", "asks_release", "asks_if_reached")
"""Patterns that show that it is asked, too, whether something may go."""


def asked_of_rules(reading: Reading) -> Reading | None:
    """The part of a question from its first sentence that asks to its last, where each asks how the rules run.

    None where any asks for something else. Worked out once.
    """
    return reading.once("asked of rules", lambda: _asked(reading))


def asks_of_goods_besides(reading: Reading) -> bool:
    """Whether one sentence asks how the rules run and another if goods that it names may go, or are controlled."""
    asking = [span for span in sentences(reading) if _asks(reading, span)]
    texts = {span: reading.without_names[slice(*span)] for span in asking}
    if not any(reading.says("asks_how_rules_run", text) for text in texts.values()):
        return False
    others = {span: text for span, text in texts.items() if not reading.says("asks_how_rules_run", text)}
    return any(_asks_more(reading, text) and _names_goods(reading, span) for span, text in others.items())


def _names_goods(reading: Reading, span: Span) -> bool:
    return any(mention.tag in GOODS for mention in mentions_in(span, reading))


GOODS = "EFGK"
"""Tags of elements, formulas, goods and equipment."""


def sought(reading: Reading) -> Reading:
    """What passages are searched for: of a story its questions, without goods, places and amounts; else all of it."""
    told = reading.of(*GOODS) and (len(CLAUSE.findall(reading.text)) > 1 or reading.of("P"))
    part = asked_of_rules(reading) if told else None
    return reading if part is None else part.once("sought", lambda: _without_story(part))


PARTICLES = ("吗", "嗎", "么")
"""Characters that end a question which has no question mark."""
CLAUSE = re.compile(r"[,;:.!?、，。；：！？](?!\d)")
"""What ends a clause."""
STORY = f"{GOODS}PAZM"
"""Tags of what a story names that tells nothing of how the rules run."""


def _without_story(part: Reading) -> Reading:
    text = part.text
    for mention in part.mentions:
        if mention.tag in STORY:
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    kept = [mention for mention in part.mentions if mention.tag not in STORY]
    return replace(part, text=text, mentions=tuple(kept), tagged=tag(text, kept))


def _asked(reading: Reading) -> Reading | None:
    spans = sentences(reading)
    asking = [number for number, span in enumerate(spans) if _asks(reading, span)]
    found = [_stretch(reading, spans, number) for number in asking]
    told = [span for span in found if span]
    if not told or len(told) < len(found):
        return None
    return reading.part(min(start for start, _ in told), max(end for _, end in told))


def _asks(reading: Reading, span: Span) -> bool:
    text = reading.without_names[slice(*span)]
    marked = "?" in reading.without_names or "？" in reading.without_names
    if "?" in text or "？" in text or text.rstrip(" .。!！")[-1:] in PARTICLES or reading.says("asks_unmarked", text):
        return True
    return not marked and bool(reading.says("asks_something", text))


def _stretch(reading: Reading, spans: tuple[Span, ...], number: int) -> Span | None:
    """What a sentence asks about how the rules run, with the sentence before it where it rests on that; else None."""
    start, end = spans[number]
    before = spans[number - 1][0] if number else start
    both = (before, end)
    text, told = (reading.without_names[slice(*span)] for span in ((start, end), both))
    if reading.says("asks_if_true", text):
        return both if reading.says("claims_how_rules_run", told) and not _asks_more(reading, told) else None
    if _asks_more(reading, text):
        return None
    if reading.says("asks_how_rules_run", text) or _names_subject(reading, spans[number]):
        return both
    return both if reading.says("asks_of_it_how_rules_run", told) else None


def _asks_more(reading: Reading, text: str) -> bool:
    for name in ("asks_no_act", "speaks_of_papers"):
        text = reading.vocabulary.expressions(name, reading.lang).sub(" ", text)
    return _says_any(reading, ASKS_MORE, text)


def _names_subject(reading: Reading, span: Span) -> bool:
    """Whether a sentence names a subject of the rules that makes a question one about them, and nothing that moves."""
    if any(mention.tag in STORY for mention in mentions_in(span, reading)):
        return False
    text = reading.lowered[slice(*span)]
    return any(topic.over_route for topic in reading.vocabulary.topics_in(text, reading.lang))


def _says_any(reading: Reading, names: Iterable[str], text: str) -> bool:
    return any(reading.says(name, text) for name in names)
