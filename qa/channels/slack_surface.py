"""Takes what Slack sends (events, commands, buttons, dialogs), acknowledges it at once, hands it on as jobs.

Bolt checks signatures and drops the bot's own messages. A job is in the store before Slack hears that it arrived.
"""

import logging
import re
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError
from slack_bolt import Ack, App, BoltContext
from slack_sdk.errors import SlackApiError

from qa.channels.slack_bot import Bot, language_of
from qa.channels.slack_dialogs import Opened, fact_dialog, reason_dialog, said
from qa.channels.slack_store import ChannelSettings, Job
from qa.channels.slack_words import command_of, from_a_person, question_of
from qa.channels.slack_work import receive_weekly
from qa.slack_texts import tell

COMMAND = "/controlled"
Payload = dict[str, Any]


def make_app(bot: Bot, signing_secret: str) -> App:
    """The Bolt application over a bot; without a signing secret it may only be used in Socket Mode."""
    app = App(
        client=bot.client,
        signing_secret=signing_secret,
        process_before_response=True,
        logger=logging.getLogger("qa.slack.bolt"),
    )
    _add_events(app, bot)
    _add_command(app, bot)
    _add_actions(app, bot)
    _add_dialogs(app, bot)
    return app


def _add_events(app: App, bot: Bot) -> None:
    @app.event("app_mention")
    def mentioned(event: Payload, context: BoltContext) -> None:
        if from_a_person(event):
            bot.receive(_question(event, context, addressed=True))

    @app.event("message")
    def written(event: Payload, context: BoltContext) -> None:
        if not from_a_person(event):
            return
        if event.get("channel_type") == "im":
            bot.receive(_question(event, context, addressed=True))
        elif bot.store.settings(event["channel"]).mode == "all":
            mentions = f"<@{context.bot_user_id}" in event.get("text", "")
            bot.receive(_question(event, context, addressed=mentions))

    @app.event("app_home_opened")
    def opened(event: Payload, body: Payload) -> None:
        if event.get("tab") == "messages":
            bot.receive(Job(id=f"prompts:{body['event_id']}", kind="prompts", channel=event["channel"]))

    @app.event("assistant_thread_started")
    def started(event: Payload, body: Payload) -> None:
        thread = event["assistant_thread"]
        place = {"channel": thread["channel_id"], "thread": thread["thread_ts"]}
        bot.receive(Job(id=f"prompts:{body['event_id']}", kind="prompts", **place))

    @app.event("assistant_thread_context_changed")
    def moved_on() -> None:
        """Another channel is in view; it changes no answer."""


def _question(event: Payload, context: BoltContext, *, addressed: bool) -> Job:
    return Job(
        id=f"message:{context.team_id}:{event['channel']}:{event['ts']}",
        kind="question",
        channel=event["channel"],
        channel_kind=event.get("channel_type", ""),
        user=event["user"],
        thread=event.get("thread_ts") or event["ts"],
        follows="thread_ts" in event,
        addressed=addressed,
        text=question_of(event.get("text", ""), context.bot_user_id or ""),
    )


def _add_command(app: App, bot: Bot) -> None:
    @app.command(COMMAND)
    def asked(command: Payload, ack: Ack) -> None:
        parsed, channel = command_of(question_of(command.get("text", ""))), command["channel_id"]
        lang = language_of(command.get("text", ""), bot.store.settings(channel))
        if parsed.kind == "help":
            ack(tell("help", lang))
        elif parsed.kind == "settings":
            ack(settings_text(parsed.words, channel, bot, lang))
        else:
            taken = bot.store.receive(_asked_alone(command), bot.waiting)
            ack() if taken else ack(tell("busy", lang))


def _asked_alone(command: Payload) -> Job:
    return Job(
        id=f"command:{command['trigger_id']}",
        kind="command",
        channel=command["channel_id"],
        channel_kind="im" if command.get("channel_name") == "directmessage" else "",
        user=command["user_id"],
        text=question_of(command.get("text", "")),
        response_url=command["response_url"],
    )


def settings_text(words: tuple[str, ...], channel: str, bot: Bot, lang: str) -> str:
    """Change a setting of a channel where one is named; gives the sentence that says what holds."""
    settings = bot.store.settings(channel)
    if not words:
        lines = [f"`{name} {value}` {tell(f'setting_{name}', lang)}" for name, value in settings.model_dump().items()]
        return "\n".join([f"*{tell('settings', lang)}*", *lines])
    try:
        name, value = words
        settings = ChannelSettings.model_validate({**settings.model_dump(), name: value})
    except (ValueError, ValidationError):
        return tell("bad_setting", lang, names=SETTINGS)
    bot.store.save_settings(channel, settings)
    if settings.weekly == "on" and name == "weekly":
        receive_weekly(channel, bot)
    return tell("saved", lang, name=f"`{name}`", value=f"`{value}`")


