"""Takes facts and a day, gives the verdict that the rules of the corpus compute.

Three contracts: never "clear" (the mildest outcome is that no rule of this corpus catches the facts as stated);
a suspended measure is not an absent one; what is unknown and would decide is asked, not guessed.
Reads no file, clock, network or environment.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from qa.corpus import Corpus
from qa.judge import EFFECTS, Judged, Judgment, judge
from qa.models import (
    Facts,
    Finding,
    Missing,
    Outcome,
    Reading,
    Status,
    Text,
    Value,
    Verdict,
    in_language,
)
from qa.presume import complete, filled, refilled, roots
from qa.timeline import Scenario, resolved, scenarios

ASLEEP = {Status.SUSPENDED: Outcome.SUSPENDED, Status.NOT_YET_IN_FORCE: Outcome.NOT_YET_IN_FORCE}


def decide(facts: Facts, as_of: date, corpus: Corpus) -> Verdict:
    """The verdict for one case; the act's day is the fact `act_date`, by default the day asked."""
    return decide_and_judge(facts, as_of, corpus)[0]


def decide_and_judge(facts: Facts, as_of: date, corpus: Corpus) -> tuple[Verdict, Judgment]:
    """The verdict for one case and the judged rules it rests on, beside which a changed case is soon decided."""
    day = _day(facts, as_of)
    completed, assumptions = complete(facts, corpus)
    judgment = judge(completed.values, day, corpus)
    runs = _runs(judgment)

    outcome, readings = _combine(runs, corpus)
    verdict = Verdict(
        outcome=outcome,
        act_date=day,
        if_caught=outcome in ASLEEP.values() and not any(sure for _, (_, sure) in runs),
        readings=readings,
        findings=tuple(_findings(judgment, [s for s, _ in runs])),
        assumptions=tuple(assumptions),
        missing=tuple(_missing(judgment, [s for s, _ in runs], outcome, completed, corpus)),
        duties=tuple(_finding(one, ()) for one in judgment.judged.values() if _is_duty(one)),
        cautions=tuple(_cautions(judgment, day, corpus)),
        facts=completed,
    )
    return verdict, judgment


def outcome_of(facts: Facts, as_of: date, corpus: Corpus) -> Outcome:
    """The outcome of the verdict alone."""
    completed, _ = filled(facts.values, corpus)
    judgment = judge(completed, _day(facts, as_of), corpus, near=False)
    return _combine(_runs(judgment), corpus)[0]


def outcome_if(facts: Facts, change: Mapping[str, Value], as_of: date, corpus: Corpus, judgment: Judgment) -> Outcome:
    """The outcome where some facts of a case are others, soon found beside the judgment of the case."""
    changed = facts.with_(**change)
    completed = refilled(changed.values, change, judgment.values, corpus)
    judgment = judge(completed, _day(changed, as_of), corpus, near=False, beside=judgment)
    return _combine(_runs(judgment), corpus)[0]


def _day(facts: Facts, as_of: date) -> date:
    stated = facts.values.get("act_date")
    return stated if isinstance(stated, date) else as_of


def _runs(judgment: Judgment) -> list[tuple[Scenario, tuple[Outcome, bool]]]:
    """What comes out in each scenario."""
    return [(scenario, _outcome(judgment, scenario)) for scenario in scenarios(_causes(judgment))]


def _causes(judgment: Judgment) -> list[str]:
    return [
        one.period.by
        for one in judgment.judged.values()
        if one.status is Status.UNVERIFIED and one.truth is not False and one.period and one.period.by
    ]


def _strictness(one: Judged) -> int:
    return EFFECTS.index(one.rule.effect) if one.rule.effect in EFFECTS else -1


def _deciding(judgment: Judgment, scenario: Scenario) -> tuple[int, list[Judged]]:
    """The strictest certain effect's rank (-1: none), and the rules that may bite and would decide differently."""
    standing = judgment.standing(scenario)
    best = max((_strictness(one) for one, sure in standing if sure), default=-1)
    return best, [one for one, sure in standing if not sure and _blocks(one, best, judgment)]


