"""How much Chinese material is said to be in goods made abroad: nearly none is not none, a part is not the whole."""

from datetime import date
from decimal import Decimal

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.reading.portions import portions
from qa.reading.spelled import spelled

AWAKE, MARCH = date(2026, 11, 23), date(2026, 3, 1)
MADE = {
    "en": "We make NdFeB magnets with dysprosium in Japan with our own Japanese technology. {}"
    " Can we export them to Korea?",
    "zh": "我们在日本用日本技术生产含镝的钕铁硼磁体，出口到韩国。{}需要许可吗？",
    "de": "Wir fertigen in Japan mit japanischer Technologie dysprosiumhaltige NdFeB-Magnete. {}"
    " Dürfen sie nach Korea?",
    "fr": "Nous fabriquons au Japon, avec une technologie japonaise, des aimants NdFeB au dysprosium. {}"
    " Peut-on les exporter en Corée ?",
    "es": "Fabricamos en Japón, con tecnología japonesa, imanes NdFeB con disprosio. {} ¿Podemos exportarlos a Corea?",
    "ja": "日本で日本の技術によりジスプロシウム入りネオジム磁石を製造し、韓国へ輸出します。{}許可は必要ですか？",
    "ko": "일본에서 일본 기술로 디스프로슘 함유 네오디뮴 자석을 생산해 베트남으로 수출합니다. {} 허가가 필요한가요?",
}
HO = "undetermined", "status_unverified"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "There is virtually no Chinese material in them."),
        ("en", "There is little or no Chinese content."),
        ("en", "They contain no Chinese material worth mentioning."),
        ("en", "Most of them contain no Chinese material."),
        ("en", "Officially there is no Chinese content."),
        ("en", "Usually no Chinese material is used."),
        ("en", "From next year on they will contain no Chinese material."),
        ("en", "We buy no Chinese material; what our suppliers do we cannot tell."),
        ("en", "By and large there is no Chinese material in them."),
        ("zh", "一般不用中国材料。"),
        ("zh", "大部分产品不含中国成分。"),
        ("zh", "中国成分接近于零。"),
        ("de", "Sie enthalten praktisch kein chinesisches Material."),
        ("de", "Meist ist kein chinesisches Material drin."),
        ("fr", "Ils ne contiennent quasiment aucun matériau chinois."),
        ("fr", "En gros, il n'y a aucun matériau chinois dedans."),
        ("de", "Kein chinesisches Material, soweit bekannt."),
        ("es", "Normalmente no llevan ningún material chino."),
        ("ja", "中国産原料はほとんど使用していません。"),
        ("ko", "중국산 원료는 거의 없습니다."),
    ],
)
def test_nearly_nothing_is_not_nothing(lang: str, told: str, library: Library) -> None:
    assert ask(MADE[lang].format(told), AWAKE, library).outcome == "undetermined"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "They contain no Chinese material at all."),
        ("en", "They contain 0% Chinese material."),
        ("zh", "完全不含中国原料。"),
        ("de", "Sie enthalten keinerlei chinesisches Material."),
        ("ja", "中国産原料は一切含まれていません。"),
        ("ko", "중국산 원료는 전혀 들어 있지 않습니다."),
    ],
)
def test_nothing_is_nothing(lang: str, told: str, library: Library) -> None:
    assert ask(MADE[lang].format(told), AWAKE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "told",
    [
        "; there is no dysprosium or terbium worth mentioning in them",
        "; most of them contain no dysprosium or terbium",
        ", effectively free of dysprosium and terbium",
        ", little or no dysprosium, no terbium",
        "; half of the lot is without dysprosium and terbium",
    ],
)
def test_elements_that_are_nearly_or_partly_absent_stay_open(told: str, library: Library) -> None:
    text = f"NdFeB magnets from Ningbo to Chicago{told}. May we ship?"
    assert ask(text, MARCH, library).outcome == "undetermined"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The Chinese dysprosium oxide is 0.05% of the price of the car the magnets go into."),
        ("en", "The Chinese dysprosium oxide is 0.05% of the price of the finished motor."),
        ("fr", "L'oxyde de dysprosium chinois représente 0,05 % du prix du moteur."),
        ("zh", "中国氧化镝占整车价格的0.05%。"),
        ("ja", "中国産酸化ジスプロシウムはモーター価格の0.05%です。"),
        ("en", "Excluding the Chinese terbium oxide, Chinese dysprosium oxide is 0.06% of the value."),
        ("en", "Apart from terbium, Chinese dysprosium oxide is 0.06% of the value; terbium is Chinese as well."),
        ("en", "The value share of Chinese dysprosium oxide was 0.04% and rose to 0.15%."),
        ("en", "Small magnets: 0.05% Chinese dysprosium oxide by value. Large magnets: 0.3%."),
        ("en", "Our customer wants Chinese dysprosium oxide under 0.1% of the value."),
        ("en", "The value share of Chinese dysprosium oxide should be under 0.1%."),
        ("en", "In the best case the Chinese dysprosium oxide is 0.05% of the value."),
        ("en", "The value share of the Chinese dysprosium oxide is 0.08% ± 0.03%."),
        ("en", "The value share of the Chinese dysprosium oxide has an error of 0.05%."),
        ("en", "Magnets worth 1,000 to 3,000 dollars each contain 1.50 dollars of Chinese dysprosium oxide."),
        ("en", "A magnet costs between 500 and 2,000 dollars, the Chinese dysprosium oxide in it 1 dollar."),
        ("en", "$1-3 of Chinese dysprosium oxide in a $2,000 magnet."),
        ("en", "Chinese dysprosium oxide is 0.05% of our annual turnover."),
        ("en", "The supplier guesses that Chinese dysprosium oxide is 0.05% of the value."),
        ("zh", "估计中国氧化镝价值占比0.05%左右，没有核实过。"),
        ("en", "99.95% of the value is not Chinese."),
        ("en", "Measured against the machine they go into, Chinese dysprosium oxide is 0.05% of the value."),
        ("en", "Chinese dysprosium oxide is 0.06% of the value at the old price."),
        ("en", "Chinese dysprosium oxide is 0.06% of the value; prices have doubled since."),
    ],
)
def test_a_share_of_another_whole_or_time_releases_nothing(lang: str, told: str, library: Library) -> None:
    assert ask(MADE[lang].format(told), AWAKE, library).outcome in HO


