"""Goods as people name them: what is one good and what are two, what it contains, and what only surrounds it."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract, read
from qa.models import Composition
from qa.reading.good import Good
from qa.reading.goods import find_goods
from qa.reading.inside import main_goods

MARCH = date(2026, 3, 1)


def goods(text: str, library: Library) -> tuple[list[Good], list[Good]]:
    """The goods that are shipped or asked about, and those only inside them."""
    reading = read(text, MARCH, library.corpus, library.gazetteer)
    return main_goods(find_goods(reading), reading)


def shipped(text: str, library: Library) -> list[tuple[str | None, str]]:
    return [(good.form, str(good.composition)) for good in goods(text, library)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("dysprosium oxide", ("oxide", "Dy"), id="element and form"),
        pytest.param("oxide of dysprosium", ("oxide", "Dy"), id="form of element"),
        pytest.param("氧化镝", ("oxide", "Dy"), id="Chinese oxide"),
        pytest.param("镝的氧化物", ("oxide", "Dy"), id="Chinese oxide of"),
        pytest.param("酸化テルビウム", ("oxide", "Tb"), id="Japanese oxide"),
        pytest.param("산화이트륨", ("oxide", "Y"), id="Korean oxide"),
        pytest.param("óxido de terbio", ("oxide", "Tb"), id="Spanish oxide"),
        pytest.param("oxyde de dysprosium", ("oxide", "Dy"), id="French oxide"),
        pytest.param("terbium metal", ("metal", "Tb"), id="metal"),
        pytest.param("金属镝", ("metal", "Dy"), id="Chinese metal"),
        pytest.param("gadolinium plates for MRI scanners", ("metal", "Gd"), id="element in a shape for a product"),
        pytest.param("镝铁合金块，扬声器驱动用，从包头发荷兰", ("alloy", "Dy Fe"), id="Chinese purpose behind a comma"),
        pytest.param("用于核磁设备的钆板", ("metal", "Gd"), id="Chinese element in a shape for a product"),
        pytest.param("scandium sputtering targets", ("target", "Sc"), id="target"),
        pytest.param("镝靶材", ("target", "Dy"), id="Chinese target"),
        pytest.param("dysprosium-iron alloy", ("alloy", "Dy Fe"), id="alloy"),
        pytest.param("NdFeB magnets", ("magnet", "B Fe Nd"), id="formula in a word"),
        pytest.param("SmCo magnets", ("magnet", "Co Sm -Dy -Nd -Tb"), id="samarium-cobalt has no other"),
        pytest.param("钐钴磁体", ("magnet", "Co Sm -Dy -Nd -Tb"), id="Chinese samarium-cobalt"),
        pytest.param("neodymium magnets with dysprosium", ("magnet", "B Dy Fe Nd"), id="an element more"),
        pytest.param("含铽的钕铁硼磁体", ("magnet", "B Fe Nd Tb"), id="Chinese, an element more"),
        pytest.param("magnets", ("magnet", ""), id="composition left open"),
        pytest.param("motor magnets", ("magnet", ""), id="the last noun is the head"),
    ],
)
def test_good_has_its_form_and_composition(text: str, expected: tuple[str, str], library: Library) -> None:
    form, composition = expected
    (good,) = goods(text, library)[0]

    assert good.form == form
    assert good.composition.present == Composition.parse(composition).present
    assert good.composition.absent >= Composition.parse(composition).absent


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        pytest.param("magnets without dysprosium or terbium", {"Dy", "Tb"}, id="without a list"),
        pytest.param("NdFeB magnets, no Dy, no Tb", {"Dy", "Tb"}, id="no, symbols"),
        pytest.param("dysprosium-free NdFeB magnets", {"Dy"}, id="free behind the element"),
        pytest.param("magnets free of terbium", {"Tb"}, id="free of"),
        pytest.param("magnets with neither dysprosium nor terbium", {"Dy", "Tb"}, id="neither nor"),
        pytest.param("不含镝和铽的钕铁硼磁体", {"Dy", "Tb"}, id="Chinese list"),
        pytest.param("无镝钕铁硼磁体", {"Dy"}, id="Chinese none"),
        pytest.param("磁体未添加铽", {"Tb"}, id="Chinese not added"),
        pytest.param("Magnete ohne Dysprosium und Terbium", {"Dy", "Tb"}, id="German list"),
        pytest.param("aimants sans dysprosium", {"Dy"}, id="French"),
        pytest.param("imanes sin terbio", {"Tb"}, id="Spanish"),
    ],
)
def test_element_said_to_be_missing_is_absent(text: str, absent: set[str], library: Library) -> None:
    (good,) = goods(text, library)[0]

    assert good.form == "magnet"
    assert good.composition.absent >= absent
    assert not good.composition.present & absent


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("magnets without terbium but with dysprosium", id="but with"),
        pytest.param("dysprosium magnets, terbium-free", id="free behind"),
        pytest.param("磁体含镝，但不含铽", id="Chinese but without"),
    ],
)
def test_negation_reaches_only_its_own_element(text: str, library: Library) -> None:
    (good,) = goods(text, library)[0]

    assert good.composition.has("Dy") is True
    assert good.composition.has("Tb") is False


def test_element_nobody_named_stays_open(library: Library) -> None:
    (good,) = goods("NdFeB magnets without dysprosium", library)[0]

    assert good.composition.has("Tb") is None
    assert not good.composition.complete


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        pytest.param("alloy: Sm 25, Co 50, Fe 25", True, id="adds up to 100"),
        pytest.param("alloy: Nd 30, Fe 68.5, B 1", True, id="nearly adds up"),
        pytest.param("alloy: Nd 30, Fe 40, B 1", False, id="a third is missing"),
        pytest.param("alloy of Nd and Fe", False, id="no amounts"),
    ],
)
def test_analysis_that_adds_up_is_complete(text: str, complete: bool, library: Library) -> None:
    (good,) = goods(text, library)[0]

    assert good.composition.complete is complete


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("lanthanum oxide and dysprosium oxide", [("oxide", "La"), ("oxide", "Dy")], id="two oxides"),
        pytest.param("氧化镝和氧化铽", [("oxide", "Dy"), ("oxide", "Tb")], id="two Chinese oxides"),
        pytest.param("terbium metal, yttrium oxide", [("metal", "Tb"), ("oxide", "Y")], id="metal and oxide"),
        pytest.param("terbium oxide; the terbium oxide is pure", [("oxide", "Tb")], id="one named twice"),
        pytest.param("dysprosium oxide, the oxide", [("oxide", "Dy")], id="a vaguer mention"),
    ],
)
def test_goods_that_differ_are_kept_apart(text: str, expected: list[tuple[str, str]], library: Library) -> None:
    assert shipped(text, library) == expected


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("dysprosium oxide for magnets", "oxide", id="for"),
        pytest.param("terbium metal used to make magnets", "metal", id="used to make"),
        pytest.param("用于生产磁体的氧化镝", "oxide", id="Chinese used for"),
        pytest.param("Dysprosiumoxid für die Magnetherstellung", "oxide", id="German for"),
        pytest.param("dysprosium oxide to a magnet maker", "oxide", id="maker"),
        pytest.param("dysprosium oxide to a magnet factory", "oxide", id="factory"),
        pytest.param("氧化镝卖给磁体厂", "oxide", id="Chinese factory"),
        pytest.param("Terbiumoxid an einen Magnethersteller", "oxide", id="German maker"),
    ],
)
def test_what_goods_are_for_and_who_makes_them_is_not_shipped(text: str, form: str, library: Library) -> None:
    assert [good.form for good in goods(text, library)[0]] == [form]


@pytest.mark.parametrize(
    ("text", "form", "inside"),
    [
        pytest.param("a motor with dysprosium magnets inside", "motor", "magnet", id="motor"),
        pytest.param("NdFeB magnets that contain Chinese terbium oxide", "magnet", "oxide", id="oxide in magnets"),
        pytest.param("磁体，其中含中国产氧化镝", "magnet", "oxide", id="Chinese oxide in magnets"),
        pytest.param("a rotor, the DyFe alloy is 0.35% of its value", "assembly", "alloy", id="share of its value"),
        pytest.param(
            "Die Motoren sind aus Brünn, Terbiummetall macht 0,04 % vom Motorwert aus",
            "motor",
            "metal",
            id="German share",
        ),
        pytest.param("a rotor that contains samarium-cobalt magnets", "assembly", "magnet", id="rotor"),
    ],
)
def test_what_is_inside_is_kept_apart_from_what_is_shipped(text: str, form: str, inside: str, library: Library) -> None:
    outer, inner = goods(text, library)

    assert [good.form for good in outer] == [form]
    assert inside in {good.form for good in inner}


@pytest.mark.parametrize("form", ["motor", "rotor"])
def test_product_takes_over_the_elements_of_its_magnets(form: str, library: Library) -> None:
    (good,) = goods(f"a {form} that contains NdFeB magnets with terbium", library)[0]

    assert good.composition.present >= {"Nd", "Tb"}


@pytest.mark.parametrize(
    ("text", "item"),
    [
        pytest.param("centrifugal extractors", "centrifugal_extractor", id="extractor"),
        pytest.param("离心萃取机", "centrifugal_extractor", id="Chinese extractor"),
        pytest.param("a jet mill", "jet_mill", id="mill"),
        pytest.param("a vacuum sintering furnace", "vacuum_sintering_furnace", id="furnace"),
        pytest.param("Mischabscheider", "extraction_tank", id="German"),
        pytest.param("回转窑", "roasting_kiln", id="Chinese kiln"),
        pytest.param("P507 extractant", "p507", id="extractant"),
        pytest.param("monazite", "monazite", id="ore"),
        pytest.param("bastnäsite flotation concentrate", "bastnaesite", id="concentrate"),
    ],
)
def test_equipment_reagents_and_ores_have_their_kind(text: str, item: str, library: Library) -> None:
    (good,) = goods(text, library)[0]

    assert good.item == item
    assert good.form in ("equipment", "reagent", "ore")


@pytest.mark.parametrize("text", ["", "Do we need a license?", "to Germany on 1 March 2026", "oxygen", "氢"])
def test_text_without_goods_has_none(text: str, library: Library) -> None:
    assert goods(text, library) == ([], [])


@pytest.mark.parametrize(
    ("question", "form", "item"),
    [
        pytest.param("Indium phosphide wafers from China to Taiwan", "compound", "indium_phosphide", id="wafer"),
        pytest.param("GaAs scrap from China to Belgium", "compound", "gallium_arsenide", id="scrap"),
        pytest.param("GaN chargers from China to Germany", "finished_product", "gallium_device", id="product"),
        pytest.param("金属锗锭从中国出口到德国", "metal", None, id="metal"),
        pytest.param("硬质合金刀具从中国出口到德国", "other", "carbide_product", id="tool"),
    ],
)
def test_named_substance_stays_itself_in_any_shape(
    question: str, form: str, item: str | None, library: Library
) -> None:
    facts = extract(question, MARCH, library.corpus, library.gazetteer).facts.values

    assert (facts.get("form"), facts.get("item")) == (form, item)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("magnets removed from the motors", id="taken out"),
        pytest.param("旧电机里拆下来的磁钢", id="Chinese taken out"),
        pytest.param("モーターから取り外した磁石", id="Japanese taken out"),
        pytest.param("aimants extraits de moteurs usagés", id="French taken out"),
        pytest.param("only the magnets, not the motors", id="denied"),
        pytest.param("Nur die Magnete, nicht der ganze Motor", id="German denied"),
        pytest.param("モーターではなく磁石", id="Japanese denied"),
        pytest.param("모터가 아니라 자석", id="Korean denied"),
        pytest.param("电机用的磁钢", id="Chinese use"),
    ],
)
def test_magnets_outside_their_product_are_what_is_shipped(text: str, library: Library) -> None:
    assert [form for form, _ in shipped(text, library)] == ["magnet"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("magnets with dysprosium and motors in the same price list", "magnet"),
        ("magnets containing terbium, motors and pumps", "magnet"),
        ("motors and dysprosium oxide, the oxide is 35% of the shipment value", "oxide"),
        ("含镝磁体和电机", "magnet"),
    ],
)
def test_goods_that_follow_in_a_list_take_no_element_and_hide_nothing(text: str, form: str, library: Library) -> None:
    outer = goods(text, library)[0]

    assert any(good.form == form and good.composition.present for good in outer)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("gallium, 7N, 12 kg", "metal"),
        ("4N dysprosium", "metal"),
        ("镓 6N 50kg", "metal"),
        ("germanium (99.999 %)", "metal"),
        ("gallium", None),
        ("dysprosium oxide 4N", "oxide"),
    ],
)
def test_element_whose_purity_is_told_in_nines_is_a_metal(text: str, form: str | None, library: Library) -> None:
    assert [good.form for good in goods(text, library)[0]] == [form]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("急用一批呼吸机配件里的钐钴磁钢", "magnet"),
        ("要买20只电机用的含镝磁钢", "magnet"),
        ("我们出口电机，电机里的磁钢含镝", "motor"),
    ],
)
def test_magnets_of_a_part_are_shipped_where_a_lot_of_them_is_named(text: str, form: str, library: Library) -> None:
    assert [good.form for good in goods(text, library)[0]] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "Rotor blanks. Is a license needed for samarium-cobalt magnets from China to Korea?",
        "Sensors too. Do the rules apply for SmCo magnets?",
        "Pumps go anyway. Export permit for our SmCo magnets?",
        "Pumpen gehen immer. Brauchen wir eine Genehmigung für SmCo-Magnete aus China?",
        "Les pompes partent déjà. Faut-il une licence pour des aimants SmCo de Chine ?",
        "Las bombas salen ya. ¿Hace falta licencia para imanes SmCo de China?",
    ],
)
def test_goods_that_a_license_is_for_are_asked_about(text: str, library: Library) -> None:
    assert "magnet" in {good.form for good in goods(text, library)[0]}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("电机先走。金属铽从包头卖到里昂", "metal"),
        ("The motors are gone, is the rule for me? Terbium metal goes to Within Street, Lyon", "metal"),
        ("Is the lithium rule the one for me? Terbium metal and motors to Lyon", "metal"),
    ],
)
def test_names_of_places_and_other_sentences_put_nothing_inside(text: str, form: str, library: Library) -> None:
    assert form in {good.form for good in goods(text, library)[0]}


def test_scale_is_no_alloy_of_scandium(library: Library) -> None:
    assert goods("Process to Oulu, guaranteed after scale-up", library) == ([], [])
    assert [good.form for good in goods("ScAl rods from Hunan to Oulu", library)[0]] == ["alloy"]


def test_what_goods_are_built_into_is_a_purpose(library: Library) -> None:
    assert [good.form for good in goods("我们宁波直接出含镝钕铁硼磁钢给它装挖泥船电机", library)[0]] == ["magnet"]


def test_oxide_of_an_element_that_is_not_read_is_asked_for(library: Library) -> None:
    assert "oxide" in [good.form for good in goods("Antiony trioxide for catalysts", library)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gadolinium chips from Baotou to Germany", [("metal", "Gd")]),
        ("gallium nitride chips from Xiamen to Germany", [("chip", "Ga N")]),
        ("indium tin oxide (ITO) targets to Korea", [("oxide", "In Sn")]),
        ("氧化铟锡(ITO)靶材发往韩国", [("oxide", "In Sn")]),
    ],
)
def test_shape_behind_a_substance_makes_no_second_good(
    text: str, expected: list[tuple[str, str]], library: Library
) -> None:
    found, _ = goods(text, library)

    assert [(good.form, str(good.composition)) for good in found] == expected


def test_goods_under_the_code_of_others_are_what_is_shipped(library: Library) -> None:
    assert "magnet" in [form for form, _ in shipped("HS code of ferrite magnets for the SmCo, Ningbo to Lyon", library)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 kg of gummy stuff for our fuel cell lab in Leeds", []),
        ("5 kg 무언가를 다롄에서 부산, 전기차 모터용", []),
        ("a permit for electric motors from Ningbo to Leeds", ["motor"]),
        ("an order for 300 loudspeakers, Dongguan to Lyon", ["finished_product"]),
    ],
)
def test_product_that_something_unread_is_for_is_not_what_is_shipped(
    text: str, expected: list[str], library: Library
) -> None:
    assert [good.form for good in goods(text, library)[0]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 kg Sc foil to Leeds", [("metal", "Sc")]),
        ("Y lumps to Leeds", [("metal", "Y")]),
        ("Ge scrap to Leeds", [("scrap", "Ge")]),
        ("an ampoule of terbium chloride to Leeds", [("compound", "Tb")]),
        ("a LYSO crystal array to Leeds", [("crystal", "Lu O Si Y")]),
        ("디스프로슘 메탈을 부산으로", [("metal", "Dy")]),
    ],
)
def test_symbol_before_a_shape_and_names_beside_packages_are_read(
    text: str, expected: list[tuple[str, str]], library: Library
) -> None:
    assert [(good.form, str(good.composition)) for good in goods(text, library)[0]] == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("yttrium turnings from Ganzhou to Leeds", "undetermined"),
        ("Scandiumschrott von Hunan nach Graz", "undetermined"),
        ("氧化钆废料从赣州到利兹", "undetermined"),
        ("AlSc swarf from Hunan to Oslo", "undetermined"),
        ("lanthanum scrap from Baotou to Leeds", "not_caught"),
        ("ferrite scrap from Dongyang to Leeds", "not_caught"),
        ("steel turnings from Ningbo to Leeds", "not_caught"),
        ("copper scrap from Ningbo to Leeds", "not_caught"),
    ],
)
def test_scrap_of_what_is_listed_is_asked_about(text: str, outcome: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("YAG:Ce phosphor from Dalian to Graz. It is half yttrium, so it must be an yttrium compound?", "not_caught"),
        ("YAG:Ce荧光粉从大连发匈牙利,含钇一半,所以算是钇化合物吗?", "not_caught"),
        (
            "YAG:Ce-Leuchtstoff von Dalian nach Graz, halb Yttrium, also ist es doch eine Yttriumverbindung?",
            "not_caught",
        ),
        ("YAG:Ce phosphor from Dalian to Graz, then an yttrium compound next week. License?", "license_required"),
        ("We ship YAG:Ce phosphor and an yttrium compound from Dalian to Graz. License?", "license_required"),
        ("Dysprosium nitrate from Ningbo to Lyon, so it is a dysprosium compound?", "license_required"),
    ],
)
def test_a_compound_that_is_only_reasoned_is_no_goods_of_its_own(text: str, outcome: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome == outcome
