"""Know-how in the forms that people hand it over in: figures, software, curves, layouts; and who is taught."""

from datetime import date

import pytest
from readings import MARCH, check, extracted, strictest

from qa.ask import Library

IN_FORCE = date(2025, 10, 20)


def outcome(text: str, day: date, library: Library) -> str:
    return strictest(extracted(text, library, day).cases, day, library.corpus)


@pytest.mark.parametrize(
    ("text", "technology"),
    [
        pytest.param("A spreadsheet of distribution ratios for Ho and Er, Baotou to Adelaide", "smelting_separation"),
        pytest.param("Set points for the stripping battery, from Longnan to Chile", "smelting_separation"),
        pytest.param("The extraction battery layout goes from Ganzhou to Kuantan", "smelting_separation"),
        pytest.param("把铈镧分离系数从包头发到澳大利亚", "smelting_separation"),
        pytest.param("Trennfaktoren für Y und Dy, aus Ganzhou nach Tallinn", "smelting_separation"),
        pytest.param("Bath composition for our neodymium cells, Leshan to Norway", "metal_smelting"),
        pytest.param("熔盐配方从乐山发到越南", "metal_smelting"),
        pytest.param("渗铽工艺的炉温曲线从宁波发到泰国", "magnet_manufacturing"),
        pytest.param("Ageing curves for SmCo from Chengdu to Brno", "magnet_manufacturing"),
        pytest.param("寧波からタイの工場へジスプロシウム拡散の温度曲線を送る", "magnet_manufacturing"),
    ],
)
def test_figures_software_and_layouts_are_know_how(text: str, technology: str, library: Library) -> None:
    assert technology in {case.values.get("technology") for case in extracted(text, library).cases}
    assert outcome(text, MARCH, library) == "prohibited"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        pytest.param("A Jinan laboratory would teach us (Riga) to grow GdCOB", "LV", id="us"),
        pytest.param("A firm from Tianjin coaches our team (Lyon) in making bonded NdFeB", "FR", id="team"),
        pytest.param("Our supplier in Ningbo will show us (Pune, India) how to sinter SmCo", "IN", id="city, country"),
        pytest.param("Ein Institut aus Jinan bringt uns (Riga) die Zucht von Calcium-Oxoborat bei", "LV", id="de"),
    ],
)
def test_who_is_taught_is_where_technology_goes(text: str, end: str, library: Library) -> None:
    assert extracted(text, library).facts.values["destination"] == end
    assert outcome(text, MARCH, library) == "prohibited"


def test_goods_bought_from_us_leave_our_place(library: Library) -> None:
    check("Dysprosium oxide bought from us (Riga) goes to Oslo", {"destination": "NO"}, library)
