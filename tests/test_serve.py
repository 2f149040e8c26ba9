"""The server as a process: it answers, refuses what it cannot listen on in one sentence, and stops when told."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import httpx
import pytest

from qa.ask import Library, ask
from qa.record import FILE, Record

QUESTION = "Dysprosium oxide from China to Germany, license needed?"
SERVE = [sys.executable, "-m", "qa.channels.cli", "serve"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def server(data: Path, library: Library) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The process and its address."""
    environment = os.environ | {"QA_DATA": str(data), "QA_INDEXES": str(library.index.folder.parent)}
    with subprocess.Popen(
        [*SERVE, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout
        yield process, re.findall(r"http://\S+", process.stdout.readline())[0]
        process.kill()


def test_server_answers_as_the_engine_does_keeps_it_and_stops_quietly(
    server: tuple["subprocess.Popen[str]", str], data: Path, library: Library
) -> None:
    process, address = server
    asked = {"question": QUESTION, "as_of": "2026-03-01"}
    given = httpx.post(f"{address}/api/v1/ask", json=asked, timeout=60)
    page = httpx.get(address, timeout=60)
    process.send_signal(signal.SIGINT)
    printed, told = process.communicate(timeout=60)

    assert given.json() == ask(QUESTION, date(2026, 3, 1), library).model_dump(mode="json", by_alias=True)
    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
    assert (process.returncode, printed) == (0, "")
    assert QUESTION not in told
    record = Record(data / FILE)
    assert record.verify().faults == ()
    assert record.find(given.json()["answer_id"])
    record.close()


def test_port_in_use_and_unknown_host_are_told_in_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for options in (["--port", port], ["--host", "nowhere.invalid"], ["--port", "70000"]):
            done = subprocess.run([*SERVE, *options], capture_output=True, text=True, check=False)
            assert (done.returncode, done.stdout) == (2, "")
            assert len(done.stderr.splitlines()) == 1
