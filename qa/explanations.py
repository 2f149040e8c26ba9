"""Takes the explanations of the corpus and a question about the rules, gives the one that answers it.

An explanation is a restated answer to a question that many people ask, with the passages it rests on. It opens an
answer and never decides a case. How near it is: the similarity of its nearest question, the words that it shares with
what is asked, rare ones counting more, and whether it rests on what the question names.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import pairwise
from math import fsum, inf, log
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from qa import store
from qa.index import MARK
from qa.models import Model, Text
from qa.tokens import UNSPACED, tokens

NEAR, SURE, CERTAIN, CLOSE, SAME = 0.95, 1.3, 1.5, 1.75, 2.5
"""Nearness from which an explanation opens the answer, and from which a question is about the rules: where its words
leave that open, where they name goods or places besides, and where somebody asks whether goods may go, which is all
but what is explained, or just that.
"""
PLAIN = 1.25
"""Nearness below which the explanation that opens is said to be only the nearest."""
FEW = 3
"""Words below which a question is too short to be near to anything."""
SIMILAR, KNOWN, ALIKE = 0.8, 0.6, 1.2
"""What counts how much: the similarity of its nearest question, the share of the asked words that it knows in all, and
how alike the words of one of its questions are."""
TREATED, NAMED, OTHER, RESTING = 0.027, 0.2, -0.6, 0.45
"""What speaks for it: a subject of its first passages, an instrument that it is about; against it: another one. For it
too: that it rests most on what answers the question by its subject."""
SPOKEN, UNASKED = 0.35, -0.2
"""What speaks for an explanation that is about what is asked for, and against one that is about something unasked."""
FORMAT = 1
"""To be raised when the words of a text, or what a lexicon holds of them, change."""
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

    @cached_property
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
    resting: frozenset[str] = frozenset()
    """The passages that answer it by its subject."""
    aspects: frozenset[str] = frozenset()
    """What about its subject it asks for."""


@dataclass(frozen=True)
class Spoken:
    """What about its subject an explanation speaks of: a fee, a language, a quota."""

    all: frozenset[str]
    """What its answer or a question that it answers names."""
    main: frozenset[str]
    """What most of its questions name, so that it answers hardly anything else."""

    def fits(self, asked: frozenset[str]) -> float:
        """What speaks for it or against it where something is asked for."""
        return (SPOKEN if self.main & asked else UNASKED) if self.main else 0.0


@dataclass(frozen=True)
class Lexicon:
    """The words of each explanation, and how much each word tells them apart."""

    names: tuple[str, ...]
    starts: NDArray[np.intp]
    """For each explanation the place of its first text; every text is a question or an answer."""
    places: Mapping[str, NDArray[np.intp]]
    """The places of the texts that hold a word."""
    holders: Mapping[str, NDArray[np.intp]]
    """The numbers of the explanations that hold a word."""
    sizes: NDArray[np.float64]
    """What the words of each text weigh."""
    weights: Mapping[str, float]
    unknown: float
    """The weight of a word that no explanation has."""
    spoken: Callable[[str], Spoken]
    """Gives what about its subject an explanation speaks of."""

    def shared(self, asked: frozenset[str]) -> NDArray[np.float64]:
        """How many of the asked words each explanation shares, from 0 to `KNOWN` + `ALIKE`; in the order of names."""
        words = sorted(asked)
        whole = sum(self.weights.get(word, self.unknown) for word in words)
        if not whole:
            return np.zeros(len(self.names))
        alike, known = np.zeros(len(self.sizes)), np.zeros(len(self.names))
        for word in words:
            if word in self.weights:
                alike[self.places[word]] += self.weights[word]
                known[self.holders[word]] += self.weights[word]
        best = np.maximum.reduceat(alike / np.sqrt(whole * self.sizes), self.starts)
        return KNOWN * known / whole + ALIKE * best


def questions(explanations: Mapping[str, Explanation]) -> list[tuple[str, str]]:
    """Each question of each explanation, and its answer, as search sees it: a marked id and the text."""
    return [
        (f"{MARK}{name}", text)
        for name, explanation in sorted(explanations.items())
        for text in (*explanation.says.values(), *(ask for asks in explanation.asks.values() for ask in asks))
    ]


def lexicon(explanations: Mapping[str, Explanation], spoken: Callable[[str], Spoken]) -> Lexicon:
    """The words of the questions and answers of each explanation, and what each speaks of."""
    names, texts = tuple(sorted(explanations)), [(name, _words(text)) for name, text in questions(explanations)]
    numbers = {name: number for number, name in enumerate(names)}
    places, holders = defaultdict[str, list[int]](list), defaultdict[str, set[int]](set)
    for place, (name, words) in enumerate(texts):
        for word in words:
            places[word].append(place)
            holders[word].add(numbers[name.removeprefix(MARK)])
    weights = {word: log(1 + len(names) / len(held)) for word, held in holders.items()}
    firsts = [place for place, (name, _) in enumerate(texts) if place == 0 or texts[place - 1][0] != name]
    return Lexicon(
        names=names,
        starts=np.array(firsts, np.intp),
        places={word: np.array(found, np.intp) for word, found in places.items()},
        holders={word: np.array(sorted(held), np.intp) for word, held in holders.items()},
        sizes=np.array([fsum(weights[word] for word in words) or 1.0 for _, words in texts]),
        weights=weights,
        unknown=_unknown(names),
        spoken=spoken,
    )


def open_lexicon(root: Path, explanations: Mapping[str, Explanation], spoken: Callable[[str], Spoken]) -> Lexicon:
    """The same as it is kept below `root`; made where it is not, and kept where that can be written."""
    file = root / f"lexicon-{store.sha256(json.dumps(questions(explanations)).encode())[:12]}-v{FORMAT}.npz"
    with suppress(OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile):
        return _opened(file.read_bytes(), tuple(sorted(explanations)), spoken)
    made = lexicon(explanations, spoken)
    places, holders = ([part[word] for word in made.weights] for part in (made.places, made.holders))
    with suppress(OSError), BytesIO() as data:
        np.savez(
            data,
            words=np.array(list(made.weights), np.str_),
            weights=np.array(list(made.weights.values())),
            starts=made.starts,
            sizes=made.sizes,
            places=np.concatenate(places),
            places_at=np.cumsum([0, *map(len, places)]),
            holders=np.concatenate(holders),
            holders_at=np.cumsum([0, *map(len, holders)]),
        )
        store.write_alone(file, data.getvalue(), "lexicon-*-v*.npz")
    return made


def _opened(data: bytes, names: tuple[str, ...], spoken: Callable[[str], Spoken]) -> Lexicon:
    """What was kept; raises ValueError or KeyError where it is damaged."""
    with np.load(BytesIO(data), allow_pickle=False) as kept:
        words, weights, sizes = kept["words"].tolist(), kept["weights"].tolist(), kept["sizes"]
        starts, places, holders = kept["starts"], *(_parted(kept[n], kept[f"{n}_at"]) for n in ("places", "holders"))
    if len(starts) != len(names):
        raise ValueError("it is of another form")
    return Lexicon(
        names=names,
        starts=starts,
        places=dict(zip(words, places, strict=True)),
        holders=dict(zip(words, holders, strict=True)),
        sizes=sizes,
        weights=dict(zip(words, weights, strict=True)),
        unknown=_unknown(names),
        spoken=spoken,
    )


def _parted(flat: NDArray[np.intp], at: NDArray[np.intp]) -> list[NDArray[np.intp]]:
    return [flat[start:end] for start, end in pairwise(at.tolist())]


def _unknown(names: Sequence[str]) -> float:
    return log(1 + len(names)) / 2


def nearest(
    asked: Asked, similarities: Mapping[str, float], explanations: Mapping[str, Explanation], known: Lexicon
) -> tuple[Explanation | None, float]:
    """The explanation that opens the answer, where one is near enough, and how near its words are; similarities by id.

    One that never speaks of what is asked for is none; that one is about it tells which opens, and no kind.
    """
    words = _words(asked.text) if asked.english == asked.text else _words(asked.text) | _words(asked.english)
    fitting = asked.named or asked.bonuses
    near = {
        name: SIMILAR * similarities.get(name, 0.0) + shared + (_fits(asked, explanations[name]) if fitting else 0.0)
        for name, shared in zip(known.names, known.shared(words).tolist(), strict=True)
    }
    best, fits = _best(asked.aspects, near, known)
    if not best:
        return None, 0.0
    enough = min(1.0, len(words) / FEW)
    opens = (near[best] + max(fits, 0.0)) * enough >= NEAR
    return explanations[best] if opens else None, near[best] * enough


def _best(asked: frozenset[str], near: Mapping[str, float], known: Lexicon) -> tuple[str, float]:
    """The nearest explanation that speaks of all that is asked for, and what that counts; no name where none does.

    What it speaks of is worked out for the nearest ones alone.
    """
    best = (-inf, "", 0.0)
    for name in sorted(near, key=lambda name: near[name], reverse=True):
        if near[name] + SPOKEN < best[0]:
            break
        spoken = known.spoken(name)
        if asked <= spoken.all:
            fits = spoken.fits(asked)
            best = max(best, (near[name] + fits, name, fits))
    return best[1:]


def _fits(asked: Asked, explanation: Explanation) -> float:
    """What speaks for an explanation that rests on what is asked about, or against one that does not."""
    fits = TREATED * max((asked.bonuses.get(passage, 0.0) for passage in explanation.passages[:2]), default=0.0)
    fits += RESTING if explanation.passages[0] in asked.resting else 0.0
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
