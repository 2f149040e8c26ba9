"""Takes a follow-up and the cases of a conversation, gives the cases as they stand after it.

A follow-up changes or adds only what it says, a bare answer fills the fact that was asked for, and a question that is
complete by itself starts anew.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from qa.corpus import Corpus
from qa.decide import decide
from qa.extract import Extracted, distinct
from qa.lapses import names_another, still_holding, without_stop
from qa.merge import GOODS, elements_supposed, elements_swapped, merged, thing
from qa.models import Facts
from qa.reading.act_day import dates_no_departure
from qa.reading.acts import asks_to_act
from qa.reading.kinds import cues_of
from qa.reading.mentions import Reading
from qa.replies import answered, answered_beside, is_reply, said_in


def asked_facts(known: Sequence[Facts], as_of: date, corpus: Corpus) -> list[str]:
    """The facts that the answer to the known cases asked for, those that block first."""
    missing = [one for case in known for one in decide(case, as_of, corpus).missing]
    return list(dict.fromkeys(one.fact for one in sorted(missing, key=lambda one: one.optional)))


def follow_up(extracted: Extracted, known: Sequence[Facts], asked: Sequence[str], corpus: Corpus) -> Extracted:
    """What was extracted, completed with every case of the conversation so far; `asked` names the open facts."""
    reading = extracted.reading
    if not any(case.values for case in known):
        return extracted
    if said_in("start_over", reading.lowered, reading):
        return replace(extracted, kind="out_of_scope", reason="started_over", cases=[Facts()], facts=Facts())
    if said_in("courtesy", reading.lowered, reading) and not is_reply(reading):
        return replace(_with(extracted, known), kind="out_of_scope", reason="unrelated")
    if extracted.kind == "out_of_scope" and extracted.reason != "unrelated":
        return _with(extracted, known)
    if is_complete(extracted) or _asks_anew(extracted, known):
        return extracted
    if said_in("asks_of_answer", reading.lowered, reading):
        return _with(extracted, known, "case")
    if turned := _turned(reading, known):
        return _with(extracted, turned, "case")
    asks_rules = extracted.kind == "information" and (extracted.topics or "information" in cues_of(reading))
    told = {} if asks_rules else answered(reading, asked, known[0], corpus)
    said = [Facts(values=told, words=dict.fromkeys(told, reading.text))] if told else _said(extracted, asked, corpus)
    if asks_rules and extracted.topics and set(extracted.facts.values) <= set(GOODS):
        return _with(extracted, known)
    if not told and not any(case.values for case in said) and asked and is_reply(reading):
        return _with(extracted, known, "case")
    left, said = _set_aside([without_stop(one, reading) for one in said], known, reading)
    left = _without_days(left, said)
    cases = [case for one in said for before in left for case in _after(before, one, reading, corpus)]
    aside = reading.says("sets_aside", reading.tagged)
    changed = distinct(cases) != distinct(list(known))
    if not changed and extracted.kind == "out_of_scope":
        return _unread(extracted, known)
    kind = "case" if said[0].values or aside or changed else extracted.kind
    return _with(extracted, cases, kind)


def _after(before: Facts, said: Facts, reading: Reading, corpus: Corpus) -> list[Facts]:
    """The cases that a known case becomes; it stays beside goods that go too ("we also send terbium metal")."""
    further = bool({"form", "technology"} & set(said.values)) and thing(before)
    if further and said_in("adds_goods", reading.lowered, reading):
        alone = before.with_(**dict.fromkeys((*GOODS, "technology")))
        return [before, *merged(still_holding(alone, said, reading), said, reading, corpus)]
    return merged(still_holding(before, said, reading), said, reading, corpus)


def _unread(extracted: Extracted, known: Sequence[Facts]) -> Extracted:
    """What a message becomes in which nothing is read: the case again, so that it never seems to be free."""
    reading = extracted.reading
    if said_in("asks_earlier_case", reading.lowered, reading):
        return replace(_with(extracted, known), reason="earlier_case")
    if "chatter" in cues_of(reading):
        return _with(extracted, known)
    return replace(_with(extracted, known, "case"), unread=True)


def is_complete(extracted: Extracted, apart: bool = False) -> bool:
    """Whether a question stands by itself: it names goods or a technology and where they go, and takes up nothing.

    `apart` is for a sentence of a message: there a listed party or a Chinese person counts as a place, and one that
    tells a whole route takes nothing up ("Also samarium from Baotou to Finland.").
    """
    said = set(extracted.facts.values)
    moves = len(said & {"departure", "destination", "made_in", "recipient"})
    moves += bool(apart and said & {"listed_party", "exporter"})
    names = said & {"form", "item", "technology"}
    whole = apart and {"departure", "destination"} <= said
    open_ = not whole and extracted.reading.says("takes_up") and not names_another(extracted.reading)
    return extracted.kind == "case" and bool(names) and moves >= 2 and not open_


def _asks_anew(extracted: Extracted, known: Sequence[Facts]) -> bool:
    """Whether a whole question asks of other goods or technology that go elsewhere, and refers back to nothing."""
    reading, said = extracted.reading, extracted.facts.values
    if extracted.kind != "case" or not {"form", "item", "technology"} & set(said) or "destination" not in said:
        return False
    if any(said["destination"] == case.values.get("destination") or not thing(case) for case in known):
        return False
    whole = asks_to_act(reading) or reading.says("asks_if_controlled")
    return bool(whole) and not (reading.says("takes_up") or reading.says("refers_back"))


def _with(extracted: Extracted, cases: Sequence[Facts], kind: str = "") -> Extracted:
    """What was extracted, with these cases and, where one is given, of another kind."""
    cases = distinct(list(cases))
    kind = kind or extracted.kind
    return replace(extracted, kind=kind, reason="" if kind == "case" else extracted.reason, cases=cases, facts=cases[0])


def _said(extracted: Extracted, asked: Sequence[str], corpus: Corpus) -> list[Facts]:
    """The cases as extracted, with what only a follow-up can say: elements supposed or swapped, an asked share.

    A day that is the whole of what is asked ("and in March 2026?") is not in doubt, and that of an order or an invoice
    puts no other in the place of the one told before.
    """
    reading, cases = extracted.reading, extracted.cases
    told = answered_beside(reading, asked, corpus)
    cases = [case.with_(**{**told, **case.values}) for case in cases]
    if dates_no_departure(reading):
        cases = distinct([case.with_(act_date=None) for case in cases])
    if reading.says("supposes_day", reading.tagged):
        cases = [case for case in cases if "act_date" in case.values] or cases
    if swapped := elements_swapped(reading):
        return [case.with_(composition=swapped) for case in cases]
    supposed = elements_supposed(reading)
    return [
        case.with_(composition=supposed) if supposed and "composition" not in case.values else case for case in cases
    ]


def _turned(reading: Reading, known: Sequence[Facts]) -> list[Facts]:
    """The known cases with start and end exchanged, where the follow-up says that and names no place."""
    if not said_in("reverses_route", reading.lowered, reading) or reading.of("P", "A"):
        return []
    if not all("destination" in case.values for case in known):
        return list(known)
    return [
        case.with_(departure=case.values["destination"], destination=case.values.get("departure", "CN"))
        for case in known
    ]


def _without_days(known: list[Facts], said: list[Facts]) -> list[Facts]:
    """The known cases without the day told before, where another is told now; in doubt that is the day asked."""
    if not any("act_date" in case.values for case in said):
        return known
    return [case.with_(act_date=None) for case in known]


def _set_aside(said: list[Facts], known: Sequence[Facts], reading: Reading) -> tuple[list[Facts], list[Facts]]:
    """The known cases and the cases said, without goods that a follow-up takes out ("forget the motor")."""
    found = reading.all("sets_aside", reading.tagged)
    if not found:
        return list(known), said
    named = [reading.mentions[int(index)] for match in found for index in re.findall(r"⟨\w(\d+)⟩", match[0])]
    left = [case for case in known if not any(_is_of(case, mention.sets.get("form")) for mention in named)]
    rest = [m for m in reading.of("G", "K", "E", "F") if m not in named]
    said = said if rest else [Facts(values={k: v for k, v in said[0].values.items() if k not in GOODS})]
    return left or list(known), said


def _is_of(case: Facts, form: object) -> bool:
    return form is not None and case.values.get("form") == form
