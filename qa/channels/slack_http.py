"""Takes Slack's requests over HTTP at `/slack/events`, where the web application runs under a public address."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from slack_bolt import App
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response

from qa.channels.desk import Desk
from qa.channels.slack import quiet_log
from qa.channels.slack_bot import open_bot
from qa.channels.slack_surface import make_app
from qa.channels.slack_work import Workers
from qa.settings import Settings

PATH = "/slack/events"


def mount(app: FastAPI, desk: Desk) -> None:
    """Add the endpoint where a bot token and a signing secret are set; each request must bear Slack's signature."""
    settings: Settings = app.state.settings
    secret = settings.slack_signing_secret.get_secret_value()
    if not secret or not settings.slack_bot_token.get_secret_value():
        return

    @asynccontextmanager
    async def running() -> AsyncIterator[None]:
        quiet_log()
        bot = open_bot(settings, lambda: desk)
        workers = Workers(bot)
        app.state.slack = make_app(bot, secret)
        try:
            yield
        finally:
            await run_in_threadpool(workers.stop)
            bot.store.close()

    @app.post(PATH, include_in_schema=False)
    async def events(request: Request) -> Response:
        bolt: App = app.state.slack
        asked = to_bolt_request(request, await request.body())
        return to_starlette_response(await run_in_threadpool(bolt.dispatch, asked))

    app.state.running.append(running)
