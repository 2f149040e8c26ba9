"""Takes a share in its text, gives what the words beside it leave open: a bound, a range, or that it is unclear.

Where several words could be meant the one that leaves more open counts: a share below a threshold releases goods.
"""

import re
from decimal import Decimal

from qa.models import UNCLEAR
from qa.values import BOUND
from qa.vocabulary import Vocabulary

SIGNS = {"at_least": ">=", "at_most": "<=", "above": ">", "below": "<"}
"""Sign by kind of bound; a kind whose words may hold those of another comes first ("not more than")."""
MEANT = {"loosely": (Decimal("0.5"), Decimal(2)), "about": (Decimal("0.8"), Decimal("1.2"))}
"""How many times the share told the true one may be, where it is a guess or an average, or told about."""
BEFORE, AFTER, FARTHEST = 70, 24, 110
"""Characters before and behind a share in which a bound stands, and a doubt."""
SENTENCE_END = re.compile(r"[.;!?。；！？]")
ASKED = re.compile(r" ?\?")


def bounds(text: str, place: tuple[int, int], ends: tuple[Decimal | None, Decimal], vocabulary: Vocabulary) -> str:
    """The bounds as written in facts (`>=0.0005<=0.002`), or that the share is unclear; empty for an exact share."""
    low, high = ends
    if low is not None and low < high:
        return f">={low.normalize():f}<={high.normalize():f}"
    before = re.split(r"[.;!?。；！？]\s", text[: place[0]].lower()[-FARTHEST:])[-1]
    before = vocabulary.pattern("threshold_of").sub("", before)
    after = text[place[1] :].lower()[:FARTHEST]
    after = vocabulary.pattern("threshold_behind").sub("", after, count=1)
    behind = vocabulary.pattern("of_which_value").sub("", after, count=1)
    for name, sign in SIGNS.items():
        if _says(name, before[-BEFORE:], (after[:AFTER], behind[:AFTER]), vocabulary):
            return UNCLEAR if _is_doubted(before, after, behind, vocabulary) else f"{sign}{high.normalize():f}"
    if _is_doubted(before, after, behind, vocabulary):
        return UNCLEAR
    for name, (least, most) in MEANT.items():
        if _says(name, before[-BEFORE:], (after[:AFTER], behind[:BEFORE]), vocabulary):
            return f">={(high * least).normalize():f}<={(high * most).normalize():f}"
    return ""


def _says(name: str, before: str, behind: tuple[str, str], vocabulary: Vocabulary) -> bool:
    after = vocabulary.pattern(f"{name}_after")
    return bool(vocabulary.pattern(f"{name}_before").search(before) or any(map(after.search, behind)))


def _is_doubted(before: str, after: str, behind: str, vocabulary: Vocabulary) -> bool:
    """Whether words doubt the share, ask whether it is so, make a multiple of it, or tell it of others or the past.

    One bought in the past is still held.
    """
    asked = f"{before}⟨ASKED⟩" if ASKED.match(behind) else ""
    doubt = vocabulary.pattern("share_doubted_before")
    if doubt.search(before) or doubt.search(asked) or vocabulary.pattern("share_doubted_after").search(after):
        return True
    bought = vocabulary.pattern("share_bought")
    return bool(vocabulary.pattern("share_of_others_before").search(before)) and not (
        bought.search(before) or bought.search(SENTENCE_END.split(after)[0])
    )


def between(told: Decimal, open_: str) -> tuple[Decimal, Decimal | None]:
    """The least and the most that a figure with these bounds may be; no most where it is open above."""
    if not open_:
        return told, told
    found = {sign[0]: Decimal(number) for sign, number in BOUND.findall(open_)}
    return found.get(">", Decimal(0)), found.get("<")
