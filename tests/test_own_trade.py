"""Takes messages of makers who ship something else than they make, or who have it processed in China."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "We make fans, and from Wuxi we ship NdFeB magnets with terbium to Austria",
        "We make fans and want to ship Dy magnets from Wuxi to Austria",
        "We make fans and from Wuxi we export magnets that contain dysprosium to Austria",
        "We manufacture hub motors. Need Dy-Fe alloy out of Baotou to Turin",
        "Wir bauen Lüfter und liefern dysprosiumhaltige Magnete aus Wuxi nach Österreich",
        "我们是做风扇的，想从无锡出口含铽的钕铁硼磁体到奥地利，要办证吗",
        "我们公司生产空调电机，从无锡寄含镝磁钢到奥地利要许可证吗",
        "当社はファンを製造、無錫からオーストリアへテルビウム入りの磁石を輸出したい、許可は必要か",
        "저희는 모터를 만드는 회사인데 우시에서 오스트리아로 테르븀 함유 자석을 수출하려면 허가가 필요한가요?",
    ],
)
def test_product_of_the_own_trade_does_not_hold_the_magnets_that_are_shipped(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Complete pumps from Wuxi to Austria with magnets that contain dysprosium",
        "从无锡出口风扇到奥地利，电机里装有含镝的钕铁硼磁钢，需要许可证吗？",
        "带含镝磁钢的电机从无锡出口到奥地利要许可证吗",
        "ジスプロシウム入り磁石を使ったモーターを無錫からオーストリアへ輸出、許可は必要か",
    ],
)
def test_magnets_that_hold_an_element_stay_inside_the_product_that_is_shipped(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "Swarf from Sweden will be made into terbium oxide in Baotou and shipped to Malmö",
        "Spent magnets from Italy are processed into SmCo powder in Ningbo and sent back to Turin, licence?",
        "Schrott aus Italien wird in Baotou zu Terbiumoxid verarbeitet und nach Turin geliefert",
        "瑞典的磁材废料在包头加工成氧化铽，再发回瑞典，要许可证吗",
        "Les déchets d'aimants d'Italie sont transformés en oxyde de terbium à Baotou puis renvoyés à Turin",
    ],
)
def test_what_is_processed_in_china_and_sent_on_leaves_from_there(text: str, library: Library) -> None:
    answer = ask(text, DAY, library)

    assert answer.stated[0].values["departure"] == "CN"
    assert answer.outcome is Outcome.LICENSE_REQUIRED


def test_what_is_processed_in_china_and_sent_from_elsewhere_does_not_leave_from_there(library: Library) -> None:
    answer = ask("Dysprosium oxide separated in Baotou, stored in Rotterdam, goes to Oslo", DAY, library)

    assert answer.stated[0].values["departure"] == "NL"
