"""Magnets that are inside a part or product now, against magnets that will be built in after they have arrived."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import read
from qa.models import Outcome
from qa.reading.goods import find_goods
from qa.reading.inside import main_goods

MARCH = date(2026, 3, 1)


def forms(text: str, library: Library) -> set[str | None]:
    reading = read(text, MARCH, library.corpus, library.gazetteer)
    return {good.form for good in main_goods(find_goods(reading), reading)[0]} - {"chip", "other"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("angle sensors, overmoulded with a Hall chip and a SmCo magnet", id="overmoulded"),
        pytest.param("current sensors, a chip plus a small SmCo magnet inside", id="inside behind it"),
        pytest.param("角度传感器，芯片、支架和钐钴磁铁一次注塑成型", id="Chinese in one shot"),
        pytest.param("角度センサ、中身はICと端子とサマコバ磁石で一体成形", id="Japanese in one piece"),
        pytest.param("각도 센서(칩과 사마륨코발트 자석을 일체 성형)", id="Korean in one piece"),
        pytest.param("capteurs d'angle surmoulés avec un aimant SmCo", id="French overmoulded"),
        pytest.param("sensores de ángulo sobremoldeados con un imán SmCo", id="Spanish overmoulded"),
        pytest.param("angle sensors for pumps of heaters (SmCo magnets), 400 pieces", id="in brackets behind it"),
    ],
)
def test_magnets_formed_into_a_sensor_are_inside_it(text: str, library: Library) -> None:
    assert forms(text, library) == {"sensor"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SmCo magnets to be overmoulded into angle sensors", id="to be"),
        pytest.param("SmCo magnets that will later be embedded in rotors", id="will be"),
        pytest.param("SmCo magnets; they end up in the rotors of a customer", id="end up"),
        pytest.param("钐钴磁铁，最终会嵌在转子里", id="Chinese will be"),
        pytest.param("SmCo-Magnete, die später in Rotoren eingebaut werden", id="German will be"),
        pytest.param("SmCo-Magnete, sollen in Sensoren integriert werden", id="German are to be"),
        pytest.param("aimants SmCo destinés à être intégrés dans des capteurs", id="French meant to be"),
        pytest.param("imanes SmCo que serán integrados en sensores", id="Spanish will be"),
        pytest.param("センサに埋め込むサマコバ磁石", id="Japanese to embed in"),
        pytest.param("모터에 내장될 사마륨코발트 자석", id="Korean to be built in"),
        pytest.param("Rotors (SmCo magnets to be glued in by us)", id="in brackets, to be glued in"),
        pytest.param(
            "SmCo magnets ship from Chengdu to Graz, EUR 9 each; the rotor costs EUR 700. Below the threshold?",
            id="priced beside a rotor, but leaving China",
        ),
        pytest.param("SmCo magnets from Chengdu are built into rotors at our plant in Graz", id="built in by us"),
        pytest.param("SmCo magnets with tape; the seller calls them assemblies", id="only called so"),
        pytest.param("带背胶的钐钴磁铁，供应商说这叫组件", id="Chinese, only called so"),
        pytest.param("SmCo-Magnete, der Lieferant nennt sie Baugruppen", id="German, only called so"),
    ],
)
def test_magnets_that_will_be_built_in_are_what_is_shipped(text: str, library: Library) -> None:
    assert forms(text, library) == {"magnet"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rotors are built at our plant in Brno with SmCo magnets from Chengdu", id="rotors built here"),
        pytest.param("电机装在木箱里出口，里面有钐钴磁钢", id="Chinese, motors in crates"),
    ],
)
def test_goods_that_are_built_with_magnets_hold_them(text: str, library: Library) -> None:
    assert forms(text, library) <= {"assembly", "motor"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Artificial graphite anode powder; the forwarder speaks of graphite rules", id="vaguer word"),
        pytest.param("Artificial graphite anode powder. Natural graphite content: 0 %.", id="denied"),
        pytest.param("인조흑연 음극재 분말, 천연흑연은 섞이지 않았습니다", id="Korean denied"),
        pytest.param("人造石墨负极材料，天然石墨没有掺入", id="Chinese denied"),
    ],
)
def test_word_for_the_whole_kind_is_no_other_good(text: str, library: Library) -> None:
    assert forms(text, library) == {"battery_material"}


def test_graphite_listed_beside_an_anode_is_another_good(library: Library) -> None:
    assert forms("artificial graphite anode powder and graphite", library) == {"battery_material", "graphite"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sintered carbide rods, do they count as controlled tungsten carbide?", id="English"),
        pytest.param("烧结硬质合金圆棒算不算管制的碳化钨", id="Chinese"),
    ],
)
def test_listed_goods_that_are_only_compared_with_are_not_shipped(text: str, library: Library) -> None:
    assert forms(text, library) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The buyer asks me to write 'steel parts' for SmCo magnets from Ningbo to Milan. What must I do?",
        "The agent suggests we declare 'spare parts' for terbium magnets from Ningbo to Oslo, is that allowed?",
        "买家让我在发票上写“电机配件”，货其实是宁波发米兰的钐钴磁钢，我该怎么办",
        "L'acheteur me demande d'écrire « pièces de moteur » pour des aimants SmCo de Ningbo à Milan. Que faire ?",
        'El comprador me pide escribir "piezas de motor" para imanes SmCo de Ningbo a Milán. ¿Qué hago?',
        'Our phones use "rotors"?? no. Plain NdFeB discs with 1.5 % Dy for phone motors, China to Vietnam',
    ],
)
def test_words_in_quotes_are_no_goods_beside_magnets(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Chinese terbium metal, kept in the bonded depot at Rotterdam. Buyer: Oslo (phosphor crystals). Permit?",
        "Chinese samarium metal sits in our Leeds store. It goes to Cork, for a maker of servo motors.",
        "Terbium métal d'origine chinoise dans notre entrepôt de Lyon. Client : Lausanne (scintillateurs).",
        "500 g Terbiummetall, Ursprung China, im Lager in Graz. Kunde: Firma in Basel (Szintillatoren). Genehmigung?",
        "里昂仓库里的中国产金属铽3公斤，客户：苏黎世一家公司（闪烁晶体）。需要许可吗？",
        "リヨンの倉庫内の中国産テルビウム金属3キロ。客先：チューリッヒの会社（シンチレータ）。許可は必要ですか。",
        "리옹 창고 안에 있는 중국산 테르븀 금속 3kg. 고객: 취리히 회사(섬광체). 허가가 필요한가요?",
    ],
)
def test_what_is_kept_in_a_store_is_in_no_other_goods(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("Pumps containing SmCo magnets from Shenzhen to Chicago", True, id="containing"),
        pytest.param(
            "Motors 300 kg, each holding 120 g of Dy-NdFeB magnets, Ningbo to Hamburg", True, id="each holding"
        ),
        pytest.param(
            "Motors with SmCo magnets in the rotor, the magnets are not taken out, to Hamburg", True, id="kept in"
        ),
        pytest.param("Laser markers, each with a YAG crystal inside, from Wuhan to Munich", True, id="a crystal"),
        pytest.param("Laser markers from Wuhan to Munich, the YAG crystal is built in", True, id="a crystal behind"),
        pytest.param("激光器内装YAG晶体，从武汉发德国", True, id="a crystal, Chinese"),
        pytest.param("Elevators from Suzhou to Doha whose rotor carries SmCo magnets", True, id="whose rotor"),
        pytest.param("用含镝磁钢做的电机从赣州发德国", True, id="made with, Chinese"),
        pytest.param("电机出口德国，里面是钐钴磁钢，宁波走", True, id="leaves where the motor does, Chinese"),
        pytest.param(
            "Motors for a customer whose plant uses SmCo magnets; the magnets go to Graz too", False, id="whose plant"
        ),
        pytest.param(
            "Motors on one pallet and magnets with terbium (NdFeB) on a second one, from Ningbo", False, id="pallets"
        ),
        pytest.param(
            "SmCo magnets were sold only inside China until now; this lot goes to Spain with pumps", False, id="country"
        ),
        pytest.param("以前我们的含镝磁钢只在国内卖，这次随水泵一起发到挪威", False, id="country, Chinese"),
        pytest.param("Motors from Hangzhou go to Milan, and with them a bag of SmCo rings", False, id="a bag of"),
        pytest.param("Hub motors (no magnets fitted) and SmCo magnets, Changzhou to Kyiv", False, id="not fitted"),
        pytest.param("Hub motors (SmCo magnets fitted), Changzhou to Kyiv", True, id="fitted"),
        pytest.param("机器人周一从深圳发斯图加特，夹爪用的钐钴磁铁周五再发", False, id="later, Chinese"),
        pytest.param("压缩机在毕尔巴鄂组装，转子用的钐钴磁钢由杭州寄出", False, id="sent by, Chinese"),
        pytest.param("客户已有水泵，现在只要配套的钐钴磁钢", False, id="to match, Chinese"),
        pytest.param("Le compresseur est monté à Linz, les aimants SmCo partent de Hangzhou", False, id="French"),
        pytest.param("Bombas centrífugas con imanes de SmCo integrados, de Ningbo a Valencia", True, id="Spanish"),
        pytest.param(
            "Crates, each holding a motor and 2 kg of Dy-NdFeB magnets, to Hamburg", False, id="in a crate each"
        ),
        pytest.param("Motors, box containing SmCo magnets, from Ningbo to Hamburg", False, id="a box containing"),
        pytest.param("Motors to Hamburg in one crate, the other with Dy-NdFeB magnets", False, id="the other with"),
        pytest.param("Motors to Hamburg, the SmCo magnets were removed and go in the same truck", False, id="removed"),
        pytest.param("Lasers and YAG crystals from Wuhan to Munich", False, id="listed crystals"),
        pytest.param("Lasers from Wuhan to Munich with two spare YAG crystals", False, id="spare crystals"),
        pytest.param(
            "YAG crystals, to be mounted in lasers by the buyer, Wuhan to Munich", False, id="crystals for later"
        ),
        pytest.param("YAG crystals taken out of old lasers, Wuhan to Munich", False, id="crystals taken out"),
        pytest.param(
            "Lasers from Wuhan to Munich. We also send YAG crystals in the same box", False, id="crystals too"
        ),
        pytest.param("激光器和YAG晶体从武汉发德国", False, id="listed crystals, Chinese"),
        pytest.param(
            "Les pompes et, dans un autre carton, des aimants SmCo, de Ningbo à Hambourg", False, id="French box"
        ),
        pytest.param("Bombas y, en otra caja, imanes SmCo, de Ningbo a Hamburgo", False, id="Spanish box"),
        pytest.param("Pumpen und in einer anderen Kiste SmCo-Magnete von Ningbo nach Hamburg", False, id="German box"),
    ],
)
def test_what_a_product_holds_is_told_of_it_and_not_of_a_box(text: str, inside: bool, library: Library) -> None:
    assert ({"magnet", "crystal"} & forms(text, library) == set()) is inside
