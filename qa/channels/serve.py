"""Takes a host and a port, runs the web application there until it is told to stop."""

import socket
from contextlib import suppress
from typing import Annotated

import typer

from qa.channels.streams import emit, progress
from qa.settings import UserError, read_settings

HOST, PORT = "127.0.0.1", 7860
ANY = {"0.0.0.0", "::"}  # noqa: S104


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes a free one.")] = PORT,
) -> None:
    """Run the page, the API and what else is set up, on this machine."""
    settings = read_settings()
    listening = _listen(host, port)
    try:
        import uvicorn

        from qa.channels.web import LOOPBACK, create_app
    except ImportError as error:
        raise UserError(f"The page needs the package {error.name}: pip install 'rare-earth-qa[web]'.") from error
    from qa.channels.desk import open_desk

    with progress() as advance:
        desk = open_desk(settings, advance)
    hosts = ("*",) if host in ANY else (*LOOPBACK, host)
    app = create_app(settings, desk, hosts)
    shown = f"[{host}]" if ":" in host else host
    emit(f"Open http://{shown}:{listening.getsockname()[1]} (Ctrl+C stops it).")
    config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=5)
    with suppress(KeyboardInterrupt):  # raised once more after everything has been closed
        uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """The open socket; it is opened first, so that a port in use is told at once."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"The server cannot listen on {host}, port {port}: {reason}.") from error
    return listening
