"""Figures that stand in brackets, in a sentence of their own, or alone: what they are of, and what they tell."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask

AWAKE, MARCH = date(2026, 11, 23), date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "Cells with 310 Wh/kg from Ningde to an e-bike maker in Lyon, pick-up 1 December 2026. Licence?",
        "Pouch format, 305 Wh/kg at cell level. From Huizhou to Oslo on 3 December 2026, for e-scooters.",
        "Zellen mit 320 Wh/kg aus Changzhou nach Graz, Versand 2.12.2026. Genehmigung?",
        "电芯310Wh/kg，宁德发里昂，12月1日提货，要许可吗？",
        "セル310Wh/kg、寧徳からリヨンへ12月1日出荷。許可は要りますか。",
        "Celdas de 310 Wh/kg de Ningde a Vigo, recogida el 1 de diciembre de 2026. ¿Licencia?",
        "LFP powder (158 mAh/g, compaction density 2.6), Changsha to Budapest, 2 December 2026.",
        "We ship LFP from Guiyang to Hungary on 2 December 2026. Capacity is 159 mAh/g. Compacted density: 2.55.",
        "磷酸铁锂粉，158mAh/g，压实2.55，长沙发布达佩斯，12月2日。",
        "LFP-Pulver: 158 mAh/g. Pressdichte 2,55. Von Changsha nach Budapest am 2.12.2026.",
    ],
)
def test_figures_alone_tell_listed_battery_goods(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "status_unverified"


@pytest.mark.parametrize(
    "question",
    [
        "Cells with 260 Wh/kg from Ningde to an e-bike maker in Lyon, pick-up 1 December 2026. Licence?",
        "LFP powder (158 mAh/g, density 2.35), Changsha to Budapest, 2 December 2026.",
    ],
)
def test_figures_below_the_list_tell_so_too(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "not_caught"


def test_figure_of_another_unit_is_none_of_the_parameter(library: Library) -> None:
    values = extracted("Lithium-ion cells, energy density 700 Wh/l, Ningde to Lyon", library).facts.values

    assert "parameters" not in values


def test_figures_of_a_cathode_process_need_no_name_of_the_efficiency(library: Library) -> None:
    question = (
        "We license our LFP process to a JV in Morocco. Powder: 2.61 g/cc at 220 MPa, 161 mAh/g at 0.1C, "
        "first cycle 97.4%."
    )

    assert ask(question, MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Isostatic graphite, 99.95 %, density 1.84, flexural strength 45 MPa, Shanghai to Modena", "license_required"),
        ("EDM graphite, 99.95% C, bulk density 1.82, flexural 55, Shanghai to Modena", "license_required"),
        ("Isographit 99,99 %, Dichte 1,85, Biegefestigkeit 45 MPa, Shanghai nach Modena", "license_required"),
        ("高纯石墨，99.99%，体密1.85，抗折45MPa，上海到摩德纳", "license_required"),
        ("等方性黒鉛、純度99.95%、かさ密度1.82、曲げ強さ45MPa、上海から名古屋", "license_required"),
        ("등방성 흑연 블록 순도 99.95%, 밀도 1.82, 굽힘강도 45MPa, 상하이에서 부산", "license_required"),
        (
            "Graphite isostatique, 99,95 %, densité 1,84, résistance à la flexion 45 MPa, Shanghai à Lyon",
            "license_required",
        ),
        ("Artificial graphite block 99.95 %, density 1.70, flexural strength 45 MPa, Shanghai to Modena", "not_caught"),
        ("Isostatic graphite, 99.95 %, density 1.84, strength not on the sheet, Shanghai to Modena", "undetermined"),
    ],
)
def test_figures_of_graphite_need_no_unit(question: str, outcome: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == outcome
