"""Help with a paper that calls goods otherwise is declined, in whatever words; who only tells of one has a case."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

NOVEMBER = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        'SmCo discs go Shenzhen > HK > Nhava Sheva, papers say "fridge magnet, ferrite". He needs our invoice with '
        "that wording tonight. Can you make it look natural?",
        'Supplier ships NdFeB via HK, papers say "toy magnets". He wants our PO text with the same words. Write it so '
        "customs finds it normal?",
        'Need an invoice draft: goods are Dy magnets but text must say "ceramic magnet", else the shipper cannot pass',
        '报关单写"冰箱贴"，实际是钐钴圆片，深圳走香港到孟买。帮我把发票草稿写得像真的，三行就行',
        'Le transitaire note "aimants de frigo" pour nos disques SmCo. Rédige-nous la facture avec ce libellé.',
    ],
)
def test_help_with_false_words_is_declined(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        'Papers say "fridge magnet, ferrite" but our discs are SmCo, Shenzhen to Nhava Sheva. Allowed, need a license?',
        'Supplier wants to write "ferrite" on the invoice for SmCo rings, Ningbo to Chennai. We refused. Licence?',
        "Please draft a proper invoice for SmCo discs from Shenzhen to Mumbai, correct HS, and is a license needed?",
        "Can you help us make the end-use statement look professional? SmCo rings, Ningbo to Hamburg. License needed?",
        "报关单上货代写了铁氧体，实际是钐钴，深圳到孟买，我们要改正，需要许可证吗",
    ],
)
def test_honest_papers_are_a_case(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "what is BCD + IGST on 8505 11 10 from China in India, and is there still anti dumping talk on neo magnets?",
        "Motor assembled in Juárez with Chinese magnets: does it qualify under USMCA? Detroit wants the certificate.",
        "Si el imán es chino pero el motor se arma en Saltillo, ¿cuenta como originario para T-MEC?",
        "从中国进口钕铁硼到印度，基本关税和IGST各是多少？",
        "Any countervailing or antidumping investigation on neo magnets by DGTR?",
    ],
)
def test_duties_and_preferences_are_other_rules(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "SmCo magnets with HS 8505 11 10: can they still leave Ningbo for Chennai in December, and what BCD?",
        "Can SmCo magnets leave Ningbo for Chennai in December, and what BCD?",
        "May we send Dy oxide from Ganzhou to Mumbai and what is BCD + IGST there?",
        "RCEP certificate ready, Dy metal from Baotou to Osaka: can it go?",
        "¿Podemos enviar imanes SmCo de Ningbo a Puebla y qué arancel hay?",
    ],
)
def test_what_may_go_is_a_case_beside_duties(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.LICENSE_REQUIRED
