"""Lists in which goods stand beside technology, or whose things go to different places: each is a case of its own."""

from datetime import date

import pytest

from qa.ask import Library
from qa.extract import extract
from qa.models import UNCLEAR, Facts

MARCH = date(2026, 3, 1)


def cases(text: str, library: Library) -> list[Facts]:
    return extract(text, MARCH, library.corpus, library.gazetteer).cases


@pytest.mark.parametrize(
    ("text", "forms", "technologies"),
    [
        pytest.param(
            "We export 1) dysprosium oxide to Germany, 2) NdFeB magnets to Vietnam and 3) separation drawings to the US"
            " from China",
            ["oxide", "magnet"],
            ["smelting_separation"],
            id="numbered",
        ),
        pytest.param(
            "Can we ship dysprosium oxide, terbium metal and solvent extraction drawings from Ganzhou to Korea?",
            ["oxide", "metal"],
            ["smelting_separation"],
            id="commas",
        ),
        pytest.param(
            "We want to send separation know-how and dysprosium oxide from Baotou to Poland",
            ["oxide"],
            ["smelting_separation"],
            id="technology first",
        ),
        pytest.param(
            "Dysprosium oxide and magnet manufacturing technology to Germany from China",
            ["oxide"],
            ["magnet_manufacturing"],
            id="technology named by goods",
        ),
        pytest.param(
            "solvent extraction know-how, mining technology and magnet manufacturing technology from China to Brazil",
            [],
            ["smelting_separation", "mining", "magnet_manufacturing"],
            id="several families",
        ),
        pytest.param(
            "向日本出口氧化铽、钐钴磁体和磁体制造技术", ["oxide", "magnet"], ["magnet_manufacturing"], id="Chinese"
        ),
        pytest.param("从赣州出口金属铽和萃取分离工艺资料到韩国", ["metal"], ["smelting_separation"], id="Chinese and"),
        pytest.param("Drawings for magnets and oxides from China to France", [], ["magnet_manufacturing"], id="for"),
        pytest.param(
            "Magnets made in Thailand, using Chinese sintering technology, to Japan", ["magnet"], [], id="made with"
        ),
    ],
)
def test_goods_and_technology_of_a_list_are_cases(
    text: str, forms: list[str], technologies: list[str], library: Library
) -> None:
    found = [case.values for case in cases(text, library)]

    assert [values["form"] for values in found if "form" in values] == forms
    assert [values["technology"] for values in found if "technology" in values] == technologies
    assert all(("form" in values) != ("technology" in values) for values in found)


@pytest.mark.parametrize(
    ("text", "destinations"),
    [
        pytest.param(
            "From China we ship dysprosium oxide to Germany and cerium oxide to Vietnam", ["DE", "VN"], id="goods"
        ),
        pytest.param(
            "From China: terbium metal, samarium metal to Korea, antimony oxide to Japan", ["KR", "KR", "JP"], id="next"
        ),
        pytest.param(
            "From China: terbium metal to Korea, antimony oxide to Japan and gallium metal",
            ["KR", "JP", UNCLEAR],
            id="last one unknown",
        ),
        pytest.param("向德国出口氧化镝,向越南出口氧化铽", ["DE", "VN"], id="Chinese"),
    ],
)
def test_things_of_a_list_go_where_the_words_beside_them_say(
    text: str, destinations: list[str], library: Library
) -> None:
    assert [case.values["destination"] for case in cases(text, library)] == destinations


def test_a_place_that_one_thing_goes_to_is_not_where_another_leaves(library: Library) -> None:
    found = cases("我们出口氧化镝到德国、钕铁硼磁体到越南,以及萃取分离图纸到美国", library)

    assert {case.values.get("departure") for case in found} == {None}
