"""Takes a good and the reading it stands in, gives the technical values that list entries for such goods test.

A quantity goes to the parameter that its unit and the nearest word name; where several fit and none is named it goes
to none. A bound ("at least 99.9%") stays a bound.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from qa.corpus import Corpus
from qa.entries import Parameter, Words
from qa.match import described
from qa.models import Facts, ListedItem, Value
from qa.presume import complete
from qa.reading.bounds import SIGNS
from qa.reading.figures import number
from qa.reading.good import Good, names_rare_earths
from qa.reading.mentions import Mention, Reading
from qa.reading.numbers import Quantity, Share
from qa.reading.own_figures import own_figure
from qa.reading.sizes import size_of, tungsten_share

NEAR = 30
"""Characters beside a quantity in which a word may name it."""
BARE = (
    r"[^\w.,;?!⟨⟩]{0,2}(?:(?:is|of|to|at|von|ist|beträgt|de|est|es|为|是|到|は|が|은|는) ?)?"
    r"(\d{1,3}\.\d+(?![\d.]*\d)(?!(?<=\.\d\d\d),\d)|\d{1,3}(?:,\d+)?(?![\d.,]*\d))"
)
"""A figure right behind the word for it."""
ALONE = r"(?! ?(?:[a-z%°µ/]{1,4}(?![a-z])|%))"
"""No unit behind it."""
TOLERANCE = "±"


def parameters_of(good: Good, reading: Reading, corpus: Corpus) -> dict[str, Decimal | str]:
    """The value, the bound or the yes or no of each parameter that is stated."""
    tested = tested_of(good, corpus)
    found = _figures(good, tested, reading, corpus)
    for name, figure in bare_figures((p for p in tested if p.bare), reading, ALONE).items():
        found.setdefault(name, figure)
    found |= _as_written(reading, {parameter.name for parameter in tested})
    use = _rare_earth_use(reading)
    if use and any(parameter.name == "rare_earth_use" for parameter in tested):
        found["rare_earth_use"] = use
    text = reading.lowered
    for parameter in tested:
        met, denied = _says(parameter.words, _without(parameter.denied, text)), _says(parameter.denied, text)
        if parameter.unit == "yes_no" and met is not denied:
            found.setdefault(parameter.name, "yes" if met else "no")
    return found


def _figures(good: Good, tested: list[Parameter], reading: Reading, corpus: Corpus) -> dict[str, Decimal | str]:
    """The figure of each parameter that a quantity is stated for."""
    told: dict[str, list[tuple[Mention, Decimal | str]]] = {}
    several: dict[str, str] = {}
    for mention in reading.of("Z", "N"):
        unit, _ = _unit(mention)
        parameter = _meant(unit, mention, tested, reading)
        if parameter is None and good.form == "equipment":
            parameter = named_by(mention, corpus.vocabulary.parameters.values(), reading)
        if parameter is not None:
            told.setdefault(parameter.name, []).append((mention, value_of(parameter, mention, reading, good)))
            several[parameter.name] = parameter.several
    return {name: own_figure(figures, several[name], reading) for name, figures in told.items()}


def bare_figures(parameters: Iterable[Parameter], reading: Reading, behind: str = "") -> dict[str, Decimal | str]:
    """Figures by the word right before them, whatever unit they have; `behind` says what must follow."""
    found: dict[str, Decimal | str] = {}
    for parameter in parameters:
        words = sorted((w.lower() for listed in parameter.words.values() for w in listed), key=len, reverse=True)
        for word in words:
            for match in re.finditer(re.escape(word) + BARE + behind, reading.lowered):
                found.setdefault(parameter.name, number(match[1]))
    return found


def _as_written(reading: Reading, tested: set[str]) -> dict[str, Decimal | str]:
    """The size of a piece and the share of tungsten that are written without a word for them."""
    found: dict[str, Decimal | str] = {}
    if {"piece_diameter_mm", "piece_length_mm"} <= tested and (size := size_of(reading.text)):
        found["piece_diameter_mm"], found["piece_length_mm"] = size
    if "tungsten_percent" in tested and (share := tungsten_share(reading.text)):
        found["tungsten_percent"] = share
    return found


def value_of(parameter: Parameter, mention: Mention, reading: Reading, good: Good) -> Decimal | str:
    """A quantity in the unit of the parameter, with the sign of a bound."""
    unit, amount = _unit(mention)
    value = amount * {u.lower(): f for u, f in parameter.units.items()}.get(unit, Decimal(1))
    sign = _bound(mention, reading, good)
    return f"{sign}{value.normalize():f}" if sign else value


def tested_of(good: Good, corpus: Corpus) -> list[Parameter]:
    """The parameters of the list entries that goods of this form, kind and composition may be."""
    if good.form is None and good.item is None:
        return []
    stated: dict[str, Value | None] = {"form": good.form, "item": good.item, "composition": good.composition}
    values = complete(Facts(values={n: v for n, v in stated.items() if v is not None}), corpus)[0].values
    may_be = [item for item in _candidates(good, corpus) if described(item, values).truth is not False]
    names = {name for item in may_be for name in item.tested}
    return [parameter for parameter in corpus.vocabulary.parameters.values() if parameter.name in names]


def _candidates(good: Good, corpus: Corpus) -> list[ListedItem]:
    """The list entries that goods of this form and kind may be, found once per corpus."""
    key = (good.form, good.item)
    if key not in corpus.candidates:
        values: dict[str, Value] = {name: value for name, value in zip(("form", "item"), key, strict=True) if value}
        entries = [entry.item for entries in corpus.items.values() for entry in entries]
        tested = [item for item in entries if item.tested]
        corpus.candidates[key] = [item for item in tested if described(item, values).truth is not False]
    return corpus.candidates[key]


def _unit(mention: Mention) -> tuple[str, Decimal]:
    value = mention.data[0]
    if isinstance(value, Share):
        return ("%" if value.basis not in ("value", "ownership") else ""), value.fraction * 100
    return (value.unit, value.amount) if isinstance(value, Quantity) else ("", Decimal(0))


def _meant(unit: str, mention: Mention, tested: Iterable[Parameter], reading: Reading) -> Parameter | None:
    """The parameter of that unit whose word stands nearest; the only one of the unit where none is named.

    A tolerance is named by its sign, so a quantity without one is taken for another parameter first.
    """
    fitting = _of_unit(unit, tested)
    plain = [parameter for parameter in fitting if not _is_tolerance(parameter)] or fitting
    plain = [parameter for parameter in plain if not parameter.named]
    return named_by(mention, fitting, reading) or (plain[0] if len(plain) == 1 else None)


def _is_tolerance(parameter: Parameter) -> bool:
    return any(TOLERANCE in words for words in parameter.words.values())


def _of_unit(unit: str, parameters: Iterable[Parameter]) -> list[Parameter]:
    return [p for p in parameters if unit and unit in (p.unit.lower(), *(u.lower() for u in p.units))]


def named_by(mention: Mention, parameters: Iterable[Parameter], reading: Reading) -> Parameter | None:
    """The parameter of the unit of a quantity whose word stands nearest to it."""
    unit, _ = _unit(mention)
    fitting = [(d, p) for p in _of_unit(unit, parameters) if (d := _distance(p, mention, reading)) is not None]
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else None


NEXT = re.compile(r"[,;，；、](?!\d)")
"""Behind it a word names the next quantity of the same unit ("42 cN/dtex, modulus 1800 cN/dtex")."""


def _distance(parameter: Parameter, mention: Mention, reading: Reading) -> int | None:
    """Characters to the nearest word of the parameter, none to a sign before the quantity; None where none is near."""
    before = reading.lowered[max(0, mention.start - NEAR) : mention.start]
    after = reading.lowered[mention.end : mention.end + NEAR]
    if any(_unit(other)[0] == _unit(mention)[0] for other in reading.of("Z", "N") if other.start >= mention.end):
        after = NEXT.split(after)[0]
    words = [word.lower() for listed in parameter.words.values() for word in listed]
    signs = [word for word in words if not any(map(str.isalnum, word))]
    if any(before.rstrip().endswith(sign) for sign in signs):
        return 0
    if signs and TOLERANCE in reading.text:
        return None
    names = [word for word in words if word not in signs]
    found = [len(before) - before.rfind(word) - len(word) for word in names if word in before]
    return min([*found, *(after.find(word) for word in names if word in after)], default=None)


def _bound(mention: Mention, reading: Reading, good: Good) -> str:
    """The sign of the bound that the words right beside a quantity make of it; a machine's highest value is none."""
    before, after = reading.lowered[: mention.start][-24:], reading.lowered[mention.end :][:16]
    for name, sign in SIGNS.items():
        if name == "at_most" and good.form == "equipment":
            continue
        if reading.says(f"{name}_before", before) or reading.says(f"{name}_after", after):
            return sign
    return ""


