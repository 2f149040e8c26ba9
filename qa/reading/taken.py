"""Takes a reading, gives the processes, cells and lines that somebody holds under license from others, or bought.

They were handed over before: what is asked is the sale of what is made with them. So it is not where it is asked
whether they may be used or had, or where they are handed on.
"""

import re
from dataclasses import dataclass

from qa.reading.mentions import Mention, Reading

MAY_BE_CHINESE = frozenset({"CN", "HK", "MO", "TW"})
"""Places whose parent companies may have a Chinese process."""
TAG = re.compile(r"⟨(\w)(\d+)⟩")


@dataclass(frozen=True)
class Taken:
    """One process that is held from others."""

    source: Mention
    """The place of whoever it is held from."""
    start: int
    """Where its words begin in the text of the question."""
    end: int


def taken_processes(reading: Reading) -> list[Taken]:
    """The processes that are held from others; worked out once."""
    return reading.once("taken", lambda: _find(reading))


def is_taken(mention: Mention, reading: Reading) -> bool:
    """Whether a mention lies in the words for a process that is held from others."""
    return any(one.start <= mention.start < one.end for one in taken_processes(reading))


def tells_only_of_taken(start: int, end: int, reading: Reading) -> bool:
    """Whether a stretch names nothing but processes and lines that are held from others."""
    things = [m for m in reading.of("T", "G", "K", "E", "F") if start <= m.start < end]
    return bool(things) and all(is_taken(m, reading) for m in things)


def _find(reading: Reading) -> list[Taken]:
    if not reading.of("G", "E", "F", "K") or not reading.of("P", "A"):
        return []
    found = []
    for match in (*reading.all("process_taken", reading.tagged), *_of_parent(reading)):
        before, after = reading.tagged[: match.start()], reading.tagged[match.end() :]
        open_ = reading.says("process_not_taken_before", before) or reading.says("process_taken_on_after", after)
        told = [(tag, int(number)) for tag, number in TAG.findall(match[0])]
        places = [number for tag, number in told if tag in "PA"]
        modes = {reading.mentions[number].sets.get("transfer_mode") for tag, number in told if tag == "W"}
        if places and not open_ and modes <= {"license"}:
            start, end = _in_text(match.start(), reading), _in_text(match.end(), reading)
            found.append(Taken(reading.mentions[places[-1]], start, end))
    return found


def _of_parent(reading: Reading) -> list[re.Match[str]]:
    """What tells of a process of a foreign parent or owner, where no other technology is named."""
    found = reading.all("process_of_parent", reading.tagged)
    told = {tag[0] for match in found for tag in TAG.finditer(match[0])}
    others = [m for m in reading.of("T") if f"⟨T{reading.mentions.index(m)}⟩" not in told]
    places = {reading.mentions[int(tag[2])].data[0].code for m in found for tag in TAG.finditer(m[0]) if tag[1] in "PA"}
    return [] if others or places & MAY_BE_CHINESE else found


def _in_text(position: int, reading: Reading) -> int:
    """Where a position of the tagged text lies in the text of the question."""
    last = next(reversed(list(TAG.finditer(reading.tagged, 0, position))), None)
    return position if last is None else reading.mentions[int(last[2])].end + position - last.end()