@pytest.mark.parametrize(
    ("lang", "told", "outcome"),
    [
        ("en", "The value of Chinese dysprosium oxide is less than 0.1%.", "not_caught"),
        ("en", "The Chinese dysprosium oxide stays below the 0.1% threshold by value.", "not_caught"),
        ("de", "Der Wertanteil des chinesischen Dysprosiumoxids liegt unter der Schwelle von 0,1 %.", "not_caught"),
        (
            "de",
            "Der Wertanteil chinesischen Dysprosiumoxids liegt über der Schwelle von 0,1 %.",
            "status_unverified",
        ),
        ("zh", "中国氧化镝价值占比连千分之一都不到。", "not_caught"),
        ("zh", "中国氧化镝占比达到0.1%门槛。", "status_unverified"),
        ("zh", "中国氧化镝占比未达到0.1%门槛。", "not_caught"),
        ("ja", "中国産酸化ジスプロシウムの価額比率は0.1%未満です。", "not_caught"),
        ("ko", "중국산 산화디스프로슘은 가격의 0.2%입니다.", "status_unverified"),
        ("en", "Dysprosium oxide from China is worth 1,200 ppm of the magnet's value.", "status_unverified"),
        ("en", "Chinese dysprosium oxide is 1/2000 of the price.", "not_caught"),
        ("en", "Chinese dysprosium oxide is one and a half per mille of the value.", "status_unverified"),
        ("en", "$1-3 of Chinese dysprosium oxide in a $5,000 magnet.", "not_caught"),
        ("en", "They hold 0.05 at.% of Chinese dysprosium.", "undetermined"),
    ],
)
def test_shares_in_other_words_are_read(lang: str, told: str, outcome: str, library: Library) -> None:
    assert ask(MADE[lang].format(told), AWAKE, library).outcome == outcome


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("zero point zero eight percent", None, "0.0008"),
        ("three quarters of a per mille", None, "0.00075"),
        ("ein Zehntel Prozent", None, "0.001"),
        ("anderthalb Promille", None, "0.0015"),
        ("deux dixièmes de pour cent", None, "0.002"),
        ("una décima de por ciento", None, "0.001"),
        ("a fraction of a percent", "0", "0.01"),
        ("several percent", "0.01", "0.1"),
        ("between one and two per mille", "0.001", "0.002"),
        ("0.08% ± 0.03%", "0.0005", "0.0011"),
        ("0.05…0.2 %", "0.0005", "0.002"),
        ("15 bps", None, "0.0015"),
        ("1万分の8", None, "0.0008"),
        ("천분의 일", None, "0.001"),
        ("百分之零点零五", None, "0.0005"),
        ("万分之几", "0.0001", "0.0009"),
        ("value share is 0.0008", None, "0.0008"),
        ("the value share is 0.08", "0.0008", "0.08"),
    ],
)
def test_shares_are_found_as_they_are_written(text: str, least: str | None, most: str) -> None:
    found = [(low, high) for _, low, high in portions(text)]
    assert found == [(None if least is None else Decimal(least), Decimal(most))]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("one and a half", "1.5"),
        ("a couple of tenths of a", "0.2"),
        ("twenty five", "25"),
        ("null komma null acht", "0.08"),
    ],
)
def test_numbers_in_words(words: str, number: str) -> None:
    assert spelled(words) == (Decimal(number), Decimal(number))


