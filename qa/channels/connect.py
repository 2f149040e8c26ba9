"""Takes a command that connects the engine to Slack or to a model's client, runs it until it is told to stop."""

from typing import TYPE_CHECKING, Annotated

import typer

from qa.channels.streams import emit, progress
from qa.settings import Settings, UserError, read_settings

if TYPE_CHECKING:
    from qa.channels.desk import Desk


def mcp() -> None:
    """Serve a model's client over stdin and stdout (Model Context Protocol)."""
    try:
        from qa.channels.mcp import serve
    except ImportError as error:
        raise UserError(f"MCP needs the package {error.name}: pip install 'rare-earth-qa[mcp]'.") from error
    desk = _desk(read_settings())
    try:
        serve(desk)
    finally:
        desk.close()


def slack(
    check: Annotated[
        bool, typer.Option("--check", help="Say whether the tokens and scopes suffice, then stop.")
    ] = False,
) -> None:
    """Run the Slack bot in Socket Mode, or check how it is set up."""
    try:
        from qa.channels.slack import run_socket
        from qa.channels.slack_check import look
    except ImportError as error:
        raise UserError(f"Slack needs the package {error.name}: pip install 'rare-earth-qa[slack]'.") from error
    settings = read_settings()
    if not check:
        run_socket(settings, lambda: _desk(settings))
        return
    found = list(look(settings))
    for one in found:
        emit(f"{'ok ' if one.good else 'NO '} {one.says}")
    if not all(one.good for one in found):
        raise typer.Exit(2)


def _desk(settings: Settings) -> "Desk":
    from qa.channels.desk import open_desk

    with progress() as advance:
        return open_desk(settings, advance)
