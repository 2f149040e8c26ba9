"""Takes the mentions in a text, gives them with each town and the region or country beside it as one place.

Towns share their names: what stands behind one says where it is ("Holland, Michigan"; "Valencia (Venezuela)"; "Paris,
TX"), also of a town that the vocabulary lacks. In Chinese, Japanese and Korean the region stands before the town.
"""

import re
from dataclasses import replace

from qa.entries import Country
from qa.reading.languages import CJK
from qa.reading.mentions import Mention
from qa.vocabulary import Vocabulary

APART = ("CN", "HK", "MO", "TW")
"""Places whose towns keep their country, whatever stands beside them."""
BEHIND = re.compile(r", ?| ?\(")
IN_COUNTRY = re.compile(r" (?:in|im|en) (?:der |den )?")
"""What stands between a town and its country in a sentence ("Hoboken in Belgium")."""
BETWEEN_CJK = re.compile(r"(?:省|州|邦|県|주)?(?:的|の)? ?")
TOWN_CJK = re.compile(r"市|镇|城")
ENDS = re.compile(r" ?(?:[.,;:?!)\]|>→/]|-|$)| (?:and|or|to|for|from|by|via|with|on|in|at|as|und|nach|et|y|vers|a|à)\b")
"""What may follow a country behind its town: no verb, of which the country would be the subject."""
LIST_GOES_ON = re.compile(r",? ?(?:and|or|&|und|oder|et|ou|y|o)? ?")
UNKNOWN_TOWN = re.compile(
    r"\b(?:to|from|in|at|near|of|via|for|nach|aus|bei|à|de|a|en) "
    r"(?P<town>[A-ZÀ-Ž][^\W\d]+(?:[ '’-](?:[A-ZÀ-Ž][^\W\d]+|de|la|am|an|der|upon|on)){0,3})(?:, ?| ?\(| )$"
)
CODE = re.compile(r"(?:(?:, ?| ?\()(?=[A-Z])| (?=[A-Z]{2,3}\b))([A-Z][A-Za-z]{1,8})(?![\w-])")
"""A code behind a town."""
LIES_IN = re.compile(r",? (?:in|of|im|aus|en|au|aux|à|a) (?:the |der |den |la |les |los )?|,? ?\(?")
"""What may stand between a firm, its legal form and the country that it is in."""


STREET = re.compile(r" (?:Road|Rd|Street|Avenue|Ave|Lane|Boulevard|Blvd)\b(?P<ends>\.?\s*$|\.?,|\.? \d)?")
HOUSE_NUMBER = re.compile(r"(?<![\w.-])\d+[A-Za-z]?,? $")
STREET_BEFORE = re.compile(r"\b(?:rue|avenue|boulevard|calle|avenida|paseo) (?:de (?:la )?|d'|du )?$", re.IGNORECASE)
"""What makes the name of a street of the name of a place."""


def with_regions(mentions: list[Mention], text: str, vocabulary: Vocabulary) -> list[Mention]:
    """The mentions in their order, where a town and what says where it is are one."""
    mentions = [m for m in mentions if not _is_street(m, mentions, text)]
    words = [match.span() for match in vocabulary.pattern("no_place").finditer(text)]
    mentions = [m for m in mentions if m.tag != "P" or not any(a <= m.start and m.end <= b for a, b in words)]
    found = _joined(_with_codes(mentions, text, vocabulary), text)
    return [_with_town(mention, text, found) for mention in found]


def _is_street(place: Mention, mentions: list[Mention], text: str) -> bool:
    """Whether a place is only the name of a street: "12 Paris Street", "London Road, Leeds", "rue de Lille".

    A country is one only where another place follows: "avenue de France, Genève".
    """
    if place.tag != "P":
        return False
    street = STREET.match(text, place.end)
    addressed = street and (street["ends"] is not None or HOUSE_NUMBER.search(text[: place.start]))
    if addressed and _is_town(place):
        return True
    if not STREET_BEFORE.search(text[: place.start]):
        return False
    return not _is_wide(place) or any(m.tag == "P" and m.start > place.end for m in mentions)


def _is_town(place: Mention) -> bool:
    return place.text.lower() in {name.lower() for names in place.data[0].cities.values() for name in names}


def _with_codes(mentions: list[Mention], text: str, vocabulary: Vocabulary) -> list[Mention]:
    """The mentions with what says only behind a town where it lies ("Paris, TX"; "Athens, Georgia"; "Hoboken (BE)")."""
    added = []
    for match in CODE.finditer(text):
        country = _meant_by(match, vocabulary)
        here = next((m for m in mentions if m.start < match.end(1) and match.start(1) < m.end), None)
        town = next((m for m in mentions if m.tag == "P" and m.end == match.start()), None)
        if country is None or (here and (town is None or here.tag != "P")):
            continue
        if _is_no_region(match, country, town, mentions, vocabulary):
            continue
        if town is None or town.data[0].code not in (match[1], here and here.data[0].code, *APART):
            added.append(Mention("P", match.start(1), match.end(1), match[1], (country,)))
    starts = {mention.start for mention in added}
    return sorted([*(m for m in mentions if m.start not in starts), *added], key=lambda m: m.start)


