"""Who uses goods and for what, and which listed party is named, as short questions state it."""

from datetime import date

import pytest
from readings import Stated, check, extracted

from qa.ask import Library, ask
from qa.models import UNCLEAR, Outcome


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param(
            "Dysprosium oxide from China to MP Materials, license?",
            {"listed_party": "cn/mofcom-2026-23#9", "destination": "US"},
            id="name gives the country",
        ),
        pytest.param("从中国向芒廷帕斯材料公司出口氧化镝", {"listed_party": "cn/mofcom-2026-23#9"}, id="Chinese name"),
        pytest.param(
            "Yttrium oxide from China to Mitsubishi Materials",
            {"listed_party": "cn/mofcom-2026-12#8", "destination": "JP"},
            id="watch list",
        ),
        pytest.param(
            "氧化钇卖给三菱材料要许可吗",
            {"listed_party": "cn/mofcom-2026-12#8", "destination": "JP"},
            id="watch list in Chinese",
        ),
        pytest.param("Terbium oxide from China to Rheinmetall", {"listed_party": "cn/mofcom-2026-30#4"}, id="European"),
        pytest.param("Terbium oxide from China to Red Cat", {"listed_party": "unclear"}, id="a name that others share"),
        pytest.param(
            "Can we sell dysprosium oxide from China to a buyer on the control list?",
            {"listed_party": "control-list"},
            id="listed without a name",
        ),
        pytest.param(
            "从中国出口氧化镝给管控名单上的客户", {"listed_party": "control-list"}, id="Chinese, listed without a name"
        ),
        pytest.param(
            "Terbium oxide from China to a watch-listed company", {"listed_party": "watch-list"}, id="watch-listed"
        ),
        pytest.param(
            "NdFeB magnets from China to a company 60% owned by Rheinmetall",
            {
                "listed_party": "cn/mofcom-2026-30#4",
                "ownership_share": "0.6",
                "party_relation": "subsidiary",
                "content_share": "",
            },
            id="owned",
        ),
        pytest.param("Dysprosium oxide from China to Siemens", {"listed_party": ""}, id="not listed"),
    ],
)
def test_listed_party_is_known_by_any_name(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        pytest.param(
            "Scandium targets from China to Korea for 7 nm logic chips",
            {"end_use": "logic_chip", "node_nm": "7", "form": "target"},
            id="node",
        ),
        pytest.param(
            "Yttrium oxide from China to Korea for 14nm chips",
            {"end_use": "logic_chip", "node_nm": "14"},
            id="node alone",
        ),
        pytest.param(
            "镝靶材出口到台湾，用于5纳米逻辑芯片",
            {"end_use": "logic_chip", "node_nm": "5", "destination": "TW"},
            id="Chinese node",
        ),
        pytest.param(
            "Gadolinium targets from China to Korea for 256-layer NAND",
            {"end_use": "memory_chip", "memory_layers": "256"},
            id="layers",
        ),
        pytest.param(
            "钆靶材从中国出口到韩国，用于300层NAND",
            {"end_use": "memory_chip", "memory_layers": "300"},
            id="Chinese layers",
        ),
        pytest.param(
            "Dysprosium oxide from China to the Swedish army",
            {"end_user": "military", "destination": "SE"},
            id="military user",
        ),
        pytest.param(
            "氧化镝从中国出口给美国导弹制造商",
            {"end_user": "military", "destination": "US"},
            id="Chinese military user",
        ),
        pytest.param(
            "SmCo magnets from Hamburg to Oslo for the Norwegian navy",
            {"end_user": "military"},
            id="Norwegian is no no",
        ),
        pytest.param("SmCo from Hamburg to Oslo, not for the army", {"end_user": "civil"}, id="not for the army"),
        pytest.param("SmCo from Hamburg to Oslo, not only the army", {"end_user": "military"}, id="not only the army"),
        pytest.param("Samarium oxide to Tucson, seeker optics", {"end_use": "military"}, id="part of a weapon"),
        pytest.param("Dysprosium oxide from China to Germany, no military use", {"end_use": "civil"}, id="negated"),
        pytest.param("Dysprosium oxide from China to Germany", {"end_use": "", "end_user": ""}, id="nothing said"),
        pytest.param(
            "Missile-grade? no, just loudspeaker SmCo to Huntsville", {"end_use": "civil"}, id="asked, denied"
        ),
        pytest.param(
            "Gd targets from Singapore to an Icheon fab, 321-layer 3D NAND line",
            {"end_use": "memory_chip"},
            id="NAND fab",
        ),
        pytest.param("crystal pulling furnace for LYSO scintillators in Genoa", {"end_use": "civil"}, id="other work"),
        pytest.param("jet mill for rare earth glass recyclers in Genoa", {"end_use": ""}, id="work that may be caught"),
    ],
)
def test_use_and_user_are_stated(question: str, stated: Stated, library: Library) -> None:
    check(question, stated, library)


