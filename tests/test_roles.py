"""Places and their roles: made in, origin, leaves from, goes to, via, and those of technology."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract, read
from qa.models import Outcome
from qa.presume import complete
from qa.reading.goods import find_goods
from qa.reading.roles import Places, find_places, origin_of

MARCH = date(2026, 3, 1)


def places(text: str, library: Library) -> Places:
    return find_places(read(text, MARCH, library.corpus, library.gazetteer))


@pytest.mark.parametrize(
    ("role", "text", "code"),
    [
        pytest.param("made_in", "made in Japan", "JP", id="made in"),
        pytest.param("made_in", "sintered in Hanau, Germany", "DE", id="made in a city"),
        pytest.param("made_in", "We make NdFeB magnets in Japan", "JP", id="we make in"),
        pytest.param("made_in", "在日本生产的磁体", "JP", id="Chinese made in"),
        pytest.param("made_in", "日本制造", "JP", id="Chinese made, place first"),
        pytest.param("made_in", "日本製の磁石を輸出します", "JP", id="Japanese made"),
        pytest.param("made_in", "일본에서 제조한 자석", "JP", id="Korean made"),
        pytest.param("made_in", "Wir liefern Magnete, die in Deutschland hergestellt sind", "DE", id="German made"),
        pytest.param("made_in", "Les aimants sont fabriqués en Chine", "CN", id="French made"),
        pytest.param("departure", "terbium metal from China to Japan", "CN", id="from"),
        pytest.param("departure", "FOB Shanghai", "CN", id="FOB"),
        pytest.param("bought_in", "We bought terbium metal in Ganzhou", "CN", id="bought in"),
        pytest.param("departure", "Mon frère achète en Chine des aimants", "CN", id="French, buys in"),
        pytest.param("departure", "stored in Rotterdam", "NL", id="stored in"),
        pytest.param("departure", "We are in Belgium", "BE", id="where we are"),
        pytest.param("departure", "Singapore -> Malaysia", "SG", id="arrow"),
        pytest.param("departure", "Baotou -> a friend's workshop in Seville", "CN", id="arrow before words"),
        pytest.param("departure", "we (Malta) resell magnets to Tunis", "MT", id="who we are in brackets"),
        pytest.param("destination", "Baotou -> our lab in Nantes", "FR", id="our lab behind an arrow"),
        pytest.param("destination", "Baotou to an engine supplier in Fort Worth", "US", id="to a supplier in"),
        pytest.param("destination", "customer = civil firm in Toulouse", "FR", id="customer equals"),
        pytest.param("departure", "can a maker in Kyiv get SmCo from Hangzhou", "CN", id="maker that gets goods"),
        pytest.param(
            "destination", "our crew flies to Vietnam to repair a line", "VN", id="place before an infinitive"
        ),
        pytest.param(
            "departure", "we bring couplings back to Ningbo for repair, then they go to Basel", "CN", id="after repair"
        ),
        pytest.param("departure", "alloy, stocked by us in Graz", "AT", id="stocked by us in"),
        pytest.param("destination", "a French army school", "FR", id="army of a country"),
        pytest.param("departure", "magnets, NL to Leixlip", "NL", id="code of a country"),
        pytest.param("departure", "从中国出口到美国", "CN", id="Chinese from"),
        pytest.param("departure", "我们在比利时", "BE", id="Chinese where we are"),
        pytest.param("departure", "中国から日本へ", "CN", id="Japanese from"),
        pytest.param("departure", "중국에서 한국으로", "CN", id="Korean from"),
        pytest.param("departure", "aus China nach Polen", "CN", id="German from"),
        pytest.param("destination", "terbium metal from China to Japan", "JP", id="to"),
        pytest.param("destination", "sold to a customer in Austria", "AT", id="customer in"),
        pytest.param("destination", "a Swedish customer", "SE", id="customer's adjective"),
        pytest.param("destination", "发往韩国", "KR", id="Chinese to"),
        pytest.param("destination", "卖给德国客户", "DE", id="Chinese customer"),
        pytest.param("destination", "韓国へ輸出します", "KR", id="Japanese to"),
        pytest.param("destination", "한국으로 수출", "KR", id="Korean to"),
        pytest.param("destination", "nach Österreich", "AT", id="German to"),
        pytest.param("destination", "vers la France", "FR", id="French to"),
        pytest.param("destination", "hacia México", "MX", id="Spanish to"),
        pytest.param("destination", "铋锭卖到比利时制药厂", "BE", id="a pharmaceutical plant makes nothing here"),
        pytest.param("destination", "a furnace for a Dutch NdFeB factory", "NL", id="a factory's adjective"),
        pytest.param("departure", "We're a Singapore distributor with rings from Hangzhou in stock", "SG", id="seat"),
        pytest.param(
            "departure", "Ohio distributor with Chinese SmCo stock sells to Rhode Island", "US", id="who has stock"
        ),
        pytest.param("technology_origin", "越南自有技术", "VN", id="Chinese own technology"),
        pytest.param("departure", "タイの倉庫から韓国へ", "TH", id="Japanese warehouse"),
        pytest.param("via", "trans-shipped at Yantian", "CN", id="trans-shipped at"),
        pytest.param("via", "from China via Singapore to France", "SG", id="via"),
        pytest.param("via", "经新加坡中转到法国", "SG", id="Chinese via"),
        pytest.param("via", "über Singapur nach Frankreich", "SG", id="German via"),
        pytest.param("technology_origin", "with Japanese technology", "JP", id="technology of"),
        pytest.param("technology_origin", "the technology comes from China", "CN", id="technology from"),
        pytest.param("technology_origin", "用日本技术生产", "JP", id="Chinese technology"),
        pytest.param("technology_origin", "日本の技術で作る", "JP", id="Japanese technology"),
        pytest.param("chinese_link", "on a line bought from Baotou", "CN", id="line bought from"),
        pytest.param("chinese_link", "产线是从包头买的", "CN", id="Chinese line bought from"),
        pytest.param("foreigner", "a German engineer visits us", "DE", id="foreigner"),
        pytest.param("foreigner", "给德国工程师看", "DE", id="Chinese foreigner"),
        pytest.param("authority", "a license from China", "CN", id="authority"),
        pytest.param("government", "no patience for Beijing!", "CN", id="government"),
        pytest.param("government", "wir haben keine Zeit für Peking", "CN", id="German government"),
        pytest.param("authority", "要等北京点头吗", "CN", id="Chinese authority"),
        pytest.param("government", "没时间等北京", "CN", id="Chinese government"),
        pytest.param("destination", "sent back to its refiner in Ganzhou", "CN", id="goes back"),
        pytest.param("inland", "进外高桥保税区", "CN", id="Chinese into a bonded area"),
        pytest.param("inland", "in ein Zolllager in Shanghai", "CN", id="German into a bonded store"),
        pytest.param("destination", "to Shanghai and then to Rotterdam", "NL", id="the leg that leaves China"),
        pytest.param("destination", "越南厂想要一批氧化镝", "VN", id="a plant that wants goods"),
        pytest.param("destination", "Baotou vers l'université de Lille", "FR", id="French university"),
        pytest.param("departure", "we want take samarium from Hangzhou", "CN", id="wants to take from"),
        pytest.param("made_in", "베트남 공장 자석", "VN", id="Korean plant's goods"),
        pytest.param("made_in", "泰国做的含镝磁钢", "TH", id="Chinese made, plain"),
        pytest.param("departure", "die Charge hat Qingdao am Montag verlassen", "CN", id="left, German"),
        pytest.param("destination", "kommt am Montag in Bremen an", "DE", id="arrives, German"),
        pytest.param("departure", "les aimants ont quitté Qingdao pour la France", "CN", id="left, French"),
        pytest.param("departure", "칭다오를 출항", "CN", id="left, Korean"),
        pytest.param("departure", "已离开青岛", "CN", id="left, Chinese"),
        pytest.param("technology_origin", "aimants faits avec un procédé de fabrication japonais", "JP", id="French"),
    ],
)
def test_place_has_the_role_its_words_give(role: str, text: str, code: str, library: Library) -> None:
    assert places(text, library).code(role) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Chinese-origin magnets", "CN", id="origin with a hyphen"),
        pytest.param("magnets of Chinese origin", "CN", id="of origin"),
        pytest.param("magnets originating in China", "CN", id="originating"),
        pytest.param("Chinese dysprosium", "CN", id="adjective before an element"),
        pytest.param("9 kg Tb metal, Chinese stuff in our Bari store", "CN", id="adjective before a general word"),
        pytest.param("Chinese rare-earth magnets", "CN", id="adjective before goods"),
        pytest.param("our depot holds PRC magnets", "CN", id="abbreviation before goods"),
        pytest.param("UK -> Austin, China Dy magnets", "CN", id="noun before an element"),
        pytest.param("中国产的磁体", "CN", id="Chinese"),
        pytest.param("原产于中国的氧化镝", "CN", id="Chinese originating"),
        pytest.param("中国産の磁石", "CN", id="Japanese"),
        pytest.param("중국산 자석", "CN", id="Korean"),
        pytest.param("Die Magnete sind chinesischen Ursprungs", "CN", id="German"),
        pytest.param("les aimants sont d'origine chinoise", "CN", id="French"),
        pytest.param("los imanes de origen chino se venden", "CN", id="Spanish"),
    ],
)
def test_stated_origin_is_found(text: str, code: str, library: Library) -> None:
    assert [origin.value for origin in places(text, library).origins] == [code]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("terbium metal from China to Japan", id="where it leaves from"),
        pytest.param("氧化镝从中国出口到日本", id="Chinese route"),
        pytest.param("ship to China magnets", id="where it goes to"),
        pytest.param("Austin Texas magnets", id="noun of another country before goods"),
        pytest.param("a Chinese license for magnets", id="authority"),
        pytest.param("with Chinese technology", id="technology"),
        pytest.param("a Chinese customer", id="customer"),
    ],
)
def test_other_roles_are_no_origin(text: str, library: Library) -> None:
    assert places(text, library).origins == []


def test_place_keeps_its_first_role_and_a_role_its_first_place(library: Library) -> None:
    found = places("from China to Japan, then to Korea", library)

    assert (found.code("departure"), found.code("destination")) == ("CN", "JP")


def test_place_without_a_role_is_left_over(library: Library) -> None:
    found = places("Dysprosium oxide, Germany", library)

    assert not found.roles
    assert [mention.data[0].code for mention in found.loose] == ["DE"]


def test_role_that_nobody_claims_has_no_code(library: Library) -> None:
    assert places("terbium metal from China", library).code("destination") is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Chinese dysprosium oxide and Malaysian terbium oxide", ["CN", "MY"], id="each its own"),
        pytest.param("terbium oxide from China to Japan", [None], id="none stated"),
    ],
)
def test_good_has_the_origin_stated_nearest_to_it(text: str, codes: list[str | None], library: Library) -> None:
    reading = read(text, MARCH, library.corpus, library.gazetteer)
    found = find_places(reading)
    origins = [origin_of(good, found, reading) for good in find_goods(reading)]

    assert [origin and origin.value for origin in origins] == codes


@pytest.mark.parametrize(
    "question",
    [
        "Wir beziehen Neodym-Magnete aus Shenzhen für unser Werk in Ulm",
        "Nous achetons des aimants néodyme à Shenzhen pour notre usine de Lyon",
        "Compramos imanes de neodimio en Shenzhen para nuestra planta en Sevilla",
        "我们从深圳采购钕磁铁给德国的工厂用",
        "We buy neodymium magnets from Shenzhen for our plant in Leeds",
    ],
)
def test_what_is_bought_in_china_for_a_plant_abroad_leaves_china(question: str, library: Library) -> None:
    facts = complete(extract(question, MARCH, library.corpus, library.gazetteer).facts, library.corpus)[0]

    assert facts.values["departure"] == "CN"
    assert facts.values["destination"] in ("DE", "FR", "ES", "GB")


@pytest.mark.parametrize(
    "text",
    [
        "Dysprosium oxide from Shanghai to Poland? The buyer is on a Chinese list.",
        "The buyer is on a Chinese list. Dysprosium oxide from Shanghai to Poland?",
    ],
)
def test_list_of_china_is_no_destination(text: str, library: Library) -> None:
    facts = extract(text, MARCH, library.corpus, library.gazetteer).facts

    assert facts.values["destination"] == "PL"


@pytest.mark.parametrize(
    ("text", "departure", "destination"),
    [
        pytest.param(
            "Earthquake in Nepal. The clinic there urgently needs SmCo magnets; we have them in Singapore.",
            "SG",
            "NP",
            id="needed there",
        ),
        pytest.param(
            "Our buyer is in Vietnam. The plant there wants 20 kg of dysprosium metal; we have it in Rotterdam.",
            "NL",
            "VN",
            id="wanted there",
        ),
        pytest.param(
            "尼泊尔地震,那边的医院急需呼吸机的钐钴磁体,我们在新加坡仓库有货,今晚能发吗?", "SG", "NP", id="Chinese"
        ),
        pytest.param(
            "Erdbeben in Nepal. Das Krankenhaus dort braucht SmCo-Magnete, wir haben sie in Singapur.",
            "SG",
            "NP",
            id="German",
        ),
    ],
)
def test_goods_go_where_somebody_needs_them(text: str, departure: str, destination: str, library: Library) -> None:
    found = places(text, library)
    assert (found.code("departure"), found.code("destination")) == (departure, destination)


@pytest.mark.parametrize(
    "text",
    [
        "Our refinery is in Ganzhou. The manager there wants to export 10 kg terbium oxide. License?",
        "Our office is in Ganzhou. The manager there needs a license for 10 kg terbium oxide. Right?",
        "Unser Werk ist in Ganzhou. Die Kollegen dort brauchen für 10 kg Terbiumoxid eine Genehmigung?",
        "我们厂在赣州,那边10公斤氧化铽需要许可证吗?",
    ],
)
def test_who_needs_a_license_there_gets_no_goods_there(text: str, library: Library) -> None:
    assert places(text, library).code("destination") != "CN"


@pytest.mark.parametrize(
    "question",
    [
        "Our forwarder in Hamburg says no licence is needed: dysprosium metal from Ganzhou for our plant in Graz",
        "We buy antimony ingots from a smelter in Hunan for Lima. Our broker in Callao is not so sure.",
        "Wir kaufen Antimonbarren aus Hunan für Graz. Unser Spediteur in Hamburg zweifelt.",
        "我们从湖南买锑锭到秘鲁，报关行在卡亚俄说没问题",
        "Des lingots d'antimoine du Hunan pour Lyon. Notre transitaire au Havre doute.",
    ],
)
def test_place_of_somebody_with_an_opinion_is_no_end_of_the_route(question: str, library: Library) -> None:
    values = ask(question, date(2025, 12, 5), library).stated[0].values

    assert values.get("departure", "CN") == "CN"
    assert ask(question, date(2025, 12, 5), library).outcome is Outcome.LICENSE_REQUIRED
