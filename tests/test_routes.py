"""Where goods leave, where they go and where they come from, in many frames and orders of words."""

from datetime import date

import pytest
from readings import Stated, check, extracted

from qa.ask import Library, ask
from qa.models import Outcome

PLACES = {"CN": ("China", "中国"), "JP": ("Japan", "日本"), "VN": ("Vietnam", "越南"), "MY": ("Malaysia", "马来西亚")}
ROUTES = [
    ("We ship SmCo magnets from {0} to {1}.", 0),
    ("SmCo magnets, {0} to {1}", 0),
    ("Our customer in {1} ordered SmCo magnets from our stock in {0}.", 0),
    ("Exporter: {0}. End user: {1}. Item: SmCo magnets.", 0),
    ("SmCo magnets stocked in {0}; the buyer is in {1}.", 0),
    ("We hold SmCo magnets in a bonded warehouse in {0}, and {1} wants to buy them.", 0),
    ("What do I need to move SmCo magnets between {0} and {1}?", 0),
    ("钐钴磁体从{0}出口到{1}要许可证吗？", 1),
    ("{1}客户要我们从{0}仓库发钐钴磁体", 1),
    ("出口商在{0}，最终用户在{1}，钐钴磁体", 1),
    ("货在{0}仓库，钐钴磁体，收货人在{1}", 1),
]


@pytest.mark.parametrize("frame", ROUTES, ids=[frame for frame, _ in ROUTES])
@pytest.mark.parametrize(("start", "end"), [("CN", "JP"), ("JP", "CN"), ("VN", "MY")])
def test_route_is_read_in_every_frame(frame: tuple[str, int], start: str, end: str, library: Library) -> None:
    text, lang = frame
    check(text.format(PLACES[start][lang], PLACES[end][lang]), {"departure": start, "destination": end}, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        (
            "SmCo magnets made in Germany, samarium comes from China, to Poland",
            {"content_origin": "CN", "origin": ""},
        ),
        ("Magnets made in Vietnam from Chinese dysprosium oxide, to Korea", {"content_origin": "CN", "made_in": "VN"}),
        ("在日本生产的含镝磁体，镝来自中国，卖到韩国", {"content_origin": "CN", "origin": "", "made_in": "JP"}),
        ("日本で製造した磁石に中国産ジスプロシウムを使用し、韓国へ輸出", {"content_origin": "CN", "origin": ""}),
        ("중국산 산화테르븀을 사용해 태국에서 만든 자석을 인도로 수출", {"content_origin": "CN", "made_in": "TH"}),
        ("Chinese or Estonian dysprosium metal from Bremen to Israel", {"origin": "unclear", "departure": "DE"}),
        ("SmCo magnets of unknown origin from Rotterdam to India", {"origin": "unclear", "departure": "NL"}),
        ("Terbium oxide from China to Germany or maybe the US", {"destination": "unclear", "departure": "CN"}),
        pytest.param(
            "Send the terbium metal to Izmir on Monday? It is of Chinese origin and sits in our Vienna warehouse",
            {"origin": "CN", "departure": "AT"},
            id="in the next sentence",
        ),
        pytest.param(
            "0.05% by value of Chinese dysprosium in our Estonian magnets, shipped to Oslo",
            {"origin": "EE", "content_origin": "CN"},
            id="goods and what is inside",
        ),
    ],
)
def test_origin_belongs_to_what_it_is_stated_of(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param("We are a German firm and want to buy Chinese Dy oxide", {"destination": "DE"}, id="buyer"),
        pytest.param("我们在比利时，采购中国的钐钴磁铁", {"destination": "BE"}, id="Chinese buyer"),
        pytest.param("弊社は日本の会社です。中国産の酸化物を購入したい", {"destination": "JP"}, id="Japanese buyer"),
        pytest.param("We are in Graz and sell Chinese magnets we bought", {"departure": "AT"}, id="seller"),
        pytest.param("I want to buy Chinese magnets from a dealer in Hamburg", {"departure": "DE"}, id="from a dealer"),
        pytest.param(
            "The mill loads WO3 in Xiamen, we are in Graz",
            {"departure": "CN", "destination": "AT"},
            id="here and there",
        ),
        pytest.param(
            "I'm in Porto and have ordered gallium metal from a seller in Nanjing",
            {"departure": "CN", "destination": "PT"},
            id="have ordered",
        ),
        pytest.param(
            "Je suis à Lyon et j'ai commandé du gallium à un vendeur de Nankin",
            {"departure": "CN", "destination": "FR"},
            id="French buyer",
        ),
        pytest.param(
            "We are in Graz, the stock came from Nanjing and we ship it to Oslo",
            {"departure": "AT", "destination": "NO"},
            id="passed on",
        ),
        pytest.param(
            "Only on show: it comes back to Shenzhen after the fair in Munich. Terbium metal",
            {"departure": "CN", "destination": "DE"},
            id="comes back",
        ),
        pytest.param(
            "Magnets made in Japan come back to Shenzhen after a fair in Munich",
            {"destination": "CN"},
            id="from abroad",
        ),
        pytest.param(
            "a yard in Ohio wants Chinese Tb metal, stock in Toronto",
            {"departure": "CA", "destination": "US"},
            id="stock",
        ),
        pytest.param("氧化钇从石坑到汉堡", {"departure": "", "destination": "DE"}, id="unread place in Chinese"),
    ],
)
def test_buyer_abroad_is_where_goods_go(question: str, stated: Stated, library: Library) -> None:
    check(question, {"departure": "", "destination": ""} | stated, library)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("We move Chinese Dy oxide between our two plants in Germany", ("DE", "DE"), id="one country"),
        pytest.param("We ship Dy magnets between our plants in China and Germany", ("CN", "DE"), id="two countries"),
        pytest.param("Tb metal from Baotou to our Ningbo plant, is that allowed?", ("CN", "CN"), id="inside China"),
    ],
)
def test_movement_between_plants_has_its_countries(text: str, places: tuple[str, str], library: Library) -> None:
    values = extracted(text, library).facts.values

    assert (values["departure"], values["destination"]) == places


