"""Takes a reading, states that somebody helps with rare-earth work: with a step of it, or Chinese and abroad.

What somebody Chinese does for such work abroad need not be known: any substantial help counts, be it staff, building,
permits or accounts. Who only buys something there helps nobody.
"""

from qa.reading.fields import named_work
from qa.reading.good import Good
from qa.reading.mentions import Reading
from qa.reading.sentences import mentions_tagged
from qa.reading.stated import Stated


def state_help(stated: Stated, reading: Reading, goods: list[Good]) -> list[Good]:
    """State the help that a question tells of, and that it is Chinese; give the goods that are not only built there."""
    if goods and not (_only_built_there(goods, reading) and _helper_abroad(reading)):
        return goods
    if helped := reading.says("helps_with_step"):
        stated.put("activity", "assistance", helped[0])
    told = {"activity", "transfer_mode"} & set(stated.values)
    if not told and not reading.of("T") and (helper := _helper_abroad(reading)):
        stated.put("activity", "assistance", helper)
        stated.put("exporter", "chinese_person", helper)
    return []


def _only_built_there(goods: list[Good], reading: Reading) -> bool:
    """Whether ordinary goods are what somebody puts up where rare earths are worked."""
    return all(good.form == "other" for good in goods) and bool(reading.says("builds_there", reading.tagged))


def _helper_abroad(reading: Reading) -> str | None:
    """The words for a Chinese firm or person, where rare-earth work in another country is named and nothing bought."""
    abroad = any(mention.data[0].code != "CN" for mention in reading.of("P", "A"))
    if not abroad or not named_work(reading) or reading.says("only_trades"):
        return None
    for match in reading.all("chinese_firm", reading.tagged):
        if any(m in named_work(reading) for m in mentions_tagged(match[0], reading, "U")):
            continue
        place = next((m for m in mentions_tagged(match[0], reading, "PA") if m.data[0].code == "CN"), None)
        if place:
            return place.text
    return next((m.text for m in reading.of("W") if m.sets.get("exporter") == "chinese_person"), None)
