"""Takes a question and the day asked, gives the facts it states with the words they were read from, and its kind.

Words, not similarity, create facts; when two readings are possible neither is taken and the fact stays open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from qa.corpus import Corpus
from qa.models import UNCLEAR, Composition, Facts
from qa.reading.act_day import ActDay, act_day, further_days, series
from qa.reading.arrivals import doubt_arrival
from qa.reading.chip_words import chip_words
from qa.reading.codes import code_mentions
from qa.reading.counted import may_count, origin_inside
from qa.reading.deadlines import after_suspension
from qa.reading.footers import without_footers
from qa.reading.gazetteer import Gazetteer
from qa.reading.good import DOPED, PRODUCTS, Good
from qa.reading.goods import find_goods
from qa.reading.held_abroad import places_of_goods
from qa.reading.inputs import as_imported, imported_inputs
from qa.reading.inside import main_goods
from qa.reading.kinds import kind_of
from qa.reading.languages import language, normalize
from qa.reading.listed import listed_technology, stretches
from qa.reading.mentions import Mention, Reading, longest, tag
from qa.reading.numbers import numbers
from qa.reading.own_process import state_own_technology, state_process_of_maker
from qa.reading.papers import papers, records, steps
from qa.reading.parameters import does_plain_work, parameters_of
from qa.reading.periods import with_periods
from qa.reading.places import with_regions
from qa.reading.providers import state_provider
from qa.reading.returns import state_sent_back
from qa.reading.roles import Origin, Places, find_places, origin_of
from qa.reading.routes import (
    imports_from_china,
    state_bought,
    state_buyer,
    state_maker,
    state_own_line,
    state_places,
    state_reexport,
    state_rest,
    state_return,
    state_source,
    state_where_used,
    to_each_end,
)
from qa.reading.seasons import named_days
from qa.reading.sentences import mentions_in, sentence_of
from qa.reading.shares import state_share
from qa.reading.stated import Stated
from qa.reading.stops import state_kept_in_china, state_out_of_china, state_stock
from qa.reading.thresholds import with_thresholds
from qa.reading.town_names import like_words
from qa.reading.transfers import TRANSFER, state_technology, technology_beside
from qa.reading.users import state_beside_relief, state_parties, state_users, works_other_metals


@dataclass
class Extracted:
    """What a question says: its kind, its language, the facts common to its cases, and the goods of each case."""

    reading: Reading
    kind: str
    """`case`, `information` or `out_of_scope`."""
    reason: str = ""
    """For `out_of_scope`: `evasion`, `injection`, `foreign_regime`, `not_covered`, `beside` or `unrelated`."""
    cases: list[Facts] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)
    topics: tuple[str, ...] = ()
    stated: bool = False
    """Whether the facts were stated one by one rather than read from a question."""
    unread: bool = False
    """Whether it is a follow-up in which nothing was read, so that the case before it stands."""
    turns: tuple[date, ...] = ()
    """The first days of each status in the week or month that the question names, if there are several."""


@dataclass(frozen=True)
class _Asked:
    """What all cases of a question share."""

    reading: Reading
    common: Stated
    places: Places
    goods: list[Good]
    inside: list[Good]
    corpus: Corpus
    alone: bool = False
    """Whether there is one good, and nothing inside it."""


def read(question: str, asked: date, corpus: Corpus, gazetteer: Gazetteer) -> Reading:
    """The question with its mentions."""
    text = normalize(without_footers(question, corpus.vocabulary))
    lang = language(text)
    named = gazetteer.mentions(text)
    mistyped = gazetteer.mistyped(text, lang, named)
    unread = tuple(mention for mention in mistyped if mention.tag == "?")
    found = [
        *(mention for mention in (*named, *mistyped) if mention not in unread),
        *papers(text, lang, corpus.vocabulary, named),
        *steps(text, lang, corpus.vocabulary, named),
        *records(text, lang, corpus.vocabulary, named),
        *_hyphened(text, gazetteer),
        *like_words(text, corpus.vocabulary),
        *chip_words(text),
        *numbers(text, corpus.vocabulary),
        *code_mentions(text, corpus),
        *with_periods(named_days(text, asked, corpus.vocabulary), text, asked, corpus.vocabulary),
        *after_suspension(text, lang, asked, corpus),
    ]
    mentions = with_regions(longest(found), text, corpus.vocabulary)
    return Reading(text, lang, tuple(mentions), tag(text, mentions), corpus.vocabulary, unread)


def _hyphened(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Military users and uses whose words are joined by hyphens ("a fighter-engine maker")."""
    if re.search(r"[a-z]-[a-z]", text):
        for mention in gazetteer.mentions(text.replace("-", " ")):
            if mention.tag == "U" and {"military", "wmd"} & set(mention.sets.values()):
                yield mention


