"""Takes a text, gives the papers of know-how in it that are called by a step of work: "sintering log", 萃取视频.

The steps, and what may be said of them, are patterns of the vocabulary; a field of technology is not told here.
"""

import re
from collections.abc import Iterator

from qa.languages import lowered
from qa.mentions import Mention
from qa.vocabulary import Vocabulary

KNOW_HOW = {"technology_kind": "process"}
"""What the term for carriers of know-how states."""


def papers(text: str, lang: str, vocabulary: Vocabulary, named: list[Mention]) -> Iterator[Mention]:
    """Each paper of a step of work as technology of a process (T).

    None is where words of a field of technology stand, or where it would cut another word ("clip of our electrolysis
    cells").
    """
    term = next((term for term in vocabulary.terms.get("technology", ()) if term.sets == KNOW_HOW), None)
    for match in _named(lang, vocabulary).finditer(lowered(text)) if term else ():
        start, end = match.span()
        beside = [word for word in named if word.start < end and start < word.end]
        if not any("technology" in word.sets or word.start < start or end < word.end for word in beside):
            yield Mention("T", start, end, text[start:end], (term,))


def _named(lang: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    step, behind, before = (
        vocabulary.pattern(name, lang).pattern for name in ("process_step", "paper_behind_step", "paper_before_step")
    )
    return re.compile(f"(?:{step})(?:{behind})|(?:{before})(?:{step})")
