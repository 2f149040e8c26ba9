"""Takes a text, gives the numbers in it: shares, amounts of money and technical quantities, as exact decimals.

Weight is not value: a share says which of the two it is, if the words around it do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from qa.mentions import Mention
from qa.vocabulary import Vocabulary

NUMBER = r"\d{1,3}(?:[ ,.']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
HUNDREDTH, THOUSANDTH = "0.01", "0.001"
UNITS = dict.fromkeys(
    ["%", "percent", "per cent", "pct", "prozent", "パーセント", "퍼센트", "pour cent", "por ciento", "个百分点"],
    HUNDREDTH,
) | dict.fromkeys(["‰", "per mille", "promille"], THOUSANDTH)
SHARE = re.compile(rf"({NUMBER})\s*-?\s*({'|'.join(map(re.escape, UNITS))})(?![a-z0-9])", re.IGNORECASE)
NODE_UNITS = ("nm", "nanometers", "nanometer", "nanometre", "纳米")
LAYER_UNITS = ("layers", "layer", "层", "段", "단")
"""Of the process node of a logic chip, and of a memory chip."""
NINES = re.compile(r"(?<![A-Za-z0-9.])([2-9])N([1-9]?)(?![A-Za-z0-9])")
"""A purity by its nines: 4N is 99.99%, 5N5 is 99.9995%."""
CHINESE_SHARE = re.compile(r"(百|千|万)分之([零〇一二两三四五六七八九十百点\d.]+)")
CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CURRENCIES = {
    "USD": "usd us$ $ dollar dollars 美元 美金",
    "EUR": "eur € euro euros 欧元",
    "CNY": "cny rmb yuan 人民币 元",
    "JPY": "jpy yen 日元 円",
    "GBP": "gbp £ pounds 英镑",
    "KRW": "krw won 韩元 원",
    "¥": "¥",
    "CHF": "chf",
    "HKD": "hkd 港元",
    "TWD": "twd 新台币",
}
CURRENCY = {word: code for code, words in CURRENCIES.items() for word in words.split()}
_CURRENCY = "|".join(re.escape(c) for c in sorted(CURRENCY, key=len, reverse=True))
SCALE = {
    "k": 1000,
    "thousand": 1000,
    "m": 10**6,
    "million": 10**6,
    "mn": 10**6,
    "万": 10**4,
    "亿": 10**8,
    "千": 1000,
    "百万": 10**6,
}
_SCALE = r"(?:\s?(k|thousand|million|mn|m|百万|万|亿|千)(?![a-z]))?"
MONEY = re.compile(
    rf"(?<![A-Za-z0-9])(?:({_CURRENCY})\s?({NUMBER}){_SCALE}|({NUMBER}){_SCALE}\s?({_CURRENCY})(?![a-z]))", re.I
)


@dataclass(frozen=True, slots=True)
class Share:
    """A share as written, as a fraction, and what it is a share of."""

    fraction: Decimal
    basis: Literal["value", "weight", "ownership", "other", ""]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with the unit written behind it."""

    amount: Decimal
    unit: str


def number(text: str) -> Decimal:
    """The number as written in English or continental style: `1,250.5`, `1.250,5`, `38,500`, `0,08`."""
    text = re.sub(r"[ ']", "", text)
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+", text) and not re.fullmatch(r"0[.,]\d{3}", text):
        separator = "," if "," in text else "."
        return Decimal(text.replace(separator, "")) if separator == "," or text.count(".") > 1 else Decimal(text)
    decimal = "," if text.rfind(",") > text.rfind(".") else "."
    other = "." if decimal == "," else ","
    return Decimal(text.replace(other, "").replace(decimal, "."))


def numbers(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Shares (N), money (M) and quantities with a unit (Z), with their places in the text."""
    yield from _shares(text, vocabulary)
    for match in MONEY.finditer(text):
        amount = number(match[2] or match[4]) * SCALE.get((match[3] or match[5] or "").lower(), 1)
        currency = CURRENCY[(match[1] or match[6]).lower()]
        yield Mention("M", match.start(), match.end(), match[0], (Money(amount, currency),))
    for match in _quantity(vocabulary.units).finditer(text):
        unit = (match[2] or match[3]).lower()
        yield Mention("Z", match.start(), match.end(), match[0], (Quantity(number(match[1]), unit),))


@lru_cache(maxsize=8)
def _quantity(units: tuple[str, ...]) -> re.Pattern[str]:
    """A number with one of the units behind it, or with one of chips."""
    units = (*(unit for unit in units if unit not in UNITS), *NODE_UNITS, *LAYER_UNITS)
    latin, other = [u for u in units if u[-1].isascii()], [u for u in units if not u[-1].isascii()]
    written = f"(?:({'|'.join(map(_unit_pattern, latin))})(?![a-z0-9])|({'|'.join(map(re.escape, other))}))"
    return re.compile(rf"(?<![a-z0-9_.,])({NUMBER})\s?-?\s?{written}", re.IGNORECASE)


def _unit_pattern(unit: str) -> str:
    """The unit as a pattern; one letter alone is matched with its case ("5 T" is no "5 t")."""
    return f"(?-i:{re.escape(unit)})" if len(unit) == 1 else re.escape(unit)


def _shares(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    for match in SHARE.finditer(text):
        fraction = number(match[1]) * Decimal(UNITS[match[2].lower()])
        yield Mention("N", match.start(), match.end(), match[0], (Share(fraction, _basis(text, match, vocabulary)),))
    for match in NINES.finditer(text):
        fraction = Decimal("0." + "9" * int(match[1]) + match[2])
        yield Mention("N", match.start(), match.end(), match[0], (Share(fraction, "other"),))
    for match in CHINESE_SHARE.finditer(text):
        fraction = _chinese(match[2]) / {"百": 100, "千": 1000, "万": 10000}[match[1]]
        yield Mention("N", match.start(), match.end(), match[0], (Share(fraction, _basis(text, match, vocabulary)),))


def _chinese(text: str) -> Decimal:
    if re.fullmatch(r"[\d.]+", text):
        return Decimal(text)
    whole, _, fraction = text.partition("点")
    digits = "".join(str(CHINESE_DIGITS.get(c, "")) for c in fraction)
    hundreds, _, rest = whole.rpartition("百")
    tens, _, ones = rest.rpartition("十")
    value = CHINESE_DIGITS.get(hundreds, 1) * 100 if "百" in whole else 0
    value += CHINESE_DIGITS.get(tens.lstrip("零"), 1) * 10 if "十" in rest else 0
    value += CHINESE_DIGITS.get(ones[-1:], 0)
    return Decimal(f"{value}.{digits or 0}")


def _basis(
    text: str, match: re.Match[str], vocabulary: Vocabulary
) -> Literal["value", "weight", "ownership", "other", ""]:
    """What the share is of, by the nearest telling word in its clause."""
    before = re.split(r"[;.!?。；！？](?:\s|$)|\n", text[max(0, match.start() - 60) : match.start()])[-1]
    after = re.split(r"[;!?。；！？]|\.\s", text[match.end() : match.end() + 90])[0]
    found = []
    for basis in ("ownership", "weight", "value", "other"):
        pattern = vocabulary.pattern(f"basis_{basis}")
        distances = [len(before) - m.end() for m in pattern.finditer(before)]
        distances += [m.start() for m in pattern.finditer(after)]
        if distances:
            found.append((min(distances), basis))
    return min(found)[1] if found else ""  # type: ignore[return-value]
