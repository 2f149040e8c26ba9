"""Takes addresses and a server of its own: what is fetched, and one sentence for what is not."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import pytest

from qa.channels.cli import main
from qa.fetch import LARGEST, Network, fetch, is_public
from qa.settings import UserError

HOST = "www.ministry.example"


class _Ministry(BaseHTTPRequestHandler):
    """A site whose pages are what the tests need."""

    protocol_version = "HTTP/1.1"

    def handle(self) -> None:
        with suppress(OSError):
            super().handle()

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].strip("/")
        getattr(self, f"_{name}", self._missing)()

    def _page(self) -> None:
        self._send(200, {"Content-Type": "text/html; charset=gb18030"}, "一、条文".encode("gb18030"))

    def _missing(self) -> None:
        self._send(404, {}, b"")

    def _moved(self) -> None:
        self._send(302, {"Location": self.path.partition("?")[2]}, b"")

    def _huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(2 * 1024**3))
        self.end_headers()
        self._stream()

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self._stream()

    def _stream(self) -> None:
        """Two gigabytes, for as long as somebody reads them."""
        self.close_connection = True
        chunk = b"x" * 1024**2
        try:
            for _ in range(2048):
                self.wfile.write(chunk)
        except OSError:
            return

    def _short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"half")
        self.close_connection = True

    def _slow(self) -> None:
        self.close_connection = True
        try:
            for character in b"HTTP/1.1 200 OK\r\nX-Header: " + b"y" * 500:
                self.wfile.write(bytes([character]))
                time.sleep(0.05)
        except OSError:
            return

    def _packed(self) -> None:
        self._send(200, {"Content-Encoding": "gzip"}, b"\x1f\x8b")

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Ministry) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()


def network(*later: str, seconds: float = 10.0) -> Network:
    """A network in which names lead to this machine, which is the one address allowed; later lookups as given."""
    answers = iter(["127.0.0.1", *later])

    def resolve(host: str, port: int) -> list[str]:
        return [next(answers, "127.0.0.1")]

    return Network(resolve=resolve, allowed=lambda address: address == "127.0.0.1", seconds=seconds)


def refusal(address: str, reach: Network | None = None) -> str:
    with pytest.raises(UserError) as refused:
        fetch(address, reach)
    message = str(refused.value)
    assert "\n" not in message
    return message


def test_page_is_read_with_its_source_and_encoding(port: int) -> None:
    page = fetch(f"http://{HOST}:{port}/page", network())

    assert (page.source, page.charset) == (f"http://{HOST}:{port}/page", "gb18030")
    assert page.content.decode(page.charset) == "一、条文"


def test_redirect_within_the_site_is_followed(port: int) -> None:
    to = f"http://ministry.example:{port}/page"

    assert fetch(f"http://{HOST}:{port}/moved?{to}", network()).source == to


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param("file:///etc/passwd", "Only http and https", id="a file"),
        pytest.param("ftp://ministry.example/61", "Only http and https", id="another scheme"),
        pytest.param("javascript:alert(1)", "Only http and https", id="a script"),
        pytest.param("http://user:secret@ministry.example/", "password", id="credentials"),
        pytest.param("http:///61", "no host", id="no host"),
        pytest.param("http://[::1", "cannot be read", id="broken"),
        pytest.param("http://ministry.example:99999/", "cannot be read", id="impossible port"),
        pytest.param("http://127.0.0.1:8000/61", "private, local or reserved", id="this machine"),
        pytest.param("http://localhost:8000/61", "private, local or reserved", id="this machine by name"),
        pytest.param("http://[::1]:8000/61", "private, local or reserved", id="this machine in IPv6"),
        pytest.param("http://169.254.169.254/latest/meta-data", "private, local or reserved", id="a cloud's metadata"),
        pytest.param("http://10.0.0.7/", "private, local or reserved", id="a private network"),
        pytest.param("http://2130706433/", "private, local or reserved", id="this machine as one number"),
        pytest.param("http://0x7f.1/", "private, local or reserved", id="this machine in hexadecimal"),
    ],
)
def test_address_that_leads_nowhere_public_is_refused(address: str, words: str) -> None:
    assert words in refusal(address)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.1.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_only_addresses_of_the_public_internet_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_host_with_one_private_address_among_public_ones_is_refused() -> None:
    reach = Network(resolve=lambda host, port: ["8.8.8.8", "10.0.0.1"])

    assert "private" in refusal("http://ministry.example/", reach)


def test_name_that_resolves_anew_to_a_private_address_is_refused(port: int) -> None:
    address = f"http://{HOST}:{port}/moved?http://{HOST}:{port}/page"

    assert "private" in refusal(address, network("10.0.0.1"))


@pytest.mark.parametrize(
    ("to", "words"),
    [
        pytest.param("http://127.0.0.1:{port}/page", "redirects to another site", id="a private address"),
        pytest.param("http://other.example:{port}/page", "redirects to another site", id="another site"),
        pytest.param("file:///etc/passwd", "Only http and https", id="a file"),
        pytest.param("/nothing", "status 404", id="a page that is missing"),
    ],
)
def test_redirect_away_from_the_site_is_refused(port: int, to: str, words: str) -> None:
    assert words in refusal(f"http://{HOST}:{port}/moved?{to.format(port=port)}", network())


def test_redirects_without_end_are_refused(port: int) -> None:
    loop = "/moved?" * 8

    assert "more than 5 times" in refusal(f"http://{HOST}:{port}{loop}", network())


@pytest.mark.parametrize(
    ("page", "words"),
    [
        pytest.param("huge", f"larger than {LARGEST:,} bytes", id="two gigabytes, declared"),
        pytest.param("endless", f"larger than {LARGEST:,} bytes", id="two gigabytes, undeclared"),
        pytest.param("short", "cannot be read (IncompleteRead)", id="half a page"),
        pytest.param("packed", "compressed", id="a compressed page"),
        pytest.param("nothing", "status 404", id="no page"),
    ],
)
def test_answer_that_is_no_whole_page_is_refused(port: int, page: str, words: str) -> None:
    assert words in refusal(f"http://{HOST}:{port}/{page}", network())


def test_server_that_takes_its_time_is_left(port: int) -> None:
    started = time.monotonic()

    assert "did not answer within 0.5 seconds" in refusal(f"http://{HOST}:{port}/slow", network(seconds=0.5))
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/61", "file:///etc/passwd", "http://localhost/61"])
def test_command_refuses_such_an_address_in_one_line(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "import", address]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
