"""Takes the kind that the words show and how near an explanation is to the question, gives the kind that it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from qa.decided import Decided
from qa.explanations import CERTAIN, CLOSE, NEAR, SAME, SURE
from qa.extract import Extracted
from qa.learned import asks_surely, likelier
from qa.models import STRICTNESS, UNCLEAR, Facts, Outcome
from qa.procedures import asked_of_rules, asks_of_goods_besides
from qa.reading.acts import asks_barely, asks_of_ones_own, looks_up
from qa.reading.kinds import (
    NEVER_A_CASE,
    asks_rules_alone,
    cues_of,
    moves,
    tells_who_is_taught,
    unnamed_goods_move,
)
from qa.reading.mentions import NAMES, Reading
from qa.reading.ways import DECISIVE_ROLES, GOODS, leaves_china

ROUTE = frozenset(DECISIVE_ROLES)


def settled(kind: str, reason: str, reading: Reading, cases: list[Facts], nearness: float) -> tuple[str, str]:
    """The kind and the reason once it is known how near an explanation is to the question, where words leave it open.

    Goods or technology that move stay a case, as does the bare question whether something may move.
    What looked like a question about the rules, far from what is explained though goods move, is taken for a case.
    """
    far = nearness < (NEAR if "information" in cues_of(reading) else SURE)
    sure = "over_case" in reading.about_rules or asks_rules_alone(reading, cases)
    if kind == "information" and far and any(map(moves, cases)) and not sure:
        return "case", ""
    unnamed = kind == "case" and not any(map(moves, cases)) and unnamed_goods_move(reading, cases)
    open_ = kind == "case" and not unnamed and not _stays_a_case(reading, nearness)
    set_aside = open_ or (reason in OPEN and "chatter" not in cues_of(reading))
    if kind != "information" and set_aside and nearness >= max(_needed(case) for case in cases):
        return "information", ""
    return kind, reason


def _stays_a_case(reading: Reading, nearness: float) -> bool:
    """Whether it is barely asked if something may move, or only if goods that are named are controlled.

    A bare question that is all but one that is explained asks that, of what is one's own only where it is the same.
    """
    if looks_up(reading):
        return True
    return asks_barely(reading) and nearness < (SAME if asks_of_ones_own(reading) else CLOSE)


def likeliest(extracted: Extracted, likely: Sequence[Decided], likelihoods: Mapping[str, float]) -> Extracted:
    """The question with the kind that it is most likely of, where that is sure.

    Goods that go from China abroad, and may be caught by a measure, be it one that sleeps, are a case, unless facts
    lack and rules are asked about surely.
    """
    open_ = [one.facts for one in likely if STRICTNESS[one.verdict.outcome] > STRICTNESS[Outcome.EXEMPT]]
    outcomes = [one.verdict.outcome for one in likely]
    lacking = set(outcomes) == {Outcome.UNDETERMINED} and asks_surely(likelihoods)
    if any(leaves_china(facts) and "destination" in facts.values for facts in open_) and not lacking:
        return extracted
    kind, reason = likelier((extracted.kind, extracted.reason), extracted.reading, outcomes, likelihoods)
    told = extracted.kind == "case" and tells_who_is_taught(extracted.reading, extracted.cases)
    return extracted if told and reason not in NEVER_A_CASE else replace(extracted, kind=kind, reason=reason)


def of_a_story(extracted: Extracted, told: Iterable[tuple[Facts, Outcome]]) -> Extracted:
    """The question with its kind, where it only asks how the rules run at the end of a story of goods and places.

    Where it asks besides if goods may go it is a case. It stays one where the verdict says more than that a license is
    needed or may be: a ban, a refusal, a relief.
    """
    if extracted.stated:
        return extracted
    if extracted.kind == "information" and asks_of_goods_besides(extracted.reading):
        return replace(extracted, kind="case", reason="")
    taught = tells_who_is_taught(extracted.reading, extracted.cases)
    if extracted.kind != "case" or taught or asked_of_rules(extracted.reading) is None:
        return extracted
    ordinary = all(_is_ordinary(*case) for case in told)
    return replace(extracted, kind="information", reason="") if ordinary else extracted


def _is_ordinary(case: Facts, outcome: Outcome) -> bool:
    """Whether a case comes to a license or to nothing, and no user, use or technology is named that may be refused."""
    open_ = outcome is Outcome.UNDETERMINED and not REFUSABLE.isdisjoint(case.values)
    return outcome in ORDINARY and not open_


ORDINARY = {
    Outcome.LICENSE_REQUIRED,
    Outcome.STATUS_UNVERIFIED,
    Outcome.UNDETERMINED,
    Outcome.SUSPENDED,
    Outcome.NOT_YET_IN_FORCE,
    Outcome.NOT_CAUGHT,
}
REFUSABLE = frozenset({"end_user", "end_use", "listed_party", "technology"})


def handed_over(kind: str, reason: str, reading: Reading, nearness: float) -> tuple[str, str]:
    """The kind and the reason of a question that reads like handing technology over, whatever its words name.

    Somebody who tells of what is their own and names a place or a thing has a case, unless the rules are explained.
    """
    telling = bool(reading.says("own")) and bool(reading.of(*NAMES, "T"))
    open_ = kind == "information" or (reason == "unrelated" and "chatter" not in cues_of(reading))
    return ("case", "") if telling and open_ and nearness < NEAR else (kind, reason)


def _needed(case: Facts) -> float:
    """The nearness from which a question that names what is in the case is about the rules."""
    named, routed = set(case.values), len(ROUTE & set(case.values))
    served = case.values.get("activity") == "service"
    if "activity" in named and not (routed or named & (GOODS | {"exporter", "recipient", "act_date", "listed_party"})):
        return CERTAIN
    if case.values.get("technology", UNCLEAR) != UNCLEAR or (named & {"listed_party", "activity"} and not served):
        return NEVER
    if served and not named & GOODS:
        return CERTAIN
    if not named & GOODS:
        return NEAR if not named else CERTAIN if routed > 1 or named & {"recipient", "exporter"} else SURE
    if routed or len(named & GOODS) > 1:
        return NEVER
    return CLOSE if "composition" in named else CERTAIN


NEVER = 9.0
OPEN = ("unrelated", "not_covered")
"""Reasons that an explanation near enough sets aside."""
