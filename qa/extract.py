"""Takes a question and the day asked, gives the facts it states with the words they were read from, and its kind.

Words, not similarity, create facts; when two readings are possible neither is taken and the fact stays open.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from qa.corpus import Corpus
from qa.dates import days
from qa.goods import WITH_MAGNETS, Good, find_goods, main_goods
from qa.kinds import kind_of
from qa.mentions import Gazetteer, Mention, Reading, language, longest, normalize, tag
from qa.models import UNCLEAR, Composition, Facts, Value
from qa.numbers import Quantity, Share, numbers
from qa.roles import Places, find_places, origin_of

PART_ONE = frozenset({"Sm", "Dy", "Gd", "Tb", "Lu", "Sc", "Y"})


@dataclass
class Extracted:
    """What a question says: its kind, its language, the facts common to its cases, and the goods of each case."""

    reading: Reading
    kind: str
    """`case`, `information` or `out_of_scope`."""
    reason: str = ""
    """For `out_of_scope`: `evasion`, `injection`, `foreign_regime` or `unrelated`."""
    cases: list[Facts] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)
    topics: tuple[str, ...] = ()


class _Stated:
    """Facts being gathered: the first statement of a fact stays, a contradicting one makes it unclear."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.words: dict[str, str] = {}

    def put(self, name: str, value: Value | None, words: str) -> None:
        """State a fact, unless it is stated already."""
        if value is not None and name not in self.values:
            self.values[name], self.words[name] = value, words

    def facts(self) -> Facts:
        return Facts(values=self.values, words=self.words)


def read(question: str, asked: date, corpus: Corpus, gazetteer: Gazetteer) -> Reading:
    """The question with its mentions."""
    text = normalize(question)
    found = [
        *gazetteer.mentions(text),
        *numbers(text, corpus.vocabulary),
        *days(text, asked, corpus.vocabulary),
    ]
    mentions = longest(found)
    return Reading(text, language(text), tuple(mentions), tag(text, mentions), corpus.vocabulary)


def extract(question: str, asked: date, corpus: Corpus, gazetteer: Gazetteer) -> Extracted:
    """The kind of the question and the facts of each case in it."""
    reading = read(question, asked, corpus, gazetteer)
    goods, inside = main_goods(find_goods(reading), reading)
    places = find_places(reading, corpus.vocabulary.roles)

    common = _Stated()
    _state_day(common, reading)
    _state_technology(common, reading, goods)
    _state_places(common, places, reading, goods)
    _state_users(common, reading)
    _state_parties(common, reading)
    cases = [_case(good, inside, common, places, reading, corpus) for good in goods] or [common.facts()]
    kind, reason, topics = kind_of(reading, cases)
    return Extracted(reading, kind, reason, _distinct(cases), cases[0], topics)


def _distinct(cases: list[Facts]) -> list[Facts]:
    return [case for n, case in enumerate(cases) if case.values not in [c.values for c in cases[:n]]]


def _state_day(stated: _Stated, reading: Reading) -> None:
    found = reading.of("D")
    if found:
        explicit = [m for m in found if re.search(r"\d", m.text)] or found
        stated.put("act_date", explicit[-1].data[0], explicit[-1].text)


def _state_technology(stated: _Stated, reading: Reading, goods: list[Good]) -> None:
    """A technology counts as what is handed over only with a carrier, a mode of handing over, or no goods."""
    for mention in reading.of("W"):
        for name, value in mention.sets.items():
            stated.put(name, value, mention.text)
    families = [m for m in reading.of("T") if m.sets.get("technology")]
    services = [m for m in reading.of("T") if m.sets.get("technology_kind") == "line_service"]
    carried = "transfer_mode" in stated.values or bool(services) or bool(reading.says("transfer"))
    acts = stated.values.get("activity") in ("assistance", "service", "disclosure")
    if not (carried or acts or not goods) or not (families or services):
        return
    if goods and not acts and not _handed_over(reading, stated, services):
        return

    family = families[0] if families else None
    if family is not None:
        stated.put("technology", family.sets["technology"], family.text)
    elif services or carried:
        stated.put("technology", _family_of(goods), services[0].text if services else "")
    if "technology" in stated.values and services:
        stated.put("technology_kind", "line_service", services[0].text)
    if "technology" in stated.values:
        goods.clear()


