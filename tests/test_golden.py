"""Takes the golden tables: the contract with the lawyer, facts and day in, outcome and provisions out, on the real law.

A row that is edited to make this pass is a change of the contract: its own commit, signed.
"""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from qa.corpus import Corpus, read_corpus
from qa.decide import decide
from qa.models import Outcome, Verdict
from qa.settings import read_settings

Row = dict[str, str]

LABELS = {"outcome", "readings", "articles", "not_articles", "missing"}
COLUMNS = {"id", "as_of", "rule", "note", "reviewed_by", "reviewed_on", *LABELS}
"""Columns that are no facts."""
PER_RULE, PER_EXCEPTION = 4, 6
LAST_SUSPENDED_DAY = "2026-11-10"


def read_rows() -> list[Row]:
    with (Path(__file__).parent / "golden" / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


ROWS = read_rows()


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(read_settings().corpus)


def by_id(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in rows])


def parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def judged(row: Row, law: Corpus) -> Verdict:
    facts = law.read_facts({name: value for name, value in row.items() if name not in COLUMNS})
    return decide(facts, date.fromisoformat(row["as_of"]), law)


def held(verdict: Verdict) -> set[str]:
    """The passages that the findings and duties which hold rest on."""
    findings = [finding for finding in (*verdict.findings, *verdict.duties) if finding.holds]
    return {name for finding in findings for name in (finding.citation, *finding.items)}


@by_id(ROWS)
def test_row_gives_its_verdict(row: Row, law: Corpus) -> None:
    verdict = judged(row, law)
    expected = {name: sorted(parts(row[name])) if name not in ("outcome", "readings") else row[name] for name in LABELS}
    undetermined = row["outcome"] == Outcome.UNDETERMINED
    asked = {missing.fact for missing in verdict.missing if missing.optional is not undetermined}
    got = {
        "outcome": verdict.outcome.value,
        "readings": "; ".join(reading.outcome for reading in verdict.readings),
        "articles": sorted(held(verdict).intersection(parts(row["articles"]))),
        "not_articles": sorted(set(parts(row["not_articles"])) - held(verdict)),
        "missing": sorted(asked.intersection(parts(row["missing"]))),
    }

    assert got == expected


@by_id([row for row in ROWS if row["outcome"] != Outcome.UNDETERMINED])
def test_row_that_is_decided_asks_for_nothing(row: Row, law: Corpus) -> None:
    verdict = judged(row, law)

    assert verdict.outcome is Outcome.UNDETERMINED or all(missing.optional for missing in verdict.missing)


@by_id([row for row in ROWS if row["as_of"] == LAST_SUSPENDED_DAY and row["outcome"] == Outcome.SUSPENDED])
def test_last_suspended_day_carries_a_caution(row: Row, law: Corpus) -> None:
    assert judged(row, law).cautions


def test_every_rule_with_an_effect_has_its_rows(law: Corpus) -> None:
    rows = Counter(row["rule"] for row in ROWS)
    needed = {rule.id: PER_EXCEPTION if rule.exception_to else PER_RULE for rule in law.rules.values() if rule.effect}

    assert {rule: rows[rule] for rule, number in needed.items() if rows[rule] < number} == {}


def test_every_row_is_about_a_rule(law: Corpus) -> None:
    assert {row["rule"] for row in ROWS} <= set(law.rules)


def test_every_row_that_is_undetermined_says_what_is_missing() -> None:
    assert [row["id"] for row in ROWS if row["outcome"] == Outcome.UNDETERMINED and not row["missing"]] == []


def test_every_label_names_an_outcome_and_a_passage(law: Corpus) -> None:
    passages = {key[0] for key in law.passages}
    outcomes = {word for row in ROWS for word in (row["outcome"], *parts(row["readings"]))}
    named = {name for row in ROWS for name in (*parts(row["articles"]), *parts(row["not_articles"]))}

    assert outcomes <= set(Outcome)
    assert named - passages == set()


def test_ids_are_unique_and_notes_are_given() -> None:
    ids = Counter(row["id"] for row in ROWS)

    assert [name for name, number in ids.items() if number > 1] == []
    assert [row["id"] for row in ROWS if not row["note"]] == []


def test_worked_examples_come_first() -> None:
    firsts = [row["id"].split("-")[1] for row in ROWS if row["id"].startswith("example-")]

    assert list(dict.fromkeys(firsts)) == [f"{number:02}" for number in range(1, 11)]
    assert all(row["id"].startswith("example-") for row in ROWS[: len(firsts)])
