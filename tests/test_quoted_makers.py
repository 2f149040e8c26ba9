"""Who makes goods, by a place, and quotes them made them there; what they hold is weighed in any currency."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract
from qa.models import Outcome

NOVEMBER = date(2026, 11, 23)
UNVERIFIED, NOT_CAUGHT = Outcome.STATUS_UNVERIFIED, Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    ("text", "made_in"),
    [
        ("Quote from Vinh Phuc maker: NdFeB block. Hai Phong - Rotterdam 5 Dec.", "VN"),
        ("Offer from a small magnet maker in Penang: NdFeB ring with Dy. Port Klang - Hamburg 3 Dec.", "MY"),
        ("Lopburi maker quotes NdFeB blocks with Tb. Laem Chabang - Rotterdam 5 Dec.", "TH"),
        ("槟城厂商报价钕铁硼环2400美元一件，日本工艺，12月3日巴生港到汉堡", "MY"),
        ("Angebot eines Herstellers aus Penang: NdFeB-Block. Versand nach Rotterdam am 5. Dezember.", "MY"),
        ("Fabricante de Querétaro ofrece imanes NdFeB. Envío a Houston el 4 de diciembre.", "MX"),
        ("A speaker maker in Penang quotes us NdFeB rings with Dy. Port Klang - Hamburg 3 Dec.", None),
        ("Offer to a maker in Penang: NdFeB rings with Dy. Port Klang - Hamburg 3 Dec.", None),
        ("Hanoi trader quotes NdFeB rings with Dy. Hai Phong - Hamburg 3 Dec.", None),
    ],
)
def test_the_maker_tells_where_goods_are_made(text: str, made_in: str | None, library: Library) -> None:
    facts = extract(text, NOVEMBER, library.corpus, library.gazetteer).facts
    assert facts.values.get("made_in") == made_in


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "We make NdFeB in Gliwice, own recipe, no chinese know-how. Per block: dysprosium metal bought from China "
            "8.40 zł, block sells 12,000 zł ex works. Truck to Bursa on 1 December. Over or under?",
            NOT_CAUGHT,
        ),
        (
            "We make NdFeB blocks in Penang, own know-how, nothing Chinese in it. Per block: Chinese dysprosium metal "
            "RM 3.00, block sells RM 1,200. To Osaka on 2 December. Over or under?",
            UNVERIFIED,
        ),
        (
            "We sinter NdFeB blocks in Gliwice, own recipe, no Chinese know-how. Per block: Chinese dysprosium metal "
            "8.40 zł. The order of 500 blocks is 12,000 zł. To Bursa on 1 December.",
            Outcome.UNDETERMINED,
        ),
    ],
)
def test_amounts_of_a_piece_in_any_currency(text: str, outcome: Outcome, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is outcome
