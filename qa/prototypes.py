"""Takes the prototypes of the vocabulary and how similar a question is to each, gives the one that it may mean.

A similarity creates no fact and decides nothing: what is suggested is asked for, and only where no word states it.
"""

import re
from collections.abc import Mapping, Sequence

from qa.entries import Prototype
from qa.index import MARK
from qa.reading.mentions import Reading

SIMILAR, MARGIN = 0.25, 0.03
"""How similar a question must be to what it may mean, and how much more than to anything ordinary."""
WORD = re.compile(r"(?<!⟨)\b[a-z]{3,}\b")
WORDS = 4
"""Words beside what is named from which a question may mean more than it names."""
BARE, FRAMED = "prototype:{}:bare", "prototype:{}:framed"


def sentences(prototypes: Sequence[Prototype]) -> list[tuple[str, str]]:
    """Each sentence of each prototype, bare and in its frame, as search sees it: a marked id and the text."""
    return [
        (MARK + form.format(one.prototype), text if form is BARE else one.frame.format(text))
        for one in prototypes
        for form in (BARE, FRAMED)
        for text in one.texts
    ]


def may_mean_more(reading: Reading) -> bool:
    """Whether a question in English says enough, beside what is named in it, to be like a prototype."""
    return reading.lang == "en" and len(WORD.findall(reading.tagged)) >= WORDS


def suggested(similarities: Mapping[str, float], prototypes: Sequence[Prototype]) -> Prototype | None:
    """The prototype nearest to a question, where it is nearer than anything ordinary; similarities by id, highest."""
    near = {one.prototype: nearness(one, similarities) for one in prototypes}
    ordinary = max((near[one.prototype] for one in prototypes if not one.opens), default=0.0)
    nearest = max((one for one in prototypes if one.opens), key=lambda one: near[one.prototype], default=None)
    if nearest is None or near[nearest.prototype] < max(SIMILAR, ordinary + MARGIN):
        return None
    return nearest


def nearness(prototype: Prototype, similarities: Mapping[str, float]) -> float:
    """How near a question is to a prototype: the mean of the highest similarities to a bare and a framed sentence."""
    return sum(similarities.get(form.format(prototype.prototype), 0.0) for form in (BARE, FRAMED)) / 2
