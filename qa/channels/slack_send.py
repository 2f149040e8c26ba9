"""Takes a message, sends it to Slack; says whether a refusal passes and after how many seconds.

A short `Retry-After` is waited for; a long one is left to the store, so that one busy channel blocks no other.
"""

import logging
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient, WebhookClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler, RetryState

from qa.models import Model

SLACK = "https://slack.com/api/"
PATIENCE = 5.0
"""Seconds waited in place for Slack to accept a message."""
TRIES = 3
TIMEOUT = 20
REFUSED_FOR_NOW = {429, 500, 502, 503, 504}
PASSING = {"ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
BLOCKS_REFUSED = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
SECRET = re.compile(r"xox[a-z]*-[\w-]+|xapp-[\w-]+|(?<=ticket=)[\w-]+")
EVENT = "rare_earth_answer"
"""The name of the metadata by which a message is found again."""


class Message(Model):
    """What is sent: a method of the Web API, or `response_url`, with its arguments."""

    method: str
    args: dict[str, Any]


class Refused(Exception):
    """Slack refuses a message for now, or for good where `after` is None."""

    def __init__(self, reason: str, after: float | None) -> None:
        super().__init__(reason)
        self.after = after


class Patient(RetryHandler):
    """Waits as long as Slack says, up to `PATIENCE`, where it is busy or the connection breaks."""

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if response is None:
            return isinstance(error, OSError | HTTPException)
        return response.status_code in REFUSED_FOR_NOW and _asked_to_wait(response.headers, state) <= PATIENCE

    def prepare_for_next_attempt(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> None:
        """Wait, then have the request sent again."""
        state.next_attempt_requested = True
        time.sleep(_asked_to_wait(response.headers if response else {}, state))
        state.increment_current_attempt()


class Redacted(logging.Formatter):
    """A line of the log without tokens."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, each token replaced."""
        return redact(super().format(record))


def redact(text: str) -> str:
    """The text with every Slack token and ticket replaced."""
    return SECRET.sub("[token]", text)


def web_client(token: str, url: str, *, patient: bool = True) -> WebClient:
    """A client of the Web API; one that is not patient gives up at once, for what must happen within 3 seconds."""
    handlers: list[RetryHandler] = [Patient(max_retry_count=TRIES)] if patient else []
    return WebClient(token=token, base_url=url or SLACK, timeout=TIMEOUT if patient else 2, retry_handlers=handlers)


def send(client: WebClient, message: Message) -> None:
    """Send a message; with fewer blocks where Slack refuses them. Raises Refused."""
    *richer, plainest = [message, *_plainer(message)]
    for version in richer:
        try:
            _send(client, version)
            return
        except Refused as refused:
            if str(refused) not in BLOCKS_REFUSED:
                raise
    _send(client, plainest)


def already_sent(client: WebClient, message: Message, job_id: str) -> bool:
    """Whether the thread of a message holds the answer to a job. Raises Refused."""
    if message.method != "chat.postMessage" or "thread_ts" not in message.args:
        return False
    place = {"channel": message.args["channel"], "ts": message.args["thread_ts"]}
    with _told():
        thread = client.conversations_replies(**place, limit=200, include_all_metadata=True)
    found: list[dict[str, Any]] = thread.get("messages", [])
    return any(_job_of(one) == job_id for one in found)


def _send(client: WebClient, message: Message) -> None:
    if message.method != "response_url":
        with _told():
            client.api_call(message.method, json=message.args)
        return
    args = dict(message.args)
    hook = WebhookClient(args.pop("url"), timeout=TIMEOUT, retry_handlers=[Patient(max_retry_count=TRIES)])
    with _told():
        response = hook.send_dict(args)
    if response.status_code != 200:
        passes = response.status_code in REFUSED_FOR_NOW
        raise Refused(response.body[:80], max(_seconds(response.headers), 1.0) if passes else None)


@contextmanager
def _told() -> Iterator[None]:
    """Raise Refused for whatever keeps Slack from answering."""
    try:
        yield
    except SlackApiError as error:
        raise Refused(str(error.response.get("error", "no reason given")), _after(error)) from error
    except (OSError, HTTPException) as error:
        raise Refused(type(error).__name__, PATIENCE) from error


def _plainer(message: Message) -> list[Message]:
    """The message without the buttons that some clients lack, and as text alone."""
    given = message.args.get("blocks")
    if not given:
        return []
    fewer = [block for block in given if block["type"] != "context_actions"]
    text = {name: value for name, value in message.args.items() if name != "blocks"}
    return [Message(method=message.method, args=args) for args in (message.args | {"blocks": fewer}, text)]


def _after(error: SlackApiError) -> float | None:
    """The seconds after which a refused call may succeed; None where it will not."""
    response = error.response
    status = getattr(response, "status_code", 0)
    if status not in REFUSED_FOR_NOW and response.get("error") not in PASSING:
        return None
    return max(_seconds(dict(getattr(response, "headers", None) or {})), 1.0)


def _asked_to_wait(headers: Any, state: RetryState) -> float:
    return _seconds(headers) or 0.25 * 2**state.current_attempt


def _seconds(headers: Any) -> float:
    """The header `Retry-After`, however the client gives it; 0 where there is none."""
    for name, value in headers.items():
        if name.lower() == "retry-after":
            text = value[0] if isinstance(value, list) else value
            return float(text) if str(text).isdigit() else PATIENCE
    return 0.0


def _job_of(found: dict[str, Any]) -> str:
    metadata = found.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return str(payload.get("job", "")) if metadata.get("event_type") == EVENT else ""