SETTINGS = ", ".join(
    f"`{name} {'|'.join(field.annotation.__args__)}`"  # type: ignore[union-attr]
    for name, field in ChannelSettings.model_fields.items()
)
"""What may be set, with the values of each."""


def _add_actions(app: App, bot: Bot) -> None:
    @app.action(re.compile(r"^fact:"))
    def pressed(ack: Ack, body: Payload, action: Payload) -> None:
        _, fact, value = action["action_id"].split(":", 2)
        bot.receive(_pressed(body, action, "fact", action["value"]).model_copy(update={"fact": fact, "text": value}))
        ack()

    @app.action(re.compile(r"^pick:"))
    def picked(ack: Ack, body: Payload, action: Payload) -> None:
        chosen = {"fact": action["action_id"].partition(":")[2], "text": action["selected_option"]["value"]}
        bot.receive(_pressed(body, action, "fact", _talk_of(action)).model_copy(update=chosen))
        ack()

    @app.action("day")
    def dated(ack: Ack, body: Payload, action: Payload) -> None:
        if action.get("selected_date"):
            job = _pressed(body, action, "day", _talk_of(action))
            bot.receive(job.model_copy(update={"text": action["selected_date"]}))
        ack()

    @app.action("share")
    def shared(ack: Ack, body: Payload, action: Payload) -> None:
        bot.receive(_pressed(body, action, "share", action["value"]))
        ack()

    @app.action(re.compile(r"^tell:"))
    def telling(ack: Ack, body: Payload, action: Payload) -> None:
        ack()
        job = _pressed(body, action, "words", action["value"])
        opened = Opened(job=job.model_copy(update={"fact": action["action_id"].partition(":")[2]}))
        _open(fact_dialog(opened, _lang(bot, job), bot.desk.library.corpus), body, bot)

    @app.action("feedback")
    def judged(ack: Ack, body: Payload, action: Payload) -> None:
        ack()
        vote, _, answer_id = action["value"].partition(":")
        _keep_feedback(bot, answer_id, "helpful" if vote == "up" else "other", "")
        if vote == "down":
            _open(reason_dialog(answer_id, language_of("", bot.store.settings(body["channel"]["id"]))), body, bot)


def _pressed(body: Payload, action: Payload, kind: str, talk: str) -> Job:
    """The job of a button; where the message is seen by one member alone, the answer replaces it."""
    container, channel = body["container"], body["channel"]["id"]
    thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts")
    return Job.model_validate(
        {
            "id": f"action:{channel}:{action['action_ts']}:{body['user']['id']}",
            "kind": kind,
            "channel": channel,
            "channel_kind": "im" if channel.startswith("D") else "",
            "user": body["user"]["id"],
            "thread": thread or container.get("message_ts", ""),
            "follows": bool(thread),
            "talk": talk,
            "response_url": body.get("response_url", "") if container.get("is_ephemeral") else "",
        }
    )


def _talk_of(action: Payload) -> str:
    return str(action["block_id"]).partition(":")[0]


def _lang(bot: Bot, job: Job) -> str:
    talk = bot.store.talk(job.talk)
    return talk.lang if talk else language_of("", bot.store.settings(job.channel))


def _open(view: Payload, body: Payload, bot: Bot) -> None:
    try:
        bot.quick.views_open(trigger_id=body["trigger_id"], view=view)
    except (SlackApiError, OSError) as error:
        logging.getLogger("qa.slack").warning("a dialog could not be opened: %s", type(error).__name__)


def _add_dialogs(app: App, bot: Bot) -> None:
    @app.view("fact")
    def told(ack: Ack, view: Payload) -> None:
        job = Opened.model_validate_json(view["private_metadata"]).job
        bot.receive(job.model_copy(update={"id": f"view:{view['id']}", "text": said(view, "words")}))
        ack()

    @app.view("reason")
    def explained(ack: Ack, view: Payload) -> None:
        _keep_feedback(bot, view["private_metadata"], said(view, "reason"), said(view, "comment"))
        ack()


def _keep_feedback(bot: Bot, answer_id: str, reason: str, comment: str) -> None:
    if bot.desk.record is None:
        return
    try:
        bot.desk.record.feedback(answer_id, reason, comment, datetime.now(UTC))
    except KeyError:
        logging.getLogger("qa.slack").info("feedback on an answer that is no longer kept")
