"""Takes what a person did on the page, as the browser tells it, gives the session after it and the parts to show anew.

The browser is not trusted: every value is read, bounded and checked here before a step takes it.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from qa.channels import talk as steps
from qa.channels.desk import Desk
from qa.channels.inputs import read_day
from qa.channels.talk import Talk
from qa.frame import reckon
from qa.page import FEEDBACK
from qa.page_words import word
from qa.settings import UserError
from qa.share import LINES, BillLine, Share

LONG = 200
"""Characters of a field."""
ANSWER = ("talk", "side", "bill")
"""The parts of the page that follow from an answer."""
DAY = (*ANSWER, "top", "status", "found")
LEAVES = ("tab.ask", "tab.status", "tab.browse", "tab.screen")
SCREENING = ("screen_help", "upload", "start", "stop", "download")
WORDS = (*DAY, *LEAVES, *SCREENING, "question", "hint", "query", "notice", "send", "new", "go")

log = logging.getLogger(__name__)

Data = Mapping[str, Any]


class Act(NamedTuple):
    """What is done, and the parts of the page that it changes."""

    step: Callable[[Talk, Data, Desk], Talk]
    parts: Collection[str]


def carry_out(talk: Talk, data: Data, desk: Desk) -> tuple[Talk, Collection[str]]:
    """The session after what was done, with the parts to show anew; what fails is told and logged, nothing changes."""
    act = ACTS.get(str(data.get("act")))
    if act is None:
        return talk, ()
    try:
        after = act.step(talk, data, desk)
    except UserError as error:
        after = replace(talk, problem=str(error))
    except Exception:
        log.exception("the page could not carry out %s", data.get("act"))
        after = replace(talk, asking="", problem=word("failed", talk.lang))
    return after, act.parts if after.problem == talk.problem or "talk" in act.parts else (*act.parts, "talk")


def _text(data: Data, key: str, most: int = LONG) -> str:
    return str(data.get(key) or "")[:most]


def _number(data: Data) -> int:
    value = data.get("case")
    return value if isinstance(value, int) and 0 <= value < LINES else 0


def _ask(talk: Talk, data: Data, desk: Desk) -> Talk:
    question = str(data.get("value") or "")
    return steps.ask(talk, question, desk) if question.strip() else talk


def _set(talk: Talk, data: Data, desk: Desk) -> Talk:
    return steps.set_fact(talk, _text(data, "fact"), _text(data, "value"), _number(data), desk)


def _unset(talk: Talk, data: Data, desk: Desk) -> Talk:
    return steps.unset(talk, _text(data, "fact"), _number(data), desk)


def _day(talk: Talk, data: Data, desk: Desk) -> Talk:
    return steps.move_day(talk, read_day(_text(data, "value")), desk)


def _language(talk: Talk, data: Data, desk: Desk) -> Talk:
    return replace(talk, lang="en" if talk.lang == "zh" else "zh", problem="")


def _case(talk: Talk, data: Data, desk: Desk) -> Talk:
    return replace(talk, case=_number(data))


def _open(talk: Talk, data: Data, desk: Desk) -> Talk:
    return replace(talk, opened=_text(data, "instrument"), query="")


def _search(talk: Talk, data: Data, desk: Desk) -> Talk:
    return replace(talk, query=_text(data, "value").strip(), opened="")


def _clear(talk: Talk, data: Data, desk: Desk) -> Talk:
    return steps.clear(talk)


def _feedback(talk: Talk, data: Data, desk: Desk) -> Talk:
    """Keep what is said of an answer of this session."""
    known = {exchange.answer.answer_id for exchange in talk.exchanges}
    answer, reason = _text(data, "answer"), _text(data, "reason")
    if desk.record and reason in FEEDBACK and answer in known:
        desk.record.feedback(answer, reason, "", datetime.now(UTC))
    return talk


def _bill(talk: Talk, data: Data, desk: Desk) -> Talk:
    return replace(talk, lines=_lines(data), total=_text(data, "total"))


def _add_line(talk: Talk, data: Data, desk: Desk) -> Talk:
    return replace(_bill(talk, data, desk), lines=(*_lines(data), BillLine()))


def _remove_line(talk: Talk, data: Data, desk: Desk) -> Talk:
    lines = _lines(data)
    kept = tuple(line for n, line in enumerate(lines) if str(n) != _text(data, "value"))
    return replace(talk, lines=kept or (BillLine(),), total=_text(data, "total"))


def _lines(data: Data) -> tuple[BillLine, ...]:
    given = data.get("lines")
    rows = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
    return tuple(BillLine(_text(r, "name"), _text(r, "value"), bool(r.get("counts"))) for r in rows[: LINES + 1])


def _use_share(talk: Talk, data: Data, desk: Desk) -> Talk:
    share = reckon(talk.lines, talk.total, desk.library.corpus, talk.lang)
    if not isinstance(share, Share):
        return talk
    return steps.set_fact(talk, "content_share", f"{share.value * 100:f}", talk.case, desk)


ACTS = {
    "ask": Act(_ask, ANSWER),
    "set": Act(_set, ANSWER),
    "unset": Act(_unset, ANSWER),
    "day": Act(_day, DAY),
    "language": Act(_language, WORDS),
    "case": Act(_case, ("side",)),
    "clear": Act(_clear, ANSWER),
    "search": Act(_search, ("found",)),
    "open": Act(_open, ("found",)),
    "feedback": Act(_feedback, ()),
    "bill": Act(_bill, ("bill",)),
    "add-line": Act(_add_line, ("bill",)),
    "remove-line": Act(_remove_line, ("bill",)),
    "use-share": Act(_use_share, ANSWER),
}
