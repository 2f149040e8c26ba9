"""Takes questions: the technical values of the goods in them, each at its parameter, bounds kept as bounds."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract
from qa.models import Outcome

AS_OF = date(2026, 3, 1)


def parameters(question: str, library: Library) -> object:
    return extract(question, AS_OF, library.corpus, library.gazetteer).facts.values.get("parameters", {})


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param(
            "Isostatic graphite, 99.95 % purity, density 1.85 g/cm3, flexural strength 50 MPa, from China to Korea",
            "purity_percent=99.95; density_g_cm3=1.85; flexural_strength_mpa=50",
            id="three values",
        ),
        pytest.param(
            "人造石墨块，纯度99.99%，密度1.8g/cm3，出口到韩国", "purity_percent=99.99; density_g_cm3=1.8", id="Chinese"
        ),
        pytest.param(
            "Synthetic graphite, purity at least 99.9 %, China to Korea", "purity_percent=>=99.9", id="at least"
        ),
        pytest.param("Synthetic graphite with purity below 99.9 %, China to Korea", "purity_percent=<99.9", id="below"),
        pytest.param("人造石墨，纯度大于99.9%，出口到韩国", "purity_percent=>99.9", id="Chinese above"),
        pytest.param("人造石墨，纯度99.9%以上，出口到韩国", "purity_percent=>=99.9", id="Chinese or more"),
        pytest.param(
            "four de frittage sous vide pour aimants terres rares de Shenyang à Lyon",
            "rare_earth_use=yes",
            id="French use",
        ),
        pytest.param(
            "four de frittage sous vide pour aimants, de Chine : plage 500-1150 °C, homogénéité ±2 °C à 1000 °C, "
            "refroidissement 15 min",
            "temperature_c=1150; uniformity_c=2; cooling_minutes=15; rare_earth_use=yes",
            id="a sign names what it stands before",
        ),
        pytest.param(
            "Battery pack of 240 Wh/kg with cells of 310 Wh/kg, China to Italy",
            "energy_density_wh_kg=310",
            id="highest of several",
        ),
        pytest.param(
            "W75Cu25 bars, 20x20x100 mm, China to Italy",
            "piece_diameter_mm=20; piece_length_mm=20; tungsten_percent=75",
            id="as written",
        ),
        pytest.param("Graphite gaskets reinforced with metal, China to Italy", "reinforced=yes", id="condition met"),
        pytest.param("Unreinforced graphite gaskets, China to Italy", "reinforced=no", id="condition denied"),
        pytest.param(
            "Electrolytic cell for RE metals, China to Peru, 9 kA, anode 5.5 A/cm2, cathode 1.2 A/cm2",
            "current_a=9000; anode_current_density_a_cm2=5.5; cathode_current_density_a_cm2=1.2; rare_earth_use=yes",
            id="one figure for each electrode",
        ),
    ],
)
def test_value_goes_to_the_parameter_that_entries_for_the_goods_test(
    question: str, stated: str, library: Library
) -> None:
    expected = library.corpus.read_facts({"parameters": stated}).values["parameters"]

    assert parameters(question, library) == expected


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Scandium oxide 4N from Tianjin to Germany", id="entries of another element test the purity"),
        pytest.param(
            "Gallium metal 99.99 %, 25 kg, from China to Germany", id="no entry tests the purity of the metal"
        ),
        pytest.param(
            "Artificial graphite is 0.2 % of the value of the furnace, China to Italy", id="value is no purity"
        ),
    ],
)
def test_figure_that_no_entry_tests_is_no_parameter(question: str, library: Library) -> None:
    assert parameters(question, library) == {}


def test_strongest_of_several_reactors_counts(library: Library) -> None:
    text = "2 microwave plasma CVD reactors from Chengdu to Surat: one 6 kW 2450 MHz and one 75 kW 915 MHz"

    assert ask(text, date(2026, 3, 10), library).outcome is Outcome.LICENSE_REQUIRED


def test_a_word_behind_a_comma_names_the_next_quantity_of_the_same_unit(library: Library) -> None:
    text = "UHMWPE fibre 42 cN/dtex, modulus 1800 cN/dtex, untwisted; Yizheng to Rotterdam"
    assert ask(text, date(2026, 3, 1), library).outcome in ("undetermined", "license_required")
