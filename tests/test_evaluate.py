"""Scores: what counts as right, as milder and as dangerous, and how labelled rows are read."""

import json
from pathlib import Path

import pytest

from qa.ask import Library
from qa.compared import compared
from qa.evaluate import Label, Score, names, read_labels, report
from qa.settings import UserError

OXIDE = {"form": "oxide", "composition": "Dy", "departure": "CN", "destination": "DE"}
"""Decided as `license_required` on 2026-03-01, by No. 18."""


def _score(library: Library, **label: object) -> Score:
    row = {"id": "x", "as_of": "2026-03-01", "facts": OXIDE, **label}
    return report([Label.model_validate(row)], library).rows[0]


@pytest.mark.parametrize(
    ("label", "right", "error"),
    [
        pytest.param({"outcome": "license_required"}, 1.0, None, id="the label itself"),
        pytest.param({"outcome": "prohibited", "accept": ["license_required"]}, 1.0, None, id="accepted beside it"),
        pytest.param({"outcome": "prohibited"}, 0.0, "milder", id="milder, and still in the way"),
        pytest.param({"outcome": "not_caught"}, 0.0, None, id="stricter is wrong and no danger"),
        pytest.param({"outcome": "undetermined"}, 0.0, None, id="decided although a fact is missing"),
        pytest.param({"outcome": "information"}, 0.0, None, id="no case to be milder than"),
    ],
)
def test_case_in_the_way_is_scored(library: Library, label: dict[str, object], right: float, error: str | None) -> None:
    score = _score(library, **label)
    assert (score.got, score.right, score.error) == ("license_required", right, error)


@pytest.mark.parametrize(
    ("outcome", "error"),
    [("license_required", "dangerous"), ("undetermined", "dangerous"), ("suspended", "milder"), ("exempt", "milder")],
)
def test_answer_that_nothing_stands_in_the_way_is_dangerous(library: Library, outcome: str, error: str) -> None:
    score = _score(library, facts={**OXIDE, "composition": "La -*"}, outcome=outcome)
    assert (score.got, score.error) == ("not_caught", error)


@pytest.mark.parametrize(
    ("facts", "readings", "right", "error"),
    [
        pytest.param({}, ["license_required", "suspended"], 1.0, None, id="both readings"),
        pytest.param({}, ["prohibited", "suspended"], 0.5, None, id="one reading is another"),
        pytest.param(OXIDE, ["license_required", "suspended"], 0.5, None, id="flat, the stricter reading"),
        pytest.param(
            {"composition": "La -*"}, ["license_required", "not_caught"], 0.5, "dangerous", id="flat, the milder"
        ),
    ],
)
def test_unverified_status_wants_both_readings(
    library: Library, facts: dict[str, str], readings: list[str], right: float, error: str | None
) -> None:
    abroad = {"form": "oxide", "composition": "Dy", "origin": "CN", "departure": "BE", "destination": "SE"}
    given = facts if facts == OXIDE else {**abroad, **facts}
    score = _score(library, as_of="2026-11-23", facts=given, outcome="status_unverified", readings=readings)
    assert (score.right, score.error) == (right, error)


def test_question_that_lacks_a_fact_counts_as_asked_and_not_as_over_asked(library: Library) -> None:
    magnet = {"form": "magnet", "composition": "Nd Fe B", "departure": "CN", "destination": "US"}
    lacking = _score(library, facts=magnet, outcome="undetermined", missing=["composition"])
    decided = _score(library, facts=magnet, outcome="license_required")
    assert (lacking.right, lacking.asked, lacking.over_asked) == (1.0, 1.0, False)
    assert (decided.right, decided.asked, decided.over_asked) == (0.0, None, True)


def test_verdict_that_asks_for_another_fact_is_wrong(library: Library) -> None:
    magnet = {"form": "magnet", "composition": "Nd Fe B", "departure": "CN", "destination": "US"}
    assert _score(library, facts=magnet, outcome="undetermined", missing=["node_nm"]).right == 0.0


def test_question_is_scored_by_passages_search_and_facts(library: Library) -> None:
    score = _score(
        library,
        question="Do I need a license to ship dysprosium oxide from China to Germany?",
        facts={"destination": "DE", "departure": "CN", "end_user": "military"},
        outcome="license_required",
        articles=["cn/mofcom-2025-18#1C905.b"],
        lang="en",
    )
    assert score.recall == 1.0
    assert score.provisions == 1.0
    assert (score.facts_right, score.facts_labelled) == (2, 3)
    assert score.facts_read >= 2


