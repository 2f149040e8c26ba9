"""Chinese compounds of a product, 用 and a material: the material is shipped, unless the product goes as a whole."""

from datetime import date

import pytest

from qa.ask import Library, ask

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "汽车传感器用钐钴磁体，杭州到布拉格",
        "德国电机用含镝磁钢，宁波厂，要证吗？",
        "机器人关节电机用含镝钕铁硼，苏州往德国发",
        "法国风机用钐钴磁体，宁波发",
        "给日本磁材厂供氧化铽，从包头走，要不要办证？",
        "为波兰的传感器厂家供应钐钴磁体，杭州发",
        "向意大利音响厂供货：含铽磁钢，宁波发",
    ],
)
def test_material_for_a_product_is_what_goes(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "汉堡客户的电机用含镝磁钢，整机从宁波出口",
        "用含镝磁钢的整机电机，宁波到汉堡",
        "电机用了含镝磁钢，整机出口，宁波到汉堡",
    ],
)
def test_product_that_goes_as_a_whole_stays_one(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == "not_caught"
