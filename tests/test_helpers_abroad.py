"""Who helps with a step of rare-earth work abroad, and who says that nobody on the team is Chinese."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER = date(2025, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        "I am a Chinese national living in Vienna. A magnet plant in Narva asks me to help raise its sintering yield.",
        "Ich bin Chinese und wohne in Linz. Eine Magnetfabrik in Estland bittet mich, beim Sintern die Ausbeute zu "
        "verbessern. Genehmigung?",
        "Je suis chinois, je vis à Lyon. Une usine d'aimants en Estonie me demande d'améliorer son rendement de "
        "frittage. Licence ?",
        "中国籍です。ウィーン在住。エストニアの磁石工場から焼結の歩留まり改善を手伝ってほしいと頼まれました。許可は必要?",
        "中国籍工程师在德国工作，波兰磁体厂请他周末去解决压制开裂问题，要许可吗",
        "None of us is Chinese, but our process chief Wang is a Chinese citizen. We commission an extraction line in "
        "Saskatoon with French know-how. Permit under 62?",
        "None of us holds Chinese papers; the know-how comes from Ganzhou. We commission the extraction line in Narva.",
        "None of us lives in China but one holds a Chinese passport; we commission an extraction line in Saskatoon.",
    ],
)
def test_chinese_help_needs_a_license(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Five Frenchmen will commission the extraction line in Saskatoon; nobody has a Chinese passport or lives in "
        "China; the know-how is French. Does 62 bind us?",
        "Nobody on the team is a Chinese citizen, none lives in China, know-how from La Rochelle. We repair the "
        "separation line in Narva. Permit from Beijing?",
        "Unser Team für die Trennanlage in Narva: drei Franzosen, niemand hat einen chinesischen Pass. Know-how aus La "
        "Rochelle. Brauchen wir nach 62 eine Genehmigung?",
        "Ninguno de nosotros tiene pasaporte chino; ponemos en marcha la línea de extracción en Narva con know-how "
        "francés. ¿Licencia?",
    ],
)
def test_team_without_chinese_people_is_free(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.NOT_CAUGHT


def test_home_abroad_tells_no_nationality(library: Library) -> None:
    text = "None of us lives in China. We commission an extraction line in Saskatoon with French know-how. Permit?"
    assert ask(text, OCTOBER, library).outcome is not Outcome.NOT_CAUGHT


def test_goods_with_a_yield_beside_them_stay_goods(library: Library) -> None:
    text = "Their sintering yield is 92%. NdFeB magnets with Tb from Ningbo to Graz, licence?"
    answer = ask(text, OCTOBER, library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert answer.known.values["form"] == "magnet"
