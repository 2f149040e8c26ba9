"""Takes the settings of the Slack bot, asks Slack about them, says what is missing."""

from collections.abc import Iterator
from typing import NamedTuple

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from qa.channels.slack_send import web_client
from qa.settings import Settings

SCOPES = {
    "app_mentions:read": "to be mentioned",
    "assistant:write": "for the agent view",
    "channels:history": "to go on in threads of public channels",
    "channels:read": "to tell public channels from private ones",
    "chat:write": "to answer",
    "commands": "for /controlled",
    "groups:history": "to go on in threads of private channels",
    "groups:read": "to tell private channels from public ones",
    "im:history": "to be asked in direct messages",
}
"""What the bot needs, each for what; `manifest.json` asks for these and no more."""


class Found(NamedTuple):
    """One thing that was looked at."""

    good: bool
    says: str


def look(settings: Settings) -> Iterator[Found]:
    """Look at each token and scope."""
    yield from _bot_token(settings)
    app_token = settings.slack_app_token.get_secret_value()
    secret = settings.slack_signing_secret.get_secret_value()
    if app_token:
        yield _app_token(web_client(app_token, settings.slack_api_url, patient=False))
    if secret:
        yield Found(True, "QA_SLACK_SIGNING_SECRET is set: HTTP mode at /slack/events of `qa serve`.")
    if not app_token and not secret:
        yield Found(False, "Set QA_SLACK_APP_TOKEN for Socket Mode, or QA_SLACK_SIGNING_SECRET for HTTP mode.")


def _bot_token(settings: Settings) -> Iterator[Found]:
    token = settings.slack_bot_token.get_secret_value()
    if not token:
        yield Found(
            False, "QA_SLACK_BOT_TOKEN is not set: take the Bot User OAuth Token (xoxb-) of OAuth & Permissions."
        )
        return
    try:
        answer = web_client(token, settings.slack_api_url, patient=False).auth_test()
    except (SlackApiError, OSError) as error:
        yield Found(False, f"QA_SLACK_BOT_TOKEN is refused: {_reason(error)}.")
        return
    yield Found(True, f"The bot is {answer.get('user')} in {answer.get('team')}.")
    granted = {scope.strip() for scope in _header(answer.headers, "x-oauth-scopes").split(",")}
    for scope, use in SCOPES.items():
        if scope not in granted:
            yield Found(False, f"The scope {scope} is missing ({use}): add it and install the app again.")


def _app_token(client: WebClient) -> Found:
    try:
        client.apps_connections_open(app_token=str(client.token))
    except (SlackApiError, OSError) as error:
        return Found(False, f"QA_SLACK_APP_TOKEN is refused: {_reason(error)}. It needs the scope connections:write.")
    return Found(True, "Socket Mode can be opened.")


def _reason(error: Exception) -> str:
    response = getattr(error, "response", None)
    return str(response.get("error", "no reason given")) if response else f"Slack cannot be reached ({error})"


def _header(headers: dict[str, str] | None, name: str) -> str:
    return next((str(value) for key, value in (headers or {}).items() if key.lower() == name), "")
