"""The golden questions through the whole path: sentences in, outcome and provisions out."""

import csv
from datetime import date
from pathlib import Path

import pytest

from qa.answers import Answer
from qa.ask import Library, ask
from qa.evaluate import read_labels, report

FILE = Path(__file__).parent / "golden" / "questions.csv"
ACCURACY, PROVISIONS, RECALL = 0.9, 0.75, 0.55
FACTS_RIGHT, FACTS_FOUND = 0.95, 0.9
"""Floors, raised by hand when the figures rise."""

Row = dict[str, str]


def read_rows() -> list[Row]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


WORKED = [row for row in read_rows() if row["id"].startswith("W")]


def answered(row: Row, library: Library) -> Answer:
    return ask(row["question"], date.fromisoformat(row["as_of"]), library)


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in WORKED])
def test_worked_example_asked_as_a_sentence_gives_its_outcome(row: Row, library: Library) -> None:
    answer = answered(row, library)

    assert answer.outcome in {row["outcome"], *filter(None, row["accept"].split(";"))}
    assert {reading.outcome.value for reading in answer.readings} == set(filter(None, row["readings"].split(";")))


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in WORKED if row["as_of"] == "2026-11-10"])
def test_last_day_of_the_suspension_carries_a_caution(row: Row, library: Library) -> None:
    assert any("2026-11-10" in caution or "11月10日" in caution for caution in answered(row, library).cautions)


def test_no_golden_question_is_answered_dangerously(library: Library) -> None:
    figures = report(read_labels(FILE), library).figures["all"]

    assert figures.dangerous == 0
    assert figures.accuracy >= ACCURACY
    assert (figures.provisions or 0) >= PROVISIONS
    assert (figures.recall or 0) >= RECALL
    assert (figures.fact_precision or 0) >= FACTS_RIGHT
    assert (figures.fact_recall or 0) >= FACTS_FOUND
