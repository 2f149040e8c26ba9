"""Goods that come into China, are worked on or stored there and go on leave China; what stands abroad does not."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)
OUT = {"license_required", "undetermined"}


@pytest.mark.parametrize(
    "text",
    [
        "SmCo magnets were returned from Munich, are recoated in Ningbo, and leave in May. Do we need a licence?",
        "SmCo rings came back from our customer in Hanoi for rework and the good ones go out again. Licence?",
        "SmCo magnets arrive from Munich; get remagnetised at our plant in Ningbo; then back to the customer.",
        "A buyer in Leeds shipped 300 SmCo blocks back to us; we re-magnetise them and post them to Leeds. Approval?",
        "SmCo magnets go from Baotou to the Ningbo bonded zone, are stored there, then loaded on a ship. Licence?",
        "Dysprosium oxide from Malaysia comes to Ganzhou for refining and goes to Japan. Licence?",
        "Toll work: terbium oxide from Kuantan is reduced to metal in Baotou and the metal leaves for Osaka. Licence?",
        "Before they go to Osaka, the SmCo rings that arrived from Munich are stored in Shanghai. Licence?",
        "After repair in Ningbo the SmCo magnets that came from Munich are collected by DHL for the customer. Licence?",
        "钐钴磁体从慕尼黑退回，返工之后客户的货代提走运回慕尼黑，要许可证吗？",
        "钐钴磁钢从包头运到宁波保税区，在保税仓存放两个月后5月出运，要许可证吗？",
        "钐钴磁体暂时进境修理，修完复运出境，需要出口许可证吗？",
        "来料加工：客户从河内供钐钴毛坯，我们在东莞磨加工，成品全部返销越南，要许可证吗？",
        "SmCo-Magnete kamen aus München zurück, werden in Ningbo neu beschichtet, dann aufs Schiff verladen.",
        "SmCo-Ringe treffen aus Oslo zur Prüfung in Hangzhou ein, gehen danach nach Oslo. Lizenz?",
        "Les anneaux SmCo arrivent de Hanoï, sont recontrôlés à Ningbo et expédiés ensuite à Osaka. Licence ?",
        "Los anillos de SmCo llegan de Hanói, se inspeccionan en Ningbo y salen después hacia Osaka. ¿Licencia?",
        "Our distributor in Turin mailed us a batch of SmCo segments; the owner has them fetched. Licence?",
        "Terbium-alloyed magnets landed in Qingdao from Busan last week; the lot flies out on Friday. Licence?",
        "After a visual check in Xiamen, terbium-alloyed magnets received from Chennai leave China again. Licence?",
        "The Hanoi customer ships SmCo magnets to us in Dongguan; we melt them down and ship the metal to Osaka.",
        "Kunden in Graz schicken SmCo-Magnete nach Suzhou, die schlechten verschrotten wir, der Rest geht nach Graz.",
        "钐钴磁体从合肥发波兰，波兰退回合肥的报废，出口要许可证吗？",
        "SmCo magnets from Turin were to be scrapped in Suzhou, but now a buyer in Oslo takes them. Licence?",
        "Our lab in Turin sends SmCo samples to Suzhou for analysis and gets them back. Licence?",
        "SmCo from Hanoi is used in Dongguan for our own magnets, which leave for Leeds. Licence?",
        "RMA: SmCo magnets, 40 pcs, from Boston, in at Suzhou 3 March, out 20 March. Permit?",
        "Defective SmCo magnets go from Oslo back to China to be exchanged. Licence?",
        "展会结束后钐钴样品从汉诺威回到宁波，下个月再去东京参展，要许可证吗？",
        "印度退货的含镝烧结钕铁硼到了青岛港，先重新电镀，良品下周飞米兰，要许可证吗？",
        "Rückläufer aus Lyon (SmCo-Ringe) liegen in unserer Werkstatt in Suzhou; danach holt sie der Spediteur ab.",
        "Aus Busan sind SmCo-Magnete in Qingdao angekommen; sie werden vermessen, danach liefern wir sie nach Graz.",
        "Un client de Turin nous renvoie des aimants SmCo à Suzhou, on les trie, puis ils repartent à Turin. Licence ?",
        "SmCo磁石を包頭から寧波保税区に運び、そこで二か月保管した後に船積みします。許可は必要ですか。",
        "SmCo 자석을 바오터우에서 닝보 보세구역으로 옮겨 두 달 보관한 뒤 수출합니다. 허가가 필요합니까?",
    ],
)
def test_goods_that_came_in_and_go_on_leave_china(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert answer.stated[0].values["departure"] == "CN"


@pytest.mark.parametrize(
    "text",
    [
        "Dy magnets come back from Munich to our plant in Ningbo and are scrapped there. Licence?",
        "Defective SmCo magnets go from Munich back to the maker in Ningbo, who melts them down. Licence?",
        "SmCo magnets move from the Ningbo bonded zone to the Shanghai bonded zone and stay in China. Licence?",
        "We receive Dy oxide from Malaysia in Ganzhou, refine it and sell it to a magnet maker in Baotou. Licence?",
        "A refinery in Ganzhou purchases Australian terbium concentrate oxide shipped from Perth. Chinese licence?",
        "含镝磁钢从德国退回宁波，返工后留在国内卖给苏州的厂，要许可证吗？",
        "金属镝从上海保税区转到青岛保税区，没有出境",
        "SmCo-Ringe kamen aus Hanoi nach Ningbo zurück, werden nachgearbeitet und bleiben im Lager. Lizenz?",
        "Wir schicken Dy-Magnete aus Linz an das Werk in Ningbo zurück. Wiederausfuhr?",
        "We return from Lyon to Ningbo SmCo magnets that were delivered to us in May. License?",
        "A Polish client returns SmCo couplings to our Hefei plant; they are scrapped on the spot. Licence?",
        "The Hanoi customer ships the SmCo magnets back to us in Dongguan; we credit him and melt them. Licence?",
        "波兰客户把钐钴磁体寄回合肥工厂，当场销毁，要许可证吗？",
        "钐钴磁钢从釜山进到青岛保税区，再转到苏州工厂生产，要许可证吗？",
        "SmCo磁石をハノイから寧波の工場へ返品し、そこで廃棄します。許可は必要ですか。",
    ],
)
def test_goods_that_come_in_and_stay_do_not(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "SmCo magnets of Chinese origin came back from Munich to Rotterdam, are recoated there and sent back.",
        "SmCo magnets arrive from Munich in Zurich for rework and then they go on to Osaka. Licence?",
        "We in Rotterdam take back Chinese SmCo rings from Munich, sort them and ship the good ones to Oslo.",
        "Chinese SmCo magnets lie in Rotterdam; in May they went to Ningbo for rework and came back. To Oslo?",
        "SmCo magnets from Seoul are stored in the Busan free zone for two months and then leave for Osaka.",
        "SmCo magnets were sent back by our customer in Germany to our plant in Vienna and shipped to Prague.",
        "Dysprosium oxide separated in Baotou, stored in Rotterdam, goes to Oslo.",
        "We are a distributor in Milan. Chinese SmCo rings come back from Athens for repair at our shop, go out again.",
        "Chinese-origin terbium metal went from our Rotterdam stock to Turkey. Licence?",
        "Defective Chinese SmCo magnets go from Oslo to the maker's repair shop in Vietnam. Licence?",
        "Yttrium targets made in Pilsen from Chinese yttrium oxide, reduced to metal at our own works. To Israel?",
        "中国产钐钴磁体从慕尼黑退到鹿特丹仓库，在那里重镀后再发奥斯陆，要许可证吗？",
        "Chinesische SmCo-Magnete kamen aus Oslo ins Lager in Hamburg zurück, werden geprüft, gehen nach Wien.",
    ],
)
def test_goods_that_stand_abroad_do_not_leave_china(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome in (Outcome.SUSPENDED, Outcome.NOT_CAUGHT)
    assert answer.stated[0].values.get("departure") != "CN"


@pytest.mark.parametrize(
    "text",
    [
        "We store Dy magnets in an Amazon FBA warehouse in Germany, shipped from Shenzhen.",
        "Our fulfilment depot in Kent is topped up with SmCo magnets from Dongguan every month. Licence?",
        "Wir füllen das Amazon-Lager in Leipzig mit SmCo-Magneten aus Shenzhen. Genehmigung?",
        "跨境电商：含镝磁铁从义乌备货到美国海外仓，还没有买家，要许可证吗？",
        "SmCo magnets go on consignment from Ningbo to our dealer's store in Milan; title stays with us. Licence?",
        "SmCo magnet samples for a fair in Hanover, from Ningbo and back, under an ATA carnet. Licence?",
        "SmCo magnets from Baotou leave by ship at Tianjin, tranship at Busan, and end in Los Angeles. Licence?",
        "SmCo magnets from Hanoi are transhipped at Shanghai for Los Angeles. Licence?",
        "通运货物：河内的钐钴磁体随船停靠盐田港再去洛杉矶，要许可证吗？",
        "SmCo magnets from Shenzhen to our Hong Kong warehouse. Licence?",
    ],
)
def test_stocks_abroad_fairs_and_transit_need_a_license(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "We import Dy oxide from Malaysia into Suzhou. Do we need a licence under No. 18?",
        "从日本进口含镝磁体到深圳自用，要许可证吗？",
        "Wir führen Dysprosiumoxid aus Malaysia nach Suzhou ein. Brauchen wir eine Genehmigung nach Nr. 18?",
    ],
)
def test_imports_are_not_caught(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "We store Chinese SmCo magnets in an Amazon FBA warehouse in Leipzig; a French customer orders ten.",
        "SmCo magnets from Hanoi tranship at Singapore for Los Angeles. Licence?",
    ],
)
def test_stocks_and_transit_elsewhere_do_not_leave_china(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    ("question", "outcomes"),
    [
        (
            "Magnets our Graz works made with 2 % Chinese dysprosium are sold to Suzhou and ship next week.",
            {"not_caught"},
        ),
        ("Dy magnets from Graz are sent to Suzhou for coating and ship next week to the customer.", OUT),
        ("SmCo magnets go from Graz to Suzhou and are then shipped out again.", OUT),
        ("德国工厂的镝磁体送到苏州，再发货，要许可吗？", OUT),
        ("钐钴磁体从德国退回苏州返修，下周发货，要许可吗？", OUT),
    ],
)
def test_sending_to_china_is_told_once(question: str, outcomes: set[str], library: Library) -> None:
    assert ask(question, MARCH, library).outcome in outcomes
