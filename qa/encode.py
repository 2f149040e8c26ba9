"""Takes texts, gives unit vectors: by ONNX Runtime, or by sentence-transformers as the reference.

Both give the same vectors to 1e-4; an export that does not is refused. While there is an export, neither torch nor
transformers is imported. Nothing here prints or uses the network.
"""

import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qa.store import write_record
from qa.weights import (
    RECORD,
    Export,
    ExportMissing,
    ModelError,
    Stamp,
    canonical_name,
    export_folder,
    model_folder,
    model_sha256,
    read_source,
    reads_only_latin,
    source_sha256,
    whole_export,
)

Vectors = NDArray[np.float32]

BATCH = 32
TOLERANCE = 1e-4
GRAPH, DATA, TOKENIZER = "model.onnx", "weights.bin", "tokenizer.json"
PROBES = [
    "Does this item need a license?",
    "",
    "DYSPROSIUM oxide, Dy2O3, HS 2846.90.19.20, at 0.1% by value: naïve café",
    "镝 oxide",
    "The exporter applies to the competent department before the goods leave. " * 40,
]


class Encoder(Protocol):
    """Turns texts into vectors whose inner product is the cosine similarity."""

    name: str
    sha256: str
    """The hash over all files of the model that shape a vector."""
    dimension: int
    """The length of a vector, 384 for the default model."""
    latin_only: bool
    """Whether the model is known to read no other script than the Latin one."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give a float32 array of shape (texts, dimension), each row of length 1, in the order of the texts."""
        ...


class OnnxEncoder:
    """An exported model, run by ONNX Runtime in fp32; raises ExportMissing where it is absent or damaged."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        record = whole_export(folder)
        self.name, self.sha256, self.dimension = record.name, record.sha256, record.dimension
        self.latin_only = reads_only_latin(record.source)
        self._tokenizer, self._padding = _open_tokenizer(folder / TOKENIZER, record.max_tokens)
        self._session = _open_session(folder / GRAPH, threads)
        self._inputs = [node.name for node in self._session.get_inputs()]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Do as the protocol says; batches are sorted by the number of tokens, so that little is padded."""
        ids = self._token_ids(texts)
        shortest_first = sorted(range(len(ids)), key=lambda row: len(ids[row]))
        vectors = np.empty((len(ids), self.dimension), np.float32)

        for start in range(0, len(ids), BATCH):
            batch = shortest_first[start : start + BATCH]
            vectors[batch] = self._run([ids[row] for row in batch])
        return vectors

    def _token_ids(self, texts: Sequence[str]) -> list[list[int]]:
        if len(texts) == 1:  # a batch would start a pool of threads
            return [self._tokenizer.encode(texts[0]).ids]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]

    def _run(self, ids: list[list[int]]) -> Vectors:
        width = max(map(len, ids))
        padded = np.array([row + [self._padding] * (width - len(row)) for row in ids], np.int64)
        mask = np.array([[1] * len(row) + [0] * (width - len(row)) for row in ids], np.int64)

        feed = {"input_ids": padded, "attention_mask": mask, "token_type_ids": np.zeros_like(padded)}
        (vectors,) = self._session.run(None, {name: feed[name] for name in self._inputs})
        return np.asarray(vectors, np.float32)


class SentenceTransformersEncoder:
    """The reference: the model in a folder as sentence-transformers runs it. Imports torch when it is opened."""

    def __init__(self, folder: Path, name: str = "", threads: int = 1) -> None:
        source = read_source(folder)
        self.model = _load_reference(folder, threads)
        self.name, self.sha256 = canonical_name(name), source_sha256(source)
        self.dimension = int(self.model.encode([""], show_progress_bar=False).shape[1])
        self.latin_only = reads_only_latin(source)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Do as the protocol says."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        options = {"batch_size": BATCH, "normalize_embeddings": True, "show_progress_bar": False}
        return np.asarray(self.model.encode(list(texts), **options), np.float32)


