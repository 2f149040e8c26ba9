"""Takes a known case and what a follow-up says, gives the case without what no longer holds: in doubt what releases.

What was denied, a share and a relief belong to the goods that they were told of, so other goods and another lot do not
take them over; what bars goods stays until it is contradicted, or until another customer is spoken of.
"""

from qa.merge import GOODS
from qa.models import UNCLEAR, Composition, Facts, Value
from qa.reading.good import elements_in
from qa.reading.mentions import Reading
from qa.reading.ways import RELIEFS
from qa.replies import said_in

LAPSING = (*RELIEFS, "temporary_movement")
OF_PRODUCTION = ("content_origin", "technology_origin")
CUSTOMER = ("end_user", "end_use", "dangerous_use", "listed_party", "party_relation", "ownership_share")
ROUTE = ("departure", "destination", "activity")
WAY = {"departure", "destination", "made_in", "origin"}


def names_another(reading: Reading) -> bool:
    """Whether another lot, order or shipment than before is spoken of."""
    return bool(said_in("another_lot", reading.lowered, reading))


def without_stop(said: Facts, reading: Reading) -> Facts:
    """What a follow-up says, without the one place in it if goods only pass it ("can we ship via Malaysia then?")."""
    if len(reading.of("P", "A")) != 1 or not said_in("passes_by", reading.tagged, reading):
        return said
    return said.with_(**dict.fromkeys(ROUTE))


def still_holding(known: Facts, said: Facts, reading: Reading) -> Facts:
    """The known case without the facts that a follow-up leaves behind or puts in doubt."""
    lost: dict[str, Value | None] = {}
    if _of_other_goods(known, said, reading):
        anew = names_another(reading) or not _stays_there(said)
        lost = dict.fromkeys(("content_share", *(LAPSING if anew else ())))
        lost |= {name: None for name in OF_PRODUCTION if known.values.get(name) != "CN"}
        lost["composition"] = _undenied(known, None)
    elif doubted := _only_mentioned(said, reading):
        lost["composition"] = _undenied(known, doubted)
    too = said_in("adds_goods", reading.lowered, reading)
    if said_in("another_customer", reading.lowered, reading) and not too:
        lost |= dict.fromkeys(CUSTOMER)
    figure = reading.of("N") and not {*GOODS, "content_share", "ownership_share"} & set(said.values)
    if figure or said_in("doubts_share", reading.lowered, reading):
        lost["content_share"] = UNCLEAR
    return known.with_(**{name: value for name, value in lost.items() if name in known.values})


def _of_other_goods(known: Facts, said: Facts, reading: Reading) -> bool:
    """Whether goods are told anew: another lot, of another form, or with a whole way of their own."""
    if names_another(reading):
        return True
    form = said.values.get("form")
    return form is not None and (form != known.values.get("form") or not _stays_there(said))


def _stays_there(said: Facts) -> bool:
    """Whether a follow-up tells no whole way."""
    return len(WAY & set(said.values)) < 2


def _only_mentioned(said: Facts, reading: Reading) -> frozenset[str]:
    """The elements that a follow-up names and says neither to be there nor not to be ("may be some terbium")."""
    told = said.values.get("composition")
    named = frozenset[str]().union(*(elements_in(mention)[0] for mention in reading.of("E", "F")))
    return named - (told.present | told.absent) if isinstance(told, Composition) else named


def _undenied(known: Facts, doubted: frozenset[str] | None) -> Value | None:
    """The known composition in which elements, or all, are denied no longer."""
    stated = known.values.get("composition")
    if not isinstance(stated, Composition):
        return stated
    absent = frozenset[str]() if doubted is None else stated.absent - doubted
    complete = stated.complete and doubted is not None and not doubted
    return Composition(present=stated.present, absent=absent, complete=complete)
