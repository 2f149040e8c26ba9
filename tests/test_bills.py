"""Materials that a bill of materials or a list of raw materials names, inside goods made abroad, leave nowhere."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DECEMBER = date(2025, 12, 5)


@pytest.mark.parametrize(
    "text",
    [
        "SmCo blocks made in Osaka by a Japanese process for Turin. Bill of materials: samarium metal from Baotou.",
        "NdFeB rings with dysprosium, made just outside Turin with Italian know-how, to Tunis. Raw materials: Nd from "
        "Australia, dysprosium metal from Baotou, 1.1% of the selling price.",
        "SmCo rings made in Gdansk by a Polish process, to Cairo. BOM: samarium metal from Baotou EUR 40 (of EUR 900), "
        "cobalt from Finland, copper from Chile.",
        "Dy-Magnete, bei Graz nach österreichischem Verfahren gefertigt, Rohstoff: Dysprosiummetall aus Baotou, "
        "0,5 % vom Wert, Kunde in Tunis.",
        "Aimants SmCo fabriqués à Penang selon un procédé allemand, vendus à Pune. Nomenclature : samarium métal du "
        "Sichuan 1950 USD, facture 61 000 USD.",
        "Imanes de NdFeB con disprosio hechos cerca de Lisboa con proceso propio para Túnez. Materias primas: "
        "disprosio metálico de Baotou, 2 % del valor.",
        "在都灵附近用意大利工艺生产的含镝磁体发往突尼斯，原料：包头的金属镝，占价值1.1%。",
        "マレーシアのペナンでドイツの技術で製造したSmCo磁石をインドへ出荷。部品表：四川省産サマリウム金属1950ドル、請求額61000ドル。",
        "말레이시아 페낭에서 독일 공정으로 만든 SmCo 자석을 인도로 보냅니다. 자재명세서: 쓰촨산 사마륨 금속 1950달러.",
    ],
)
def test_billed_material_stays_in_the_goods(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        "Our BOM: samarium metal from Sichuan goes to our plant in Penang, where SmCo discs are made for Pune.",
        "Raw materials: dysprosium metal from Baotou ships to our plant in Turin, rings made there go to Tunis.",
        "SmCo rings made in Gdansk by a Polish process go to Cairo. Also samarium metal from Baotou to Finland.",
        "SmCo discs made in Penang and samarium metal from Sichuan, both go to Pune.",
        "SmCo-Scheiben, gefertigt in Penang, und Samariummetall aus Sichuan, beide gehen nach Pune.",
        "槟城生产的钐钴片和四川的金属钐，两样都发往浦那。",
        "Disques SmCo fabriqués à Penang et samarium métal du Sichuan, les deux vont à Pune.",
        "Discos de SmCo fabricados en Penang y samario metálico de Sichuan, ambos van a Pune.",
    ],
)
def test_material_that_goes_itself_is_goods(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.LICENSE_REQUIRED
