"""What is only mentioned beside goods is none of its own, and never hides the goods that are shipped."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

MARCH, OCTOBER, NOVEMBER = date(2026, 3, 1), date(2025, 10, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "金属镓从南京运到法国做手机充电器，要许可吗？",
        "金属铽卖给德国客户生产扬声器，需要许可证吗",
        "氧化镝发往日本后加工成传感器，要办证吗",
        "Germanium blanks from Kunming to Lodz, to be made into camera lenses. License?",
        "Terbiummetall aus China nach Graz, wird dort zu Lautsprechern verarbeitet. Genehmigung?",
        "Terbio metálico de China a Vigo para la fabricación de altavoces, ¿licencia?",
        "昆明からポーランドへゲルマニウム円板を輸出、カメラに加工する予定。許可は必要？",
        "쿤밍에서 폴란드로 게르마늄 웨이퍼 수출, 카메라로 가공할 예정입니다. 허가 필요한가요?",
        "用氧化镝做的磁铁出口德国，要许可吗",
        "中国产磁体，做电机，宁波到德国，含钐钴",
        "From Ningbo to Bonn: plastic cases for gadolinium metal we also send. Licence?",
        "塑料盒，用于装氧化镝，也一起发，宁波到波恩，要许可吗",
        "Steel swarf to be processed into terbium metal, then exported from Ganzhou to Bonn. Licence?",
        "这不是电机，是含钐钴的磁铁，宁波出口德国，要许可吗",
        "Graphite powder from Qingdao to Batam: is it natural flake graphite of No. 39?",
        "My colleague confuses ammonium metatungstate with APT. We ship from Ganzhou to Vienna. Licence?",
        "We ship tungsten salt from Ganzhou to Vienna. My colleague thinks it's APT. Licence?",
        "Monazite concentrate, 62 % TREO, and 20 kg of yttrium oxide from Ganzhou to Tallinn, license?",
    ],
)
def test_goods_stay_beside_what_is_mentioned(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Rare-earth doped aluminium sputtering target from Ningbo to Busan, license?",
        "Al-RE target from Ningbo to Busan, license?",
        "稀土掺杂铝靶材，从宁波出口韩国，要许可吗",
        "稀土铝合金靶，从宁波出口韩国，要许可吗",
        "Seltenerddotiertes Aluminium-Sputtertarget aus Ningbo nach Jena, Genehmigung?",
        "Cible de pulvérisation en aluminium dopée aux terres rares, de Ningbo à Nantes, licence ?",
        "希土類ドープのアルミニウムターゲットを寧波から韓国へ、許可は？",
        "희토류 도핑 알루미늄 타깃을 닝보에서 한국으로 수출, 허가?",
        "RE-doped zirconia crystals from Ningbo to Busan, license?",
    ],
)
def test_a_rare_earth_that_is_not_named_is_asked_for(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "Ammonium metatungstate (not to be confused with APT), Ganzhou to Vienna, licence?",
        "偏钨酸铵从赣州出口奥地利，同事把它和仲钨酸铵搞混了，要许可吗",
        "Ammoniummetawolframat aus Ganzhou nach Wien, der Kollege verwechselt es mit APT. Genehmigung?",
        "Glass fibre reinforced graphite packing from Cixi to Batam: is it natural flake graphite of No. 39?",
        "Aluminium target from Ningbo to Busan, no rare earths in it, license?",
    ],
)
def test_what_goods_are_taken_for_is_not_shipped(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


def test_what_magnets_never_touch_is_not_shipped(library: Library) -> None:
    text = "Dy-NdFeB rings made in Ganzhou, now in Penang, for wafer testers in Graz. They never touch a chip."

    assert [str(case.values["composition"]) for case in extracted(text, library, OCTOBER).cases] == ["B Dy Fe Nd"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Monazite concentrate, 55 % TREO, from Guangdong to Tallinn. License?", "ore"),
        ("Terbium metal made in Vietnam, Brazilian oxide, with a Chinese process. 20 kg to Bonn.", "metal"),
        (
            "Electrolysis cells from Baotou to Hanoi: refractory brick body, graphite anodes, tungsten cathode.",
            "equipment",
        ),
    ],
)
def test_measures_feed_and_fittings_are_no_goods(text: str, form: str, library: Library) -> None:
    assert {str(case.values["form"]) for case in extracted(text, library, NOVEMBER).cases} == {form}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Electrolysis cells and 20 graphite anodes from Baotou to Hanoi.", {"equipment", "graphite"}),
        ("Terbium metal made in Vietnam, Chinese oxide. 20 kg to Bonn.", {"metal", "oxide"}),
    ],
)
def test_what_goes_along_stays_goods(text: str, forms: set[str], library: Library) -> None:
    assert {str(case.values["form"]) for case in extracted(text, library, NOVEMBER).cases} == forms


def test_an_oxide_of_so_much_of_a_price_is_a_share(library: Library) -> None:
    text = "Motor made in Hungary. Of the 80 EUR price, Chinese Dy oxide is 0.04 EUR. It goes to Mexico."

    assert {str(case.values.get("content_share")) for case in extracted(text, library, NOVEMBER).cases} == {"0.0005"}


def test_goods_from_china_in_a_depot_abroad_leave_from_there(library: Library) -> None:
    stated = extracted("SmCo rings from Hangzhou in our Hamburg depot go to a Swiss customer.", library, OCTOBER)

    assert str(stated.facts.values["departure"]) == "DE"


@pytest.mark.parametrize(
    "text",
    [
        "After the notice on tungsten, bismuth etc. we are nervous. We ship lanthanum carbonate from Baotou to Lyon.",
        "With the gallium and germanium rules in mind: does cerium oxide from Ganzhou to Ghent need a licence?",
        "看了镓锗那个公告，我们出口的是氧化铈，赣州到根特，要许可吗？",
        "锑的管制出来以后客户很紧张，我们卖的是铁氧体磁铁，宁波到都灵。",
        "Nach der Bekanntmachung zu Wolfram und Wismut: wir liefern Lanthancarbonat von Baotou nach Lyon.",
        "Après l'annonce sur le gallium et le germanium : nous envoyons de l'oxyde de cérium de Ganzhou à Gand.",
        "Tras el anuncio del tungsteno, enviamos carbonato de lantano de Baotou a Lyon. ¿Licencia?",
        "ガリウムの公告の後、酸化セリウムを贛州からゲントへ送ります。許可は必要ですか？",
        "텅스텐 공고 이후 걱정됩니다. 바오터우에서 리옹으로 탄산란타넘을 보냅니다. 허가 필요한가요?",
    ],
)
def test_elements_that_only_name_other_rules_are_no_goods(text: str, library: Library) -> None:
    assert ask(text, date(2025, 12, 20), library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "Under the germanium controls, can we send 10 kg metal from Nanjing to Oslo?",
        "The list of February covers tungsten: we ship tungsten oxide from Ganzhou to Graz.",
        "Dysprosium rules: may the oxide go from Ganzhou to Oslo?",
    ],
)
def test_elements_of_the_goods_themselves_count_beside_rules(text: str, library: Library) -> None:
    assert ask(text, date(2025, 12, 20), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Bangkok scrap trader: 3.2 t SmCo grinding offcuts going back to a recycling plant in Ganzhou. Does 61 apply?",
        "12 t magnet scrap, Tianjin to a recycling company in Hanoi",
        "Kundendienst in Graz: Ersatzmotoren aus Suzhou mit NdFeB-Magneten. Lizenz nötig?",
    ],
)
def test_a_plant_or_a_department_that_gets_goods_is_no_technology(text: str, library: Library) -> None:
    assert all("technology" not in case.facts for case in ask(text, OCTOBER, library).cases)
    assert "technology" not in ask(text, OCTOBER, library).facts
