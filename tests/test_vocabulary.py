"""The vocabulary is data with its own tests: every example is found by the entry that gives it."""

from datetime import date

import pytest

from qa.ask import Library
from qa.corpus import Corpus
from qa.entries import Term
from qa.extract import read

AS_OF = date(2026, 3, 1)


def examples(corpus: Corpus) -> list[tuple[str, Term, str]]:
    return [(n, t, example) for n, terms in corpus.vocabulary.terms.items() for t in terms for example in t.examples]


def test_every_example_is_found_by_its_entry(corpus: Corpus, library: Library) -> None:
    missed = []
    for name, term, example in examples(corpus):
        found = read(example, AS_OF, corpus, library.gazetteer).mentions
        if not any(data is term for mention in found for data in mention.data):
            missed.append(f"{name}: {example}")

    assert missed == []


def test_there_are_examples_for_nearly_every_entry(corpus: Corpus) -> None:
    terms = [term for terms in corpus.vocabulary.terms.values() for term in terms]

    assert sum(bool(term.examples) for term in terms) >= 0.95 * len(terms)


@pytest.mark.parametrize("name", ["goods", "minerals", "end_uses", "technology", "modes", "cues"])
def test_no_word_stands_in_two_entries_of_a_file(corpus: Corpus, name: str) -> None:
    words = [
        word
        for term in corpus.vocabulary.terms[name]
        for word in {w.lower() for listed in term.words.values() for w in listed}
    ]

    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_fact_that_rules_name_has_a_question_in_both_languages(corpus: Corpus) -> None:
    for spec in corpus.facts.values():
        assert {"en", "zh"} <= set(spec.question) & set(spec.label), spec.name
