"""Takes goods and what is inside them, gives the share that counted materials make up of their value, as stated.

Shares count as they are, or are computed from prices of one currency; a price per weight, or of an order beside one of
a piece, is none.
"""

from decimal import Decimal

from qa.corpus import Corpus
from qa.models import UNCLEAR
from qa.reading.amounts import share_by_amounts
from qa.reading.bounds import between
from qa.reading.counted import counted, counting, material_of
from qa.reading.denials import is_doubted, is_of_a_part
from qa.reading.good import MATERIALS, WITH_MAGNETS, Good
from qa.reading.masses import share_by_weight
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import Share
from qa.reading.of_which import chinese_parts
from qa.reading.own_process import state_own_technology
from qa.reading.roles import places_of
from qa.reading.sentences import mentions_in, sentence_of, tagged_in
from qa.reading.stated import Stated
from qa.reading.sums import SMALL, total
from qa.reading.trades import is_content
from qa.share import threshold

LISTED = Decimal("0.01")
"""Shares below this are rarely ones of an analysis."""
WHOLE = 90
"""Characters beside a share in which the whole is named that it is a share of."""
BESIDE = 24
"""Characters between a material and its share in a list."""


def state_share(stated: Stated, good: Good, inside: list[Good], reading: Reading, corpus: Corpus) -> None:
    """The value share as stated, summed over several materials, or computed from two amounts of one currency."""
    _state_content(stated, inside, reading)
    of_value = [m for m in reading.of("N") if m.data[0].basis == "value"]
    again = [m for m in reading.of("N") if of_value and _is_told_again(m, of_value, inside, reading)]
    by_amounts = share_by_amounts(good, inside, reading, corpus)
    by_weight = share_by_weight(inside, counted(inside, corpus), reading) if inside else None
    shares = chinese_parts(counting([*of_value, *again], inside, reading, corpus), reading)
    if (by_amounts or by_weight) and all(_is_asked_threshold(share, corpus) for share in shares):
        shares = []
    if shares and (inside or good.form in ("magnet", "target", *WITH_MAGNETS)):
        other = any(_is_of_another_whole(share, good, reading) for share in shares)
        share = UNCLEAR if other else total(shares, inside, reading, corpus)
        least = share if isinstance(share, Decimal) else between(Decimal(0), share)[0]
        if _holds_chinese_magnets(good, inside, reading) and least < threshold(corpus):
            share = UNCLEAR
        if isinstance(share, Decimal) and "content_origin" not in stated.values and not _names_china(reading):
            share = f"<={share.normalize():f}"
        stated.put("content_share", share, " + ".join(m.text for m in shares))
    if by_amounts:
        stated.put("content_share", *by_amounts)
    if shares:
        return
    if by_weight:
        stated.put("content_share", *by_weight)
    if inside and not counted(inside, corpus) and (only := reading.says("nothing_else_chinese")):
        stated.put("content_share", Decimal(0), only[0])
    chinese = stated.values.get("content_origin") == "CN"
    if not chinese and (none := reading.says("nothing_chinese_inside")):
        names = [mention.text.lower() for mention in good.mentions]
        doubted = is_doubted(none.start(), none.end(), reading) or is_of_a_part(none, names, reading)
        doubted = doubted or _names_chinese_material(reading)
        stated.put("content_share", UNCLEAR if doubted else Decimal(0), none[0])
    if inside and (unknown := reading.says("share_unknown")):
        stated.put("content_share", UNCLEAR, unknown[0])


def _is_asked_threshold(share: Mention, corpus: Corpus) -> bool:
    """Whether a share is the threshold of the rules, of which it is asked whether goods reach it."""
    return bool(share.data[0].bounds == UNCLEAR and share.data[0].fraction == threshold(corpus))


def _is_of_another_whole(share: Mention, good: Good, reading: Reading) -> bool:
    """Whether the value that a share is of is that of something that the goods are built into ("of the car's price").

    Of goods that hold magnets a smaller product may be another name.
    """
    start, end = sentence_of(share, reading)
    before, after = reading.lowered[start : share.start], reading.lowered[share.end : end]
    names = ["other_whole"] if good.form in WITH_MAGNETS else ["other_whole", "product_whole"]
    return any(
        reading.says(f"{name}_after", after[:WHOLE]) or reading.says(f"{name}_before", before[-WHOLE:])
        for name in names
    )


def _names_china(reading: Reading) -> bool:
    """Whether China is named, but for its authorities and licenses: else a share may be of any country's material."""
    aside = places_of(reading).authorities
    return any(
        m.data[0].code == "CN" and m not in aside and not reading.says("license_after", reading.lowered[m.end :][:24])
        for m in reading.of("P", "A")
    )


def _holds_chinese_magnets(good: Good, inside: list[Good], reading: Reading) -> bool:
    """Whether magnets in other goods are themselves Chinese: it is open whether only the materials in them count."""
    chinese = [origin.of for origin in places_of(reading).origins if origin.value == "CN" and origin.of]
    magnets = [m for g in inside if g.form == "magnet" for m in g.mentions if m.tag in "GK"]
    return good.form in WITH_MAGNETS and any(m in magnets for m in chinese)


def _names_chinese_material(reading: Reading) -> bool:
    """Whether a material is said to come from China, whatever else is said to hold nothing of there."""
    return any(place.data[0].code == "CN" for place in tagged_in("material_from_place", reading, "PA"))


def _state_content(stated: Stated, inside: list[Good], reading: Reading) -> None:
    """State that a material is what is Chinese in goods; the goods then are not, and were made where they leave.

    Goods that originate in another country were made there, if China is told of what is inside them; whose process it
    is makes them where they leave.
    """
    origin, known = stated.values.get("origin"), {"made_in", "departure"} & stated.values.keys()
    materials = all(good.form in (*MATERIALS, None) for good in inside)
    if origin not in (None, "CN", UNCLEAR) and stated.values.get("content_origin") == "CN" and materials and not known:
        stated.put("made_in", origin, stated.words["origin"])
    told = [good for good in inside if is_content(good, reading)]
    if told:
        stated.put("content_origin", "CN", told[0].words)
    elif content := reading.says("chinese_content", reading.lowered):
        stated.put("content_origin", "CN", content[0])
    start = stated.values.get("departure")
    maker = reading.says("own_technology") or stated.values.get("technology_origin") == start
    made_there = told or (stated.values.get("content_origin") == "CN" and maker)
    if made_there and start not in (None, "CN", UNCLEAR) and stated.values.keys().isdisjoint(("made_in", "origin")):
        stated.put("made_in", start, stated.words.get("departure", ""))
        state_own_technology(stated, reading)


def _is_told_again(share: Mention, told: list[Mention], inside: list[Good], reading: Reading) -> bool:
    """Whether a share of which nothing is said is one of value as another is ("now it is 0.12 %", in a list)."""
    said: Share = share.data[0]
    sentence = sentence_of(share, reading)
    if reading.lowered[slice(*sentence)].rstrip().endswith(("?", "？")):
        return False
    if said.basis not in ("", "other") or said.fraction >= SMALL:
        return False
    if reading.says("share_again_before", reading.lowered[: share.start][-40:]):
        return said.fraction < LISTED
    if said.basis:
        return False
    owner = material_of(share, inside, reading)
    if owner is not None and owner.form in MATERIALS and owner.distance(share) <= BESIDE:
        return not any(material_of(other, inside, reading) is owner for other in told)
    beside = mentions_in(sentence, reading)
    return said.fraction < LISTED and not any(mention.tag in "EF" for mention in beside)
