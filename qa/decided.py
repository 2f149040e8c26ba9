"""Takes the cases of a question with their verdicts, tells which differ, and whether the day of one is open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qa.extract import Extracted
from qa.models import STRICTNESS, Change, Facts, Missing, Outcome, Verdict, stands_in_the_way


@dataclass(frozen=True)
class Decided:
    """One case of a question with its verdict and counter-cases."""

    facts: Facts
    verdict: Verdict
    changes: Sequence[Change] = ()

    @property
    def strictness(self) -> int:
        """That of the outcome; higher is stricter."""
        return STRICTNESS[self.verdict.outcome]

    @property
    def but_for_the_day(self) -> tuple[object, ...]:
        """What it is about and what follows, whatever the day."""
        outcomes = [self.verdict.outcome, *(reading.outcome for reading in self.verdict.readings)]
        return {name: value for name, value in self.facts.values.items() if name != "act_date"}, outcomes


def told_apart(decided: Iterable[Decided]) -> list[Decided]:
    """The cases without those that differ from an earlier one by the day alone, and not in what follows."""
    kept: list[Decided] = []
    for one in decided:
        if one.but_for_the_day not in [other.but_for_the_day for other in kept]:
            kept.append(one)
    return kept


def on_an_open_day(main: Decided, decided: Sequence[Decided], extracted: Extracted) -> Verdict:
    """The verdict; where the words leave the day open and on another one nothing stands in the way, it is asked for."""
    verdict, alike = main.verdict, main.facts.with_(act_date=None).values
    days = {*extracted.turns, extracted.facts.values.get("act_date")}
    told = stands_in_the_way(verdict.outcome) and verdict.outcome not in (
        Outcome.UNDETERMINED,
        Outcome.STATUS_UNVERIFIED,
    )
    if not (extracted.turns and told and verdict.act_date in days):
        return verdict
    others = [one for one in decided if one.facts.with_(act_date=None).values == alike]
    if all(stands_in_the_way(one.verdict.outcome) for one in others):
        return verdict
    missing = (Missing(fact="act_date"), *verdict.missing)
    return verdict.model_copy(update={"outcome": Outcome.UNDETERMINED, "missing": missing})
