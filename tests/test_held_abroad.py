"""Chinese goods that somebody holds abroad leave from there; what comes out of China yet leaves China."""

from datetime import date

import pytest

from qa.ask import Library, ask

ASLEEP = date(2026, 3, 1)
"""A day on which No. 61 is suspended and No. 18 in force."""


@pytest.mark.parametrize(
    "question",
    [
        "We have SmCo magnets from China in Linz, a customer in Brno wants 30 pcs.",
        "Wir haben in Linz SmCo-Magnete aus China, Kunde in Brünn will 30 Stück.",
        (
            "740 lb dysprosium oxide, Chinese origin per the certificate, sitting in our Guadalajara shed. A "
            "glass house in Brno will take it. Does the Chinese rule stop me?"
        ),
        (
            "We stock 40 kg samarium metal produced in Chengdu in Antwerp. A firm in Lyngby, Denmark wants "
            "some. Anything in the way from the Chinese side?"
        ),
        (
            "40 kg samarium metal, Chinese material we bought in 2024, goes from our shed in Incheon to Lyon "
            "next week. Do we need Beijing's blessing?"
        ),
        (
            "200 NdFeB magnets with dysprosium made in China, left over from a project, in our warehouse in "
            "Houston; we want to sell it to Brno. Licence?"
        ),
        "Our Incheon depot holds 40 kg samarium metal of Chinese manufacture. Order from Lyon: can it go?",
        (
            "We bought 120 SmCo rings from a Ganzhou producer last year and it is in Rotterdam now. Can we "
            "sell the rest to Turkey?"
        ),
        (
            "Leftover 40 kg samarium metal, bought from Baotou and imported into the US in 2023. There is a "
            "buyer in Jakarta. Is a Chinese permit needed?"
        ),
        (
            "120 SmCo rings that came from China two years ago lies in bond in Houston; a lab in Brno wants "
            "half of it. What do we need?"
        ),
        "Inventory in Nagoya: 740 lb dysprosium oxide, Chinese. Transfer to our sister plant in Vietnam. Controlled?",
        (
            "A broker in Rotterdam offers us 3 kg gadolinium metal of Chinese origin. We are in Lyon. Does he"
            " need anything from MOFCOM?"
        ),
        (
            "Our distributor in Antwerp has 740 lb dysprosium oxide, made in Ningbo, on the shelf, and a "
            "customer in Brno ordered it today. May they ship?"
        ),
        (
            "We are a trader in Pune. The 3 kg gadolinium metal in question were made in China, we imported "
            "them long ago, and Brno is where they would go. Any Chinese rule?"
        ),
        (
            "Can 8 kg terbium metal (PRC origin, held by our subsidiary in Incheon) be sent on to Turkey "
            "without a Chinese licence?"
        ),
        "Quick one: surplus 40 kg samarium metal, Chinese, Guadalajara -> Sao Paulo. ok?",
        "韩国仁川子公司库存里有国产氧化镝50公斤，巴西一家公司要买去做开发，要许可吗？",
        "去年从中国买的含镝钕铁硼磁体放在日本大阪，现在要发到法国，要不要许可证？",
        "日本大阪的代理商手上有一批赣州出的氧化镝50公斤，卖给法国要办手续吗？",
        "钆金属3公斤，原产中国，现存美国保税库，准备发法国，受管制吗？",
        "Chinese gadolinium metal lies in our shed in Antwerp, buyer in Bergen. The truck would go today. Licence?",
        "Bought 3 kg terbium metal from Jiangsu in 2023, it sits in Muuga. Half of it should go to Ontario. Licence?",
    ],
)
def test_goods_held_abroad_leave_from_there(question: str, library: Library) -> None:
    assert ask(question, ASLEEP, library).outcome == "suspended"


@pytest.mark.parametrize(
    "question",
    [
        "We have an order for SmCo magnets from China in Linz, a customer in Brno wants 30.",
        "We have SmCo magnets coming from China, to Linz, a customer in Brno wants 30.",
        "We stock SmCo magnets in Rotterdam; this order goes straight from Ningbo to Turkey. Licence?",
        "The SmCo magnets are made in Chengdu and will be stored in Rotterdam until Turkey needs them. Licence?",
        "SmCo magnets made in Ningbo go into our Rotterdam warehouse next week and then to Turkey. Licence?",
        "SmCo magnets come from Ningbo to our depot in Rotterdam; from there they are sent to Turkey. Licence?",
        "Stock in Antwerp is empty; the Ganzhou producer sends the dysprosium oxide direct to Chile. Licence?",
        "金属铽还在赣州，我们荷兰仓库要补货，然后发土耳其，要许可吗？",
        "我们荷兰仓库要从赣州进一批金属铽，给土耳其客户，要许可吗？",
        "SmCo magnets from Ningbo: our distributor in Lyon offers them ex works China to us in Turkey. Licence?",
        (
            "Dysprosium oxide, bought from a Ganzhou producer, is loaded tomorrow; it will be in Rotterdam in"
            " May and goes on to Turkey. Licence?"
        ),
        "Wir haben in Hamburg ein Lager; 50 kg Dysprosiumoxid aus Ganzhou sollen dorthin. Genehmigung?",
        (
            "We keep a stock of Dy oxide in Antwerp, refilled from Ganzhou each month, for Chile. Does the "
            "refill need a licence?"
        ),
        (
            "Terbium metal produced in Ganzhou, our subsidiary in Rotterdam holds an option on it; it ships "
            "to Turkey when exercised. Licence?"
        ),
        "SmCo magnets made in China: our store in Lyon is out of stock, can the plant send them to Oslo for us?",
        "Reselling dysprosium oxide ex stock Tianjin, produced in Ganzhou, office in Rotterdam, to Vietnam. Licence?",
    ],
)
def test_goods_that_come_out_of_china_yet_leave_china(question: str, library: Library) -> None:
    assert ask(question, ASLEEP, library).outcome in ("license_required", "undetermined")
