"""Short questions with the facts they state: every fact from words, none from a guess."""

import pytest
from readings import Stated, check, extracted

from qa.ask import Library


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param(
            "Dysprosium oxide from China to Germany, license needed?",
            {"departure": "CN", "destination": "DE", "made_in": "", "origin": "", "form": "oxide", "composition": "Dy"},
            id="from and to",
        ),
        pytest.param(
            "We make NdFeB magnets in Japan and ship them to Korea.",
            {"made_in": "JP", "destination": "KR", "departure": "", "origin": ""},
            id="made in is neither origin nor departure",
        ),
        pytest.param(
            "Terbium metal made in Baotou, sold to a customer in Austria.",
            {"made_in": "CN", "destination": "AT", "form": "metal"},
            id="city",
        ),
        pytest.param(
            "Chinese-origin SmCo magnets from Singapore to Malaysia",
            {"origin": "CN", "departure": "SG", "destination": "MY", "content_origin": ""},
            id="origin apart from departure",
        ),
        pytest.param(
            "NdFeB magnets with Chinese terbium inside, assembled in Vietnam, shipped to Mexico",
            {"content_origin": "CN", "origin": "", "made_in": "VN", "destination": "MX"},
            id="origin of the content",
        ),
        pytest.param(
            "Lutetium-doped crystals from Shanghai via Singapore to France",
            {"departure": "CN", "destination": "FR", "form": "crystal", "composition": "Lu"},
            id="transit is neither end",
        ),
        pytest.param(
            "Our Suzhou parent will send magnet sintering recipes to Poland",
            {"exporter": "chinese_person", "departure": "CN", "destination": "PL"},
            id="a firm of a Chinese town is Chinese",
        ),
        pytest.param(
            "A German company in Shanghai hands over magnet drawings to Munich",
            {"exporter": "", "departure": "CN"},
            id="a foreign firm in a Chinese town is not",
        ),
        pytest.param("向越南公司转让稀土分离技术", {"exporter": "", "destination": "VN"}, id="the receiver's firm"),
        pytest.param(
            "License our LFP cathode preparation process to a plant in Morocco",
            {"technology": "cathode_preparation", "transfer_mode": "license", "form": ""},
            id="license as a verb",
        ),
        pytest.param(
            "Dy magnets made in Vietnam with our own technology, for Japan", {"technology_origin": "VN"}, id="own"
        ),
        pytest.param(
            "Dy magnets made in Vietnam on a line from Baotou with our own technology",
            {"technology_origin": "", "chinese_link": "yes"},
            id="own technology beside a Chinese link",
        ),
        pytest.param(
            "Chinese SmCo for a fighter-jet radar maker in Turkey", {"end_user": "military"}, id="who makes arms parts"
        ),
        pytest.param("Our customer builds fighter jets", {"end_user": "military", "end_use": "military"}, id="builds"),
        pytest.param("SmCo magnets for a torpedo", {"end_user": "", "end_use": "military"}, id="a use is no user"),
        pytest.param(
            "Rheinmetall holds 60% of the buyer, does the 50% rule bite?", {"ownership_share": "0.60"}, id="50% rule"
        ),
        pytest.param(
            "NdFeB magnets made in Japan with Chinese dysprosium oxide, we do not know how much, to Korea",
            {"content_share": "unclear"},
            id="share nobody knows",
        ),
        pytest.param(
            "Terbium metal in Milan. Mill cert lost. Could be Chinese, could be Estonian.",
            {"origin": "unclear"},
            id="could be",
        ),
        pytest.param(
            "Dysprosium oxide refined in Vietnam, trans-shipped at Yantian to Boston, never clears Chinese customs",
            {"made_in": "VN", "destination": "US", "activity": "transit", "departure": ""},
            id="transit through China",
        ),
        pytest.param(
            "越南生产的氧化镝经上海转运到美国", {"origin": "VN", "activity": "transit"}, id="transit of foreign goods"
        ),
        pytest.param(
            "Dysprosium oxide from Ganzhou via Shanghai to Germany",
            {"departure": "CN", "destination": "DE", "activity": ""},
            id="leaving China over another Chinese port is no transit",
        ),
        pytest.param(
            "Is dysprosium oxide controlled?", {"departure": "", "destination": "", "form": "oxide"}, id="no place"
        ),
        pytest.param(
            "From Germany? Dysprosium oxide", {"origin": "unclear", "departure": "unclear"}, id="place in doubt"
        ),
        pytest.param(
            "We re-export terbium oxide, license?", {"activity": "reexport", "destination": "abroad"}, id="re-export"
        ),
        pytest.param(
            "钐钴磁体从宁波发往韩国，需要许可证吗？",
            {"departure": "CN", "destination": "KR", "form": "magnet", "origin": ""},
            id="Chinese from and to",
        ),
        pytest.param(
            "中国产的钐钴磁体从新加坡转口到马来西亚",
            {"origin": "CN", "departure": "SG", "destination": "MY"},
            id="Chinese origin apart from departure",
        ),
        pytest.param(
            "在日本生产的钕铁硼磁体，含中国产镝，出口到韩国",
            {"made_in": "JP", "content_origin": "CN", "origin": "", "destination": "KR"},
            id="Chinese origin of the content",
        ),
        pytest.param(
            "Brauchen wir eine Genehmigung für Samarium-Kobalt-Magnete aus China in die Schweiz?",
            {"departure": "CN", "destination": "CH", "form": "magnet"},
            id="German from and to",
        ),
        pytest.param(
            "NdFeB-Magnete mit chinesischem Terbium, in Deutschland hergestellt, nach Polen",
            {"content_origin": "CN", "made_in": "DE", "destination": "PL"},
            id="German origin of the content",
        ),
        pytest.param(
            "中国から日本へ酸化テルビウムを輸出する場合、許可は必要ですか",
            {"departure": "CN", "destination": "JP", "form": "oxide", "composition": "Tb"},
            id="Japanese",
        ),
        pytest.param(
            "중국에서 한국으로 산화이트륨 수출 허가가 필요합니까?",
            {"departure": "CN", "destination": "KR", "form": "oxide", "composition": "Y"},
            id="Korean",
        ),
        pytest.param(
            "Oxyde de dysprosium de Chine vers la France, faut-il une licence ?",
            {"departure": "CN", "destination": "FR", "form": "oxide", "composition": "Dy"},
            id="French",
        ),
        pytest.param(
            "Óxido de terbio desde China a España, ¿necesito una licencia?",
            {"departure": "CN", "destination": "ES", "form": "oxide", "composition": "Tb"},
            id="Spanish",
        ),
    ],
)
def test_each_place_has_its_role(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "composition"),
    [
        pytest.param("Magnets without dysprosium or terbium from China to the US", "-Dy -Tb", id="without"),
        pytest.param("Dysprosium-free NdFeB magnets from Ningbo to Munich", "B Fe Nd -Dy", id="free"),
        pytest.param("不含镝和铽的钕铁硼磁体，从中国出口到美国", "B Fe Nd -Dy -Tb", id="Chinese without"),
        pytest.param("Magnete ohne Terbium aus China nach Polen", "-Tb", id="German without"),
        pytest.param("NdFeB magnets with dysprosium from China to India", "B Dy Fe Nd", id="with"),
        pytest.param("SmCo magnets from China to India", "Co Sm -Dy -Nd -Tb", id="samarium-cobalt"),
        pytest.param("neodymium magnets from Ningbo to Chicago", "Nd B Fe", id="dysprosium left open"),
        pytest.param("MgY master alloy with 30% yttrium, for car wheels", "Mg Y", id="what stands behind with"),
        pytest.param("Dy-NdFeB arcs for e-bike hubs", "B Dy Fe Nd", id="formula of a magnet"),
        pytest.param("Fe balance, Nd 29.8, B 0.98, Dy <0.001 not detected", "B Fe Nd -Dy -*", id="no unit"),
        pytest.param("Ge metal ingots", "Ge", id="symbol before a form"),
        pytest.param("In metal boxes", "", id="no symbol"),
        pytest.param("Our magnets are not free of terbium. Ningbo to Porto", "Tb", id="not free of"),
        pytest.param("It is not true that the magnets contain no dysprosium", "Dy", id="no denied"),
        pytest.param("Dysprosium was removed from our recipe. NdFeB, Ningbo to Porto", "B Fe Nd -Dy", id="removed"),
        pytest.param("magnets, Dy 0 %, Tb 0.00 %, NdFeB, Ningbo to Graz", "B Fe Nd -Dy -Tb", id="a share of nothing"),
        pytest.param("NdFeB with Ho instead of Dy", "B Fe Ho Nd -Dy", id="instead of"),
    ],
)
def test_composition_is_what_is_said_and_no_more(question: str, composition: str, library: Library) -> None:
    check(question, {"composition": composition}, library)


