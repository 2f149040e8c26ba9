"""Goods that go from one customs zone in China to another and stay in the country are not exported."""

from datetime import date

import pytest

from qa.ask import Library, ask

DAY = date(2026, 4, 15)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Dy metal in Waigaoqiao was sold to a maker inside Ningbo bonded zone; it doesn't leave the country.",
            True,
        ),
        (
            "Terbium oxide moves from Waigaoqiao bonded zone to Tianjin, never leaving China. Export licence?",
            True,
        ),
        ("外高桥保税区的氧化镝卖给宁波保税区的磁材厂，区到区，不出国，要许可证吗？", True),
        ("Dy metal in Waigaoqiao bonded warehouse goes to Jebel Ali free zone, zone to zone. Licence?", False),
        ("外高桥保税区的氧化镝卖给釜山自由贸易区的磁材厂，区到区，要许可证吗？", False),
        (
            "Tb metal lies in the Waigaoqiao and Suzhou bonded zones; doesn't leave the country until sold. Needed?",
            False,
        ),
    ],
)
def test_goods_between_zones_stay_in_country(text: str, outcome: bool, library: Library) -> None:
    answer = ask(text, DAY, library)

    assert (answer.outcome == "not_caught") is outcome
