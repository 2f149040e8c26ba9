"""Takes a text, gives the numbers in it: shares, amounts of money and technical quantities, as exact decimals.

Weight is not value: a share says which of the two it is, if the words around it do. A range, an "about" or a bound
("less than 0.1%") stays one, so that a threshold inside it is asked about rather than guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from qa.bounds import bounds
from qa.fractions import fractions
from qa.mentions import Mention
from qa.vocabulary import Vocabulary

NUMBER = r"\d{1,3}(?:[ ,.']\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?|(?<![\d.,])\.\d+"
HUNDREDTH, THOUSANDTH = "0.01", "0.001"
UNITS = dict.fromkeys(
    [
        "%",
        "percent",
        "per cent",
        "pct",
        "prozent",
        "パーセント",
        "퍼센트",
        "프로",
        "pour cent",
        "por ciento",
        "个百分点",
    ],
    HUNDREDTH,
) | dict.fromkeys(
    ["‰", "per mille", "permille", "per mil", "promille", "pour mille", "por mil", "パーミル", "퍼밀"], THOUSANDTH
)
_UNIT = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
_TO = r"\s?(?:-|~|至|到|或|から|または|에서)\s?|\s(?:to|and|or|bis|und|oder|à|ou|et|a|o|y)\s"
SHARE = re.compile(
    rf"(?:(?<![A-Za-z0-9.,])({NUMBER})\s*(?:{_UNIT})?(?:{_TO}))?(?<!\d)({NUMBER})\s*-?\s*({_UNIT})(?![a-z0-9])",
    re.IGNORECASE,
)
FIRST = re.compile(rf"(?:{NUMBER})(?:\s*(?:{_UNIT}))?", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|zwischen|entre|range|from)\b[^.;,]*$")
SPELLED = {
    **dict.fromkeys(("a", "an", "one", "ein", "eine", "un", "une", "uno"), Decimal(1)),
    **{word: Decimal(n) for n, words in enumerate((
        "two zwei deux dos", "three drei trois tres", "four vier quatre cuatro", "five fünf cinq cinco",
        "six sechs seis", "seven sieben sept siete", "eight acht huit ocho", "nine neun neuf nueve",
        "ten zehn dix diez",
    ), 2) for word in words.split()},
    **{f"{a}{word}": Decimal(value) for word, value in (
        ("half", "0.5"), ("quarter", "0.25"), ("fifth", "0.2"), ("tenth", "0.1"), ("twentieth", "0.05"),
    )
       for a in ("", "a ", "one ")},
    "ein halbes": Decimal("0.5"), "ein zehntel": Decimal("0.1"),
}  # fmt: skip
_SPELLED = "|".join(sorted(SPELLED, key=len, reverse=True))
SPELLED_SHARE = re.compile(rf"\b(?!an? pct)({_SPELLED})(?: of)?(?: an?| one)? ?({_UNIT})(?![a-z0-9])", re.IGNORECASE)
PARTS = {"hundred": 100, "100": 100, "thousand": 1000, "1000": 1000, "1,000": 1000, "10,000": 10**4, "10000": 10**4}
PARTS_SHARE = re.compile(
    rf"\b(?:({_SPELLED})|({NUMBER})) parts? (?:per|in|of) (?:an? |one )?({'|'.join(PARTS)})(?![\d,])", re.IGNORECASE
)
NODE_UNITS = (
    *("nm", "nanometers", "nanometer", "nanometre", "nanometres", "nanomètres", "nanómetros", "nanómetro"),
    *("纳米", "奈米", "ナノメートル", "ナノ", "나노미터", "나노"),
)
LAYER_UNITS = ("layers", "layer", "层", "層", "段", "단", "lagen", "lagigen", "schichten", "couches", "capas")
"""Of the process node of a logic chip, and of a memory chip."""
NINES = re.compile(r"(?<![A-Za-z0-9.])([2-9])N([1-9]?)(?![A-Za-z0-9])")
"""A purity by its nines: 4N is 99.99%, 5N5 is 99.9995%."""
PURITY = re.compile(
    r"(?:purity|assay|纯度|純度|순도|reinheit|pureté|pureza)(?:\s?(?:is|of|为|是|:|=|≥|>=|>|min\.?))*"
    r"\s?(9\d(?:[.,]\d+)?)(?![\d.,]*\s?(?:%|per|pct|prozent|pour|por)|\d)",
    re.I,
)
"""A purity in per cent whose sign is left out: "purity 99.8"."""
CHINESE_SHARE = re.compile(r"(百|千|万)分之([零〇一二两三四五六七八九十百点\d.]+)")
CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CURRENCIES = {
    "USD": "usd us$ $ dollar dollars dólares 美元 美金 ドル 달러",
    "EUR": "eur € euro euros 欧元 欧 ユーロ 유로",
    "CNY": "cny rmb yuan 人民币 元 人民元 위안",
    "JPY": "jpy yen 日元 円 엔",
    "GBP": "gbp £ pounds pfund 英镑 ポンド",
    "KRW": "krw won 韩元 원",
    "¥": "¥",
    "CHF": "chf franken",
    "HKD": "hkd 港元",
    "TWD": "twd 新台币",
    "THB": "thb baht bahts 泰铢 泰銖 バーツ 바트",
    "VND": "vnd dong 越南盾 越盾 ドン",
    "MYR": "myr ringgit 马币 林吉特 リンギット 링깃",
    "SGD": "sgd s$ 新加坡元 新币",
    "INR": "inr ₹ rupee rupees rupien roupies rupias 卢比 ルピー 루피",
    "SEK": "sek kronor 瑞典克朗",
    "NOK": "nok kroner 挪威克朗",
    "DKK": "dkk 丹麦克朗",
    "CZK": "czk 捷克克朗",
    "PLN": "pln zloty złoty 兹罗提",
    "HUF": "huf forint 福林",
    "AUD": "aud a$ 澳元 豪ドル 호주달러",
    "CAD": "cad c$ 加元 カナダドル",
    "MXN": "mxn",
    "BRL": "brl r$ reais",
}
CURRENCY = {word: code for code, words in CURRENCIES.items() for word in words.split()}
_CURRENCY = "|".join(re.escape(c) for c in sorted(CURRENCY, key=len, reverse=True))
SCALE = {
    **dict.fromkeys(("k", "thousand", "tausend", "mille", "mil", "千", "천"), 1000),
    **dict.fromkeys(("万", "萬", "만"), 10**4),
    **dict.fromkeys(
        ("m", "mn", "mio", "million", "millions", "millionen", "millones", "millón", "百万", "백만"), 10**6
    ),
    **dict.fromkeys(("bn", "billion", "mrd", "milliarden", "milliards", "十亿"), 10**9),
    **dict.fromkeys(("亿", "億", "억"), 10**8),
}
_SCALE = rf"(?:\s?({'|'.join(sorted(SCALE, key=len, reverse=True))})\.?(?![a-z])(?:\sd[e'])?)?"
CENTS = {
    **dict.fromkeys(
        ("cents", "cent", "ct", "cts", "¢", "centimes", "centime", "céntimos", "centavos", "セント", "센트"), ()
    ),
    **dict.fromkeys(("pence", "penny", "p"), ("GBP",)),
    **dict.fromkeys(("rappen", "rp"), ("CHF",)),
    **dict.fromkeys(("øre", "öre"), ("SEK", "NOK", "DKK")),
    **dict.fromkeys(("分钱",), ("CNY",)),
    **dict.fromkeys(("us cents", "us cent", "us-cent", "美分"), ("USD",)),
    **dict.fromkeys(("eurocents", "eurocent", "euro cents", "欧分"), ("EUR",)),
}
"""Hundredths of a currency, with the currencies that they may be of; none are named where any may be."""
_CENTS = "|".join(sorted(CENTS, key=len, reverse=True))
CENT = re.compile(rf"(?<![A-Za-z0-9.,])({NUMBER})\s?({_CENTS})(?![A-Za-z])", re.I)
HAN = "[零〇一二两三四五六七八九十百千万亿点]+"
MONEY = re.compile(
    rf"(?<![A-Za-z0-9])(?:({_CURRENCY})\s?({NUMBER}){_SCALE}|({NUMBER}){_SCALE}\s?({_CURRENCY})(?![a-z]))", re.I
)
HAN_MONEY = re.compile(rf"(?<![\d.,])({HAN})\s?({_CURRENCY})(?![a-z])")


Basis = Literal["value", "weight", "ownership", "other", ""]


@dataclass(frozen=True, slots=True)
class Share:
    """A share as written, as a fraction, and what it is a share of."""

    fraction: Decimal
    basis: Basis
    bounds: str = ""
    """For a range, an "about" or a bound: `>=0.0005<=0.002`; that it is unclear, for one that is doubted."""

    @property
    def value(self) -> Decimal | str:
        """The share, or the bounds that it lies within."""
        return self.bounds or self.fraction


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
    yield from _amounts(text)
    for match in _quantity(vocabulary.units).finditer(text):
        unit = (match[2] or match[3]).lower()
        yield Mention("Z", match.start(), match.end(), match[0], (Quantity(number(match[1]), unit),))


def _amounts(text: str) -> Iterator[Mention]:
    """Amounts of money; cents are of the one currency that other amounts are in, and none where there is no such."""
    currencies = set()
    for match in MONEY.finditer(text):
        currency = CURRENCY[(match[1] or match[6]).lower()]
        amount = _amount(match[2] or match[4], currency) * SCALE.get((match[3] or match[5] or "").lower(), 1)
        currencies.add(currency)
        yield Mention("M", match.start(), match.end(), match[0], (Money(amount, currency),))
    for match in HAN_MONEY.finditer(text):
        currency = CURRENCY[match[2].lower()]
        currencies.add(currency)
        yield Mention("M", match.start(), match.end(), match[0], (Money(chinese(match[1]), currency),))
    for match in CENT.finditer(text) if len(currencies) == 1 else ():
        of = CENTS[match[2].lower()]
        if not of or currencies <= set(of):
            yield Mention("M", match.start(), match.end(), match[0], (Money(number(match[1]) / 100, *currencies),))


@lru_cache(maxsize=8)
def _quantity(units: tuple[str, ...]) -> re.Pattern[str]:
    """A number with one of the units behind it, or with one of chips; of layers there may be more ("300+ layers")."""
    units = (*(unit for unit in units if unit not in UNITS), *NODE_UNITS, *LAYER_UNITS)
    latin, other = [u for u in units if u[-1].isascii()], [u for u in units if not u[-1].isascii()]
    written = f"(?:({'|'.join(map(_unit_pattern, latin))})(?![a-z0-9])|({'|'.join(map(re.escape, other))}))"
    more = rf"(?:\s?(?:\+|-?plus\b|多|余)(?=\s?-?(?:{'|'.join(LAYER_UNITS)})))?"
    return re.compile(rf"(?<![a-z0-9_])(?<!\d[.,])({NUMBER}){more}\s?-?\s?{written}", re.IGNORECASE)


def _unit_pattern(unit: str) -> str:
    """The unit as a pattern; one letter alone is matched with its case ("5 T" is no "5 t")."""
    return f"(?-i:{re.escape(unit)})" if len(unit) == 1 else re.escape(unit)


def _amount(written: str, currency: str) -> Decimal:
    """An amount; in euros and francs a point before three digits groups them."""
    grouped = currency in ("EUR", "CHF") and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", written)
    return Decimal(written.replace(".", "")) if grouped else number(written)


VALUED = re.compile(
    r"\b(?:worth|value|price|cost|wert|preis|kosten|valeur|prix|valor|precio|vale)\w*[^.,;()]{0,12}⟨SAID⟩"
    r"|⟨SAID⟩[^.,;()]{0,24}(?:worth|value|price|cost|wert|preis|kosten|valeur|prix|valor|precio|价值|价格|货值|成本|价"
    r"|価格|価値|가격|가치)|(?:价值|价格|货值|占|価格|価値|価額|가격|가치)[^。,;⟨]{0,12}⟨SAID⟩"
)
"""A fraction in words (⟨SAID⟩) of a value, or the value of something told by one."""


def _shares(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    for match, first, fraction in _fractions(text):
        open_ = bounds(text, match.span(), (first, fraction), vocabulary)
        basis = _basis(text, match, vocabulary)
        after = text[match.end() :].lower()[:90]
        by_value = vocabulary.pattern("share_by_value_after").match(after)
        other = not by_value and vocabulary.pattern("share_of_origin").match(after[:20])
        if other or (basis == "value" and not open_ and _is_of_rule(text, match, vocabulary)):
            basis = "other"
        share = Share(fraction, basis, open_)
        yield Mention("N", match.start(), match.end(), match[0], (share,))
    for match, fraction in fractions(text):
        near = VALUED.search(f"{text[: match.start()].lower()[-24:]}⟨SAID⟩{text[match.end() :].lower()[:32]}")
        if near and _basis(text, match, vocabulary) == "value":
            share = Share(fraction, "value", bounds(text, match.span(), (None, fraction), vocabulary))
            yield Mention("N", match.start(), match.end(), match[0], (share,))
    for match in PURITY.finditer(text):
        yield Mention("N", match.start(), match.end(), match[0], (Share(number(match[1]) / 100, "other"),))
    for match in NINES.finditer(text):
        fraction = Decimal("0." + "9" * int(match[1]) + match[2])
        yield Mention("N", match.start(), match.end(), match[0], (Share(fraction, "other"),))


def _fractions(text: str) -> Iterator[tuple[re.Match[str], Decimal | None, Decimal]]:
    """Each share as written, with the lower end of a range."""
    for match in SHARE.finditer(text):
        unit = Decimal(UNITS[match[3].lower()])
        if match[1] and _two(text, match):
            for group, pattern in ((1, FIRST), (2, SHARE)):
                if alone := pattern.match(text, match.start(group)):
                    yield alone, None, number(match[group]) * unit
        else:
            yield match, number(match[1]) * unit if match[1] else None, number(match[2]) * unit
    for match in SPELLED_SHARE.finditer(text):
        yield match, None, SPELLED[match[1].lower()] * Decimal(UNITS[match[2].lower()])
    for match in PARTS_SHARE.finditer(text):
        yield match, None, (SPELLED[match[1].lower()] if match[1] else number(match[2])) / PARTS[match[3].lower()]
    for match in CHINESE_SHARE.finditer(text):
        yield match, None, chinese(match[2]) / {"百": 100, "千": 1000, "万": 10000}[match[1]]


def _two(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers that "and" joins are two shares rather than the ends of a range."""
    joined = re.fullmatch(r"[^\d]*\s(?:and|und|et|y)\s", text[match.end(1) : match.start(2)].lower())
    return bool(joined) and not BETWEEN.search(text[: match.start()].lower()[-24:])


