"""Who is Chinese and sits abroad: goods go to where he sits, and not to China, where nothing would be caught."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("question", "destination"),
    [
        ("Samarium-cobalt magnets from Ningbo to the Chinese consulate in Hamburg. License?", "DE"),
        ("Samarium-cobalt magnets from Ningbo to a Chinese trader in Hamburg. License?", "DE"),
        ("Samarium-cobalt magnets from Ningbo to a Chinese ship lying in Hamburg. License?", "DE"),
        ("Samarium-cobalt magnets from Ningbo for a Chinese hospital in Nairobi. License?", "KE"),
        ("Samarium-cobalt magnets from Ningbo to a Chinese motor maker in Hungary. License?", "HU"),
        ("Samarium-cobalt magnets from Ningbo to a Shanghai company's branch in Hamburg. License?", "DE"),
        ("Chinese SmCo magnets from Hamburg to a subsidiary of a Ningbo group in Lyon. License?", "FR"),
        ("Chinese SmCo magnets from Hamburg to our Chinese customer's Lyon plant. License?", "FR"),
        ("中国产钐钴磁体从汉堡寄到中国驻法国大使馆，要许可吗？", "FR"),
        ("钐钴磁体从宁波发给中资公司在匈牙利的工厂，要许可吗？", "HU"),
        ("钐钴磁体从宁波发给宁德时代在匈牙利的工厂，要许可吗？", "HU"),
        ("Samarium-Kobalt-Magnete aus Ningbo an das chinesische Konsulat in Hamburg. Genehmigung?", "DE"),
        ("Chinesische SmCo-Magnete aus Hamburg an die chinesische Botschaft in Paris. Genehmigung?", "FR"),
        ("Aimants SmCo chinois de Hambourg à l'ambassade de Chine à Paris. Licence ?", "FR"),
        ("Imanes SmCo chinos de Hamburgo a una empresa china en Lyon. ¿Licencia?", "FR"),
        ("ハンブルクからリヨンの中国企業へ中国産SmCo磁石を送ります。許可は？", "FR"),
        ("함부르크에서 리옹의 중국 회사로 중국산 SmCo 자석을 보냅니다. 허가가 필요합니까?", "FR"),
        ("Samarium-cobalt magnets from Hamburg to a Chinese motor maker in Ningbo. License?", "CN"),
        ("Samarium-cobalt magnets from Hamburg to our Chinese plant in Ningbo. License?", "CN"),
        ("中国产钐钴磁体从汉堡退回宁波厂家，要许可吗？", "CN"),
        (
            "Wir schicken die chinesischen SmCo-Magnete aus Stuttgart an den Hersteller in Ningbo zurück. Geht das?",
            "CN",
        ),
        ("Aimants samarium-cobalt de Hambourg à notre fournisseur chinois à Ningbo. Licence ?", "CN"),
    ],
)
def test_goods_go_to_where_somebody_chinese_sits(question: str, destination: str, library: Library) -> None:
    assert extracted(question, library, DAY).facts.values["destination"] == destination
