"""No. 18 names no minimum share: what is not detected is absent, a bound is no zero, a figure is a content."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome, stands_in_the_way

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "NdFeB N35 magnets from Ningbo to Italy. Certificate: Dy: n.d., Tb: n.d. Licence?",
        "NdFeB magnets: neither Dy nor Tb detected in the XRF, Ningbo to Turin. Licence?",
        "钕铁硼磁体N35，检测报告：镝未检出，铽未检出，宁波发意大利，要许可证吗？",
        "NdFeB-Magnete N35 aus Ningbo nach Mailand, Dy nicht nachweisbar, Tb nicht nachweisbar. Genehmigung?",
    ],
)
def test_what_is_not_detected_is_absent(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "NdFeB N35 magnets from Ningbo to Italy, Dy <0.01 %, Tb <0.01 %. Licence?",
        "Dy < 100 ppm, Tb < 50 ppm, NdFeB magnets from Ningbo to Italy. Licence?",
        "钕铁硼磁体，镝<0.01%，铽<0.01%，宁波发意大利，要许可证吗？",
        "NdFeB N35 from Ningbo to Italy, Dy not detected, Tb not tested. Licence?",
        "NdFeB magnets with traces of dysprosium, Ningbo to Italy. Licence?",
    ],
)
def test_a_bound_or_a_trace_is_no_zero(text: str, library: Library) -> None:
    assert stands_in_the_way(ask(text, MARCH, library).outcome)


@pytest.mark.parametrize(
    "text",
    [
        "NdFeB magnets from Ningbo to Italy, Dy 80 ppm, Tb n.d. Licence?",
        "钕铁硼磁体，镝0.02%，铽未检出，宁波发意大利，要许可证吗？",
        "SmCo magnets from Ningbo to Italy, Dy not detected, Tb not detected. Licence?",
    ],
)
def test_a_figure_is_a_content_however_small(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED
