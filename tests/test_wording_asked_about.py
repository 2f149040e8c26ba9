"""What the rules say, told from goods that move though the same figures, places and offices are named."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 11, 23)
OF_NO_CASE = (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Does the antimony pause (USA) finish on the same day as the October package pause?", id="two ends"
        ),
        pytest.param("稀土公告的暂停和对美国镓锗锑的暂停，是同一天到期吗？", id="two ends, zh"),
        pytest.param("갈륨 대미 금수 유예와 희토류 조치 유예는 같은 날 끝나나요?", id="two ends, ko"),
        pytest.param(
            "Is 14 nm itself covered by the wording of article 4, or only below 14?", id="a limit and its figure"
        ),
        pytest.param("61号第四条里的256层，256层本身算在内吗？", id="a limit and its figure, zh"),
        pytest.param("Artículo 4: ¿14 nm incluido o solo por debajo?", id="a limit and its figure, es"),
        pytest.param(
            "Did anybody see a paper that the pause got longer? I only find speeches.", id="a paper looked for"
        ),
        pytest.param(
            "What can hit a customs agency that declared a load for a client without licence?", id="an agency"
        ),
        pytest.param("As forwarder after No. 62, must we see the licence or is his statement enough?", id="who checks"),
        pytest.param("Reicht uns als Spedition nach Nr. 62 die Erklärung des Versenders?", id="who checks, de"),
        pytest.param(
            "Licence granted, then our buyer moved from Brno to Győr. Notify or start over?", id="a licence held"
        ),
        pytest.param("证批下来之后，买方把工厂从波兰搬到罗马尼亚，是从头申请还是改一下？", id="a licence held, zh"),
        pytest.param(
            "About the application system: may our Tianjin subsidiary file for the parent?", id="system: no order"
        ),
        pytest.param("香港在61号里算不算境外？", id="what is abroad"),
        pytest.param("培训时有人问：61号50%的股权标准，直接出口18号物项也要套用吗？", id="asked at a training"),
    ],
)
def test_what_the_rules_say_is_information(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome == "information"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Germanium 60 kg from Kunming to Boston on 24 November 2026, do both pauses end then?", id="pauses"
        ),
        pytest.param("256层存储厂在新加坡，从釜山仓库发中国产钆靶，算在内吗？2025年12月5日", id="a limit, goods go"),
        pytest.param(
            "Gd targets, China origin, Osaka to a 14 nm fab in Kaohsiung: is 14 nm included?", id="a node, goods go"
        ),
        pytest.param(
            "Can our forwarder rely on our statement? 12 kg lutetium oxide, Hefei to Leuven.", id="a statement"
        ),
        pytest.param(
            "The licence names Brno; 150 kg terbium oxide from Ganzhou goes to Győr. Start over?", id="a licence"
        ),
        pytest.param("客户60%由管控名单公司持股，从宁波直接出口钐钴磁体，50%规则适用吗", id="an owner, goods go"),
        pytest.param("Dysprosium oxide from Shanghai, price agreed, will it go to Rotterdam?", id="a price"),
        pytest.param("培训时我们给马来西亚学员讲了烧结炉的工艺曲线，要许可证吗", id="a training that teaches"),
        pytest.param("BIS is done. Chinese terbium oxide, Ohio to Chile, does China want a licence?", id="beside BIS"),
        pytest.param(
            "We repair US sensors in Suzhou and send them to Boston with SmCo magnets. EAR99. Fine?", id="EAR"
        ),
        pytest.param(
            "Furnace: Ohio to Suzhou; its Tb magnets: Suzhou to Ohio. BIS licence we have; the rest?", id="rest"
        ),
        pytest.param("钆靶从苏州发台湾，台湾算境外吗，要许可吗", id="abroad, goods go"),
        pytest.param("Report: Dy not detected. NdFeB Ningbo to Turin, is a licence needed?", id="nothing detected"),
    ],
)
def test_goods_that_move_stay_a_case(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome not in OF_NO_CASE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("gadolinium oxide price Ganzhou today, will it go lower next month?", id="a price"),
        pytest.param("BIS re-export licence for US-origin motors, Texas to Brazil?", id="BIS"),
        pytest.param("Does a US-made XRF, Boston to Tianjin, need an EAR licence?", id="into China"),
        pytest.param("麻烦做个成分报告，钐那一项标成未检出，海关只看这个", id="a report, zh"),
        pytest.param('A sample test certificate with the Sm row reading "n.d." please', id="a report"),
    ],
)
def test_prices_other_states_and_false_reports_are_out_of_scope(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome == "out_of_scope"


def test_what_is_asked_at_a_training_hands_nothing_over(library: Library) -> None:
    found = ask("培训以后客户问：我们从宁波发120公斤含铽磁体去慕尼黑，要不要许可证？", DAY, library)

    assert found.outcome == "license_required"
    assert "transfer_mode" not in found.facts
