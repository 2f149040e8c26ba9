"""Takes a reading, gives what it asks; where one message asks several things, each is read by itself, in its order.

A question with goods or technology and a place of its own is asked for itself. What stands before it belongs to it,
what stands behind the last one to the last. One that takes up the one before ("and ferrites to Korea?") keeps its rest.
"""

import re
from dataclasses import replace
from itertools import pairwise

from qa.corpus import Corpus
from qa.extract import Extracted, cases_in, distinct, facts_in
from qa.follow import is_complete
from qa.merge import GOODS
from qa.models import UNCLEAR, Facts, Value
from qa.reading.fields import OTHER
from qa.reading.goods import find_goods
from qa.reading.inputs import goes_on, tells_inputs
from qa.reading.inside import main_goods
from qa.reading.kinds import asks_rules_alone
from qa.reading.mentions import Reading
from qa.reading.prices import is_costed_part
from qa.reading.sentences import THINGS, Span, mentions_in, places_in, sentences
from qa.reading.stops import seat_of_asker
from qa.reading.taken import tells_only_of_taken
from qa.reading.transfers import TRANSFER
from qa.reading.ways import RELIEFS, names_goods

QUESTION_END = re.compile(r"\?+!*(?=\s|$|[^\x00-\u024f])")
ORIGIN_OF = re.compile(r"(?:国内)?(?:产|原产|製|産|の|산|제)?(?:的|の)? ?")
"""What stands between a place and a material of it."""
ORIGINS = ("origin", "content_origin")
OWN = (*GOODS, "technology", *TRANSFER)
"""Facts of the thing itself, which another thing does not take over."""
USERS = ("end_user", "end_use", "listed_party")
TOLD = ("departure", "destination", "made_in", *ORIGINS, "form", "technology", "technology_origin", "exporter")
"""Facts of a case that what is said in other sentences must not change."""
CHINESE = "chinese_person"


def read_apart(reading: Reading, corpus: Corpus) -> Extracted:
    """The kind of a message and the facts of every case that it asks about."""
    spans = asked_apart(reading)
    whole = facts_in(reading, corpus)
    if whole.kind == "out_of_scope" and whole.reason in ("evasion", "injection"):
        return whole
    if whole.kind == "information" and asks_rules_alone(reading, whole.cases):
        return whole
    if whole.reason == "beside" and len(spans) < 2:
        return whole
    told = (_asked(reading, spans, corpus) if len(spans) > 1 else None) or whole
    routed = _routed(reading, told, corpus)
    if told.reason == "foreign_regime":
        routed = [case for case in routed if not {"CN", CHINESE}.isdisjoint(map(str, case.values.values()))]
    if not routed:
        return told
    cases = distinct([*(told.cases if told.kind == "case" else ()), *routed])
    return replace(told, kind="case", reason="", cases=cases, facts=cases[0])


def _asked(reading: Reading, spans: list[Span], corpus: Corpus) -> Extracted | None:
    """What each of several questions asks; none where none of them is a case."""
    told: list[Extracted] = []
    for span in {reading.text[start:end].strip(): (start, end) for start, end in spans}.values():
        before = [case for one in told if one.kind == "case" for case in one.cases]
        said = facts_in(reading.part(*span), corpus)
        told.append(_taken_up(said, before[-1]) if before and said.kind == "case" else said)
    cases = distinct([case for one in told if one.kind == "case" for case in one.cases])
    if not cases:
        return None
    topics = tuple(dict.fromkeys(topic for one in told for topic in one.topics))
    return Extracted(reading, "case", "", cases, cases[0], topics)


def _routed(reading: Reading, whole: Extracted, corpus: Corpus) -> list[Facts]:
    """The cases of sentences that tell goods or technology and a route of their own, if no case of the message is it.

    Another place in the message took the role of one of theirs, technology the place of goods, or what is said of other
    goods was taken for said of theirs; in doubt both count.
    """
    spans = sentences(reading)
    if len(spans) < 2:
        return []
    routes = [_route(case) for case in whole.cases] if whole.kind == "case" else []
    other = any(case.values.get("technology") == OTHER for case in whole.cases)
    asked = whole.cases if whole.kind == "case" else []
    goods = any(map(names_goods, asked))
    shared = (*(("act_date",) if all("act_date" in case.values for case in whole.cases) else ()), *USERS)
    rest = {name: whole.facts.values[name] for name in shared if name in whole.facts.values}
    found, costed, away = [], _costed(reading), seat_of_asker(reading) != "CN"
    made = any(goes_on(case.values, reading) for case in asked)
    for span in spans:
        places = _places(span, reading)
        if len(places) < 2 or not _things(span, reading) or (asked and _only_bills(span, reading)):
            continue
        known = goods and any(places <= set(route) for route in routes)
        part = reading.part(*span)
        if (made and tells_inputs(part)) or (goods and tells_only_of_taken(*span, reading)):
            continue
        cases = distinct([_of_message(case, asked) for case in cases_in(part, corpus)[0]])
        cases = [case for case in cases if (case.values.get("form"), case.values.get("composition")) not in costed]
        cases = [case for case in cases if not (_is_of_others(case, asked) or (away and _leaves_unnamed_china(case)))]
        named = goods or (other and bool(part.of("T", "W")))
        sure = [case for case in cases if not asked or (names_goods(case) and not named)]
        fresh = [] if known else [case for case in cases if case in sure or _is_new(_route(case), routes)]
        lost = _reliefs_of_others(reading, whole.facts, span)
        new = fresh or [case for case in cases if asked and not any(_is_kept(case, one, lost) for one in asked)]
        if new and is_complete(facts_in(part, corpus), apart=True):
            found += [case.with_(**{**rest, **case.values}) for case in new]
    return found


