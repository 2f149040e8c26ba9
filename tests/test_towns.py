"""Industrial towns and ports abroad are known; words that only look like them are no places."""

import pytest
from readings import check, extracted

from qa.ask import Library


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
