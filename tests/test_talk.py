"""What a browser tells is never trusted, and what fails is told while the answer that stands stays."""

import string
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from threading import Event
from typing import Any

import pytest

from qa.ask import Library
from qa.channels.acts import ACTS, WORDS, carry_out
from qa.channels.desk import Desk
from qa.channels.talk import Talk
from qa.models import Outcome
from qa.page_words import WORDS as TEXTS
from qa.page_words import word

DAY = date(2026, 3, 1)
OXIDE = {"act": "ask", "value": "Do I need a license to ship dysprosium oxide from China to Germany?"}


@pytest.fixture(scope="module")
def desk(library: Library) -> Iterator[Desk]:
    desk = Desk(library)
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def answered(desk: Desk) -> Talk:
    return carry_out(Talk(DAY), OXIDE, desk)[0]


def outcome(talk: Talk) -> Outcome:
    assert talk.latest is not None
    return talk.latest.answer.outcome


def test_a_correction_is_decided_and_taken_back(desk: Desk, answered: Talk) -> None:
    corrected, parts = carry_out(answered, {"act": "set", "fact": "destination", "value": "CN", "case": 0}, desk)
    assert outcome(corrected) is Outcome.NOT_CAUGHT
    assert set(parts) >= {"talk", "side"}
    back, _ = carry_out(corrected, {"act": "unset", "fact": "destination", "case": 0}, desk)
    assert outcome(back) is outcome(answered) is Outcome.LICENSE_REQUIRED
    assert back.latest is not None
    assert answered.latest is not None
    assert back.latest.answer == answered.latest.answer


def test_a_correction_survives_another_day(desk: Desk, answered: Talk) -> None:
    corrected, _ = carry_out(answered, {"act": "set", "fact": "destination", "value": "JP", "case": 0}, desk)
    moved, _ = carry_out(corrected, {"act": "day", "value": "2025-03-01"}, desk)
    assert moved.latest is not None
    assert moved.latest.answer.facts["destination"].value == "Japan"
    assert moved.latest.answer.as_of == date(2025, 3, 1)


def test_a_busy_desk_is_told_and_the_answer_stays(library: Library, answered: Talk) -> None:
    small, go = Desk(library, waiting=1), Event()
    held: Future[bool] = small.submit(go.wait)
    after, parts = carry_out(answered, {"act": "set", "fact": "destination", "value": "US", "case": 0}, small)
    go.set()
    assert held.result()
    small.close()
    assert after.problem == word("busy", "en")
    assert after.exchanges == answered.exchanges
    assert "talk" in parts


def test_what_fails_unexpectedly_is_told_neutrally(library: Library, caplog: pytest.LogCaptureFixture) -> None:
    closed = Desk(library)
    closed.close()
    after, _ = carry_out(Talk(DAY, lang="zh"), OXIDE, closed)
    assert after.problem == word("failed", "zh")
    assert "dysprosium" not in caplog.text.split("Traceback")[0]


@pytest.mark.parametrize("act", [*ACTS, "unknown", None, 3])
@pytest.mark.parametrize(
    "junk",
    [
        {},
        {"fact": "nothing", "value": "x", "case": 99},
        {"fact": "destination", "value": ["JP"], "case": -1},
        {"fact": None, "value": None, "case": "0", "lines": "no", "total": {}},
        {"lines": [None, 1, {"name": 5, "value": "1e9", "counts": "yes"}] * 90, "total": "<b>"},
        {"instrument": "../../etc/passwd", "answer": "' OR 1=1", "reason": "<script>"},
        {"fact": "composition.Dy", "value": "5", "case": True},
    ],
)
def test_whatever_a_browser_sends_is_taken_without_an_error(desk: Desk, answered: Talk, act: Any, junk: Any) -> None:
    after, parts = carry_out(answered, {"act": act} | junk, desk)
    assert after.problem != word("failed", "en")
    assert set(parts) <= set(WORDS)


def test_a_question_without_end_is_refused_in_a_sentence(desk: Desk) -> None:
    after, _ = carry_out(Talk(DAY), {"act": "ask", "value": "x" * 9000}, desk)
    assert after.problem == "The question has 9,000 characters; 8,000 are the most."


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_of_the_page_stands_in_both_languages_with_the_same_places(key: str) -> None:
    places = [{name for _, name, _, _ in string.Formatter().parse(TEXTS[key][lang]) if name} for lang in ("en", "zh")]
    assert places[0] == places[1]
