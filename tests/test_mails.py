"""Long forwarded mails: one act among the dates of orders, papers and headers, signatures and disclaimers."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome
from qa.reading.footers import without_footers

ASKED = date(2026, 10, 5)
SIGNATURE = """
Best regards,
Karen Whitfield
Senior Buyer, Alpine Optics GmbH, Bahnhofstr. 12, 6020 Innsbruck, Austria
Tel. +43 512 1234567

This e-mail and any attachments are confidential. If you are not the intended recipient, please delete it.
"""
FORWARDED = """Hi,

our supplier can only load the holmium oxide (200 kg, 99.99%) in the week of 23 November, Xiamen to Lyon. Licence?

-----Original Message-----
From: Lin Mei <mei.lin@example.com>
Sent: Wednesday, 30 September 2026 09:14

Thank you for your order of 2 September 2026. The deposit was received on 8 September. Because of the Golden Week
(1-8 October) the production will finish at the end of October. The certificate of the lot is dated 12 September 2024.
"""
HOLIDAY = """I am on holiday from 12 October to 23 October.
We buy 50 kg of erbium oxide from Ganzhou for our plant in Dresden.
The factory says 6-8 weeks after order. Do we need a licence from China? Tom (born 12.11.1985)"""
FRENCH = """Bonjour,
la commande d'oxyde d'erbium (bon de commande du 2 septembre 2026, acompte versé le 8 septembre) quittera Ganzhou pour
Grenoble le 20 novembre 2026. Le certificat d'analyse date du 12 mars 2024. Faut-il une licence chinoise ?"""
JAPANESE = (
    "9月2日に注文した酸化エルビウム50kgの件です。9月8日に入金済みですが、国慶節の影響で生産が遅れ、"
    "11月20日に贛州から大阪へ出荷される予定です。分析証明書の日付は2024年3月12日です。中国の輸出許可は必要でしょうか。"
)
KOREAN = (
    "9월 2일에 주문한 산화에르븀 50kg 건입니다. 9월 8일에 입금했고, 생산이 지연되어 11월 20일에 간저우에서 부산으로 "
    "선적될 예정입니다. 분석 성적서 날짜는 2024년 3월 12일입니다. 중국 수출 허가가 필요한가요?"
)


@pytest.mark.parametrize("mail", [FORWARDED, FORWARDED + SIGNATURE, HOLIDAY, FRENCH, JAPANESE, KOREAN])
def test_act_after_the_suspension_is_found_among_other_days(mail: str, library: Library) -> None:
    assert ask(mail, ASKED, library).outcome is Outcome.STATUS_UNVERIFIED


def test_signature_and_disclaimer_are_no_place_and_no_technology(library: Library) -> None:
    mail = "Hi,\n\ncan SmCo magnets made in China leave Hamburg for Oslo on 30 October 2025?\n" + SIGNATURE
    answer = ask(mail, date(2025, 10, 20), library)

    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert "technology" not in answer.facts
    assert answer.facts["departure"].value == "Germany"


def test_shipment_declared_before_and_sailed_after_the_end_is_decided_on_both_days(library: Library) -> None:
    mail = (
        "Holmium oxide, Xiamen to Lyon. Ordered 3 June 2026, customs declaration 9 November 2026, "
        "the vessel was delayed and sailed on 13 November 2026. Should there have been a licence?"
    )

    assert ask(mail, date(2026, 11, 20), library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    "text",
    [
        "This e-mail is confidential.\nMay we send separation flow sheets to Vietnam?",
        "Is it enough that this e-mail is confidential?\nWe send flow sheets to Vietnam.",
        "Regards,\nTom, can we ship dysprosium oxide from Ningbo to Lyon?",
        "From: Ningbo\nTo: Lyon\nDate: 14 November 2026\nItem: holmium oxide",
        "Best regards",
        "We keep the confidential furnace profile in this message\nand send it to Hanoi.",
    ],
)
def test_what_asks_or_tells_of_goods_is_never_taken_for_a_footer(text: str, library: Library) -> None:
    left = without_footers(text, library.corpus.vocabulary)

    assert "?" not in text or left.count("?") == text.count("?")
    assert left.split("\n")[-1] == text.split("\n")[-1]
