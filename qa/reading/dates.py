"""Takes a text and the day asked, gives the days mentioned in it; relative words count from the day asked.

A day without a year lies in the year asked, unless that is far away; one that a month does not have becomes its last.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from qa.expressions import Expressions
from qa.reading.mentions import Mention
from qa.vocabulary import Vocabulary

MONTHS = {name: number for number, names in enumerate((
    "january jan januar janvier enero", "february feb februar février fevrier febrero",
    "march mar märz maerz mars marzo",
    "april apr avril abril", "may mai mayo", "june jun juni juin junio", "july jul juli juillet julio",
    "august aug août aout agosto", "september sept sep septembre septiembre", "october oct oktober okt octobre octubre",
    "november nov novembre noviembre", "december dec dezember dez décembre decembre diciembre",
), 1) for name in names.split()}  # fmt: skip
MONTH_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(20\d\d)"
SHIFT = {word: years for years, words in {
    -2: "前年", -1: "去年 昨年 last 작년 지난해 dernier dernière pasado letzten letztes vorigen vergangenen",
    0: "今年 本年 this 올해 금년 diesen dieses",
    1: "明年 来年 來年 next 내년 prochain prochaine próximo nächsten kommenden",
}.items() for word in words.split()}  # fmt: skip
"""Words for a year, or for the next or the last such month -> how many years away it is."""
Read = Callable[[re.Match[str], date], date | None]
Ways = tuple[Expressions, tuple[tuple[str, Read], ...]]
WRITTEN: Expressions
"""How days are written."""
BESIDE = 60
"""Characters beside a day in which words may say that it dates a rule."""


def days(text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Each day that may be that of an act (D), and for how many days it is over; none that dates an announcement."""
    yield from written_days(text, asked, vocabulary, (WRITTEN, _WRITTEN))


