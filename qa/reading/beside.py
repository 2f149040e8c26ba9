"""Takes a reading, gives whether a contract, a market or physics is asked about, and what the question says besides."""

from qa.reading.mentions import Reading
from qa.reading.sentences import mentions_in, sentences

BESIDE = ("asks_contract", "asks_market", "asks_technical")
"""Patterns of questions about a contract, a market or physics."""


def asks_beside(reading: Reading) -> bool:
    """Whether a contract, a market or physics is asked about, and nothing in the rest asks what the rules say.

    A sentence that itself names the way of goods tells a case.
    """
    if not any(map(reading.says, BESIDE)):
        return False
    rest = rest_of(reading)
    if any(reading.says(name, rest) for name in ("asks_if_controlled", "asks_procedure", "asks_chinese_side")):
        return False
    return any(_asks_only_beside(reading, *span) for span in sentences(reading))


def asks_price_alone(reading: Reading) -> bool:
    """Whether a price is asked, and neither whether goods may go nor anything done with them told."""
    return bool(reading.says("asks_price")) and not (reading.says("asks_if_controlled") or reading.says("act"))


def _asks_only_beside(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence asks about a contract, a market or physics, and names no way of goods."""
    text = reading.without_names[start:end]
    places = sum(mention.tag == "P" for mention in mentions_in((start, end), reading))
    return places < 2 and any(reading.says(n, text) for n in BESIDE) and bool(reading.says("asks_something", text))


def rest_of(reading: Reading) -> str:
    """The question without the words that ask about a contract, a market or physics."""
    text = reading.without_names
    for name in BESIDE:
        text = reading.vocabulary.expressions(name, reading.lang).sub(" ", text)
    return text
