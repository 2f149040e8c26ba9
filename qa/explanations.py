"""Takes the explanations of the corpus and a question about the rules, gives the one that answers it.

An explanation is a restated answer to a question that many people ask, with the passages it rests on. It opens an
answer and never decides a case. How near it is: the similarity of its nearest question, the words that it shares with
what is asked, rare ones counting more, and whether it rests on what the question names.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

from qa.index import MARK
from qa.models import Model, Text
from qa.tokens import UNSPACED, tokens

NEAR, SURE, CERTAIN = 0.95, 1.3, 1.5
"""Nearness from which an explanation opens the answer, and from which a question is about the rules: where its words
leave that open, and where they name goods or places besides."""
FEW = 3
"""Words below which a question is too short to be near to anything."""
SIMILAR, KNOWN, ALIKE = 0.8, 0.6, 1.2
"""What counts how much: the similarity of its nearest question, the share of the asked words that it knows in all, and
how alike the words of one of its questions are."""
TREATED, NAMED, OTHER = 0.04, 0.2, -0.6
"""What speaks for it: a subject of its first passages, an instrument that it is about; against it: another one."""
PARTICLES = frozenset("吗呢吧啊么了的是就也谁哪怎请我你他这那还被把有没不")
"""Chinese characters of questions and grammar, which say nothing about the subject."""


class Explanation(Model):
    """What to say to a question about the rules."""

    id: str
    asks: dict[str, tuple[str, ...]]
    """Questions that it answers, per language; they are searched."""
    says: Text
    """The answer in a sentence or two."""
    passages: tuple[str, ...]
    """What the answer rests on, most important first."""
    status_of: tuple[str, ...] = ()
    """Instruments whose status on the day is stated with the answer."""
    examples: tuple[str, ...] = ()
    """Further questions for which it must be found; they are not searched."""

    @property
    def instruments(self) -> frozenset[str]:
        """What it is about."""
        return frozenset(passage.partition("#")[0] for passage in (*self.passages, *self.status_of))


@dataclass(frozen=True)
class Asked:
    """A question about the rules as explanations are compared with it."""

    text: str
    english: str
    named: Sequence[str]
    """The instruments that it names."""
    bonuses: Mapping[str, float]
    """The passages that treat its subject."""


@dataclass(frozen=True)
class Lexicon:
    """The words of each explanation, and how much each word tells them apart."""

    texts: Mapping[str, list[frozenset[str]]]
    """The words of each question and answer."""
    weights: Mapping[str, float]
    unknown: float
    """The weight of a word that no explanation has."""

    def shared(self, name: str, asked: frozenset[str]) -> float:
        """How many of the asked words an explanation shares, from 0 to `KNOWN` + `ALIKE`."""
        whole = self.weight(asked)
        if not whole:
            return 0.0
        known = self.weight(asked & frozenset[str]().union(*self.texts[name])) / whole
        alike = max(
            self.weight(asked & words) / sqrt(whole * weight)
            for words, weight in zip(self.texts[name], self.weighed[name], strict=True)
        )
        return KNOWN * known + ALIKE * alike

    @cached_property
    def weighed(self) -> dict[str, list[float]]:
        """What the words of each question and answer weigh, computed once."""
        return {name: [self.weight(words) for words in texts] for name, texts in self.texts.items()}

    def weight(self, words: frozenset[str]) -> float:
        """What words weigh together."""
        return sum(self.weights.get(word, self.unknown) for word in words)


def questions(explanations: Mapping[str, Explanation]) -> list[tuple[str, str]]:
    """Each question of each explanation, and its answer, as search sees it: a marked id and the text."""
    return [
        (f"{MARK}{name}", text)
        for name, explanation in sorted(explanations.items())
        for text in (*explanation.says.values(), *(ask for asks in explanation.asks.values() for ask in asks))
    ]


def lexicon(explanations: Mapping[str, Explanation]) -> Lexicon:
    """The words of the questions and answers of each explanation."""
    texts: dict[str, list[frozenset[str]]] = {name: [] for name in explanations}
    for name, text in questions(explanations):
        texts[name.removeprefix(MARK)].append(_words(text))
    counts = Counter(word for words in texts.values() for word in frozenset[str]().union(*words))
    weights = {word: log(1 + len(texts) / count) for word, count in counts.items()}
    return Lexicon(texts, weights, log(1 + len(texts)) / 2)


def nearest(
    asked: Asked, similarities: Mapping[str, float], explanations: Mapping[str, Explanation], known: Lexicon
) -> tuple[Explanation | None, float]:
    """The explanation nearest to what is asked, and how near it is, `NEAR` being near enough; similarities by id."""
    words = _words(asked.text) | _words(asked.english)
    scores = {
        name: SIMILAR * similarities.get(name, 0.0) + known.shared(name, words) + _fits(asked, explanation)
        for name, explanation in explanations.items()
    }
    best = max(scores, key=lambda name: (scores[name], name), default=None)
    return (explanations[best], scores[best] * min(1.0, len(words) / FEW)) if best else (None, 0.0)


def _fits(asked: Asked, explanation: Explanation) -> float:
    """What speaks for an explanation that rests on what is asked about, or against one that does not."""
    fits = TREATED * max((asked.bonuses.get(passage, 0.0) for passage in explanation.passages[:2]), default=0.0)
    if asked.named:
        fits += NAMED if explanation.instruments & set(asked.named) else OTHER
    return fits


def _words(text: str) -> frozenset[str]:
    return frozenset(word for token in tokens(text) for word in _parts(token))


def _parts(token: str) -> Iterable[str]:
    """A token; of Chinese characters, also each by itself, without those that only build a question."""
    if not re.match(f"[{UNSPACED}]", token):
        return (token,)
    return (part for part in (token, *token) if not PARTICLES & set(part))