def _blocks(one: Judged, best: int, judgment: Judgment) -> bool:
    """Whether an effect that cannot be told keeps the certain one from being the answer; sharpening does not."""
    rank = _strictness(one)
    if rank <= best:
        return False
    return best == -1 or one.rule.effect == "prohibited" or bool(one.unknown & judgment.unclear)


def _outcome(judgment: Judgment, scenario: Scenario) -> tuple[Outcome, bool]:
    """The outcome under a scenario, and whether it is certain that a rule catches the case."""
    best, blocking = _deciding(judgment, scenario)
    if blocking:
        return Outcome.UNDETERMINED, True
    if best >= 0:
        return Outcome(EFFECTS[best]), True
    return _asleep(judgment, scenario)


def _asleep(judgment: Judgment, scenario: Scenario) -> tuple[Outcome, bool]:
    found: dict[Outcome, bool] = {}
    for name, one in judgment.barring():
        outcome = _why_not(name, judgment, scenario)
        if outcome is not None:
            found[outcome] = found.get(outcome, False) or one.truth is True
    for outcome in (Outcome.SUSPENDED, Outcome.NOT_YET_IN_FORCE, Outcome.EXEMPT):
        if outcome in found:
            return outcome, found[outcome]
    return Outcome.NOT_CAUGHT, True


def _why_not(name: str, judgment: Judgment, scenario: Scenario) -> Outcome | None:
    """Why a rule that holds does not bite: it or what it is given by sleeps, or an exception releases it."""
    one = judgment.judged[name]
    status = resolved(one.status, one.period, scenario)
    if status in ASLEEP:
        return ASLEEP[status]
    released = judgment.releasing(name, scenario)
    if released is not None and judgment.bites(name, scenario) is not False:
        return Outcome.EXEMPT if judgment.judged[released].rule.effect == "exempt" else None
    reasons = [_why_not(given, judgment, scenario) for given in judgment.law.givens[name] if given]
    truths = [judgment.judged[given].truth for given in judgment.law.givens[name] if given]
    asleep = [reason for reason, truth in zip(reasons, truths, strict=True) if reason and truth is not False]
    return min(asleep, key=list(Outcome).index, default=None)


def _combine(
    runs: Sequence[tuple[Scenario, tuple[Outcome, bool]]], corpus: Corpus
) -> tuple[Outcome, tuple[Reading, ...]]:
    outcomes = {outcome for _, (outcome, _) in runs}
    if Outcome.UNDETERMINED in outcomes:
        return Outcome.UNDETERMINED, ()
    strictest = min(outcomes, key=list(Outcome).index)
    if len(outcomes) == 1 or (strictest in ASLEEP.values() and Outcome.EXEMPT not in outcomes):
        return strictest, ()

    readings: dict[Outcome, Reading] = {}
    for scenario, (outcome, _) in runs:
        readings.setdefault(outcome, Reading(assuming=_assuming(scenario, corpus), outcome=outcome))
    return Outcome.STATUS_UNVERIFIED, tuple(readings.values())


def _assuming(scenario: Scenario, corpus: Corpus) -> Text:
    texts = [corpus.instruments[cause].readings[reading] for cause, reading in scenario.items()]
    return {lang: "; ".join(in_language(text, lang) for text in texts) for lang in ("en", "zh")}


def _findings(judgment: Judgment, all_scenarios: list[Scenario]) -> list[Finding]:
    """Rules that hold, may hold, or fail by one fact alone; strictest first."""
    shown = [one for one in judgment.judged.values() if _is_shown(one, judgment)]
    shown.sort(key=lambda one: (-{True: 2, None: 1, False: 0}[one.truth], _only_asks(one), -_strictness(one)))
    return [_finding(one, [s for s in all_scenarios if judgment.releasing(one.rule.id, s)]) for one in shown]


def _only_asks(one: Judged) -> bool:
    """Whether the rule is an open question that may not even arise: it is named after the measures."""
    return one.rule.effect == "undetermined" and one.truth is None