def _leaves_unnamed_china(case: Facts) -> bool:
    """Whether a case leaves China only for want of words for where who asks is, which another sentence tells."""
    return case.values.get("departure") == "CN" and not case.words.get("departure")


def _costed(reading: Reading) -> list[tuple[Value | None, Value | None]]:
    """The form and composition of each material that only stands beside the price of goods with what it cost."""
    if len(reading.of("M")) < 2:
        return []
    goods, inside = main_goods(find_goods(reading), reading)
    costed = [one for one in inside if is_costed_part(one, goods, reading)]
    return [(one.form, one.composition) for one in costed]


def _only_bills(span: Span, reading: Reading) -> bool:
    """Whether a sentence is a bill of materials that names nothing but what is inside the goods of others."""
    if not reading.says("billed_before", reading.lowered[slice(*span)]):
        return False
    inside = {m.start for good in main_goods(find_goods(reading), reading)[1] for m in good.mentions}
    return all(m.start in inside for m in mentions_in(span, reading) if m.tag in THINGS)


def _of_message(case: Facts, asked: list[Facts]) -> Facts:
    """The case of a sentence that only says "know-how", with the one technology that the message names."""
    named = {one.values["technology"] for one in asked if one.values.get("technology", UNCLEAR) != UNCLEAR}
    if case.values.get("technology") != UNCLEAR or len(named) != 1:
        return case
    return case.with_(technology=named.pop())


def _is_of_others(case: Facts, asked: list[Facts]) -> bool:
    """Whether a sentence hands over what the message says to be technology of nobody Chinese, and names no provider."""
    providers = {one.values.get("exporter") for one in asked if "technology" in one.values}
    return providers == {"foreign_person"} and "technology" in case.values and "exporter" not in case.values


def _is_kept(case: Facts, whole: Facts, lost: set[str]) -> bool:
    """Whether a case of the message says what a sentence of it says, and takes no relief from what others are about.

    Goods made abroad leave from China only where their own sentence says so, and what a Chinese person hands over
    leaves from abroad only there. What one sentence hands over to somebody is not what another discloses to all.
    """
    told = {name: value for name, value in case.values.items() if name in TOLD}
    if told.get("made_in", "CN") != "CN" and "departure" not in told and whole.values.get("departure") == "CN":
        return False
    if told.get("exporter") == CHINESE and "departure" not in told and whole.values.get("departure", "CN") != "CN":
        return False
    if whole.values.get("activity") == "disclosure" != case.values.get("activity") and "transfer_mode" in case.values:
        return False
    return all(whole.values.get(name) in (value, UNCLEAR) for name, value in told.items()) and not (
        lost - case.values.keys() & whole.values.keys()
    )


def _reliefs_of_others(reading: Reading, whole: Facts, span: Span) -> set[str]:
    """The reliefs told of other goods or technology than those of the sentence at hand.

    One told without any is told of those that were named last.
    """
    here = _things(span, reading)
    found = set()
    for name in RELIEFS:
        at = reading.text.find(whole.words.get(name) or "\0")
        before = [one for one in sentences(reading) if one[0] <= at and _things(one, reading)]
        named = _things(before[-1], reading) if before else set()
        if named and not span[0] <= at < span[1] and not any(one.endswith(tuple(here)) for one in named):
            found.add(name)
    return found


def _things(span: Span, reading: Reading) -> set[str]:
    return {mention.text.lower() for mention in mentions_in(span, reading) if mention.tag in THINGS}


def _route(case: Facts) -> tuple[Value | None, ...]:
    return tuple(case.values.get(name) for name in ("departure", "destination"))


def _is_new(route: tuple[Value | None, ...], routes: list[tuple[Value | None, ...]]) -> bool:
    """Whether a route is known from its start to its end, and none of the others."""
    return route not in routes and not set(route) & {None, UNCLEAR}


