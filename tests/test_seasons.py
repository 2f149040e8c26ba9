"""Years, quarters, weeks, seasons, feasts and months in other words are days: the law of that time answers."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

AUTUMN = date(2026, 10, 5)
ROUTE = "holmium oxide from Xiamen to Lyon"
ZH = "从厦门出口氧化钬到里昂要许可吗？"
DE = "Holmiumoxid von Xiamen nach Lyon liefern?"
FR = "oxyde d'holmium de Xiamen à Lyon ?"
ES = "óxido de holmio de Xiamen a Lyon?"
JA = "酸化ホルミウムをアモイからリヨンへ輸出できますか？"
KO = "산화홀뮴을 샤먼에서 리옹으로 수출할 수 있나요?"
LATER = [
    *(f"Can we ship {ROUTE} {when}?" for when in (
        "in the new year", "next year", "early next year", "in 2027", "in Q1", "in the first quarter of next year",
        "in Q4", "later this year", "until the end of the year", "in H1 2027", "in calendar week 47", "in W49",
        "in the last week of November", "in the second half of November", "in half a year", "in a few months",
        "next spring", "this winter", "after Christmas", "before Chinese New Year", "from January on",
        "not before December", "come January", "next January", "on 20Nov26", "in 12/2026", "on the first of December",
        "no earlier than mid-November", "until December", "as soon as the ban is back", "when the controls resume",
    )),
    f"{ROUTE}, December shipment", f"{ROUTE}, shipment Q1/27", f"We won't ship {ROUTE} until 20 November.",
    *(f"{when}{ZH}" for when in (
        "年后", "过完年", "春节后", "元旦后", "圣诞节前", "下半年", "明年", "明年初", "明年一季度", "第四季度",
        "下个季度", "十二月", "十一月二十日", "明年1月份", "26年12月", "第47周", "半年后", "管制恢复后", "下月15日",
        "明年开春",
    )),
    *(f"{when} {DE}" for when in (
        "Zum Jahresende", "Im neuen Jahr", "Nächstes Jahr", "In KW 47", "In der 50. Kalenderwoche", "Ab Dezember",
        "Nach Weihnachten", "Nach dem 10.11.", "Im ersten Quartal 2027", "Bis 20. November", "Im Frühjahr",
        "Wenn die Kontrollen wieder gelten,",
    )),
    *(f"{when}, {FR}" for when in (
        "En fin d'année", "L'an prochain", "À partir de décembre", "Au premier trimestre", "Semaine 47", "Dans un an",
    )),
    *(f"{when}, {ES}" for when in (
        "El año que viene", "A partir de diciembre", "Dentro de dos meses", "En la semana 47",
    )),
    *(f"{when}{JA}" for when in ("年明けに", "来年1月に", "第47週に", "春節後に", "来四半期に")),
    *(f"{when} {KO}" for when in (
        "내년에", "내년 1월에", "12월부터", "두 달 후에", "설 이후에", "내년 1분기에", "연말에",
    )),
]  # fmt: skip
NOW = [
    f"Can we ship {ROUTE} in week 42?",
    f"We shipped {ROUTE} in Q2.",
    f"We shipped {ROUTE} in the spring.",
    f"Can we ship {ROUTE} now? Our contract runs until the end of 2027.",
    f"Can we ship {ROUTE} today? The firm was founded in 2019.",
    f"Announcement No. 57 of 2025: can we ship {ROUTE} now?",
    "2025年第57号公告：现在从厦门出口氧化钬到里昂要证吗？",
    f"The rules are suspended until 10 November 2026. Can we ship {ROUTE}?",
    f"Can we ship {ROUTE} before the controls are back?",
    f"Our offer is valid until 30 November. Can we ship {ROUTE}?",
    f"Can we ship {ROUTE} before 11 November?",
    f"11月上旬{ZH}",
    f"Die Regeln sind bis zum 10. November 2026 ausgesetzt. {DE}",
    f"Unser Vertrag läuft bis Ende 2027. {DE}",
]


@pytest.mark.parametrize("text", LATER)
def test_time_behind_the_suspension_is_unverified(text: str, library: Library) -> None:
    assert ask(text, AUTUMN, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize("text", NOW)
def test_time_within_the_suspension_is_suspended(text: str, library: Library) -> None:
    assert ask(text, AUTUMN, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    ("asked", "text", "outcome"),
    [
        (date(2025, 11, 20), "We shipped dysprosium oxide from Ningbo to Hamburg in 2025.", Outcome.LICENSE_REQUIRED),
        (date(2026, 3, 1), "Dysprosium oxide from Ningbo to Hamburg next year", Outcome.LICENSE_REQUIRED),
        (date(2026, 3, 1), "Chinese SmCo magnets from Hamburg to Oslo in Q2", Outcome.SUSPENDED),
        (date(2026, 3, 1), "Chinese SmCo magnets from Hamburg to Oslo after Golden Week", Outcome.SUSPENDED),
        (date(2026, 3, 1), "Chinese SmCo magnets from Hamburg to Oslo in 2027", Outcome.STATUS_UNVERIFIED),
    ],
)
def test_time_of_other_goods(asked: date, text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, asked, library).outcome is outcome


@pytest.mark.parametrize(
    "aside",
    [
        "the customer was founded in early 2025.",
        "the contract was signed in Q1 2025.",
        "our plant opened in the first quarter of 2025.",
        "the buyer joined us in March last year.",
        "a year ago we needed no licence.",
        "客户2025年初成立。",
        "客户去年1月成立。",
    ],
)
def test_time_that_is_over_dates_only_goods_that_went(aside: str, library: Library) -> None:
    answer = ask(f"Dysprosium oxide from Ningbo to Hamburg; {aside}", date(2026, 3, 1), library)

    assert answer.outcome is Outcome.LICENSE_REQUIRED
