"""Takes decided cases and the prototype that their question is nearest to, gives them with what this makes us ask.

What no word states is left open, never set, and an answer is only ever made stricter by it.
"""

from collections.abc import Callable, Sequence

from qa.decided import Decided
from qa.entries import Prototype
from qa.merge import GOODS
from qa.models import UNCLEAR, Facts

HANDED_OVER = "technology"
OF_GOODS = (*GOODS, "content_share", "content_origin", "origin", "made_in")
"""Facts of goods, which say nothing of a technology that is handed over beside them."""

Decide = Callable[[Facts], Decided]


def raise_questions(decided: Sequence[Decided], suggested: Prototype | None, decide: Decide) -> list[Decided]:
    """The cases, with what is suggested left open where no word states any of it; `decide` decides changed facts."""
    if suggested is None or not decided:
        return list(decided)
    if HANDED_OVER in suggested.opens:
        return _beside_technology(decided, decide)
    return [_left_open(one, suggested.opens, decide) for one in decided]


def _beside_technology(decided: Sequence[Decided], decide: Decide) -> list[Decided]:
    """The cases and that of a technology that nothing names; cases that name nothing, and are no stricter, give way."""
    if any(HANDED_OVER in one.facts.values for one in decided):
        return list(decided)
    handover = decide(decided[0].facts.with_(**dict.fromkeys(OF_GOODS), technology=UNCLEAR))
    named = {*OF_GOODS, "listed_party"}
    kept = [one for one in decided if named & set(one.facts.values) or one.strictness > handover.strictness]
    return [*kept, handover]


def _left_open(one: Decided, opens: Sequence[str], decide: Decide) -> Decided:
    """The case with facts left open; where that would be milder, the stricter outcome with the questions beside it."""
    if set(opens) & set(one.facts.values):
        return one
    opened = decide(one.facts.with_(**dict.fromkeys(opens, UNCLEAR)))
    if opened.strictness >= one.strictness:
        return opened
    questions = [asked.model_copy(update={"optional": True}) for asked in opened.verdict.missing if asked.fact in opens]
    verdict = one.verdict.model_copy(update={"missing": (*questions, *one.verdict.missing)})
    return Decided(one.facts, verdict, one.changes)
