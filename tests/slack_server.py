"""A local Slack in a process of its own: the Web API over HTTP, response addresses, and Socket Mode over a WebSocket.

It refuses wrong tokens and blocks that break Slack's limits, keeps what was posted, and can be told to refuse, to wait
and to cut connections. `/control/…` is for the tests. Started as a script it writes its address on stdout.
"""

import asyncio
import contextlib
import json
import time
import uuid
from collections import defaultdict
from typing import Any

from aiohttp import WSCloseCode, web
from slack_limits import dialog_faults, faults

BOT_TOKEN, APP_TOKEN = "xoxb-local-0123456789", "xapp-local-0123456789"
SCOPES = (
    "app_mentions:read,assistant:write,channels:history,channels:read,chat:write,commands,"
    "groups:history,groups:read,im:history"
)
BOT = {"url": "https://local.slack.com/", "team_id": "T1", "team": "Local", "user_id": "UBOT", "bot_id": "BBOT"}
POSTS = {"chat.postMessage", "chat.postEphemeral"}


class Slack:
    """What the local Slack knows."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []
        self.posts: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.refusals: dict[str, list[int]] = defaultdict(list)
        self.delays: dict[str, float] = {}
        self.scopes = SCOPES
        self.unknown: list[str] = []
        self.sockets: list[web.WebSocketResponse] = []
        self.acks: dict[str, asyncio.Future[Any]] = {}
        self.changed = asyncio.Condition()
        self.opened = 0
        self.port = 0
        self._ts = 1_700_000_000.0

    async def note(self, method: str, args: dict[str, Any], status: int) -> None:
        """Keep a call, and wake who waits for one."""
        async with self.changed:
            self.calls.append({"method": method, "args": args, "status": status, "at": time.time()})
            self.changed.notify_all()

    def stamp(self) -> str:
        """A new time stamp of a message."""
        self._ts += 1
        return f"{self._ts:.6f}"


async def api(request: web.Request) -> web.Response:
    """A method of the Web API."""
    slack: Slack = request.app["slack"]
    method, args = request.match_info["method"], await _args(request)
    if delay := slack.delays.get(method):
        await asyncio.sleep(delay)
    if slack.refusals[method]:
        status = slack.refusals[method].pop(0)
        await slack.note(method, args, status)
        headers = {"Retry-After": "1"} if status == 429 else {}
        return web.json_response({"ok": False, "error": "ratelimited"}, status=status, headers=headers)
    answer = _answer(slack, method, args, request.headers.get("authorization", ""))
    await slack.note(method, args, 200 if answer.get("ok") else 400)
    return web.json_response(answer, headers={"x-oauth-scopes": slack.scopes})


async def _args(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(json.loads(await request.text() or "{}"))
    return {**request.query, **{name: str(value) for name, value in (await request.post()).items()}}


def _answer(slack: Slack, method: str, args: dict[str, Any], key: str) -> dict[str, Any]:
    wanted = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
    if key != f"Bearer {wanted}":
        return {"ok": False, "error": "invalid_auth"}
    if method == "apps.connections.open":
        return {"ok": True, "url": f"ws://127.0.0.1:{slack.port}/link?ticket=secret-ticket-{uuid.uuid4().hex}"}
    if method == "auth.test":
        return {"ok": True, "user": "rare_earth_qa", **BOT}
    if method == "conversations.info":
        private = args["channel"].startswith("CP")
        return {"ok": True, "channel": {"id": args["channel"], "is_channel": True, "is_private": private}}
    if method == "conversations.replies":
        thread = [post for post in slack.posts[args["channel"]] if post.get("thread_ts") == args["ts"]]
        return {"ok": True, "messages": thread}
    if method == "views.open" and dialog_faults(args["view"]):
        return {"ok": False, "error": "invalid_arguments"}
    return _posted(slack, method, args) if method in POSTS else {"ok": True}


def _refuses(slack: Slack, args: dict[str, Any]) -> bool:
    blocks = args.get("blocks") or [{"type": "divider"}]
    return bool(faults(blocks)) or any(block["type"] in slack.unknown for block in blocks)


def _posted(slack: Slack, method: str, args: dict[str, Any]) -> dict[str, Any]:
    if _refuses(slack, args):
        return {"ok": False, "error": "invalid_blocks"}
    post = {**args, "ts": slack.stamp()}
    if method == "chat.postMessage":
        slack.posts[args["channel"]].append(post)
    return {"ok": True, "ts": post["ts"], "channel": args["channel"], "message": post}


async def hook(request: web.Request) -> web.Response:
    """A response address."""
    slack: Slack = request.app["slack"]
    args = json.loads(await request.text())
    if slack.refusals["response_url"]:
        return web.Response(status=slack.refusals["response_url"].pop(0), headers={"Retry-After": "1"})
    refused = _refuses(slack, args)
    await slack.note("response_url", {**args, "hook": request.match_info["name"]}, 400 if refused else 200)
    return web.Response(text="invalid_blocks" if refused else "ok", status=400 if refused else 200)


async def link(request: web.Request) -> web.WebSocketResponse:
    """A Socket Mode connection."""
    slack: Slack = request.app["slack"]
    socket = web.WebSocketResponse(autoping=True)
    await socket.prepare(request)
    await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}})
    async with slack.changed:
        slack.sockets.append(socket)
        slack.opened += 1
        slack.changed.notify_all()
    try:
        async for message in socket:
            if message.type == web.WSMsgType.TEXT and message.data.startswith("{"):
                said = json.loads(message.data)
                if (ack := slack.acks.pop(said.get("envelope_id", ""), None)) and not ack.done():
                    ack.set_result(said)
    finally:
        slack.sockets.remove(socket)
    return socket


async def push(request: web.Request) -> web.Response:
    """Deliver envelopes all at once; gives the acknowledgement of each and the seconds that it took."""
    slack: Slack = request.app["slack"]
    envelopes = await request.json()
    return web.json_response(await asyncio.gather(*(_deliver(slack, envelope) for envelope in envelopes)))


async def _deliver(slack: Slack, envelope: dict[str, Any]) -> dict[str, Any]:
    name, start = uuid.uuid4().hex, time.monotonic()
    slack.acks[name] = asyncio.get_running_loop().create_future()
    await slack.sockets[-1].send_json({"accepts_response_payload": True, **envelope, "envelope_id": name})
    try:
        said = await asyncio.wait_for(slack.acks[name], 10)
    except TimeoutError:
        return {"seconds": None, "payload": None}
    return {"seconds": time.monotonic() - start, "payload": said.get("payload")}


async def wait(request: web.Request) -> web.Response:
    """Wait until a method was called so often, in a channel if one is named; gives the calls, refused ones if asked."""
    slack: Slack = request.app["slack"]
    method, channel, count = request.query["method"], request.query.get("channel"), int(request.query["count"])

    def found() -> list[dict[str, Any]]:
        return [
            call
            for call in slack.calls
            if call["method"] == method
            and (call["status"] == 200 or "refused" in request.query)
            and (
                not channel
                or channel in (call["args"].get("channel"), call["args"].get("channel_id"), call["args"].get("hook"))
            )
        ]

    async with slack.changed:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(
                slack.changed.wait_for(lambda: len(found()) >= count), float(request.query["timeout"])
            )
    return web.json_response(found())


async def connected(request: web.Request) -> web.Response:
    """Wait until so many connections were opened in all; gives how many are open."""
    slack: Slack = request.app["slack"]
    count = int(request.query["count"])
    async with slack.changed:
        await asyncio.wait_for(slack.changed.wait_for(lambda: slack.opened >= count and bool(slack.sockets)), 60)
    return web.json_response({"open": len(slack.sockets), "opened": slack.opened})


async def order(request: web.Request) -> web.Response:
    """Refuse the next calls of a method with these codes, delay it, grant other scopes, or cut every connection."""
    slack: Slack = request.app["slack"]
    told = await request.json()
    for method, codes in told.get("refuse", {}).items():
        slack.refusals[method] += codes
    slack.delays |= told.get("delay", {})
    slack.scopes = told.get("scopes", slack.scopes)
    slack.unknown = told.get("unknown", slack.unknown)
    for socket in list(slack.sockets) if told.get("cut") else []:
        await socket.close(code=WSCloseCode.GOING_AWAY)
    for socket in list(slack.sockets) if told.get("refresh") else []:
        await socket.send_json({"type": "disconnect", "reason": "refresh_requested", "debug_info": {}})
    return web.json_response({"opened": slack.opened})


async def main() -> None:
    """Serve on a free port of this machine until the process is stopped."""
    app = web.Application(client_max_size=10_000_000)
    app["slack"] = slack = Slack()
    app.add_routes(
        [
            web.get("/link", link),
            web.post("/hook/{name}", hook),
            web.route("*", "/api/{method}", api),
            web.post("/control/push", push),
            web.get("/control/wait", wait),
            web.get("/control/connected", connected),
            web.post("/control/order", order),
        ]
    )
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slack.port = runner.addresses[0][1]
    print(f"http://127.0.0.1:{slack.port}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
