"""Takes a reading and its facts, gives the kind of question: a case, a question about the rules, or out of scope.

In doubt it is a case: a case taken for anything else could hide that a rule stands in the way.
"""

from collections.abc import Iterable

from qa.mentions import Reading
from qa.models import Facts
from qa.vocabulary import Term

DECISIVE_ROLES = ("departure", "destination", "made_in", "origin", "content_origin")


def kind_of(reading: Reading, cases: list[Facts]) -> tuple[str, str, tuple[str, ...]]:
    """The kind, the reason when out of scope, and the topics that a question about the rules asks for."""
    cues = _cues(reading)
    topics = tuple(dict.fromkeys(term.topic for term in _terms(reading) if term.topic))
    if "evasion" in cues:
        return "out_of_scope", "evasion", topics
    subject = _subject(cases)
    if "injection" in cues and not (subject and _acts(reading, cases)):
        return "out_of_scope", "injection", topics
    regime = bool(reading.says("regime"))
    if "foreign_regime" in cues and not (subject and _acts(reading, cases) and "case" in cues):
        return "out_of_scope", "foreign_regime", topics
    if "chatter" in cues and not (subject and _acts(reading, cases)):
        return "out_of_scope", "unrelated", topics

    if _is_case(reading, cases, cues, subject):
        return "case", "", topics
    if "information" in cues or regime or reading.says("asks_if_controlled") or subject:
        return ("information" if regime or subject or topics else "case"), "", topics
    return "out_of_scope", "unrelated", topics


def _terms(reading: Reading) -> Iterable[Term]:
    return [term for mention in reading.of("Q") for term in mention.data if isinstance(term, Term)]


def _cues(reading: Reading) -> set[str]:
    return {term.sets["kind"] for term in _terms(reading) if "kind" in term.sets}


def _subject(cases: list[Facts]) -> bool:
    """Whether goods, a technology or an act on one is named."""
    return any({"form", "item", "composition", "technology", "listed_party"} & set(case.values) for case in cases)


def _acts(reading: Reading, cases: list[Facts]) -> bool:
    """Whether something moves, by a route or a verb."""
    routed = any(len(set(DECISIVE_ROLES) & set(case.values)) >= 1 for case in cases)
    return routed or bool(reading.says("act")) or any("transfer_mode" in c.values for c in cases)


def _is_case(reading: Reading, cases: list[Facts], cues: set[str], subject: bool) -> bool:
    routed = max((len(set(DECISIVE_ROLES) & set(case.values)) for case in cases), default=0)
    if subject and routed >= 2:
        return True
    asks = bool(reading.says("asks_if_controlled")) or "case" in cues
    if "information" in cues and not (subject and routed and asks):
        return False
    if subject and (routed or asks or reading.says("act")):
        return True
    return bool(reading.says("own")) and asks and bool(reading.says("act") or routed)
