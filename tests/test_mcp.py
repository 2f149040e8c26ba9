"""The MCP server through the SDK's own client, over stdio as a desktop client starts it."""

import json
import sys
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters

from qa.ask import Library, ask

DAY = "2026-03-01"
QUESTION = "Do I need a license to ship dysprosium oxide from China to Germany?"
TOOLS = {"check_export_control", "search_passages", "get_passage", "measure_status"}

Talk = Callable[[Client], Awaitable[Any]]


def over_stdio(talk: Talk) -> Any:
    """What a client that starts `qa mcp` itself is told."""

    async def run() -> Any:
        async with Client(
            StdioServerParameters(command=sys.executable, args=["-m", "qa.channels.cli", "mcp"])
        ) as client:
            return await talk(client)

    return anyio.run(run)


async def everything(client: Client) -> dict[str, Any]:
    """One call of each kind, so that the server starts only once."""
    return {
        "instructions": client.instructions,
        "tools": (await client.list_tools()).tools,
        "checked": await client.call_tool("check_export_control", {"question": QUESTION, "as_of": DAY}),
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
def told() -> dict[str, Any]:
    result: dict[str, Any] = over_stdio(everything)
    return result


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


@pytest.mark.parametrize("case", ["no day", "empty", "unknown"])
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
