"""Takes a reading, gives the goods it speaks of, each with its form, kind and composition.

Elements and forms beside each other make one good; the last noun of a compound is its head ("motor magnets" are
magnets). What goods are for and who makes them is kept apart from what is shipped.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.models import Composition
from qa.reading.analyses import fold_analyses, state_analyses
from qa.reading.asides import set_asides
from qa.reading.chemistries import fold_chemistries
from qa.reading.claims import is_claimed, is_quoted, is_said
from qa.reading.codes import told_by_codes
from qa.reading.contents import HOSTS, WEIGHS, attach_elements, fold_denials, weighed_items
from qa.reading.denials import is_doubted, is_of_another
from qa.reading.diffused import state_diffused
from qa.reading.ferrites import fold_ferrites
from qa.reading.good import (
    MATERIALS,
    NONMETALS,
    OF_FERRITES,
    SEMICONDUCTING,
    SHAPES,
    WITH_MAGNETS,
    Good,
    elements_in,
    form_of,
    named_elements,
)
from qa.reading.hearsay import drop_words, is_hearsay
from qa.reading.lattices import fold_lattices
from qa.reading.loose import are_loose
from qa.reading.mentions import Mention, Reading
from qa.reading.purposes import is_purpose, leaves_goods_unread
from qa.reading.same_goods import fold_stated
from qa.reading.sentences import tagged_around
from qa.reading.shapes import OF_MAGNETS, are_magnet_pieces, leave_kind_open, says_beside, shape_pure, shaped_runs
from qa.reading.trades import (
    is_maker,
    keep_what_holds,
    set_makers_aside,
    set_surfaces_aside,
    set_trades_aside,
    set_wholes_aside,
)

JOIN_GAP = re.compile(
    r"^(?:(?: ?\((?:i{1,3}|iv|v)\))?[\s-]*"
    r"(?:of |of the |de |d'|based |permanent |sintered |bonded |的|系|基|合金|iron |rare[- ]earth |"
    r"(?:mixed|complex|composite|green|red|blue|yellow|white) |[绿红蓝黄白]色)?"
    r"|-(?!free)[a-z]{3,12}[ -]|\s?[(（]\s?)$"
)


def find_goods(reading: Reading) -> list[Good]:
    """The goods in the order of the text, with the elements stated of them."""
    goods, loose = _assemble(reading)
    _state_beside(goods, reading)
    for good in goods:
        good.maker = is_maker(good, reading)
        good.purpose = is_purpose(good, goods, reading) or (
            good.form in MATERIALS and _is_worked(good.mentions[0], reading)
        )
    set_makers_aside(goods, reading)
    _deny(goods, loose, reading)
    set_trades_aside(goods, loose, reading)
    set_surfaces_aside(goods, reading)
    set_wholes_aside(goods, reading)
    set_asides(goods, reading)
    keep_what_holds(goods, reading)
    shipped = [good for good in goods if good.shipped]
    if all(good.form in HOSTS and not good.composition.present for good in shipped) and not reading.of("T"):
        shaped = shaped_runs([m for m in loose if not (shipped and "Nd" in named_elements(m))], reading)
        for good in () if shaped or shipped else goods:
            good.purpose = good.purpose and leaves_goods_unread(good, loose, reading)
        goods = sorted([*goods, *(_good(run, reading) for run in shaped)], key=lambda good: good.start)
        loose = [mention for mention in loose if not any(mention in run for run in shaped)]
        if shaped and shipped:
            _deny(goods, loose, reading)
    if not any(good.shipped for good in goods):
        loose = [mention for mention in loose if not _is_worked(mention, reading)]
    items = weighed_items(loose, goods, reading)
    goods += [replace(_good([mention], reading), weighed=True) for mention in items]
    loose = [mention for mention in loose if mention not in items]
    goods = fold_denials(goods, reading)
    told = _told_by_figures(goods, reading) or told_by_codes(goods, reading)
    goods = fold_analyses([*goods, *told], reading)
    attach_elements([mention for mention in loose if not is_said(mention, goods, reading)], goods, reading)
    _alloy_products(goods)
    _take_wafers_for_crystals(goods, reading)
    shape_pure(goods, reading)
    leave_kind_open(goods, reading)
    state_analyses(goods, reading)
    state_diffused(goods, reading)
    named = [good for good in goods if good.form or good.item or good.composition != Composition()]
    folded = fold_chemistries(fold_lattices(named, reading), reading)
    return fold_stated(fold_ferrites(folded, reading), reading)


def _told_by_figures(goods: list[Good], reading: Reading) -> list[Good]:
    """Goods that a figure of theirs tells, where nothing that is shipped and no technology is named ("310 Wh/kg")."""
    if any(good.shipped and (good.item or good.form) for good in goods) or reading.of("T"):
        return []
    for parameter in reading.vocabulary.parameters.values() if reading.of("Z") else ():
        units = {unit.lower() for unit in parameter.units}
        told = [mention for mention in reading.of("Z") if mention.data[0].unit in units] if parameter.tells else []
        if told and reading.says(parameter.name):
            return [Good(mentions=told[:1], form=parameter.tells["form"], item=parameter.tells["item"])]
    return []


def _state_beside(goods: list[Good], reading: Reading) -> None:
    """Let words beside goods say what they are instead ("carbide rods, not sintered yet")."""
    for good in goods:
        for mention in good.mentions:
            stated = [pair for term in mention.data for pair in term.beside.items()] if mention.tag == "G" else []
            for sets in (sets for name, sets in stated if says_beside(mention, reading, name, 48)):
                good.form, good.item = sets["form"], sets.get("item")
                if "composition" in sets:
                    good.composition = Composition.parse(sets["composition"])


BASES = frozenset({"Al", "Cu", "Fe"})
"""Metals of whose products words are known: pipes, wire, sheet."""


def _alloy_products(goods: list[Good]) -> None:
    """Take a product of plain metal that holds a further element for an alloy, such a ferrite or pole for a magnet."""
    for good in goods:
        base = frozenset().union(*(named_elements(mention) for mention in good.mentions if mention.tag == "G"))
        if good.form == "other" and base and base <= BASES and good.composition.present - base - NONMETALS:
            good.form, good.item = "alloy", None
        if good.item == "pole_piece" and good.composition.present & OF_MAGNETS:
            good.form, good.item = "magnet", None
        if good.form == "ferrite_magnet" and good.composition.present - OF_FERRITES - NONMETALS:
            good.form, good.item = "magnet", None  # a hybrid with NdFeB, or one that is doped


def _take_wafers_for_crystals(goods: list[Good], reading: Reading) -> None:
    """Take wafers of what holds a rare earth for the compound named, or crystals: the lists name no wafers of it."""
    rare = reading.vocabulary.rare_earths
    for good in goods:
        if good.form == "wafer" and not good.item and good.composition.present & rare:
            named = any(mention.sets.get("form") == "compound" for mention in good.mentions)
            good.form = "compound" if named else "crystal"


def _assemble(reading: Reading) -> tuple[list[Good], list[Mention]]:
    """Runs of neighbouring element and form words as goods, and elements that stand alone."""
    runs: list[list[Mention]] = []
    for mention in drop_words(reading.of("G", "K", "E", "F"), reading):
        gap = reading.lowered[runs[-1][-1].end : mention.start] if runs else None
        joined = gap is not None and (JOIN_GAP.match(gap) or _is_glossed(runs[-1], gap, mention))
        if joined and not (_starts_anew(runs[-1], mention, gap or "") or _is_made_of_it(mention, gap or "", reading)):
            runs[-1].append(mention)
        else:
            runs.append([mention])

    goods: list[Good] = []
    loose: list[Mention] = []
    for run in runs:
        while len(run) > 1 and run[0].tag in "EF" and _opens_negated(run[0], reading):
            loose.append(run.pop(0))
        if all(m.tag == "E" and m.data[0].symbol in NONMETALS for m in run):
            continue
        if goods and len(run) == 1 and _is_content(run[0], goods[-1], reading):
            continue
        if all(m.tag in "EF" for m in run) and not (_is_formula_good(run) and not _is_denied_alone(run, reading)):
            if are_magnet_pieces(run, reading):
                goods.append(replace(_good(run, reading), form="magnet"))
            else:
                loose += run
        else:
            goods.append(_good(run, reading))
    return goods, loose


def _opens_negated(mention: Mention, reading: Reading) -> bool:
    """Whether the words right before an element say that it is absent ("free of terbium magnets")."""
    before = reading.lowered[: mention.start][-24:].rstrip()
    return any(match.end() == len(before) for match in reading.vocabulary.pattern("negation_before").finditer(before))


def _is_denied_alone(run: Sequence[Mention], reading: Reading) -> bool:
    """Whether the words beside elements that stand alone say that they are absent ("Dy/Tb: none")."""
    after = tagged_around(run[-1], reading)[1][:48]
    return _opens_negated(run[0], reading) or bool(reading.says("negation_after", after))


def _starts_anew(run: Sequence[Mention], mention: Mention, gap: str) -> bool:
    """Whether a mention after a complete good begins another one ("dysprosium oxide terbium oxide")."""
    head = run[-1]
    if head.tag == "G" and head.sets.get("form") in WITH_MAGNETS and gap.endswith("("):
        return mention.tag == "G" and mention.sets.get("form") in ("magnet", "chip", "assembly")
    forms = {"phosphor"} if mention.tag == "F" and ":" in mention.text else MATERIALS
    prefix = head.tag == "G" and not head.sets.get("composition") and head.sets.get("form") in forms
    return mention.tag in "EF" and head.tag in "GK" and not (prefix and len(run) == 1)


def _is_made_of_it(mention: Mention, gap: str, reading: Reading) -> bool:
    """Whether brackets behind a material only tell what is made of it ("yttrium oxide (phosphor raw material)")."""
    return gap.strip() in ("(", "（") and bool(reading.says("made_of_it_after", reading.lowered[mention.end :][:24]))


def _is_glossed(run: Sequence[Mention], gap: str, mention: Mention) -> bool:
    """Whether a shape follows a substance and its other name in brackets ("indium tin oxide (ITO) targets")."""
    shape = mention.tag == "G" and mention.sets.get("form") in SHAPES and not mention.sets.get("composition")
    same = len(run) > 1 and named_elements(run[-1]) == named_elements(run[-2]) != frozenset()
    return shape and same and gap.strip() in (")", "）")


def _is_formula_good(run: Sequence[Mention]) -> bool:
    return any(m.tag == "F" and len(m.data[0]) > 1 for m in run)


def _good(run: list[Mention], reading: Reading) -> Good:
    good = Good(mentions=run)
    hedged = reading.says("hedged_before", reading.lowered[: run[0].start][-40:])
    for mention in run:
        present, absent, complete = elements_in(mention)
        denies = bool(absent) and not present
        doubted = denies and (
            is_of_another(mention, mention.end, reading) or is_doubted(mention.start, mention.end, reading)
        )
        absent = frozenset() if hedged or doubted else absent
        good.composition = Composition(
            present=good.composition.present | present,
            absent=(good.composition.absent | absent) - present,
            complete=good.composition.complete or complete,
        )
        if mention.tag == "K":
            kind = mention.data[0]
            good.form, good.item = kind.form, kind.kind
        elif mention.tag == "G" and not (_is_aside(mention, good, reading) or _is_of_product(mention, good, reading)):
            _shape(good, mention)
    if good.form is None:
        glows = run[0].tag == "F" and ":" in run[0].text and says_beside(run[0], reading, "glowing", 40)
        good.form = "phosphor" if glows else form_of(good.composition.present)
    return good


OF = re.compile(r"[ -]?(?:of |of the |de |d')$")
"""What stands before a noun that only tells of what the one before it is."""


def _is_of_product(mention: Mention, good: Good, reading: Reading) -> bool:
    """Whether a product is only what magnets or a material before it are of ("aimants de haut-parleur")."""
    product = mention.sets.get("form") in WITH_MAGNETS and bool(good.form) and good.form not in WITH_MAGNETS
    return product and bool(OF.search(reading.lowered[: mention.start][-8:]))


def _is_aside(mention: Mention, good: Good, reading: Reading) -> bool:
    """Whether a word tells how much an ore holds, or that a substance, not calcined, is a catalyst."""
    if mention.sets.get("form") == "catalyst" and good.form in ("compound", "metal", "alloy"):
        return bool(good.composition.present - NONMETALS) and not reading.says("calcined")
    return good.form in ("ore", "compound") and _is_basis(mention, reading)


def _is_basis(mention: Mention, reading: Reading) -> bool:
    """Whether a word for oxides only tells, with a figure behind it, how much an ore holds ("REO 62%")."""
    return bool(reading.says("oxide_basis", reading.lowered[mention.start :][:48]))


def _is_content(mention: Mention, before: Good, reading: Reading) -> bool:
    """Whether such a word stands right behind an ore or a compound, not joined to it as a thing of its own."""
    between = reading.lowered[before.end : mention.start]
    if len(between) > 32 or reading.says("joins_goods", between):
        return False
    if before.form == "ore" and reading.says("oxide_share_before", between):
        formula = mention.tag == "F" and before.item and "O" in mention.data[0]
        measured = formula or reading.says("oxide_measure", reading.lowered[mention.start :][:32])
        return bool(measured) and not WEIGHS.match(reading.lowered[mention.end :][:32])
    return before.form in ("ore", "compound") and mention.tag == "G" and _is_basis(mention, reading)


def _shape(good: Good, mention: Mention) -> None:
    """Let the last noun give the form; a substance that has a name keeps it, and its form, in any shape or part."""
    form, item = mention.sets.get("form", good.form), mention.sets.get("item")
    if item == "part" and good.composition.present and good.form in SHAPES:
        return
    if item is None and good.item and form != good.form and {form, good.form} <= SHAPES:
        return
    kept = {"battery_material": SHAPES, "ferrite_magnet": {"magnet", *SHAPES}}
    if item is None and form in kept.get(str(good.form), ()) and not elements_in(mention)[0]:
        return
    if item is None and form == "magnet" and _is_of_ferrite(good, mention):
        good.form = good.item = "ferrite_magnet"
        return
    if item == "chip" and good.composition.present and not good.composition.present & SEMICONDUCTING:
        good.form = good.form or ("metal" if len(good.composition.present) == 1 else "alloy")
        return
    if form == "metal" and good.form == "alloy" and good.composition.present and not elements_in(mention)[0]:
        return
    good.form, good.item = form, item or (good.item if form == good.form else None)


def _is_of_ferrite(good: Good, mention: Mention) -> bool:
    """Whether ferrite stands before the product that magnets of it are for ("ferrite speaker magnets")."""
    before = [m for m in good.mentions if m.start < mention.start and m.sets.get("form") == "ferrite_magnet"]
    others = (good.composition.present | elements_in(mention)[0]) - OF_FERRITES - NONMETALS
    return bool(before) and not others


def _is_worked(mention: Mention, reading: Reading) -> bool:
    """Whether brackets right behind a technology tell what it works on ("solvent extraction (Dy/Tb)")."""
    before = tagged_around(mention, reading)[0]
    return bool(reading.says("works_on_before", before))


def _deny(goods: list[Good], elements: list[Mention], reading: Reading) -> None:
    """Mark the goods that are said not to be meant, where other goods are left; so is what loose magnets are for."""
    loose = any(good.shipped and good.form == "magnet" for good in goods) and are_loose(goods, reading)
    hosts = WITH_MAGNETS if loose else ()
    shipped = [good for good in goods if good.shipped]
    denied = [g for g in shipped if g.form in hosts or _is_denied(g, reading) or is_claimed(g, goods, reading)]
    denied += [good for good in shipped if good not in denied and is_hearsay(good, shipped, reading)]
    declared = [g for g in shipped if g not in denied and _is_declared(g, reading)]
    if len(denied) + len(declared) < len(shipped) or (declared and elements):
        denied += declared
    if len(denied) < len(shipped) or declared:
        for good in denied:
            good.denied = True


ORDINARY = frozenset({"ferrite_magnet", "other", *WITH_MAGNETS})
"""Forms of goods that papers call others by."""


def _is_declared(good: Good, reading: Reading) -> bool:
    """Whether ordinary goods are only what a paper says, beside others ("his declaration says ferrite")."""
    return good.form in ORDINARY and bool(reading.says("declared_before", reading.lowered[: good.start][-60:]))


def _is_denied(good: Good, reading: Reading) -> bool:
    before, after = reading.lowered[: good.start][-40:], reading.lowered[good.end :][:24]
    called = reading.says("called_before", before) or reading.says("called_after", after) or is_quoted(good, reading)
    beside = ("denied_before", before), ("denied_after", after), ("denied_around", f"{before[-16:]}⟨⟩{after}")
    return bool(called and good.form in WITH_MAGNETS) or any(reading.says(name, text) for name, text in beside)
