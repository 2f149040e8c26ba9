"""Takes places with their roles and those left over, states where goods leave, are made and go.

Who is abroad and buys is where goods go; words for re-export say that they leave a country other than China.
"""

import re
from collections.abc import Sequence

from qa.corpus import Corpus
from qa.models import UNCLEAR, Facts
from qa.reading.good import WITH_MAGNETS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.returns import sent_back
from qa.reading.roles import Origin, Places
from qa.reading.sentences import clause_names, tagged_in, told_of_others, without
from qa.reading.stated import Stated

FROM = re.compile(r" (?:from|aus|desde) (?:the )?")
"""What stands between goods and the place that they come from."""


OF_NEITHER = ("HK", "MO")
"""Places whose technology is neither said to be Chinese nor foreign by the rules."""


def state_places(stated: Stated, places: Places, reading: Reading) -> None:
    """Roles as read; a place left over completes the route: China as the start, another as the end."""
    if "within" in places.roles and len({m.data[0].code for m in reading.of("P")}) == 1:
        for name in ("departure", "destination"):
            stated.put(name, places.code("within"), places.roles["within"].text)
    for role in ("departure", "destination", "made_in"):
        if role in places.roles:
            stated.put(role, places.code(role), places.roles[role].text)
    if process := places.code("technology_origin"):
        value = UNCLEAR if process in OF_NEITHER else process
        stated.put("technology_origin", value, places.roles["technology_origin"].text)
    if places.code("chinese_link") == "CN":
        stated.put("chinese_link", "yes", places.roles["chinese_link"].text)
    sources = {places.code("departure"), places.code("made_in"), *(origin.value for origin in places.origins)} - {None}
    if places.code("via") == "CN" and "destination" in stated.values and sources - {"CN"} and "CN" not in sources:
        stated.put("activity", "transit", places.roles["via"].text)
    if places.code("via") not in (None, "CN") and places.origins:
        stated.put("departure", places.code("via"), places.roles["via"].text)
    if "technology" in stated.values and "actor" in places.roles:
        who = "chinese_person" if places.code("actor") == "CN" else "foreign_person"
        stated.put("exporter" if who == "chinese_person" else "recipient", who, places.roles["actor"].text)
    elif places.code("actor") not in (None, "CN", stated.values.get("departure")):
        stated.put("destination", places.code("actor"), places.roles["actor"].text)
    if stated.values.get("activity") == "assistance" and reading.says("money_only"):
        stated.put("technology_kind", "none", "")
    if places.code("foreigner") not in (None, "CN") and stated.values.get("transfer_mode") != "consulting":
        stated.put("recipient", "foreign_person", places.roles["foreigner"].text)
    if "asked_origin" in places.roles:
        for name in ("origin", "departure"):
            stated.put(name, UNCLEAR, places.roles["asked_origin"].text)


def state_rest(stated: Stated, places: Places, reading: Reading) -> None:
    """Places without a role: China is where goods leave; of two others the first is, a single one is where they go.

    Goods that come back to China from a place that nothing else is said of go there first.
    """
    named = _without_maker(_without_parents(_without_role(places), stated, reading), stated)
    abroad = [m for m in named if m.data[0].code != "CN"]
    if len({m.data[0].code for m in abroad}) > 1 and not {"departure", "destination", "made_in"} & set(stated.values):
        stated.put("departure", abroad[0].data[0].code, abroad[0].text)
        stated.put("destination", abroad[-1].data[0].code, abroad[-1].text)
    told = places.origins or {"departure", "made_in"} & set(stated.values)
    if abroad and stated.values.get("destination") == "CN" and not told and reading.says("comes_back"):
        stated.put("departure", "CN", stated.words["destination"])
        stated.drop("destination")
    for mention in named:
        code = mention.data[0].code
        if code != "CN" and "departure" in stated.values and _is_source(mention, reading):
            continue
        if code != "CN" and stated.values.get("destination") not in (None, code) and "made_in" not in stated.values:
            stated.put("departure", code, mention.text)
        if code != "CN" and code != stated.values.get("departure"):
            stated.put("destination", code, mention.text)
        elif code == "CN" and not places.origins:
            stated.put("departure", code, mention.text)
    if "inland" in places.roles:
        stated.put("destination", places.code("inland"), places.roles["inland"].text)


def _is_source(place: Mention, reading: Reading) -> bool:
    """Whether goods or an element stand before a further place as coming from there ("cobalt from Canada")."""
    index = reading.mentions.index(place)
    before = reading.mentions[index - 1] if index else None
    named = before is not None and before.tag in "EFG"
    return bool(named and before and FROM.fullmatch(reading.lowered[before.end : place.start]))


def _without_role(places: Places) -> list[Mention]:
    rest = [m for role, m in places.roles.items() if role == "location"] + places.loose
    return [m for m in rest if m.tag == "P"]


def _without_maker(named: list[Mention], stated: Stated) -> list[Mention]:
    """The places without those of the country where goods are made, where another place abroad is left over.

    "日本大阪自产，技术日本，卖泰国": they go to the other one.
    """
    made_in = stated.values.get("made_in")
    others = made_in not in (None, "CN") and any(m.data[0].code not in ("CN", made_in) for m in named)
    return [m for m in named if not others or m.data[0].code != made_in]