@pytest.mark.parametrize(
    ("question", "domestic"),
    [
        ("A Chinese company builds its own magnet line in Ningbo from published papers. Licence needed?", True),
        ("我们是中国公司，在国内自己建一条烧结钕铁硼产线，要不要商务部许可？", True),
        ("一家国内企业在赣州自建萃取产线，要许可吗", True),
        ("国内企业在海外自己搭磁材产线，要许可吗", False),
        ("A Chinese firm, at home a market leader, builds its own magnet line abroad. Licence?", False),
        ("A Chinese company builds its own magnet line at home in Vietnam. Licence?", False),
        ("国内企业自己搭产线，请日本专家来调试，要许可吗？", False),
        ("We are a Chinese firm and build our own sintering line in Ningbo; two German engineers will train us", False),
        ("在国内自建产线生产的磁体卖给韩国要许可吗", False),
        ("A Chinese company builds its own magnet line. Licence?", False),
    ],
)
def test_own_line_in_china_hands_nothing_over_unless_somebody_foreign_is_near(
    question: str, domestic: bool, library: Library
) -> None:
    found = extracted(question, library).facts.values

    assert (found.get("recipient") == "chinese_person" and found.get("destination") == "CN") is domestic


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        (
            "SmCo rings made in Hangzhou, in our zone warehouse Singapore since July. Customer in Ankara wants 900.",
            {"departure": "SG", "destination": "TR"},
        ),
        (
            "SmCo blocks (PRC origin), stock Rotterdam, customer Oslo",
            {"departure": "NL", "destination": "NO", "origin": "CN"},
        ),
        ("dysprosium oxide EXW Ganzhou, we are in Pune", {"departure": "CN", "destination": "IN"}),
        ("FCA Shenzhen, 20 kg terbium oxide for our plant in Monterrey", {"departure": "CN", "destination": "MX"}),
        ("POL Qingdao, POD Hamburg, commodity: dysprosium metal", {"departure": "CN", "destination": "DE"}),
        (
            "Dy metal of Chinese origin was imported to Poland last year, now we sell it to Ukraine",
            {"departure": "PL", "destination": "UA", "origin": "CN"},
        ),
        ("our Turin office buys terbium metal in Ganzhou", {"departure": "CN", "destination": "IT"}),
        ("lutetium oxide, airfreight PVG to FRA", {"departure": "CN", "destination": "DE"}),
        (
            "Chinesisches Terbiummetall ab Lager Duisburg nach Wien",
            {"departure": "DE", "destination": "AT", "origin": "CN"},
        ),
        (
            "Lieferung Bursa (Türkei), Terbiummetall, Abgang Werk Brünn, Ware stammt aus China",
            {"departure": "CZ", "destination": "TR", "origin": "CN"},
        ),
        ("oxyde de terbium, départ Kunming, livraison directe à Austin", {"departure": "CN", "destination": "US"}),
        (
            "notre filiale d'Austin (Texas) a commandé du terbium métal à Baotou",
            {"departure": "CN", "destination": "US"},
        ),
        (
            "terbium métal chinois stocké à Anvers, vendu à un client d'Alger",
            {"departure": "BE", "destination": "DZ", "origin": "CN"},
        ),
        ("óxido de terbio, salida de Yantian, llega a Manzanillo", {"departure": "CN", "destination": "MX"}),
        (
            "tenemos en Barcelona terbio metal chino; lo quiere un cliente de Turín",
            {"departure": "ES", "destination": "IT", "origin": "CN"},
        ),
        ("我们新加坡仓有国产金属镝，韩国客户要200公斤", {"departure": "SG", "destination": "KR", "origin": "CN"}),
        ("国产金属镝，现存鹿特丹保税仓，要卖到奥斯陆", {"departure": "NL", "destination": "NO", "origin": "CN"}),
        ("人在台北，跟贛州廠買氧化鋱", {"departure": "CN", "destination": "TW"}),
        ("大陸產的釤鈷磁石放在香港倉，要賣去首爾", {"departure": "HK", "destination": "KR"}),
        (
            "中国産の金属ジスプロシウム、うちの横浜倉庫の在庫を釜山へ",
            {"departure": "JP", "destination": "KR", "origin": "CN"},
        ),
        ("중국산 금속 디스프로슘 부산 보세창고에서 오사카로", {"departure": "KR", "destination": "JP", "origin": "CN"}),
        (
            "Chinese-made Tb targets, our Dresden fab surplus, a Grenoble institute would take them",
            {"departure": "DE", "destination": "FR"},
        ),
        ("手上有前年跟大陆买的钐钴磁石，人在台北，卖给日本", {"departure": "TW", "destination": "JP", "origin": "CN"}),
        (
            "Imanes NdFeB de Malasia a Monterrey; el proveedor tiene fábrica en Malasia y también en Jiangxi",
            {"departure": "MY", "made_in": "unclear"},
        ),
        (
            "NdFeB magnets from Malaysia to Mexico; the maker has plants in Malaysia and in China",
            {"made_in": "unclear"},
        ),
        ("NdFeB magnets made in Malaysia to Mexico; the maker has plants in Vietnam and in China", {"made_in": "MY"}),
        ("We bought terbium metal in Ganzhou", {"departure": "CN"}),
        ("钐钴磁钢，货在迪拜仓，国产，发到宿务", {"departure": "AE", "destination": "PH", "origin": "CN"}),
        ("SmCo from Rotterdam to Oslo, the certificate of origin is still missing", {"origin": "unclear"}),
    ],
)
def test_trade_terms_stocks_and_purchases_say_where_goods_leave(
    question: str, stated: Stated, library: Library
) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("NdFeB-Magnete werden in Hanau geschmolzen und gesintert, nach Monterrey", {"made_in": "DE"}),
        ("SmCo-Magnete aus Hanau nach Monterrey; müssen wir das in Peking beantragen?", {"departure": "DE"}),
        ("SmCo de Róterdam a Bursa. ¿Afecta lo que sacó Pekín?", {"departure": "NL", "destination": "TR"}),
        ("200 kg de disprosio metal en un depósito de Róterdam, cliente en Bursa", {"departure": "NL"}),
        ("Dy metal in Rotterdam for a client in Bursa; it may be Chinese or Vietnamese", {"origin": "unclear"}),
        ("SmCo magnets from Hangzhou, for us in Kanata near Ottawa", {"departure": "CN", "destination": "CA"}),
        ("이 회사 부산 창고에 보관 중인 중국산 디스프로슘 금속을 오사카로", {"departure": "KR", "destination": "JP"}),
    ],
)
def test_governments_are_no_places_and_plants_make(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Chinese-made SmCo magnets in Eindhoven are spares. We fly them to Kabul", {"departure": "NL"}),
        ("A crate of SmCo magnets leaves for Querétaro", {"destination": "MX"}),
        ("SmCo magnets sintered for us in Slovenia, to Mexico. Are we late with Beijing?", {"destination": "MX"}),
        ("把烧结工艺参数邮件发给我们在越南的合资厂", {"destination": "VN"}),
        ("이천 창고에 있는 중국산 가돌리늄 타깃을 미국 고객 라인에 납품", {"departure": "KR", "destination": "US"}),
        ("Terbium oxide made in Malaysia, the extraction tanks come from a firm in Yixing", {"chinese_link": "yes"}),
        (
            "oxyde de terbium fait en Malaisie, les cuves d'extraction viennent d'une société de Yixing",
            {"chinese_link": "yes"},
        ),
    ],
)
def test_where_things_stand_and_leave_for(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Nous sommes distributeur à Lyon, aimants SmCo d'origine chinoise, Lyon-Manille", {"departure": "FR"}),
        ("We are a distributor in Lyon; a clinic in Manila wants SmCo of Chinese origin", {"departure": "FR"}),
        ("On importe de Changzhou des moteurs complets, destination Lyon", {"departure": "CN", "destination": "FR"}),
        ("Importamos de Changzhou motores completos a Valencia", {"departure": "CN", "destination": "ES"}),
        ("新加坡仓的钆靶，国内某所产的，韩国客户要拉走", {"departure": "SG", "destination": "KR", "origin": "CN"}),
        ("磁材里加的是钬，报关去奥地利", {"destination": "AT", "departure": ""}),
        ("把烧结温度曲线发给我们自己在泰国的厂", {"destination": "TH"}),
    ],
)
def test_distributors_imports_and_own_plants(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        (
            "SmCo made in Chengdu, on the shelf in Eindhoven; stock outside China is frozen. Buyer in Ghent",
            {"departure": "NL", "destination": "BE"},
        ),
        ("We're in Brno, we keep Dy magnets made in Ganzhou; the next lot goes to Querétaro", {"departure": "CZ"}),
        (
            "Les aimants faits à Ganzhou sont chez nous à Marseille, envoi à Kaboul",
            {"departure": "FR", "destination": "AF"},
        ),
        ("nous avons ici à Grenoble des cibles fabriquées en Chine, pour Louvain", {"departure": "FR"}),
        (
            "싱가포르 창고에 있는 중국산 가돌리늄 타겟을 이천 공장으로",
            {"departure": "SG", "destination": "KR"},
        ),
        (
            "our Ganzhou works wants to e-mail electrolysis curves to a firm outside Haiphong",
            {"destination": "VN"},
        ),
    ],
)
def test_shelves_works_and_what_is_outside(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("a cell plant in Holland, Michigan", "US"),
        ("our lab in London, Ontario", "CA"),
        ("Valencia, Venezuela", "VE"),
        ("Valencia (Venezuela)", "VE"),
        ("Athens, Georgia", "US"),
        ("Tbilisi, Georgia", "GE"),
        ("Paris, TX 75460", "US"),
        ("Toronto, CA", "CA"),
        ("Grand Forks, ND", "US"),
        ("Bregana, Croatia", "HR"),
        ("Peru, Indiana", "US"),
        ("Hyderabad, Pakistan", "PK"),
    ],
)
def test_what_stands_behind_a_town_says_where_it_is(place: str, code: str, library: Library) -> None:
    check(f"We ship SmCo magnets from Ningbo to {place}. Licence?", {"departure": "CN", "destination": code}, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("钐钴磁体从宁波发到安大略省伦敦，要许可吗？", {"departure": "CN", "destination": "CA"}),
        ("钐钴磁体从宁波发到美国伯明翰的工厂，要许可吗？", {"departure": "CN", "destination": "US"}),
        (
            "サマリウムコバルト磁石を寧波からオンタリオ州ロンドンへ輸出します。",
            {"departure": "CN", "destination": "CA"},
        ),
        ("SmCo from Ningbo, Vietnam gets them", {"departure": "CN", "destination": "VN"}),
        ("We ship SmCo from Rotterdam, Japan is where the buyer sits", {"departure": "NL", "destination": "JP"}),
    ],
)
def test_two_places_side_by_side_are_a_town_and_its_region_only_as_such(
    question: str, stated: Stated, library: Library
) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("A friend in Harbin mails me 5 g of terbium oxide. I'm a student in Cape Town. Fine?", ("CN", "ZA")),
        ("I'm in Adelaide. A supplier in Baotou couriers me 500 g lutetium oxide. Licence?", ("CN", "AU")),
        ("Our sister lab in Xiamen will hand-carry 3 g of dysprosium metal to us in Uppsala. Permit?", ("CN", "SE")),
        ("A former colleague in Jena posts me 5 g of gadolinium oxide. I'm a postdoc in Wuhan.", ("DE", "CN")),
        ("Ich sitze in Jena, und mein Bekannter in Wuhan schickt mir 20 g Terbiumoxid. Genehmigung?", ("CN", "DE")),
        ("Je suis doctorant à Rennes ; un ami de Wuhan m'envoie 5 g d'oxyde de terbium. Licence ?", ("CN", "FR")),
        ("Soy profesor en Rosario y una amiga de Lanzhou me manda 5 g de óxido de terbio. ¿Licencia?", ("CN", "AR")),
        ("私は仙台の大学にいます。蘭州の先生が酸化テルビウム5gを送ってくれます。許可は要りますか。", ("CN", "JP")),
        ("我们在布尔诺，供应商在赣州，货是氧化镝50公斤，要办许可证吗？", ("CN", "CZ")),
        ("兰州的老师要给米兰的我寄5克氧化铽，要许可吗？", ("CN", "IT")),
        ("甘肃的厂要卖给我们（塔林）氧化铽，要许可吗？", ("CN", "EE")),
        ("A lab in Shandong would send us (Vilnius) 5 kg terbium metal. Licence?", ("CN", "LT")),
    ],
)
def test_what_somebody_gives_goes_to_who_asks(question: str, stated: tuple[str, str], library: Library) -> None:
    check(question, {"departure": stated[0], "destination": stated[1]}, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("A customer in Oslo sends us an order for terbium metal; we are in Ningbo. Licence?", ("CN", "NO")),
        ("There is a PO from Tucson for SmCo rings ex Mianyang", ("CN", "US")),
        ("P.O. from IHI (Tokyo) for 20 kg terbium oxide from Ganzhou", ("CN", "JP")),
        ("The buyer in Osaka offers us a premium for gadolinium targets. We are in Baotou.", ("CN", "JP")),
        ("Notre client à Lyon nous envoie une commande d'oxyde de terbium, nous sommes à Baotou.", ("CN", "FR")),
        ("河内客户给我们发来订单，要10公斤氧化镝，我们在赣州，要许可吗？", ("CN", "VN")),
        ("부산의 고객이 산화테르븀 주문서를 보내줬습니다. 저희는 바오터우에 있습니다.", ("", "KR")),
    ],
)
def test_who_sends_an_order_gets_the_goods(question: str, stated: tuple[str, str], library: Library) -> None:
    check(question, {"departure": stated[0], "destination": stated[1]}, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("I'm a trader in Dubai, the goods go straight from Yantai to Cairo. Terbium oxide.", ("CN", "EG")),
        ("We (Zurich) only invoice, our supplier in Changzhou ships direct to Oslo. Dy metal.", ("CN", "NO")),
        ("From | To | Goods\nTianjin | Monterrey | dysprosium oxide 25 kg", ("CN", "MX")),
        ("Goods | Origin | Ship from | Ship to\nSmCo magnets | CN | Ningbo | Gdynia", ("CN", "PL")),
        ("Goods: SmCo magnets; maker: Mianyang; consignor: our Vienna branch; consignee: Zagreb", ("AT", "HR")),
        ("Our customer in Milan sends the faulty SmCo magnets back to Hangzhou.", ("IT", "CN")),
        ("Our customer in Milan gets the repaired SmCo magnets back from Hangzhou.", ("CN", "IT")),
        ("米兰客户把坏的钐钴磁体寄回杭州工厂修，要出口许可吗？", ("IT", "CN")),
        ("米兰客户的钐钴磁体退回杭州维修，修好寄回原用户，要出口许可吗？", ("CN", "IT")),
        ("저희는 부산에 있습니다. 산화테르븀을 바오터우에서 삽니다.", ("CN", "KR")),
        ("仙台の工場で使う酸化テルビウムを包頭から仕入れます。", ("CN", "JP")),
        ("Unser Werk steht in Jena, das Terbiumoxid kommt vom Lieferanten in Baotou.", ("", "DE")),
        ("We are in Ohio. We get our terbium oxide in Baotou.", ("CN", "US")),
        ("CIF Rotterdam, terbium oxide, shipped by a Qingdao forwarder for a Ganzhou refinery.", ("CN", "NL")),
        ("FOB Qingdao terbium oxide; the vessel calls at Busan and unloads in Rotterdam.", ("CN", "NL")),
        ("First to Singapore, from there on to Santos: terbium oxide ex Ganzhou.", ("CN", "BR")),
    ],
)
def test_drop_shipments_tables_and_returns(question: str, stated: tuple[str, str], library: Library) -> None:
    check(question, {"departure": stated[0], "destination": stated[1]}, library)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The permit was for samarium oxide to Nagoya. Another 400 kg to Incheon on it?", id="English"),
        pytest.param("Half of the terbium metal went to Lyon, can the other half go to Turin?", id="English, halves"),
        pytest.param("许可的是2吨氧化钐到大阪，能再加400公斤到釜山吗？", id="Chinese"),
        pytest.param("許可は大阪向けの酸化サマリウムでした。釜山にさらに送れますか？", id="Japanese"),
    ],
)
def test_a_second_place_that_goods_go_to_is_none_they_leave(text: str, library: Library) -> None:
    assert "departure" not in extracted(text, library).facts.values


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("Terbium metal from Ganzhou to Lyon and Nagoya?", ["FR", "JP"], id="a list of two"),
        pytest.param("Gallium from Nanjing to Munich, Lyon, Osaka and Ohio?", ["DE", "JP", "US"], id="a list of four"),
        pytest.param("Gallium from Nanjing to Ohio, the rest to our plant in Lyon", ["FR", "US"], id="the rest"),
        pytest.param("钆靶从包头发到首尔和大阪，要许可吗？", ["KR", "JP"], id="Chinese"),
        pytest.param("Galliumarsenid aus China nach Jena und in die USA", ["DE", "US"], id="German"),
        pytest.param("Galio de China a España y a México", ["ES", "MX"], id="Spanish"),
        pytest.param("Gallium de Chine vers Lyon et le Japon", ["FR", "JP"], id="French"),
        pytest.param("Terbium metal from Ganzhou to Lyon and Oslo?", ["FR"], id="no rule knows more of the second"),
        pytest.param(
            "Can a Chinese firm send samarium oxide to Lyon and then Oslo?", ["FR"], id="no route between them"
        ),
    ],
)
def test_every_place_that_goods_go_to_and_that_a_rule_names_is_decided(
    text: str, ends: list[str], library: Library
) -> None:
    cases = extracted(text, library).cases
    assert sorted(str(case.values["destination"]) for case in cases) == sorted(ends)
    assert {case.values.get("departure") for case in cases} <= {"CN", None}


