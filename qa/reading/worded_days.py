"""Takes a text and the day asked, gives days written in words, without marks or beside another word than in `dates`.

"From January", "December shipment", "11月" in Chinese figures, "January next year", "20Nov26", "the first of December".
"""

import re
from collections.abc import Iterator
from datetime import date

from qa.expressions import Expressions
from qa.reading.dates import (
    MONTH_NAME,
    MONTHS,
    PART_NAME,
    SHIFT,
    Read,
    day_of,
    in_month,
    month_of,
    nearest,
    nearest_month,
    next_such,
    sentence_beside,
    shifted,
    written_days,
)
from qa.reading.mentions import Mention
from qa.vocabulary import Vocabulary


def worded_days(text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Each such day that may be that of an act; one of last year only where its sentence says that goods went."""
    for day in written_days(text, asked, vocabulary, (WRITTEN, _WRITTEN)):
        beside = sentence_beside(text, day.start, day.end)
        if not LAST_YEAR.search(day.text) or vocabulary.pattern("went_on_day").search(beside):
            yield day


LAST_YEAR = re.compile(r"\blast\b|[去昨]年|작년", re.IGNORECASE)


_FROM = (
    r"come|(?:start|beginn)ing(?: in| from| with)?|as (?:of|from)|not (?:before|until)|(?:no|not) (?:earlier|sooner) "
    r"than|ab|frühestens(?: im)?|nicht vor|à partir de|dès|pas avant|a partir de|desde"
)
"""Words before a month in or after which something is done."""
_BEFORE = (
    "from|to|over|and|or|und|oder|et|ou|later than|after|before|past|nach|vor|après|avant|for|around|pour|für|until"
    "|till|through|thru|bis|hasta|half of|days of"
)
_BOUND = "|".join(rf"(?<=\b{words} )" for words in _BEFORE.split("|"))
"""Words before a month that stay outside of it, because they may bound the act."""
_LONE = "|".join(
    name for name in sorted(MONTHS, key=len, reverse=True) if name not in ("may", "mar", "mars", "sept", "mai")
)
"""Names of months that are nothing else."""
_GOING = (
    r"(?:shipments?|sailings?|deliver(?:y|ies)|departures?|vessels?|loadings?|dispatch|shipping|cargo|consignments?"
    r"|lieferung|verladung|versand|abgang|abfahrt|ausfuhr|verschiffung|expédition|livraison|départ|envoi|embarque|envío"
    r"|entrega|salida)"
)
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
SPELLED = {word: n for n, word in enumerate(_ORDINALS.split(), 1)}
"""Days of a month written out."""
_SPELLED = "|".join(sorted(SPELLED, key=len, reverse=True))
_HAN = "一二三四五六七八九"
_NUMBER = r"\d\d?|[一二三四五六七八九十]{1,3}"
_SIDE = "明年|去年|今年|来年|來年|내년|작년|올해"
_THIRD = "上旬|中旬|下旬|[初中底末]|상순|중순|하순|초|말"


def _han(number: str) -> int:
    """A number up to 99, in digits or in Chinese ones."""
    if number.isdigit() and number.isascii():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return ((_HAN.index(tens) + 1 if tens else 1) * 10 if ten else 0) + (_HAN.index(ones) + 1 if ones else 0)


def _month_alone(match: re.Match[str], asked: date) -> date | None:
    return nearest_month(asked, month_of(match[1]), None)


def _month_of_year(match: re.Match[str], asked: date) -> date | None:
    """A part of a month of the last, this or the next year."""
    return in_month(asked, asked.year + SHIFT[match[3].lower()], month_of(match[2]), match[1])


def _next_month(match: re.Match[str], asked: date) -> date | None:
    month = shifted(asked.replace(day=1), 1, "m")
    return day_of(month.year, month.month, match[1])


def _coming_day(match: re.Match[str], asked: date) -> date | None:
    return next_such(asked, int(match[1]))


_LEAVING = (
    r"(?:就|才|要|会|左右|晚上?|早上?|[上下]午|当天|那天|に|にも|에)?\s?(?:装船|装柜|开船|上船|发货|出货|走货|走(?=[,，。；?？]|$)"
    r"|发(?![布票文出的过了生现])|出运|报关|起运|出港|截关|交货|寄|出荷|船積|発送|輸出|출하|선적|출항|발송|수출)"
)
"""What stands behind a day of the month on which goods leave."""
_DAY_OF_LEAVING = (
    r"船期|交期|开船日?|装船日?|出货日?|发货日?|截关日?|出港日?|出荷日?|船積日?|선적일?|출항일?"
    r"|(?:船期|开船|装船|出货|发货)(?:是|在|为|:|：)"
)
"""What stands before it."""

_WRITTEN: tuple[tuple[str, Read], ...] = (
    (r"(?<!\d)(\d\d?)月\d\d?[日号號](?:から|推迟到|延到|延至|改到|改为|提前到)(\d\d?)[日号號]",
     lambda m, a: nearest(a, m[1], m[2])),
    (r"(?<![月\d])(\d\d?)[日号](?=[にへ](?:延期|変更|出荷|出港|発送)|才?(?:发货|开船|出货|走货))",
     _coming_day),
    (rf"(?<![月第\d])(\d\d?)[日号號일](?={_LEAVING})", _coming_day),
    (rf"(?:{_DAY_OF_LEAVING})(?<!\d)(\d\d?)[日号號일](?!\d)", _coming_day),
    (r"\b(?:am|bis zum|zum) (\d\d?)\.(?=\s(?:von|nach|ab|geht|raus|los|wird|soll|verschifft|per|mit)\b|[,;?!]|\s?$)",
     _coming_day),
    (r"\b(?:départ|part|partira|expédition|embarquement|sale|salida|embarque|envío)(?: prévue?| prevista?o?)? (?:le|el)"
     rf"(?: día)? (\d\d?)(?=[,;.?!)]|$| (?!(?:de )?{MONTH_NAME}))", _coming_day),
    (r"(?<![年\d])(\d\d?)月(\d\d?)(?=[,，。、;；？?！!)）]|$|(?:开|截|装|离|起|走|发|出|到|前|后|之)(?!个))",
     lambda m, a: nearest(a, m[1], m[2])),
    (rf"\b(?:{_FROM})\s({MONTH_NAME})\b(?!\s\d)", _month_alone),
    (rf"(?:{_BOUND})({_LONE})\b(?!\.?\s\d)", _month_alone),
    (rf"\b({_LONE})\.?(?=\s(?:on(?:wards?)?\b(?! the)|{_GOING}))", _month_alone),
    (rf"(?:(?<=, )|(?<=\())({_LONE})(?=[,;.)?!]|$)", _month_alone),
    (rf"(?:\b{_GOING}|\bet[da]):? (?:month )?({_LONE})\b(?!\.?\s\d)", _month_alone),
    (rf"(?<!\d)({_NUMBER})月份?({_NUMBER})[日号號]", lambda m, a: nearest(a, _han(m[1]), _han(m[2]))),
    (rf"(?<![\d个個第年])([一二三四五六七八九十]{{1,2}})月份?({_THIRD})?(?![\d一二三四五六七八九十个個])",
     lambda m, a: nearest_month(a, _han(m[1]), m[2])),
    (rf"({_SIDE})的?\s?({_NUMBER})\s?[月월]份?\s?({_NUMBER})\s?[日号號일]",
     lambda m, a: day_of(a.year + SHIFT[m[1]], _han(m[2]), _han(m[3]))),
    (rf"({_SIDE})的?\s?({_NUMBER})\s?[月월]份?\s?({_THIRD})?",
     lambda m, a: in_month(a, a.year + SHIFT[m[1]], _han(m[2]), m[3])),
    (r"(?<!\d)(2\d)年(\d\d?)月(\d\d?)[日号號]", lambda m, a: day_of(f"20{m[1]}", m[2], m[3])),
    (rf"(?<!\d)(2\d)年(\d\d?)月份?({_THIRD})?(?!\d)", lambda m, a: in_month(a, f"20{m[1]}", m[2], m[3])),
    (rf"\b(last|this|next) year,? (?:in )?({MONTH_NAME})\b(?!\s\d)",
     lambda m, a: in_month(a, a.year + SHIFT[m[1].lower()], month_of(m[2]))),
    (rf"\b({PART_NAME})[\s-]({MONTH_NAME})\.?,?\s(?:of\s)?(next|last|this)\syear\b", _month_of_year),
    (rf"\b(\d\d?)[- ]?({MONTH_NAME})[-, ]?'?(?:20)?(2\d)\b(?!\s?[%\w])",
     lambda m, a: day_of(f"20{m[3]}", month_of(m[2]), m[1])),
    (rf"\b({MONTH_NAME})\.? (\d\d?)(?:st|nd|rd|th)?,? '(2\d)\b",
     lambda m, a: day_of(f"20{m[3]}", month_of(m[1]), m[2])),
    (rf"\b({MONTH_NAME})[- ]?'(2\d)\b", lambda m, a: in_month(a, f"20{m[2]}", month_of(m[1]))),
    (r"(?<![\w.,/-])(20[2-3]\d)(0[1-9]|1[0-2])([0-3]\d)(?![\w.,/-]?\d)", lambda m, a: day_of(m[1], m[2], m[3])),
    (r"(?<![\w.,/-])(20[2-3]\d)-(0[1-9]|1[0-2])(?![\d-])", lambda m, a: in_month(a, m[1], m[2])),
    (r"\b(?:in|by|for|from|until|bis|ab|im|en|etd|eta)\s(0?[1-9]|1[0-2])[/.](20[2-3]\d)(?![\d/.-])",
     lambda m, a: in_month(a, m[2], m[1])),
    (rf"\bthe ({_SPELLED}) of ({MONTH_NAME})\b", lambda m, a: nearest(a, month_of(m[2]), SPELLED[m[1].lower()])),
    (rf"\b({MONTH_NAME}) (?:the )?({_SPELLED})\b(?! (?:half|week|quarter|part|days?|shipment|batch|lot))",
     lambda m, a: nearest(a, month_of(m[1]), SPELLED[m[2].lower()])),
    (r"(?:下个?月|来月|下個月)的?(\d\d?)[日号號]", _next_month),
)  # fmt: skip
WRITTEN = Expressions((pattern for pattern, _ in _WRITTEN), re.IGNORECASE)