def _without_parents(named: list[Mention], stated: Stated, reading: Reading) -> list[Mention]:
    """The places without the seats of parents of firms, where another place abroad is named or goods go somewhere."""
    found = tagged_in("seat_of_parent", reading, "P")
    rest = [m for m in named if m.data[0].code == "CN" or not any(m is seat for seat in found)]
    ends = "destination" in stated.values or any(m.data[0].code != "CN" for m in rest)
    return rest if ends else named


def state_source(stated: Stated, places: Places, goods: list[Good], reading: Reading) -> None:
    """Goods that hold what is from China leave it where nothing else says where they leave, are made or whose they are.

    "Magnets with 2 % Tb from Ningbo" come from there as likely as their terbium; a motor around them does not.
    """
    if any(g.form in WITH_MAGNETS for g in goods):
        return
    own = stated.values.get("technology_origin", "CN") not in ("CN", UNCLEAR) and reading.says("own_technology")
    bare = next((o for o in places.origins if o.bare and o.value == "CN"), None)
    mine = [mention for good in goods for mention in good.mentions]
    source = next(
        (o for o in places.origins if o.value == "CN" and o.place.tag == "P" and clause_names(o.place, mine, reading)),
        None,
    )
    for role in ("departure", "made_in") if source and mine else ():
        place = places.roles.get(role)
        if place and place.tag == "P" and place.data[0].code != "CN" and told_of_others(place, mine, reading):
            stated.drop(role)
            stated.put("destination", place.data[0].code, place.text)
            bare = source
    if bare and not own and not {"departure", "made_in"} & set(stated.values):
        stated.put("departure", "CN", bare.place.text)


def imports_from_china(reading: Reading) -> bool:
    """Whether somebody buys goods from a place in China."""
    found = [reading.mentions[int(match["place"])] for match in reading.all("imports_from", reading.tagged)]
    return any(place.data[0].code == "CN" for place in found)


def state_bought(stated: Stated, places: Places, reading: Reading, inside: Sequence[Good]) -> None:
    """What was bought in China leaves China; where it leaves another country, it originates in China.

    What somebody orders from who is in China leaves there, though a dealer abroad sells it. What was bought to go into
    goods that are made abroad says nothing of where those leave.
    """
    ordered = _ordered_from(reading)
    bought = places.roles.get("bought_in", ordered)
    if bought is None or _is_bought_for(inside, bought, places):
        return
    straight = reading.says("goes_straight") and not (reading.says("on_hand") or reading.says("keeps_stock"))
    if (ordered or straight) and stated.values.get("departure") != "CN" and "destination" in stated.values:
        stated.drop("departure")
    if stated.values.get("destination") == "CN" and "inland" not in places.roles and not sent_back(reading):
        stated.drop("destination")
    if stated.values.get("departure", "CN") == "CN":
        stated.put("departure", "CN", bought.text)
    elif not places.origins and "made_in" not in stated.values:
        places.origins.append(Origin(bought))


def _is_bought_for(inside: Sequence[Good], bought: Mention, places: Places) -> bool:
    """Whether a material inside goods that are made abroad is what was bought ("oxide bought in Ganzhou")."""
    abroad = places.code("made_in") or places.code("technology_origin")
    return abroad not in (None, "CN", UNCLEAR) and any(0 <= bought.start - good.end <= BOUGHT for good in inside)


BOUGHT = 24
"""Characters between a material and the place that it is bought in."""


def _ordered_from(reading: Reading) -> Mention | None:
    """The place in China of somebody whom goods are ordered from, where nothing says that they are held elsewhere."""
    chinese = (place for place in tagged_in("ordered_from", reading, "P") if place.data[0].code == "CN")
    return None if reading.says("on_hand") else next(chinese, None)


def state_return(stated: Stated, places: Places, reading: Reading) -> None:
    """Goods of China that go back to whoever made them go to China, where nothing says where else."""
    made = "CN" in (stated.values.get("made_in"), *(origin.value for origin in places.origins))
    where = places.roles.get("destination")
    if not made or stated.values.get("departure") == "CN" or where or not (back := reading.says("back_to_maker")):
        return
    if reading.of("L", "H", "U") or reading.text[back.end() :].startswith(" of ") or _is_elsewhere(stated, reading):
        return  # the maker of something else, or one that is not in China
    if stated.values.get("destination") not in (None, "CN"):
        stated.put("departure", stated.values["destination"], stated.words["destination"])
        stated.drop("destination")
    stated.put("destination", "CN", back[0])


def _is_elsewhere(stated: Stated, reading: Reading) -> bool:
    """Whether a country is named besides China and those of the route."""
    route = {"CN", stated.values.get("departure"), stated.values.get("destination")}
    return any(m.data[0].code not in route for m in reading.of("P", "A"))


