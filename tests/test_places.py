"""Where goods go: small places of trade, towns named like words, streets named like countries."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("Dysprosium oxide from Longnan to Mulfingen", "DE"),
        ("Dysprosium oxide from Longnan to Kanata", "CA"),
        ("Dysprosium oxide from Longnan to Petten", "NL"),
        ("Dysprosium oxide from Longnan to Cumbria", "GB"),
        ("Dysprosium oxide from Longnan to Haute-Savoie", "FR"),
        ("Dysprosium oxide from Longnan to Extremadura", "ES"),
        ("Dysprosium oxide from Longnan to Mazar-i-Sharif", "AF"),
        ("Dysprosium oxide from Longnan to Batu Kawan", "MY"),
        ("Dysprosium oxide from Longnan to Sriperumbudur", "IN"),
        ("氧化镝从龙南出口到兵库县", "JP"),
        ("氧化镝从长葛出口到下萨克森", "DE"),
        ("酸化ジスプロシウムを贛州から鎌倉へ", "JP"),
        ("산화디스프로슘을 간저우에서 충청북도로", "KR"),
        ("Dysprosiumoxid aus Longnan nach Rheinland-Pfalz", "DE"),
    ],
)
def test_small_places_lie_in_their_country(question: str, country: str, library: Library) -> None:
    values = extracted(question, library, DAY).cases[0].values
    assert (values["departure"], values["destination"]) == ("CN", country)


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("Terbium metal from Xunwu to Nice", "FR"),
        ("Terbium metal from Xunwu to Hull", "GB"),
        ("Terbium metal from Xunwu to Mobile, Alabama", "US"),
        ("Terbiummetall aus Xunwu nach Zug", "CH"),
        ("Terbiummetall aus Xunwu nach Leer", "DE"),
        ("Terbio metálico de Xunwu a Split", "HR"),
    ],
)
def test_town_named_like_a_word_counts_behind_a_word_of_place(question: str, country: str, library: Library) -> None:
    assert extracted(question, library, DAY).cases[0].values["destination"] == country


@pytest.mark.parametrize(
    "question",
    [
        "Nice terbium metal from Xunwu, reading the notice now",
        "Terbium metal from Xunwu, a split delivery to mobile labs",
        "Terbiummetall aus Xunwu, im Zug gelagert, Behälter leer",
        "Terbium metal from Xunwu, shown in Halle 3",
    ],
)
def test_such_a_word_alone_is_no_town(question: str, library: Library) -> None:
    assert "destination" not in extracted(question, library, DAY).cases[0].values


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("Oxyde de terbium de Xunwu au 12 avenue de France, Genève", "CH"),
        ("Oxyde de terbium de Xunwu, livraison 12 avenue de France", "FR"),
    ],
)
def test_street_named_like_a_country_is_one_where_a_town_follows(question: str, country: str, library: Library) -> None:
    assert extracted(question, library, DAY).cases[0].values["destination"] == country


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("Lagerware in Metz, Gadoliniummetall aus China, Verkauf nach Chile", "FR"),
        ("Gadoliniummetall aus China, Lagerort Metz, Empfänger in Chile", "FR"),
        ("Bestand in Metz: Gadoliniummetall aus China, wir liefern nach Chile", "FR"),
        ("Gadoliniummetall aus China liegt auf Lager in Metz und geht nach Chile", "FR"),
        ("Métal de gadolinium de Chine, en stock à Metz, vente au Chili", "FR"),
        ("ガドリニウム金属(中国製)、リヨン在庫からチリへ", "FR"),
    ],
)
def test_goods_in_stock_abroad_leave_from_there(question: str, country: str, library: Library) -> None:
    values = extracted(question, library, DAY).cases[0].values
    assert (values["departure"], values["destination"]) == (country, "CL")
    assert "CN" in (values.get("origin"), values.get("made_in"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SmCo rings, Ningbo -> a customer in Hoboken (BE)", "BE"),
        ("SmCo rings from Ningbo to Hamilton (NZ)", "NZ"),
        ("SmCo rings from Ningbo to Neustadt (DE)", "DE"),
        ("SmCo rings from Ningbo to Toledo (ES)", "ES"),
        ("SmCo rings from Ningbo to Birmingham (AL)", "US"),
        ("SmCo rings from Ningbo to Hoboken in Belgium", "BE"),
        ("SmCo-Ringe von Ningbo nach Frankfurt in der Schweiz", "CH"),
        ("SmCo rings from Ningbo to Hoboken in March", "US"),
    ],
)
def test_country_behind_a_town_says_where_it_lies(text: str, code: str, library: Library) -> None:
    assert extracted(text, library, date(2026, 3, 1)).facts.values["destination"] == code