@pytest.mark.parametrize(
    ("question", "share"),
    [
        pytest.param(
            "NdFeB magnets made in Germany with Chinese dysprosium worth 0.15% of the value, to Poland",
            "0.0015",
            id="percent",
        ),
        pytest.param("在日本生产的磁体，含中国产镝，占价值0.2%，出口到韩国", "0.002", id="Chinese percent"),
        pytest.param("在日本生产的磁体，含中国产镝，占价值的百分之零点一，出口到韩国", "0.001", id="Chinese words"),
        pytest.param(
            "Magnete aus Polen mit chinesischem Terbium, das 0,09 % des Werts ausmacht, nach Italien",
            "0.0009",
            id="German comma",
        ),
        pytest.param(
            "The magnet is worth USD 2,000 and the Chinese dysprosium in it USD 4; made in Korea, to Vietnam",
            "0.002",
            id="two amounts",
        ),
        pytest.param(
            "The magnet costs EUR 2.000,00 and the Chinese dysprosium in it EUR 5,00; made in Korea, to Vietnam",
            "0.0025",
            id="continental amounts",
        ),
        pytest.param("磁体价值100美元，其中中国产氧化铽0.3美元，在泰国生产，出口到印度", "0.003", id="Chinese amounts"),
        pytest.param(
            "The magnet is worth USD 2,000 and the Chinese dysprosium in it EUR 4; made in Korea",
            "",
            id="two currencies",
        ),
        pytest.param("The magnet is worth USD 2,000; Chinese dysprosium inside; made in Korea", "", id="one amount"),
        pytest.param(
            "Our motor contains Chinese terbium, 0.3% by weight of the magnet, made in Japan, to Canada",
            "",
            id="weight is not value",
        ),
        pytest.param("含中国产镝0.5%（重量）的磁体，日本制造，卖到德国", "", id="Chinese weight is not value"),
        pytest.param(
            "Magnets made in Japan with Chinese dysprosium of 99.9% purity, to Korea", "", id="purity is not value"
        ),
        pytest.param("Magnets made in Japan with Chinese dysprosium, 0.2%, to Korea", "", id="of what is not said"),
        pytest.param(
            "Pump made in Turin, price EUR 4,000. Its SmCo magnets are British. Chinese samarium metal: EUR 8. "
            "Turin to Tunis. Above the threshold?",
            "0.002",
            id="prices in sentences of their own",
        ),
        pytest.param(
            "Pump made in Turin, price EUR 4,000; Chinese terbium oxide in its magnets at EUR 900/kg. Over 0.1 %?",
            "",
            id="price of a weight",
        ),
        pytest.param(
            "Order value EUR 40,000 for pumps made in Turin; Chinese terbium oxide in each pump is EUR 8. Over 0.1%?",
            ">=0.0002",
            id="value of an order",
        ),
    ],
)
def test_value_share_comes_from_value_alone(question: str, share: str, library: Library) -> None:
    check(question, {"content_share": share}, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param(
            "Can our engineer in Ganzhou e-mail solvent extraction parameters to Vietnam?",
            {"technology": "smelting_separation", "transfer_mode": "email", "departure": "CN", "form": ""},
            id="handed over",
        ),
        pytest.param(
            "Magnets made in Thailand with Chinese sintering technology, to Japan",
            {"technology": "", "technology_origin": "CN", "form": "magnet", "made_in": "TH", "destination": "JP"},
            id="goods made with it",
        ),
        pytest.param(
            "我们把萃取分离工艺图纸发给越南客户",
            {"technology": "smelting_separation", "exporter": "chinese_person", "destination": "VN", "form": ""},
            id="Chinese we hand over",
        ),
        pytest.param(
            "在泰国用中国技术生产的磁体，出口到日本",
            {"technology": "", "technology_origin": "CN", "form": "magnet", "made_in": "TH"},
            id="Chinese goods made with it",
        ),
        pytest.param(
            "May a Chinese engineer commission a sintering line in Vietnam?",
            {"technology": "magnet_manufacturing", "technology_kind": "line_service", "exporter": "chinese_person"},
            id="service on a line",
        ),
        pytest.param(
            "He retired from a NdFeB plant in Ningbo. A Vietnamese start-up asks him for calls about sintering curves",
            {"departure": "CN", "recipient": "foreign_person", "technology": "magnet_manufacturing"},
            id="retired and asked",
        ),
        pytest.param(
            "Terbium metal made in Estonia with separation technology from Silmet only, Tallinn to Boston",
            {"technology": "", "made_in": "EE"},
            id="technology of a maker that is known",
        ),
        pytest.param(
            "Dy metal made in Malaysia with Ganzhou SX know-how",
            {"technology_origin": "CN"},
            id="city before know-how",
        ),
    ],
)
def test_technology_is_handed_over_or_behind_goods(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "item", "parameters"),
    [
        pytest.param(
            "Centrifugal extractor, diameter 250 mm, from China to Malaysia",
            "centrifugal_extractor",
            "diameter_m=0.25",
            id="millimetres",
        ),
        pytest.param(
            "离心萃取机，直径30厘米，从中国出口到马来西亚",
            "centrifugal_extractor",
            "diameter_m=0.3",
            id="Chinese centimetres",
        ),
        pytest.param(
            "Czochralski furnace for 2350 °C from China to Germany",
            "czochralski_furnace",
            "temperature_c=2350",
            id="temperature",
        ),
        pytest.param(
            "Jet mill for 3 µm powder from China to Japan", "jet_mill", "particle_size_um=3", id="particle size"
        ),
        pytest.param(
            "Vacuum induction melting furnace, 500 kg charge, from China to Vietnam",
            "vacuum_induction_melting_furnace",
            "charge_kg=500",
            id="charge",
        ),
        pytest.param(
            "Magnetic field press with 1.8 T from China to India", "magnetic_field_press", "field_t=1.8", id="field"
        ),
        pytest.param(
            "Electrolysis cell, 12 A/cm2 cathode current density, 1.5 A/cm2 anode current density, from China to Peru",
            "electrolytic_cell",
            "cathode_current_density_a_cm2=12; anode_current_density_a_cm2=1.5",
            id="two of one unit, each by its nearest name",
        ),
    ],
)
def test_equipment_has_its_parameters_in_the_units_of_the_list(
    question: str, item: str, parameters: str, library: Library
) -> None:
    values = extracted(question, library).facts.values
    expected = library.corpus.read_facts({"parameters": parameters}).values["parameters"]

    assert values["form"] == "equipment"
    assert values["item"] == item
    assert isinstance(expected, dict)
    assert isinstance(values["parameters"], dict)
    assert expected.items() <= values["parameters"].items()


