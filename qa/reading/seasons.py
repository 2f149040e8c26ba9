"""Takes a text and the day asked, gives the years, quarters, weeks, seasons and feasts it names, with their days.

One without its year is the one under way or the next; where the words tell of the past, the last one.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from qa.expressions import Expressions, said
from qa.reading.dates import COUNT, MONTH_NAME, MONTHS, dates_a_rule, days, month_end, sentence_beside, shifted
from qa.reading.deadlines import Span
from qa.reading.feasts import FEASTS, feast_in
from qa.reading.languages import language
from qa.reading.mentions import Mention, longest
from qa.reading.plans import plans
from qa.reading.worded_days import worded_days
from qa.timeline import ONE_DAY
from qa.vocabulary import Vocabulary

Read = Callable[[re.Match[str], date], Span | None]

NEXT = (
    r"next year(?:'s)?|the (?:new|coming|following) year|nächste[ns]? jahr(?:es)?|kommende[ns]? jahr(?:es)?"
    r"|neuen jahr(?:es)?|folgejahr|l'année prochaine|l'an prochain|(?:el )?año que viene|(?:el )?próximo año"
    r"|明年|来年|來年|翌年|내년|다음 ?해"
)
AFTER_NEXT = r"the year after next|übernächste[ns]? jahr(?:es)?|后年|後年|再来年|내후년"
THIS = (
    r"(?:of )?this year(?:'s)?|the year|diese[ns]? jahr(?:es)?|cette année|de l'année(?! (?:prochaine|dernière))"
    r"|este año|del año(?! (?:que viene|próximo|pasado))|今年|本年|올해"
)
LAST = r"last year(?:'s)?|letzte[ns]? jahr(?:es)?|l'année dernière|l'an dernier|(?:el )?año pasado|去年|昨年|작년"
_YEAR = rf"(?:20\d\d(?:\s?[年년])?|'?2\d(?!\d)年?|{NEXT}|{AFTER_NEXT}|{THIS}|{LAST})"
_OF = r"(?:,?\s?(?:of |in |for |im |des |de |del |d'|/|-|의 ?|的|の)?(?:the year )?)"
YEAR_BEHIND = rf"(?:{_OF}(?P<behind>{_YEAR}))?(?!\d)"
YEAR_BEFORE = rf"(?:(?P<before>{_YEAR})(?:的|の|의)?\s?)?"
IN = r"(?:in|by|for|during|from|until|till|through|of|early|late|end|start|this|next|im|bis|ab|au|en|el|del?)"

ORDINAL = {word: n for n, words in enumerate((
    "1 first 1st ersten erstes premier 1er primer 一 상", "2 second 2nd zweiten zweites deuxième 2e segundo 二 하",
    "3 third 3rd dritten drittes troisième 3e tercer 三",
    "4 fourth 4th vierten viertes quatrième 4e cuarto 四 last final",
), 1) for word in words.split()}  # fmt: skip
_ORDINAL = "|".join(sorted(ORDINAL, key=len, reverse=True))
SEASONS = {
    3: "spring frühjahr frühling printemps primavera 春天 春季 开春 春 봄",
    6: "summer sommer été verano 夏天 夏季 夏 여름",
    9: "autumn fall herbst automne otoño 秋天 秋季 秋 가을",
    12: "winter hiver invierno 冬天 冬季 冬 겨울",
}
SEASON = {word: month for month, words in SEASONS.items() for word in words.split()}
_SEASON = "|".join(sorted((s for s in SEASON if s.isascii() or len(s) > 2), key=len, reverse=True))


def named_days(text: str, asked: date, vocabulary: Vocabulary) -> list[Mention]:
    """The days of a text and these spans, of which none lies within another."""
    found = (read(text, asked, vocabulary) for read in (days, worded_days, seasons, plans))
    return longest([mention for each in found for mention in each])


def seasons(text: str, asked: date, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The longest of the spans named that are none of a rule: for each a day of it, and its first and its last.

    One that is over counts only where its sentence says that goods went: anything else may have been then.
    """
    taken: list[tuple[int, int]] = []
    for number, match in WRITTEN.each(text):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        told = sentence_beside(text, *match.span())
        past = bool(vocabulary.pattern("went_on_day").search(told))
        span = _read(_WRITTEN[number][1], match, asked, past)
        if span is None or (span[1] < asked and not past) or dates_a_rule(text, match.span(), vocabulary):
            continue
        taken.append(match.span())
        first, last = span
        day = min(max(first, asked), last)
        yield Mention("D", *match.span(), match[0], (day, max((asked - day).days, 0), span))


