"""`qa log` and `qa replay`: what the command line keeps, shows, checks and deletes."""

import json
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from qa.ask import Library, ask, ask_facts
from qa.channels.cli import main
from qa.channels.log_cli import keep
from qa.models import Outcome
from qa.record import FILE, Record
from qa.replay import replay

MARCH = date(2026, 3, 1)
QUESTION = "From China to Germany: lanthanum oxide and dysprosium oxide, license?"
Say = Callable[..., str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def say(data: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs a command and gives what it prints."""

    def run(*command: str, code: int = 0) -> str:
        assert main(list(command)) == code
        printed = capsys.readouterr()
        return printed.err if code else printed.out

    return run


def test_command_line_keeps_what_it_answers(say: Say) -> None:
    printed = say("ask", QUESTION, "--as-of", "2026-03-01", "--json")
    answer_id = json.loads(printed)["answer_id"]

    assert json.loads(say("log", "show", answer_id, "--json")) == json.loads(printed)
    assert f"cli    {answer_id}  license_required" in say("log", "list")
    assert json.loads(printed)["text"] in say("log", "show", answer_id)
    assert say("log", "verify").startswith("1 rows, nothing was changed")


def test_setting_keeps_nothing(say: Say, data: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_LOG", "off")
    keep(ask(QUESTION, MARCH, library))

    assert not (data / FILE).exists()
    assert "QA_LOG is off" in say("log", "list", code=2)


def test_record_that_cannot_be_written_is_told_and_the_answer_stands(
    data: Path, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / FILE).mkdir()
    keep(ask(QUESTION, MARCH, library))

    assert capsys.readouterr().err.startswith("The record of answers ")


def test_changed_record_is_told_row_by_row(say: Say, data: Path, library: Library) -> None:
    keep(ask(QUESTION, MARCH, library))
    with sqlite3.connect(data / FILE) as connection:
        connection.execute("UPDATE record SET content = replace(content, 'license_required', 'not_caught')")
    connection.close()

    assert say("log", "verify", code=2) == "the content of row 1 was changed\n"


def test_export_gives_every_row_and_purge_deletes_contents(say: Say, library: Library) -> None:
    answer = ask(QUESTION, MARCH, library)
    keep(answer)

    rows = [json.loads(line) for line in say("log", "export").splitlines()]
    assert [row["content"]["answer"]["question"] for row in rows] == [QUESTION]
    assert say("log", "purge", "--id", answer.answer_id) == "The contents of 1 rows were deleted.\n"
    assert "purged" in say("log", "list")
    assert "is kept" in say("log", "show", answer.answer_id, code=2)
    assert say("log", "verify").startswith("2 rows")


@pytest.mark.parametrize("options", [[], ["--id", "x", "--before", "2026-03-01"], ["--before", "soon"]])
def test_purge_wants_one_thing_to_delete(say: Say, options: list[str]) -> None:
    assert len(say("log", "purge", *options, code=2).splitlines()) == 1


def test_replay_of_an_answer_of_today_changes_nothing(say: Say, library: Library) -> None:
    answer = ask(QUESTION, MARCH, library)
    keep(answer)

    assert say("replay", answer.answer_id).splitlines()[1:] == ["Nothing has changed."]
    assert "is kept" in say("replay", "0123456789abcdef", code=2)


@pytest.mark.parametrize(
    "question",
    [QUESTION, "氧化镝从宁波出口到德国，需要许可证吗？", "What is the penalty for exporting without a license?"],
)
def test_replay_decides_on_the_facts_that_were_kept(library: Library, tmp_path: Path, question: str) -> None:
    record = Record(tmp_path / FILE)
    record.append(ask(question, MARCH, library), "cli", datetime.now(UTC))

    assert replay(record.entries(1)[0], library).differences == ()
    record.close()


def test_replay_says_what_another_corpus_changes(library: Library, tmp_path: Path) -> None:
    record = Record(tmp_path / FILE)
    stated = library.corpus.read_facts({"departure": "CN", "form": "oxide", "composition": "Dy", "destination": "DE"})
    shown = ask_facts([stated], MARCH, library)
    old = shown.model_copy(
        update={
            "outcome": Outcome.NOT_CAUGHT,
            "citations": shown.citations[1:],
            "corpus": shown.corpus.model_copy(update={"version": "000000000000"}),
        }
    )
    record.append(old, "cli", datetime.now(UTC))
    result = replay(record.entries(1)[0], library)

    differences = {difference.part: difference for difference in result.differences}
    assert (result.before, result.after) == ("not_caught", "license_required")
    assert set(differences) == {"corpus", "outcome", "citations"}
    assert differences["citations"].after == shown.citations[:1]
    record.close()
