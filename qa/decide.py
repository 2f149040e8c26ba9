"""Takes facts and a day, gives the verdict that the rules of the corpus compute.

Three contracts: never "clear" (the mildest outcome is that no rule of this corpus catches the facts as stated);
a suspended measure is not an absent one; what is unknown and would decide is asked, not guessed.
Reads no file, clock, network or environment.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from qa.corpus import Corpus
from qa.match import Told, Truth, holds
from qa.models import (
    UNCLEAR,
    Facts,
    Finding,
    Missing,
    Outcome,
    Period,
    Reading,
    Rule,
    Status,
    Text,
    Value,
    Verdict,
)
from qa.presume import complete
from qa.timeline import Scenario, resolved, scenarios, status_on

EFFECTS = ("license_required", "undetermined", "case_by_case", "refused_in_principle", "prohibited")
"""Effects that stand in the way, mildest first; an `undetermined` one stands above an ordinary license."""
ASLEEP = {Status.SUSPENDED: Outcome.SUSPENDED, Status.NOT_YET_IN_FORCE: Outcome.NOT_YET_IN_FORCE}


@dataclass(slots=True)
class Judged:
    """A rule as the facts leave it on the day, before scenarios."""

    rule: Rule
    told: Told
    failed: tuple[str, ...]
    status: Status
    period: Period | None
    truth: Truth = None
    unknown: frozenset[str] = frozenset()
    items: tuple[str, ...] = ()
    settled: bool = False
    near: tuple[str, ...] | None = None
    """The facts by which alone the rule fails; None when it fails by more than one or does not fail."""


@dataclass(slots=True)
class Judgment:
    """All rules judged; answers what bites in a scenario."""

    judged: dict[str, Judged]
    givens: dict[str, tuple[str, ...]]
    exceptions: dict[str, list[str]]
    unclear: frozenset[str]
    memo: dict[tuple[str, str], Truth] = field(default_factory=dict)

    def bites(self, rule_id: str, scenario: Scenario) -> Truth:
        """Whether the rule holds and is in force under the scenario, and so is one of the rules it is given by."""
        key = (rule_id, str(scenario))
        if key not in self.memo:
            self.memo[key] = self._bites(self.judged[rule_id], scenario)
        return self.memo[key]

    def _bites(self, one: Judged, scenario: Scenario) -> Truth:
        if one.truth is False or resolved(one.status, one.period, scenario) is not Status.IN_FORCE:
            return False
        givens = self.givens[one.rule.id]
        if not givens:
            return one.told.truth
        given = any_of(self.bites(name, scenario) for name in givens)
        return given if one.told.truth or given is False else None

    def releasing(self, rule_id: str, scenario: Scenario) -> str | None:
        """The exception in force that removes the rule's effect; one that cannot be told does not."""
        return next((e for e in self.exceptions.get(rule_id, ()) if self.bites(e, scenario) is True), None)

    def standing(self, scenario: Scenario) -> list[tuple[Judged, bool]]:
        """Rules with an effect that bite, or (False) may bite, and that no exception releases."""
        found = []
        for name, one in self.judged.items():
            bite = one.rule.effect in EFFECTS and self.bites(name, scenario)
            if bite is not False and self.releasing(name, scenario) is None:
                found.append((one, bite is True))
        return found


def decide(facts: Facts, as_of: date, corpus: Corpus) -> Verdict:
    """The verdict for one case; the act's day is the fact `act_date`, by default the day asked."""
    stated = facts.values.get("act_date")
    day = stated if isinstance(stated, date) else as_of
    completed, assumptions = complete(facts, corpus)
    judgment = judge(completed, day, corpus)
    runs = [(s, _outcome(judgment, s)) for s in scenarios(_causes(judgment))]

    outcome, readings = _combine(runs, corpus)
    return Verdict(
        outcome=outcome,
        act_date=day,
        if_caught=outcome in ASLEEP.values() and not any(sure for _, (_, sure) in runs),
        readings=readings,
        findings=tuple(_findings(judgment, [s for s, _ in runs])),
        assumptions=tuple(assumptions),
        missing=tuple(_missing(judgment, [s for s, _ in runs], outcome, corpus)),
        duties=tuple(_finding(one, ()) for one in judgment.judged.values() if _is_duty(one)),
        cautions=tuple(_cautions(judgment, day, corpus)),
        facts=completed,
    )


def judge(completed: Facts, day: date, corpus: Corpus) -> Judgment:
    """Every rule that exists on the day, judged on completed facts."""
    judged = {}
    for rule in corpus.rules.values():
        status, period = status_on(corpus.instruments[rule.instrument], day, rule)
        if status not in (Status.UNPUBLISHED, Status.REPEALED):
            told, failed = _tell(rule, completed.values, corpus)
            judged[rule.id] = Judged(rule, told, failed, status, period)

    concepts: dict[str, list[str]] = {}
    exceptions: dict[str, list[str]] = {}
    for name, one in judged.items():
        if one.rule.defines:
            concepts.setdefault(one.rule.defines, []).append(name)
        for target in one.rule.exception_to:
            exceptions.setdefault(target, []).append(name)
    givens = {name: _given(one.rule, judged, concepts) for name, one in judged.items()}

    unclear = frozenset(name for name, value in completed.values.items() if value == UNCLEAR)
    judgment = Judgment(judged, givens, exceptions, unclear)
    for name in judged:
        _settle(name, judgment)
    return judgment


