"""The value share of No. 61: bounds and doubts stay open, shares of several materials add up, other shares are none."""

from datetime import date
from decimal import Decimal

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import UNCLEAR

AWAKE = date(2026, 11, 23)
TOLD = "NdFeB magnets with dysprosium, made in Linz with Austrian technology, go to Chile; "
OXIDE = TOLD + "the Chinese dysprosium oxide in them "


def shares(text: str, library: Library) -> list[object]:
    return [case.values.get("content_share") for case in extracted(text, library, AWAKE).cases]


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("is a minimum of 0.05 % of the value", ">=0.0005"),
        ("is 0.05 % of their value or more", ">=0.0005"),
        ("is not below 0.04 % of the value", ">=0.0004"),
        ("is in excess of 0.05 % of the value", ">0.0005"),
        ("does not exceed 0.05 % of the value", "<=0.0005"),
        ("is no more than 0.2 % of the value", "<=0.002"),
        ("never reaches 0.1 % of the value", "<0.001"),
        ("is typically 0.08 % of the value", ">=0.0004<=0.0016"),
        ("is about 0.1 % of the value", ">=0.0008<=0.0012"),
        ("makes up 0.2 % of the value", Decimal("0.002")),
    ],
)
def test_bounds_of_a_share_stay_bounds(told: str, share: object, library: Library) -> None:
    assert set(shares(OXIDE + told, library)) == {share}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("L'oxyde de dysprosium chinois dans des aimants fabriqués à Lyon vaut plus de 0,04 % du prix", ">0.0004"),
        ("L'oxyde de dysprosium chinois dans des aimants fabriqués à Lyon vaut au plus 0,2 % du prix", "<=0.002"),
        ("L'oxyde de dysprosium chinois dans des aimants fabriqués à Lyon vaut moins de 0,1 % du prix", "<0.001"),
        ("El óxido de disprosio chino en imanes hechos en Madrid supone al menos el 0,04 % del valor", ">=0.0004"),
        ("El óxido de disprosio chino en imanes hechos en Madrid no supera el 0,05 % del valor", "<=0.0005"),
        (
            "In Linz gefertigte Magnete: das chinesische Dysprosiumoxid macht wenigstens 0,05 % des Werts aus",
            ">=0.0005",
        ),
        ("In Linz gefertigte Magnete: das chinesische Dysprosiumoxid ist nicht über 0,2 % des Werts", "<=0.002"),
        ("リヨンで製造した磁石の中国産酸化ジスプロシウムは価額の0.05%を超えます", ">0.0005"),
        ("リヨンで製造した磁石の中国産酸化ジスプロシウムは価額の0.2%を超えません", "<=0.002"),
        ("리옹에서 만든 자석 속 중국산 산화디스프로슘은 가격의 0.05%를 넘습니다", ">0.0005"),
        ("리옹에서 만든 자석 속 중국산 산화디스프로슘은 가격의 0.1%가 안 됩니다", "<0.001"),
        ("El óxido de disprosio chino en imanes hechos en Madrid supera el 0,05 % del valor", ">0.0005"),
        ("In Linz gefertigte Magnete: das chinesische Dysprosiumoxid macht gut 0,09 % des Werts aus", ">0.0009"),
        ("里昂生产的磁体里中国氧化镝占价值不会超过0.2%", "<=0.002"),
        ("里昂生产的磁体里中国氧化镝占价值没有达到0.1%", "<0.001"),
        ("里昂生产的磁体里中国氧化镝占价值万分之五以上", ">=0.0005"),
    ],
)
def test_bounds_are_read_in_every_language(text: str, share: str, library: Library) -> None:
    assert share in shares(text, library)


@pytest.mark.parametrize(
    "told",
    [
        "is not 0.05 % of the value",
        "is twice 0.05 % of the value",
        "is 0.05 % of the value below the limit",
        "had 0.05 % of the value in last year's grade; last year it was 0.05 % of the value",
        "is there; a competitor has 0.05 % of the value",
        "is there; we read that below 0.1 % of the value no license is needed",
        "is 0.05 % of the value but we are not sure",
        "has a share that we cannot prove; I do not know whether it is 0.05 % of the value",
    ],
)
def test_doubted_share_is_open(told: str, library: Library) -> None:
    assert UNCLEAR in shares(OXIDE + told, library)


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("Chinese dysprosium oxide is 0.06 % of the value and Chinese terbium oxide 0.04 % of the value", "0.0010"),
        ("Chinese dysprosium oxide is 0.06 % of the value and Canadian terbium oxide 0.05 % of the value", "0.0006"),
        ("Chinese dysprosium oxide and terbium oxide are 0.06 % of the value each", ">=0.0006<=0.0012"),
        ("Chinese dysprosium oxide is 0.06 % of the value, and they hold Chinese terbium metal", ">=0.0006"),
        (
            "Chinese dysprosium oxide is 0.04 % of the value, Chinese terbium oxide 0.04 % and Chinese dysprosium-iron "
            "alloy 0.03 %",
            "0.0011",
        ),
        ("Chinese dysprosium oxide is 0.05 % of the value, our lab says 0.2 %", ">=0.0005<=0.0025"),
        ("Chinese dysprosium oxide is 0.05 % of the value; with freight and VAT it is 0.12 %", ">=0.0005<=0.0017"),
        ("Chinese dysprosium oxide is 0.05 % of the value and Chinese terbium metal 6 % of the value", ">=0.0005"),
    ],
)
def test_shares_of_several_materials_add_up(told: str, share: str, library: Library) -> None:
    assert {str(found) for found in shares(TOLD + "they hold materials: " + told, library)} == {share}


