"""The Slack bot end to end: `qa slack` as a process against a local Slack in another, over HTTP and a WebSocket."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_limits import faults
from slack_local import (
    TOKENS,
    BotProcess,
    Call,
    LocalSlack,
    command,
    element,
    elements,
    entered,
    event,
    local_slack,
    mention,
    new_channel,
    pressed,
    written,
)

from qa.ask import Library
from qa.channels.cli import main
from qa.record import FILE, Record

OXIDE = "Do I need a license to ship dysprosium oxide from China to Germany?"
MAGNETS = "Can we ship neodymium magnets from Ningbo to Chicago?"


@pytest.fixture(scope="module")
def slack() -> Iterator[LocalSlack]:
    with local_slack() as running:
        yield running


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def bot(slack: LocalSlack, folder: Path) -> Iterator[list[BotProcess]]:
    """The running bot, in a list so that a test may restart it."""
    running = [BotProcess(slack, folder)]
    yield running
    running[-1].kill()


def asked(slack: LocalSlack, text: str, channel: str, **more: Any) -> tuple[Call, Call]:
    """A mention, and the message that answers it."""
    said = mention(text, channel, **more)
    before = len(slack.wait("chat.postMessage", channel, 0))
    slack.push(event(said))
    return said, slack.wait("chat.postMessage", channel, before + 1)[-1]


def outcome(message: Call) -> str:
    return str(next(block["text"]["text"] for block in message["blocks"] if block["type"] == "header"))


@pytest.mark.usefixtures("bot")
class TestSurfaces:
    def test_a_mention_is_answered_in_its_thread_as_the_command_line_answers(
        self, slack: LocalSlack, library: Library, capsys: pytest.CaptureFixture[str]
    ) -> None:
        said, message = asked(slack, OXIDE, new_channel())
        main(["ask", OXIDE, "--json"])
        answer = json.loads(capsys.readouterr().out)

        shown = json.dumps(message["blocks"], ensure_ascii=False)
        assert message["thread_ts"] == said["ts"]
        assert outcome(message) == "License required"
        assert answer["outcome"] == "license_required"
        assert answer["answer_id"] in shown
        for passage in answer["passages"][:2]:
            assert passage["citation"] in shown
        assert answer["headline"] in message["text"]

    def test_a_direct_message_is_answered_and_its_status_cleared(self, slack: LocalSlack) -> None:
        channel = new_channel("D")
        said = written("从中国出口氧化镝到德国需要许可吗？", channel, "im")
        slack.push(event(said))
        message = slack.wait("chat.postMessage", channel)[0]
        status = [call["status"] for call in slack.wait("assistant.threads.setStatus", channel, 2)]

        assert (message["thread_ts"], outcome(message)) == (said["ts"], "需要许可")
        assert status[0]
        assert status[-1] == ""

    def test_the_agent_view_suggests_prompts(self, slack: LocalSlack) -> None:
        channel = new_channel("D")
        slack.push(event({"type": "app_home_opened", "user": "U1", "channel": channel, "tab": "messages"}))
        prompts = slack.wait("assistant.threads.setSuggestedPrompts", channel)[0]

        assert 0 < len(prompts["prompts"]) <= 4
        assert "thread_ts" not in prompts

    def test_the_command_answers_the_asker_alone_who_may_share(self, slack: LocalSlack) -> None:
        channel = new_channel()
        [ack] = slack.push(command(OXIDE, channel, slack))
        message = slack.wait("response_url", channel)[0]
        assert ack["seconds"] < 3
        assert message["response_type"] == "ephemeral"
        assert not slack.calls("chat.postMessage", channel)

        slack.push(pressed(element(message, "share"), message, channel, slack, alone=True))
        shared = slack.wait("response_url", channel, 2)[1]
        assert shared["response_type"] == "in_channel"
        assert "<@U2>" in json.dumps(shared["blocks"])
        assert outcome(shared) == outcome(message)
        assert not [one for one in elements(shared) if one["action_id"] == "share"]

    def test_a_follow_up_in_the_thread_keeps_the_facts(self, slack: LocalSlack) -> None:
        channel = new_channel()
        said, first = asked(slack, MAGNETS, channel)
        _, second = asked(slack, "they contain dysprosium", channel, thread_ts=said["ts"])

        assert outcome(first).startswith("Undetermined")
        assert outcome(second) == "License required"
        assert second["thread_ts"] == said["ts"]

    def test_without_a_mention_it_answers_only_where_the_channel_opted_in(self, slack: LocalSlack) -> None:
        channel = new_channel()
        said, _ = asked(slack, MAGNETS, channel)
        slack.push(event(written("they contain terbium", channel, "channel", thread_ts=said["ts"])))
        [ack] = slack.push(command("settings mode all", channel, slack))
        assert "all" in ack["payload"]["text"]
        slack.push(event(written("they contain dysprosium", channel, "channel", thread_ts=said["ts"])))
        slack.push(event(written("thanks, see you at lunch", channel, "channel")))

        second = slack.wait("chat.postMessage", channel, 2)[1]
        assert "Dy" in json.dumps(second["blocks"])
        assert outcome(second) == "License required"
        assert len(slack.wait("chat.postMessage", channel, 3, timeout=1)) == 2

    def test_a_missing_fact_is_told_in_a_dialog(self, slack: LocalSlack) -> None:
        channel = new_channel()
        said, first = asked(slack, MAGNETS, channel)
        [ack] = slack.push(pressed(element(first, "tell:composition"), first, channel, slack))
        view = slack.wait("views.open")[-1]["view"]
        slack.push(entered(view, words={"value": "no dysprosium, terbium or samarium"}))
        second = slack.wait("chat.postMessage", channel, 2)[1]

        assert ack["seconds"] < 3
        assert second["thread_ts"] == said["ts"]
        assert outcome(second) == "No rule in this corpus catches it"
        assert "<@U2>" in json.dumps(second["blocks"])

    def test_a_missing_fact_is_chosen_in_a_menu(self, slack: LocalSlack) -> None:
        channel = new_channel()
        _, first = asked(slack, "Is something with dysprosium from China controlled when it goes to Germany?", channel)
        menu = element(first, "pick:form")
        option = next(one for one in menu["options"] if one["value"] == "oxide")
        slack.push(pressed({**menu, "selected_option": option}, first, channel, slack))
        second = slack.wait("chat.postMessage", channel, 2)[1]

        assert outcome(second) == "License required"

    def test_a_missing_element_is_told_by_a_button(self, slack: LocalSlack) -> None:
        channel = new_channel()
        _, first = asked(slack, MAGNETS, channel)
        slack.push(pressed(element(first, "fact:composition:Dy"), first, channel, slack))
        none = next(one for one in elements(first) if one["action_id"].startswith("fact:composition:-"))
        slack.wait("chat.postMessage", channel, 2)
        slack.push(pressed(none, first, channel, slack))
        _, second, third = slack.wait("chat.postMessage", channel, 3)

        assert outcome(second) == "License required"
        assert outcome(third) == "No rule in this corpus catches it"

    def test_another_day_gives_the_law_of_that_day(self, slack: LocalSlack) -> None:
        channel = new_channel()
        _, first = asked(slack, OXIDE, channel)
        slack.push(pressed({**element(first, "day"), "selected_date": "2024-05-01"}, first, channel, slack))
        second = slack.wait("chat.postMessage", channel, 2)[1]

        assert outcome(second) == "No rule in this corpus catches it"
        assert element(second, "day")["initial_date"] == "2024-05-01"

    def test_feedback_is_kept_with_its_reason(self, slack: LocalSlack, folder: Path) -> None:
        channel = new_channel()
        _, message = asked(slack, OXIDE, channel)
        buttons = element(message, "feedback")
        vote = {**buttons, "value": buttons["negative_button"]["value"]}
        slack.push(pressed(vote, message, channel, slack))
        view = slack.wait("views.open")[-1]["view"]
        reason = {"selected_option": {"value": "out_of_date"}}
        slack.push(entered(view, reason=reason, comment={"value": "see the notice of May"}))

        record = Record(folder / FILE)
        kept = [entry.content for entry in record.entries(9, kind="feedback")]
        record.close()
        assert [(one["reason"], one["note"]) for one in kept if one][-2:] == [
            ("other", ""),
            ("out_of_date", "see the notice of May"),
        ]

    def test_in_a_private_channel_the_asker_alone_sees_the_answer(self, slack: LocalSlack) -> None:
        channel = new_channel("CP")
        slack.push(event(mention(OXIDE, channel)))
        message = slack.wait("chat.postEphemeral", channel)[0]

        assert (message["user"], outcome(message)) == ("U1", "License required")
        assert not slack.calls("chat.postMessage", channel)

    def test_settings_of_a_channel_are_kept_and_followed(self, slack: LocalSlack) -> None:
        channel = new_channel()
        for words in ("settings language zh", "settings answers private"):
            slack.push(command(words, channel, slack))
        slack.push(event(mention(OXIDE, channel)))
        assert outcome(slack.wait("chat.postEphemeral", channel)[0]) == "需要许可"

        slack.push(command("settings here off", channel, slack))
        slack.push(event(mention(OXIDE, channel)))
        assert "here on" in slack.wait("chat.postEphemeral", channel, 2)[1]["text"]
        [shown, bad] = slack.push(command("settings", channel, slack), command("settings mode never", channel, slack))
        assert "`language zh`" in shown["payload"]["text"]
        assert "mention|all" in bad["payload"]["text"]

    def test_a_subscribed_channel_gets_one_message_a_week(self, slack: LocalSlack) -> None:
        channel = new_channel()
        for _ in range(2):
            slack.push(command("settings weekly on", channel, slack))
        slack.wait("chat.postMessage", channel)

        [message] = slack.wait("chat.postMessage", channel, 2, timeout=1)
        assert "this week" in message["text"]
        assert not faults(message["blocks"])

    def test_nothing_in_a_question_works_as_markup(self, slack: LocalSlack) -> None:
        text = "Dy oxide from China to Germany for &lt;!channel&gt; <!here> *x* <https://evil.example|Germany> <@U9>"
        _, message = asked(slack, text, new_channel())
        shown = json.dumps(message, ensure_ascii=False)

        assert not [opening for opening in ("<!", "<@", "<#", "evil.example") if opening in shown]

    def test_bots_edits_and_deletions_are_ignored(self, slack: LocalSlack) -> None:
        channel = new_channel("D")
        slack.push(
            event(written(OXIDE, channel, "im", bot_id="B9")),
            event(written(OXIDE, channel, "im", subtype="message_changed")),
            event(written(OXIDE, channel, "im", subtype="message_deleted")),
            event(written(OXIDE, channel, "im", user="UBOT")),
            event(mention(OXIDE, channel, bot_id="B9")),
            event(mention(OXIDE, channel, edited={"user": "U1", "ts": "1"})),
        )
        slack.push(event(written(MAGNETS, channel, "im")))

        [message] = slack.wait("chat.postMessage", channel, 2, timeout=1)
        assert outcome(message).startswith("Undetermined")


@pytest.mark.usefixtures("bot")
class TestDelivery:
    def test_what_slack_delivers_again_is_answered_once(self, slack: LocalSlack) -> None:
        channel = new_channel()
        envelope = event(mention(OXIDE, channel), "EvAgain")
        slack.push(envelope)
        slack.wait("chat.postMessage", channel)
        slack.push({**envelope, "retry_attempt": 1, "retry_reason": "timeout"})

        assert len(slack.wait("chat.postMessage", channel, 2, timeout=1)) == 1

    def test_a_message_that_arrives_as_two_events_is_answered_once(self, slack: LocalSlack) -> None:
        channel = new_channel()
        slack.push(command("settings mode all", channel, slack))
        said = mention(OXIDE, channel)
        slack.push(event({**said, "type": "message", "channel_type": "channel"}), event(said))

        assert len(slack.wait("chat.postMessage", channel, 2, timeout=1)) == 1

    def test_refusals_for_now_are_waited_for(self, slack: LocalSlack) -> None:
        channel = new_channel()
        slack.order(refuse={"chat.postMessage": [429, 503]})
        start = time.monotonic()
        asked(slack, OXIDE, channel)

        assert [call["status"] for call in slack.calls("chat.postMessage", channel)] == [429, 503, 200]
        assert time.monotonic() - start >= 1

    def test_a_lost_connection_is_made_anew(self, slack: LocalSlack) -> None:
        for loss in ({"cut": True}, {"refresh": True}):
            opened = slack.order(**loss)
            assert slack.connected(opened + 1)
            assert outcome(asked(slack, OXIDE, new_channel())[1]) == "License required"

    def test_a_hundred_questions_at_once_are_each_answered_once(self, slack: LocalSlack) -> None:
        channel = new_channel()
        said = [mention(f"{OXIDE} ({number})", channel) for number in range(100)]
        acks = slack.push(*map(event, said))
        threads = [message["thread_ts"] for message in slack.wait("chat.postMessage", channel, 100, timeout=40)]

        assert max(ack["seconds"] for ack in acks) < 3
        assert sorted(threads) == sorted(one["ts"] for one in said)

    def test_a_restart_in_the_middle_loses_none_and_repeats_none(
        self, slack: LocalSlack, bot: list[BotProcess], folder: Path
    ) -> None:
        channel = new_channel()
        slack.order(delay={"chat.postMessage": 0.3})
        envelopes = [event(mention(f"{OXIDE} ({number})", channel)) for number in range(30)]
        slack.push(*envelopes)
        slack.wait("chat.postMessage", channel, 5)
        bot[-1].kill()
        answered = len(slack.calls("chat.postMessage", channel))
        slack.order(delay={"chat.postMessage": 0})
        bot.append(BotProcess(slack, folder))
        slack.push(*envelopes)
        threads = [message["thread_ts"] for message in slack.wait("chat.postMessage", channel, 30, timeout=40)]
        threads = [message["thread_ts"] for message in slack.wait("chat.postMessage", channel, 31, timeout=1)]

        assert 5 <= answered < 30
        assert sorted(threads) == sorted(one["payload"]["event"]["ts"] for one in envelopes)

    def test_stopping_finishes_what_is_in_hand_and_tells_no_token(
        self, slack: LocalSlack, bot: list[BotProcess], folder: Path
    ) -> None:
        channel = new_channel()
        said = [mention(f"{OXIDE} ({number})", channel) for number in range(10)]
        slack.push(*map(event, said))
        assert bot[-1].stop() == 0
        threads = [call["args"]["thread_ts"] for call in slack.calls("chat.postMessage", channel)]
        written_down = b"".join(file.read_bytes() for file in folder.iterdir())

        assert sorted(threads) == sorted(one["ts"] for one in said)
        assert not [secret for secret in (*TOKENS.values(), "secret-ticket") if secret.encode() in written_down]