@pytest.mark.parametrize(
    "question",
    [
        "PrNd oxide from Baotou to a plant in Rayong that electrolyses it into metal itself",
        "NdPr oxide from Baotou to a firm in England for metal making",
        "Cerium carbonate from Baotou to a refinery in Narva that runs solvent extraction",
        "PrNd flakes from Ganzhou for customers in Germany who press their own magnets, civil",
        "氧化镨钕从包头卖给泰国厂家，他们买回去电解炼金属",
        "高纯氩气从上海给菲律宾的磁体烧结厂",
        "搅拌槽从上海出口缅甸，客户是开采稀土矿的",
        "Ersatzteile aus Ganzhou für eine Seltene-Erden-Metallhütte in Estland",
        "oxyde de néodyme de Baotou pour l'usine de séparation de La Rochelle",
        "ネオジム金属を包頭から北ベトナムへ、そこで焼結磁石を作る",
        "네오디뮴 금속을 바오터우에서 필리핀 자석 공장에 공급",
    ],
)
def test_user_who_works_rare_earths_is_said_to(question: str, library: Library) -> None:
    check(question, {"end_use": "rare_earth_work"}, library)


@pytest.mark.parametrize(
    "question",
    [
        "Neodymium magnets from Ningbo to a wind turbine plant in Denmark",
        "Lanthanum from Baotou to an FCC catalyst plant in Rotterdam",
        "我们宁波的工厂生产金属加工件，出口到德国",
        "Cerium oxide polishing powder from Baotou to a glass plant in Mexico",
    ],
)
def test_other_plants_work_no_rare_earths(question: str, library: Library) -> None:
    check(question, {"end_use": ""}, library)


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("SmCo magnets from Vienna to Bursa, the customer builds washing machines", "magnet"),
        ("SmCo-Magnete von Wien nach Bursa, der Kunde baut Waschmaschinen", "magnet"),
        ("钐钴磁体从维也纳到布尔萨，客户是做洗衣机的", "magnet"),
        ("Aimants SmCo de Vienne à Bursa, le client fabrique des pompes", "magnet"),
    ],
)
def test_what_a_customer_builds_is_not_shipped(question: str, form: str, library: Library) -> None:
    assert [case.values["form"] for case in extracted(question, library).cases] == [form]


@pytest.mark.parametrize(
    "question",
    [
        "aimants SmCo de Brême à Manille, aucun client militaire",
        "imanes SmCo de Bremen a Manila, ningún cliente militar",
        "imanes SmCo de Bremen a Manila, sin uso militar",
        "aimants SmCo de Brême à Manille, sans usage militaire",
    ],
)
def test_user_denied_in_french_and_spanish_is_civil(question: str, library: Library) -> None:
    assert "military" not in extracted(question, library).facts.values.values()


@pytest.mark.parametrize(
    ("tail", "use"),
    [
        ("Fishing boats aren't warships.", "civil"),
        ("Mining isn't military, so may it go?", "civil"),
        ("We hope the job isn't military.", "military"),
        ("Isn't that military?", "military"),
        ("The buyer swears it isn't military.", "military"),
    ],
)
def test_use_is_denied_by_a_statement_and_by_no_hope(tail: str, use: str, library: Library) -> None:
    assert extracted(f"SmCo magnets from Lyon to Oslo. {tail}", library).facts.values["end_use"] == use


