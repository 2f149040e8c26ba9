"""Holds what the Slack bot works with, and knows of a channel whether and to whom it answers there."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from qa.channels.desk import Desk
from qa.channels.slack_send import EVENT, Message, web_client
from qa.channels.slack_store import FILE, ChannelSettings, Job, Store
from qa.settings import Settings, SettingsError

WAITING = 200
"""Jobs that may wait; who comes later is told that the bot is busy, until as many again wait."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass
class Bot:
    """The engine, the store and the Web API of one Slack workspace."""

    desk: Desk
    store: Store
    client: WebClient
    quick: WebClient
    """For what must happen within 3 seconds, such as opening a dialog."""
    allowed: frozenset[str] = frozenset()
    """The channels to answer in; empty for all."""
    waiting: int = WAITING
    _private: dict[str, bool] = field(default_factory=dict)

    def receive(self, job: Job) -> bool:
        """Take a job in, once; gives whether there was room. Without room the asker is told that the bot is busy."""
        if self.store.receive(job, self.waiting):
            return True
        if job.kind in ("question", "command", "fact", "words", "day", "share"):
            self.store.receive(job.model_copy(update={"kind": "busy"}), 2 * self.waiting)
        return False

    def allows(self, job: Job) -> bool:
        """Whether the operator lets the bot answer there; in direct messages always."""
        return not self.allowed or job.channel in self.allowed or job.channel_kind == "im"

    def answers_alone(self, job: Job, settings: ChannelSettings) -> bool:
        """Whether the asker alone may see the answer."""
        if job.response_url:
            return True
        if job.channel_kind == "im":
            return False
        return self._is_private(job) if settings.answers == "auto" else settings.answers == "private"

    def _is_private(self, job: Job) -> bool:
        """Whether the channel is no public one; one that Slack tells nothing about counts as private."""
        if job.channel_kind:
            return job.channel_kind != "channel"
        if job.channel not in self._private:
            try:
                about: dict[str, Any] = self.client.conversations_info(channel=job.channel)["channel"]
            except (SlackApiError, OSError):
                return True
            self._private[job.channel] = not about.get("is_channel", False) or bool(about.get("is_private"))
        return self._private[job.channel]

    def message(self, job: Job, text: str, blocks: list[dict[str, Any]], *, alone: bool) -> Message:
        """The message that answers a job where it was asked, for everybody or for the asker alone."""
        shown = {"text": text, "blocks": blocks}
        if job.response_url:
            replace = job.kind in ("fact", "words", "day")
            args = {"url": job.response_url, "response_type": "ephemeral", "replace_original": replace}
            return Message(method="response_url", args=args | shown)
        if alone:
            thread = {"thread_ts": job.thread} if job.follows else {}
            args = {"channel": job.channel, "user": job.user, "link_names": False}
            return Message(method="chat.postEphemeral", args=args | thread | shown)
        args = {"channel": job.channel, "link_names": False, "unfurl_links": False, "unfurl_media": False}
        args |= {"thread_ts": job.thread} if job.thread else {}
        metadata = {"event_type": EVENT, "event_payload": {"job": job.id}}
        return Message(method="chat.postMessage", args=args | {"metadata": metadata} | shown)


def open_bot(settings: Settings, open_desk: Callable[[], Desk]) -> Bot:
    """The bot of the settings; raises SettingsError where no token is set, UserError where another process runs it."""
    token = settings.slack_bot_token.get_secret_value()
    if not token:
        raise SettingsError("QA_SLACK_BOT_TOKEN is not set; the README says how to get the token (it begins xoxb-).")
    store = Store(settings.data / FILE)
    return Bot(
        desk=open_desk(),
        store=store,
        client=web_client(token, settings.slack_api_url),
        quick=web_client(token, settings.slack_api_url, patient=False),
        allowed=frozenset(re.findall(r"\w+", settings.slack_channels)),
    )


def language_of(text: str, settings: ChannelSettings | None = None) -> str:
    """The language of our own words beside an answer."""
    if settings and settings.language != "auto":
        return settings.language
    return "zh" if CHINESE.search(text) else "en"