@pytest.mark.parametrize(
    "question",
    [
        "Rheinmetall returned SmCo magnets to Ningbo; may we ship the repaired ones back to them?",
        "Rheinmetall hat SmCo-Magnete nach Ningbo geschickt, dürfen wir sie repariert wieder an Rheinmetall liefern?",
        "Rheinmetall a renvoyé des aimants SmCo à Ningbo ; pouvons-nous les leur renvoyer réparés ?",
    ],
)
def test_what_came_back_to_china_and_is_sent_again_leaves_china(question: str, library: Library) -> None:
    assert ask(question, date(2026, 9, 1), library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        (
            "Chinese Gd metal in our Leeds store, order from a Danish institute building rigs. We're British.",
            ("GB", "DK"),
        ),
        ("Chinese terbium metal in our Graz store; a Finnish fund wants it. We are an Austrian company.", ("AT", "FI")),
    ],
)
def test_firm_of_the_country_that_goods_leave_is_not_where_they_go(
    question: str, stated: tuple[str, str], library: Library
) -> None:
    check(question, {"departure": stated[0], "destination": stated[1]}, library)


@pytest.mark.parametrize(
    ("question", "route"),
    [
        ("Chinese Dy oxide in Lyon goes to a Polish firm which uses it.", ("FR", "PL")),
        ("Chinese Sm metal from Antwerp, bought by a Virginia company that makes magnets.", ("BE", "US")),
        ("Chinese Sm metal lies in Calais; the Californian customer wants it.", ("FR", "US")),
        ("A Polish firm that holds Chinese Dy oxide sells it to Canada.", ("PL", "CA")),
    ],
)
def test_a_firm_of_which_more_is_told_is_where_goods_go_to_it(
    question: str, route: tuple[str, str], library: Library
) -> None:
    values = extracted(question, library).cases[0].values
    assert (values.get("departure"), values.get("destination")) == route


