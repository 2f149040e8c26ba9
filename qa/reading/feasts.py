"""Takes a year, gives the days of the feasts by which trade is dated, and knows the words for them."""

from datetime import date, timedelta

from qa.reading.deadlines import Span
from qa.timeline import ONE_DAY

NEW_MOONS = [(2025, 1, 29), (2026, 2, 17), (2027, 2, 6), (2028, 1, 26), (2029, 2, 13), (2030, 2, 3)]
"""The first days of Chinese years; outside of these the feast is taken for the middle of its season."""
FEASTS = {
    "christmas": r"christmas|\bxmas\b|\bx-mas\b|weihnachten|\bnoël\b|\bnavidad(?:es)?\b|圣诞节?|聖誕節?"
    r"|クリスマス|성탄절|크리스마스",
    "new_year": r"new year(?:'?s)?(?: day| eve)?(?!\w)(?! (?:and|or) chinese)|\bneujahr\b|\bsilvester\b"
    r"|nouvel an\b|año nuevo"
    r"|元旦|新年|お正月|새해",
    "moon": r"(?<=after )cny(?! ?\d)|(?<=before )cny(?! ?\d)|(?<=by )cny(?! ?\d)|(?:post|pre)-cny|(?:chinese"
    r"|lunar) new year|spring festival|chinesische[nms]? neujahr(?:sfest)?|nouvel an (?:chinois|lunaire)"
    r"|año nuevo (?:chino|lunar)|春节|春節|农历年|農曆年|农历新年|農曆新年|大年|旧正月|(?<![가-힣])(?:설날|설"
    r"|구정)(?=[ 이전후에까])"
    r"|(?<!跨)过完?年|(?<!跨)過完?年|(?<![\d\w去前今明后後])年(?=[前后後])",
    "golden": r"golden week|national day(?: holidays?)?|国庆|國慶|十一假期|黄金周|国慶節",
    "thanks": r"thanksgiving|black friday|cyber monday|黑五|黑色星期五",
    "easter": r"\beaster\b|\bostern\b|\bpâques\b|semana santa|复活节",
    "eleven": r"双十一|双11|singles'? ?day",
    "winter": r"冬至",
    "twelve": r"双十二|双12",
}


def feast_in(name: str, year: int) -> Span:
    """The first and the last day of a feast in a year."""
    if name == "moon":
        first = next((date(*day) for day in NEW_MOONS if day[0] == year), date(year, 2, 5))
        return first - ONE_DAY, first + 7 * ONE_DAY
    if name == "easter":
        return _easter(year) - 2 * ONE_DAY, _easter(year) + ONE_DAY
    if name == "thanks":
        thursday = next(day for n in range(22, 29) if (day := date(year, 11, n)).weekday() == 3)
        return thursday, thursday + ONE_DAY
    if name == "new_year":
        return date(year - 1, 12, 31), date(year, 1, 3)
    first, last = {
        "christmas": (date(year, 12, 24), date(year, 12, 26)),
        "golden": (date(year, 10, 1), date(year, 10, 8)),
        "winter": (date(year, 12, 21), date(year, 12, 22)),
        "eleven": (date(year, 11, 11),) * 2,
        "twelve": (date(year, 12, 12),) * 2,
    }[name]
    return first, last


def _easter(year: int) -> date:
    """Easter Sunday of the years 1900 to 2099."""
    golden = year % 19
    moon = (19 * golden + 24) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    return date(year, 3, 22) + timedelta(days=moon + sunday - (7 if moon == 29 and sunday == 6 else 0))
