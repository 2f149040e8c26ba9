"""Takes labelled rows and the library, gives how right the engine is: dangerous errors first, then the milder ones.

A dangerous error tells somebody that nothing stands in the way where something does. Labels are read from
questions (`.jsonl`, or a CSV with a `question` column) or from a table of verdicts (a CSV with a column per fact).
"""

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from qa.ask import Library, ask
from qa.compared import compared
from qa.decide import decide
from qa.models import STRICTNESS, Model, Outcome
from qa.settings import UserError

NO_CASE = {Outcome.INFORMATION, Outcome.OUT_OF_SCOPE}
RANK = STRICTNESS | {Outcome.NOT_YET_IN_FORCE: STRICTNESS[Outcome.SUSPENDED]}
"""Strictness for scoring: a measure that sleeps and one that has not begun weigh the same."""
IN_THE_WAY = RANK[Outcome.UNDETERMINED]
"""From this strictness on a reader must not be told that nothing stands in the way."""
CITED, SHOWN, RECALLED = 6, 8, 10
TITLES = {
    "rows": "rows",
    "dangerous": "dangerous",
    "milder": "milder",
    "over_asks": "over-asks",
    "accuracy": "accuracy",
    "undetermined": "undeterm.",
    "asks": "asks",
    "provisions": "provisions",
    "recall": f"recall@{RECALLED}",
    "fact_precision": "facts P",
    "fact_recall": "facts R",
}
"""The figures in the order in which they are printed."""
COLUMNS = {
    *("id", "as_of", "rule", "outcome", "readings", "articles", "not_articles", "missing"),
    *("note", "reviewed_by", "reviewed_on"),
}
"""Columns of a table of verdicts that are no facts."""


class Label(Model):
    """What is asked, and what a right answer holds."""

    id: str
    as_of: date
    outcome: Outcome
    question: str = ""
    """Empty for a row of a table of verdicts."""
    facts: dict[str, str] = {}
    """For a question: the facts it states; for a verdict: the facts given."""
    kind: str = ""
    lang: str = ""
    accept: tuple[Outcome, ...] = ()
    """Other outcomes that are right."""
    readings: tuple[Outcome, ...] = ()
    """Where the status is unverified: the outcome if the measures operate, then if they stay suspended."""
    other_readings: tuple[Outcome, ...] = ()
    """Others that are right for the second reading."""
    articles: tuple[str, ...] = ()
    """Passage ids, or beginnings of them, that the answer rests on."""
    missing: tuple[str, ...] = ()
    signed: bool = False
    """Whether a lawyer has reviewed the row."""


class Score(Model):
    """How one row came out; None where a figure does not apply."""

    id: str
    kind: str
    lang: str
    label: Outcome
    got: Outcome
    right: float
    """1 for a right outcome, 0.5 for half of an unverified status."""
    error: Literal["dangerous", "milder"] | None = None
    over_asked: bool
    """Whether a fact was asked for although the label decides."""
    asked: float | None = None
    """Where the label lacks a fact: whether one was asked for."""
    provisions: float | None = None
    """Share of the labelled articles among the first citations and passages."""
    recall: float | None = None
    """Share of the labelled articles among the first hits of the search."""
    facts_found: int = 0
    """Labelled facts that were read, or follow from what was read by what silence means."""
    facts_right: int = 0
    """Facts read that are labelled, or follow from the label."""
    facts_read: int = 0
    facts_labelled: int = 0
    signed: bool
    question: str = ""


class Figures(Model):
    """The figures over some rows."""

    rows: int
    dangerous: int
    milder: int
    over_asks: float
    accuracy: float
    undetermined: float
    asks: float | None
    provisions: float | None
    recall: float | None
    fact_precision: float | None
    fact_recall: float | None