def _meant_by(match: re.Match[str], vocabulary: Vocabulary) -> Country | None:
    """The country of a code behind a town; in brackets the code of a country counts too, where it is no region's.

    Germans write "(DE)", Americans ", DE".
    """
    code = match[1]
    bracketed = match[0].startswith((" (", "(")) and match.string[match.end() : match.end() + 1] == ")"
    if bracketed and (code == "DE" or code not in vocabulary.region_codes):
        return vocabulary.countries.get(code)
    return vocabulary.region_codes.get(code)


def _is_no_region(
    match: re.Match[str], country: Country, town: Mention | None, mentions: list[Mention], vocabulary: Vocabulary
) -> bool:
    """Whether a code is a legal form or a word, or nothing tells that a town stands before it."""
    text, code = match.string, match[1]
    after_space = text[match.start() : match.start(1)] == " "
    if after_space and vocabulary.pattern("no_region").fullmatch(code):
        return True
    if town:
        return False
    if after_space and vocabulary.pattern("seldom_region").fullmatch(code):
        return True
    place = next((m for m in mentions if m.tag == "P" and m.start >= match.end()), None)
    named = place and place.data[0].code != country.code and LIES_IN.fullmatch(text[match.end() : place.start])
    return bool(named) or not _unknown_town(text[: match.start(1)], mentions)


def _joined(mentions: list[Mention], text: str) -> list[Mention]:
    """The mentions, each two places that are a town and where it lies as one."""
    found: list[Mention] = []
    for n, mention in enumerate(mentions):
        before, after = (found[-1] if found else None), (mentions[n + 1] if n + 1 < len(mentions) else None)
        if before and before.tag == mention.tag == "P" and (country := _where(before, mention, after, text)):
            closed = text[before.end : mention.start].endswith("(") and text[mention.end : mention.end + 1] == ")"
            end = mention.end + closed
            found[-1] = Mention("P", before.start, end, text[before.start : end], (country,))
        else:
            found.append(mention)
    return found


def _where(first: Mention, second: Mention, after: Mention | None, text: str) -> Country | None:
    """The country of a town that one of two places says it lies in; none where they are two places."""
    one, other = first.data[0], second.data[0]
    gap = text[first.end : second.start]
    if one.code == other.code or one.code in APART or (len(gap) > 2 and not IN_COUNTRY.fullmatch(gap)):
        return None
    if CJK.match(second.text) and BETWEEN_CJK.fullmatch(gap):
        town = not _is_wide(second) or TOWN_CJK.match(text, second.end)
        return one if _is_wide(first) and town else None
    if not (BEHIND.fullmatch(gap) or IN_COUNTRY.fullmatch(gap)) or not _is_wide(second):
        return None
    region = _is_region(second)
    if _is_wide(first) and not (region and not _is_region(first)):
        return None
    lists = after and after.tag == "P" and LIST_GOES_ON.fullmatch(text[second.end : after.start])
    if gap.endswith("("):
        return other if text[second.end : second.end + 1] == ")" else None
    certain = region and not _is_wide(first)
    return other if certain or (ENDS.match(text, second.end) and not lists) else None


def _with_town(place: Mention, text: str, mentions: list[Mention]) -> Mention:
    """A region or country with the unknown town before it."""
    if place.tag != "P" or not _is_wide(place) or place.data[0].code in APART:
        return place
    town = _unknown_town(text[: place.start], mentions)
    if town is None or not (_is_region(place) or ENDS.match(text, place.end)):
        return place
    return replace(place, start=town, text=text[town : place.end])


def _unknown_town(before: str, mentions: list[Mention]) -> int | None:
    """Where a name begins that ends a text, is led by a preposition and holds nothing that is mentioned."""
    match = UNKNOWN_TOWN.search(before[-60:])
    if match is None:
        return None
    start = len(before) - len(before[-60:]) + match.start("town")
    return None if any(start < m.end and m.start < len(before) for m in mentions) else start


def _is_region(place: Mention) -> bool:
    """Whether it is a state or province."""
    country: Country = place.data[0]
    return place.text in country.after_city or _among(place, country.regions)


def names_country(place: Mention) -> bool:
    """Whether it is a country by its name rather than a town or region in it."""
    country: Country = place.data[0]
    return _among(place, country.names) or place.text in (country.code, *country.abbreviations)


def _is_wide(place: Mention) -> bool:
    """Whether it is a state, a province or a country rather than a town."""
    return _is_region(place) or names_country(place)


def _among(place: Mention, words: dict[str, tuple[str, ...]]) -> bool:
    return any(place.text.lower() == word.lower() for known in words.values() for word in known)
