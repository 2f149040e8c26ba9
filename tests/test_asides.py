"""Goods that a sentence only tells of are not sent with those of another sentence, unless words say that they are."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)
PUMPS = {"en": "12 vacuum pumps go from Qingdao to Turin.", "zh": "12台真空泵从青岛发往都灵。"}
ASKED = {"en": "Do we need a licence?", "zh": "要许可证吗？"}
TOLD = {
    "en": [
        "Our sister factory next door makes {}.",
        "A colleague handles {} and says everything needs a licence.",
        "A competitor of ours was stopped at customs with {} in May.",
        "The warehouse next to ours belongs to a dealer in {}.",
        "His other business is {}.",
        "Last year we shipped {} to Chile.",
        "We stopped making {} two years ago.",
        "The customer had asked for {} first but we declined.",
        "Their website still has a page on {}.",
        "An article on the net is all about {}.",
        "In the annex I only find {}.",
        "This time we send no {}.",
        "Our {} are sold only inside China.",
        "The certificate is on the letterhead of our {} department.",
        "It will stand in their new {} hall.",
        "I know that {} are on some list.",
    ],
    "zh": [
        "隔壁姐妹厂生产{}。",
        "同事管{}，他说都要证。",
        "同行五月因为{}被海关扣过。",
        "旁边的仓库是一家{}贸易商的。",
        "他还有一门生意是{}。",
        "去年我们发过{}到智利。",
        "我们两年前就不做{}了。",
        "客户起先想要{}，我们没接。",
        "客户官网上还有{}的介绍。",
        "网上文章讲的都是{}。",
        "附件里我只看到{}。",
        "同一个厂也做{}，这次不发。",
        "我们的{}只在国内卖。",
        "证书抬头是我们{}事业部。",
        "货代以为是{}。",
        "报关行问里面有没有{}，没有。",
    ],
}
GOODS = {"en": ("SmCo magnets", "dysprosium oxide"), "zh": ("钐钴磁体", "氧化镝")}


@pytest.mark.parametrize("behind", [True, False], ids=["behind", "before"])
@pytest.mark.parametrize(("lang", "told"), [(lang, told) for lang, listed in TOLD.items() for told in listed])
def test_goods_that_are_only_told_of_are_not_sent(lang: str, told: str, behind: bool, library: Library) -> None:
    for goods in GOODS[lang]:
        parts = [PUMPS[lang], told.format(goods)]
        text = " ".join([*(parts if behind else reversed(parts)), ASKED[lang]])
        assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT, text


@pytest.mark.parametrize(
    "text",
    [
        "Our sister factory makes NdFeB magnets with 2 % Dy. We ship them with our pumps from Ningbo to Turin.",
        "Last year we sold SmCo magnets to Chile, and now somebody in Turin wants the same from Ningbo. Pumps go too.",
        "A colleague handles the dysprosium oxide that leaves Ningbo for Turin. The pumps from Qingdao are mine.",
        "Our competitor sells us dysprosium metal from Baotou and we ship pumps from Qingdao to Turin with it.",
        "The sister plant makes the SmCo magnets for this order. Pumps go from Qingdao to Turin. Licence?",
        "Our neighbour makes SmCo magnets and asked us to add a carton. We ship pumps from Qingdao to Turin. Licence?",
        "Pumps go from Qingdao to Turin. The sister factory makes SmCo magnets. They leave Ningbo for Turin as well.",
        "Another supplier makes the SmCo magnets, the pumps come from us. All goes from Ningbo to Turin. Licence?",
        "In 2025 we sold SmCo magnets to Turin, delivery from Ningbo is next week. Pumps go from Qingdao. Licence?",
        "The business card on the parcel says SmCo magnets. Pumps go from Qingdao to Turin and that parcel goes along.",
        "The papers list SmCo magnets. Pumps go from Qingdao to Turin. Licence?",
        "The broker asked if it contains SmCo magnets and it does. Pumps go from Qingdao to Turin. Licence?",
        "We stopped shipping SmCo magnets by sea, they fly from Ningbo to Turin now. Pumps go from Qingdao to Turin.",
        "姐妹厂做的含镝钕铁硼磁体，我们从宁波发里昂，另外还有泵。要许可证吗？",
        "水泵从青岛发都灵。隔壁厂做钐钴磁体，也发都灵。要许可证吗？",
        "水泵从青岛发都灵。兄弟厂生产金属铽，托我们从宁波发都灵。要许可证吗？",
        "水泵从青岛发都灵。货代以为是钐钴磁体，其实他说对了，箱子里有。要许可证吗？",
        "附件里有钐钴磁体，宁波发都灵。水泵青岛发都灵。要许可证吗？",
        "Das Schwesterwerk macht SmCo-Magnete, wir schicken sie mit den Pumpen von Ningbo nach Turin. Lizenz?",
    ],
)
def test_goods_that_go_as_well_are_sent(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_doubt_about_the_goods_sent_is_asked_about(library: Library) -> None:
    text = "We ship motor parts from Ningbo to Turin. Our forwarder thinks they are SmCo magnets. Licence?"
    assert ask(text, MARCH, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "Gadolinium nitrate, vendor at Zibo. We are converting same into MRI contrast drug at our Pune unit. Licence?",
        "Terbium metal from Baotou: we process it into sensors in Pune. Chinese licence?",
        "Dysprosium oxide, the supplier sits in Ganzhou. We turn it into motors at our Lyon works. Licence needed?",
    ],
)
def test_what_the_buyer_makes_of_a_material_is_not_sent(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "40 voice coil actuators to Penang on Friday, some china stuff inside i think. China permit?",
        "音圈电机40个从班加罗尔发槟城，里面可能有中国的东西，要中国许可证吗？",
    ],
)
def test_something_chinese_inside_is_asked_about(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("dy-containing magnets from shenzhen to knoxville, licence?", Outcome.LICENSE_REQUIRED),
        ("ndfeb blocks w/ dy from shenzhen to oslo licence?", Outcome.LICENSE_REQUIRED),
        ("tb and dy cubes from shenzhen to oslo, licence?", Outcome.LICENSE_REQUIRED),
        ("ndfeb magnets, no dy no tb, from ningbo to oslo licence?", Outcome.NOT_CAUGHT),
    ],
)
def test_symbols_that_are_typed_small_are_elements(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        'DHL Shenzhen on the phone: "is your box dual use, yes or no". Label says magnetic part, sample, 2 pcs.',
        "Our factory in Ningbo gives the buyer a magnetic sample as a gift. Licence?",
        "We show our line to foreign visitors in Baotou. Licence?",
    ],
)
def test_what_is_handed_over_is_asked_for(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.UNDETERMINED


def test_training_of_the_askers_own_people_is_no_transfer(library: Library) -> None:
    asked = "清单上“1C905.a.4”这种编码分别代表什么？新人培训要用。"
    assert ask(asked, MARCH, library).outcome is not Outcome.PROHIBITED
    taught = "We train our new Vietnamese colleagues in Hanoi on sintering NdFeB, from Ningbo. Licence?"
    assert ask(taught, MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("It looks military but it isn't.", Outcome.LICENSE_REQUIRED),
        ("It looks military but nobody tells.", Outcome.REFUSED_IN_PRINCIPLE),
        ("It sounds military but is for the navy's fish research.", Outcome.REFUSED_IN_PRINCIPLE),
    ],
)
def test_goods_that_only_seem_military(text: str, outcome: Outcome, library: Library) -> None:
    goods = "SmCo magnets of Chinese origin go from our Rotterdam store to a fish farm in Norway. "
    assert ask(goods + text + " Licence?", date(2025, 10, 20), library).outcome is outcome


def test_goods_that_seem_to_stay_in_one_country_may_go_to_another_that_is_named(library: Library) -> None:
    text = "韩国子公司（仁川）库存里有8公斤国产金属铽，美国奥斯汀一家中试线要买去做材料开发，月底发。要许可证吗？"
    assert ask(text, date(2025, 10, 20), library).outcome is not Outcome.NOT_CAUGHT
