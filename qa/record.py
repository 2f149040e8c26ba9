"""Takes answers as they were shown, keeps them: an append-only table in SQLite whose rows are chained by hash.

The hash of a row covers its number, kind, time, channel, the hash of its content and the hash of the row before. A
purge deletes contents, never rows, and is a row itself. Each content holds a random salt, so that what was purged
cannot be guessed from its hash. Safe with several threads and processes; what was appended survives a killed process.
"""

import hashlib
import json
import secrets
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from qa.answers import Answer
from qa.models import Facts, Model, Value
from qa.settings import Settings, UserError

FILE = "answers.sqlite3"
WAIT = 15.0
"""Seconds to wait for another process that writes."""
START = "0" * 64
"""What stands for the hash before the first row."""

_TABLE = """
CREATE TABLE IF NOT EXISTS record (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    channel TEXT NOT NULL,
    answer_id TEXT,
    content TEXT,
    digest TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS record_answer ON record (answer_id) WHERE answer_id IS NOT NULL;
"""
_INSERT = "INSERT INTO record (number, kind, at, channel, answer_id, content, digest, hash) VALUES (?,?,?,?,?,?,?,?)"
_SELECT = "SELECT number, kind, at, channel, answer_id, content, digest, hash FROM record "
_NEWEST = _SELECT + "WHERE answer_id = ? AND kind = 'answer' ORDER BY number DESC LIMIT 1"
_LAST = _SELECT + "WHERE (?1 = '' OR kind = ?1) AND (?2 = '' OR channel = ?2) ORDER BY number DESC LIMIT ?3"
_STEP = _SELECT + "WHERE number > ? ORDER BY number LIMIT 200"
_HEAD = "SELECT number, hash FROM record ORDER BY number DESC LIMIT 1"
_OLD = "SELECT number FROM record WHERE content IS NOT NULL AND kind <> 'purge' AND at < ?"
_OF_ANSWER = "SELECT number FROM record WHERE answer_id = ?"
_EMPTY = "UPDATE record SET content = NULL, answer_id = NULL WHERE number = ?"


class RecordError(UserError):
    """The record of answers cannot be opened, read or written."""


class Row(NamedTuple):
    """One row as it lies in the file."""

    number: int
    kind: str
    at: str
    channel: str
    answer_id: str | None
    content: str | None
    digest: str
    hash: str


class Entry(Model):
    """One row of the record; `content` is None where it was purged."""

    number: int
    kind: str
    """`answer`, `feedback` or `purge`."""
    at: datetime
    channel: str
    answer_id: str | None
    content: dict[str, Any] | None
    digest: str
    """The hash of the content."""
    hash: str
    """The hash of the row and, through the row before, of all that came before it."""

    @property
    def answer(self) -> dict[str, Any]:
        """The answer as it was shown; empty for other kinds and where it was purged."""
        return dict((self.content or {}).get("answer", {}))

    @property
    def stated(self) -> list[dict[str, dict[str, Any]]]:
        """The facts of each case: `values` as plain strings, `words` that they were read from."""
        return list((self.content or {}).get("stated", []))


class Check(NamedTuple):
    """What a verification found: how many rows, the hash of the last one, and every fault."""

    rows: int
    head: str
    faults: tuple[str, ...]


def open_record(settings: Settings) -> "Record | None":
    """The record in the user's data folder; None where QA_LOG=off.

    Raises RecordError, in one sentence, where it cannot be opened.
    """
    return Record(settings.data / FILE, settings.log_days) if settings.log else None


