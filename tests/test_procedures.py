"""How the rules run, asked at the end of a story with goods and places; and cases in which words of procedure stand."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)
OCTOBER = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("text", "rests_on"),
    [
        pytest.param(
            "我们12月初递交的氧化镝申请，商务部说要补材料，45天重新算吗？", "dual-use-regulations#17", id="days anew"
        ),
        pytest.param(
            "Wir haben im Sommer ohne Genehmigung Terbiumoxid für 90.000 Euro aus Shanghai nach Köln geholt. "
            "Welche Strafe droht dem Verkäufer?",
            "export-control-law#34",
            id="fine",
        ),
        pytest.param(
            "Our Dy magnets for Hamburg sit at Yantian because the forwarder wants the end-user certificate stamped by "
            "the embassy. Is that right?",
            "dual-use-regulations#24",
            id="told and asked if true",
        ),
        pytest.param(
            "Customs at Yantian has put a query on our ferrite magnets to Lyon. How long may they hold them?",
            "dual-use-regulations#22",
            id="hold of customs",
        ),
        pytest.param(
            "On 3 November 2025 we filed under 61 for our Japanese magnets with Chinese dysprosium, going to Korea. "
            "Then came the suspension. What happens to our application?",
            "mofcom-2025-70",
            id="pending application",
        ),
        pytest.param("我们从赣州出口金属镝到法国，申请许可证要交哪些材料？", "dual-use-regulations#16", id="papers"),
        pytest.param(
            "Our magnet maker in Ningbo ships SmCo to us in Bristol every month and is sick of single licenses. What "
            "are the conditions for a general one?",
            "dual-use-regulations#16",
            id="general license",
        ),
        pytest.param(
            "The license for our SmCo magnets says end user Siemens Erlangen. Siemens has moved the line to a sister "
            "company in Linz. How do we get the name on the license changed?",
            "dual-use-regulations#18",
            id="change",
        ),
    ],
)
def test_a_story_that_asks_how_the_rules_run_is_about_the_rules(text: str, rests_on: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome is Outcome.INFORMATION
    assert any(citation.startswith(f"cn/{rests_on}") for citation in answer.citations[:2])


@pytest.mark.parametrize(
    ("text", "day", "outcome"),
    [
        pytest.param(
            "When does the ministry decide, and can we ship the terbium oxide from Xiamen to Ghent until then?",
            MARCH,
            "license_required",
            id="asks more in the sentence",
        ),
        pytest.param(
            "How long does the review take? Is scandium oxide from Hunan to Leeds controlled at all?",
            MARCH,
            "license_required",
            id="asks more in the next sentence",
        ),
        pytest.param(
            "审批要多久？我们从湖南到利兹的氧化钪到底受不受管制？", MARCH, "license_required", id="asks more, Chinese"
        ),
        pytest.param(
            "The certificate is stamped by the embassy, so the SmCo magnets from Ningbo can sail to Lyon. Is it right?",
            MARCH,
            "license_required",
            id="told that goods may go",
        ),
        pytest.param(
            "货代说有最终用户证明就不用许可证，钐钴磁体从宁波到基尔。对吗？",
            MARCH,
            "license_required",
            id="told that a paper does",
        ),
        pytest.param(
            "Since when does terbium oxide need a license, and does ours from Ganzhou to Lyon need one?",
            MARCH,
            "license_required",
            id="asks of their own",
        ),
        pytest.param(
            "Is a copy of the invoice enough to send the SmCo rings from Chengdu to Prague?",
            MARCH,
            "license_required",
            id="another copy",
        ),
        pytest.param(
            "Is my license from the US BIS enough to take dysprosium metal from Ganzhou to Austin?",
            MARCH,
            "license_required",
            id="another state's license",
        ),
        pytest.param(
            "Reicht die BAFA-Genehmigung, um SmCo-Magnete aus Ningbo nach Kiel zu holen?",
            MARCH,
            "license_required",
            id="another state's license, German",
        ),
        pytest.param(
            "客户是美国导弹厂，我们从鹿特丹发中国产钐钴磁体，申请许可证要交哪些材料？", MARCH, "prohibited", id="banned"
        ),
        pytest.param(
            "Chinese SmCo magnets from Belgium for the Swedish army: when must MOFCOM decide on our application?",
            OCTOBER,
            "refused_in_principle",
            id="refused",
        ),
        pytest.param(
            "We sell dysprosium magnets from Ningbo to Mitsubishi Heavy Industries. Who files the application?",
            MARCH,
            "undetermined",
            id="listed buyer",
        ),
        pytest.param(
            "申請中です。審査は何日ですか。その間に赣州から酸化ジスプロシウムをドイツへ出荷してもいいですか？",
            MARCH,
            "license_required",
            id="asks more, Japanese",
        ),
    ],
)
def test_who_asks_whether_goods_may_go_has_a_case(text: str, day: date, outcome: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome
