"""Takes a fact's value as written, gives it in the type of the fact; raises ValueError for what is none."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from qa.models import Composition


def _flag(value: Any) -> str:
    words = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}
    return words[str(value).lower()] if str(value).lower() in words else _refuse(value)


def _refuse(value: Any) -> str:
    raise ValueError(f"{value!r} is neither yes nor no")


def _number(value: Any) -> Decimal:
    text = str(value)
    number = Decimal(text[:-1]) / 100 if text.endswith("%") else Decimal(text)
    return number if number.is_finite() and number >= 0 else Decimal(_refuse(value))


def _composition(value: Any) -> Composition:
    if isinstance(value, dict):
        return Composition.model_validate(value)
    return value if isinstance(value, Composition) else Composition.parse(str(value))


def _parameters(value: Any) -> dict[str, Decimal | str]:
    written = re.findall(r"([\w.]+) ?[=:] ?([\w.]+)", str(value))
    pairs = list(value.items()) if isinstance(value, dict) else written
    if not pairs:
        raise ValueError(f"{value!r} names no parameter with a value")
    return {str(k).strip(): _quantity(v) for k, v in pairs}


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
    "composition": _composition,
    "parameters": _parameters,
}
"""Reader by type of fact; types without one are words."""