def test_the_whole_of_a_share_is_not_what_moves(library: Library) -> None:
    text = MADE["en"].format("The Chinese dysprosium oxide is 0.05% of the motor's price.")
    assert [case.values["form"] for case in extracted(text, library, AWAKE).cases] == ["magnet"]


OCTOBER = date(2025, 10, 20)
GERMAN = "Wir verkaufen chinesische SmCo-Magnete aus Belgien an "
FRENCH = "Nous revendons depuis la Belgique des aimants SmCo chinois à une société suédoise qui "
SPANISH = "Revendemos desde Bélgica imanes SmCo chinos a una empresa sueca "


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (GERMAN + "eine schwedische Firma, die auf Chinas Kontrollliste steht.", "refused_in_principle"),
        (GERMAN + "ein Unternehmen auf Chinas Kontrollliste in Schweden.", "refused_in_principle"),
        (GERMAN + "eine schwedische Firma, die vielleicht auf der Kontrollliste steht.", "undetermined"),
        (GERMAN + "eine schwedische Firma, die nicht auf der Kontrollliste steht.", "license_required"),
        (
            GERMAN + "eine schwedische Firma, die zur Hälfte einem Unternehmen auf Chinas Kontrollliste gehört.",
            "refused_in_principle",
        ),
        (FRENCH + "figure sur la liste de contrôle de la Chine.", "refused_in_principle"),
        (FRENCH + "ne figure pas sur la liste de contrôle.", "license_required"),
        (SPANISH + "incluida en la lista de control de China.", "refused_in_principle"),
        (SPANISH + "que no figura en la lista de control.", "license_required"),
        (
            "ベルギーから中国産サマリウムコバルト磁石を、中国の管理リストに掲載されたスウェーデン企業に転売します。",
            "refused_in_principle",
        ),
        (
            "ベルギーから中国産サマリウムコバルト磁石を、中国の管理リストに掲載されていないスウェーデン企業に転売します。",
            "license_required",
        ),
        (
            "벨기에에서 중국산 사마륨코발트 자석을 중국 통제 목록에 오른 스웨덴 기업에 재판매합니다.",
            "refused_in_principle",
        ),
        ("벨기에에서 중국산 사마륨코발트 자석을 중국 통제 목록에 없는 스웨덴 기업에 재판매합니다.", "license_required"),
        (
            "We resell Chinese SmCo magnets from Belgium to a Swedish company that is not on China's Control List.",
            "license_required",
        ),
    ],
)
def test_a_list_of_parties_is_known_in_every_language(text: str, outcome: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "Our magnets (NdFeB with Dy) are made in Japan. A bag of Chinese terbium oxide worth 0.05% of the value"
        " follows to Korea.",
        "我们在日本生产含镝钕铁硼磁体，还把中国氧化镝转卖到韩国，价值占比0.05%，需要许可吗？",
        "We make Dy-NdFeB magnets in Japan. Chinese dysprosium oxide, 0.05% of the order value, goes to Seoul.",
        "We make Dy-NdFeB magnets in Japan and resell Chinese dysprosium oxide to Korea at 0.05% below market. May we?",
        "Wir fertigen Dy-NdFeB-Magnete in Japan. Chinesisches Dysprosiumoxid liefern wir nach Korea, 0,05 % vom Wert.",
    ],
)
def test_a_material_that_goes_itself_is_goods(text: str, library: Library) -> None:
    assert ask(text, AWAKE, library).outcome != "not_caught"
