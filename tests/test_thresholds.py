"""The figures of a technology told against the entries that list them: met, missed, or left open."""

from datetime import date

import pytest

from qa.ask import Library
from qa.extract import extract

AS_OF = date(2026, 6, 15)


def told(text: str, library: Library, fact: str = "cathode_threshold") -> object:
    found = extract(text, AS_OF, library.corpus, library.gazetteer)
    return found.facts.values.get(fact)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "LFP cathode preparation technology, Hubei to Serbia: 2.63 g/cc at 220 MPa, 163 mAh/g at 0.1C, "
            "coulombic efficiency 97.8 %",
            "yes",
            id="all met",
        ),
        pytest.param("LFP cathode process from Hubei to Serbia, compaction density 2.35 g/cm3", "no", id="one missed"),
        pytest.param("LFP cathode process from Hubei to Serbia, compaction density 2.63 g/cm3", None, id="others open"),
        pytest.param("LFP cathode process from Hubei to Serbia, 52 % held by us", None, id="a share is no efficiency"),
        pytest.param(
            "LFP cathode process from Hubei to Serbia, density about 2.5 g/cm3", None, id="vague figures tell nothing"
        ),
        pytest.param(
            "LFP cathode process from Hubei to Serbia, capacity 151 mAh/g at 1C", None, id="measured at another rate"
        ),
        pytest.param(
            "LFP cathode process from Hubei to Serbia; today's grade has 2.4 g/cc, the new one 2.6 g/cc",
            None,
            id="two figures",
        ),
        pytest.param("向塞尔维亚许可磷酸铁锂制备技术，压实2.65，克容量162，首效97.6%", "yes", id="without units"),
        pytest.param(
            "向塞尔维亚许可磷酸铁锂制备技术，压实2.65，0.1C容量162，首效98%", "yes", id="a rate behind a figure"
        ),
        pytest.param("向塞尔维亚许可磷酸铁锂制备技术，压实2.3，克容量150", None, id="without units never missed"),
        pytest.param("向塞尔维亚许可磷酸锰铁锂制备技术，压实密度2.1g/cm3", "no", id="LMFP missed"),
        pytest.param(
            "LMFP cathode process to Serbia: 2.41 g/cm3, 157 mAh/g, first efficiency 95.4 %, average voltage 3.9 V",
            "yes",
            id="LMFP met",
        ),
        pytest.param("NMC811 cathode process from Ningbo to Serbia", "no", id="of a chemistry without an entry"),
        pytest.param("cathode preparation technology from Hubei to Serbia", None, id="chemistry not said"),
        pytest.param("LFP 양극재 제조기술을 세르비아에 라이선스, 프레스 밀도 2.40g/cc", "no", id="Korean"),
        pytest.param("Procédé LFP de Wuhan vers la Serbie, capacité 150 mAh/g à 0,1C", "no", id="French"),
        pytest.param("LFP-Kathodenverfahren aus Wuhan nach Serbien, Pressdichte 2,40 g/cm3", "no", id="German"),
    ],
)
def test_figures_tell_whether_cathode_technology_reaches_the_catalogue(
    text: str, expected: str | None, library: Library
) -> None:
    assert told(text, library) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("battery cell technology from Xiamen to Spain for cells of 320 Wh/kg", "yes", id="above"),
        pytest.param("battery cell technology from Xiamen to Spain for cells of 180 Wh/kg", "no", id="below"),
        pytest.param("battery cell technology from Xiamen to Spain", None, id="not said"),
    ],
)
def test_energy_density_tells_whether_cell_technology_is_of_high_energy_cells(
    text: str, expected: str | None, library: Library
) -> None:
    assert told(text, library, "high_energy_cells") == expected
