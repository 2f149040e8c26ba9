"""Takes questions and facts from any channel, gives answers, each kept in the record: the one door to the engine.

A bounded number is in work at a time, in threads of the desk's own; more are told at once to come back.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from threading import BoundedSemaphore
from typing import ParamSpec, TypeVar

from qa.answers import Answer
from qa.ask import Library, ask, ask_facts, open_library
from qa.index import Progress
from qa.models import Facts
from qa.record import Record, open_record
from qa.screening import Line, screen_lines
from qa.settings import Settings, UserError
from qa.sheet import Sheet

THREADS = 4
"""More would only wait for each other."""
AT_ONCE = 50
"""Answers of a sheet that are written to the record together."""
COME_BACK = 2
"""Seconds after which a caller who was told to come back may try again."""

P = ParamSpec("P")
T = TypeVar("T")


class Busy(UserError):
    """More questions are waiting than the desk takes; the caller may come back in `COME_BACK` seconds."""


@dataclass
class Desk:
    """The open library and record of a process, with a bound on the work in flight."""

    library: Library
    record: Record | None = None
    waiting: int = 64
    """Questions in work at a time."""
    public_url: str = ""
    answered: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many answers were given, per channel and outcome."""
    refused: int = 0
    """How many callers were told to come back."""

    def __post_init__(self) -> None:
        self._places = BoundedSemaphore(self.waiting)
        self._threads = ThreadPoolExecutor(THREADS, "desk")
        self._sheets = BoundedSemaphore(1)

    def ask(self, question: str, as_of: date, channel: str, known: Sequence[Facts] = (), lang: str = "") -> Answer:
        """The answer to a question, kept in the record; facts of `known` cases hold unless it states them anew.

        Raises ValueError for an unusable question, Busy, and RecordError where the answer cannot be kept.
        """
        return self.submit(self.answer, question, as_of, channel, known, lang).result()

    def decide(
        self, cases: Sequence[Facts], as_of: date, channel: str, *, question: str = "", lang: str = ""
    ) -> Answer:
        """The answer to stated facts, kept in the record; the question is not read again. Raises as `ask` does."""
        return self.submit(self.answer_facts, cases, as_of, channel, question, lang).result()

    def submit(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Take some work of the engine in hand; raises Busy where too much is in hand already."""
        if not self._places.acquire(blocking=False):
            self.refused += 1
            raise Busy(f"More than {self.waiting} questions are waiting; try again in {COME_BACK} seconds.")
        try:
            future = self._threads.submit(work, *args, **kwargs)
        except BaseException:
            self._places.release()
            raise
        future.add_done_callback(lambda _: self._places.release())
        return future

    def answer(self, question: str, as_of: date, channel: str, known: Sequence[Facts] = (), lang: str = "") -> Answer:
        """What `ask` gives, worked out in the caller's own thread."""
        return self._keep(ask(question, as_of, self.library, known, lang), channel)

    def answer_facts(self, cases: Sequence[Facts], as_of: date, channel: str, question: str, lang: str) -> Answer:
        """What `decide` gives, worked out in the caller's own thread."""
        return self._keep(ask_facts(cases, as_of, self.library, question=question, lang=lang), channel)

    def screen(
        self, sheet: Sheet, mapping: Mapping[str, str], as_of: date, channel: str, lang: str = "en"
    ) -> Iterator[Line]:
        """A verdict per line of a sheet, given and kept as it is decided; whoever stops early keeps what was decided.

        Raises Busy where another sheet is in hand, ValueError for an unusable mapping, and RecordError.
        """
        if not self._sheets.acquire(blocking=False):
            self.refused += 1
            raise Busy("Another sheet is being screened; try again when it is done.")
        kept: list[Answer] = []
        try:
            for line, answer in screen_lines(sheet, mapping, as_of, self.library, lang):
                kept += [answer] if answer else []
                if len(kept) >= AT_ONCE:
                    self._keep_all(kept, channel)
                    kept = []
                yield line
        finally:
            self._keep_all(kept, channel)
            self._sheets.release()

    @property
    def free(self) -> bool:
        """Whether there is room for another question."""
        if self._places.acquire(blocking=False):
            self._places.release()
            return True
        return False

    def link(self, answer: Answer) -> str:
        """The permanent address of an answer; empty where none is kept or the page has no public address."""
        return f"{self.public_url}/a/{answer.answer_id}" if self.record and self.public_url else ""

    def close(self) -> None:
        """Finish what is in hand and close the record."""
        self._threads.shutdown(cancel_futures=True)
        if self.record:
            self.record.close()

    def _keep(self, answer: Answer, channel: str) -> Answer:
        self._keep_all([answer], channel)
        return answer

    def _keep_all(self, answers: Sequence[Answer], channel: str) -> None:
        if self.record and answers:
            self.record.append_all(answers, channel, datetime.now(UTC))
        self.answered.update((channel, answer.outcome.value) for answer in answers)


def open_desk(settings: Settings, progress: Callable[[Progress], None] | None = None) -> Desk:
    """The desk of a process, its index built first where it is missing; raises CorpusError and UserError."""
    record = open_record(settings)
    return Desk(open_library(settings, progress), record, settings.waiting, settings.public_url)
