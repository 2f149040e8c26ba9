"""Papers of a firm for sale in China are handed over from there to who bids for it and looks into them abroad."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library

DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("M&A: Ningbo target makes NdFeB. Bidder from Milan wants read access to the VDR with recipes.", ("CN", "IT")),
        ("Data room of a Baotou target. The Belgian bidder reads the extraction flowsheets.", ("CN", "BE")),
        ("并购：北京标的公司做烧结钕铁硼，里昂的竞买方想在线查看数据室里的工艺文件，可以吗？", ("CN", "FR")),
        (
            "Ein Bieter aus Lyon will Lesezugriff auf den Datenraum mit Sinterrezepten; Zielgesellschaft in Peking.",
            ("CN", "FR"),
        ),
    ],
)
def test_target_hands_over_to_bidder(text: str, ends: tuple[str, str], library: Library) -> None:
    found = extracted(text, library, DAY).facts.values

    assert (found.get("departure"), found.get("destination")) == ends


def test_machine_for_magnets_is_no_magnet(library: Library) -> None:
    found = extracted(
        "4 multi-wire saws for slicing sintered NdFeB blocks, Zhengzhou to a magnet finisher in Graz.", library
    )

    assert [case.values["form"] for case in found.cases] == ["equipment"]
