"""What the Slack bot keeps: each job once, threads for 30 days, settings; and how a message is read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from qa.channels.slack_send import redact
from qa.channels.slack_store import DAY, FILE, ChannelSettings, Job, Store, Talk
from qa.channels.slack_words import command_of, question_of


class Clock:
    """A clock that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = Store(tmp_path / FILE, clock)
    yield made
    made.close()


def job(name: str) -> Job:
    return Job(id=name, kind="question", channel="C1", text="a secret question")


def test_a_job_is_kept_once_and_given_once_in_order(store: Store) -> None:
    assert [store.receive(job(name)) for name in ("1", "2", "1")] == [True, True, True]
    given = [store.claim(wait=0) for _ in range(3)]
    assert [held.job.id if held else None for held in given] == ["1", "2", None]


def test_a_job_that_is_done_is_forgotten_but_for_its_id(store: Store, tmp_path: Path) -> None:
    store.receive(job("1"))
    store.claim(wait=0)
    store.done("1")
    store.receive(job("1"))

    assert store.claim(wait=0) is None
    store.close()
    assert b"a secret question" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_after_a_restart_what_was_in_hand_is_given_again(tmp_path: Path, clock: Clock) -> None:
    before = Store(tmp_path / FILE, clock)
    for name in ("waiting", "in hand", "ready", "done"):
        before.receive(job(name))
    for _ in range(4):
        before.claim(wait=0)
    before.ready("ready", {"method": "chat.postMessage", "args": {}})
    before.done("done")
    before.close()

    after = Store(tmp_path / FILE, clock)
    given = {held.job.id: held for _ in range(3) if (held := after.claim(wait=0))}
    after.close()
    assert set(given) == {"waiting", "in hand", "ready"}
    assert [name for name, held in given.items() if held.doubtful] == ["ready"]
    assert given["ready"].message


def test_a_job_put_back_waits_for_its_time(store: Store, clock: Clock) -> None:
    store.receive(job("1"))
    store.claim(wait=0)
    store.again("1", after=5)
    assert store.claim(wait=0) is None

    clock.now += 5
    held = store.claim(wait=0)
    assert held
    assert held.attempts == 2


def test_more_than_the_bound_is_not_taken(store: Store) -> None:
    assert [store.receive(job(str(n)), most=2) for n in range(3)] == [True, True, False]


def test_facts_of_a_thread_are_kept_for_thirty_days(store: Store, clock: Clock) -> None:
    talk = Talk(id="t", channel="C1", thread="1.1", question="q", as_of=date(2026, 3, 1))
    store.keep_talk(talk)
    clock.now += 30 * DAY - 1
    assert store.talk_of_thread("C1", "1.1") == store.talk("t") == talk

    clock.now += 1
    assert store.talk_of_thread("C1", "1.1") is None
    assert store.talk("t") is None
    store.purge()
    assert store.talk("t") is None


def test_settings_are_kept_per_channel(store: Store) -> None:
    store.save_settings("C1", ChannelSettings(weekly="on"))
    store.save_settings("C2", ChannelSettings(mode="all"))
    assert store.settings("C3") == ChannelSettings()
    assert store.settings("C2").mode == "all"
    assert store.subscribed() == ["C1"]
    assert [store.told_version("C1", "a"), store.told_version("C1", "b")] == ["", "a"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("<@UBOT> gallium?", "gallium?"),
        ("hey <@UBOT|bot> Dy &amp; Tb &lt;5%", "hey  Dy & Tb <5%"),
        ("for <@U2|ann> in <#C1|trade> <!channel> <!subteam^S1|@law>", "for ann in trade  @law"),
        ("see <https://a.b/c|the list> or <https://a.b>", "see the list or https://a.b"),
        ("<mailto:a@b.c|a@b.c> 镝氧化物", "a@b.c 镝氧化物"),
    ],
)
def test_a_message_is_read_without_slacks_markup(text: str, question: str) -> None:
    assert question_of(text, "UBOT") == question


def test_words_after_the_command_are_told_apart() -> None:
    assert command_of("").kind == command_of("HELP").kind == "help"
    assert command_of("settings Mode ALL") == ("settings", ("mode", "all"))
    assert command_of("setting magnets on a line?").kind == "question"


def test_tokens_are_replaced_in_what_is_logged() -> None:
    line = redact("xoxb-1-a xoxe.xoxp-1-b xapp-1-c wss://a.b/link?ticket=1-2_3&app=1")
    assert line == "[token] xoxe.[token] [token] wss://a.b/link?ticket=[token]&app=1"
