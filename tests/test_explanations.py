"""Explanations: each is found for its examples and opens the answer; a case is decided without one."""

from datetime import date
from pathlib import Path

import pytest

from qa.ask import Library, ask
from qa.aspects import spoken_aspects
from qa.corpus import read_corpus
from qa.explanations import Explanation, lexicon, open_lexicon
from qa.models import Outcome
from qa.settings import read_settings

EXPLANATIONS = read_corpus(read_settings().corpus).explanations.values()
EXAMPLES = [(explanation, example) for explanation in EXPLANATIONS for example in explanation.examples]
DAY = date(2026, 3, 1)


@pytest.mark.parametrize(("explanation", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_explanation_opens_the_answer_to_its_examples(explanation: Explanation, example: str, library: Library) -> None:
    answer = ask(example, DAY, library)

    assert answer.outcome is Outcome.INFORMATION
    assert answer.headline.endswith(explanation.says.get(answer.lang, explanation.says["en"]))
    assert set(explanation.passages[:3]) <= set(answer.citations)


@pytest.mark.parametrize("explanation", EXPLANATIONS, ids=[explanation.id for explanation in EXPLANATIONS])
def test_explanation_has_an_example_and_both_languages(explanation: Explanation) -> None:
    assert explanation.examples
    assert {"en", "zh"} <= set(explanation.says)


def test_status_on_the_day_is_stated_with_the_answer(library: Library) -> None:
    before = ask("What does the 0.1% rule mean?", DAY, library).headline
    after = ask("What does the 0.1% rule mean?", date(2026, 11, 11), library).headline

    assert "suspended on 2026-03-01" in before
    assert "cannot be established" in after


def test_questions_of_explanations_are_no_passages(library: Library) -> None:
    assert all(library.corpus.passage(hit.id) for hit in library.search("How long does a license take?", 100))


def test_lexicon_is_kept_until_it_is_damaged_or_the_explanations_change(tmp_path: Path, library: Library) -> None:
    asked, spoken = frozenset({"licens", "valid", "fee", "许可", "费"}), spoken_aspects(library.corpus)
    shared = lexicon(library.corpus.explanations, spoken).shared(asked)

    for _ in range(2):
        assert (open_lexicon(tmp_path, library.corpus.explanations, spoken).shared(asked) == shared).all()
    (kept,) = tmp_path.glob("lexicon-*.npz")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-40])
    assert (open_lexicon(tmp_path, library.corpus.explanations, spoken).shared(asked) == shared).all()
    assert kept.stat().st_size == len(whole)

    fewer = dict(list(library.corpus.explanations.items())[1:])
    assert len(open_lexicon(tmp_path, fewer, spoken).names) == len(fewer)
    assert not kept.exists()
