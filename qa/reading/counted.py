"""Takes the materials inside goods, gives those whose value counts under No. 61, and whose a figure is."""

import re

from qa.corpus import Corpus
from qa.reading.good import MATERIALS, Good
from qa.reading.mentions import Mention, Reading
from qa.reading.roles import Origin, Places, origin_of

APART = re.compile(r"[;；。]|\.\s|\n")
"""What ends a list."""
JOINED = re.compile(r"[,;，；、。]|\.\s|\n|\b(?:and|und|et|y|e|plus|sowie)\b|和|与|及|と|및|와 |과 ")
CLAUSE = 20
"""What ends a member of a list between a figure and a material, and how many characters it stands for."""
OF_CHINA = re.compile(r"\b(?:of|from|in|de|aus|von)\b|\(|来自|原产|产于|産|산")
"""What says behind a material that the country named next is its own."""
OF_COUNTRY = ("", "产", "的", "产的", "原产", "原产的", "製", "産", "産の", "の", "산", "산 ", " ")
"""What stands between the name of a country and a material of it."""
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
        if owner is None or (may_count(owner, corpus) and not (single and is_of_another_country(owner, reading)))
    ]


def _distance(figure: Mention, good: Good, reading: Reading) -> int:
    """Characters between a figure and a material; more where a clause or a member of a list ends between them."""
    behind = figure.start < good.start
    distance = _start(good, reading) - figure.end if behind else good.distance(figure)
    between = reading.lowered[figure.end : good.start] if behind else reading.lowered[good.end : figure.start]
    return distance + (CLAUSE if JOINED.search(between) else 0)


def _start(good: Good, reading: Reading) -> int:
    """Where a material begins, with an adjective of a country right before it."""
    return min([m.start for m in reading.of("A", "P") if 0 <= good.start - m.end <= 2] or [good.start])


def is_of_another_country(good: Good, reading: Reading) -> bool:
    """Whether the adjective or the name of a country other than China stands right before a material."""
    named = [
        m
        for m in reading.of("A", "P")
        if 0 <= good.start - m.end <= 4
        and (m.tag == "A" or reading.lang in ("zh", "ja", "ko"))
        and reading.lowered[m.end : good.start] in OF_COUNTRY
    ]
    chinese = [
        m
        for m in reading.of("A", "P")
        if m.data[0].code == "CN" and 0 <= m.start - good.end <= 16
        if OF_CHINA.search(reading.lowered[good.end : m.start])
    ]
    held = [own.start for own in good.mentions if own.tag in "EF"]
    chinese += [m for m in reading.of("A") if m.data[0].code == "CN" and any(0 <= at - m.end <= 2 for at in held)]
    return bool(named) and all(m.data[0].code != "CN" for m in named) and not chinese
