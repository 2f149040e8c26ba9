"""Runs the Slack bot's threads: some take jobs from the store and answer them, one keeps the week and the house."""

import logging
import threading
import time
from contextlib import suppress
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.errors import SlackApiError

from qa.channels.desk import COME_BACK, Busy
from qa.channels.slack_answers import answer_job, aside
from qa.channels.slack_bot import Bot, language_of
from qa.channels.slack_send import Message, Refused, already_sent, send
from qa.channels.slack_store import Held, Job
from qa.channels.streams import log_error
from qa.settings import UserError
from qa.slack_blocks import inert
from qa.slack_texts import tell

LOG = logging.getLogger("qa.slack")
THREADS = 6
ATTEMPTS = 30
"""How often a job is tried; the last is about two hours after the first."""
LONGEST = 300.0
"""Seconds between two tries, unless Slack asks for more."""
TICK = 60.0
HOUR = 9
"""The hour of Monday in Beijing from which on the weekly message is sent."""


class Workers:
    """The running threads."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._stopping = threading.Event()
        self._drained = threading.Event()
        self._threads = [threading.Thread(target=self._work, name=f"slack-{n}") for n in range(THREADS)]
        self._threads.append(threading.Thread(target=self._keep_house, name="slack-house"))
        for thread in self._threads:
            thread.start()

    def stop(self, patience: float = 20.0) -> None:
        """Finish what is due, then stop; what is left after some seconds waits for the next start."""
        end = time.monotonic() + patience
        self._drained.set()
        for thread in self._threads[:-1]:
            thread.join(max(end - time.monotonic(), 0.1))
        self._stopping.set()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                if not self._one():
                    return
            except Exception:  # such as a full disk: the job stays in the store
                log_error()
                self._stopping.wait(1.0)

    def _one(self) -> bool:
        """Work off a job, if one is due; whether to go on."""
        held = self._bot.store.claim(wait=0.0 if self._drained.is_set() else 0.5)
        if held is not None:
            work(held, self._bot)
        return held is not None or not self._drained.is_set()

    def _keep_house(self) -> None:
        while not self._drained.is_set():
            try:
                self._bot.store.purge()
                subscribe_due(self._bot)
            except Exception:
                log_error()
            self._drained.wait(TICK)


def work(held: Held, bot: Bot) -> None:
    """Answer a job and send the answer; put it back where Slack or the engine refuses for now."""
    job = held.job
    shows = job.kind == "question" and job.channel_kind == "im"
    try:
        if shows:
            _show_status(job, bot, tell("status", language_of(job.text)))
        _answer_and_send(held, bot)
        bot.store.done(job.id)
    except Busy:
        _later(held, bot, float(COME_BACK))
    except Refused as refused:
        LOG.warning("Slack refuses an answer: %s", refused)
        _later(held, bot, refused.after)
    except Exception:
        log_error()
        _later(held, bot, None)
    finally:
        if shows:
            _show_status(job, bot, "")


def _answer_and_send(held: Held, bot: Bot) -> None:
    message = Message.model_validate(held.message) if held.message else _answered(held.job, bot)
    if message is None:
        return
    if held.doubtful and already_sent(bot.client, message, held.job.id):
        return
    if held.message is None:
        bot.store.ready(held.job.id, message.model_dump())
    send(bot.client, message)


def _answered(job: Job, bot: Bot) -> Message | None:
    """The message for a job; what the asker can mend, and what nobody foresaw, is said in one sentence."""
    try:
        return answer_job(job, bot)
    except Busy:
        raise
    except UserError as error:
        return aside(job, bot, inert(str(error)))
    except Exception:
        log_error()
        return aside(job, bot, tell("failed", language_of(job.text)))


def _later(held: Held, bot: Bot, after: float | None) -> None:
    """Put a job back for a while; give it up where waiting helps no more."""
    if after is None or held.attempts >= ATTEMPTS:
        bot.store.done(held.job.id, "failed")
    else:
        bot.store.again(held.job.id, max(after, min(2.0 ** (held.attempts - 2), LONGEST)))


def _show_status(job: Job, bot: Bot, status: str) -> None:
    """Show or clear the status in a direct message; it is an ornament, so a refusal is no matter."""
    with suppress(SlackApiError, OSError):
        bot.quick.assistant_threads_setStatus(channel_id=job.channel, thread_ts=job.thread, status=status)


def subscribe_due(bot: Bot) -> None:
    """Have this week's message sent to each channel that is subscribed and did not get it."""
    now = datetime.now(ZoneInfo("Asia/Shanghai"))
    if now.isoweekday() > 1 or now.hour >= HOUR:
        for channel in bot.store.subscribed():
            receive_weekly(channel, bot)


def receive_weekly(channel: str, bot: Bot) -> None:
    """Have this week's message sent to a channel, once."""
    year, week, _ = datetime.now(ZoneInfo("Asia/Shanghai")).isocalendar()
    bot.receive(Job(id=f"weekly:{channel}:{year}-W{week:02}", kind="weekly", channel=channel))
