"""What goods hold: compounds and alloys by any name, analyses, elements that were taken out or put in."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import read
from qa.models import Outcome
from qa.reading.goods import find_goods
from qa.reading.inside import main_goods

MARCH = date(2026, 3, 1)


def shipped(text: str, library: Library) -> list[tuple[str | None, str]]:
    reading = read(text, MARCH, library.corpus, library.gazetteer)
    return [(good.form, str(good.composition)) for good in main_goods(find_goods(reading), reading)[0]]


@pytest.mark.parametrize(
    ("text", "form", "elements"),
    [
        pytest.param("terbium(III) bromide", "compound", "Tb", id="Roman numeral between"),
        pytest.param("dysprosium (III) nitrate", "compound", "Dy", id="Roman numeral set apart"),
        pytest.param("Y(acac)3 powder", "compound", "C Y", id="formula with an organic group"),
        pytest.param("Scandiumtriflat", "compound", "Sc", id="German compound noun"),
        pytest.param("요오드화가돌리늄", "compound", "Gd", id="Korean iodide"),
        pytest.param("三氟甲磺酸镥", "compound", "Lu", id="Chinese triflate"),
        pytest.param("gadoteridol in bulk", "compound", "Gd", id="gadolinium chelate by its name"),
        pytest.param("Ce-Zr-Y mixed oxide", "oxide", "Ce Y Zr", id="mixed oxide of several"),
        pytest.param("LuAG:Ce yellow phosphor", "phosphor", "Al Lu O", id="color between"),
        pytest.param("terbium foil, 0.2 mm", "metal", "Tb", id="element in a shape"),
        pytest.param("铽片，0.2毫米", "metal", "Tb", id="Chinese, element in a shape"),
        pytest.param(
            "On vend des fils d'yttrium, faut-il une licence ?", "metal", "Y", id="French, element in a shape"
        ),
        pytest.param("Scandiumdraht", "metal", "Sc", id="German, element in a shape"),
        pytest.param("aluminum rods with scandium", "alloy", "Al Sc", id="two metals in a shape"),
        pytest.param("WE54 rods", "alloy", "Mg Nd Y", id="magnesium alloy by its grade"),
        pytest.param("Elektron 21 ingots", "alloy", "Gd Mg", id="alloy in ingots stays an alloy"),
    ],
)
def test_compounds_and_alloys_are_known_by_any_name(text: str, form: str, elements: str, library: Library) -> None:
    assert shipped(text, library) == [(form, elements)]


def test_neodymium_in_a_shape_may_be_a_magnet(library: Library) -> None:
    assert shipped("neodymium discs", library) == [(None, "Nd")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("AlRE20 hardener from Baotou to Poland. License?", id="English"),
        pytest.param("铝稀土中间合金出口波兰，要许可证吗？", id="Chinese"),
        pytest.param("Vorlegierung AlSE10 aus Baotou nach Polen. Lizenz?", id="German"),
        pytest.param("稀土硅铁合金出口巴西，要许可证吗？", id="ferroalloy"),
    ],
)
def test_rare_earths_that_nobody_names_are_asked_for(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert "composition" in [missing.fact for missing in answer.missing]


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        pytest.param("We swapped terbium for holmium in our NdFeB arcs", "B Fe Ho Nd -Tb", id="swapped"),
        pytest.param("NdFeB blocks, terbium fully replaced by holmium", "B Fe Ho Nd -Tb", id="replaced by"),
        pytest.param("NdFeB blocks, terbium partly replaced by holmium", "B Fe Ho Nd Tb", id="partly replaced"),
        pytest.param("用钬代替铽的钕铁硼磁块", "B Fe Ho Nd -Tb", id="Chinese in place of"),
        pytest.param("钕铁硼磁块，部分铽换成了钬", "B Fe Ho Nd Tb", id="Chinese partly"),
        pytest.param("NdFeB-Blöcke, Terbium wurde durch Holmium ersetzt", "B Fe Ho Nd -Tb", id="German replaced"),
        pytest.param("Sacaron el terbio de los imanes NdFeB y pusieron holmio", "B Fe Ho Nd -Tb", id="Spanish"),
        pytest.param("テルビウムをホルミウムに置き換えたネオジム磁石", "B Fe Ho Nd -Tb", id="Japanese replaced"),
        pytest.param("터븀을 완전히 빼고 홀뮴을 넣은 네오디뮴 자석", "B Fe Ho Nd -Tb", id="Korean taken out"),
        pytest.param("NdFeB blocks, Tb and Dy below detection limit", "B Fe Nd -Dy -Tb", id="below detection"),
        pytest.param("NdFeB blocks, certificate: Tb <LOQ, Dy <LOQ", "B Fe Nd -Dy -Tb", id="below quantification"),
        pytest.param('NdFeB blocks: "an UH can\'t be made without terbium"', "B Fe Nd Tb", id="cannot without"),
        pytest.param("NdFeB-Blöcke: UH ohne Terbium bekommen wir nicht hin", "B Fe Nd Tb", id="German cannot without"),
        pytest.param("钕铁硼磁块，供应商说不加铽做不到", "B Fe Nd Tb", id="Chinese cannot without"),
        pytest.param("테르븀 없이는 안 됩니다, 네오디뮴 자석", "B Fe Nd Tb", id="Korean cannot without"),
    ],
)
def test_what_was_taken_out_is_absent_and_what_was_put_in_is_there(text: str, elements: str, library: Library) -> None:
    assert shipped(text, library) == [("magnet", elements)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Loose NdFeB arcs from Ningbo, for the rotors of our plant in Brno", id="loose"),
        pytest.param("NdFeB arcs from Ningbo, we glue them into rotors with encoders", id="we glue them in"),
        pytest.param("Lose NdFeB-Segmente, sie werden bei uns in den Rotor geklebt", id="German"),
        pytest.param("imanes NdFeB sueltos con destino al rotor del motor", id="Spanish"),
        pytest.param("Diffused NdFeB magnets, the base alloy is free of terbium", id="alloy they consist of"),
    ],
)
def test_loose_magnets_are_what_is_shipped(text: str, library: Library) -> None:
    assert {form for form, _ in shipped(text, library)} == {"magnet"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The seller says almost no heavy rare earths are in the NdFeB magnets", id="almost none"),
        pytest.param("practically Dy-free NdFeB magnets, practically no terbium", id="practically free"),
        pytest.param("钕铁硼磁体基本不含镝和铽", id="Chinese"),
        pytest.param("NdFeB-Magnete, fast frei von Dysprosium und Terbium", id="German"),
        pytest.param("Les aimants NdFeB sont presque sans terres rares lourdes, dit le vendeur", id="French"),
        pytest.param("NdFeB magnets; nothing said about dysprosium, terbium was not tested", id="not said, not tested"),
    ],
)
def test_half_a_denial_leaves_the_elements_open(text: str, library: Library) -> None:
    assert shipped(text, library) == [("magnet", "B Fe Nd")]


@pytest.mark.parametrize(
    "text",
    [
        "May we ship from China to Italy NdFeB magnets with dysprosium?",
        "Do we need a license to export magnets of NdFeB from China doped with terbium?",
        "Können wir von China nach Italien liefern: NdFeB-Magnete mit Dysprosium?",
        "Peut-on exporter de Chine vers l'Italie de l'oxyde de dysprosium ?",
        "¿Podemos enviar de China a Italia óxido de itrio?",
        "¿Hace falta licencia para exportar de China a Chile imanes de neodimio con terbio?",
    ],
)
def test_an_element_at_the_end_of_a_question_is_there(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize("end", ["Dysprosium?", "Dy?, Tb?", "and dysprosium?"])
def test_an_element_that_is_asked_alone_stays_open(end: str, library: Library) -> None:
    answer = ask(f"NdFeB magnets from Ningbo to Berlin. {end}", MARCH, library)
    assert answer.outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "N40UH with 3% Dy, pump motors, from Ningbo to Turin",
        "Magnete N40UH mit 3,5 % Dy, Aufzugsmotoren, von Ningbo nach Turin",
        "N40UH,含3%镝,电梯电机,从宁波到都灵",
    ],
)
def test_an_element_belongs_to_the_goods_of_its_own_clause(text: str, library: Library) -> None:
    assert ("magnet", "B Dy Fe Nd") in shipped(text, library)
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED
