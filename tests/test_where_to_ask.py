"""Where one asks whether something is caught, and what a service provider risks, are questions about the rules."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "What does a carrier risk who knew that the licence was missing and took the box all the same?",
        "Was riskiert ein Spediteur, der wissentlich ohne Genehmigung befördert?",
        "¿Qué arriesga un agente de carga que sabía que no había licencia?",
        "Que risque un transitaire qui savait qu'il n'y avait pas de licence ?",
        "Wo kann ein Händler aus Graz nachfragen, ob sein Bauteil unter Nr. 61 fällt?",
        "Où un importateur français peut-il se renseigner à Pékin si sa pièce relève du 61 ?",
        "¿Dónde puede preguntar un importador español en Pekín si su pieza entra en la 61?",
        "自社の部品が61号の対象かどうか、中国のどこに問い合わせればよいですか?",
        "우리 부품이 61호 대상인지 중국 어디에 문의하면 되나요?",
        "外国公司不确定自己的零件是否属于61号公告，向哪个部门咨询，怎么联系？",
    ],
)
def test_rules_are_asked_about(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "Where can I ask for terbium oxide in Baotou, to ship to Lyon?",
        "Dysprosium oxide from Ganzhou to Lyon, 40 kg, 5 March. Where do I ask if it needs a licence?",
        "Bei wem fragen wir nach, ob unser Terbiumoxid aus Baotou nach Linz eine Genehmigung braucht?",
    ],
)
def test_goods_on_their_way_stay_a_case(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_hiding_from_customs_stays_evasion(library: Library) -> None:
    answer = ask("How can our forwarder who knew about it hide the box from customs?", MARCH, library)
    assert answer.outcome is Outcome.OUT_OF_SCOPE
