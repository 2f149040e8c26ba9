"""Takes JSON over HTTP, gives the objects of the contract, or a problem (RFC 9457) that says what is wrong."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Depends, HTTPException, Query, Request, Response
from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from qa import chart
from qa.answers import Answer, CorpusState
from qa.ask import LONGEST
from qa.channels.desk import Desk
from qa.channels.inputs import one_sentence, read_day, read_question, today
from qa.channels.problems import documented
from qa.corpus import Corpus
from qa.entries import FactSpec
from qa.html import passage_id
from qa.models import Facts, Hit, Instrument, Model, Passage
from qa.settings import UserError

MOST = 20
"""Cases of one request."""
EXAMPLE = "Do I need a license to ship dysprosium oxide from China to Germany?"
STATED = {"departure": "CN", "destination": "DE", "form": "oxide", "composition": "Dy"}
REASONS = Literal["helpful", "wrong_verdict", "wrong_source", "out_of_date", "unclear", "other"]


def _usable(text: str) -> str:
    try:
        return read_question(text)
    except UserError as error:
        raise ValueError(str(error)) from None


def _day(value: object) -> object:
    if value is None or isinstance(value, date):
        return value
    try:
        return read_day(value if isinstance(value, str) else "")
    except UserError:
        raise ValueError("a day is written as YYYY-MM-DD") from None


Asked = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"\S"), AfterValidator(_usable)]
Day = Annotated[date | None, BeforeValidator(_day)]
Stated = Annotated[
    dict[str, Any],
    WithJsonSchema({"type": "object", "description": "Values by fact name; `GET /facts` lists them."}),
]


class Question(Model):
    """A question, the day asked (default today in Beijing), and the cases of the conversation so far."""

    question: Asked
    as_of: Day = None
    known: Annotated[list[Stated], Field(max_length=MOST)] = []


class Cases(Model):
    """Facts to decide, a list per case; the question, or the language, shapes the words of the answer alone."""

    cases: Annotated[list[Stated], Field(min_length=1, max_length=MOST)]
    as_of: Day = None
    question: Annotated[str, Field(max_length=LONGEST)] = ""
    lang: Literal["en", "zh"] = "en"


class Feedback(Model):
    """What a reader says of an answer."""

    reason: REASONS
    note: Annotated[str, Field(max_length=2000)] = ""


class State(Model):
    """The corpus, and the legal status of every measure on a day."""

    corpus: CorpusState
    as_of: date
    measures: list[dict[str, str | None]]


def desk_of(request: Request) -> Desk:
    """The desk of the application."""
    desk: Desk = request.app.state.desk
    return desk


def _json_only(request: Request) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415)


AtDesk = Annotated[Desk, Depends(desk_of)]
router = APIRouter(prefix="/api/v1", responses=documented(401, 403, 413, 422, 503))
JSON_ONLY = [Depends(_json_only)]
TYPE = documented(400, 415)


@router.post("/ask", dependencies=JSON_ONLY, responses=TYPE)
async def ask(
    asked: Annotated[Question, Body(examples=[{"question": EXAMPLE, "as_of": "2026-03-01"}])], desk: AtDesk
) -> Answer:
    """Answer a question with a verdict and the passages it rests on."""
    known = _facts(asked.known, desk.library.corpus)
    with one_sentence():
        future = desk.submit(desk.answer, asked.question, asked.as_of or today(), "api", known)
        return await asyncio.wrap_future(future)


@router.post("/decide", dependencies=JSON_ONLY, responses=TYPE)
async def decide(
    stated: Annotated[Cases, Body(examples=[{"cases": [STATED], "as_of": "2026-03-01"}])], desk: AtDesk
) -> Answer:
    """Decide stated facts."""
    cases = _facts(stated.cases, desk.library.corpus)
    asked = _usable(stated.question) if stated.question.strip() else ""
    with one_sentence():
        future = desk.submit(desk.answer_facts, cases, stated.as_of or today(), "api", asked, stated.lang)
        return await asyncio.wrap_future(future)


@router.get("/search")
async def search(
    q: Annotated[Asked, Query(examples=["value share of 0.1%"])],
    desk: AtDesk,
    k: Annotated[int, Query(ge=1, le=100)] = 10,
) -> list[Hit]:
    """Find the passages nearest to a query."""
    return await asyncio.wrap_future(desk.submit(desk.library.search, q, k))


@router.get("/passages/{id:path}", responses=documented(404))
async def passage(id: str, desk: AtDesk) -> list[Passage]:
    """Give a passage in every language it has; write `#` in its id as `%23`, or as a slash."""
    corpus = desk.library.corpus
    name = passage_id(id, corpus)
    if name is None:
        raise HTTPException(404, "There is no passage of this id; /api/v1/search finds passages by words.")
    return [found for (one, _), found in corpus.passages.items() if one == name]


@router.get("/instruments")
async def instruments(desk: AtDesk) -> list[Instrument]:
    """List every instrument with its dates, its timeline and whether it was checked against the official text."""
    return list(desk.library.corpus.instruments.values())


@router.get("/facts")
async def facts(desk: AtDesk) -> list[FactSpec]:
    """List the facts that can be stated: name, type, label, values, and what silence means."""
    return list(desk.library.corpus.facts.values())


@router.get("/status")
async def status(desk: AtDesk, as_of: Annotated[Day, Query(examples=["2026-03-01"])] = None) -> State:
    """Tell the legal status of every measure on a day."""
    corpus, day = desk.library.corpus, as_of or today()
    measures = [chart.as_record(track, day) for track in chart.tracks(corpus)]
    state = CorpusState(version=corpus.version, last_checked=corpus.last_checked)
    return State(corpus=state, as_of=day, measures=measures)


AnswerId = Annotated[str, Field(pattern="^[0-9a-f]{16}$", examples=["953e185b46e2fae2"])]


@router.get("/answers/{answer_id}", responses=documented(404))
def answer(answer_id: AnswerId, desk: AtDesk) -> Answer:
    """Give an answer as it was shown."""
    entry = desk.record.find(answer_id) if desk.record else None
    if entry is None:
        raise HTTPException(404, "No answer of this id is kept.")
    return Answer.model_validate(entry.answer)


@router.post(
    "/answers/{answer_id}/feedback", status_code=204, dependencies=JSON_ONLY, responses=documented(400, 404, 415)
)
def feedback(answer_id: AnswerId, said: Feedback, desk: AtDesk) -> Response:
    """Keep what a reader says of an answer."""
    if desk.record is None or desk.record.find(answer_id) is None:
        raise HTTPException(404, "No answer of this id is kept.")
    desk.record.feedback(answer_id, said.reason, said.note, datetime.now(UTC))
    return Response(status_code=204)


def _facts(cases: Sequence[dict[str, Any]], corpus: Corpus) -> list[Facts]:
    with one_sentence():
        return [corpus.read_facts(case) for case in cases]
