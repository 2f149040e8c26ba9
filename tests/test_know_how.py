"""Know-how in the forms that people hand it over in: figures, software, curves, layouts; and who is taught."""

from datetime import date

import pytest
from readings import MARCH, check, extracted, strictest

from qa.ask import Library, ask
from qa.models import Outcome

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


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        pytest.param(
            "A spare shaft for the jet mill of a magnet line in Izmir, from Wuxi, with the overhaul manual",
            IN_FORCE,
            "license_required",
            id="manual",
        ),
        pytest.param(
            "Just the repair handbook of the sintering furnace, Shenyang to Ohio", MARCH, "suspended", id="handbook"
        ),
        pytest.param(
            "Our Jinan laboratory was asked by a firm in Riga for the GdCOB growth recipe",
            MARCH,
            "prohibited",
            id="asked",
        ),
        pytest.param(
            "Leshan technicians, our plant in Riga, four weeks, extraction stages", MARCH, "prohibited", id="fragment"
        ),
        pytest.param(
            "A Foshan recycler shall train our staff in Turin to sort scrap magnets",
            IN_FORCE,
            "license_required",
            id="staff",
        ),
        pytest.param(
            "All sintering data of our paper have been published before. Ningbo to a Dutch journal",
            IN_FORCE,
            "exempt",
            id="public",
        ),
        pytest.param("论文里的烧结数据全都已在学报上公开发表，投给荷兰期刊", IN_FORCE, "not_caught", id="public zh"),
        pytest.param(
            "论文里一部分烧结数据已在学报发表，其余未公开，投给荷兰期刊", IN_FORCE, "license_required", id="in part"
        ),
    ],
)
def test_manuals_requests_fragments_and_papers(text: str, day: date, expected: str, library: Library) -> None:
    assert outcome(text, day, library) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Our engineer in Baotou explains to a Tallinn firm by phone how they tune electrolysis cells", id="tune"
        ),
        pytest.param(
            "Our foreman in Ganzhou tells a plant in Vietnam on a call how we run the mixer-settlers", id="run"
        ),
        pytest.param("Unser Techniker aus Baotou erklärt der Firma in Tallinn, wie wir die Extraktion fahren", id="de"),
        pytest.param("USB-Stick mit Fertigungsunterlagen für SmCo-Magnete, Chengdu nach Wien", id="carrier"),
        pytest.param(
            "A Sichuan firm builds a lithium hydroxide from spodumene plant in Peru: process package", id="Li"
        ),
    ],
)
def test_telling_how_a_step_is_run_hands_know_how_over(text: str, library: Library) -> None:
    assert outcome(text, MARCH, library) in ("prohibited", "license_required")


def test_know_how_put_into_a_venture_abroad_is_a_case_whatever_is_said_of_the_suspension(library: Library) -> None:
    text = "拟以钕铁硼速凝、氢破、烧结全套工艺作价入股印度合资公司，商务顾问说62号暂停期间按自由技术登记即可。对吗？"

    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.PROHIBITED
