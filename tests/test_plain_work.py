"""Machines that are for no rare-earth work, and words that leave it open."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

NOVEMBER = date(2026, 11, 23)
OPEN = (Outcome.UNDETERMINED, Outcome.STATUS_UNVERIFIED)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Multi-wire saw for slicing granite, Qingdao to Oslo", id="stone"),
        pytest.param(
            "Multi-wire saw for cutting silicon blocks, not for magnets, Qingdao to Oslo", id="not for magnets"
        ),
        pytest.param("Multi-wire saw for slicing granite, Qingdao to Oslo. On the rare earth list?", id="list named"),
        pytest.param("多线切割机，切石材用，青岛发奥斯陆", id="Chinese"),
        pytest.param("Mehrdrahtsäge zum Schneiden von Granit, Qingdao nach Oslo", id="German"),
        pytest.param("Mixer-settlers of 18 m3 for a nickel-cobalt SX plant, Wuxi to Oslo", id="another metal"),
        pytest.param("Vacuum brazing furnace, Shenyang to Oslo", id="ordinary machine"),
        pytest.param(
            "Czochralski furnace, induction heated, 2,050 °C, auto diameter,"
            " Xi'an to a crystal grower in Brno: YAG, ruby",
            id="grown crystals",
        ),
    ],
)
def test_other_work_is_no_rare_earth_work(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Multi-wire saw for cutting granite and neodymium blocks, Qingdao to Oslo", id="element beside"),
        pytest.param(
            "Multi-wire saw for slicing granite, buyer is a magnet factory, Qingdao to Oslo", id="magnet maker"
        ),
        pytest.param("多线切割机，切石材和钕铁硼用，青岛发奥斯陆", id="Chinese, magnets beside"),
        pytest.param("Multi-wire saw for special alloys, Qingdao to Oslo", id="alloys"),
        pytest.param(
            "Mixer-settlers of 18 m3 for a copper SX plant that also separates dysprosium, Wuxi to Oslo",
            id="both metals",
        ),
        pytest.param("Mixer-settlers of 18 m3 for a new rare earth extraction hall, Wuxi to Oslo", id="hall"),
        pytest.param(
            "Czochralski furnace to a crystal grower in Brno plus 5 YAG crystals, from Xi'an", id="crystals too"
        ),
    ],
)
def test_what_may_be_rare_earth_work_stays_open(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome in OPEN