@pytest.mark.parametrize(
    ("labelled", "right"),
    [
        ("purity_percent:99.95 density_g_cm3:1.85", 3),
        ("purity_percent:99.95", 2),
        ("purity_percent:99 density_g_cm3:1.85", 2),
    ],
    ids=["the same number written otherwise", "one parameter too many read", "another number"],
)
def test_parameters_are_right_only_where_all_are(labelled: str, right: int, library: Library) -> None:
    label = {"form": "graphite", "destination": "DE", "parameters": labelled}
    read = {"form": "graphite", "destination": "DE", "parameters": "purity_percent:99.950 density_g_cm3:1.85"}
    corpus = library.corpus

    assert compared(corpus.read_facts(label), corpus.read_facts(read), corpus)["facts_right"] == right


@pytest.mark.parametrize(
    ("article", "passage", "named"),
    [
        ("cn/mofcom-2025-18", "cn/mofcom-2025-18#1C905.b", True),
        ("cn/mofcom-2025-18#1C905", "cn/mofcom-2025-18#1C905.b", True),
        ("cn/mofcom-2025-61#1", "cn/mofcom-2025-61#1(1)", True),
        ("cn/mofcom-2025-1", "cn/mofcom-2025-18", False),
        ("cn/mofcom-2025-18#1C905.b", "cn/mofcom-2025-18#1C905", False),
    ],
)
def test_article_names_itself_and_what_lies_within(article: str, passage: str, named: bool) -> None:
    assert names(article, passage) is named


def test_json_lines_are_read_and_their_free_facts_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    row = {"id": "a", "question": "?", "as_of": "2026-03-01", "outcome": "not_caught", "facts": {"item": "any words"}}
    file.write_text(json.dumps(row | {"citations": ["cn/x"], "kind": "item", "lang": "en"}) + "\n\n")
    (label,) = read_labels(file)
    assert (label.facts, label.articles, label.kind, label.signed) == ({}, ("cn/x",), "item", False)


def test_table_of_questions_is_read(tmp_path: Path) -> None:
    file = tmp_path / "questions.csv"
    file.write_text(
        "id,lang,as_of,question,facts,outcome,articles,note,reviewed_by,reviewed_on\n"
        'a,en,2026-03-01,"Really, why?",destination=DE; parameters=a=1; b=2,information,cn/x; cn/y,,A. L.,2026-03-02\n'
    )
    (label,) = read_labels(file)
    assert label.facts == {"destination": "DE", "parameters": "a=1; b=2"}
    assert label.articles == ("cn/x", "cn/y")
    assert label.signed


def test_table_of_verdicts_is_read(tmp_path: Path) -> None:
    file = tmp_path / "verdicts.csv"
    file.write_text(
        "id,as_of,form,end_use,outcome,readings,articles,missing,note,reviewed_by,reviewed_on\n"
        "a,2026-11-23,oxide,,status_unverified,license_required; suspended,cn/x,,,,\n"
    )
    (label,) = read_labels(file)
    assert label.facts == {"form": "oxide"}
    assert label.readings == ("license_required", "suspended")
    assert (label.question, label.signed) == ("", False)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.jsonl", "{", "cannot be read"),
        ("a.jsonl", "", "no labelled rows"),
        ("a.jsonl", '{"id": "a"}', "row 1"),
        ("a.jsonl", "[]", "row 1"),
        ("a.csv", "id,as_of,outcome\na,2026-03-01,fine\n", "row 1"),
        ("a.csv", "id,as_of,outcome\na,2026-02-30,exempt\n", "row 1"),
        ("a.csv", "id,as_of,outcome\na,2026-03-01,exempt,more\n", "more cells"),
        ("a.csv", "id,as_of,question,facts,outcome\na,2026-03-01,?,no pair,exempt\n", "no pair"),
    ],
)
def test_unusable_rows_are_named(tmp_path: Path, name: str, text: str, words: str) -> None:
    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(UserError, match=words):
        read_labels(file)


def test_report_counts_by_kind_and_language_and_who_signed(library: Library) -> None:
    rows: list[dict[str, object]] = [
        {"id": "a", "outcome": "license_required", "kind": "item", "lang": "en", "signed": True},
        {"id": "b", "outcome": "prohibited", "kind": "party", "lang": "zh"},
    ]
    made = report([Label.model_validate({"as_of": "2026-03-01", "facts": OXIDE, **row}) for row in rows], library)
    assert set(made.figures) == {"all", "kind=item", "kind=party", "lang=en", "lang=zh"}
    assert (made.figures["all"].accuracy, made.figures["all"].milder, made.unsigned) == (0.5, 1, 1)
    assert "1 of 2 rows are signed by nobody" in made.table()
    assert [line.split()[0] for line in made.listed("wrong")] == ["b"]
    assert made.listed("dangerous") == []
