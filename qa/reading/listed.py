"""Takes a reading and its goods, tells which stand in one list with technology, and where each of a list goes.

"Oxide to Germany, magnets to Vietnam and drawings to the US" are three cases: what is listed beside technology moves
for itself, what technology is for ("drawings for magnets") does not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qa.reading.good import Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import tagged_around
from qa.reading.turned import is_turned

MOST_WORDS = 6
"""Words other than places, amounts and separators that may stand between two things of a list."""


@dataclass(frozen=True)
class Listed:
    """One thing of a list: goods, or a technology."""

    start: int
    end: int
    good: Good | None = None
    technology: Mention | None = None


def listed_goods(goods: list[Good], reading: Reading) -> list[Good]:
    """The goods that stand in one list with technology, each a thing of its own."""
    runs = [run for run in _lists(goods, reading) if _mixed(run)]
    return [one.good for run in runs for one in run if one.good and not _is_denied(one.good, run, reading)]


def _is_denied(good: Good, run: list[Listed], reading: Reading) -> bool:
    """Whether goods stand between "no" and technology of the same list that is denied ("no metal or sintering")."""
    later = [one.technology for one in run if one.technology and one.start > good.start]
    before = tagged_around(good.mentions[0], reading)[0]
    denied = bool(later) and all(word.start in reading.denied for word in later)
    return denied and bool(reading.says("technology_denied_before", before))


def listed_technology(goods: list[Good], reading: Reading) -> list[Mention]:
    """The words for technology that stand in one list with goods or other technology; of each family the first."""
    found = [one.technology for run in _lists(goods, reading) if len(run) > 1 for one in run if one.technology]
    families = {mention.sets.get("technology", ""): mention for mention in reversed(found)}
    return sorted(families.values(), key=lambda mention: mention.start)


def stretches(goods: list[Good], reading: Reading) -> dict[int, tuple[int, int]]:
    """Of each thing of a list, by where it starts, where the words about it are: cut at the separators between them."""
    found: dict[int, tuple[int, int]] = {}
    for run in _lists(goods, reading):
        cuts = [0, *(_cut(one, after, reading) for one, after in pairwise(run)), len(reading.text)]
        found |= {one.start: span for one, span in zip(run, pairwise(cuts), strict=True)}
    return found


def _cut(one: Listed, after: Listed, reading: Reading) -> int:
    separator = reading.says("list_separator", reading.lowered[one.end : after.start])
    return one.end + (separator.start() if separator else 0)


def _mixed(run: list[Listed]) -> bool:
    return any(one.good for one in run) and any(one.technology for one in run)


def _lists(goods: list[Good], reading: Reading) -> list[list[Listed]]:
    """Goods and technology in the order of the text, cut where no separator of a list joins them."""
    runs: list[list[Listed]] = []
    for one in _without_subjects(list(_things(goods, reading)), reading):
        if runs and _separated(runs[-1][-1], one, reading):
            runs[-1].append(one)
        elif runs and runs[-1][-1].technology and one.technology and _close(runs[-1][-1], one, reading):
            runs[-1].append(_one_technology(runs[-1].pop(), one))
        else:
            runs.append([one])
    return runs


def _one_technology(first: Listed, second: Listed) -> Listed:
    """Two words beside each other ("extraction drawings") as one technology, of the family that either names."""
    named = [m for m in (first.technology, second.technology) if m and "technology" in m.sets]
    return Listed(first.start, second.end, technology=named[0] if named else first.technology)


def _things(goods: list[Good], reading: Reading) -> Iterator[Listed]:
    words = [m for m in reading.of("T") if {"technology", "technology_kind"} & set(m.sets)]
    technology = [Listed(m.start, m.end, technology=m) for m in words if not is_receiver(m, reading)]
    worked = [g for g in goods if words and all(is_turned(m, reading) for m in g.mentions)]
    worked += [g for g in goods if reading.says("worked_behind", reading.lowered[g.end :][:20])]
    moved = [g for g in goods if g not in worked]
    yield from sorted([*technology, *(Listed(g.start, g.end, good=g) for g in moved)], key=lambda one: one.start)


def is_receiver(technology: Mention, reading: Reading) -> bool:
    """Whether a plant of a field of technology only gets goods that go to its place ("sent to a mill in Brazil")."""
    before, after = tagged_around(technology, reading)
    plant = reading.says("plant_word", technology.text.lower()) or reading.says("plant_behind", after[:16])
    if "technology_kind" in technology.sets or not plant:
        return False
    return bool(reading.says("receiver_before", before[-90:]))


def _without_subjects(things: list[Listed], reading: Reading) -> list[Listed]:
    """Things without the goods that only say which technology is meant, right before or behind its word."""
    subjects: set[int] = set()
    for one, after in pairwise(things):
        gap = _gap(one, after, reading)
        if one.good and after.technology and _close(one, after, reading):
            subjects.add(one.start)
        elif one.technology and after.good and reading.says("technology_for", gap):
            subjects.add(after.start)
        elif one.start in subjects and after.good and one.good and _bare(gap, reading):
            behind = any(t.technology and t.start > after.start and _close(after, t, reading) for t in things)
            subjects |= set() if behind else {after.start}
    return [one for one in things if one.start not in subjects]


def _gap(one: Listed, other: Listed, reading: Reading) -> str:
    """The text between two things, places with their prepositions, amounts and days left out."""
    between = [m for m in reading.mentions if one.end <= m.start and m.end <= other.start]
    text, position = "", one.end
    for mention in between:
        text += reading.lowered[position : mention.start] + f"⟨{mention.tag}⟩"
        position = mention.end
    return text + reading.lowered[position : other.start]


def _close(one: Listed, other: Listed, reading: Reading) -> bool:
    gap = _gap(one, other, reading)
    return len(gap) <= 14 and not reading.says("list_separator", gap)


def _bare(gap: str, reading: Reading) -> bool:
    return bool(reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(gap))


def _separated(one: Listed, other: Listed, reading: Reading) -> bool:
    """Whether a separator of a list, and little else, stands between two things."""
    gap = _gap(one, other, reading)
    if re.search(r"[.!?。！？](?:\s|$)", gap) or not reading.says("list_separator", gap):
        return False
    rest = reading.vocabulary.expressions("to_place", reading.lang).sub(" ", gap)
    if reading.says("list_broken", rest):
        return False
    return len(re.findall(r"[a-zà-ÿß]{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}", rest)) <= MOST_WORDS
