"""Takes a reading and its goods, gives the field that the technology in it belongs to.

Words for a field come first, then the goods that the technology is about. What is said not to be handed over names
none, where anything else does. Taking old magnets out and sorting them is recycling; drawing or programming products
that hold bought magnets is no technology for making magnets.
"""

import re
from collections.abc import Iterator

from qa.models import UNCLEAR
from qa.reading.good import WITH_MAGNETS, Good, named_elements
from qa.reading.listed import listed_technology, stretches
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged, tagged_around, tagged_in, without
from qa.reading.told_how import field_told
from qa.reading.turned import turned

NEAR = 48
"""Characters between goods and the words that tell that their technology is meant."""
CLAUSE_END = re.compile(r"[.,;:?!。，；、]")
OTHER = "other_technology"
LITHIUM = "lithium_gallium_metallurgy"
FAMILIES = ("magnet_manufacturing", "metal_smelting", "smelting_separation", "recycling", "mining")


def named(reading: Reading) -> list[Mention]:
    """The words for technology but those that are said not to be handed over, where any others are left."""
    words = [m for m in reading.of("T") if {"technology", "technology_kind"} & set(m.sets)]
    return [m for m in words if m.start not in reading.denied] or words


def named_work(reading: Reading) -> list[Mention]:
    """The words for rare-earth work that somebody does, or that something is for ("a rare earth separation line")."""
    return [m for m in reading.of("U") if "rare_earth_work" in m.sets.values()]


def families(reading: Reading) -> list[Mention]:
    """The words that name a field of technology, a known one first."""
    words = [m for m in named(reading) if m.sets.get("technology")]
    return sorted(words, key=lambda m: m.sets["technology"] == OTHER)


def field_of(reading: Reading, goods: list[Good], beside: bool) -> str:
    """The field that a word names, else that of the goods that the technology is about, else unclear.

    A word for sintering and the like names magnets only where nothing of batteries is spoken of.
    """
    if _of_other_magnets(reading):
        return OTHER
    known = next((m.sets["technology"] for m in families(reading)), None)
    if known in FAMILIES and all(m.start in reading.denied for m in families(reading)) and _only_recycles(reading):
        return "recycling"
    if known in FAMILIES and (battery := _of_batteries(reading)):
        return battery
    if known in FAMILIES and _of_other_elements(reading):
        return _field_about(reading, []) if reading.says(f"family_{LITHIUM}") else UNCLEAR
    if known == OTHER and (more := _of_material(reading) or _of_more(reading)):
        return more
    if (
        known == OTHER
        and reading.says("product_technology")
        and reading.says("magnet_making", _without_denied(reading))
    ):
        return "magnet_manufacturing"
    return known or (_field_beside(reading, goods) if beside else _field_about(reading, goods))


def further_fields(first: str, reading: Reading) -> list[str]:
    """The other fields of technology that words name and do not deny."""
    if first == OTHER or (first not in FAMILIES and _of_batteries(reading)):
        return []
    words = [m for m in families(reading) if m.start not in reading.denied]
    if _of_other_elements(reading):
        words = [m for m in words if m.sets["technology"] not in FAMILIES]
    return [field for field in dict.fromkeys(m.sets["technology"] for m in words) if field not in (first, OTHER)]


def _of_batteries(reading: Reading) -> str | None:
    """The field of the battery materials that are spoken of, where nothing of rare earths is."""
    field = next((field for field in _of_goods(reading) if field not in FAMILIES), None)
    return None if reading.says("rare_earth") else field


def _of_other_elements(reading: Reading) -> bool:
    """Whether all elements that are named are no rare earths, nor anything else that is ("indium refining")."""
    named = {symbol for m in reading.of("E", "F", "G") for symbol in named_elements(m)}
    rare_earths = reading.vocabulary.rare_earths
    return bool(named) and named.isdisjoint(rare_earths) and not reading.says("rare_earth")


