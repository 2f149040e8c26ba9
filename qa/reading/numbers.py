"""Takes a text, gives the numbers in it: shares, amounts of money and technical quantities, as exact decimals.

Weight is not value: a share says which of the two it is, if the words around it do. A range, an "about" or a bound
("less than 0.1%") stays one, so that a threshold inside it is asked about rather than guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from qa.reading.bounds import bounds
from qa.reading.figures import NUMBER, chinese, number
from qa.reading.fractions import fractions
from qa.reading.mentions import Mention
from qa.reading.portions import UNITS, of_million, portions
from qa.reading.spelled import ARTICLES, NUMERALS, spelled
from qa.vocabulary import Vocabulary

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
CURRENCIES = {
    "USD": "usd us$ $ dollar dollars dólares 美元 美金 ドル 달러",
    "EUR": "eur € euro euros 欧元 欧 ユーロ 유로",
    "CNY": "cny rmb yuan 人民币 元 块钱 元钱 人民元 위안",
    "JPY": "jpy yen 日元 円 엔",
    "GBP": "gbp £ pounds pfund 英镑 ポンド",
    "KRW": "krw ₩ won 韩元 원",
    "¥": "¥",
    "CHF": "chf franken",
    "HKD": "hkd hk$ 港元 港币",
    "TWD": "twd nt$ ntd 新台币 台币",
    "THB": "thb ฿ baht bahts 泰铢 泰銖 バーツ 바트",
    "VND": "vnd ₫ dong 越南盾 越盾 ドン",
    "MYR": "myr rm ringgit 马币 林吉特 リンギット 링깃",
    "SGD": "sgd s$ 新加坡元 新币",
    "INR": "inr ₹ rs rs. rupee rupees rupien roupies rupias 卢比 ルピー 루피",
    "SEK": "sek kronor 瑞典克朗",
    "NOK": "nok kroner 挪威克朗",
    "DKK": "dkk 丹麦克朗",
    "kr": "kr",
    "CZK": "czk kč 捷克克朗",
    "PLN": "pln zloty zlotys złoty złotych zł zl 兹罗提 ズロチ 즐로티",
    "RON": "ron lei 列伊",
    "TRY": "try ₺ tl lira liras 土耳其里拉 里拉 トルコリラ 리라",
    "IDR": "idr rp rupiah 印尼盾 ルピア 루피아",
    "PHP": "php ₱ 菲律宾比索 比索 フィリピンペソ 페소",
    "ILS": "ils ₪ shekel shekels 谢克尔",
    "ZAR": "zar rand 兰特",
    "AED": "aed dirham dirhams 迪拉姆",
    "RUB": "rub ₽ rouble roubles ruble rubles rubel 卢布 ルーブル 루블",
    "HUF": "huf forint 福林",
    "AUD": "aud a$ 澳元 豪ドル 호주달러",
    "CAD": "cad c$ 加元 カナダドル",
    "MXN": "mxn mx$",
    "BRL": "brl r$ reais",
    "pesos": "pesos",
}
BEHIND = {"peso": "pesos"}
"""Currencies by words that name one behind an amount alone ("peso" is a weight in Spanish)."""
CURRENCY = {word: code for code, words in CURRENCIES.items() for word in words.split()} | BEHIND
_CURRENCY = "|".join(re.escape(c) for c in sorted(CURRENCY.keys() - BEHIND.keys(), key=len, reverse=True))
SCALE = {
    **dict.fromkeys(("k", "thousand", "tausend", "mille", "mil", "千", "천"), 1000),
    **dict.fromkeys(("万", "萬", "만"), 10**4),
    **dict.fromkeys(
        ("m", "mn", "mio", "million", "millions", "millionen", "millones", "millón", "百万", "백만"), 10**6
    ),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 10**5),
    **dict.fromkeys(("crore", "crores"), 10**7),
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
_WORDED = "|".join(
    re.escape(word)
    for word in sorted((*CURRENCY, *CENTS), key=len, reverse=True)
    if (len(word) > 3 or word == "yen") and word.isascii() and word not in ("pound", "pounds")
)
SPELLED_MONEY = re.compile(rf"\b((?:(?:{NUMERALS})[ -]){{1,6}})({_WORDED})(?!\w)", re.I)
"""An amount in words; of currencies that are no weight."""
RUPEES = re.compile(rf"(?<![A-Za-z0-9.,])({NUMBER})\s?(lakhs?|lacs?|crores?)(?![a-z])", re.I)
"""Amounts that name no currency, and are of rupees where they are told by such a number."""
GROUPING = ("EUR", "CHF", "PLN", "CZK", "HUF", "RON", "TRY", "IDR", "VND", "DKK", "NOK", "SEK", "BRL", "kr", "pesos")
"""Currencies of places where a point groups the digits of an amount."""
HAN = "[零〇一二两三四五六七八九十百千万亿点]+"
MONEY = re.compile(
    rf"(?<![A-Za-z0-9])(?:({_CURRENCY})\s?({NUMBER}){_SCALE}|({NUMBER}){_SCALE}\s?({_CURRENCY}|{'|'.join(BEHIND)})(?![a-z]))",
    re.I,
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


def numbers(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Shares (N), money (M) and quantities with a unit (Z), with their places in the text."""
    shares = list(_shares(text, vocabulary))
    yield from shares
    yield from _amounts(text)
    taken = {share.start for share in shares}
    for match in _quantity(vocabulary.units).finditer(text):
        unit = (match[2] or match[3]).lower()
        if match.start() not in taken:
            yield Mention("Z", match.start(), match.end(), match[0], (Quantity(number(match[1]), unit),))