@pytest.mark.parametrize(
    "user",
    [
        "Naval Surface Warfare Center",
        "NSWC Crane",
        "AFRL",
        "Redstone Arsenal",
        "the USAF",
        "Fort Bragg",
        "the US Marines",
    ],
)
def test_bodies_of_the_american_forces_are_military_and_at_home(user: str, library: Library) -> None:
    check(
        f"Terbium metal of Chinese origin from Toronto to {user}",
        {"end_user": "military", "destination": "US"},
        library,
    )


@pytest.mark.parametrize(
    ("question", "military"),
    [
        ("Gallium for shells of the Ground Self-Defence Force", True),
        ("Gallium for armour-piercing rounds", True),
        ("用于穿甲弹的钨粉", True),
        ("철갑탄용 텅스텐 분말", True),
        ("Yttrium-Eisen-Granate aus Shanghai", False),
        ("氧化钇发往上海自贸区", False),
        ("batteries with a DoD of 80%", False),
        ("ammunition-free fishing weights of bismuth", False),
        ("a crash barrier for the Milford proving ground", False),
    ],
)
def test_weapons_are_a_military_use_and_words_like_them_are_not(
    question: str, military: bool, library: Library
) -> None:
    assert (extracted(question, library).facts.values.get("end_use") == "military") is military


@pytest.mark.parametrize(
    ("question", "group"),
    [
        ("40 kg of terbium metal from Ganzhou to Mitsubishi Heavy, Nagoya plant", "group-mitsubishi-heavy"),
        ("Chinesisches Dysprosiumoxid an Boeing in Seattle, Genehmigung?", "group-boeing"),
        ("从包头发钐钴磁体给川崎重工明石工厂", "group-kawasaki-heavy"),
        ("中国から三菱電機の名古屋製作所へ酸化テルビウムを輸出、許可は？", "group-mitsubishi-electric"),
        ("Samarium-cobalt magnets from China to Hitachi in Japan", "group-hitachi"),
    ],
)
def test_name_of_a_group_with_listed_companies_is_asked_about(question: str, group: str, library: Library) -> None:
    assert extracted(question, library).facts.values["listed_party"] == group


@pytest.mark.parametrize(
    "question",
    [
        "SmCo magnets from China for a Boeing 737 simulator in Spain",
        "Dysprosium oxide from China to Hitachi Astemo in Japan",
        "从中国向日立金属出口氧化镝",
    ],
)
def test_product_and_other_company_of_a_group_are_not(question: str, library: Library) -> None:
    assert "listed_party" not in extracted(question, library).facts.values


def test_member_of_a_group_is_named_itself(library: Library) -> None:
    question = "Terbium oxide from China to Mitsubishi Heavy Industries Aero Engines"

    assert extracted(question, library).facts.values["listed_party"] == "cn/mofcom-2026-11#2"


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("Chinese terbium metal from Rotterdam to Oslo. Anduril has 20% of it, the customer says.", "0.2"),
        ("Chinese terbium metal from Rotterdam to a lab in Oslo, 100% parent General Dynamics", "1"),
        ("我们在新加坡，把赣州产的金属铽卖给荷兰公司，母公司通用动力持有100%", "1"),
    ],
)
def test_share_of_a_parent_is_a_holding(question: str, share: str, library: Library) -> None:
    values = extracted(question, library).facts.values

    assert float(str(values["ownership_share"])) == float(share)
    assert values["party_relation"] == "subsidiary"