class Report(Model):
    """All rows and the figures over all of them, by kind and by language."""

    figures: dict[str, Figures]
    unsigned: int
    """Rows that no lawyer has reviewed."""
    rows: tuple[Score, ...]

    def listed(self, which: Literal["wrong", "dangerous"]) -> list[str]:
        """One line for each row that is wrong, or dangerously wrong."""
        return [
            f"{row.id} {row.error or ''} label={row.label} got={row.got} {row.question}"
            for row in self.rows
            if (row.right < 1 if which == "wrong" else row.error == "dangerous")
        ]

    def table(self) -> str:
        """The figures as lines of text."""
        head = f"{'':<22}" + "".join(f"{title:>11}" for title in TITLES.values())
        lines = [
            f"{name:<22}" + "".join(f"{_shown(getattr(figures, column)):>11}" for column in TITLES)
            for name, figures in self.figures.items()
        ]
        return "\n".join([head, *lines, f"{self.unsigned} of {len(self.rows)} rows are signed by nobody"])


def read_labels(file: Path) -> list[Label]:
    """The labelled rows of a file; raises UserError, naming the row, when one cannot be used."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        rows = _csv_rows(text) if file.suffix == ".csv" else [json.loads(line) for line in text.splitlines() if line]
    except (OSError, ValueError, csv.Error) as error:
        raise UserError(f"{file} cannot be read as labelled rows: {error}.") from None
    if not rows:
        raise UserError(f"{file} holds no labelled rows.")

    labels = []
    for number, row in enumerate(rows, 1):
        try:
            labels.append(_label(row))
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
            raise UserError(f"{file}, row {number} is no labelled row: {reason}.") from None
    return labels


def report(labels: Sequence[Label], library: Library) -> Report:
    """Answer every row and score it."""
    rows = tuple(_score_question(la, library) if la.question else _score_verdict(la, library) for la in labels)
    slices = {"all": list(rows)}
    for name in ("kind", "lang"):
        for value in sorted({getattr(row, name) for row in rows} - {""}):
            slices[f"{name}={value}"] = [row for row in rows if getattr(row, name) == value]
    figures = {name: _figures(part) for name, part in slices.items()}
    return Report(figures=figures, unsigned=sum(not row.signed for row in rows), rows=rows)


def names(article: str, passage: str) -> bool:
    """Whether the passage is the labelled article or lies within it."""
    rest = passage.removeprefix(article)
    return passage.startswith(article) and not rest[:1].isalnum()


def _csv_rows(text: str) -> list[dict[str, Any]]:
    rows = csv.DictReader(text.splitlines(keepends=True), strict=True, restkey="", restval="")
    return [_csv_row(row) for row in rows]


def _csv_row(row: dict[str, str]) -> dict[str, Any]:
    """A row of a table in the form of a JSON line."""
    if "" in row:
        raise ValueError(f"row {row.get('id')!r} has more cells than the head")
    cells = {name.strip(): value.strip() for name, value in row.items()}
    facts = (
        _pairs(cells.pop("facts", ""))
        if "question" in cells
        else {name: value for name, value in cells.items() if value and name not in COLUMNS}
    )
    lists = {name: _parts(cells.get(name, "")) for name in ("readings", "missing", "accept")}
    return {**cells, **lists, "labelled_facts": facts, "citations": _parts(cells.get("articles", ""))}


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _pairs(cell: str) -> dict[str, str]:
    """Facts written `name=value; name=value`; `parameters` stands last and holds all that follows it."""
    first, stated, parameters = cell.partition("parameters=")
    pairs = {"parameters": parameters.strip()} if stated else {}
    for part in _parts(first):
        name, equals, value = (text.strip() for text in part.partition("="))
        if not equals:
            raise ValueError(f"{part!r} is no fact of the form name=value")
        pairs[name] = value
    return pairs


def _label(row: dict[str, Any]) -> Label:
    """A label from a JSON line; its `facts` are in free words and are not scored."""
    return Label(
        id=row["id"],
        as_of=row["as_of"],
        outcome=row["outcome"],
        question=row.get("question", ""),
        facts=row.get("labelled_facts", {}),
        kind=row.get("kind", ""),
        lang=row.get("lang", ""),
        accept=row.get("accept", ()),
        readings=row.get("readings", ()),
        other_readings=row.get("other_readings", ()),
        articles=row.get("citations", ()),
        missing=row.get("missing", ()),
        signed=bool(row.get("reviewed_by")),
    )


def _score_question(label: Label, library: Library) -> Score:
    answer = ask(label.question, label.as_of, library)
    hits = library.search(label.question, RECALLED) if label.articles else []
    shown = [*answer.citations[:CITED], *(passage.id for passage in answer.passages[:SHOWN])]
    labelled = library.corpus.read_facts(label.facts)
    return _score(
        label, answer.outcome, [reading.outcome for reading in answer.readings], bool(answer.missing)
    ).model_copy(
        update={
            "provisions": _share(label.articles, shown),
            "recall": _share(label.articles, [hit.id for hit in hits]),
            **compared(labelled, answer.known, library.corpus),
        }
    )


def _score_verdict(label: Label, library: Library) -> Score:
    verdict = decide(library.corpus.read_facts(label.facts), label.as_of, library.corpus)
    cited = [
        name
        for finding in (*verdict.findings, *verdict.duties)
        if finding.holds is not False
        for name in (finding.citation, *finding.items)
    ]
    asked = {missing.fact for missing in verdict.missing}
    score = _score(label, verdict.outcome, [reading.outcome for reading in verdict.readings], bool(asked))
    is_asked = all(fact in asked for fact in label.missing)
    return score.model_copy(
        update={"provisions": _share(label.articles, cited), "right": score.right if is_asked else 0.0}
    )


def _score(label: Label, got: Outcome, readings: Sequence[Outcome], asks: bool) -> Score:
    lacks = label.outcome is Outcome.UNDETERMINED
    undetermined = got is Outcome.UNDETERMINED
    return Score(
        id=label.id,
        kind=label.kind,
        lang=label.lang,
        label=label.outcome,
        got=got,
        right=_right(label, got, readings),
        error=_error(label, got),
        over_asked=undetermined and not lacks and Outcome.UNDETERMINED not in label.accept,
        asked=float(undetermined and asks) if lacks else None,
        signed=label.signed,
        question=label.question,
    )


def _right(label: Label, got: Outcome, readings: Sequence[Outcome]) -> float:
    """Whether the outcome is right; of an unverified status a flat answer, or one without both readings, is half."""
    if not label.readings:
        return float(got is label.outcome or got in label.accept)
    operate, *asleep = label.readings
    others = {*asleep, *label.other_readings}
    if got is Outcome.STATUS_UNVERIFIED:
        return 1.0 if operate in readings and (not others or others & set(readings)) else 0.5
    return 0.5 if got in label.readings else float(got in label.accept)


def _error(label: Label, got: Outcome) -> Literal["dangerous", "milder"] | None:
    """Whether the answer is milder than the label, and dangerously so."""
    if label.outcome in NO_CASE or got is label.outcome or got in label.accept:
        return None
    if got in label.readings and RANK[got] == max(RANK[reading] for reading in label.readings):
        return None
    if label.outcome is Outcome.UNDETERMINED and got in NO_CASE:
        return "milder"
    if RANK[label.outcome] >= IN_THE_WAY > RANK[got]:
        return "dangerous"
    return "milder" if RANK[got] < RANK[label.outcome] else None


def _share(articles: Sequence[str], passages: Iterable[str]) -> float | None:
    """The share of the articles that are among the passages; None where there are no articles."""
    seen = list(passages)
    return _mean(float(any(names(article, passage) for passage in seen)) for article in articles)


def _figures(rows: Sequence[Score]) -> Figures:
    right, found = sum(row.facts_right for row in rows), sum(row.facts_found for row in rows)
    return Figures(
        rows=len(rows),
        dangerous=sum(row.error == "dangerous" for row in rows),
        milder=sum(row.error == "milder" for row in rows),
        over_asks=_mean(float(row.over_asked) for row in rows) or 0.0,
        accuracy=_mean(row.right for row in rows) or 0.0,
        undetermined=_mean(float(row.got is Outcome.UNDETERMINED) for row in rows) or 0.0,
        asks=_mean(row.asked for row in rows),
        provisions=_mean(row.provisions for row in rows),
        recall=_mean(row.recall for row in rows),
        fact_precision=_ratio(right, sum(row.facts_read for row in rows)),
        fact_recall=_ratio(found, sum(row.facts_labelled for row in rows)),
    )


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}" if isinstance(figure, float) else str(figure)
