"""Takes a corpus and a reading, gives what search works on, and the sentence of a passage that answers.

The default model reads English only, so the terms of another language are mapped to their English words first.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from qa.corpus import Corpus
from qa.entries import Country, Element, Kind, Term, Topic
from qa.explanations import questions
from qa.index import Index
from qa.models import Passage, Period, Status
from qa.prototypes import sentences
from qa.reading.mentions import Mention, Reading
from qa.tokens import tokens

NUMBERED = re.compile(
    r"(?:nos?\.? ?|announcement ?|notice ?|number |第|公告|measure |nr\.? ?|n[°º] ?|annonce |anuncio |bekanntmachung )"
    r"(\d{1,2})(?!\d)(?: of (20\d\d))?"
    r"|(?<!\d)(?<!\d[.,])(?<!月)(\d\d) ?(?:号|호|notice|rule|exclusion|licen[cs]e)"
    r"|(?:rule|limb of|under|in|of|the) (\d\d)(?![\d.,%])(?= |[?.,]|$)",
    re.IGNORECASE,
)
YEARS = ("2025", "2026", "2024")
NAMED_BONUS = 2.5
"""Standard deviations added to passages of an instrument that the question names."""
CONSIDERED = 40
"""Ranks below which a hit without a bonus is left out."""
TREATED_BONUS = 3.0
"""Standard deviations added to the first passage that the subject index names for the question."""


@dataclass(frozen=True)
class SearchText:
    """A passage as search sees it."""

    id: str
    text: str


def search_texts(corpus: Corpus) -> list[SearchText]:
    """Every passage in every language, title first, the questions that explanations answer, and the prototypes."""
    stop = {"zh": "。"}
    passages = [
        SearchText(p.id, f"{p.title}{stop.get(p.lang, '. ')}{p.text}")
        for p in sorted(corpus.passages.values(), key=lambda p: (p.id, p.lang))
    ]
    marked = [*questions(corpus.explanations), *sentences(corpus.vocabulary.prototypes)]
    return passages + [SearchText(name, text) for name, text in marked]


def english(reading: Reading) -> str:
    """The question in English words: itself, or for other scripts the English words of what it mentions."""
    if reading.lang in ("en", "de", "fr", "es"):
        return reading.spelled
    return " ".join(dict.fromkeys(word for mention in reading.mentions for word in _english(mention)))


def _english(mention: Mention) -> list[str]:
    words = []
    for data in mention.data:
        if isinstance(data, Element):
            words.append(data.names["en"][0])
        elif isinstance(data, Country | Kind):
            words.append(data.label["en"])
        elif isinstance(data, Term):
            words.append(data.label.get("en") or next(iter(data.words.get("en", ())), ""))
        elif isinstance(data, date):
            words.append(data.isoformat())
    return [word for word in words if word]


def named_instruments(text: str, corpus: Corpus) -> list[str]:
    """The announcements that a question names by number, and the laws it names by title."""
    found = []
    for match in NUMBERED.finditer(text):
        number = match[1] or match[3] or match[4]
        years = (match[2],) if match[2] else YEARS
        known = [i for year in years if (i := f"cn/mofcom-{year}-{number}") in corpus.instruments]
        found += known[:1] if len(number) > 1 or match[2] else []
    for pattern, instrument in LAWS:
        if re.search(pattern, text, re.I) and instrument in corpus.instruments:
            found.append(instrument)
    return list(dict.fromkeys(found))


LAWS = (
    (r"export control law|出口管制法", "cn/export-control-law"),
    (r"dual-use regulations|order 792|两用物项出口管制条例", "cn/dual-use-regulations"),
    (r"technology catalogue|catalogue|技术目录|目录", "cn/technology-catalogue"),
    (r"spokes(?:person|man|woman)|发言人", "cn/mofcom-remarks-2025-10-09"),
    (r"suspen(?:ded|sion)|\bpaused?\b|暂停", "cn/mofcom-2025-70"),
)


def asks_status(reading: Reading, corpus: Corpus) -> list[str]:
    """The instruments whose status a question asks for: those it names, else those that a suspension covers."""
    if not any(topic.topic == "suspension" for topic in reading.topics):
        return []
    named = [i for i in named_instruments(reading.text, corpus) if not corpus.instruments[i].readings]
    return named or [i.id for i in corpus.instruments.values() if any(_put_to_sleep(p, i.id) for p in i.timeline)]


def _put_to_sleep(period: Period, instrument: str) -> bool:
    """Whether another instrument suspends this one in the period."""
    return period.status is Status.SUSPENDED and period.by not in (None, instrument)


def treated(topics: Iterable[Topic]) -> dict[str, float]:
    """The passages that the subject index names for the subjects, with the bonus of each; the first of a topic most."""
    bonuses = dict[str, float]()
    for topic in topics:
        for place, passage in enumerate(topic.passages):
            bonuses[passage] = max(bonuses.get(passage, 0.0), TREATED_BONUS - 0.3 * place)
    return bonuses


def resting(reading: Reading) -> frozenset[str]:
    """The passages that answer a question about the rules alone, by its subjects; none where it asks about an act."""
    if reading.says("asks_to_act"):
        return frozenset()
    return frozenset(topic.passages[0] for topic in reading.topics if topic.over_route)


def raised(named: Sequence[str], bonuses: Mapping[str, float], index: Index) -> dict[str, float]:
    """The passages that are raised: those of named instruments, and those that the subject index names."""
    found = dict(bonuses)
    for instrument in dict.fromkeys(named):
        for name in index.places.get(instrument, ()):
            found[name] = bonuses.get(name, 0.0) + NAMED_BONUS
    return found


FEWEST = 5
"""Tokens of a sentence that can be an answer; fewer are a line of a list."""
SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z(])|(?<=[。！？；])|\n+(?:- )?")


def best_sentence(reading: Reading, passages: Sequence[Passage]) -> str:
    """The sentence of the passages that shares most with the question, the first passage preferred."""
    asked = set(tokens(f"{reading.spelled} {english(reading)}"))
    best, best_score = "", -1.0
    for place, passage in enumerate(passages):
        for number, sentence in enumerate(s.strip() for s in SENTENCE.split(passage.text) if s and s.strip()):
            found = set(tokens(sentence))
            score = len(asked & found) / (len(found) + 8) ** 0.5 - 0.25 * place - 0.02 * number
            if len(found) >= FEWEST and score > best_score:
                best, best_score = sentence, score
    return best.lstrip("- ")
