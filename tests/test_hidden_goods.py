"""A listed material behind uncontrolled goods, by its weight or in a list, is goods of its own."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "T-shirts, toys and 3 kg gadolinium powder from Yiwu to Lodz",
        "Toys, 2 kg of gadolinium, Yiwu to Lodz",
        "chairs, tables & 500 g scandium granules, Foshan to Riga",
        "10 kg antimony and a sofa from Foshan to Lyon",
        "ceramic tiles, tellurium 20 kg, bathroom taps, Foshan to Malta",
        "solar lamps; gallium 5 kg; Shenzhen to Accra",
        "衣服、玩具和3公斤钆粉，义乌到波兰",
        "Stühle, 2 kg Yttrium, Tische. Foshan nach Riga",
        "清单：1.电机 2.轴承 3.备用磁钢（钐钴，24片）。宁波到米兰，只看电机行不行？",
        "HS code 2805301300, from Ganzhou to Basel",
    ],
)
def test_what_stands_behind_ordinary_goods_is_not_lost(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome in ("undetermined", "license_required")


@pytest.mark.parametrize(
    "text",
    [
        "Pieces of terbium, dysprosium and lutetium from Shenzhen to Texas",
        "School set with small pieces of Sm, Gd and Tb, Shenzhen to Lyon",
        "A display case with dysprosium, terbium and yttrium pieces, Shenzhen to Austin",
    ],
)
def test_elements_named_one_by_one_in_a_shape_are_metals(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == "license_required"


def test_an_element_in_goods_stays_theirs(library: Library) -> None:
    steel = extracted("Steel sheet, yttrium 0.5%, Foshan to Riga", library).cases
    assert [str(case.values["composition"]) for case in steel] == ["Fe Y"]
