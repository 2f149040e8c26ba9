"""What a person reads: the same words in color, without color and as plain text, and nothing from outside as markup."""

import io
from datetime import date

import pytest
from rich.console import Console

from qa.answers import Answer, AnswerChange, AnswerReading, CorpusState, Duty, QuotedPassage, Understood
from qa.corpus import Corpus
from qa.models import Assumption, Finding, Missing, Outcome
from qa.render import STYLES, TEXTS, UNTOLD, citation, clean, label, plain, say, terminal

RULE = Finding(
    rule="cn/mofcom-2025-18/listed",
    citation="cn/mofcom-2025-18#1",
    outcome="license_required",
    status="in_force",
    holds=True,
    says="Exporting a listed item needs a license.",
    items=("cn/mofcom-2025-18#1C905.b",),
)


def _answer(**changes: object) -> Answer:
    passage = QuotedPassage(
        id="cn/mofcom-2025-18#1C905.b",
        citation="No. 18 of 2025, 1C905.b",
        title="dysprosium oxide",
        text="Dysprosium oxide and its mixtures.",
        lang="en",
        role="basis",
    )
    answer = Answer(
        answer_id="0",
        question="?",
        lang="en",
        as_of=date(2026, 3, 1),
        act_date=date(2026, 3, 1),
        outcome=Outcome.LICENSE_REQUIRED,
        headline="A license is needed.",
        text="",
        findings=(RULE, RULE.model_copy(update={"holds": False, "says": "Never shown."})),
        facts={"destination": Understood.model_validate({"value": "Germany", "from": "to Germany"})},
        assumptions=(Assumption(fact="end_user", value="civil", says="the end user is civil"),),
        missing=(Missing(fact="end_use", question="What for?", options=({"value": "civil", "label": "civil use"},)),),
        duties=(Duty(citation="cn/mofcom-2025-18#1", says="Declare it.", status="in_force"),),
        passages=(passage,),
        changes=(AnswerChange.model_validate({"if": "it goes to Japan", "outcome": "prohibited"}),),
        next_steps=("Apply.", "Wait."),
        cautions=("Check the status.",),
        corpus=CorpusState(version="abc", last_checked=date(2026, 10, 8)),
    )
    return answer.model_copy(update=changes)


def _drawn(answer: Answer, corpus: Corpus, width: int = 100) -> str:
    stream = io.StringIO()
    Console(file=stream, width=width, color_system=None).print(terminal(answer, corpus))
    return stream.getvalue()


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_a_label_in_both_languages(outcome: Outcome) -> None:
    assert label(outcome, "en") != label(outcome, "zh")
    assert label(outcome, "de") == label(outcome, "en")


def test_every_text_is_there_in_both_languages() -> None:
    assert all(set(texts) == {"en", "zh"} and all(texts.values()) for texts in TEXTS.values())


def test_no_outcome_reads_or_looks_like_permission() -> None:
    labels = " ".join(label(outcome, "en").lower() for outcome in Outcome)
    assert not any(word in labels for word in ("allowed", "clear", "safe", "may ship", "free to"))
    assert not any("green" in style for style in STYLES.values())


def test_plain_text_holds_every_part_in_order(corpus: Corpus) -> None:
    parts = [
        "LICENSE REQUIRED (for an act on 2026-03-01)",
        "A license is needed.",
        "Exporting a listed item needs a license. (No. 18 of 2025, 1; in force) [1]",
        "? What for? [civil use]",
        "! Check the status.",
        "destination: Germany (“to Germany”)",
        "the end user is civil",
        "if it goes to Japan: Prohibited",
        "1. Apply.",
        "2. Wait.",
        "Declare it.",
        "[1] No. 18 of 2025, 1C905.b (cn/mofcom-2025-18#1C905.b): dysprosium oxide",
        "Dysprosium oxide and its mixtures.",
        "Corpus abc, last checked 2026-10-08. Unofficial restatement; not legal advice.",
    ]
    text = plain(_answer(), corpus)
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places == sorted(places)
    assert "Never shown" not in text


def test_terminal_without_color_says_the_same_as_plain_text(corpus: Corpus) -> None:
    drawn = " ".join(_drawn(_answer(), corpus, width=60).split())
    for line in plain(_answer(), corpus).splitlines():
        words = line.removeprefix("LICENSE REQUIRED").strip(" ()-")
        assert " ".join(words.split()) in drawn


