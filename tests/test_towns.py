"""Industrial towns and ports abroad are known; words that only look like them are no places."""

from datetime import date

import pytest
from readings import check, extracted

from qa.ask import Library, ask
from qa.models import Outcome


@pytest.mark.parametrize(
    ("town", "code"),
    [
        ("Bielsko-Biała", "PL"),
        ("Hosur", "IN"),
        ("Sorocaba", "BR"),
        ("Celaya", "MX"),
        ("Ludwigsburg", "DE"),
        ("Oyonnax", "FR"),
        ("Kurashiki", "JP"),
        ("Gumi", "KR"),
        ("Stellenbosch", "ZA"),
        ("Kalamazoo", "US"),
        ("Scunthorpe", "GB"),
        ("Balikpapan", "ID"),
    ],
)
def test_town_abroad_tells_where_goods_go(town: str, code: str, library: Library) -> None:
    check(f"Terbium oxide from Ganzhou to {town}", {"departure": "CN", "destination": code}, library)


@pytest.mark.parametrize(
    ("town", "code"),
    [("罗伊特林根", "DE"), ("艾哈迈达巴德", "IN"), ("圣纳泽尔", "FR"), ("哥印拜陀", "IN"), ("皮亚琴察", "IT")],
)
def test_town_abroad_is_known_in_chinese(town: str, code: str, library: Library) -> None:
    check(f"氧化铽从赣州发{town}", {"departure": "CN", "destination": code}, library)


@pytest.mark.parametrize(
    "question",
    [
        "NdFeB perm magnets with dysprosium, in a long anneal, flushing with argon. Licence?",
        "含铽的大分子配合物，水原料制备，参加来样检测，要许可吗？",
        "Aimants au terbium, à ce stade nous restons prudents, racine du problème inconnue.",
    ],
)
def test_ordinary_words_are_no_towns(question: str, library: Library) -> None:
    assert not extracted(question, library).reading.of("P")


@pytest.mark.parametrize(
    ("buyer", "code"),
    [
        ("Nordlund AB in Finland", "FI"),
        ("Dupuis SA, France", "FR"),
        ("Verhaegen NV in the Netherlands", "NL"),
        ("Popescu SC (Romania)", "RO"),
        ("Weber NC in Germany", "DE"),
        ("Ruiz, SA, in Spain", "ES"),
        ("Acero Bilbao SA", "ES"),
        ("Hickory NC, USA", "US"),
        ("Asheville NC for winding", "US"),
        ("Boulder, CO", "US"),
        ("Elko, NV", "US"),
    ],
)
def test_legal_form_is_no_state_where_a_country_is_named(buyer: str, code: str, library: Library) -> None:
    check(f"Terbium oxide from Ganzhou to {buyer}", {"departure": "CN", "destination": code}, library)


@pytest.mark.parametrize("name", ["Order ID 4457", "Lindqvist AB", "Moreau SA", "Peeters NV", "Vogel MA"])
def test_legal_form_or_word_behind_a_name_names_no_country(name: str, library: Library) -> None:
    facts = extracted(f"Terbium oxide from Ganzhou to {name}", library).facts.values
    assert facts["departure"] == "CN"
    assert "destination" not in facts


@pytest.mark.parametrize("buyer", ["Brandt AB in the United States", "Laurent SA, United States"])
def test_maker_of_missiles_with_a_legal_form_is_in_the_country_named(buyer: str, library: Library) -> None:
    text = f"Chinese samarium-cobalt magnets from Antwerp to {buyer}, a maker of missiles"
    check(text, {"departure": "BE", "destination": "US"}, library)
    assert ask(text, date(2025, 12, 5), library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("dysprosium oxide from Ningbo to Tonga", "TO", id="Tonga"),
        pytest.param("SmCo magnets from Ningbo to the Solomon Islands", "SB", id="Solomon Islands"),
        pytest.param("把氧化铽从宁波发到新喀里多尼亚", "NC", id="New Caledonia"),
        pytest.param("酸化ジスプロシウムを寧波からニジェールへ輸出します", "NE", id="Niger"),
        pytest.param("Terbiummetall aus Baotou nach Äquatorialguinea", "GQ", id="Equatorial Guinea"),
        pytest.param("óxido de terbio de Ningbo a Belice", "BZ", id="Belize"),
    ],
)
def test_small_states_are_known(text: str, code: str, library: Library) -> None:
    assert extracted(text, library).facts.values["destination"] == code


@pytest.mark.parametrize(
    ("question", "departure"),
    [
        ("SmCo couplings made in Suzhou, Zug to Eindhoven by van, 27.10.2025", "CH"),
        ("SmCo couplings made in Suzhou, Zug -> Eindhoven, 27.10.2025", "CH"),
        ("SmCo couplings made in Suzhou. Nice to Turin by truck, 27.10.2025", "FR"),
        ("Nice to meet you. SmCo rings from Ningbo to Turin", "CN"),
    ],
)
def test_town_like_a_word_at_the_head_of_a_route(question: str, departure: str, library: Library) -> None:
    assert extracted(question, library).facts.values["departure"] == departure
