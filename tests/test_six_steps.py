"""Takes the six steps of CONTRIBUTING to the letter, on a copy of the law: the announcement is there, answers turn."""

import csv
import re
import shutil
import textwrap
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from qa import store
from qa.ask import Library, ask, open_library
from qa.corpus import read_corpus
from qa.evaluate import read_labels, report
from qa.models import Outcome
from qa.settings import Settings
from qa.strict import CorpusError

ADDED = "cn/mofcom-2027-99"
OXIDE = "Can we ship praseodymium oxide from Ganzhou to Germany?"
BLOCK = re.compile(r"^ {3}```\w+ (?P<file>\S+)\n(?P<text>.*?)^ {3}```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A piece of text with the file that it belongs to."""

    step: int
    file: str
    text: str


def steps(checkout: Path) -> list[Block]:
    section = (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8").split("in six steps\n")[1].split("\n## ")[0]
    parts = re.split(r"^(\d)\. ", section, flags=re.MULTILINE)[1:]
    return [
        Block(int(number), found["file"], textwrap.dedent(found["text"]))
        for number, text in zip(parts[::2], parts[1::2], strict=True)
        for found in BLOCK.finditer(text)
    ]


def follow(block: Block, root: Path) -> None:
    """Write a new file; of a file that is there, fill in what the block adds."""
    file = root / block.file
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text, encoding="utf-8")
    elif file.suffix == ".csv":
        with file.open(encoding="utf-8", newline="") as there:
            columns = next(csv.reader(there))
        with file.open("a", encoding="utf-8", newline="") as there:
            csv.DictWriter(there, columns, restval="", lineterminator="\n").writerows(
                csv.DictReader(block.text.splitlines(), strict=True)
            )
    else:
        key, _, added = block.text.partition("\n")
        text = file.read_text(encoding="utf-8")
        assert text.count(f"\n{key}\n") == 1
        file.write_text(text.replace(f"\n{key}\n", f"\n{key}\n{added}"), encoding="utf-8")


@pytest.fixture(scope="module")
def root(checkout: Path, settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the law and its golden tables to which the announcement is added as the steps say."""
    copy = tmp_path_factory.mktemp("checkout")
    shutil.copytree(settings.corpus, copy / "corpus")
    shutil.copytree(checkout / "tests" / "golden", copy / "tests" / "golden")
    for block in steps(checkout):
        follow(block, copy)
    return copy


@pytest.fixture(scope="module")
def informed(root: Path, settings: Settings, library: Library) -> Library:
    """The engine on that copy; its index takes over the model and the vectors of the one that is there."""
    (root / "indexes").mkdir()
    (root / "indexes" / "models").symlink_to(library.index.folder.parent / "models")
    shutil.copytree(library.index.folder, root / "indexes" / library.index.folder.name)
    return open_library(settings.model_copy(update={"corpus": root / "corpus", "indexes": root / "indexes"}))


def test_there_are_six_steps_and_each_shows_what_to_write(checkout: Path) -> None:
    assert sorted({block.step for block in steps(checkout)}) == [1, 2, 3, 4, 5, 6]


def test_announcement_of_the_example_is_not_in_the_law(library: Library) -> None:
    assert ADDED not in library.corpus.instruments
    assert ask(OXIDE, date(2027, 6, 1), library).outcome is Outcome.NOT_CAUGHT


def test_after_the_six_steps_the_right_answer_is_given(informed: Library) -> None:
    answer = ask(OXIDE, date(2027, 6, 1), informed)

    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert {f"{ADDED}#1C999.a", f"{ADDED}#1"} <= set(answer.citations)
    assert f"{ADDED}#1" in [hit.id for hit in informed.search("praseodymium oxide export license")]
    assert ask(OXIDE, date(2027, 3, 31), informed).outcome is Outcome.NOT_YET_IN_FORCE
    assert ask(OXIDE, date(2027, 2, 28), informed).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize("table", ["verdicts", "questions"])
def test_golden_rows_of_the_example_are_right(root: Path, informed: Library, table: str) -> None:
    labels = [la for la in read_labels(root / "tests" / "golden" / f"{table}.csv") if "99-" in la.id]
    scored = report(labels, informed)

    assert len(scored.rows) >= 2
    assert [row.id for row in scored.rows if row.right != 1] == []


def test_every_rule_of_the_example_has_its_four_rows(root: Path, informed: Library) -> None:
    with (root / "tests" / "golden" / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        rows = [row["rule"] for row in csv.DictReader(file)]
    rules = [rule.id for rule in informed.corpus.rules.values() if rule.instrument == ADDED and rule.effect]

    assert rules == [f"{ADDED}/license"]
    assert rows.count(rules[0]) == 4


def test_corpus_is_looked_through_for_faults_once_and_again_when_it_has_changed(root: Path, informed: Library) -> None:
    indexes, rules = root / "indexes", root / "corpus" / ADDED / "rules.yaml"
    sound = rules.read_text(encoding="utf-8")

    assert store.checked(indexes, informed.corpus.version)
    rules.write_text(sound.replace('article: "1"', 'article: "77"', 1), encoding="utf-8")
    try:
        with pytest.raises(CorpusError, match="77"):
            read_corpus(root / "corpus", indexes)
    finally:
        rules.write_text(sound, encoding="utf-8")
    assert read_corpus(root / "corpus", indexes).version == informed.corpus.version


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(lambda sound: b"", id="empty"),
        pytest.param(lambda sound: b"\xff\xfe", id="no text"),
        pytest.param(lambda sound: sound.partition(b"\n")[2], id="no head"),
        pytest.param(lambda sound: sound.replace(b"license_required", b"not_caught"), id="changed"),
    ],
)
def test_what_is_kept_of_a_corpus_is_read_anew_where_it_is_damaged(
    root: Path, informed: Library, damaged: Callable[[bytes], bytes]
) -> None:
    kept = root / "indexes" / store.CHECKED
    sound = kept.read_bytes()
    kept.write_bytes(damaged(sound))
    assert kept.read_bytes() != sound

    assert read_corpus(root / "corpus", root / "indexes").rules == informed.corpus.rules
    assert kept.read_bytes() == sound
