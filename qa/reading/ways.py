"""Takes the facts of cases, tells whether goods are named, and how far they or a technology go."""

from collections.abc import Sequence

from qa.models import Facts

DECISIVE_ROLES = ("departure", "destination", "made_in", "origin", "content_origin")
GOODS = frozenset({"form", "item", "composition"})
RELIEFS = ("humanitarian", "public_domain", "basic_research", "patent_application")
"""Facts that release from a license."""


def route_length(cases: Sequence[Facts]) -> int:
    """How many places of a route the case with the most has."""
    return max((len(set(DECISIVE_ROLES) & set(case.values)) for case in cases), default=0)


def names_goods(case: Facts) -> bool:
    """Whether a case tells what its goods are."""
    return not GOODS.isdisjoint(case.values)


def from_china(case: Facts) -> bool:
    """Whether a fact names China, other than that something goes there."""
    return any(value == "CN" and name != "destination" for name, value in case.values.items())


def leaves_china(case: Facts) -> bool:
    """Whether goods or technology that are named go from China, or are Chinese or given by Chinese and go elsewhere."""
    end = case.values.get("destination")
    chinese = case.values.get("origin") == "CN" or (
        "technology" in case.values and case.values.get("exporter") == "chinese_person"
    )
    leaves = case.values.get("departure") == "CN" or (chinese and end is not None)
    return leaves and end != "CN" and not {*GOODS, "technology"}.isdisjoint(case.values)
