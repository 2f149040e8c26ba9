"""Who teaches by trade and carries goods teaches nothing by that; who explains or has a recipe with him does."""

from datetime import date

import pytest

from qa.ask import Library, ask

DAY = date(2025, 6, 10)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "I'm a lecturer in Wuhan. Taking five SmCo discs in my suitcase to a friend in Bergen. Licence?",
            "license_required",
        ),
        ("I'm a teacher in Xi'an; mailing 10 SmCo magnets to a school in Graz. Licence?", "license_required"),
        ("Lecturer in Hefei, taking SmCo discs to Oslo and explaining how we made them. Licence?", "prohibited"),
        ("I'm a lecturer in Hefei. Taking SmCo discs and our sintering recipe to Oslo. Licence?", "prohibited"),
    ],
)
def test_teacher_with_goods_hands_goods_over(text: str, outcome: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome == outcome
