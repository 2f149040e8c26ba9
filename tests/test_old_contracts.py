"""Old contracts and goods under way: the day of the act counts, not that of a contract, an invoice or a listing."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

JUNE, OCTOBER, MARCH = date(2025, 6, 10), date(2025, 10, 20), date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "Contract signed in August 2025, magnets made in Japan, deliveries until 2028. Any grandfathering in 61?",
        "Is there a savings clause in announcement 18 for goods already at sea?",
        "Gibt es Bestandsschutz für Verträge, die vor dem 9. Oktober 2025 geschlossen wurden?",
        "第18号公告有新老划断吗？",
        "既存の契約には経過措置がありますか。",
        "기존 계약에 대한 경과 조치가 있나요?",
        "Y a-t-il des droits acquis pour les contrats en cours dans l'annonce 61 ?",
        "¿Hay un régimen transitorio para los contratos ya firmados?",
    ],
)
def test_grandfathering_is_a_question_about_the_rules(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "question",
    [
        "PO dated 3 March 2025 for dysprosium oxide from Ganzhou to Lyon. The lorry goes tomorrow.",
        "Bestellung vom 2. März 2025 über Terbiumoxid aus Ganzhou nach Linz, Versand morgen. Bestandsschutz?",
        "2025年3月签的合同，氧化镝从赣州发汉堡，下周装船，老合同不用许可吧？",
        "2025年3月の契約で酸化ジスプロシウムを贛州からハンブルクへ来週出荷します。旧契約なら許可不要ですか。",
        "Invoice of 2 April 2025, terbium oxide Tianjin to Hamburg, not yet shipped. Do we need a licence?",
        "4月2日报关，氧化铽天津发汉堡，还没装船，要许可吗？",
        "Terbiumoxid Tianjin nach Hamburg, verpackt am 2. April 2025, noch nicht verladen. Genehmigung?",
        "We load terbium oxide in Tianjin for Osaka next week, contract of 2023. There is a grace period, yes?",
    ],
)
def test_day_of_a_paper_does_not_free_goods_that_are_still_to_go(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "B/L 2 April 2025, dysprosium oxide Shanghai to Seattle, declared the same day. Did we break No. 18?",
            "not_caught",
        ),
        ("提单日期2025年4月2日，氧化铽从天津发洛杉矶，算违规吗？", "not_caught"),
        ("B/L 6 April 2025, dysprosium oxide Shanghai to Seattle. Did we break No. 18?", "license_required"),
    ],
)
def test_day_of_the_bill_of_lading_is_that_of_the_act(question: str, outcome: str, library: Library) -> None:
    assert ask(question, JUNE, library).outcome is Outcome(outcome)


def test_day_on_which_a_party_came_off_a_list_is_no_act(library: Library) -> None:
    question = "American Photonics came off the blacklist in August 2025. Germanium ingots from Kunming to Sarasota?"

    assert ask(question, MARCH, library).outcome is Outcome.LICENSE_REQUIRED
