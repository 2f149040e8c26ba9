"""Words that somebody says or reads are no goods, shares of oxides are a composition, and trade hands nothing over."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

DECEMBER, MARCH, OCTOBER = date(2025, 12, 5), date(2026, 3, 1), date(2025, 10, 20)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            'The counter in Yiwu refused our fridge magnets for Oslo: "anything with the word magnet is stopped". '
            "They are strontium ferrite. Is that right?",
            id="English, word",
        ),
        pytest.param(
            'The forwarder says "everything with magnet in the name is blocked". Our ferrite rings go from Yiwu to '
            "Lagos.",
            id="English, name",
        ),
        pytest.param("邮局说凡是磁铁都要许可证，我发的是铁氧体扬声器磁环，从广州寄到越南，要吗？", id="Chinese"),
        pytest.param(
            "Der Spediteur behauptet, „alles mit dem Wort Magnet ist gesperrt“. Wir schicken Ferritmagnete aus Yiwu "
            "nach Oslo.",
            id="German",
        ),
        pytest.param(
            "La poste a dit que tous les aimants sont interdits. Nous envoyons des aimants en ferrite de Ningbo à "
            "Dakar.",
            id="French",
        ),
        pytest.param(
            'El repartidor dice que la palabra "imán" basta. Son imanes de ferrita, de Shenzhen a Lima.', id="Spanish"
        ),
        pytest.param(
            "郵便局は「磁石という言葉があるものは全部断る」と言います。中身はフェライト磁石です。深圳から福岡まで。",
            id="Japanese",
        ),
        pytest.param(
            '우체국 직원은 "자석이라는 단어가 있으면 안 받는다"고 합니다. 페라이트 자석을 선전에서 부산으로 보냅니다.',
            id="Korean",
        ),
    ],
)
def test_what_a_carrier_says_of_all_magnets_is_no_goods(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "The forwarder says every magnet is stopped. We ship NdFeB rings with 3% Dy from Ningbo to Hamburg.",
        "The forwarder says every magnet is stopped. We ship 200 pieces with 3% Dy from Ningbo to Hamburg.",
        "货代说带“磁”字的都不收，我们发的是钐钴磁环，宁波到汉堡",
        'The word "magnet" is printed on the boxes; inside are sintered rings with dysprosium, Ningbo to Oslo.',
        "海关看到“镝”字就扣了，货是氧化镝，赣州到东京",
    ],
)
def test_listed_goods_beside_what_is_said_stay_listed(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is not Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "客户说所有磁铁都要带许可证，另外还有铁氧体磁芯一起走，宁波到奥斯陆",
        "Our buyer says all magnets must arrive by May. We also ship ferrite cores to him, Ningbo to Porto.",
        "Our agent says every magnet we ship needs a licence: magnets and ferrite cores, Ningbo to Oslo.",
        "货代说磁铁不收，但是铁氧体收，我们这票磁铁和铁氧体都有，宁波到汉堡",
    ],
)
def test_magnets_that_go_too_are_asked_about(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "FCC催化剂微球，焙烧成品，氧化钇1.2%、氧化镧3%，连云港出口巴西。货代看到“钇”字就不敢收了。",
        "Fertiger Drei-Wege-Katalysator aus Wuxi nach Bochum: Ceroxid 7 %, Yttriumoxid 1,5 %. Lizenz?",
        "Refinery catalyst pellets, fired; lanthanum oxide 2.4 %, dysprosium oxide 0.3 %; Zibo to Antwerp",
        "FCC触媒（焼成済み）、酸化ランタン3％、酸化イットリウム1％、青島から川崎へ輸出。許可は必要ですか？",
        "배기가스 촉매 완제품, 산화세륨 8%, 산화이트륨 1%, 우시에서 인천으로 수출, 허가가 필요한가요?",
        "Catalizador FCC calcinado, óxido de lantano 3 %, óxido de itrio 1 %, de Lianyungang a Bilbao. ¿Licencia?",
        "Catalyseur FCC calciné, La2O3 2,8 %, Y2O3 0,9 %, de Lianyungang à Marseille. Licence ?",
    ],
)
def test_shares_of_oxides_are_what_a_catalyst_consists_of(text: str, library: Library) -> None:
    answer = ask(text, DECEMBER, library)
    assert answer.outcome is Outcome.NOT_CAUGHT
    assert not answer.cases


@pytest.mark.parametrize(
    "text",
    [
        "Uncalcined catalyst powder blend with yttrium oxide 5%, cerium oxide 20%, from Wuxi to Italy.",
        "未焙烧的催化剂混合粉，含氧化钇5%，从无锡出口日本",
        "催化剂50公斤，氧化钇30%溢价，赣州到东京",
        "Catalyst and yttrium oxide 99.99%, 5 kg, from Ganzhou to Italy.",
        "Catalyst from Wuxi to Turin plus 2 kg dysprosium oxide 50% paste",
        "Yttrium oxide 40%, lanthanum oxide 60% physical mixture from Ganzhou to Italy",
    ],
)
def test_oxides_beside_a_catalyst_or_not_yet_fired_are_listed(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Praseodymium zircon yellow tile pigment (~5% Pr, nothing else), Foshan to Aveiro.",
        "Praseodym-Gelb Farbkörper für Fliesen (4 % Pr) von Foshan nach Meissen, genehmigungspflichtig?",
        "Pigment jaune de praséodyme pour carrelage, Foshan vers Limoges: licence nécessaire ?",
        "镨黄色料，佛山出口葡萄牙，要办许可证吗？",
        "眼镜片，含氧化镧20%、氧化钇5%，丹阳出口意大利",
    ],
)
def test_pigments_and_lenses_are_goods(text: str, library: Library) -> None:
    assert ask(text, DECEMBER, library).outcome is Outcome.NOT_CAUGHT


def test_a_pigment_that_holds_terbium_is_a_compound_of_it(library: Library) -> None:
    answer = ask("Ceramic pigment with terbium 2%, Foshan to Valencia", DECEMBER, library)
    assert answer.outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "店铺被平台要求上传商务部批件，产品是磁性玩具，从义乌发往智利，需要吗？",
        "Die Plattform verlangt, dass wir eine Ausfuhrlizenz hochladen. Es sind Handyhalter mit Magneten aus Shenzhen "
        "nach Polen.",
        "La plateforme nous demande de téléverser une licence. Ce sont des supports de téléphone avec aimants, de "
        "Shenzhen vers Lille.",
        "サイトに輸出許可証をアップロードしろと言われました。商品は磁石内蔵のスマホケース、深圳からドイツへ。",
    ],
)
def test_a_license_that_is_uploaded_hands_nothing_over(text: str, library: Library) -> None:
    answer = ask(text, DECEMBER, library)
    assert "technology" not in answer.facts
    assert answer.outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        "The buyer wants us to upload the process drawings of NdFeB sintering to his portal in Hanoi.",
        "客户要我们上传检测报告和烧结工艺，产品是钕铁硼，客户在韩国",
        "We uploaded the sintering recipe and the invoice for the NdFeB magnets to a server in Korea.",
        "A visitor wants to take away our recipe for NdFeB magnets to Korea.",
        "A visitor from Germany wants to take pictures of the NdFeB magnets in our press shop in Ningbo.",
    ],
)
def test_know_how_that_is_uploaded_or_taken_is_technology(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "text",
    [
        "Export desk at a magnet works in Hangzhou. We sent 30 pieces (NdFeB with 4% Dy) to a show in Chicago. Now a "
        "visitor wants to keep four of them as samples. Does the registration cover that?",
        "Ein Besucher unserer Messe in Mailand möchte drei Dy-haltige NdFeB-Ringe aus Ningbo behalten.",
    ],
)
def test_a_visitor_who_keeps_samples_learns_nothing(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_a_visitor_who_asks_how_samples_are_made_is_no_buyer(library: Library) -> None:
    text = "A visitor from Osaka wants to keep the samples of our magnets and asks how they are pressed."
    assert "technology" in ask(text, MARCH, library).facts


@pytest.mark.parametrize(
    "text",
    [
        "Terbium metal of Chinese origin in bond in Rotterdam; end user: Polish Army, 2nd maintenance depot.",
        "中国产金属铽，存放在鹿特丹，买方是波兰陆军第三维修基地，会批吗？",
        "Chinesisches Gadoliniummetall aus Antwerpen, Endverwender: Instandsetzungswerk der koreanischen Armee.",
    ],
)
def test_a_maintenance_depot_is_a_user(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.REFUSED_IN_PRINCIPLE


def test_service_on_a_line_at_a_depot_stays_a_service(library: Library) -> None:
    text = "Ningbo technicians repair the strip caster at the maintenance base of a magnet plant in Vietnam."
    assert ask(text, OCTOBER, library).outcome is not Outcome.NOT_CAUGHT
    assert "technology" in ask(text, OCTOBER, library).cases[0].facts


def test_ferrite_before_a_product_is_what_its_magnets_are(library: Library) -> None:
    text = "strontium ferrite motor magnets, Ningbo to Oslo"
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT
    text = "ferrite speaker magnets with NdFeB core, Ningbo to Oslo"
    assert ask(text, MARCH, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "text",
    [
        "We ship catalyst and 5 kg of yttrium, Ganzhou to Oslo.",
        "We ship motors and 5 kg of dysprosium, Ganzhou to Oslo.",
        "催化剂和5公斤钇，赣州到东京",
        "Motoren und 3 kg Terbium von Ningbo nach Ulm",
        "Moteurs et 3 kg de terbium de Ningbo à Lyon",
        "motores y 3 kg de terbio de Ningbo a Lima",
        "モーターと3kgのテルビウム、寧波から大阪へ",
        "모터와 3kg 테르븀, 닝보에서 부산으로",
    ],
)
def test_an_element_with_a_weight_of_its_own_is_not_inside_a_product(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome in (Outcome.UNDETERMINED, Outcome.LICENSE_REQUIRED)


def test_what_each_of_them_holds_is_inside_a_product(library: Library) -> None:
    assert ask("motors, 20 g dysprosium each, Ningbo to Oslo", MARCH, library).outcome is Outcome.NOT_CAUGHT
