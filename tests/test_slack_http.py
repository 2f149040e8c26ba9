"""The Slack bot in HTTP mode, in the web application: signatures, the replay window, what is taken and what is not."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from fastapi import FastAPI
from slack_local import TOKENS, LocalSlack, command, element, event, local_slack, mention, new_channel
from slack_sdk.signature import SignatureVerifier
from starlette.testclient import TestClient

from qa.ask import Library
from qa.channels.cli import main
from qa.channels.desk import Desk
from qa.channels.slack_bot import Bot, open_bot
from qa.channels.slack_check import SCOPES
from qa.channels.slack_store import Job
from qa.channels.slack_surface import COMMAND
from qa.channels.slack_work import work
from qa.channels.web import create_app
from qa.record import FILE, Record
from qa.settings import Settings, UserError
from qa.slack_texts import PROMPTS

SIGNING = "the-signing-secret"
OXIDE = "Do I need a license to ship dysprosium oxide from China to Germany?"


@pytest.fixture(scope="module")
def slack() -> Iterator[LocalSlack]:
    with local_slack() as running:
        yield running


def settings(slack: LocalSlack, folder: Path, **more: Any) -> Settings:
    tokens = {"slack_bot_token": TOKENS["QA_SLACK_BOT_TOKEN"], "slack_signing_secret": SIGNING}
    return Settings.model_validate({"data": folder, "slack_api_url": slack.api, "api_key": "a-key", **tokens, **more})


def application(settings: Settings, desk: Desk) -> FastAPI:
    return create_app(settings, desk, hosts=("testserver",), parts={"qa.channels.slack_http": "slack_bolt"})


@pytest.fixture(scope="module")
def web(slack: LocalSlack, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("data")
    desk = Desk(library, Record(folder / FILE), public_url="https://qa.example")
    with TestClient(application(settings(slack, folder), desk)) as client:
        yield client


def send(web: TestClient, body: str, *, secret: str = SIGNING, age: int = 0, kind: str = "json") -> Any:
    stamp = str(int(time.time()) - age)
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    types = {"json": "application/json", "form": "application/x-www-form-urlencoded"}
    headers = {"x-slack-signature": signature or "", "x-slack-request-timestamp": stamp, "content-type": types[kind]}
    return web.post("/slack/events", content=body, headers=headers)


def payload(text: str, channel: str) -> str:
    return json.dumps(event(mention(text, channel))["payload"])


def test_slack_may_verify_the_address(web: TestClient) -> None:
    answer = send(web, json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}))
    assert answer.json() == {"challenge": "abc"}


def test_a_signed_event_is_acknowledged_and_answered_with_a_link_to_its_receipt(
    web: TestClient, slack: LocalSlack
) -> None:
    channel = new_channel()
    start = time.monotonic()
    assert send(web, payload(OXIDE, channel)).status_code == 200
    assert time.monotonic() - start < 3

    shown = json.dumps(slack.wait("chat.postMessage", channel)[0]["blocks"])
    assert "License required" in shown
    assert "<https://qa.example/a/" in shown
    assert "<https://qa.example/p/cn/mofcom-2025-18/1C905.b|" in shown


@pytest.mark.parametrize(
    "wrong", [{"secret": "another-secret"}, {"age": 600}, {"age": -600}], ids=["bad signature", "old", "of the future"]
)
def test_what_slack_did_not_sign_just_now_is_refused(web: TestClient, slack: LocalSlack, wrong: dict[str, Any]) -> None:
    channel = new_channel()
    assert send(web, payload(OXIDE, channel), **wrong).status_code == 401
    assert web.post("/slack/events", content=payload(OXIDE, channel)).status_code == 401
    assert not slack.wait("chat.postMessage", channel, timeout=0.3)


def test_a_command_is_answered_at_its_response_address(web: TestClient, slack: LocalSlack) -> None:
    channel = new_channel()
    assert send(web, urlencode(command(OXIDE, channel, slack)["payload"]), kind="form").status_code == 200
    assert slack.wait("response_url", channel)[0]["response_type"] == "ephemeral"


def test_help_is_told_in_the_acknowledgement(web: TestClient, slack: LocalSlack) -> None:
    answer = send(web, urlencode(command("help", new_channel(), slack)["payload"]), kind="form")
    assert "/controlled settings" in answer.text


def test_without_a_signing_secret_there_is_no_endpoint(slack: LocalSlack, library: Library, tmp_path: Path) -> None:
    bare = settings(slack, tmp_path, slack_signing_secret="")
    with TestClient(application(bare, Desk(library))) as client:
        assert client.post("/slack/events", content="{}").status_code in (404, 405)


@pytest.fixture
def bot(slack: LocalSlack, library: Library, tmp_path: Path) -> Iterator[Bot]:
    """A bot without threads, whose jobs a test works off itself."""
    made = open_bot(settings(slack, tmp_path, slack_channels="C1, CHERE"), lambda: Desk(library))
    yield made
    made.store.close()
    made.desk.close()


def worked_off(bot: Bot) -> None:
    while held := bot.store.claim(wait=0):
        work(held, bot)


def test_who_comes_when_too_much_waits_is_told_so(bot: Bot, slack: LocalSlack) -> None:
    bot.waiting = 2
    took = [
        bot.receive(Job(id=str(n), kind="question", channel="CHERE", user="U1", thread=f"{n}.0", text=OXIDE))
        for n in range(5)
    ]
    worked_off(bot)

    assert took == [True, True, False, False, False]
    assert len(slack.wait("chat.postMessage", "CHERE")) == 2
    busy = slack.wait("chat.postEphemeral", "CHERE")
    assert len(busy) == 2
    assert "busy" in busy[0]["text"]


def test_other_channels_than_the_operator_named_get_no_answer(bot: Bot, slack: LocalSlack) -> None:
    channel = new_channel()
    bot.receive(Job(id="1", kind="question", channel=channel, user="U1", thread="1.0", text=OXIDE))
    worked_off(bot)

    assert "operator" in slack.wait("chat.postEphemeral", channel)[0]["text"]
    assert not slack.calls("chat.postMessage", channel)


def test_what_the_asker_can_mend_is_said_in_one_sentence(bot: Bot, slack: LocalSlack) -> None:
    channel = new_channel("D")
    place: dict[str, Any] = {"channel": channel, "channel_kind": "im", "user": "U1", "thread": "1.0"}
    bot.receive(Job(id="1", kind="question", text="x" * 8001, **place))
    bot.receive(Job(id="2", kind="day", text="2026-03-01", talk="forgotten", **place))
    worked_off(bot)

    long, old = (message["text"] for message in slack.wait("chat.postMessage", channel, 2))
    assert "8,001 characters" in long
    assert "ask again" in old


def test_another_day_for_a_question_about_the_rules_asks_it_again(bot: Bot, slack: LocalSlack) -> None:
    channel = new_channel("D")
    place = {"channel": channel, "channel_kind": "im", "user": "U1", "thread": "1.0"}
    said = ("Hello, how are you?", "How long does MOFCOM take to decide on an application?")
    for number, text in enumerate(said):
        job = {"id": str(number), "kind": "question", "text": text, "follows": bool(number), **place}
        bot.receive(Job.model_validate(job))
    worked_off(bot)
    last = slack.wait("chat.postMessage", channel, 2)[1]
    talk = element(last, "day")["block_id"].partition(":")[0]
    bot.receive(Job.model_validate({"id": "day", "kind": "day", "text": "2025-12-05", "talk": talk, **place}))
    worked_off(bot)

    again = slack.wait("chat.postMessage", channel, 3)[2]
    assert again["text"].split("(")[0] == last["text"].split("(")[0] == "About the rules "
    assert element(again, "day")["initial_date"] == "2025-12-05"


def test_words_that_are_no_fact_are_said_back_inert(bot: Bot, slack: LocalSlack) -> None:
    channel = new_channel("D")
    place = {"channel": channel, "channel_kind": "im", "user": "U1", "thread": "1.0"}
    question = "Can we ship neodymium magnets from Ningbo to Chicago?"
    bot.receive(Job.model_validate({"id": "1", "kind": "question", "text": question, **place}))
    worked_off(bot)
    talk = element(slack.wait("chat.postMessage", channel)[0], "day")["block_id"].partition(":")[0]
    told = {"id": "2", "kind": "words", "fact": "composition", "talk": talk, "text": "ask <!here> & *me*"}
    bot.receive(Job.model_validate({**told, **place}))
    worked_off(bot)

    text = slack.wait("chat.postMessage", channel, 2)[1]["text"]
    assert "ask &lt;!here&gt; &amp; ∗me∗" in text


@pytest.mark.parametrize(
    ("unknown", "left"), [(["context_actions"], "header"), (["header"], None)], ids=["feedback", "blocks"]
)
def test_what_a_workspace_does_not_know_is_left_out(
    bot: Bot, slack: LocalSlack, unknown: list[str], left: str | None
) -> None:
    channel = new_channel("D")
    place = {"channel": channel, "channel_kind": "im", "user": "U1", "thread": "1.0"}
    slack.order(unknown=unknown)
    bot.receive(Job.model_validate({"id": "1", "kind": "question", "text": OXIDE, **place}))
    url = f"{slack.address}/hook/{channel}"
    bot.receive(Job.model_validate({"id": "2", "kind": "command", "text": OXIDE, "response_url": url, **place}))
    worked_off(bot)
    slack.order(unknown=[])

    for method in ("chat.postMessage", "response_url"):
        message = slack.wait(method, channel)[0]
        types = [block["type"] for block in message.get("blocks", [])]
        assert message["text"].startswith("License required")
        assert (left in types) if left else not types
        assert unknown[0] not in types


def test_an_answer_that_may_have_been_sent_is_looked_for_before_it_is_sent_again(
    bot: Bot, slack: LocalSlack, library: Library, tmp_path: Path
) -> None:
    channel = new_channel()
    bot.allowed = frozenset()
    for number in ("sent", "not sent"):
        bot.receive(
            Job(id=number, kind="question", channel=channel, user="U1", thread=f"{channel}.{number}", text=OXIDE)
        )
    slack.order(refuse={"chat.postMessage": [429] * 4})
    held = [bot.store.claim(wait=0) for _ in range(2)]
    assert held[0]
    work(held[0], bot)
    assert held[1]
    bot.store.close()

    again = open_bot(settings(slack, tmp_path), lambda: bot.desk)
    worked_off(again)
    again.store.close()
    assert len(slack.wait("chat.postMessage", channel, 3, timeout=1)) == 2


def test_one_process_holds_a_data_folder(bot: Bot, slack: LocalSlack, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Another process"):
        open_bot(settings(slack, tmp_path), lambda: bot.desk)


class TestCheck:
    @pytest.fixture(autouse=True)
    def tokens(self, slack: LocalSlack, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in {**TOKENS, "QA_SLACK_API_URL": slack.api}.items():
            monkeypatch.setenv(name, value)

    def test_says_that_nothing_is_missing(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["slack", "--check"]) == 0
        assert "NO" not in capsys.readouterr().out

    def test_names_the_scope_that_is_missing(self, slack: LocalSlack, capsys: pytest.CaptureFixture[str]) -> None:
        slack.order(scopes="chat:write,commands")
        assert main(["slack", "--check"]) == 2
        assert "app_mentions:read is missing" in capsys.readouterr().out

    @pytest.mark.parametrize("name", TOKENS)
    def test_names_the_token_that_is_refused(
        self, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv(name, "xoxb-wrong")
        assert main(["slack", "--check"]) == 2
        out = capsys.readouterr().out
        assert f"{name} is refused: invalid_auth" in out
        assert "xoxb-wrong" not in out

    def test_a_bot_without_tokens_says_which_to_set(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("QA_SLACK_APP_TOKEN", "")
        assert main(["slack"]) == 2
        assert "QA_SLACK_APP_TOKEN is not set" in capsys.readouterr().err


def test_the_manifest_asks_for_what_is_checked_and_fits_slacks_limits(checkout: Path) -> None:
    manifest = json.loads((checkout / "manifest.json").read_text(encoding="utf-8"))
    about, features = manifest["display_information"], manifest["features"]
    [command] = features["slash_commands"]

    assert set(manifest["oauth_config"]["scopes"]["bot"]) == set(SCOPES)
    assert (command["command"], manifest["settings"]["socket_mode_enabled"]) == (COMMAND, True)
    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert len(features["agent_view"]["agent_description"]) <= 300
    assert all(prompt in PROMPTS for prompt in features["agent_view"]["suggested_prompts"])
