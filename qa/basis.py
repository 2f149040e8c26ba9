"""Takes a verdict, gives the passages it rests on, most important first."""

from collections.abc import Iterable

from qa.corpus import Corpus
from qa.models import UNCLEAR, Facts, Finding, Outcome, Verdict
from qa.timeline import timeline_of

SLEEPING = {"suspended", "unverified"}
NAMING = ("form", "item", "composition")
"""Facts that say what the goods are; where none is known, any entry of a list may be meant and none is cited."""
NEAREST = 3
"""Rules that nearly apply of which the passages are cited."""


def citations(verdict: Verdict, stated: Facts, corpus: Corpus) -> list[str]:
    """What a verdict rests on: list entries, rules, what suspends them; then duties and rules that nearly apply."""
    applying = [finding for finding in _by_weight(verdict) if finding.holds is not False]
    named = any(verdict.facts.values.get(name, UNCLEAR) != UNCLEAR for name in NAMING)
    found = [passage for finding in applying for passage in _cited(finding, named, corpus)]
    found += [duty.citation for duty in verdict.duties]
    if verdict.outcome is Outcome.NOT_CAUGHT:
        found += [passage for finding in _nearest(verdict, stated) for passage in _rule_and_more(finding, corpus)]
    return list(dict.fromkeys(found))


def _cited(finding: Finding, named: bool, corpus: Corpus) -> list[str]:
    """The entries that goods which are named are or may be, the rule, and what suspends it."""
    entries = finding.items[:2] if named else ()
    suspending = _suspending(finding, corpus) if finding.status in SLEEPING else []
    return [*entries, *_rule_and_more(finding, corpus), *suspending]


def _rule_and_more(finding: Finding, corpus: Corpus) -> Iterable[str]:
    return (finding.citation, *corpus.rules[finding.rule].cites)


def _by_weight(verdict: Verdict) -> list[Finding]:
    """Findings that make the outcome first, then those that hold, may hold, and fail by one fact alone."""
    outcomes = {verdict.outcome.value, *(reading.outcome.value for reading in verdict.readings)}

    def weight(finding: Finding) -> int:
        if finding.holds and finding.outcome in outcomes:
            return 0
        if finding.holds:
            return 1
        decisive = finding.holds is None and any(finding.citation in m.why and not m.optional for m in verdict.missing)
        return 2 if decisive else 3

    return sorted(verdict.findings, key=weight)


def _nearest(verdict: Verdict, stated: Facts) -> list[Finding]:
    """The rules that fail by one fact alone; those first that fail by what was stated, not by what was presumed."""
    near = [finding for finding in verdict.findings if finding.holds is False]
    return sorted(near, key=lambda f: not set(f.unknown) & set(stated.values))[:NEAREST]


def _suspending(finding: Finding, corpus: Corpus) -> list[str]:
    rule = corpus.rules[finding.rule]
    timeline = timeline_of(corpus.instruments[rule.instrument], rule)
    causes = [period.by for period in timeline if period.by and period.by != rule.instrument]
    return [f"{cause}#1" for cause in dict.fromkeys(causes) if (f"{cause}#1", "en") in corpus.passages]
