"""Takes the explanations of the corpus, gives the one that answers a question about the rules.

An explanation is a restated answer to a question that many people ask, with the passages it rests on. The questions it
answers are searched like passages; it opens an answer and never decides a case.
"""

from collections.abc import Mapping, Sequence

from qa.models import Hit, Model, Text

MARK = "?"
"""Begins the id of an explanation's question in the search index; no passage id does."""
NEAR = 4.5
"""Score, in standard deviations, from which a question counts as the one that an explanation answers."""


class Explanation(Model):
    """What to say to a question about the rules."""

    id: str
    asks: dict[str, tuple[str, ...]]
    """Questions that it answers, per language; they are searched."""
    says: Text
    """The answer in a sentence or two."""
    passages: tuple[str, ...]
    """What the answer rests on, most important first."""
    status_of: tuple[str, ...] = ()
    """Instruments whose status on the day is stated with the answer."""
    examples: tuple[str, ...] = ()
    """Further questions for which it must be found; they are not searched."""


def questions(explanations: Mapping[str, Explanation]) -> list[tuple[str, str]]:
    """Each question of each explanation as search sees it: a marked id and the text."""
    return [
        (f"{MARK}{name}", text)
        for name, explanation in sorted(explanations.items())
        for lang in sorted(explanation.asks)
        for text in explanation.asks[lang]
    ]


def passages_of(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that are passages, ranked anew."""
    found = [hit for hit in hits if not hit.id.startswith(MARK)]
    return [hit.model_copy(update={"rank": rank}) for rank, hit in enumerate(found, 1)]


def nearest(hits: Sequence[Hit], explanations: Mapping[str, Explanation]) -> Explanation | None:
    """The explanation whose questions are nearest to the one asked; None where none is near."""
    best = next((hit for hit in hits if hit.id.startswith(MARK)), None)
    return explanations[best.id.removeprefix(MARK)] if best and best.score >= NEAR else None
