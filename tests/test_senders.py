"""Who sends goods is where they leave, who asks for them is where they go, and a capital that minds is no place."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Nos quedan en Bilbao imanes de samario-cobalto chinos. Una empresa de Rabat los pide.", ("ES", "MA")),
        ("Nous avons à Lyon de l'oxyde de terbium chinois. Un client de Gand en demande 3 kg.", ("FR", "BE")),
        ("Notre ONG à Liège veut envoyer vers les Philippines 60 aimants SmCo fabriqués à Chengdu.", ("BE", "PH")),
        ("Our charity in Ghent wants to send 60 SmCo magnets made in Chengdu to the Philippines.", ("BE", "PH")),
        (
            "Chinesisches Terbiumoxid liegt bei uns in Jena. Die Uni Gent will 2 kg, für Peking uninteressant?",
            ("DE", "BE"),
        ),
    ],
)
def test_ends_are_told_by_who_sends_and_asks(text: str, ends: tuple[str, str], library: Library) -> None:
    found = extracted(text, library, DAY).facts

    assert (found.values.get("departure"), found.values.get("destination")) == ends
