"""Takes a reading, gives what it says of technology: which, of what kind, handed over how, by whom and to whom.

Technology counts as handed over with a carrier, a service on a line, or a way of handing over, or when no goods are
named; technology that goods were merely made with is the origin of their production.
"""

import re

from qa.good import WITH_MAGNETS, Good
from qa.listed import listed_goods, listed_technology, stretches
from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.stated import Stated

WEAK_MODES = frozenset(
    {"testing", "exhibition", "gift", "demonstration", "inspection", "aid", "carrier", "email", "call"}
)
"""Ways of handing over that goods share: they do not turn goods into technology."""
ACTS = frozenset({"assistance", "service", "disclosure"})
PATENT = "patent_application"
ACTORS = ("exporter", "recipient", "public_domain", "basic_research", PATENT)
TRANSFER = (*ACTORS, "technology_kind", "transfer_mode", "activity")
"""Facts of a handing over of technology, which say nothing of goods."""
TECHNOLOGY = re.compile(r"⟨T\d+⟩")
FAMILIES = ("magnet_manufacturing", "metal_smelting", "smelting_separation", "recycling", "mining")


def state_technology(stated: Stated, reading: Reading, goods: list[Good]) -> list[Good]:
    """State the technology where know-how, not goods, is what moves; give the goods that move all the same.

    These are all goods where no technology is handed over, and else those that are listed beside it.
    """
    for mention in reading.of("W"):
        for name, value in mention.sets.items():
            stated.put(name, value, mention.text)
    if licensing := reading.says("licensing"):
        stated.put("transfer_mode", "license", licensing[0])
    for mention in reading.of("T"):
        if mention.sets.get("public_domain"):
            stated.put("public_domain", mention.sets["public_domain"], mention.text)
    if goods and (_only_used(stated, reading) or _goods_for_service(reading)):
        _drop_actors(stated)
        return goods
    beside = listed_goods(goods, reading)
    if not _handed_over(stated, reading, [] if beside else goods):
        if goods:
            _drop_actors(stated)
        return goods

    family = next((m for m in reading.of("T") if m.sets.get("technology")), None)
    services = _of_kind(reading, "line_service") or _work_on_line(reading)
    words = family or (services + _of_kind(reading, "process") + reading.of("W") + [None])[0]
    value = (
        family.sets["technology"]
        if family
        else (_family_beside(reading, goods) if beside else _family_of(reading, goods))
    )
    stated.put("technology", value, words.text if words else "")
    if services:
        stated.put("technology_kind", "line_service", services[0].text)
    return beside


def _of_kind(reading: Reading, kind: str) -> list[Mention]:
    """Services on a line, or carriers of know-how: words for a technology alone are neither."""
    found = [m for m in reading.of("T") if m.sets.get("technology_kind") == kind]
    if kind != "process":
        return found
    return [m for m in found if "technology" not in m.sets or reading.says("carrier", m.text.lower())]


def _work_on_line(reading: Reading) -> list[Mention]:
    """Mentions of a technology that stand for a line which is repaired, commissioned, installed or upgraded."""
    if not (reading.says("line_service") and reading.says("line")):
        return []
    return [m for m in reading.of("T") if m.sets.get("technology") and not reading.says("carrier", m.text.lower())]


def _goods_for_service(reading: Reading) -> bool:
    """Whether all technology that is named is a service that goods are for ("magnets for the repair of a line")."""
    named = reading.of("T")
    return bool(named) and all(
        mention.sets == {"technology_kind": "line_service"}
        and reading.says("purpose_before", reading.text[: mention.start].lower()[-40:])
        for mention in named
    )


def _only_used(stated: Stated, reading: Reading) -> bool:
    """Whether all technology that is named was only used to make goods, or is said not to be there."""
    named = {f"⟨T{n}⟩" for n, mention in enumerate(reading.mentions) if mention.tag == "T"}
    used = {tag for match in reading.all("technology_used", reading.tagged) for tag in TECHNOLOGY.findall(match[0])}
    moves = stated.values.get("transfer_mode") not in (None, *WEAK_MODES) or {"basic_research", PATENT} & set(
        stated.values
    )
    return bool(used) and used >= named and not moves and not _of_kind(reading, "line_service")


def _handed_over(stated: Stated, reading: Reading, goods: list[Good]) -> bool:
    families = [m for m in reading.of("T") if m.sets.get("technology")]
    know_how = families or _of_kind(reading, "line_service") or _of_kind(reading, "process")
    mode = stated.values.get("transfer_mode")
    if stated.values.get("activity") in ACTS:
        return bool(know_how or not goods)
    if mode is not None and mode not in WEAK_MODES:
        return bool(know_how) or not any(_is_material(good, reading) for good in goods)
    if _of_kind(reading, "line_service") or any(not goods or m in families for m in _of_kind(reading, "process")):
        return True
    if (reading.says("technology_moves") and (know_how or goods)) or PATENT in stated.values:
        return True
    if "basic_research" in stated.values and reading.of("T"):
        return True
    if goods:
        return bool(families and mode)
    return bool(know_how or mode or _foreigner_at_work(stated, reading))


def _is_material(good: Good, reading: Reading) -> bool:
    """Whether a good is a material, or something ordered or weighed: no subject of teaching or research."""
    if good.form in ("oxide", "metal", "alloy") or (good.form == "compound" and reading.of("Z")):
        return True
    return bool(reading.says("acquired_before", reading.text[: good.start].lower()[-40:]))


def _foreigner_at_work(stated: Stated, reading: Reading) -> bool:
    """Whether somebody foreign gets to see rare-earth work, with no word on what."""
    return "recipient" in stated.values and bool(reading.says("rare_earth"))


def _family_of(reading: Reading, goods: list[Good]) -> str:
    """The family that equipment or goods belong to, else unclear."""
    for mention in reading.of("K", "G"):
        for named in mention.data:
            if named.technology:
                return str(named.technology)
    if any(good.form == "magnet" or good.form in WITH_MAGNETS for good in goods):
        return "magnet_manufacturing"
    return next((family for family in FAMILIES if reading.says(f"family_{family}")), UNCLEAR)


def _family_beside(reading: Reading, goods: list[Good]) -> str:
    """The family that the words about technology listed beside goods belong to, else unclear."""
    spans = stretches(goods, reading)
    words = [reading.text[slice(*spans[mention.start])] for mention in listed_technology(goods, reading)]
    text = " ".join(words).lower()
    return next((family for family in FAMILIES if reading.says(f"family_{family}", text)), UNCLEAR)


def _drop_actors(stated: Stated) -> None:
    """Where only goods move, words for people and exclusions of technology say nothing of the case."""
    if stated.values.get("exporter") == "chinese_person" and stated.values.get("technology_origin") is None:
        stated.link = stated.words.get("exporter", "")
    for name in TRANSFER:
        stated.drop(name)
