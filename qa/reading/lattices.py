"""Takes the goods of a question, states the oxide that a phosphor consists of as elements of the phosphor.

"Yttrium oxide doped with europium, that kind of phosphor" is one good: a phosphor is made of oxides.
"""

from collections.abc import Sequence

from qa.reading.good import NONMETALS, Good
from qa.reading.mentions import Reading

FAR = 48
"""Characters between a phosphor and the oxide that it consists of."""


def fold_lattices(goods: Sequence[Good], reading: Reading) -> list[Good]:
    """The goods without oxides of which words say that a phosphor beside them consists."""
    phosphors = [good for good in goods if good.form == "phosphor" and good.shipped]
    kept = list(goods)
    for oxide in [good for good in goods if good.form in ("oxide", "compound")] if phosphors else ():
        nearest = min(phosphors, key=lambda phosphor: abs(phosphor.head - oxide.head))
        if _consists_of(nearest, oxide, reading):
            present = nearest.composition.present | (oxide.composition.present - NONMETALS)
            nearest.composition = nearest.composition.model_copy(update={"present": present})
            kept = [good for good in kept if good is not oxide]
    return kept


def _consists_of(phosphor: Good, oxide: Good, reading: Reading) -> bool:
    """Whether all that stands between an oxide and a phosphor says that the phosphor is made of it."""
    first, second = sorted((phosphor, oxide), key=lambda good: good.head)
    start, end = first.noun_end, min(second.start if second is oxide else second.head, second.head)
    if not 0 <= end - start <= FAR:
        return False
    name = "lattice_behind" if second is oxide else "lattice_before"
    return bool(reading.vocabulary.pattern(name, reading.lang).fullmatch(reading.lowered[start:end]))
