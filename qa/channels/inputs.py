"""Takes what a channel was handed, gives a question, a day or an object; the rest is refused in one sentence.

The one clock of the project is `today`, in Beijing.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from qa.render import clean
from qa.settings import UserError


def today() -> date:
    """The day it is in Beijing."""
    return datetime.now(ZoneInfo("Asia/Shanghai")).date()


def read_day(text: str) -> date:
    """The day written as YYYY-MM-DD."""
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise UserError(f"{clean(text)[:40]!r} is no date; write a day of the calendar as YYYY-MM-DD.") from None


def read_question(text: str) -> str:
    """The question, if it is text of a usable length."""
    from qa.ask import LONGEST

    if len(text) > LONGEST:
        raise UserError(f"The question has {len(text):,} characters; {LONGEST:,} are the most.")
    if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\n\r" for c in text):
        raise UserError("The question is no text: it holds binary or control characters, or is not UTF-8.")
    if not text.strip():
        raise UserError("There is no question; write one, or - to read it from stdin.")
    return text.strip()


def read_object(text: str, name: str) -> dict[str, Any]:
    """The JSON object in the text; numbers keep their digits."""
    try:
        value = json.loads(text, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise UserError(f"{name} cannot be read as JSON.") from None
    if not isinstance(value, dict):
        raise UserError(f"{name} must be one JSON object.")
    return value


def _refuse(name: str) -> None:
    raise ValueError(name)


@contextmanager
def one_sentence() -> Iterator[None]:
    """Show the ValueError with which the engine refuses an input; any other error stays what it is."""
    try:
        yield
    except ValueError as error:
        if type(error) is not ValueError:
            raise
        sentence = str(error).rstrip(".")
        raise UserError(f"{sentence[:1].upper()}{sentence[1:]}.") from error
