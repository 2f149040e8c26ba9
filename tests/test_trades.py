"""A buyer's trade, packing and plain metal hide no listed element: what goes is the element, or its alloy."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mg-Al filler rod with 0.4% scandium, Tianjin to a scooter frame designer in Porto.", id="trade"),
        pytest.param("铝焊丝含钪0.3%，青岛发往西班牙一家滑板车厂，要许可证吗？", id="Chinese trade"),
        pytest.param(
            "Stab mit 0,3 % Scandium von Qingdao an einen Fahrradhändler in Graz: genehmigungspflichtig?", id="de"
        ),
        pytest.param("Scandium from Ganzhou to a headphone repair shop in Spain, licence?", id="shop"),
        pytest.param("2 kg terbium in plastic bottles from Ganzhou to Lyon", id="bottles"),
        pytest.param("用塑料袋装的镝3公斤，从赣州发到法国", id="Chinese bags"),
        pytest.param("Yttrium packed in steel drums, Ganzhou to Bilbao", id="drums"),
        pytest.param("Furniture and terbium from Ningbo to Lyon", id="listed with furniture"),
        pytest.param("Furniture plus 2 kg of yttrium, Ningbo to Oslo", id="an amount added"),
        pytest.param("Terbium, 3 kg, from Ganzhou to the people who repair headphones in Porto", id="people"),
        pytest.param("Gadolinium pieces packed with toys, Ningbo to Oslo", id="packed with toys"),
        pytest.param("Samarium aus Ganzhou an einen Kopfhörerverkäufer in Graz", id="seller of headphones"),
    ],
)
def test_element_beside_other_goods_is_not_lost(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome in (Outcome.UNDETERMINED, Outcome.LICENSE_REQUIRED)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Aluminium sheet with 0.2% scandium from Dalian to Lyon", id="sheet"),
        pytest.param("Copper wire with 0.3% yttrium, Ningbo to Graz", id="wire"),
        pytest.param("Kupferdraht mit 0,2 % Yttrium von Ningbo nach Graz", id="German"),
        pytest.param("Fil aluminium avec 0,3 % de scandium, de Dalian vers un fabricant de vélos au Portugal", id="fr"),
        pytest.param(
            "Alambre de aluminio con 0,3 % de escandio, de Dalian a una tienda de bicicletas en Vigo", id="es"
        ),
    ],
)
def test_plain_metal_with_an_element_is_an_alloy(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Headphones from Shenzhen to a headphone dealer in Spain", id="product and trade"),
        pytest.param("Copper wire from Dalian to Lyon", id="copper"),
        pytest.param("Plastic parts, no rare earths, Ningbo to Lyon", id="plastic"),
        pytest.param("Loudspeakers with neodymium magnets from Shenzhen to a hi-fi store in Spain", id="inside"),
    ],
)
def test_ordinary_goods_stay_so(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Scandium triflate catalyst, 300 g, Shanghai to Basel", id="compound"),
        pytest.param("Samarium iodide as a catalyst solution from Beijing to Lyon", id="solution"),
        pytest.param("tellurium metal catalyst granules, Chengdu to Porto", id="metal"),
        pytest.param("triphenyl bismuth catalyst, 2 kg, Wuhan to Krefeld", id="organometal"),
    ],
)
def test_a_listed_substance_stays_one_as_a_catalyst(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == Outcome.LICENSE_REQUIRED


def test_what_was_calcined_to_a_catalyst_is_more_than_its_substance(library: Library) -> None:
    text = "Cerium-yttrium mixed oxide catalyst powder, calcined, Zibo to Leipzig"
    assert ask(text, MARCH, library).outcome == Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chinese tellurium in Canada, bought by a Virginia company which turns it into detectors", id="E"),
        pytest.param("Chinese gallium in Bonn is sold to a Texan firm that processes it into radar chips", id="chips"),
    ],
)
def test_what_a_buyer_makes_of_it_is_not_what_goes(text: str, library: Library) -> None:
    answer = ask(f"{text} for the Air Force.", MARCH, library)
    assert answer.outcome in (Outcome.UNDETERMINED, Outcome.PROHIBITED)
    assert answer.stated[0].values["destination"] == "US"