def extract(question: str, asked: date, corpus: Corpus, gazetteer: Gazetteer) -> Extracted:
    """The kind of the question and the facts of each case in it."""
    return facts_in(read(question, asked, corpus, gazetteer), corpus)


def facts_in(reading: Reading, corpus: Corpus) -> Extracted:
    """The same of a question that has been read."""
    cases, turns = cases_in(reading, corpus)
    listed = corpus.listed_elements | corpus.listed_kinds
    kind, reason, topics = reading.once("kind", lambda: kind_of(reading, cases, listed))
    return Extracted(reading, kind, reason, distinct(cases), cases[0], topics, turns=turns)


def cases_in(reading: Reading, corpus: Corpus) -> tuple[list[Facts], tuple[date, ...]]:
    """The facts of each case in a question that has been read, and the days on which the status in its period turns.

    They are worked out once.
    """
    cases, turns = reading.once("cases", lambda: _read_cases(reading, corpus))
    return list(cases), turns


def _read_cases(reading: Reading, corpus: Corpus) -> tuple[list[Facts], tuple[date, ...]]:
    found = find_goods(reading)
    goods, inside = main_goods(found, reading)
    contents = frozenset(mention.start for good in inside for mention in good.mentions)
    places = places_of_goods(goods, contents, reading)
    common = Stated()
    day = act_day(reading)
    _state_day(common, day)
    named, goods = goods, state_technology(common, reading, goods)
    state_sent_back(common, reading)
    state_places(common, places, reading)
    state_parties(common, reading, corpus)
    state_source(common, places, goods, reading)
    state_rest(common, places, reading)
    state_return(common, places, reading)
    state_bought(common, places, reading, inside)
    state_buyer(common, places, reading)
    later = any(_is_made_later(good, places) for good in found)
    imported = "destination" not in common.values and imports_from_china(reading)
    if later or imported or any(good.made for good in found):
        bought = any(good.made and not good.maker for good in found)
        state_maker(common, reading, "PA" if later else "P", bought)
    if goods:
        state_out_of_china(common, places, reading)
        state_kept_in_china(common, places, reading)
    state_reexport(common, places, reading)
    state_provider(common, places, reading)
    state_users(common, reading)
    if goods:
        doubt_arrival(common, places, reading)
        state_stock(common, reading)
    if common.link and goods:
        common.put("chinese_link", "yes", common.link)
    state_own_technology(common, reading)
    state_process_of_maker(common, places, reading)
    if not goods:
        state_own_line(common, reading)
    if common.values.get("departure") in (ends := _ends(named, reading, common)).values():
        common.drop("departure")
    cases = _technology_cases(named, reading, common, ends)
    for name in (*TRANSFER, "technology") if cases else ():
        common.drop(name)
    shared = _Asked(reading, common, places, goods, inside, corpus, len(goods) == 1 and not inside)
    cases += [_gone(_case(good, shared), ends.get(good.start)) for good in goods]
    cases += [as_imported(_case(good, shared), common) for good in imported_inputs(goods, inside, common, reading)]
    cases = cases or [common.facts()]
    cases = [with_thresholds(c, reading, corpus) for c in (cases if ends else to_each_end(cases, places, corpus))]
    turns = _turns(day, corpus) if day else ()
    cases += _on_other_days(cases, day, turns, reading) if day else []
    return cases, turns


def _technology_cases(named: list[Good], reading: Reading, common: Stated, ends: dict[int, str]) -> list[Facts]:
    """The case of the technology handed over; where several families are listed, one of each."""
    if "technology" not in common.values:
        return []
    listed = listed_technology(named, reading)
    families = [m for m in listed if "technology" in m.sets and m.start not in reading.denied]
    if len(families) < 2:
        case = _gone(common.facts(), ends.get(listed[0].start) if listed else None)
        return [case, *technology_beside(case, reading)]
    return [_gone(common.facts().with_(technology=m.sets["technology"]), ends.get(m.start)) for m in families]


def _on_other_days(cases: list[Facts], day: ActDay, turns: tuple[date, ...], reading: Reading) -> list[Facts]:
    """The cases on the days that may be meant besides, and on every day on which a further part moves.

    These are the day asked, or another year, where the day told is in doubt, and in a month the first of each status.
    """
    told = day.mention
    days = [
        *([None] if day.doubtful else []),
        *turns,
        *day.others,
        *further_days(reading, told),
        *series(reading, told.data[0]),
    ]
    return [case.with_(act_date=d) for d in days for case in cases]


def _turns(day: ActDay, corpus: Corpus) -> tuple[date, ...]:
    ends = day.mention.data[2]
    turns = [turn for turn in corpus.status_days if ends and ends[0] < turn <= ends[1]]
    return (ends[0], *turns) if turns else ()


def _gone(case: Facts, end: str | None) -> Facts:
    """The case with where its own thing goes, where the things of a list go to different places."""
    return case.with_(destination=end) if end else case


