"""Takes a corpus and a day, gives the weekly message: status dates passed or coming, and whether the corpus changed."""

from collections.abc import Iterable
from datetime import date, timedelta

from qa.corpus import Corpus
from qa.freshness import AHEAD, StatusDate, status_dates
from qa.models import in_language
from qa.render import status_word
from qa.slack_blocks import SECTION, inert
from qa.slack_texts import tell

PASSED = 7
"""Days looked back."""


def weekly_message(corpus: Corpus, today: date, told: str, lang: str) -> str:
    """The message as mrkdwn; `told` is the corpus version that the channel was told last, empty if none."""
    changes = status_dates(corpus)
    past = [change for change in changes if today - timedelta(days=PASSED) <= change.day <= today]
    coming = [change for change in changes if today < change.day <= today + timedelta(days=AHEAD)]
    lines = [f"*{tell('weekly', lang)}* ({today})"]
    for key, found in (("weekly_passed", past), ("weekly_coming", coming)):
        lines += [f"*{tell(key, lang)}*", *_lines(found, lang, corpus)] if found else []
    lines += [] if past or coming else [tell("weekly_nothing", lang)]
    changed = told not in ("", corpus.version)
    lines.append(tell("weekly_corpus" if changed else "weekly_same", lang, old=told, new=corpus.version))
    return _fitting([*lines, inert(tell("not_permission", lang))])


def _lines(changes: Iterable[StatusDate], lang: str, corpus: Corpus) -> list[str]:
    told = []
    for change in changes:
        short = ", ".join([in_language(corpus.instruments[change.instrument].short, lang), *change.articles])
        status = status_word(change.status.value, lang)
        told.append(f"• {inert(tell('weekly_line', lang, day=change.day, short=short, status=status), 300)}")
    return told


def _fitting(lines: list[str]) -> str:
    """The lines, the last of the list dropped where they are too long together."""
    while len("\n".join(lines)) > SECTION:
        del lines[-3]
    return "\n".join(lines)
