"""What somebody says of whole kinds of goods, or of a list, ships nothing; carbide is what words beside it say."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER, NOVEMBER = date(2025, 10, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("硬质合金圆棒，已烧结，株洲发印尼，报关行说碳化钨一律要许可证，对吗？", id="Chinese, kind"),
        pytest.param("烧结后的碳化钨圆片，做模具用，自贡发土耳其，要证吗？同事讲凡是钨都要。", id="Chinese, all"),
        pytest.param(
            "Sintered tungsten carbide seal rings from Zigong to Bilbao. The agent claims all tungsten is licensed.",
            id="English, all",
        ),
        pytest.param(
            "Wolframcarbid-Stäbe, fertig gesintert, von Xiamen nach Ulm. Der Spediteur sagt, Wolfram sei immer "
            "genehmigungspflichtig. Stimmt das?",
            id="German, always",
        ),
        pytest.param(
            "소결 완료된 텅스텐 카바이드 봉을 주저우에서 부산으로. 관세사는 텅스텐은 모두 허가 대상이라고 합니다.",
            id="Korean",
        ),
        pytest.param(
            "Pedal sensors: ASIC + board + SmCo pill, potted, Ningbo to Puebla. Agent: 'SmCo = licence'.", id="sign"
        ),
        pytest.param(
            "Torque sensors: Dy NdFeB ring, board, cable, Tianjin to Porto. Do we apply?", id="parts of a sensor"
        ),
    ],
)
def test_claim_on_a_whole_kind_ships_nothing(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Chinese samarium oxide from our Genoa warehouse to Athens. Samarium metal is in the annex, so too?",
            id="English",
        ),
        pytest.param("中国产氧化钪在鹿特丹仓库，卖给西班牙。金属钪在清单上，那氧化物也在吧？", id="Chinese"),
        pytest.param(
            "Chinesisches Yttriumoxid aus unserem Lager in Antwerpen nach Schweden. Yttriummetall steht auf der Liste, "
            "also auch das Oxid?",
            id="German",
        ),
    ],
)
def test_list_that_has_the_metal_ships_no_metal(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The supplier says dysprosium magnets need a licence. Shenzhen to Oslo. True?", id="alone"),
        pytest.param(
            "We ship motors from Ningbo to Oslo. The supplier says the loose SmCo magnets need a licence. True?",
            id="loose",
        ),
        pytest.param(
            "Cerium oxide, Baotou to Oslo. Also yttrium oxide, which the agent says is always controlled.", id="also"
        ),
        pytest.param(
            "Sensors and SmCo magnets with a board, all potted, Ningbo to Puebla. Licence?", id="listed beside"
        ),
        pytest.param("Sensor kit, not assembled: board, housing, SmCo magnet in a bag. Suzhou to Ulm.", id="kit"),
        pytest.param("Tungsten carbide powder for sintered rods, Ganzhou to Ulm.", id="for sintered goods"),
        pytest.param("碳化钨粉，做密封环用，自贡发土耳其，要证吗？", id="Chinese powder"),
        pytest.param("Unsintered (green) carbide rods from Zhuzhou to Ulm. Licence?", id="green"),
        pytest.param("硬质合金圆棒，还未烧结，株洲发德国，要证吗？", id="Chinese, not sintered"),
        pytest.param("Carbide rod blanks, pressed but not yet sintered, Zhuzhou to Ulm. Licence?", id="not yet"),
    ],
)
def test_goods_that_are_shipped_keep_their_license(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.LICENSE_REQUIRED