def _is_made_later(good: Good, places: Places) -> bool:
    """Whether goods that others are for are said to be made in a country ("for the magnets made in our plant")."""
    made_in = places.roles.get("made_in")
    return good.purpose and made_in is not None and 0 <= made_in.start - good.end <= 24


def _ends(goods: list[Good], reading: Reading, common: Stated) -> dict[int, str]:
    """Where each thing of a list goes, by where it starts, if they go to several places; empty if they do not.

    A thing without a place of its own goes where the next one goes; the last ones then go nobody knows where.
    """
    if len({m.data[0].code for m in reading.of("P")}) < 2 or "listed_party" in common.values:
        return {}
    spans = stretches(goods, reading)
    if len(spans) < 2:
        return {}
    codes = {start: find_places(reading.part(*span)).code("destination") for start, span in spans.items()}
    codes = {n: None if common.values.get("departure") == code == "CN" else code for n, code in codes.items()}
    if len(set(codes.values()) - {None}) < 2:
        return {}
    ends, after = {}, UNCLEAR
    for start in sorted(codes, reverse=True):
        after = codes[start] or after
        ends[start] = after
    return ends


def distinct(cases: list[Facts]) -> list[Facts]:
    """The cases in their order, each once."""
    return [case for n, case in enumerate(cases) if case.values not in [c.values for c in cases[:n]]]


def _state_day(stated: Stated, day: ActDay | None) -> None:
    if day:
        stated.put("act_date", day.mention.data[0], day.mention.text)


def _case(good: Good, asked: _Asked) -> Facts:
    reading = asked.reading
    stated = Stated(asked.common.values, asked.common.words)
    stated.put("form", good.form or None, good.words)
    stated.put("item", good.item or None, good.words)
    unnamed = reading.says("unnamed_rare_earths") if good.form not in PRODUCTS - DOPED else None
    if unnamed and good.form and not good.composition.present & asked.corpus.listed_elements:
        stated.put("composition", UNCLEAR, unnamed[0])
    elif good.composition != Composition():
        stated.put("composition", good.composition, good.words)
    _state_origins(stated, good, asked)
    state_where_used(stated, good.form)
    state_share(stated, good, asked.inside, reading, asked.corpus)
    state_beside_relief(stated, good, reading)
    if good.form in ("equipment", "reagent") and _does_other_work(reading):
        stated.put("end_use", "civil", "")
    if parameters := parameters_of(good, reading, asked.corpus):
        stated.put("parameters", parameters, ", ".join(m.text for m in reading.of("Z", "N")))
    return stated.facts()


def _does_other_work(reading: Reading) -> bool:
    """Whether a machine or a reagent is said to be for work that is none of mining, smelting, magnets and the like."""
    said = reading.says("not_rare_earth") or reading.says("other_work")
    other = bool(said and not reading.says("rare_earth_source"))
    return other or does_plain_work(reading) or works_other_metals(reading)


def _state_origins(stated: Stated, good: Good, asked: _Asked) -> None:
    """Where the good and what counts inside it originate; of several things inside, one from China decides."""
    counting = [g for g in asked.inside if may_count(g, asked.corpus)]
    content = origin_inside(counting, [g for g in asked.goods if g is not good], asked.places, asked.reading)
    own = origin_of(good, asked.places, asked.reading)
    if own is not None and own is content and own.of is not None:
        own = origin_of(good, asked.places, asked.reading, but=content)
    if own is None:
        own = next((o for o in asked.places.origins if o.of is None and (asked.alone or _is_of_all(o, asked))), None)
    if own is not None and own is content and own.of is None:
        own, content = (None, own) if _nearer_inside(own.place, good, counting) else (own, None)
    if own is not None and own is not content:
        stated.put("origin", own.value, own.place.text)
    if content is not None:
        stated.put("content_origin", content.value, content.place.text)
    if own is None and content is None and (doubt := next((o for o in asked.places.origins if o.doubtful), None)):
        stated.put("origin", UNCLEAR, doubt.place.text)
    if unknown := asked.reading.says("origin_unknown"):
        stated.put("content_origin" if "made_in" in stated.values else "origin", UNCLEAR, unknown[0])


def _is_of_all(origin: Origin, asked: _Asked) -> bool:
    """Whether China is stated as an origin in a sentence that names no goods ("Our stock came from Ganzhou")."""
    beside = mentions_in(sentence_of(origin.place, asked.reading), asked.reading)
    return origin.value == "CN" and not any(mention.tag in "GKEF" for mention in beside)


def _nearer_inside(place: Mention, good: Good, inside: list[Good]) -> bool:
    """Whether a place stands nearer to something inside the good than to the good itself."""
    return any(abs(g.start - place.end) < abs(good.head - place.end) for g in inside)
