"""Takes a reading, gives what it says of technology: which, of what kind, handed over how, by whom and to whom.

Technology counts as handed over with a carrier, a service on a line, or a way of handing over, or when no goods are
named; technology that goods were merely made with is the origin of their production. What is said not to be handed
over is left out, where anything else is.
"""

from qa.models import UNCLEAR, Facts
from qa.reading.exclusions import PATENT, is_heard_there, published_later, state_exclusions
from qa.reading.fields import (
    FAMILIES,
    OTHER,
    families,
    field_of,
    field_of_good,
    further_fields,
    named,
    named_work,
    of_products,
)
from qa.reading.good import WITH_MAGNETS, Good
from qa.reading.helping import state_help
from qa.reading.line_work import (
    is_line,
    names_a_supplier,
    of_kind,
    of_line,
    serves_products,
    services,
    stands_for_line,
    work_on_line,
)
from qa.reading.listed import listed_goods
from qa.reading.mentions import Mention, Reading
from qa.reading.office import office_software
from qa.reading.sentences import tagged_in
from qa.reading.stated import Stated
from qa.reading.taken import is_taken, taken_processes
from qa.reading.told_how import is_told_how, told_of
from qa.reading.trading import is_of_trade
from qa.reading.turned import is_turned
from qa.reading.withheld import withheld

WEAK_MODES = frozenset(
    {"testing", "exhibition", "gift", "demonstration", "inspection", "aid", "carrier", "email", "call"}
)
"""Ways of handing over that goods share: they do not turn goods into technology."""
MODES = {"licensing": "license", "teaching": "teaching", "sharing": "exchange", "placing": "employment"}
"""Pattern -> the way of handing over that its words tell."""
ACTS = frozenset({"assistance", "service", "disclosure"})
ACTORS = ("exporter", "recipient", "public_domain", "basic_research", PATENT)
TRANSFER = (*ACTORS, "technology_kind", "transfer_mode", "activity")
"""Facts of a handing over of technology, which say nothing of goods."""


def state_technology(stated: Stated, reading: Reading, goods: list[Good]) -> list[Good]:
    """State the technology where know-how, not goods, is what moves; give the goods that move all the same.

    These are all goods where no technology is handed over, and else those that are listed beside it, or the machines
    on which somebody works.
    """
    for mention in reading.of("W"):
        if not _is_no_way(mention, reading):
            for name, value in mention.sets.items():
                stated.put(name, value, mention.text)
    _state_mode(stated, reading, goods)
    goods = state_help(stated, reading, goods)
    if (files := reading.says("files_patent")) and (reading.of("T") or not goods):
        stated.put(PATENT, "yes", files[0])
    if software := office_software(reading, goods):
        stated.put("technology", OTHER, software)
        return []
    if products := of_products(reading, goods):
        stated.put("technology", OTHER, products)
        return [g for g in goods if g.form != "magnet" and reading.says("goods_shipped")]
    if goods and (_made_by_what_was_learned(stated, reading, goods) or _only_makes(stated, reading)):
        _drop_actors(stated)
        return goods
    state_exclusions(stated, reading)
    listed = listed_goods(goods, reading)
    beside = listed or [good for good in goods if _papers_along(reading) and not _is_only_turned(good, reading)]
    told = is_told_how(reading)
    machines = [] if beside or told else _machines_worked_on(goods, reading)
    if not machines and not _handed_over(stated, reading, [] if beside else goods):
        if goods:
            _drop_actors(stated)
        return goods

    if stated.values.get("activity") == "service" and (lacking := reading.says("unlicensed")):
        stated.put("unlicensed", "yes", lacking[0])
    serving = [] if told else services(reading)
    words = (families(reading) + serving + of_kind(reading, "process") + reading.of("W") + [None])[0]
    vague = stated.values.get("transfer_mode") in WEAK_MODES and not (goods or reading.of("T"))
    stated.put("technology", UNCLEAR if vague else field_of(reading, goods, bool(listed)), words.text if words else "")
    if serving or machines:
        stated.put("technology_kind", "line_service", serving[0].text if serving else "")
    elif stated.values.get("activity") == "assistance":
        invested = reading.says("technology_invested", reading.tagged)
        if invested or any(word.start not in reading.denied for word in of_kind(reading, "process")):
            stated.drop("activity")
        elif denied := [m for m in reading.of("T") if m.start in reading.denied and "technology_kind" in m.sets]:
            stated.put("technology_kind", "none", denied[0].text)
    return beside or machines


