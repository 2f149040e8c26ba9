"""Takes a reading and its facts, gives the kind of question: a case, a question about the rules, or out of scope.

In doubt it is a case: a case taken for anything else could hide that a rule stands in the way.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from qa.entries import Country, Term
from qa.models import UNCLEAR, Composition, Facts
from qa.reading.acts import asks_barely, asks_to_act
from qa.reading.beside import asks_beside, asks_price_alone, rest_of
from qa.reading.evasion import asks_evasion
from qa.reading.fields import FAMILIES, OTHER
from qa.reading.list_status import asks_list_alone
from qa.reading.mentions import Reading
from qa.reading.sentences import mentions_tagged, sentences
from qa.reading.ways import DECISIVE_ROLES, GOODS, from_china, leaves_china, names_goods, route_length


def kind_of(reading: Reading, cases: list[Facts], listed: frozenset[str]) -> tuple[str, str, tuple[str, ...]]:
    """The kind, the reason when out of scope, and the topics that a question about the rules asks for.

    `listed` holds the symbols of the elements and the kinds of goods that item lists name.
    """
    cues = cues_of(reading)
    topics = tuple(dict.fromkeys(term.topic for term in _terms(reading) if term.topic))
    subject = _subject(cases)
    if any(case.values.get("technology") == OTHER for case in cases) and reading.says("other_measures"):
        return "out_of_scope", "not_covered", topics
    acting = subject and _acts(reading, cases) and not ("chatter" in cues and asks_price_alone(reading))
    for reason in OUTSIDE:
        covered = acting and _is_covered(reason, reading, cases, cues, listed)
        if reason in cues and (reason in NEVER_A_CASE or not covered):
            return "out_of_scope", OUTSIDE[reason], topics
    if _is_case(reading, cases, cues, subject) or asks_barely(reading):
        return "case", "not_covered" if "not_covered" in cues else "", topics
    regime = bool(reading.says("regime"))
    asks_rules = bool(reading.about_rules or reading.says("asks_procedure") or reading.says("in_principle"))
    if "information" in cues or regime or reading.says("asks_if_controlled") or subject or asks_rules:
        return ("information" if regime or subject or topics or asks_rules else "case"), "", topics
    told = max(len(set(case.values) - {"act_date"}) for case in cases)
    return ("case", "", topics) if told >= ENOUGH else ("out_of_scope", "unrelated", topics)


ENOUGH = 3
"""Facts beside the day with which a question is a case though it names neither goods nor technology."""


OUTSIDE = {
    "evasion": "evasion",
    "injection": "injection",
    "foreign_regime": "foreign_regime",
    "not_covered": "not_covered",
    "beside": "beside",
    "chatter": "unrelated",
}
"""Cue -> why the question is out of scope."""
NEVER_A_CASE = {"evasion"}


def _is_covered(reason: str, reading: Reading, cases: list[Facts], cues: set[str], listed: frozenset[str]) -> bool:
    """Whether there is a real case beside the cue that would put the question out of scope."""
    if reason == "foreign_regime":
        return _chinese_side_is_open(reading, cases, cues)
    if reason == "not_covered":
        return any(_is_listed(case, listed) for case in cases)
    if reason == "chatter":
        handed = any("technology" in case.values for case in cases) and route_length(cases) > 0
        return handed or route_length(cases) > 1 or bool(reading.says("act") or reading.says("asks_if_controlled"))
    if reason == "beside":
        handed = any(map(_hands_over, cases)) and route_length(cases) > 0
        return handed or bool(reading.says("act", rest_of(reading)))
    return True


def _of_another_state(reading: Reading, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch asks what another country's state does."""
    part = reading if end is None else reading.part(start, end)
    for match in part.all("state_acts", part.tagged):
        places = mentions_tagged(match[0], part, "PA")
        if any(isinstance(place.data[0], Country) and place.data[0].code != "CN" for place in places):
            return True
    return False


