"""Ordinary goods are no dual-use items; parts may be; what is ordered from works in China leaves China."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 11, 23)


def outcome(text: str, library: Library) -> Outcome:
    return ask(text, DAY, library).outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "HENSOLDT AG, a control-listed firm, orders 200 office desks from our Foshan works. Cancel?", id="English"
        ),
        pytest.param("管控名单上的FN Herstal要买5000双劳保手套，从山东发货，行不行？", id="Chinese"),
        pytest.param(
            "Rheinmetall bestellt 500 Kantinenstühle bei unserem Werk in Foshan. Müssen wir stornieren?", id="German"
        ),
        pytest.param(
            "Rheinmetall commande 300 chaises de bureau à notre usine de Foshan. Faut-il annuler ?", id="French"
        ),
        pytest.param("Rheinmetall이 우리 포산 공장에 사무용 의자 500개를 주문했습니다. 취소해야 하나요?", id="Korean"),
    ],
)
def test_ordinary_goods_for_a_listed_party_are_not_caught(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We ship parts from Ningbo to Germany. License?", id="English"),
        pytest.param("我们从宁波出口零件到德国，要许可证吗？", id="Chinese"),
        pytest.param("Ersatzteile aus Ningbo nach Deutschland. Genehmigung?", id="German"),
        pytest.param(
            "Rheinmetall orders 40 components from our Foshan factory. Must we cancel?", id="for a listed party"
        ),
    ],
)
def test_parts_of_which_nothing_is_said_are_asked_about(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rheinmetall wants 5 kg gallium metal from our Ningbo works. Cancel?", id="English"),
        pytest.param("莱茵金属向我们佛山厂订了5公斤金属镓，还能发吗？", id="Chinese"),
        pytest.param("莱茵金属在我司赣州厂下单钐钴磁体，能接吗？", id="Chinese, placed"),
        pytest.param(
            "Rheinmetall bestellt bei unserem Werk in Foshan 5 kg Galliummetall. Dürfen wir liefern?", id="German"
        ),
        pytest.param("Rheinmetall pide 5 kg de galio metálico a nuestra fábrica de Ningbo. ¿Cancelamos?", id="Spanish"),
        pytest.param("ラインメタルが当社寧波工場に金属ガリウム5kgを発注しました。出荷できますか？", id="Japanese"),
        pytest.param("Rheinmetall이 우리 닝보 공장에 금속 갈륨 5kg을 주문했습니다. 출하해도 되나요?", id="Korean"),
        pytest.param(
            "Rheinmetall orders 200 office chairs and 5 kg gallium metal from our Foshan factory.", id="among others"
        ),
    ],
)
def test_goods_ordered_from_works_in_china_leave_china(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.PROHIBITED