def _handed_over(reading: Reading, stated: _Stated, services: list[Mention]) -> bool:
    """Whether know-how, not the goods, is what moves: a mode of handing over, a service on a line, a carrier."""
    carriers = [m for m in reading.of("T") if m.sets.get("technology_kind") == "process"]
    return bool(services or carriers) or "transfer_mode" in stated.values


def _family_of(goods: list[Good]) -> str:
    if any(good.form == "magnet" or good.form in WITH_MAGNETS for good in goods):
        return "magnet_manufacturing"
    return UNCLEAR


def _state_places(stated: _Stated, places: Places, reading: Reading, goods: list[Good]) -> None:
    for role in ("departure", "destination", "made_in"):
        if role in places.roles:
            stated.put(role, places.code(role), places.roles[role].text)
    if places.code("technology_origin"):
        stated.put("technology_origin", places.code("technology_origin"), places.roles["technology_origin"].text)
    if places.code("chinese_link") == "CN":
        stated.put("chinese_link", "yes", places.roles["chinese_link"].text)
    for mention in places.loose:
        code = mention.data[0].code
        if code == "CN" and "departure" not in stated.values and not places.origins:
            stated.put("departure", code, mention.text)
        elif code != "CN" and mention.tag == "P" and "destination" not in stated.values:
            stated.put("destination", code, mention.text)
    if reading.says("re_export") and "destination" not in stated.values:
        stated.put("destination", "abroad", "re-export")


def _state_users(stated: _Stated, reading: Reading) -> None:
    users = reading.of("U")
    for mention in users:
        for name, value in mention.sets.items():
            if (
                name in ("end_user", "end_use")
                and value == "civil"
                and any(m.sets.get(name) not in (None, "civil") for m in users)
            ):
                continue
            negated = reading.says("negated_use", reading.text[: mention.start].lower()[-16:])
            stated.put(name, "civil" if negated and value in ("military", "wmd") else value, mention.text)
    _state_chips(stated, reading)


def _state_chips(stated: _Stated, reading: Reading) -> None:
    """Process node and memory layers; a node stated without any other use means making chips."""
    for mention in reading.of("Z"):
        quantity: Quantity = mention.data[0]
        if quantity.unit in ("nm", "纳米", "nanometer", "nanometers", "nanometre"):
            stated.put("node_nm", quantity.amount, mention.text)
        elif quantity.unit in ("layers", "layer", "层"):
            stated.put("memory_layers", quantity.amount, mention.text)
    if stated.values.get("end_use") in ("logic_chip", "memory_chip", "chip_equipment") or "node_nm" in stated.values:
        chip = "memory_chip" if "memory_layers" in stated.values else "logic_chip"
        stated.put("end_use", chip, stated.words.get("node_nm", stated.words.get("memory_layers", "")))
        if reading.says("advanced_node"):
            stated.put("node_nm", UNCLEAR, "advanced")


def _state_parties(stated: _Stated, reading: Reading) -> None:
    listed = reading.of("L")
    for mention in listed[:1]:
        party_id, party, _ = mention.data[0]
        stated.put("listed_party", UNCLEAR if party.ambiguous else party_id, mention.text)
    generic = reading.says("generic_list")
    if generic and not listed and reading.says("party_word"):
        kind = "control" if generic["en"] == "control" or generic["zh"] == "管控" else "watch"
        stated.put("listed_party", f"{kind}-list", generic[0])
    shares = [m for m in reading.of("N") if m.data[0].basis == "ownership"]
    if len(shares) == 1:
        stated.put("ownership_share", shares[0].data[0].fraction, shares[0].text)
    elif len(shares) > 1:
        stated.put("ownership_share", UNCLEAR, ", ".join(m.text for m in shares))
    if shares:
        stated.put("party_relation", "subsidiary", shares[0].text)


