"""Takes official texts that a person imports, keeps them in the person's data folder, and gives them by passage.

One file an instrument and language, whole or not there. What is imported is shown beside the restatement and decides
nothing.
"""

import difflib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from qa.models import Model
from qa.settings import UserError
from qa.store import seal, write_record

FOLDER = "official"


class OfficialText(Model):
    """The official wording of an instrument in one language, by passage label."""

    instrument: str
    lang: str
    source: str
    fetched: date
    sha256: str
    """Of the page as it was read."""
    passages: dict[str, str]
    seal: str = ""


Official = dict[str, tuple[tuple[str, str], ...]]
"""Passage id -> language and official wording of each import."""


def store(text: OfficialText, data: Path) -> Path:
    """Write an import into the data folder, in place of an older one; raises UserError where that is not possible."""
    file = _file(data, text.instrument, text.lang)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside = file.with_suffix(".new")
        write_record(aside, text)
        aside.replace(file)
    except OSError as error:
        raise UserError(f"{file.parent} cannot be written: {error.strerror}.") from error
    return file


def stored(data: Path) -> Iterator[OfficialText]:
    """Every import, in the order of names; raises UserError for one that is not as it was written."""
    for file in sorted((data / FOLDER).glob("*.json")):
        try:
            text = OfficialText.model_validate_json(file.read_bytes())
        except (OSError, ValidationError):
            text = None
        if text is None or text.seal != seal(text):
            raise UserError(f"{file} is damaged; remove it and import the page again.")
        yield text


def remove(instrument: str, lang: str, data: Path) -> list[Path]:
    """Delete the imports of an instrument, in one language or all; gives the files that were there."""
    files = [_file(data, instrument, lang)] if lang else [_file(data, instrument, one) for one in ("en", "zh")]
    there = [file for file in files if file.is_file()]
    for file in there:
        file.unlink()
    return there


def read_official(data: Path) -> Official:
    """The official wording of every imported passage, by passage id."""
    found: Official = {}
    for text in stored(data):
        for label, words in text.passages.items():
            name = f"{text.instrument}#{label}"
            found[name] = (*found.get(name, ()), (text.lang, words))
    return found


def difference(old: OfficialText | None, new: OfficialText) -> list[str]:
    """The lines in which a page differs from what was imported before, passage by passage."""
    before = old.passages if old else {}
    lines: list[str] = []
    for label in dict.fromkeys([*before, *new.passages]):
        was, now = before.get(label, "").splitlines(), new.passages.get(label, "").splitlines()
        changed = [
            line
            for line in difflib.unified_diff(was, now, n=0, lineterm="")
            if not line.startswith(("---", "+++", "@@"))
        ]
        lines += [f"{new.instrument}#{label}", *changed] if changed else []
    return lines


def _file(data: Path, instrument: str, lang: str) -> Path:
    return data / FOLDER / f"{re.sub(r'[^a-z0-9.-]+', '_', instrument)}.{lang}.json"
