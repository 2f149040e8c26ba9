"""Takes a known case and what a follow-up says of it, gives the case, or the cases, as they stand after it.

Where a follow-up may speak of other goods or of what becomes of the same, both are kept: the stricter one decides.
"""

import re

from qa.corpus import Corpus
from qa.models import UNCLEAR, Composition, Facts, Value
from qa.reading.good import PRODUCTS, WITH_MAGNETS, elements_in
from qa.reading.mentions import Reading
from qa.reading.transfers import TRANSFER
from qa.replies import said_in

GOODS = ("form", "item", "composition", "parameters")
MAKING = {"made_in": "origin", "origin": "made_in"}
"""A place of making and an origin that is stated anew replace what was said of the other."""


def thing(case: Facts) -> bool:
    """Whether a case names goods or a technology."""
    return not {"form", "item", "composition", "technology"}.isdisjoint(case.values)


def elements_supposed(reading: Reading) -> Composition | None:
    """The elements that the whole of a follow-up supposes to be there ("and gadolinium?"), or not to be."""
    match = reading.says("supposes_elements", reading.tagged)
    mentions = reading.of("E", "F", "G")
    if match and any({"form", "item"} & mention.sets.keys() for mention in mentions):
        return None
    if not match and not (mentions and reading.says("names_other_goods", reading.tagged)):
        return None
    present = frozenset[str]().union(*(elements_in(mention)[0] for mention in mentions))
    absent = frozenset[str]().union(*(elements_in(mention)[1] for mention in mentions))
    if match and match["none"]:
        present, absent = frozenset(), absent | present
    return Composition(present=present, absent=absent - present) if present or absent else None


def merged(known: Facts, stated: Facts, reading: Reading, corpus: Corpus) -> list[Facts]:
    """Known facts, overridden by stated ones; two cases where the follow-up may speak of further things."""
    said = dict(stated.values)
    if said.get("technology") == UNCLEAR and "technology" in known.values:
        said.pop("technology")
    elif said.get("technology") == UNCLEAR and thing(known):
        if _made_by(known, said, reading):
            said = {"technology_origin": "CN", "chinese_link": "yes"}
        else:
            rest = {name: value for name, value in said.items() if name not in ("technology", *TRANSFER)}
            return [_one(known, _like(stated, rest), reading, corpus), _one(known, stated, reading, corpus)]
    rest = {name: value for name, value in said.items() if name not in GOODS}
    purpose = _is_purpose(known, said, reading)
    if purpose and "?" not in reading.text:
        return [_one(known, _like(stated, rest), reading, corpus)]
    if purpose or _may_only_hold(known, said, reading):
        return [_one(known, _like(stated, rest), reading, corpus), _one(known, _like(stated, said), reading, corpus)]
    return [_one(known, _like(stated, said), reading, corpus)]


def _like(stated: Facts, values: dict[str, Value]) -> Facts:
    return Facts(values=values, words={name: words for name, words in stated.words.items() if name in values})


def _made_by(known: Facts, said: dict[str, Value], reading: Reading) -> bool:
    """Whether Chinese know-how is only what goods that are made abroad are made with ("with know-how from Baotou")."""
    abroad = known.values.get("made_in") not in (None, "CN")
    chinese = "CN" in (said.get("departure"), said.get("origin"), said.get("made_in"))
    return abroad and chinese and "destination" not in said and not reading.says("act")


def _may_only_hold(known: Facts, said: dict[str, Value], reading: Reading) -> bool:
    """Whether a product that is named may only be what the goods asked about go into, or what their user makes."""
    form, before = said.get("form"), known.values.get("form")
    if form not in WITH_MAGNETS or before in (None, *WITH_MAGNETS):
        return False
    return not (reading.says("names_other_goods", reading.tagged) or reading.says("other_goods"))


def _puts_right(reading: Reading) -> bool:
    """Whether a word told before was the wrong one, and what is told now comes in its place rather than beside it."""
    wrong = said_in("mends_word", reading.lowered, reading)
    return bool(wrong) and not said_in("adds_goods", reading.lowered, reading)


def elements_swapped(reading: Reading) -> Composition | None:
    """The one element there and the one not, where the whole of a follow-up says that ("terbium, not dysprosium")."""
    match = said_in("swaps_elements", reading.tagged, reading)
    if not match:
        return None
    tag = next(group for group in match.groupdict().values() if group)
    denied = reading.mentions[int(re.findall(r"\d+", tag)[0])]
    told = [mention for mention in reading.of("E", "F") if mention is not denied]
    if said_in("denies_next", reading.lowered[: told[0].start], reading):
        return None
    absent = elements_in(denied)[0]
    return Composition(present=elements_in(told[0])[0] - absent, absent=absent)


