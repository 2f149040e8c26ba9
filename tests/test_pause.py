"""A day that tells when the pause ends or ended is no day of an act: the act is judged on its own day, or today."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract
from qa.models import Outcome

AFTER = date(2026, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "the pause ended on 10 November; Chinese SmCo from Belgium to Norway, license?",
        "The suspension ran out on November 10, 2026. Chinese SmCo from Belgium to Norway, license?",
        "Since the suspension lapsed Nov 10 we wonder: Chinese SmCo from Belgium to Norway?",
        "now that the truce has expired (10 Nov 2026) can we resell Chinese SmCo from Belgium to Norway?",
        "the truce date was yesterday (10 November); Chinese SmCo from Belgium to Norway, hold it?",
        "We want to ship Chinese SmCo from Belgium to Norway after the suspension ended on 10 November",
        "11月10日暂停期满了，中国产钐钴从比利时到挪威还要不要许可",
        "暂停到11月10日为止，中国产钐钴从比利时到挪威，今天要证吗",
        "am 10. November endete die Aussetzung, chinesische SmCo-Magnete von Belgien nach Norwegen, Genehmigung?",
        "la suspension a pris fin le 10 novembre ; aimants SmCo chinois de Belgique vers la Norvège",
        "la suspensión terminó el 10 de noviembre; imanes SmCo chinos de Bélgica a Noruega",
        "11月10日で停止期間が終わったと聞きましたが、中国製サマリウムコバルト磁石をベルギーからノルウェーへ送ります",
    ],
)
def test_end_of_the_pause_is_no_day_of_the_act(text: str, library: Library) -> None:
    assert ask(text, AFTER, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the suspension runs until 10 November 2026. Chinese SmCo goes to Norway on 20 December 2026", (2026, 12, 20)),
        ("Rule 61 is suspended until 10 November 2026, we ship Chinese SmCo on 5 November 2026", (2026, 11, 5)),
        ("We shipped Chinese SmCo from Belgium to Norway during the suspension on 10 March 2026", (2026, 3, 10)),
        ("中国产钐钴11月9日从比利时发到挪威，暂停期结束前，要证吗", (2026, 11, 9)),
    ],
)
def test_day_of_the_act_stays_beside_that_of_the_pause(text: str, day: tuple[int, int, int], library: Library) -> None:
    facts = extract(text, AFTER, library.corpus, library.gazetteer).facts

    assert facts.values["act_date"] == date(*day)


@pytest.mark.parametrize(
    "text",
    [
        "The contract was signed back in January. Dysprosium oxide goes from Ningbo to Hamburg today.",
        "we placed the order in February 2025; dysprosium oxide leaves Ningbo for Hamburg now",
        "合同是3月签的，氧化镝今天从宁波发汉堡，要证吗",
        "Der Vertrag wurde im März unterschrieben, Dysprosiumoxid geht heute von Ningbo nach Hamburg",
        "Oxyde de dysprosium de Ningbo à Lyon ce soir. S'applique-t-elle aujourd'hui ou dès le 1er décembre ?",
    ],
)
def test_day_of_a_contract_or_of_commencement_is_no_day_of_the_act(text: str, library: Library) -> None:
    assert ask(text, date(2025, 4, 10), library).outcome is Outcome.LICENSE_REQUIRED
