"""Takes a reading and its listed parties, states which share of the buyer they have.

A buyer who is only held by a listed party is not listed, so a share counts only where words say that a listed party has
it. One that others have of the listed party, or that is of who asks, says nothing of the buyer; who has one of which
this cannot be told is unclear.
"""

import re

from qa.models import UNCLEAR
from qa.reading.denials import LIST
from qa.reading.mentions import Mention, Reading
from qa.reading.stated import Stated
from qa.values import READ

HELD_NEAR = 120
"""Characters between a party and the share that it has."""
MOST = 6
"""Shares whose owners are looked for; of further ones it cannot be told."""
LIST_WORD = re.compile(
    rf"{LIST.pattern}|(?:[管关][控注]|管理|管制|監視|注視|통제|관리|관심|우려)?(?:名[单単簿]|リスト|명단|목록|리스트)"
)
"""The word for a list in what says that somebody is on one."""
LEGAL_FORM = re.compile(r",? (?:ag|se|sa|inc|corp|ltd|llc|plc|gmbh|co|kk)\b\.?(?! of\b)")
"""A legal form behind a name."""
FACTS = ("ownership_share", "party_relation")


def state_holding(stated: Stated, listed: list[Mention], generic: re.Match[str] | None, reading: Reading) -> None:
    """State the share that listed parties have of the buyer, and that the buyer is held; `generic` says "listed"."""
    if "ownership_share" in stated.values:
        stated.values["ownership_share"] = READ["share"](stated.values["ownership_share"])
    groups = [m for m in reading.of("H") if m.data]
    parties = [*reading.of("L"), *(m for m in reading.of("H") if not m.data), *([generic] if generic else [])]
    if groups and not parties:
        return _leave_to_group(stated)
    told = [m for m in reading.of("W") if "party_relation" in m.sets] if parties else []
    figures = [m for m in reading.of("N") if _is_holding(m, listed, reading) and not _of_a_rule(m, reading)]
    kept, unsure = _whose([*told, *figures], figures, generic, reading) if parties else (figures, [])
    if told and not any(m in kept for m in told):
        for name in FACTS:
            stated.drop(name)
    _state_figures(stated, listed, [m for m in figures if m in kept], reading)
    if kept:
        stated.put("party_relation", "subsidiary", kept[0].text)
    elif unsure:
        for name in FACTS:
            stated.put(name, UNCLEAR, unsure[0].text)
    elif parties and (held := _held_without_share(generic, reading)):
        stated.put("party_relation", "subsidiary", held)


def _leave_to_group(stated: Stated) -> None:
    """State no share of a group of which some are listed: the one that is held may be one of them."""
    for name in FACTS:
        stated.drop(name)


def _held_without_share(generic: re.Match[str] | None, reading: Reading) -> str:
    """The words that say that somebody else is a subsidiary of a listed party, whatever share that has."""
    text = _marked(None, [], generic, reading)
    held = reading.says("held_by_listed", text)
    if not held or reading.says("share_of_ourselves", text):
        return ""
    return next((m.text for m in reading.of("L", "H")), generic[0] if generic else "")


def _state_figures(stated: Stated, listed: list[Mention], shares: list[Mention], reading: Reading) -> None:
    """State the one share, or that of the one listed party among several."""
    if len(shares) == 1:
        stated.put("ownership_share", shares[0].data[0].value, shares[0].text)
    elif len(shares) > 1:
        held = _held_by(listed, shares, reading)
        words = held.text if held else ", ".join(m.text for m in shares)
        stated.put("ownership_share", held.data[0].value if held else UNCLEAR, words)


def _whose(
    shares: list[Mention], figures: list[Mention], generic: re.Match[str] | None, reading: Reading
) -> tuple[list[Mention], list[Mention]]:
    """The shares that a listed party has of the buyer, and those of which this cannot be told."""
    kept, unsure = [], shares[MOST:]
    for share in shares[:MOST]:
        text = _marked(share, figures, generic, reading)
        if reading.says("share_of_ourselves", text):
            continue
        has, held = reading.says("listed_has_share", text), reading.says("listed_is_held", text)
        if has and not held:
            kept.append(share)
        elif has or not held:
            unsure.append(share)
    beside = [share for share in unsure if share in figures]
    return ([*kept, *beside], []) if any(share in figures for share in kept) else (kept, unsure)


def _marked(share: Mention | None, figures: list[Mention], generic: re.Match[str] | None, reading: Reading) -> str:
    """The lower-cased text with ⟨L⟩ for listed parties, ⟨N⟩ for a share (⟨S⟩: a firm that is held), ⟨O⟩ for others."""
    ends = ((m, LEGAL_FORM.match(reading.lowered, m.end)) for m in reading.of("L", "H"))
    marks = [(m.start, legal.end() if legal else m.end, "⟨L⟩") for m, legal in ends]
    marks += [(m.start, m.end, "⟨O⟩") for m in figures if m is not share]
    firm = share and share not in figures and reading.says("subsidiary_word", share.text.lower())
    marks += [(share.start, share.end, "⟨S⟩" if firm else "⟨N⟩")] if share else []
    if generic:
        word = LIST_WORD.search(generic[0])
        marks.append((generic.start() + (word.start() if word else 0), generic.end(), "⟨L⟩"))
    text, position = "", 0
    for start, end, mark in sorted(marks):
        if start >= position:
            text += reading.lowered[position:start] + mark
            position = end
    return text + reading.lowered[position:]


def _is_holding(share: Mention, listed: list[Mention], reading: Reading) -> bool:
    """Whether a share is one of a company, not of an element; "has 49% of it" is where a listed party has it."""
    if any(m.tag in "EF" and 0 <= m.start - share.end <= 4 for m in reading.mentions):
        return False
    of_it = not share.data[0].basis and reading.says("share_of_it", reading.lowered[share.end :][:12])
    near = [reading.lowered[party.end : share.start] for party in listed if 0 <= share.start - party.end <= HELD_NEAR]
    held = (reading.says("holds_share", between) for between in near)
    return share.data[0].basis == "ownership" or bool(of_it and any(held))


def _held_by(listed: list[Mention], shares: list[Mention], reading: Reading) -> Mention | None:
    """The share of the one listed party that is named, where the shares of all owners add up to the whole.

    A share right before its name is its own, and the one behind a comma that of the next.
    """
    if len(listed) != 1 or sum(share.data[0].fraction for share in shares) != 1:
        return None
    party = listed[0]
    before = [m for m in shares if m.end <= party.start and reading.says("share_of_owner", _gap(m, party, reading))]
    behind = [m for m in shares if m.start >= party.end and reading.says("owner_of_share", _gap(party, m, reading))]
    if before:
        behind = [m for m in behind if not reading.says("list_separator", _gap(party, m, reading))]
    beside = before + behind
    return beside[0] if len({share.data[0].value for share in beside}) == 1 else None


def _gap(one: Mention, other: Mention, reading: Reading) -> str:
    return reading.lowered[one.end : other.start]


def _of_a_rule(share: Mention, reading: Reading) -> bool:
    """Whether a share only names a rule ("the 50% rule")."""
    return bool(reading.says("share_of_rule", reading.lowered[share.end :][:20]))
