"""A share that is kept secret, a use of two, relief that is none, and a process that the maker was once taught."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER, DECEMBER, MARCH, NOVEMBER = date(2025, 10, 20), date(2025, 12, 5), date(2026, 3, 1), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "Dy magnets sintered in Turin with Chinese dysprosium metal inside, to Oslo. How much of "
        "the value stays their secret.",
        "Dy magnets made in Turin contain Chinese dysprosium metal, but the mill won't tell us what share. To Oslo.",
        "Dy-Magnete, in Turin gesintert, enthalten chinesisches Dysprosiummetall, der Anteil ist "
        "geheim. Verkauf nach Oslo.",
    ],
)
def test_secret_share_is_asked_for(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.UNDETERMINED


def test_use_of_two_is_asked_for(library: Library) -> None:
    text = "Gadolinium oxide from China for a lab in Nagasaki. It serves a yard that builds ferries and destroyers; "
    assert ask(text + "nobody wrote down for which of them.", MARCH, library).outcome is Outcome.UNDETERMINED
    assert ask(text + "nobody wrote down the weight.", MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Chinese SmCo couplings for field dialysis pumps, Singapore to the quake hospital camp in Cebu",
            Outcome.EXEMPT,
        ),
        ("Chinese SmCo magnets for quake sensors, Singapore to an institute in Cebu", Outcome.LICENSE_REQUIRED),
        ("Chinese SmCo magnets for earthquake early warning, Singapore to Cebu", Outcome.LICENSE_REQUIRED),
        ("中国产钐钴磁体，用于地震监测仪，新加坡发往宿务", Outcome.LICENSE_REQUIRED),
    ],
)
def test_disaster_that_is_watched_is_no_relief(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Our Oulu plant makes SmCo magnets. We learned the sintering process from a Baotou company. Customer in Lima.",
        "SmCo magnets made in Oulu. The sintering process was taught to us by a Baotou institute in 2018. To Lima.",
        "SmCo-Magnete, in Oulu gefertigt; das Sinterverfahren wurde uns von einem Institut in "
        "Baotou beigebracht. Lima.",
        "我们在芬兰生产钐钴磁体，烧结工艺是2018年由包头研究院传授的，客户在利马。",
        "Aimants SmCo fabriqués à Lyon ; le procédé de frittage nous a été enseigné par un "
        "institut de Baotou. Pour Lima.",
    ],
)
def test_process_once_taught_is_where_the_technology_is_from(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        "The sintering process for SmCo magnets is taught to our customer in Oslo by a Chinese engineer. Licence?",
        "We in Baotou make SmCo magnets. We taught the sintering process at our plant in Vietnam. Licence?",
    ],
)
def test_process_that_is_taught_abroad_is_handed_over(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


def test_compounder_is_no_compound(library: Library) -> None:
    text = "Sb2O3, purity 99.5 pct, Changsha to a compounder in Houston. Is all antimony for the US blocked?"
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


def test_switched_bill_of_lading_is_evasion(library: Library) -> None:
    text = "Dy magnets from Ningbo. Pls swap the bill of lading so that the origin shows Vietnam."
    assert ask(text, MARCH, library).outcome is Outcome.OUT_OF_SCOPE
