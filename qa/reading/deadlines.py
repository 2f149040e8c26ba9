"""Takes a day and the words beside it, gives the days on which the act may be: "before 7 November", "from 10 May on".

A day before another is no day on which the law of that other one holds, and the law may change between the two.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from qa.corpus import Corpus
from qa.models import Status
from qa.reading.mentions import Mention
from qa.timeline import ONE_DAY
from qa.vocabulary import Vocabulary

Span = tuple[date, date]
OPEN = timedelta(days=14)
"""How long after a day something may be that is told to be after it."""
ABOUT = timedelta(days=7)
"""How far from a day something may be that is told to be about it."""
BEFORE, BEHIND = 56, 24
"""Characters on each side of a day in which words may bound it."""


def bounded(mention: Mention, span: Span, text: str, asked: date, vocabulary: Vocabulary) -> Mention:
    """The day that is meant where words bound the act; `span` is the first and the last that it may mean itself.

    What is to be done before it or by it is done between the day asked and then; what is done from it on, then or
    later.
    """
    first, last = span
    if words := _said("misses", mention, text, vocabulary):
        return _moved(mention, words, (last + ONE_DAY, last + OPEN), asked)
    if words := _said("earlier", mention, text, vocabulary):
        vague = first.day in (11, 21) and 6 < (last - first).days < 11
        return _moved(mention, words, (asked, last if vague else first - ONE_DAY), asked)
    if words := _said("until", mention, text, vocabulary):
        return _moved(mention, words, (asked, last), asked)
    if words := _said("later", mention, text, vocabulary):
        return _opened(_moved(mention, words, (last + ONE_DAY, last + OPEN), asked), last + ONE_DAY)
    if words := _said("since", mention, text, vocabulary):
        return _opened(_moved(mention, words, (first, last + OPEN), asked), mention.data[0])
    if words := _said("about", mention, text, vocabulary):
        return _opened(_moved(mention, words, (first - ABOUT, last + ABOUT), asked), mention.data[0])
    return mention


def _opened(moved: Mention, day: date) -> Mention:
    """The same, with the day that stands for it."""
    return replace(moved, data=(day, *moved.data[1:]))


def _said(bound: str, mention: Mention, text: str, vocabulary: Vocabulary) -> str:
    """The day with the words that bound it, where they stand beside it."""
    start, end = mention.start, mention.end
    before = vocabulary.pattern(f"{bound}_than_day").search(text[max(0, start - BEFORE) : start].lower())
    if before:
        return text[start - len(before[0]) : end]
    after = vocabulary.pattern(f"day_and_{bound}").match(text[end : end + BEHIND].lower())
    return text[start : end + after.end()] if after else ""


def _moved(mention: Mention, words: str, span: Span, asked: date) -> Mention:
    first, last = span
    ends = span if first < last else ()
    return replace(mention, text=words, data=(last, max((asked - last).days, 0), ends))


def after_suspension(text: str, lang: str, asked: date, corpus: Corpus) -> Iterator[Mention]:
    """The day behind a suspension that has begun, where words say that the act comes once it is over."""
    match = corpus.vocabulary.expressions("once_suspension_is_over", lang).search(text.lower())
    if not match:
        return
    timelines = (instrument.timeline for instrument in corpus.instruments.values())
    asleep = (p for timeline in timelines for p in timeline if p.end and p.status is Status.SUSPENDED)
    behind = sorted({p.end + ONE_DAY for p in asleep if p.end and p.start <= asked <= p.end})
    if behind:
        ends = (behind[0], behind[-1]) if len(behind) > 1 else ()
        yield Mention("D", *match.span(), match[0], (behind[0], 0, ends))
