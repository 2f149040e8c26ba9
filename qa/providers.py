"""Takes the places of a reading that hands technology over, states who provides it and between which places.

Whoever may be a Chinese citizen, and whoever is not said to be none, is asked about; technology of another country
that nothing links to China starts there.
"""

from qa.mentions import Mention, Reading
from qa.models import UNCLEAR
from qa.roles import Places
from qa.stated import Stated

SEATS = ("actor", "departure", "made_in", "location")


def state_provider(stated: Stated, places: Places, reading: Reading) -> None:
    """State the exporter of the technology, where its home or citizenship tells it, and the way that it takes."""
    if "technology" not in stated.values:
        return
    _share_together(stated, places)
    _work_abroad(stated, places)
    _from_own_plant(stated, places)
    _state_exporter(stated, places, reading)
    _start_at_origin(stated, places, reading)


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


def _state_exporter(stated: Stated, places: Places, reading: Reading) -> None:
    """A firm of a Chinese place hands technology over as a Chinese person; so does "we" in Chinese, if not abroad.

    Who was born in China and may or may not be its citizen leaves it open.
    """
    if unclear := reading.says("nationality_unclear"):
        stated.drop("exporter")
        stated.put("exporter", UNCLEAR, unclear[0])
        if stated.values.get("destination") != "CN":
            stated.put("departure", stated.values.get("destination"), "")
        return
    if (foreign := reading.says("not_chinese")) and stated.values.get("departure") != "CN":
        stated.drop("exporter")
        stated.put("exporter", "foreign_person", foreign[0])
        stated.put("departure", stated.values.get("destination"), "")
        return
    _state_doer(stated, places, reading)
    for place in (*(places.roles[role] for role in SEATS if role in places.roles), *places.loose):
        if place.data[0].code == "CN" and _is_firm_of(place, reading):
            stated.put("exporter", "chinese_person", place.text)
    for person in reading.of("P", "A"):
        before, after = reading.lowered[: person.start][-30:], reading.lowered[person.end :][:40]
        if (
            person.data[0].code == "CN"
            and reading.says("of_person", after)
            and not reading.says("given_before", before)
        ):
            stated.put("exporter", "chinese_person", person.text)
    abroad = {stated.values.get("departure"), stated.values.get("made_in")} - {None, "CN"}
    if reading.lang == "zh" and reading.says("own") and not abroad:
        stated.put("exporter", "chinese_person", "")
    if places.code("birthplace") == "CN" and "foreigner" not in places.roles:
        stated.put("exporter", UNCLEAR, places.roles["birthplace"].text)


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
    aside = {id(places.roles[role]) for role in ("authority", "birthplace") if role in places.roles}
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
