"""Takes the materials inside goods, gives those whose value counts under No. 61, and whose a figure is."""

import re

from qa.corpus import Corpus
from qa.good import MATERIALS, Good
from qa.mentions import Mention, Reading
from qa.prices import is_chinese
from qa.roles import Origin, Places, origin_of

APART = re.compile(r"[;；。]|\.\s|\n")
"""What ends a list."""
OF_ELEMENTS = ("oxide", "compound")
"""Forms in which a material counts only if the list names them of its elements."""


def may_count(material: Good, corpus: Corpus) -> bool:
    """Whether the value of a material may count: Annex 1 Part I of No. 61 lists few oxides, and no other compounds."""
    present = material.composition.present
    if not present:
        return True
    if material.form in OF_ELEMENTS:
        return any(
            material.form in item.forms and present.issuperset(item.contains) for item in corpus.counted_materials
        )
    return any(present.issuperset(item.contains) for item in corpus.counted_materials if len(item.contains) == 1)


def counted(inside: list[Good], corpus: Corpus) -> list[Good]:
    """The materials that count, as far as they are named."""
    return [good for good in inside if may_count(meant(good, inside), corpus)]


def meant(material: Good, inside: list[Good]) -> Good:
    """The one material of its form that is named, where a material is only called by its form ("the oxide")."""
    named = [good for good in inside if good.form == material.form and good.composition.present]
    return named[0] if len(named) == 1 and not material.composition.present else material


def material_of(figure: Mention, inside: list[Good], reading: Reading) -> Good | None:
    """The material to which a share or an amount belongs: the nearest one, with the word for its country before it."""
    nearest = min(inside, key=lambda good: _distance(figure, good, reading), default=None)
    return None if nearest is None else meant(nearest, inside)


def origin_inside(materials: list[Good], beside: list[Good], places: Places, reading: Reading) -> Origin | None:
    """The origin of the materials inside: China where one is Chinese, another country only where all are told of.

    A material that is named beside the goods may be one of them.
    """
    origins = [(good, origin_of(good, places, reading)) for good in materials]
    found = [origin for _, origin in origins if origin]
    if chinese := next((origin for origin in found if origin.value == "CN"), None):
        return chinese
    told = {symbol for good, origin in origins if origin for symbol in good.composition.present}
    told_of = [good for good, origin in origins if origin]
    untold = [
        good
        for good in [*(good for good, origin in origins if not origin), *(g for g in beside if g.form in MATERIALS)]
        if not good.composition.present <= told and not any(is_listed(good, other, reading) for other in told_of)
    ]
    return None if untold or not found or reading.says("origin_unknown") else found[0]


def is_listed(one: Good, other: Good, reading: Reading) -> bool:
    """Whether only what joins a list, and words for countries, stand between two materials."""
    first, second = sorted((one, other), key=lambda good: good.start)
    between = reading.without_places[first.end : second.start].replace("·", "")
    listed = reading.vocabulary.pattern("listed_between", reading.lang).fullmatch(re.sub(" +", " ", between))
    return bool(listed) and not APART.search(between)


def counting(figures: list[Mention], inside: list[Good], reading: Reading, corpus: Corpus) -> list[Mention]:
    """The figures of materials that count: none of another country's, where each material has one figure at most."""
    owners = [material_of(figure, inside, reading) for figure in figures]
    single = all(sum(owner is other for other in owners) == 1 for owner in owners)
    return [
        figure
        for figure, owner in zip(figures, owners, strict=True)
        if owner is None or (may_count(owner, corpus) and not (single and _is_of_another_country(owner, reading)))
    ]


def _distance(figure: Mention, good: Good, reading: Reading) -> int:
    if figure.start < good.start:
        return _start(good, reading) - figure.end
    return good.distance(figure)


def _start(good: Good, reading: Reading) -> int:
    """Where a material begins, with an adjective of a country right before it."""
    return min([m.start for m in reading.of("A") if 0 <= good.start - m.end <= 2] or [good.start])


def _is_of_another_country(good: Good, reading: Reading) -> bool:
    """Whether the adjective of a country other than China stands right before a material, and nothing Chinese by it."""
    named = [m.data[0].code for m in reading.of("A") if 0 <= good.start - m.end <= 2]
    return bool(named) and not is_chinese(good, reading)