def test_verdict_and_headline_stand_on_the_first_lines(corpus: Corpus) -> None:
    first, second = _drawn(_answer(), corpus).splitlines()[:2]
    assert "LICENSE REQUIRED" in first
    assert second.strip() == "A license is needed."


@pytest.mark.parametrize("text", ["[red]x[/red]", "[link=http://x]x[/link]", ":smile:", "[/]", "a\\[b"])
def test_markup_from_outside_is_shown_as_it_is(corpus: Corpus, text: str) -> None:
    answer = _answer(headline=text)
    assert text in _drawn(answer, corpus)
    assert text in plain(answer, corpus)


def test_control_and_direction_characters_are_dropped(corpus: Corpus) -> None:
    answer = _answer(headline="\x1b[31mred\x07\u202egnirts\u2066", cautions=("a\x00b\rc\x9bd",))
    for text in (_drawn(answer, corpus), plain(answer, corpus)):
        assert not any(c in text for c in "\x1b\x07\u202e\u2066\x00\r\x9b")
        assert "[31mredgnirts" in text


def test_readings_stand_side_by_side(corpus: Corpus) -> None:
    readings = (
        AnswerReading(assuming="No. 70 lapsed", outcome=Outcome.LICENSE_REQUIRED),
        AnswerReading(assuming="the suspension was extended", outcome=Outcome.SUSPENDED),
    )
    text = plain(_answer(outcome=Outcome.STATUS_UNVERIFIED, readings=readings), corpus)
    assert "- No. 70 lapsed: License required\n- the suspension was extended: Caught only by" in text


def test_rules_that_cannot_be_told_are_shown_only_where_none_holds(corpus: Corpus) -> None:
    open_rule = RULE.model_copy(update={"holds": None, "says": "Perhaps caught."})
    assert "Perhaps caught" not in plain(_answer(findings=(RULE, open_rule)), corpus)
    assert "Perhaps caught. (No. 18 of 2025, 1; in force; cannot be told yet)" in plain(
        _answer(findings=(open_rule,)), corpus
    )


def test_of_many_rules_that_cannot_be_told_the_first_are_shown_and_the_others_counted(corpus: Corpus) -> None:
    open_rules = [RULE.model_copy(update={"holds": None, "says": f"Perhaps {n}."}) for n in range(UNTOLD + 3)]
    text = plain(_answer(findings=tuple(open_rules)), corpus)

    assert [f"Perhaps {n}." in text for n in range(UNTOLD + 3)] == [True] * UNTOLD + [False] * 3
    assert "- 3 more rules may apply, depending on what is missing." in text
    assert "more rules" not in plain(_answer(findings=tuple(open_rules[:UNTOLD])), corpus)


def test_day_asked_is_named_where_the_act_has_another(corpus: Corpus) -> None:
    assert "for an act on 2026-03-01, asked on 2026-01-01" in plain(_answer(as_of=date(2026, 1, 1)), corpus)


def test_chinese_answer_is_chinese_throughout(corpus: Corpus) -> None:
    text = plain(_answer(lang="zh"), corpus)
    assert text.startswith("需要许可 (按2026-03-01的行为判断)")
    assert "理由" in text
    assert "非官方转述，不构成法律意见" in text


def test_long_passage_is_cut_and_related_ones_are_titles(corpus: Corpus) -> None:
    long = _answer().passages[0].model_copy(update={"text": "word " * 200})
    related = long.model_copy(update={"id": "cn/mofcom-2025-18#1", "role": "related", "title": "Listed items"})
    text = plain(_answer(passages=(long, related)), corpus)
    assert text.count("word") < 70
    assert "See also\n[2] No. 18 of 2025, 1C905.b (cn/mofcom-2025-18#1): Listed items\n" in text


def test_citation_falls_back_to_what_is_known(corpus: Corpus) -> None:
    assert citation("cn/mofcom-2025-61#nowhere", "en", corpus) == "No. 61 of 2025, nowhere"
    assert citation("xx/unknown#1", "en", corpus) == "xx/unknown, 1"


def test_clean_keeps_one_line_of_readable_text() -> None:
    assert clean(" a\n\tb\u200b\ud800c ") == "a bc"


def test_say_falls_back_to_english() -> None:
    assert say("why", "fr") == "Why"
