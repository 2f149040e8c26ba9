"""Takes a job of the Slack bot, gives the message that answers it."""

import hashlib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from qa.answers import Answer
from qa.channels.inputs import one_sentence, read_day, read_question, today
from qa.channels.slack_bot import Bot, language_of
from qa.channels.slack_send import Message
from qa.channels.slack_store import Job, Talk
from qa.corpus import Corpus
from qa.extract import extract
from qa.follow import follow_up
from qa.models import Composition, Facts, Outcome
from qa.record import plain_values
from qa.render import fact_label
from qa.settings import UserError
from qa.slack_blocks import Frame, blocks, fallback, inert, note
from qa.slack_digest import weekly_message
from qa.slack_texts import PROMPTS, tell
from qa.wording import value_label

CHANNEL = "slack"
"""The name under which answers are recorded."""
TYPED = {"share", "number", "day"}
"""Types of facts that are read as they are typed; others are read as a sentence."""


def answer_job(job: Job, bot: Bot) -> Message | None:
    """The message that answers a job; None where silence does. Raises UserError with the sentence to tell the asker."""
    if job.kind in ("question", "command") and (refusal := _refusal(job, bot)):
        return refusal
    with one_sentence():
        return ANSWERS[job.kind](job, bot)


def aside(job: Job, bot: Bot, text: str) -> Message:
    """A sentence of our own to the asker: alone in a channel, as a reply in a direct message."""
    return bot.message(job, text, note(text), alone=job.channel_kind != "im")


def _refusal(job: Job, bot: Bot) -> Message | None:
    settings = bot.store.settings(job.channel)
    lang = language_of(job.text, settings)
    if not bot.allows(job):
        return aside(job, bot, tell("not_allowed", lang))
    return aside(job, bot, tell("off", lang)) if settings.here == "off" else None


def _question(job: Job, bot: Bot) -> Message | None:
    """A question, in a thread with the facts of the thread so far."""
    if not job.text:
        return aside(job, bot, tell("hello", language_of("", bot.store.settings(job.channel))))
    before = bot.store.talk_of_thread(job.channel, job.thread) if job.follows else None
    if before and before.private and before.user != job.user:
        before = None
    known = cases_of(before, bot.desk.library.corpus) if before else []
    day = before.as_of if before and before.picked else today()
    language = bot.store.settings(job.channel).language
    lang = "" if language == "auto" else language
    answer = bot.desk.ask(read_question(job.text), day, CHANNEL, known, lang)
    if not job.addressed and answer.outcome is Outcome.OUT_OF_SCOPE:
        return None
    return _shown(
        answer, job, bot, Went(picked=bool(before and before.picked), asked=not any(case.values for case in known))
    )


def _fact(job: Job, bot: Bot) -> Message:
    """A fact that was chosen by a button or in a menu."""
    return _with_fact(job, bot, lambda talk, main: _set(main, job.fact, job.text, bot.desk.library.corpus))


def _words(job: Job, bot: Bot) -> Message:
    """A fact that was told in words, read as a follow-up on the case it was asked of."""
    library, corpus = bot.desk.library, bot.desk.library.corpus

    def read(talk: Talk, main: Facts) -> Facts:
        fact, _, part = job.fact.partition(".")
        if part or (fact in corpus.facts and corpus.facts[fact].type in TYPED):
            return _set(main, job.fact, job.text, corpus)
        extracted = follow_up(
            extract(read_question(job.text), talk.as_of, corpus, library.gazetteer.as_typed), [main], [job.fact], corpus
        )
        if extracted.kind != "case" or extracted.cases[0] == main:
            raise UserError(tell("not_read", talk.lang, words=job.text[:200]))
        return extracted.cases[0]

    return _with_fact(job, bot, read)


def _with_fact(job: Job, bot: Bot, read: Callable[[Talk, Facts], Facts]) -> Message:
    """The answer anew, the case that a fact was asked of changed and the others kept."""
    talk, corpus = _talk(job, bot), bot.desk.library.corpus
    cases = cases_of(talk, corpus) or [Facts()]
    main = min(talk.main, len(cases) - 1)
    cases[main] = read(talk, cases[main])

    answer = bot.desk.decide(cases, talk.as_of, CHANNEL, question=talk.question, lang=talk.lang)
    fact = job.fact.partition(".")[0]
    value = value_label(fact, cases[main].values.get(fact, job.text), answer.lang, corpus)
    label = inert(fact_label(job.fact, answer.lang, corpus))
    moved = tell("moved", answer.lang, user=f"<@{job.user}>", fact=label, value=inert(value, 200))
    return _shown(answer, job, bot, Went(picked=talk.picked, asked=False, moved=moved))


def _day(job: Job, bot: Bot) -> Message:
    """Another day that was picked."""
    talk = _talk(job, bot)
    day = read_day(job.text)
    answer = _again(talk.model_copy(update={"as_of": day}), bot)
    moved = tell("moved_day", answer.lang, user=f"<@{job.user}>", day=day)
    return _shown(answer, job, bot, Went(picked=True, asked=talk.asked, moved=moved))


