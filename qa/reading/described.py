"""Takes magnets and a product that a clause before them sends, tells whether they are only described as a part of it.

"300 pumps go from Suzhou to Graz. The magnets have 2 % Dy": of the magnets nothing is said but what they are. In doubt
they are shipped for themselves: for them the rules are stricter.
"""

import re

from qa.reading.good import WITH_MAGNETS, Good
from qa.reading.mentions import Reading
from qa.reading.sentences import SENTENCE_END, Span, mentions_in, places_in, sentence_at, without

BREAK = re.compile(r"[;:；：。、!?！？]|[,.，](?!\d)")
"""What ends a clause."""
MOVES = ("act", "sends_goods", "sold_apart", "beside_it", "spare_goods", "taken_out", "goes_along", "goes_by_itself")
"""Patterns for words that say of goods that they go anywhere, by themselves or beside others."""


def is_described(good: Good, goods: list[Good], reading: Reading) -> bool:
    """Whether magnets, and all others that are named, are only described behind a product that is sent."""
    if good.form != "magnet":
        return False
    named = " ".join(str(other.start) for other in goods)
    return reading.once(f"described {named}", lambda: _are_described(goods, reading))


def _are_described(goods: list[Good], reading: Reading) -> bool:
    told, magnets = list[Good](), [good for good in goods if good.form == "magnet"]
    for good in sorted(magnets, key=lambda one: one.start):
        if any(_describes(good, host, reading) for host in goods) or (told and _goes_on(told[-1], good, reading)):
            told.append(good)
    return len(told) == len(magnets)


def _goes_on(before: Good, good: Good, reading: Reading) -> bool:
    """Whether the sentence that describes magnets goes on to say what they are ("come from Ningbo, NdFeB with Dy")."""
    if sentence_at(before.head, reading) != sentence_at(good.head, reading):
        return False
    between = reading.lowered[before.end : good.end]
    return not any(reading.says(name, between) for name in (*MOVES, "joins_goods"))


def _describes(good: Good, host: Good, reading: Reading) -> bool:
    """Whether the clause of magnets only says what they are, and that of a product before them sends it."""
    if host.form not in WITH_MAGNETS or host.item == "part" or host.end > good.start:
        return False
    span = _clause(good, host, reading)
    if span is None or not _is_sent(host, span[0], reading):
        return False
    if places_in(span, reading, "P") and not _is_of_china(span, host, reading):
        return False
    start, end = span
    text = reading.lowered
    if SENTENCE_END.match(text, end) and text[end] in "?？":
        return False
    if any(reading.says(name, without("bought_in", text[start:end], reading)) for name in MOVES):
        return False
    noun = next((m.end for m in good.mentions if m.sets.get("form") == "magnet"), good.noun_end)
    said = f"{text[start : good.start].strip()} ⟨GOOD⟩ {text[noun:end].strip()}"
    return bool(reading.says("describes_goods", said))


def _clause(good: Good, host: Good, reading: Reading) -> Span | None:
    """Where the clause of magnets begins and ends; none where it is that of the product."""
    start, end = sentence_at(good.head, reading)
    if host.end > start:
        breaks = [found.end() for found in BREAK.finditer(reading.lowered, host.end, good.start)]
        if not breaks:
            return None
        start = breaks[-1]
    behind = BREAK.search(reading.lowered, good.end, end)
    return start, behind.start() if behind else end


def _is_sent(host: Good, end: int, reading: Reading) -> bool:
    """Whether the sentence of a product says that it goes anywhere, now, and is not what somebody else makes of it."""
    start, last = sentence_at(host.start, reading)
    span = start, min(last, end)
    said, before = reading.without_names[slice(*span)], reading.lowered[start : host.start]
    if reading.says("formerly", said) or reading.says("theirs_before", before):
        return False
    routed = sum(mention.tag == "P" for mention in mentions_in(span, reading)) > 1
    return bool(routed or reading.says("sends_goods", said) or reading.says("act", said))


def _is_of_china(span: Span, host: Good, reading: Reading) -> bool:
    """Whether the only place in the clause of magnets is in China, where nothing but these is of it.

    Whoever asks for a supplier asks about the way of the magnets to the product.
    """
    elsewhere = places_in((0, span[0]), reading) | places_in((span[1], len(reading.text)), reading, "P")
    others = places_in(sentence_at(host.start, reading), reading, "P")
    named = places_in(span, reading, "P") == {"CN"} and bool(others) and "CN" not in others | elsewhere
    return named and not reading.says("supplier")
