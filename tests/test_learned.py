"""Takes labelled messages, learns what tells their kinds, and changes what the rules told only where that is sure."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from qa.apart import read_apart
from qa.ask import Library, ask, ask_facts
from qa.extract import read
from qa.learned import SURE, Learned, learn, likelier, open_learned
from qa.messages import KINDS, MESSAGES, faults_of, read_messages
from qa.models import Facts, Outcome
from qa.reading.mentions import Reading

DAY = date(2026, 11, 23)


def as_read(text: str, library: Library) -> tuple[Reading, Sequence[Facts]]:
    reading = read(text, DAY, library.corpus, library.gazetteer)
    return reading, read_apart(reading, library.corpus).cases


def kind_of(text: str, learned: Learned, library: Library) -> tuple[str, float]:
    found = learned.likelihoods(*as_read(text, library))
    assert sum(found.values()) == pytest.approx(1)
    return max(found.items(), key=lambda pair: pair[1])


def test_kinds_of_messages_kept_apart_are_told_and_cases_are_not_lost(library: Library) -> None:
    messages = list(read_messages(library.corpus.folder / "vocabulary" / MESSAGES))[::2]
    apart, taught = messages[::5], [one for n, one in enumerate(messages) if n % 5]
    learned = learn(taught, lambda text: as_read(text, library))
    told = [(kind, *kind_of(text, learned, library)) for kind, text in apart]

    assert sum(KINDS[kind][0] == KINDS[found][0] for kind, found, _ in told) / len(told) >= 0.8
    lost = [found for kind, found, sure in told if kind == "case" != found and sure >= SURE]
    assert len(lost) / sum(kind == "case" for kind, _, _ in told) <= 0.05


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("What happens to the licence of a magnet maker that changes its name?", "information"),
        ("Does the contract price or the customs value count when a share of dysprosium is worked out?", "information"),
        ("What stamps does Jakarta ask for before monazite sand may leave Indonesia?", "out_of_scope"),
    ],
)
def test_kind_that_no_word_of_a_rule_tells_is_taken_from_messages_like_it(
    text: str, outcome: str, library: Library
) -> None:
    assert ask(text, DAY, library).outcome == outcome


def test_who_speaks_of_own_goods_or_plans_keeps_the_case(library: Library) -> None:
    sure = {"information": 0.95, "case": 0.05}
    own = as_read("Are our magnets a component?", library)[0]
    plan = as_read("We want to ship on 3 March 2027, any idea whether the rule applies?", library)[0]
    other = as_read("Are magnets a component?", library)[0]

    assert likelier(("case", ""), own, [Outcome.UNDETERMINED], sure) == ("case", "")
    assert likelier(("case", ""), plan, [Outcome.UNDETERMINED], sure) == ("case", "")
    assert likelier(("case", ""), other, [Outcome.UNDETERMINED], sure) == ("information", "")


@pytest.mark.parametrize(
    ("told", "outcomes", "likelihoods", "taken"),
    [
        pytest.param(("case", ""), [Outcome.PROHIBITED], {"information": 0.99}, ("case", ""), id="barred"),
        pytest.param(
            ("case", ""),
            [Outcome.LICENSE_REQUIRED],
            {"information": 0.8, "case": 0.01},
            ("information", ""),
            id="no case whatever bars",
        ),
        pytest.param(
            ("case", ""),
            [Outcome.REFUSED_IN_PRINCIPLE],
            {"information": 0.98, "case": 0.01},
            ("case", ""),
            id="refused",
        ),
        pytest.param(
            ("case", ""), [Outcome.LICENSE_REQUIRED], {"information": 0.9, "case": 0.05}, ("case", ""), id="may be one"
        ),
        pytest.param(
            ("case", ""),
            [Outcome.NOT_CAUGHT, Outcome.LICENSE_REQUIRED],
            {"foreign": 0.99},
            ("case", ""),
            id="one barred",
        ),
        pytest.param(
            ("case", ""), [Outcome.NOT_CAUGHT], {"foreign": 0.9}, ("out_of_scope", "foreign_regime"), id="sure"
        ),
        pytest.param(
            ("case", ""), [Outcome.NOT_CAUGHT], {"foreign": SURE - 0.01, "case": 0.2}, ("case", ""), id="not sure"
        ),
        pytest.param(
            ("out_of_scope", "evasion"), [], {"case": 0.96, "evasion": 0.01}, ("case", ""), id="tells of others"
        ),
        pytest.param(
            ("out_of_scope", "evasion"), [], {"case": 0.9, "evasion": 0.05}, ("out_of_scope", "evasion"), id="in doubt"
        ),
        pytest.param(("out_of_scope", "evasion"), [], {"information": 0.99}, ("out_of_scope", "evasion"), id="evasion"),
        pytest.param(("out_of_scope", "injection"), [], {"case": 0.99}, ("out_of_scope", "injection"), id="orders"),
        pytest.param(("out_of_scope", "beside"), [], {"unrelated": 0.99}, ("out_of_scope", "beside"), id="same kind"),
        pytest.param(("information", ""), [], {"case": 0.9}, ("case", ""), id="a case after all"),
        pytest.param(
            ("out_of_scope", "unrelated"), [], {"information": 0.7}, ("information", ""), id="rules after all"
        ),
        pytest.param(
            ("case", ""), [Outcome.UNDETERMINED], {"information": 0.7, "case": 0.02}, ("information", ""), id="unknown"
        ),
        pytest.param(
            ("case", ""), [Outcome.SUSPENDED], {"information": 0.7, "case": 0.02}, ("case", ""), id="it sleeps"
        ),
    ],
)
def test_kind_told_by_rules_gives_way_only_where_it_may(
    told: tuple[str, str],
    outcomes: list[Outcome],
    likelihoods: dict[str, float],
    taken: tuple[str, str],
    library: Library,
) -> None:
    reading = as_read("Something or other", library)[0]
    assert likelier(told, reading, outcomes, likelihoods) == taken


def test_stated_facts_and_answers_to_what_was_asked_are_of_no_kind(library: Library) -> None:
    facts = Facts(values={"form": "magnet"})
    assert ask_facts([facts], DAY, library, question="Where do I report a rival?").outcome is Outcome.UNDETERMINED
    assert (
        ask("How long does it take?", DAY, library, known=[facts]).outcome
        == ask("How long does it take?", DAY, library).outcome
    )


@pytest.fixture
def vocabulary(tmp_path: Path) -> Path:
    folder = tmp_path / "vocabulary"
    folder.mkdir()
    with (folder / MESSAGES).open("w", encoding="utf-8", newline="") as file:
        rows = [
            ("case", "terbium to Oslo?"),
            ("case", "Dy to Lyon?"),
            ("information", "how long?"),
            ("information", "who?"),
        ]
        csv.writer(file).writerows([("kind", "text"), *rows])
    return folder


def test_what_was_learned_is_kept_until_the_words_change_or_it_is_damaged(
    vocabulary: Path, tmp_path: Path, library: Library
) -> None:
    begun: list[str] = []

    def opened() -> Learned:
        learned = open_learned(tmp_path, vocabulary, lambda text: as_read(text, library), lambda: begun.append("x"))
        assert learned is not None
        return learned

    first = opened()
    assert kind_of("lutetium to Riga?", first, library)[0] == "case"
    assert (opened().weights == first.weights).all()
    assert len(begun) == 1

    (kept,) = tmp_path.glob("kinds-*.npz")
    kept.write_bytes(kept.read_bytes()[:-40])
    assert (opened().weights == first.weights).all()
    assert len(begun) == 2

    (vocabulary / "words.yaml").write_text("- changed", encoding="utf-8")
    opened()
    assert len(begun) == 3
    assert len(list(tmp_path.glob("kinds-*.npz"))) == 1


def test_vocabulary_without_messages_teaches_nothing(tmp_path: Path, library: Library) -> None:
    assert open_learned(tmp_path, tmp_path, lambda text: as_read(text, library), lambda: None) is None
    assert list(tmp_path.iterdir()) == []


def test_faults_of_messages_are_named_by_their_line(library: Library) -> None:
    messages = [("case", "Dy to Oslo?"), ("guess", "who?"), ("information", " "), ("case", "dy to oslo?")]
    assert [key for key, _ in faults_of(iter(messages))] == ["line 3", "line 4", "line 5"]
    assert list(faults_of(read_messages(library.corpus.folder / "vocabulary" / MESSAGES))) == []


@pytest.mark.parametrize(
    "text",
    [
        "What should the packing list call the gadolinium rods so that nobody opens the box in Qingdao?",
        "Which port looks least closely at small parcels of scandium?",
        "How many grams per envelope go through without anybody asking for a paper?",
    ],
)
def test_help_around_the_rules_asked_for_without_an_ugly_word_is_refused(text: str, library: Library) -> None:
    answer = ask(text, DAY, library)
    assert answer.outcome is Outcome.OUT_OF_SCOPE
    assert "help around the rules" in answer.text


def test_what_may_ask_for_help_around_the_rules_is_told_that_none_is_given(library: Library) -> None:
    text = "If the terbium travels in my suitcase between the T-shirts, what do I say when they ask?"
    honest = "Our old forwarder split lots to stay small. What is the fine for the shipper?"

    assert "No help is given around the rules" in ask(text, DAY, library).text
    assert "No help is given around the rules" not in ask(honest, DAY, library).text


@pytest.mark.parametrize(
    "text",
    ["Does it need a licence?", "Terbium oxide, 5 kg", "Our rotor, a component?", "We plan to ship on 3 March 2027"],
    ids=["asks to act", "amount", "own", "plan"],
)
def test_a_case_that_something_bars_stays_one_where_anything_tells_of_it(text: str, library: Library) -> None:
    reading = as_read(text, library)[0]
    sure = {"information": 0.98, "case": 0.01}
    assert likelier(("case", ""), reading, [Outcome.LICENSE_REQUIRED], sure) == ("case", "")


@pytest.mark.parametrize("outcome", [Outcome.LICENSE_REQUIRED, Outcome.UNDETERMINED, Outcome.NOT_CAUGHT])
def test_what_most_likely_is_a_case_becomes_one_whatever_bars_it(outcome: Outcome, library: Library) -> None:
    reading = as_read("Something or other", library)[0]
    assert likelier(("information", ""), reading, [outcome], {"case": 0.95}) == ("case", "")


@pytest.mark.parametrize("text", ["赣州的独居石出口到越南", "包头的离子型稀土矿出口到马来西亚"])
def test_goods_that_a_sleeping_measure_catches_stay_a_case(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.SUSPENDED
