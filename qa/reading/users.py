"""Takes a reading, states who uses the goods and for what.

Words for the armed forces of one country say where the goods go in the end.
"""

import re

from qa.corpus import Corpus
from qa.models import UNCLEAR
from qa.party_lists import PartyGroup
from qa.reading.chips import state_chips
from qa.reading.denials import kind_of_list, said_listed
from qa.reading.fields import FAMILIES, OTHER
from qa.reading.good import Good, names_rare_earths
from qa.reading.hedges import (
    ARMS,
    NEAR_USER,
    WARNING,
    is_beside_trade,
    is_denied,
    is_hedged,
    is_rumoured,
    is_unsure,
    stands_aside,
)
from qa.reading.holdings import state_holding
from qa.reading.mentions import Mention, Reading
from qa.reading.open_users import lies_open, open_spans
from qa.reading.sentences import sentence_of, without
from qa.reading.stated import Stated
from qa.timeline import GONE


def state_users(stated: Stated, reading: Reading) -> None:
    """State the end user and the end use; a denied one is civil, one of several that are left open is unclear."""
    other = works_other_metals(reading)
    users = [
        m
        for m in reading.of("U")
        if not (other and m.sets.get("end_use") == "rare_earth_work") and not _is_no_relief(m, reading)
    ]
    denied = [mention for mention in users if is_denied(mention, reading)]
    hedged = [m for m in users if is_hedged(m, m in denied, reading) or is_rumoured(m, reading)]
    hedged += [m for m in users if m not in hedged and (lies_open(m, reading) or is_beside_trade(m, reading))]
    doubted = [m for m in users if m not in denied and _is_relief_doubted(m, reading)]
    for mention in doubted:
        stated.put("humanitarian", UNCLEAR, mention.text)
    for mention in (m for m in denied if "humanitarian" in m.sets):
        stated.put("humanitarian", "no", mention.text)
    users = [m for m in users if m not in doubted and not (m in denied and "humanitarian" in m.sets)]
    for mention in sorted(users, key=lambda mention: mention in denied or mention in hedged):
        if mention in hedged:
            _leave_open(stated, mention)
        else:
            _state_user(stated, mention, mention in denied, reading)
    armed = [m for m in users if m.sets.get("end_use") == "military" and not is_unsure(m, reading)]
    armed = [m for m in armed if m not in hedged]
    if stated.values.get("end_use") == UNCLEAR and armed:
        stated.drop("end_use")
        stated.put("end_use", "military_ai" if set(armed) - set(denied) else "ordinary_ai", users[0].text)
    _state_emergency(stated, reading)
    _state_civil(stated, [m for m in users if m not in denied and m not in hedged])
    _state_military_potential(stated, reading)
    _state_withheld(stated, reading)
    _state_dangerous_use(stated, reading)
    if not other:
        _state_rare_earth_work(stated, reading)
    state_chips(stated, denied, reading)


def _state_withheld(stated: Stated, reading: Reading) -> None:
    """The user is unclear where a question leaves open whether it is a military one, or says that nobody names it."""
    open_, secret = open_spans(reading), reading.says("secret_programs")
    if (open_ or secret) and stated.values.get("end_user") == "civil":
        stated.drop("end_user")
    words = [reading.text[start:end] for start, end in open_]
    withheld = secret or reading.says("user_withheld")
    if words or withheld:
        stated.put("end_user", UNCLEAR, words[0] if words else withheld[0] if withheld else "")


def _is_no_relief(mention: Mention, reading: Reading) -> bool:
    """Whether a disaster is what goods withstand ("earthquake sensors"), stands beside business, or is a pretext."""
    if "humanitarian" not in mention.sets:
        return False
    before, after = reading.lowered[: mention.start][-40:], reading.lowered[mention.end :][:24]
    aside = reading.says("no_relief_after", after) or reading.says("no_relief_before", before)
    disaster = reading.says("disaster", mention.text.lower())
    business = disaster and disaster[0] == mention.text.lower() and reading.says("ordinary_business")
    return bool(aside or business or reading.says("relief_claimed"))