def _chinese_side_is_open(reading: Reading, cases: list[Facts], cues: set[str]) -> bool:
    """Whether what China demands is asked too: not where it is said to be had, nor of goods that never were there."""
    if any(_asks_of_goods(reading, *span) for span in sentences(reading)):
        return True
    rest = reading.vocabulary.expressions("chinese_side_settled", reading.lang).sub(" ", reading.without_names)
    gone = any(map(leaves_china, cases)) or _may_leave_china(reading, cases)
    leaves = rest == reading.without_names and gone
    aside = reading.says("foreign_aside") or reading.says("asks_release")
    if leaves and (aside or any(_asks_to_go(reading, *span) for span in sentences(reading))):
        return True
    elsewhere = route_length(cases) and not any(map(from_china, cases))
    settled_or_elsewhere = rest != reading.without_names or elsewhere
    return bool(reading.says("asks_chinese_side", rest)) or ("case" in cues and not settled_or_elsewhere)


def _may_leave_china(reading: Reading, cases: list[Facts]) -> bool:
    """Whether a place in China is named beside goods, and no fact tells what happens there."""
    told = any("CN" in case.values.values() for case in cases)
    return not told and any(map(names_goods, cases)) and any(place.data[0].code == "CN" for place in reading.of("P"))


def _asks_of_goods(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence asks about goods or technology without a word on another country's law."""
    text = reading.vocabulary.expressions("asks_who_answers", reading.lang).sub(" ", reading.without_names[start:end])
    inside = [mention for mention in reading.mentions if start <= mention.start < end]
    kinds = {term.sets.get("kind") for m in inside if m.tag == "Q" for term in m.data if isinstance(term, Term)}
    asks = "case" in kinds or "?" in text or "？" in text
    named = any(mention.tag in "GKEFT" for mention in inside) and not _of_another_state(reading, start, end)
    return named and asks and "foreign_regime" not in kinds and not reading.says("asks_foreign_regime", text)


def _asks_to_go(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause of a question without a word on another country's law asks whether something may go."""
    text = reading.without_names[start:end]
    if "?" not in text and "？" not in text:
        return False
    ends = [start, *(start + match.end() for match in CLAUSE.finditer(text)), end]
    return any(_clause_asks_to_go(reading, *span) for span in pairwise(ends))


CLAUSE = re.compile(r"[,;，；](?!\d)| (?:and|but|also|und|aber|et|mais|y|pero) (?=\w)")
"""What ends a clause of a question that asks for several things."""


def _clause_asks_to_go(reading: Reading, start: int, end: int) -> bool:
    text = reading.without_names[start:end]
    terms = [term for m in reading.of("Q") if start <= m.start < end for term in m.data if isinstance(term, Term)]
    if any(term.sets.get("kind") == "foreign_regime" for term in terms) or reading.says("asks_foreign_regime", text):
        return False
    tags = {mention.tag for mention in reading.mentions if start <= mention.start < end}
    moves_goods = "P" in tags and not tags.isdisjoint("GKEF") and bool(reading.says("asks_may", text))
    return moves_goods or any(
        reading.says(name, text) for name in ("asks_to_act", "asks_shortly", "asks_if_controlled")
    )


def _is_listed(case: Facts, listed: frozenset[str]) -> bool:
    """Whether the goods are of an element, a form or a kind that an item list names."""
    composition = case.values.get("composition")
    if isinstance(composition, Composition) and composition.present & listed:
        return True
    if case.values.get("item") in listed or case.values.get("form") in ("magnet", "equipment", "reagent", "ore"):
        return True
    return case.values.get("technology") in LISTED_FIELDS


LISTED_FIELDS = {*FAMILIES, "calcium_oxyborate"}


def _asks_rules(reading: Reading, subject: bool) -> bool:
    """Whether the subject index shows a question about the rules, as far as no goods and routes speak against it."""
    return bool(reading.about_rules - ALONE - ({"without_goods"} if subject else set()))


def asks_rules_alone(reading: Reading, cases: list[Facts]) -> bool:
    """Whether the rules are asked about and nothing besides, whatever places, goods or technology the question names.

    Who asks whether something may move, or tells how much goes from place to place or on what day, has a case.
    """
    past = "over_past" in reading.about_rules
    asked = asks_to_act(reading) or (not past and any(_leaves_on_a_day(case, reading) for case in cases))
    shown = reading.says("shows_know_how") and any("technology" in case.values for case in cases)
    if reading.about_rules.isdisjoint(ALONE) or asked or shown:
        return False
    if reading.about_rules.isdisjoint(ALONE - {"over_start"}):
        return route_length(cases) < 2
    moved = route_length(cases) if reading.says("act") else 0
    if not any(topic.over_route for topic in reading.topics):
        told = reading.says("own_goods", reading.tagged) or any(map(_hands_over, cases))
        return not (moved or told) and route_length(cases) < 2
    return not (route_length(cases) > 1 and _weighs(reading, cases))


def moves(case: Facts) -> bool:
    """Whether goods or a technology that are named move."""
    known = {name for name, value in case.values.items() if value != UNCLEAR}
    return bool(known & MOVING) and bool(known & {*GOODS, "technology"})


MOVING = frozenset(DECISIVE_ROLES) | {"transfer_mode"}


def _leaves_on_a_day(case: Facts, reading: Reading) -> bool:
    """Whether goods or technology go on a day from place to place, and not into China; "now" is no day."""
    told = {"departure", "destination", "act_date"} <= set(case.values)
    if not told or reading.says("only_now", case.words.get("act_date", "").lower()):
        return False
    return case.values["destination"] != "CN" and moves(case)


ALONE = {"over_start", "over_place", "over_route", "over_past", "over_regime"}
"""What the subject index says of subjects that make a question one about the rules whatever it names besides."""


def _terms(reading: Reading) -> Iterable[Term]:
    return [term for mention in reading.of("Q") for term in mention.data if isinstance(term, Term)]


BY_PATTERN = {
    "asks_chatter": "chatter",
    "asks_price": "chatter",
    "asks_foreign_regime": "foreign_regime",
    "asks_explanation": "information",
    "asks_injection": "injection",
    "asks_shortly": "case",
    "asks_what_it_takes": "case",
    "asks_procedure": "information",
}
"""Pattern -> the cue that it gives."""


def cues_of(reading: Reading) -> set[str]:
    """What the words show of the kind of question; worked out once."""
    return reading.once("cues", lambda: _read_cues(reading))


def _read_cues(reading: Reading) -> set[str]:
    said = {cue for name, cue in BY_PATTERN.items() if reading.says(name)}
    said |= {term.sets["kind"] for term in _terms(reading) if "kind" in term.sets}
    named = reading.says("asks_chinese_side") or reading.says("names_announcement")
    chinese = named or any(mention.data[0].code == "CN" for mention in reading.of("P", "A"))
    if "over_regime" in reading.about_rules and chinese:
        said.discard("foreign_regime")
    said -= {"chatter"} if "over_place" in reading.about_rules else set()
    said |= {"beside"} if asks_beside(reading) else set()
    said |= {"foreign_regime"} if _of_another_state(reading) and not reading.says("asks_chinese_side") else set()
    return said - {"evasion"} | ({"evasion"} if asks_evasion(reading) else set())


def _subject(cases: list[Facts]) -> bool:
    """Whether goods, a technology or an act on one is named."""
    named = {"form", "item", "composition", "technology", "listed_party"}
    return any(named & set(case.values) or _hands_over(case) for case in cases)


def _acts(reading: Reading, cases: list[Facts]) -> bool:
    """Whether something moves, by a route or a verb."""
    return bool(route_length(cases)) or bool(reading.says("act")) or any("transfer_mode" in c.values for c in cases)


def _hands_over(case: Facts) -> bool:
    """Whether somebody is named who hands technology over, or gets it, or who helps with rare-earth work in a place."""
    helps = case.values.get("end_use") == "rare_earth_work" and {"exporter", "destination"} <= set(case.values)
    return helps or bool("technology" in case.values and {"exporter", "recipient"} & set(case.values))


def tells_who_is_taught(reading: Reading, cases: list[Facts]) -> bool:
    """Whether somebody of one's own hands rare-earth technology to somebody abroad, or is hired away with it.

    That is a case though only what comes of it is asked, as a fine or who answers for it.
    """
    if not reading.says("about_breach"):
        return False
    abroad = [case for case in cases if case.values.get("technology") in FAMILIES and _goes_to_somebody(case)]
    hired = any(case.values.get("transfer_mode") == "employment" for case in abroad)
    acts = _acts(reading, abroad)
    return bool(abroad) and bool(hired or (acts and (reading.says("own") or reading.says("own_people"))))


def _goes_to_somebody(case: Facts) -> bool:
    return case.values.get("destination", "CN") != "CN" or "recipient" in case.values


def _names_anything(cases: list[Facts]) -> bool:
    """Whether goods, a technology, a user or a party by its name is told."""
    told = {*GOODS, "technology", "end_user", "end_use"}
    return any(told & set(case.values) or case.values.get("listed_party") not in (None, *LISTS) for case in cases)


LISTS = ("watch-list", "control-list")
"""What stands for a party of a list that is not named."""


def _for_a_party(cases: list[Facts]) -> bool:
    """Whether goods or technology are named beside a listed party."""
    return any("listed_party" in case.values and not (GOODS | {"technology"}).isdisjoint(case.values) for case in cases)


def _weighs(reading: Reading, cases: list[Facts]) -> bool:
    """Whether an amount of goods that are named is told, as of one shipment."""
    return bool(reading.of("Z")) and any(map(names_goods, cases))


def unnamed_goods_move(reading: Reading, cases: list[Facts]) -> bool:
    """Whether somebody plans to act on a day, or goods move between places, though nothing says what they are."""
    dated = any("act_date" in case.values for case in cases)
    return bool((dated and reading.says("plans", reading.tagged)) or reading.says("goods_move", reading.tagged))


def speaks_of_own(reading: Reading) -> bool:
    """Whether goods of one's own, or one shipment, are spoken of."""
    return bool(reading.says("own_goods", reading.tagged) or reading.says("one_shipment"))


def _is_case(reading: Reading, cases: list[Facts], cues: set[str], subject: bool) -> bool:
    routed = route_length(cases)
    asks = bool(reading.says("asks_if_controlled")) or "case" in cues
    acts = bool(reading.says("act"))
    about_rules = "information" in cues or _asks_rules(reading, subject)
    rules_only = about_rules and not acts and not (routed > 1 and reading.says("asks_shortly"))
    as_such = "over_case" in reading.about_rules or reading.says("in_principle") or rules_only
    rules_alone = asks_rules_alone(reading, cases) or asks_list_alone(reading, cases)
    if rules_alone or (as_such and not _names_anything(cases)):
        return False
    if tells_who_is_taught(reading, cases) or (subject and speaks_of_own(reading) and reading.says("asks_to_act")):
        return True
    if routed >= 2:
        return subject or asks or acts or _names_anything(cases) or not about_rules
    if "over_case" in reading.about_rules and not routed:
        return False
    dated = any("act_date" in case.values for case in cases)
    if routed and (((acts or dated) and _weighs(reading, cases)) or _for_a_party(cases)):
        return True
    if not subject and not (reading.about_rules - {"without_goods"}) and unnamed_goods_move(reading, cases):
        return True
    if _asks_rules(reading, subject) and not ("case" in cues and (routed or reading.says("own"))):
        return False
    handed = any(_hands_over(case) or {"technology", "transfer_mode"} <= set(case.values) for case in cases)
    if "information" in cues and not (subject and routed and (asks or acts or handed)):
        return False
    unread = bool(reading.says("unread_route", reading.tagged))
    if subject and (routed or asks or acts or unread or reading.says("own") or _for_a_party(cases)):
        return True
    if any(map(_hands_over, cases)) and not (about_rules or reading.about_rules or reading.says("regime")):
        return True
    return bool(reading.says("own")) and asks and (acts or bool(routed))
