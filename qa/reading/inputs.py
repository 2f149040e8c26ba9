"""Takes a plant abroad that makes something of what it imports from China, gives the imports: they leave China.

Where the product goes on, the question is about the product; a passive "made in ... with ..." tells only of what it is.
"""

from collections.abc import Mapping

from qa.models import UNCLEAR, Facts, Value
from qa.reading.good import MATERIALS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged
from qa.reading.stated import Stated

OF_PRODUCT = ("made_in", "origin", "content_origin", "content_share", "activity")
"""Facts of what is made, which what is imported for it does not have."""


def imported_inputs(goods: list[Good], inside: list[Good], common: Stated, reading: Reading) -> list[Good]:
    """The materials and magnets that a plant imports from China for what it makes and sends nowhere.

    Goods that are said to leave China are not among them: their own case tells that.
    """
    moves = goes_on(common.values, reading) or reading.says("product_moves", reading.tagged)
    if moves or not reading.says("makes_things", reading.tagged):
        return []
    said = [match[0] for match in reading.all("imported_input", reading.tagged)]
    told = [mentions_tagged(text, reading) for text in said]
    bought = [m for found in told if any(_is_chinese(m) for m in found) for m in found]
    kinds = {*MATERIALS, "magnet", "target"}
    told_of = inside if common.values.get("departure") == "CN" else [*goods, *inside]
    return [good for good in told_of if good.form in kinds and any(m in bought for m in good.mentions)]


def goes_on(values: Mapping[str, Value], reading: Reading) -> bool:
    """Whether what is made abroad goes to a third country, and nobody asks of the imports that are yet to come."""
    made_in, end = values.get("made_in"), values.get("destination")
    known = not {made_in, end} & {None, UNCLEAR, "CN", "abroad"} and made_in != end
    return known and values.get("departure") in (None, made_in) and not reading.says("import_to_come", reading.tagged)


def tells_inputs(reading: Reading) -> bool:
    """Whether a sentence tells what somebody makes, and what was bought for it."""
    return bool(reading.says("makes_things", reading.tagged) and reading.says("imported_input", reading.tagged))


def _is_chinese(mention: Mention) -> bool:
    return mention.tag in "PA" and mention.data[0].code == "CN"


def as_imported(case: Facts, common: Stated) -> Facts:
    """The case of goods that leave China for the plant that makes something of them."""
    ends = [common.values.get(name) for name in ("made_in", "destination", "departure")]
    plant = next((end for end in ends if end not in (None, "CN", UNCLEAR)), None)
    case = case.with_(**dict.fromkeys(OF_PRODUCT), departure="CN")
    return case.with_(destination=plant) if plant else case
