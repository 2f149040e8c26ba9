"""What names somebody's trade, other goods, a figure of an ore or a battery's chemistry ships nothing by itself."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH, MAY, NOVEMBER = date(2026, 3, 1), date(2026, 5, 12), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "GOS beads for a cold head, 9 kg, from Hefei to Graz. Licence?",
        "Gd2O2S regenerator spheres, Baotou to Lund, need a permit?",
        "硫氧化钆小球8公斤，合肥发瑞典，做低温蓄冷材料，要许可证吗？",
        "Gadoliniumoxysulfid-Kügelchen für einen Kaltkopf, Hefei nach Linz, Genehmigung?",
        "구형 천연흑연 20톤, 칭다오에서 포항으로, 허가 필요한가요?",
        "球状化天然黒鉛を青島から大阪へ、許可は必要ですか?",
        "Verrundeter Naturgraphit für Anoden, Qingdao nach Erfurt, Genehmigung?",
        "Our motor team in Graz needs dysprosium oxide from Baotou, licence?",
        "Yttrium oxide for a laser group in Jena, from Baotou, licence?",
        "Phosphor packagers in Eindhoven want terbium oxide from Ganzhou. Permit?",
    ],
)
def test_still_needs_a_license(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "GOS scintillator plates from Hefei to Nuremberg, licence?",
        "Gadoliniumoxysulfid für Verstärkungsfolien beim Röntgen, Hefei nach Wien, Genehmigung?",
        "YAGG:Ce黄绿粉，江门发新竹封装厂，货代要按氧化镓报，对吗？",
        "GaYAG phosphor from Jiangmen to Hsinchu, does it need the gallium licence?",
        "Home storage units with LFP chemistry, 160 Wh/kg, Ningbo to Bilbao, do we need a permit?",
        "储能柜，磷酸铁锂，电芯165Wh/kg，深圳发悉尼，要两用物项许可证吗？",
        "LFP-Heimspeicher mit 150 Wh/kg aus Shenzhen nach Wien: brauchen wir eine Genehmigung?",
    ],
)
def test_nothing_catches_it(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "LFP cathode powder 5 t, Changsha to Ulsan. Cells later reach 178 Wh/kg. Licence?",
        "8 t LFP, Changsha to Ulsan, licence?",
    ],
)
def test_cathode_material_of_its_own_is_asked_about(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "Monazite concentrate, TREO 60%, 4 containers Guangxi to Klang. Licence?",
        "独居石精矿TREO≥60%，发往马来西亚关丹，需要许可吗？",
        "モナザイト精鉱(REO 60%)を中国からマレーシアへ輸出、許可は?",
        "Bastnäsit-Konzentrat (SEO 65 %) aus Sichuan nach Estland, brauchen wir eine Genehmigung?",
        "離子型稀土礦 REO 92% 从江西发越南",
    ],
)
def test_figure_in_oxides_is_that_of_an_ore(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)
    assert answer.outcome is Outcome.SUSPENDED
    assert answer.known.values["form"] == "ore"


def test_goods_of_others_that_are_conceded_are_not_asked_about(library: Library) -> None:
    text = "DC arc plasma jet CVD machine, Beijing to Ghent. Their MPCVD needs a licence, we know. Ours as well?"
    assert ask(text, MAY, library).outcome is Outcome.SUSPENDED
    both = (
        "DC arc plasma jet CVD machine and an MPCVD reactor, Beijing to Ghent. MPCVD is controlled, I know. The other?"
    )
    assert ask(both, MAY, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "A laser group in Jena asks our Jinan partner for its GdCOB growth recipe. Not magnets. Which licence?",
        "硼酸氧钙钇晶体的生长工艺，济南发给德国激光组，不涉及磁体，要什么证？",
        "Ein Lasertechnik-Team in Jena möchte das Züchtungsrezept für Yttriumcalciumoxoborat aus Jinan. Keine Magnete.",
        "济南合作方把YCOB晶体生长配方给耶拿激光组，可以吗？",
    ],
)
def test_growth_recipe_for_a_trade_is_technology(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.PROHIBITED


def test_transport_papers_alone_are_no_export_control(library: Library) -> None:
    assert ask("Which lab in Dongguan does UN38.3 reports for 18650 cells fast?", MARCH, library).outcome is (
        Outcome.OUT_OF_SCOPE
    )
    shipped = "Pouch cells 310 Wh/kg, UN3480, Shenzhen to Hamburg next week, ok to go?"
    assert ask(shipped, MARCH, library).outcome is Outcome.SUSPENDED
