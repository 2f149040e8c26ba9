"""Takes a fact's value as written, gives it in the type of the fact; raises ValueError for what is none."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from qa.models import Composition

BOUND = re.compile(r"(>=|<=|>|<)(\d+(?:\.\d+)?)")
"""A quantity of which only a bound is known: `>=99.9`."""
BOUNDS = re.compile(f"(?:{BOUND.pattern})+")
"""One of which both may be known: `>=0.0005<=0.002`."""


def _flag(value: Any) -> str:
    words = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}
    return words[str(value).lower()] if str(value).lower() in words else _refuse(value)


def _refuse(value: Any) -> str:
    raise ValueError(f"{value!r} is neither yes nor no")


def _number(value: Any) -> Decimal | str:
    text = str(value)
    if BOUNDS.fullmatch(text):
        return text
    number = Decimal(text[:-1]) / 100 if text.endswith("%") else Decimal(text)
    return number if number.is_finite() and number >= 0 else Decimal(_refuse(value))


def _country(value: Any) -> str:
    """A country code in capitals, or `abroad` for any country but China."""
    code = str(value).strip()
    if code != "abroad" and not re.fullmatch(r"[A-Za-z]{2}", code):
        raise ValueError(f"{value!r} is no country code of two letters")
    return code if code == "abroad" else code.upper()


def _composition(value: Any) -> Composition:
    """The symbols of elements; a name instead of a symbol would match no list entry, so it is refused."""
    if isinstance(value, dict):
        read = Composition.model_validate(value)
    else:
        read = value if isinstance(value, Composition) else Composition.parse(str(value))
    for symbol in read.present | read.absent:
        if not re.fullmatch(r"[A-Z][a-z]?", symbol):
            raise ValueError(f"{symbol!r} is no symbol of an element")
    return read


def _parameters(value: Any) -> dict[str, Decimal | str]:
    if isinstance(value, dict):
        return {str(name).strip(): _quantity(amount) for name, amount in value.items()}
    written = re.sub(r" ?([=:]) ?", r"\1", str(value)).strip("; ")
    pairs = [re.fullmatch(r"([\w.]+)[=:](\S+)", part) for part in re.split(r"[;\s]+", written)]
    if not all(pairs):
        raise ValueError(f"{value!r} has a parameter without a value")
    return {pair[1]: _quantity(pair[2]) for pair in pairs if pair}


def _quantity(value: Any) -> Decimal | str:
    text = str(value).strip()
    try:
        return Decimal(text)
    except InvalidOperation:
        return text


READ: dict[str, Any] = {
    "flag": _flag,
    "share": _number,
    "number": _number,
    "day": lambda value: date.fromisoformat(str(value)),
    "country": _country,
    "composition": _composition,
    "parameters": _parameters,
}
"""Reader by type of fact; types without one are words."""

WRITTEN = {
    "flag": "yes or no",
    "share": "a number such as 0.002 or 0.2%",
    "number": "a number",
    "day": "a day as YYYY-MM-DD",
    "country": "a code of two letters such as DE",
    "composition": "symbols of elements such as `Nd Fe B -Dy`",
    "parameters": "values such as `purity=99.9; thickness=2`",
}
"""How a value of each type is written."""