def open_encoder(name: str, root: Path, threads: int = 1) -> tuple[Encoder, str]:
    """Open the export of a model below `root`, or the reference with a sentence that says why (else "").

    Raises ModelError where the model is not on this machine.
    """
    folder = model_folder(name)
    try:
        return OnnxEncoder(export_folder(root, model_sha256(folder, root)), threads), ""
    except ExportMissing as fault:
        reference = SentenceTransformersEncoder(folder, name, threads)
        return reference, f"{fault} Until the index is built again, sentence-transformers encodes: slow to start."


def export_onnx(model_folder: Path, out_file: Path, name: str = "") -> None:
    """Write a model as ONNX, opset 17, pooling and norm inside, with weights, tokenizer and record beside it.

    Raises ModelError where the exporter fails or vectors differ from the reference, OSError where it cannot write.
    """
    reference, folder = SentenceTransformersEncoder(model_folder, name), out_file.parent
    _write_graph(reference.model, out_file)
    (folder / TOKENIZER).write_text(reference.model.tokenizer.backend_tokenizer.to_str(), encoding="utf-8")

    record = Export(
        name=reference.name,
        sha256=reference.sha256,
        dimension=reference.dimension,
        max_tokens=reference.model.max_seq_length,
        source=read_source(model_folder),
        files={file: Stamp.of(folder / file) for file in (out_file.name, DATA, TOKENIZER)},
    )
    write_record(folder / RECORD, record)
    _verify(OnnxEncoder(folder), reference)


def _open_tokenizer(path: Path, max_tokens: int) -> tuple[Any, int]:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    padding = (tokenizer.padding or {}).get("pad_id", 0)
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    return tokenizer, padding


def _open_session(path: Path, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _load_reference(folder: Path, threads: int) -> Any:
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    eager = {"attn_implementation": "eager"}  # the fused one cannot be exported
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True, model_kwargs=eager)


def _write_graph(model: Any, out_file: Path) -> None:
    """Write the weights to a file of their own: ONNX Runtime maps it, which opens the model in a third of the time."""
    import onnx

    try:
        graph = onnx.load_model_from_string(_trace(model))
    except (RuntimeError, TypeError, ValueError, LookupError) as fault:  # its message may hold a whole tensor
        raise ModelError(f"The model cannot be exported: {str(fault)[:200]}") from None
    onnx.save_model(graph, out_file, save_as_external_data=True, location=DATA)
    (out_file.parent / DATA).chmod(0o644)  # onnx lets nobody but the owner read it


def _trace(model: Any) -> bytes:
    import torch

    class UnitVectors(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
            vectors = self.model(dict(zip(names, inputs, strict=True)))["sentence_embedding"]
            return torch.nn.functional.normalize(vectors, dim=-1)

    sample = model.tokenizer(PROBES, padding=True, truncation=True, max_length=16, return_tensors="pt")
    names, graph = list(sample), BytesIO()
    options: dict[str, Any] = {"input_names": names, "output_names": ["vector"], "opset_version": 17, "dynamo": False}
    options["dynamic_axes"] = {name: {0: "text", 1: "token"} for name in names} | {"vector": {0: "text"}}
    with warnings.catch_warnings(action="ignore"):  # the exporter warns of itself
        torch.onnx.export(UnitVectors(), tuple(sample.values()), graph, **options)  # type: ignore[arg-type]
    return graph.getvalue()


def _verify(exported: Encoder, reference: Encoder) -> None:
    expected = reference.encode(PROBES)
    alone = np.concatenate([exported.encode([text]) for text in PROBES])
    difference = max(float(np.abs(vectors - expected).max()) for vectors in (alone, exported.encode(PROBES)))
    if not difference <= TOLERANCE:  # a NaN is refused too
        raise ModelError(f"The export of {reference.name} is refused: its vectors differ by {difference:.1g}.")
