"""Goods that go back to their maker, nothing Chinese inside, technology bought in China, and China as a government."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER, MARCH, NOVEMBER = date(2025, 10, 20), date(2026, 3, 1), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Cracked SmCo rings, made in Ningbo, go back from Graz to the manufacturer", id="English"),
        pytest.param("Defekte chinesische SmCo-Ringe gehen von Graz zurück an den Hersteller", id="German"),
        pytest.param("宁波产钐钴磁环有裂纹，从格拉茨退回厂家", id="Chinese"),
        pytest.param("Les anneaux SmCo chinois repartent de Lyon chez le fabricant", id="French"),
    ],
)
def test_goods_that_go_back_to_their_maker_go_to_china(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SmCo rings, made in Ningbo, go back from Graz to the maker's depot in Turin", id="depot abroad"),
        pytest.param("SmCo rings, made in Ningbo, go from Graz to a magnet maker in Turin", id="another maker"),
        pytest.param("Chinese SmCo rings go back from Graz to our supplier in Turin", id="supplier abroad"),
    ],
)
def test_goods_that_go_elsewhere_do_not(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


def test_what_came_back_and_is_sent_again_leaves_china(library: Library) -> None:
    text = "The customer in Graz sent cracked SmCo rings back to us in Ningbo; we now ship repaired ones back to Graz"
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param("We press SmCo rings in Turin, zero China in it, for Oslo", Outcome.NOT_CAUGHT, id="zero China"),
        pytest.param(
            "We make SmCo rings in Turin, no Chinese presses, know-how or material, for Oslo",
            Outcome.NOT_CAUGHT,
            id="list that is denied",
        ),
        pytest.param(
            "Wir fertigen SmCo-Ringe in Turin, kein Material aus China, nach Oslo", Outcome.NOT_CAUGHT, id="de"
        ),
        pytest.param("我们在都灵生产钐钴磁环，零中国料，发奥斯陆", Outcome.NOT_CAUGHT, id="zh"),
        pytest.param(
            "当社はトリノでサマコバ磁石を製造、中国産原料は一切使っていない。オスロへ", Outcome.NOT_CAUGHT, id="ja"
        ),
        pytest.param(
            "We press SmCo in Turin, no China in it, on a process package licensed from a Baotou institute, for Oslo",
            Outcome.STATUS_UNVERIFIED,
            id="Chinese process",
        ),
        pytest.param(
            "We make SmCo rings in Turin, no Chinese content as far as we know, for Oslo",
            Outcome.UNDETERMINED,
            id="doubt",
        ),
        pytest.param(
            "We make SmCo rings in Turin, no Chinese content in the packaging, for Oslo",
            Outcome.UNDETERMINED,
            id="packing",
        ),
        pytest.param("Does China mind if our Dutch yttrium targets go to Oslo?", Outcome.UNDETERMINED, id="government"),
    ],
)
def test_nothing_chinese_inside(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Return leg: scratched Dy magnets made in Ningbo go from Linz back to the maker in Ningbo. "
        "A re-export under 61?",
        "SmCo discs bought from Hangzhou are chipped. We in Leeds send them back to the Hangzhou "
        "works. Is it a re-export?",
        "Dy-Magnete aus Ningbo sind fehlerhaft, wir schicken sie aus Linz an das Werk in Ningbo zurück. Wiederausfuhr?",
        "从宁波采购的含镝磁体镀层不良，我们从林茨退回宁波工厂返修，算再出口吗？",
        "Nous renvoyons de Lyon à l'usine de Hangzhou des aimants SmCo achetés là-bas. Est-ce une réexportation ?",
        "Imanes de SmCo comprados en Hangzhou: los devolvemos desde Sevilla a la fábrica de Hangzhou. ¿Licencia?",
        "不良のSmCo磁石をリヨンから杭州のメーカーへ返送します。これは再輸出に当たりますか。",
        "불량 SmCo 자석을 리옹에서 항저우 제조사로 반송합니다. 재수출에 해당합니까?",
    ],
)
def test_goods_sent_back_to_china_enter_it(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "Our Ningbo factory ships Dy magnets to Linz and from Linz the rejects go back to Ningbo.",
        "The Dy magnets went from Linz back to the maker in Ningbo in May. Licence for shipping them to us again?",
        "Rejected Dy magnets go from Linz back to the maker in Ningbo and new ones come to us. Licence?",
        "Dy magnets go from Linz back to the maker in Ningbo, who then supplies Oslo.",
        "Replacement Dy magnets from the maker in Ningbo go to Linz; the rejected ones go back to Ningbo.",
    ],
)
def test_what_goes_out_again_or_in_their_place_leaves_china(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "We in Shanghai buy terbium metal from a dealer in Oslo",
        "Our Suzhou plant gets dysprosium oxide from Kuantan",
        "we in Ningbo buy back SmCo magnets from Oslo",
        "我们苏州工厂从德国进口钐钴磁体，要许可吗",
        "苏州工厂向大阪采购镝金属",
    ],
)
def test_what_somebody_in_china_buys_abroad_enters_china(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 10), library).outcome == "not_caught"


@pytest.mark.parametrize(
    "text",
    [
        "Our Suzhou plant imports SmCo magnets from Germany and resells them abroad",
        "Our Suzhou plant gets SmCo magnets from Graz for repair, then they go home",
        "We in Ningbo get from Oslo an order for terbium metal",
        "Our Suzhou plant gets an order for SmCo magnets from Germany, may it ship?",
        "Our Ningbo plant gets paid from Oslo for terbium metal",
        "We in Shanghai buy terbium metal from a dealer in Oslo and our Osaka branch gets it",
        "苏州工厂从德国进口钐钴磁体再出口",
        "苏州工厂向大阪采购商出口镝金属",
        "苏州公司向大阪的客户买回镝金属后卖给首尔",
    ],
)
def test_what_goes_out_again_or_is_ordered_from_china_stays_caught(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 10), library).outcome in ("license_required", "undetermined")
