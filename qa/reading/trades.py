"""Takes goods, sets those aside that only say what the buyer of other goods makes or trades in ("a laser group")."""

import re

from qa.models import Composition
from qa.reading.good import MATERIALS, PRODUCTS, WITH_MAGNETS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import sentence_of, tagged_around

SHARE = 110
"""Characters behind a material in which its share of other goods is told."""


def set_makers_aside(goods: list[Good], reading: Reading) -> None:
    """Goods that only say what a buyer of other goods makes."""
    shipped = [good for good in goods if good.shipped]
    if any(makes_up_a_share(good, reading) for good in shipped):
        return  # a share of their value is told: they move themselves
    made = [g for g in shipped if g.form in PRODUCTS and reading.says("maker_before", reading.lowered[: g.start])]
    made = [g for g in made if not reading.says("sent_on_after", tagged_around(g.mentions[-1], reading)[1][:64])]
    for good in made if len(made) < len(shipped) else ():
        good.made = good.maker = bool(reading.says("acquires", reading.lowered[good.end :]))


def makes_up_a_share(good: Good, reading: Reading) -> bool:
    """Whether a share of the value of other goods stands right behind a material."""
    return good.form in MATERIALS and bool(reading.says("share_of_host", reading.lowered[good.end :][:SHARE]))


def set_trades_aside(goods: list[Good], loose: list[Mention], reading: Reading) -> None:
    """Products that only name the trade of who gets other goods, technology, or elements that nothing else holds."""
    shipped = [good for good in goods if good.shipped]
    trades = [good for good in shipped if _may_be_trade(good) and _is_trade(good, reading)]
    for good in trades if len(trades) < len(shipped) or _stands_first(loose, trades) or reading.of("T") else ():
        good.maker = True


def set_wholes_aside(goods: list[Good], reading: Reading) -> None:
    """Products behind magnets or targets that are only named for their price ("0.05 % of the motor's price")."""
    for good in goods:
        start, end = sentence_of(good.mentions[0], reading)
        others = [other for other in goods if other.shipped and other.form in ("magnet", "target")]
        if good.shipped and good.form in WITH_MAGNETS and any(other.head < start for other in others):
            before, after = reading.lowered[start : good.start][-60:], reading.lowered[good.end : end]
            told = f"{before}⟨SAID⟩{after[:24]}"
            good.maker = bool(reading.says("priced_whole", told)) and not reading.says("act", after)


def set_surfaces_aside(goods: list[Good], reading: Reading) -> None:
    """Boards and screens on which somebody shows technology move nowhere."""
    for good in goods if reading.of("T") else ():
        on = reading.says("shown_on_before", reading.lowered[: good.start][-24:])
        if on and reading.says("surface", reading.lowered[good.start : good.end]):
            good.maker = True


def keep_what_holds(goods: list[Good], reading: Reading) -> None:
    """Take the goods of whoever makes them for what moves, where a material is all else that is named and only in it.

    "Magnet shop. The consignment sells at ...; the only Chinese thing in it is dysprosium oxide."
    """
    shipped = [good for good in goods if good.shipped]
    makers = [good for good in goods if good.maker and good.form in PRODUCTS and not (good.denied or good.purpose)]
    if shipped and all(is_content(good, reading) for good in shipped) and len(makers) == 1:
        makers[0].maker = False


def is_content(good: Good, reading: Reading) -> bool:
    """Whether a material is said to be what is Chinese in goods ("Chinese content: dysprosium oxide")."""
    return good.form in MATERIALS and bool(reading.says("content_before", reading.lowered[: good.start][-90:]))


def _stands_first(loose: list[Mention], trades: list[Good]) -> bool:
    """Whether an element stands before all of the goods."""
    return any(all(mention.end <= good.start for good in trades) for mention in loose)


def _may_be_trade(good: Good) -> bool:
    """Whether it is a product, or crystals or targets of which nobody says what they consist of."""
    unnamed = good.form in ("crystal", "target") and good.composition == Composition()
    return unnamed or good.form in {"catalyst", "phosphor", *WITH_MAGNETS}


def _is_trade(good: Good, reading: Reading) -> bool:
    before, after = reading.lowered[: good.start][-90:], reading.lowered[good.end :][:60]
    return bool(reading.says("buyer_trade_before", before) or reading.says("buyer_trade_after", after))


def is_maker(good: Good, reading: Reading) -> bool:
    """Whether goods name who makes them; with a user right behind they are one name ("吸尘器电机厂")."""
    if reading.says("plant_of_before", reading.lowered[: good.start][-24:]):
        return True
    if any(user.start == good.end and "end_user" in user.sets for user in reading.of("U")):
        return True
    after = reading.lowered[good.end :][:24]
    supplied = f"{reading.lowered[: good.start][-16:]}⟨SAID⟩{after}"
    if good.form == "ore" and reading.says("supplied_mine", supplied):
        return True
    maker = re.match(r"(?:\s|-)?(?:\w+ )?", after)
    apart = maker and reading.vocabulary.pattern("no_compound", reading.lang).fullmatch(maker[0].lstrip(" -"))
    rest = after[maker.end() :] if maker and not apart else after
    return any(reading.vocabulary.pattern("maker_after").match(text) for text in (after.lstrip(" -"), rest))
