"""Whatever a Chinese person does for rare-earth work abroad is help, be it staff, building or permits (62 art. 7)."""

from datetime import date

import pytest

from qa.ask import Library, ask


@pytest.mark.parametrize(
    "question",
    [
        "A Chinese site manager firm supervises the building of a rare earth mine in Namibia. Only supervision.",
        "Our Chinese staffing company seconds furnace operators to a NdFeB maker in Thailand.",
        "Our Nanjing company does the tendering for a magnet factory in Serbia; no know-how is involved.",
        "We are a Chinese firm and handle land purchase and permits for a rare earth deposit in Brazil.",
        "A Chinese welding company builds the steel structure of a rare-earth separation plant in Malaysia.",
        "Chinese insurance covers a magnet factory in Vietnam",
        "Eine chinesische Baufirma errichtet die Halle für eine Magnetfabrik in Ungarn, nur Beton.",
        "中国的监理公司给坦桑尼亚稀土矿做工程监理，不涉及技术",
    ],
)
def test_any_help_for_work_abroad_needs_a_license(question: str, library: Library) -> None:
    assert ask(question, date(2025, 10, 20), library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "A Chinese trader buys monazite from a rare earth mine in Brazil.",
        "A Japanese bank finances a rare earth mine in Vietnam.",
    ],
)
def test_who_buys_or_is_not_chinese_gives_no_such_help(question: str, library: Library) -> None:
    assert ask(question, date(2025, 10, 20), library).outcome != "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "A Chinese power company builds the substation for a rare-earth smelter in Laos.",
        "A Chinese grid operator builds the power line for a rare earth separation plant in Estonia.",
        "Une société chinoise construit la sous-station d'une fonderie de terres rares au Laos.",
        "中国培训公司给老挝稀土矿培训员工，要许可吗？",
    ],
)
def test_power_and_training_for_work_abroad_are_help(question: str, library: Library) -> None:
    assert ask(question, date(2025, 10, 20), library).outcome == "license_required"
