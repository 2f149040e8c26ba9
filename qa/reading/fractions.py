"""Takes a text, gives the fractions written in words or figures ("a third of", "三分之一", "1/500 of"), as decimals."""

import re
from collections.abc import Iterator
from decimal import Decimal

_PARTS = {
    2: "half halves hälfte moitié mitad 半分 절반 一半 半数",
    3: "third thirds drittel tiers tercio tercios",
    4: "quarter quarters viertel quart quarts cuarto cuartos",
    5: "fifth fifths fünftel cinquième cinquièmes quinto quintos",
    6: "sixth sixths sechstel sixième sixièmes sexto",
    7: "seventh sevenths siebtel septième séptimo",
    8: "eighth eighths achtel huitième octavo",
    9: "ninth ninths neuntel neuvième noveno",
    10: "tenth tenths zehntel dixième dixièmes décimo",
    20: "twentieth zwanzigstel vingtième",
    12: "twelfth twelfths zwölftel douzième",
    15: "fifteenth fünfzehntel quinzième",
    30: "thirtieth dreißigstel trentième",
    40: "fortieth vierzigstel quarantième",
    50: "fiftieth fünfzigstel",
    100: "hundredth hundredths hundertstel centième centésimo",
    1000: "thousandth thousandths tausendstel millième milésimo",
}
PARTS = {word: Decimal(n) for n, words in _PARTS.items() for word in words.split()}
_COUNTS = {
    1: "a an one ein eine un une una",
    2: "two zwei deux dos",
    3: "three drei trois tres",
    4: "four vier quatre cuatro",
}
COUNTS = {word: n for n, words in _COUNTS.items() for word in words.split()}
_LATIN = "|".join(word for word in PARTS if word[0].isascii() or word in ("hälfte", "fünftel", "fünfzigstel"))
WORDS = re.compile(
    rf"\b(?:({'|'.join(COUNTS)})[ -])?({_LATIN})\b"
    r"(?= (?:of|the|its|their|our|des|der|vom|von|ihres|seines|du|de|del|davon|hiervon|aus|chin[aeo]\w*)\b"
    r"| ?(?:[.,;:!?)]|$))",
    re.IGNORECASE,
)
FIGURES = re.compile(
    r"(?<![\d/.,])(\d{1,3}) ?(?:/|in) ?(\d{2,6}|\d{1,3},\d{3})(?![\d/])(?= (?:of|des|der|vom|du|de la|del)\b|的|の|의)"
)
"""A fraction in figures: "1/2000 of the price"."""
OTHERS = re.compile("一半|半数|半分|절반")
CJK = re.compile(
    r"(?P<parts>[二三四五六七八九十两\d]{1,3})(?:分之|分の|분의) ?(?P<count>[一二三四五六七八九两\d]{1,2})(?![分\d])"
)
DIGITS = {character: n for n, character in enumerate("〇一二三四五六七八九十")} | {"两": 2}


def fractions(text: str) -> Iterator[tuple[re.Match[str], Decimal]]:
    """Each fraction with its value; one that names no count is one part, of a half at least."""
    for match in WORDS.finditer(text):
        word = match[2].lower()
        if match[1] or PARTS[word] == 2:
            yield match, COUNTS[(match[1] or "one").lower()] / PARTS[word]
    for match in FIGURES.finditer(text):
        told, whole = Decimal(match[1]), Decimal(match[2].replace(",", ""))
        if 0 < told < whole:
            yield match, told / whole
    for match in OTHERS.finditer(text):
        yield match, Decimal("0.5")
    for match in CJK.finditer(text):
        parts, count = _number(match["parts"]), _number(match["count"])
        if 1 < parts > count > 0:
            yield match, Decimal(count) / Decimal(parts)


def _number(text: str) -> int:
    """A small number in digits or Chinese numerals: `12`, `十`, `二十`; 0 for anything else."""
    if text.isdecimal() and text.isascii():
        return int(text)
    tens, mark, ones = text.partition("十")
    if mark:
        return DIGITS.get(tens, 1 if not tens else 0) * 10 + (DIGITS.get(ones, 0) if ones else 0)
    return DIGITS.get(text, 0)
