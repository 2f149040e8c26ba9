"""Chinese as people type it: mixed with English, in Cantonese words, with topics first and subjects left out."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.reading.languages import language, normalize

ASLEEP, AFTER = date(2026, 3, 1), date(2026, 11, 23)


def outcome(text: str, library: Library, day: date = ASLEEP) -> str:
    return str(ask(text, day, library).outcome)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("呢批磁鐵冇鏑冇鋱，普通釹鐵硼，東莞去美國，使唔使申請", "not_caught"),
        ("唔含鏑鋱嘅釹鐵硼，深圳出去英國，使唔使出證？", "not_caught"),
        ("磁鐵應該冇鏑㗎，供應商話，釹鐵硼，東莞去美國，使唔使申請", "undetermined"),
        ("呢批釹鐵硼有鏑，唔係軍用，東莞去美國，使唔使申請", "license_required"),
        ("可唔可以將萃取分離嘅圖則send俾馬來西亞廠？廠喺贛州", "prohibited"),
        ("我哋老細想將啲鏑鐵由東莞運去泰國，唔使申請得唔得？", "license_required"),
    ],
)
def test_cantonese_is_read_as_mandarin(text: str, wanted: str, library: Library) -> None:
    assert outcome(text, library) == wanted


def test_words_with_a_character_of_cantonese_stay() -> None:
    assert normalize("這跟軍方沒有關係") == "这跟军方没有关系"
    assert normalize("係咪要申請？我哋唔知") == "是不是要申请?我们不知"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("SmCo magnet，PO 已经签了，ETD 下周五，consignee 在 USA，end use 是 sensor，license 要吗", "zh"),
        ("Ho2O3 走 FedEx 去 UK，需要 license 吗", "zh"),
        ("We ship NdFeB magnets made by 宁波韵升 to Hamburg", "en"),
        ('The customer asks "要不要许可". Do we need a license for the magnets?', "en"),
    ],
)
def test_small_words_tell_which_language_is_mixed_with_the_other(text: str, lang: str) -> None:
    assert language(normalize(text)) == lang


@pytest.mark.parametrize(
    "text",
    [
        "SmCo magnets, end use is sensor, to the USA, license?",
        "SmCo magnet，PO 已经签了，ETD 下周五，consignee 在 USA，end use 是 sensor，license 要吗",
        "钐钴磁铁出口德国，end use 是电机，要证吗",
        "SmCo 磁铁，to Germany，用在电机上，要证吗",
        "美国客户，做风机的，民用，含铽磁钢，现在还要证？",
        "对方造电动车，买我们钐钴磁钢，匈牙利",
        "客人是做耳机的，要含镝磁铁，发越南",
        "客户是美国特斯拉的二级供应商，做电机，要含镝磁钢，证要办吗",
        "客户在匈牙利，是家老厂，专门做风机的，要含铽磁钢",
    ],
)
def test_what_the_customer_makes_or_uses_is_not_shipped(text: str, library: Library) -> None:
    assert outcome(text, library) == "license_required"
    assert extracted(text, library, ASLEEP).cases[0].values.get("end_use") in (None, "civil")


def test_customer_who_makes_magnets_still_works_rare_earths(library: Library) -> None:
    for text in ("对方拿去做磁材，镝铁发越南", "客户买回去自己做磁钢，氧化镝发越南"):
        assert extracted(text, library, ASLEEP).cases[0].values.get("end_use") == "rare_earth_work"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("检测过了，镝铽都没检出，钕铁硼N42，发巴西能走吗", "not_caught"),
        ("钕铁硼，镝和铽都没测出来，发巴西能走吗", "not_caught"),
        ("我们的钕铁硼只有镨钕铁硼，重稀土一概没加，发西班牙，要许可吗", "not_caught"),
        ("钕铁硼磁铁，镝铽一概不加，发西班牙，要许可吗", "not_caught"),
        ("钕铁硼重稀土应该没加，发西班牙，要许可吗", "undetermined"),
        ("钕铁硼重稀土没加多少，发西班牙，要许可吗", "undetermined"),
        ("钕铁硼镝铽没加多少，发西班牙，要许可吗", "undetermined"),
        ("含镝不加价，钕铁硼发西班牙，要许可吗", "license_required"),
        ("镝不用办证吗，钕铁硼磁铁，发西班牙", "license_required"),
        ("钕铁硼，镝、铽没有太多，发西班牙，要许可吗", "license_required"),
    ],
)
def test_what_was_not_found_or_added_is_not_there(text: str, wanted: str, library: Library) -> None:
    assert outcome(text, library) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "韩国客户想把从中国买的氧化镝转卖给越南，他要不要向商务部申请？",
        "韩国客户要把中国买来的氧化镝再卖到越南，他需要向商务部申请吗",
        "我们在新加坡，从中国采购的氧化镝想转卖到越南",
        "我们是韩国公司，从中国进口了含镝磁铁，现在想卖到越南，要商务部许可吗",
        "泰国仓的国产含铽磁铁发德国就不用证了吧？",
    ],
)
def test_what_was_bought_in_china_leaves_where_its_buyer_is(text: str, library: Library) -> None:
    case = extracted(text, library, ASLEEP).cases[0].values
    assert (case["departure"] != "CN", case["origin"]) == (True, "CN")


@pytest.mark.parametrize(
    "text",
    [
        "We sell dysprosium oxide to a Korean customer, who resells it to the US. Do we need a license?",
        "Our customer in Korea resells. We ship dysprosium oxide to him. License?",
        "Wir verkaufen Dysprosiumoxid an einen koreanischen Kunden, der es weiterverkauft. Genehmigung?",
        "我们把氧化镝卖给韩国客户，他再转卖给美国，我们要证吗",
        "客户说货是要转卖的，氧化镝去韩国，要证吗",
        "氧化镝卖给韩国贸易商，对方会转卖，要证吗",
        "德国客户让我们把从包头买的镝铁卖给法国公司，要证吗",
        "宁波公司从包头买了镝铁，卖给韩国，要证吗",
        "客户在德国，我们从赣州采购氧化镝卖给他，要证吗",
        "我们从包头买的镝铁转卖给韩国客户，要证吗",
    ],
)
def test_what_the_buyer_sells_on_left_china_first(text: str, library: Library) -> None:
    assert outcome(text, library) == "license_required"


def test_trade_between_countries_may_begin_in_china(library: Library) -> None:
    assert outcome("我们做转口的，氧化镝发德国，要证吗", library) == "undetermined"
    assert outcome("从新加坡转口到德国的中国产含镝磁铁，要证吗", library) == "suspended"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("有路子从越南走吗？含镝磁铁不想办证", "out_of_scope"),
        ("能不能把一批镝铁拆成小包快递寄，省得办许可", "out_of_scope"),
        ("有没有货代能包税双清走含镝磁铁，不用证的？", "out_of_scope"),
        ("听说有人把含镝磁铁报成铁氧体被抓了，我们正规走德国的含镝磁铁要许可吗", "license_required"),
        ("客户让我们把品名报成五金件，我不想这样，含镝磁铁正规走德国要办什么证？", "license_required"),
    ],
)
def test_ways_around_a_license_and_who_wants_none(text: str, wanted: str, library: Library) -> None:
    assert outcome(text, library) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "氧化镝去德国要什么许可证",
        "氧化铽去越南，需要办哪些证",
        "一票货里有氧化镧铈、氧化镨钕、氧化铽，去越南，需要办哪些证",
        "我们有氧化钇要出到荷兰，需要哪些单证",
        "Dy oxide FedEx Germany, license?",
    ],
)
def test_what_a_shipment_takes_is_a_case(text: str, library: Library) -> None:
    assert outcome(text, library) == "license_required"


def test_papers_without_goods_are_explained(library: Library) -> None:
    assert outcome("出口到欧盟一般需要哪些单证", library) == "information"
    assert outcome("德国要什么许可证", library) == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "晶界渗透的资料想卖给欧洲公司，怎么办手续",
        "教印度工程师氢破和制粉，可以吗",
        "挂职到印尼的稀土冶炼项目当技术总监，合规要注意啥",
        "母公司在美国，问我们要钐钴的生产工艺文件做内审，能传吗",
    ],
)
def test_technology_in_the_words_of_the_works(text: str, library: Library) -> None:
    assert outcome(text, library) == "prohibited"


def test_supplied_mine_is_no_goods(library: Library) -> None:
    cases = extracted("给缅甸稀土矿卖草酸，客户是做稀土分离的，要申请吗", library, ASLEEP).cases
    assert [case.values.get("item") for case in cases] == [None]
    assert extracted("把稀土矿运给越南客户，要证吗", library, ASLEEP).cases[0].values["item"] == "rare_earth_ore"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("磁石里没镝没铽，钕铁硼的，厦门去土耳其，要办证吗", "not_caught"),
        ("我们这个磁铁没有用到镝也没有用到铽，就是普通钕铁硼N35，出口到印度还要申请吗", "not_caught"),
        ("镝铽都不含，后来复检也没检出，钕铁硼，去澳洲，要证不", "not_caught"),
        ("钕铁硼不含镝、铽，有检测报告，去澳洲，要证不", "not_caught"),
        ("原来说不含镝铽，后来检测出来有，钕铁硼，去澳洲，要证不", "undetermined"),
        ("以前报的是不含镝铽，现在不确定，钕铁硼，去澳洲，要证不", "undetermined"),
        ("谁说不含镝铽的？含的，钕铁硼，去澳洲，办证不", "undetermined"),
        ("供应商口头说没加镝铽，钕铁硼，还没检测，发巴西能走吗", "undetermined"),
        ("钕铁硼不含镝铽，没检测过，去澳洲，要证不", "undetermined"),
        ("钕铁硼没放镝，铽放了一点，去澳洲，要证不", "undetermined"),
        ("钕铁硼里好像没镝没铽，去澳洲，要证不", "undetermined"),
        ("镝铽没用许可证就发了的钕铁硼，去澳洲，要证不", "license_required"),
        (
            "They used to say no Dy or Tb, then the lab found some. NdFeB magnets, Ningbo to Australia, license?",
            "undetermined",
        ),
        ("Who says the magnets contain no Dy or Tb? They do. NdFeB, Ningbo to Australia. License?", "undetermined"),
        ("The magnets were previously declared without Dy or Tb. NdFeB, Ningbo to Australia. License?", "undetermined"),
        ("No Dy or Tb in the magnets, then the lab showed 2 % Pr. NdFeB, Ningbo to Australia. License?", "not_caught"),
    ],
)
def test_absence_that_was_only_said_or_taken_back_is_open(text: str, wanted: str, library: Library) -> None:
    assert outcome(text, library) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "电机不出，光出里面那个含镝磁钢，去波兰，要证吗",
        "马达留在国内，含镝磁钢出去，去波兰，要证吗",
        "只出磁钢不出电机，含镝，波兰，要证吗",
        "含镝磁瓦，最终产品是空调压缩机，发印度，要不要办",
        "氧化钇 3N5，一吨，20尺柜，CIF 汉堡，月底船，备注栏怎么写？要证吗",
    ],
)
def test_what_stays_and_what_goes(text: str, library: Library) -> None:
    assert outcome(text, library) == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "我们电机这次不走海运，走空运，里面磁钢含镝，宁波发波兰，要证吗",
        "客户在德国，我们做电机的，电机含镝磁钢，宁波走，要证吗",
        "客户让我们做成电机再出，电机出口德国，里面含镝磁钢，宁波走，要证吗",
    ],
)
def test_motors_of_ones_own_are_still_what_goes(text: str, library: Library) -> None:
    assert outcome(text, library) == "not_caught"


def test_know_how_asked_for_and_people_lured_away(library: Library) -> None:
    assert outcome("法国设备商来装机，想要我们钐钴压型和烧结的工艺窗口，好调设备，能给不", library) == "prohibited"
    assert outcome("印度老板挖我过去，他家是做烧结钕铁硼的，我在国内厂干了十年，能去吗", library) == "prohibited"
