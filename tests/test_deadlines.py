"""A day that bounds the act is no day of it: what is done before it, by it, after it or once a suspension is over."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

BEFORE, AUTUMN = date(2025, 10, 20), date(2026, 10, 5)
ROUTE = "holmium oxide from Xiamen to Lyon"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(f"Can we ship {ROUTE} after 10 November 2026?", "2026-11-11", id="after"),
        pytest.param(f"We ship {ROUTE} two days after 10 November.", "2026-11-11", id="days after"),
        pytest.param(f"We ship {ROUTE} after November 2026.", "2026-12-01", id="after a month"),
        pytest.param(f"We ship {ROUTE} before 10 November.", "2026-11-09", id="before"),
        pytest.param(f"We ship {ROUTE} by 20 November.", "2026-11-20", id="by"),
        pytest.param(f"We ship {ROUTE} from 10 November on.", "2026-11-10", id="from"),
        pytest.param("11月10日之后从厦门出口氧化钬到里昂", "2026-11-11", id="Chinese after"),
        pytest.param("11月10日前从厦门出口氧化钬到里昂", "2026-11-09", id="Chinese before"),
        pytest.param("Nach dem 10. November Holmiumoxid von Xiamen nach Lyon liefern", "2026-11-11", id="German"),
        pytest.param("Après le 10 novembre, oxyde d'holmium de Xiamen à Lyon", "2026-11-11", id="French"),
        pytest.param("Después del 10 de noviembre, óxido de holmio de Xiamen a Lyon", "2026-11-11", id="Spanish"),
        pytest.param("11月10日の後に酸化ホルミウムを厦門から輸出します。", "2026-11-11", id="Japanese"),
        pytest.param("11월 10일 전에 샤먼에서 산화홀뮴을 수출합니다.", "2026-11-09", id="Korean"),
    ],
)
def test_day_that_bounds_an_act_is_moved(text: str, day: str, library: Library) -> None:
    assert str(extracted(text, library, AUTUMN).facts.values["act_date"]) == day


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Can we ship {ROUTE} after 10 November 2026?", id="after"),
        pytest.param(f"We ship {ROUTE} by 20 November.", id="by a later day"),
        pytest.param(f"We ship {ROUTE} from 10 November on.", id="from the last day on"),
        pytest.param("11月10日起从厦门出口氧化钬到里昂要证吗？", id="Chinese"),
        pytest.param(f"Can we ship {ROUTE} once the suspension ends?", id="once"),
        pytest.param(f"Will we need a licence for {ROUTE} when the one-year truce is over?", id="truce"),
        pytest.param(f"Can we ship {ROUTE} if the pause is not extended?", id="if not extended"),
        pytest.param("暂停期满后从厦门出口氧化钬到里昂要证吗？", id="Chinese suspension"),
        pytest.param(
            "Sobald die Aussetzung ausläuft, Holmiumoxid von Xiamen nach Lyon liefern?", id="German suspension"
        ),
        pytest.param("停止期間が終わった後、酸化ホルミウムを厦門から輸出できますか。", id="Japanese suspension"),
        pytest.param(f"If No. 57 applies again, does {ROUTE} need a licence?", id="applies again"),
        pytest.param(f"Assume 57 is back in force. {ROUTE}, licence?", id="back in force"),
        pytest.param("假如57号恢复实施，从厦门出口氧化钬到里昂要许可吗？", id="Chinese again"),
        pytest.param("Falls die 57 wieder gilt: Holmiumoxid von Xiamen nach Lyon?", id="German again"),
    ],
)
def test_what_is_done_after_the_suspension_is_unverified(text: str, library: Library) -> None:
    answer = ask(text, AUTUMN, library)

    assert answer.outcome is Outcome.STATUS_UNVERIFIED
    assert {reading.outcome for reading in answer.readings} == {Outcome.LICENSE_REQUIRED, Outcome.SUSPENDED}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"The suspension ends on 10 November; can we ship {ROUTE} now?", id="now"),
        pytest.param(f"We ship {ROUTE} before 10 November.", id="before"),
        pytest.param(f"Can we ship {ROUTE} until the suspension ends?", id="until"),
        pytest.param(f"Before the suspension ends we ship {ROUTE} next week. Licence?", id="before its end"),
        pytest.param("暂停11月10日到期，现在从厦门出口氧化钬到里昂要证吗？", id="Chinese"),
    ],
)
def test_what_is_done_before_it_ends_is_suspended(text: str, library: Library) -> None:
    assert ask(text, AUTUMN, library).outcome is Outcome.SUSPENDED


def test_what_leaves_before_the_suspension_begins_needs_a_license(library: Library) -> None:
    text = "SmCo magnets made in China must leave Hamburg for Oslo before {} November. Licence?"

    assert ask(text.format(7), BEFORE, library).outcome is Outcome.LICENSE_REQUIRED
    assert ask(text.format(9), BEFORE, library).outcome is Outcome.UNDETERMINED  # the day is asked


@pytest.mark.parametrize("text", ["What happens once the suspension ends?", "暂停结束后会怎样？"])
def test_question_about_the_end_asks_for_the_rules(text: str, library: Library) -> None:
    assert ask(text, AUTUMN, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("今年6月有一票氧化钬从上海出到韩国", "2026-06-15", id="Chinese this year"),
        pytest.param("明年1月从厦门发氧化钬到里昂", "2027-01-15", id="Chinese next year"),
        pytest.param("昨年12月に厦門から酸化ホルミウムを輸出しました。", "2025-12-15", id="Japanese last year"),
        pytest.param("내년 1월 샤먼에서 산화홀뮴을 수출합니다.", "2027-01-15", id="Korean next year"),
        pytest.param(f"Last December we shipped {ROUTE}.", "2025-12-15", id="last December"),
        pytest.param(f"We ship {ROUTE} next January.", "2027-01-15", id="next January"),
        pytest.param(f"In June last year we shipped {ROUTE}.", "2025-06-15", id="June last year"),
        pytest.param(
            "Im Juni letzten Jahres lieferten wir Holmiumoxid von Xiamen nach Lyon.", "2025-06-15", id="German"
        ),
        pytest.param("En junio del año pasado enviamos óxido de holmio de Xiamen a Lyon.", "2025-06-15", id="Spanish"),
    ],
)
def test_month_of_another_year_is_read(text: str, day: str, library: Library) -> None:
    assert str(extracted(text, library, AUTUMN).facts.values["act_date"]) == day
