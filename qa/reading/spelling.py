"""Takes a text, gives it with its mistyped words as they were probably meant.

Known are the words of the vocabulary and those of ordinary English, which the tokenizer of the default model lists.
A word is never taken for one that is as near to another, and no short word is taken for anything.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from qa.weights import DEFAULT_MODEL, model_folder

SHORTEST = 7
"""Letters of a word that may be meant."""
TWO_MISTAKES = 10
"""Letters as typed from which on two mistakes may be made, and not one only: a letter changed, missing or too many, or
two letters exchanged."""
ENDINGS = [("s", ""), ("es", ""), ("ly", ""), *((ending, e) for ending in ("ed", "ing", "er") for e in ("", "e"))]
"""Common endings, each with what it may stand in place of."""
WORD = re.compile(
    rf"(?<![^\W_\u0250-\U0010ffff])(?<![_@.])[A-Za-z]{{{SHORTEST - 1},}}(?![^\W_\u0250-\U0010ffff]|[_@]|\.[a-z])"
)
"""A word of Latin letters alone, beside other scripts too, that is no part of an address."""


class Guess(NamedTuple):
    """A mistyped word at its place in the text as typed, and the words that may be meant."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True)
class Spelled:
    """A text with words in place of those that were mistyped."""

    text: str
    changed: tuple[tuple[int, int, int], ...] = ()
    """Of each word that was put in: where it stands, and how many characters the text as typed is longer up to it."""

    def as_typed(self, start: int, end: int) -> tuple[int, int] | None:
        """The same place in the text as typed; None where no word of it was put in."""
        if not any(first < end and start < last for first, last, _ in self.changed):
            return None
        return start + self._longer(start), end + self._longer(end)

    def _longer(self, place: int) -> int:
        return next((longer for _, last, longer in reversed(self.changed) if last <= place), 0)


def spelled(text: str, guesses: Iterable[Guess]) -> Spelled:
    """The text with the first word of each guess in it, in capitals where the mistyped one has them."""
    parts, changed, length, position = [], [], 0, 0
    for start, end, words in guesses:
        typed = text[start:end]
        word = words[0].upper() if typed.isupper() else words[0].capitalize() if typed[0].isupper() else words[0]
        parts += [text[position:start], word]
        length += start - position + len(word)
        changed.append((length - len(word), length, end - length))
        position = end
    return Spelled("".join([*parts, text[position:]]), tuple(changed))


class Speller:
    """The words of a vocabulary, by language, that a mistyped word may be; its first letter is taken to be right."""

    def __init__(self, known: Collection[str], meant: Mapping[str, Collection[str]]) -> None:
        """A word of the texts that are `known` is left alone; another may be one of those `meant`, by language."""
        self._texts, self._meant = known, meant

    def guesses(self, text: str, lang: str) -> list[Guess]:
        """Each word of a text in a language, or with English words in it, that nobody knows and that may be another."""
        lang = lang if lang in self._meant else "en"
        found = (Guess(match.start(), match.end(), self.meant(match[0], lang)) for match in WORD.finditer(text))
        return [guess for guess in found if guess.words]

    def meant(self, word: str, lang: str = "en") -> tuple[str, ...]:
        """The known words nearest to an unknown one; several where it is as near to each, or none.

        A word and its plural are one, and the plural is meant. With a capital it may be a name, so that no more than
        one letter of it is taken to be wrong.
        """
        most = 1 if len(word) < TWO_MISTAKES or word[0].isupper() else 2
        word = word.lower()
        if self._is_known(word):
            return ()
        sizes = range(max(SHORTEST, len(word) - most), len(word) + most + 1)
        alike = [known for size in sizes for known in self._alike.get((lang, word[0], size), ())]
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=None)
        nearest = [known for known, distance, _ in found if distance == found[0][1]]
        return tuple(known for known in nearest if f"{known}s" not in nearest)

    def _is_known(self, word: str) -> bool:
        """Whether a word, or what is left of it without a common ending, is known."""
        stems = (word.removesuffix(ending) + before for ending, before in ENDINGS if word.endswith(ending))
        return word in self._known or any(stem in self._known for stem in stems)

    @cached_property
    def _known(self) -> set[str]:
        return {*ordinary_words(), *_words(self._texts)}

    @cached_property
    def _alike(self) -> dict[tuple[str, str, int], list[str]]:
        """The words that may be meant, by language, first letter and length; in English ordinary ones too."""
        alike: dict[tuple[str, str, int], list[str]] = {}
        for lang, texts in self._meant.items():
            for word in sorted(_words(texts) | (ordinary_words() if lang == "en" else set())):
                alike.setdefault((lang, word[0], len(word)), []).append(word)
        return alike


def _words(texts: Collection[str]) -> set[str]:
    """The words of plain Latin letters in texts, in lower case."""
    return {word for word in re.findall(r"[^\W\d_]+", " ".join(texts).lower()) if word.isascii()}


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """The words of ordinary English in lower case."""
    text = (model_folder(DEFAULT_MODEL) / "vocab.txt").read_text(encoding="utf-8")
    return frozenset(re.findall("^[a-z]{3,}$", text, re.MULTILINE))
