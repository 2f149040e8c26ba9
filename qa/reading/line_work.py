"""Takes a reading, gives its words for work on a production line, and those for papers of know-how beside it.

Goods may stand for the line that makes them ("commission the NdFeB line"); service on other things is none on a line.
"""

from qa.reading.fields import named, named_work
from qa.reading.good import Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged, tagged_around

TOLD = ("teaching", "license", "consulting", "joint_research")
"""Ways of handing over in which more than a service is given."""

PAPER = 8
"""Characters behind a technology in which a word makes it a paper or figures ("烧结工艺卡")."""


def of_kind(reading: Reading, kind: str) -> list[Mention]:
    """Services on a line, or carriers of know-how: words for a technology alone are neither."""
    found = [m for m in named(reading) if m.sets.get("technology_kind") == kind]
    if kind != "process":
        return found
    return [m for m in found if "technology" not in m.sets or reading.says("carrier", m.text.lower())]


def names_a_supplier(good: Good, reading: Reading) -> bool:
    """Whether goods only tell whose papers of a process come ("the sintering curve of our magnet supplier")."""
    papers = of_kind(reading, "process") or [
        m for m in named(reading) if reading.says("carrier", reading.lowered[m.start : m.end + PAPER])
    ]
    return bool(papers) and bool(reading.says("supplier_behind", reading.lowered[good.end :]))


def of_line(mention: Mention, reading: Reading) -> bool:
    """Whether papers are those of setting up a line, such as wiring diagrams, rather than of a process."""
    return bool(reading.says("papers_of_line", reading.lowered[max(0, mention.start - 20) : mention.end]))


def services(reading: Reading) -> list[Mention]:
    """The words for a service on a line."""
    return of_kind(reading, "line_service") or work_on_line(reading)


def work_on_line(reading: Reading) -> list[Mention]:
    """Mentions of a technology, or of goods, that stand for a line which is repaired, commissioned or installed."""
    if not (reading.says("line_service") and reading.says("line")):
        return []
    fields = [m for m in named(reading) if m.sets.get("technology") and is_line(m, reading)]
    if fields:
        return fields
    plants = [m for m in named_work(reading) if reading.says("line", reading.lowered[m.start : m.end + 12])]
    return plants or [m for m in reading.of("G") if stands_for_line(m, reading)]


def serves_products(mention: Mention, reading: Reading) -> bool:
    """Whether what is serviced is told right beside the word for it and is no line ("for the overhaul of winches")."""
    before, after = tagged_around(mention, reading)
    served = reading.says("served_after", after) or reading.says("served_before", before[-40:])
    if served is None:
        return False
    work = (m for m in mentions_tagged(served[0], reading) if m.tag == "T" or m in named_work(reading))
    things = mentions_tagged(served[0], reading, "GK")
    of_line = reading.says("line", served["what"]) or any(
        m.tag == "K" or m.sets.get("form") in ("magnet", "equipment") for m in things
    )
    return not of_line and not any(work)


def stands_for_line(goods: Mention, reading: Reading) -> bool:
    """Whether goods only name the line that makes them, on which fitters work and nobody is taught."""
    if goods.sets.get("form") != "magnet" or not reading.says("line_behind", reading.lowered[goods.end :][:30]):
        return False
    told = reading.says("teaching") or any(m.sets.get("transfer_mode") in TOLD for m in reading.of("W"))
    return not told and bool(reading.says("fitters") and reading.says("line_service"))


def is_line(mention: Mention, reading: Reading) -> bool:
    """Whether a word for a field stands for a line or a machine of it ("the electrolysis cells")."""
    if "technology_kind" not in mention.sets:
        return True
    before = tagged_around(mention, reading)[0]
    if reading.says("plant_before", before):
        return True
    behind = reading.says("line", reading.lowered[mention.end :][:12])
    return bool(behind) and not reading.says("carrier", mention.text.lower())
