"""Takes what went wrong with a request, gives a problem (RFC 9457): one sentence, and never what was asked."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from qa.channels.desk import COME_BACK, Busy
from qa.html import POLICY, missing_page
from qa.models import Model
from qa.record import RecordError
from qa.settings import UserError

MEDIA = "application/problem+json"
SENTENCES = {
    400: "The request cannot be read.",
    401: "This needs the key of this server, as a bearer token, as X-API-Key, or as the password of a browser's login.",
    403: "Requests from pages of another site are refused.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "The request is larger than this address takes.",
    415: "This address takes another type of content.",
    421: "This server is not known by that name.",
    422: "The request does not hold what this address takes.",
    500: "Something unexpected happened; it is in the log of the server.",
}


class Fault(Model):
    """One part of a request that cannot be used."""

    pointer: str
    """Where it stands, as a JSON pointer into the body, or the name of a parameter."""
    detail: str


class Problem(Model):
    """What went wrong, as RFC 9457 describes it."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[Fault, ...] = ()


def problem(
    status: int, detail: str = "", headers: Mapping[str, str] | None = None, errors: Sequence[Fault] = ()
) -> Response:
    """The response for a status; without a sentence of its own, the one of the status."""
    said = detail or SENTENCES.get(status, "")
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=said, errors=tuple(errors))
    return JSONResponse(body.model_dump(mode="json"), status, headers, MEDIA)


def documented(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems of these statuses, for the OpenAPI document."""
    content = {MEDIA: {"schema": Problem.model_json_schema(ref_template="#/components/schemas/{model}")}}
    return {status: {"description": HTTPStatus(status).phrase, "content": content} for status in statuses}


def add_problems(app: FastAPI) -> None:
    """Have the application tell every failure as a problem."""
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(RequestValidationError)(_invalid)
    app.exception_handler(UserError)(_refused)
    app.exception_handler(Exception)(_unexpected)


def missing(key: str, request: Request) -> Response:
    """The page that says in one sentence that there is nothing here."""
    return page(missing_page(key, preferred(request)), 404)


def page(html: str, status: int = 200) -> Response:
    """The response with a page that runs nothing and fetches nothing."""
    return HTMLResponse(html, status, {"content-security-policy": POLICY})


def preferred(request: Request) -> str:
    """The language a browser asks for: Chinese where it comes first, else English."""
    return "zh" if request.headers.get("accept-language", "").lower().startswith("zh") else "en"


async def _http(request: Request, error: HTTPException) -> Response:
    in_browser = "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")
    if error.status_code == 404 and in_browser:
        return missing("no_page", request)
    own = error.detail if error.detail != HTTPStatus(error.status_code).phrase else ""
    return problem(error.status_code, own, error.headers)


async def _unexpected(request: Request, error: Exception) -> Response:
    return problem(500)


async def _invalid(request: Request, error: RequestValidationError) -> Response:
    faults = [Fault(pointer=_pointer(one["loc"]), detail=str(one["msg"])) for one in error.errors()[:20]]
    return problem(422, errors=faults)


def _pointer(place: Sequence[str | int]) -> str:
    first, *rest = [str(part) for part in place] or [""]
    return "/" + "/".join(rest) if first == "body" else "/".join(rest) or first


async def _refused(request: Request, error: UserError) -> Response:
    if isinstance(error, Busy):
        return problem(503, str(error), {"Retry-After": str(COME_BACK)})
    return problem(503 if isinstance(error, RecordError) else 422, str(error))
