"""Goods as the trade names them: by control code, by the product that a material is for, as wafers, borides, grades."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 3, 1)


def outcome(text: str, library: Library, day: date = DAY) -> Outcome:
    return ask(text, day, library).outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("goods under control code 1C904.b, China to Germany. Licence?", id="control code"),
        pytest.param("Our item is classified 1C907.a.3, from Ningbo to Villach. Permit?", id="classified"),
        pytest.param("Spare parts 1C905.a.4 go from Ningbo to Hamburg. Licence?", id="parts"),
        pytest.param("ECCN none, Chinese code 1C906.b. Shanghai to Lyon. Permit?", id="beside an ECCN"),
        pytest.param("两用物项1C905.b，发德国要许可证吗？", id="Chinese"),
        pytest.param("Ware mit Kontrollcode 1C908.b aus China nach Deutschland, Genehmigung?", id="German"),
    ],
)
def test_a_control_code_tells_goods(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1C909.b from China to Germany, licence?", Outcome.SUSPENDED),
        ("What does 1C905.b cover?", Outcome.INFORMATION),
        ("Which goods fall under 1C905?", Outcome.INFORMATION),
        (
            "The carrier says code 1C905.a.4 applies to our ferrite magnets from Ningbo to Hamburg. Licence?",
            "not_caught",
        ),
    ],
)
def test_a_code_beside_other_words_tells_no_more_than_they_do(text: str, expected: str, library: Library) -> None:
    assert outcome(text, library) == expected


@pytest.mark.parametrize(
    "text",
    [
        "lamp powder from China to Germany, licence?",
        "raw material for lamps from China to Germany, licence?",
        "motor materials from Ningbo to Germany, licence?",
        "SOFC electrolyte powder from China to Germany, licence?",
        "catalyst raw materials from Baotou to Germany, licence?",
        "喇叭原材料从宁波出口德国要证吗？",
        "Lampenpulver aus China nach Deutschland, Genehmigung?",
        "Rohstoffe für Lampen aus China nach Deutschland, Genehmigung?",
        "matière première pour lampes de Chine en France, licence ?",
        "materia prima para lámparas de China a España, ¿licencia?",
        "ランプ用粉末を中国からドイツへ輸出、許可は必要？",
        "모터용 원료를 중국에서 독일로 수출, 허가 필요?",
    ],
)
def test_a_material_without_a_name_is_not_the_product_that_it_is_for(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "lamps with powder coating from China to Germany, licence?",
        "robots for material handling from Shanghai to Germany, licence?",
        "motors and packing material from Ningbo to Germany, licence?",
        "toys in blister packaging material from China to Germany, licence?",
        "calcined catalyst powder with cerium for cars, from Zibo to Wroclaw, licence?",
    ],
)
def test_material_that_is_not_what_is_shipped_leaves_a_product_one(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gadolinium scandate wafers from China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("钪酸镝衬底出口德国要证吗？", Outcome.LICENSE_REQUIRED),
        ("yttrium wafers from China to Germany, licence?", Outcome.UNDETERMINED),
        ("silicon wafers from China to Germany, licence?", Outcome.NOT_CAUGHT),
        ("GdB6 powder from China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("YB6 powder from Shanghai to Germany, license?", Outcome.LICENSE_REQUIRED),
        ("LaB6 cathodes from China to Germany, licence?", Outcome.NOT_CAUGHT),
        ("NaYF4:Yb,Er powder from China to Germany, license?", Outcome.LICENSE_REQUIRED),
        ("YCl3.6H2O from China to Germany, license?", Outcome.LICENSE_REQUIRED),
        ("Dy(CH3COO)3 from China to Germany, license?", Outcome.LICENSE_REQUIRED),
        ("NaY zeolite from China to Germany, licence?", Outcome.UNDETERMINED),
        ("10Sc1CeSZ powder from China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("SEG concentrate from Ganzhou to Malaysia, licence?", Outcome.LICENSE_REQUIRED),
        ("钇富集物出口法国，要许可证吗？", Outcome.LICENSE_REQUIRED),
        ("YXG30H magnets from Chengdu to Munich?", Outcome.LICENSE_REQUIRED),
        ("yttrium target bonded to a copper backing plate, China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("aluminium welding wire with 0.4% scandium from China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("(Y,Eu)2O3 oxide from China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("YOF powder from China to Korea, licence?", Outcome.LICENSE_REQUIRED),
        ("Y(OH)3 from China to Germany, license?", Outcome.LICENSE_REQUIRED),
        ("GdVO4 powder from China to Germany, licence?", Outcome.LICENSE_REQUIRED),
        ("aimants de haut-parleur en néodyme de Ningbo à Lyon, licence ?", Outcome.UNDETERMINED),
        ("Galfan wire from Tianjin to Germany, licence?", Outcome.NOT_CAUGHT),
        ("pierres à briquet de Chine en France, licence ?", Outcome.NOT_CAUGHT),
        ("neodymium glass rods from Shanghai to Germany, licence?", Outcome.NOT_CAUGHT),
        ("neodymium glass with 3% Sm2O3 from Shanghai to Germany, licence?", Outcome.LICENSE_REQUIRED),
    ],
)
def test_names_of_the_trade(text: str, expected: Outcome, library: Library) -> None:
    assert outcome(text, library) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Does the control apply to terbium oxide?",
        "Does the Chinese control extend to scandium triflate?",
        "Are dysprosium iodide pellets affected by the controls?",
        "Does No. 18 catch scandium foil?",
    ],
)
def test_whether_a_control_applies_to_goods_is_a_case(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "medium and heavy rare earths, from China to Germany, licence needed?",
        "mediums and heavies, from China to Germany, licence needed?",
        "Can we export rare earths from China to Germany?",
        "稀土出口德国要证吗？",
    ],
)
def test_rare_earths_that_move_are_a_case_though_nothing_is_named(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.UNDETERMINED


def test_ceramics_of_the_second_list_are_asked_about(library: Library) -> None:
    text = "holmium ceramic discs from China to Germany, licence?"
    assert outcome(text, library, date(2026, 11, 23)) is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "magnets with nickel coating from Ningbo to Hamburg, licence?",
        "sintered magnets with copper and gallium from Ningbo to Hamburg, licence?",
        "镀锌磁钢从宁波出口德国要证吗",
        "aimants avec revêtement nickel de Ningbo à Lyon, licence ?",
        "imanes con recubrimiento de níquel de Ningbo a Madrid, ¿licencia?",
        "ニッケルめっきの磁石を寧波からドイツへ輸出、許可は必要？",
        "니켈 도금 자석을 닝보에서 독일로 수출, 허가 필요?",
        "mixed rare earth carbonate with aluminium 0.2% from Ganzhou to Hamburg, licence?",
        "稀土氧化物，含铁0.1%，赣州发德国，要证吗",
        "Seltenerdoxid mit 0,1 % Eisen aus China nach Deutschland, Genehmigung?",
    ],
)
def test_a_coating_or_a_trace_does_not_tell_what_rare_earth_goods_are_of(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Motors, sensors and gadolinium foil, Ningbo to Hamburg. Licence?", Outcome.LICENSE_REQUIRED),
        ("yttrium wire together with ferrite magnets, Ganzhou to Hamburg. Licence?", Outcome.LICENSE_REQUIRED),
        ("terbium rods in plastic bags inside cardboard boxes, Ganzhou to Hamburg. Licence?", Outcome.LICENSE_REQUIRED),
        ("yttrium (99.9%) and loudspeakers from Shenzhen to Hamburg. Licence?", Outcome.LICENSE_REQUIRED),
        ("Loudspeakers and 1C905.b from Shenzhen to Hamburg. Licence?", Outcome.LICENSE_REQUIRED),
        ("A parcel with toys, phone cases and some SmCo magnets from Shenzhen to Hamburg?", Outcome.LICENSE_REQUIRED),
        ("terbium rods; our broker thinks only gallium is controlled. Ganzhou to Hamburg?", Outcome.LICENSE_REQUIRED),
        ("Motors and aluminium welding wire with 0.3% scandium, Ningbo to Hamburg?", Outcome.LICENSE_REQUIRED),
        ("no motors, only terbium, Ganzhou to Hamburg. Licence?", Outcome.UNDETERMINED),
        ("Motors, sensors and terbium, Ningbo to Hamburg. Licence?", Outcome.UNDETERMINED),
        ("Loudspeakers and rare earth raw material from Shenzhen to Hamburg?", Outcome.UNDETERMINED),
        ("A parcel with toys, phone cases and some terbium from Shenzhen to Hamburg: licence?", Outcome.UNDETERMINED),
        ("一个包裹里有玩具、手机壳和一点氧化镝，深圳发德国，要证吗？", Outcome.LICENSE_REQUIRED),
        ("电机、传感器、含铽钕铁硼，宁波发德国，要许可证吗？", Outcome.LICENSE_REQUIRED),
        ("镝跟铁氧体磁铁一起，赣州发德国，要证吗？", Outcome.UNDETERMINED),
        ("Statt Motoren liefern wir jetzt Terbium aus Ningbo nach Hamburg, Genehmigung?", Outcome.UNDETERMINED),
        ("Terbium für Lampen aus Shanghai nach Hamburg, Genehmigung?", Outcome.UNDETERMINED),
        ("motors with dysprosium from Ningbo to Hamburg, licence?", Outcome.NOT_CAUGHT),
        ("rotors, Dy 2%, from Ningbo to Hamburg, licence?", Outcome.NOT_CAUGHT),
        ("LED lamps, yttrium phosphor, from Shenzhen to Hamburg, licence?", Outcome.NOT_CAUGHT),
        ("ferrite magnets, no dysprosium, no terbium, from China to Hamburg, licence?", Outcome.NOT_CAUGHT),
    ],
)
def test_an_element_that_goes_beside_products_is_no_part_of_them(
    text: str, expected: Outcome, library: Library
) -> None:
    assert outcome(text, library) is expected
