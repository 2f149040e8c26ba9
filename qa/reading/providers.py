"""Takes the places of a reading that hands technology over, states who provides it and between which places.

Whoever may be a Chinese citizen, and whoever is not said to be none, is asked about; technology of another country
that nothing links to China starts there.
"""

import re

from qa.models import UNCLEAR
from qa.reading.fields import families
from qa.reading.mentions import Mention, Reading
from qa.reading.nobody_chinese import GREATER_CHINA, chinese_named, denied_to_be_chinese, sellers_before
from qa.reading.roles import Places
from qa.reading.sentences import SENTENCE_END, mentions_tagged
from qa.reading.stated import Stated
from qa.reading.transfers import chinese_people, works_abroad

REACHING_ABROAD = frozenset({"cloud", "publication", "conference", "email", "exhibition"})
"""Ways of handing over that may reach somebody abroad whom nobody names."""
SHARED = frozenset({"cloud", "email", "employment"})
"""Ways in which papers come to colleagues."""
SEATS = ("actor", "departure", "made_in", "location")


def state_provider(stated: Stated, places: Places, reading: Reading) -> None:
    """State the exporter of the technology, where its home or citizenship tells it, and the way that it takes."""
    if "technology" not in stated.values:
        return
    _share_together(stated, places)
    _work_abroad(stated, places)
    _from_own_plant(stated, places)
    _go_to_employer(stated, reading)
    _go_to_payer(stated, reading)
    _state_receiver(stated, reading)
    _state_exporter(stated, places, reading)
    _leave_china(stated, reading)
    _start_at_origin(stated, places, reading)
    _come_in(stated, reading)
    _give_own_in(stated, places, reading)


def _share_together(stated: Stated, places: Places) -> None:
    """With a partner in China, research that is done together hands over what the partner knows."""
    if stated.values.get("transfer_mode") != "joint_research" or "technology_origin" in stated.values:
        return
    if places.code("destination") == "CN":
        abroad = stated.values.get("departure")
        _route(stated, "CN", str(abroad) if abroad not in (None, "CN") else None, places.roles["destination"].text)


def _work_abroad(stated: Stated, places: Places) -> None:
    """A line of another country on which somebody works is where the work goes."""
    line = places.roles.get("technology_origin")
    if line is None or stated.values.get("technology_kind") != "line_service" or line.tag != "P":
        return
    if line.data[0].code != "CN" and "destination" not in stated.values:
        stated.drop("technology_origin")
        stated.put("destination", line.data[0].code, line.text)


def _from_own_plant(stated: Stated, places: Places) -> None:
    """Know-how of a plant in China goes from there to the one other place that is named."""
    where = stated.values.get("departure")
    if stated.values.get("made_in") == "CN" and where not in (None, "CN") and "destination" not in stated.values:
        _route(stated, "CN", str(where), places.roles["made_in"].text if "made_in" in places.roles else "")


def _go_to_employer(stated: Stated, reading: Reading) -> None:
    """Whoever is hired takes what they know to the plant abroad that hires them, or where they are at work.

    So does a Chinese person who teaches at a plant abroad, where no other place is told to go to.
    """
    where = stated.values.get("made_in")
    mode, chinese = stated.values.get("transfer_mode"), stated.values.get("exporter") == "chinese_person"
    if stated.values.get("destination") == "CN" and (employer := _employer_abroad(reading)):
        _route(stated, "CN", employer.data[0].code, employer.text)
    if mode != "employment" and not (mode == "teaching" and chinese and "destination" not in stated.values):
        return
    at_work = stated.values.get("departure")
    if "destination" not in stated.values and at_work not in (None, "CN", UNCLEAR) and works_abroad(reading):
        _route(stated, None, str(at_work), stated.words.get("departure", ""))
    if where not in (None, "CN", UNCLEAR):
        stated.put("destination", where, stated.words.get("made_in", ""))
        stated.drop("made_in")


