"""Takes a text, gives what about its subject it speaks of: a fee, a language, a quota, a crime.

An explanation that never speaks of what a question asks for is no answer to it, however near its words are: who asks
whether an application costs a fee is not told how long it takes.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache

from qa.corpus import Corpus
from qa.explanations import Spoken
from qa.reading.mentions import Reading
from qa.reading.sentences import sentences
from qa.vocabulary import Vocabulary

FILE = "aspects"
"""The file of patterns whose names are the aspects."""
TOLD_IN = ("en", "zh")
"""The languages that tell what an explanation speaks of; it says the same in the others."""
MOST = 0.7
"""The share of the questions of an explanation that name what it is about."""


def aspects_in(text: str, lang: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The aspects that a lower-cased text in a language speaks of."""
    patterns = vocabulary.pattern_files.get(FILE, ())
    return frozenset(one.name for one in patterns if _names(one.name, text, lang, vocabulary))


def asked_aspects(reading: Reading) -> frozenset[str]:
    """The aspects that a question asks for: those of its sentences that ask, of all where none does."""
    texts = [reading.without_names[start:end] for start, end in sentences(reading)]
    asking = [text for text in texts if "?" in text or "？" in text]
    return aspects_in(" ".join(asking or texts), reading.lang, reading.vocabulary)


def spoken_aspects(corpus: Corpus) -> Callable[[str], Spoken]:
    """What gives what an explanation of the corpus speaks of, worked out when it is first asked for."""

    @cache
    def spoken(name: str) -> Spoken:
        explanation = corpus.explanations[name]
        return _spoken(explanation.asks, explanation.says, corpus.vocabulary)

    return spoken


def _spoken(asks: Mapping[str, tuple[str, ...]], says: Mapping[str, str], vocabulary: Vocabulary) -> Spoken:
    spoken, counted = set[str](), Counter[str]()
    for lang in TOLD_IN:
        asked = [text.lower() for text in asks.get(lang, ())]
        named = aspects_in("\n".join([says.get(lang, "").lower(), *asked]), lang, vocabulary)
        spoken |= named
        counted.update({one: sum(_names(one, text, lang, vocabulary) for text in asked) for one in named})
    most = MOST * sum(len(asks.get(lang, ())) for lang in TOLD_IN)
    return Spoken(frozenset(spoken), frozenset(one for one, times in counted.items() if times >= most))


def _names(aspect: str, text: str, lang: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.expressions(aspect, lang).search(text) is not None
