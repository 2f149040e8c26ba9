"""Chinese citizens who work where rare earths are worked in another country hand over what they know."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    "text",
    [
        "I have a Chinese passport and lead the day shift of a solvent extraction plant (Nd/Pr) in Queensland. Permit?",
        "Our foreman is a Chinese citizen and works in our rare earth recycling plant in Ontario. Must he apply?",
        "我是中国公民，在西澳一家萃取车间（镝/铽）当夜班班长，要我本人申请许可吗？",
        "Unser chinesischer Schichtleiter arbeitet in einer Seltenerd-Trennanlage in Estland. Genehmigung?",
        "Ma collègue de nationalité chinoise travaille dans une usine de séparation de terres rares à Caen.",
        "Mi compañera tiene nacionalidad china y trabaja en una planta de separación de tierras raras en Estonia.",
        "私は中国籍で、オーストラリアの溶媒抽出工場（Dy/Tb）で夜勤の責任者をしています。許可は必要ですか。",
        "저는 중국 국적자로 호주의 용매추출 공장(Dy/Tb)에서 야간 근무 책임자로 일하고 있습니다. 허가가 필요합니까?",
    ],
)
def test_work_abroad_is_handing_over(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED
    assert ask(text, date(2026, 3, 1), library).outcome in (Outcome.PROHIBITED, Outcome.SUSPENDED)


def test_brackets_behind_a_technology_do_not_hide_goods(library: Library) -> None:
    text = "Dysprosium oxide from Ganzhou for a solvent extraction plant (Dy/Tb) in Perth. Licence?"
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.LICENSE_REQUIRED
