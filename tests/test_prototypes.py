"""Prototypes: each sentence is near to its own label, strangers' questions are asked back, nothing is made milder.

`golden/meanings.csv` holds questions with what they mean though no word says it. Rows `built` served to choose the
sentences and the limits; rows `held` did not, so only their figures tell how well a stranger is understood.
"""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from qa.answers import Answer
from qa.ask import Library, ask
from qa.corpus import Corpus
from qa.decide import decide
from qa.decided import Decided
from qa.entries import Prototype
from qa.index import MARK
from qa.models import STRICTNESS, UNCLEAR, Facts, Outcome
from qa.prototypes import BARE, suggested
from qa.suggest import HANDED_OVER, raise_questions

DAY = date(2026, 3, 1)
OWN = 0.75
"""Share of the sentences that are nearest to another sentence of their own label, or of what is ordinary."""
RAISED = {"built": 0.65, "held": 0.7}
"""Share of the questions with a meaning in which it is asked for, or was read from words."""
WRONG = {"built": 0.0, "held": 0.1}
"""Share of the ordinary questions in which one is asked for."""


def read_meanings() -> list[dict[str, str]]:
    with (Path(__file__).parent / "golden" / "meanings.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.fixture(scope="module")
def prototypes(corpus: Corpus) -> Sequence[Prototype]:
    return corpus.vocabulary.prototypes


def named(name: str, prototypes: Sequence[Prototype]) -> Prototype:
    return next(one for one in prototypes if one.prototype == name)


def is_suggested(answer: Answer) -> bool:
    return any("reads as if it could be about" in caution for caution in answer.cautions)


def spoken_of(answer: Answer) -> set[str]:
    """The facts that an answer shows or asks for."""
    facts = {*answer.facts, *(name for case in answer.cases for name in case.facts)}
    return facts | {one.fact for one in (*answer.missing, *(m for case in answer.cases for m in case.missing))}


def test_prototypes_are_distinct_sentences_of_both_kinds(prototypes: Sequence[Prototype]) -> None:
    texts = [text for one in prototypes for text in one.texts]

    assert all(text.isascii() and text == text.strip(" .") for text in texts)
    assert len({text.lower() for text in texts}) == len(texts)
    assert all(len(one.texts) >= 12 for one in prototypes)
    assert all({"en", "zh"} <= set(one.label) for one in prototypes if one.opens)
    assert {bool(one.opens) for one in prototypes} == {True, False}


def test_sentences_are_nearest_to_their_own_label(library: Library, prototypes: Sequence[Prototype]) -> None:
    labels = {MARK + BARE.format(one.prototype): one.prototype if one.opens else "ordinary" for one in prototypes}
    rows = [row for row, name in enumerate(library.index.ids) if name in labels]
    vectors = np.array([library.index.vectors.reconstruct(row) for row in rows])
    own = np.array([labels[library.index.ids[row]] for row in rows])
    similar = vectors @ vectors.T
    np.fill_diagonal(similar, -1)

    assert (own[similar.argmax(axis=1)] == own).mean() >= OWN


@pytest.mark.parametrize("part", ["built", "held"])
def test_strangers_are_asked_back(part: str, library: Library) -> None:
    rows = [row for row in read_meanings() if row["part"] == part]
    answers = [(row["means"], ask(row["question"], DAY, library)) for row in rows]
    wanted = {"handover": {"technology"}, "use": {"end_use", "end_user"}}
    raised = [bool(wanted[means] & spoken_of(answer)) for means, answer in answers if means]
    wrong = [is_suggested(answer) for means, answer in answers if not means]

    assert np.mean(raised) >= RAISED[part]
    assert np.mean(wrong) <= WRONG[part]


def plainly(facts: Facts, day: date, corpus: Corpus) -> Decided:
    return Decided(facts, decide(facts, day, corpus))


def raised(facts: Facts, day: date, corpus: Corpus, name: str) -> list[Decided]:
    prototype = named(name, corpus.vocabulary.prototypes)
    return raise_questions([plainly(facts, day, corpus)], prototype, lambda changed: plainly(changed, day, corpus))


def strictest(decided: Sequence[Decided]) -> int:
    return max(STRICTNESS[one.verdict.outcome] for one in decided)


def test_no_answer_becomes_milder(corpus: Corpus) -> None:
    with (Path(__file__).parent / "golden" / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))[::4]
    for row in rows:
        given = {name: value for name, value in row.items() if name in corpus.facts}
        facts, day = corpus.read_facts(given), date.fromisoformat(row["as_of"])
        plain = strictest([plainly(facts, day, corpus)])
        for name in ("handover", "military", "advanced_chips"):
            assert strictest(raised(facts, day, corpus, name)) >= plain, (row["id"], name)


