"""Takes the figures that a question gives for one parameter of a good, gives the one by which the good is judged.

What a rival or a paper reaches, and a figure that is a nickname or a target, is dropped beside a figure of the goods
themselves; so is an advertised one beside that of the order or of a measurement. What is left open by several figures
stays open, so that a threshold between them is asked about.
"""

from collections.abc import Sequence
from decimal import Decimal

from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import SENTENCE_END

Figure = Decimal | str
AROUND = 80
"""Characters before and behind a figure in which words say whose it is."""


def own_figure(figures: Sequence[tuple[Mention, Figure]], several: str, reading: Reading) -> Figure:
    """The figure of the goods: of several the highest or first where that counts, else all that lies between them."""
    own = figures if reading.says("figures_all_own", reading.lowered) else _own(figures, reading)
    values = [value for _, value in own]
    bounded = any(isinstance(value, str) for value in values)
    if len(set(values)) == 1 or several == "first" or (bounded and several != "highest"):
        return values[0]
    if several == "highest" and not any(_says("figure_claimed", mention, reading) for mention, _ in own):
        return max(values, key=_limit)
    return f">={min(map(_limit, values)):f}<={max(map(_limit, values)):f}"


def _own(figures: Sequence[tuple[Mention, Figure]], reading: Reading) -> Sequence[tuple[Mention, Figure]]:
    """The figures without those of others, and without advertised ones where one is of the order or measured."""
    own = [(m, value) for m, value in figures if not _says("figure_of_others", m, reading)] or figures
    firm = [(m, value) for m, value in own if _says("figure_firm", m, reading)]
    told = [(m, value) for m, value in own if not _says("figure_claimed", m, reading)]
    return told if firm and told else own


def _says(name: str, mention: Mention, reading: Reading) -> bool:
    """Whether words before a figure, or right behind it, in its sentence say this of it."""
    before = SENTENCE_END.split(reading.lowered[: mention.start][-AROUND:])[-1]
    after = SENTENCE_END.split(reading.lowered[mention.end :][:AROUND])[0]
    return bool(reading.says(f"{name}_before", before) or reading.says(f"{name}_after", after))


def _limit(value: Figure) -> Decimal:
    """A value, or the limit of a bound."""
    return Decimal(value.lstrip("<>=")) if isinstance(value, str) else value
