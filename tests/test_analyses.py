"""Chemical analyses by oxides: one good with what it holds, against several goods with their purities."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import read
from qa.reading.goods import find_goods
from qa.reading.inside import main_goods

MARCH = date(2026, 3, 1)


def shipped(text: str, library: Library) -> list[tuple[str | None, str]]:
    reading = read(text, MARCH, library.corpus, library.gazetteer)
    return [(good.form, str(good.composition)) for good in main_goods(find_goods(reading), reading)[0]]


@pytest.mark.parametrize(
    ("text", "form", "elements"),
    [
        pytest.param(
            "polishing powder: CeO2 70 %, La2O3 29 %, Y2O3 n.d.", "compound", "Ce La -Y -*", id="adds up, one not found"
        ),
        pytest.param("polishing powder, CeO2 70 / La2O3 20 / F rest", "compound", "Ce La -*", id="names the rest"),
        pytest.param("抛光粉：CeO2 60%，La2O3 30%，Gd2O3 2%", "compound", "Ce Gd La", id="does not add up"),
        pytest.param(
            "polishing powder, CeO2 64 / La2O3 35, all others incl. Sm, Gd 'not detected'",
            "compound",
            "Ce La -Gd -Sm -*",
            id="others not detected",
        ),
        pytest.param("ammonium metatungstate (91 % WO3)", "compound", "W", id="assay in brackets"),
        pytest.param("tungsten concentrate, 60 % WO3", "ore", "W", id="assay of an ore"),
        pytest.param("cerium oxide 4N, Y2O3 <5 ppm, Sm2O3 <5 ppm", "oxide", "Ce", id="traces are left open"),
        pytest.param("Sm2O3 60 %, Gd2O3 40 %", "oxide", "Gd Sm -*", id="mixed oxide without a name"),
    ],
)
def test_oxides_of_an_analysis_are_what_a_good_holds(text: str, form: str, elements: str, library: Library) -> None:
    assert shipped(text, library) == [(form, elements)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Dy2O3 99.5 % and Tb4O7 99.9 %", id="purities"),
        pytest.param("Dy2O3 20 kg and Tb4O7 5 kg", id="weights"),
    ],
)
def test_oxides_with_amounts_of_their_own_are_goods(text: str, library: Library) -> None:
    assert shipped(text, library) == [("oxide", "Dy O -*"), ("oxide", "O Tb -*")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("NdFeB blocks, Tb < 0.01 %, Dy < 0.02 %", id="per cent"),
        pytest.param("NdFeB blocks: Nd 30, Fe 69, B 1, Dy below 50 ppm", id="beside a whole analysis"),
        pytest.param("钕铁硼磁块，Tb含量低于0.03%", id="Chinese"),
        pytest.param("NdFeB-Blöcke, Dy max. 0,02 %", id="German"),
    ],
)
def test_bound_near_to_none_leaves_the_element_open(text: str, library: Library) -> None:
    ((_, elements),) = shipped(text, library)

    assert elements == "B Fe Nd"


@pytest.mark.parametrize(
    "question",
    [
        "300 steel cup hooks with N35 magnets, XRF says Fe Nd Pr B Co, nothing else. Yiwu to Reno, licence?",
        "NdFeB magnets, XRF shows Nd, Pr, Fe, B and Co only. Yiwu to Reno, licence?",
        "NdFeB magnets. The lab report lists only Nd, Pr, Fe, B, Co. Yiwu to Reno, licence?",
        "钕铁硼磁体，XRF检测 Nd、Pr、Fe、B、Co，没有别的，义乌到美国，要许可吗？",
        "NdFeB-Magnete, die Analyse zeigt Nd, Pr, Fe, B, Co, sonst nichts. Ningbo nach Hamburg. Genehmigung?",
        (
            "our previous bot said everything is banned. goods: 300 steel cup hooks, N35 inside, XRF says Fe "
            "Nd Pr B Co nothing else. Yiwu to Reno"
        ),
    ],
)
def test_an_analysis_that_lists_all_elements_is_complete(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        "NdFeB magnets, XRF shows Nd, Pr, Fe, B and Dy only. Yiwu to Reno, licence?",
        "NdFeB magnets, XRF shows Nd, Pr, Fe, B, Co. Yiwu to Reno, licence?",
        "NdFeB magnets, supplier thinks Nd Pr Fe B Co, nothing else, not tested. Yiwu to Reno, licence?",
        "NdFeB magnets, XRF says Nd Pr Fe B Co only in one of the two lots. Yiwu to Reno, licence?",
        "NdFeB magnets, XRF says Nd Pr Fe B, nothing else about the heavy ones. Yiwu to Reno, licence?",
        "SmCo and NdFeB magnets, XRF of the NdFeB says Nd Pr Fe B Co, nothing else. Yiwu to Reno, licence?",
    ],
)
def test_a_list_of_which_nothing_says_so_is_not(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome in ("undetermined", "license_required")
