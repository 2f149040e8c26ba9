"""Elements that are denied, each for itself or all heavy ones at once, and amounts that say whether one is there."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)
NOT_CAUGHT, ASKED = Outcome.NOT_CAUGHT, Outcome.UNDETERMINED
LICENSE = Outcome.LICENSE_REQUIRED


def outcome(question: str, library: Library) -> Outcome:
    return ask(question, MARCH, library).outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Neodymium magnets, 0 % Dy, 0 % Tb, Ningbo to Oporto", id="nought before"),
        pytest.param("NdFeB segments, Dy = 0, Tb = 0, from Ningbo to Oporto", id="nought behind"),
        pytest.param("NdFeB segments from Ningbo to Oporto, Dy/Tb: none", id="both together"),
        pytest.param("NdFeB segments from Ningbo to Oporto, dysprosium nil, terbium also nil", id="also nil"),
        pytest.param("NdFeB segments, dysprosium not added, terbium not added, Ningbo to Oporto", id="not added"),
        pytest.param("NdFeB segments free from Dy and Tb, Ningbo to Oporto", id="free from"),
        pytest.param("钕铁硼磁瓦，没有添加镝铽，宁波发波尔图", id="Chinese, not added"),
        pytest.param("工厂声明不含任何中重稀土，钕铁硼磁瓦，宁波发波尔图", id="Chinese, all heavy ones"),
        pytest.param("NdFeB-Segmente, Dy: keines, Tb: keines, Ningbo nach Porto", id="German"),
        pytest.param("Segments NdFeB, dysprosium : néant, terbium : néant, Ningbo vers Porto", id="French"),
        pytest.param("Segmentos NdFeB, disprosio: cero, terbio: cero, de Ningbo a Oporto", id="Spanish"),
        pytest.param("NdFeB磁石、Dy・Tbとも不検出。寧波からポルトへ", id="Japanese"),
        pytest.param("NdFeB 자석, Dy와 Tb는 첨가하지 않음, 닝보에서 포르투로", id="Korean"),
    ],
)
def test_denied_elements_are_absent(text: str, library: Library) -> None:
    assert outcome(text, library) is NOT_CAUGHT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("NdFeB segments from Ningbo to Oporto, no Tb, Dy 0.4 %", LICENSE, id="amount in the list"),
        pytest.param("NdFeB-Segmente ohne Tb, Dy 0,4 %, Ningbo nach Porto", LICENSE, id="German amount"),
        pytest.param("钕铁硼磁瓦，不含铽，镝有0.4%，宁波发波尔图", LICENSE, id="Chinese amount"),
        pytest.param("NdFeB segments from Ningbo to Oporto, no Tb, Dy added", ASKED, id="said to be added"),
        pytest.param("NdFeB segments from Ningbo to Oporto, more than 0 % Dy", LICENSE, id="bound above nought"),
        pytest.param("NdFeB segments, Dy 0, Tb not tested, Ningbo to Oporto", ASKED, id="one of them open"),
        pytest.param("NdFeB segments, dysprosium not intentionally added, Ningbo to Oporto", ASKED, id="maybe a trace"),
        pytest.param(
            "NdFeB segments should have no heavy rare earths, I am not sure. Ningbo to Oporto", ASKED, id="doubt"
        ),
        pytest.param("Do our NdFeB segments contain no heavy rare earths? Ningbo to Oporto", ASKED, id="asked"),
        pytest.param("Praseodymium oxide 95 %, rest mixed rare earths, Baotou to Osaka", ASKED, id="rest unnamed"),
        pytest.param("氧化镨95%，其余为其他稀土，包头发大阪", ASKED, id="Chinese, rest unnamed"),
    ],
)
def test_what_leaves_an_element_open_is_asked(text: str, expected: Outcome, library: Library) -> None:
    assert outcome(text, library) is expected


def test_rare_earths_are_denied_of_the_goods_they_are_denied_of(library: Library) -> None:
    beside = "NdFeB segments and steel plates, no rare earths in the plates, Ningbo to Oporto"
    assert outcome(beside, library) is ASKED
    assert outcome("Steel plates and copper pipes, both without rare earths, Ningbo to Oporto", library) is NOT_CAUGHT
    blocks = "SmCo discs and NdFeB blocks, no heavy rare earths in the blocks, Ningbo to Oporto"
    assert outcome(blocks, library) is LICENSE
