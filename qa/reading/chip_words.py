"""Takes a text, gives the nodes and the layers of chips whose number is written in words: "seven nanometre", 三百层.

So it does layers that a letter stands for beside words for stacked memory: "3D NAND, 280L+"; elsewhere they are litres.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from qa.reading.figures import chinese
from qa.reading.mentions import Mention
from qa.reading.numbers import HAN, LAYER_UNITS, NODE_UNITS, Quantity
from qa.reading.spelled import COUNTS

TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
VALUES = {
    **{word: value for value, word in enumerate(TEENS.split(), 13)},
    **{word: int(value) for word, value in COUNTS.items() if value == int(value) and word.isalpha() and len(word) > 2},
}
HUNDRED = "hundred"
_WORD = "|".join(sorted((*VALUES, HUNDRED), key=len, reverse=True))
UNITS = (*NODE_UNITS, *LAYER_UNITS)
_UNIT = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
WORDS = re.compile(rf"\b((?:{_WORD})(?:[ -](?:and )?(?:{_WORD})){{0,4}})[ -]({_UNIT})(?![a-z])", re.IGNORECASE)
STACK = r"(?:nand|bics|flash|闪存|快閃|フラッシュ|낸드|플래시)"
OF_STACK = rf",? (?:\w+ )?(?:v-?|3d[ -]?)?{STACK}|(?:の|的|以上)?(?:3d ?)?{STACK}"
LETTERS = re.compile(
    rf"{STACK}[^.;。；\n]{{0,40}}?(?<![a-z0-9.])(\d{{2,4}})(?: ?\+|-)? ?L\+?(?![a-z0-9'])(?! of\b| ?[/·])"
    rf"|(?<![a-z0-9.])(\d{{2,4}})(?:\+|-)?L\+?(?={OF_STACK})",
    re.IGNORECASE,
)
CHARACTERS = re.compile(rf"(?<![\d.第])({HAN}) ?(纳米|奈米|納米|层|層)")


def chip_words(text: str) -> Iterator[Mention]:
    """Each such size as a quantity (Z), in nm or in layers."""
    for match in WORDS.finditer(text):
        if (value := _value(match[1].lower())) > 1:
            yield Mention("Z", *match.span(), match[0], (Quantity(Decimal(value), match[2].lower()),))
    for match in LETTERS.finditer(text):
        group = 1 if match[1] else 2
        start, end = match.start(group), match.end()
        yield Mention("Z", start, end, text[start:end], (Quantity(Decimal(match[group]), "layers"),))
    for match in CHARACTERS.finditer(text):
        if (number := chinese(match[1])) > 1 and number == int(number):
            yield Mention("Z", *match.span(), match[0], (Quantity(Decimal(int(number)), match[2]),))


def _value(words: str) -> int:
    """The value of a number in words below a thousand."""
    total = 0
    for word in re.split(r"[ -]", words):
        total = (total or 1) * 100 if word == HUNDRED else total + VALUES.get(word, 0)
    return total