def _case(good: Good, inside: list[Good], common: _Stated, places: Places, reading: Reading, corpus: Corpus) -> Facts:
    stated = _Stated()
    stated.values, stated.words = dict(common.values), dict(common.words)
    if good.form:
        stated.put("form", good.form, good.words)
    if good.item:
        stated.put("item", good.item, good.words)
    if good.composition != Composition():
        stated.put("composition", good.composition, good.words)
    _state_origins(stated, good, inside, places, reading)
    _state_share(stated, good, inside, reading)
    if parameters := _parameters(good, reading, corpus):
        stated.put("parameters", parameters, ", ".join(m.text for m in reading.of("Z", "N")))
    return stated.facts()


def _state_origins(stated: _Stated, good: Good, inside: list[Good], places: Places, reading: Reading) -> None:
    content = next((m for g in inside if (m := origin_of(g, places, reading))), None)
    own = origin_of(good, places, reading)
    if own is not None and own is not content and not (inside and own in _before_inside(inside, places)):
        stated.put("origin", own.data[0].code, own.text)
    if content is not None and content is not own:
        stated.put("content_origin", content.data[0].code, content.text)
    elif own is not None and own is content:
        nearer_inside = min(abs(g.start - own.end) for g in inside) < abs(good.start - own.end)
        stated.put("content_origin" if nearer_inside else "origin", own.data[0].code, own.text)


def _before_inside(inside: list[Good], places: Places) -> list[Mention]:
    return [m for m in places.origins for g in inside if 0 <= g.start - m.end <= 12]


def _state_share(stated: _Stated, good: Good, inside: list[Good], reading: Reading) -> None:
    """The value share as stated, summed over several materials, or computed from two amounts of one currency."""
    shares = [m for m in reading.of("N") if m.data[0].basis in ("value", "")]
    by_value = [m for m in shares if m.data[0].basis == "value"]
    if by_value and (inside or good.form in ("magnet", "target", *WITH_MAGNETS)):
        chosen = by_value if all(m.data[0].fraction < Decimal("0.05") for m in by_value) else by_value[:1]
        stated.put(
            "content_share", sum((m.data[0].fraction for m in chosen), Decimal(0)), " + ".join(m.text for m in chosen)
        )
    amounts = reading.of("M")
    if len(amounts) == 2 and inside and len({m.data[0].currency for m in amounts}) == 1:
        low, high = sorted(m.data[0].amount for m in amounts)
        if high > 0:
            stated.put("content_share", low / high, f"{amounts[0].text} / {amounts[1].text}")


def _parameters(good: Good, reading: Reading, corpus: Corpus) -> dict[str, Decimal | str]:
    """Technical values of equipment: each quantity goes to the parameter that its unit and the words near it name."""
    if good.form not in ("equipment", "reagent", "ore"):
        return {}
    found: dict[str, Decimal | str] = {}
    for mention in reading.of("Z", "N"):
        unit, amount = _unit(mention)
        near = reading.text[max(0, mention.start - 30) : mention.end + 30].lower()
        fitting = [
            p
            for p in corpus.vocabulary.parameters.values()
            if unit == p.unit.lower() or unit in (u.lower() for u in p.units)
        ]
        named = [p for p in fitting if any(w.lower() in near for words in p.words.values() for w in words)] or fitting
        for parameter in named[:1]:
            factors = {u.lower(): f for u, f in parameter.units.items()}
            found.setdefault(parameter.name, amount * factors.get(unit, Decimal(1)))
    if use := _rare_earth_use(reading):
        found["rare_earth_use"] = use
    return found


def _unit(mention: Mention) -> tuple[str, Decimal]:
    value = mention.data[0]
    if isinstance(value, Share):
        return "%", value.fraction * 100
    return (value.unit, value.amount) if isinstance(value, Quantity) else ("", Decimal(0))


def _rare_earth_use(reading: Reading) -> str | None:
    if reading.says("not_rare_earth"):
        return "no"
    return "yes" if reading.says("rare_earth") else None
