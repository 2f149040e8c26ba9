"""Names of an electrode material beside a battery, and grades and hybrids of ferrite magnets."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome, stands_in_the_way

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "question",
    [
        "Forklift battery, LFP, 165 Wh/kg at pack level, 178 at cell level, Huizhou to Rotterdam",
        "LFP battery packs 160 Wh/kg, Ningde to Hamburg, licence?",
        "LiFePO4 powerwall, 15 kWh, 140 Wh/kg, Shenzhen to Madrid",
        "e-bike battery (NCA), 250 Wh/kg, from Dongguan to Lyon, permit?",
        "锂电池（磷酸铁锂，能量密度160Wh/kg）从惠州出口鹿特丹，要许可吗",
        "三元锂电池包 260Wh/kg，宁德出口德国",
        "E-bike packs LFP 36V 15Ah, about 165 Wh/kg at pack level, from Dongguan to Rotterdam",
        "LFP-Batterien, 170 Wh/kg, von Ningde nach Bremen",
        "NMC 811 cells, 280 Wh/kg, Shenzhen to Oslo",
        "Y30BH ring magnets from Dongguan to Lyon, licence?",
        "ferrite magnets (SrFe12O19) from Ningbo to Lyon, licence?",
        "La-Co ferrite magnets from Ningbo to Lyon, licence?",
        "AlNiCo 5 magnets from Ningbo to Lyon, licence?",
    ],
)
def test_chemistry_of_a_battery_and_grade_of_a_ferrite_are_no_other_goods(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "question",
    [
        "NMC 811 cells, 320 Wh/kg, Shenzhen to Oslo",
        "Lithium-ion cells 320 Wh/kg, Huizhou to Rotterdam",
        "LFP cathode powder, 2.6 g/cm3 compaction density, 158 mAh/g, Ningde to Rotterdam",
        "Semi-solid cells at 360 Wh/kg, Beijing to Munich",
        "Batteries LFP 165 Wh/kg and LFP powder 2.6 g/cm3, 158 mAh/g from Ningde to Lyon",
        "LFP, for cells of 165 Wh/kg, 2.6 g/cm3 and 158 mAh/g, Ningde to Lyon",
        "LFP from Changsha to Lyon reaches 160 Wh/kg in our cells",
        "LFP aus Changsha nach Lyon, erreicht 160 Wh/kg in unseren Zellen",
        "GOS ceramic scintillators from Shanghai to Lyon",
        "GOS scintillator crystals from Shanghai to Lyon",
        "LFP powder for batteries from Ningde to Lyon, licence?",
        "We ship batteries and LiFePO4 cathode powder from Ningde to Lyon, licence?",
        "NdFeB ferrite hybrid magnets from Ningbo to Lyon, licence?",
        "ferrite and NdFeB magnets with Dy from Ningbo to Lyon, licence?",
        "ferrite magnets doped with terbium from Ningbo to Lyon, licence?",
    ],
)
def test_cells_materials_and_hybrids_that_may_be_caught_are_not_released(question: str, library: Library) -> None:
    assert stands_in_the_way(ask(question, DAY, library).outcome)