class Record:
    """The open record; `days` is how long contents are kept, 0 for ever."""

    def __init__(self, file: Path, days: int = 0) -> None:
        self.file, self.days = file, days
        self._lock = threading.Lock()
        self._swept = ""
        try:
            self._connection = _connect(file)
        except (OSError, sqlite3.Error) as error:
            raise RecordError(f"The record of answers {file} cannot be opened: {error}.") from error

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def append(self, answer: Answer, channel: str, at: datetime) -> None:
        """Keep an answer as it was shown, with the facts it was decided on."""
        self.append_all([answer], channel, at)

    def append_all(self, answers: Iterable[Answer], channel: str, at: datetime) -> None:
        """Keep many answers at once."""
        rows = [(answer.answer_id, _content(answer)) for answer in answers]
        with self._writing():
            for answer_id, content in rows:
                self._insert("answer", channel, at, (answer_id, content))
        self._sweep(at)

    def feedback(self, answer_id: str, reason: str, note: str, at: datetime) -> None:
        """Keep what a reader says of an answer; raises KeyError where no such answer is kept."""
        known = self.find(answer_id)
        if known is None:
            raise KeyError(answer_id)
        content = {"answer_id": answer_id, "reason": reason, "note": note}
        with self._writing():
            self._insert("feedback", known.channel, at, (answer_id, content))

    def find(self, answer_id: str) -> Entry | None:
        """The answer of an id as it was last shown; None where none is kept."""
        return next(map(_entry, self._read(_NEWEST, [answer_id])), None)

    def entries(self, last: int, *, kind: str = "", channel: str = "") -> list[Entry]:
        """The last rows, of a kind and a channel where they are named, oldest first."""
        return [_entry(row) for row in reversed(self._read(_LAST, [kind, channel, last]))]

    def export(self) -> Iterator[Entry]:
        """Every row in its order, read in steps."""
        return map(_entry, self._rows())

    def verify(self) -> Check:
        """Compute every hash anew and compare."""
        ((highest,),) = self._read("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'record'), 0)")
        faults = [f"the file is damaged: {line}" for (line,) in self._read("PRAGMA integrity_check") if line != "ok"]
        head, expected, purged, emptied = START, 1, set[int](), list[int]()
        for row in self._rows():
            if row.number != expected:
                faults.append(f"row {expected} is missing")
            if row.hash != _chained(row, head):
                faults.append(f"row {row.number} was changed")
            if row.content is None:
                emptied.append(row.number)
            elif row.digest != _sha256(row.content) or row.answer_id != _named(row):
                faults.append(f"the content of row {row.number} was changed")
            elif row.kind == "purge":
                purged.update(json.loads(row.content)["rows"])
            head, expected = row.hash, row.number + 1
        faults += [f"the content of row {number} is missing" for number in emptied if number not in purged]
        faults += [f"the rows from {expected} on are missing"] if expected <= highest else []
        return Check(expected - 1, head, tuple(faults))

    def purge(self, at: datetime, *, before: datetime | None = None, answer_id: str = "") -> int:
        """Delete the contents of an answer with its feedback, or of all rows before a time; gives how many."""
        query, value = (_OF_ANSWER, answer_id) if before is None else (_OLD, _time(before))
        with self._writing():
            rows = [number for (number,) in self._connection.execute(query, [value])]
            self._connection.executemany(_EMPTY, [(number,) for number in rows])
            if rows:
                self._insert("purge", "", at, (None, {"rows": rows}))
        if rows:
            self._read("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(rows)

    def _sweep(self, at: datetime) -> None:
        """Once a day, purge what is older than the days to keep."""
        day = _time(at)[:10]
        if self.days and self._swept != day:
            self._swept = day
            self.purge(at, before=at - timedelta(days=self.days))

    def _insert(self, kind: str, channel: str, at: datetime, content: tuple[str | None, dict[str, Any]]) -> None:
        number, previous = self._connection.execute(_HEAD).fetchone() or (0, START)
        answer_id, values = content
        text = _canonical({**values, "salt": secrets.token_hex(16)})
        row = Row(number + 1, kind, _time(at), channel, answer_id, text, _sha256(text), "")
        self._connection.execute(_INSERT, row._replace(hash=_chained(row, previous)))

    def _rows(self) -> Iterator[Row]:
        number = 0
        while step := [Row(*row) for row in self._read(_STEP, [number])]:
            yield from step
            number = step[-1].number

    def _read(self, query: str, values: Sequence[str | int] = ()) -> list[Any]:
        with self._lock, _told(self.file, "read"):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with self._lock, _told(self.file, "written"):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                raise


@contextmanager
def _told(file: Path, done: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise RecordError(f"The record of answers {file} cannot be {done}: {error}.") from error


def _connect(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600)
    connection = sqlite3.connect(file, timeout=WAIT, isolation_level=None, check_same_thread=False)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.executescript(_TABLE)
    return connection


def _entry(row: Sequence[Any]) -> Entry:
    values = Row(*row)._asdict()
    content = None if values["content"] is None else json.loads(values["content"])
    return Entry.model_validate(values | {"content": content})


def _content(answer: Answer) -> dict[str, Any]:
    stated = [{"values": plain_values(case), "words": case.words} for case in answer.stated]
    return {"answer": answer.model_dump(mode="json", by_alias=True), "stated": stated}


def plain_values(facts: Facts) -> dict[str, Any]:
    """The values of facts as plain strings, as `Corpus.read_facts` reads them."""
    return {name: _plain(value) for name, value in facts.values.items()}


def _plain(value: Value) -> Any:
    if isinstance(value, dict):
        return {name: str(part) for name, part in value.items()}
    return value if isinstance(value, bool) else str(value)


def _named(row: Row) -> str | None:
    """The id of the answer that the content of a row is about."""
    content = json.loads(row.content or "{}")
    named = content.get("answer", content).get("answer_id")
    return None if named is None else str(named)


def _chained(row: Row, previous: str) -> str:
    return _sha256(_canonical([row.number, row.kind, row.at, row.channel, row.digest, previous]))


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _time(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds")