def _read(read: Read, match: re.Match[str], asked: date, past: bool) -> Span | None:
    """The span, or none where there is none in the calendar; one told as past is never to come."""
    try:
        span = read(match, asked)
        if span and past and span[0] > asked and not (_year_said(match) or COMING.match(match[0])):
            span = read(match, shifted(asked, -12, "m"))
    except (ValueError, OverflowError):
        return None
    return span


COMING = re.compile(
    r"(?:in |by |im |el |la |le |au )?(?:the )?(?:next|coming|nächste|kommende|próxim)|[来翌明]", re.IGNORECASE
)
"""Words at the head of a span that is to come, whatever is told of it."""


def _year_said(match: re.Match[str]) -> str:
    return said(match, "before") or said(match, "behind")


def _year(match: re.Match[str], asked: date) -> int | None:
    """The year named beside a span; none where there is none."""
    told = _year_said(match)
    if not told:
        return None
    if digits := re.search(r"\d+", told):
        return int(digits[0]) % 100 + 2000
    shifts = ((AFTER_NEXT, 2), (NEXT, 1), (LAST, -1), (THIS, 0))
    return next(asked.year + shift for words, shift in shifts if re.fullmatch(words, told))


def _coming(match: re.Match[str], asked: date, span: Callable[[int], Span]) -> Span:
    """The span of the year named, or else the first one that is not over."""
    if (year := _year(match, asked)) is not None:
        return span(year)
    return next(found for n in range(-1, 3) if (found := span(asked.year + n))[1] >= asked)


def _months(year: int, month: int, count: int) -> Span:
    first = date(year, month, 1)
    return first, month_end(shifted(first, count - 1, "m"))


def _quarter(match: re.Match[str], asked: date) -> Span:
    number = ORDINAL[said(match, "n")]
    return _coming(match, asked, lambda year: _months(year, number * 3 - 2, 3))


def _half(match: re.Match[str], asked: date) -> Span:
    number = 1 if re.fullmatch(r"1|first|erste[ns]?|premi\w*|primer\w*|上|상", said(match, "n")) else 2
    return _coming(match, asked, lambda year: _months(year, number * 6 - 5, 6))


