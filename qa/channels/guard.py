"""Takes every request before anything else sees it: its host, its origin, its key and its size must be in order.

What leaves carries headers that keep a browser from running or fetching anything from elsewhere.
"""

import base64
import binascii
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from qa.channels.problems import problem
from qa.channels.streams import log_error

KB = 1024
LARGEST, LARGEST_JSON = 6 * KB * KB, 256 * KB
"""Bytes of a request: one that may hold a sheet, and any other of the API."""
SHEETS = "/api/v1/screen"
OPEN = {"/healthz", "/readyz", "/slack/events"}
"""Addresses that need no key; the last one checks a signature of its own."""
HEADERS = {
    "content-security-policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
ASK_KEY = {"WWW-Authenticate": 'Basic realm="rare-earth-qa", charset="UTF-8"'}


@dataclass
class Guard:
    """The application behind the guard."""

    app: ASGIApp
    hosts: Sequence[str]
    """The names it answers to; `*` stands for any."""
    key: str = ""
    """What a caller must show; empty lets all in."""
    public: str = ""
    """Host and port of the public address, whose pages may send requests too."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it with a problem."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if scope["type"] == "websocket":
            if refusal is None:
                await self.app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        await self._pass(refusal, scope, receive, send)

    async def _pass(self, refusal: Response | None, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _add_headers(message, scope)
            await send(message)

        try:
            await (refusal or self.app)(scope, _Bounded(receive, _largest(scope)), sending)
        except HTTPException as error:
            if not started:
                await problem(error.status_code)(scope, receive, sending)
        except Exception:
            log_error()
            if not started:
                await problem(500)(scope, receive, sending)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if "*" not in self.hosts and _host(headers.get("host", "")) not in self.hosts:
            return problem(421)
        if scope.get("method") not in ("GET", "HEAD") and self._from_elsewhere(headers):
            return problem(403)
        if self.key and scope["path"] not in OPEN and not self._shows_key(headers):
            return problem(401, headers=ASK_KEY)
        length = headers.get("content-length", "0")
        return problem(413) if not length.isdecimal() or int(length) > _largest(scope) else None

    def _from_elsewhere(self, headers: Headers) -> bool:
        """Whether a browser sends this from a page of another site."""
        origin = headers.get("origin")
        if origin is None:
            return headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
        return origin.partition("://")[2] not in {headers.get("host"), self.public} - {""}

    def _shows_key(self, headers: Headers) -> bool:
        shown = [headers.get("x-api-key", "")]
        scheme, _, value = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            shown.append(value.strip())
        elif scheme.lower() == "basic":
            shown.append(_password(value))
        return any(hmac.compare_digest(one.encode(), self.key.encode()) for one in shown)


@dataclass
class _Bounded:
    """The body of a request, cut off where it grows larger than it may."""

    receive: Receive
    left: int

    async def __call__(self) -> Message:
        message = await self.receive()
        self.left -= len(message.get("body", b""))
        if self.left < 0:
            raise HTTPException(413)
        return message


def _largest(scope: Scope) -> int:
    path = scope["path"]
    return LARGEST_JSON if path.startswith("/api/") and path != SHEETS else LARGEST


def _host(value: str) -> str:
    """The name without the port, and without the brackets of an IPv6 address."""
    try:
        return urlsplit(f"//{value}").hostname or ""
    except ValueError:
        return ""


def _password(encoded: str) -> str:
    try:
        return base64.b64decode(encoded.strip(), validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _add_headers(message: Message, scope: Scope) -> None:
    headers = MutableHeaders(scope=message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if scope["path"].startswith(("/api/", "/a/")):
        headers.setdefault("cache-control", "no-store")
