"""Shares, amounts and quantities, however they are written, as exact numbers."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.corpus import Corpus
from qa.reading.figures import number
from qa.reading.languages import normalize
from qa.reading.numbers import Money, Quantity, Share, numbers

Render = Callable[[str], str]
EXAMPLES = settings(
    max_examples=60, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
FULL_WIDTH = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")
DIGITS = "零一二三四五六七八九"


def found(text: str, corpus: Corpus) -> list[Any]:
    return [mention.data[0] for mention in numbers(normalize(text), corpus.vocabulary)]


def swapped(text: str) -> str:
    """English separators as continental ones."""
    return text.translate(str.maketrans(",.", ".,"))


def chinese(value: Decimal) -> str:
    """A number below 100 in Chinese numerals."""
    whole, _, fraction = f"{value:f}".partition(".")
    tens, ones = divmod(int(whole), 10)
    ten = {0: "", 1: "十"}.get(tens, f"{DIGITS[tens]}十")
    point = f"点{''.join(DIGITS[int(d)] for d in fraction)}" if fraction else ""
    return (f"{ten}{DIGITS[ones] if ones or not tens else ''}") + point


SHARES: list[tuple[str, Render]] = [
    ("sign", lambda n: f"the share is {n}% of it"),
    ("sign apart", lambda n: f"the share is {n} % of it"),
    ("percent", lambda n: f"{n} percent of the value"),
    ("per cent", lambda n: f"about {n} per cent"),
    ("pct", lambda n: f"({n}pct)"),
    ("full width", lambda n: f"占{n}%".translate(FULL_WIDTH)),
    ("Chinese sentence", lambda n: f"占价值{n}%的镝"),
    ("百分之", lambda n: f"占价值的百分之{n}"),
    ("百分之, full width", lambda n: f"百分之{n}".translate(FULL_WIDTH)),
    ("German", lambda n: f"macht {n.replace('.', ',')} % des Werts aus"),
    ("German word", lambda n: f"{n.replace('.', ',')} Prozent"),
    ("French", lambda n: f"soit {n.replace('.', ',')}\u202f% de la valeur"),
    ("French words", lambda n: f"{n.replace('.', ',')} pour cent"),
    ("Spanish", lambda n: f"{n.replace('.', ',')} por ciento"),
    ("Japanese", lambda n: f"価格の{n}パーセント"),
    ("Korean", lambda n: f"가격의 {n}퍼센트"),
]
AMOUNTS: list[tuple[str, Callable[[Decimal], str]]] = [
    ("English", lambda a: f"worth USD {a:,.2f} today"),
    ("English, code behind", lambda a: f"worth {a:,.2f} USD today"),
    ("sign", lambda a: f"worth ${a:,.2f} today"),
    ("no grouping", lambda a: f"worth USD {a:.2f} today"),
    ("continental", lambda a: f"Wert USD {swapped(f'{a:,.2f}')} heute"),
    ("continental, no grouping", lambda a: f"Wert {swapped(f'{a:.2f}')} USD heute"),
    ("French", lambda a: f"vaut {a:,.2f} USD".replace(",", "\u202f").replace(".", ",")),
    ("Swiss", lambda a: f"Wert USD {a:,.2f}".replace(",", "’")),
    ("Chinese", lambda a: f"价值{a:,.2f}美元的磁体"),
    ("full width", lambda a: f"{a:,.2f}".translate(FULL_WIDTH) + "美元"),
]


@pytest.mark.parametrize("render", [pytest.param(render, id=name) for name, render in SHARES])
@given(percent=st.one_of(st.integers(0, 100).map(Decimal), st.decimals(0, 100, places=2)))
@EXAMPLES
def test_share_is_read_exactly_however_it_is_written(render: Render, percent: Decimal, corpus: Corpus) -> None:
    assert [share.fraction for share in found(render(f"{percent:f}"), corpus)] == [percent / 100]


@pytest.mark.parametrize("render", [pytest.param(render, id=name) for name, render in SHARES])
@given(percent=st.decimals(0, Decimal("0.9999"), places=4))
@EXAMPLES
def test_share_near_the_threshold_keeps_every_digit(render: Render, percent: Decimal, corpus: Corpus) -> None:
    assert [share.fraction for share in found(render(f"{percent:f}"), corpus)] == [percent / 100]


@pytest.mark.parametrize("base", [pytest.param(b, id=b) for b in ("百", "千", "万")])
@given(share=st.one_of(st.integers(0, 99).map(Decimal), st.decimals(0, Decimal("99.99"), places=2)))
@EXAMPLES
def test_share_in_chinese_numerals_is_read_exactly(base: str, share: Decimal, corpus: Corpus) -> None:
    parts = {"百": 100, "千": 1000, "万": 10000}[base]

    assert [s.fraction for s in found(f"占价值的{base}分之{chinese(share)}，", corpus)] == [share / parts]


@pytest.mark.parametrize("render", [pytest.param(render, id=name) for name, render in AMOUNTS])
@given(amount=st.decimals(0, Decimal("9999999.99"), places=2))
@EXAMPLES
def test_amount_is_read_exactly_however_it_is_written(
    render: Callable[[Decimal], str], amount: Decimal, corpus: Corpus
) -> None:
    assert found(render(amount), corpus) == [Money(amount, "USD")]


@given(amount=st.integers(0, 99_999_999))
@EXAMPLES
def test_whole_amount_is_read_with_and_without_commas(amount: int, corpus: Corpus) -> None:
    assert found(f"EUR {amount:,d} and {amount} euros", corpus) == [Money(Decimal(amount), "EUR")] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1,250.5", "1250.5", id="English"),
        pytest.param("1.250,5", "1250.5", id="continental"),
        pytest.param("38,500", "38500", id="comma before three digits groups"),
        pytest.param("0,125", "0.125", id="no group begins with zero"),
        pytest.param("0,08", "0.08", id="decimal comma"),
        pytest.param("1.234.567", "1234567", id="two points group"),
        pytest.param("1 250 000", "1250000", id="spaces group"),
        pytest.param("1'250.50", "1250.50", id="Swiss"),
        pytest.param("7", "7", id="digit"),
    ],
)
def test_number_is_read_in_both_styles(text: str, expected: str) -> None:
    assert number(text) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        pytest.param("0.2% of the magnet's value", "value", id="value"),
        pytest.param("worth 0.2% of the magnet", "value", id="worth"),
        pytest.param("占磁体价值的0.2%", "value", id="Chinese value"),
        pytest.param("0,2 % des Preises", "value", id="German price"),
        pytest.param("磁石の価格の0.2%", "value", id="Japanese price"),
        pytest.param("0.2% by weight", "weight", id="weight"),
        pytest.param("0.2 wt% is no share", "", id="wt before the sign is no percentage"),
        pytest.param("重量占0.2%", "weight", id="Chinese weight"),
        pytest.param("0,2 % Gewichtsanteil", "weight", id="German weight"),
        pytest.param("60% owned by the group", "ownership", id="ownership"),
        pytest.param("持股60%", "ownership", id="Chinese ownership"),
        pytest.param("99.9% purity", "other", id="purity"),
        pytest.param("纯度99.9%", "other", id="Chinese purity"),
        pytest.param("a tariff of 25%", "other", id="tariff"),
        pytest.param("contains 0.2% dysprosium", "", id="of nothing said"),
        pytest.param("is the value rule of 0.1% dead?", "other", id="threshold of a rule"),
        pytest.param("Wert: gilt die 0,1%-Regel?", "other", id="German rule"),
        pytest.param("价值的0.1%门槛", "other", id="Chinese threshold"),
        pytest.param("the value: NdPr is 100 % Chinese", "other", id="of one country"),
        pytest.param("By weight 3%; in value 0.05%", "weight", id="the nearer word in its clause"),
    ],
)
def test_share_says_what_it_is_a_share_of(text: str, basis: str, corpus: Corpus) -> None:
    shares = [one for one in found(text, corpus) if isinstance(one, Share)]

    assert (shares[0].basis if shares else "") == basis


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        pytest.param("US$ 3.5 million", "3500000", "USD", id="million"),
        pytest.param("USD 40k", "40000", "USD", id="k"),
        pytest.param("300万美元", "3000000", "USD", id="万"),
        pytest.param("2亿日元", "200000000", "JPY", id="亿"),
        pytest.param("500円", "500", "JPY", id="円"),
        pytest.param("1200元", "1200", "CNY", id="元"),
        pytest.param("￥500", "500", "¥", id="yuan or yen"),
        pytest.param("£20", "20", "GBP", id="pounds"),
        pytest.param("HKD 99.90", "99.90", "HKD", id="Hong Kong"),
        pytest.param("5000원", "5000", "KRW", id="won"),
    ],
)
def test_amount_has_its_scale_and_currency(text: str, amount: str, currency: str, corpus: Corpus) -> None:
    assert found(text, corpus) == [Money(Decimal(amount), currency)]


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        pytest.param("a rotor of 250 mm", "250", "mm", id="mm"),
        pytest.param("2350°C", "2350", "°c", id="degrees"),
        pytest.param("14nm", "14", "nm", id="node"),
        pytest.param("7纳米", "7", "纳米", id="Chinese node"),
        pytest.param("256-layer NAND", "256", "layer", id="layers with a hyphen"),
        pytest.param("300层", "300", "层", id="Chinese layers"),
        pytest.param("256단", "256", "단", id="Korean layers"),
        pytest.param("1.5 T", "1.5", "t", id="tesla"),
        pytest.param("500 kg", "500", "kg", id="kg"),
        pytest.param("30 m3/day", "30", "m3/day", id="the longer unit wins"),
    ],
)
def test_quantity_has_its_unit(text: str, amount: str, unit: str, corpus: Corpus) -> None:
    assert Quantity(Decimal(amount), unit) in found(text, corpus)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("HS 8505.11.10.00", id="tariff number"),
        pytest.param("No. 61 of 2025", id="announcement"),
        pytest.param("on 1 March 2026", id="day"),
        pytest.param("2026年3月1日", id="Chinese day"),
        pytest.param("three magnets", id="words"),
        pytest.param("N52 magnets, 40 pieces", id="pieces"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_digits_are_no_share_amount_or_quantity(text: str, corpus: Corpus) -> None:
    assert found(text, corpus) == []


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        pytest.param("gallium 4N", "0.9999", id="four nines"),
        pytest.param("7N germanium", "0.9999999", id="seven nines"),
        pytest.param("5N5 antimony", "0.999995", id="five nines five"),
        pytest.param("antimony trioxide, purity 99.8", "0.998", id="sign left out"),
        pytest.param("三氧化二锑，纯度99.8", "0.998", id="Chinese, sign left out"),
    ],
)
def test_purity_may_be_given_by_its_nines(text: str, fraction: str, corpus: Corpus) -> None:
    assert found(text, corpus) == [Share(Decimal(fraction), "other")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("between 0.05 and 0.2% of its value", ">=0.0005<=0.002", id="between"),
        pytest.param("0.05-0.2%", ">=0.0005<=0.002", id="dash"),
        pytest.param("0.05%到0.2%", ">=0.0005<=0.002", id="Chinese range"),
        pytest.param("about 0.1%", ">=0.0008<=0.0012", id="about"),
        pytest.param("0.1%左右", ">=0.0008<=0.0012", id="Chinese about"),
        pytest.param("just under 0.1%", "<0.001", id="under"),
        pytest.param("不到0.1%", "<0.001", id="Chinese under"),
        pytest.param("more than 0.1 percent", ">0.001", id="more than"),
        pytest.param("a tenth of a percent", Decimal("0.001"), id="spelled out"),
        pytest.param("one part per thousand", Decimal("0.001"), id="part per thousand"),
        pytest.param("half a percent", Decimal("0.005"), id="half a percent"),
        pytest.param(".2%", Decimal("0.002"), id="no leading zero"),
        pytest.param("1‰", Decimal("0.001"), id="per mille"),
    ],
)
def test_share_keeps_what_it_leaves_open(text: str, value: Decimal | str, corpus: Corpus) -> None:
    assert [share.value for share in found(text, corpus)] == [value]


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        pytest.param("3,5 Mio. Euro", "3500000", "EUR", id="German millions"),
        pytest.param("EUR 38.500", "38500", "EUR", id="point groups euros"),
        pytest.param("两千美元", "2000", "USD", id="Chinese numerals"),
        pytest.param("2 millions d'euros", "2000000", "EUR", id="French millions"),
        pytest.param("1000泰铢", "1000", "THB", id="baht"),
        pytest.param("500 MYR", "500", "MYR", id="ringgit"),
    ],
)
def test_amount_in_other_styles_is_read(text: str, amount: str, currency: str, corpus: Corpus) -> None:
    assert found(text, corpus) == [Money(Decimal(amount), currency)]


@pytest.mark.parametrize(
    ("written", "amount"), [("Rs 12,00,000", "1200000"), ("₹9,60,000.50", "960000.5"), ("USD 1,200,000", "1200000")]
)
def test_amounts_are_grouped_in_thousands_or_as_in_india(written: str, amount: str, corpus: Corpus) -> None:
    assert [money.amount for money in found(f"worth {written} in all", corpus)] == [Decimal(amount)]
