"""Takes a desk, gives the one web application: API, permanent pages, health, and what else is installed, mounted."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from importlib import import_module
from importlib.util import find_spec

from fastapi import FastAPI

import qa
from qa.channels import api
from qa.channels.desk import Desk
from qa.settings import Settings

PARTS = {"qa.channels.slack_http": "slack_bolt", "qa.channels.mcp": "mcp", "qa.channels.chat": "gradio"}
"""Modules with a function `mount(app, desk)`, and the package without which each is left out. The page comes last,
since it takes every address that is left."""
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def create_app(settings: Settings, desk: Desk, hosts: Sequence[str] = LOOPBACK) -> FastAPI:
    """The application, answering requests for these hosts (`*`: for any); closes the desk when it stops.

    A mounted part that must run beside it appends a function to `app.state.running` that gives an async context.
    """
    app = FastAPI(title="rare-earth-qa", version=qa.__version__, lifespan=_lifespan, docs_url=None, redoc_url=None)
    app.state.desk, app.state.settings, app.state.running = desk, settings, []
    app.include_router(api.router)
    for module, package in PARTS.items():
        if find_spec(package) and find_spec(module):
            mount = getattr(import_module(module), "mount", None)
            if mount:
                mount(app, desk)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        stack.callback(app.state.desk.close)
        for running in app.state.running:
            await stack.enter_async_context(running())
        yield