def _is_shown(one: Judged, judgment: Judgment) -> bool:
    """Rules with an effect that hold, may hold or nearly do; exceptions only where there is something to release.

    An open question that nearly arises says nothing.
    """
    if one.rule.effect in (None, "duty"):
        return False
    if one.rule.exception_to:
        return one.truth is True and _is_way_out(one, judgment)
    if one.rule.effect == "not_caught":
        return one.truth is True
    return one.truth is not False or (one.near is not None and one.rule.effect != "undetermined")


def _finding(one: Judged, released: Sequence[Scenario]) -> Finding:
    return Finding(
        rule=one.rule.id,
        citation=one.rule.citation,
        outcome=str(one.rule.effect),
        status=one.status.value,
        holds=one.truth,
        unknown=tuple(sorted(one.unknown)) if one.truth is None else (one.near or ()),
        items=one.items,
        verified=one.rule.verified,
        released=bool(released),
    )


def _is_duty(one: Judged) -> bool:
    return one.rule.effect == "duty" and one.truth is True


def _missing(
    judgment: Judgment, all_scenarios: list[Scenario], outcome: Outcome, completed: Facts, corpus: Corpus
) -> list[Missing]:
    """Facts that decide, then those that only sharpen, open a way out, or matter while a measure sleeps."""
    deciding: dict[str, set[str]] = {}
    for scenario in all_scenarios if outcome is Outcome.UNDETERMINED else ():
        for one in _deciding(judgment, scenario)[1]:
            _note(one, completed, corpus, deciding)
    others: dict[str, set[str]] = {}
    for one in judgment.judged.values():
        if one.truth is None and (one.rule.effect in EFFECTS or _is_way_out(one, judgment)):
            _note(one, completed, corpus, others)

    asked = [Missing(fact=n, why=tuple(sorted(why))) for n, why in _in_order(deciding, corpus)]
    asked += [m for m in _questions_of_rules(judgment, all_scenarios) if outcome is Outcome.UNDETERMINED]
    optional = [(name, why) for name, why in _in_order(others, corpus) if name not in deciding]
    return asked + [Missing(fact=n, why=tuple(sorted(why)), optional=True) for n, why in optional]


def _note(one: Judged, completed: Facts, corpus: Corpus, found: dict[str, set[str]]) -> None:
    for name in one.unknown or one.given_unknown:
        for root in roots(name, completed.values, corpus):
            found.setdefault(root, set()).add(one.rule.citation)


def _is_way_out(one: Judged, judgment: Judgment) -> bool:
    """Whether an exception that cannot be told could release a rule that holds."""
    targets = [judgment.judged[name] for name in one.rule.exception_to if name in judgment.judged]
    return any(target.truth is not False for target in targets)


def _questions_of_rules(judgment: Judgment, all_scenarios: list[Scenario]) -> list[Missing]:
    rules = {
        one.rule.id: one.rule
        for scenario in all_scenarios
        for one, sure in judgment.standing(scenario)
        if sure and one.rule.effect == "undetermined"
    }
    return [Missing(fact=rule.id, why=(rule.citation,)) for rule in rules.values()]


def _in_order(facts: dict[str, set[str]], corpus: Corpus) -> list[tuple[str, set[str]]]:
    order = list(corpus.facts)
    return sorted(facts.items(), key=lambda pair: (order.index(pair[0].partition(".")[0]), pair[0]))


def _cautions(judgment: Judgment, day: date, corpus: Corpus) -> list[Text]:
    """What the recorded periods of the provisions that hold say about the day."""
    found: list[Text] = []
    for one in judgment.judged.values():
        if one.truth is False or one.period is None or one.rule.effect not in EFFECTS:
            continue
        found += [text for text in (one.period.caution,) if text]
        if one.period.last_day_caution and one.period.end == day:
            found.append(one.period.last_day_caution)
    return [text for n, text in enumerate(found) if text not in found[:n]]
