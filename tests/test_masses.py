"""Grams at a price per kilogram against the price of a piece give a share of value; a share of weight gives none."""

from datetime import date
from decimal import Decimal

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import UNCLEAR

AWAKE = date(2026, 11, 23)
LINZ = "Magnets made in Linz with Austrian technology hold "


def shares(text: str, library: Library) -> list[object]:
    return [case.values.get("content_share") for case in extracted(text, library, AWAKE).cases]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg; a magnet costs 800 EUR, to Chile", "0.001"),
        (LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg; a magnet costs 2,000 EUR, to Chile", "0.0004"),
        ("爱沙尼亚厂做的磁钢，每片含12克中国产镝铁，镝铁按280美元/公斤算，磁钢卖96美元，发英国", "0.035"),
        ("波兰厂做的磁钢，每片含2克中国产镝铁，镝铁每公斤300美元，每片磁钢卖60美元，发英国", "0.01"),
        (
            "Werk in Bern fertigt Magnete mit je 5 g chinesischem Terbiummetall (1.100 €/kg), 55 € pro Stück",
            "0.1",
        ),
        (
            "タイで製造した磁石1個に中国産ジスプロシウム鉄が6グラム、単価は1kg当たり300ドル、磁石は60ドル。インドへ",
            "0.03",
        ),
        (LINZ + "4 g of Chinese dysprosium metal each at EUR 1.9 per 100 g; a magnet costs EUR 76, to Chile", "0.001"),
        ("波兰厂做的磁钢，每片含2克中国产镝铁，镝铁每100克30美元，每片磁钢卖60美元，发英国", "0.01"),
    ],
)
def test_grams_at_a_price_per_kilogram_give_a_share(text: str, share: str, library: Library) -> None:
    assert set(shares(text, library)) == {Decimal(share)}


@pytest.mark.parametrize(
    "text",
    [
        LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg; the order is worth 2,000,000 EUR, to Chile",
        LINZ + "2 g of Chinese dysprosium metal at 400 EUR/kg; price 2,000 EUR, to Chile",
        LINZ + "about 2 g of Chinese dysprosium metal each at 400 EUR/kg; a magnet costs 810 EUR, to Chile",
        "波兰厂做的磁钢，每片含2克中国产镝铁，镝铁每公斤300美元，磁钢整批卖600000美元，发英国",
        LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg; the magnets go for 9,000 EUR, to Chile",
        LINZ + "over 2 g of Chinese dysprosium metal each at 400 EUR/kg; a magnet costs 810 EUR, to Chile",
        LINZ + "2 g of Chinese dysprosium metal each at more than 400 EUR/kg; a magnet costs 810 EUR, to Chile",
        LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg; a magnet costs less than 810 EUR, to Chile",
        LINZ + "2 to 3 g of Chinese dysprosium metal each at 400 EUR/kg; a magnet costs 810 EUR, to Chile",
        "波兰厂做的磁钢，每片至少含2克以上中国产镝铁，镝铁每公斤300美元，每片磁钢卖60美元，发英国",
        "Werk in Bern fertigt Magnete mit je mindestens 5 g chinesischem Terbiummetall (1.100 €/kg), 55 € pro Stück",
    ],
)
def test_share_stays_open_where_weight_and_price_may_be_of_different_things(text: str, library: Library) -> None:
    assert set(shares(text, library)) == {UNCLEAR}


def test_no_share_is_read_from_two_currencies(library: Library) -> None:
    text = LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg; USD 2,000 a magnet, to Chile"

    assert set(shares(text, library)) == {None}


def test_share_is_a_bound_where_another_material_counts_too(library: Library) -> None:
    text = (
        LINZ + "2 g of Chinese dysprosium metal each at 400 EUR/kg, and Chinese terbium metal; a magnet costs 2,000 EUR"
    )

    assert set(shares(text, library)) == {">=0.0004"}


@pytest.mark.parametrize(
    "question",
    [
        "Data sheet: Dy 0.3 wt%, all Chinese dysprosium oxide. The magnet is Estonian and goes to Leeds. Licence?",
        "Our Finnish magnets hold 0.08% terbium by weight, the terbium metal is Chinese. To Boston on 2 December 2026.",
        "Spec: Tb 0.12 mass%, Chinese terbium metal only. Magnet Slovak, goes to Leeds. Above 0.1, so licence?",
        "Magnete aus Slowenien, 0,15 Gew.-% Dysprosium, das Dysprosium kommt aus China, Lieferung nach Zürich",
        "爱沙尼亚产磁体，含镝0.2wt%，镝全部是中国产镝铁，下周发瑞典，超过0.1%要办证吗？",
    ],
)
def test_share_of_weight_is_none_of_value(question: str, library: Library) -> None:
    answer = ask(question, AWAKE, library)

    assert answer.outcome == "undetermined"
    assert "content_share" in [one.fact for one in answer.missing]


@pytest.mark.parametrize(
    "question",
    [
        "Chinese terbium metal, 0.01 wt% oxygen, for our Slovak magnets. Licence?",
        "Chinese dysprosium oxide, 99.9 wt%, goes from Ganzhou to Leeds; our magnets are made in Estonia.",
        "We need 50 kg of Chinese dysprosium metal, 99.5 wt%, for the magnets made in our Slovak plant.",
        "Our magnet plant in Slovenia orders Chinese dysprosium oxide with 0.1 wt% Tb. Licence?",
    ],
)
def test_material_of_a_purity_is_goods_of_its_own(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("3.2 g of Chinese dysprosium oxide per actuator at 0.25 USD/g. Actuator price, ex works: 400 USD", "0.002"),
        ("2 g of Chinese dysprosium oxide per actuator at 0.25 USD/g. The actuator sells for 400 USD", "0.00125"),
        ("2 g of Chinese dysprosium oxide/actuator at 0.25 USD/g; the price of one actuator is 400 USD", "0.00125"),
    ],
)
def test_weight_and_price_of_one_assembly(text: str, share: str, library: Library) -> None:
    question = (
        "Actuator made in Laguna, Philippines. Its NdFeB magnet with Dy is sintered with " + text + ". To Mexico."
    )

    assert {str(share) for share in shares(question, library)} & {share, f">={share}"}


@pytest.mark.parametrize(
    "text",
    [
        "2 g of Chinese dysprosium oxide per actuator at 0.25 USD/g. The order price for the actuators is 40,000 USD",
        "2 g of Chinese dysprosium oxide per actuator at 0.25 USD/g. The actuators go for 40,000 USD",
        "2 g of Chinese dysprosium oxide per actuator at 0.25 USD/g. Price 40,000 USD",
    ],
)
def test_price_of_more_than_one_assembly_leaves_it_open(text: str, library: Library) -> None:
    question = (
        "Actuator made in Laguna, Philippines. Its NdFeB magnet with Dy is sintered with " + text + ". To Mexico."
    )

    assert not {str(share) for share in shares(question, library)} - {"None", UNCLEAR}
