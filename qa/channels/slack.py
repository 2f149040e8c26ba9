"""Runs the Slack bot in Socket Mode, which needs no public address, until it is told to stop."""

import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError

from qa.channels.desk import Desk
from qa.channels.slack_bot import open_bot
from qa.channels.slack_send import Redacted, web_client
from qa.channels.slack_surface import make_app
from qa.channels.slack_work import Workers
from qa.channels.streams import tell
from qa.settings import Settings, SettingsError, UserError

PING = 5.0
"""Seconds between looks at the connection; a lost one is made anew."""


def run_socket(settings: Settings, open_desk: Callable[[], Desk]) -> None:
    """Answer until SIGTERM or SIGINT, then finish what is in hand; raises SettingsError and UserError at the start."""
    app_token = settings.slack_app_token.get_secret_value()
    if not app_token:
        raise SettingsError("QA_SLACK_APP_TOKEN is not set; the README says how to get the token (it begins xapp-).")
    quiet_log()
    bot = open_bot(settings, open_desk)
    stop = threading.Event()
    with _signals(stop):
        workers = Workers(bot)
        handler = SocketModeHandler(
            make_app(bot, ""),
            app_token,
            web_client=web_client(app_token, settings.slack_api_url),
            ping_interval=PING,
        )
        try:
            _connect(handler)
            tell("The Slack bot is connected (Ctrl+C stops it).")
            stop.wait()
        finally:
            handler.client.close()
            workers.stop()
            bot.store.close()
            bot.desk.close()


def quiet_log() -> None:
    """Write warnings to stderr, without tokens."""
    lines = logging.StreamHandler(sys.stderr)
    lines.setFormatter(Redacted("%(asctime)s %(name)s: %(message)s"))
    for name in ("qa.slack", "slack_bolt", "slack_sdk"):
        log = logging.getLogger(name)
        log.handlers, log.propagate = [lines], False
        log.setLevel(logging.WARNING)


def _connect(handler: SocketModeHandler) -> None:
    try:
        handler.client.connect()
    except SlackApiError as error:
        reason = error.response.get("error", "no reason given")
        raise UserError(f"Slack refuses the connection: {reason}. `qa slack --check` says what is missing.") from error
    except OSError as error:
        raise UserError(f"Slack cannot be reached: {error}.") from error


@contextmanager
def _signals(stop: threading.Event) -> Iterator[None]:
    """Have SIGTERM and SIGINT set an event."""
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, action in before.items():
            signal.signal(number, action)
