"""Measures retrieval on ObliQA, a public set of questions to regulations: Recall@10 and MAP@10 as trec_eval counts.

bench/obliqa.py DIR [--cache FOLDER] [--lexical], where DIR holds docs/*.json and ObliQA_dev.json.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qa.encode import Encoder, open_encoder
from qa.index import Index, Progress, build_index, open_index
from qa.models import Hit
from qa.retrieve import retrieve

K = 10


@dataclass(frozen=True)
class ObliqaPassage:
    """A passage under its document's number and its own label."""

    id: str
    text: str


@dataclass(frozen=True)
class ObliqaQuestion:
    """A question with the ids of the passages that answer it."""

    text: str
    relevant: frozenset[str]


def read_passages(folder: Path) -> list[ObliqaPassage]:
    """Read the passages of all documents that are not empty, in the order of the documents' numbers."""
    documents = sorted((folder / "docs").glob("*.json"), key=lambda path: int(path.stem))
    entries = [entry for path in documents for entry in json.loads(path.read_text(encoding="utf-8"))]
    return [ObliqaPassage(_id(entry), entry["Passage"]) for entry in entries if entry["Passage"].strip()]


def read_questions(path: Path) -> list[ObliqaQuestion]:
    """Read the questions of one split."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    return [ObliqaQuestion(entry["Question"], frozenset(map(_id, entry["Passages"]))) for entry in entries]


def recall(hits: list[Hit], relevant: frozenset[str]) -> float:
    """Give the share of the relevant passages that was found."""
    return len(relevant & {hit.id for hit in hits}) / len(relevant)


def average_precision(hits: list[Hit], relevant: frozenset[str]) -> float:
    """Give the precision at the rank of each relevant passage, summed, per relevant passage."""
    ranks = [hit.rank for hit in hits if hit.id in relevant]
    return sum(found / rank for found, rank in enumerate(ranks, start=1)) / len(relevant)


def measure(questions: list[ObliqaQuestion], index: Index, encoder: Encoder | None) -> dict[str, float]:
    """Give the mean recall and average precision, and the median milliseconds of a question."""
    recalls, precisions, seconds = [], [], []
    for number, question in enumerate(questions):
        start = time.perf_counter()
        hits = retrieve(question.text, index, encoder, k=K)
        seconds.append(time.perf_counter() - start)
        recalls.append(recall(hits, question.relevant))
        precisions.append(average_precision(hits, question.relevant))
        if number % 50 == 0:
            _show(f"asked {number} of {len(questions)}")
    means = {f"Recall@{K}": statistics.mean(recalls), f"MAP@{K}": statistics.mean(precisions)}
    return means | {"p50 ms": statistics.median(seconds) * 1000}


def main() -> None:
    arguments = _parser().parse_args()
    passages = read_passages(arguments.folder)
    questions = read_questions(arguments.folder / arguments.questions)

    with tempfile.TemporaryDirectory() as temporary:
        root = arguments.cache or Path(temporary)
        build_index(passages, root, arguments.model, _report)
        index = open_index(root, passages, arguments.model)
        encoder = None if arguments.lexical else open_encoder(arguments.model, root)[0]
        figures = measure(questions, index, encoder)

    _show("")
    print(f"{len(questions)} questions, {len(passages)} passages")
    for name, value in figures.items():
        print(f"{name:10} {value:.4f}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR", help="holds docs/*.json and the questions")
    parser.add_argument("--questions", default="ObliQA_dev.json", help="file in DIR (default %(default)s)")
    parser.add_argument("--cache", type=Path, help="where the index is kept (default: a temporary folder)")
    parser.add_argument("--model", default="", help="a sentence-transformers model (default: the one installed)")
    parser.add_argument("--lexical", action="store_true", help="without vectors")
    return parser


def _id(entry: dict[str, Any]) -> str:
    return f"{entry['DocumentID']}#{entry['PassageID']}"


def _report(progress: Progress) -> None:
    _show(f"{progress.stage} {progress.done} of {progress.total}, {progress.reused} taken over {progress.warning}")


def _show(line: str) -> None:
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
