"""Takes the lines of a bill of materials, gives the share that counted lines make up of the value of the item.

Amounts are exact decimals in one currency; the share is compared without rounding.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from qa.corpus import Corpus
from qa.page_words import word

AMOUNT = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,12})?|\.[0-9]{1,12}")
LARGEST = Decimal(10) ** 15
LINES = 100


@dataclass(frozen=True)
class BillLine:
    """One part or material as entered."""

    name: str = ""
    value: str = ""
    counts: bool = False
    """Whether it is Chinese-origin material that the threshold counts."""


@dataclass(frozen=True)
class Share:
    """The share of the counted lines, and how far it is from the threshold."""

    counted: Decimal
    total: Decimal
    limit: Decimal
    tips: int | None = None
    """Number of the line, from 1, with which the counted lines, added in order, reach the threshold."""

    @property
    def value(self) -> Decimal:
        """Counted value over the value of the item; never rounded across the threshold."""
        return self.counted / self.total

    @property
    def reached(self) -> bool:
        return self.counted >= self.limit * self.total

    @property
    def distance(self) -> Decimal:
        """Value between the counted lines and the threshold."""
        return abs(self.counted - self.limit * self.total)


def threshold(corpus: Corpus) -> Decimal:
    """The lowest share from which on a rule of the corpus applies."""
    tests = [rule.when["content_share"] for rule in corpus.rules.values() if "content_share" in rule.when]
    return min(test.at_least for test in tests if test.at_least is not None)


def value_share(lines: Sequence[BillLine], total: str, limit: Decimal, lang: str = "en") -> Share:
    """The share of the counted lines in the total, or in the sum of all lines where no total is given.

    Raises ValueError in one sentence of the language.
    """
    if len(lines) > LINES:
        raise ValueError(word("share_many", lang, most=LINES))
    values = [_line_value(n, line, lang) for n, line in enumerate(lines, 1)]
    stated = _amount(total, word("share_total_bad", lang, value=total[:40])) if total.strip() else None
    if stated is not None and stated < sum(values):
        raise ValueError(word("share_total_small", lang))
    whole = sum(values, Decimal()) if stated is None else stated
    if not whole:
        raise ValueError(word("share_empty", lang))

    counted, tips = Decimal(), None
    for n, (line, value) in enumerate(zip(lines, values, strict=True), 1):
        counted += value if line.counts else 0
        if tips is None and line.counts and value and counted >= limit * whole:
            tips = n
    return Share(counted=counted, total=whole, limit=limit, tips=tips)


def _line_value(number: int, line: BillLine, lang: str) -> Decimal:
    problem = word("share_bad", lang, n=number, value=line.value[:40])
    return _amount(line.value, problem) if line.value.strip() else Decimal()


def _amount(text: str, problem: str) -> Decimal:
    written = text.strip()
    if not AMOUNT.fullmatch(written) or (amount := Decimal(written.replace(",", ""))) > LARGEST:
        raise ValueError(problem)
    return amount
