"""Know-how: what is said not to come along, whom it was once received from, and who asks for it to be sent."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

OCTOBER = date(2025, 10, 20)
PAUSE = date(2026, 5, 12)
LATE = date(2026, 11, 23)


@pytest.mark.parametrize(
    "question",
    [
        "Ganzhou firm licenses its magnet scrap recycling process to Brno (no separation, no metal or magnet making).",
        "Recycling process for NdFeB swarf, Ganzhou to Malaysia; no leaching, separation or metal making know-how.",
        "Lizenz unserer Recyclingtechnik für Altmagnete aus Ganzhou nach Kanada, keine Trenn- oder Magnettechnologie.",
        "我们宁波公司把废旧磁材回收技术许可给加拿大公司，不涉及分离、金属冶炼或磁体制造。",
        "当社（寧波）は廃磁石のリサイクル技術をカナダ企業にライセンスします。分離や磁石製造の技術は含みません。",
        "당사(닝보)는 폐자석 재활용 기술을 캐나다 기업에 라이선스합니다. 분리나 자석 제조 기술은 포함되지 않습니다.",
        "Nous (Ningbo) cédons au Canada notre procédé de recyclage, sans séparation ni fabrication d'aimants.",
        "Nosotros (Ningbo) cedemos a Canadá nuestra tecnología de reciclaje, sin separación ni fabricación de imanes.",
    ],
)
def test_steps_that_are_said_not_to_come_along_are_no_case(question: str, library: Library) -> None:
    assert ask(question, PAUSE, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "question",
    [
        "From Ganzhou to Canada: recycling of magnet scrap, with separation and magnet making know-how.",
        "No magnets or powder, sintering recipes only: Ningbo to Hanoi.",
        "Ningbo to Hanoi: we ship no magnets and the sintering recipe goes by e-mail",
        "Keine Magnete, Sinterverfahren per E-Mail von Ningbo nach Hanoi",
        "宁波到河内：不发磁体，烧结工艺文件用邮件发",
    ],
)
def test_what_goes_instead_of_goods_is_not_denied(question: str, library: Library) -> None:
    assert ask(question, PAUSE, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        "We got the sintering data sheets from our supplier in Ningbo. Can our Turin office forward them to Brazil?",
        "May we share sintering data that we received from our Chinese partner with our US subsidiary?",
        "中国のパートナーから受け取った磁石の技術資料を米国子会社と共有してもよいですか？",
        "중국 공급사로부터 받은 용매추출 자료를 베트남 공장에 전달해도 되나요?",
        "Peut-on partager avec notre filiale américaine les données de frittage reçues de notre partenaire chinois ?",
        "¿Podemos compartir con nuestra filial de Chile los datos de sinterizado que recibimos de nuestro socio chino?",
        "我们德国公司把从中国合作方收到的烧结工艺资料转给美国子公司，可以吗？",
    ],
)
def test_who_passes_on_what_came_from_china_is_asked(question: str, library: Library) -> None:
    answer = ask(question, LATE, library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert "exporter" in [missing.fact for missing in answer.missing]


@pytest.mark.parametrize(
    "question",
    [
        "We (Ningbo) share with our US subsidiary the sintering data that we received from our Chinese partner.",
        "Our Chinese partner will send us sintering data in Seoul; we then share them with our US subsidiary.",
        "我们（苏州）把从中国供应商收到的烧结工艺资料转给美国子公司，可以吗？",
    ],
)
def test_know_how_that_leaves_china_still_does(question: str, library: Library) -> None:
    assert ask(question, LATE, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    "question",
    [
        "An adviser born in Baotou, resident in Stuttgart since 1995, advises our sintering line for NdFeB",
        "Ms Li, originally from Ningbo, in Utrecht for 20 years, consults on our NdFeB sintering line.",
        "Der Berater ist in Ganzhou geboren, wohnt seit 1998 in Perth und stellt unsere Solventextraktion ein.",
        "Notre consultant est né à Ganzhou, vit à Perth depuis 1998, et règle notre procédé d'extraction par solvant.",
        "Nuestro consultor nació en Ganzhou, vive en Perth desde 1998 y ajusta nuestra extracción por solventes.",
    ],
)
@pytest.mark.parametrize("day", [OCTOBER, PAUSE])
def test_place_of_birth_tells_no_citizenship(question: str, day: date, library: Library) -> None:
    assert ask(question, day, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "question",
    [
        "The dysprosium oxide is originally from China; our Perth store sends it to Osaka",
        "Terbium metal of Chinese origin, from our Perth store to Osaka",
    ],
)
def test_goods_have_an_origin_and_no_place_of_birth(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "德国股东要我们（赣州）把仲钨酸铵的生产工艺文件发给越南公司",
        "美国总部让我们（厦门）把碳化钨生产工艺发给越南工厂",
        "Our shareholder in Germany wants us (Ganzhou) to send the APT process specification to a firm in Vietnam",
        "ドイツの株主が、当社（贛州）にAPTの製造手順書をベトナムの会社へ送るよう求めています",
        "독일 주주가 우리(간저우)에게 APT 제조 공정서를 베트남 자매회사로 보내라고 합니다",
    ],
)
def test_an_owner_abroad_who_asks_is_no_end_of_the_route(question: str, library: Library) -> None:
    facts = extracted(question, library).facts.values

    assert (facts.get("departure", "CN"), facts["destination"]) == ("CN", "VN")
    assert ask(question, LATE, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "We (institute in Jinan) license sintering recipes and the grain boundary know-how to a motor maker in Graz",
        "We (institute in Changsha) send drawings of the cells and the electrolysis parameters to a firm in Tallinn",
    ],
)
def test_two_papers_of_one_sender_leave_together(question: str, library: Library) -> None:
    assert ask(question, PAUSE, library).outcome is Outcome.PROHIBITED


def test_chinese_citizen_who_starts_at_a_plant_that_recovers_rare_earths_brings_technology(library: Library) -> None:
    text = (
        "I have a Chinese passport, live in Gdansk and start as process engineer at a Czech plant that recovers Nd "
        "and Dy from worn magnets. I would bring what I learned in Baotou, it isn't published."
    )

    assert ask(text, date(2025, 10, 24), library).outcome is Outcome.LICENSE_REQUIRED