def _amounts(text: str) -> Iterator[Mention]:
    """Amounts of money; cents are of the one currency that other amounts are in, and none where there is no such."""
    currencies, taken = set(), []
    for match in MONEY.finditer(text):
        taken.append(match.span())
        currency = CURRENCY[(match[1] or match[6]).lower()]
        amount = _amount(match[2] or match[4], currency) * SCALE.get((match[3] or match[5] or "").lower(), 1)
        currencies.add(currency)
        yield Mention("M", match.start(), match.end(), match[0], (Money(amount, currency),))
    for match in HAN_MONEY.finditer(text):
        currency = CURRENCY[match[2].lower()]
        currencies.add(currency)
        yield Mention("M", match.start(), match.end(), match[0], (Money(chinese(match[1]), currency),))
    for match in RUPEES.finditer(text) if currencies <= {"INR"} else ():
        if not any(match.start() < end and start < match.end() for start, end in taken):
            amount = number(match[1]) * SCALE[match[2].lower()]
            yield Mention("M", match.start(), match.end(), match[0], (Money(amount, "INR"),))
    worded = [(match, *spelled(match[1])) for match in SPELLED_MONEY.finditer(text)]
    told = [(m, least) for m, least, most in worded if least == most and not _is_article(m)]
    for match, amount in told:
        if code := CURRENCY.get(match[2].lower()):
            currencies.add(code)
            yield Mention("M", match.start(), match.end(), match[0], (Money(amount, code),))
    cents = [*((match, number(match[1])) for match in CENT.finditer(text)), *told]
    for match, amount in cents if len(currencies) == 1 else ():
        of = CENTS.get(match[2].lower())
        if of is not None and (not of or currencies <= set(of)):
            yield Mention("M", match.start(), match.end(), match[0], (Money(amount / 100, *currencies),))


def _is_article(amount: re.Match[str]) -> bool:
    """Whether a currency follows an article alone ("a euro price")."""
    return amount[1].strip().lower() in set(ARTICLES) - {"one"} and amount[2].lower() in CURRENCY


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
    """An amount; in euros and the like a point before three digits groups them."""
    grouped = currency in GROUPING and re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", written)
    return Decimal(written.replace(".", "")) if grouped else number(written)


VALUED = re.compile(
    r"\b(?:worth|value|price|cost|wert|preis|kosten|valeur|prix|valor|precio|vale)\w*[^.,;()]{0,12}⟨SAID⟩"
    r"|⟨SAID⟩[^.,;()]{0,24}(?:worth|value|price|cost|wert|preis|kosten|valeur|prix|valor|precio|价值|价格|货值|成本|价"
    r"|価格|価値|가격|가치)|(?:价值|价格|货值|占|価格|価値|価額|가격|가치)[^。,;⟨]{0,12}⟨SAID⟩"
)
"""A fraction in words (⟨SAID⟩) of a value, or the value of something told by one."""


def _shares(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    for match, first, fraction in portions(text):
        open_ = bounds(text, match.span(), (first, fraction), vocabulary)
        basis = _basis(text, match, vocabulary)
        after = text[match.end() :].lower()[:90]
        by_value = vocabulary.pattern("share_by_value_after").match(after)
        other = not by_value and vocabulary.pattern("share_of_origin").match(after[:20])
        other = other or vocabulary.pattern("share_of_rest_after").match(after)
        of_rule = basis == "value" and not open_ and _is_of_rule(text, match, vocabulary)
        if of_rule and vocabulary.pattern("reaches_before").search(text[: match.start()].lower()[-24:]):
            open_ = f">={fraction.normalize():f}"
        elif other or of_rule:
            basis = "other"
        share = Share(fraction, basis, open_)
        yield Mention("N", match.start(), match.end(), match[0], (share,))
    for match, _, fraction in of_million(text):
        if _basis(text, match, vocabulary) == "value":
            share = Share(fraction, "value", bounds(text, match.span(), (None, fraction), vocabulary))
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


NEXT_SHARE = re.compile(r"[^,，;；()\d]{0,16}(?:[<>≤≥~]|ca\.?|about|约)? ?\d[\d.,]* ?(?:%|percent|prozent)")
"""A share that the word before it says what it is of."""


def _is_of_next(after: str, word: re.Match[str]) -> bool:
    """Whether a word in the clause behind a share belongs to the next one ("Dy 2 %, price share 1 %")."""
    between = after[: word.start()]
    apart = re.search(r"[,，、]", between) and "%" not in between
    return bool(apart and NEXT_SHARE.match(after, word.end()))


def _basis(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Basis:
    """What the share is of, by the nearest telling word in its clause."""
    before = re.split(r"[;.!?。；！？](?:\s|$)|\n", text[max(0, match.start() - 80) : match.start()])[-1]
    after = re.split(r"[;!?。；！？]|\.\s", text[match.end() : match.end() + 90])[0]
    if is_of_charge(before, after, vocabulary):
        return "other"
    found = []
    for basis in ("ownership", "weight", "value", "other"):
        pattern = vocabulary.pattern(f"basis_{basis}")
        distances = [len(before) - m.end() for m in pattern.finditer(before)]
        distances += [m.start() for m in takewhile(lambda m: not _is_of_next(after, m), pattern.finditer(after))]
        if distances:
            found.append((min(distances), basis))
    return min(found)[1] if found else ""  # type: ignore[return-value]
