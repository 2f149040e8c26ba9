"""Takes a question, gives the passages nearest to it: two lexical rankings and a dense one in one weighted sum.

Each is measured in standard deviations over all passages. Equal scores stand in the order of their ids, so the same
question to the same index gives the same list.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.encode import Encoder, Vectors
from qa.index import Index, Rows
from qa.lexical import Scores
from qa.models import Hit, Model
from qa.tokens import UNSPACED, bigrams, tokens

DECIMALS = 6
"""Differences below are those of one machine's arithmetic, not of passages."""

Fused = NDArray[np.float64]


class Query(Model):
    """A question, with its wording in English where it is asked in another language or uses foreign terms."""

    text: str
    english: str = ""
    """What the encoder reads; empty if that is the text itself."""


@dataclass(frozen=True)
class Scored:
    """How near a question is to every passage, and the bare similarities to all texts of the index."""

    scores: Fused
    similarities: Scores | None
    """Of shape (rows,); None where no encoder can read the question."""


def retrieve(
    query: str | Query, index: Index, encoder: Encoder | None, k: int = 10, only: Collection[str] | None = None
) -> list[Hit]:
    """Give the k best passages, best first and each id once; with `only`, of the passages with these ids.

    Without an encoder that can read the question only passages that share a word with it are given. Raises
    ValueError where the encoder is not of the model that the index was built with.
    """
    return best(score(query, index, encoder), index, k, only)


def score(
    query: str | Query, index: Index, encoder: Encoder | None, encoded: Callable[[], Vectors | None] | None = None
) -> Scored:
    """Compare a question with every text of the index; it is encoded once. Raises as `retrieve` does.

    `encoded` gives what `encode_query` gave, where that was begun before.
    """
    if encoder and encoder.sha256 != index.model_sha256:
        raise ValueError(f"the index {index.folder} was built with another model than {encoder.name}")
    query = query if isinstance(query, Query) else Query(text=query)
    words, pairs = _lexical(query, index)
    vector = encoded() if encoded else encode_query(query, encoder)
    dense = None if vector is None else index.similarities(vector)

    weights = index.weights
    scores = weights.words * _standard(words) + weights.pairs * _standard(pairs)
    if dense is None:
        scores[words == 0] = -np.inf
    else:
        scores += weights.dense * _standard(dense[: index.passages])
    return Scored(scores.round(DECIMALS), dense)


def marked(scored: Scored, index: Index) -> dict[str, float]:
    """The highest similarity of the marked texts of each id, the mark taken off; empty where nothing was encoded."""
    if scored.similarities is None:
        return {}
    highest = _highest(scored.similarities[index.passages :], index.marked)
    return dict(zip(index.marked.names, highest.tolist(), strict=True))


def _highest(scores: NDArray[Any], rows: Rows) -> NDArray[Any]:
    """The highest of the scores of each id, given by row; of shape (ids,)."""
    return np.maximum.reduceat(scores[rows.order], rows.starts) if len(rows.starts) else np.zeros(0)


def _lexical(query: Query, index: Index) -> tuple[Scores, Scores]:
    """The BM25 scores over words and over pairs of words, of the text and of what its English wording adds."""
    text, english = tokens(query.text), [] if query.english == query.text else tokens(query.english)
    words = text + [token for token in english if token not in text]
    pairs = list(dict.fromkeys(bigrams(text) + bigrams(english)))
    return index.words.score(words), index.pairs.score(pairs)


def encode_query(query: Query, encoder: Encoder | None) -> Vectors | None:
    """The vector of a question, of shape (dimension,); None where no encoder can read it."""
    text = query.english or query.text
    if encoder and encoder.latin_only:
        text = re.sub(f"[{UNSPACED}]+", " ", text)
    readable = "[A-Za-z]" if encoder and encoder.latin_only else r"\w"
    if not encoder or not re.search(readable, text):
        return None
    whole = text.encode(errors="replace").decode()  # half of a surrogate pair stops the tokenizer
    vector: Vectors = encoder.encode([whole])[0]
    return vector


def _standard(scores: Scores) -> Fused:
    """Scores in standard deviations from their mean; zeros where all are the same."""
    exact = scores.astype(np.float64)
    spread = exact.std() if len(exact) else 0.0
    return (exact - exact.mean()) / spread if spread > 1e-9 else np.zeros_like(exact)


def best(scored: Scored, index: Index, k: int, only: Collection[str] | None = None) -> list[Hit]:
    """Give the k passages that scored best, each id once; with `only`, of the passages with these ids."""
    names, highest = index.distinct.names, _highest(scored.scores, index.distinct)
    if only is not None:
        highest[[name not in only for name in names]] = -np.inf

    order = np.argsort(-highest, kind="stable")[: max(k, 0)]
    ranked = [(names[place], float(highest[place])) for place in order if highest[place] > -np.inf]
    return _hits(ranked)


def prefer(scored: Scored, index: Index, bonuses: Mapping[str, float], k: int, considered: int) -> list[Hit]:
    """Give the k passages that scored best with their bonuses, of the `considered` best and those with a bonus."""
    names, highest = index.distinct.names, _highest(scored.scores, index.distinct)
    found = {place: float(highest[place]) for place in np.argsort(-highest, kind="stable")[:considered].tolist()}
    for name, bonus in bonuses.items():
        place = index.places.get(name.partition("#")[0], {}).get(name)
        if place is not None:
            found[place] = float(highest[place]) + bonus

    ordered = sorted((-score, place) for place, score in found.items() if score > -np.inf)[:k]
    return _hits([(names[place], -score) for score, place in ordered])


def _hits(ranked: Sequence[tuple[str, float]]) -> list[Hit]:
    return [Hit.model_construct(id=name, score=score, rank=rank) for rank, (name, score) in enumerate(ranked, 1)]
