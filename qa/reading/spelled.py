"""Takes a small number in words, gives it: "one and a half", "zero point zero eight", "drei Viertel"."""

import re
from decimal import Decimal

_COUNTS = (
    "zero nought null zéro cero",
    "a an one ein eine einem einen einer un une uno una",
    "two zwei deux dos",
    "three drei trois tres",
    "four vier quatre cuatro",
    "five fünf cinq cinco",
    "six sechs seis",
    "seven sieben sept siete",
    "eight acht huit ocho",
    "nine neun neuf nueve",
    "ten zehn dix diez",
    "eleven elf onze once",
    "twelve zwölf douze doce",
)
COUNTS = {word: Decimal(n) for n, words in enumerate(_COUNTS) for word in words.split()}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
COUNTS |= {word: Decimal(10 * n) for n, word in enumerate(_TENS.split(), 2)}
COUNTS |= {"fifteen": Decimal(15), "anderthalb": Decimal("1.5"), "eineinhalb": Decimal("1.5")}
COUNTS |= {"zweieinhalb": Decimal("2.5"), "couple": Decimal(2)}
_PARTS = {
    "0.5": "half halves halb halbe halbes halber halben demi demie medio media",
    "0.25": "quarter quarters viertel quart quarts cuarto cuartos",
    "0.2": "fifth fifths fünftel cinquième cinquièmes quinto quintos",
    "0.1": "tenth tenths zehntel dixième dixièmes décimo décimos décima décimas",
    "0.05": "twentieth twentieths zwanzigstel",
    "0.01": "hundredth hundredths hundertstel centième centièmes centésima centésimas",
    "0.001": "thousandth thousandths tausendstel millième millièmes milésima milésimas",
}
PARTS = {word: Decimal(value) for value, words in _PARTS.items() for word in words.split()}
PARTS |= dict.fromkeys(("third", "thirds", "drittel", "tiers", "tercio", "tercios"), Decimal(1) / 3)
POINTS = ("point", "komma", "virgule", "coma")
AND = ("and", "und", "et", "y")
SEVERAL = ("several", "few", "einige", "mehrere", "quelques", "plusieurs", "varios", "unos")
VAGUE = ("fraction", "fractions", "bruchteil", "fracción")
ARTICLES = tuple(_COUNTS[1].split())
UP_TO_ONE = Decimal(0), Decimal(1)
NUMERALS = "|".join(sorted((*COUNTS, *PARTS, *POINTS, *AND, *SEVERAL, *VAGUE, "of"), key=len, reverse=True))
"""Words of numbers, as alternatives."""


def spelled(words: str) -> tuple[Decimal, Decimal]:
    """The number in words, as both ends of a range, which are the ends of "several", of "a fraction" and of two counts.

    What is no number may be anything up to one.
    """
    told = re.findall(r"[^\W\d]+", words.lower())
    while told and told[0] in (*AND, "of"):
        told = told[1:]
    if any(word in VAGUE for word in told) or not told:
        return UP_TO_ONE
    if any(word in SEVERAL for word in told):
        return UP_TO_ONE if any(word in PARTS for word in told) else (Decimal(1), Decimal(10))
    point = next((told.index(word) for word in POINTS if word in told), None)
    joined = next((told.index(word) for word in AND if word in told), None)
    if point is not None:
        number = _decimal(told[:point], told[point + 1 :])
    elif joined is None:
        number = _simple(told)
    else:
        first, second = _simple(told[:joined]), _simple(told[joined + 1 :])
        if first is None or second is None:
            return UP_TO_ONE
        if second >= 1:
            return min(first, second), max(first, second)
        number = first + second
    return UP_TO_ONE if number is None else (number, number)


def _decimal(whole: list[str], digits: list[str]) -> Decimal | None:
    first = _simple(whole) if whole else Decimal(0)
    figures = [COUNTS.get(word) for word in digits]
    if first is None or not figures or any(n is None or n != n.to_integral_value() for n in figures):
        return None
    return Decimal(f"{first.to_integral_value():f}.{''.join(f'{n:f}' for n in figures if n is not None)}")


def _simple(words: list[str]) -> Decimal | None:
    """A count, a part, or so many parts; articles around a part say nothing ("half a", "a couple of tenths")."""
    if any(word in PARTS for word in words[:-1]):
        while words[-1] in ("of", *ARTICLES):
            words = words[:-1]
    words = [word for word in words if word != "of"]
    parts = [PARTS[word] for word in words if word in PARTS]
    counts = [COUNTS[word] for word in words if word in COUNTS]
    if len(parts) > 1 or len(parts) + len(counts) != len(words) or not words:
        return None
    if parts and words[-1] in COUNTS:
        return None
    count = sum(counts, Decimal(0)) if len(counts) == 1 or _of_tens(counts) else (counts[-1] if counts else Decimal(1))
    return count * parts[0] if parts else count


def _of_tens(counts: list[Decimal]) -> bool:
    """Whether two counts are one number ("twenty five")."""
    return len(counts) == 2 and counts[0] >= 20 and counts[1] < 10