def test_day_of_the_act_is_read_and_the_day_of_a_rule_is_not(library: Library) -> None:
    check("Terbium oxide from China to Japan on 5 November 2026", {"act_date": "2026-11-05"}, library)
    check("2026年11月5日从中国出口氧化铽到日本", {"act_date": "2026-11-05"}, library)
    check("Terbium oxide from China to Japan under the rules of 9 October 2025", {"act_date": ""}, library)


def test_each_good_is_a_case_of_its_own_and_shares_the_route(library: Library) -> None:
    cases = extracted("From China to Germany: lanthanum oxide and dysprosium oxide, license?", library).cases

    assert [str(case.values["composition"]) for case in cases] == ["La", "Dy"]
    assert {case.values["destination"] for case in cases} == {"DE"}


def test_every_fact_but_a_consequence_says_the_words_it_was_read_from(library: Library) -> None:
    question = "NdFeB magnets made in Germany with Chinese dysprosium worth 0.15% of the value, to Poland"
    facts = extracted(question, library).facts

    assert set(facts.words) == set(facts.values)
    assert facts.words["content_share"] == "0.15%"
    assert facts.words["made_in"] == "Germany"


@pytest.mark.parametrize("question", ["?", "Hello", "今天好", "⟨P0⟩", "a" * 2000])
def test_question_that_says_nothing_states_no_goods(question: str, library: Library) -> None:
    found = extracted(question, library)

    assert {"form", "item", "composition", "technology"}.isdisjoint(found.facts.values)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param("Sand mill for LFP cathode material from Wuxi to Poland", "yes", id="said to be met"),
        pytest.param("Sand mill for paint from Wuxi to Poland", "no", id="said to be for something else"),
        pytest.param("Sand mill from Wuxi to Poland for ceramic coats of batteries", None, id="both: left open"),
        pytest.param("Sand mill from Wuxi to Poland", None, id="nothing said"),
    ],
)
def test_condition_is_read_where_the_words_leave_no_doubt(question: str, stated: str | None, library: Library) -> None:
    values = extracted(question, library).facts.values.get("parameters", {})

    assert isinstance(values, dict)
    assert values.get("battery_use") == stated
