"""Magnets whose material a ferrite behind them tells are one good; what else is listed, or left open, stays."""

from datetime import date

import pytest

from qa.ask import Library, ask

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "speaker ring magnets Y35, strontium ferrite, 2.1 MT from Qingdao to Lagos. ok?",
        "Magnets for loudspeakers, barium ferrite C5, from Ningbo to Lagos. Licence?",
        "The magnets are ferrite. Ningbo to Lagos, licence?",
        "magnets from Ningbo to Lagos, material: strontium ferrite. licence?",
        "Horseshoe magnets, AlNiCo 5, Ningbo to Lagos, licence?",
        "磁铁，锶铁氧体材质，宁波发尼日利亚，需要许可吗？",
        "Magnete für Lautsprecher, Strontiumferrit Y35, Ningbo nach Lagos. Genehmigung?",
        "钕铁硼磁片，SGS报告镝、铽、钬三项都是未检出，东莞发海防，要许可吗？",
        "Ferrite segments doped with lanthanum, cobalt and calcium, from Hengdian to Bursa. Licence?",
        "横店产的锶铁氧体磁瓦，掺了一点镧和钴，出口到布尔萨，要许可吗？",
    ],
)
def test_magnets_of_a_named_material_are_one_good(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        "Magnets, half of them ferrite, half SmCo, Ningbo to Lagos, licence?",
        "Magnets and ferrite cores, Ningbo to Lagos, licence?",
        "Ring magnets, plus two boxes of strontium ferrite rings, Ningbo to Lagos.",
        "Some magnets are ferrite, the others we do not know. Ningbo to Lagos.",
        "Magnets, ferrite mostly, Ningbo to Lagos.",
        "The magnets are ferrite or NdFeB, Ningbo to Lagos.",
        "Ferrite magnets with lanthanum and samarium, Ningbo to Lagos.",
        "Ferrite magnets with lanthanum and 5 kg of cobalt, Ningbo to Lagos.",
    ],
)
def test_other_magnets_stay_open(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome in ("undetermined", "license_required")
