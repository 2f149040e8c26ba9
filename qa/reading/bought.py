"""Takes a material and a product, tells whether it is bought in China to be worked into the product abroad.

What leaves China then is the material, whatever becomes of it there: "we buy dysprosium oxide in Zibo and put it in our
motors in Pune". Where the product goes on to another country, that is what is asked about.
"""

from qa.reading.good import MATERIALS, PRODUCTS, WITH_MAGNETS, Good
from qa.reading.mentions import Reading
from qa.reading.sentences import sentence_at

NEAR_BUYING = 48
"""Characters between goods and the word that says that somebody buys them."""
NEAR_WORK = 16
"""Characters behind goods in which words say that something else is worked into them ("lamps are made of it")."""


def is_bought_for_work_abroad(good: Good, host: Good, reading: Reading) -> bool:
    """Whether goods are bought in China and worked into a product where that is made, in the only country abroad."""
    first, last = sorted((good, host), key=lambda one: one.start)
    workable = good.form in MATERIALS or (good.form in ("magnet", "target", None) and host.form in WITH_MAGNETS)
    told = reading.lowered[first.end : last.start] + reading.lowered[last.end :][:NEAR_WORK]
    if reading.says("asks_of_supplier"):
        told += reading.lowered[: first.start][-NEAR_WORK:]
    if not workable or host.form not in PRODUCTS or not reading.says("worked_between", told):
        return False
    if not _is_bought(good, host, reading):
        return False
    start, end = sentence_at(first.start, reading)[0], sentence_at(last.start, reading)[1]
    named = [place for place in reading.of("P") if start <= place.start < end]
    chinese = [place for place in named if place.data[0].code == "CN"]
    abroad = {place.data[0].code for place in reading.of("P")} - {"CN"}
    if len(chinese) != 1 or len(abroad) != 1:
        return False
    return not reading.says("goes_on_after", reading.lowered[host.end :])


def _is_bought(good: Good, host: Good, reading: Reading) -> bool:
    """Whether words before goods, or right behind them, say that somebody buys them, or what their seller needs."""
    if reading.says("asks_of_supplier"):
        return True
    start = sentence_at(good.start, reading)[0]
    before = reading.lowered[max(start, good.start - NEAR_BUYING) : good.start]
    if host.start < good.start:
        return bool(reading.says("will_be_bought_after", reading.lowered[good.end :][:NEAR_BUYING]))
    return any(
        reading.says(name, text)
        for name, text in (("buys_before", before), ("bought_after", reading.lowered[good.end : host.start]))
    )