def _go_to_payer(stated: Stated, reading: Reading) -> None:
    """Whoever abroad pays for the use of the know-how of a firm in China gets it."""
    match = reading.says("pays_for_use", reading.tagged)
    payer = mentions_tagged(match["who"], reading)[0] if match else None
    if payer and payer.data[0].code not in GREATER_CHINA and stated.values.get("destination") == "CN":
        _route(stated, "CN", payer.data[0].code, payer.text)


def _employer_abroad(reading: Reading) -> Mention | None:
    """The place of a firm abroad that hires somebody Chinese."""
    match = reading.says("hires_person", reading.tagged)
    if match is None:
        return None
    (where,), (way,), (who,) = (mentions_tagged(match[group], reading) for group in ("where", "way", "who"))
    hires = way.sets.get("transfer_mode") == "employment" and who in chinese_people(reading)
    return where if hires and where.data[0].code not in GREATER_CHINA else None


def _state_receiver(stated: Stated, reading: Reading) -> None:
    """A foreign learner or visitor receives what is shown; nobody foreign does, where all are said to be Chinese."""
    abroad = [m for m in reading.of("P", "A") if m.data[0].code != "CN"]
    learners = [m for m in abroad if _is_learners(m, reading)]
    if learners:
        stated.put("recipient", "foreign_person", learners[0].text)
        home = {m.data[0].code for m in abroad}
        if home == {stated.values.get("departure")} and any(m.data[0].code == "CN" for m in reading.of("P")):
            stated.drop("departure")
            stated.put("departure", "CN", "")
    elif shown := _visitors_shown(reading):
        stated.put("recipient", "foreign_person", shown.text)
        _route(stated, "CN", None, "")
    elif newcomer := _unknown_newcomer(stated, reading):
        stated.put("recipient", UNCLEAR, newcomer)
        _route(stated, "CN", "CN", "")
    nobody = reading.says("nobody_foreign")
    unnamed = nobody and reading.says("goes_abroad", reading.without_names.replace(nobody[0], " "))
    if nobody and not (abroad or unnamed) and stated.values.get("transfer_mode") not in REACHING_ABROAD:
        stated.drop("recipient")
        stated.put("recipient", "chinese_person", nobody[0])
        _route(stated, "CN", "CN", "")


def _unknown_newcomer(stated: Stated, reading: Reading) -> str:
    """The words for somebody new in a group in China, of whatever nation."""
    match = reading.says("newcomer")
    if match is None or {"recipient", "destination"} & set(stated.values) or reading.says("goes_abroad"):
        return ""
    homes = {m.data[0].code for m in reading.of("P", "A")}
    at_home = homes == {"CN"} or (reading.lang == "zh" and not homes)
    return match[0] if at_home else ""


def _is_learners(home: Mention, reading: Reading) -> bool:
    """Whether a place abroad is the home of learners or visitors, whose word stands behind or before it."""
    before, after = reading.lowered[: home.start][-40:], reading.lowered[home.end :][:40]
    return bool(reading.says("learner_after", after) or reading.says("learner_before", before))


def _visitors_shown(reading: Reading) -> Mention | None:
    """The place abroad from which visitors come to a place in China, the only other one, to be shown something."""
    match = reading.says("visitors_are_shown", reading.tagged)
    home = mentions_tagged(match[0], reading, "PA") if match else []
    abroad = [m for m in home if m.data[0].code != "CN"]
    if not abroad or reading.says("foreign_teacher", reading.tagged):
        return None
    others = {m.data[0].code for m in reading.of("P")} - {abroad[0].data[0].code}
    return abroad[0] if others == {"CN"} else None


def _leave_china(stated: Stated, reading: Reading) -> None:
    """The one place abroad that is named beside a firm or people of a place in China is where their know-how goes.

    So is where somebody is to whom the Chinese side gives it.
    """
    where = stated.values.get("departure")
    if stated.values.get("exporter") != "chinese_person" or "destination" in stated.values:
        return
    if where in (None, "CN", UNCLEAR) or reading.says("lives_abroad"):
        return
    own = [m for m in reading.of("P") if m.data[0].code == "CN"]
    given = not own and reading.says("chinese_side_gives")
    if given and stated.values.get("activity") == "assistance" and reading.of("T"):
        stated.drop("activity")
    if given or any(_is_firm_of(m, reading) or reading.says("of_person", reading.lowered[m.end :][:40]) for m in own):
        _route(stated, None, str(where), "")


