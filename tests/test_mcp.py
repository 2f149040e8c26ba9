"""The MCP server through the SDK's own client: over stdio as a desktop client starts it, and over HTTP with a key."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import anyio
import httpx
import httpx2
import pytest
import uvicorn
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from pydantic import SecretStr

from qa.ask import Library, ask, ask_facts
from qa.channels.desk import Desk
from qa.channels.web import create_app
from qa.record import FILE, Record
from qa.settings import Settings

DAY = "2026-03-01"
QUESTION = "Do I need a license to ship dysprosium oxide from China to Germany?"
TOOLS = {"check_export_control", "decide", "search_passages", "get_passage", "measure_status"}

KEY = "a-key-of-the-test"
FACTS = {"form": "oxide", "composition": "Dy", "departure": "CN", "destination": "DE"}
LIST = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}

Talk = Callable[[Client], Awaitable[Any]]


def over_stdio(talk: Talk, folder: Path) -> Any:
    """What a client that starts `qa mcp` itself is told."""
    command = [sys.executable, "-m", "qa.channels.cli", "mcp"]
    started = StdioServerParameters(command=command[0], args=command[1:], env={**os.environ, "QA_DATA": str(folder)})

    async def run() -> Any:
        async with Client(started) as client:
            return await talk(client)

    return anyio.run(run)


def over_http(talk: Talk, address: str) -> Any:
    """What a client that shows the key is told."""

    async def run() -> Any:
        async with (
            httpx2.AsyncClient(headers={"authorization": f"Bearer {KEY}"}, timeout=60) as http,
            Client(streamable_http_client(f"{address}/mcp", http_client=http)) as client,
        ):
            return await talk(client)

    return anyio.run(run)


async def everything(client: Client) -> dict[str, Any]:
    """One call of each kind, so that the server starts only once."""
    return {
        "instructions": client.instructions,
        "tools": (await client.list_tools()).tools,
        "checked": await client.call_tool("check_export_control", {"question": QUESTION, "as_of": DAY}),
        "decided": await client.call_tool("decide", {"facts": FACTS, "as_of": DAY}),
        "followed": await client.call_tool(
            "check_export_control", {"question": "and to Korea?", "as_of": DAY, "known": FACTS}
        ),
        "no fact": await client.call_tool("decide", {"facts": {"colour": "red"}}),
        "no day": await client.call_tool("check_export_control", {"question": QUESTION, "as_of": "1 March"}),
        "empty": await client.call_tool("check_export_control", {"question": " "}),
        "found": await client.call_tool("search_passages", {"query": "dysprosium oxide", "k": 3}),
        "passage": await client.call_tool("get_passage", {"passage_id": "cn/mofcom-2025-61#1(1)"}),
        "unknown": await client.call_tool("get_passage", {"passage_id": "cn/nothing#1"}),
        "status": await client.call_tool("measure_status", {"as_of": "2026-11-11"}),
        "templates": (await client.list_resource_templates()).resource_templates,
        "resources": (await client.list_resources()).resources,
        "read": await client.read_resource("passage://cn/mofcom-2025-61/1%281%29"),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, Any]:
    result: dict[str, Any] = over_stdio(everything, folder)
    return result


@pytest.fixture(scope="module")
def address(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the web application answers whoever shows the key."""
    settings = Settings(data=tmp_path_factory.mktemp("served"), api_key=SecretStr(KEY))
    app = create_app(settings, Desk(library), parts={"qa.channels.mcp": "mcp"})
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        running = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        running.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        running.join()


def test_tools_are_listed_with_typed_output_and_never_promise_permission(told: dict[str, Any]) -> None:
    tools = {tool.name: tool for tool in told["tools"]}
    assert set(tools) == TOOLS
    assert all(tool.output_schema and tool.annotations.read_only_hint for tool in tools.values())
    assert "never means permission" in tools["check_export_control"].description
    assert "never permission" in told["instructions"]


def test_an_answer_over_mcp_is_the_answer_of_the_engine(told: dict[str, Any], library: Library) -> None:
    answer = ask(QUESTION, date.fromisoformat(DAY), library)
    assert told["checked"].structured_content == json.loads(answer.model_dump_json(by_alias=True))
    assert told["checked"].content[0].text == answer.text


