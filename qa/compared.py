"""Takes the facts of a label and those that were read, gives how far they agree.

What silence means is filled in on both sides first: a fact that is presumed anyway is neither missed nor wrongly read.
"""

from decimal import Decimal

from qa.corpus import Corpus
from qa.models import Composition, Facts, Value
from qa.presume import complete


def compared(labelled: Facts, read: Facts, corpus: Corpus) -> dict[str, int]:
    """Counts by name: labelled facts found, facts read that are right, facts read, facts labelled."""
    if not labelled.values:
        return {}
    expected, understood = complete(labelled, corpus)[0].values, complete(read, corpus)[0].values
    return {
        "facts_found": sum(_same(understood.get(name), expected[name]) for name in labelled.values),
        "facts_right": sum(_same(understood[name], expected.get(name)) for name in read.values),
        "facts_read": len(read.values),
        "facts_labelled": len(labelled.values),
    }


def _same(one: Value | None, other: Value | None) -> bool:
    """Whether two values say the same: of a composition the elements named, numbers to four places, all parameters."""
    if isinstance(one, Composition) and isinstance(other, Composition):
        return one.present == other.present and not (one.absent & other.present)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return abs(one - other) < Decimal("0.0001")
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[name], value) for name, value in other.items())
    return one is not None and str(one) == str(other)
