"""A window's steps follow one another, and the number of windows kept is bounded."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from time import sleep

from qa.channels.sessions import Sessions
from qa.channels.talk import Talk


def _counted(talk: Talk) -> tuple[Talk, int]:
    sleep(0.001)
    return replace(talk, case=talk.case + 1), talk.case


def test_no_step_of_a_window_is_lost() -> None:
    sessions = Sessions()
    with ThreadPoolExecutor(8) as threads:
        seen = list(threads.map(lambda _: sessions.change("a", _counted), range(100)))
    assert sorted(seen) == list(range(100))
    assert sessions.talk("a").case == 100


def test_windows_are_apart_and_a_closed_one_is_forgotten() -> None:
    sessions = Sessions()
    sessions.change("a", lambda talk: (replace(talk, lang="zh"), None))
    assert (sessions.talk("a").lang, sessions.talk("b").lang) == ("zh", "en")
    sessions.forget("a")
    assert sessions.talk("a").lang == "en"


def test_the_window_longest_unused_is_forgotten_first() -> None:
    sessions = Sessions(most=2)
    for window in ("a", "b", "a", "c"):
        sessions.change(window, lambda talk: (replace(talk, lang="zh"), None))
    assert [sessions.talk(window).lang for window in ("a", "b", "c")] == ["zh", "en", "zh"]
