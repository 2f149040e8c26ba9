"""Firms abroad with their own design and staff, patent applications, false papers and marks of other regimes."""

from datetime import date

import pytest

from qa.ask import Library, ask

IN_FORCE, AFTER = date(2025, 10, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Turin machine builder, own design, all staff Italian, no Chinese partner. Next Monday we "
            "commission a SmCo "
            "pressing line at a customer in Narva. Somebody read that notice 62 forbids any help to magnet "
            "lines outside "
            "China.",
            id="en-quoted",
        ),
        pytest.param(
            "Wir sind ein Ofenbauer aus Hanau, eigene Konstruktion, alle unsere Monteure sind Deutsche, kein "
            "chinesischer "
            "Partner. Nächste Woche nehmen wir eine NdFeB-Presslinie bei einem Kunden in Estland in Betrieb.",
            id="de",
        ),
        pytest.param(
            "我们是意大利设备厂，自主设计，员工全部是意大利人，没有中国合作伙伴。下周在爱沙尼亚客户那里调试钕铁"
            "硼压制线。62号公告禁止吗？",
            id="zh",
        ),
        pytest.param(
            "이탈리아 장비업체입니다. 자체 설계이고 직원은 모두 이탈리아인이며 중국 파트너는 없습니다. 다음 주 "
            "태국 고객사에서 "
            "NdFeB 프레스 라인 시운전을 합니다. 62호 공고에 해당합니까?",
            id="ko",
        ),
    ],
)
def test_a_firm_abroad_with_a_design_and_staff_of_its_own_is_not_bound(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Turin machine builder, own design, all our fitters are Chinese. We commission a NdFeB press line "
                     "in Narva next week.", id="chinese"),
        pytest.param("Turin machine builder, own design, no Chinese partner, but two fitters hold Chinese passports. "
                     "We commission a NdFeB press line in Narva next week.", id="passports"),
        pytest.param("Turin machine builder. Next Monday we commission a SmCo pressing line at a customer in Narva.",
                     id="half-told"),
    ],
)  # fmt: skip
def test_anybody_chinese_or_half_told_stays_open(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome in ("license_required", "undetermined")


@pytest.mark.parametrize(
    "text",
    [
        "Baotou magnet producer files an ordinary patent in France; the draft with the required examples goes to our "
        "attorney in Lyon. Licence under No. 62?",
        "Ningbo Co. files a PCT application on a dysprosium fluoride diffusion step and mails the description, "
        "no more "
        "than the patent office needs, to its attorney in Lyon. Licence under 62?",
        "Ein Magnethersteller aus Ningbo meldet ein gewöhnliches Patent in Deutschland an, der Entwurf geht an "
        "unseren "
        "Anwalt in München. Genehmigung nach Nr. 62?",
        "Un fabricante de imanes de Ningbo presenta una patente ordinaria en Alemania; el borrador va a nuestro "
        "abogado "
        "en Múnich. ¿Licencia 62?",
    ],
)
def test_what_an_ordinary_application_needs_is_released(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "exempt"


def test_more_than_the_patent_office_needs_is_not(library: Library) -> None:
    text = "Ningbo Co. files a PCT application on terbium diffusion and mails Lyon more than the patent office needs."

    assert ask(text, IN_FORCE, library).outcome == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "Which wording on the certificate of origin keeps the Chinese authorities from tracing the magnets to us?",
        "Can the agent reissue the bill of lading so the origin reads Malaysia? The Dy oxide is from Ganzhou.",
        "把镝磁体在海防换包装，原产地证怎么写才能让中国海关联系不到我们？",
        "Welche Formulierung im Ursprungszeugnis verhindert, dass der chinesische Zoll die Dy-Magnete mit uns in "
        "Verbindung bringt?",
        "Quelle mention sur le certificat d'origine pour que la douane chinoise ne fasse pas le lien avec nos "
        "aimants ?",
        "¿Qué ponemos en el certificado de origen para que la aduana china no relacione los imanes con nosotros?",
        "中国税関に当社との関係が分からないように原産地証明書にどう書けばよいですか。磁石は寧波製です。",
        "중국 세관이 우리와 연결하지 못하게 Dy 자석의 원산지 증명서에 뭐라고 써야 하나요?",
        "Must we REACH-register terbium oxide when importing it into Poland?",
        "¿Necesitan los imanes chinos certificación BIS para importarlos a la India?",
        "UN 38.3 test report needed for lithium batteries from Shenzhen to Rotterdam?",
    ],
)
def test_false_papers_and_other_regimes_are_no_case(text: str, library: Library) -> None:
    assert ask(text, AFTER, library).outcome == "out_of_scope"


@pytest.mark.parametrize(
    "text",
    [
        "Dysprosium oxide from Ganzhou to Rotterdam, we have the REACH registration. Is China's licence needed "
        "as well?",
        "The carrier reissued the bill of lading since the weight was wrong. Tb oxide Baotou to Hamburg, licence?",
        "氧化镥 4N，5公斤，赣州到比萨，PET闪烁晶体用。",
        "60 bare SmCo magnets from Ningbo to a field hospital in Haiti. Beijing's licence first?",
    ],
)
def test_goods_beside_such_words_stay_a_case(text: str, library: Library) -> None:
    assert ask(text, AFTER, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("layers", "outcome"),
    [("300+ layer", "case_by_case"), ("280-plus-layer", "case_by_case"), ("176+ layer", "license_required")],
)
def test_a_number_of_layers_with_more_is_read(layers: str, outcome: str, library: Library) -> None:
    text = f"Chinese SmCo rings, Penang hub to Brno, for a wafer prober that tests {layers} 3D NAND"

    assert ask(text, IN_FORCE, library).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Swiss trader. We hold 200 kg dysprosium oxide of Malaysian origin in a bonded warehouse in Shanghai, sold "
        "to Rotterdam. Chinese licence?",
        "我们是新加坡贸易商，在青岛综合保税区有600公斤老挝产氧化铽，卖给韩国客户，要许可证吗？",
        "We import Dy oxide from Baotou into our Rotterdam depot. Licence?",
    ],
)
def test_goods_in_bond_in_china_and_goods_bought_there_leave_it(text: str, library: Library) -> None:
    assert ask(text, AFTER, library).outcome == "license_required"


def test_a_store_abroad_sends_chinese_magnets_to_relief(library: Library) -> None:
    text = "Singapore 3PL: a field hospital in Haiti needs 60 Chinese made SmCo magnets. Beijing's licence first?"

    assert ask(text, IN_FORCE, library).outcome == "exempt"
