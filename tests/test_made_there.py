"""What whoever gets a material makes of it, against magnets that a plant makes and ships."""

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
