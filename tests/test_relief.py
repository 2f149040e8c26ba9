"""An ordinary purchase that is only called relief, or said to be none, is not released (61 art. 5)."""

from datetime import date

import pytest

from qa.ask import Library, ask

OCTOBER = date(2025, 10, 20)


@pytest.mark.parametrize(
    "question",
    [
        "The buyer claims humanitarian use but it is a routine order of Chinese SmCo magnets, Rotterdam to Lagos.",
        "Not humanitarian, just regular hospital supplies: Chinese SmCo magnets from Antwerp to Accra.",
        "They call it emergency relief, but it's an ordinary service part: Chinese Gd target, Leeds to Toronto.",
        "Angeblich humanitäre Lieferung, tatsächlich normale Bestellung: chinesische SmCo-Magnete, Hamburg nach Accra.",
        "客户自称人道主义用途，其实是普通采购。中国产钐钴磁体从鹿特丹发到拉各斯",
    ],
)
def test_a_pretext_releases_nothing(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "Chinese SmCo magnets from Rotterdam to Lagos for earthquake relief.",
        "Chinese Gd target, Leeds to Toronto, emergency medical care, humanitarian.",
    ],
)
def test_relief_is_released(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == "exempt"


def test_compounds_name_arms_in_german(library: Library) -> None:
    text = "Chinesische SmCo-Magnete aus dem Lager Linz an ein Werk in Turin, das Torpedoantriebe baut"
    assert ask(text, OCTOBER, library).outcome == "refused_in_principle"
