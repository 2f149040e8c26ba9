"""Takes a change of status, writes it into the timeline of one `instrument.yaml`: the one edit that turns every answer.

The rest of the file keeps its layout and comments. Nothing is written unless the whole corpus loads with the change.
"""

import json
import re
import shutil
import tempfile
from functools import reduce
from itertools import pairwise
from pathlib import Path

import yaml

from qa.corpus import read_corpus
from qa.models import Instrument, Model, Period, Status
from qa.settings import PACKAGE, UserError
from qa.store import write_atomically
from qa.strict import CorpusError, Reader
from qa.timeline import laid_over

LAW = "### Law\n"


class Amendment(Model):
    """A change of status of one instrument."""

    instrument: str
    period: Period


def amend(amendment: Amendment, folder: Path) -> Instrument:
    """Record the change in the corpus folder; gives the instrument as it then stands.

    Raises UserError, and writes nothing, where the change does not fit or the corpus cannot be written.
    """
    file = folder / amendment.instrument / "instrument.yaml"
    before = _instrument(file, folder)
    _refuse_unfit(amendment, before, folder)
    timeline = reduce(laid_over, (_with_cause(amendment),), before.timeline)
    text = with_timeline(file.read_text(encoding="utf-8"), before.timeline, timeline)
    after = _tried(text, file, folder)

    try:
        write_atomically(file, text)
        _note_in_changelog(amendment, after, folder.parent / "CHANGELOG.md")
    except OSError as error:
        raise UserError(
            f"The corpus at {folder} cannot be written ({error.strerror}); copy it and set QA_CORPUS to the copy."
        ) from error
    return after


def _instrument(file: Path, folder: Path) -> Instrument:
    reader = Reader(folder)
    known = re.fullmatch(r"[a-z]+/[a-z0-9-]+", file.parent.relative_to(folder).as_posix()) and file.is_file()
    if not known:
        raise UserError(f"There is no instrument {file.parent.relative_to(folder).as_posix()[:80]!r} in the corpus.")
    instrument = reader.model(Instrument, reader.yaml(file), file, "")
    if instrument is None:
        raise CorpusError(reader.faults)
    return instrument


def _with_cause(amendment: Amendment) -> Period:
    """The period; an unverified one without a cause is caused by the instrument's own fate."""
    period = amendment.period
    if period.status is Status.UNVERIFIED and period.by is None:
        return period.model_copy(update={"by": amendment.instrument})
    return period


def _refuse_unfit(amendment: Amendment, instrument: Instrument, folder: Path) -> None:
    period = amendment.period
    if PACKAGE in folder.parents:
        raise UserError("The corpus that is installed with the package is not edited; set QA_CORPUS to a copy of it.")
    if period.end is not None and period.end < period.start:
        raise UserError(f"The period ends on {period.end}, before it begins on {period.start}.")
    if period.start < instrument.published:
        raise UserError(f"{instrument.id} was published on {instrument.published}; it has no status before that day.")
    if instrument.suspends and period.status is Status.SUSPENDED:
        raise UserError(
            f"{instrument.id} suspends other measures: record it as `in_force` while their suspension runs, and as"
            " `expired` or `repealed` once it has ended."
        )


def _tried(text: str, file: Path, folder: Path) -> Instrument:
    """The instrument as a copy of the corpus with the changed file reads it."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(shutil.copytree(folder, Path(place) / "corpus"))
        (copy / file.relative_to(folder)).write_text(text, encoding="utf-8")
        try:
            corpus = read_corpus(copy)
        except CorpusError as error:
            raise UserError(
                f"The change is not recorded, since the corpus would not load: {error.faults[0]}."
            ) from None
    return corpus.instruments[file.parent.relative_to(folder).as_posix()]


def with_timeline(text: str, old: tuple[Period, ...], new: tuple[Period, ...]) -> str:
    """The text of an `instrument.yaml` with its timeline replaced; lines of periods that stay are left as they are."""
    lines = f"{text.rstrip()}\n".splitlines(keepends=True)
    top, rows = _place("".join(lines))
    chunks = ["".join(lines[start:end]) for start, end in pairwise(rows)] if len(rows) == len(old) + 1 else []
    kept = list(zip(old, chunks, strict=False))
    written = "".join(next((chunk for o, chunk in kept if o == period), _written(period)) for period in new)
    dropped = "".join(chunk for period, chunk in kept if period not in new)
    comments = "".join(line for line in dropped.splitlines(keepends=True) if line.lstrip().startswith("#"))
    head = lines[top : rows[0]] if len(rows) > 1 else ["timeline:\n"]
    return "".join([*lines[:top], *head, written, comments, *lines[rows[-1] :]])


def _place(text: str) -> tuple[int, list[int]]:
    """The line of the key `timeline`, and the lines on which its periods begin and the last one ends.

    A timeline on one line, or none at all, has no lines of periods: then only where they are to stand.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    keys = root.value if isinstance(root, yaml.MappingNode) else []
    for key, value in keys:
        if key.value == "timeline" and isinstance(value, yaml.SequenceNode):
            end = value.end_mark.line + (value.end_mark.column > 0)
            starts = [] if value.flow_style else [item.start_mark.line for item in value.value]
            return key.start_mark.line, [*starts, end]
    end = text.count("\n")
    return end, [end]


def _written(period: Period) -> str:
    """A period as a line of YAML, or one per key where it says something in words."""
    days = [("from", str(period.start)), *([("to", str(period.end))] if period.end else [])]
    pairs = [*days, ("status", period.status.value), *([("by", period.by)] if period.by else [])]
    texts = {name: getattr(period, name) for name in ("caution", "last_day_caution") if getattr(period, name)}
    if not texts:
        return "  - {" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}\n"
    lines = [f"{name}: {value}" for name, value in pairs]
    for name, said in texts.items():
        lines += [f"{name}:", *(f"  {lang}: {json.dumps(words, ensure_ascii=False)}" for lang, words in said.items())]
    return "  - " + "\n    ".join(lines) + "\n"


def _note_in_changelog(amendment: Amendment, instrument: Instrument, file: Path) -> None:
    """Add a line under the first *Law*, where the corpus lies in a checkout."""
    if not file.is_file():
        return
    text = file.read_text(encoding="utf-8")
    period = amendment.period
    days = f"from {period.start}" + (f" to {period.end}" if period.end else "")
    by = f", by `{period.by}`" if period.by else ""
    follow = f"; so {', '.join(f'`{name}`' for name in instrument.suspends)}" if instrument.suspends else ""
    line = f"- {instrument.short['en']}: {period.status.value.replace('_', ' ')} {days}{by}{follow}.\n"
    if LAW in text:
        before, _, after = text.partition(LAW)
        text = f"{before}{LAW}\n{line}{after.lstrip(chr(10))}"
    else:
        text = f"{text.rstrip()}\n\n{LAW}\n{line}"
    write_atomically(file, text)
