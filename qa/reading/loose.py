"""Takes goods and their reading, tells whether the magnets among them go by themselves, not in products beside them.

Either they are said to be loose or packed apart, or somebody has taken them out of a product: what they were in before
("the segments were pried off old rotors") is not what moves. Magnets that stay in, or that a buyer will take out, go
in their product.
"""

from collections.abc import Iterator

from qa.reading.good import WITH_MAGNETS, Good
from qa.reading.mentions import Reading
from qa.reading.sentences import tagged_around

NEAR = 48
"""Characters before words for taking magnets out in which others say that it is not done, or not yet."""
FAR = 140
"""Characters of the tagged text before or behind magnets in which such words stand."""
SELF = "⟨·⟩"
"""The magnets in what stands before such words."""


def are_loose(goods: list[Good], reading: Reading) -> bool:
    """Whether magnets are said to go by themselves, or to have been taken out of something."""
    magnets = [good for good in goods if good.form == "magnet"]
    return _go_loose(goods, reading) or any(_was_taken_out(good, reading) for good in magnets)


def _was_taken_out(good: Good, reading: Reading) -> bool:
    """Whether words right before magnets, or behind them in their sentence, say that they were taken out."""
    return any(not reading.says("not_taken_out_before", before[-NEAR:]) for before in _takings(good, reading))


def _takings(good: Good, reading: Reading) -> Iterator[str]:
    """What stands before each word for taking the magnets out."""
    first, last = good.mentions[0], good.mentions[-1]
    before, after = tagged_around(first, reading)[0], tagged_around(last, reading)[1]
    known = {name: reading.vocabulary.expressions(f"taken_out_{name}", reading.lang) for name in ("before", "after")}
    for _, match in known["before"].each(before[-FAR:]):
        yield before[-FAR:][: match.start("verb")]
    for _, match in known["after"].each(after[:FAR]):
        if not reading.says("inside_after", between := after[: match.start("verb")]):
            yield before + SELF + between


def _go_loose(goods: list[Good], reading: Reading) -> bool:
    """Whether magnets are said to go by themselves; what is "glued in at our plant in Suzhou" leaves China built in."""
    chinese = [m for m in reading.of("P", "A") if m.data[0].code == "CN"]
    found = reading.all("shipped_loose", reading.without_names)
    for match in reading.all("built_in_here", reading.without_names):
        before = [good for good in goods if good.head < match.start()]
        if before and max(before, key=lambda good: good.head).form not in WITH_MAGNETS:
            found.append(match)
    here = [m for m in found if any(m.start() <= place.start <= m.end() + 25 for place in chinese)]
    return any(match not in here or reading.says("plainly_loose", match[0]) for match in found)
