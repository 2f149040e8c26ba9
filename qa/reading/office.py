"""Takes a reading and its goods, tells whether plain office software is what somebody in rare-earth work gets.

What says nothing of how anything is made (wages, invoices, stock) is no rare-earth technology, nor is teaching its use.
Words of the shop floor beside it leave open what else is in it.
"""

from qa.reading.fields import named_work
from qa.reading.good import Good
from qa.reading.mentions import Reading


def office_software(reading: Reading, goods: list[Good]) -> str:
    """The words for the software, where no technology, machine or goods are named but the customer's trade."""
    told = reading.says("software_given") and reading.says("office_software")
    if told is None or reading.of("K") or any(m.start not in reading.denied for m in reading.of("T")):
        return ""
    trades = _trades(reading)
    traded = all(any(start <= good.start < end for start, end in trades) for good in goods)
    if not trades or not traded or reading.says("shop_floor", _without(trades, reading)):
        return ""
    return told[0]


def _trades(reading: Reading) -> list[tuple[int, int]]:
    """Where words tell that somebody is in rare-earth work."""
    named = [(m.start, m.end) for m in named_work(reading)]
    return named + [match.span() for match in reading.all("works_rare_earths", reading.without_names)]


def _without(spans: list[tuple[int, int]], reading: Reading) -> str:
    """The lower-cased text with these stretches blanked."""
    text = reading.without_names
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
