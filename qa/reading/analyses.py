"""Takes goods and the reading they stand in, gives them with the chemical analyses that are told of them.

Oxides that only state what another good holds are folded into it: "Polishing powder: CeO2 65 %, La2O3 34 %, Sm2O3 n.d."
is one good of cerium and lanthanum, without samarium. An analysis that adds up, or names the rest, is complete.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from qa.models import Composition
from qa.reading.denials import is_doubted
from qa.reading.good import ANALYSED, Good, form_of
from qa.reading.mentions import Reading

FORMULA = re.compile(r"[A-Z][a-z]?\d{0,2}O\d{0,2}|T?REO")
AMOUNT = r"(\d{1,3}(?:[.,]\d+)?)"
BEFORE = re.compile(rf"{AMOUNT} ?(%)? ?(?:wt\.?-?%? ?)?(?:of )?$", re.I)
AFTER = re.compile(
    rf"^[ :=]{{0,3}}(?:ca\.? |approx\.? |about |约|~ ?)?{AMOUNT}(?: ?(?:wt\.?|mass)?-?(%)|(?= ?(?:[/,;|、，)+]|$)))",
    re.I,
)
BREAK = re.compile(r"[.;。；!?](?:\s|$)|⟨[PA]")
STANDS_ALONE = re.compile(
    r"^ ?(?:wt\.?|by (?:weight|mass)|mass)?[)\]]?\s*"
    r"(?:$|[,;:.、。，；)(/+|·和与及と과와]|(?:and|und|et|y|plus|as|on|in|from)\b)"
)
"""What follows a share that is one of the goods: no price or other noun ("yttrium oxide 30% premium")."""
HOSTS = frozenset({"compound", "oxide", "powder", "ore", "ceramic", "scrap", "barrier_coating", "phosphor", "catalyst"})
"""Forms of goods of which an analysis by oxides is given."""
FAR, NEAR = 120, 16
"""Characters between the goods and a list of oxides, and between the goods and a single one."""
WHOLE, MOST = Decimal("101.5"), Decimal(97)
SHARE = Decimal(60)
"""Percent up to which an oxide that is named in words is a share of something; above it is the purity of its own."""


@dataclass(frozen=True)
class Part:
    """An oxide with its amount in per cent: none of it, or an amount that is left open."""

    good: Good
    elements: frozenset[str]
    amount: Decimal | None
    percent: bool
    absent: bool
    trace: bool


def fold_analyses(goods: list[Good], reading: Reading) -> list[Good]:
    """The goods without the oxides of an analysis, whose elements are those of the goods analysed."""
    parts = [part for good in goods if (part := _part(good, reading))]
    for group in _groups(parts, reading):
        members = [part.good for part in group]
        others = [good for good in goods if good not in members and good.shipped and good.form in HOSTS]
        host = min(others, key=lambda good: _gap(good, group), default=None)
        listed = _is_whole(group)
        if host is not None and _gap(host, group) <= (FAR if listed else NEAR) and (listed or group[0].percent):
            goods = [good for good in goods if good not in members]
        elif listed and any(part.amount for part in group):
            host = members[0]
            host.composition = Composition()
            goods = [good for good in goods if good is host or good not in members]
        else:
            continue
        _take_over(host, group, reading)
    return goods


def _part(good: Good, reading: Reading) -> Part | None:
    """A good that is nothing but the formula of an oxide beside an amount, or one named in words beside a share."""
    formula = len(good.mentions) == 1 and bool(FORMULA.fullmatch(good.words))
    if not good.shipped or not (formula or _is_named_oxide(good)):
        return None
    before, after = reading.text[: good.start][-16:], reading.text[good.end :][:40]
    trace = bool(reading.says("trace_after", after.lower()))
    absent = bool(reading.says("negation_after", after.lower())) and not trace
    found = AFTER.match(after) or BEFORE.search(before)
    if not (found or absent or trace):
        return None
    amount = Decimal(found[1].replace(",", ".")) if found and not (absent or trace) else None
    if not formula and not (found and found[2] and amount and amount <= SHARE and _stands_alone(found, after)):
        return None
    return Part(good, good.composition.present - {"O"}, amount, bool(found and found[2]), absent or amount == 0, trace)


def _stands_alone(found: re.Match[str], after: str) -> bool:
    """Whether no noun follows an oxide and its share, in either order."""
    rest = after[found.end() :] if after.startswith(found[0]) else after
    return bool(STANDS_ALONE.match(rest.lower()))


def _is_named_oxide(good: Good) -> bool:
    """Whether a good is one oxide that is named in words and nothing else ("yttrium oxide", 氧化钇)."""
    return good.form == "oxide" and good.item is None and len(good.composition.present - {"O"}) == 1


def _groups(parts: list[Part], reading: Reading) -> list[list[Part]]:
    """Runs of oxides between which no sentence ends and no place stands."""
    groups = [parts[:1]] if parts else []
    for one, other in pairwise(parts):
        gap = reading.text[one.good.end : other.good.start]
        if len(gap) <= 40 and not BREAK.search(gap):
            groups[-1].append(other)
        else:
            groups.append([other])
    return groups


def _is_whole(group: list[Part]) -> bool:
    """Whether the amounts may be parts of one thing: they are no purities of several goods."""
    amounts = [part.amount for part in group if part.amount]
    little = any(part.absent or part.trace for part in group)
    return sum(amounts) <= WHOLE and (len(amounts) > 1 or little)


def _gap(good: Good, group: list[Part]) -> int:
    return min(abs(group[0].good.start - good.end), abs(good.start - group[-1].good.end))


def _take_over(host: Good, group: list[Part], reading: Reading) -> None:
    """Give the goods the elements of their analysis; one that adds up, or names the rest, is complete."""
    present = host.composition.present.union(*(p.elements for p in group if not p.absent and not p.trace))
    absent = frozenset[str]().union(*(p.elements for p in group if p.absent)) - present
    total = sum((part.amount for part in group if part.amount), Decimal(0))
    rest = reading.lowered[group[-1].good.end :][:40]
    whole = MOST <= total <= WHOLE or (total > 0 and bool(reading.says("rest_of_alloy", rest)))
    host.composition = Composition(
        present=present,
        absent=host.composition.absent | absent,
        complete=whole and len(group) > 1 and not any(part.trace for part in group),
    )


LISTED = re.compile(r"(?:⟨[EF]\d+⟩|\b[a-z]{1,2})[\s:=约为]{0,3}(\d+(?:[.,]\d+)?)\s?%?")
PERCENT = r"(\d+(?:[.,]\d+)?)\s?(?:wt\.?|at\.?|mass)?\s?-?%"
SYMBOL = r"([A-Z][a-z]?)(?![A-Za-z])"
STATED = (re.compile(rf"{PERCENT} ?(?:of )?{SYMBOL}"), re.compile(rf"(?<![A-Za-z]){SYMBOL}[\s:=约为]{{0,3}}{PERCENT}"))
"""An amount and the symbol of an element, in either order."""
BARE = re.compile(rf"(?<![A-Za-z]){SYMBOL}[\s:=]{{1,3}}(\d+(?:[.,]\d+)?)(?=[,;.]?(?:\s|$))")
"""The symbol of an element and its amount in an analysis that leaves the unit out."""


def state_analyses(goods: list[Good], reading: Reading) -> None:
    """Take a chemical analysis for the composition; one that adds up to (nearly) 100 is complete."""
    amounts = [Decimal(a.replace(",", ".")) for a in LISTED.findall(reading.tagged)]
    if len(amounts) >= 3 and Decimal(97) <= sum(amounts) <= Decimal(101):
        for good in goods:
            if good.composition.present and not good.unsure:
                good.composition = good.composition.model_copy(update={"complete": True})
    _state_elements(goods, reading)
    _close_lists(goods, reading)


RUN = re.compile(
    r"(?<![A-Za-z])[A-Z][a-z]?(?:(?:[ ,/+、&-]{1,2}|,? (?:and|und|et|y) |[和与及])[A-Z][a-z]?(?![A-Za-z])){2,}"
)
"""Symbols of three elements or more in a row."""
BESIDE = 40
"""Characters before and behind a list of symbols in which words say that it is all there is."""


def _close_lists(goods: list[Good], reading: Reading) -> None:
    """Take symbols in a row, of which an analysis says that they are all, for all that is in the goods nearest."""
    usable = [good for good in goods if good.shipped and good.form in ANALYSED and not good.unsure]
    for run in RUN.finditer(reading.text) if usable else ():
        symbols = set(re.findall(r"[A-Z][a-z]?", run[0]))
        before, after = reading.lowered[: run.start()][-BESIDE:], reading.lowered[run.end() :][:BESIDE]
        told = reading.says("analysis_before", before)
        all_told = reading.says("all_there_is_after", after) or reading.says("all_there_is_before", before)
        if not (told and all_told and symbols <= reading.vocabulary.symbols) or is_doubted(*run.span(), reading):
            continue
        good = min(usable, key=lambda one: min(abs(run.start() - one.end), abs(one.start - run.end())))
        present = (good.composition.present | symbols) - good.composition.absent
        good.composition = good.composition.model_copy(update={"present": present, "complete": True})


def _state_elements(goods: list[Good], reading: Reading) -> None:
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
