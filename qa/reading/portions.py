"""Takes a text, gives the shares that are written in it, as fractions, with the lower end of a range.

What is only a part of a unit ("a fraction of a percent"), or a number in words that is none, is a range from nought.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from qa.reading.figures import NUMBER, chinese, number
from qa.reading.spelled import NUMERALS, spelled

HUNDREDTH, THOUSANDTH, MYRIADTH, MILLIONTH = "0.01", "0.001", "0.0001", "0.000001"
_UNITS = {
    HUNDREDTH: "% percent per_cent pct prozent パーセント 퍼센트 프로 pour_cent por_ciento 个百分点",
    THOUSANDTH: "‰ per_mille per_mill permille per_mil per_thousand promille pour_mille por_mil パーミル 퍼밀",
    MYRIADTH: "‱ basis_points basis_point bps bp basispunkte basispunkten points_de_base puntos_básicos 个基点 基点",
}
UNITS = {word.replace("_", " "): unit for unit, words in _UNITS.items() for word in words.split()}
_UNIT = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
_TO = (
    r"\s?(?:-|–|—|~|〜|…|\.\.\.?|至|到|或|から|または|에서)\s?"
    r"|\s(?:(?:up |through )?to|through|and|or|bis(?: zu)?|und|oder|à|jusqu'à|ou|et|a|hasta|o|y)\s"
)
SHARE = re.compile(
    rf"(?:(?<![A-Za-z0-9.,])({NUMBER})\s*(?:{_UNIT})?(?:{_TO}))?(?<!\d)({NUMBER})\s*-?\s*({_UNIT})(?![a-z0-9])",
    re.IGNORECASE,
)
TOLERANCE = re.compile(
    rf"(?<![A-Za-z0-9.,])({NUMBER})\s*({_UNIT})?\s*(?:±|\+/-|\+-|plus/minus|plus[ -]or[ -]minus|plusminus|plus ou moins"
    rf"|más o menos|正负)\s*({NUMBER})\s*({_UNIT})(?![a-z0-9])",
    re.IGNORECASE,
)
FIRST = re.compile(rf"(?:{NUMBER})(?:\s*(?:{_UNIT}))?", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|zwischen|entre|range|from)\b[^.;,]*$")
SPELLED_SHARE = re.compile(
    rf"\b(?!an? pct)(?:((?:(?:{NUMERALS})[ -]){{1,8}})(?:to|or|bis|oder|à|ou|o) )?((?:(?:{NUMERALS})[ -]){{1,8}})"
    rf"(?:(?:of|de|d') ?)?(?:(?:an?|one|eines|un) )?({_UNIT})(?![a-z0-9])",
    re.IGNORECASE,
)
PARTS = {"hundred": 100, "100": 100, "thousand": 1000, "1000": 1000, "1,000": 1000, "10,000": 10**4, "10000": 10**4}
PARTS_SHARE = re.compile(
    rf"\b(?:((?:{NUMERALS})(?:[ -](?:{NUMERALS})){{0,7}})|({NUMBER})) parts? (?:per|in|of) (?:an? |one )?"
    rf"({'|'.join(PARTS)})(?![\d,])",
    re.IGNORECASE,
)
OF_MILLION = re.compile(rf"(?<![A-Za-z0-9.,])({NUMBER}) ?ppm(?![a-z0-9])", re.I)
"""So many millionths, which are of weight unless something says that they are of the value."""
_DIGITS = "零〇一二两三四五六七八九十百点几일이삼사오육칠팔구십"
CJK_SHARE = re.compile(
    rf"(?<!\d)(1?百|1?千|1?万|백|천|만|1,?000|10,?000|100)(?:分之|分の|분의) ?([\d.]+|[{_DIGITS}]+)"
    rf"|(?<![\d{_DIGITS}])([{_DIGITS}]+)(?:个)?(百分点|%|‰)"
)
CJK_PARTS = {"百": 100, "千": 1000, "万": 10**4, "백": 100, "천": 1000, "만": 10**4, "百分点": 100, "%": 100, "‰": 1000}
HANGUL = str.maketrans("일이삼사오육칠팔구십", "一二三四五六七八九十")
RATIO = re.compile(
    r"(?:\b(?:value|price)[ -](?:share|ratio|fraction|proportion)|\bratio of the values|wertanteil|wertverhältnis"
    r"|part de (?:la )?valeur|proporción de(?:l)? valor|价值(?:占比|比例|比)|価額比率|価値比率|가치 ?비율)"
    rf"[^.;,?!\d%]{{0,60}}?(?<![\d.,])(0?[.,]\d{{2,6}})(?![\d.,]*\d| ?(?:{_UNIT}|ppm|[$€£¥]|of\b|in\b|to\b|[-–]))",
    re.I,
)
"""A share of value that is written as a fraction, without a unit."""
FIGURE = re.compile(r"[\d.,]*\d")
SURELY = Decimal("0.01")
"""From here on a fraction may as well be a percentage whose sign is left out."""

Portion = tuple[re.Match[str], Decimal | None, Decimal]
"""A share in its text, the lower end of a range and the share or its upper end."""


def portions(text: str) -> Iterator[Portion]:
    """Each share as written, with the lower end of a range."""
    tolerances = list(_tolerances(text))
    yield from tolerances
    taken = [match.span() for match, _, _ in tolerances]
    for match in SHARE.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            yield from _ranged(text, match)
    for match in SPELLED_SHARE.finditer(text):
        yield _worded(match, (match[1], match[2]), Decimal(UNITS[match[3].lower()]))
    for match in PARTS_SHARE.finditer(text):
        of = Decimal(1) / PARTS[match[3].lower()]
        yield _worded(match, (None, match[1]), of) if match[1] else (match, None, number(match[2]) * of)
    for match in CJK_SHARE.finditer(text):
        yield _of_cjk(match)
    for match in RATIO.finditer(text):
        figure, told = FIGURE.match(text, match.start(1)), number(match[1])
        if figure:
            yield figure, None if told < SURELY else told / 100, told


def of_million(text: str) -> Iterator[Portion]:
    """Each share in millionths, which may be one of weight."""
    for match in OF_MILLION.finditer(text):
        yield match, None, number(match[1]) * Decimal(MILLIONTH)


def _tolerances(text: str) -> Iterator[Portion]:
    for match in TOLERANCE.finditer(text):
        last = Decimal(UNITS[match[4].lower()])
        told = number(match[1]) * (Decimal(UNITS[match[2].lower()]) if match[2] else last)
        more = number(match[3]) * last
        yield match, max(told - more, Decimal(0)), told + more


def _ranged(text: str, match: re.Match[str]) -> Iterator[Portion]:
    unit = Decimal(UNITS[match[3].lower()])
    if match[1] and _two(text, match):
        for group, pattern in ((1, FIRST), (2, SHARE)):
            if alone := pattern.match(text, match.start(group)):
                yield alone, None, number(match[group]) * unit
    else:
        yield match, number(match[1]) * unit if match[1] else None, number(match[2]) * unit


def _worded(match: re.Match[str], words: tuple[str | None, str], unit: Decimal) -> Portion:
    least, most = spelled(words[1])
    if words[0]:
        least = min(least, spelled(words[0])[0])
    return match, None if least == most else least * unit, most * unit


def _of_cjk(match: re.Match[str]) -> Portion:
    written = (match[1] or match[4]).removeprefix("1").replace(",", "")
    unit = Decimal(1) / (CJK_PARTS.get(written) or 10 ** len(written))
    words = (match[2] or match[3]).translate(HANGUL)
    if "几" in words:
        return (match, Decimal(0), unit) if words.startswith("零") else (match, unit, 9 * unit)
    return match, None, chinese(words) * unit


def _two(text: str, match: re.Match[str]) -> bool:
    """Whether two numbers that "and" joins are two shares rather than the ends of a range."""
    joined = re.fullmatch(r"[^\d]*\s(?:and|und|et|y)\s", text[match.end(1) : match.start(2)].lower())
    return bool(joined) and not BETWEEN.search(text[: match.start()].lower()[-24:])
