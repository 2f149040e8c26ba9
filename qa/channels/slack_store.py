"""Keeps what the Slack bot must not lose: jobs with their messages, the facts of threads, the settings of channels.

One SQLite file that one process holds. A job is received once by its id; until it is done a restart takes it up again.
What was asked is deleted when a job is done, and the facts of a thread after 30 days.
"""

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Literal

from qa.models import Model
from qa.settings import UserError

FILE = "slack.sqlite3"
DAY = 86400.0
KEPT_TALK, KEPT_ID = 30 * DAY, 7 * DAY
"""Seconds for which the facts of a thread, and the ids of finished jobs, are kept."""

_TABLES = """
CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, job TEXT, message TEXT, state TEXT NOT NULL DEFAULT 'waiting', received REAL NOT NULL,
    due REAL NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, held INTEGER NOT NULL DEFAULT 0,
    doubtful INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS jobs_open ON jobs (received) WHERE state IN ('waiting', 'ready');
CREATE TABLE IF NOT EXISTS talks (
    id TEXT PRIMARY KEY, channel TEXT NOT NULL, thread TEXT NOT NULL, talk TEXT NOT NULL, at REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS talks_thread ON talks (channel, thread, at);
CREATE TABLE IF NOT EXISTS channels (id TEXT PRIMARY KEY, settings TEXT NOT NULL, version TEXT NOT NULL DEFAULT '');
"""
_CLAIM = """
UPDATE jobs SET held = 1, attempts = attempts + 1 WHERE id = (
    SELECT id FROM jobs WHERE state IN ('waiting', 'ready') AND held = 0 AND due <= ? ORDER BY received, rowid LIMIT 1
) RETURNING job, message, attempts, doubtful
"""
_TALK_OF_THREAD = (
    "SELECT talk FROM talks WHERE channel = ? AND thread = ? AND at > ? ORDER BY at DESC, rowid DESC LIMIT 1"
)


class Job(Model):
    """Something to answer, as it came from Slack."""

    id: str
    """The same for every delivery of the same thing."""
    kind: Literal["question", "command", "fact", "words", "day", "share", "weekly", "prompts", "busy"]
    channel: str
    channel_kind: str = ""
    """`im`, `channel`, `group` or `mpim`; empty where Slack does not say."""
    user: str = ""
    thread: str = ""
    """The message under which the answer belongs."""
    follows: bool = False
    """Whether it was written inside a thread."""
    addressed: bool = True
    """Whether the bot was meant; it keeps silent on chatter that it merely reads."""
    text: str = ""
    talk: str = ""
    """The answer whose button was pressed."""
    fact: str = ""
    response_url: str = ""
    """Where an answer for the asker alone goes; empty where everybody sees it."""


class Talk(Model):
    """What an answer rested on, to go on from."""

    id: str
    channel: str
    thread: str = ""
    user: str = ""
    question: str
    lang: str = "en"
    as_of: date
    picked: bool = False
    """Whether the day was picked, and so holds for follow-ups too."""
    asked: bool = True
    """Whether the facts come from the question alone."""
    cases: tuple[dict[str, Any], ...] = ()
    """Facts per case: `values` as plain strings, and `words`."""
    main: int = 0
    """The case that gives the outcome, of which missing facts are asked."""
    private: bool = False


class ChannelSettings(Model):
    """How the bot behaves in one channel."""

    here: Literal["on", "off"] = "on"
    mode: Literal["mention", "all"] = "mention"
    answers: Literal["auto", "public", "private"] = "auto"
    language: Literal["auto", "en", "zh"] = "auto"
    weekly: Literal["on", "off"] = "off"


class Held(Model):
    """A job taken in hand."""

    job: Job
    message: dict[str, Any] | None
    """What is to be sent, where the answer is made already."""
    attempts: int
    doubtful: bool
    """Whether a process stopped while it was sending."""