def test_a_question_is_put_where_an_open_use_would_be_milder(corpus: Corpus) -> None:
    facts = corpus.read_facts({"form": "oxide", "composition": "Dy", "departure": "CN", "destination": "US"})
    (kept,) = raised(facts, DAY, corpus, "military")

    assert (kept.facts, kept.verdict.outcome) == (facts, Outcome.LICENSE_REQUIRED)
    assert {"end_use", "end_user"} <= {one.fact for one in kept.verdict.missing if one.optional}


def test_what_words_state_is_left_alone(corpus: Corpus) -> None:
    civil = corpus.read_facts({"form": "oxide", "composition": "Dy", "destination": "US", "end_use": "civil"})
    handed = Facts(values={"technology": "mining", "destination": "VN"})

    assert [one.facts for one in raised(civil, DAY, corpus, "military")] == [civil]
    assert [one.facts for one in raised(handed, DAY, corpus, "handover")] == [handed]


def test_goods_stay_a_case_beside_the_technology(corpus: Corpus) -> None:
    goods = corpus.read_facts({"form": "oxide", "composition": "Dy", "departure": "CN", "destination": "DE"})
    first, second = raised(goods, DAY, corpus, "handover")

    assert first.facts == goods
    assert second.facts.values == {"departure": "CN", "destination": "DE", HANDED_OVER: UNCLEAR}


def test_a_case_that_names_nothing_gives_way_to_the_technology(corpus: Corpus) -> None:
    (only,) = raised(Facts(values={"destination": "VN"}), DAY, corpus, "handover")

    assert only.facts.values == {"destination": "VN", HANDED_OVER: UNCLEAR}


def test_only_the_nearest_counts_and_only_above_what_is_ordinary(prototypes: Sequence[Prototype]) -> None:
    def near(**by_name: float) -> dict[str, float]:
        return {f"prototype:{n}:{form}": value for n, value in by_name.items() for form in ("bare", "framed")}

    found = suggested(near(handover=0.5, military=0.6, ordinary_use=0.5), prototypes)
    assert found == named("military", prototypes)
    assert suggested(near(military=0.6, ordinary_use=0.59), prototypes) is None
    assert suggested(near(military=0.2, ordinary_use=0.1), prototypes) is None
    assert suggested({}, prototypes) is None


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        pytest.param("Our process guy will sit with their team in Da Nang for a week.", "technology", id="by staying"),
        pytest.param("We left the notebook in their lab in Osaka, it has our process.", "technology", id="by leaving"),
        pytest.param(
            "Scandium alloy from China to Utah for boosters of rockets that wait in silos.", "end_use", id="military"
        ),
        pytest.param(
            "Terbium targets to a plant in Arizona that prints the smallest transistors there are.",
            "end_use",
            id="chips",
        ),
    ],
)
def test_what_no_word_names_is_asked_for(question: str, fact: str, library: Library) -> None:
    answer = ask(question, DAY, library)

    assert fact in spoken_of(answer)
    assert is_suggested(answer)
    assert answer.facts.get(fact) is None or answer.facts[fact].value == UNCLEAR


@pytest.mark.parametrize(
    "question",
    [
        "Dysprosium magnets from Ningbo to Chicago for washing machines",
        "Our salesman sits with the customer in Osaka to agree on the price of neodymium magnets.",
        "How long does MOFCOM take to answer?",
        "Terbium oxide for civil use only, from China to the radar people in Ohio",
        "氧化镝从中国出口到德国，用于洗衣机",
    ],
)
def test_ordinary_questions_are_left_alone(question: str, library: Library) -> None:
    assert not is_suggested(ask(question, DAY, library))
