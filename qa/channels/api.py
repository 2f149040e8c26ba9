"""Takes JSON over HTTP, gives the objects of the contract, or a problem (RFC 9457) that says what is wrong."""

import asyncio
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import Field

from qa.answers import Answer
from qa.ask import LONGEST
from qa.channels.desk import Desk
from qa.channels.inputs import today
from qa.models import Model

router = APIRouter()


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]


class Question(Model):
    """A question, the day asked, and the cases of the conversation so far."""

    question: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    as_of: date | None = None
    known: Annotated[list[dict[str, Any]], Field(max_length=20)] = []


@router.post("/api/v1/ask")
async def ask(asked: Question, desk: AtDesk) -> Answer:
    """Answer a question with a verdict and the passages it rests on."""
    known = [desk.library.corpus.read_facts(case) for case in asked.known]
    return await asyncio.wrap_future(desk.submit(desk._ask, asked.question, asked.as_of or today(), "api", known))


@router.get("/healthz")
async def alive() -> dict[str, str]:
    """Say that the process runs."""
    return {"status": "ok"}