def state_buyer(stated: Stated, places: Places, reading: Reading) -> None:
    """Who is abroad, buys or names a place in China besides, and passes nothing on is where goods go."""
    here = places.roles.get("departure")
    ends = "destination" in stated.values or stated.values.get("made_in") not in (None, "CN")
    if here is None or ends or stated.values.get("departure") != here.data[0].code or here.data[0].code == "CN":
        return
    bought = reading.says("acquires") and not _says_of_buyer("passes_on", reading)
    sources = [*_without_role(places), *(m for role, m in places.roles.items() if role == "bought_in")]
    source = next((m for m in sources if m.data[0].code == "CN"), None)
    if source and not (_says_of_buyer("sells_on", reading) or reading.says("re_export")):
        bought = True
    before, after = reading.lowered[: here.start][-60:], reading.text[here.end :]
    leaves = reading.says("from_before", before) or reading.says("from_after", after)
    buys_now = source is not None and source is places.roles.get("bought_in") and reading.says("acquires")
    if bought and (buys_now or not leaves):
        stated.drop("departure")
        stated.put("destination", here.data[0].code, here.text)
        if source:
            stated.put("departure", "CN", source.text)


def _says_of_buyer(name: str, reading: Reading) -> bool:
    """Whether the words of a pattern are found beyond those for a seller's stock and for what comes to a buyer."""
    told = reading.vocabulary.expressions("of_the_seller", reading.lang).sub("", reading.without_places)
    return bool(reading.says(name, told))


def state_maker(stated: Stated, reading: Reading, tags: str = "P", bought: bool = False) -> None:
    """Who buys in China, which words of these kinds name, for what they make abroad is where goods go.

    That they buy there may have been read before.
    """
    if not (bought or reading.says("acquires")) or _says_of_buyer("passes_on", reading):
        return
    chinese = next((m for m in reading.of(*tags) if m.data[0].code == "CN"), None)
    made_in = stated.values.get("made_in")
    if chinese is None or made_in == "CN":
        return
    words = stated.words.get("made_in", "")
    for name in ("made_in", "departure", *(("destination",) if stated.values.get("destination") == "CN" else ())):
        stated.drop(name)
    stated.put("departure", "CN", chinese.text)
    if isinstance(made_in, str):
        stated.put("destination", made_in, words)


def state_reexport(stated: Stated, places: Places, reading: Reading) -> None:
    """Words for re-export say that goods leave a country other than China, unless they are said to leave China.

    What a buyer does later says nothing of how goods come to him; trade on may as well begin in China.
    """
    said = reading.says("re_export", without("resold_by_buyer", reading.without_names, reading))
    if said and stated.values.get("departure") != "CN":
        stated.put("destination", "abroad", said[0])
        if "departure" not in stated.values and "made_in" not in stated.values:
            told = places.origins or not reading.says("sells_on_loosely", said[0])
            open_start = reading.says("trades_between", said[0]) and not places.origins
            stated.put("activity", UNCLEAR if open_start else "reexport" if told else None, said[0])


def to_each_end(cases: list[Facts], places: Places, corpus: Corpus) -> list[Facts]:
    """The cases, and each again for every further place that goods go to and that a rule names."""
    further = {m.data[0].code: m.text for m in places.further}
    own = {code: words for code, words in further.items() if code in corpus.ruled_destinations}
    return cases + [
        Facts(values={**case.values, "destination": code}, words={**case.words, "destination": words})
        for case in cases
        for code, words in own.items()
        if code not in (case.values.get("departure"), case.values.get("destination"))
    ]


def state_own_line(stated: Stated, reading: Reading) -> None:
    """A Chinese firm that builds its own line in China, with nobody foreign near, hands nothing over: all is domestic.

    Where no technology is named, which one it is stays unclear.
    """
    own = reading.says("own_line")
    foreign = [m for m in reading.of("P", "A") if m.data[0].code != "CN"]
    handed = {"recipient", "transfer_mode", "activity", "destination"} & set(stated.values)
    if not own or foreign or handed or reading.says("act") or reading.says("not_at_home"):
        return
    chinese = stated.values.get("exporter") == "chinese_person" or stated.values.get("departure") == "CN"
    if not chinese or not (reading.says("at_home") or reading.of("P")):
        return
    stated.put("technology", UNCLEAR, own[0])
    stated.put("exporter", "chinese_person", "")
    stated.put("recipient", "chinese_person", own[0])
    for name in ("departure", "destination"):
        stated.put(name, "CN", "")


MACHINES = ("equipment", "machine")
"""Forms of goods that stand where other goods are made."""


def state_where_used(stated: Stated, form: str | None) -> None:
    """A Chinese machine goes to the plant abroad at which it is for work, which made other goods, not the machine."""
    where = stated.values.get("made_in") or stated.values.get("departure")
    chinese = stated.values.get("origin") == "CN" or "chinese_link" in stated.values
    if form not in MACHINES or not chinese or where in (None, "CN", UNCLEAR):
        return
    if stated.values.get("destination", where) != where:
        return
    words = stated.words.get("made_in") or stated.words.get("departure", "")
    for name in ("made_in", "departure", "destination"):
        stated.drop(name)
    stated.put("departure", "CN", words)
    stated.put("destination", where, words)
