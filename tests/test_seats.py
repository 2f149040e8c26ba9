"""Goods that a dealer or a colleague abroad has leave from there, however shortly the question says where he sits."""

from datetime import date

import pytest

from qa.ask import Library, ask


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Singapore reseller: two gadolinium targets made in China, booked for a fab in Hiroshima.", "Singapore"),
        ("Warsaw colleague asks: warehouse has 30 kg DyFe made in Baotou, to be sold to a Czech plant.", "Poland"),
        (
            "My colleague in Warsaw asks: there are 30 kg of DyFe from Baotou in the warehouse, to sell to Brno.",
            "Poland",
        ),
        ("华沙同事来问：仓库有30公斤包头产的镝铁，要卖给捷克一家厂，要申请吗？", "波兰"),
        ("Händler in Rotterdam: SmCo-Magnete aus chinesischer Fertigung, Kunde in Oslo.", "Netherlands"),
        ("Revendeur à Singapour : deux cibles de gadolinium fabriquées en Chine, pour Hiroshima.", "Singapore"),
        ("Mayorista en Lisboa: imanes SmCo hechos en China para Casablanca", "Portugal"),
        ("シンガポールの商社です。中国製ガドリニウムターゲットを広島の工場に売ります。", "Singapore"),
        ("부산 무역회사입니다. 중국산 산화디스프로슘을 오사카에 팝니다.", "South Korea"),
    ],
)
def test_where_a_dealer_sits_is_where_his_goods_leave(text: str, seat: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).facts["departure"].value == seat


@pytest.mark.parametrize(
    "text",
    [
        "Singapore dealer here. We want to buy Chinese terbium targets from Ningbo.",
        "シンガポールの商社です。中国から磁石を輸入します。許可は？",
        "Händler in Wien: Wir kaufen SmCo-Magnete aus Ningbo. Genehmigung?",
        "华沙同事问：客户要30公斤镝铁，从宁波发，要申请吗？",
    ],
)
def test_what_a_dealer_buys_in_china_leaves_from_there(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 20), library).facts["departure"].value in ("China (mainland)", "中国（大陆）")
