"""Takes messages whose kind is known, learns what tells the kind; gives how likely each kind of a message is.

Rules of words name the kind of most messages. Where they leave it open, or say less than a message as a whole, the
nearest of many written by hand say more: multinomial logistic regression over hashed features (Weinberger et al.,
2009), which are the words and characters of the tagged text and the signs that the rules look at. It is learned once
per vocabulary, in some seconds, and kept beside the index. It chooses among readings and creates no fact.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from qa import store
from qa.messages import KINDS, MESSAGES, read_messages
from qa.models import STRICTNESS, Facts, Outcome, stands_in_the_way
from qa.reading.acts import asks_barely, asks_to_act, looks_up
from qa.reading.evasion import says_evasion
from qa.reading.kinds import cues_of, speaks_of_own
from qa.reading.mentions import Reading
from qa.reading.ways import route_length

FORMAT = 3
"""To be raised when the features, or what is learned from them, change."""
BITS = 14
BUCKETS = 1 << BITS
PRIME, MIX = np.uint32(0x01000193), np.uint32(0x9E3779B1)
"""What spreads features over the buckets (the primes of FNV-1a and of Knuth's multiplicative hash)."""
READ = 2000
"""Characters of a message that are looked at."""
WORDS, CHARACTERS = range(1, 4), range(2, 6)
"""Lengths of the runs of words and of characters."""
REGULARIZATION, TOLERANCE = 10.0, 1e-3
"""The inverse strength of the L2 penalty, measured on messages of other authors; where fitting stops."""
CASE = 3.0
"""How much a case counts beside any other message: to take one for something else is the worse error."""
SURE = 0.8
"""The likelihood from which a kind is taken though the rules name another."""
LIKELY, HARDLY = 0.65, 0.05
"""The likelihood of asking about the rules, beside that of a case, from which it is taken where the rules found nothing
that the message is about, or nothing that its goods lack but more facts."""
CERTAIN = 0.95
"""The likelihood of a case from which words that ask for help around the rules are taken to tell of something else."""
ELSEWHERE = 0.9
"""The likelihood of another subject from which no explanation answers a message, however near it is."""
SURELY = 0.9
"""The likelihood of asking about the rules from which it counts more than a route of goods of which facts lack."""
PLAIN, NO_CASE = 0.75, 0.02
"""The likelihood of asking about the rules, beside that of a case, with which nothing that bars the way counts."""
FORBIDDEN = STRICTNESS[Outcome.REFUSED_IN_PRINCIPLE]
"""What is as strict as this stays a case."""
MAY_BE = 0.6
"""The likelihood of asking for help around the rules from which it is said that none is given."""
TOKEN = re.compile(r"[\w'⟨⟩]+|[?!]")
TAG = re.compile(r"⟨(\w)\d+⟩")
SAID = (
    "act",
    "own",
    "asks_to_act",
    "asks_if_controlled",
    "regime",
    "in_principle",
    "own_goods",
    "one_shipment",
    "plans",
)
"""Patterns of which it counts whether the message says them."""
Read = Callable[[str], tuple[Reading, Sequence[Facts]]]
"""Reads a message: the reading and its cases."""


@dataclass(frozen=True)
class Learned:
    """What was learned of each kind."""

    kinds: tuple[str, ...]
    weights: NDArray[np.float32]
    """Of shape (kinds, BUCKETS + 1), the last one added to every message."""

    def likelihoods(self, reading: Reading, cases: Sequence[Facts]) -> dict[str, float]:
        """How likely the message is of each kind, together 1."""
        buckets, values = _features(reading, cases)
        scores = self.weights[:, buckets] @ values + self.weights[:, BUCKETS]
        odds = np.exp(scores - scores.max())
        return dict(zip(self.kinds, (odds / odds.sum()).tolist(), strict=True))


def likelier(
    told: tuple[str, str], reading: Reading, outcomes: Sequence[Outcome], likelihoods: Mapping[str, float]
) -> tuple[str, str]:
    """The kind and the reason that a message most likely is of, where that is sure; else as the rules told.

    What gives orders stays that, as does what asks for help around the rules, unless only signs show it and it is all
    but certain to be a case. A case stays one where somebody speaks of goods of his own, or something bars the way,
    unless it is all but certain to ask about the rules alone. A bare question, or one that only looks goods up,
    never asks about the rules, and anything else only where that is all but certain.
    """
    kind, reason = told
    if reason == "evasion" and likelihoods.get("case", 0.0) >= CERTAIN and not says_evasion(reading):
        return KINDS["case"]
    bare = kind == "case" and (asks_barely(reading) or looks_up(reading))
    own = kind == "case" and (speaks_of_own(reading) or reading.says("plans", reading.tagged))
    forbidden = any(STRICTNESS[outcome] >= FORBIDDEN for outcome in outcomes)
    if kind == "case" and not (own or bare or forbidden) and _asks_rules(reading, likelihoods):
        return KINDS["information"]
    most = max(likelihoods, key=lambda name: likelihoods[name])
    barred = kind == "case" and any(map(_bars, outcomes))
    if not (own or bare or barred) and _may_ask_rules(told, outcomes, likelihoods):
        return KINDS["information"]
    kept = own or barred or reason in ("evasion", "injection") or (bare and KINDS[most] == KINDS["information"])
    if likelihoods[most] < (CERTAIN if bare else SURE) or kept or KINDS[most][0] == kind:
        return told
    return KINDS[most]


def asks_elsewhere(likelihoods: Mapping[str, float]) -> bool:
    """Whether a message asks about another state's law, or nothing of export control, as good as surely."""
    return max(likelihoods.get("foreign", 0.0), likelihoods.get("unrelated", 0.0)) >= ELSEWHERE


def asks_surely(likelihoods: Mapping[str, float]) -> bool:
    """Whether a message asks about the rules as good as surely, more than a route of goods speaks against it."""
    return likelihoods.get("information", 0.0) >= SURELY


def _asks_rules(reading: Reading, likelihoods: Mapping[str, float]) -> bool:
    """Whether a message asks about the rules and is all but certain to be no case: no amount, nothing that may move."""
    told = reading.of("Z") or asks_to_act(reading)
    return not told and likelihoods.get("information", 0.0) >= PLAIN and likelihoods.get("case", 1.0) <= NO_CASE


def _may_ask_rules(told: tuple[str, str], outcomes: Sequence[Outcome], likelihoods: Mapping[str, float]) -> bool:
    """Whether a message more likely asks about the rules than what the rules of words made of it, for want of more."""
    information, case = likelihoods.get("information", 0.0), likelihoods.get("case", 1.0)
    unknown = told[0] == "case" and all(outcome is Outcome.UNDETERMINED for outcome in outcomes)
    return information >= LIKELY and (told == KINDS["unrelated"] or (unknown and case <= HARDLY))


def _bars(outcome: Outcome) -> bool:
    return stands_in_the_way(outcome) and outcome is not Outcome.UNDETERMINED


def open_learned(root: Path, vocabulary: Path, read: Read, begin: Callable[[], None]) -> Learned | None:
    """What the messages of a vocabulary teach, learned first where that is not kept below `root`; None without any.

    `begin` is called before it is learned. Raises OSError where it cannot be written.
    """
    file = root / f"kinds-{store.version_of(vocabulary)}-v{FORMAT}.npz"
    if not (vocabulary / MESSAGES).exists():
        return None
    with suppress(OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile):
        return _opened(file.read_bytes())
    begin()
    learned = learn(read_messages(vocabulary / MESSAGES), read)
    with BytesIO() as data:
        np.savez(data, kinds=np.array(learned.kinds), weights=learned.weights)
        store.write_alone(file, data.getvalue(), "kinds-*-v*.npz")
    return learned


def learn(messages: Iterable[tuple[str, str]], read: Read) -> Learned:
    """What messages, each a kind and a text, teach of their kinds."""
    from scipy.sparse import csr_array
    from sklearn.linear_model import LogisticRegression

    labels, found = list[str](), list[Features]()
    for kind, text in messages:
        labels.append(kind)
        found.append(_features(*read(text)))
    ends = np.cumsum([0, *(len(buckets) for buckets, _ in found)])
    columns, values = (np.concatenate(parts) for parts in zip(*found, strict=True))
    matrix = csr_array((values, columns, ends), shape=(len(labels), BUCKETS))
    weight = {kind: CASE if kind == "case" else 1.0 for kind in set(labels)}
    model = LogisticRegression(C=REGULARIZATION, tol=TOLERANCE, max_iter=1500, class_weight=weight)
    model.fit(matrix, labels)
    weights = np.column_stack([model.coef_, model.intercept_]).astype(np.float32)
    if len(weights) == 1:  # of two kinds only the second has weights
        weights = np.vstack([-weights / 2, weights / 2])
    return Learned(tuple(map(str, model.classes_)), weights)


def _opened(data: bytes) -> Learned:
    """What was kept; raises ValueError or KeyError where it is damaged."""
    with np.load(BytesIO(data), allow_pickle=False) as kept:
        learned = Learned(tuple(kept["kinds"].tolist()), kept["weights"])
    if learned.weights.shape != (len(learned.kinds), BUCKETS + 1) or not set(learned.kinds) <= set(KINDS):
        raise ValueError("it is of another form")
    return learned


Features = tuple[NDArray[np.intp], NDArray[np.float64]]
"""The buckets that a message has, and how much of each; one that is given twice counts as the sum."""


def _features(reading: Reading, cases: Sequence[Facts]) -> Features:
    """The features of a message: its text and its signs, each of length 1 together."""
    text = TAG.sub(r" ⟨\1⟩ ", reading.tagged[:READ].lower())
    runs, times = np.unique(np.concatenate([*_runs_of_words(text), *_runs_of_characters(text)]), return_counts=True)
    signs = np.array(sorted({crc32(sign.encode()) % BUCKETS for sign in _signs(reading, cases)}), np.intp)
    return np.concatenate([runs, signs]), np.concatenate([_scaled(1 + np.log(times)), _scaled(np.ones(len(signs)))])


def _scaled(found: NDArray[np.float64]) -> NDArray[np.float64]:
    return found / (float(np.sqrt(found @ found)) or 1.0)


def _runs_of_words(text: str) -> list[NDArray[np.intp]]:
    words = np.array([crc32(word.encode()) for word in TOKEN.findall(text)], np.uint32)
    return [_buckets(words, n, seed=n) for n in WORDS]


def _runs_of_characters(text: str) -> list[NDArray[np.intp]]:
    codes = np.frombuffer(f" {' '.join(text.split())} ".encode("utf-32-le", "replace"), np.uint32)
    return [_buckets(codes, n, seed=len(WORDS) + n) for n in CHARACTERS]


def _buckets(parts: NDArray[np.uint32], n: int, seed: int) -> NDArray[np.intp]:
    """The bucket of every n parts that follow one another: a polynomial of them, its bits mixed."""
    count = max(0, len(parts) - n + 1)
    found = np.full(count, seed, np.uint32)
    for at in range(n):
        found = found * PRIME + parts[at : at + count]
    found ^= found >> np.uint32(15)
    return ((found * MIX) >> np.uint32(32 - BITS)).astype(np.intp)


def _signs(reading: Reading, cases: Sequence[Facts]) -> set[str]:
    """What the rules see in a message: cues, subjects, some of what it says, the facts it states and its route."""
    signs = {f"cue {cue}" for cue in cues_of(reading)} | {f"rules {about}" for about in reading.about_rules}
    signs |= {f"subject {topic.topic}" for topic in reading.topics}
    signs |= {f"says {name}" for name in SAID if reading.says(name)}
    signs |= {f"fact {name}" for case in cases[:2] for name in case.values}
    return signs | {f"route {route_length(cases)}", f"language {reading.lang}"}
