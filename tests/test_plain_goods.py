"""Goods that no list names, what only a claim speaks of, and magnets that were taken out of something."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH, OCTOBER, NOVEMBER = date(2026, 3, 1), date(2025, 10, 20), date(2026, 11, 23)
NOT_CAUGHT, LICENSE = Outcome.NOT_CAUGHT, Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Cast iron flanges and aluminium covers, nothing magnetic, Tianjin to Cork", NOT_CAUGHT, id="metal"
        ),
        pytest.param("铝外壳和铸铁件，不含稀土，天津发科克", NOT_CAUGHT, id="Chinese metal"),
        pytest.param("Gussteile und Alugehäuse, Tianjin nach Cork", NOT_CAUGHT, id="German metal"),
        pytest.param("Aluminium plates with 0.4 % scandium, Tianjin to Cork", LICENSE, id="alloyed with scandium"),
        pytest.param("Steel covers and loose SmCo magnets, Tianjin to Cork", LICENSE, id="magnets beside"),
    ],
)
def test_plain_metal_goods(text: str, expected: Outcome, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Sintered carbide balls, Zhuzhou to Cork. The broker wants a permit because of tungsten carbide",
            NOT_CAUGHT,
            id="because of",
        ),
        pytest.param("Carbide drills, Zhuzhou to Cork. Tungsten carbide is controlled, he says", NOT_CAUGHT, id="says"),
        pytest.param("硬质合金球，株洲发科克，货代说碳化钨要许可证", NOT_CAUGHT, id="Chinese"),
        pytest.param(
            "Gesinterte Hartmetallkugeln, Zhuzhou nach Cork. Genehmigung wegen Wolframcarbid?", NOT_CAUGHT, id="de"
        ),
        pytest.param("Carbide drills and 5 kg tungsten carbide powder, Zhuzhou to Cork", LICENSE, id="powder beside"),
        pytest.param(
            "Tungsten carbide, Zhuzhou to Cork, to be pressed into balls. It is controlled, he says",
            LICENSE,
            id="itself",
        ),
    ],
)
def test_a_claim_on_the_substance_ships_nothing(text: str, expected: Outcome, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Lab-grown diamonds, faceted, 1 ct each, Zhengzhou to Cork", NOT_CAUGHT, id="faceted"),
        pytest.param("培育钻石，已切磨，2克拉，郑州发科克", NOT_CAUGHT, id="Chinese"),
        pytest.param("Labordiamanten, geschliffen, Zhengzhou nach Cork", NOT_CAUGHT, id="German"),
        pytest.param("Labordiamanten, ungeschliffen, Zhengzhou nach Cork", Outcome.UNDETERMINED, id="German, uncut"),
        pytest.param(
            "Lab-grown diamonds to be cut and polished in Cork, from Zhengzhou", Outcome.UNDETERMINED, id="later"
        ),
        pytest.param("CVD diamond plates, cut and polished, Zhengzhou to Cork", Outcome.UNDETERMINED, id="plates"),
    ],
)
def test_cut_diamonds_are_for_jewelry(text: str, expected: Outcome, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is expected


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        pytest.param(
            "A Ganzhou firm licenses its method for stripping magnets out of old motors to Cork",
            MARCH,
            Outcome.SUSPENDED,
            id="recycling",
        ),
        pytest.param("赣州一家公司把报废电机取磁的工艺许可给科克一家公司", MARCH, Outcome.SUSPENDED, id="Chinese"),
        pytest.param(
            "A Ganzhou firm licenses its method for making magnets out of powder to Cork",
            MARCH,
            Outcome.PROHIBITED,
            id="making",
        ),
        pytest.param(
            "A Swiss firm licenses its own method for stripping magnets out of old motors to Cork, no Chinese involved",
            OCTOBER,
            NOT_CAUGHT,
            id="nobody Chinese",
        ),
        pytest.param("Magnets stripped out of old motors, 1 % Dy, NdFeB, Ningbo to Cork", MARCH, LICENSE, id="magnets"),
    ],
)
def test_magnets_taken_out(text: str, day: date, expected: Outcome, library: Library) -> None:
    assert ask(text, day, library).outcome is expected
