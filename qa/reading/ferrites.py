"""Takes the goods of a question, leaves out magnets of which a ferrite or AlNiCo right behind only tells the material.

"Ring magnets, strontium ferrite" are one good, as are "the magnets are AlNiCo". Where only some of them are said to be
that, or more is listed, what the others are stays open.
"""

from qa.reading.good import Good
from qa.reading.mentions import Reading
from qa.reading.sentences import tagged_around

BEFORE, BEHIND = 24, 40
"""Characters before magnets, and behind the word for their material, in which words leave others open."""
FERRITE = "ferrite_magnet"


def fold_ferrites(goods: list[Good], reading: Reading) -> list[Good]:
    """The goods, magnets whose material a ferrite tells no goods of their own."""
    ferrites = [good for good in goods if good.form == FERRITE]
    bare = [good for good in goods if good.form == "magnet" and not good.composition.present]
    if len(bare) != 1 or not any(_tells_material(ferrite, bare[0], reading) for ferrite in ferrites):
        return goods
    return [good for good in goods if good is not bare[0]]


def _tells_material(ferrite: Good, magnet: Good, reading: Reading) -> bool:
    """Whether only words for a material stand between magnets and a ferrite, and no more is listed behind it."""
    if ferrite.start < magnet.end:
        return False
    behind_magnet = tagged_around(magnet.mentions[-1], reading)[1]
    first = ferrite.mentions[0]
    between = behind_magnet.partition(f"⟨{first.tag}{reading.mentions.index(first)}⟩")[0]
    if not reading.vocabulary.pattern("material_between", reading.lang).fullmatch(between):
        return False
    before = reading.lowered[: magnet.start][-BEFORE:]
    behind = reading.lowered[ferrite.end :][:BEHIND]
    return not (reading.says("some_before", before) or reading.says("others_behind", behind))
