"""Who files for somebody else, whether an announcement is genuine, what owning up brings: questions on the rules."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "May our Beijing liaison office sign and submit the licence application for the Finnish parent company?",
        "Can we appoint a law firm in Shanghai to file the No. 61 application on our behalf?",
        "我们上海代表处（非独立法人）能替丹麦母公司递交61号公告的申请吗？",
        "Darf unsere Repräsentanz in Shanghai den Antrag nach Nr. 61 für die dänische Mutter einreichen?",
        "Notre bureau de représentation à Shanghai peut-il déposer la demande pour la maison mère danoise ?",
        "¿Puede nuestra oficina de representación en Shanghái presentar la solicitud del anuncio "
        "61 por la matriz danesa?",
        "上海の駐在員事務所がデンマークの親会社のために61号の申請をできますか。",
        "상하이 대표사무소가 덴마크 모회사를 대신하여 61호 신청을 할 수 있습니까?",
        'Our supplier forwards a "MOFCOM Notice 22 of 2026" on holmium and erbium. Is this real?',
        '供应商转来一份"商务部2026年第15号公告"，说钬铒铥7月1日起恢复管制，是真的吗？',
        "Ein Lieferant schickt uns eine MOFCOM-Bekanntmachung Nr. 15 von 2026 über Holmium und Erbium. Ist die echt?",
        "In March our Ningbo branch shipped Dy magnets to Lyon without a licence. Does a "
        "self-report make the fine smaller?",
        "Im April hat unsere Filiale in Xiamen Dy-Magnete ohne Genehmigung nach Turin geschickt. "
        "Hilft eine Selbstanzeige?",
    ],
)
def test_question_on_the_rules(text: str, library: Library) -> None:
    assert ask(text, date(2026, 8, 10), library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "Can our forwarder file for us? 20 kg dysprosium oxide leave Ganzhou for Lyon on Friday. Licence needed?",
        "Notice from our supplier: the Dy magnets from Ningbo to Lyon go on Friday. Real ones. Do we need a licence?",
        "We want to come clean with you: 20 kg dysprosium oxide go from Ganzhou to Lyon on Friday. Licence?",
        "Dy magnets from Ningbo to Lyon tomorrow, our agent submits the application for us. Is a licence needed?",
    ],
)
def test_shipment_beside_it_stays_a_case(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.LICENSE_REQUIRED
