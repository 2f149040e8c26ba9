"""What goods hold: compounds and alloys by any name, analyses, elements that were taken out or put in."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import read
from qa.goods import find_goods
from qa.inside import main_goods
from qa.models import Outcome

MARCH = date(2026, 3, 1)


def shipped(text: str, library: Library) -> list[tuple[str | None, str]]:
    reading = read(text, MARCH, library.corpus, library.gazetteer)
    return [(good.form, str(good.composition)) for good in main_goods(find_goods(reading), reading)[0]]


@pytest.mark.parametrize(
    ("text", "form", "elements"),
    [
        pytest.param("terbium(III) bromide", "compound", "Tb", id="Roman numeral between"),
        pytest.param("dysprosium (III) nitrate", "compound", "Dy", id="Roman numeral set apart"),
        pytest.param("Y(acac)3 powder", "compound", "C Y", id="formula with an organic group"),
        pytest.param("Scandiumtriflat", "compound", "Sc", id="German compound noun"),
        pytest.param("요오드화가돌리늄", "compound", "Gd", id="Korean iodide"),
        pytest.param("三氟甲磺酸镥", "compound", "Lu", id="Chinese triflate"),
        pytest.param("gadoteridol in bulk", "compound", "Gd", id="gadolinium chelate by its name"),
        pytest.param("WE54 rods", "alloy", "Mg Nd Y", id="magnesium alloy by its grade"),
        pytest.param("Elektron 21 ingots", "alloy", "Gd Mg", id="alloy in ingots stays an alloy"),
    ],
)
def test_compounds_and_alloys_are_known_by_any_name(text: str, form: str, elements: str, library: Library) -> None:
    assert shipped(text, library) == [(form, elements)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("AlRE20 hardener from Baotou to Poland. License?", id="English"),
        pytest.param("铝稀土中间合金出口波兰，要许可证吗？", id="Chinese"),
        pytest.param("Vorlegierung AlSE10 aus Baotou nach Polen. Lizenz?", id="German"),
        pytest.param("稀土硅铁合金出口巴西，要许可证吗？", id="ferroalloy"),
    ],
)
def test_rare_earths_that_nobody_names_are_asked_for(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert "composition" in [missing.fact for missing in answer.missing]