def _state_mode(stated: Stated, reading: Reading, goods: list[Good]) -> None:
    """State a way of handing over that a few words tell together, or that somebody is at work abroad."""
    kept = [(start, start + 1) for start in withheld(reading)]
    kept += [(one.start, one.end) for one in taken_processes(reading)]
    for pattern, mode in MODES.items():
        said = reading.all(pattern, reading.without_names)
        if told := [m for m in said if not any(start < m.end() and m.start() < end for start, end in kept)]:
            stated.put("transfer_mode", mode, told[0][0])
    if (not goods or _recycles(goods, reading)) and works_abroad(reading):
        stated.put("transfer_mode", "employment", "")


def _only_makes(stated: Stated, reading: Reading) -> bool:
    """Whether all technology that is named makes the goods, is a service they are for, or is said not to be there."""
    return _only_used(stated, reading) or _goods_for_service(reading) or _all_denied(stated, reading)


def _made_by_what_was_learned(stated: Stated, reading: Reading, goods: list[Good]) -> bool:
    """State where the know-how is from that the maker of goods was once taught, if none is handed on."""
    learned = reading.says("technology_learned", reading.tagged)
    if learned is None or reading.says("technology_moves") or all(_is_subject(good, reading) for good in goods):
        return False
    others = reading.tagged.replace(learned[0], " ")
    if any(m.sets.get("transfer_mode") and f"⟨W{reading.mentions.index(m)}⟩" in others for m in reading.of("W")):
        return False
    who = reading.mentions[int(learned["place"])]
    chinese = who.sets.get("exporter") == "chinese_person"
    home = who.data[0].code if learned["kind"] in "PA" else "CN" if chinese else None
    _drop_actors(stated)
    stated.put("technology_origin", home, who.text)
    return True


def technology_beside(case: Facts, reading: Reading) -> list[Facts]:
    """The cases of what else is handed over beside the technology of a case.

    These are other families that are named, and know-how where a service on a line comes with it.
    """
    cases = [case.with_(technology=field) for field in further_fields(str(case.values["technology"]), reading)]
    processes = [m for m in families(reading) if not is_line(m, reading)]
    told = [m for m in (*of_kind(reading, "process"), *processes) if m.start not in reading.denied]
    know_how = [m for m in told if not of_line(m, reading)]
    moves = case.values.get("transfer_mode") == "license" and reading.says("technology_moves")
    if case.values.get("technology_kind") == "line_service" and (know_how or moves):
        helps = case.values.get("activity") == "assistance"
        cases.append(case.with_(technology_kind="process", **({"activity": None} if helps else {})))
    return cases


def chinese_people(reading: Reading) -> list[Mention]:
    """The words for Chinese people who hand technology over."""
    return [m for m in reading.of("W") if m.sets.get("exporter") == "chinese_person"]


def works_abroad(reading: Reading) -> bool:
    """Whether a Chinese citizen is said to work where rare earths are worked in another country."""
    individual = any(reading.says("individual", mention.text.lower()) for mention in chinese_people(reading))
    abroad = any(m.data[0].code != "CN" for m in reading.of("P"))
    at_work = reading.says("at_work") and any(m.sets["technology"] in FAMILIES for m in families(reading))
    works = named_work(reading) or reading.says("recycles_itself")
    return individual and abroad and bool(at_work or (reading.says("at_work") and works))


def _recycles(goods: list[Good], reading: Reading) -> bool:
    """Whether all goods are what somebody recycles in a plant of their own."""
    worked = all(good.form in ("scrap", "magnet", *WITH_MAGNETS) for good in goods)
    return worked and bool(reading.says("recycles_itself")) and not reading.says("goods_shipped")


