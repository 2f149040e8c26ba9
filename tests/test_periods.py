"""A week, a month or a part of it on which the law changes is decided for each status that it had."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2025, 12, 5)


@pytest.mark.parametrize(
    "when",
    [
        "in November 2025",
        "in the first half of November 2025",
        "in early November 2025",
        "in the first days of November 2025",
        "last month",
        "some time in November",
    ],
)
def test_month_in_which_a_measure_is_suspended_is_decided_before_it_too(when: str, library: Library) -> None:
    answer = ask(f"Chinese-origin terbium metal went from our Rotterdam stock to Turkey {when}.", DAY, library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing[0].fact == "act_date"
    assert {case.outcome for case in answer.cases} >= {Outcome.LICENSE_REQUIRED, Outcome.SUSPENDED}
    assert len({case.item for case in answer.cases}) == len(answer.cases)


@pytest.mark.parametrize(
    "question",
    [
        "2025年11月上旬我们从鹿特丹仓库把中国产金属铽发到土耳其，要许可吗？",
        "上个月我们从鹿特丹仓库把中国产金属铽发到土耳其，要许可吗？",
        "Chinesisches Terbiummetall ging Anfang November 2025 von Rotterdam in die Türkei. Genehmigung?",
        "Du terbium métal d'origine chinoise est parti de Rotterdam en Turquie début novembre 2025. Licence ?",
        "Terbio metálico de origen chino salió de Róterdam a Turquía a principios de noviembre de 2025. ¿Licencia?",
    ],
)
def test_parts_of_a_month_are_read_in_other_languages(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "when",
    [
        "in late November 2025",
        "in the second half of November 2025",
        "in the last days of November 2025",
        "on 15 November 2025",
        "on 7 November",
    ],
)
def test_days_after_a_measure_was_suspended_are_decided_once(when: str, library: Library) -> None:
    answer = ask(f"Chinese-origin terbium metal went from our Rotterdam stock to Turkey {when}.", DAY, library)

    assert answer.outcome is Outcome.SUSPENDED
    assert answer.cases == ()


@pytest.mark.parametrize("when", ["in April 2025", "next week", "in the first half of 2026", "on Friday"])
def test_what_follows_on_every_day_alike_is_said_once(when: str, library: Library) -> None:
    question = f"Can we ship gallium metal from Nanjing to Austin {when}?"
    assert ask(question, DAY, library).cases == ()


def test_what_is_asleep_all_month_is_not_asked_about(library: Library) -> None:
    question = "Jet mill for magnet powder, D50 3 µm, leaving Shenyang for Haiphong next month"
    assert ask(question, date(2026, 5, 12), library).outcome is Outcome.SUSPENDED


def test_month_of_the_day_asked_stands_for_that_day(library: Library) -> None:
    facts = extracted("Terbium oxide from Baotou to Turin in December", library, DAY).cases
    assert [case.values["act_date"] for case in facts] == [DAY]


LATER = date(2026, 5, 1)


@pytest.mark.parametrize(
    "question",
    [
        "Chinese terbium metal went from Genoa to Izmir in November 2025, exactly on 4 November 2025.",
        "Chinese terbium metal went from Genoa to Izmir in November 2025, on the 4th.",
        "Chinese terbium metal went from Genoa to Izmir in early November 2025 (4 November).",
        "Chinese terbium metal went from Genoa to Izmir on Tuesday 4 November 2025.",
        "Chinese terbium metal went from Genoa to Izmir between 4 November 2025 and 4 November 2025.",
        "Chinesisches Terbiummetall ging im November 2025, genauer am 4. November, von Genua nach Izmir.",
        "Du terbium métal chinois est parti de Gênes à Izmir en novembre 2025, soit le 4 novembre.",
        "Terbio metálico chino salió de Génova a Esmirna en noviembre de 2025, en concreto el 4 de noviembre.",
        "2025年11月，具体是11月4日，我们把中国产金属铽从热那亚发到伊兹密尔。",
        "2025年11月、正確には11月4日、中国産テルビウム金属をジェノヴァからイズミルへ出荷しました。",
        "2025년 11월, 정확히는 11월 4일 중국산 테르븀 금속을 제노바에서 이즈미르로 보냈습니다.",
    ],
)
def test_exact_day_behind_a_vague_one_is_the_day(question: str, library: Library) -> None:
    facts = extracted(question, library, LATER).cases
    assert {case.values.get("act_date") for case in facts} <= {date(2025, 11, 4), None}


@pytest.mark.parametrize(
    "when",
    [
        "between 5 and 9 November 2025",
        "5-9 November 2025",
        "between 5 November 2025 and 9 November 2025",
        "from the 5th to the 9th of November 2025",
    ],
)
def test_span_in_which_a_measure_is_suspended_is_decided_before_it_too(when: str, library: Library) -> None:
    answer = ask(f"Chinese-origin terbium metal went from our Genoa stock to Izmir {when}.", LATER, library)
    assert answer.outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize("when", ["from 3 to 6 November 2025", "3-6 November 2025"])
def test_span_of_one_status_is_decided_once(when: str, library: Library) -> None:
    answer = ask(f"Chinese-origin terbium metal went from our Genoa stock to Izmir {when}.", LATER, library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED


def test_order_of_an_exact_day_does_not_date_a_vague_act(library: Library) -> None:
    question = "Chinese terbium metal, Genoa to Izmir, ordered 4 November 2025, ships in November 2025"
    assert ask(question, LATER, library).outcome is Outcome.UNDETERMINED