def _places(span: Span, reading: Reading) -> set[str]:
    """The countries that a sentence names; a listed party and a Chinese person stand for their own."""
    inside = mentions_in(span, reading)
    parties = {m.data[0][1].country or m.data[0][2].country for m in inside if m.tag == "L"}
    people = {"CN" for m in inside if m.sets.get("exporter") == CHINESE}
    return parties | people | places_in(span, reading)


def asked_apart(reading: Reading) -> list[Span]:
    """Where each thing that is asked for itself begins and ends; the whole message where that is one thing.

    It is one thing where a question without goods names a user, who may be that of all.
    """
    whole, start = (0, len(reading.text)), 0
    starts: list[int] = []
    for match in QUESTION_END.finditer(reading.text):
        end = match.end()
        if _for_itself((start, end), reading):
            starts.append(start)
        elif _names_user((start, end), reading):
            return [whole]
        start = end if starts else 0
    return list(pairwise([*starts, len(reading.text)])) or [whole]


def stated_apart(reading: Reading, corpus: Corpus) -> list[Facts]:
    """The cases of sentences that tell goods or technology and a route by themselves, where there are several.

    One is enough where another tells of goods or technology and a place that is not on its route.
    """
    spans = [span for span in sentences(reading) if _for_itself(span, reading) and _names_route(span, reading)]
    spans = [span for span in spans if not tells_only_of_taken(*span, reading)]
    whole_said = cases_in(reading, corpus)[0][0] if len(spans) > 1 else Facts()
    if goes_on(whole_said.values, reading):
        spans = [span for span in spans if not tells_inputs(reading.part(*span))]
    told = [(span, facts_in(reading.part(*span), corpus)) for span in spans] if len(spans) > 1 else []
    whole = [(span, one) for span, one in told if is_complete(one)]
    if len(whole) == 1:
        route = _places(whole[0][0], reading)
        whole = whole if any(not _places(span, reading) & route for span in spans) else []
    found = [_relieved(case, whole_said, reading, span) for span, one in whole for case in one.cases]
    return distinct([_from_here(case, whole_said) for case in found])


def _from_here(case: Facts, said: Facts) -> Facts:
    """The case leaves where the message says that goods lie, if its sentence only tells where they are made."""
    start = said.values.get("departure")
    if start in (None, "CN", UNCLEAR) or case.values.get("departure") != said.values.get("made_in"):
        return case
    if case.words.get("departure") != said.words.get("made_in"):
        return case
    return case.with_(departure=start, made_in=said.values["made_in"])


def _relieved(case: Facts, said: Facts, reading: Reading, span: Span) -> Facts:
    """The case of a sentence with the relief that the message tells of the same goods, where it names no end itself."""
    if said.values.get("humanitarian") != "yes" or not {"destination", *USERS}.isdisjoint(case.values):
        return case
    if "humanitarian" in _reliefs_of_others(reading, said, span):
        return case
    told = {name: said.values[name] for name in ("humanitarian", "destination", *USERS) if name in said.values}
    return case.with_(**told)


def _for_itself(span: Span, reading: Reading) -> bool:
    tags = {mention.tag for mention in mentions_in(span, reading)}
    return "P" in tags and not tags.isdisjoint(THINGS)


def _names_route(span: Span, reading: Reading) -> bool:
    """Whether a place is named otherwise than as the origin of a material ("中国氧化镝占价值的0.05%")."""
    mentions = mentions_in(span, reading)
    return any(
        place.tag == "P" and (thing.tag not in "GEF" or not ORIGIN_OF.fullmatch(reading.text[place.end : thing.start]))
        for place, thing in pairwise([*mentions, *mentions[-1:]])
    )


def _names_user(span: Span, reading: Reading) -> bool:
    return any(mention.tag in "ULH" for mention in mentions_in(span, reading))


def _taken_up(said: Extracted, before: Facts) -> Extracted:
    """What a question says, with what it leaves to the one before; an origin or a user is not lost on the way."""
    if said.reading.says("takes_up"):
        rest = {name: value for name, value in before.values.items() if name not in OWN}
        return replace(said, cases=[case.with_(**{**rest, **case.values}) for case in said.cases])
    return replace(said, cases=[_not_forgotten(case, before) for case in said.cases])


def _not_forgotten(case: Facts, before: Facts) -> Facts:
    """The case with the origin stated before, unless it tells its own; with the user, if it goes to the same place."""
    values, kept = case.values, before.values
    lost: tuple[str, ...] = ()
    if values.keys().isdisjoint((*ORIGINS, "made_in")) and values.get("departure") != "CN":
        lost += ORIGINS
    if values.keys().isdisjoint(USERS) and values.get("destination") == kept.get("destination"):
        lost += USERS
    return case.with_(**{name: kept[name] for name in lost if name in kept})