def _papers_along(reading: Reading) -> set[Mention]:
    """The papers of a process that go with goods that are named before them."""
    papers = {m for m in of_kind(reading, "process") if reading.says("process_paper", m.text.lower())}
    return papers.intersection(tagged_in("technology_comes_along", reading, "T"))


def _machines_worked_on(goods: list[Good], reading: Reading) -> list[Good]:
    """Machines of a field of technology that somebody is sent to set up or to repair, where they are all goods."""
    works = reading.says("fitters") and reading.says("line_service")
    machines = [good for good in goods if good.form == "equipment" and field_of_good(good) in FAMILIES]
    return machines if works and all(good in machines or good.form == "magnet" for good in goods) else []


def _is_no_way(mention: Mention, reading: Reading) -> bool:
    """Whether words for licensing are denied, a server stands in China, or teaching only tells.

    Who only says something about goods ("our consultant claims that...") hands nothing over.
    """
    mode = mention.sets.get("transfer_mode")
    handed = any(not is_taken(word, reading) for word in reading.of("T"))
    if reading.says("way_denied_before", reading.lowered[: mention.start][-12:]):
        return True
    if is_taken(mention, reading) or (reading.of("G", "K") and not handed and is_of_trade(mention, reading)):
        return True
    if mode == "visit" and not reading.of("T") and reading.says("showroom") and not reading.says("not_only_showroom"):
        return True
    if mode == "publication" and (is_heard_there(mention, reading) or mention in published_later(reading)):
        return True
    if mode == "teaching":
        after = reading.lowered[mention.end :]
        own = reading.says("own_people_before", reading.lowered[: mention.start][-24:])
        other = own or reading.says("asked_at_training", after) or reading.says("teaches_else", after)
        return bool(reading.says("told_after", after) or (not handed and other))
    if mode == "cloud" and reading.says("server_at_home") and reading.says("nobody_foreign"):
        return True
    return mode == "license" and mention.start in reading.denied


def _all_denied(stated: Stated, reading: Reading) -> bool:
    """Whether all technology that is named is said not to be handed over, or kept back, where goods are named too."""
    words = reading.of("T")
    about = {"transfer_mode", "activity", "basic_research", PATENT} & set(stated.values)
    if not words or about:
        return False
    kept_back = reading.denied | withheld(reading)
    return all(mention.start in kept_back for mention in words)


def _goods_for_service(reading: Reading) -> bool:
    """Whether all technology that is named is a service that goods are for ("magnets for the repair of a line").

    So is service on products ("magnets, for overhaul of winches") where nobody is sent to do it.
    """
    words, sent = reading.of("T"), reading.says("fitters") or chinese_people(reading)
    return bool(words) and all(
        mention.sets == {"technology_kind": "line_service"}
        and (
            reading.says("purpose_before", reading.lowered[: mention.start][-40:])
            or (not sent and serves_products(mention, reading))
        )
        for mention in words
    )


def _only_used(stated: Stated, reading: Reading) -> bool:
    """Whether all technology that is named was only used to make goods, or is said not to be there."""
    used = set(tagged_in("technology_used", reading, "T"))
    if not reading.says("made"):
        used -= _papers_along(reading)
    used.difference_update(tagged_in("papers_with", reading, "T"))
    used |= {m for m in reading.of("T") if is_taken(m, reading)}
    moves = stated.values.get("transfer_mode") not in (None, *WEAK_MODES) or {"basic_research", PATENT} & set(
        stated.values
    )
    return bool(used) and used.issuperset(reading.of("T")) and not moves and not of_kind(reading, "line_service")


