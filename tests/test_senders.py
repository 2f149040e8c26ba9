"""Who sends goods is where they leave, who asks for them is where they go, and a capital that minds is no place."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Nos quedan en Bilbao imanes de samario-cobalto chinos. Una empresa de Rabat los pide.", ("ES", "MA")),
        ("Nous avons à Lyon de l'oxyde de terbium chinois. Un client de Gand en demande 3 kg.", ("FR", "BE")),
        ("Notre ONG à Liège veut envoyer vers les Philippines 60 aimants SmCo fabriqués à Chengdu.", ("BE", "PH")),
        ("Our charity in Ghent wants to send 60 SmCo magnets made in Chengdu to the Philippines.", ("BE", "PH")),
        (
            "Chinesisches Terbiumoxid liegt bei uns in Jena. Die Uni Gent will 2 kg, für Peking uninteressant?",
            ("DE", "BE"),
        ),
    ],
)
def test_ends_are_told_by_who_sends_and_asks(text: str, ends: tuple[str, str], library: Library) -> None:
    found = extracted(text, library, DAY).facts

    assert (found.values.get("departure"), found.values.get("destination")) == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Munich sends Chinese-made SmCo magnets to Penang.", ("DE", "MY")),
        ("On Monday Veldhoven sent a crate of SmCo magnets made in Ningbo to Penang.", ("NL", "MY")),
        ("Graz verkauft in China hergestellte SmCo-Magnete nach Oslo", ("AT", "NO")),
        ("Lyon a expédié des aimants SmCo fabriqués en Chine à Oslo", ("FR", "NO")),
        ("Sevilla exporta imanes SmCo fabricados en China a Oslo", ("ES", "NO")),
        ("ミュンヘンは中国製のサマコバ磁石をペナンに出荷しました", ("DE", "MY")),
        ("Munich passed on our order, Ningbo ships Chinese-made SmCo magnets to Penang.", ("CN", "MY")),
        ("München verkauft, Ningbo liefert SmCo-Magnete direkt nach Oslo.", ("CN", "NO")),
        ("ミュンヘンが売り、寧波がサマコバ磁石をペナンへ送る", ("CN", "MY")),
        ("Yesterday Munich sent an inquiry for Chinese-made dysprosium metal, for Penang.", (None, "MY")),
    ],
)
def test_a_town_that_sends_is_where_goods_leave(text: str, ends: tuple[str | None, str], library: Library) -> None:
    found = extracted(text, library, DAY).facts

    assert (found.values.get("departure"), found.values.get("destination")) == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("We (Izmir) buy Dy metal from a trader in Rotterdam, who gets it from Baotou.", ("NL", "TR")),
        ("We in Izmir buy DyFe alloy from a dealer in Rotterdam who got it from Inner Mongolia.", ("NL", "TR")),
        ("Wir in Izmir kaufen DyFe von einem Händler in Rotterdam, der es aus Baotou bezieht", ("NL", "TR")),
        ("我们在伊兹密尔，从鹿特丹的经销商那里买镝铁，他从包头进货", ("NL", "TR")),
        ("We in Izmir get DyFe through a dealer in Rotterdam, who has it sent straight from Baotou", ("CN", "TR")),
        ("A dealer in Ningbo, who gets them from Baotou, sells us in Izmir SmCo magnets", ("CN", "TR")),
    ],
)
def test_where_a_dealer_got_goods_is_no_start(text: str, ends: tuple[str, str], library: Library) -> None:
    found = extracted(text, library, DAY).facts

    assert (found.values.get("departure"), found.values.get("destination")) == ends


@pytest.mark.parametrize(
    "text",
    [
        "A client in Ganzhou mails our translation agency in Berlin a manual on solvent extraction of rare earths.",
        "Translation job: Nd electrolysis process description, client in Baotou, translator in Lisbon",
        "Übersetzer in Berlin bekommt von einem Kunden in Ganzhou ein Handbuch zur Trennung von Dysprosium",
        "Our customer in Ganzhou sends us the solvent extraction data, we are in Lyon, for benchmarking",
    ],
)
def test_what_a_client_gives_comes_from_the_client(text: str, library: Library) -> None:
    assert extracted(text, library, date(2025, 10, 20)).facts.values["departure"] == "CN"


def test_the_stock_of_a_dealer_leaves_his_town(library: Library) -> None:
    text = (
        "Spares distributor, Oslo. A Polish firm ordered 60 samarium cobalt magnets; ours were made in Chengdu and "
        "are on our shelf since 2023."
    )
    found = extracted(text, library, DAY).facts

    assert (found.values.get("departure"), found.values.get("destination")) == ("NO", "PL")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The cheapest yttrium nitrate is from a reagent webshop in Shanghai, for our lab in Aarhus.", ("CN", "DK")),
        ("12 drums ferro-dysprosium (Baotou mill certs) in our shed in Busan, B/L Busan to Haiphong.", ("KR", "VN")),
        ("Wir ziehen in Freiberg Kristalle und brauchen 25 kg Gallium 7N aus Nanjing", ("CN", "DE")),
    ],
)
def test_shops_and_papers_tell_where_goods_are_from(text: str, ends: tuple[str, str], library: Library) -> None:
    found = extracted(text, library, DAY).facts

    assert (found.values.get("departure"), found.values.get("destination")) == ends
