"""Licenses for a process, in many words, and goods made abroad by a process that was bought or is a parent's."""

from datetime import date

import pytest
from readings import extracted, strictest

from qa.ask import Library, ask

IN_FORCE, AFTER = date(2025, 10, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "A Wuxi recycler grants us (Porto) a licence for its process of demagnetising scrapped rotors", id="en"
        ),
        pytest.param(
            "Our Suzhou firm licenses them its procedure for taking magnets out of old hard disks, to Denmark", id="out"
        ),
        pytest.param(
            "Une société de Wuxi concède à Nantes une licence de son procédé de démagnétisation de rotors usagés",
            id="fr",
        ),
        pytest.param(
            "Una empresa de Wuxi vende a Chile una licencia de su proceso para desmontar imanes usados", id="es"
        ),
        pytest.param("無錫の会社が廃モータの解体・脱磁プロセスのライセンスをタイの会社に供与します", id="ja"),
        pytest.param("우시의 회사가 폐모터 해체·탈자 공정 라이선스를 부산의 회사에 줍니다", id="ko"),
    ],
)
def test_a_license_for_taking_scrap_apart_is_recycling(text: str, library: Library) -> None:
    cases = extracted(text, library, IN_FORCE).cases

    assert "recycling" in {case.values.get("technology") for case in cases}
    assert strictest(cases, IN_FORCE, library.corpus) == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Leshan company sold a licence for its electrolysis process to a firm in Perth", id="sold"),
        pytest.param(
            "Une société de Leshan cède à Nantes une licence de son procédé de séparation des terres rares", id="fr"
        ),
        pytest.param("我司技术员去泰国客户那里指导氢碎和气流磨", id="zh"),
    ],
)
def test_a_license_for_a_process_is_a_case(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "license_required"


def test_a_sold_export_license_asks_about_the_rules(library: Library) -> None:
    text = "A trader sold his export licence to a friend. What does the law say?"

    assert ask(text, IN_FORCE, library).outcome == "information"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "SmCo rings from Izmir, Polish samarium, the sintering process was bought from a Wuxi company. To Peru",
            id="en",
        ),
        pytest.param(
            "SmCo-Magnete aus Izmir, das Sinterverfahren kauften wir von einer Firma in Wuxi. Nach Peru", id="de"
        ),
        pytest.param(
            "Aimants SmCo fabriqués à Izmir avec un procédé de frittage acheté à une société de Wuxi, vers le Pérou",
            id="fr",
        ),
        pytest.param(
            "Imanes SmCo fabricados en Esmirna con un proceso de sinterización comprado a una empresa de Wuxi, a Perú",
            id="es",
        ),
        pytest.param("無錫の会社から買った焼結プロセスを使ってタイで作ったサマコバ磁石をペルーへ", id="ja"),
        pytest.param("항저우 회사에서 구입한 소결 공정으로 태국에서 만든 사마륨코발트 자석을 페루로 보냅니다", id="ko"),
        pytest.param("公司在泰国的子公司，用总部的烧结工艺做钐钴磁体，卖给秘鲁", id="zh"),
        pytest.param(
            "Our Hanoi subsidiary makes SmCo with the parent's sintering recipe, the parent is in Wuxi. To Peru",
            id="parent",
        ),
    ],
)
def test_goods_made_by_a_bought_process_are_of_its_origin(text: str, library: Library) -> None:
    assert extracted(text, library, AFTER).facts.values.get("technology_origin") == "CN"
    assert ask(text, AFTER, library).outcome == "status_unverified"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SmCo magnets from Hamburg stock, sintering process bought in Chengdu, to Oman", id="stock"),
        pytest.param("我们德国公司在泰国的子公司，用总部的烧结工艺做钐钴磁体，卖给秘鲁", id="German parent"),
    ],
)
def test_who_only_keeps_goods_did_not_make_them(text: str, library: Library) -> None:
    values = extracted(text, library, AFTER).facts.values

    assert "made_in" not in values or values.get("technology_origin") != "CN"


@pytest.mark.parametrize(
    "text",
    [
        "我們是高雄的磁鐵小廠，沒有用中國技術，製程是早年跟日本公司買的授權。這批含鏑釹鐵硼賣到德國，要申請嗎？",
        "工厂在槟城，没用到中国的工艺，含镝磁体卖去越南",
        "Nous frittons du NdFeB au dysprosium à Lyon, procédé sous licence japonaise, aucune technologie chinoise. "
        "Client à Oslo.",
        "Sinterizamos NdFeB con disprosio en Bilbao, ninguna tecnología china. Cliente en Oslo.",
        "Wir sintern NdFeB mit Dysprosium in Graz, keinerlei chinesische Technologie. Kunde in Oslo.",
    ],
)
def test_a_process_that_was_bought_elsewhere_is_no_chinese_technology_and_no_license(
    text: str, library: Library
) -> None:
    (case,) = extracted(text, library, IN_FORCE).cases

    assert case.values.get("technology_origin") in (None, "JP")
    assert case.values["form"] == "magnet"
    assert "transfer_mode" not in case.values
