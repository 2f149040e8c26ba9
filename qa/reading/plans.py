"""Takes a text and the day asked, gives the days that words for a plan leave open, each with its first and its last.

A lead time, a contract that runs for years, a span of months, a date that may be read in two orders, or none at all.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from qa.expressions import Expressions, said
from qa.reading.dates import (
    COUNT,
    MONTHS,
    UNITS,
    clause_beside,
    dates_a_rule,
    day_of,
    month_end,
    sentence_beside,
    shifted,
)
from qa.reading.deadlines import Span
from qa.reading.languages import language
from qa.reading.mentions import Mention
from qa.vocabulary import Vocabulary

Read = Callable[[re.Match[str], date], Span | None]

YEARS = "year years jahr jahre jahren an ans année années año años 年 년"
UNIT = {word: unit for unit, words in (UNITS | {"y": YEARS}).items() for word in words.split()}
_UNIT = "|".join(sorted(UNIT, key=len, reverse=True))
_COUNT = r"\d\d?|" + "|".join(sorted(COUNT, key=len, reverse=True))
_KIND = r"(?:working |business |calendar |werk|arbeits|工作|自然|営業)?"
_TILL = r"\s?(?:-|–|~|to|or|bis|oder|à|ou|a|o|到|至|〜|から)\s?"
_LASTING = rf"[\s-]?{_KIND}(?P<unit>{_UNIT})(?![a-zà-ÿ])"
LONG = rf"(?P<n>{_COUNT})(?:{_TILL}(?P<most>{_COUNT}))?{_LASTING}"
"""So many days, weeks, months or years."""
RANGE = rf"(?P<n>{_COUNT}){_TILL}(?P<most>{_COUNT}){_LASTING}"
"""The same between two counts."""
_ABOUT = r"[^.;,!?。，；\d]{0,20}?"
YEAR_OPEN = 12
"""Months in which goods may go whose day nobody knows."""


class Plan(Mention):
    """How long something takes or runs, or that its day is open or comes again: a day where no other is told."""


def plans(text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The days of each plan; of those that overlap the first kind counts, and none that dates a rule or a payment."""
    taken: list[tuple[int, int]] = []
    for number, match in WRITTEN.each(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        try:
            span = _WRITTEN[number][1](match, asked)
        except (ValueError, OverflowError):
            continue
        beside = clause_beside(text, *match.span())
        if span is None or (number < TIMED and vocabulary.pattern("times_something_else").search(beside)):
            continue
        if number in FOLLOWING and vocabulary.pattern("went_on_day").search(sentence_beside(text, *match.span())):
            continue
        if number >= TIMED and dates_a_rule(text, match.span(), vocabulary):
            continue
        taken.append(match.span())
        kind = Plan if number < TIMED else Mention
        yield kind("D", *match.span(), match[0], (span[1], max((asked - span[1]).days, 0), span))
    yield from _undated(text, asked, vocabulary)


def _undated(text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Plan]:
    """That the day is open, or that there are many."""
    if match := vocabulary.pattern("day_is_open").search(text.lower()):
        span = asked, shifted(asked, YEAR_OPEN, "m")
        yield _at_end(match, text, (span[1], 0, span))
    elif match := vocabulary.pattern("goes_in_series").search(text.lower()):
        yield _at_end(match, text, (asked, 0))


def _at_end(match: re.Match[str], text: str, data: tuple[Any, ...]) -> Plan:
    """The last words of a match, which leave places and goods in it to be read."""
    words = LAST_WORDS.search(match[0])
    start = match.start() + (words.start() if words else 0)
    return Plan("D", start, match.end(), text[start : match.end()], data)


LAST_WORDS = re.compile(r"(?:\S+ )?\S{1,16}$")
"""What of a plan is taken for its words."""


def moved_by(words: str, day: date) -> date | None:
    """The day so much later or earlier as the words tell; none where they tell nothing of it."""
    for ways, sign in ((LATER, 1), (EARLIER, -1)):
        if match := next((found for way in ways if (found := re.search(way, words))), None):
            return _away(day, sign * _count(said(match, "n")), match)
    return None


def _count(words: str) -> int:
    return COUNT.get(words) or int(words)


def _away(day: date, number: int, match: re.Match[str]) -> date:
    """The day so many of the unit that is told from another."""
    unit = UNIT[said(match, "unit")]
    return shifted(day, number * 12, "m") if unit == "y" else shifted(day, number, unit)


def _taking(match: re.Match[str], asked: date) -> Span | None:
    """From the day asked as long as is told."""
    number = _count(said(match, "most") or said(match, "n"))
    return (asked, _away(asked, number, match)) if number else None


def _about(match: re.Match[str], asked: date) -> Span | None:
    """Between two counts from the day asked ("in four to six weeks")."""
    first, found = _away(asked, _count(said(match, "n")), match), _taking(match, asked)
    return (first, found[1]) if found and first < found[1] else None


def _then(match: re.Match[str], asked: date) -> Span | None:
    """So long after something that is told, which is itself to come."""
    found = _taking(match, asked)
    return found and (found[1], shifted(found[1], 1, "m"))


def _a_year(match: re.Match[str], asked: date) -> Span:
    return asked, shifted(asked, YEAR_OPEN, "m")


def _years(match: re.Match[str], asked: date) -> Span | None:
    """Years from one to another, as far as they are to come."""
    last = int(said(match, "last")) % 100 + 2000
    first = max(asked, date(int(said(match, "first")), 1, 1))
    return (first, date(last, 12, 31)) if first < date(last, 12, 31) else None


def _month_number(name: str) -> int:
    return int(name) if name.isdigit() else MONTHS[name.rstrip(".")]


def _months(match: re.Match[str], asked: date) -> Span | None:
    """From one month to another: the span under way or the next; what was put off from one to the other is none."""
    if PUT_OFF.search(match.string[: match.start()][-48:]):
        return None
    start, end = _month_number(said(match, "start")), _month_number(said(match, "end"))
    if not (0 < start < 13 and 0 < end < 13):
        return None
    for year in (asked.year - 1, asked.year, asked.year + 1):
        last = month_end(date(year + (end < start), end, 1))
        if last >= asked:
            return date(year, start, 1), last
    return None


def _either_order(match: re.Match[str], asked: date) -> Span | None:
    """The two days that such a date may be; one where the language, or another date beside it, tells the order."""
    one, other, year = match[1], match[2], f"20{match[3]}"
    day_first, month_first = day_of(year, other, one), day_of(year, one, other)
    if not day_first or not month_first:
        return None
    if DAY_FIRST.search(match.string) or language(match.string) in ("de", "fr", "es"):
        return day_first, day_first
    if MONTH_FIRST.search(match.string):
        return month_first, month_first
    return min(day_first, month_first), max(day_first, month_first)


PUT_OFF = re.compile(
    r"\b(?:postpone|delay|defer|push|move|roll|re-?schedule|re-?book|slip|shift|put (?:back|off)|brought forward)\w*"
    r"[^;?!]{0,30}$|verschoben[^;?!]{0,20}$|(?:report|décal|repouss)é[^;?!]{0,20}$|(?:aplaz|retras)ad[^;?!]{0,20}$",
    re.IGNORECASE,
)
"""Words before two days that move an act from the one to the other."""
DAY_FIRST = re.compile(r"(?<![\d/.-])(?:1[3-9]|2\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:20)?2\d(?!\d)")
MONTH_FIRST = re.compile(r"(?<![\d/.-])(?:0?[1-9]|1[0-2])[/-](?:1[3-9]|2\d|3[01])[/-](?:20)?2\d(?!\d)")

_ORDER = (
    r"(?:receipt of )?(?:the |your |our |an? )?(?:order(?: confirmation)?|aro\b|po\b|purchase order|deposit"
    r"|down ?-?payment|payment|contract|signature|signing|l/c)"
)
_TIMES = (
    rf"\b(?:lead[- ]?time|delivery (?:time|period)|production (?:lead )?time|manufacturing time){_ABOUT}{LONG}",
    rf"\b{LONG} (?:of )?(?:lead[- ]?time|delivery time|production time|aro|lieferzeit)\b",
    rf"\b{LONG} (?:ex works |exw )?(?:after|from|following|upon) {_ORDER}",
    rf"\b(?:over|during|within|for|in) the (?:next|coming|following) {LONG}",
    rf"\b(?:(?:each|every|per|a) (?:month|week|quarter)|monthly|weekly|quarterly) (?:for|over) {LONG}",
    rf"\b{LONG} (?:supply |framework |frame |delivery |purchase )?(?:contract|agreement)\b",
    rf"\b(?:lieferzeit|lieferfrist|vorlaufzeit|produktionszeit|durchlaufzeit){_ABOUT}{LONG}",
    rf"\b{LONG} (?:nach|ab) (?:auftrag\w*|bestell\w*|zahlungseingang|anzahlung|vertrag\w*|unterschrift)",
    rf"\b(?:in|über|während|für) den (?:nächsten|kommenden) {LONG}",
    rf"\bdélai (?:de |d')?(?:livraison|fabrication|production|expédition){_ABOUT}{LONG}",
    rf"\b{LONG} après (?:la |le |l')?(?:réception de )?(?:la |l')?(?:commande|acompte|signature|contrat)",
    rf"\b(?:dans|pendant|sur) les {LONG} (?:prochaine?s|à venir)",
    rf"\bplazo de (?:entrega|fabricación|producción|envío){_ABOUT}{LONG}",
    rf"\b{LONG} (?:después|tras|desde) (?:del? |la |el )*(?:recepción del )?(?:pedido|anticipo|firma|contrato)",
    rf"\b(?:en|durante) l[oa]s próxim[oa]s {LONG}",
    rf"(?:交期|货期|貨期|交货期|交貨期|交付期|(?:生产|交货|供货|备货)周期|备货|排产){_ABOUT}{LONG}",
    rf"(?:下单|签约|签合同|付款|付定金|收到定金|定金到账|订单确认)(?:之|以)?后{_ABOUT}{LONG}",
    rf"(?:未来|今后|接下来){LONG}",
    rf"(?:納期|リードタイム|納入期間|(?:発注|受注|注文|契約|入金)(?:後|から)){_ABOUT}{LONG}",
    rf"(?:납기|리드 ?타임|납품 ?기간|(?:발주|주문|계약|입금) ?(?:후|뒤|로부터)){_ABOUT}{LONG}",
)
_LONG_CONTRACT = (
    r"\b(?:annual|yearly|long-term|framework|frame|blanket) (?:supply |delivery |purchase )?"
    r"(?:contract|agreement|order)\b"
    r"|\b(?:jahres|rahmen|abruf)(?:liefer)?(?:vertrag|auftrag|abkommen)\w*|\bcontrat (?:annuel|cadre|pluriannuel)\b"
    r"|\bcontrato (?:anual|marco|plurianual)\b|年度(?:合同|协议|供货)|框架(?:合同|协议)|长期(?:合同|协议|供货)|年間契約"
    r"|長期契約|연간 ?계약|장기 ?계약"
)
LATER = (
    rf"\b{LONG} (?:later|afterwards|after that|thereafter|behind schedule)\b(?! than)",
    rf"\b{LONG} (?:später|danach|plus tard|más tarde)\b",
    rf"\b(?:delay|postpone|slip|push|late|defer)\w* (?:back |out )?(?:by|of) (?:about |another )?{LONG}",
    rf"\bum {LONG} (?:verschoben|verspätet|verzögert)",
    rf"\b(?:retardée?|reportée?|décalée?|un retard) (?:de|d') ?{LONG}",
    rf"\b(?:retras|aplaz)\w+ {LONG}",
    rf"(?:推迟|延期|延后|延迟|晚|拖)了?{LONG}(?![前])",
    rf"{LONG} ?(?:の?遅れ|延期|연기|지연|늦)",
)
"""How much later than was told something is."""
EARLIER = (
    rf"\b{LONG} (?:earlier|sooner|früher|plus tôt|antes)\b(?! than)",
    rf"(?:提前|提早|早){LONG}",
)
TIMED = len(_TIMES) + 1
"""The number of kinds that tell how long something takes or runs."""
_TO = r"(?:to|through|thru|until|till|and|-|–|bis|à|au|jusqu'en|jusqu'à|a|hasta)"
_MONTHS = "|".join(sorted((name for name in MONTHS if name not in ("mar", "mars")), key=len, reverse=True))
_WRITTEN: tuple[tuple[str, Read], ...] = (
    *((words, _taking) for words in _TIMES),
    (_LONG_CONTRACT, _a_year),
    (rf"\b(?:in|within|dans|en|dentro de) (?:about |around |etwa |environ |unas? )?{RANGE}", _about),
    (rf"{RANGE}(?:之|以)?[后後]", _about),
    *((words, _then) for words in LATER),
    (r"(?<![\w/.-])(?P<first>20[2-4]\d)\s?(?:-|–|to|bis|until|到|至|~)\s?(?P<last>20[2-4]\d)(?![\w-]|\.\d)", _years),
    (r"(?<![\w/.-])(?P<first>20[2-4]\d)/(?P<last>2\d)(?![\w/.-])", _years),
    (rf"\b(?:from|between|von|de|entre|zwischen|d')\s?(?P<start>{_MONTHS})\.? {_TO} (?P<end>{_MONTHS})\b(?!\.?\s\d)"
     rf"|\b(?P<start2>{_MONTHS})\.? ?[-–/] ?(?P<end2>{_MONTHS})\b(?!\.?\s\d)", _months),
    (r"(?<![年년\d])(?P<start>\d\d?)\s?[月월]?份?\s?(?:到|至|-|~|–|から|부터)\s?(?P<end>\d\d?)\s?[月월](?!\s?\d)",
     _months),
    (r"(?<![\d/.,-])(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](?:20)?(2\d)(?![/\d%-])", _either_order),
)  # fmt: skip
FOLLOWING = [number for number, (_, read) in enumerate(_WRITTEN) if read is _then]
"""The kinds that tell how much later something is: beside goods that went, it is something else."""
WRITTEN = Expressions((pattern for pattern, _ in _WRITTEN), re.IGNORECASE)
