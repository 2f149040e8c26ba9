"""Goods leave where who asks or holds them sits, and go back to a seller in China that takes them back."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER, MARCH, AUGUST = date(2025, 10, 20), date(2026, 3, 1), date(2026, 8, 10)


@pytest.mark.parametrize(
    ("text", "departure", "destination"),
    [
        pytest.param("KL dealer here. A dockyard in Mumbai wants 80 Chinese SmCo blocks.", "MY", "IN", id="dealer"),
        pytest.param("Korean affiliate, 20 kg Dy metal made in China, buyer is a Polish plant.", "KR", "PL", id="made"),
        pytest.param("Singapore office: Vietnamese motor plant wants 100 kg Chinese Dy-Fe.", "SG", "VN", id="plant"),
        pytest.param("A German dealer holds Chinese Gd targets; two would go to Belgium.", "DE", "BE", id="holds"),
        pytest.param("Stockist in Hull holds Chinese SmCo discs; we in Dublin want ten.", "GB", "IE", id="we want"),
        pytest.param(
            "Our French branch has 40 kg of Chinese Dy metal left; a client in Rabat buys.", "FR", "MA", id="left"
        ),
        pytest.param("吉隆坡分销商，印度工厂要80块中国产钐钴。", "MY", "IN", id="Chinese"),
        pytest.param(
            "부산 자유무역지역에 보관 중인 중국산 SmCo 자석을 하이퐁 모터 공장으로 보냅니다.", "KR", "VN", id="Korean"
        ),
        pytest.param(
            "Graz dealer: customer in Munich ordered Dy magnets from our supplier in Ningbo", "CN", "DE", id="no"
        ),
        pytest.param("Rotterdam trader here, the Dy magnets lie in Ningbo, buyer in Ghent.", "CN", "BE", id="lie in"),
        pytest.param(
            "Munich office here. Our Ningbo vendor ships Dy magnets, client in Brno.", "CN", "CZ", id="vendor"
        ),
    ],
)
def test_goods_leave_where_they_are_held(text: str, departure: str, destination: str, library: Library) -> None:
    facts = extracted(text, library, OCTOBER).facts.values
    assert (facts["departure"], facts["destination"]) == (departure, destination)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chinese Dy metal sits in Penang; the Ganzhou smelter agreed to take it back.", id="agreed"),
        pytest.param(
            "Chinese Tb metal, bought from Baotou, lies in Rotterdam, seller in Baotou takes it back.", id="lies"
        ),
        pytest.param("The Ganzhou seller will take it back: Chinese Tb oxide at our Antwerp store.", id="seller first"),
        pytest.param(
            "Send back to the supplier in Ganzhou 3 drums of Dy oxide that lie wet in Hamburg.", id="send back"
        ),
        pytest.param("Chinese Dy metal in Penang goes back to Ganzhou. Does the re-export rule hit us?", id="rule"),
        pytest.param("我们是名古屋的贸易商，从包头采购的镝铁不合格，想原样退给包头的卖方。", id="Chinese"),
        pytest.param("大阪の商社です。贛州から仕入れた金属テルビウムを売主の贛州工場へ返品します。", id="Japanese"),
        pytest.param("부산의 상사입니다. 간저우에서 산 디스프로슘 금속을 간저우 공장으로 반품합니다.", id="Korean"),
    ],
)
def test_goods_that_their_seller_takes_back_are_not_caught(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Dy metal lies in Penang; the Ganzhou smelter will take it back and ship us new Dy metal.", id="new"
        ),
        pytest.param("Chinese Dy oxide in Hull; Baotou would take it back but a buyer in Ghent wants it.", id="buyer"),
        pytest.param(
            "We in Ningbo ship Dy magnets to Penang; the Penang plant agreed to take them back.", id="from China"
        ),
        pytest.param(
            "大阪の商社です。金属テルビウムを贛州の工場へ返品し、その後大阪へ新品を送ってもらいます。", id="Japanese"
        ),
    ],
)
def test_what_goes_out_again_stays_caught(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome in (Outcome.LICENSE_REQUIRED, Outcome.UNDETERMINED)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Graz dealer: customer in Munich ordered Dy magnets from our supplier in Ningbo", id="dealer"),
        pytest.param("We are a dealer in Graz. Customer in Brno orders Dy metal from our mill in Ganzhou.", id="we"),
        pytest.param("我们是格拉茨的经销商，慕尼黑客户向我们宁波的供应商订了镝磁铁，要许可吗？", id="Chinese"),
        pytest.param(
            "Wir sind Händler in Graz, ein Kunde in Brno bestellt Dy-Metall bei einem Werk in Ganzhou.", id="de"
        ),
    ],
)
def test_what_is_ordered_in_china_leaves_there_whoever_trades_it(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_what_a_dealer_has_on_hand_leaves_the_dealer(library: Library) -> None:
    text = "We are a dealer in Graz with stock bought from Ningbo. Customer in Brno orders Dy metal from our stock."
    assert extracted(text, library, MARCH).facts.values["departure"] == "AT"


@pytest.mark.parametrize(
    ("text", "day", "outcome"),
    [
        pytest.param(
            "Chinese SmCo rings from our Swedish stock to Norway. 61 starts 1 December so we can ship this week?",
            OCTOBER,
            Outcome.LICENSE_REQUIRED,
            id="start of a rule",
        ),
        pytest.param(
            "The licence was granted in May 2025. Dy magnets Ningbo to Hamburg next week?",
            OCTOBER,
            Outcome.LICENSE_REQUIRED,
            id="grant",
        ),
        pytest.param(
            "意大利Lafert S.p.A.的转子磁钢，含镝，宁波发货，出口许可证5月就批下来了。这个月还能走货吗？",
            AUGUST,
            Outcome.PROHIBITED,
            id="grant before a listing",
        ),
        pytest.param(
            "61 applies from 1 December; Chinese Tb oxide leaves Rotterdam for Lyon on 20 November 2025?",
            OCTOBER,
            Outcome.SUSPENDED,
            id="day of the act",
        ),
    ],
)
def test_day_of_a_rule_or_a_license_is_no_day_of_the_act(
    text: str, day: date, outcome: Outcome, library: Library
) -> None:
    assert ask(text, day, library).outcome is outcome


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        pytest.param(
            "We have 60 Chinese SmCo magnets in Kassel. A hospital in Jordan wants them.", "departure", "DE", id="have"
        ),
        pytest.param(
            "DyFe from our Incheon store, material is from Jiangxi, goes to Gliwice.", "origin", "CN", id="material"
        ),
        pytest.param("Unser Werk bei Celje sintert NdFeB. Versand nach Novi Sad.", "made_in", "SI", id="sinters"),
        pytest.param(
            "Our plant near Celje sinters NdFeB magnets. Shipment to Novi Sad.", "made_in", "SI", id="English"
        ),
        pytest.param(
            "Uppsala lab here: Dy magnets made here with Dy from China, 3 % of the value, to Oslo",
            "made_in",
            "SE",
            id="here",
        ),
        pytest.param("含镝磁环寄到我们厂检测，测完寄回他们亚琛的工厂。", "destination", "DE", id="back to them"),
        pytest.param(
            "A buyer in Izmir asks about China's 0.1% thing. Dy magnets made in Celje.", "departure", None, id="rule"
        ),
    ],
)
def test_what_is_told_of_places(text: str, name: str, value: str | None, library: Library) -> None:
    assert extracted(text, library, OCTOBER).facts.values.get(name) == value


@pytest.mark.parametrize(
    ("text", "military"),
    [
        pytest.param("Terbium oxide, Baotou to Nagoya. Military use: none.", False, id="none"),
        pytest.param("Terbium oxide, Baotou to Nagoya, zero military.", False, id="zero"),
        pytest.param("酸化テルビウムを包頭から名古屋へ輸出します。防衛向けはありません。", False, id="Japanese"),
        pytest.param("바오터우에서 산화테르븀을 나고야로 수출합니다. 군사용은 아닙니다.", False, id="Korean"),
        pytest.param("氧化铽从包头出口到名古屋，军方客户没有。", False, id="Chinese"),
        pytest.param("Terbium oxide, Baotou to Nagoya. Military use: no idea.", True, id="no idea"),
        pytest.param(
            "酸化テルビウムを包頭から名古屋へ輸出します。防衛向けはありませんか？", True, id="Japanese question"
        ),
        pytest.param(
            "酸化テルビウムを包頭から名古屋へ輸出します。防衛向けではないと思います。", True, id="Japanese guess"
        ),
        pytest.param("바오터우에서 산화테르븀을 나고야로 수출합니다. 군사용은 아닙니까?", True, id="Korean question"),
        pytest.param("氧化铽从包头出口到名古屋，军方客户没有问过。", True, id="Chinese has not asked"),
    ],
)
def test_military_use_counts_unless_it_is_denied(text: str, military: bool, library: Library) -> None:
    assert (ask(text, MARCH, library).outcome is Outcome.PROHIBITED) == military


@pytest.mark.parametrize(
    ("text", "departure"),
    [
        pytest.param("Chinese Tb metal from our Zug depot to a plant near Kongsberg.", "CH", id="town like a word"),
        pytest.param("新加坡子公司手上有成都产的钐钴磁体，要卖给以色列一家工厂。", "SG", id="Chinese holder"),
        pytest.param(
            "NGO logistics, Nairobi. SmCo magnets made in China go to Malawi. Beijing licence?", "KE", id="NGO"
        ),
        pytest.param("NGO logistics, Nairobi. Dy magnets from our Chinese supplier go to Malawi.", "CN", id="supplier"),
        pytest.param("Sales, Oslo. Chinese SmCo magnets from the Baotou plant go to Riga.", "CN", id="plant"),
    ],
)
def test_who_writes_from_where(text: str, departure: str, library: Library) -> None:
    assert extracted(text, library, OCTOBER).facts.values["departure"] == departure


def test_who_writes_and_needs_goods_gets_them(library: Library) -> None:
    facts = extracted("Purchasing manager, Graz. We need 50 Dy magnets made in China.", library, OCTOBER).facts.values
    assert facts["destination"] == "AT"
    assert "departure" not in facts


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("靶材出口要许可证吗？带铜背板，发德国镀膜厂，只给了个料号", Outcome.UNDETERMINED, id="backing"),
        pytest.param(
            "Target on a Cu backing plate, Zhuzhou to Dresden, material not known?", Outcome.UNDETERMINED, id="on"
        ),
        pytest.param("Tb target with copper backing plate, Zhuzhou to Dresden?", Outcome.LICENSE_REQUIRED, id="Tb"),
        pytest.param(
            "收了三吨拆机磁钢，旧空调压缩机、硬盘、音响里拆的，没测过。北海港发马来西亚。",
            Outcome.UNDETERMINED,
            id="scrap",
        ),
        pytest.param("铟锭，株洲出日本民用厂，去年2月的钨碲铋钼铟公告管不管？", Outcome.NOT_CAUGHT, id="announcement"),
        pytest.param(
            "Gallium notice aside, 5 kg gallium metal Zhuzhou to Osaka?", Outcome.LICENSE_REQUIRED, id="gallium"
        ),
    ],
)
def test_what_is_beside_the_goods_is_none_of_them(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is outcome


def test_day_of_a_lot_that_has_gone_counts(library: Library) -> None:
    text = "自查发现今年6月有一票钬铁合金从上海出到韩国民用电机厂，没办两用物项证。现在补说明来得及吗？"
    assert ask(text, date(2026, 11, 23), library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        "Patent attorney here. Chinese client mails us claims for an ordinary PCT filing on grain boundary diffusion.",
        "Patent attorney, Munich. Our client in Shenyang sends us the unpublished description of a grain-boundary "
        "diffusion step, solely for an ordinary EP patent application, nothing beyond what sufficiency demands.",
    ],
)
def test_what_a_client_in_china_sends_leaves_there(text: str, library: Library) -> None:
    assert extracted(text, library, OCTOBER).facts.values["departure"] == "CN"
    assert ask(text, OCTOBER, library).outcome is Outcome.EXEMPT


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("NdFeB magnets, Ningbo to Lyon. No Dy, Tb, Ho or Sm.", Outcome.NOT_CAUGHT, id="list"),
        pytest.param(
            "NdFeB magnets, Ningbo to Lyon; Dy, Tb, Ho, Sm all below detection.", Outcome.NOT_CAUGHT, id="below"
        ),
        pytest.param("NdFeB magnets, Ningbo to Lyon; Dy, Tb, Ho none detected", Outcome.NOT_CAUGHT, id="none"),
        pytest.param("NdFeB magnets, Ningbo to Lyon, with Dy, Ho and Tb", Outcome.LICENSE_REQUIRED, id="with"),
        pytest.param("Where does Dy oxide trade in Shanghai this week, per kg?", Outcome.OUT_OF_SCOPE, id="price"),
        pytest.param("Can our Dutch law firm file the 61 application?", Outcome.INFORMATION, id="law firm"),
        pytest.param('Customer mail: "your magnets are 61 relevant". Are they?', Outcome.UNDETERMINED, id="are they"),
    ],
)
def test_lists_of_symbols_and_short_questions(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is outcome
