"""Magnets of which a sentence behind a product that is sent only says what they are, against magnets that go too."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "5,000 pairs of headphones from Shenzhen to Toronto. The magnets have 2% Dy. Licence?",
        "We export washing machines from Qingdao to Chile. Each one has four magnets with terbium. Licence?",
        "Container of vacuum cleaners, Ningbo to Gdansk. As far as I know the magnets are Dy-alloyed. Licence?",
        "E-bikes from Tianjin to Lyon. The BOM shows 12 g of NdFeB with 3% Dy per unit. Licence?",
        "Pumps go from Suzhou to Austria. They are built around a motor whose rotor carries Dy magnets. Licence?",
        "我们从南沙出口音箱到鹿特丹。供应商说磁钢含镝1.5%。要许可证吗？",
        "青岛出口洗衣机到智利，磁钢（钕铁硼，镝2%）粘在壳体里。要许可证吗？",
        "120 Umwälzpumpen kommen aus Suzhou nach Tirol. Laut Lieferant haben die Magnete 1,5 % Dy. Lizenz?",
        "Akkustaubsauger, Container ab Ningbo nach Danzig. Die Rotormagnete enthalten Dysprosium. Lizenz nötig?",
        "Nous exportons des lave-linge de Qingdao à Lyon. Les aimants contiennent 2 % de Dy. Licence ?",
        "Exportamos lavadoras de Qingdao a Chile. Los imanes llevan 1,5 % de Dy. ¿Hace falta licencia?",
    ],
)
def test_magnets_that_are_only_described_are_part_of_what_is_sent(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "Washing machines are made in Qingdao. The magnets contain 1.5% Dy and go to Chile. Licence?",
        "Our customer builds e-bikes in Lyon. The magnets contain 2% Dy. Do we in Ningbo need a licence?",
        "We export from Shenzhen to a headphone plant in Toronto. The magnets have 2% Dy. Licence?",
        "We sell spare parts for pumps from Suzhou to Austria. The magnets have 1.5% Dy. Licence?",
        "300 e-bikes went from Tianjin to Lyon last year. The magnets we now send have 2% Dy. Licence?",
        "We used to ship loudspeakers from Nansha to Oslo. Now only the magnets. They are NdFeB with 2% Dy.",
        "We ship loudspeakers from Nansha to Oslo and magnets too. The magnets have 2% Dy. Licence?",
        "Order from Ningbo to Gdansk: vacuum cleaners 300 pcs. Magnets 5000 pcs, NdFeB with Dy. Licence?",
        "客户在里昂生产电动自行车。磁钢含镝2%，从宁波出口，要许可证吗？",
        "青岛出口洗衣机到智利，磁钢另外发，含镝1.5%，要许可证吗？",
        "宁波发格但斯克：吸尘器300台。磁钢5000片，含镝。要许可证吗？",
        "苏州发奥地利，给循环泵厂配套。磁钢含镝2%。要许可证吗？",
        "Umwälzpumpen gehen von Suzhou nach Tirol. Die Ersatzmagnete haben 1,5 % Dy. Lizenz nötig?",
        "Unser Kunde in Hamburg baut Waschmaschinen. Die Magnete aus Qingdao enthalten Dysprosium. Lizenz?",
        "Notre client à Lyon fabrique des vélos électriques. Les aimants contiennent 2 % de Dy, départ Tianjin.",
    ],
)
def test_magnets_that_go_by_themselves_are_not(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def _read(text: str, library: Library) -> list[tuple[str, str]]:
    return [(mention.tag, mention.text) for mention in library.gazetteer.mentions(text) if mention.tag in "GE"]


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("Ersatzmagnete", [("G", "magnete")]),
        ("Terbiumringmagnete", [("E", "Terbium"), ("G", "ringmagnete")]),
        ("Ferritringmagnete", [("G", "Ferrit"), ("G", "ringmagnete")]),
        ("Gartenpumpen", [("G", "pumpen")]),
        ("Promotoren", []),
        ("counterparts", []),
        ("quadrotor", []),
    ],
)
def test_a_compound_is_read_by_its_ends(word: str, read: list[tuple[str, str]], library: Library) -> None:
    assert [found for found in _read(word, library) if found[1] != word] == read


@pytest.mark.parametrize(
    "text",
    [
        "We build rotors in Graz and ship them to Turkey. The magnets come from Ningbo, NdFeB with 2 % Dy; they are "
        "{} of the value. Do we need a Chinese licence?",
        "Rotor assemblies made in Korea, going from Busan to Mexico. The magnets are Korean NdFeB, Korean process, "
        "with Chinese dysprosium worth {} of the selling price. Licence?",
        "Wir bauen in Esslingen Rotoren, Lieferung in die Türkei. Die Magnete kommen aus Ningbo, NdFeB mit 2 % Dy, "
        "Anteil am Preis {}. Lizenz?",
        "我们在匈牙利做转子，发土耳其。磁钢是宁波买的，含镝2%，占售价的{}。需要商务部许可吗？",
        "越南海防工厂组装的电机，出口墨西哥。里面的磁钢含包头产的镝，占售价{}，要许可吗？",
    ],
)
def test_magnets_of_china_in_foreign_goods_count_by_their_share(text: str, library: Library) -> None:
    for share in ("0.3 %", "0.05 %"):
        answer = ask(text.format(share), MARCH, library)
        assert not answer.cases
        told = str(answer.facts["content_share"].value).replace(" ", "")
        assert told in (share.replace(" ", ""), *(("unclear",) if share == "0.05 %" else ()))
        assert answer.outcome is not Outcome.LICENSE_REQUIRED


def test_magnets_that_a_supplier_is_asked_about_stay_goods(library: Library) -> None:
    text = "We build rotors in Graz and ship them to Turkey. The magnets come from Ningbo with 2% Dy. "
    answer = ask(text + "Does our supplier need a licence?", MARCH, library)
    assert "magnet" in str(answer.cases[0].facts["form"].value)
