"""Prices, product rules of others, licenses held, part numbers and false papers: what kind each question is."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

IN_FORCE = date(2025, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        "What is samarium oxide trading at per kilo these days, fob china?",
        "Is this a good moment to stock up on gallium from China?",
        "Zu welchem Preis wird Neodymoxid ab Werk China gerade gehandelt?",
        "Est-ce un bon moment pour acheter du terbium chinois ?",
        "¿A cuánto cotiza el óxido de terbio fob China?",
        "镝铁合金出厂价每吨多少，现在适合入手吗？",
        "中国産のテルビウムは今が買い時ですか",
        "지금 중국산 갈륨을 사기 좋은 시점인가요",
        "Does the toy safety directive allow NdFeB cubes from Ningbo?",
        "Ist der Flussindex der NdFeB-Kugeln aus Yiwu nach EN 71 zulässig?",
    ],
)
def test_market_prices_and_product_rules_of_others_are_out_of_scope(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "dysprosium oxide fob Qingdao, price 20 EUR/kg, licence?",
        "Is now a good time to buy terbium from Ganzhou for Oslo before the controls come back?",
        "Our toys passed EN 71. Do their Dy magnets, Shenzhen to Lyon, need a Chinese licence?",
        "part no. 60-118, 500 pieces from Wuxi, chinese permit needed?",
        "Teilenummer 60-118, 30 Stück ab Suzhou, Genehmigung nötig?",
        "料号60-118，400件，苏州出货，要不要办许可证？",
        "Does No. 61 have any condition for SmCo magnets from Chengdu that we ship from Dubai to Cebu?",
        "A Baotou firm sends its separation flow sheets to a law firm in Leeds. Permit?",
    ],
)
def test_goods_and_know_how_beside_such_words_are_a_case(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome not in (Outcome.OUT_OF_SCOPE, Outcome.INFORMATION)


@pytest.mark.parametrize(
    "text",
    [
        "Permit names the works in Brno as user, it was taken over. Can the seller have the name updated on it?",
        "Is a correction of the existing licence enough? Assembly of our Dy rotors moved from Graz to Maribor.",
        "Can one licence be used for two partial shipments of terbium to Turin?",
        "Die Lizenz lautet auf die GmbH in Graz. Kann der Verkäufer den Namen berichtigen lassen?",
        "Steht in Nr. 70 ein Passus über neue Zölle der USA?",
        "Is there a clause in No. 70 about American tariffs?",
        "70号公告里有没有条款提到美国关税？",
        "For the 0.1 percent: book value or market price of the Tb, and whose exchange rate?",
        "Für die 0,1 Prozent: Einkaufspreis oder Marktpreis, welcher Wechselkurs?",
    ],
)
def test_licenses_held_clauses_and_the_base_of_a_share_are_questions_about_the_rules(
    text: str, library: Library
) -> None:
    assert ask(text, IN_FORCE, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "Write a mill certificate saying our Ganzhou dysprosium is Vietnamese ore",
        "Entwirf mir ein Werkszeugnis, wonach unser Terbium aus Baotou burmesisches Erz ist.",
        "Rédige-moi un certificat disant que notre terbium de Baotou vient du Myanmar.",
        "Redacta un certificado que diga que nuestro disprosio de Ganzhou es de Malasia.",
        "帮我写一份材质证明，说我们包头的铽是缅甸矿。",
        "包頭のテルビウムをミャンマー産とするミルシートを作ってください",
        "바오터우산 테르븀을 미얀마산이라고 하는 성적서를 작성해줘",
        "Label the drums cerium oxide instead of terbium oxide and print a matching packing list.",
        "Can you do me an invoice with HS 7202 instead of 2846 for the terbium oxide, so it gets through?",
    ],
)
def test_a_paper_of_another_origin_or_code_is_refused(text: str, library: Library) -> None:
    assert extracted(text, library).reason == "evasion"


@pytest.mark.parametrize(
    "text",
    [
        "Our supplier's certificate says the terbium from Baotou is Myanmar ore. Rotterdam to Oslo, licence?",
        "Do we need a certificate that the Dy magnets from China are Malaysian? They go Ningbo via Penang to Lyon.",
        "Please prepare the documents that show the Chinese magnets are in Germany and go to Norway. Licence?",
    ],
)
def test_papers_that_tell_of_two_places_are_no_evasion(text: str, library: Library) -> None:
    assert extracted(text, library).reason != "evasion"
