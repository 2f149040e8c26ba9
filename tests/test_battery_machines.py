"""Machines for cells and furnaces are machines; precursors keep their kind; what they are for is read in many words."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

PAUSE, AFTER = date(2026, 3, 1), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Two jelly-roll winders for 26700 cells, Wuxi to Ostrava, 27 November 2026. Permit?", id="English"
        ),
        pytest.param("18650セル用の巻回機2台を無錫からポーランドへ来週出荷します。許可は必要ですか？", id="Japanese"),
        pytest.param("Wickelmaschinen für Rundzellen, Changzhou nach Braunschweig, 2. Dezember 2026.", id="German"),
        pytest.param("Bobineuses pour cellules cylindriques 21700, Dongguan vers Douai, 2 décembre 2026.", id="French"),
        pytest.param("원통형 셀용 와인더 3대, 우시에서 독일로 다음 주 출하. 허가 필요?", id="Korean"),
        pytest.param(
            "Spare copper wheel for our strip caster (NdFeB alloy), Baotou to Narva, 3 December 2026.",
            id="copper wheel",
        ),
        pytest.param("速凝炉铜辊两件，沈阳发爱沙尼亚，2026年12月初，要证吗？", id="copper roll in Chinese"),
    ],
)
def test_machine_for_cells_or_magnets_is_a_machine(text: str, library: Library) -> None:
    assert ask(text, AFTER, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Motor coil winder from Suzhou to Brno. Licence?", id="coils"),
        pytest.param("Winders for cotton yarn (textile) from Wuxi to Dhaka. Licence?", id="yarn"),
    ],
)
def test_other_winder_is_none_for_cells(text: str, library: Library) -> None:
    assert ask(text, AFTER, library).outcome in (Outcome.NOT_CAUGHT, Outcome.UNDETERMINED)


@pytest.mark.parametrize("precursor", ["NCA precursor (hydroxide)", "NCM811 precursor (hydroxide)", "NCM622 hydroxide"])
def test_precursor_stays_one_whatever_it_is_chemically(precursor: str, library: Library) -> None:
    assert ask(f"{precursor} from Quzhou to Gumi: license?", PAUSE, library).outcome is Outcome.SUSPENDED
