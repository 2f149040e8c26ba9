"""What people call the goods of the mineral, diamond and battery lists, and what they are made into."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Recycled gallium from Nanning to Antwerp, license?", "license_required"),
        ("Germaniumrohlinge aus Kunming nach Jena, Genehmigung?", "license_required"),
        ("ゲルマニウムブランクを中国から日本へ輸出するのに許可は必要ですか。", "license_required"),
        ("Polvo de germanio de China a Brasil, ¿licencia?", "license_required"),
        ("텔루르 금속을 중국에서 독일로 수출하는데 허가가 필요한가요?", "license_required"),
        ("Microwave CVD reactor, 2.45 GHz, from Ningbo to Turin, license?", "undetermined"),
        ("PV panels made of cadmium telluride from China to Peru, license?", "not_caught"),
        ("Cadmium telluride for PV panels from China to Peru, license?", "license_required"),
        ("太阳能电池用碲化镉从中国出口德国，要许可证吗？", "license_required"),
        ("荧光粉里含氧化镓，不含稀土，从中国出口韩国，要许可证吗？", "not_caught"),
        ("Gallium oxide for phosphors from China to Korea, license?", "license_required"),
        ("Laborgezüchtete Diamanten für Schmuck von Zhengzhou nach Wien, Genehmigung?", "not_caught"),
        ("Lab-grown diamonds for piston rings from China to Austria, license?", "suspended"),
    ],
)
def test_goods_are_known_by_the_names_that_people_use(library: Library, question: str, outcome: str) -> None:
    assert ask(question, DAY, library).outcome == outcome


@pytest.mark.parametrize(
    "question",
    [
        "NdFeB pot magnets from Xiamen to Vienna",
        "Nd-Fe-B holding magnets from Xiamen to Vienna",
        "Nd2Fe14B rings from Xiamen to Vienna",
        "Neo arc segments from Xiamen to Vienna",
        "Neodymium hook magnets from Xiamen to Vienna",
        "从厦门出口一批强磁到维也纳",
        "从厦门发三千片强磁到维也纳",
        "Neodym-Topfmagnete aus Xiamen nach Wien",
        "Neodym-Hakenmagnete aus China nach Wien",
        "Aimants pots NdFeB de Xiamen à Vienne",
        "Imanes de gancho de neodimio de China a Viena",
        "強力磁石を廈門からウィーンへ輸出",
        "네오디뮴 후크 자석을 중국에서 오스트리아로",
    ],
)
def test_magnets_in_pots_with_hooks_or_by_short_names_are_magnets(question: str, library: Library) -> None:
    answer = ask(question, date(2026, 3, 1), library)
    assert answer.outcome is Outcome.UNDETERMINED
    assert [missing.fact for missing in answer.missing if not missing.optional] == ["composition"]


@pytest.mark.parametrize("question", ["Ferrite pot magnets from Xiamen to Vienna", "从厦门出口强磁选机到维也纳"])
def test_magnets_of_ferrite_and_separators_are_no_such_magnets(question: str, library: Library) -> None:
    assert ask(question, date(2026, 3, 1), library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Sapphire wafers from Harbin to Dresden, licence?", "not_caught"),
        ("SiC-Wafer von Jinan nach Dresden, Lizenz?", "not_caught"),
        ("4英寸蓝宝石衬底，哈尔滨出口韩国，要许可证吗", "not_caught"),
        ("サファイア基板、ハルビンから横浜へ、許可は必要？", "not_caught"),
        ("Obleas de zafiro de Harbin a Madrid, ¿licencia?", "not_caught"),
        ("Sapphire wafers with a GaN layer, Suzhou to Busan, licence?", "license_required"),
        ("GaN-on-sapphire wafers from Suzhou to Busan, licence?", "license_required"),
        ("蓝宝石衬底氮化镓外延片，苏州发釜山", "license_required"),
        ("Ga 6N, 20 kg, Beijing to Hamburg, licence?", "license_required"),
        ("Ge-Barren 5N, Kunming nach Olen, Lizenz?", "license_required"),
        ("Sb锭99.65%，25吨，防城港到梅尔辛，要许可证吗", "license_required"),
        ("Lingots de Ge 5N de Kunming à Bruxelles, licence ?", "license_required"),
        ("Ga 금속 6N, 베이징에서 부산으로, 허가 필요?", "license_required"),
    ],
)
def test_wafers_and_symbols(question: str, outcome: str, library: Library) -> None:
    assert ask(question, date(2026, 11, 23), library).outcome == outcome


@pytest.mark.parametrize(
    "question",
    [
        "Drums of Chinese RE2O3 99.9%, Izmir to a maker of ceramic colours in Cairo. Licence?",
        "Ln2O3 of Chinese origin from Monterrey to Joinville, for glazes. Licence?",
        "Chinese R2O3 powder from Izmir to Cairo. Licence?",
    ],
)
def test_an_oxide_of_a_rare_earth_that_is_not_named(question: str, library: Library) -> None:
    answer = ask(question, date(2025, 10, 20), library)

    assert answer.outcome == "undetermined"
    assert "composition" in [one.fact for one in answer.missing]


@pytest.mark.parametrize(
    "text",
    [
        "14,000 Dy arc segments, ex works Zhejiang to Italy, for lift motors. Licence?",
        "2,000 tile segments with Tb, Ningbo to Lyon, for motors",
        "含镝瓦形片 宁波发格拉茨",
    ],
)
def test_segments_of_motors_are_magnets(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.LICENSE_REQUIRED
