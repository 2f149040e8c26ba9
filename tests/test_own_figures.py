"""Figures of others, of a nickname or of a brochure are none of the goods; several of the goods leave it open."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 3, 1)
CELLS = "NCM cells from China to Vietnam"
REACTOR = "MPCVD equipment, 2450 MHz, from China to Vietnam"
POWDER = "diamond micropowder from China to Vietnam"


@pytest.mark.parametrize(
    "text",
    [
        f"Our website says 330 Wh/kg, the order is 268 Wh/kg: {CELLS}.",
        "A competitor offers 330 Wh/kg; ours are NCM cells of 268 Wh/kg, from China to Vietnam.",
        f"{CELLS}, 268 Wh/kg. Our next generation will have 330 Wh/kg.",
        f"{REACTOR}. The customer calls it the 60 kW one, the magnetron has 6 kW.",
        "论文里报道过330Wh/kg，我们出口到越南的三元电芯268Wh/kg，从中国发货。",
        "宣传册写60千瓦，实测6千瓦，从中国向越南出口MPCVD设备（2450兆赫）。",
    ],
)
def test_figure_of_others_is_none_of_the_goods(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"Our website says 800 µm, the order is 20 µm: {POWDER}.", Outcome.SUSPENDED),
        (f"{POWDER}, sizes 800 µm and 20 µm.", Outcome.SUSPENDED),
        ("同行做到800微米，我们从中国出口越南的是人造金刚石微粉，平均粒径20微米。", Outcome.SUSPENDED),
        (f"{CELLS}: the order says 268 Wh/kg, but we measured 330 Wh/kg.", Outcome.SUSPENDED),
        (f"Competitors offer 250 Wh/kg; our {CELLS} reach 330 Wh/kg.", Outcome.SUSPENDED),
        (f"We sell the competitor's cells at 330 Wh/kg and our {CELLS} at 268 Wh/kg.", Outcome.SUSPENDED),
        (f"A university in Korea ordered 330 Wh/kg; the pack has 250 Wh/kg. {CELLS}.", Outcome.SUSPENDED),
        (f"{CELLS}: some have 268 Wh/kg, the others have 330 Wh/kg.", Outcome.SUSPENDED),
        (f"{CELLS}: the customs laboratory reports 330 Wh/kg, the order says 268 Wh/kg.", Outcome.SUSPENDED),
        (f"A paper reports 330 Wh/kg for these cells, 250 Wh/kg for the pack: {CELLS}.", Outcome.SUSPENDED),
        (f"{CELLS}: a competitor has ordered 330 Wh/kg, the rest is 268 Wh/kg.", Outcome.SUSPENDED),
        ("同行要330Wh/kg的，其余268Wh/kg：从中国向越南出口三元电芯。", Outcome.SUSPENDED),
        (f"{REACTOR}, 60 kW, throttled to 6 kW for the order.", Outcome.LICENSE_REQUIRED),
        (f"{REACTOR}: the order says 6 kW, the nameplate reads 60 kW.", Outcome.LICENSE_REQUIRED),
        (f"{REACTOR}, 6 kW; the website says 60 kW.", Outcome.UNDETERMINED),
    ],
)
def test_figure_of_the_goods_stays(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, DAY, library).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "铰链式压机，设计压力5.5GPa，缸径850毫米，从中国出口到越南，需要许可证吗？",
        "Can we ship a synthetic diamond hydraulic press (5.5 GPa, cylinder diameter 850 mm) from China to India?",
        "从中国向越南出口铰链梁铸件，需要许可证吗？",
    ],
)
def test_trade_name_of_a_press_or_its_part(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Can we ship pCAM NCM811 from China to Vietnam?",
        "Can we ship a jelly roll hot press from China to a lithium-ion battery plant in Vietnam?",
        "Can we ship a vacuum filling machine for pouch cells from China to Vietnam?",
        "从中国向越南出口电芯灌装机，需要许可证吗？",
        "We export vacuum pumps from Wuxi to a customer in Vietnam, who will use them in its magnet hall.",
        "Dürfen wir einen Sinterofen aus China nach Vietnam liefern, für ein Werk für Seltenerdmagnete?",
    ],
)
def test_trade_name_is_not_taken_for_ordinary_goods(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome is Outcome.SUSPENDED