def _come_in(stated: Stated, reading: Reading) -> None:
    """What people of another country teach or do in China comes in from there."""
    match = reading.says("foreign_teacher", reading.tagged)
    if match is None:
        return
    who, *_, where = mentions_tagged(match[0], reading, "PA")
    places = {m.data[0].code for m in reading.of("P")} - {who.data[0].code}
    if who.data[0].code != "CN" and where.data[0].code == "CN" and places == {"CN"}:
        for name in ("exporter", "recipient"):
            stated.drop(name)
        _route(stated, str(who.data[0].code), "CN", who.text)


def _give_own_in(stated: Stated, places: Places, reading: Reading) -> None:
    """Technology of one's own that is given from abroad to a place in China comes in, if no other word is Chinese.

    It is given from where its owner is, who is named right before.
    """
    match = reading.says("gives_own_to", reading.tagged)
    if match is None:
        return
    owner = _owner_before(match, reading)
    home = owner.data[0].code if owner else stated.values.get("departure")
    if home in (None, UNCLEAR, *GREATER_CHINA) or stated.values.get("technology_origin") not in (None, home):
        return
    receiver = mentions_tagged(match[0], reading, "PA")
    chinese = set(chinese_named(places, reading))
    others = {m.data[0].code for m in reading.of("P", "A")} - {home, "CN"} or reading.says("goes_abroad")
    linked = "chinese_link" in stated.values and places.roles.get("chinese_link") not in receiver
    if receiver[-1] in chinese <= set(receiver) and not (others or linked or _goes_on(match, reading)):
        if owner:
            _route(stated, str(home), "CN", owner.text)
        stated.drop("technology_origin")
        stated.put("technology_origin", home, match[0])
        stated.drop("exporter")
        stated.put("exporter", "foreign_person", match[0])


def _goes_on(given: re.Match[str], reading: Reading) -> bool:
    """Whether behind the words for a gift something is told to come back for it, or to go anywhere."""
    after = reading.tagged[given.end() :]
    abroad = any(m.data[0].code != "CN" for m in mentions_tagged(after, reading, "PA"))
    return abroad or bool(reading.says("given_in_return", after) or reading.says("goods_shipped", after))


def _owner_before(match: re.Match[str], reading: Reading) -> Mention | None:
    """The place of who gives something of their own, right before the words that tell it."""
    before = reading.says("giver_before", SENTENCE_END.split(reading.tagged[: match.start()])[-1])
    return mentions_tagged(before["who"], reading, "PA")[0] if before else None


def _state_exporter(stated: Stated, places: Places, reading: Reading) -> None:
    """A firm of a Chinese place hands technology over as a Chinese person; so does "we" in Chinese, if not abroad.

    Who was born in China and may or may not be its citizen leaves it open, as does who once bought it from China.
    """
    unclear = reading.says("nationality_unclear")
    if unclear and stated.values.get("recipient") != UNCLEAR:
        stated.drop("exporter")
        stated.put("exporter", UNCLEAR, unclear[0])
        if stated.values.get("destination") != "CN":
            stated.put("departure", stated.values.get("destination"), "")
        return
    if foreign := denied_to_be_chinese(places, reading):
        _provide_abroad(stated, foreign)
        return
    sold = sellers_before(reading)
    if sold and stated.values.get("departure") not in (None, "CN") and not chinese_named(places, reading):
        stated.drop("exporter")
        stated.put("exporter", UNCLEAR, sold[0].text)
        return
    if stated.values.get("exporter") == "foreign_person" and chinese_named(places, reading):
        stated.drop("exporter")
    _state_doer(stated, places, reading)
    for place in (*(places.roles[role] for role in SEATS if role in places.roles), *places.loose):
        if place.data[0].code == "CN" and _is_firm_of(place, reading):
            stated.put("exporter", "chinese_person", place.text)
    for person in reading.of("P", "A"):
        before, after = reading.lowered[: person.start][-30:], reading.lowered[person.end :][:40]
        if (
            person.data[0].code == "CN"
            and (reading.says("of_person", after) or (person.tag == "A" and reading.says("i_am_before", before)))
            and not reading.says("given_before", before)
        ):
            stated.put("exporter", "chinese_person", person.text)
    abroad = {stated.values.get("departure"), stated.values.get("made_in")} - {None, "CN"}
    if reading.lang == "zh" and reading.says("own") and not abroad:
        stated.put("exporter", "chinese_person", "")
    if places.code("birthplace") == "CN" and "foreigner" not in places.roles:
        stated.put("exporter", UNCLEAR, places.roles["birthplace"].text)
        if stated.values.get("exporter") == UNCLEAR and stated.values.get("destination") != "CN":
            stated.put("departure", stated.values.get("destination", UNCLEAR), "")
    if papers := _unnamed_papers(stated, reading):
        stated.drop("exporter")
        for name in ("exporter", "departure"):
            stated.put(name, UNCLEAR, papers)
    if received := places.roles.get("technology_received"):
        _pass_on(stated, received)


