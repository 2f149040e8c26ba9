"""Prices and rules for the transport of dangerous goods are not what this answers; a license that is asked for is."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "DyFe 80 FOB Ganzhou, USD/kg this week?",
        "Which UN number for NdFeB magnets from Ningbo to Lyon by air?",
        "Air freight Shenzhen to Prague, 80 kg magnets: is packing instruction 953 the right one?",
        "Is terbium oxide dangerous goods under ADR? Shipping Ningbo to Lyon",
        "How many gauss at 15 feet is allowed for magnets on a passenger plane?",
    ],
)
def test_prices_and_transport_rules_are_out_of_scope(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "question",
    [
        "Terbium oxide Ningbo to Lyon: dangerous goods papers are done. Do we also need a Chinese export licence?",
        "Tb metal 20 kg at 900 USD/kg, Ganzhou to Lyon, licence?",
    ],
)
def test_license_asked_for_beside_them_is_answered(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.LICENSE_REQUIRED
