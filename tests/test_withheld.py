"""Recipes that suppliers keep back, unnamed rare earths in goods, magnets without rare earths, and patent filings."""

from datetime import date

import pytest
from readings import MARCH, extracted, strictest

from qa.ask import Library

IN_FORCE = date(2025, 10, 20)


def outcome(text: str, day: date, library: Library) -> str:
    return strictest(extracted(text, library, day).cases, day, library.corpus)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "PrNd metal from Leshan to Croatia. The smelter won't tell us its electrolysis recipe", "not_caught"
        ),
        pytest.param("NdFeB rings, Ningbo to Cyprus; the recipe is the maker's secret", "undetermined"),
        pytest.param("NdFeB rings, Ningbo to Cyprus; recipe confidential, supplier says no Dy or Tb", "not_caught"),
        pytest.param("磁钢从宁波发塞浦路斯，配方厂家保密", "undetermined"),
        pytest.param("Magnete von Ningbo nach Zypern, die Rezeptur bleibt Geheimnis des Herstellers", "undetermined"),
        pytest.param("NdFeB rings, Ningbo to Cyprus, and the maker gives us his secret recipe too", "prohibited"),
        pytest.param("The maker's secret magnet recipe goes from Ningbo to Cyprus", "prohibited"),
        pytest.param("厂家把保密的钐钴配方给了塞浦路斯客户，从宁波发出", "prohibited"),
    ],
)
def test_a_recipe_that_is_kept_back_does_not_move(text: str, expected: str, library: Library) -> None:
    assert outcome(text, MARCH, library) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("La-Ni alloy with some undisclosed rare earth, Baotou to Turin", "undetermined"),
        pytest.param("La-Ni alloy without any other rare earth, Baotou to Turin", "not_caught"),
        pytest.param("Y-Ni alloy with some undisclosed rare earth, Baotou to Turin", "license_required"),
        pytest.param("镧镍储氢合金，加了少量其他稀土，从包头发意大利", "undetermined"),
        pytest.param("钇镍储氢合金粉从包头发意大利", "license_required"),
        pytest.param("镧镍储氢合金粉从包头发意大利", "not_caught"),
    ],
)
def test_rare_earths_that_nobody_names_leave_the_composition_open(text: str, expected: str, library: Library) -> None:
    assert outcome(text, MARCH, library) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Our Ningbo magnet works licenses its Alnico 8 recipe to Izmir", "not_caught"),
        pytest.param("Sintering curve for barium ferrite magnets, Dongguan to Hanoi", "not_caught"),
        pytest.param("把锶铁氧体的烧结曲线从东莞发到印度", "not_caught"),
        pytest.param("Sintering curves for ferrite and NdFeB magnets, Dongguan to Hanoi", "license_required"),
        pytest.param("Our ferrite plant in Dongguan teaches magnet sintering in Hanoi", "license_required"),
        pytest.param("Not ferrite: the sintered magnet recipe goes from Dongguan to Hanoi", "license_required"),
        pytest.param("Magnet recipe from Dongguan to Hanoi, SmCo replaces Alnico", "license_required"),
    ],
)
def test_magnets_without_rare_earths_are_another_field(text: str, expected: str, library: Library) -> None:
    assert outcome(text, IN_FORCE, library) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Our Baotou team files at the EPO for a novel extractant, only what the examiner needs", id="en"),
        pytest.param("Regular US patent filing of a Ningbo firm on jet milling of NdFeB powder", id="office"),
        pytest.param("公司委托法国律所向欧洲专利局提交普通专利申请，内容是烧结工艺", id="zh"),
        pytest.param("Ein Institut aus Baotou meldet beim EPA ein Patent auf ein Trennverfahren an", id="de"),
    ],
)
def test_a_patent_application_is_outside_and_asks_for_no_use(text: str, library: Library) -> None:
    assert outcome(text, IN_FORCE, library) == "exempt"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "With the patent filing at the EPO we hand the licensee in Turin the furnace recipe from Ningbo", id="en"
        ),
        pytest.param(
            "Patent application in Ohio plus a training in Ningbo on SmCo ageing for the partner", id="training"
        ),
        pytest.param(
            "We sell our patent application on NdFeB sintering and its know-how from Ningbo to Turin", id="sold"
        ),
        pytest.param("专利申请之外，还把未公开的烧结参数发给意大利公司", id="zh"),
    ],
)
def test_know_how_beside_a_patent_is_not_released(text: str, library: Library) -> None:
    assert outcome(text, IN_FORCE, library) in ("license_required", "undetermined")


@pytest.mark.parametrize(
    "question",
    [
        "Our Ningbo supplier quotes N42SH blocks, delivery Mumbai. They don't give us the recipe. Licence?",
        "Hangzhou maker offers 45UH rings to Pune, refuses to hand out the recipe. Licence?",
        "宁波供应商不肯给配方（说是商业秘密），N45SH磁瓦发浦那，要许可吗？",
        "Der Lieferant in Ningbo rückt die Rezeptur nicht heraus (Betriebsgeheimnis), N45SH-Magnete nach Lyon.",
        "Le fournisseur de Ningbo refuse de donner la recette (secret), aimants N45SH pour Lyon. Licence ?",
        "El proveedor de Ningbo no da la receta (secreto), imanes N45SH para Vigo. ¿Licencia?",
    ],
)
def test_recipe_that_is_refused_moves_nowhere(question: str, library: Library) -> None:
    assert "technology" not in extracted(question, library).facts.values


@pytest.mark.parametrize(
    "question",
    [
        "Ningbo supplier gives the sintering recipe for N45SH to a buyer in Pune. Allowed?",
        "Our Ningbo plant won't give the recipe for free, so the buyer in Pune pays for the sintering recipe. Allowed?",
        "Unser Lieferant in Ningbo gibt die Sinterrezeptur an einen Käufer in Pune.",
    ],
)
def test_recipe_that_is_given_after_all_moves(question: str, library: Library) -> None:
    assert extracted(question, library).facts.values["technology"] == "magnet_manufacturing"
