"""Takes a place in a text where a known word stands, gives where it ends, or the parts of a compound that it ends.

German joins nouns without end: "Terbiumringmagnete" are ring magnets of terbium, "Gartenpumpen" pumps.
"""

import re
from collections.abc import Container, Iterator

from qa.reading.languages import CJK

HEADS = {"en": ("magnet", "motor"), "de": ("magnet", "assembly", "motor", "sensor", "finished_product")}
"""Forms of goods, by language, with a word for which a compound may end."""
HEAD = re.compile(r"[a-zäöüß]{5,}")
"""What such a word is made of."""
ENDINGS = re.compile(r"(?:'s|s|es|e|n|en|er|em|ns)?(?![^\W_])")
BOUNDARY = re.compile(r"(?![^\W_])")
AMOUNT = re.compile(r"\d+(?:\.\d+)?\s?(?:公斤|千克|吨|噸|克|kg|片|个|個|块|塊|只|件|支|根|瓶|桶|箱|カ?トン|톤)")
"""What may stand right behind a word in Latin letters in a Chinese, Japanese or Korean text ("APT10吨")."""
BEFORE = re.compile(r"(?<![\w-])(?!ele[kc]tro|hub|pro|loco|(?:rück|vor|nach|aus|durch|mit)$)[a-zäöüß]{3,}$")
"""What a compound begins with; an electromagnet is no permanent one, and "Rückläufer" are returns, no rotors."""
LONGEST, SHORTEST = 40, 4
"""Characters of it that are looked at, and of the shortest word that it may begin with."""


def parts(text: str, start: int, end: int, known: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Where the first and the last known word of a compound stand, and each as known; none where it is known itself.

    The text is in lower case, and from `start` to `end` of it stands the known word that the compound ends with.
    """
    before, ending = BEFORE.search(text[:start][-LONGEST:]), ENDINGS.match(text, end)
    if before is None or ending is None:
        return
    first = start - len(before[0])
    if text[first : ending.end()] in known:
        return
    begun = next((before[0][:n] for n in range(len(before[0]), SHORTEST - 1, -1) if before[0][:n] in known), "")
    if begun:
        yield first, first + len(begun), begun
    yield start, ending.end(), text[start:end]


def word_end(text: str, start: int, end: int) -> int | None:
    """Where the word ends, with a common ending; None when it is only part of another word ("the US" of "the use")."""
    if CJK.match(text[start]):
        return end
    if start and re.match(r"[^\W_]", text[start - 1]) and not CJK.match(text[start - 1]):
        return None
    if end < len(text) and CJK.match(text[end]):
        return end
    if text[end - 1].isalpha() and end - start >= 3 and AMOUNT.match(text, end):
        return end
    ending = (ENDINGS if end - start >= 4 and text[end - 3 : end].isalnum() else BOUNDARY).match(text, end)
    return ending.end() if ending else None