def written_days(text: str, asked: date, vocabulary: Vocabulary, ways: Ways) -> Iterator[Mention]:
    """The same of days written in these ways; of two that overlap the first way counts."""
    taken: list[tuple[int, int]] = []
    written, read = ways
    for number, match in written.each(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        day = _read(read[number][1], match, asked)
        taken.append(match.span())
        if day is not None and not dates_a_rule(text, match.span(), vocabulary):
            yield Mention("D", match.start(), match.end(), match[0], (day, max((asked - day).days, 0)))


CLOSE = 45
"""Characters on each side of a day in which its clause may say that it dates a rule."""
CLAUSE_END = re.compile(r"[,;?!。，；：:]|\. ")
FAR_OFF = 150
"""Characters of a clause or a sentence on each side of a day."""
SENTENCE_END = re.compile(r"[;?!。；]|\.(?=\s|$)")
DUE = re.compile(r"(?:\bby|\bbefore|\bno later than|\bbis(?: zum)?|\bd'ici(?: le)?|\bavant le|\bantes del?) ?$", re.I)
"""Words before a day that is still to come."""


def _read(read: Read, match: re.Match[str], asked: date) -> date | None:
    """The day, or none where there is no such day in the calendar."""
    try:
        day = read(match, asked)
    except (ValueError, OverflowError):
        return None
    if day is None or day >= asked or re.search(r"\d{4}", match[0]) or not DUE.search(match.string[: match.start()]):
        return day
    return day_of(day.year + 1, day.month, day.day)


def dates_a_rule(text: str, span: tuple[int, int], vocabulary: Vocabulary) -> bool:
    """Whether the words beside a day say that it is one of an announcement, a license, a contract or the like."""
    start, end = span
    before = text[max(0, start - BESIDE) : start].lower()
    after = text[end : end + BESIDE].lower()
    return bool(
        vocabulary.pattern("dates_no_act_before").search(before)
        or vocabulary.pattern("dates_no_act_after").match(after)
        or vocabulary.pattern("dates_no_act_beside").search(_beside(before[-CLOSE:], after[:CLOSE], CLAUSE_END))
    )


def lacks_year(text: str) -> bool:
    """Whether the words of a day name a month, and no year either by its number or by how far away it is."""
    month = re.search(rf"\b(?:{MONTH_NAME})\b|[\d一二三四五六七八九十]\s?[月월]", text, re.IGNORECASE)
    told = rf"{YEAR}|(?<![^\W\d_\u3400-\ud7a3])(?:{'|'.join(SHIFT)}|year)(?![^\W\d_\u3400-\ud7a3])"
    return bool(month) and not re.search(told, text, re.IGNORECASE)


def clause_beside(text: str, start: int, end: int) -> str:
    """The clause of a day, lower-cased, the day left out; of a long one what is nearest."""
    return _beside(text[max(0, start - FAR_OFF) : start].lower(), text[end : end + FAR_OFF].lower(), CLAUSE_END)


def sentence_beside(text: str, start: int, end: int) -> str:
    """The same of the sentence of a day."""
    return _beside(text[max(0, start - FAR_OFF) : start].lower(), text[end : end + FAR_OFF].lower(), SENTENCE_END)


def _beside(before: str, after: str, end: re.Pattern[str]) -> str:
    return f"{end.split(before)[-1]} {end.split(after)[0]}"


def day_of(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


PARTS = {
    3: "初 上旬 early beginning anfang début principios 초 상순",
    15: "中旬 中 mid middle mitte mi mediados 중순",
    28: "底 末 下旬 end late ende fin finales 말 하순",
}
PART = {word: day for day, words in PARTS.items() for word in words.split()}
PART_NAME = (
    r"early|beginning of|mid|middle of|late|end of|anfang|mitte|ende|début|mi|fin|principios de|mediados de|finales de"
)


def in_month(asked: date, year: str | int, month: str | int, part: str | None = "") -> date | None:
    """A day that stands for a month or a part of it; for a month alone the day asked, if it lies in it."""
    words = re.split(r"[ -]", part.lower()) if part else [""]
    if words[0] in PART:
        return day_of(year, month, PART[words[0]])
    same = asked.year == int(year) and asked.month == int(month)
    return asked if same else day_of(year, month, 15)


def month_of(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


FAR = timedelta(days=270)


def nearest(asked: date, month: str | int, day: str | int) -> date | None:
    """That day in the year of the day asked, or the nearest one where that lies far away."""
    days = [found for shift in (0, -1, 1) if (found := day_of(asked.year + shift, month, day))]
    if days and days[0].year == asked.year and abs(days[0] - asked) <= FAR:
        return days[0]
    return min(days, key=lambda found: abs(found - asked), default=None)


def _such_month(asked: date, word: str, name: str, of_year: bool = False) -> date | None:
    """A month of last or next year; or the last or the next such month ("last June")."""
    month, years = month_of(name), SHIFT[word.lower()]
    if not of_year and years:
        years = min(0, years + (month < asked.month)) if years < 0 else int(month <= asked.month)
    return in_month(asked, asked.year + years, month, None)


def nearest_month(asked: date, month: str | int, part: str | None) -> date | None:
    near = nearest(asked, month, 15)
    return near and in_month(asked, near.year, month, part)


def shifted(asked: date, count: int, unit: str = "d") -> date:
    """The day so many days, weeks or months away."""
    if unit != "m":
        return asked + timedelta(days=count * (7 if unit == "w" else 1))
    year, month = divmod(asked.year * 12 + asked.month - 1 + count, 12)
    return date(year, month + 1, min(asked.day, monthrange(year, month + 1)[1]))


def next_such(asked: date, day: int) -> date | None:
    """That day of the month asked or of one of the next two: the first that has it and is not over."""
    months = (shifted(asked.replace(day=1), count, "m") for count in range(3))
    found = (day_of(month.year, month.month, day) for month in months)
    return next((here for here in found if here and here >= asked), None)


def month_end(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def _later(count: int, unit: str = "d") -> Callable[[re.Match[str], date], date | None]:
    return lambda match, asked: shifted(asked, count, unit)


UNITS = {
    "d": "day days tag tagen tage jour jours día días 天 日 日間 일",
    "w": "week weeks wk wks woche wochen semaine semaines semana semanas 周 个星期 個星期 星期 个礼拜 週間 주일 주",
    "m": "month months monat monaten monate mois mes meses 个月 個月 か月 ヶ月 カ月 ヵ月 개월 달",
}
UNIT = {word: unit for unit, words in UNITS.items() for word in words.split()}
_SPAN = "|".join(sorted(UNIT, key=len, reverse=True))
COUNT = {word: n for n, words in enumerate(
    ("a an one ein einem einer un une una 一", "two zwei deux dos 两 二 두", "three drei trois tres 三 세",
     "four vier quatre cuatro 四", "five fünf cinq cinco 五", "six sechs seis 六", "seven sieben sept siete 七",
     "eight acht huit ocho 八", "nine neun neuf nueve 九", "ten zehn dix diez 十",
     "eleven elf onze 十一", "twelve zwölf douze doce 十二"), 1
) for word in words.split()}  # fmt: skip
_COUNT = r"\d\d?|" + "|".join(sorted(COUNT, key=len, reverse=True))


def _span(match: re.Match[str], asked: date) -> date | None:
    """So many days, weeks or months after the day asked, or before it."""
    count, unit = (group.lower() for group in match.groups() if group)
    back = re.search(r"ago|前", match[0].lower())
    return shifted(asked, (COUNT.get(count) or int(count)) * (-1 if back else 1), UNIT[unit])


_LYING = r"in|at|sitting|lying|stored|held|located|stocked"
"""Words after "now" that say where goods are, not when they go."""
WEEKDAYS = {word: number for number, words in enumerate((
    "monday montag lundi lunes 一", "tuesday dienstag mardi martes 二", "wednesday mittwoch mercredi miércoles 三",
    "thursday donnerstag jeudi jueves 四", "friday freitag vendredi viernes 五", "saturday samstag samedi sábado 六",
    "sunday sonntag dimanche domingo 日 天",
)) for word in words.split()}  # fmt: skip
_WEEKDAY = "|".join(sorted((w for w in WEEKDAYS if w.isascii() or len(w) > 1), key=len, reverse=True))


def _weekday(match: re.Match[str], asked: date) -> date | None:
    """The next such weekday, or the last one where the words say so."""
    name = next(group for group in match.groups() if group and group.lower() in WEEKDAYS).lower()
    ahead = (WEEKDAYS[name] - asked.weekday() - 1) % 7 + 1
    past = re.match(r"last|letzte|上|先", match[0].lower()) or re.search(r"dernier|pasado", match[0].lower())
    return asked + timedelta(days=ahead - 7 if past else ahead)


def _week_of(match: re.Match[str], asked: date) -> date | None:
    """The weekday of the Chinese week named: the last, this or the next."""
    week = {"上": -7, "下": 7}.get(match[1], 0)
    return asked + timedelta(days=week - asked.weekday() + WEEKDAYS[match[2]])


DAY_BEFORE = re.compile(
    r"(?:\b(?:on|by|until|till|before|after|from|since|am|bis|vom|le|au|du|el|del|al|hasta)"
    r"|\b(?:etd|eta|flight|vessel|sail(?:s|ing)|leav(?:es|ing)|ship(?:s|ping)|book(?:ing|ed)|clears)(?: \w+){0,2}"
    r"|jusqu'au|[到至于在是]|航班|开船|船期|离港|订舱|截止) ?$",
    re.I,
)
DAY_AFTER = re.compile(
    r" ?(?:日|号|的?(?:飞机|航班|船|班次|柜)|flight|vessel|sailing|起飞|开船|出发|发货|装船|截关)", re.I
)


def _beside_words(match: re.Match[str], asked: date, month: str, day: str) -> date | None:
    """A day and a month, of which only one can be the month, where the words beside them date something."""
    text = match.string
    dated = DAY_BEFORE.search(text[: match.start()]) or DAY_AFTER.match(text[match.end() :])
    return nearest(asked, month, day) if dated else None


_ROUGHLY = "(?:about|around|roughly|approximately|some|etwa|circa|rund|gut|ca\\.|environ|unos|unas|aproximadamente)"
_YEARS_AWAY = "去年|前年|今年|明年|本年|昨年|来年|작년|지난해|올해|금년|내년"
_MOVED = r"(?:ship|sail|leav|depart|deliver|arriv|send)(?:e?s|e|p?ed|p?ing)?(?: (?:it|them|this|these|out))?"
_NUMBER_GOES_ON = r"[\d%]|[.,]\d|\s?[^\W\d_]|\s?[%‰°′″×x*/±≤≥<>€$£]|[-–—−~]|\s[-–—−~]\s?\d"
"""What stands behind a decimal number that is a size, a price or a range, and no day and month."""


_WRITTEN: tuple[tuple[str, Read], ...] = (
    (rf"(?<!\d){YEAR}[-/.](\d\d?)[-/.](\d\d?)(?!\d)", lambda m, a: day_of(m[1], m[2], m[3])),
    (rf"(?<!\d){YEAR}\s?年\s?(\d\d?)\s?月\s?(\d\d?)\s?[日号]", lambda m, a: day_of(m[1], m[2], m[3])),
    (rf"{YEAR}\s?년\s?(\d\d?)\s?월\s?(\d\d?)\s?일", lambda m, a: day_of(m[1], m[2], m[3])),
    (rf"(?<!\d)(\d\d?)\.\s?(\d\d?)\.\s?{YEAR}(?!\d)", lambda m, a: day_of(m[3], m[2], m[1])),
    (rf"\b(\d\d?)(?:st|nd|rd|th|\.|er)?\s(?:of\s|de\s)?({MONTH_NAME})\b\.?,?\s(?:de\s)?{YEAR}\b",
     lambda m, a: day_of(m[3], month_of(m[2]), m[1])),
    (rf"\b({MONTH_NAME})\.?\s(\d\d?)(?:st|nd|rd|th)?,?\s{YEAR}\b", lambda m, a: day_of(m[3], month_of(m[1]), m[2])),
    (rf"\b(?:({PART_NAME})[\s-])?({MONTH_NAME})\.?,?\s(?:de\s)?{YEAR}\b",
     lambda m, a: in_month(a, m[3], month_of(m[2]), m[1])),
    (rf"({_YEARS_AWAY})の?\s?(\d\d?)\s?[月월]\s?(\d\d?)\s?[日号일]",
     lambda m, a: day_of(a.year + SHIFT[m[1]], m[2], m[3])),
    (rf"({_YEARS_AWAY})の?\s?(\d\d?)\s?[月월]份?(上旬|中旬|下旬|[初中底末])?(?!\s?\d|[日号])",
     lambda m, a: in_month(a, a.year + SHIFT[m[1]], m[2], m[3])),
    (rf"(?<!\d){YEAR}\s?[年년]\s?(\d\d?)\s?[月월]\s?(초|중순|하순|말|上旬|中旬|下旬|[初中底末])?",
     lambda m, a: in_month(a, m[1], m[2], m[3])),
    (rf"\b(\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?({MONTH_NAME})\b\.?,?\s(?:of\s)?(last|this|next)\syear\b",
     lambda m, a: day_of(a.year + SHIFT[m[3].lower()], month_of(m[2]), m[1])),
    (rf"\b({MONTH_NAME})\.?\s(\d\d?)(?:st|nd|rd|th)?,?\s(?:of\s)?(last|this|next)\syear\b",
     lambda m, a: day_of(a.year + SHIFT[m[3].lower()], month_of(m[1]), m[2])),
    (r"\bthe (\d\d?)(?:st|nd|rd|th)? of this month\b|(?:本月|这个月)(\d\d?)[日号]",
     lambda m, a: day_of(a.year, a.month, m[1] or m[2])),
    (r"(?<![年년\d])(\d\d?)\s?[月월]\s?(\d\d?)\s?[日号일]", lambda m, a: nearest(a, m[1], m[2])),
    (rf"(?<![^\W\d_\u3400-\u9fff])({MONTH_NAME})\.?\s(\d\d?)(?:st|nd|rd|th)?(?![a-z\d]|[.,]\d)",
     lambda m, a: nearest(a, month_of(m[1]), m[2])),
    (rf"\b(\d\d?)(?:st|nd|rd|th|\.|er)?\s(?:of\s|de\s)?({MONTH_NAME})\b",
     lambda m, a: nearest(a, month_of(m[2]), m[1])),
    (r"(?:(?<=\bam )|(?<=\bbis )|(?<=\bzum )|(?<=\bab )|(?<=\bdem )|(?<=\bvom )|(?<=\bnach )|(?<=\bvor )"
     r"|(?<=\bet[da] )|(?<=\bon )|(?<=\bden )|(?<=\d\., )|(?<=\d\. und )"
     r"|(?<=\d\.–)|(?<=\d\.-)|(?<=\d\. – )|(?<=\d\. - )|(?<=\d\. oder ))(\d\d?)\.(\d\d?)\.(?!\d)",
     lambda m, a: nearest(a, m[2], m[1])),
    (rf"\b(?:on|until|before|leaves|sails|le|el|{_MOVED} (?:by|from))\s"
     rf"(1[3-9]|2\d|3[01])\.(0?[1-9]|1[0-2])\.?(?!{_NUMBER_GOES_ON})",
     lambda m, a: nearest(a, m[2], m[1])),
    (r"(?<![\d/.,-])(1[3-9]|2\d|3[01])[/.-](\d\d?)[/.-](?:20)?(2\d)(?![/\d%])",
     lambda m, a: day_of(f"20{m[3]}", m[2], m[1])),
    (r"(?<![\d/.,-])(\d\d?)/(1[3-9]|2\d|3[01])/(?:20)?(2\d)(?![/\d%])", lambda m, a: day_of(f"20{m[3]}", m[1], m[2])),
    (r"(?<![\d/.,-])(\d\d?)\.(\d\d?)\.(2\d)(?![/\d%])", lambda m, a: day_of(f"20{m[3]}", m[2], m[1])),
    (r"(?<![\d/.,])(1[3-9]|2\d|3[01])/(\d\d?)(?![/\d%])", lambda m, a: _beside_words(m, a, m[2], m[1])),
    (r"(?<![\d/.,])(\d\d?)/(1[3-9]|2\d|3[01])(?![/\d%])", lambda m, a: _beside_words(m, a, m[1], m[2])),
    (r"\b(?:on|but|by|for|until|till|ships?|leaves?|sails?) the (\d\d?)(?:st|nd|rd|th)"
     r"(?:(?:,|,? (?:and|or|to))(?: the)? \d\d?(?:st|nd|rd|th))*+"
     r"(?=\s?(?:[,;?!)]|\.(?!\d)|$|to\b|from\b"
     r"|and (?:we|i|they|it|he|she|then|on|the (?:rest|other)|want|need|arrives?)\b))",
     lambda m, a: next_such(a, int(m[1]))),
    (rf"\b({MONTH_NAME}),?\s(?:(?:of\s)?(last|this|next)\syear|(letzten|vorigen|dieses|nächsten)\sjahres"
     r"|de\sl'année\s(dernière|prochaine)|del\saño\s(pasado|próximo))\b",
     lambda m, a: _such_month(a, next(filter(None, m.groups()[1:])), m[1], of_year=True)),
    (rf"\b(last|next|letzten|vorigen|vergangenen|nächsten|kommenden|próximo)\s({MONTH_NAME})\b(?!\s\d)",
     lambda m, a: _such_month(a, m[1], m[2])),
    (rf"\b({MONTH_NAME})\s(dernier|prochain|pasado)\b", lambda m, a: _such_month(a, m[2], m[1])),
    (rf"\b({PART_NAME})[\s-](?:d[e']\s?)?({MONTH_NAME})\b", lambda m, a: nearest_month(a, month_of(m[2]), m[1])),
    (rf"\b(?:in|im|en|during|by|this|next)\s({MONTH_NAME})\b(?!\s\d)",
     lambda m, a: nearest_month(a, month_of(m[1]), None)),
    (r"(?<![年\d])(\d\d?)\s?[月월]份?\s?(상순|중순|하순|초|말|上旬|中旬|下旬|[初中底末])",
     lambda m, a: nearest_month(a, m[1], m[2])),
    (r"(?<![年\d])(\d\d?)\s?[月월]份?(?!\s?\d|[日号])", lambda m, a: nearest_month(a, m[1], None)),
    (rf"\b(?:in|dans|en|dentro de|within) (?:{_ROUGHLY} )?({_COUNT}) ({_SPAN})\b", _span),
    (rf"({_COUNT})个半月(?:之|以)?[后後]", lambda m, a: shifted(a, (COUNT.get(m[1]) or int(m[1])) * 30 + 15)),
    (r"\b(?:in|within) a fortnight\b|\bin a couple of weeks\b", _later(2, "w")),
    (r"\b(?:end of|late) next month\b|下个?月[底末]", lambda m, a: month_end(shifted(a, 1, "m"))),
    (r"\b(?:(?:end|close) of (?:this |the )?month|month-end|eom)\b|(?:本|这个)月[底末]", lambda m, a: month_end(a)),
    (r"\b(?:(?:end|close) of (?:this |the )?year|year-end|eoy)\b|今年[底末]|(?<![去前明今\d])年[底末]",
     lambda m, a: day_of(a.year, 12, 31)),
    (rf"\b({_COUNT}) ({_SPAN}) (?:from (?:now|today)|ago)\b|(?:再[过過等])({_COUNT})({_SPAN})"
     rf"|({_COUNT}) ?({_SPAN}) ?(?:(?:之|以)?[后後前]|후|뒤)",
     _span),
    (r"(上|下|这|本)(?:个?(?:周|星期|礼拜))([一二三四五六日天])", _week_of),
    (rf"\b(?:next|this|on|coming|last|nächste[nr]?|letzte[nr]?|am|kommenden) ({_WEEKDAY})\b"
     rf"|\b({_WEEKDAY}) (?:prochain|dernier|que viene|próximo|pasado)", _weekday),
    (r"\bday after tomorrow\b|后天|übermorgen|明後日|모레|après-demain|pasado mañana", _later(2)),
    (r"\btomorrow\b|明天|明日|(?<!guten )\bmorgen\b(?! früh)|내일|(?<!-)\bdemain\b|(?<!la )(?<!pasado )\bmañana\b",
     _later(1)),
    (r"\byesterday\b|昨天|昨日|\bgestern\b|어제|\bhier\b(?= (?:nous|on|soir|matin))|\bayer\b", _later(-1)),
    (r"\bnext week\b|下周|下星期|下礼拜|nächste woche|来週|来周|다음 ?주|semaine prochaine|próxima semana"
     r"|semana que viene",
     _later(1, "w")),
    (r"\blast week\b|上周|上星期|上礼拜|letzte woche|先週|先周|지난 ?주|semaine dernière|semana pasada",
     _later(-1, "w")),
    (r"\bnext month\b|下个月|下月|nächsten monat|来月|다음 ?달|mois prochain|próximo mes|mes que viene",
     _later(1, "m")),
    (r"\blast month\b|上个月|上月|letzten monat|先月|지난 ?달|mois dernier|mes pasado", _later(-1, "m")),
    (r"\bthis weekend\b|\bdieses wochenende\b|(?:这个?|本)周末|今週末|이번 ?주말|\bce week-end\b|este fin de semana",
     lambda m, a: a + timedelta(days=max(0, WEEKDAYS["saturday"] - a.weekday()))),
    (r"\b(?:today|as of today|this (?:week|morning|afternoon|evening)|tonight|at the moment)\b"
     rf"|\b(?:right now|now|currently|at present)\b(?! (?:that|what|{_LYING})\b)"
     r"|今天|现在|目前|当前|今日|本周|这周|heute|jetzt|diese woche|오늘|지금|이번 ?주|今週|今周|aujourd'hui"
     r"|cette semaine|\bhoy\b|esta semana", lambda m, a: a),
)  # fmt: skip
WRITTEN = Expressions((pattern for pattern, _ in _WRITTEN), re.IGNORECASE)