def _is_relief_doubted(mention: Mention, reading: Reading) -> bool:
    """Whether it is left open if goods are for relief ("not just for disaster relief"), or they are only called that.

    What is called humanitarian is no relief by that: it needs an emergency, a disaster or who brings relief.
    """
    if "humanitarian" not in mention.sets:
        return False
    before, after = reading.lowered[: mention.start][-60:], reading.lowered[mention.end :][:32]
    doubting = reading.vocabulary.pattern
    named = doubting("relief_by_name").fullmatch(mention.text.lower())
    if named and not (reading.says("disaster") or reading.says("relief_told")):
        return True
    return bool(doubting("relief_doubted_before").search(before) or doubting("relief_doubted_after").search(after))


def _state_emergency(stated: Stated, reading: Reading) -> None:
    """What a hospital needs at once, since a disaster broke it, is relief though nobody calls it so."""
    told = [reading.says(name) for name in ("disaster", "medical_failure", "at_once")]
    if not all(told) or "humanitarian" in stated.values or stated.values.get("end_user") in ("military", UNCLEAR):
        return
    if not (reading.says("ordinary_business") or reading.says("relief_claimed")):
        stated.put("humanitarian", "yes", told[1][0] if told[1] else "")
        stated.put("end_use", "humanitarian", "")


def _state_civil(stated: Stated, users: list[Mention]) -> None:
    """What may serve armed forces or not is civil where the question says so and names no other use."""
    civil = [m for m in users if m.sets.get("end_use") == "civil"]
    if civil and stated.values.get("end_use") == UNCLEAR and _uses(users) == {UNCLEAR, "civil"}:
        stated.drop("end_use")
        stated.put("end_use", "civil", civil[0].text)


def _uses(users: list[Mention]) -> set[str]:
    return {m.sets["end_use"] for m in users if "end_use" in m.sets}


def _leave_open(stated: Stated, mention: Mention) -> None:
    """State that a use or user may be one or not, and the country of the forces that may be."""
    for name, value in mention.sets.items():
        if name in ("end_user", "end_use", "destination"):
            stated.put(name, value if name == "destination" else UNCLEAR, mention.text)


def _state_user(stated: Stated, mention: Mention, denied: bool, reading: Reading) -> None:
    """State what one use or user tells; a denied one is civil, as far as no other says more."""
    users = reading.of("U")
    for name, value in mention.sets.items():
        use = name in ("end_user", "end_use")
        if use and value == "civil" and any(m.sets.get(name) not in (None, "civil") for m in users):
            continue
        if value == "military" and is_unsure(mention, reading):
            stated.put(name, UNCLEAR, mention.text)
        elif name != "destination":
            denial = "civil" if use else "no" if value == "yes" else value
            stated.put(name, denial if denied else value, mention.text)
        elif not (denied or is_unsure(mention, reading)):
            stated.drop(name)
            stated.put(name, value, mention.text)
    if mention.sets == {"end_use": "military"} and not denied and _makes_arms(mention, reading):
        stated.put("end_user", "military", mention.text)


def _state_military_potential(stated: Stated, reading: Reading) -> None:
    """Artificial intelligence that may serve armed forces some day is not theirs yet, unless others say that it is."""
    hint = reading.says("military_potential")
    if not hint or not reading.says("artificial_intelligence"):
        return
    if reading.says("negated_use", reading.without_names[: hint.start()][-NEAR_USER:]):
        return
    told = {name for name in ("end_use", "end_user") if stated.words.get(name, "-").lower() in hint[0]}
    if stated.values.get("end_user") in ("military", UNCLEAR) and "end_user" in told:
        use = any(reading.says("names_a_use", words) for words in (stated.words["end_user"].lower(), hint[0]))
        stated.drop("end_user")
        stated.put("end_user", None if use else UNCLEAR, hint[0])
    if "end_use" in told or stated.values.get("end_use") in (UNCLEAR, "civil"):
        stated.drop("end_use")
    stated.put("end_use", "military_ai", hint[0])