def _tell(rule: Rule, values: dict[str, Value], corpus: Corpus) -> tuple[Told, tuple[str, ...]]:
    """Whether the rule's own conditions hold, and the facts that fail (no more than two are looked for)."""
    unknown: set[str] = set()
    items: list[str] = []
    failed: list[str] = []
    for name, test in rule.when.items():
        told = holds(test, name, values, corpus)
        if told.truth is False:
            failed.append(name)
            if len(failed) == 2:
                break
        unknown |= told.unknown
        items += told.items
    truth = False if failed else (None if unknown else True)
    return Told(truth, frozenset(unknown), tuple(items)), tuple(failed)


def _given(rule: Rule, judged: dict[str, Judged], concepts: dict[str, list[str]]) -> tuple[str, ...]:
    names = [name for given in rule.given for name in concepts.get(given, [given])]
    return tuple(name for name in names if name in judged) or (("",) if rule.given else ())


def _settle(name: str, judgment: Judgment) -> None:
    """Fill in the rule's truth together with the rules it is given by."""
    one = judgment.judged[name]
    if one.settled:
        return
    one.settled = True
    givens = [judgment.judged[given] for given in judgment.givens[name] if given]
    for given in givens:
        _settle(given.rule.id, judgment)

    through = any_of(given.truth for given in givens) if one.rule.given else True
    one.truth = False if one.told.truth is False or through is False else (one.told.truth and through)
    told_by = [given for given in givens if given.truth is through]
    one.items = tuple(dict.fromkeys([*one.told.items, *(item for given in told_by for item in given.items)]))
    if one.truth is None:
        one.unknown = one.told.unknown.union(*(g.unknown for g in givens if g.truth is None and through is None))
    elif one.truth is False:
        one.near = _near(one, givens, through)


def _near(one: Judged, givens: list[Judged], through: Truth) -> tuple[str, ...] | None:
    if through is not False:
        return one.failed if len(one.failed) == 1 else None
    missed = [given.near for given in givens if given.near]
    return missed[0] if missed and not one.failed else None


def any_of(truths: Iterable[Truth]) -> Truth:
    """Three-valued disjunction; of nothing, it fails."""
    result: Truth = False
    for truth in truths:
        if truth:
            return True
        if truth is None:
            result = None
    return result


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
    for name, one in judgment.judged.items():
        if one.rule.effect not in EFFECTS or one.truth is False:
            continue
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
    reasons = [_why_not(given, judgment, scenario) for given in judgment.givens[name] if given]
    truths = [judgment.judged[given].truth for given in judgment.givens[name] if given]
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
    return {lang: "; ".join(text.get(lang, text["en"]) for text in texts) for lang in ("en", "zh")}


def _findings(judgment: Judgment, all_scenarios: list[Scenario]) -> list[Finding]:
    """Rules that hold, may hold, or fail by one fact alone; strictest first."""
    shown = [one for one in judgment.judged.values() if _is_shown(one)]
    shown.sort(key=lambda one: (-{True: 2, None: 1, False: 0}[one.truth], -_strictness(one)))
    return [_finding(one, [s for s in all_scenarios if judgment.releasing(one.rule.id, s)]) for one in shown]


def _is_shown(one: Judged) -> bool:
    if one.rule.effect in (None, "duty"):
        return False
    if one.rule.exception_to or one.rule.effect == "not_caught":
        return one.truth is True
    return one.truth is not False or one.near is not None


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


def _missing(judgment: Judgment, all_scenarios: list[Scenario], outcome: Outcome, corpus: Corpus) -> list[Missing]:
    """Facts that decide, then those that only sharpen or matter while a measure sleeps."""
    deciding: dict[str, set[str]] = {}
    for scenario in all_scenarios if outcome is Outcome.UNDETERMINED else ():
        for one in _deciding(judgment, scenario)[1]:
            for name in one.unknown:
                deciding.setdefault(name, set()).add(one.rule.citation)
    others: dict[str, set[str]] = {}
    for one in judgment.judged.values():
        if one.truth is None and one.rule.effect in EFFECTS:
            for name in one.unknown - set(deciding):
                others.setdefault(name, set()).add(one.rule.citation)

    asked = [Missing(fact=n, why=tuple(sorted(why))) for n, why in _in_order(deciding, corpus)]
    asked += [m for m in _questions_of_rules(judgment, all_scenarios) if outcome is Outcome.UNDETERMINED]
    return asked + [Missing(fact=n, why=tuple(sorted(w)), optional=True) for n, w in _in_order(others, corpus)]


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
