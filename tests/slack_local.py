"""Starts the local Slack and the bot as processes, and gives what a test does with them."""

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

TOKENS = {"QA_SLACK_BOT_TOKEN": "xoxb-local-0123456789", "QA_SLACK_APP_TOKEN": "xapp-local-0123456789"}
COUNT = itertools.count(1)

Call = dict[str, Any]


class LocalSlack:
    """The local Slack, seen from a test."""

    def __init__(self, address: str) -> None:
        self.address, self.api = address, f"{address}/api"
        self._http = httpx.Client(base_url=address, timeout=90)

    def close(self) -> None:
        """Leave it."""
        self._http.close()

    def push(self, *envelopes: Call) -> list[Call]:
        """Deliver envelopes at once; gives their acknowledgements."""
        answer: list[Call] = self._http.post("/control/push", json=list(envelopes)).json()
        return answer

    def wait(self, method: str, channel: str = "", count: int = 1, timeout: float = 40) -> list[Call]:
        """The arguments of each call of a method, when there are so many or the time is over."""
        query: dict[str, Any] = {"method": method, "channel": channel, "count": count, "timeout": timeout}
        return [call["args"] for call in self._http.get("/control/wait", params=query).json()]

    def calls(self, method: str, channel: str = "") -> list[Call]:
        """Every call of a method so far, refused ones too."""
        query: dict[str, Any] = {"method": method, "channel": channel, "count": 0, "timeout": 1, "refused": 1}
        answer: list[Call] = self._http.get("/control/wait", params=query).json()
        return answer

    def order(self, **what: Any) -> int:
        """Have it refuse, delay or cut; gives how many connections were opened so far."""
        return int(self._http.post("/control/order", json=what).json()["opened"])

    def connected(self, count: int) -> int:
        """Wait until so many connections were opened in all; gives how many are open."""
        return int(self._http.get("/control/connected", params={"count": count}).json()["open"])


@contextmanager
def local_slack() -> Iterator[LocalSlack]:
    """A local Slack in a process of its own."""
    script = Path(__file__).with_name("slack_server.py")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        slack = LocalSlack(process.stdout.readline().strip())
        try:
            yield slack
        finally:
            slack.close()
            process.kill()


class BotProcess:
    """`qa slack` as a process, with what it wrote."""

    def __init__(self, slack: LocalSlack, folder: Path, **settings: str) -> None:
        self.log = folder / "stderr.txt"
        env = {**os.environ, **TOKENS, "QA_SLACK_API_URL": slack.api, "QA_DATA": str(folder), **settings}
        before = slack.order()
        with self.log.open("a") as log:
            self._process = subprocess.Popen([sys.executable, "-m", "qa.channels.cli", "slack"], env=env, stderr=log)
        slack.connected(before + 1)

    def stop(self) -> int:
        """Ask it to stop; gives its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(40)

    def kill(self) -> None:
        """Stop it in the middle of what it does."""
        self._process.kill()
        self._process.wait(10)


def new_channel(kind: str = "C") -> str:
    """The id of a channel that no other test uses: `C` public, `CP` private, `D` a direct message."""
    return f"{kind}{next(COUNT):06}"


def new_ts() -> str:
    """The time stamp of a new message."""
    return f"{time.time():.3f}{next(COUNT):03}"


def event(body: Call, event_id: str = "") -> Call:
    """The envelope of an event."""
    payload = {
        "type": "event_callback",
        "team_id": "T1",
        "api_app_id": "A1",
        "event_id": event_id or f"Ev{next(COUNT)}",
        "event_time": 1,
        "event": body,
        "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}],
    }
    return {"type": "events_api", "payload": payload, "retry_attempt": 0, "retry_reason": ""}


def mention(text: str, channel: str, **more: Any) -> Call:
    """Somebody mentions the bot in a channel."""
    said = {"type": "app_mention", "user": "U1", "text": f"<@UBOT> {text}", "ts": new_ts(), "channel": channel}
    return {**said, "event_ts": said["ts"], **more}


def written(text: str, channel: str, channel_type: str, **more: Any) -> Call:
    """Somebody writes a message."""
    said = {"type": "message", "channel_type": channel_type, "user": "U1", "text": text, "ts": new_ts()}
    return {**said, "channel": channel, "event_ts": said["ts"], **more}


def command(text: str, channel: str, slack: LocalSlack) -> Call:
    """Somebody types the slash command."""
    payload = {
        "command": "/controlled",
        "text": text,
        "user_id": "U1",
        "channel_id": channel,
        "channel_name": "general",
        "team_id": "T1",
        "api_app_id": "A1",
        "response_url": f"{slack.address}/hook/{channel}",
        "trigger_id": f"trigger.{next(COUNT)}",
    }
    return {"type": "slash_commands", "payload": payload}


def pressed(action: Call, message: Call, channel: str, slack: LocalSlack, *, alone: bool = False) -> Call:
    """Somebody uses a button, a menu or a date of a message."""
    payload = {
        "type": "block_actions",
        "user": {"id": "U2"},
        "team": {"id": "T1"},
        "api_app_id": "A1",
        "trigger_id": f"trigger.{next(COUNT)}",
        "container": {"type": "message", "message_ts": "1.1", "channel_id": channel, "is_ephemeral": alone},
        "channel": {"id": channel},
        "message": {"ts": "1.1", **({"thread_ts": message["thread_ts"]} if "thread_ts" in message else {})},
        "response_url": f"{slack.address}/hook/{channel}",
        "actions": [{**action, "action_ts": new_ts()}],
    }
    return {"type": "interactive", "payload": payload}


def entered(view: Call, **values: Any) -> Call:
    """Somebody sends a dialog."""
    state = {name: {name: value} for name, value in values.items()}
    sent = {**view, "id": f"V{next(COUNT)}", "state": {"values": state}}
    payload = {"type": "view_submission", "user": {"id": "U2"}, "team": {"id": "T1"}, "api_app_id": "A1", "view": sent}
    return {"type": "interactive", "payload": payload}


def elements(message: Call) -> list[Call]:
    """Every button, menu and date of a message, each with the id of its block."""
    found = []
    for block in message["blocks"]:
        inside = block.get("elements", []) if block["type"] in ("actions", "context_actions") else []
        inside = [*inside, block["accessory"]] if "accessory" in block else inside
        found += [{**element, "block_id": block.get("block_id", "")} for element in inside]
    return found


def element(message: Call, action: str) -> Call:
    """The first element whose action begins so."""
    return next(one for one in elements(message) if one["action_id"].startswith(action))
