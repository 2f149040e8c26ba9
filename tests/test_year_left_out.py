"""Days told without their year: the coming or the last one counts too, where the words may mean it."""

from datetime import date

import pytest

from qa.ask import Library, ask

MARCH = date(2026, 3, 1)
ROUTE = "SmCo magnets of Chinese origin from Korea to Italy"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{ROUTE}, we will ship on 1 December", {"2025-12-01", "2026-12-01"}),
        (f"{ROUTE}, can we ship in December?", {"2025-12-15", "2026-12-15"}),
        (f"{ROUTE}, shipped on 20 October", {"2026-10-20", "2025-10-20"}),
        (f"{ROUTE}, they left on 20 October", {"2026-10-20", "2025-10-20"}),
        ("原产中国的钐钴磁体10月20日从韩国发往意大利了", {"2026-10-20", "2025-10-20"}),
        (
            "SmCo-Magnete chinesischen Ursprungs wurden am 20. Oktober von Korea nach Italien geliefert",
            {"2026-10-20", "2025-10-20"},
        ),
        (f"{ROUTE}, vessel sails on 20 October", {"2026-10-20"}),
        (f"{ROUTE}, to be shipped on 20 October", {"2026-10-20"}),
        (f"{ROUTE}, shipped on 15 February", {"2026-02-15"}),
        (f"{ROUTE}, shipped on 20 October 2025", {"2025-10-20"}),
        (f"{ROUTE} on 1 June", {"2026-06-01"}),
    ],
)
def test_year_left_out_may_be_another(text: str, days: set[str], library: Library) -> None:
    assert {str(case.values.get("act_date", "")) for case in ask(text, MARCH, library).stated} == days


def test_strictest_of_the_years_decides(library: Library) -> None:
    assert ask(f"{ROUTE}, shipped on 20 October", MARCH, library).outcome == "license_required"
    assert ask(f"{ROUTE}, we will ship on 1 December", MARCH, library).outcome == "status_unverified"
