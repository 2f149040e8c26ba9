"""Takes a sheet of goods over HTTP, gives a verdict per line: as JSON, or as the same sheet with columns added."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends, File, Form, HTTPException, Request, Response, UploadFile
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool

from qa.channels.api import AtDesk
from qa.channels.inputs import one_sentence, read_day, read_object, today
from qa.channels.problems import documented
from qa.models import Model
from qa.screening import Line, annotated, recognized
from qa.settings import UserError
from qa.sheet import MEDIA, file_name, read_sheet, write_sheet

CHECKED = 20
"""Lines between two looks whether the caller is still there."""


class Screened(Model):
    """What screening found."""

    mapping: dict[str, str]
    """What each column was taken for; send it back corrected to screen again."""
    lines: list[Line]


class Wishes(Model):
    """How a sheet is to be screened."""

    as_of: date
    lang: str
    mapping: dict[str, str]
    result: str


def wishes(
    as_of: Annotated[str, Form(description="YYYY-MM-DD; default today in Beijing.")] = "",
    lang: Annotated[Literal["en", "zh"], Form()] = "en",
    mapping: Annotated[str, Form(description="JSON: header to fact, or to an empty text for none.")] = "",
    result: Annotated[Literal["json", "sheet"], Form(description="The lines, or the same sheet annotated.")] = "json",
) -> Wishes:
    """The wishes of a form."""
    columns = read_object(mapping, "The mapping") if mapping else {}
    if not all(isinstance(name, str) for name in columns.values()):
        raise UserError("The mapping must give a text for each header.")
    return Wishes(as_of=read_day(as_of) if as_of else today(), lang=lang, mapping=columns, result=result)


def _form_only(request: Request) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "multipart/form-data":
        raise HTTPException(415)


router = APIRouter(prefix="/api/v1", responses=documented(400, 401, 403, 413, 415, 422, 503))


@router.post(
    "/screen",
    dependencies=[Depends(_form_only)],
    response_model=Screened,
    responses={200: {"content": {media: {} for media in MEDIA.values()}, "description": "The lines or the sheet"}},
)
async def screen(
    request: Request,
    desk: AtDesk,
    file: Annotated[UploadFile, File(description="CSV or XLSX, up to 5 MB and 10,000 lines.")],
    wished: Annotated[Wishes, Depends(wishes)],
) -> Response | Screened:
    """Screen a sheet of goods, a line each; columns are recognized by their headers, in English or Chinese."""
    data = await file.read()
    with one_sentence():
        sheet = await run_in_threadpool(read_sheet, data)
        mapping = recognized(sheet) | wished.mapping
        lines = desk.screen(sheet, mapping, wished.as_of, "api", wished.lang)
        found = await _found(request, lines)
    if wished.result == "json":
        return Screened(mapping=mapping, lines=found)
    rows = annotated(sheet, {line.row: line for line in found}, wished.lang)
    name = quote(file_name(file.filename or "", sheet.kind))
    disposition = {"content-disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(
        await run_in_threadpool(write_sheet, sheet, rows), media_type=MEDIA[sheet.kind], headers=disposition
    )


async def _found(request: Request, lines: Iterator[Line]) -> list[Line]:
    """All lines, or those until the caller hung up."""
    found: list[Line] = []
    async for line in iterate_in_threadpool(lines):
        found.append(line)
        if len(found) % CHECKED == 0 and await request.is_disconnected():
            break
    return found
