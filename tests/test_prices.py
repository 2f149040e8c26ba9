"""Materials that are told as a part of the price of goods made abroad, and how their share is computed."""

from datetime import date
from decimal import Decimal

import pytest
from readings import extracted, strictest

from qa.ask import Library
from qa.extract import extract
from qa.models import UNCLEAR

AWAKE = date(2026, 11, 23)


def shares(text: str, library: Library) -> list[object]:
    cases = extract(text, AWAKE, library.corpus, library.gazetteer).cases
    return [case.values.get("content_share") for case in cases]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param(
            "Magnet arcs made in Malmö; Chinese Dy oxide 41 SEK per arc, arc invoiced at 82 000 SEK, to Texas",
            "0.0005",
            id="per piece",
        ),
        pytest.param(
            "Rotors made in Helsinki sell at 2 000 EUR; the Chinese terbium oxide inside costs 9 EUR. To Brazil",
            "0.0045",
            id="inside costs",
        ),
        pytest.param(
            "Per magnet 0.02 EUR of Chinese dysprosium metal; magnet price 40 EUR, made in Linz, to Chile",
            "0.0005",
            id="the small one first",
        ),
        pytest.param(
            "Chinese terbium oxide: 7 cents per magnet. Magnet: $140. Made in Ohio, to Brazil", "0.0005", id="cents"
        ),
        pytest.param(
            "EUR 1.250,- a rotor made in Linz, of that EUR 2,50 Chinese Dy metal, to Chile", "0.002", id="EUR before"
        ),
        pytest.param(
            "Magnete, hergestellt in Bern, CHF 40 je Stück, davon 2 Rappen chinesisches Dysprosiumoxid",
            "0.0005",
            id="German",
        ),
        pytest.param(
            "Aimants fabriqués à Lyon, 120 € la pièce, dont 0,06 € d'oxyde de dysprosium chinois", "0.0005", id="French"
        ),
        pytest.param(
            "Imanes fabricados en Bilbao, 90 € la unidad, de los cuales 0,09 € son óxido de disprosio chino",
            "0.001",
            id="Spanish",
        ),
        pytest.param("捷克厂生产的钕铁硼转子，每只卖3000欧元，其中中国氧化铽1.5欧元，出口智利", "0.0005", id="Chinese"),
        pytest.param(
            "名古屋の工場で製造したネオジム磁石。1個5,000円、うち中国産酸化ジスプロシウムは4円。ドイツ向け",
            "0.0008",
            id="Japanese",
        ),
    ],
)
def test_price_of_a_part_is_weighed_against_that_of_the_goods(text: str, share: str, library: Library) -> None:
    assert shares(text, library) == [Decimal(share)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "From our Hamburg stock to Chile: Chinese dysprosium oxide, 20 EUR per bag, and magnets, 97,000 EUR a lot",
            id="in bags",
        ),
        pytest.param(
            "We make magnets in Hamburg, 97,000 EUR the order, and also resell Chinese Dy oxide, 50 EUR each, to Chile",
            id="resold",
        ),
        pytest.param(
            "Chinese dysprosium oxide for 80 EUR and magnets made in Hamburg for 97,000 EUR go to Chile in one box",
            id="listed",
        ),
        pytest.param(
            "SmCo magnets ship from Chengdu to Graz, EUR 900 each; of that EUR 0.10 is samarium metal", id="from China"
        ),
    ],
)
def test_material_that_is_goods_of_its_own_has_no_share(text: str, library: Library) -> None:
    read = extract(text, AWAKE, library.corpus, library.gazetteer)
    assert strictest(read.cases, AWAKE, library.corpus).value in (
        "license_required",
        "status_unverified",
        "undetermined",
    )


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param(
            "SmCo rings made in Leeds; Chinese samarium oxide is 12% of their value. To Chile", None, id="samarium"
        ),
        pytest.param(
            "SmCo rings made in Leeds; Chinese samarium chloride is 12% of their value. To Chile", None, id="salt"
        ),
        pytest.param(
            "SmCo rings made in Leeds; Chinese samarium oxide is 12% of their value, nothing else is Chinese. To Chile",
            Decimal(0),
            id="nothing else",
        ),
        pytest.param(
            "SmCo rings made in Leeds; Chinese samarium metal is 12% of their value. To Chile",
            Decimal("0.12"),
            id="metal",
        ),
        pytest.param(
            "Magnets made in Leeds; Chinese terbium oxide is 12% of their value. To Chile",
            Decimal("0.12"),
            id="terbium",
        ),
    ],
)
def test_share_is_one_of_materials_that_the_list_names(text: str, share: Decimal | None, library: Library) -> None:
    assert shares(text, library) == [share]


def test_a_figure_without_its_currency_leaves_the_share_open(library: Library) -> None:
    told = "Rotor built in Brno, price EUR 640: Chinese terbium oxide {} and Chinese dysprosium oxide EUR 0.21, to Oslo"
    assert shares(told.format("for 0.52"), library) == [UNCLEAR]
    assert shares(told.format("for EUR 0.12"), library) == [Decimal("0.000515625")]


@pytest.mark.parametrize(
    ("amounts", "share"),
    [
        ("lot value USD 9,600, Chinese Dy oxide inside USD 11.50", "0.0011979166"),
        ("lot value USD 9,600, Chinese Dy oxide inside USD 8", "0.0008333333"),
        ("lot value USD 9,600, Chinese Dy oxide USD 8", ">=0.0008333333"),
    ],
)
def test_a_material_beside_the_value_of_an_order_makes_at_least_its_share(
    amounts: str, share: str, library: Library
) -> None:
    values = extracted(
        f"NdFeB magnets with dysprosium sintered in Pune, {amounts}. Mumbai to Oslo", library
    ).facts.values

    assert str(values["content_share"]).startswith(share)
