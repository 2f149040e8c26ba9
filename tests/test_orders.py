"""Who orders, by a name that is not known, and a town: goods go there; whom one orders from in China sells them."""

import pytest
from readings import Stated, check

from qa.ask import Library

OUT = {"departure": "CN"}


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("Order from Toyota in Nagoya for 20 kg terbium oxide, loading Tianjin. Licence?", {"destination": "JP"}),
        ("Purchase order of Grundfos in Aarhus: 30 kg SmCo magnets ex Ningbo.", {"destination": "DK"}),
        ("Terbium oxide ordered by Philips in Eindhoven, from Ganzhou", {"destination": "NL"}),
        ("Bestellung von Siemens in Erlangen: 5 kg Gadoliniumoxid aus Ganzhou.", {"destination": "DE"}),
        ("丰田名古屋工厂订了氧化铽，天津发货", {"destination": "JP"}),
        ("We order from JL Mag in Ganzhou: 30 kg of SmCo magnets for Lyon.", {"destination": "FR"}),
        ("Order from our supplier in Ganzhou: terbium oxide for Lyon.", {"destination": "FR"}),
        ("Bestellung von Terbiumoxid in Ganzhou für Erlangen.", {"destination": "DE"}),
    ],
)
def test_goods_go_to_who_orders(question: str, stated: Stated, library: Library) -> None:
    check(question, OUT | stated, library)
