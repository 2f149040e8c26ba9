"""Takes goods and what is inside them, gives the share that counted materials make up of their value, as stated.

Shares count as they are, or are computed from prices of one currency; a price per weight, or of an order beside one of
a piece, is none.
"""

import re
from decimal import Decimal

from qa.corpus import Corpus
from qa.counted import counted, counting
from qa.denials import is_doubted, is_of_a_part
from qa.good import WITH_MAGNETS, Good
from qa.masses import share_by_weight
from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.prices import by_weight
from qa.sentences import sentence_at
from qa.stated import Stated
from qa.sums import has_more, total

BEFORE, BEHIND = 100, 24
"""Characters before and behind an amount in which words say of what it is."""
LISTED = Decimal("0.01")
"""Shares below this are rarely ones of an analysis."""
CLAUSE = re.compile(r"[,;，；、]|\.(?!\d)")


def state_share(stated: Stated, good: Good, inside: list[Good], reading: Reading, corpus: Corpus) -> None:
    """The value share as stated, summed over several materials, or computed from two amounts of one currency."""
    of_value = [m for m in reading.of("N") if m.data[0].basis == "value"]
    again = [m for m in reading.of("N") if of_value and _is_told_again(m, reading)]
    shares = counting([*of_value, *again], inside, reading, corpus)
    if shares and (inside or good.form in ("magnet", "target", *WITH_MAGNETS)):
        stated.put("content_share", total(shares, inside, reading, corpus), " + ".join(m.text for m in shares))
    if told := _by_amounts(good, inside, reading, corpus):
        stated.put("content_share", *told)
    if shares:
        return
    if inside and (told := share_by_weight(inside, counted(inside, corpus), reading)):
        stated.put("content_share", *told)
    if inside and not counted(inside, corpus) and (only := reading.says("nothing_else_chinese")):
        stated.put("content_share", Decimal(0), only[0])
    chinese = stated.values.get("content_origin") == "CN"
    if not chinese and (none := reading.says("nothing_chinese_inside")):
        names = [mention.text.lower() for mention in good.mentions]
        doubted = is_doubted(none.start(), none.end(), reading) or is_of_a_part(none, names, reading)
        stated.put("content_share", UNCLEAR if doubted else Decimal(0), none[0])
    if inside and (unknown := reading.says("share_unknown")):
        stated.put("content_share", UNCLEAR, unknown[0])


def _is_told_again(share: Mention, reading: Reading) -> bool:
    """Whether a small share of which nothing is said is told of the same thing as another ("now it is 0.12 %")."""
    alone = share.data[0].basis in ("", "other") and share.data[0].fraction < LISTED
    return alone and bool(reading.says("share_again_before", reading.lowered[: share.start][-40:]))


def _by_amounts(
    good: Good, inside: list[Good], reading: Reading, corpus: Corpus
) -> tuple[Decimal | str | None, str] | None:
    """The share by the amounts of materials and of the goods, and the words it was read from."""
    piece = any(not by_weight(m, reading) for m in reading.of("M"))
    own = [m for m in reading.of("M") if _is_price_of(good, m, inside) and not (piece and by_weight(m, reading))]
    priced = [m for m in reading.of("M") if m not in own and not by_weight(m, reading)]
    priced = counting(priced, inside, reading, corpus)
    amounts = [m for m in reading.of("M") if m in own or m in priced]
    if not 2 <= len(amounts) <= len(inside) + 1 or len({m.data[0].currency for m in amounts}) > 1:
        return None
    *parts, whole = sorted(amounts, key=lambda m: m.data[0].amount)
    words = " / ".join(m.text for m in amounts)
    if whole.data[0].amount <= 0:
        return None
    share = sum((m.data[0].amount for m in parts), Decimal(0)) / whole.data[0].amount
    unpriced = any(_has_bare_figure(g, reading) for g in counted(inside, corpus))
    if unpriced or not _same_base(parts, whole, reading):
        return UNCLEAR, words
    return (f">={share:f}" if has_more(parts, inside, reading, corpus) else share), words


def _same_base(parts: list[Mention], whole: Mention, reading: Reading) -> bool:
    """Whether amounts may all be ones of a piece, or all ones of an order."""
    amounts = [*parts, whole]
    of_order = [m for m in amounts if reading.says("price_of_order", reading.lowered[: m.start][-48:])]
    if len(of_order) == 1:
        return False
    return not {"piece", "lot"} <= {_base(m, amounts, reading) for m in amounts}


def _base(amount: Mention, amounts: list[Mention], reading: Reading) -> str:
    """Whether an amount is one of a piece or of a lot, by the words right around it; empty where both or none are."""
    start = max((m.end for m in amounts if m.end <= amount.start), default=0)
    end = min((m.start for m in amounts if m.start >= amount.end), default=len(reading.lowered))
    first, last = sentence_at(amount.start, reading)
    before = reading.lowered[max(start, first, amount.start - BEFORE) : amount.start]
    after = CLAUSE.split(reading.lowered[amount.end : min(end, last, amount.end + BEHIND)])[0]
    said = [name for name in ("piece", "lot") if reading.says(f"of_a_{name}", f"{before}⟨M⟩{after}")]
    return said[0] if len(said) == 1 else ""


def _is_price_of(good: Good, mention: Mention, inside: list[Good]) -> bool:
    """Whether the goods themselves, rather than anything inside them, are named last before an amount."""
    return good.head < mention.start and not any(good.head < g.head < mention.start for g in inside)


BARE_FIGURE = re.compile(r"[^.,;:!?\d]{0,8}[:=]? ?(\d+(?:[.,]\d+)?)(?![\d.,]*\d|\w| ?%)")
"""A number right behind a material, without a currency or a unit."""


def _has_bare_figure(material: Good, reading: Reading) -> bool:
    """Whether a number stands right behind a material that may be an amount in the currency of another ("for 0.52")."""
    found = BARE_FIGURE.match(reading.lowered, material.end)
    taken = [m for m in reading.mentions if found and m.start < found.end(1) and found.start(1) < m.end]
    return found is not None and not taken
