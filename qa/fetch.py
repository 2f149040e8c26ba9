"""Takes a web address, gives what stands there: over http(s), from public addresses alone, within a size and a time.

The address that was checked is the one connected to, so a name that resolves anew cannot lead inside. A redirect is
followed only within the same site, and checked like the first address.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from qa.settings import UserError

LARGEST = 5_000_000
"""Bytes of a page."""
REDIRECTS = 5
QUOTED = "/%?:@!$&'()*+,;=~-._"
"""What stands in a path or a query as it is."""
PORTS = {"http": 80, "https": 443}
MOVED = {301, 302, 303, 307, 308}
HEADERS = {
    "Accept": "text/html,application/pdf,text/plain",
    "Accept-Encoding": "identity",
    "User-Agent": "rare-earth-qa",
}


@dataclass(frozen=True)
class Page:
    """What was read from a place."""

    source: str
    content: bytes
    charset: str = ""
    """The encoding that the server names."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host; raises OSError."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(address: str) -> bool:
    """Whether an address is that of a machine on the public internet, also where it is wrapped in another one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        wrapped = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if int(ip) >> 32 == int(ipaddress.ip_address("64:ff9b::")) >> 32:
            wrapped.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if any(inner is not None and not is_public(str(inner)) for inner in wrapped):
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


@dataclass(frozen=True)
class Network:
    """What fetching may reach and how long it may take; tests name a server of their own."""

    resolve: Callable[[str, int], list[str]] = resolve
    allowed: Callable[[str], bool] = is_public
    seconds: float = 30.0
    """For one address from connecting to the last byte."""


def fetch(address: str, network: Network | None = None) -> Page:
    """What stands at a web address; raises UserError, in one sentence, for what is not fetched."""
    reach = network or Network()
    parts = _parts(address)
    for _ in range(REDIRECTS + 1):
        found = _read(parts, reach)
        if isinstance(found, Page):
            return found
        moved = _parts(urljoin(parts.geturl(), found))
        if _site(moved) != _site(parts) or (parts.scheme, moved.scheme) == ("https", "http"):
            raise UserError(f"{parts.hostname} redirects to another site ({moved.hostname}); open that page yourself.")
        parts = moved
    raise UserError(f"{parts.hostname} redirects more than {REDIRECTS} times.")


def _parts(address: str) -> SplitResult:
    """The parts of an address that may be fetched."""
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except (ValueError, UnicodeError):
        raise UserError("The address cannot be read; give one such as https://www.mofcom.gov.cn/….") from None
    if parts.scheme not in PORTS:
        raise UserError(f"Only http and https addresses are fetched, not {parts.scheme[:20] or 'this'}:.")
    if parts.username is not None or parts.password is not None:
        raise UserError("An address with a user name or a password in it is not fetched.")
    if not host or port == 0:
        raise UserError("The address names no host.")
    return parts


def _site(parts: SplitResult) -> tuple[str, int]:
    """The host without `www.`, and the port where it is none of the usual two."""
    port = parts.port or PORTS[parts.scheme]
    return (parts.hostname or "").removeprefix("www."), 0 if port in PORTS.values() else port


def _read(parts: SplitResult, network: Network) -> Page | str:
    """The page at an address, or the address to which it redirects."""
    host, port = (parts.hostname or "").encode("idna").decode(), parts.port or PORTS[parts.scheme]
    connection = http.client.HTTPConnection(host, port)
    late, opened = threading.Event(), list[socket.socket]()

    def give_up() -> None:
        late.set()
        for one in opened:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(network.seconds, give_up)
    timer.start()
    try:
        connection.sock = socket.create_connection((_checked(host, port, network), port), timeout=network.seconds)
        opened.append(connection.sock)
        if parts.scheme == "https":
            context = ssl.create_default_context()
            tls = context.wrap_socket(connection.sock, server_hostname=host, do_handshake_on_connect=False)
            opened.append(tls)
            tls.do_handshake()
            connection.sock = tls
        target = quote(parts.path or "/", QUOTED) + (f"?{quote(parts.query, QUOTED)}" if parts.query else "")
        connection.request("GET", target, headers=HEADERS)
        with connection.getresponse() as response:
            found = _answer(response, parts)
        if late.is_set():
            raise TimeoutError
        return found
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        if late.is_set() or isinstance(error, TimeoutError):
            raise UserError(f"{host} did not answer within {network.seconds:g} seconds.") from error
        raise UserError(
            f"{host} cannot be read ({getattr(error, 'strerror', None) or type(error).__name__})."
        ) from error
    finally:
        timer.cancel()
        connection.close()


def _checked(host: str, port: int, network: Network) -> str:
    """An address of the host; refused where any of its addresses is not a public one."""
    addresses = network.resolve(host, port)
    if not addresses or not all(network.allowed(address) for address in addresses):
        raise UserError(f"{host} has a private, local or reserved address; only the public internet is fetched from.")
    return addresses[0]


def _answer(response: http.client.HTTPResponse, parts: SplitResult) -> Page | str:
    if response.status in MOVED and (moved := response.getheader("Location")):
        return moved
    if response.status != 200:
        raise UserError(f"{parts.hostname} answers with status {response.status}.")
    if response.getheader("Content-Encoding", "identity") != "identity":
        raise UserError(
            f"{parts.hostname} sends a compressed page, which is not read; save the page and give the file."
        )
    declared = response.length or 0
    content = response.read(LARGEST + 1) if declared <= LARGEST else b""
    if declared > LARGEST or len(content) > LARGEST:
        raise UserError(f"The page is larger than {LARGEST:,} bytes.")
    if response.length:
        raise http.client.IncompleteRead(content)
    return Page(parts.geturl(), content, response.headers.get_content_charset() or "")