class Store:
    """The open file; several threads of one process may use it."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._changed = threading.Condition(threading.RLock())
        try:
            self._connection = _connect(file)
        except (OSError, sqlite3.Error) as error:
            if "locked" in str(error):
                raise UserError(f"Another process holds {file}: the Slack bot runs once on a data folder.") from error
            raise UserError(f"The file {file} of the Slack bot cannot be opened: {error}.") from error

    def close(self) -> None:
        """Close the file."""
        with self._changed:
            self._connection.close()

    def receive(self, job: Job, most: int = 0) -> bool:
        """Keep a new job, unless its id is known or more than `most` wait; whether there is room.

        A known id is dropped, and counts as having room.
        """
        with self._writing() as run:
            if run("SELECT 1 FROM jobs WHERE id = ?", job.id):
                return True
            if most and self.open_jobs() >= most:
                return False
            run("INSERT INTO jobs (id, job, received) VALUES (?, ?, ?)", job.id, job.model_dump_json(), self._clock())
            self._changed.notify()
            return True

    def open_jobs(self) -> int:
        """How many jobs are not done."""
        with self._writing() as run:
            ((count,),) = run("SELECT count(*) FROM jobs WHERE state IN ('waiting', 'ready')")
        return int(count)

    def claim(self, wait: float) -> Held | None:
        """The oldest job that is due, now in hand; None where none comes in time."""
        with self._changed:
            row = self._claim()
            if row is None and wait:
                self._changed.wait(wait)
                row = self._claim()
        if row is None:
            return None
        job, message, attempts, doubtful = row
        sent = json.loads(message) if message else None
        return Held(job=Job.model_validate_json(job), message=sent, attempts=attempts, doubtful=bool(doubtful))

    def ready(self, job_id: str, message: dict[str, Any]) -> None:
        """Keep the message that answers a job, before it is sent."""
        with self._writing() as run:
            text = json.dumps(message, ensure_ascii=False)
            run("UPDATE jobs SET state = 'ready', message = ? WHERE id = ?", text, job_id)

    def again(self, job_id: str, after: float) -> None:
        """Put a job back, to be taken up after some seconds."""
        with self._writing() as run:
            run("UPDATE jobs SET held = 0, due = ? WHERE id = ?", self._clock() + after, job_id)

    def done(self, job_id: str, state: Literal["done", "failed"] = "done") -> None:
        """Keep nothing of a job but that its id was seen."""
        with self._writing() as run:
            run("UPDATE jobs SET state = ?, job = NULL, message = NULL, held = 0 WHERE id = ?", state, job_id)

    def keep_talk(self, talk: Talk) -> None:
        """Keep what an answer rested on."""
        row = (talk.id, talk.channel, talk.thread, talk.model_dump_json(), self._clock())
        with self._writing() as run:
            run("INSERT OR REPLACE INTO talks (id, channel, thread, talk, at) VALUES (?, ?, ?, ?, ?)", *row)

    def talk(self, talk_id: str) -> Talk | None:
        """What an answer rested on; None where it is forgotten."""
        with self._writing() as run:
            rows = run("SELECT talk FROM talks WHERE id = ? AND at > ?", talk_id, self._clock() - KEPT_TALK)
        return Talk.model_validate_json(rows[0][0]) if rows else None

    def talk_of_thread(self, channel: str, thread: str) -> Talk | None:
        """What the last answer in a thread rested on."""
        with self._writing() as run:
            rows = run(_TALK_OF_THREAD, channel, thread, self._clock() - KEPT_TALK)
        return Talk.model_validate_json(rows[0][0]) if rows else None

    def settings(self, channel: str) -> ChannelSettings:
        """The settings of a channel."""
        with self._writing() as run:
            rows = run("SELECT settings FROM channels WHERE id = ?", channel)
        return ChannelSettings.model_validate_json(rows[0][0]) if rows else ChannelSettings()

    def save_settings(self, channel: str, settings: ChannelSettings) -> None:
        """Keep the settings of a channel."""
        sql = "INSERT INTO channels (id, settings) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET settings = ?2"
        with self._writing() as run:
            run(sql, channel, settings.model_dump_json())

    def subscribed(self) -> list[str]:
        """The channels that get a message a week."""
        with self._writing() as run:
            rows = run("SELECT id, settings FROM channels ORDER BY id")
        return [channel for channel, text in rows if ChannelSettings.model_validate_json(text).weekly == "on"]

    def told_version(self, channel: str, version: str) -> str:
        """The corpus version that the channel was told last, empty if none; keeps this one as told."""
        with self._writing() as run:
            rows = run("SELECT version FROM channels WHERE id = ?", channel)
            run("UPDATE channels SET version = ? WHERE id = ?", version, channel)
        return str(rows[0][0]) if rows else ""

    def purge(self) -> None:
        """Forget old threads and the ids of jobs finished long ago."""
        now = self._clock()
        with self._writing() as run:
            run("DELETE FROM talks WHERE at <= ?", now - KEPT_TALK)
            run("DELETE FROM jobs WHERE state IN ('done', 'failed') AND received <= ?", now - KEPT_ID)

    def _claim(self) -> tuple[Any, ...] | None:
        rows = self._connection.execute(_CLAIM, [self._clock()]).fetchall()
        return rows[0] if rows else None

    @contextmanager
    def _writing(self) -> Iterator[Callable[..., list[Any]]]:
        with self._changed:
            self._connection.execute("SAVEPOINT step")
            try:
                yield lambda sql, *values: self._connection.execute(sql, values).fetchall()
                self._connection.execute("RELEASE step")
            except BaseException:
                self._connection.execute("ROLLBACK TO step")
                self._connection.execute("RELEASE step")
                raise


def _connect(file: Path) -> sqlite3.Connection:
    """The file, held by this process alone; jobs that another process had in hand wait again."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600)
    connection = sqlite3.connect(file, timeout=1, isolation_level=None, check_same_thread=False)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.executescript(_TABLES)
    connection.execute("UPDATE jobs SET doubtful = 1 WHERE state = 'ready' AND held = 1")
    connection.execute("UPDATE jobs SET held = 0, due = 0")
    return connection
