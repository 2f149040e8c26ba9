"""What a Chinese material cost beside what goods made abroad sell for, and whose technology that is, in plain words."""

from datetime import date

import pytest

from qa.ask import Library, ask

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "Leeds magnet shop. The parcel sells at £9,000; the only Chinese thing in it is terbium oxide we paid £7 for. "
        "Know-how and machines are German. To Montreal.",
        "We invoice EUR 52,000 for SmCo arcs sintered in Hanau on our own recipe; the Chinese samarium metal cost us "
        "EUR 31. Off to Chile next week.",
        "NdFeB(Dy) ring, Slovenian plant, own process, to Turkey. Chinese Dy metal 2% by mass, EUR 2 out of EUR 2,900.",
        "Notice for one lot of NdFeB-Dy arcs sintered in Echizen, Japanese process: Chinese DyFe USD 90, lot invoice "
        "USD 140,000. Osaka to Hanoi. Do we cross the 0.1?",
        "Le lot est vendu 18 000 euros ; l'oxyde de dysprosium chinois qu'il contient nous a coûté 12 euros. Aimants "
        "NdFeB frittés à Grenoble, procédé français. Envoi au Maroc.",
        "越南河内的工厂做钐钴磁体，用的是从中国采购的金属钐，占磁体价值0.05%，工艺设备都是德国的。下周发往新加坡，要许可吗？",
        "岐阜の自社工場で焼結したDy入りネオジム磁石、売価は120万円、中国製酸化ジスプロシウムは900円で購入。"
        "製法も設備も日本独自。タイへ出荷。",
    ],
)
def test_small_cost_of_a_material_is_not_caught(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome == "not_caught"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "泰国的工厂做含镝钕铁硼，原料氧化镝买自中国，占磁体价值的1.5%，技术设备都是日本的。12月10号发韩国。",
            "status_unverified",
        ),
        (
            "The Dy in our Finnish-made rotor magnets is Chinese and comes to 0.4% of what we invoice for the rotor. "
            "Finnish technology of our own. Tampere to Oslo.",
            "status_unverified",
        ),
    ],
)
def test_share_of_a_price_counts(text: str, outcome: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "We ship from Osaka to Mexico Japanese NdFeB-Dy magnets, USD 5,000, and Chinese DyFe, USD 900. Under the 0.1?",
        "We sell Dy magnets made in Austria for EUR 40,000 to Oslo. The Chinese Dy metal which we bought for EUR 30 "
        "flies to Oslo as well.",
        "Dy-NdFeB magnets from Nagoya sell at USD 9,000, Japanese process. Also on the truck: Chinese dysprosium metal "
        "bought for USD 8. To Hanoi.",
        "Dy magnets from our Graz plant, Austrian process, invoice EUR 40,000, to Oslo. Chinese dysprosium metal, cost "
        "EUR 30, goes to Oslo with them.",
        "Magnet shop. Consignment to Toronto from Birmingham: dysprosium oxide, Chinese. Sells at £12,600, we paid "
        "£9,000 for it.",
        "我们越南海防的工厂要从中国买氧化铽做磁体，赣州供应商发货需要许可吗？磁体以后卖日本，占价值1.2%。",
        "Chinese equipment and know-how, magnets with Dy pressed in Penang, priced at $9,000; the Chinese Dy oxide "
        "cost $3. To Seoul.",
        "Invoice total USD 50,000 for 1,000 Dy magnets from Nagoya, Japanese process. Each has Chinese Dy worth USD 3 "
        "in it. To Hanoi.",
    ],
)
def test_what_moves_itself_or_is_of_a_piece_stays_caught_or_asked(text: str, library: Library) -> None:
    assert ask(text, DAY, library).outcome in ("status_unverified", "undetermined", "license_required")


def test_own_process_says_nothing_of_ownership(library: Library) -> None:
    text = (
        "Rotors from Gyor to Leeds, magnets by our own German process, Chinese Dy is 0.3% of what we charge for them."
    )
    facts = ask(text, DAY, library).facts
    assert "ownership_share" not in facts
    assert "content_share" in facts