CHINESE_SCALES = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}


def chinese(text: str) -> Decimal:
    """A number in Chinese numerals, or in digits: `一百零五`, `两千`, `三点五`."""
    if re.fullmatch(r"[\d.]+", text):
        return Decimal(text)
    whole, _, fraction = text.partition("点")
    digits = "".join(str(CHINESE_DIGITS.get(c, "")) for c in fraction)
    return Decimal(f"{_chinese_whole(whole)}.{digits or 0}")


def _chinese_whole(text: str) -> int:
    for mark, scale in CHINESE_SCALES.items():
        if mark in text:
            head, _, rest = text.rpartition(mark) if scale >= 10**4 else text.partition(mark)
            return (_chinese_whole(head) or 1) * scale + _chinese_whole(rest)
    return int("".join(str(CHINESE_DIGITS[c]) for c in text) or 0)


def is_of_charge(before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Whether the words before and behind a share or an amount say that it is one of a charge or a change of price."""
    clause = re.split(r"[,，、:：;；]", before.lower())[-1]
    told = vocabulary.pattern("share_of_charge").search(clause)
    return bool(told or vocabulary.pattern("share_of_charge_after").match(after.lower()))


def _is_of_rule(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether a share is the threshold of a rule ("the 0.1% rule") rather than one of goods."""
    before, after = text[: match.start()].lower()[-24:], text[match.end() :].lower()[:20]
    behind = vocabulary.pattern("share_of_rule").match(after)
    return bool(behind or vocabulary.pattern("share_of_rule_before").search(before))


def _basis(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Basis:
    """What the share is of, by the nearest telling word in its clause."""
    before = re.split(r"[;.!?。；！？](?:\s|$)|\n", text[max(0, match.start() - 60) : match.start()])[-1]
    after = re.split(r"[;!?。；！？]|\.\s", text[match.end() : match.end() + 90])[0]
    if is_of_charge(before, after, vocabulary):
        return "other"
    found = []
    for basis in ("ownership", "weight", "value", "other"):
        pattern = vocabulary.pattern(f"basis_{basis}")
        distances = [len(before) - m.end() for m in pattern.finditer(before)]
        distances += [m.start() for m in pattern.finditer(after)]
        if distances:
            found.append((min(distances), basis))
    return min(found)[1] if found else ""  # type: ignore[return-value]
