"""The answer as every channel shows it: the computed verdict in words, beside the passages it rests on.

Its fields are a contract: keys may be added, never renamed.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from qa.models import Assumption, Facts, Finding, Missing, Model, Outcome


class Understood(Model):
    """A fact as understood, in words a reader can check."""

    value: str
    words: Annotated[str, Field(alias="from")] = ""
    """The words of the question it was read from; empty where it was known before."""


class QuotedPassage(Model):
    """A passage as shown beside the answer."""

    id: str
    citation: str
    title: str
    text: str
    lang: str
    role: Literal["basis", "related"]
    score: float = 0.0
    source: Literal["restatement", "official"] = "restatement"
    verified: bool = True


class AnswerCase(Model):
    """One of several goods or acts in a question, decided by itself."""

    item: str
    outcome: Outcome
    facts: dict[str, Understood] = {}
    findings: tuple[Finding, ...] = ()
    missing: tuple[Missing, ...] = ()


class AnswerReading(Model):
    """The outcome under one assumption about an unverified status, in the language of the answer."""

    assuming: str
    outcome: Outcome


class Duty(Model):
    """A duty that exists beside or without a license."""

    citation: str
    says: str
    status: str


class AnswerChange(Model):
    """A counter-case in words."""

    condition: Annotated[str, Field(alias="if")]
    outcome: Outcome


class CorpusState(Model):
    """Which law was asked."""

    version: str
    last_checked: date


class Answer(Model):
    """The answer to one question: a computed verdict beside the passages it rests on."""

    id: str | None = None
    """Echo of a batch line's id."""
    answer_id: str
    """Hash of question, day, facts and corpus version: the same in every channel."""
    question: str
    lang: str
    as_of: date
    act_date: date
    outcome: Outcome
    headline: str
    text: str
    """The whole answer as plain text."""
    readings: tuple[AnswerReading, ...] = ()
    cases: tuple[AnswerCase, ...] = ()
    findings: tuple[Finding, ...] = ()
    facts: dict[str, Understood] = {}
    assumptions: tuple[Assumption, ...] = ()
    missing: tuple[Missing, ...] = ()
    duties: tuple[Duty, ...] = ()
    citations: tuple[str, ...] = ()
    passages: tuple[QuotedPassage, ...] = ()
    changes: tuple[AnswerChange, ...] = ()
    next_steps: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    corpus: CorpusState
    known: Annotated[Facts, Field(exclude=True)] = Facts()
    """The facts of the case that gives the outcome, as stated."""
    stated: Annotated[tuple[Facts, ...], Field(exclude=True)] = ()
    """The facts of every case as stated, to carry into a follow-up question or to correct."""
