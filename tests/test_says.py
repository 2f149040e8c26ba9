"""Who only says something about goods hands no technology over; who shows how does."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "question",
    [
        "Copper rods from Hunan to Turkey. The consultant claims they are controlled. True?",
        "Ferrite rings from Ningbo to Izmir, our consultant says no permit. Right?",
        "Stainless steel bolts, Ningbo to Rotterdam. A trade adviser told us to apply.",
        "Aluminium ladders, Yiwu to Kure. Our tax consultant insists we need a permit.",
        "An instructor at a customs course said steel screws from Yiwu need a licence. Do they? Destination Lyon.",
        "Our auditor visited last week and says the cotton shirts from Wuhu to Oslo are dual-use. Are they?",
        "A trainer on a webinar claimed that all ferrite rings from Ningbo to Madrid are controlled. Are they?.",
        "顾问说从湖南出口到土耳其的铜棒要许可证，对吗？",
        "Unser Berater sagt, die Stahlschrauben aus Ningbo nach Bremen sind genehmigungspflichtig. Stimmt das?",
        "Notre consultant dit que les vis en acier de Ningbo à Lyon sont contrôlées. Vrai ?",
        "Nuestro asesor dice que los tornillos de acero de Ningbo a Madrid están controlados. ¿Es cierto?",
    ],
)
def test_what_an_adviser_claims_makes_goods_no_technology(question: str, library: Library) -> None:
    assert ask(question, date(2026, 11, 23), library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "question",
    [
        "A Chinese consultant tells our magnet plant in Slovenia how to press the powder. Licence?",
        "A consultant from Baotou will show our team in Lyon the extraction cascade. Licence?",
        "Our consultant, a Chinese citizen, says he will tune the sintering furnace in Narva. Allowed?",
        "We hire a Chinese consultant for our NdFeB magnets plant in Narva. Permit?",
    ],
)
def test_adviser_who_tells_how_hands_technology_over(question: str, library: Library) -> None:
    assert ask(question, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED
