"""Where goods go and start when a firm is of one country and sits in another: Chinese abroad, sellers elsewhere."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import UNCLEAR, Outcome

DAY = date(2026, 11, 23)
MARCH = date(2026, 3, 1)


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


@pytest.mark.parametrize(
    ("question", "destination"),
    [
        ("Chinese SmCo magnets from Stuttgart to a German dealer in Brno. License?", "CZ"),
        ("Chinese SmCo magnets from Stuttgart to a German company, delivered in Brno. License?", "CZ"),
        ("Chinese SmCo magnets from Osaka to a Japanese maker's Thai plant. License?", "TH"),
        ("中国产钐钴磁体从斯图加特发给一家德国公司的鹿特丹工厂，要许可吗？", "NL"),
        ("Chinesische SmCo-Magnete aus Stuttgart an die deutsche Botschaft in Ankara. Genehmigung?", "TR"),
        ("Imanes de samario-cobalto chinos de Madrid a una empresa española en Lisboa. ¿Licencia?", "PT"),
        ("Chinese SmCo magnets from Stuttgart to a German company in Hamburg. License?", "DE"),
    ],
)
def test_firm_of_the_country_that_goods_leave_may_sit_elsewhere(
    question: str, destination: str, library: Library
) -> None:
    assert extracted(question, library, DAY).facts.values["destination"] == destination


@pytest.mark.parametrize(
    "question",
    [
        "Our parent company in Stuttgart owns 100% of us in Ningbo. May we sell SmCo magnets to a pump maker in Lyon?",
        "We rent a bonded warehouse in Shanghai; our Swiss company sells SmCo magnets from it to Lyon. License?",
        "Seller: a Dubai trader. Shipper: Ningbo plant. Consignee: Lyon. Goods: SmCo magnets. License?",
        "新加坡公司卖钐钴磁体给里昂，货由宁波工厂直发，要许可吗？",
        "卖方迪拜贸易商，发货人宁波工厂，收货人里昂，货物钐钴磁体，要许可吗？",
        "我们苏黎世只开票，苏州的姐妹公司把钐钴磁体发给里昂客户，要许可吗？",
        "Verkäufer: Händler in Dubai. Versender: Werk Ningbo. Empfänger: Lyon. Ware: SmCo-Magnete. Genehmigung?",
        "모회사는 슈투트가르트에 있고 저희 닝보 공장이 리옹으로 사마륨코발트 자석을 팝니다. 허가가 필요합니까?",
    ],
)
def test_seller_abroad_is_no_start_where_a_plant_in_china_may_send(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome in (Outcome.LICENSE_REQUIRED, Outcome.UNDETERMINED)


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Chinese SmCo magnets from our Hamburg store to Lyon, billed by our Shanghai office. License?", "DE"),
        ("Our company in Stuttgart ships Chinese SmCo magnets to Lyon. License?", "DE"),
        ("Our Dubai office sells the SmCo magnets of a Ningbo plant to Lyon. License?", UNCLEAR),
    ],
)
def test_start_is_left_open_only_where_nothing_says_it(question: str, start: str, library: Library) -> None:
    assert extracted(question, library, MARCH).facts.values.get("departure") in (start, "CN")
