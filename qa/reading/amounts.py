"""Takes the amounts of money told of goods and of what is inside them, gives the share of value that they make.

Amounts of a piece beside one of several, of another currency or of a charge make none; bounds of amounts stay bounds.
"""

import re
from decimal import Decimal

from qa.corpus import Corpus
from qa.models import UNCLEAR
from qa.reading.bounds import between, bounds
from qa.reading.counted import counted, counting
from qa.reading.figures import NUMBER, number
from qa.reading.good import WITH_MAGNETS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import is_of_charge
from qa.reading.prices import by_weight
from qa.reading.sentences import mentions_in, sentence_at
from qa.reading.sums import has_more

BEFORE, BEHIND = 100, 60
"""Characters before and behind an amount in which words say of what it is."""
HEAD = 24
"""Characters before a colon in which words say of what the amounts behind it are."""
SENTENCE = re.compile(r"[.!?](?=\s)|[。！？]")
CLAUSE = re.compile(r"[,;，；、]|\.(?!\d)")
_TO = r"(?: ?(?:-|–|—|~|〜|…|至|到|或|から|または|에서) ?| (?:(?:up )?to|or|bis|oder|à|ou|a|o|hasta) )"
_AND = r" (?:and|und|et|y) "
RANGE_BEFORE = re.compile(
    rf"(?<![\d.,])({NUMBER}){_TO}$|\b(?:between|zwischen|entre) (?:[a-z]{{0,3}}[$€£¥]? ?)({NUMBER}){_AND}$"
)
RANGE_BEHIND = re.compile(rf"{_TO}({NUMBER})(?![\d.,]*\d| ?(?:%|per|pcs|pieces|magnets|g\b|kg))")
RANGE = 24
"""The other end of a range of amounts before one and behind it, and the characters in which it stands."""
DIGITS = 12
"""Digits behind the point of a share that is no finite decimal."""


def share_by_amounts(
    good: Good, inside: list[Good], reading: Reading, corpus: Corpus
) -> tuple[Decimal | str, str] | None:
    """The share by the amounts of materials and of the goods, and the words it was read from."""
    told = [m for m in reading.of("M") if not _is_charge(m, reading)]
    piece = any(not by_weight(m, reading) for m in told)
    own = [m for m in told if _is_price_of(good, m, inside) and not (piece and by_weight(m, reading))]
    priced = [m for m in told if m not in own and not by_weight(m, reading)]
    priced = counting(priced, inside, reading, corpus)
    amounts = [m for m in told if m in own or m in priced]
    if not 2 <= len(amounts) <= len(inside) + 1 or len({m.data[0].currency for m in amounts}) > 1:
        return None
    *parts, whole = sorted(amounts, key=lambda m: m.data[0].amount)
    words = " / ".join(m.text for m in amounts)
    if whole.data[0].amount <= 0:
        return None
    unpriced = any(_has_bare_figure(g, reading) for g in counted(inside, corpus))
    if unpriced:
        return UNCLEAR, words
    if not _same_base(good, parts, whole, reading):
        return _share_of_a_lot(good, parts, whole, reading), words
    return _share(parts, whole, has_more(parts, inside, reading, corpus), reading), words


def _share_of_a_lot(good: Good, parts: list[Mention], whole: Mention, reading: Reading) -> Decimal | str:
    """The share where parts are amounts of one piece, or may be, and the whole is the price of many: at least that.

    Where the price is said to be that of so many pieces, and the amount that of each, it is so many times that.
    """
    amounts = [*parts, whole]
    if _is_of_other_goods(good, amounts, reading) or _base(whole, amounts, reading) not in ("lot", ""):
        return UNCLEAR
    ordered = reading.says("price_of_order", reading.lowered[: whole.start][-48:])
    if "measure" in {_base(m, amounts, reading) for m in amounts} or not (
        ordered or _base(whole, amounts, reading) == "lot"
    ):
        return UNCLEAR
    least = _share(parts, whole, True, reading)
    low = Decimal(0) if least == UNCLEAR else between(Decimal(0), str(least))[0]
    count = _pieces(whole, reading)
    if count and all(reading.says("of_a_piece", _clause(m, amounts, reading)) for m in parts):
        each = _share(parts, whole, False, reading)
        return Decimal(_written(each * count)) if isinstance(each, Decimal) else f">={_written(low * count)}"
    return least


PIECES = re.compile(r"[^.;,?!]{0,24}?\bfor (?:all |the |our |these )?(\d[\d,]*) (?!%|kg|g\b|t\b)[a-z]")
PIECES_BEFORE = re.compile(
    r"(?<![\d.,])(\d[\d,]*) (?!kg|g\b|t\b)(?:[\w-]+ ){1,3}(?:(?:sold|invoiced|billed) )?(?:for|at) $"
    r"|\b(?:pack|set|box|batch|lot|order|kit|carton|tray|package) of (\d[\d,]*)(?: \w+){0,3}? "
    r"(?:costs?|is worth|(?:goes|sells|is sold|is invoiced|is billed) (?:at|for)|at|for|=|:) $"
)
"""So many pieces that an amount right behind, or right before, is the price of."""


