"""The command line: what it prints, its exit codes, and one clear sentence for every unusable input."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from qa.ask import Library
from qa.channels.cli import main
from qa.settings import Settings

OXIDE = "Do I need a license to ship dysprosium oxide from China to Germany?"
Qa = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def qa(settings: Settings, library: Library, tmp_path: Path) -> Qa:
    """Runs `qa` in a process of its own, with the library's index and a data folder of its own."""

    def run(
        *args: str | bytes, stdin: bytes = b"", env: Mapping[str, Path] | None = None, file_limit: int | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        folders = {"QA_CORPUS": settings.corpus, "QA_INDEXES": settings.indexes, "QA_DATA": tmp_path / "data"}
        return subprocess.run(
            [sys.executable, "-m", "qa.channels.cli", *args],
            input=stdin,
            capture_output=True,
            env=os.environ | {name: str(path) for name, path in {**folders, **(env or {})}.items()},
            preexec_fn=_limit(file_limit) if file_limit else None,
            check=False,
        )

    return run


def _limit(size: int) -> Callable[[], None]:
    """No file may grow beyond the size: what a full disk looks like to a program."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _refused(done: "subprocess.CompletedProcess[bytes]", *words: str) -> None:
    """Exit code 2, nothing on stdout, one line on stderr that holds the words."""
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b""), message
    assert len(message.splitlines()) == 1
    assert "Traceback" not in message
    for word in words:
        assert word in message


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize(
    ("args", "stdin", "word"),
    [
        pytest.param(["ask", ""], b"", "no question", id="empty"),
        pytest.param(["ask"], b"", "no question", id="absent"),
        pytest.param(["ask", " \t\n"], b"", "no question", id="blank"),
        pytest.param(["ask", "-"], b"", "no question", id="empty stdin"),
        pytest.param(["ask", "-"], b"magnet " * 15_000, "105,000", id="100,000 characters"),
        pytest.param(["ask", "-"], bytes(range(256)), "no text", id="binary"),
        pytest.param(["ask", "-"], b"magnets\x00", "no text", id="NUL"),
        pytest.param(["ask", b"\xff\xfemagnets"], b"", "no text", id="no UTF-8"),
        pytest.param(["ask", OXIDE, "--as-of", "2026-02-30"], b"", "no date", id="impossible date"),
        pytest.param(["ask", OXIDE, "--as-of", "tomorrow"], b"", "no date", id="no date"),
        pytest.param(["ask", OXIDE, "--as-of", "20260301"], b"", "no date", id="date of another form"),
        pytest.param(["ask", OXIDE, "--never"], b"", "--never", id="unknown option"),
        pytest.param(["ask", "--jsonl", "/nowhere/at-all"], b"", "cannot be read", id="absent file"),
        pytest.param(["decide", "{"], b"", "JSON", id="broken JSON"),
        pytest.param(["decide", "[1]"], b"", "object", id="no object"),
        pytest.param(["decide", '{"color": "red"}'], b"", "color", id="unknown fact"),
        pytest.param(["decide", '{"form": "cheese"}'], b"", "cheese", id="unknown value"),
        pytest.param(["decide", '{"content_share": NaN}'], b"", "JSON", id="no number"),
        pytest.param(["show", "cn/mofcom-2025-61#1(9)"], b"", "cn/mofcom-2025-61#1(", id="unknown passage"),
        pytest.param(["search", ""], b"", "no question", id="empty query"),
        pytest.param(["eval", "/nowhere/at-all.csv"], b"", "cannot be read", id="absent labels"),
        pytest.param(["dance"], b"", "dance", id="unknown command"),
    ],
)
def test_unusable_input_is_refused_in_one_line(qa: Qa, args: list[str | bytes], stdin: bytes, word: str) -> None:
    _refused(qa(*args, stdin=stdin), word)


def test_future_day_is_answered(qa: Qa) -> None:
    done = qa("ask", OXIDE, "--as-of", "2031-01-01", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["as_of"] == "2031-01-01"


def test_corpus_file_that_cannot_be_read_is_named(qa: Qa, settings: Settings, tmp_path: Path) -> None:
    broken = tmp_path / "corpus"
    shutil.copytree(settings.corpus, broken)
    (broken / "cn/mofcom-2025-61/rules.yaml").write_bytes(b"\xff\xfe\x00")
    before = _contents(broken)

    _refused(qa("ask", OXIDE, env={"QA_CORPUS": broken}), "cn/mofcom-2025-61/rules.yaml")
    assert _contents(broken) == before


def test_check_lists_every_fault_of_a_broken_corpus(qa: Qa, settings: Settings, tmp_path: Path) -> None:
    broken = tmp_path / "corpus"
    shutil.copytree(settings.corpus, broken)
    for name in ("cn/mofcom-2025-61/rules.yaml", "cn/mofcom-2025-18/items.yaml"):
        (broken / name).write_text("- {id: x, id: y}", encoding="utf-8")

    done = qa("check", env={"QA_CORPUS": broken})
    assert done.returncode == 2
    assert b"cn/mofcom-2025-61/rules.yaml" in done.stderr
    assert b"cn/mofcom-2025-18/items.yaml" in done.stderr


def test_missing_corpus_is_named(qa: Qa, tmp_path: Path) -> None:
    _refused(qa("ask", OXIDE, env={"QA_CORPUS": tmp_path / "nowhere"}), "nowhere")


def test_index_setting_that_is_a_file_is_named(qa: Qa, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    _refused(qa("ask", OXIDE, env={"QA_INDEXES": tmp_path / "file"}), "QA_INDEXES")


@pytest.fixture
def indexes(settings: Settings, library: Library, tmp_path: Path) -> Path:
    """A copy of the indexes that a test may damage; the model's export, which it may not, is linked."""
    copied = tmp_path / "indexes"
    shutil.copytree(settings.indexes / "models", copied / "models", copy_function=os.link)
    shutil.copytree(library.index.folder, copied / library.index.folder.name)
    for learned in settings.indexes.glob("kinds-*"):
        shutil.copy(learned, copied)
    return copied


def test_damaged_index_is_built_again(qa: Qa, library: Library, indexes: Path) -> None:
    largest = max((indexes / library.index.folder.name).iterdir(), key=lambda file: file.stat().st_size)
    size = largest.stat().st_size
    largest.write_bytes(b"no vectors")

    done = qa("ask", OXIDE, "--json", env={"QA_INDEXES": indexes})
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcome"]
    assert largest.stat().st_size == size


def test_full_disk_while_indexing_leaves_the_old_index_as_it_was(
    qa: Qa, settings: Settings, indexes: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "corpus"
    shutil.copytree(settings.corpus, changed)
    text = changed / "cn/mofcom-2025-61/text.en.md"
    text.write_text(text.read_text(encoding="utf-8") + "\n\nOne more sentence.\n", encoding="utf-8")
    before = _contents(indexes)

    done = qa("index", env={"QA_CORPUS": changed, "QA_INDEXES": indexes}, file_limit=20_000)
    assert done.returncode == 2
    assert b"disk is full" in done.stderr.splitlines()[-1]
    assert b"Traceback" not in done.stderr
    assert _contents(indexes) == before


def test_unexpected_error_is_logged_and_said_in_one_sentence(tmp_path: Path) -> None:
    broken = "import sys; sys.modules['qa.ask'] = None; from qa.channels.cli import main; sys.exit(main(['ask', 'x']))"
    done = subprocess.run(
        [sys.executable, "-c", broken], capture_output=True, env=os.environ | {"QA_DATA": str(tmp_path)}, check=False
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [
        f"Something unexpected happened; the details are in {tmp_path / 'errors.log'}."
    ]
    assert "Traceback" in (tmp_path / "errors.log").read_text()


def test_closed_pipe_ends_quietly(settings: Settings) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "qa.channels.cli", "status", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_batch_answers_in_order_and_goes_on_after_a_bad_line(qa: Qa) -> None:
    lines = [
        json.dumps({"id": "a", "question": OXIDE, "as_of": "2026-03-01", "more": 1}).encode(),
        b"no JSON",
        b"",
        json.dumps({"id": 7, "question": "", "as_of": "2026-03-01"}).encode(),
        json.dumps({"id": "b", "question": OXIDE, "as_of": "2026-02-30"}).encode(),
        b'{"id": "c", "question": "\xff\xfe"}',
        json.dumps({"id": "d", "question": ["x"]}).encode(),
        json.dumps({"id": "e", "question": "\ud800 magnets"}).encode(),
        json.dumps({"id": "f", "question": "氧化镝从中国出口到德国需要许可证吗？"}).encode(),
    ]
    done = qa("ask", "--jsonl", "-", stdin=b"\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 0, done.stderr
    assert [answer["id"] for answer in answers] == ["a", None, 7, "b", "c", "d", "e", "f"]
    assert ["error" in answer for answer in answers] == [False, True, True, True, True, True, True, False]
    assert answers[0]["as_of"] == "2026-03-01"
    assert "氧化镝" in done.stdout.decode()


def test_batch_reads_a_file(qa: Qa, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"id": "a", "question": OXIDE, "as_of": "2026-03-01"}) + "\n")
    done = qa("ask", "--jsonl", str(file))
    assert json.loads(done.stdout)["question"] == OXIDE


def test_json_is_the_only_thing_on_stdout(qa: Qa) -> None:
    answer = json.loads(qa("ask", OXIDE, "--as-of", "2026-03-01", "--json").stdout)
    assert {"answer_id", "outcome", "headline", "text", "facts", "citations", "passages", "corpus"} <= set(answer)
    assert all(set(fact) == {"value", "from"} for fact in answer["facts"].values())
    assert all(set(change) == {"if", "outcome"} for change in answer["changes"])


def test_question_may_come_from_stdin(qa: Qa) -> None:
    done = qa("ask", "-", "--as-of", "2026-03-01", stdin=OXIDE.encode())
    assert done.returncode == 0
    assert b"not legal advice" in done.stdout


def test_chat_keeps_the_facts_until_told_otherwise(qa: Qa) -> None:
    turns = f"{OXIDE}\n\nAnd to Japan?\nstart over\nquit\nnever asked\n"
    done = qa("chat", "--as-of", "2026-03-01", stdin=turns.encode())
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().count("not legal advice") == 2


def test_chat_ends_at_the_end_of_input_and_survives_a_bad_turn(qa: Qa) -> None:
    done = qa("chat", stdin=b"\x00\n" + OXIDE.encode() + b"\n")
    assert done.returncode == 0, done.stderr
    assert b"no text" in done.stdout
    assert b"not legal advice" in done.stdout


def test_decide_prints_a_verdict_that_it_reads_again(qa: Qa) -> None:
    facts = {"form": "oxide", "composition": "Dy", "departure": "CN", "destination": "DE"}
    verdict = json.loads(qa("decide", json.dumps(facts), "--as-of", "2026-03-01").stdout)
    again = json.loads(
        qa("decide", "-", "--as-of", "2026-03-01", stdin=json.dumps(verdict["facts"]["values"]).encode()).stdout
    )
    assert (verdict["outcome"], again["outcome"]) == ("license_required", "license_required")


def test_decide_prints_an_answer_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    facts = json.dumps({"form": "oxide", "composition": "Dy", "departure": "CN", "destination": "DE"})
    assert main(["decide", facts, "--as-of", "2026-03-01", "--text"]) == 0
    assert capsys.readouterr().out.startswith("LICENSE REQUIRED")


def test_search_finds_the_passage(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    assert main(["search", "dysprosium oxide", "-k", "5", "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)
    assert len(hits) == 5
    assert "cn/mofcom-2025-18#1C905.b" in {hit["id"] for hit in hits}


def test_show_prints_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "cn/mofcom-2025-18#1C905.b"]) == 0
    shown = capsys.readouterr().out
    assert "dysprosium oxide" in shown
    assert "氧化镝" in shown


def test_status_lists_every_instrument(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    assert main(["status", "--as-of", "2026-03-01", "--json"]) == 0
    records = json.loads(capsys.readouterr().out)
    assert {record["instrument"] for record in records} == set(library.corpus.instruments)
    by_name = {record["instrument"]: record for record in records if not record["articles"]}
    assert by_name["cn/mofcom-2025-61"]["status"] == "suspended"
    assert by_name["cn/mofcom-2025-18"]["status"] == "in_force"


def test_check_counts_the_corpus(capsys: pytest.CaptureFixture[str], library: Library) -> None:
    assert main(["check", "--json"]) == 0
    counted = json.loads(capsys.readouterr().out)
    assert counted["version"] == library.corpus.version
    assert len(counted["instruments"]) == len(library.corpus.instruments)
    notice = next(row for row in counted["instruments"] if row["instrument"] == "cn/mofcom-2026-11")
    assert notice["parties"] == 20


def test_eval_scores_a_file(capsys: pytest.CaptureFixture[str], library: Library, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    row = {"id": "a", "question": OXIDE, "as_of": "2026-03-01", "outcome": "prohibited", "kind": "item", "lang": "en"}
    file.write_text(json.dumps(row))
    assert main(["eval", str(file), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["figures"]["all"]["rows"] == 1


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "Usage: qa" in capsys.readouterr().out
