"""Keeps what each open browser window holds; the steps of one window happen one after the other."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from qa.channels.inputs import today
from qa.channels.talk import Talk

MOST = 400
"""Windows whose conversation is kept; the one longest unused is forgotten first."""

T = TypeVar("T")


class Sessions:
    """The conversations of the open windows, by the id that Gradio gives a window."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._talks: OrderedDict[str, Talk] = OrderedDict()
        self._turns: dict[str, Lock] = {}

    def talk(self, window: str) -> Talk:
        """What a window holds; a fresh conversation where nothing is kept of it."""
        with self._lock:
            return self._talks.get(window) or Talk(day=today())

    def change(self, window: str, step: Callable[[Talk], tuple[Talk, T]]) -> T:
        """Take a step from what the window holds when its turn comes; gives what the step gives beside the talk."""
        with self._lock:
            turn = self._turns.setdefault(window, Lock())
        with turn:
            after, given = step(self.talk(window))
            self._keep(window, after)
            return given

    def forget(self, window: str) -> None:
        """Drop what a closed window held."""
        with self._lock:
            self._talks.pop(window, None)
            self._turns.pop(window, None)

    def _keep(self, window: str, talk: Talk) -> None:
        with self._lock:
            self._talks[window] = talk
            self._talks.move_to_end(window)
            while len(self._talks) > self._most:
                oldest, _ = self._talks.popitem(last=False)
                self._turns.pop(oldest, None)
