"""Takes passages, gives an index on disk, and opens it: BM25 over words and over pairs of words, and exact vectors.

Its folder is named by the passages, the model and `FORMAT`, so an index of anything else is never opened. Vectors of
texts that have not changed are taken over from older indexes.
"""

import errno
import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from qa import store
from qa.encode import GRAPH, Encoder, OnnxEncoder, SentenceTransformersEncoder, Vectors, export_onnx
from qa.lexical import Bm25, Scores, build_bm25, open_bm25
from qa.models import Model
from qa.settings import UserError
from qa.store import Damaged, Manifest, sha256
from qa.tokens import bigrams, tokens
from qa.weights import (
    ExportMissing,
    ModelError,
    canonical_name,
    export_folder,
    model_folder,
    model_sha256,
    whole_export,
)

FORMAT = 3
"""To be raised when the files of an index, or the tokens in them, change."""
WORDS_B, PAIRS_B = 0.75, 0.5
"""How much BM25 marks long passages down; measured by bench/obliqa.py."""
VECTORS, TEXTS, WORDS, PAIRS = "vectors.npy", "texts.json", "words.npz", "pairs.npz"
MARK = "?"
"""Begins the id of a text that is no passage: only its similarity is computed. Such texts come last."""
BLOCK = 512
"""Texts encoded between two reports of progress."""


class IndexMissing(UserError):
    """There is no index to open for these passages and this model; `reason` says why, and building one helps."""

    def __init__(self, reason: Literal["none", "stale", "other model", "damaged"], message: str) -> None:
        super().__init__(message)
        self.reason = reason


class IndexUnwritable(UserError):
    """The index could not be written; what was there before is untouched."""


class Indexable(Protocol):
    """What can be indexed."""

    @property
    def id(self) -> str: ...

    @property
    def text(self) -> str: ...


class Weights(Model):
    """How much each way of scoring counts, in standard deviations of its own scores."""

    dense: float = 0.6
    words: float = 0.4
    pairs: float = 0.1


class Progress(Model):
    """How far a build is, in distinct texts."""

    stage: Literal["export", "encode", "write", "learn"]
    done: int = 0
    total: int = 0
    reused: int = 0
    """Texts whose vectors are taken over from an older index."""
    warning: str = ""
    """Why the model could not be exported."""


Report = Callable[[Progress], None]


class Rows(NamedTuple):
    """Ids in order, each once; the rows in the order of their ids, and where in it the rows of each id start."""

    names: list[str]
    order: NDArray[np.intp]
    starts: NDArray[np.intp]


@dataclass(frozen=True)
class Index:
    """An open index; rows are passages in the order in which they were given."""

    folder: Path
    ids: tuple[str, ...]
    model_sha256: str
    words: Bm25
    pairs: Bm25
    vectors: Any
    """A FAISS IndexFlatIP."""
    weights: Weights = field(default_factory=Weights)

    @cached_property
    def passages(self) -> int:
        """How many rows are passages; the rows behind them are marked texts."""
        return next((row for row, name in enumerate(self.ids) if name.startswith(MARK)), len(self.ids))

    @cached_property
    def distinct(self) -> Rows:
        """The ids of passages in order, each once, with their rows."""
        return _distinct(self.ids[: self.passages])

    @cached_property
    def marked(self) -> Rows:
        """The same of the texts that are no passages, their mark taken off; rows count from the first of these."""
        return _distinct([name.removeprefix(MARK) for name in self.ids[self.passages :]])

    @cached_property
    def places(self) -> dict[str, dict[str, int]]:
        """By what stands before the `#`, the ids of passages with the place of each among the distinct ones."""
        found: dict[str, dict[str, int]] = {}
        for place, name in enumerate(self.distinct.names):
            found.setdefault(name.partition("#")[0], {})[name] = place
        return found

    def similarities(self, vector: Vectors) -> Scores:
        """Give a float32 array of shape (rows,): the inner product of each with a vector of shape (dimension,)."""
        import faiss

        similarities = np.empty(len(self.ids), np.float32)
        if not self.ids:
            return similarities
        self.vectors.compute_distance_subset(
            1,
            faiss.swig_ptr(np.ascontiguousarray(vector)),
            len(self.ids),
            faiss.swig_ptr(similarities),
            faiss.swig_ptr(self._rows),
        )
        return similarities

    @cached_property
    def _rows(self) -> NDArray[np.int64]:
        return np.arange(len(self.ids), dtype=np.int64)


