"""Takes the tokens of passages, gives their BM25 scores: computed by bm25s at build time, read by numpy afterwards.

Importing bm25s takes 0.1 s, a quarter of a question's time from cold; reading its scores takes eight lines.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

K1 = 0.6
"""How soon a repeated word stops to count; measured by bench/obliqa.py."""


@dataclass(frozen=True)
class Bm25:
    """The score of each term in each passage, term by term."""

    passages: int
    terms: list[str]
    """Sorted."""
    starts: NDArray[np.int64]
    """Where the scores of each term start in the two arrays below, and where the last one's end."""
    rows: NDArray[np.int32]
    scores: Scores

    def score(self, tokens: Sequence[str]) -> Scores:
        """Give a float32 array of shape (passages,): 0 where no token occurs; a repeated token counts again."""
        total = np.zeros(self.passages, np.float32)
        for token in tokens:
            term = bisect_left(self.terms, token)
            if term < len(self.terms) and self.terms[term] == token:
                span = slice(self.starts[term], self.starts[term + 1])
                total[self.rows[span]] += self.scores[span]
        return total


def build_bm25(passages: Sequence[Sequence[str]], b: float) -> bytes:
    """Score the tokens of each passage (none of them holds a line break) and give the content of an npz file.

    `b` says how much a long passage is marked down, from 0 to 1.
    """
    terms = sorted({token for passage in passages for token in passage})
    starts, rows, scores = _score(passages, terms, b) if terms else ([0], [], [])
    joined = np.frombuffer("\n".join(terms).encode(), np.uint8)

    buffer = BytesIO()
    np.savez(
        buffer,
        allow_pickle=False,
        terms=joined,
        starts=np.asarray(starts, np.int64),
        rows=np.asarray(rows, np.int32),
        scores=np.asarray(scores, np.float32),
    )
    return buffer.getvalue()


def open_bm25(data: bytes, passages: int) -> Bm25:
    """Open what `build_bm25` gave for so many passages."""
    with np.load(BytesIO(data)) as arrays:
        terms = arrays["terms"].tobytes().decode()
        return Bm25(passages, terms.split("\n") if terms else [], arrays["starts"], arrays["rows"], arrays["scores"])


def _score(passages: Sequence[Sequence[str]], terms: list[str], b: float) -> tuple[Any, Any, Any]:
    import bm25s

    column = {term: number for number, term in enumerate(terms)}
    engine = bm25s.BM25(k1=K1, b=b, method="lucene")
    engine.index(([[column[token] for token in passage] for passage in passages], column), show_progress=False)
    return engine.scores["indptr"], engine.scores["indices"], engine.scores["data"]
