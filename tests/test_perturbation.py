"""The golden questions written otherwise: the outcome may become undetermined, never milder, and a case stays a case.

Read and decided without search, so that thousands of variants take less than a minute; the seed is fixed.
"""

import csv
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import perturbations
import pytest
from readings import strictest

from qa.ask import Library, ask
from qa.evaluate import NO_CASE, RANK
from qa.extract import extract, read
from qa.models import Facts, Outcome

FILE = Path(__file__).parent / "golden" / "questions.csv"
FEWEST, AGREEMENT = 3000, 0.95
SEED, MOST = 61, 7
FEWEST_MISTYPED, AGREEMENT_MISTYPED, MISTYPED = 300, 0.86, 3
"""For words that state something: variants, agreement, and variants of a question."""


def outcome(question: str, day: date, library: Library) -> Outcome:
    """What is decided of a question as read, without search."""
    extracted = extract(question, day, library.corpus, library.gazetteer)
    if extracted.kind != "case":
        return Outcome(extracted.kind)
    return strictest(extracted.cases, day, library.corpus)


def is_milder(was: Outcome, now: Outcome) -> bool:
    """Whether a case lost strictness, or is no case any more."""
    if was in NO_CASE or now is was or now is Outcome.UNDETERMINED:
        return False
    return now in NO_CASE or RANK[now] < RANK[was]


def variants(question: str, day: date, library: Library, random: Random) -> list[tuple[str, str]]:
    """Variants of a question, each with the name of its kind; some of them where there are many."""

    def said(text: str) -> list[Facts]:
        return extract(text, day, library.corpus, library.gazetteer).cases

    def states(start: int, end: int) -> bool:
        """Whether a word states something or steers how the rest is read: with another word other facts are read."""
        return [one.values for one in said(question[:start] + "x" * (end - start) + question[end:])] != whole

    whole = [one.values for one in said(question)]

    kinds: dict[str, Callable[[str, Random], perturbations.Variants]] = {
        "polite": perturbations.framed(perturbations.POLITE),
        "framed": perturbations.framed(perturbations.FRAMES),
        "distracted": perturbations.framed(perturbations.DISTRACTIONS),
        "case": perturbations.cases,
        "unpunctuated": perturbations.unpunctuated,
        "spaced": perturbations.spaced,
        "reordered": perturbations.reordered,
        "translated": perturbations.translated,
        "units": perturbations.other_units,
        "full width": perturbations.full_width,
        "traditional": perturbations.traditional,
        "mistyped": perturbations.mistyped(states),
    }
    found = [(name, text) for name, make in kinds.items() for text in make(question, random)]
    different = [(name, text) for name, text in dict.fromkeys(found) if text != question]
    return random.sample(different, min(MOST, len(different)))


def test_golden_questions_written_otherwise_are_never_answered_more_mildly(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    random, total, agreed = Random(SEED), 0, 0  # noqa: S311 (chooses variants)
    milder: list[str] = []
    by_kind: dict[str, list[bool]] = {}
    for row in rows:
        day = date.fromisoformat(row["as_of"])
        was = outcome(row["question"], day, library)
        for name, text in variants(row["question"], day, library, random):
            now = outcome(text, day, library)
            by_kind.setdefault(name, []).append(now is was)
            total, agreed = total + 1, agreed + (now is was)
            if is_milder(was, now):
                milder.append(f"{row['id']} {name}: {was} -> {now}: {text}")
    with capsys.disabled():
        shares = ", ".join(f"{name} {sum(same) / len(same):.3f} of {len(same)}" for name, same in by_kind.items())
        print(f"\n{total} variants, agreement {agreed / total:.4f}: {shares}")

    assert milder == []
    assert total >= FEWEST
    assert agreed / total >= AGREEMENT


def test_words_that_state_something_may_be_mistyped(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    """Elements, items, technology, uses and users with a mistake of typing: asked as a whole, never a milder answer."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    random, same, milder = Random(SEED), [], []  # noqa: S311 (chooses variants)
    for row in rows:
        question, day = row["question"], date.fromisoformat(row["as_of"])
        reading = read(question, day, library.corpus, library.gazetteer)
        stating = [m for m in reading.of("E", "G", "K", "T", "U") if m.text in question]
        words = sorted({word for m in stating for word in re.findall(r"[A-Za-z][a-z]{6,}", m.text)})
        was = ask(question, day, library).outcome if words else Outcome.INFORMATION
        for word in random.sample(words, min(MISTYPED, len(words))):
            text = question.replace(word, perturbations.typo(word, random), 1)
            now = ask(text, day, library).outcome
            same.append(now is was)
            if is_milder(was, now):
                milder.append(f"{row['id']}: {was} -> {now}: {text}")
    with capsys.disabled():
        print(f"\n{len(same)} questions with a stating word mistyped, agreement {sum(same) / len(same):.4f}")

    assert milder == []
    assert len(same) >= FEWEST_MISTYPED
    assert sum(same) / len(same) >= AGREEMENT_MISTYPED
