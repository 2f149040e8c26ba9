"""Takes goods and the elements that stand alone, gives each good what it holds and what it is said to be free of.

A chemical analysis is a composition; one that adds up to all there is, or names the rest, is complete.
"""

import re
from decimal import Decimal

from qa.good import ANALYSED, PRODUCTS, Good, elements_in, form_of
from qa.mentions import Mention, Reading
from qa.models import Composition


def attach_elements(loose: list[Mention], goods: list[Good], reading: Reading) -> None:
    """Give each element that stands alone to the good it describes, as present or absent."""
    for mention in loose:
        index = reading.mentions.index(mention)
        place = reading.tagged.find(f"⟨{mention.tag}{index}⟩")
        before, after = reading.tagged[:place], reading.tagged[place + len(f"⟨{mention.tag}{index}⟩") :]
        good = _nearest(mention, goods, reading)
        negated = (
            _is_negated(before[-90:], after, reading) or _continues_negation(index, reading) or _none(index, reading)
        )
        if _is_left_open(mention, before, after, reading, negated):
            if good is not None:
                good.unsure |= elements_in(mention)[0]
            continue
        hosted = good is not None and good.form in PRODUCTS
        if hosted and not negated:
            goods.append(Good([mention], composition=Composition(present=elements_in(mention)[0]), content=True))
        if good is None:
            good = Good(mentions=[mention])
            goods.append(good)
        elif good.shipped:
            good.add(mention)
        symbols, _, _ = elements_in(mention)
        stated = good.composition
        if negated:
            contested = symbols & stated.present if mention.tag in "EF" else frozenset[str]()
            denied = symbols - contested
            changes = {"absent": stated.absent | denied, "present": stated.present - denied}
        else:
            changes = {"present": stated.present | symbols, "absent": stated.absent - symbols}
        good.composition = stated.model_copy(update=changes)


def _is_left_open(mention: Mention, before: str, after: str, reading: Reading, negated: bool) -> bool:
    """Whether the words leave open that the element is there, as a bound near to none does ("Dy below 0.01 %")."""
    if reading.says("unsure_before", before[-90:]) or reading.says("unsure_after", after[:24]):
        return True
    if negated and reading.says("hedged_before", before[-40:]):
        return True
    trace = not negated and reading.says("trace_after", reading.lowered[mention.end :][:40])
    return bool(trace or reading.says("mostly_before", before[-60:]))


ARTICLE = r"(?:any |added |heavy |the |元素|el |los |al |le |la |les |du |de |d'|l'|de l'|das |den |dem )*"
LISTED_BEFORE = re.compile(
    rf"\s*{ARTICLE}"
    rf"(?:⟨[EF]\d+⟩(?: ?[,/+]| and| or| nor| ni| y| et| und| oder| noch|oder|和|或|与|、|及|也不含)* ?{ARTICLE})*$"
)


def _is_negated(before: str, after: str, reading: Reading) -> bool:
    """Whether an element, or the list of elements it stands in, is said not to be contained."""
    if reading.says("negation_denied", before) or reading.says("needed_after", after[:48]):
        return False
    if reading.says("partly_before", before[-40:]):
        return False
    ends = [m.end() for name in ("negation_before", "removed_before") for m in reading.all(name, before)]
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


JOINED = re.compile(r" ?(?:,|/|、|and|or|plus|和|与|及|跟|und|oder|et|ou|y|o|と|와|과|및) ?")
"""What stands between an element and goods that only follow it in a list."""


def _nearest(mention: Mention, goods: list[Good], reading: Reading) -> Good | None:
    """The good an element describes: the closest one that can hold elements, goods that are shipped first.

    Goods that follow in a list are none that it describes ("magnets with dysprosium and motors").
    """
    holding = [good for good in goods if good.form not in ("equipment", "reagent", "chip", "ore")]
    usable = [good for good in holding if good.shipped] or [g for g in goods if g.form is None]
    before = [good for good in usable if good.end <= mention.start]
    if any(JOINED.fullmatch(reading.lowered[mention.end : good.start]) for good in usable):
        usable = before or usable
    return min(usable, key=lambda good: good.distance(mention), default=None)


ANALYSIS = re.compile(r"(?:⟨[EF]\d+⟩|\b[a-z]{1,2})[\s:=约为]{0,3}(\d+(?:[.,]\d+)?)\s?%?")


PERCENT = r"(\d+(?:[.,]\d+)?)\s?(?:wt\.?|at\.?|mass)?\s?-?%"
SYMBOL = r"([A-Z][a-z]?)(?![A-Za-z])"
STATED = (re.compile(rf"{PERCENT} ?(?:of )?{SYMBOL}"), re.compile(rf"(?<![A-Za-z]){SYMBOL}[\s:=约为]{{0,3}}{PERCENT}"))
"""An amount and the symbol of an element, in either order."""
BARE = re.compile(rf"(?<![A-Za-z]){SYMBOL}[\s:=]{{1,3}}(\d+(?:[.,]\d+)?)(?=[,;.]?(?:\s|$))")
"""The symbol of an element and its amount in an analysis that leaves the unit out."""


def state_alloys(goods: list[Good], reading: Reading) -> None:
    """Take a chemical analysis for the composition; one that adds up to (nearly) 100 is complete."""
    amounts = [Decimal(a.replace(",", ".")) for a in ANALYSIS.findall(reading.tagged)]
    if len(amounts) >= 3 and Decimal(97) <= sum(amounts) <= Decimal(101):
        for good in goods:
            if good.composition.present and not good.unsure:
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
    complete = not good.unsure and (good.composition.complete or bool(others))
    good.composition = good.composition.model_copy(update={"present": present, "complete": complete})
    if good.form is None and form_of(present) == "magnet":
        good.form = "magnet"