@pytest.mark.parametrize(
    "question",
    [
        "Rotors built in Hungary; the SmCo magnets inside were made in Ningbo. To Detroit.",
        "Rotor sets assembled in Poland, with SmCo magnets that were sintered in Hangzhou, sold to Canada.",
        "转子在匈牙利组装，里面的钐钴磁体是宁波生产的，出口到美国",
    ],
)
def test_where_the_magnets_inside_were_made_is_not_where_the_parts_leave(question: str, library: Library) -> None:
    values = extracted(question, library).cases[0].values
    assert values.get("departure") != "CN"
    assert values["content_origin"] == "CN"


@pytest.mark.parametrize(
    "question",
    [
        "越南工厂用赣州公司的分离技术生产的氧化铽，卖给韩国",
        "我们在爱沙尼亚用江西研究院的萃取技术做出的氧化镝，卖给美国客户",
    ],
)
def test_the_process_of_a_chinese_firm_is_chinese(question: str, library: Library) -> None:
    assert extracted(question, library).cases[0].values["technology_origin"] == "CN"


@pytest.mark.parametrize(
    "question",
    [
        "SmCo rings from Ningbo, stock in Zurich, sold to Eindhoven, delivery 30.10.2025",
        "SmCo rings from Ningbo, inventory in Zurich, ordered by a plant in Eindhoven, delivery 30.10.2025",
        "SmCo rings from Ningbo, old stock in Zurich, to a buyer in Eindhoven, delivery 30.10.2025",
    ],
)
def test_chinese_goods_in_stock_abroad_leave_the_stock(question: str, library: Library) -> None:
    facts = extracted(question, library, date(2025, 10, 20)).facts.values

    assert (facts["departure"], facts["destination"], facts["origin"]) == ("CH", "NL", "CN")


def test_goods_for_a_stock_abroad_leave_china(library: Library) -> None:
    facts = extracted(
        "SmCo rings from Ningbo for stock in Zurich, 30.10.2025", library, date(2025, 10, 20)
    ).facts.values

    assert (facts["departure"], facts["destination"]) == ("CN", "CH")
