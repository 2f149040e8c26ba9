"""Ways in which people write the same question otherwise; each gives variants of it, chosen by a seeded random source.

A variant keeps every fact of the question: what is changed is not among the words that state one, or says the same.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from random import Random
from typing import Any

Variants = Iterator[str]

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
POLITE = {
    "en": ["Hello, {q}", "Dear team, {q} Many thanks in advance!", "{q} Thank you very much.", "Please help: {q}"],
    "zh": ["您好，{q}", "麻烦请教一下，{q}谢谢！", "{q}非常感谢。"],
}
FRAMES = {
    "en": ["Quick question: {q}", "A colleague asks: {q}", "I was wondering about this. {q}", "{q} Please advise."],
    "zh": ["想问一下：{q}", "同事问：{q}", "有个问题。{q}"],
}
DISTRACTIONS = {
    "en": ["We have been in business for twenty years. {q}", "{q} The weather was bad.", "{q} My boss is nervous."],
    "zh": ["我们公司成立多年。{q}", "{q}老板很着急。"],
}
TRANSLATED = [
    ("dysprosium oxide", "氧化镝"),
    ("terbium oxide", "氧化铽"),
    ("yttrium oxide", "氧化钇"),
    ("gadolinium oxide", "氧化钆"),
    ("lutetium oxide", "氧化镥"),
    ("scandium oxide", "氧化钪"),
    ("lanthanum oxide", "氧化镧"),
    ("cerium oxide", "氧化铈"),
    ("dysprosium metal", "金属镝"),
    ("terbium metal", "金属铽"),
    ("samarium metal", "金属钐"),
    ("Dysprosium", "镝"),
    ("terbium", "铽"),
    ("gadolinium", "钆"),
    ("Japan", "日本"),
    ("Germany", "德国"),
    ("Vietnam", "越南"),
    ("Korea", "韩国"),
]
UNITS = [
    (r"(\d)\s?%", r"\1 percent"),
    (r"(\d)\s?%", r"\1 per cent"),
    (r"(\d) percent", r"\1%"),
    (r"(\d) ?nm\b", r"\1 nm"),
    (r"(\d) nm\b", r"\1nm"),
    (r"(\d) ?kg\b", r"\1 kilograms"),
    (r"USD ?(\d)", r"US$\1"),
    (r"(\d),(\d{3})\b", r"\1\2"),
]


def _language(text: str) -> str:
    return "zh" if CJK.search(text) else "en"


def framed(table: dict[str, list[str]]) -> Callable[[str, Random], Variants]:
    """Variants that put the question into a frame of the table."""

    def variants(question: str, random: Random) -> Variants:
        frame = random.choice(table[_language(question)])
        yield frame.replace("{q}", question if question.endswith(tuple(".?!。？！")) else f"{question}.")

    return variants


def cases(question: str, random: Random) -> Variants:
    """In small letters, where no word but the first is told by its capital."""
    if not re.search(r"\b[A-Z][A-Za-z]?\b|\b[A-Z]{2,}|[a-z][A-Z]|\b[A-Z][a-z]?\d", question[1:]):
        yield question.lower()
    yield question[:1].swapcase() + question[1:]


def unpunctuated(question: str, random: Random) -> Variants:
    """Without the mark at the end, and without any question mark."""
    yield question.rstrip(".?!。？！ ")
    yield re.sub(r"[?？](?=\s|$)", "", question)


def spaced(question: str, random: Random) -> Variants:
    """With spaces doubled and around."""
    yield f"  {question.replace(' ', '  ')} \n"


def reordered(question: str, random: Random) -> Variants:
    """With the last sentence first, where no word takes up one before."""
    sentences = re.split(r"(?<=[.?!。？！])\s*(?=[A-Z\u4e00-\u9fff])", question)
    taken_up = r"\b(?:it|they|them|this|that|these|those|same|he|she|we|our|there)\b|[它这那其]"
    if len(sentences) == 2 and not re.search(taken_up, question, re.I):
        yield f"{sentences[1]} {sentences[0]}"


def translated(question: str, random: Random) -> Variants:
    """With an item or place in the other language."""
    for english, chinese in TRANSLATED:
        found = re.search(rf"\b{english}\b", question, re.I)
        if found:
            yield question[: found.start()] + chinese + question[found.end() :]
            return
        if chinese in question:
            yield question.replace(chinese, f" {english} ", 1)
            return


def other_units(question: str, random: Random) -> Variants:
    """With a number written in another way."""
    for pattern, written in UNITS:
        changed = re.sub(pattern, written, question)
        if changed != question:
            yield changed


def full_width(question: str, random: Random) -> Variants:
    """With digits, or letters and digits, in full width."""
    digits = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x30, 0x3A)})
    everything = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)} | {" ": "\u3000"})
    if question.translate(digits) != question:
        yield question.translate(digits)
    yield question.translate(everything)


def traditional(question: str, random: Random) -> Variants:
    """In traditional characters."""
    if CJK.search(question) and not re.search(r"[\u3040-\u30ff\uac00-\ud7af]", question):
        yield _traditional().convert(question)


@lru_cache(maxsize=1)
def _traditional() -> Any:
    import opencc

    return opencc.OpenCC("s2t")


def mistyped(states: Callable[[int, int], bool]) -> Callable[[str, Random], Variants]:
    """Variants with a mistake of typing in a word that states nothing; `states` tells it of the word at a place."""

    def variants(question: str, random: Random) -> Variants:
        words = list(re.finditer(r"\b[a-z]{5,}\b", question))
        chosen = random.sample(words, min(1, len(words)))
        for match in (match for match in chosen if not states(*match.span())):
            yield question[: match.start()] + typo(match[0], random) + question[match.end() :]

    return variants


def typo(word: str, random: Random) -> str:
    """The word with two of its letters after the first exchanged, or one missing, doubled or another."""
    place = random.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    other = random.choice([other for other in "aeiou" if other != letter])
    return random.choice(
        [before + after[0] + letter + after[1:], before + after, before + 2 * letter + after, before + other + after]
    )
