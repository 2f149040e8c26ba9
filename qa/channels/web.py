"""Takes a desk, gives the one web application: API, permanent pages, health, and what else is installed, mounted."""

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, HTTPException, Request, Response
from fastapi.routing import APIRoute
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.routing import Match

import qa
from qa.channels import api, permanent, sheets
from qa.channels.api import AtDesk
from qa.channels.desk import Desk
from qa.channels.guard import Guard
from qa.channels.metrics import Metrics, Timed
from qa.channels.problems import add_problems, documented, problem
from qa.settings import Settings

PARTS = {"qa.channels.slack_http": "slack_bolt", "qa.channels.mcp": "mcp", "qa.channels.chat": "gradio"}
"""Modules with a function `mount(app, desk)`, and the package without which each is left out. The page comes last,
since it takes every address that is left."""
LOOPBACK = ("localhost", "127.0.0.1", "::1")
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
DESCRIPTION = """\
China's rare-earth export controls, asked as of a day: a verdict computed by rules beside the passages it rests on. \
Unofficial; not legal advice. No outcome is permission to ship."""

health = APIRouter()


def create_app(
    settings: Settings, desk: Desk, hosts: Sequence[str] = LOOPBACK, parts: Mapping[str, str] = PARTS
) -> FastAPI:
    """The application, answering requests for these hosts (`*`: for any); closes the desk when it stops.

    A mounted part that must run beside it appends a function to `app.state.running` that gives an async context.
    """
    app = FastAPI(
        title="rare-earth-qa",
        description=DESCRIPTION,
        version=qa.__version__,
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.desk, app.state.settings, app.state.running = desk, settings, []
    app.state.metrics = Metrics(desk)
    for router in (api.router, sheets.router, health, permanent.router):
        app.include_router(router)
    for address in ("/api/{rest:path}", "/healthz", "/readyz", "/metrics"):
        app.add_api_route(address, _nothing, methods=METHODS, include_in_schema=False)
    add_problems(app)
    _mount_parts(parts, app, desk)

    public = urlsplit(settings.public_url)
    names = [*hosts, *([public.hostname] if public.hostname else [])]
    app.add_middleware(Timed, metrics=app.state.metrics)
    app.add_middleware(Guard, hosts=names, key=settings.api_key.get_secret_value(), public=public.netloc)
    return app


def _mount_parts(parts: Mapping[str, str], app: FastAPI, desk: Desk) -> None:
    os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")  # read when gradio is imported
    for module, package in parts.items():
        if find_spec(package):
            import_module(module).mount(app, desk)


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with AsyncExitStack() as stack:
        stack.callback(app.state.desk.close)
        for running in app.state.running:
            await stack.enter_async_context(running())
        yield


@health.get("/healthz")
async def alive() -> dict[str, str]:
    """Say that the process runs."""
    return {"status": "ok"}


@health.get("/readyz", responses=documented(503))
def ready(desk: AtDesk) -> Response:
    """Say whether a question can be answered and kept now."""
    if desk.record:
        desk.record.entries(1)
    return Response('{"status":"ready"}', media_type="application/json") if desk.free else problem(503, "Busy.")


@health.get("/metrics", include_in_schema=False)
def metrics(request: Request) -> Response:
    """Give the counts of this process to Prometheus."""
    return Response(request.app.state.metrics.text(), media_type=CONTENT_TYPE_LATEST)


async def _nothing(request: Request) -> None:
    """Refuse an address of the API that is none, or a method that it does not take."""
    routes = [
        route for route in (*api.router.routes, *sheets.router.routes, *health.routes) if isinstance(route, APIRoute)
    ]
    partial = [route for route in routes if route.matches(request.scope)[0] is Match.PARTIAL]
    taken = {method for route in partial for method in route.methods or ()}
    raise HTTPException(405, headers={"Allow": ", ".join(sorted(taken))}) if taken else HTTPException(404)
