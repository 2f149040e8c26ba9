"""The server: the API over HTTP, what it refuses, and how it starts and stops."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from qa.ask import Library, ask
from qa.channels.desk import Busy, Desk
from qa.channels.web import create_app
from qa.record import FILE, Record
from qa.settings import Settings

MARCH = date(2026, 3, 1)
QUESTION = "Dysprosium oxide from China to Germany, license needed?"


@pytest.fixture(scope="module")
def client(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("data")
    desk = Desk(library, Record(folder / FILE))
    with TestClient(create_app(Settings(data=folder), desk), base_url="http://localhost") as client:
        yield client


def test_api_gives_the_same_object_as_the_engine(client: TestClient, library: Library) -> None:
    given = client.post("/api/v1/ask", json={"question": QUESTION, "as_of": "2026-03-01"})

    assert given.json() == ask(QUESTION, MARCH, library).model_dump(mode="json", by_alias=True)


def test_process_says_that_it_runs(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}


def test_desk_keeps_what_it_answers(library: Library, tmp_path: Path) -> None:
    desk = Desk(library, Record(tmp_path / FILE), public_url="http://here")
    answer = desk.ask(QUESTION, MARCH, "page")
    again = desk.decide(answer.stated, MARCH, "page", question=QUESTION)

    assert again == answer
    assert desk.record
    assert [entry.channel for entry in desk.record.entries(9)] == ["page", "page"]
    assert desk.link(answer) == f"http://here/a/{answer.answer_id}"
    desk.close()


def test_desk_that_has_its_hands_full_says_so_at_once(library: Library) -> None:
    from threading import Event

    desk, done = Desk(library, waiting=1), Event()
    held = desk.submit(done.wait)
    with pytest.raises(Busy, match=r"^More than 1 questions are waiting; try again in 2 seconds\.$"):
        desk.ask(QUESTION, MARCH, "api")
    done.set()
    held.result()

    assert desk.ask(QUESTION, MARCH, "api").outcome
    desk.close()