def _quarters_away_from(asked: date, count: int) -> Span:
    here = shifted(asked.replace(day=1, month=(asked.month - 1) // 3 * 3 + 1), count * 3, "m")
    return _months(here.year, here.month, 3)


def _quarters_away(count: int) -> Read:
    return lambda match, asked: _quarters_away_from(asked, count)


def _quarter_end(match: re.Match[str], asked: date) -> Span:
    last = _quarters_away_from(asked, 0)[1]
    return last.replace(day=1), last


def _season(match: re.Match[str], asked: date) -> Span:
    month = SEASON[said(match, "s")]
    start = asked - timedelta(days=45) if said(match, "next") else asked
    found = _coming(match, start, lambda year: _months(year, month, 3))
    return _months(found[0].year + 1, month, 3) if said(match, "next") and found[0] <= asked else found


def _week(match: re.Match[str], asked: date) -> Span | None:
    number = int(said(match, "n"))
    if said(match, "french") and language(match.string) != "fr":
        return None

    def of(year: int) -> Span:
        monday = date.fromisocalendar(year, number, 1)
        return monday, monday + 6 * ONE_DAY

    return _coming(match, asked, of)


def _whole_year(match: re.Match[str], asked: date) -> Span | None:
    """A year or a part of it; one that is under way or over only where a part of it is named."""
    year = _year(match, asked)
    part = (said(match, "part") + said(match, "rear")).replace("the ", "")
    if year is None:
        return None
    if re.match(r"early|begin|start|anfang|début|princip|comien|inici|年?初|年?始|초", part):
        return _months(year, 1, 3)
    if re.match(r"late|end|close|turn|ende|fin|final|年?底|年?末|말", part):
        return _months(year, 12, 1)
    if re.match(r"mid|mitte|mi|media|年?中|중", part):
        return _months(year, 5, 4)
    return _months(year, 1, 12) if year > asked.year else None


def _year_end(match: re.Match[str], asked: date) -> Span:
    return _months(asked.year, 12, 1)


def _turn_of_year(match: re.Match[str], asked: date) -> Span:
    return _coming(match, asked, lambda year: (date(year, 12, 15), date(year + 1, 1, 15)))


def _rest_of_year(match: re.Match[str], asked: date) -> Span:
    return asked, date(asked.year, 12, 31)


def _rest_of_month(match: re.Match[str], asked: date) -> Span:
    return asked, month_end(asked)


def _next_year_early(match: re.Match[str], asked: date) -> Span:
    return _months(asked.year + 1, 1, 3)


def _years_away(match: re.Match[str], asked: date) -> Span:
    """So many years, or half a year, from the day asked."""
    words = said(match, "n")
    half = re.match(r"half|halb|demi|seis|medio|半|반", words)
    day = shifted(asked, 6 if half else 12 * (COUNT.get(words) or int(words)), "m")
    return day, day


def _some_away(match: re.Match[str], asked: date) -> Span:
    """A few weeks or months from the day asked."""
    unit = "w" if re.match(r"we|wo|se|周|星|週|주", said(match, "unit")) else "m"
    return shifted(asked, 2, unit), shifted(asked, 5, unit)


def _week_of_month(match: re.Match[str], asked: date) -> Span:
    """The first, second … or last week of a month; of one without a year the next."""
    month, number = MONTHS[said(match, "month")], ORDINAL.get(said(match, "n"), 4)
    first, last = _coming(match, asked, lambda year: _months(year, month, 1))
    if said(match, "n") in ("last", "final", "letzten", "letzte", "dernière", "última"):
        return last - 7 * ONE_DAY, last
    return first + (number - 1) * 7 * ONE_DAY, min(first + number * 7 * ONE_DAY, last)


def _feast(name: str) -> Read:
    """The coming feast of that name, or the one that was over a few weeks ago."""
    return lambda match, asked: _coming(match, asked - timedelta(days=10), lambda year: feast_in(name, year))


_PART = (
    r"early(?: in)?|(?:the )?(?:beginning|start) of|late(?: in)?|(?:the )?(?:end|close) of|mid|anfang|ende"
    r"|mitte|début"
    r"|fin|mi|(?:a )?(?:principios|comienzos|inicios|finales|fines|mediados) del?"
)
_FEW = "|".join((*(word for word in COUNT if word.isascii()), r"\d"))
_SEASON_CJK = "春天|春季|开春|夏天|夏季|秋天|秋季|冬天|冬季"
_WRITTEN: tuple[tuple[str, Read], ...] = (
    (rf"\b(?P<n>{_ORDINAL}|letzten?|dernière|última) (?:full )?(?:week|woche|semaine|semana) "
     rf"(?:of |in |im |de |d')?(?P<month>{MONTH_NAME})\b{YEAR_BEHIND}", _week_of_month),
    (rf"\b(?:calendar week|week(?: no\.?| number)?|wk\.?|cw|kw|kalenderwoche|semaine|semana) ?(?P<n>[1-4]\d"
     rf"|5[0-3]|0?[1-9])"
     rf"\b(?! ?(?:to|-|–) ?\d)(?! (?:weeks?|days?)\b){YEAR_BEHIND}", _week),
    (r"\b(?P<french>s) ?(?P<n>[1-4]\d|5[0-3])\b(?![%-])", _week),
    (rf"\b{IN} w ?(?P<n>[1-4]\d|5[0-3])\b(?![%-]){YEAR_BEHIND}|\b(?:etd|eta):? w ?(?P<n2>[1-4]\d|5[0-3])\b", _week),
    (r"\b(?P<n>[1-4]\d|5[0-3]|[1-9])\. (?:kalenderwoche|kw)\b|第 ?(?P<n2>[1-4]\d|5[0-3]|[1-9]) ?[周週]"
     r"|(?P<n3>[1-4]\d|5[0-3]) ?주차|(?<![\d第])(?P<n4>2[7-9]|[34]\d|5[0-3])[周週](?=发|出|走|装|开)",
     _week),
    (rf"\b{YEAR_BEFORE}q ?(?P<n>[1-4])\b{_OF}(?P<behind>{_YEAR})|\b{IN} (?:the )?q ?(?P<n2>[1-4])\b", _quarter),
    (r"\b(?P<before>20\d\d)[ /-]?q(?P<n>[1-4])\b|\b(?P<n2>[1-4])q ?'?(?P<behind>2\d)\b", _quarter),
    (rf"\b(?P<n>{_ORDINAL})[ -](?:calendar )?(?:quarter|quartals?|trimestre)\b{YEAR_BEHIND}", _quarter),
    (r"\b(?:au )?t(?P<n>[1-4]) (?P<behind>20\d\d)\b", _quarter),
    (rf"{YEAR_BEFORE}第?(?P<n>[1-4一二三四])(?:个?季度?(?!节)|四半期| ?분기)", _quarter),
    (r"\bnext quarter|nächste[ns]? quartal|(?:le )?(?:trimestre prochain|prochain trimestre)|próximo trimestre"
     r"|下个?季度?(?!节)|来四半期|翌四半期|다음 ?분기", _quarters_away(1)),
    (r"\bthis quarter|(?:end|close) of (?:the )?quarter|diese[ns]? quartal|ce trimestre|este trimestre|本季度?"
     r"|这个?季度"
     r"|今四半期|이번 ?분기", _quarters_away(0)),
    (r"\bh(?P<n>[12])[ /]?(?P<behind>20\d\d|'2\d)\b", _half),
    (rf"\b{IN} (?:the )?h(?P<n>[12])\b(?! ?(?:grade|magnets?|n\d))", _half),
    (rf"\b(?P<n>first|second|latter) half {_OF}(?P<behind>{_YEAR})(?!\d)", _half),
    (rf"\b(?P<n>erste[ns]?|zweite[ns]?) (?:halbjahrs?|jahreshälfte)\b{YEAR_BEHIND}"
     rf"|\b(?P<n2>premier|second|deuxième|primer|segundo) semestre\b{YEAR_BEHIND.replace('behind', 'behind2')}",
     _half),
    (rf"{YEAR_BEFORE}(?P<n>[上下])半(?:年|期)|{YEAR_BEFORE.replace('before', 'before2')}(?P<n2>[상하])반기",
     _half),
    (rf"\b(?:in|this|(?P<next>next|nächste[ns]?)|coming|by|early|late|around|im|diese[nms]?|kommende[nms]?|au"
     rf"|en|el|la|le"
     rf"|l'|cet) ?(?:the |late |early |mid-?)?(?P<s>{_SEASON})\b(?! (?:steel|washers?|contacts?|magnets?))"
     rf"(?P<x> prochaine?| próxim[oa]| que viene)?{YEAR_BEHIND}", _season),
    (r"(?:今|(?P<next>来|翌|明))(?P<s>[春夏秋冬])(?![节節])", _season),
    (r"quarter[- ]end\b|quartalsende\b|季度?末|四半期末|분기 ?말", _quarter_end),
    (rf"\b(?P<s>{_SEASON})\s(?P<behind>20\d\d)\b", _season),
    (rf"{YEAR_BEFORE}(?P<s>{_SEASON_CJK}|(?<=[今明]年)[春夏秋冬]|봄|여름|겨울|가을)(?=에|까지|부터|[^가-힣]|$)",
     _season),
    (rf"\b(?P<part>{_PART})[ -](?:of |de )?(?:the )?(?P<behind>20\d\d|{NEXT}|{AFTER_NEXT}|{THIS})(?!\d|[/.-]\d)",
     _whole_year),
    (rf"(?P<before>20\d\d年|{NEXT}|{AFTER_NEXT})\s?(?P<rear>年?初|年?底|年?末|年?中(?![国國])|초|말)", _whole_year),
    (r"\byear(?:'s)?[- ]end\b|\bjahresende\b|\bende des jahres\b|\bfin d'année\b|\bfin de l'année\b"
     r"|\b(?:fin|finales|fines) del? año\b|연말|年の暮れ", _year_end),
    (r"\bturn of the year|\bjahreswechsel\b|\bchangement d'année|\bcambio de año|跨年|年末年始|연말연시",
     _turn_of_year),
    (r"\b(?:later|sometime|some time) this year\b|\brest of (?:the|this) year\b|\bspäter (?:in diesem|dieses) jahr"
     r"|\bplus tard cette année|\bmás adelante este año|今年晚些时候|年内|今年内|今年之内|올해 안|年内に",
     _rest_of_year),
    (r"\b(?:(?:later|sometime) )?this month\b|\brest of (?:the|this) month\b|\bdiese[ns] monat|\bce mois\b(?:-ci)?"
     r"|\beste mes\b|(?:这个?|本)月(?!\d)内?|今月中?|이번 ?달|이달", _rest_of_month),
    (r"\banfang des jahres\b|\b(?:start|beginning) of the year\b|\bdébut d'année\b|\bprincipios de año\b",
     lambda m, a: _coming(m, a, lambda year: _months(year, 1, 3))),
    (r"年明け|年初(?=从|把|出|发|能|再)|연초", _next_year_early),
    (rf"(?<!within )(?<!year )(?<![a-zà-ÿ])(?P<behind>{NEXT}|{AFTER_NEXT})", _whole_year),
    (r"\b(?:from|as of|starting|beginning|ab|dès|à partir de|desde|a partir de)\s(?P<behind>20[2-4]\d)\b(?![-/.]?\d)",
     _whole_year),
    (r"\b(?:in|during|im jahr|en|fy ?)\s?(?P<behind>20[2-4]\d)\b(?![-/.]?\d|[年년])", _whole_year),
    (r"(?<!\d)(?P<before>20[2-4]\d\s?[年년])(?!\s?(?:\d|第|的?[公规新]))", _whole_year),
    (rf"\b(?:in|dans|en|dentro de) (?P<n>half|einem halben|six mois|medio|{_FEW}) "
     r"(?:an? )?(?:years?|jahr(?:en)?|ans?|años?)\b(?:'s? time)?"
     rf"|\b(?P<n2>half|{_FEW}) (?:an? )?years? (?:from now|from today|later|hence)\b"
     r"|(?P<n3>半|[一二两三四五]|\d)年(?:之|以)?[后後](?!的今天)|(?P<n4>반|1|2|3)년 ?(?:후|뒤)", _years_away),
    (r"\b(?:in|dans|en|within) (?:a couple of|a few|some|several|einigen|ein paar|quelques|unos|unas|algunos|algunas)"
     r" (?P<unit>weeks|months|wochen|monaten|semaines|mois|semanas|meses)\b|(?:几|過几|数)个?(?P<unit2>月|周"
     r"|星期)[后後]",
     _some_away),
    *((words, _feast(name)) for name, words in FEASTS.items() if name != "new_year"),
    (rf"(?<!chinese )(?<!lunar )(?:{FEASTS['new_year']})", _feast("new_year")),
)  # fmt: skip
WRITTEN = Expressions((pattern for pattern, _ in _WRITTEN), re.IGNORECASE)