def _state_dangerous_use(stated: Stated, reading: Reading) -> None:
    """A risk that the authority told of stands, whatever the buyer says; whether a missile is for such arms is open."""
    if stated.values.get("end_use") not in ARMS and stated.values.get("end_user") != "military":
        return
    told = reading.says("authority_warns")
    if told and reading.says("warned_of", reading.without_names[told.start() :][:WARNING]):
        stated.put("dangerous_use", "yes", told[0])
    elif missile := reading.says("may_be_delivery"):
        stated.put("dangerous_use", UNCLEAR, missile[0])


def _state_rare_earth_work(stated: Stated, reading: Reading) -> None:
    """Who mines, separates, smelts, recycles or makes magnets works rare earths, civil as that may be."""
    other = stated.values.get("technology") == OTHER
    work = reading.says(
        "works_rare_earths", without("rare_earth_rule", reading.without_names, reading) if other else None
    )
    words = work[0] if work else _served_work(reading)
    if not words:
        return
    if stated.values.get("end_use") == "civil":
        stated.drop("end_use")
    stated.put("end_use", "rare_earth_work", words)


def works_other_metals(reading: Reading) -> bool:
    """Whether a plant is said to extract or smelt another metal, and no rare earths are named but to deny them."""
    text = without("not_rare_earth", reading.lowered, reading)
    named = reading.says("rare_earth", text) or reading.says("rare_earth_source") or names_rare_earths(reading)
    return bool(reading.says("other_metal_plant")) and not named


def _served_work(reading: Reading) -> str:
    """The words for rare-earth work that goods are said to be for."""
    for mention in reading.of("T"):
        before = reading.lowered[: mention.start][-40:]
        if mention.sets.get("technology") in FAMILIES and reading.says("purpose_before", before):
            return mention.text
    return ""


def _makes_arms(use: Mention, reading: Reading) -> bool:
    """Whether the words beside a military use say that somebody makes or supplies such things."""
    text = reading.lowered
    makes = reading.says("arms_maker_after", text[use.end :][:30]) or reading.says(
        "user_builds", text[: use.start][-60:]
    )
    return bool(makes) and not is_unsure(use, reading)


PRODUCT = re.compile(r"[ -]?[A-Z]?\d")
"""What makes a product of the name of its maker: Boeing 737."""
GOES_ON = re.compile(r"[ -](?!Group\b|Japan\b|K\.?K|plant|works)[A-Z&]|[\u3040-\u30ff\u3400-\u9fff]{2}")
"""What makes a name that of another company: Hitachi Metals."""


def state_parties(stated: Stated, reading: Reading, corpus: Corpus) -> None:
    """State the listed party, of several the gravest listing, or that one is said to be listed, and its share."""
    aside = [m for m in reading.of("L") if stands_aside(m.start, m.end, reading)]
    receivers = [
        m for m in reading.of("L") if not (m in aside or _receives_nothing(m, reading) or _is_aside(m, stated, reading))
    ]
    listed = sorted(receivers, key=lambda mention: _lightness(mention, corpus))
    for mention in listed[:1]:
        party_id, party, file = mention.data[0]
        stopped = _lightness(mention, corpus)[0]
        unsure = party.ambiguous and (stopped or not _is_said_listed(mention, reading))
        stated.put("listed_party", UNCLEAR if unsure else party_id, mention.text)
        country = party.country or file.country
        if stated.values.get("destination") == "CN" and not _beside(mention, stated.words["destination"], reading):
            stated.drop("destination")
        stated.put("destination", country if len(country) == 2 and country != "EU" else None, mention.text)
    for near in reading.of("H"):
        _state_group(stated, near, reading) if near.data else stated.put("listed_party", UNCLEAR, near.text)
    lists = [] if listed else list(said_listed(reading))
    beside = [one for one in lists if stands_aside(*one[0].span(), reading)]
    told = next((one for one in lists if one not in beside), None)
    apart = [*(m.text for m in aside), *(one[0][0] for one in beside)]
    if apart and not (listed or told or reading.says("buyer_unlisted")):
        stated.put("listed_party", UNCLEAR, apart[0])
    if told and reading.says("party_word"):
        generic, doubtful = told
        kind = kind_of_list(generic[0])
        stated.put("listed_party", f"{kind}-list" if kind and not doubtful else UNCLEAR, generic[0])
    state_holding(stated, listed, told[0] if told else None, reading)