def test_share_of_an_element_beside_a_parent_is_none(library: Library) -> None:
    question = "NdFeB magnets with 3% dysprosium from Ningbo to General Dynamics, our parent is told"

    assert "ownership_share" not in extracted(question, library).facts.values


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("Dysprosium oxide from China to American Photonics, then on to Lockheed Martin", "cn/mofcom-2025-1#6"),
        ("Terbium oxide from Ganzhou, buyer TDK, end user IHI Aerospace", "cn/mofcom-2026-11#12"),
        ("钐钴磁体从宁波经斯巴鲁转给日本宇宙航空研究开发机构", "cn/mofcom-2026-11#20"),
    ],
)
def test_of_several_listed_parties_the_gravest_listing_counts(question: str, party: str, library: Library) -> None:
    assert extracted(question, library).facts.values["listed_party"] == party


@pytest.mark.parametrize(
    "question",
    [
        "DyFe alloy from Ganzhou to Lyon, use: traction motors. Licence?",
        "赣州出口镝铁合金到法国，用途：风力发电机，要许可吗？",
        "Dysprosium-Eisen-Legierung aus Ganzhou nach Bremen, Verwendung: Pumpenmotoren",
    ],
)
def test_use_behind_a_colon_is_not_shipped(question: str, library: Library) -> None:
    assert extracted(question, library).facts.values["form"] == "alloy"


@pytest.mark.parametrize(
    ("question", "party"),
    [
        ("Terbium from Antwerp to Ohio; Summit Technologies Inc. (on Beijing's control list) holds 60% of it", "#28"),
        ("Chinesisches Terbium an Summit Technologies (steht auf der chinesischen Kontrollliste) in Ohio", "#28"),
        ("把金属镝卖给 Summit Technologies(管控名单企业),民用", "#28"),
        ("Terbium from Antwerp to Summit Technologies in Ohio", ""),
        ("Terbium from Antwerp to Summit Technologies Inc. (not on the control list as far as we see) in Ohio", ""),
        ("Is Summit Technologies on the control list? Terbium goes to them from Antwerp", ""),
        ("Terbium from Antwerp to Novotech, which is on China's Control List, in Ohio", ""),
    ],
)
def test_name_that_others_bear_is_the_listed_one_if_it_is_said_to_be(
    question: str, party: str, library: Library
) -> None:
    stated = f"cn/mofcom-2025-1{party}" if party else UNCLEAR

    assert extracted(question, library).facts.values["listed_party"] == stated


@pytest.mark.parametrize(
    "question",
    [
        "Yttrium oxide from Shanghai to Mitsubishi Electric (the parent), civil",
        "Yttriumoxid aus Shanghai an Mitsubishi Electric, die Muttergesellschaft, zivil",
        "上海的氧化钇卖给三菱重工（母公司），民用",
    ],
)
def test_parent_that_is_meant_itself_is_no_listed_member(question: str, library: Library) -> None:
    assert ask(question, date(2026, 9, 1), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Chinese yttrium oxide from Singapore to a Japanese fighter-engine maker", Outcome.PROHIBITED),
        ("TDK Europe in Munich orders Dy oxide from Ganzhou", Outcome.LICENSE_REQUIRED),
        ("Rheinmetall's competitor in Kassel wants Dy oxide from Ganzhou for civil pumps", Outcome.LICENSE_REQUIRED),
    ],
)
def test_hyphens_names_and_rivals(question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, date(2026, 9, 1), library).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "The commerce bureau informed us that our Ankara buyer may pass the cerium oxide on to a missile works.",
        "We got a letter from MOFCOM: lanthanum salts for our Lahore buyer could end up in nuclear arms. Ex Baotou.",
        "海关通知说，多哈那家的氧化镧可能流向军方，客户否认，货从包头发",
        "Das Ministerium hat uns gewarnt: unser Kunde in Ankara könnte das Ceroxid aus Baotou ans Militär geben.",
        "当局から、ドーハの顧客が酸化セリウムを兵器に転用するおそれがあると連絡がありました。包頭から出荷します。",
    ],
)
def test_risk_that_the_authority_told_of_needs_a_license_whatever_the_buyer_says(text: str, library: Library) -> None:
    answer = ask(text, date(2026, 3, 1), library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert "cn/export-control-law#12" in answer.citations


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Lanthanum carbonate from Baotou to a missile programme in Pakistan", Outcome.UNDETERMINED),
        ("碳酸镧从包头卖给巴基斯坦导弹厂，可以吗？", Outcome.UNDETERMINED),
        ("Cerium oxide from Baotou to Lyon, surely not for missiles", Outcome.NOT_CAUGHT),
        ("Cerium oxide from Baotou to a shipyard of missile boats in Greece", Outcome.NOT_CAUGHT),
        (
            "The ministry told us cerium oxide is on no list. From Baotou to a radar works of the Greek army?",
            "not_caught",
        ),
    ],
)
def test_missile_may_be_a_vehicle_of_mass_destruction_and_is_asked_about(
    text: str, outcome: str, library: Library
) -> None:
    answer = ask(text, date(2026, 3, 1), library)
    assert answer.outcome == outcome
    assert (outcome == "undetermined") == ("dangerous_use" in [missing.fact for missing in answer.missing])


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param("SmCo magnets from China to the JMSDF", {"destination": "JP", "end_user": "military"}, id="navy"),
        pytest.param(
            "Gallium from China to a Japanese defence research lab", {"end_user": "military"}, id="laboratory"
        ),
        pytest.param(
            "Gallium from China to Los Alamos", {"destination": "US", "end_user": UNCLEAR}, id="weapons laboratory"
        ),
        pytest.param(
            "SmCo magnets from Ningbo to NEC Aerospcae Systems", {"listed_party": UNCLEAR}, id="mistyped beside group"
        ),
        pytest.param(
            "MP Materials's agent in Oslo orders SmCo magnets from Ningbo",
            {"listed_party": "cn/mofcom-2026-23#9", "destination": "NO"},
            id="listed name that is also the adjective of a country",
        ),
    ],
)
def test_users_are_known_by_every_name(text: str, facts: dict[str, str], library: Library) -> None:
    values = extracted(text, library).cases[0].values

    assert {name: values.get(name) for name in facts} == facts