def _is_purpose(known: Facts, said: dict[str, Value], reading: Reading) -> bool:
    """Whether goods that are named are only what the goods asked about are for ("this lot is for phosphors")."""
    if said.get("form") in (None, known.values.get("form")) or "form" not in known.values:
        return False
    if reading.says("names_other_goods", reading.tagged) or reading.says("other_goods"):
        return False
    return bool(said_in("tells_purpose", reading.tagged, reading))


def _one(known: Facts, stated: Facts, reading: Reading, corpus: Corpus) -> Facts:
    """Known facts, overridden by stated ones; stating other goods drops what was said of the goods before."""
    kept, said = dict(known.values), dict(stated.values)
    lost = _replaced(kept, said, known, stated, reading)
    if _is_of_content(kept, said):
        said["content_origin"] = said.pop("origin")
    for name, other in MAKING.items():
        if name in said and other not in said and said[name] != kept.get(name):
            lost.add(other)
    kept = {name: value for name, value in kept.items() if name not in lost}
    values = {**kept, **said}
    if (earlier := kept.get("composition")) and (new := said.get("composition")):
        joined = reading.says("joined_with", reading.tagged)
        other_form = "form" in said and said["form"] != known.values.get("form")
        instead = bool(reading.says("other_goods")) and not (joined and other_form)
        instead = instead or _puts_right(reading)
        values["composition"] = _mixed(earlier, new, (instead, other_form), corpus)
    if isinstance(earlier := kept.get("parameters"), dict) and isinstance(new := said.get("parameters"), dict):
        values["parameters"] = {**earlier, **new}
    words = {name: words for name, words in known.words.items() if name in kept}
    return Facts(values=values, words={**words, **stated.words})


def _replaced(
    kept: dict[str, Value], said: dict[str, Value], known: Facts, stated: Facts, reading: Reading
) -> set[str]:
    """The known facts that what is said puts an end to."""
    lost: set[str] = set()
    corrected = bool(said_in("corrects", reading.lowered, reading))
    if "technology" in said and "technology" not in kept:
        lost |= set(GOODS)
    if "form" in said and "technology" not in said and "technology" in kept and reading.says("other_goods"):
        lost |= {"technology", *TRANSFER}
    if said.get("form") not in (None, kept.get("form")):
        lost |= {"item", "parameters"}
    same = known.words.get("end_use") == known.words.get("end_user")
    if "end_user" in said and "end_use" not in said and (corrected or (same and "end_use" in known.words)):
        lost |= {"end_use", "dangerous_use"}
    if kept.get("end_use") == "humanitarian" and "end_use" in said:
        lost.add("humanitarian")
    if kept.get("end_use") == "humanitarian" and said.get("humanitarian", "yes") != "yes":
        lost.add("end_use")
    return lost


def _is_of_content(kept: dict[str, Value], said: dict[str, Value]) -> bool:
    """Whether an origin is told of an element inside goods that are made abroad ("and the samarium is Chinese")."""
    abroad = kept.get("made_in") not in (None, "CN") and kept.get("form") in PRODUCTS
    named, held = said.get("composition"), kept.get("composition")
    alone = "origin" in said and "content_origin" not in said and "form" not in said
    inside = isinstance(named, Composition) and isinstance(held, Composition) and named.present <= held.present
    return abroad and alone and inside


def _mixed(earlier: Value, said: Value, how: tuple[bool, bool], corpus: Corpus) -> Value:
    """What was said of a composition before, corrected by what is said now or, of other goods, replaced by it.

    `how` tells whether the words speak of other goods, and whether these are of another form.
    """
    if not isinstance(earlier, Composition) or not isinstance(said, Composition):
        return said
    instead, other_form = how
    if said.present and ((instead and said.absent) or (other_form and said.present & corpus.listed_elements)):
        return said
    if instead and said.present:
        return said.model_copy(update={"present": (earlier.present - corpus.listed_elements) | said.present})
    present = (earlier.present - said.absent) | said.present
    absent = (earlier.absent - said.present) | said.absent
    return Composition(present=present, absent=absent, complete=said.complete or earlier.complete)
