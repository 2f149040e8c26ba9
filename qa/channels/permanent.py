"""Takes the id of an answer or a passage, gives its permanent page, or the answer as JSON or PDF."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from qa.answers import Answer
from qa.channels.api import AtDesk
from qa.channels.problems import missing, page, preferred
from qa.html import answer_page, passage_id, passage_page
from qa.record import Entry
from qa.report import answer_pdf

router = APIRouter(include_in_schema=False)
AnswerId = Annotated[str, Path(max_length=40)]


@router.get("/a/{answer_id}.json")
def as_json(answer_id: AnswerId, desk: AtDesk, request: Request) -> Response:
    """Give an answer to download, as it was shown."""
    entry = desk.record.find(answer_id) if desk.record else None
    return JSONResponse(entry.answer, headers=_download(answer_id, "json")) if entry else missing("no_answer", request)


@router.get("/a/{answer_id}.pdf")
def as_pdf(answer_id: AnswerId, desk: AtDesk, request: Request) -> Response:
    """Give an answer to download as a PDF."""
    entry = desk.record.find(answer_id) if desk.record else None
    if entry is None:
        return missing("no_answer", request)
    return Response(
        answer_pdf(_kept(entry), entry.at), media_type="application/pdf", headers=_download(answer_id, "pdf")
    )


@router.get("/a/{answer_id}")
def answer(answer_id: AnswerId, desk: AtDesk, request: Request) -> Response:
    """Show an answer exactly as it was shown."""
    entry = desk.record.find(answer_id) if desk.record else None
    return page(answer_page(_kept(entry), entry.at)) if entry else missing("no_answer", request)


@router.get("/p/{id:path}")
def passage(id: str, desk: AtDesk, request: Request) -> Response:
    """Show a passage in every language it has."""
    corpus = desk.library.corpus
    name = passage_id(id, corpus)
    if name is None:
        return missing("no_passage", request)
    lang = preferred(request)
    found = [p for (one, _), p in corpus.passages.items() if one == name]
    found.sort(key=lambda p: p.lang != lang)
    return page(passage_page(found, corpus.instruments[name.partition("#")[0]], lang))


def _kept(entry: Entry) -> Answer:
    return Answer.model_validate(entry.answer)


def _download(answer_id: str, kind: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="answer-{answer_id}.{kind}"'}
