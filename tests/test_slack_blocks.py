"""The messages of the Slack bot: within Slack's limits for every golden question, and inert whatever was written."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from slack_limits import dialog_faults, faults, texts

from qa.answers import Answer
from qa.ask import Library, ask
from qa.channels.slack_dialogs import Opened, fact_dialog, reason_dialog
from qa.channels.slack_store import Job
from qa.corpus import Corpus
from qa.slack_blocks import Frame, blocks, fallback, inert, link
from qa.slack_digest import weekly_message
from qa.slack_texts import PROMPTS

FRAME = Frame(talk="0123456789abcdef", private=True, receipt="https://qa.example/a/0123456789abcdef")
MARCH = date(2026, 3, 1)
HOSTILE = "Dy oxide to Germany <!channel> <@U1> <https://evil.example|x> *b* _i_ ~s~ `c` & @here #general \u202e\u200b"


@pytest.fixture(scope="module")
def golden(library: Library, checkout: Path) -> list[Answer]:
    with (checkout / "tests/golden/questions.csv").open(encoding="utf-8", newline="") as file:
        return [ask(row["question"], date.fromisoformat(row["as_of"]), library) for row in csv.DictReader(file)]


def test_messages_of_all_golden_questions_fit(golden: list[Answer], corpus: Corpus) -> None:
    broken = [(answer.question, found) for answer in golden if (found := faults(blocks(answer, corpus, FRAME)))]
    assert len(golden) >= 300
    assert broken == []


def test_messages_of_all_golden_questions_say_what_the_answer_says(golden: list[Answer], corpus: Corpus) -> None:
    for answer in golden:
        shown = "\n".join(text["text"] for text in texts(blocks(answer, corpus, FRAME)))
        assert inert(answer.headline)[:1000] in shown
        assert answer.answer_id in shown
        assert all(inert(one.question) in shown for one in answer.missing[:2])
        assert all(inert(passage.citation) in shown for passage in answer.passages[:2] if passage.role == "basis")
        assert 0 < len(fallback(answer)) <= 3000


def test_long_texts_are_cut_and_the_message_stays_whole(golden: list[Answer], corpus: Corpus) -> None:
    long = "& long & <words> " * 2000
    answer = next(a for a in golden if a.missing and a.readings == () and a.duties)
    grown = answer.model_copy(
        update={
            "headline": long,
            "cautions": (long,) * 9,
            "next_steps": (long,) * 40,
            "passages": tuple(p.model_copy(update={"text": long, "title": long}) for p in answer.passages),
            "missing": tuple(m.model_copy(update={"question": long}) for m in answer.missing) * 20,
        }
    )
    assert not [fault for fault in faults(blocks(grown, corpus, FRAME)) if "twice" not in fault]
    assert len(fallback(grown)) <= 3000


@pytest.mark.parametrize("kind", ["country", "flag"])
def test_a_missing_fact_of_any_type_gets_controls_that_fit(golden: list[Answer], corpus: Corpus, kind: str) -> None:
    fact = next(spec.name for spec in corpus.facts.values() if spec.type == kind and not spec.options)
    answer = next(answer for answer in golden if answer.missing)
    asking = answer.model_copy(
        update={"missing": (answer.missing[0].model_copy(update={"fact": fact, "options": ()}),)}
    )
    made = blocks(asking, corpus, FRAME)

    assert faults(made) == []
    assert any(block.get("block_id") == f"{FRAME.talk}:{fact}" for block in made)


def test_nothing_that_was_written_works_as_markup(library: Library) -> None:
    answer = ask(HOSTILE, MARCH, library)
    hostile = answer.model_copy(
        update={
            "headline": HOSTILE,
            "passages": tuple(p.model_copy(update={"text": HOSTILE, "title": HOSTILE}) for p in answer.passages),
            "facts": {name: fact.model_copy(update={"words": HOSTILE}) for name, fact in answer.facts.items()},
        }
    )
    shown = json.dumps([blocks(hostile, library.corpus, FRAME), fallback(hostile)], ensure_ascii=False)

    assert not [
        bad for bad in ("<!", "<@", "<#", "<https://evil", "*b*", "_i_", "~s~", "`c`", "\u202e") if bad in shown
    ]
    assert all(
        text.get("verbatim") for text in texts(blocks(hostile, library.corpus, FRAME)) if text["type"] == "mrkdwn"
    )


def test_a_text_is_cut_at_a_word_and_never_within_an_entity() -> None:
    for most in range(10, 60):
        cut = inert("one & two < three > four " * 9, most)
        assert len(cut) <= most
        assert cut.endswith("…")
        assert "&" not in cut.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a.b|c", "https://a b", "ftp://a.b", ""])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    assert link(url, "text") == "text"


def test_dialogs_fit(corpus: Corpus) -> None:
    job = Job(
        id="x" * 200, kind="words", channel="C1", talk=FRAME.talk, response_url="https://hooks.slack.com/" + "x" * 200
    )
    for lang in ("en", "zh"):
        assert dialog_faults(reason_dialog("0123456789abcdef", lang)) == []
        for name in (*corpus.facts, "parameters.field_t"):
            opened = Opened(job=job.model_copy(update={"fact": name}))
            assert dialog_faults(fact_dialog(opened, lang, corpus)) == []


def test_prompts_are_as_many_as_slack_shows_and_have_a_verdict(library: Library) -> None:
    assert len(PROMPTS) <= 4
    for prompt in PROMPTS:
        assert ask(prompt["message"], MARCH, library).outcome not in ("information", "out_of_scope")


def test_weekly_message_tells_what_turns_and_whether_the_corpus_changed(corpus: Corpus) -> None:
    before = weekly_message(corpus, date(2026, 11, 1), "", "en")
    after = weekly_message(corpus, date(2026, 11, 13), "another", "en")

    assert "Coming within 30 days" in before
    assert "2026-11-11: No. 62 of 2025" in before
    assert "did not change" in before
    assert "Changed in the last 7 days" in after
    assert f"another → {corpus.version}" in after
    assert faults([{"type": "section", "text": {"type": "mrkdwn", "text": before}}]) == []