def _pieces(whole: Mention, reading: Reading) -> int:
    """How many pieces an amount is told to be the price of; 0 where that is not told."""
    before = PIECES_BEFORE.search(reading.lowered[: whole.start][-BEHIND:])
    found = PIECES.match(reading.lowered, whole.end) or before
    told = next((figure for figure in found.groups() if figure), "") if found else ""
    return int(number(told)) if told else 0


def _share(parts: list[Mention], whole: Mention, more: bool, reading: Reading) -> Decimal | str:
    """The share that the parts make, or the bounds it lies in where an amount is one or another part has none."""
    told = {m: _bounds(m, reading) for m in parts}
    of_whole = _bounds(whole, reading)
    if UNCLEAR in (of_whole, *told.values()):
        return UNCLEAR
    ends = [between(m.data[0].amount, open_) for m, open_ in told.items()]
    least, most = between(whole.data[0].amount, of_whole)
    low = sum((low for low, _ in ends), Decimal(0)) / most if most else Decimal(0)
    if not more and least and all(high is not None for _, high in ends):
        high = sum((high for _, high in ends if high is not None), Decimal(0)) / least
        return high if low == high else f">={_written(low)}<={_written(high)}"
    return f">={_written(low)}" if low else UNCLEAR


def _bounds(amount: Mention, reading: Reading) -> str:
    """What the words beside an amount leave open; goods right behind it are no doubt of it ("a £2,900 target")."""
    text = reading.lowered
    for goods in reading.of("G"):
        if 0 <= goods.start - amount.end <= 1:
            text = f"{text[: goods.start]}{' ' * (goods.end - goods.start)}{text[goods.end :]}"
    return bounds(text, (amount.start, amount.end), _ends(amount, reading), reading.vocabulary)


def _ends(amount: Mention, reading: Reading) -> tuple[Decimal | None, Decimal]:
    """The lower end of a range of amounts, where one is told, and the amount or the upper end ("1 to 3 dollars")."""
    told: Decimal = amount.data[0].amount
    before = RANGE_BEFORE.search(reading.lowered[: amount.start][-RANGE:])
    behind = RANGE_BEHIND.match(reading.lowered[amount.end :][:RANGE])
    least = min(number(before[1] or before[2]), told) if before else told
    most = max(number(behind[1]), told) if behind else told
    return (least if least < most else None), most


def _written(share: Decimal) -> str:
    return f"{round(share, DIGITS).normalize():f}"


def _is_charge(amount: Mention, reading: Reading) -> bool:
    """Whether an amount is one of freight, duty, scrap and the like rather than a price of goods."""
    before, after = reading.lowered[: amount.start][-60:], reading.lowered[amount.end :][:40]
    return is_of_charge(re.split(r"[.!?]\s|\n", before)[-1], after, reading.vocabulary)


def _same_base(good: Good, parts: list[Mention], whole: Mention, reading: Reading) -> bool:
    """Whether amounts may all be ones of a piece, or all ones of an order."""
    amounts = [*parts, whole]
    if _is_of_other_goods(good, amounts, reading):
        return False
    of_order = [m for m in amounts if reading.says("price_of_order", reading.lowered[: m.start][-48:])]
    if len(of_order) == 1 and not all(_is_of_order(m, amounts, reading) for m in parts):
        return False
    of_whole = _base(whole, amounts, reading)
    of_parts = {_base(m, amounts, reading) for m in parts}
    if "measure" in {of_whole, *of_parts} and {of_whole, *of_parts} != {"measure"}:
        return False
    if {"piece", "lot"} <= {of_whole, *of_parts}:
        return False
    own_piece = any(reading.says("of_a_piece", _clause(m, amounts, reading)) for m in parts)
    return not own_piece or of_whole == "piece" or (not of_whole and _is_price_of_one(good, whole, amounts, reading))


def _is_of_other_goods(good: Good, amounts: list[Mention], reading: Reading) -> bool:
    """Whether the price is that of a product around magnets that are told of, or costs are those in each magnet of it.

    How many magnets a product holds is seldom told.
    """
    *parts, whole = amounts
    if good.form in WITH_MAGNETS:
        return any(reading.says("of_one_magnet", _around(m, amounts, reading)) for m in parts)
    before = max([sentence_at(whole.start, reading)[0], *(m.end for m in parts if m.end <= whole.start)])
    named = mentions_in((max(before, whole.start - BEFORE), whole.start), reading)
    return any(m.tag in "GK" and m.sets.get("form") in WITH_MAGNETS for m in named)