def _handed_over(stated: Stated, reading: Reading, goods: list[Good]) -> bool:
    fields = families(reading)
    serving, carriers = of_kind(reading, "line_service"), of_kind(reading, "process")
    know_how = fields or serving or carriers
    mode = stated.values.get("transfer_mode")
    free = [good for good in goods if not _is_subject(good, reading)]
    if stated.values.get("activity") in ACTS:
        shown = stated.values.get("activity") == "disclosure" and (
            "basic_research" in stated.values
            or reading.says("published_work")
            or all(good.form == "equipment" for good in goods)
        )
        return bool(know_how or not goods or shown)
    if told_of(goods, reading):
        return True
    if mode is not None and mode not in WEAK_MODES:
        return bool(know_how) or not any(_is_material(good, reading) for good in goods)
    if goods and not free and fields:
        return True
    if serving or any(not free or m in fields for m in carriers) or (work_on_line(reading) and not free):
        return True
    moves = reading.says("technology_moves") and (know_how or goods or reading.says("rare_earth"))
    if moves or PATENT in stated.values or _shows_unpublished(stated, reading):
        return True
    if "basic_research" in stated.values and reading.of("T"):
        return True
    if goods:
        return bool(fields and mode)
    return bool(know_how or mode or _foreigner_at_work(stated, reading))


def _shows_unpublished(stated: Stated, reading: Reading) -> bool:
    """Whether what is not public yet is shown, in whatever way or as a work to be read."""
    shown = "transfer_mode" in stated.values or reading.says("published_work")
    return stated.values.get("public_domain") == "no" and bool(shown)


def _is_material(good: Good, reading: Reading) -> bool:
    """Whether a good is a material, or something ordered or weighed: no subject of teaching or research."""
    if good.form in ("oxide", "metal", "alloy") or (good.form == "compound" and reading.of("Z")):
        return True
    return bool(reading.says("acquired_before", reading.lowered[: good.start][-40:]))


def _is_subject(good: Good, reading: Reading) -> bool:
    """Whether goods only say, wherever they are named, which technology is meant ("the NdFeB recipe")."""
    technology = [*named(reading), *named_work(reading)]
    if _is_only_turned(good, reading) or names_a_supplier(good, reading):
        return True
    heads = [m for m in good.mentions if m.tag in "GK"] or good.mentions[-1:]
    if any(stands_for_line(m, reading) for m in heads) or (reading.of("T") and _is_worked_on(good, reading)):
        return True
    about = [m for m in {*heads, *good.mentions} if any(_tells_of(m, word, reading) for word in technology)]
    beside = [h for h in heads if any(_stand_together(h, a, reading) for a in about)]
    return set(heads) <= {*about, *beside}


def _is_only_turned(good: Good, reading: Reading) -> bool:
    """Whether goods only say what a process turns into what."""
    return bool(reading.of("T")) and all(is_turned(m, reading) for m in good.mentions)


def _is_worked_on(good: Good, reading: Reading) -> bool:
    """Whether goods only say what a process works on ("the dismantling of scrap motors")."""
    return bool(reading.says("worked_behind", reading.lowered[good.end :][:20]))


def _stand_together(one: Mention, other: Mention, reading: Reading) -> bool:
    """Whether two words of the same goods stand side by side, or in one list ("samarium and europium")."""
    between = reading.lowered[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) <= 1 or bool(reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(between))


def _tells_of(goods: Mention, technology: Mention, reading: Reading) -> bool:
    before = reading.lowered[goods.end : technology.start]
    if goods.end <= technology.start and reading.vocabulary.pattern("of_technology").fullmatch(before):
        return True
    after = reading.lowered[technology.end : goods.start]
    return technology.end <= goods.start and bool(reading.says("technology_for", after))


def _foreigner_at_work(stated: Stated, reading: Reading) -> bool:
    """Whether somebody foreign gets to see rare-earth work, with no word on what."""
    return "recipient" in stated.values and bool(reading.says("rare_earth"))


def _drop_actors(stated: Stated) -> None:
    """Where only goods move, words for people and exclusions of technology say nothing of the case."""
    if stated.values.get("exporter") == "chinese_person" and stated.values.get("technology_origin") is None:
        stated.link = stated.words.get("exporter", "")
    for name in TRANSFER:
        stated.drop(name)