def test_nothing_but_the_protocol_is_written_and_the_end_of_input_ends_it(folder: Path) -> None:
    about = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    said = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": about},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {
            "jsonrpc": "2.0",
            "id": 2,
            "method": "tools/call",
            "params": {"name": "decide", "arguments": {"facts": FACTS}},
        },
    ]
    command = [sys.executable, "-m", "qa.channels.cli", "mcp"]
    env = {**os.environ, "QA_DATA": str(folder)}
    with subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("".join(json.dumps(one) + "\n" for one in said))
        process.stdin.flush()
        answers = [json.loads(process.stdout.readline()) for _ in range(2)]
        process.stdin.close()
        rest = process.stdout.read()

    assert [answer["id"] for answer in answers] == [1, 2]
    assert answers[1]["result"]["structuredContent"]["outcome"] == "license_required"
    assert (rest, process.returncode) == ("", 0)


def test_stated_facts_are_decided(told: dict[str, Any], library: Library) -> None:
    answer = ask_facts([library.corpus.read_facts(FACTS)], date.fromisoformat(DAY), library, lang="en")
    assert told["decided"].structured_content == json.loads(answer.model_dump_json(by_alias=True))


def test_a_follow_up_keeps_the_facts_that_are_given_along(told: dict[str, Any]) -> None:
    answer = told["followed"].structured_content
    assert answer["outcome"] == "license_required"
    assert answer["facts"]["destination"]["value"] == "South Korea"


def test_answers_over_mcp_are_kept_in_the_record(told: dict[str, Any], folder: Path) -> None:
    record = Record(folder / FILE)
    assert {entry.channel for entry in record.entries(9)} == {"mcp"}
    assert record.find(told["checked"].structured_content["answer_id"])
    record.close()


def test_over_http_the_same_is_told_to_who_shows_the_key(address: str, told: dict[str, Any]) -> None:
    served = over_http(everything, address)
    assert {tool.name for tool in served["tools"]} == TOOLS
    assert served["checked"].structured_content == told["checked"].structured_content
    assert served["read"].contents[0].text == told["read"].contents[0].text


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}], ids=["no key", "a wrong key"])
@pytest.mark.parametrize("path", ["/mcp", "/mcp/"])
def test_without_the_key_nothing_is_told_not_even_the_list(address: str, path: str, headers: dict[str, str]) -> None:
    accept = {"accept": "application/json, text/event-stream"}
    assert httpx.post(f"{address}{path}", json=LIST, headers={**accept, **headers}).status_code == 401


@pytest.mark.parametrize("case", ["no day", "empty", "unknown", "no fact"])
def test_unusable_input_gets_one_sentence(told: dict[str, Any], case: str) -> None:
    assert told[case].is_error
    sentence = told[case].content[0].text
    assert "\n" not in sentence
    assert "Traceback" not in sentence


def test_passages_are_found_and_read(told: dict[str, Any]) -> None:
    found = told["found"].structured_content["passages"]
    assert len(found) == 3
    assert found[0]["uri"].startswith("passage://cn/")
    languages = told["passage"].structured_content["languages"]
    assert {passage["lang"] for passage in languages} == {"en", "zh"}
    assert told["passage"].structured_content["uri"] == "passage://cn/mofcom-2025-61/1%281%29"


def test_passages_are_resources(told: dict[str, Any], library: Library) -> None:
    assert [str(template.uri_template) for template in told["templates"]] == [
        "passage://{jurisdiction}/{instrument}/{label}"
    ]
    assert {str(r.uri) for r in told["resources"]} == {f"instrument://{i}" for i in library.corpus.instruments}
    passage = library.corpus.passage("cn/mofcom-2025-61#1(1)")
    assert passage
    assert passage.text in told["read"].contents[0].text


def test_status_is_told_for_the_day_asked(told: dict[str, Any]) -> None:
    status = told["status"].structured_content
    assert status["as_of"] == "2026-11-11"
    whole = {m["instrument"]: m["status"] for m in status["measures"] if m["articles"] is None}
    assert whole["cn/mofcom-2025-62"] == "unverified"
    assert whole["cn/mofcom-2025-18"] == "in_force"