def _says(words: Words, text: str) -> bool:
    return any(word.lower() in text for listed in words.values() for word in listed)


def _without(words: Words, text: str) -> str:
    """The text without the words, longest first, so that "unreinforced" does not say "reinforced"."""
    for word in sorted((word.lower() for listed in words.values() for word in listed), key=len, reverse=True):
        text = text.replace(word, " ")
    return text


def does_plain_work(reading: Reading) -> bool:
    """Whether a machine is said to be for a material that is none of rare earths, and no other words name any."""
    if reading.says("plain_work_open") or reading.says("rare_earth_source"):
        return False
    text = reading.lowered
    for name in ("plain_work", "rare_earth_rules"):
        for match in reading.all(name, reading.lowered):
            text = text.replace(match[0], " ")
    named = reading.says("rare_earth", text) or reading.says("rare_earth_crystal", text)
    magnets = any(m.sets.get("form") == "magnet" and m.text.lower() in text for m in reading.of("G"))
    plain = reading.says("plain_work", reading.lowered)
    return bool(plain) and not (named or magnets or names_rare_earths(reading))


def _rare_earth_use(reading: Reading) -> str | None:
    denied = reading.says("not_rare_earth") and not reading.says("rare_earth_source")
    if denied or does_plain_work(reading):
        return "no"
    return "yes" if reading.says("rare_earth") or reading.says("rare_earth_crystal") else None
