"""Who hands technology over, and between which places it goes."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask


def test_chinese_person_who_serves_a_line_provides_it(library: Library) -> None:
    found = extracted("May a Chinese engineer commission a sintering line in Vietnam?", library).facts.values

    assert found["exporter"] == "chinese_person"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "HR is not sure about the citizenship of the engineer who runs our SmCo line in Ohio", id="unsure"
        ),
        pytest.param("Our engineer, born in Wuxi, starts up the SmCo line in Ohio with our own technology", id="born"),
        pytest.param("我们德国厂的工程师国籍不明，让他调试钐钴产线", id="Chinese"),
        pytest.param(
            "Die Staatsangehörigkeit des Technikers ist unklar; er nimmt die Sinterlinie in Ulm in Betrieb", id="de"
        ),
        pytest.param("El técnico nació en Wuxi; pone en marcha la línea de sinterizado en Zaragoza", id="es"),
    ],
)
def test_nationality_that_is_not_told_leaves_the_exporter_open(text: str, library: Library) -> None:
    assert extracted(text, library).facts.values["exporter"] == "unclear"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "A Baotou institute offers us (Poland) its process for neodymium metal electrolysis", id="us (place)"
        ),
        pytest.param(
            "Joint development with an institute in Baotou on neodymium metal electrolysis, with us at Lodz", id="joint"
        ),
        pytest.param("Un institut de Baotou veut nous céder son procédé d'électrolyse du néodyme à Lyon", id="fr"),
    ],
)
def test_technology_of_a_chinese_partner_leaves_china(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["technology"] == "metal_smelting"
    assert found.get("departure", "CN") == "CN"
    assert found.get("destination") != "CN"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Chinese vendor swaps the heaters of a sintering line in Ohio, two mechanics", id="vendor"),
        pytest.param(
            "Chinese OEM to replace seals on the isostatic press of a magnet line in Ohio, two mechanics", id="oem"
        ),
        pytest.param("无锡设备厂派两个机修给俄亥俄的磁材产线换密封", id="zh"),
    ],
)
def test_a_chinese_firm_that_works_on_a_line_abroad_is_the_exporter(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert (found["exporter"], found["technology_kind"]) == ("chinese_person", "line_service")
    assert found["destination"] == "US"


@pytest.mark.parametrize(
    ("text", "exporter"),
    [
        pytest.param(
            "Our adviser, born in Wuxi, no Chinese passport any more, runs the separation line in Ohio, US technology",
            "foreign_person",
            id="en",
        ),
        pytest.param(
            "Der Berater, in Wuxi geboren, ohne chinesischen Pass, fährt die Trennanlage in Ulm an, deutsche Technik",
            "foreign_person",
            id="de",
        ),
        pytest.param("王工以前在无锡干，后来入了哪国籍没说，给我们德国公司的分离产线当顾问", "unclear", id="zh"),
        pytest.param("Mr. Li, naturalised somewhere, advises our separation line in Ohio", "unclear", id="somewhere"),
    ],
)
def test_citizenship_tells_who_is_no_exporter(text: str, exporter: str, library: Library) -> None:
    assert extracted(text, library).facts.values["exporter"] == exporter


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Swiss firm teaches its own Swiss recycling process to a company in Hanoi", id="firm"),
        pytest.param(
            "A Chinese postdoc in Uppsala runs grain boundary diffusion there for her employer, Swedish process",
            id="person",
        ),
    ],
)
def test_technology_of_another_country_starts_there(text: str, library: Library) -> None:
    assert extracted(text, library).facts.values["departure"] in ("CH", "SE")


def test_a_chinese_engineer_of_any_trade_is_the_exporter(library: Library) -> None:
    text = "A Chinese separation engineer, now in Perth, takes a job at a rare earth refinery in Western Australia"

    assert extracted(text, library).facts.values["exporter"] == "chinese_person"


@pytest.mark.parametrize(
    "question",
    [
        "我们在摩洛哥建磷酸铁锂正极厂，中方伙伴把工艺包给我们，要许可吗？",
        "我们在智利建厂，中方股东提供磷酸铁锂正极工艺，要许可吗？",
        "当社はモロッコにLFP正極材工場を建てます。中国側パートナーがプロセスパッケージを提供します。許可は必要ですか？",
    ],
)
def test_what_the_chinese_side_gives_goes_where_its_partner_is(question: str, library: Library) -> None:
    answer = ask(question, date(2026, 11, 23), library)

    assert answer.outcome == "undetermined"
    assert [one.fact for one in answer.missing] == ["cathode_threshold"]
