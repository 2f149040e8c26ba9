"""What whoever gets a material makes of it, and when it leaves, against magnets that a plant makes and ships."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)
MAGNETS = ("magnet", "磁体")


@pytest.mark.parametrize(
    "text",
    [
        "We ship 30 kg of DyFe alloy from Ningbo to a magnet plant in Thailand that makes compressor magnets. Licence?",
        "Ningbo to Bangkok, 80 kg dysprosium metal; buyer sinters NdFeB blocks and sells them to car makers.",
        "宁波出口金属镝80公斤给泰国罗勇一家磁材厂，做空调压缩机磁体，要许可证吗？",
        "卖给曼谷一家做磁钢的厂25公斤氧化铽，他们做出来的磁钢供汽车厂。宁波出口要许可吗？",
        "Wir liefern aus Ningbo 80 kg Dysprosiummetall an ein Magnetwerk in Thailand, das Kompressormagnete macht.",
        "Aus 25 kg Terbiumoxid macht unser Kunde in Bangkok Rotormagnete für Pumpen. Wir liefern aus Ningbo. Lizenz?",
    ],
)
def test_magnets_that_are_made_of_a_material_are_not_shipped(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert not answer.cases
    assert not any(word in str(answer.facts["form"].value) for word in MAGNETS)


@pytest.mark.parametrize(
    "text",
    [
        "We buy from a plant in Ningbo that makes SmCo magnets. Can they ship to us in Oslo?",
        "A factory in Ningbo that makes magnets with Dy sells to Oslo. Licence?",
        "挪威客户找宁波一家做钐钴磁体的厂下单，要许可证吗？",
        "给挪威客户做的钐钴磁钢从宁波发，要许可证吗？",
        "Die Magnete mit Dy macht unser Werk in Ningbo, Kunde in Oslo. Ausfuhrlizenz?",
        "Der Kunde in Oslo braucht von uns in Ningbo SmCo-Magnete für seine Motoren. Lizenz?",
    ],
)
def test_magnets_that_a_plant_makes_and_ships_are(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert any(word in str(answer.facts["form"].value) for word in MAGNETS)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("檳城倉有 80 公斤中國產金屬鏑，秋田廠想買去做一般車用磁石，純民用。要許可嗎？", "金属"),
        ("釜山仓库有50公斤中国产氧化铽，日本一家厂想要来做车用磁体，要许可吗？", "氧化物"),
        ("鹿特丹有20公斤中国来的铽金属，德国客户拿去做电机磁钢，要证吗？", "金属"),
        ("仓库有30公斤包头产的镝铁，在华沙，要卖给捷克一家厂做空调压缩机的磁钢。要许可吗？", "合金"),
    ],
)
def test_a_material_that_a_buyer_makes_magnets_of_is_what_goes(text: str, form: str, library: Library) -> None:
    answer = ask(text, date(2025, 10, 20), library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert str(answer.facts["form"].value) == form


@pytest.mark.parametrize(
    "text",
    [
        "氧化铽宁波发奥斯陆，25号装船，要证吗？",
        "氧化铽，宁波到奥斯陆，船期是25号，要证吗？",
        "テルビウム酸化物、寧波からオスロ、25日出荷。許可は？",
        "산화테르븀 닝보에서 오슬로로 25일 선적, 허가 필요한가요?",
        "Terbiumoxid geht am 25. von Ningbo nach Oslo. Lizenz?",
        "oxyde de terbium Ningbo Oslo, départ le 25, licence ?",
    ],
)
def test_a_day_of_the_month_on_which_goods_leave_is_the_act(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).facts["act_date"].value == "2025-10-25"


def test_the_number_of_an_announcement_is_no_day(library: Library) -> None:
    answer = ask("按第18号发的证，氧化铽宁波发奥斯陆行吗", date(2025, 10, 20), library)
    assert "act_date" not in answer.facts