def _of_material(reading: Reading) -> str | None:
    """The field of the listed material that a general word for growing crystals and the like is said of."""
    words = families(reading)
    goods = [
        m for m in reading.of("G") if m.sets.get("composition") and any(_close(m, word, reading) for word in words)
    ]
    return next((str(named.technology) for m in goods for named in m.data if named.technology), None)


def _of_other_magnets(reading: Reading) -> bool:
    """Whether the technology is that of ferrite or Alnico magnets, with no word of magnets that hold rare earths."""
    named = without("rare_earth_rule", reading.lowered, reading)
    if reading.says("rare_earth_magnets", named) or any(_is_plain_magnet(m, reading) for m in reading.of("G")):
        return False
    words = [m for m in reading.of("T") if not _is_class_asked(m, reading)]
    told = [*words, *(m for m in reading.of("W") if m.sets.get("transfer_mode") in ("teaching", "license"))]
    ferrites = [m for m in reading.of("G") if m.sets.get("form") == "ferrite_magnet"]
    others = [m for m in ferrites if not reading.says("trade_after", reading.lowered[m.end :])]
    unnamed = all(m not in words for m in families(reading))
    return bool(others) and all(
        (unnamed or any(_close(m, word, reading) for word in told)) and not _is_replaced(m, reading) for m in others
    )


def _is_class_asked(technology: Mention, reading: Reading) -> bool:
    """Whether a word for technology only names the class of a rule that something is asked to be of."""
    return bool(reading.says("class_asked_before", reading.lowered[: technology.start][-80:]))


def _of_more(reading: Reading) -> str | None:
    """The field of what is listed beside know-how of other magnets or of nothing in these fields."""
    if reading.says("rare_earth_know_how", without("rare_earth_rule", reading.lowered, reading)):
        return UNCLEAR
    for word in families(reading):
        before = tagged_around(word, reading)[0]
        beside = reading.says("magnets_listed_with", before)
        if beside and any(m.sets.get("form") == "magnet" for m in mentions_tagged(beside["list"], reading)):
            return "magnet_manufacturing"
    return None


def _is_plain_magnet(mention: Mention, reading: Reading) -> bool:
    """Whether magnets are named of which nothing is told, and not only somebody's trade ("magnet works")."""
    after = reading.lowered[mention.end :]
    return mention.sets.get("form") == "magnet" and not reading.says("trade_after", after)


def _is_replaced(mention: Mention, reading: Reading) -> bool:
    """Whether goods are said not to be meant, or only say what somebody's trade is."""
    before, after = reading.lowered[: mention.start], reading.lowered[mention.end :]
    return bool(reading.says("replaced_before", before) or reading.says("trade_after", after))


def _close(one: Mention, other: Mention, reading: Reading) -> bool:
    """Whether nothing but a few words of the same clause stands between two mentions."""
    between = reading.lowered[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) <= NEAR and not CLAUSE_END.search(between)


def field_of_good(good: Good) -> str | None:
    """The field of technology whose machine, reagent or product a good is."""
    words = [named for mention in good.mentions if mention.tag in "GK" for named in mention.data]
    return next((str(named.technology) for named in words if named.technology), None)


def of_products(reading: Reading, goods: list[Good]) -> str:
    """The words for technology of products in which magnets are used, where nothing tells of making magnets."""
    service, work = _service_on_products(reading), _taught_work(reading)
    found = reading.says("product_technology") or service or work
    making = [m for m in reading.of("T") if m.sets.get("technology", OTHER) != OTHER and m.start not in reading.denied]
    scrap = reading.says("recycling_work") or reading.says("family_recycling")
    machines = set(_of_goods(reading)) & set(FAMILIES) or named_work(reading)
    if not found or making or scrap or machines or _tells_of_making(reading):
        return ""
    others = [good for good in goods if good.form not in WITH_MAGNETS]
    magnets_stay = (service or work or reading.says("magnets_bought")) and not _magnets_leave_china(reading)
    return found[0] if all(good.form == "magnet" for good in others) and (magnets_stay or not others) else ""


