"""What of a patent is released: the filing itself, not know-how that partners, customers or plants are handed."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

IN_FORCE = date(2025, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        "We hold an ordinary patent on magnet recycling in China. Can we license the recycling know-how to a Swedish "
        "firm?",
        "Before we file an ordinary patent, we show our Ganzhou magnet recycling process to a partner in Germany. "
        "Is a license required?",
        "We apply for a national patent on magnet recycling and send the recycling flow sheets from Ganzhou to our "
        "Belgian plant.",
        "Our IP attorney negotiates the licence of our Ganzhou magnet recycling process to a Belgian firm. License "
        "needed?",
        "Wir haben ein deutsches Patent auf das Recyclingverfahren. Dürfen wir das Recycling-Know-how aus Ganzhou nach "
        "Schweden schicken?",
        "Unsere Patentabteilung in Ganzhou reicht die Recyclingrezepte an den Partner in Dresden weiter. Genehmigung "
        "nötig?",
        "我们有普通专利，现在要把磁材回收工艺从赣州发给瑞典公司，需要许可吗？",
        "赣州的专利部门提交磁材回收工艺参数给德国合作方，需要许可吗？",
        "Le service brevets de Ganzhou soumet à notre partenaire à Lyon la recette de recyclage des aimants. Licence ?",
        "Nous avons un brevet national et envoyons le procédé de recyclage d'aimants de Ganzhou à un partenaire à "
        "Lyon. Licence ?",
        "El departamento de patentes en Ganzhou presenta a nuestro socio en Madrid la receta de reciclaje de imanes. "
        "¿Licencia?",
        "弊社の知財部が贛州からドイツの提携先に磁石リサイクルの条件を提出します。許可は必要ですか？",
        "간저우의 특허팀이 독일 파트너에게 자석 재활용 공정을 제출합니다. 허가가 필요합니까?",
    ],
)
def test_know_how_for_others_is_not_released(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Our Ganzhou plant files an ordinary patent in Belgium on magnet recycling; the draft goes to our attorney in "
        "Liège.",
        "Wir in Ganzhou melden ein normales Patent auf ein Recyclingverfahren an, der Entwurf geht an den Anwalt in "
        "Lüttich.",
        "赣州工厂就磁材回收工艺申请普通专利，说明书交给比利时专利代理人。",
    ],
)
def test_the_filing_itself_is_released(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome is Outcome.EXEMPT


def test_goods_for_a_patent_section_are_shipped(library: Library) -> None:
    text = "The patent section of our Korean customer submits samples of Dy oxide from Ganzhou to Seoul."
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "recycling know-how for magnet scrap, drawings by e-mail from Ganzhou to a Belgian recycler",
        "Flow sheets of magnet recycling and a process manual by courier from Ganzhou to our smelter in Estonia",
    ],
)
def test_know_how_that_is_mailed_leaves_and_was_not_taken(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["departure"] == "CN"
    assert "technology_origin" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Pumps for a customer in Germany; all parts are European but the motors, which have Chinese rare-earth magnets "
        "with Dy",
        "Les pompes partent de Pologne, avec des moteurs qui ont des aimants chinois au dysprosium. Licence ?",
    ],
)
def test_motors_that_have_magnets_hold_them(text: str, library: Library) -> None:
    assert "motor" in {case.values.get("form") for case in extracted(text, library).cases}
    assert "magnet" not in {case.values.get("form") for case in extracted(text, library).cases}
