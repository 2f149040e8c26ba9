"""Goods lie abroad only if something says so: a store that waits for them, or a part still in China, says otherwise."""

from datetime import date

import pytest

from qa.ask import Library, ask

MARCH, AWAKE = date(2026, 3, 1), date(2026, 11, 24)


@pytest.mark.parametrize(
    "question",
    [
        "For our shelf in Brno we buy terbium oxide in Ganzhou, ships in March. Licence?",
        "Our bonded store in Busan is to receive dysprosium metal from Jiangxi. Licence?",
        "Terbium oxide for our Rotterdam store, still in Ganzhou. Licence?",
        "Unser Lager in Linz wartet auf Terbiummetall aus Baotou. Lizenz?",
        "釜山保税仓要从江西进一批金属镝，要许可吗？",
        "ドバイの倉庫に中国から金属テルビウムを送る。許可は必要ですか。",
        "부산 창고로 중국에서 금속 디스프로슘을 보냅니다. 허가가 필요합니까?",
        "Du terbium métal part de Ningbo et arrive au Havre. Licence chinoise ?",
    ],
)
def test_a_store_that_waits(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "Terbium-NdFeB segments, made in Ningbo; part of them is at our Laem Chabang store, part still in Ningbo. All"
        " go to Hai Phong. Permit?",
        "SmCo magnets of Chinese origin, half of them in our Antwerp shed, the rest still in Ningbo, all for Canada.",
        "金属镝，一部分在鹿特丹仓库，一部分还在赣州，都要卖到挪威，要许可吗？",
    ],
)
def test_a_part_still_in_china(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome in ("undetermined", "license_required")


@pytest.mark.parametrize(
    "question",
    [
        "SmCo magnets of Chinese origin, half of them in our Antwerp shed, the rest in our Brno store, all for Canada.",
        "Our Gothenburg shelf holds 12 kg of Chinese dysprosium metal bought in 2023. A lab in Turku wants it.",
        "ドバイの保税倉庫に置いてある中国産金属テルビウムをケニアに販売。中国の許可は必要ですか。",
        "ドバイの倉庫に中国産の金属テルビウムがあります。ケニアに販売します。許可は必要ですか。",
        "Nous avons au Havre du terbium métal d'origine chinoise, un client à Tunis en veut. Licence chinoise ?",
    ],
)
def test_goods_that_lie_abroad(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == "suspended"
