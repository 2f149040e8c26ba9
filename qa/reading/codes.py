"""Takes a text, gives the control codes in it with what their entries name; takes goods, gives those that codes tell.

Beside goods that are named a code may be what somebody says, asks or denies of them: there it stands for others only
where it is plainly sent too.
"""

import re
from collections.abc import Iterator, Sequence

from qa.corpus import Corpus
from qa.entries import Term
from qa.models import ListedItem
from qa.reading.good import Good, elements_in
from qa.reading.mentions import Mention, Reading

CODE = re.compile(r"(?<![A-Za-z0-9.])\d[A-D]\d{3}(?:\.[a-z](?:\.\d{1,2}(?:\.[a-z])?)?)?(?![A-Za-z0-9])", re.I)
"""A control code of goods, or of a group of them: "1C905.a.2.b", "1C905"; those with an E are of technology."""


def code_mentions(text: str, corpus: Corpus) -> Iterator[Mention]:
    """Each control code of a text that an item list has, with the facts that its entries have in common."""
    for match in CODE.finditer(text):
        code = match[0][:2].upper() + match[0][2:].lower()
        items = [entry.item for entries in corpus.items.values() for entry in entries if _is_of(entry.item, code)]
        if items:
            yield Mention("C", *match.span(), match[0], (Term(sets=dict(_common(items)), words={}),))


def _is_of(item: ListedItem, code: str) -> bool:
    return item.code == code or item.code.startswith(f"{code}.")


def _common(items: Sequence[ListedItem]) -> Iterator[tuple[str, str]]:
    """The form, the kind and the elements that entries share."""
    for name, values in (("form", [item.forms for item in items]), ("item", [item.kinds for item in items])):
        first = {value[0] if value else "" for value in values}
        if len(first) == 1 and (value := first.pop()):
            yield name, value
    if elements := frozenset(items[0].contains).intersection(*(item.contains for item in items)):
        yield "composition", " ".join(sorted(elements))


def told_by_codes(goods: Sequence[Good], reading: Reading) -> list[Good]:
    """The goods of control codes, which "parts" are then; beside other goods only where they plainly go too."""
    named = [good for good in goods if good.shipped and (good.item or good.form)]
    codes = [mention for mention in reading.of("C") if "form" in mention.sets]
    if not codes or reading.of("T"):
        return []
    if any(good.item != "part" for good in named):
        return [_good(mention) for mention in codes if _goes(mention, named, reading)]
    for good in named:
        good.denied = True
    return [_good(mention) for mention in codes]


def _goes(mention: Mention, named: Sequence[Good], reading: Reading) -> bool:
    """Whether a code is what is sent, opens the message, is called goods or is listed with others."""
    if reading.says("sent_before", reading.lowered[: mention.start][-40:]) or not reading.text[: mention.start].strip():
        return True
    if reading.says("code_of_goods_after", reading.lowered[mention.end :][:24]):
        return True
    listed = reading.vocabulary.pattern("listed_between", reading.lang)
    before = (good for good in named if good.end <= mention.start)
    return any(listed.fullmatch(reading.lowered[good.end : mention.start]) for good in before)


def _good(mention: Mention) -> Good:
    present = elements_in(mention)[0]
    good = Good([mention], form=mention.sets.get("form"), item=mention.sets.get("item"))
    good.composition = good.composition.model_copy(update={"present": present})
    return good