def _magnets_leave_china(reading: Reading) -> bool:
    """Whether magnets are sent, or come from a place in China that is named."""
    sources = tagged_in("magnets_from", reading, "P")
    return bool(reading.says("magnets_go")) or any(place.data[0].code == "CN" for place in sources)


def _taught_work(reading: Reading) -> re.Match[str] | None:
    """The words for work on products with magnets that somebody is taught, where nobody buys magnets for it."""
    if reading.says("acquires") or reading.says("goods_shipped") or reading.says("imports_from", reading.tagged):
        return None
    taught = reading.says("teaching", reading.without_names) or any(
        m.sets.get("transfer_mode") in TAUGHT for m in reading.of("W")
    )
    return reading.says("product_work") if taught else None


TAUGHT = ("teaching", "remote_service", "employment", "call", "visit")
"""Ways of handing over in which somebody shows or tells how work is done."""


def _service_on_products(reading: Reading) -> re.Match[str] | None:
    """The words for people who set up or repair products that hold magnets, where the rules of technology are asked."""
    asked = reading.says("technology_rule") and reading.says("fitters") and not reading.says("goods_shipped")
    match = reading.says("product_service", reading.tagged) if asked else None
    served = mentions_tagged(match[0], reading, "G") if match else []
    return match if served and all(m.sets.get("form") in WITH_MAGNETS for m in served) else None


def _tells_of_making(reading: Reading) -> bool:
    return bool(reading.says("magnet_making", _without_denied(reading)))


def _without_denied(reading: Reading) -> str:
    """The text without the clauses that say what is not done."""
    return reading.vocabulary.expressions("denied_clause", reading.lang).sub(" ", reading.lowered)


def _of_goods(reading: Reading) -> Iterator[str]:
    """The fields that words for equipment or goods belong to."""
    for mention in reading.of("K", "G"):
        yield from (str(named.technology) for named in mention.data if named.technology)


def _field_about(reading: Reading, goods: list[Good]) -> str:
    if reading.says(f"family_{LITHIUM}"):
        return LITHIUM
    if work := turned(reading):
        return work[0].field
    if (field := _nearest_field(reading)) is not None:
        return field
    if reading.says("family_battery_production") and not reading.says("rare_earth"):
        return "battery_production"
    if _only_recycles(reading):
        return "recycling"
    if any(good.form == "magnet" or good.form in WITH_MAGNETS for good in goods):
        return "magnet_manufacturing"
    named_there = next((field for field in FAMILIES if reading.says(f"family_{field}")), None)
    return named_there or field_told(reading) or UNCLEAR


def _only_recycles(reading: Reading) -> bool:
    """Whether scrap is taken apart and sorted, and nothing that is not denied tells of chemistry or of new magnets."""
    work = reading.says("recycling_work")
    return bool(work) and not reading.says("more_than_sorting", _without_denied(reading))


def _nearest_field(reading: Reading) -> str | None:
    """The field of the goods that stand nearest before the first word for technology, else of the first goods."""
    goods = [m for m in reading.of("K", "G") if any(word.technology for word in m.data)]
    first = min((m.start for m in named(reading)), default=0)
    before = [m for m in goods if m.end <= first]
    return next((str(w.technology) for m in (*before[-1:], *goods) for w in m.data if w.technology), None)


def _field_beside(reading: Reading, goods: list[Good]) -> str:
    """The field that the words about technology listed beside goods belong to, else unclear."""
    spans = stretches(goods, reading)
    words = [reading.text[slice(*spans[mention.start])] for mention in listed_technology(goods, reading)]
    text = " ".join(words).lower()
    said = next((field for field in FAMILIES if reading.says(f"family_{field}", text)), None)
    if said in (None, "recycling", "smelting_separation") and _only_recycles(reading):
        return "recycling"
    if said is None and any(reading.says("process_paper", m.text.lower()) for m in named(reading)):
        return _field_about(reading, goods)
    making = reading.says("product_technology") and _tells_of_making(reading)
    return said or (FAMILIES[0] if making else UNCLEAR)
