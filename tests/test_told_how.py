"""How rare-earth work is done, told in everyday words, is technology; how goods are packed or used is none."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "May I explain to my cousin in Tallinn how we make neodymium metal at our plant in Baotou?",
        "Praseodymium metal to Osaka, the buyer wants to know how we electrolyse it in Baotou. Can we tell?",
        "A friend in Hanoi asks how we split dysprosium from terbium in Longnan. May I tell him?",
        "Can our Ganzhou foreman give advice by phone to a refinery in Perth on the Nd/Pr split?",
        "我在赣州，河内的朋友问镝铽怎么分，能说吗？",
        "宁波厂能告诉都灵的客户钕铁硼扩散多少度吗？",
        "Darf ich einem Bekannten in Hanau sagen, wie wir in Ganzhou Dysprosium von Terbium trennen?",
        "Un ami à Grenoble demande comment nous séparons le dysprosium du terbium à Ganzhou. Puis-je le dire ?",
        "Un amigo en Bilbao pregunta cómo hacemos el neodimio metálico en Baotou. ¿Puedo contárselo?",
        "名古屋の友人に贛州でのジスプロシウムの分離方法を教えてもいいですか？",
    ],
)
def test_how_a_material_is_made_or_parted_is_technology(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        "Batch records of our Pr/Nd extraction from Ganzhou to an auditor in Oslo",
        "Shift log of the neodymium electrolysis cells in Baotou: scanned for a partner in Narva. OK?",
        "Neodymium oxide sample from Ganzhou to Leeds plus a note with our calcination and precipitation conditions",
        "Samples of Nd metal to Tallinn with a data sheet that shows our electrolysis conditions in Baotou",
        "从赣州寄氧化钕样品到利兹，附沉淀和灼烧条件说明",
        "绵阳钐钴热处理的实验记录本寄格勒诺布尔",
        "Dürfen wir die Chargenprotokolle der Sinteröfen aus Ningbo nach Hanau schicken?",
    ],
)
def test_records_and_conditions_of_a_step_go_as_technology(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Neodymium oxide from Ganzhou to Lyon; we tell the customer how to store it. License?", Outcome.NOT_CAUGHT),
        ("Neodymium metal from Baotou to Lyon; how is it packed and how many drums?", Outcome.NOT_CAUGHT),
        ("氧化钕从赣州到里昂，怎么分批装运？", Outcome.NOT_CAUGHT),
        ("Lanthanum oxide from Baotou to Lyon with the storage conditions on the label", Outcome.NOT_CAUGHT),
        ("Terbium metal from Baotou to Lyon with a batch record", Outcome.LICENSE_REQUIRED),
        ("Dysprosium oxide from Ganzhou to Lyon; we tell the buyer how we pack it. License?", Outcome.LICENSE_REQUIRED),
    ],
)
def test_what_is_told_of_goods_alone_is_none(question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, DAY, library).outcome is outcome


@pytest.mark.parametrize(
    "question",
    [
        "Court case in Dusseldorf: our Ningbo firm must disclose its sintering process to the court's expert",
        "US embassy staff visits our Ganzhou separation plant and asks for the number of stages. May we tell?",
        "REACH registration in Helsinki requires our Ganzhou plant to describe the separation process. Can we submit?",
        "把赣州镨钕萃取的数字孪生做成服务给德州工厂用",
    ],
)
def test_know_how_asked_for_by_others_stays_a_case(question: str, library: Library) -> None:
    assert ask(question, date(2025, 10, 20), library).outcome in (Outcome.LICENSE_REQUIRED, Outcome.UNDETERMINED)


@pytest.mark.parametrize(
    "question",
    [
        "My Chinese wife works at a rare earth separation plant in Estonia as chemist. Does she need MOFCOM?",
        "My Chinese brother works in a magnet plant in Slovenia. Does he need a permit from MOFCOM?",
    ],
)
def test_a_chinese_relative_at_work_abroad_is_a_case(question: str, library: Library) -> None:
    answer = ask(question, date(2025, 10, 20), library)
    assert answer.facts["exporter"].value == "a Chinese citizen, company or organization"
    assert answer.outcome in (Outcome.LICENSE_REQUIRED, Outcome.UNDETERMINED)


@pytest.mark.parametrize(
    "question",
    [
        "Dissertation from Ganzhou on Nd/Pr separation, not published, goes to a referee in Ghent",
        "Nd electrolysis: can Baotou explain it to a firm in Narva?",
        "Unveröffentlichte Arbeit zur Trennung von Dysprosium aus Ganzhou nach Graz",
        "Résultats non publiés sur la séparation du terbium, de Ganzhou à Liège",
        "Datos inéditos sobre la extracción de europio, de Ganzhou a Vigo",
    ],
)
def test_a_step_beside_a_rare_earth_is_its_field(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Lanthanum oxide left over from Nd/Pr separation, Ganzhou to Lyon", Outcome.NOT_CAUGHT),
        ("We sell yttrium oxide from our yttrium extraction in Ganzhou to Lyon", Outcome.LICENSE_REQUIRED),
        ("Dysprosium oxide from Ganzhou to Lyon for terbium separation tests", Outcome.LICENSE_REQUIRED),
    ],
)
def test_goods_that_a_step_gave_stay_goods(question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, DAY, library).outcome is outcome