def _receives_nothing(party: Mention, reading: Reading) -> bool:
    """Whether a listed party only sells to those who ask, is somebody's rival, or all that a list has of a group.

    So it is where its abbreviation is that of a way of measuring.
    """
    before, after = reading.lowered[: party.start], reading.lowered[party.end :]
    if reading.says("method_named", f"{before[-40:]}{party.text.lower()}{after[:32]}"):
        return True
    group = any(near.data and party.data[0][0] in near.data[0].members for near in reading.of("H"))
    if group and reading.says("list_has_only", before):
        return True
    return bool(reading.says("seller_before", before) or reading.says("rival_after", after))


def _is_aside(party: Mention, stated: Stated, reading: Reading) -> bool:
    """Whether a listed party is only mentioned beside goods that are said to go to another country."""
    before, after = reading.lowered[: party.start], reading.lowered[party.end :]
    _, named, file = party.data[0]
    if stated.values.get("destination") in (None, UNCLEAR, "CN", named.country or file.country):
        return False
    return bool(reading.says("only_mentioned_before", before)) and not reading.says("supplied_otherwise", after)


def _is_said_listed(party: Mention, reading: Reading) -> bool:
    """Whether the words beside a name that others bear too say that it is the one on a list."""
    before, after = reading.lowered[: party.start][-40:], reading.lowered[party.end :][:80]
    return bool(reading.says("said_listed_after", after) or reading.says("said_listed_before", before))


def _lightness(party: Mention, corpus: Corpus) -> tuple[bool, bool, bool]:
    """What makes the listing of a party weigh less: that it is stopped, that it is or was suspended, the Watch List."""
    _, _, file = party.data[0]
    notice = corpus.instruments[file.notice]
    return any(one.status in GONE for one in notice.timeline), bool(notice.timeline), file.list != "control"


def _state_group(stated: Stated, mention: Mention, reading: Reading) -> None:
    """State that one of a group may be meant, unless the name goes on to that of a product or of another company.

    Where the parent itself is said to be meant, no listed one is.
    """
    group: PartyGroup = mention.data[0]
    after = reading.text[mention.end :]
    if PRODUCT.match(after) or (group.alone and GOES_ON.match(after)):
        return
    if not reading.says("parent_after", reading.lowered[mention.end :]):
        stated.put("listed_party", group.id, mention.text)
    stated.put("destination", group.country if len(group.country) == 2 else None, mention.text)


def _beside(party: Mention, words: str, reading: Reading) -> bool:
    """Whether words stand in the sentence of a party."""
    return words in reading.text[slice(*sentence_of(party, reading))]


def state_beside_relief(stated: Stated, good: Good, reading: Reading) -> None:
    """Goods that only travel with relief goods are not for relief themselves, as far as the question says."""
    relief = [m for m in reading.of("U") if m.sets.get("humanitarian") == "yes"]
    if not relief:
        return
    mention = min(relief, key=good.distance)
    start, end = min(mention.end, good.end), max(mention.start, good.start)
    if reading.says("beside_it", reading.lowered[start:end]):
        stated.drop("end_use")
        stated.drop("humanitarian")
        stated.put("humanitarian", UNCLEAR, mention.text)