def _distinct(ids: Sequence[str]) -> Rows:
    order = sorted(range(len(ids)), key=lambda row: ids[row])
    starts = [n for n, row in enumerate(order) if n == 0 or ids[order[n - 1]] != ids[row]]
    return Rows([ids[order[n]] for n in starts], np.array(order, np.intp), np.array(starts, np.intp))


def open_index(root: Path, passages: Sequence[Indexable], model: str) -> Index:
    """Open the index of these passages and this model below `root`.

    Raises IndexMissing where there is none that is whole, ModelError where the model is not on this machine.
    """
    content, model_hash = _content(passages), model_sha256(model_folder(model), root)
    folder = root / _name(content, model_hash)
    if not folder.is_dir():
        raise _missing(root, folder, model)
    try:
        return _open(folder, passages)
    except Damaged as fault:
        raise IndexMissing("damaged", str(fault)) from fault


def build_index(passages: Sequence[Indexable], out_root: Path, model: str, progress: Report | None = None) -> Path:
    """Write the index of these passages below `out_root`, unless it is there and whole, and give its folder.

    Raises IndexUnwritable where the disk is full or the folder read-only, ModelError where there is no such model.
    """
    progress = progress or (lambda _: None)
    try:
        out_root.mkdir(parents=True, exist_ok=True)
        encoder = _prepare_encoder(model, out_root, progress)
        folder = out_root / _name(_content(passages), encoder.sha256)
        if not store.is_whole(folder):
            with store.draft(folder, store.is_whole) as draft:
                _write(draft, passages, encoder, progress)
            store.remove_old(out_root, folder)
        return folder
    except OSError as fault:
        raise unwritable(out_root, fault) from fault


def unwritable(root: Path, fault: OSError) -> IndexUnwritable:
    """What is said where something could not be written below `root`."""
    full = fault.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
    reason = "the disk is full" if full else (fault.strerror or str(fault))
    return IndexUnwritable(f"The index could not be written to {root}: {reason}.")


def _open(folder: Path, passages: Sequence[Indexable]) -> Index:
    manifest = store.read_manifest(folder)
    if folder.name != _name(manifest.content, manifest.model_sha256):
        raise Damaged(f"The search index {folder} is damaged: it holds another one.")
    files = {name: store.read_file(folder, name, manifest) for name in (WORDS, PAIRS, VECTORS)}
    ranked = len(_ranked(passages))
    return Index(
        folder=folder,
        ids=tuple(passage.id for passage in passages),
        model_sha256=manifest.model_sha256,
        words=open_bm25(files[WORDS], ranked),
        pairs=open_bm25(files[PAIRS], ranked),
        vectors=_open_vectors(files[VECTORS]),
    )


def _open_vectors(data: bytes) -> Any:
    import faiss

    vectors = np.load(BytesIO(data))
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    return index


def _prepare_encoder(model: str, root: Path, progress: Report) -> Encoder:
    """The fastest encoder for many texts: the export, made if it is not there, or else the reference."""
    folder, threads = model_folder(model, fetch=True), os.cpu_count() or 1
    target = export_folder(root, model_sha256(folder, root))
    with suppress(ExportMissing):
        return OnnxEncoder(target, threads)

    progress(Progress(stage="export"))
    try:
        with store.draft(target, _is_whole_export) as draft:
            export_onnx(folder, draft / GRAPH, model)
        return OnnxEncoder(target, threads)
    except ModelError as fault:
        progress(Progress(stage="export", warning=str(fault)))
        return SentenceTransformersEncoder(folder, model, threads)


