"""Takes the goods of a question, sets those aside that a clause only tells of beside another one that sends goods.

"Our sister factory casts antimony", "last year we sold yttrium oxide", "their website shows magnets" send nothing. In
doubt the goods are sent: nothing is set aside that may be the goods sent, or that a later sentence may mean.
"""

import re

from qa.reading.good import Good
from qa.reading.mentions import Reading
from qa.reading.sentences import mentions_in, sentence_at, sentences

BREAK = re.compile(r"[;:；：。、!?！？]|[,.，](?!\d)")
"""What ends a clause."""
TOLD = ("of_others_around", "over_now", "only_shown", "left_out", "taken_for", "made_of_them", "known_of_rules")
"""Patterns of clauses that only tell of goods."""
MOVED = ("over_now", "left_out")
"""Those of them in which a place only says where goods went, or do not go."""


def set_asides(goods: list[Good], reading: Reading) -> None:
    """Goods that a clause only tells of, where another clause sends goods that they are not."""
    shipped = [good for good in goods if good.shipped]
    told = [good for good in shipped if len(shipped) > 1 and _is_told(good, goods, reading)]
    sent = [good for good in shipped if good not in told and _is_sent(good, reading)]
    for good in told if sent else ():
        good.denied = not any(_may_be(good, other) for other in sent) and not _is_meant_later(good, goods, reading)


def _is_told(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether the sentence of goods, as far as it is about them, says no more than one of those patterns does."""
    before, after = _around(good, goods, reading)
    around = f"{before}⟨GOOD⟩{after}"
    end = sentence_at(good.head, reading)[1]
    if reading.lowered[:end].rstrip()[-1:] in "?？":
        return False
    placed = any(mention.tag == "P" for mention in mentions_in((good.end, good.end + len(after)), reading))
    for name in TOLD:
        match = reading.says(name, around)
        if match and not (placed and name not in MOVED) and not _sends(around.replace(match[0], " "), reading):
            return True
    return False


def _around(good: Good, goods: list[Good], reading: Reading) -> tuple[str, str]:
    """The text before goods from where their clause begins, and behind them to the end of it or of the sentence."""
    start, end = sentence_at(good.head, reading)
    breaks = [found.end() for found in BREAK.finditer(reading.lowered, start, good.start)]
    others = [other.start for other in goods if good.end <= other.start < end]
    if others:
        behind = BREAK.search(reading.lowered, good.end, end)
        end = min(behind.start() if behind else end, others[0])
    return reading.lowered[breaks[-1] if breaks else start : good.start], reading.lowered[good.end : end]


def _sends(text: str, reading: Reading) -> bool:
    """Whether words tell of sending anything, or of goods that go as well."""
    return any(reading.says(name, text) for name in ("act", "sends_goods", "now_as_well", "of_ours_now"))


def _is_sent(good: Good, reading: Reading) -> bool:
    """Whether the sentence of goods sends them, or names the way that they go."""
    span = sentence_at(good.head, reading)
    said = reading.lowered[slice(*span)]
    routed = sum(mention.tag == "P" for mention in mentions_in(span, reading)) > 1
    return bool(routed or reading.says("act", said) or reading.says("sends_goods", said))


def _may_be(told: Good, sent: Good) -> bool:
    """Whether goods that are told of may be those that are sent."""
    if told.form != sent.form and told.form and sent.form and sent.item != "part":
        return False
    mine, theirs = (good.composition.present - {"O"} for good in (told, sent))
    return not (mine and theirs) or bool(mine & theirs)


def _is_meant_later(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether what follows, up to the first sentence that names goods, points back or names a place without any."""
    end = good.end + len(_around(good, goods, reading)[1])
    last = sentence_at(good.head, reading)[1]
    for start, stop in ((end, last), *(span for span in sentences(reading) if span[0] >= last)):
        said = _without_own(start, stop, goods, reading)
        if reading.says("points_back", said) or reading.says("now_as_well", said):
            return True
        if any(start <= other.head < stop for other in goods):
            return False
        if any(mention.tag == "P" for mention in mentions_in((start, stop), reading)):
            return True
    return False


def _without_own(start: int, stop: int, goods: list[Good], reading: Reading) -> str:
    """A stretch without the words right before goods that say that these go as well ("also 2 t of lime")."""
    said = reading.lowered[start:stop]
    for other in (good for good in goods if start <= good.start < stop):
        beside = AS_WELL.search(said[: other.start - start])
        said = said.replace(beside[0], " " * len(beside[0]), 1) if beside else said
    return said


AS_WELL = re.compile(r"(?:\balso\b|\bauch\b|\baussi\b|\btambién\b|另外|也发|还有)[^.,;:。，；]{0,24}$")
"""What says that the goods right behind it go as well."""
