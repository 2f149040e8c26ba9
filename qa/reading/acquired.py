"""Takes a day and a reading, tells whether goods were only acquired on it which somebody passes on later.

"Bought in February 2025, can we sell them to Oslo?" The act is the sale; nothing of it was done when they were bought.
"""

from qa.reading.mentions import Mention, Reading

NEAR = 70
"""Characters before and behind a day in which words say that goods were acquired on it."""


def dates_an_acquisition(day: Mention, reading: Reading) -> bool:
    """Whether a day that is over is the one on which goods came to somebody who is to pass them on."""
    start, end = _words(day, reading)
    if not day.data[1] or start == end:
        return False
    text = reading.lowered
    return bool(reading.says("passes_on_later", f"{text[:start]} {text[end:]}"))


def _words(day: Mention, reading: Reading) -> tuple[int, int]:
    """Where words for acquiring stand with their day; an empty stretch where there are none."""
    text = reading.lowered
    before, behind = text[max(0, day.start - NEAR) : day.start], text[day.end :][:NEAR]
    if told := reading.says("day_acquired_before", before):
        return day.start - len(before) + told.start(), day.end
    told = reading.says("day_acquired_behind", behind)
    return (day.start, day.end + told.end()) if told else (day.start, day.start)
