"""Takes a use or user in a reading, tells whether it is denied, only hoped or heard, or one of several."""

import re

from qa.models import UNCLEAR
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import sentence_of, tagged_around

NEAR_USER = 40
"""Characters before a use or user in which a negation of it stands; names in them say nothing."""
WARNING = 120
"""Characters from an authority that tells of something in which the risk is named."""
ARMS = ("military", "wmd", "terrorism", UNCLEAR)
"""End uses of which the authority may tell, and of which a missile may be one."""


def is_denied(user: Mention, reading: Reading) -> bool:
    """Whether words before or behind a use or user say that it is none."""
    before, after = tagged_around(user, reading)
    seems = reading.says("only_seems", f"{before[-NEAR_USER:]}⟨SAID⟩{after[:WARNING]}")
    told = reading.says("negated_use", before[-NEAR_USER:]) or reading.says("negated_use_after", after[:24])
    return bool(seems or told)


def is_hedged(user: Mention, denied: bool, reading: Reading) -> bool:
    """Whether that arms or armed forces are no use or user is only hoped, heard or half true, or a civil one is denied.

    Neither says that it is civil ("should not be military", "not only civil").
    """
    before, after = reading.without_names[: user.start], reading.without_names[user.end :]
    told = {user.sets.get("end_use"), user.sets.get("end_user")}
    if "civil" in told and (denied or reading.says("civil_not_all_before", before[-NEAR_USER:])):
        return True
    if "civil" not in told and not (denied and told & set(ARMS)):
        return False
    said = re.split(r"[.;?!。；？！]", before[-WARNING:])[-1]
    return bool(reading.says("denial_hedged_before", said) or reading.says("denial_hedged_after", after[:WARNING]))


def is_rumoured(user: Mention, reading: Reading) -> bool:
    """Whether armed forces are only heard of as further customers of a buyer, or a buyer has others than them.

    The latter leaves open who gets the goods only where it is said that nobody tells which customers they are for.
    """
    if "military" not in (user.sets.get("end_user"), user.sets.get("end_use")):
        return False
    start, end = sentence_of(user, reading)
    before, after = reading.without_names[start : user.start], reading.without_names[user.end : end]
    said = f"{before[-WARNING:]}⟨{user.text.lower()}⟩{after[:NEAR_USER]}"
    if reading.says("lot_for_user", said):
        return False
    others = bool(reading.says("further_user", said))
    open_ = bool(reading.says("lot_left_open"))
    heard = bool(reading.says("user_heard_of", said))
    return (others and open_) or (heard and (others or open_))


def is_beside_trade(user: Mention, reading: Reading) -> bool:
    """Whether armed forces are only whom a bank, an insurer, a carrier or the like works for, who serve the trade."""
    military = "military" in (user.sets.get("end_user"), user.sets.get("end_use"))
    return military and stands_aside(user.start, user.end, reading)


def stands_aside(start: int, end: int, reading: Reading) -> bool:
    """Whether a party named in a stretch only serves the trade, is a sister of the buyer, or was its owner once."""
    before, after = reading.lowered[:start][-WARNING:], reading.lowered[end:][:WARNING]
    sold = reading.says("stands_aside_after", after) and not reading.says("gets_goods_before", before)
    return bool(sold or reading.says("stands_aside_before", before))


def is_unsure(user: Mention, reading: Reading) -> bool:
    """Whether a use or user is only one of several that the question leaves open."""
    text = reading.lowered
    beside = reading.says("user_before", text[: user.start][-60:]) or reading.says("user_after", text[user.end :][:30])
    return bool(beside or reading.says("use_left_open", text[user.end :][:WARNING]))