def _is_price_of_one(good: Good, whole: Mention, amounts: list[Mention], reading: Reading) -> bool:
    """Whether an amount is told as the price of one of the goods, or behind words for one ("in each magnet …; price").

    Words for a lot around it leave open what it is the price of; so do goods that may hold several magnets.
    """
    if good.form in WITH_MAGNETS or reading.says("of_a_lot", _around(whole, amounts, reading)):
        return False
    before = max([sentence_at(whole.start, reading)[0], *(m.end for m in amounts if m.end <= whole.start)])
    told = reading.lowered[max(before, whole.start - BEFORE) : whole.start]
    if reading.says("price_of_goods_before", re.sub(r" ?\([^()]*\)", "", told)):
        return True
    first = min(amounts, key=lambda m: m.start)
    head = reading.lowered[sentence_at(first.start, reading)[0] : first.start]
    alone = not SENTENCE.search(reading.lowered, first.end, whole.start)
    return bool(alone and reading.says("of_a_piece", head) and reading.says("sold_for", told))


def _is_of_order(part: Mention, amounts: list[Mention], reading: Reading) -> bool:
    """Whether an amount is told of all that is in an order, which "holds" it, or both stand behind words for one."""
    told = reading.says("in_the_order", _around(part, amounts, reading))
    start = sentence_at(part.start, reading)[0]
    head = reading.lowered[start : min(m.start for m in amounts)]
    before = max((m.end for m in amounts if m.end <= part.start), default=part.start)
    held = reading.says("order_holds", reading.lowered[before : part.start])
    opened = reading.says("in_the_order", head.rpartition(":")[0]) or reading.says("opens_order", head)
    alone = reading.says("held_inside", _around(part, amounts, reading)) and not reading.says("of_a_piece")
    return bool(told or held or opened or alone)


def _base(amount: Mention, amounts: list[Mention], reading: Reading) -> str:
    """Whether an amount is one of a piece, a lot or a measure, by the words around it; empty where that is not told."""
    around, clause = _around(amount, amounts, reading), _clause(amount, amounts, reading)
    if reading.says("of_a_measure", clause):
        return "measure"
    if reading.says("of_several_pieces", around.replace(amount.text.lower(), "⟨m⟩", 1)):
        return "lot"
    said = [name for name in ("piece", "lot") if any(reading.says(f"of_a_{name}", text) for text in (around, clause))]
    if not said and _heads_pieces(amounts, reading):
        return "piece"
    return said[0] if len(said) == 1 else ""


def _heads_pieces(amounts: list[Mention], reading: Reading) -> bool:
    """Whether the amounts stand in one sentence behind words for one piece ("per block: ..., sells for ...")."""
    first, last = sentence_at(amounts[0].start, reading)
    head = reading.lowered[first : min(m.start for m in amounts)].rpartition(":")[0]
    return all(first <= m.start < last for m in amounts) and bool(reading.says("of_a_piece", head[-HEAD:]))


def _around(amount: Mention, amounts: list[Mention], reading: Reading) -> str:
    """The words of its sentence between an amount and those beside it, the amount with them."""
    start = max((m.end for m in amounts if m.end <= amount.start), default=0)
    end = min((m.start for m in amounts if m.start >= amount.end), default=len(reading.lowered))
    first, last = sentence_at(amount.start, reading)
    before = reading.lowered[max(start, first, amount.start - BEFORE) : amount.start]
    after = CLAUSE.split(reading.lowered[amount.end : min(end, last, amount.end + BEHIND)])[0]
    return f"{before}{amount.text.lower()}{after}"


def _clause(amount: Mention, amounts: list[Mention], reading: Reading) -> str:
    """The same without the clauses before its own."""
    around = _around(amount, amounts, reading)
    place = around.find(amount.text.lower())
    return CLAUSE.split(around[:place])[-1].strip() + " " + around[place:]


def _is_price_of(good: Good, mention: Mention, inside: list[Good]) -> bool:
    """Whether the goods themselves, rather than anything inside them, are named last before an amount."""
    return good.head < mention.start and not any(good.head < g.head < mention.start for g in inside)


BARE_FIGURE = re.compile(r"[^.,;:!?\d]{0,8}[:=]? ?(\d+(?:[.,]\d+)?)(?![\d.,]*\d|\w| ?(?:%|wt\b|mass\b|w/w|ppm))")
"""A number right behind a material, without a currency or a unit."""


def _has_bare_figure(material: Good, reading: Reading) -> bool:
    """Whether a number stands right behind a material that may be an amount in the currency of another ("for 0.52")."""
    found = BARE_FIGURE.match(reading.lowered, material.end)
    taken = [m for m in reading.mentions if found and m.start < found.end(1) and found.start(1) < m.end]
    return found is not None and not taken
