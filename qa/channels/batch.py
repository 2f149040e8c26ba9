"""Takes lines `{"id","question","as_of"}`, gives one JSON object each, in order; a bad line gives an `error`."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from qa.channels.inputs import one_sentence, read_day, read_object, read_question
from qa.channels.streams import emit_json, log_error
from qa.settings import UserError

if TYPE_CHECKING:
    from qa.ask import Library


def answer_lines(lines: Iterable[str], default_day: date, open_library: Callable[[], "Library"]) -> bool:
    """Answer line by line; whether every line ended in an answer or a sentence that says what is wrong with it."""
    library = None
    whole = True
    for line in lines:
        if line.strip():
            library = library or open_library()
            result, told = _result(line, default_day, library)
            emit_json(result)
            whole = whole and told
    return whole


def _result(line: str, default_day: date, library: "Library") -> tuple[dict[str, Any], bool]:
    try:
        return _answer(line, default_day, library), True
    except UserError as error:
        return {"id": _id(line), "error": str(error)}, True
    except Exception:
        return {"id": _id(line), "error": log_error()}, False


def _answer(line: str, default_day: date, library: "Library") -> dict[str, Any]:
    from qa.ask import ask

    row = read_object(line, "The line")
    asked, day = row.get("question"), row.get("as_of")
    if not isinstance(asked, str) or not isinstance(day, str | None):
        raise UserError("The line must hold a question and, if a day, both as text.")
    with one_sentence():
        answer = ask(read_question(asked), read_day(day) if day else default_day, library)
    return answer.model_dump(mode="json", by_alias=True) | {"id": row.get("id")}


def _id(line: str) -> Any:
    try:
        return json.loads(line)["id"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
