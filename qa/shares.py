"""Takes goods and what is inside them, gives the share that counted materials make up of their value, as stated.

Shares count as they are, or are computed from prices of one currency; a price per weight, or of an order beside one of
a piece, is none.
"""

import re
from decimal import Decimal

from qa.corpus import Corpus
from qa.denials import is_doubted, is_of_a_part
from qa.good import WITH_MAGNETS, Good
from qa.masses import share_by_weight
from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.numbers import Share
from qa.prices import by_weight
from qa.stated import Stated


def state_share(stated: Stated, good: Good, inside: list[Good], reading: Reading, corpus: Corpus) -> None:
    """The value share as stated, summed over several materials, or computed from two amounts of one currency."""
    shares = [m for m in reading.of("N") if m.data[0].basis == "value" and _counts(m, inside, corpus)]
    if shares and (inside or good.form in ("magnet", "target", *WITH_MAGNETS)):
        chosen = shares if all(m.data[0].fraction < Decimal("0.05") for m in shares) else shares[:1]
        stated.put("content_share", _total([m.data[0] for m in chosen]), " + ".join(m.text for m in chosen))
    piece = any(not by_weight(m, reading) for m in reading.of("M"))
    own = [m for m in reading.of("M") if _is_price_of(good, m, inside) and not (piece and by_weight(m, reading))]
    amounts = [m for m in reading.of("M") if m in own or (not by_weight(m, reading) and _counts(m, inside, corpus))]
    if 2 <= len(amounts) <= len(inside) + 1 and len({m.data[0].currency for m in amounts}) == 1:
        *contents, whole = sorted(m.data[0].amount for m in amounts)
        of_order = [m for m in amounts if reading.says("price_of_order", reading.lowered[: m.start][-48:])]
        share = sum(contents) / whole if whole > 0 else None
        open_ = len(of_order) == 1 or any(_has_bare_figure(g, reading) for g in inside if may_count(g, corpus))
        stated.put("content_share", UNCLEAR if open_ else share, " / ".join(m.text for m in amounts))
    counted = [g for g in inside if may_count(_meant(g, inside), corpus)]
    if inside and not shares and (told := share_by_weight(inside, counted, reading)):
        stated.put("content_share", *told)
    if inside and not shares and not counted and (only := reading.says("nothing_else_chinese")):
        stated.put("content_share", Decimal(0), only[0])
    chinese = stated.values.get("content_origin") == "CN"
    if not chinese and not shares and (none := reading.says("nothing_chinese_inside")):
        names = [mention.text.lower() for mention in good.mentions]
        doubted = is_doubted(none.start(), none.end(), reading) or is_of_a_part(none, names, reading)
        stated.put("content_share", UNCLEAR if doubted else Decimal(0), none[0])
    if inside and not shares and (unknown := reading.says("share_unknown")):
        stated.put("content_share", UNCLEAR, unknown[0])


def _total(shares: list[Share]) -> Decimal | str:
    """The sum of shares; a single one may be bounds, several of which one is a bound are unclear."""
    if len(shares) == 1:
        return shares[0].value
    exact = not any(share.bounds for share in shares)
    return sum((share.fraction for share in shares), Decimal(0)) if exact else UNCLEAR


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


def _counts(mention: Mention, inside: list[Good], corpus: Corpus) -> bool:
    """Whether a share or an amount is one of materials that count, as far as they are named."""
    nearest = min(inside, key=lambda good: good.distance(mention), default=None)
    return nearest is None or may_count(_meant(nearest, inside), corpus)


def _meant(material: Good, inside: list[Good]) -> Good:
    """The one material of its form that is named, where a material is only called by its form ("the oxide")."""
    named = [good for good in inside if good.form == material.form and good.composition.present]
    return named[0] if len(named) == 1 and not material.composition.present else material


OF_ELEMENTS = ("oxide", "compound")
"""Forms in which a material counts only if the list names them of its elements."""


def may_count(material: Good, corpus: Corpus) -> bool:
    """Whether the value of a material may count: Annex 1 Part I of No. 61 lists few oxides, and no other compounds."""
    present = material.composition.present
    if not present:
        return True
    if material.form in OF_ELEMENTS:
        return any(
            material.form in item.forms and present.issuperset(item.contains) for item in corpus.counted_materials
        )
    return any(present.issuperset(item.contains) for item in corpus.counted_materials if len(item.contains) == 1)