@pytest.mark.parametrize(
    ("said", "humanitarian"),
    [
        ("this is not disaster relief", "no"),
        ("no humanitarian purpose", "no"),
        ("the order has nothing to do with emergency medical care", "no"),
        ("not only for disaster relief", UNCLEAR),
        ("without any humanitarian use", UNCLEAR),
        ("与救灾无关", UNCLEAR),
        ("keine humanitäre Hilfe", UNCLEAR),
        ("nicht für die Katastrophenhilfe", UNCLEAR),
        ("pas pour l'aide humanitaire", UNCLEAR),
        ("no es ayuda humanitaria", "no"),
        ("災害救助ではない", "no"),
        ("재난 구호용이 아님", UNCLEAR),
        ("for disaster relief, not military", "yes"),
        ("no charge, for disaster relief", "yes"),
        ("for disaster relief, no license needed?", "yes"),
        ("捐赠救灾，非营利", "yes"),
    ],
)
def test_denied_relief_releases_nothing(said: str, humanitarian: str, library: Library) -> None:
    text = f"SmCo magnets of Chinese origin from Italy to Turkey, {said}"
    answer = ask(text, date(2025, 10, 20), library)

    assert answer.known.values["humanitarian"] == humanitarian
    assert (answer.outcome == "exempt") == (humanitarian == "yes")


@pytest.mark.parametrize(
    "text",
    [
        "SmCo magnets from Ningbo to Oslo, the customer is the general staff.",
        "SmCo-Magnete von Ningbo nach Oslo, Kunde ist die Marine.",
        "Aimants SmCo de Ningbo à Oslo, le client est une usine de munitions.",
        "Imanes SmCo de Ningbo a Oslo, el cliente es una fábrica de municiones.",
        "钐钴磁体从宁波到奥斯陆，客户是军事研究院。",
        "SmCo磁石を寧波からオスロへ送ります。顧客は士官学校です。",
        "SmCo 자석을 닝보에서 오슬로로 보냅니다. 고객은 무기 제조사입니다.",
    ],
)
def test_armed_forces_and_their_suppliers_are_military_users(text: str, library: Library) -> None:
    (case,) = extracted(text, library).cases

    assert case.values["end_user"] == "military"
