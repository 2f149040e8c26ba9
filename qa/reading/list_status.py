"""Takes a reading and its cases, tells whether all that is asked is whether a party is on a list."""

from qa.models import Facts
from qa.reading.mentions import Reading

BY_NAME = {"listed_party", "destination", "act_date"}
"""Facts that the name of a listed party tells by itself, and a day."""


def asks_list_alone(reading: Reading, cases: list[Facts]) -> bool:
    """Whether it is asked if a party is, still is or no longer is listed, with no word on goods, a sender or an act."""
    named = all("listed_party" in case.values and set(case.values) <= BY_NAME for case in cases)
    acts = reading.says("act") or reading.says("asks_to_act")
    return named and bool(reading.says("asks_list_status")) and not acts