@pytest.mark.parametrize(
    "told",
    [
        "the freight for them is 0.05 % of the value and they hold Chinese dysprosium oxide",
        "the Chinese dysprosium oxide in them is 0.05 % of the value of our yearly turnover",
        "the scrap rate is 0.05 % of the value and they hold Chinese dysprosium oxide",
        "they hold Chinese dysprosium oxide; the coating is 0.05 % of the value",
        "they hold Chinese dysprosium oxide; the cobalt makes up 0.05 % of the value",
        "they hold Chinese dysprosium oxide bought with 0.05 % off the price",
        "the price of the Chinese dysprosium oxide in them rose by 0.05 % in value",
    ],
)
def test_share_of_a_charge_or_a_change_is_none(told: str, library: Library) -> None:
    assert set(shares(TOLD + told, library)) == {None}


@pytest.mark.parametrize(
    "told",
    [
        "the lot costs 90,000 EUR, the Chinese dysprosium oxide 50 EUR per kg of magnets",
        "the duty on the Chinese dysprosium oxide in them is 0.30 EUR, a magnet costs 500 EUR",
    ],
)
def test_amounts_of_a_piece_and_of_a_lot_give_no_share(told: str, library: Library) -> None:
    assert set(shares(TOLD + told, library)) <= {UNCLEAR, None}


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("the whole lot costs 9,000 EUR, the Chinese dysprosium oxide 0.90 EUR per piece", ">=0.0001"),
        ("0.30 EUR of Chinese dysprosium oxide per magnet; we invoice 60,000 EUR for the batch", ">=0.000005"),
        ("a lot costs 9,000 EUR, the Chinese dysprosium oxide in it 9 EUR", "0.001"),
        ("a batch of 1,000 is worth 50,000 EUR and the Chinese dysprosium oxide costs 0.30 EUR per magnet", "0.006"),
        ("a pack of 12 costs 500 EUR, the Chinese dysprosium oxide 0.30 EUR per magnet", "0.0072"),
        ("40 magnets are invoiced at 500 EUR, and the Chinese dysprosium oxide costs 0.30 EUR in each", "0.024"),
    ],
)
def test_amount_of_each_piece_counts_once_or_as_often_as_told(told: str, share: str, library: Library) -> None:
    assert set(map(str, shares(TOLD + told, library))) == {share}


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("a magnet costs 500 EUR; the Chinese dysprosium oxide in it at least 0.30 EUR", ">=0.0006"),
        ("a magnet costs 500 EUR; the Chinese dysprosium oxide in it less than 0.30 EUR", ">=0<=0.0006"),
        ("a magnet costs 500 EUR; the Chinese dysprosium oxide in it about 0.50 EUR", ">=0.0008<=0.0012"),
        ("a magnet costs up to 500 EUR; the Chinese dysprosium oxide in it 0.30 EUR", ">=0.0006"),
        ("a magnet costs 500 EUR plus 20 EUR freight; the Chinese dysprosium oxide in it 0.30 EUR", "0.0006"),
    ],
)
def test_bounds_of_amounts_stay_bounds(told: str, share: str, library: Library) -> None:
    assert {str(found) for found in shares(TOLD + told, library)} == {share}


@pytest.mark.parametrize(
    ("told", "origins"),
    [
        ("They contain Australian dysprosium oxide; the terbium oxide is from our stock.", {None}),
        ("They contain Australian dysprosium oxide and terbium oxide.", {"AU"}),
        ("They contain Australian dysprosium oxide, and terbium oxide of unknown origin.", {None, UNCLEAR}),
    ],
)
def test_origin_of_one_material_is_none_of_another(told: str, origins: set[object], library: Library) -> None:
    first = extracted(f"Dy magnets made in Linz with Austrian technology go to Chile. {told}", library, AWAKE).cases[0]

    assert first.values.get("content_origin") in origins


@pytest.mark.parametrize(
    "text",
    [
        "我们在法国用法国技术生产含镝磁体，出口到智利。中国氧化镝占磁体价值的0.09%。",
        "한국에서 한국 기술로 만든 디스프로슘 자석을 칠레로 수출합니다. 중국산 산화디스프로슘은 가격의 0.09%입니다.",
        "日本で自社の技術により製造したジスプロシウム磁石をチリへ輸出します。中国産酸化ジスプロシウムは価格の0.09%です。",
    ],
)
def test_country_of_a_material_is_no_route_of_another_sentence(text: str, library: Library) -> None:
    answer = ask(text, AWAKE, library)

    assert answer.outcome == "not_caught"
    assert "made_in" in answer.facts


