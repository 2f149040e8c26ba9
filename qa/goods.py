"""Takes a reading, gives the goods it speaks of, each with its form, kind and composition.

Elements and forms beside each other make one good; the last noun of a compound is its head ("motor magnets" are
magnets). What goods are for and who makes them is kept apart from what is shipped.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from qa.formulas import ANIONS
from qa.mentions import Mention, Reading
from qa.models import Composition

WITH_MAGNETS = frozenset({"assembly", "motor", "sensor", "finished_product"})
NONMETALS = frozenset({"O", "N", "C", "H", "S", "Si", "B"})
MATERIALS = frozenset({"metal", "alloy", "oxide", "compound", "ore", "reagent"})
SHAPES = frozenset({"metal", "oxide", "compound", "target", "crystal", "wafer", "powder", "scrap"})
"""Forms that a substance with a name of its own may take: "indium phosphide wafers" are still indium phosphide."""
ANALYSED = frozenset({"metal", "alloy", "magnet", "powder", "target", "scrap"})
"""Forms of which an analysis gives the composition."""
PRODUCTS = frozenset({"magnet", "target", "crystal", "catalyst", *WITH_MAGNETS})

JOIN_GAP = re.compile(
    r"^(?:[\s-]*(?:of |of the |based |permanent |sintered |bonded |的|系|基|合金|iron |rare[- ]earth )?"
    r"|-(?!free)[a-z]{3,12}[ -]|\s?[(（]\s?)$"
)


@dataclass
class Good:
    """One good as mentioned, with the mentions it was read from."""

    mentions: list[Mention] = field(default_factory=list)
    form: str | None = None
    item: str | None = None
    composition: Composition = field(default_factory=Composition)
    content: bool = False
    """Whether it is an element stated to be inside another good."""
    purpose: bool = False
    """Whether it only says what another good is for."""
    maker: bool = False
    """Whether it only says who makes or does something."""
    made: bool = False
    """Whether it only says what a buyer of other goods makes."""
    denied: bool = False
    """Whether it is said not to be what is meant ("the rings, not the motors")."""

    @property
    def shipped(self) -> bool:
        """Whether it may be what is shipped or asked about."""
        return not (self.purpose or self.maker or self.content or self.denied)

    @cached_property
    def start(self) -> int:
        return min(m.start for m in self.mentions)

    @cached_property
    def head(self) -> int:
        """Where the noun itself stands, apart from elements stated of it."""
        return min((m.start for m in self.mentions if m.tag in "GK"), default=self.start)

    @cached_property
    def end(self) -> int:
        return max(m.end for m in self.mentions)

    def add(self, mention: Mention) -> None:
        """Read it from one mention more."""
        self.mentions.append(mention)
        for place in ("start", "head", "end"):
            self.__dict__.pop(place, None)

    def distance(self, mention: Mention) -> int:
        """Characters between the good and a mention beside it."""
        return min(abs(self.start - mention.end), abs(mention.start - self.end))

    @property
    def words(self) -> str:
        return " ".join(m.text for m in sorted(self.mentions, key=lambda m: m.start))


def find_goods(reading: Reading) -> list[Good]:
    """The goods in the order of the text, with the elements stated of them."""
    goods, loose = _assemble(reading)
    for good in goods:
        good.maker, good.purpose = _is_maker(good, reading), _is_purpose(good, reading)
    _set_makers_aside(goods, reading)
    _deny(goods, reading)
    if not any(good.shipped for good in goods) and not reading.of("T"):
        for good in goods:
            good.purpose = False
    _attach(loose, goods, reading)
    _state_alloys(goods, reading)
    return [good for good in goods if good.form or good.item or good.composition != Composition()]


def _assemble(reading: Reading) -> tuple[list[Good], list[Mention]]:
    """Runs of neighbouring element and form words as goods, and elements that stand alone."""
    runs: list[list[Mention]] = []
    for mention in reading.of("G", "K", "E", "F"):
        gap = reading.text[runs[-1][-1].end : mention.start].lower() if runs else None
        if gap is not None and JOIN_GAP.match(gap) and not _starts_anew(runs[-1], mention):
            runs[-1].append(mention)
        else:
            runs.append([mention])

    goods, loose = [], []
    for run in runs:
        while len(run) > 1 and run[0].tag in "EF" and _opens_negated(run[0], reading):
            loose.append(run.pop(0))
        if all(m.tag == "E" and m.data[0].symbol in NONMETALS for m in run):
            continue
        if all(m.tag in "EF" for m in run) and not (_is_formula_good(run) and not _opens_negated(run[0], reading)):
            loose += run
        else:
            goods.append(_good(run))
    return goods, loose


def _opens_negated(mention: Mention, reading: Reading) -> bool:
    """Whether the words right before an element say that it is absent ("free of terbium magnets")."""
    before = reading.text[: mention.start].lower()[-24:].rstrip()
    return any(match.end() == len(before) for match in reading.vocabulary.pattern("negation_before").finditer(before))


def _starts_anew(run: Sequence[Mention], mention: Mention) -> bool:
    """Whether a mention after a complete good begins another one ("dysprosium oxide terbium oxide")."""
    head = run[-1]
    prefix = head.tag == "G" and not head.sets.get("composition") and head.sets.get("form") in MATERIALS
    return mention.tag in "EF" and head.tag in "GK" and not (prefix and len(run) == 1)


def _is_formula_good(run: Sequence[Mention]) -> bool:
    return any(m.tag == "F" and len(m.data[0]) > 1 for m in run)


def _good(run: list[Mention]) -> Good:
    good = Good(mentions=run)
    for mention in run:
        present, absent, complete = _elements(mention)
        good.composition = Composition(
            present=good.composition.present | present,
            absent=(good.composition.absent | absent) - present,
            complete=good.composition.complete or complete,
        )
        if mention.tag == "K":
            kind = mention.data[0]
            good.form, good.item = kind.form, kind.kind
        elif mention.tag == "G":
            _shape(good, mention)
    if good.form is None:
        good.form = _form_of(good.composition.present)
    return good


def _shape(good: Good, mention: Mention) -> None:
    """Let the last noun give the form; a substance that has a name keeps it, and its form, in any shape or part."""
    form, item = mention.sets.get("form", good.form), mention.sets.get("item")
    if item == "part" and good.composition.present and good.form in SHAPES:
        return
    if item is None and good.item and form != good.form and {form, good.form} <= SHAPES:
        return
    good.form, good.item = form, item or (good.item if form == good.form else None)


def _elements(mention: Mention) -> tuple[frozenset[str], frozenset[str], bool]:
    if mention.tag == "E":
        return frozenset({mention.data[0].symbol}), frozenset(), False
    if mention.tag == "F":
        return frozenset(mention.data[0]), frozenset(), False
    stated = Composition.parse(mention.sets.get("composition", ""))
    return stated.present, stated.absent, stated.complete


def named_elements(mention: Mention) -> frozenset[str]:
    """The symbols of the elements that a word for goods or an element names as present."""
    if mention.tag == "K":
        return frozenset()
    return _elements(mention)[0]


def _form_of(symbols: Iterable[str]) -> str | None:
    """The form a formula shows: an oxide with oxygen alone, a magnet with iron and boron, else an alloy of metals."""
    symbols = set(symbols)
    nonmetals = symbols & (ANIONS | {"O", "N", "C", "Si"})
    if symbols >= {"Fe", "B"} and symbols & {"Nd", "Pr", "Ce"}:
        return "magnet"
    if not nonmetals and len(symbols) > 1:
        return "alloy"
    if nonmetals == {"O"} and len(symbols) == 2:
        return "oxide"
    return "compound" if nonmetals and len(symbols) > 1 else None


def _is_purpose(good: Good, reading: Reading) -> bool:
    if reading.says("purpose_before", reading.text[: good.start].lower()[-40:]):
        return True
    last = reading.mentions.index(good.mentions[-1])
    after = reading.tagged.partition(f"⟨{good.mentions[-1].tag}{last}⟩")[2][:12]
    product = good.form in WITH_MAGNETS and reading.says("product_purpose_after", after)
    return bool(product or reading.says("purpose_after", after))


def _deny(goods: list[Good], reading: Reading) -> None:
    """Mark the goods that are said not to be meant, where other goods are left."""
    denied = [good for good in goods if good.shipped and _is_denied(good, reading)]
    if len(denied) < sum(good.shipped for good in goods):
        for good in denied:
            good.denied = True


def _is_denied(good: Good, reading: Reading) -> bool:
    before, after = reading.text[: good.start].lower()[-40:], reading.text[good.end :].lower()[:24]
    return bool(reading.says("denied_before", before) or reading.says("denied_after", after))


def _set_makers_aside(goods: list[Good], reading: Reading) -> None:
    """Goods that only say what a buyer of other goods makes."""
    shipped = [good for good in goods if good.shipped]
    made = [g for g in shipped if g.form in PRODUCTS and reading.says("maker_before", reading.text[: g.start].lower())]
    for good in made if len(made) < len(shipped) else ():
        good.made = good.maker = bool(reading.says("acquires", reading.text[good.end :].lower()))


def _is_maker(good: Good, reading: Reading) -> bool:
    after = reading.text[good.end :].lower()[:24]
    maker = re.match(r"(?:\s|-)?(?:\w+ )?", after)
    rest = after[maker.end() :] if maker else after
    return any(reading.vocabulary.pattern("maker_after").match(text) for text in (after.lstrip(" -"), rest))


def _attach(loose: list[Mention], goods: list[Good], reading: Reading) -> None:
    """Give each element that stands alone to the good it describes, as present or absent."""
    for mention in loose:
        index = reading.mentions.index(mention)
        place = reading.tagged.find(f"⟨{mention.tag}{index}⟩")
        before, after = reading.tagged[:place], reading.tagged[place + len(f"⟨{mention.tag}{index}⟩") :]
        unsure = reading.says("unsure_before", before[-90:]) or reading.says("unsure_after", after[:24])
        if unsure or reading.says("mostly_before", before[-60:]):
            continue
        negated = (
            _is_negated(before[-90:], after, reading) or _continues_negation(index, reading) or _none(index, reading)
        )
        good = _nearest(mention, goods)
        hosted = good is not None and good.form in PRODUCTS
        if hosted and not negated:
            goods.append(Good([mention], composition=Composition(present=_elements(mention)[0]), content=True))
        if good is None:
            good = Good(mentions=[mention])
            goods.append(good)
        elif good.shipped:
            good.add(mention)
        symbols, _, _ = _elements(mention)
        stated = good.composition
        if negated:
            contested = symbols & stated.present if mention.tag in "EF" else frozenset[str]()
            denied = symbols - contested
            changes = {"absent": stated.absent | denied, "present": stated.present - denied}
        else:
            changes = {"present": stated.present | symbols, "absent": stated.absent - symbols}
        good.composition = stated.model_copy(update=changes)


LISTED_BEFORE = re.compile(
    r"\s*(?:any |added |heavy |the |元素)*"
    r"(?:⟨[EF]\d+⟩(?: ?[,/+]| and| or| nor| ni| y| et| und| oder| noch|oder|和|或|与|、|及|也不含)* ?)*$"
)


def _is_negated(before: str, after: str, reading: Reading) -> bool:
    """Whether an element, or the list of elements it stands in, is said not to be contained."""
    if reading.says("negation_denied", before):
        return False
    ends = [m.end() for m in reading.vocabulary.pattern("negation_before").finditer(before)]
    behind = bool(reading.says("negation_after", after[:48]))
    if behind and reading.says("denies_freedom", before[-24:]):
        return False
    return behind or any(LISTED_BEFORE.match(before, end) for end in ends)


def _none(index: int, reading: Reading) -> bool:
    """Whether a share of nothing stands right behind the element ("Tb 0 %")."""
    following = reading.mentions[index + 1] if index + 1 < len(reading.mentions) else None
    close = following is not None and following.start - reading.mentions[index].end <= 3
    return bool(close and following and following.tag == "N" and following.data[0].fraction == 0)


def _continues_negation(index: int, reading: Reading) -> bool:
    """Whether the element goes on with a list whose first elements one word said to be absent."""
    if index == 0:
        return False
    previous, mention = reading.mentions[index - 1], reading.mentions[index]
    stated = Composition.parse(previous.sets.get("composition", "")) if previous.tag == "G" else Composition()
    gap = reading.text[previous.end : mention.start]
    return bool(stated.absent and not stated.present and re.fullmatch(r" ?(?:,|、|and|or|和|或|及|und|oder) ?", gap))


def _nearest(mention: Mention, goods: list[Good]) -> Good | None:
    """The good an element describes: the closest one that can hold elements, goods that are shipped first."""
    holding = [good for good in goods if good.form not in ("equipment", "reagent", "chip", "ore")]
    usable = [good for good in holding if good.shipped] or [g for g in goods if g.form is None]
    return min(usable, key=lambda good: good.distance(mention), default=None)


ANALYSIS = re.compile(r"(?:⟨[EF]\d+⟩|\b[a-z]{1,2})[\s:=约为]{0,3}(\d+(?:[.,]\d+)?)\s?%?")


PERCENT = r"(\d+(?:[.,]\d+)?)\s?(?:wt\.?|at\.?|mass)?\s?-?%"
SYMBOL = r"([A-Z][a-z]?)(?![A-Za-z])"
STATED = (re.compile(rf"{PERCENT} ?(?:of )?{SYMBOL}"), re.compile(rf"(?<![A-Za-z]){SYMBOL}[\s:=约为]{{0,3}}{PERCENT}"))
"""An amount and the symbol of an element, in either order."""
BARE = re.compile(rf"(?<![A-Za-z]){SYMBOL}[\s:=]{{1,3}}(\d+(?:[.,]\d+)?)(?=[,;.]?(?:\s|$))")
"""The symbol of an element and its amount in an analysis that leaves the unit out."""


def _state_alloys(goods: list[Good], reading: Reading) -> None:
    """Take a chemical analysis for the composition; one that adds up to (nearly) 100 is complete."""
    amounts = [Decimal(a.replace(",", ".")) for a in ANALYSIS.findall(reading.tagged)]
    if len(amounts) >= 3 and Decimal(97) <= sum(amounts) <= Decimal(101):
        for good in goods:
            if good.composition.present:
                good.composition = good.composition.model_copy(update={"complete": True})
    _state_analysis(goods, reading)


def _state_analysis(goods: list[Good], reading: Reading) -> None:
    """Give two or more elements stated in per cent to the goods nearest; named with the rest they are all there is."""
    known = reading.vocabulary.symbols
    bare = [m for m in BARE.finditer(reading.text) if m[1] in known]
    first, second = (list(pattern.finditer(reading.text)) for pattern in STATED)
    stated = {m[2]: m for m in first if m[2] in known and float(m[1].replace(",", "."))}
    stated = stated or {m[1]: m for m in second if m[1] in known and float(m[2].replace(",", "."))}
    if not stated and len(bare) > 1 and reading.says("rest_of_alloy"):
        stated = {m[1]: m for m in bare}
    usable = [good for good in goods if good.shipped and good.form in (*ANALYSED, None)]
    if len(stated) < 2 or not usable:
        return
    begin, end = min(m.start() for m in stated.values()), max(m.end() for m in stated.values())
    rest = reading.text[max(0, begin - 24) : begin].rpartition(".")[2] + reading.text[end : end + 40].partition(".")[0]
    others = (
        set(re.findall(r"(?<![A-Za-z])[A-Z][a-z]?(?![A-Za-z])", rest)) & known
        if reading.says("rest_of_alloy", rest)
        else set()
    )
    good = min(usable, key=lambda g: min(abs(begin - g.end), abs(g.start - end)))
    present = (good.composition.present | set(stated) | others) - good.composition.absent
    complete = good.composition.complete or bool(others)
    good.composition = good.composition.model_copy(update={"present": present, "complete": complete})
    if good.form is None and _form_of(present) == "magnet":
        good.form = "magnet"
