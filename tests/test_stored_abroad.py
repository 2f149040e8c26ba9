"""Goods of Chinese origin that lie abroad leave from there; what is said of all goods from China is no route."""

from datetime import date

import pytest
from readings import Stated, check

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        (
            "Gadolinium metal ingots from Inner Mongolia, lying in our Leipzig depot, to Zurich",
            {"origin": "CN", "departure": "DE", "destination": "CH"},
        ),
        (
            "Dysprosium-iron from Baotou, our store in Haifa, to a plant in Savannah",
            {"origin": "CN", "departure": "IL", "destination": "US"},
        ),
        (
            "We sit in Vienna and hold dysprosium-iron (Baotou, batch 7). 20 kg of it go to Ljubljana.",
            {"origin": "CN", "departure": "AT", "destination": "SI"},
        ),
        (
            "We lend terbium metal rods (demo for students, rods bought in Ganzhou in 2021) from Leeds to Aarhus",
            {"origin": "CN", "departure": "GB", "destination": "DK"},
        ),
        ("Samariummetall aus Baotou, liegt in Linz, soll nach Prag", {"origin": "CN", "departure": "AT"}),
        ("Terbium métal de Baotou, stocké à Lyon, vers Madrid", {"origin": "CN", "departure": "FR"}),
        ("Terbio metal de Baotou, almacenado en Vigo, para Oporto", {"origin": "CN", "departure": "ES"}),
        ("Terbium oxide from Baotou to our store in Antwerp", {"departure": "CN", "destination": "BE"}),
        ("Terbium oxide from Baotou for our Rotterdam store", {"departure": "CN", "destination": "NL"}),
    ],
)
def test_goods_from_china_that_lie_abroad_leave_from_there(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Chinese gadolinium oxide, our Turin store to Oslo. All rare earths from China need an ok, they say.",
            "not_caught",
        ),
        ("Terbium metal, Tianjin to Oslo. All rare earths from China need an ok, they say.", "license_required"),
        ("Chinese terbium metal, our Turin store to Oslo. Anything Chinese needs a stamp?", "license_required"),
    ],
)
def test_what_is_said_of_everything_from_china_is_no_route(question: str, outcome: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome(outcome)
