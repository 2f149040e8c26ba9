"""Technology that is handed over against goods that are merely made with it, and the words for who and how."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask


@pytest.mark.parametrize(
    ("text", "technology"),
    [
        pytest.param(
            "Send our solvent extraction parameters from Ganzhou to Vietnam", "smelting_separation", id="sends"
        ),
        pytest.param("把萃取分离工艺图纸发给越南客户", "smelting_separation", id="Chinese drawings"),
        pytest.param("向泰国转让稀土萃取分离工艺", "smelting_separation", id="Chinese transfer"),
        pytest.param("molten-salt electrolysis know-how from China to Japan", "metal_smelting", id="know-how"),
        pytest.param("向日本公司提供熔盐电解技术", "metal_smelting", id="Chinese know-how"),
        pytest.param("magnet manufacturing technology from China to Germany", "magnet_manufacturing", id="magnets"),
        pytest.param("向德国转让钕铁硼磁体制造技术", "magnet_manufacturing", id="Chinese magnets"),
        pytest.param("rare-earth recycling technology from China to Korea", "recycling", id="recycling"),
        pytest.param("rare-earth mining technology from China to Brazil", "mining", id="mining"),
        pytest.param("向马来西亚提供磷化铟单晶生长工艺资料", "indium_production", id="named by its goods"),
        pytest.param(
            "Send our APT production parameters from Ganzhou to Vietnam", "tungsten_production", id="by a symbol"
        ),
        pytest.param("P507 process from Ganzhou to Malaysia", "smelting_separation", id="process of a reagent"),
        pytest.param(
            "les plans et paramètres d'électrolyse du néodyme, de Baotou à Lyon, par mail",
            "metal_smelting",
            id="French drawings",
        ),
        pytest.param("planos y curva de sinterización de imanes, de Ningbo a Vitoria", "magnet_manufacturing", id="es"),
        pytest.param("LFP 양극재 제조기술을 헝가리 합작사에 라이선스", "cathode_preparation", id="Korean license"),
        pytest.param("贛州から溶媒抽出の段数計算をベトナムへ", "smelting_separation", id="Japanese calculation"),
    ],
)
def test_technology_handed_over_has_its_family_and_no_goods(text: str, technology: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["technology"] == technology
    assert "form" not in found


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("Magnets made in Thailand with Chinese sintering technology, to Japan", "magnet", id="made with"),
        pytest.param(
            "terbium oxide made with solvent extraction, from China to Japan", "oxide", id="made by a process"
        ),
        pytest.param("用日本技术生产的磁体出口到韩国", "magnet", id="Chinese made with"),
        pytest.param("dysprosium metal from China to Japan", "metal", id="no technology at all"),
        pytest.param("Magnets for an exhibition in Japan, from China", "magnet", id="goods on show"),
        pytest.param("Dysprosium oxide samples for testing, from China to Japan", "oxide", id="goods for testing"),
        pytest.param("Postdoc here: I bought two YAG rods from Beijing for Oslo", "crystal", id="bought by a student"),
        pytest.param("PhD student, need 5 g scandium triflate from Beijing", "compound", id="weighed, for a student"),
    ],
)
def test_goods_made_with_technology_stay_goods(text: str, form: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["form"] == form
    assert "technology" not in found
    assert "technology_kind" not in found


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        pytest.param("Magnets made in Thailand with Chinese sintering technology, to Japan", "CN", id="Chinese"),
        pytest.param("NdFeB magnets made in Japan with Japanese technology, to Korea", "JP", id="Japanese"),
        pytest.param("用日本技术在泰国生产的磁体出口到韩国", "JP", id="Chinese words"),
        pytest.param("Die Magnete werden mit chinesischer Technologie in Polen hergestellt", "CN", id="German words"),
    ],
)
def test_origin_of_technology_used_is_stated_of_the_goods(text: str, origin: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["technology_origin"] == origin
    assert found["form"] == "magnet"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("May a Chinese engineer commission a sintering line in Vietnam?", id="commissioning"),
        pytest.param("Our Ganzhou team repairs a separation line in Malaysia", id="repair"),
        pytest.param("派工程师去越南调试烧结产线", id="Chinese commissioning"),
        pytest.param("我们到马来西亚维修萃取产线", id="Chinese repair"),
    ],
)
def test_work_on_a_line_is_a_service(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["technology_kind"] == "line_service"
    assert found["technology"] in ("magnet_manufacturing", "smelting_separation")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        pytest.param("e-mail solvent extraction parameters to Vietnam", "email", id="email"),
        pytest.param("license our technology for rare-earth separation to a Thai company", "license", id="license"),
        pytest.param("train engineers from Vietnam in molten-salt electrolysis", "teaching", id="training"),
        pytest.param("雇用德国工程师学习萃取工艺", "employment", id="Chinese employment"),
        pytest.param("为越南客户培训萃取工艺", "teaching", id="Chinese training"),
    ],
)
def test_way_of_handing_over_is_stated(text: str, mode: str, library: Library) -> None:
    assert extracted(text, library).facts.values.get("transfer_mode") == mode


def test_chinese_person_who_only_stands_behind_goods_is_a_link(library: Library) -> None:
    found = extracted("Magnets made in Vietnam by a Chinese-owned company, to Japan", library).facts.values

    assert "exporter" not in found


def test_technology_of_which_nothing_is_said_is_unclear(library: Library) -> None:
    assert (
        extracted("Can we e-mail our drawings from China to Vietnam?", library).facts.values["technology"] == "unclear"
    )


def families(text: str, library: Library) -> set[object]:
    cases = extracted(text, library).cases
    return {(case.values.get("technology"), case.values.get("technology_kind", "process")) for case in cases}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Magnet recycling know-how from Ganzhou to Lyon with the solvent extraction of the leach liquor",
            {("recycling", "process"), ("smelting_separation", "process")},
            id="recycling with separation",
        ),
        pytest.param(
            "Magnet recycling know-how from Ganzhou to Lyon, no solvent extraction",
            {("recycling", "process")},
            id="denied",
        ),
        pytest.param(
            "Chinese technicians commission the sintering line in Ohio and leave the sintering recipe there",
            {("magnet_manufacturing", "line_service"), ("magnet_manufacturing", "process")},
            id="service with know-how",
        ),
        pytest.param(
            "Chinese technicians commission the sintering line in Ohio, no recipes or parameters",
            {("magnet_manufacturing", "line_service")},
            id="service alone",
        ),
        pytest.param(
            "宁波公司派技工去墨西哥装烧结线，配方一概不带",
            {("magnet_manufacturing", "line_service")},
            id="Chinese service",
        ),
        pytest.param(
            "Chinesische Monteure reparieren die Sinterlinie in Linz, keine Prozessparameter",
            {("magnet_manufacturing", "line_service")},
            id="German service",
        ),
        pytest.param(
            "宁波公司派技工去墨西哥装烧结线，没有配方客户就没法开机",
            {("magnet_manufacturing", "line_service"), ("magnet_manufacturing", "process")},
            id="needed, not denied",
        ),
    ],
)
def test_every_technology_handed_over_is_a_case(text: str, expected: set[object], library: Library) -> None:
    assert families(text, library) == expected


def test_a_fitter_sent_to_set_up_a_furnace_is_a_case_beside_the_furnace(library: Library) -> None:
    text = "A fitter of the Shenyang vendor will set up the vacuum sintering furnace at our magnet plant in Ohio"

    assert ("magnet_manufacturing", "line_service") in families(text, library)
    assert any(c.values.get("form") == "equipment" for c in extracted(text, library).cases)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Wuxi lab posts two sample magnets plus the full sintering schedule to Leeds", id="en"),
        pytest.param("无锡给利兹大学寄两块样品磁体，随附完整的烧结曲线", id="zh"),
    ],
)
def test_papers_of_a_process_that_go_with_samples_are_a_case(text: str, library: Library) -> None:
    assert ("magnet_manufacturing", "process") in families(text, library)


@pytest.mark.parametrize(
    ("text", "technology"),
    [
        pytest.param(
            "Know-how for lithium hydroxide from spodumene, a Chengdu firm to Oulu",
            "lithium_gallium_metallurgy",
            id="li",
        ),
        pytest.param("成都公司把锂辉石制碳酸锂的工艺包卖给芬兰", "lithium_gallium_metallurgy", id="li zh"),
        pytest.param("许可磷酸铁锂电芯的生产技术给土耳其公司", "battery_production", id="nearest goods"),
        pytest.param("成都设计院给沙特做镝铽分离厂的初步设计", "smelting_separation", id="plant design"),
    ],
)
def test_technology_is_of_the_field_of_what_it_is_about(text: str, technology: str, library: Library) -> None:
    assert extracted(text, library).facts.values["technology"] == technology


def test_goods_for_rare_earth_work_have_that_use(library: Library) -> None:
    text = "Graphite crucibles from Qingdao to Narva, used for neodymium metal electrolysis"

    assert extracted(text, library).facts.values["end_use"] == "rare_earth_work"


def test_the_text_of_a_granted_patent_is_public(library: Library) -> None:
    text = "Translating a granted 2005 patent on strip casting into English for a client in Ohio"

    assert extracted(text, library).facts.values["public_domain"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Post a YouTube clip of our electrolysis cells with the bath settings, not published so far", id="en"
        ),
        pytest.param("想在抖音发车间视频，能看到电解槽的电流，之前没公开过", id="zh"),
    ],
)
def test_showing_machines_to_the_public_is_a_disclosure(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert (found["activity"], found["technology"]) == ("disclosure", "metal_smelting")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We must tell a customer in Ulm the ageing and diffusion temperatures of our magnets, Ningbo", id="en"
        ),
        pytest.param("要把时效温度写给德国客户，我们宁波厂", id="zh"),
        pytest.param(
            "Notre usine de Ningbo remet au client de Toulouse la température de frittage des aimants", id="fr"
        ),
        pytest.param("소결 온도와 시효 온도를 닝보 공장이 창원 고객에게 알려야 합니다", id="ko"),
    ],
)
def test_temperatures_of_the_process_are_know_how(text: str, library: Library) -> None:
    assert extracted(text, library).facts.values["technology"] == "magnet_manufacturing"


@pytest.mark.parametrize(
    ("text", "technology"),
    [
        pytest.param(
            "A colleague in Ganzhou tells me (Bristol) the acidity per stage for splitting Tb from Dy",
            "smelting_separation",
            id="stages",
        ),
        pytest.param("赣州同事把分离铽镝每一级的酸度告诉我（英国）", "smelting_separation", id="stages zh"),
        pytest.param(
            "Our Baotou manager is seconded to a metal plant in Norway to improve the neodymium cells",
            "metal_smelting",
            id="cells",
        ),
        pytest.param(
            "Der Meister aus Baotou wird nach Norwegen entsandt, um die Elektrolysezellen einzufahren",
            "metal_smelting",
            id="de",
        ),
        pytest.param(
            "Our Ganzhou team sends the leaching protocol for ion-adsorption clay to Laos", "mining", id="leaching"
        ),
        pytest.param(
            "We, a French-owned company in Wuxi, email the magnet grinding NC programs to Paris",
            "magnet_manufacturing",
            id="nc",
        ),
        pytest.param(
            "Recettes d'alliage et paramètres de diffusion, de Ningbo vers un fonds à Paris",
            "magnet_manufacturing",
            id="fr",
        ),
    ],
)
def test_know_how_in_other_words_is_handed_over(text: str, technology: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["technology"] == technology
    assert found.get("departure", "CN") == "CN"
    assert found.get("destination") != "CN"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("No technology transfer, no drawings: 20 kg of terbium metal from Baotou to Boston", id="denied"),
        pytest.param("不涉及技术转让，不给图纸，只是20公斤金属铽从包头发波士顿", id="denied zh"),
        pytest.param("A buyer teaches us that terbium metal from Baotou needs a licence for Boston", id="told a rule"),
    ],
)
def test_goods_stay_goods_where_no_technology_moves(text: str, library: Library) -> None:
    cases = extracted(text, library).cases

    assert any(case.values.get("form") == "metal" for case in cases)


def test_motors_that_are_shipped_with_their_drawings_stay_a_case(library: Library) -> None:
    text = "We ship 300 motors with their winding drawings from Hanoi to Stuttgart"

    assert any(c.values.get("form") == "motor" for c in extracted(text, library).cases)


@pytest.mark.parametrize(
    ("text", "technology"),
    [
        pytest.param("Wuxi R&D sends the CFD model of the 25 kA NdPr cell to Quebec", "metal_smelting", id="model"),
        pytest.param("우시 연구소가 NdPr 전해조 시뮬레이션 모델을 퀘벡에 보냅니다", "metal_smelting", id="model ko"),
        pytest.param(
            "I left a magnet plant in Ningbo; a firm in Hanoi asks me to write down the sintering settings",
            "magnet_manufacturing",
            id="from memory",
        ),
        pytest.param("从宁波磁材厂辞职，把烧结和时效制度写给越南公司", "magnet_manufacturing", id="from memory zh"),
        pytest.param(
            "Procédé d'une société du Henan pour récupérer le gallium de la liqueur Bayer, pour l'Irlande",
            "lithium_gallium_metallurgy",
            id="gallium",
        ),
        pytest.param(
            "A Hefei recycler shares its shredding and sorting layout for hard disks with us in Utah",
            "recycling",
            id="shares",
        ),
        pytest.param(
            "Wuxi engineers tune the inverter of a PM wind generator in Denmark, the magnets were delivered last year",
            "other_technology",
            id="inverter",
        ),
    ],
)
def test_models_memories_and_tuning_are_technology(text: str, technology: str, library: Library) -> None:
    assert extracted(text, library).facts.values["technology"] == technology


def test_asking_politely_is_no_teaching(library: Library) -> None:
    found = extracted("麻烦请教一下，越南厂用中国氧化铽做的磁体从河内出口到底特律，要许可吗？", library).facts.values

    assert "technology" not in found
    assert found["form"] == "magnet"


@pytest.mark.parametrize(
    "text",
    [
        "A Chinese fund lends money to a separation plant in Brazil. No know-how moves.",
        "A Chinese bank gives a bridge loan to a separation plant in Brazil, no know-how",
        "中国银行给巴西的稀土分离厂放贷，只出钱",
        "Eine chinesische Firma leiht Geld an eine Trennanlage in Brasilien, kein Know-how",
    ],
)
def test_money_without_know_how_is_help_and_no_technology(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert (found["activity"], found["technology_kind"]) == ("assistance", "none")


@pytest.mark.parametrize(
    "text",
    [
        "Our Baotou plant e-mails a Tokyo patent agent all its cerium magnet recipes, far more than the claims need.",
        "Our Baotou plant sends a Tokyo patent agent the entire SmCo sintering process book for a PCT filing.",
        "包头工厂把整套钐钴烧结配方交给日本专利代理人，比说明书需要的多得多",
        "Wir in Baotou senden dem Patentanwalt in Bern das gesamte Rezeptbuch der SmCo-Sinterung.",
        "包頭の工場が弁理士に出願には入れないSmCo焼結レシピも日本へ送る",
    ],
)
def test_what_goes_beyond_a_patent_application_is_not_released(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["patent_application"] == "no"


@pytest.mark.parametrize(
    "text",
    [
        "Full description of our unpublished SmCo sintering goes from Baotou to the patent attorney in Bern.",
        "包头工厂把钐钴烧结工艺说明书交给日本专利代理人，用于普通专利申请",
    ],
)
def test_what_a_patent_application_needs_is_released(text: str, library: Library) -> None:
    found = extracted(text, library).facts.values

    assert found["patent_application"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "We are a courier. The client's parcel holds separation flow sheets for Hanoi, he has no licence.",
        "我们是快递公司，客户要寄稀土萃取工艺图纸到河内，他没有许可证",
    ],
)
def test_a_client_without_a_license_is_told_of_a_service(text: str, library: Library) -> None:
    assert extracted(text, library).facts.values["unlicensed"] == "yes"


def test_technology_sold_to_another_firm_in_china_stays_there(library: Library) -> None:
    found = extracted("我们把钐钴磁体制备技术转让给国内另一家企业", library).facts.values

    assert (found["departure"], found["destination"], found["recipient"]) == ("CN", "CN", "chinese_person")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("SmCo magnets made in Japan with Japanese technology, Nagoya to Seoul, no Chinese content", "0"),
        ("日本制造的钐钴磁体，日本技术，不含任何中国材料，名古屋发首尔", "0"),
        ("SmCo magnets made in Japan, no Chinese content except the samarium, Nagoya to Seoul", "None"),
    ],
)
def test_goods_without_anything_chinese_have_no_share(text: str, share: str, library: Library) -> None:
    assert str(extracted(text, library).facts.values.get("content_share")) == share


JAPANESE = "SmCo magnets made in Japan with Japanese technology, Nagoya to Seoul. "


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (JAPANESE + "Nobody can guarantee that there is no Chinese material.", "unclear"),
        (JAPANESE + "The foundry was unable to confirm that they contain no Chinese feedstock.", "unclear"),
        (JAPANESE + "It is unclear whether they hold no Chinese raw material.", "unclear"),
        (JAPANESE + "Are we right that there is no Chinese content, or is there some?", "unclear"),
        (JAPANESE + "Do they contain no Chinese material?", "unclear"),
        ("日本制造的钐钴磁体，日本技术，名古屋发首尔，难以保证不含中国原料", "unclear"),
        (
            "SmCo-Magnete aus Japan, von Nagoya nach Seoul. Unklar ist, ob sie kein chinesisches Material haben.",
            "unclear",
        ),
        ("Aimants SmCo faits au Japon, de Nagoya à Séoul. Je doute qu'ils soient sans matière chinoise.", "unclear"),
        (
            "Imanes SmCo hechos en Japón, de Nagoya a Seúl. No podemos confirmar que vayan sin material chino.",
            "unclear",
        ),
        ("日本製のサマコバ磁石、名古屋からソウルへ。中国産の材料は含まないかどうか不明です。", "unclear"),
        ("일본산 사마륨코발트 자석, 나고야에서 서울로. 중국산 원료는 없는지 모르겠습니다.", "unclear"),
        (JAPANESE + "They contain no Chinese material. Is a licence needed?", "0"),
        ("Do I need a licence for SmCo magnets made in Japan with no Chinese content from Nagoya to Seoul?", "0"),
    ],
)
def test_a_doubt_or_a_question_of_chinese_content_leaves_the_share_open(
    text: str, share: str, library: Library
) -> None:
    assert str(extracted(text, library).facts.values.get("content_share")) == share


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Our Ganzhou plant sends extraction parameters to our Baotou plant; all staff on both sides are Chinese "
            "nationals.",
            "chinese_person",
            id="all Chinese",
        ),
        pytest.param(
            "包头公司把电解槽工艺参数发给赣州子公司，双方人员都是中国公民，服务器都在国内。",
            "chinese_person",
            id="server in China",
        ),
        pytest.param(
            "包头公司把电解槽工艺参数发给海外子公司，双方人员都是中国公民，服务器都在国内。",
            "foreign_person",
            id="subsidiary abroad",
        ),
        pytest.param(
            "Wir geben Extraktionsparameter aus Ganzhou an die Tochter im Ausland, beide Seiten sind chinesische "
            "Staatsbürger.",
            "foreign_person",
            id="German, abroad",
        ),
        pytest.param(
            "Managers from our parent in Osaka visit on Monday and we want to show them the grain boundary diffusion "
            "recipe at the Ningbo plant.",
            "foreign_person",
            id="visitors",
        ),
    ],
)
def test_who_receives_know_how_inside_china(text: str, expected: str, library: Library) -> None:
    values = extracted(text, library).facts.values
    assert "CN" in (values.get("departure"), values.get("technology_origin"))
    assert (values.get("recipient") == "chinese_person") is (expected == "chinese_person")


def test_a_firm_that_hands_know_how_to_another_is_where_it_leaves_from(library: Library) -> None:
    values = extracted(
        "A furnace firm in Baotou gives its partner in Graz the electrolysis parameters for neodymium.", library
    ).facts.values
    assert (values["departure"], values["destination"]) == ("CN", "AT")


def test_a_line_that_was_serviced_is_a_service(library: Library) -> None:
    values = extracted("Our fitters from Dalian serviced a magnet pressing line in Hai Phong in August.", library)
    assert values.facts.values["technology_kind"] == "line_service"


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        pytest.param("我院就钐钴磁体烧结工艺向日本申请发明专利，只交审查需要的文件。", True, id="Chinese"),
        pytest.param("我院就钐钴磁体烧结工艺向日本申请发明专利，另外把全套参数给代理人。", False, id="Chinese, beyond"),
        pytest.param(
            "Wir wollen das Sinterverfahren für SmCo zum Patent anmelden, Patentanwältin in Wien.", True, id="de"
        ),
    ],
)
def test_an_invention_patent_is_applied_for(text: str, needed: bool, library: Library) -> None:
    assert (extracted(text, library).facts.values.get("patent_application") == "yes") is needed


@pytest.mark.parametrize(
    "text",
    [
        "Our Lyon lab wants to give its own separation process to a partner in Baotou.",
        "A Dutch company transfers its own NdFeB sintering know-how to a joint venture partner in Ningbo.",
        "Wir, ein Freiberger Institut, geben unser eigenes Trennverfahren für Erden an einen Partner in Ganzhou.",
        "Notre société de La Rochelle transmet son propre procédé de séparation à un partenaire à Baotou.",
        "大阪の当社が自社の磁石焼結技術を寧波のパートナーに提供します。",
    ],
)
def test_own_technology_given_from_abroad_into_china_is_not_chinese(text: str, library: Library) -> None:
    values = extracted(text, library).facts.values
    assert (values["destination"], values["exporter"]) == ("CN", "foreign_person")
    assert values["technology_origin"] == values["departure"] != "CN"


@pytest.mark.parametrize(
    "text",
    [
        "Our partner in Ganzhou gives its own separation flow sheet to our lab in Lyon.",
        "Our Lyon start-up would get from its partner in Ganzhou his own separation flow sheet.",
        "Our Lyon lab gives its own separation process to a partner in Baotou, who passes it to a plant in Vietnam.",
        "Our Lyon lab gives its own separation process to a partner in Baotou, who then shows it to customers abroad.",
        "Our Lyon lab gives its own separation process, which our Chinese chemist wrote, to a partner in Baotou.",
        "Our Hong Kong firm gives its own separation process to a partner in Baotou.",
        "法国公司把自己从赣州买来的萃取工艺给包头的合作方。",
        "Wir in Lyon geben unser eigenes Trennverfahren, aus Ganzhou gekauft, an einen Partner in Tallinn.",
    ],
)
def test_own_technology_with_anything_else_chinese_stays_open(text: str, library: Library) -> None:
    assert extracted(text, library).facts.values.get("exporter") != "foreign_person"


@pytest.mark.parametrize(
    "text",
    [
        "Techniker aus Ningbo nimmt am 9.12. in Jena unsere Anlage zur Rückgewinnung seltener Erden in Betrieb.",
        "A technician from Ganzhou repairs our plant in Hesse that recovers rare earths from old magnets.",
        "Un technicien de Ningbo met en service notre installation de récupération de terres rares à Lyon.",
        "宁波来的技术员在德国调试我们的废磁体稀土回收线",
    ],
)
def test_work_on_a_recycling_plant_is_a_service_on_a_line(text: str, library: Library) -> None:
    values = extracted(text, library).facts.values
    assert (values["technology"], values["technology_kind"]) == ("recycling", "line_service")


def test_plant_where_somebody_once_worked_is_no_end_of_a_route(library: Library) -> None:
    text = "I'm a Chinese citizen in Tashkent; a firm pays me to tell them the leaching settings for magnet scrap {}."
    for where in ("that we used in my old plant in Jiangxi", "from my former factory in Ganzhou"):
        assert extracted(text.format(where), library).facts.values["destination"] != "CN"


@pytest.mark.parametrize(
    "text",
    [
        "Unpublished recycling process package for old magnets licensed from Ningbo to Lyon. No new magnets.",
        "Recyclingverfahren für Altmagnete aus Ningbo, Lizenz an eine Firma in Lyon. Keine neuen Magnete.",
    ],
)
def test_goods_denied_beside_technology_are_none(text: str, library: Library) -> None:
    cases = extracted(text, library).cases
    assert all("form" not in case.values for case in cases)


def test_process_package_licensed_behind_a_comma_is_no_goods(library: Library) -> None:
    text = "旧磁钢拆解、筛分的回收工艺包（未公开），明年授权给波兰公司用，也不做新磁体。"
    cases = extracted(text, library).cases
    assert cases[0].values["technology"] == "recycling"


@pytest.mark.parametrize(
    "text",
    [
        "PPAP documents from our Ningbo magnet supplier incl. control plan with sintering temps, to Detroit",
        "control plan with sintering temps of the magnets goes from Ningbo to Detroit",
        "宁波磁材供应商把烧结工艺卡发给底特律客户",
        "Magnetlieferant aus Ningbo schickt uns nach Graz die Sinterkurve",
    ],
)
def test_papers_of_a_supplier_are_technology(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "Our magnet supplier in Ningbo has 20 years of sintering experience; 400 pcs to Graz, Dy 3 %",
        "Our magnet supplier in Ningbo changed the process; magnets with 2 % Dy to Detroit",
    ],
)
def test_goods_of_a_supplier_stay_goods(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 10), library).outcome == "license_required"
