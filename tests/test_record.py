"""The record of answers: what was appended can be found, what was changed is noticed, what was purged is gone."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from qa.answers import Answer
from qa.ask import Library, ask
from qa.record import FILE, Record, RecordError, open_record
from qa.settings import Settings

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
QUESTION = "Dysprosium oxide from China to Germany, license needed?"


@pytest.fixture(scope="module")
def answer(library: Library) -> Answer:
    return ask(QUESTION, date(2026, 3, 1), library)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / FILE


@pytest.fixture
def record(file: Path) -> Iterator[Record]:
    record = Record(file)
    yield record
    record.close()


def _alter(file: Path, change: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(change)
    connection.close()


def test_answer_is_found_as_it_was_shown(record: Record, answer: Answer) -> None:
    record.append(answer, "cli", NOW)
    entry = record.find(answer.answer_id)

    assert entry
    assert entry.answer == answer.model_dump(mode="json", by_alias=True)
    assert (entry.channel, entry.at) == ("cli", NOW)
    assert entry.stated[0]["values"]["composition"] == "Dy"
    assert record.find("0123456789abcdef") is None


def test_record_is_readable_by_its_owner_alone(record: Record, file: Path) -> None:
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_rows_are_chained_and_verify(record: Record, answer: Answer) -> None:
    record.append_all([answer, answer], "cli", NOW)
    record.feedback(answer.answer_id, "wrong_source", "see article 7", NOW)
    check = record.verify()

    assert (check.rows, check.faults) == (3, ())
    assert [entry.kind for entry in record.export()] == ["answer", "answer", "feedback"]
    assert check.head == record.entries(1)[0].hash


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        pytest.param(
            "UPDATE record SET content = replace(content, 'DE', 'FR') WHERE number = 2", "content", id="content"
        ),
        pytest.param("UPDATE record SET at = '2026-03-02T09:00:00.000+00:00' WHERE number = 2", "row 2 was", id="time"),
        pytest.param("UPDATE record SET answer_id = 'x' WHERE number = 2", "content of row 2", id="id"),
        pytest.param("UPDATE record SET content = NULL WHERE number = 2", "row 2 is missing", id="content gone"),
        pytest.param("DELETE FROM record WHERE number = 2", "row 2 is missing", id="row gone"),
        pytest.param("DELETE FROM record WHERE number = 3", "from 3 on are missing", id="last row gone"),
    ],
)
def test_change_is_noticed(record: Record, file: Path, answer: Answer, change: str, fault: str) -> None:
    record.append_all([answer] * 3, "cli", NOW)
    _alter(file, change)

    assert any(fault in found for found in record.verify().faults)


def test_changed_byte_in_the_file_is_noticed(file: Path, answer: Answer) -> None:
    record = Record(file)
    record.append_all([answer] * 3, "cli", NOW)
    record.close()
    data = bytearray(file.read_bytes())
    place = data.index(b"dysprosium")
    data[place] ^= 1
    file.write_bytes(data)

    record = Record(file)
    assert record.verify().faults
    record.close()


def test_purged_content_is_gone_from_the_file_and_the_chain_still_holds(
    record: Record, file: Path, answer: Answer
) -> None:
    record.append(answer, "cli", NOW)
    record.feedback(answer.answer_id, "unclear", "a private note", NOW)

    assert record.purge(NOW, answer_id=answer.answer_id) == 2
    assert record.verify().faults == ()
    assert record.find(answer.answer_id) is None
    assert [entry.content is None for entry in record.export()] == [True, True, False]
    kept = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert QUESTION.encode() not in kept
    assert b"private note" not in kept
    assert answer.answer_id.encode() not in kept


def test_purge_before_a_day_keeps_what_is_younger(record: Record, answer: Answer) -> None:
    record.append(answer, "cli", NOW - timedelta(days=3))
    record.append(answer, "cli", NOW)

    assert record.purge(NOW, before=NOW - timedelta(days=1)) == 1
    assert [entry.content is None for entry in record.entries(3, kind="answer")] == [True, False]


def test_retention_purges_what_is_too_old(file: Path, answer: Answer) -> None:
    record = Record(file, days=30)
    record.append(answer, "cli", NOW)
    record.append(answer, "cli", NOW + timedelta(days=31))

    assert [entry.kind for entry in record.export() if entry.content is None] == ["answer"]
    assert record.verify().faults == ()
    record.close()


def test_feedback_on_an_unknown_answer_is_refused(record: Record) -> None:
    with pytest.raises(KeyError):
        record.feedback("0123456789abcdef", "unclear", "", NOW)


def test_threads_and_other_connections_append_to_one_chain(file: Path, answer: Answer) -> None:
    records = [Record(file), Record(file)]
    threads = [
        threading.Thread(target=lambda record=record: [record.append(answer, "api", NOW) for _ in range(10)])
        for record in records * 2
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    check = records[0].verify()
    assert (check.rows, check.faults) == (40, ())
    for record in records:
        record.close()


def test_record_is_off_when_the_setting_says_so(tmp_path: Path) -> None:
    assert open_record(Settings(data=tmp_path / "none", log=False)) is None
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("kind", ["no database", "folder"])
def test_file_that_is_no_record_is_told_in_one_sentence(tmp_path: Path, kind: str) -> None:
    file = tmp_path / FILE
    file.mkdir() if kind == "folder" else file.write_bytes(b"no database at all" * 100)

    with pytest.raises(RecordError, match=r"^The record of answers [^\n]+\.$"):
        Record(file)


APPENDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from qa.answers import Answer
from qa.record import Record
answer = Answer.model_validate_json(Path(sys.argv[2]).read_text(encoding="utf-8"))
record = Record(Path(sys.argv[1]))
while True:
    record.append(answer, "api", datetime.now(UTC))
    print("kept", flush=True)
"""


def test_killed_process_loses_nothing_that_it_had_appended(file: Path, tmp_path: Path, answer: Answer) -> None:
    shown = tmp_path / "answer.json"
    shown.write_text(answer.model_dump_json(by_alias=True), encoding="utf-8")
    command = [sys.executable, "-c", APPENDING, str(file), str(shown)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        kept = [process.stdout.readline() for _ in range(20)]
        process.kill()
        kept += process.stdout.readlines()

    record = Record(file)
    check = record.verify()
    assert check.faults == ()
    assert check.rows >= kept.count(b"kept\n") >= 20
    record.append(answer, "api", NOW)
    assert record.verify().faults == ()
    record.close()
