"""The cost of a material in one magnet counts against the price of one magnet, in any currency, and no other."""

from datetime import date

import pytest

from qa.ask import Library, ask

AWAKE = date(2026, 11, 24)
OPEN = ("undetermined", "status_unverified")
DY = "Dy-NdFeB magnets made in Osaka, own process. {} To Vietnam. Licence?"
ZH = "大阪工厂自有技术做含镝钕铁硼磁体，每只里的中国氧化镝{}，卖到越南，要许可吗？"


@pytest.mark.parametrize(
    "question",
    [
        DY.format("In each magnet there is JPY 30 of Chinese dysprosium oxide; price JPY 98,000."),
        DY.format("Of the selling price of $128, 11 cents is Chinese dysprosium oxide."),
        ZH.format("900日元，磁体单价145万日元"),
        "Hosur plant, Tb-bearing NdFeB magnets: the Chinese terbium oxide is Rs 540 of a magnet worth Rs 9.6 lakh. Own"
        " process. Shipping to Stuttgart, do we need MOFCOM?",
        "Cebu: we press ring magnets (NdFeB with Dy). Chinese dysprosium-iron is 0.60 pesos per ring, the ring sells at"
        " 718 pesos. Shipping to Penang, our process is Japanese.",
        "Sheffield, SmCo magnets pressed in our own process: the Chinese samarium-cobalt alloy in each is 80p, the"
        " magnet goes for £980. Off to Canada. Licence?",
        "Gadolinium targets, cast in Sheffield by our own process: £2 of Chinese gadolinium metal in each £2,900"
        " target. Going to Finland. Licence?",
        "Imanes de SmCo hechos en Querétaro: samario metálico chino por 1 peso en un imán de 1.450 pesos. Tecnología"
        " propia. Envío a Chile, ¿hace falta licencia china?",
        "大阪工場製のジスプロシウム入りネオジム磁石。中国産酸化ジスプロシウムは1個あたり900円、磁石の価格は145万円。製法は自社。"
        "タイへ輸出、中国の許可は必要ですか。",
    ],
)
def test_below_the_threshold(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        DY.format("Each magnet holds JPY 30 of Chinese dysprosium oxide; the order is priced at JPY 98,000."),
        DY.format("In each magnet there is JPY 30 of Chinese dysprosium oxide; the box of 200 sells at JPY 98,000."),
        DY.format("Chinese dysprosium oxide in each: JPY 30. Invoice total JPY 98,000."),
        DY.format("In each magnet JPY 30 of Chinese dysprosium oxide; price for a thousand JPY 98,000."),
        DY.format("JPY 30 of Chinese dysprosium oxide per magnet; price of the motor JPY 98,000."),
        DY.format("JPY 30 of Chinese dysprosium oxide in each magnet; selling price of the pump JPY 98,000."),
        DY.format("Chinese dysprosium oxide per kg of magnet JPY 30, magnet price JPY 98,000."),
        "Rotors with Dy-NdFeB magnets made in Osaka, own process. JPY 30 of Chinese dysprosium oxide in each magnet;"
        " the rotor sells at JPY 98,000. To Vietnam. Licence?",
        ZH.format("30日元，整批磁体售价9.8万日元"),
        ZH.format("30日元，合同总价9.8万日元"),
        "Hosur plant, own process: Chinese dysprosium metal is Rs 150 per magnet, 9.6 lakh is the order. To Germany,"
        " licence?",
        "Cebu: we press ring magnets (NdFeB with Dy). Chinese dysprosium-iron is 0.60 dollars per ring, the ring sells"
        " at 718 pesos. Shipping to Penang, our process is Japanese.",
        "Sheffield, SmCo magnets pressed on a line of a Chinese partner: the Chinese samarium-cobalt alloy in each is"
        " 80p, the magnet goes for £980. Off to Canada. Licence?",
    ],
)
def test_the_price_of_something_else(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome in OPEN