def _is_whole_export(folder: Path) -> bool:
    with suppress(ExportMissing):
        return bool(whole_export(folder))
    return False


def _write(draft: Path, passages: Sequence[Indexable], encoder: Encoder, progress: Report) -> None:
    texts = {_hash(passage): passage.text for passage in passages}
    known = _known_vectors(draft.parent, encoder.sha256)
    reused = len(texts.keys() & known.keys())
    _encode_new(texts, known, encoder, progress)

    progress(Progress(stage="write", done=len(texts), total=len(texts), reused=reused))
    files = _files(passages, known, encoder.dimension)
    for name, data in files.items():
        (draft / name).write_bytes(data)
    manifest = Manifest(
        content=_content(passages),
        model=encoder.name,
        model_sha256=encoder.sha256,
        passages=len(passages),
        texts=len(texts),
        reused=reused,
        files={name: sha256(data) for name, data in files.items()},
    )
    store.write_record(draft / store.MANIFEST, manifest)


def _files(passages: Sequence[Indexable], vectors: dict[str, Vectors], dimension: int) -> dict[str, bytes]:
    rows = [_hash(passage) for passage in passages]
    matrix = BytesIO()
    np.save(matrix, np.array([vectors[row] for row in rows], np.float32).reshape(-1, dimension), allow_pickle=False)

    words = [tokens(passage.text) for passage in _ranked(passages)]
    return {
        VECTORS: matrix.getvalue(),
        TEXTS: json.dumps(rows).encode(),
        WORDS: build_bm25(words, WORDS_B),
        PAIRS: build_bm25([bigrams(each) for each in words], PAIRS_B),
    }


def _ranked(passages: Sequence[Indexable]) -> list[Indexable]:
    return [passage for passage in passages if not passage.id.startswith(MARK)]


def _encode_new(texts: dict[str, str], known: dict[str, Vectors], encoder: Encoder, progress: Report) -> None:
    """Add to the known vectors, by hash of the text, those of the texts that are new."""
    new = [text for text in texts if text not in known]
    reused = len(texts) - len(new)
    for start in range(0, len(new), BLOCK):
        progress(Progress(stage="encode", done=reused + start, total=len(texts), reused=reused))
        block = new[start : start + BLOCK]
        known.update(zip(block, encoder.encode([texts[text] for text in block]), strict=True))


def _known_vectors(root: Path, model_hash: str) -> dict[str, Vectors]:
    """The vectors, by hash of the text, in the whole indexes of the same model."""
    known: dict[str, Vectors] = {}
    for folder in store.folders(root):
        with suppress(Damaged):
            manifest = store.read_manifest(folder)
            if manifest.model_sha256 == model_hash:
                vectors = np.load(BytesIO(store.read_file(folder, VECTORS, manifest)))
                known.update(zip(json.loads(store.read_file(folder, TEXTS, manifest)), vectors, strict=True))
    return known


def _hash(passage: Indexable) -> str:
    return sha256(passage.text.encode())


def _content(passages: Sequence[Indexable]) -> str:
    return sha256(json.dumps([(passage.id, passage.text) for passage in passages]).encode())


def _name(content: str, model_hash: str) -> str:
    return f"{content[:12]}-{model_hash[:8]}-v{FORMAT}"


def _missing(root: Path, folder: Path, model: str) -> IndexMissing:
    content, model_hash, _ = folder.name.split("-")
    others = [other.name.split("-") for other in store.folders(root)]
    if not others:
        return IndexMissing("none", f"There is no search index in {root} yet.")
    if any(other[0] == content and other[1] != model_hash for other in others):
        return IndexMissing("other model", f"The search index in {root} was not built with {canonical_name(model)}.")
    return IndexMissing("stale", f"The search index in {root} was built from other passages.")
