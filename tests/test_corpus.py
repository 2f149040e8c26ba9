"""Takes Exampleland with something broken: the reader names file, key and reason, all at once, and loads nothing."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from qa.corpus import Corpus, read_corpus
from qa.models import UNCLEAR, Composition, Status, Value
from qa.strict import CorpusError, Fault
from qa.timeline import status_on

EXAMPLELAND = Path(__file__).parent / "exampleland"
NOTICE, ACT, SUSPENSION = "xx/notice-2025-12", "xx/act-2024-1", "xx/notice-2025-15"
RULES, ITEMS, FACTS = f"{NOTICE}/rules.yaml", f"{ACT}/items.yaml", "vocabulary/facts.yaml"


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(EXAMPLELAND)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLELAND, tmp_path / "law"))


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {file.name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(folder: Path) -> list[Fault]:
    with pytest.raises(CorpusError) as caught:
        read_corpus(folder)
    return caught.value.faults


def among(found: list[Fault], file: str, key: str, reason: str) -> bool:
    return any((one.file, one.key) == (file, key) and reason in one.reason for one in found)


BROKEN = [
    pytest.param(RULES, "effect: duty", "effekt: duty", "report.effekt", "unknown key", id="unknown key of a rule"),
    pytest.param(
        f"{ACT}/instrument.yaml", "kind:", "sort: x\nkind:", "sort", "unknown key", id="unknown key of an instrument"
    ),
    pytest.param(
        RULES, "{end_user: navy}", "{end_user: {is: navy}}", "navy.when.end_user.is", "unknown key", id="operator"
    ),
    pytest.param(
        RULES, "  effect: duty", "  effect: duty\n  effect: exempt", "line 47", "duplicate key", id="duplicate key"
    ),
    pytest.param(RULES, "  effect: duty", "  effect: maybe", "report.effect", "Input should be", id="unknown effect"),
    pytest.param(RULES, "- id: navy", "- id: [navy", "line 13", "expected", id="no valid YAML"),
    pytest.param(RULES, "- id: navy\n", "- name: navy\n", "name", "unknown key", id="rule without id"),
    pytest.param(RULES, "- id: origin", "- id: content", "content", "two rules of this id", id="two rules of one id"),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        "effective: 2025-10-10",
        "effective: 2025-09-10",
        "effective",
        "before the day of publication",
        id="effective before published",
    ),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        "to: 2026-05-31",
        "to: 2026-06-01",
        "timeline",
        "the period from 2026-06-01 overlaps",
        id="overlapping periods",
    ),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        "from: 2026-06-01, to: 2026-12-31",
        "from: 2026-06-01, to: 2026-06-30",
        "timeline",
        "gap before the period from 2027-01-01",
        id="gap before an unverified period",
    ),
    pytest.param(
        f"{SUSPENSION}/instrument.yaml",
        "last_checked: 2026-11-01",
        "last_checked: 2026-11-01\ntimeline: [{from: 2026-02-01, to: 2026-01-01, status: repealed}]",
        "timeline",
        "ends before it begins",
        id="period that ends before it begins",
    ),
    pytest.param(
        f"{SUSPENSION}/instrument.yaml",
        "last_checked: 2026-11-01",
        f"last_checked: 2026-11-01\nsuspends: ['{NOTICE}#99']",
        "suspends",
        f"no instrument, article or rule '{NOTICE}#99'",
        id="suspension of nothing",
    ),
    pytest.param(
        f"{SUSPENSION}/instrument.yaml",
        "last_checked: 2026-11-01",
        f"last_checked: 2026-11-01\nsuspends: [{ACT}]\ntimeline: [{{from: 2025-11-01, status: suspended}}]",
        "timeline",
        "in force while they sleep",
        id="suspension that is itself called suspended",
    ),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        "published: 2025-10-01",
        "published: 2025-02-30",
        "published",
        "valid date",
        id="impossible date",
    ),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        "by: xx/notice-2025-15",
        "by: xx/notice-2025-16",
        "timeline",
        "no instrument 'xx/notice-2025-16'",
        id="suspended by nothing",
    ),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        "status: unverified, by: xx/notice-2025-15",
        "status: unverified, by: xx/act-2024-1",
        "timeline",
        "an instrument with `readings`",
        id="unverified without readings",
    ),
    pytest.param(
        f"{NOTICE}/instrument.yaml",
        f"id: {NOTICE}",
        "id: xx/notice-2025-13",
        "id",
        "the folder says",
        id="other folder",
    ),
    pytest.param(RULES, 'article: "3"', 'article: "33"', "telescope.article", f"'{NOTICE}#33'", id="dead article"),
    pytest.param(
        RULES, "effective: 2025-12-01", f"cites: ['{ACT}#9']", "content.article", f"'{ACT}#9'", id="dead citation"
    ),
    pytest.param(
        RULES, f"{NOTICE}/origin]", f"{NOTICE}/orgin]", "navy.given", f"no rule '{NOTICE}/orgin'", id="dead given"
    ),
    pytest.param(
        f"{ACT}/rules.yaml", "[listed-item]", "[listed-thing]", "license.given", "'listed-thing'", id="dead concept"
    ),
    pytest.param(
        RULES,
        "exception_to: *triggers",
        "exception_to: [xx/a/b]",
        "relief.exception_to",
        "'xx/a/b'",
        id="dead exception",
    ),
    pytest.param(RULES, "{end_user: navy}", "{user: navy}", "navy.when.user", "no fact 'user'", id="unknown fact"),
    pytest.param(
        RULES, "{end_user: navy}", "{end_user: army}", "navy.when.end_user", "'army' is no value", id="unknown value"
    ),
    pytest.param(
        RULES,
        "{end_user: navy}",
        "{end_user: {one_of: [navy, army]}}",
        "navy.when.end_user",
        "'army' is no value",
        id="unknown value among several",
    ),
    pytest.param(
        RULES,
        "{end_user: navy}",
        '{end_user: {at_least: "2"}}',
        "navy.when.end_user",
        "a number is compared",
        id="number test on a word",
    ),
    pytest.param(
        RULES,
        'content_share: {at_least: "0.001"}',
        "content_share: {at_least: some}",
        "content.when.content_share.at_least",
        "valid decimal",
        id="limit that is no number",
    ),
    pytest.param(
        RULES,
        "{in_list: control-list}",
        "{in_list: blacklist}",
        "listed-party.when.listed_party",
        "'blacklist'",
        id="list",
    ),
    pytest.param(
        RULES,
        '  asks: {en: "Ask the Ministry of Light whether relief to Korea is exempt."}\n',
        "",
        "relief-korea.asks",
        "needs the question to put",
        id="open question without the question",
    ),
    pytest.param(
        RULES,
        "  when: {activity: reexport, item: {in_list: xx/notice-2025-12}, origin: XX}",
        f"  given: [{NOTICE}/navy]",
        "origin",
        "is given by itself",
        id="circle",
    ),
    pytest.param(
        f"{ACT}/rules.yaml",
        "  defines: listed-item",
        "  defines: listed-item\n  given: [xx/act-2024-1/license]",
        "listed",
        "is given by itself",
        id="circle through a concept",
    ),
    pytest.param(
        ITEMS, "forms: [gem]", "forms: [jam]", "B1.forms", "'jam' is not in the vocabulary", id="unknown form"
    ),
    pytest.param(ITEMS, "[Bs]", "[Ag]", "B1.contains", "'Ag' is not in the vocabulary", id="unknown element"),
    pytest.param(ITEMS, "speed_rpm:", "speed:", "B2.parameters", "'speed' is not", id="unknown parameter"),
    pytest.param(ITEMS, "[polishing_wheel]", "[wheel]", "B2.kinds", "'wheel' is not", id="unknown kind"),
    pytest.param(
        f"{NOTICE}/text.en.md", "## 3 | Telescopes", "## 3 Telescopes", "", "a heading is not of the form", id="heading"
    ),
    pytest.param(
        f"{NOTICE}/text.en.md",
        "Mirrors of 30 cm or more are decided one by one.\n",
        "",
        "3",
        "has no text",
        id="article without text",
    ),
    pytest.param(
        "parties/list-2025-9.yaml",
        "xx/list-2025-9",
        "xx/list-2025-8",
        "notice",
        "'xx/list-2025-8'",
        id="list of no notice",
    ),
    pytest.param(FACTS, "type: word", "type: wurd", "form.type", "Input should be", id="unknown type of a fact"),
    pytest.param(
        FACTS,
        "{when: {departure: XX}, value: XX}",
        "{when: {depature: XX}, value: XX}",
        "origin.presume",
        "no fact 'depature'",
        id="presumption on an unknown fact",
    ),
    pytest.param(
        FACTS,
        "{when: {departure: XX}, value: export}",
        "{when: {departure: XX}, value: exprot}",
        "activity.presume",
        "'exprot' is no value",
        id="presumption of an unknown value",
    ),
    pytest.param(
        "vocabulary/forms.yaml",
        "implies: {Gm: [Bs]}",
        "implies: {Gm: [Ag]}",
        "gem.implies",
        "'Ag' is not in the vocabulary",
        id="form that implies an unknown element",
    ),
    pytest.param("coverage.yaml", "  - {instrument: xx/act-2024-1}\n", "", "", f"nothing of '{ACT}'", id="not covered"),
    pytest.param(
        "coverage.yaml",
        "searched_only:",
        f"  - {{instrument: {SUSPENSION}}}\nsearched_only:",
        SUSPENSION,
        "is called modelled but has no rules",
        id="modelled without rules",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "key", "reason"), BROKEN)
def test_fault_is_reported_with_file_key_and_reason(
    folder: Path, file: str, old: str, new: str, key: str, reason: str
) -> None:
    replace(folder / file, old, new)

    assert among(faults(folder), file, key, reason)


def not_utf8(folder: Path) -> None:
    (folder / RULES).write_bytes(b"- id: \xff\xfe\n")


def unreadable(folder: Path) -> None:
    (folder / RULES).unlink()
    (folder / RULES).mkdir()


def no_list(folder: Path) -> None:
    (folder / RULES).write_text("id: content\n", encoding="utf-8")


def stray(folder: Path) -> None:
    (folder / NOTICE / "notes.txt").write_text("x", encoding="utf-8")


def second_passage(folder: Path) -> None:
    with (folder / NOTICE / "text.en.md").open("a", encoding="utf-8") as text:
        text.write("\n## 4 | Relief again\nTwice.\n")


def no_text(folder: Path) -> None:
    (folder / "xx/list-2025-9/text.en.md").unlink()


@pytest.mark.parametrize(
    ("damage", "file", "key", "reason"),
    [
        pytest.param(not_utf8, RULES, "", "cannot be read", id="invalid UTF-8"),
        pytest.param(unreadable, RULES, "", "cannot be read", id="unreadable file"),
        pytest.param(no_list, RULES, "", "must be a list", id="no list"),
        pytest.param(stray, f"{NOTICE}/notes.txt", "", "no file of an instrument", id="stray file"),
        pytest.param(second_passage, f"{NOTICE}/instrument.yaml", "4", "two passages", id="two passages of one label"),
        pytest.param(no_text, "xx/list-2025-9/instrument.yaml", "", "no English text", id="no text"),
    ],
)
def test_damaged_file_is_a_fault(
    folder: Path, damage: Callable[[Path], None], file: str, key: str, reason: str
) -> None:
    damage(folder)

    assert among(faults(folder), file, key, reason)


def test_prototype_opens_known_facts_and_has_a_label_and_a_place_in_its_frame(folder: Path) -> None:
    row = '- {prototype: staying, opens: [transfer], frame: "Asked abroad.", texts: [he stays there]}\n'
    (folder / "vocabulary" / "prototypes.yaml").write_text(row, encoding="utf-8")
    found = faults(folder)

    assert among(found, "vocabulary/prototypes.yaml", "staying", "there is no fact 'transfer'")
    assert among(found, "vocabulary/prototypes.yaml", "staying", "a frame with one `{}`")


def test_intent_names_known_patterns(folder: Path) -> None:
    row = "- {intent: a paper altered, together: [alters]}\n"
    (folder / "vocabulary" / "intents.yaml").write_text(row, encoding="utf-8")

    assert among(faults(folder), "vocabulary/intents.yaml", "a paper altered", "there is no pattern 'alters'")


def test_no_two_patterns_have_one_name(folder: Path) -> None:
    for name in ("days", "routes"):
        (folder / "vocabulary" / "patterns").mkdir(exist_ok=True)
        (folder / "vocabulary" / "patterns" / f"{name}.yaml").write_text(
            "- {name: back, words: {en: [back]}}\n", "utf-8"
        )
    found = faults(folder)

    assert among(found, "vocabulary/patterns/days.yaml", "back", "the name of more than one pattern")
    assert among(found, "vocabulary/patterns/routes.yaml", "back", "the name of more than one pattern")


def test_pattern_that_is_no_regular_expression_is_a_fault_of_its_file(folder: Path) -> None:
    (folder / "vocabulary" / "patterns").mkdir()
    (folder / "vocabulary" / "patterns" / "days.yaml").write_text('- {name: back, words: {en: ["(back"]}}\n', "utf-8")

    assert among(faults(folder), "vocabulary/patterns/days.yaml", "back", "'(back' is no regular expression")


def test_missing_folder_is_one_fault_that_says_what_to_set(tmp_path: Path) -> None:
    found = faults(tmp_path / "nowhere")

    assert len(found) == 1
    assert "QA_CORPUS" in found[0].reason


def test_all_faults_of_all_files_are_reported_at_once(folder: Path) -> None:
    replace(folder / RULES, "{end_user: navy}", "{user: navy}")
    replace(folder / RULES, "effect: duty", "effekt: duty")
    replace(folder / ITEMS, "forms: [gem]", "forms: [jam]")
    replace(folder / f"{NOTICE}/instrument.yaml", "effective: 2025-10-10", "effective: 2025-09-10")
    (folder / "coverage.yaml").write_bytes(b"\xff")
    found = faults(folder)

    assert {one.file for one in found} == {RULES, ITEMS, f"{NOTICE}/instrument.yaml", "coverage.yaml"}
    assert len([one for one in found if one.file == RULES]) == 2


def test_faults_are_sorted_and_each_is_one_line(folder: Path) -> None:
    replace(folder / RULES, "{end_user: navy}", "{user: navy}")
    replace(folder / ITEMS, "forms: [gem]", "forms: [jam]")
    with pytest.raises(CorpusError) as caught:
        read_corpus(folder)

    assert caught.value.faults == sorted(caught.value.faults)
    assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
    assert str(caught.value.faults[0]) == f"{ITEMS}: B1.forms: 'jam' is not in the vocabulary"


def test_every_scalar_is_a_string(folder: Path) -> None:
    replace(folder / RULES, "origin: XX}", "origin: NO}")
    replace(folder / RULES, "{end_user: navy}", "{destination: {one_of: [1E902, on, 0x1F]}}")
    rules = read_corpus(folder).rules

    assert rules[f"{NOTICE}/origin"].when["origin"].equals == "NO"
    assert rules[f"{NOTICE}/navy"].when["destination"].one_of == ("1E902", "on", "0x1F")


def test_limit_is_a_decimal(law: Corpus) -> None:
    assert law.rules[f"{NOTICE}/content"].when["content_share"].at_least == Decimal("0.001")


def test_version_changes_with_any_file(folder: Path, law: Corpus) -> None:
    assert read_corpus(folder).version == law.version

    replace(folder / f"{NOTICE}/text.en.md", "Mirrors", "mirrors")

    assert read_corpus(folder).version != law.version


def test_articles_and_items_are_passages(law: Corpus) -> None:
    article, item = law.passage(f"{NOTICE}#4"), law.passage(f"{ACT}#B3")

    assert article is not None
    assert (article.title, article.citation, article.verified) == ("Relief", "Notice 12 of 2025, 4", False)
    assert item is not None
    assert (item.title, item.verified) == ("gems with glimmerium, or with brightium and dullium", False)


def test_passage_is_given_in_english_where_the_language_is_missing(law: Corpus) -> None:
    assert law.passage(f"{NOTICE}#4", "zh") == law.passage(f"{NOTICE}#4", "en")
    assert law.passage(f"{NOTICE}#44") is None


def test_last_checked_is_the_oldest_day(law: Corpus) -> None:
    assert law.last_checked == date(2026, 11, 1)


def test_parties_are_on_their_list_and_on_that_of_its_kind(law: Corpus) -> None:
    assert law.party_lists["xx/list-2025-9"] == {"xx/list-2025-9#1"}
    assert law.party_lists["control-list"] == {"xx/list-2025-9#1", "control-list"}
    assert law.party_lists["watch-list"] == frozenset()


@pytest.mark.parametrize(
    ("fact", "given", "value"),
    [
        pytest.param("content_share", "0.1%", Decimal("0.001"), id="share in percent"),
        pytest.param("content_share", "0.001", Decimal("0.001"), id="share as a fraction"),
        pytest.param("mirror_cm", "30", Decimal(30), id="number"),
        pytest.param("mirror_cm", "3e-1", Decimal("0.3"), id="number with a power of ten"),
        pytest.param("humanitarian", "true", "yes", id="flag in other words"),
        pytest.param("act_date", "2026-03-01", date(2026, 3, 1), id="day"),
        pytest.param("destination", "NO", "NO", id="country"),
        pytest.param("end_user", UNCLEAR, UNCLEAR, id="left open"),
        pytest.param("parameters", "speed_rpm=1.5; for_brightstone=yes", None, id="parameters"),
        pytest.param(
            "composition", "Bs, -Gm", Composition(present=frozenset({"Bs"}), absent=frozenset({"Gm"})), id="composition"
        ),
    ],
)
def test_fact_is_read_in_its_type(law: Corpus, fact: str, given: str, value: Value | None) -> None:
    expected = {"speed_rpm": Decimal("1.5"), "for_brightstone": "yes"} if value is None else value

    assert law.read_facts({fact: given}).values == {fact: expected}


def test_parameter_may_be_written_with_a_power_of_ten(law: Corpus) -> None:
    assert law.read_facts({"parameters": "speed_rpm=1e-3"}).values["parameters"] == {"speed_rpm": Decimal("0.001")}


@pytest.mark.parametrize("empty", ["", None])
def test_empty_fact_is_unknown(law: Corpus, empty: Any) -> None:
    assert law.read_facts({"destination": empty}).values == {}


@pytest.mark.parametrize(
    ("fact", "given"),
    [
        pytest.param("user", "navy", id="unknown fact"),
        pytest.param("end_user", "army", id="unknown value"),
        pytest.param("content_share", "much", id="share that is no number"),
        pytest.param("content_share", "-1", id="negative share"),
        pytest.param("content_share", "NaN", id="not a number"),
        pytest.param("content_share", "Infinity", id="infinite share"),
        pytest.param("humanitarian", "perhaps", id="flag"),
        pytest.param("act_date", "2026-02-30", id="impossible day"),
        pytest.param("parameters", "speed_rpm", id="parameter without a value"),
        pytest.param("parameters", "speed_rpm; for_brightstone=yes", id="one parameter of two without a value"),
    ],
)
def test_unreadable_fact_is_refused_in_one_sentence(law: Corpus, fact: str, given: str) -> None:
    with pytest.raises(ValueError, match=fact) as caught:
        law.read_facts({fact: given})

    assert "\n" not in str(caught.value)


def test_elements_are_those_that_the_item_lists_name(corpus: Corpus) -> None:
    counted = frozenset(item.contains[0] for item in corpus.counted_materials if len(item.contains) == 1)
    assert counted == frozenset(["Sm", "Dy", "Gd", "Tb", "Lu", "Sc", "Y"])
    others = ["Eu", "Ho", "Er", "Tm", "Yb", "Ga", "Ge", "Sb", "W", "Te", "Bi", "Mo", "In"]
    assert corpus.listed_elements == counted | frozenset(others)
    assert "gallium_nitride" in corpus.listed_kinds


ENTRIES = {
    "cn/mofcom-2023-23": (6, 14, "3C001.a", "3C002.f"),
    "cn/mofcom-2024-33": (6, 16, "3C003.a", "3E003"),
    "cn/mofcom-2025-10": (5, 25, "1C117.d.1", "3E004"),
    "cn/mofcom-2023-39": (6, 4, "1C108.a", "1C108.c.seals"),
}
"""Articles, entries, first and last entry."""


@pytest.mark.parametrize("instrument", ENTRIES)
def test_articles_and_entries_of_an_announcement_are_all_there(instrument: str, corpus: Corpus) -> None:
    codes = [entry.item.code for entry in corpus.items[instrument]]
    labels = {label for name, lang in corpus.passages for label in [name.partition(f"{instrument}#")[2]] if label}

    assert (len(labels - set(codes)), len(codes), codes[0], codes[-1]) == ENTRIES[instrument]
    assert all((f"{instrument}#{label}", "zh") in corpus.passages for label in labels)


@pytest.mark.parametrize(
    ("target", "rules"),
    [
        pytest.param(ACT, {"listed", "license", "ban", "declaration"}, id="an instrument"),
        pytest.param(f"{ACT}#1", {"listed", "license"}, id="an article"),
        pytest.param(f"{ACT}/ban", {"ban"}, id="a rule"),
    ],
)
def test_what_an_instrument_suspends_follows_its_timeline(folder: Path, target: str, rules: set[str]) -> None:
    checked = "last_checked: 2026-11-01"
    timeline = "timeline: [{from: 2025-11-01, to: 2026-12-31, status: in_force}, {from: 2027-01-01, status: expired}]"
    replace(folder / SUSPENSION / "instrument.yaml", checked, f"{checked}\nsuspends: ['{target}']\n{timeline}")
    corpus = read_corpus(folder)

    for name, rule in corpus.rules.items():
        status, period = status_on(corpus.instruments[rule.instrument], date(2026, 8, 1), rule)
        asleep = name.rpartition("/")[2] in rules
        assert (status is Status.SUSPENDED) == asleep
        if asleep:
            assert period is not None
            assert period.by == SUSPENSION
            assert status_on(corpus.instruments[rule.instrument], date(2027, 1, 1), rule)[0] is not Status.SUSPENDED


def test_period_recorded_for_an_instrument_itself_goes_before_that_of_what_suspends_it(folder: Path) -> None:
    checked = "last_checked: 2026-11-01"
    timeline = "timeline: [{from: 2025-12-01, status: in_force}]"
    replace(folder / SUSPENSION / "instrument.yaml", checked, f"{checked}\nsuspends: [{NOTICE}]\n{timeline}")
    instrument = read_corpus(folder).instruments[NOTICE]

    assert status_on(instrument, date(2026, 8, 1))[0] is Status.IN_FORCE
    assert status_on(instrument, date(2027, 8, 1))[0] is Status.UNVERIFIED
