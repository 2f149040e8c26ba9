"""Somebody tells of technology handed over and asks only what comes of it: that is a case, not a question of rules."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "把萃取图纸寄给美国母公司，责任由谁承担？",
        "我们把烧结工艺参数发给韩国同事，公司会被处罚吗？",
        "我们把电解工艺资料发给了越南合作方，会有什么后果？",
        "中介公司介绍中国稀土分离专家去美国工厂工作，中介有法律责任吗？",
        "We mailed the NdFeB recipe to Thailand. What happens to us?",
        "Will a recruiter be punished for placing Chinese magnet engineers with a US factory?",
        "Are we in trouble because our Ningbo engineer mails the sintering recipe to Ohio",
        "Ist unser Mitarbeiter aus Ningbo strafbar, wenn er der Mutter in Kassel das Sinterrezept schickt?",
        "当社の寧波工場の社員が焼結条件をドイツの親会社に送りました。罰則はありますか。",
        "우리 닝보 공장 직원이 소결 레시피를 독일 본사에 보냈습니다. 처벌을 받나요?",
        "Que risque notre filiale de Ganzhou si elle envoie les paramètres d'extraction au siège à Lyon ?",
        "¿Qué multa le toca a nuestra filial de Ganzhou si manda los parámetros de extracción a la matriz en Madrid?",
    ],
)
def test_technology_that_somebody_hands_over_is_decided(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "What is the penalty for disclosing rare earth technology without a licence?",
        "未经许可向境外提供稀土技术，罚多少？",
        "Wie hoch ist das Bußgeld, wenn jemand ohne Genehmigung Seltenerdtechnologie ausführt?",
        "Who is liable under No. 62, the company or the employee?",
        "We already sent the extraction flowsheet from Ganzhou to Perth without licence. "
        "How do we make a voluntary disclosure?",
    ],
)
def test_penalties_as_such_are_a_question_about_the_rules(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.INFORMATION
