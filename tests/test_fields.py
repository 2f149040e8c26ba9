"""The field of technology that a question is about, where no word for a field names it."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask


def fields(text: str, library: Library) -> set[object]:
    cases = extracted(text, library).cases
    return {case.values["technology"] for case in cases if "technology" in case.values}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Wuxi office sends the coil drawings of a magnet motor to Milan; magnets are sourced in Italy", id="en"
        ),
        pytest.param("Field simulation model of a PM generator from Wuxi to Milan, without any magnets", id="model"),
        pytest.param("把水泵电机的定子图纸和绕组参数发给米兰客户，磁钢客户自备", id="zh"),
        pytest.param("Wicklungsschema und Motorzeichnung aus Wuxi nach Mailand, Magnete kaufen wir selbst", id="de"),
        pytest.param("Plans du bobinage et du rotor, de Wuxi à Milan ; les aimants sont achetés en Italie", id="fr"),
        pytest.param("Planos del bobinado y del estator de Wuxi a Milán, los imanes los compramos aparte", id="es"),
        pytest.param("無錫の設計会社からモータの巻線図面を名古屋へ。磁石は自社で購入します", id="ja"),
        pytest.param("우시 설계사에서 모터 권선 도면을 창원으로 보냅니다. 자석은 따로 구매합니다", id="ko"),
    ],
)
def test_technology_of_products_with_bought_magnets_is_other_technology(text: str, library: Library) -> None:
    assert fields(text, library) == {"other_technology"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Motor drawings from Wuxi to Milan with the sintering curve of the magnets", id="curve"),
        pytest.param("Rotor drawings from Wuxi to Milan and how the magnets are pressed and sintered", id="told"),
        pytest.param("Coil drawings and the magnet composition from Wuxi to Milan, magnets bought in", id="recipe"),
        pytest.param("把电机绕组图纸和磁钢配方一起发给米兰客户，磁钢外购", id="zh"),
        pytest.param(
            "Motor drawings and how our supplier presses magnets, Wuxi to Milan, magnets bought in", id="pressed"
        ),
        pytest.param("Motor design and magnet grade development by our Ningbo team for Milan", id="grade"),
    ],
)
def test_magnet_know_how_beside_drawings_of_a_motor_is_not_freed(text: str, library: Library) -> None:
    assert "magnet_manufacturing" in fields(text, library)


def test_magnets_that_go_with_the_drawings_stay_a_case(library: Library) -> None:
    text = "Coil drawings from Wuxi to Milan; the magnets are bought in and shipped in the same box"

    cases = extracted(text, library).cases

    assert any(case.values.get("form") == "magnet" for case in cases)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "A Hefei firm will teach us in Genoa how to dismantle old motors, demagnetise the magnets and sort them",
            id="en",
        ),
        pytest.param("合肥公司教意大利客户拆解报废电机、退磁、给旧磁铁分级", id="zh"),
        pytest.param(
            "Eine Firma aus Hefei lehrt uns in Bremen, alte Rotoren zu zerlegen und Magnete zu sortieren", id="de"
        ),
        pytest.param("合肥の会社が廃モータの解体と磁石の脱磁・選別を大阪で教える", id="ja"),
    ],
)
def test_taking_scrap_apart_is_recycling(text: str, library: Library) -> None:
    assert fields(text, library) == {"recycling"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "A Hefei firm teaches us in Genoa to dismantle old motors and dissolve the magnets in acid", id="en"
        ),
        pytest.param("合肥公司教意大利客户拆解报废电机，把旧磁铁氢破后重新烧结", id="zh"),
    ],
)
def test_scrap_that_is_worked_up_is_more_than_recycling(text: str, library: Library) -> None:
    assert fields(text, library) - {"recycling"}


def test_sintering_of_cathode_material_is_no_magnet_technology(library: Library) -> None:
    assert fields("三元正极的烧结工艺转让给匈牙利工厂", library) == {"cathode_preparation"}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Refining of tellurium: the recipe goes from Hunan to Mol", "tellurium_production"),
        ("BGO晶体生长工艺从上海教给布拉格的公司", "bismuth_production"),
        ("上海研究所把锗酸铋晶体生长工艺教给捷克公司", "bismuth_production"),
        ("InP crystal growth is taught by our Beijing lab in Grenoble", "indium_production"),
        ("Tungsten oxide production process from Ganzhou to Linz", "tungsten_production"),
        ("Lithium metal electrolysis process from Wuxi to Quebec", "lithium_gallium_metallurgy"),
        ("gold-antimony smelting and separation know-how, Hunan to Dushanbe", "gold_antimony_separation"),
        ("Produktionstechnologie für Zellen mit 310 Wh/kg von Ningde nach Erfurt", "battery_production"),
        ("Technology for cells with 310 Wh/kg: drawings from Ningde to Erfurt", "battery_production"),
        ("DCPCVD diamond process know-how from Hebei to Jena", "dcpcvd"),
        ("Nd-Fe-B preparation know-how from Ningbo to Turin", "magnet_manufacturing"),
        ("indium metal refining process from Guangxi to Seoul", "unclear"),
        ("copper sintering process from Anhui to Seoul", "unclear"),
        ("Electrolysis process for neodymium metal, Baotou to Seoul", "metal_smelting"),
        ("Rare earth separation cascade drawings with iron removal, Ganzhou to Hanoi", "smelting_separation"),
    ],
)
def test_step_of_work_on_another_material_is_not_that_of_rare_earths(text: str, field: str, library: Library) -> None:
    assert fields(text, library) == {field}


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("A Chinese foundry licenses its AlNiCo casting process to us in Peru. Rare earth technology ban?", "other"),
        (
            "Une fonderie chinoise licencie au Pérou son procédé AlNiCo. Interdit comme technologie de terres rares ?",
            "other",
        ),
        ("中国工厂把铝镍钴铸造工艺授权给越南公司，属于稀土技术禁令吗？", "other"),
        (
            "A Chinese steel works licenses its copper casting process to us in Peru. Rare earth technology ban?",
            "other",
        ),
        ("A Chinese foundry licenses its AlNiCo and SmCo casting process to us in Peru.", "magnet_manufacturing"),
        ("A Chinese foundry licenses its AlNiCo, NdFeB and ferrite processes to us in Peru.", "magnet_manufacturing"),
        ("A Chinese institute licenses its ferrite process and its rare earth technology to us in Peru.", "unclear"),
    ],
)
def test_name_of_a_rule_makes_no_rare_earth_technology(text: str, field: str, library: Library) -> None:
    expected = "other_technology" if field == "other" else field
    assert expected in fields(text, library)
    assert expected == "other_technology" or ask(text, date(2026, 3, 1), library).outcome != "not_caught"
