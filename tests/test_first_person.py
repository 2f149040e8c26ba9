"""Who tells of himself has a case, in every language: a Chinese citizen at work abroad does not ask about the rules."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import stands_in_the_way


@pytest.mark.parametrize(
    "question",
    [
        "I am a Chinese citizen and I work in Narva in the rare-earth separation plant. Do I need a licence?",
        "Ich bin chinesischer Staatsbürger und arbeite in Narva in der Trennanlage Seltener Erden. Genehmigung nötig?",
        "Mein Mann ist Chinese und berät in Lyon eine Trennanlage für Seltene Erden. Brauchen wir eine Genehmigung?",
        "私は中国籍で、マレーシアの分離工場で働いています。許可は必要ですか。",
        "저는 중국 국적자이고 말레이시아의 희토류 분리 공장에서 일합니다. 허가가 필요합니까?",
        "Je suis de nationalité chinoise et je travaille à l'usine de séparation de terres rares de Kuantan. Licence ?",
        "Soy ciudadano chino y trabajo en la planta de separación de tierras raras en Malasia. ¿Necesito licencia?",
        "本人中国籍，在马来西亚的稀土分离厂上班，要申请许可吗？",
    ],
)
def test_citizen_at_work_abroad_gets_no_general_answer(question: str, library: Library) -> None:
    assert stands_in_the_way(ask(question, date(2025, 10, 20), library).outcome)
