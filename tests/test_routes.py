"""Where goods leave, where they go and where they come from, in many frames and orders of words."""

import pytest
from readings import Stated, check, extracted

from qa.ask import Library

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