def _share(job: Job, bot: Bot) -> Message:
    """An answer that the asker alone saw, for everybody in the channel."""
    talk = _talk(job, bot)
    answer = _again(talk, bot)
    frame = Frame(talk=talk.id, receipt=bot.desk.link(answer), site=bot.desk.public_url, shared_by=job.user)
    made = blocks(answer, bot.desk.library.corpus, frame)
    if talk.thread:
        shared = job.model_copy(update={"response_url": "", "thread": talk.thread})
        return bot.message(shared, fallback(answer), made, alone=False)
    args = {"url": job.response_url, "response_type": "in_channel", "replace_original": False}
    return Message(method="response_url", args=args | {"text": fallback(answer), "blocks": made})


def _weekly(job: Job, bot: Bot) -> Message:
    corpus, settings = bot.desk.library.corpus, bot.store.settings(job.channel)
    told = bot.store.told_version(job.channel, corpus.version)
    text = weekly_message(corpus, today(), told, language_of("", settings))
    return bot.message(job, text.replace("*", ""), note(text), alone=False)


def _prompts(job: Job, bot: Bot) -> Message:
    """What the agent view suggests to a reader who opens it."""
    thread = {"thread_ts": job.thread} if job.thread else {}
    args = {"channel_id": job.channel, "title": tell("prompts", "en"), "prompts": list(PROMPTS)}
    return Message(method="assistant.threads.setSuggestedPrompts", args=args | thread)


def _busy(job: Job, bot: Bot) -> Message:
    return aside(job, bot, tell("busy", language_of(job.text, bot.store.settings(job.channel))))


ANSWERS: dict[str, Callable[[Job, Bot], Message | None]] = {
    "question": _question,
    "command": _question,
    "fact": _fact,
    "words": _words,
    "day": _day,
    "share": _share,
    "weekly": _weekly,
    "prompts": _prompts,
    "busy": _busy,
}


class Went(NamedTuple):
    """How an answer came about."""

    picked: bool
    """Whether a member picked its day."""
    asked: bool
    """Whether its facts come from the question alone."""
    moved: str = ""
    """What a member changed, for it to follow."""


def _shown(answer: Answer, job: Job, bot: Bot, went: Went) -> Message:
    """The message of an answer; what it rests on is kept for its buttons and for follow-ups."""
    alone = bot.answers_alone(job, bot.store.settings(job.channel))
    talk = Talk(
        id=hashlib.sha256(job.id.encode()).hexdigest()[:16],
        channel=job.channel,
        thread=job.thread,
        user=job.user,
        question=answer.question,
        lang=answer.lang,
        as_of=answer.as_of,
        picked=went.picked,
        asked=went.asked or answer.outcome in (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE),
        cases=tuple({"values": plain_values(case), "words": case.words} for case in answer.stated),
        main=answer.stated.index(answer.known) if answer.known in answer.stated else 0,
        private=alone,
    )
    bot.store.keep_talk(talk)
    links = {"receipt": bot.desk.link(answer), "site": bot.desk.public_url}
    frame = Frame(talk=talk.id, private=alone, moved=went.moved, **links)
    return bot.message(job, fallback(answer), blocks(answer, bot.desk.library.corpus, frame), alone=alone)


def _talk(job: Job, bot: Bot) -> Talk:
    talk = bot.store.talk(job.talk)
    if talk is None:
        raise UserError(tell("expired", language_of(job.text)))
    return talk


def _again(talk: Talk, bot: Bot) -> Answer:
    """The answer of a talk once more: to its question, or to the facts that were told since."""
    cases = cases_of(talk, bot.desk.library.corpus)
    if talk.asked or not cases:
        return bot.desk.ask(talk.question, talk.as_of, CHANNEL, lang=talk.lang)
    return bot.desk.decide(cases, talk.as_of, CHANNEL, question=talk.question, lang=talk.lang)


def cases_of(talk: Talk, corpus: Corpus) -> list[Facts]:
    """The facts of each case; none where the corpus reads them no more."""
    try:
        stated = [(corpus.read_facts(case["values"]), case["words"]) for case in talk.cases]
    except ValueError:
        return []
    return [facts.model_copy(update={"words": words}) for facts, words in stated]


def _set(facts: Facts, name: str, text: str, corpus: Corpus) -> Facts:
    """The facts with one set from what was chosen or typed."""
    fact, _, part = name.partition(".")
    if not part:
        earlier = facts.values.get(fact)
        added = f"{earlier} {text}" if isinstance(earlier, Composition) else text.strip()
        value = corpus.read_facts({fact: added}).values[fact]
        return Facts(values={**facts.values, fact: value}, words={**facts.words, fact: text.strip()})
    parameters = facts.values.get(fact)
    known = dict(parameters) if isinstance(parameters, dict) else {}
    return Facts(values={**facts.values, fact: {**known, part: _number(text)}}, words=facts.words)


def _number(text: str) -> Decimal:
    try:
        return Decimal(text.strip().replace(",", "."))
    except InvalidOperation:
        raise ValueError(f"{text.strip()[:40]!r} is no number") from None
