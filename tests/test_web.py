"""The server: the API over HTTP, what it refuses, and how it starts and stops."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from html import escape
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from qa.ask import Library, ask
from qa.channels.desk import Busy, Desk
from qa.channels.web import create_app
from qa.record import FILE, Record
from qa.settings import Settings

MARCH = date(2026, 3, 1)
STATED = {"departure": "CN", "destination": "DE", "form": "oxide", "composition": "Dy"}
QUESTION = "Dysprosium oxide from China to Germany, license needed?"


@pytest.fixture(scope="module")
def client(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("data")
    desk = Desk(library, Record(folder / FILE))
    with TestClient(create_app(Settings(data=folder), desk, parts={}), base_url="http://localhost") as client:
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
    desk, done = Desk(library, waiting=1), Event()
    held = desk.submit(done.wait)
    with pytest.raises(Busy, match=r"^More than 1 questions are waiting; try again in 2 seconds\.$"):
        desk.ask(QUESTION, MARCH, "api")
    done.set()
    held.result()

    assert desk.ask(QUESTION, MARCH, "api").outcome
    desk.close()


@pytest.mark.parametrize(
    ("method", "path", "options", "status"),
    [
        pytest.param("GET", "/api/v1/nothing", {}, 404, id="no such address"),
        pytest.param("GET", "/api/v1/ask", {}, 405, id="method"),
        pytest.param("POST", "/healthz", {}, 405, id="method of health"),
        pytest.param(
            "POST", "/api/v1/ask", {"content": "x", "headers": {"content-type": "text/plain"}}, 415, id="type"
        ),
        pytest.param("POST", "/api/v1/ask", {"json": {"question": " "}}, 422, id="empty question"),
        pytest.param("POST", "/api/v1/ask", {"json": {"question": "a\u0000b"}}, 422, id="control character"),
        pytest.param("POST", "/api/v1/ask", {"json": {"question": "x", "as_of": 0}}, 422, id="day as a number"),
        pytest.param("POST", "/api/v1/ask", {"json": {"question": "x", "other": 1}}, 422, id="unknown key"),
        pytest.param("POST", "/api/v1/ask", {"json": {"question": "x" * 8001}}, 422, id="long question"),
        pytest.param("POST", "/api/v1/ask", {"json": {"question": "x" * 300_000}}, 413, id="large body"),
        pytest.param("POST", "/api/v1/decide", {"json": {"cases": [{"composition": "dysprosium"}]}}, 422, id="fact"),
        pytest.param("POST", "/api/v1/decide", {"json": {"cases": [{"nothing": 1}]}}, 422, id="no such fact"),
        pytest.param("GET", "/api/v1/passages/cn/none", {}, 404, id="no such passage"),
        pytest.param("GET", "/api/v1/answers/0123456789abcdef", {}, 404, id="no such answer"),
        pytest.param("GET", "/healthz", {"headers": {"host": "elsewhere.example"}}, 421, id="another host"),
        pytest.param("POST", "/api/v1/ask", {"headers": {"origin": "https://elsewhere.example"}}, 403, id="origin"),
        pytest.param("POST", "/api/v1/ask", {"headers": {"sec-fetch-site": "cross-site"}}, 403, id="site"),
    ],
)
def test_what_cannot_be_used_is_told_as_a_problem(
    client: TestClient, method: str, path: str, options: dict[str, Any], status: int
) -> None:
    given = client.request(method, path, **options)

    assert given.status_code == status
    assert given.headers["content-type"] == "application/problem+json"
    assert given.json()["status"] == status
    assert given.json()["detail"].endswith((".", "…"))
    assert given.headers["x-content-type-options"] == "nosniff"


def test_body_that_hides_its_length_is_cut_off(client: TestClient) -> None:
    sent = (b"x" * 100_000 for _ in range(5))
    given = client.post("/api/v1/ask", content=sent, headers={"content-type": "application/json"})

    assert given.status_code == 413


def test_problem_never_repeats_what_was_asked(client: TestClient) -> None:
    given = client.post("/api/v1/ask", json={"question": "secret alloy", "as_of": "tomorrow"})

    assert given.status_code == 422
    assert "secret" not in given.text


def test_follow_up_and_stated_facts_go_over_http(client: TestClient) -> None:
    first = client.post("/api/v1/decide", json={"cases": [STATED], "as_of": "2026-03-01", "lang": "zh"}).json()
    known = [{**STATED, "destination": "KR"}]
    second = client.post(
        "/api/v1/ask", json={"question": "for a missile", "as_of": "2026-03-01", "known": known}
    ).json()

    assert (first["outcome"], first["lang"]) == ("license_required", "zh")
    assert second["facts"]["destination"]["value"] == "South Korea"
    assert second["facts"]["end_use"]["value"]


@pytest.mark.parametrize("path", ["/p/cn/mofcom-2025-61/1(1)", "/p/cn/mofcom-2025-61%231(1)"])
def test_passage_has_a_permanent_page(client: TestClient, path: str) -> None:
    given = client.get(path)

    assert given.status_code == 200
    assert "<h1>No. 61 of 2025, 1(1)" in given.text
    assert "default-src 'none'" in given.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/p/cn/none/1", "/p/", "/a/0123456789abcdef", "/a/..%2f..", "/nothing"])
def test_address_of_nothing_says_so_in_one_sentence(client: TestClient, path: str) -> None:
    given = client.get(path, headers={"accept": "text/html", "accept-language": "zh-CN,zh"})

    assert given.status_code == 404
    assert re.search(r'<html lang="zh-CN">.*<h1>[^<]+。</h1>', given.text, re.DOTALL)


def test_kept_answer_is_shown_as_it_was(client: TestClient) -> None:
    asked = client.post("/api/v1/ask", json={"question": QUESTION, "as_of": "2026-03-01"}).json()
    page = client.get(f"/a/{asked['answer_id']}").text

    assert client.get(f"/a/{asked['answer_id']}.json").json() == asked
    assert client.get(f"/api/v1/answers/{asked['answer_id']}").json() == asked
    for shown in (asked["headline"], asked["question"], asked["corpus"]["version"], "2026-03-01", "Understood as"):
        assert escape(shown) in page
    for passage in asked["passages"]:
        assert escape(passage["text"]) in page


@pytest.mark.parametrize("question", [QUESTION, "氧化镝从宁波出口到德国，需要许可证吗？", "Dy 자석 磁石を輸出"])
def test_answer_downloads_as_a_pdf_that_can_be_read(client: TestClient, question: str) -> None:
    pypdf = pytest.importorskip("pypdf")
    asked = client.post("/api/v1/ask", json={"question": question, "as_of": "2026-03-01"}).json()
    given = client.get(f"/a/{asked['answer_id']}.pdf")

    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(given.content)).pages)
    assert given.headers["content-type"] == "application/pdf"
    assert re.sub(r"\s", "", question) in re.sub(r"\s", "", text)
    assert re.sub(r"\s", "", asked["headline"]) in re.sub(r"\s", "", text)


HOSTILE = (
    "<script>alert(1)</script> Dysprosium oxide from China to Germany? ![x](http://evil.example/x.png) "
    '"><img src=x onerror=alert(1)> =HYPERLINK("http://evil.example") ../../etc/passwd {{7*7}} ${7*7} </title>'
)


def test_hostile_question_is_inert_on_its_page_and_in_its_pdf(client: TestClient) -> None:
    asked = client.post("/api/v1/ask", json={"question": HOSTILE, "as_of": "2026-03-01"}).json()
    page = client.get(f"/a/{asked['answer_id']}").text

    assert asked["outcome"] == "license_required"
    assert escape(HOSTILE) in page
    assert re.findall(r"<(script|img|iframe|object|svg|form|link|base)\b", page) == []
    assert client.get(f"/a/{asked['answer_id']}.pdf").content.startswith(b"%PDF")


def test_feedback_is_kept_with_its_answer(client: TestClient) -> None:
    asked = client.post("/api/v1/ask", json={"question": QUESTION, "as_of": "2026-03-01"}).json()
    path = f"/api/v1/answers/{asked['answer_id']}/feedback"

    assert client.post(path, json={"reason": "wrong_source", "note": "see 7"}).status_code == 204
    assert client.post(path, json={"reason": "because"}).status_code == 422
    assert client.post("/api/v1/answers/0123456789abcdef/feedback", json={"reason": "unclear"}).status_code == 404


def test_counts_hold_no_word_of_a_question(client: TestClient) -> None:
    client.get("/api/v1/search", params={"q": "terbium"})
    counts = client.get("/metrics").text

    assert 'qa_answers_total{channel="api",outcome="license_required"}' in counts
    assert "terbium" not in counts
    assert QUESTION not in counts


@pytest.mark.parametrize("path", ["/api/v1/instruments", "/api/v1/facts", "/api/v1/status", "/readyz", "/openapi.json"])
def test_address_gives_what_it_is_named_for(client: TestClient, path: str) -> None:
    assert client.get(path).json()


KEY = "correct horse"
SHOWN = [
    {"authorization": f"Bearer {KEY}"},
    {"x-api-key": KEY},
    {"authorization": "Basic " + b64encode(f"anybody:{KEY}".encode()).decode()},
]
NOT_SHOWN: list[dict[str, Any]] = [
    {},
    {"x-api-key": KEY + "x"},
    {"authorization": "Bearer"},
    {"authorization": "Basic $$"},
    {"x-api-key": b"\xe9"},
]


@pytest.fixture(scope="module")
def locked(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(data=tmp_path_factory.mktemp("locked"), api_key=SecretStr(KEY))
    with TestClient(create_app(settings, Desk(library), parts={}), base_url="http://localhost") as client:
        yield client


@pytest.mark.parametrize("path", ["/api/v1/status", "/openapi.json", "/metrics", "/p/cn/mofcom-2025-61/2", "/nothing"])
def test_server_with_a_key_lets_nobody_in_without_it(locked: TestClient, path: str) -> None:
    for headers in NOT_SHOWN:
        given = locked.get(path, headers=headers)
        assert given.status_code == 401
        assert given.headers["www-authenticate"].startswith("Basic ")


@pytest.mark.parametrize("headers", SHOWN)
def test_key_opens_the_server(locked: TestClient, headers: dict[str, str]) -> None:
    assert locked.get("/api/v1/status", headers=headers).status_code == 200


def test_health_needs_no_key(locked: TestClient) -> None:
    assert locked.get("/healthz").status_code == locked.get("/readyz").status_code == 200


def test_busy_server_says_when_to_come_back(library: Library, tmp_path: Path) -> None:
    desk, done = Desk(library, waiting=1), Event()
    with TestClient(create_app(Settings(data=tmp_path), desk, parts={}), base_url="http://localhost") as client:
        held = desk.submit(done.wait)
        given = client.post("/api/v1/ask", json={"question": QUESTION})
        ready = client.get("/readyz")
        done.set()
        held.result()

    assert (given.status_code, ready.status_code) == (503, 503)
    assert given.headers["retry-after"] == "2"
    assert given.headers["content-type"] == "application/problem+json"


def test_unexpected_error_is_a_problem_and_no_traceback(library: Library, tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path), Desk(library), parts={})

    def fail() -> None:
        raise RuntimeError("secret alloy")

    app.router.add_api_route("/fail", fail)
    app.router.routes.insert(0, app.router.routes.pop())
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as client:
        given = client.get("/fail")

    assert given.status_code == 500
    assert "secret" not in given.text
    assert given.json()["title"] == "Internal Server Error"
