"""What tests of readings share: the facts that a question states, and the strictest outcome of its cases."""

from collections.abc import Iterable
from datetime import date

from qa.ask import Library
from qa.corpus import Corpus
from qa.decide import decide
from qa.extract import Extracted, extract
from qa.models import STRICTNESS, Facts, Outcome

MARCH = date(2026, 3, 1)
Stated = dict[str, str]


def extracted(question: str, library: Library, day: date = MARCH) -> Extracted:
    return extract(question, day, library.corpus, library.gazetteer)


def check(question: str, stated: Stated, library: Library) -> None:
    """The facts of the first case are those stated; an empty value says that the fact is open."""
    values = extracted(question, library).facts.values
    expected = library.corpus.read_facts(stated).values

    assert {name: values.get(name) for name in stated} == {name: expected.get(name) for name in stated}


def strictest(cases: Iterable[Facts], day: date, corpus: Corpus) -> Outcome:
    """The strictest outcome of the cases on a day."""
    return max((decide(case, day, corpus).outcome for case in cases), key=STRICTNESS.__getitem__)
