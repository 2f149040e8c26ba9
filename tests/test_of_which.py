"""The part of a material that is Chinese makes the share of No. 61 smaller, unless anything else may be Chinese too."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask

AWAKE = date(2026, 11, 24)
MADE = "NdFeB magnets, made in Pilsen by our own process. {} To Norway. Licence?"


@pytest.mark.parametrize(
    ("told", "share"),
    [
        ("Terbium is 0.9 % of the value, of which 5 % is Chinese oxide, the remainder Estonian.", "0.00045"),
        ("Terbium is 3 % of the value, a twentieth of it Chinese.", "0.0015"),
        ("Terbium is 3 % of the price, one thirtieth of that comes from China, the rest from Estonia.", "0.001"),
        ("Terbium is 0.9 % of the value, of which at least 5 % is Chinese oxide.", ">=0.009"),
        ("Terbium is 0.9 % of the value, of which 5 % is Chinese oxide, the rest Chinese metal.", ">=0.009"),
        ("Terbium is 0.9 % of the value, 5 % of the terbium is Chinese, the rest from a trader.", ">=0.009"),
        ("Terbium is 0.9 % of the value; 5 % of it Chinese, 30 % from Hong Kong.", "0.009"),
        ("Terbium is 0.9 % of the value, by weight 5 % of the terbium is Chinese.", "0.009"),
        ("Terbium is 0.9 % of the value; last year 5 % of the terbium was Chinese.", "0.009"),
        ("Terbium is 0.9 % of the value, supposedly 5 % of it is Chinese.", ">=0.009"),
        ("Terbium is 0.9 % of the value, a twentieth of the magnets is Chinese.", "0.009"),
        ("Terbium is 0.9 % of the value, 5 % of the terbium is Malaysian, the rest Chinese.", ">=0.009"),
    ],
)
def test_a_part_of_a_share(told: str, share: str, library: Library) -> None:
    values = [case.values.get("content_share") for case in extracted(MADE.format(told), library, AWAKE).cases]

    assert [str(value) for value in values] == [share]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("磁体里镝占价格的1.8%，其中三十分之一是中国的金属镝，"
         "其余来自马来西亚，日本大阪自产，技术日本，卖泰国，要许可吗？", "not_caught"),
        ("磁体里镝占价格的3%，其中十分之一是中国的金属镝，"
         "其余来自马来西亚，日本大阪自产，技术日本，卖泰国，要许可吗？", "status_unverified"),
        ("NdFeB-Magnete, in Hanau mit eigener Technologie gefertigt: Dysprosium macht 1,8 % des Werts aus, davon ein"
         " Dreißigstel aus China, der Rest aus Malaysia. Nach Norwegen. Genehmigung aus China?", "not_caught"),
    ],
)  # fmt: skip
def test_where_the_rest_is_from_is_no_end_of_the_route(question: str, outcome: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == outcome
