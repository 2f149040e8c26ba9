"""The API keeps its own OpenAPI document, whatever is sent to it."""

from typing import Any

import pytest
from fastapi.routing import APIRoute
from hypothesis import HealthCheck, given, settings

from qa.ask import Library
from qa.channels import sheets
from qa.channels.api import router as api_routes
from qa.channels.desk import Desk
from qa.channels.web import create_app, health
from qa.record import FILE, Record
from qa.settings import Settings

schemathesis = pytest.importorskip("schemathesis")


class Lasting(Desk):
    """A desk that stays open: every request of a sweep starts and stops the application."""

    def close(self) -> None:
        """Do nothing."""


@pytest.fixture(scope="module")
def api(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("data")
    app = create_app(Settings(data=folder), Lasting(library, Record(folder / FILE)), hosts=("*",), parts={})
    return schemathesis.openapi.from_asgi("/openapi.json", app)


OPERATIONS = [
    (route.path_format, method)
    for route in (*api_routes.routes, *sheets.router.routes, *health.routes)
    if isinstance(route, APIRoute) and route.include_in_schema
    for method in sorted(route.methods or ())
]
FREE = {
    (path, "GET") for path in ("/api/v1/passages/{id}", "/api/v1/instruments", "/api/v1/facts", "/healthz", "/readyz")
}
EXAMPLES = 12
"""Requests per operation and kind: a sweep that a build can afford."""


@pytest.mark.parametrize("kind", ["positive", "negative"])
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_api_keeps_its_own_description(api: Any, path: str, method: str, kind: str) -> None:
    operation = api[path][method]
    if kind == "negative" and (path, method) in FREE:
        pytest.skip("any text can be asked for here, and nothing else can be sent")

    @given(case=operation.as_strategy(generation_mode=schemathesis.GenerationMode(kind)))
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    def sweep(case: Any) -> None:
        # a fact, a question or a sheet that is well formed may still mean nothing, and is then refused in a sentence
        case.call_and_validate(excluded_checks=[schemathesis.checks.positive_data_acceptance])

    sweep()


def test_every_operation_is_swept(api: Any) -> None:
    described = {(path, method.upper()) for path, methods in api.raw_schema["paths"].items() for method in methods}

    assert described == set(OPERATIONS)