def test_chinese_material_behind_a_share_of_value_is_what_it_is_of(library: Library) -> None:
    text = "As told earlier, magnets made in Linz with 0.06 % Chinese dysprosium oxide by value go to Chile"

    assert shares(text, library)[0] == Decimal("0.0006")


def test_open_share_is_asked_for(library: Library) -> None:
    answer = ask(OXIDE + "is 0.05 % of the value at least. Is a license needed?", AWAKE, library)

    assert [missing.fact for missing in answer.missing] == ["content_share"]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("We make Dy magnets in Bac Ninh, dysprosium metal is 3 % of the price. To Denmark. Chinese licence needed?",
         "undetermined"),
        ("We make Dy magnets in Bac Ninh, Chinese dysprosium metal is 3 % of the price. To Denmark. Licence needed?",
         "status_unverified"),
        ("Rotors made in Thailand with Chinese magnets; Chinese dysprosium is 0.03 % of the rotor's value. Thai"
         " process. To Chile, licence?", "undetermined"),
        ("Rotors made in Thailand with Chinese magnets; Chinese dysprosium is 0.3 % of the rotor's value. Thai"
         " process. To Chile, licence?", "status_unverified"),
        ("Rotors made in Thailand; Chinese dysprosium in the magnets is 0.03 % of the rotor's value. Thai process. To"
         " Chile, licence?", "not_caught"),
        ("泰国产含镝转子，自有工艺，中国镝铁占价值0.03%，卖到智利，要许可吗？", "not_caught"),
        ("泰国产含镝转子，磁体中国产，中国镝铁占价值0.03%，卖到智利，要许可吗？", "undetermined"),
    ],
)  # fmt: skip
def test_of_what_origin_a_share_is(question: str, outcome: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == outcome


@pytest.mark.parametrize(
    "link",
    [
        "但产线和工艺是宁波公司给的",
        "工艺都是宁波公司提供的",
        "产线由宁波公司提供",
        "配方是宁波公司给的",
        "设备是宁波公司卖给我们的",
    ],
)
def test_a_line_of_a_chinese_firm_is_no_start_of_the_route(link: str, library: Library) -> None:
    question = f"泰国做的含镝转子，中国镝铁占价值0.04%，{link}，卖到智利，要许可吗？"

    assert ask(question, AWAKE, library).outcome in ("undetermined", "status_unverified")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Nagoya. Our Dy-NdFeB sets go out at USD 940 apiece, the Chinese dysprosium metal in one costs USD 0.83, "
            "process ours since the eighties. To Monterrey. Over the line?",
            "not_caught",
        ),
        (
            "Cebu plant here: ring magnet (NdFeB, terbium diffused) sells at 718 pesos, the terbium metal in it "
            "comes from Baotou and costs us 1.10 pesos per ring. Our own process. Goes to Hungary.",
            "status_unverified",
        ),
        (
            "NdFeB rings from Bac Ninh, own recipe. 1 kg magnet sells 61 usd, inside 0.35 gram dyfe from china "
            "@290 usd/kg. ship to thailand?",
            "status_unverified",
        ),
        (
            "German SmCo magnets, our technology, 4,200 EUR a set; of that the Chinese samarium metal is 3.10 EUR. "
            "Buyer sits in Oslo.",
            "not_caught",
        ),
        (
            "Magnet with Dy made in Slovenia by our own process. Sales price 12.50 EUR, Chinese Dy in it one cent. "
            "To Turkey.",
            "not_caught",
        ),
        (
            "Our Finnish NdFeB with dysprosium: 2 kg of Chinese Dy-Fe at 300 EUR/kg go into a 90,000 EUR order. Our "
            "own technology. Customer in Norway. Above 0.1 %?",
            "status_unverified",
        ),
        (
            "A magnet with Tb costs our client 5000 yen; forty yen of that is terbium oxide bought in Ganzhou. All "
            "made in Toyama with technology of our own. To India.",
            "status_unverified",
        ),
        (
            "我们在越南自己生产含镝钕铁硼，工艺自有，售价每件61美元，其中中国镝铁0.05美元，出口泰国，超过0.1%了吗？",
            "not_caught",
        ),
        (
            "share of chinese dy metal by value 0.12 pct, magnet made in austria own process, to croatia",
            "status_unverified",
        ),
        (
            "The motor with our Dy magnets sells at 940 USD; each magnet, made in Osaka by our own process, has "
            "Chinese dysprosium worth 0.83 USD. Motors go to Mexico.",
            "undetermined",
        ),
        (
            "Magnets of our own process from Hosur with Tb: Rs 9,60,000 the lot, Tb oxide from Ganzhou in that lot "
            "Rs 1,150. To Dubai.",
            "status_unverified",
        ),
    ],
)
def test_makers_abroad_with_an_own_process_are_told_their_share(question: str, outcome: str, library: Library) -> None:
    assert ask(question, date(2026, 12, 2), library).outcome == outcome