def _unnamed_papers(stated: Stated, reading: Reading) -> str:
    """The words for papers of a project of which only a customer's trade is told, shared by nobody knows whom."""
    told = reading.of("P", "A", "E", "F", "L") or chinese_people(reading) or families(reading)
    papers = reading.says("papers_of_project")
    return papers[0] if papers and not told and stated.values.get("transfer_mode") in SHARED else ""


def _pass_on(stated: Stated, source: Mention) -> None:
    """Who passes on technology that came from China, and from where, is open where nothing tells it."""
    stated.put("technology_origin", source.data[0].code, source.text)
    if source.data[0].code == "CN" and stated.values.get("departure") != "CN":
        stated.put("departure", UNCLEAR, source.text)
        stated.put("exporter", UNCLEAR, source.text)


def _provide_abroad(stated: Stated, words: str) -> None:
    stated.drop("exporter")
    stated.put("exporter", "foreign_person", words)
    for name in ("departure", "destination"):
        if stated.values.get(name) == "CN":
            stated.drop(name)
    stated.put("departure", stated.values.get("destination", "abroad"), "")


def _state_doer(stated: Stated, places: Places, reading: Reading) -> None:
    """A Chinese firm that does the work is no destination: the work is done where it seemed to leave from."""
    doer = places.roles.get("destination")
    if doer is None or doer.tag != "A" or doer.data[0].code != "CN" or not _is_firm_of(doer, reading):
        return
    if reading.says("given_before", reading.lowered[: doer.start][-30:]):
        return
    where = stated.values.get("departure")
    _route(stated, None, str(where) if where not in (None, "CN") else None, "")
    stated.put("exporter", "chinese_person", doer.text)


def _start_at_origin(stated: Stated, places: Places, reading: Reading) -> None:
    """Technology of another country starts there, where no place in China is named and nobody speaks from there."""
    origin = stated.values.get("technology_origin")
    aside = {id(places.roles[role]) for role in ("authority", "government", "birthplace") if role in places.roles}
    chinese = [m for m in reading.of("P", "A") if m.data[0].code == "CN" and id(m) not in aside]
    named = [m for m in chinese if m.tag == "P" or not reading.says("of_person", reading.lowered[m.end :][:24])]
    speaks = reading.lang == "zh" and reading.says("own")
    if origin not in (None, "CN", UNCLEAR) and "made_in" not in stated.values and not named and not speaks:
        stated.put("departure", origin, stated.words.get("technology_origin", ""))


def _is_firm_of(place: Mention, reading: Reading) -> bool:
    """Whether the words beside a place make it the seat of a firm or an institute, and of no foreign one."""
    text = reading.lowered
    if reading.says("firm_after", text[place.end :]):
        return True
    before = reading.says("firm_before", text[: place.start])
    return before is not None and not any(0 <= before.start() - m.end <= 2 for m in reading.of("A"))


def _route(stated: Stated, departure: str | None, destination: str | None, words: str) -> None:
    for name in ("departure", "destination"):
        stated.drop(name)
    stated.put("departure", departure, words)
    stated.put("destination", destination, "")
