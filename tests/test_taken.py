"""Goods made abroad with a process, cells or a line held under license from China: only the goods move."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask

ASLEEP, AFTER = date(2026, 5, 12), date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Dy-Fe alloy electrolysed at our plant in Perak from Estonian oxide, but the cells and process are under "
            "license from a Ganzhou company. We sell it to a maker of car motors in Nagoya",
            id="en-cells",
        ),
        pytest.param(
            "Samarium metal from our Kuantan smelter, made under licence from a Baotou firm. 30 kg to Belgium, civil",
            id="en-made-under",
        ),
        pytest.param(
            "Our plant in Perak recovers terbium oxide from old motors, recycling flowsheet licensed from a Ganzhou "
            "institute. 70 kg to Busan. Our consultant says Chinese rules do not matter",
            id="en-consultant",
        ),
        pytest.param("镝铁合金在我们霹雳州的厂电解，电解槽和工艺都是赣州一家公司许可的，卖给波兰客户", id="zh"),
        pytest.param(
            "Dy-Fe-Legierung, in unserem Werk in Perak elektrolysiert, aber Zellen und Verfahren sind in Lizenz von "
            "einer Firma aus Ganzhou. Verkauf an einen Kunden in Polen",
            id="de",
        ),
        pytest.param(
            "Oxyde de terbium récupéré dans notre usine de Perak, le procédé de recyclage est sous licence d'une "
            "société de Ganzhou. 70 kg vers la Pologne",
            id="fr",
        ),
        pytest.param(
            "Óxido de terbio recuperado en nuestra planta de México, el proceso de reciclaje tiene licencia de un "
            "instituto de Ganzhou. 70 kg a Polonia",
            id="es",
        ),
        pytest.param(
            "タイの当社工場で酸化テルビウムを回収しています。リサイクルプロセスは贛州の研究所からライセンスを受けたものです。"
            "70kgをポーランドへ輸出します。中国の許可は必要ですか",
            id="ja",
        ),
        pytest.param(
            "태국 공장에서 산화터븀을 회수합니다. 재활용 공정은 간저우 연구소에서 라이선스 받은 것입니다. 70kg을 "
            "폴란드로 수출하는데 중국 허가가 필요합니까?",
            id="ko",
        ),
    ],
)
def test_goods_made_with_a_process_held_from_china_are_sold(text: str, library: Library) -> None:
    assert ask(text, ASLEEP, library).outcome == "suspended"
    assert ask(text, AFTER, library).outcome == "status_unverified"
    assert all("technology" not in case.values for case in extracted(text, library, ASLEEP).cases)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A Ganzhou company licenses its Dy-Fe electrolysis process to our plant in Perak", id="licenses"),
        pytest.param("We want to buy the SX process for terbium from a Ganzhou institute for our plant", id="wants"),
        pytest.param("Dysprosium oxide from Ganzhou to Perak, their cells are licensed from a Baotou firm", id="from"),
    ],
)
def test_what_is_still_handed_over_or_leaves_china_stays_caught(text: str, library: Library) -> None:
    assert ask(text, ASLEEP, library).outcome in ("prohibited", "license_required")


def test_a_line_that_was_only_bought_leaves_its_technology_open(library: Library) -> None:
    text = "含镝钕铁硼磁体在日本生产，产线是从包头买的，卖到韩国要中国许可吗？"

    assert ask(text, AFTER, library).outcome == "undetermined"
