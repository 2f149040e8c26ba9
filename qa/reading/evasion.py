"""Takes a reading, gives whether somebody asks for help around the rules.

Acts, papers and aims are composed, each a pattern of the vocabulary: `intents.yaml` says which show it together. Who
asks what follows a breach, found one, or wants none, asks for no help.
"""

from qa.entries import Intent, Term
from qa.reading.good import NONMETALS, named_elements
from qa.reading.mentions import Reading
from qa.reading.sentences import mentions_tagged, sentences

NEIGHBOURS = 3
"""Sentences within which signs belong together."""


def asks_evasion(reading: Reading) -> bool:
    """Whether a question asks for help around the rules."""
    return not _asks_honestly(reading) and (says_evasion(reading) or _intends(reading, sure=True))


def may_ask_evasion(reading: Reading) -> bool:
    """Whether a question may ask for that: signs stand together that honest questions show too."""
    return not _asks_honestly(reading) and _intends(reading, sure=False)


def _asks_honestly(reading: Reading) -> bool:
    """Whether somebody wants none of it, found it, or asks what follows."""
    told = reading.says("about_breach") or reading.says("asks_honestly")
    return bool(reading.says("declines") or (told and not reading.says("asks_to_write")))


def says_evasion(reading: Reading) -> bool:
    """Whether words show it by themselves."""
    if reading.says("asks_evasion") or (reading.says("misstates") and reading.says("unnoticed")):
        return True
    terms = (term for mention in reading.of("Q") for term in mention.data if isinstance(term, Term))
    if any(term.sets.get("kind") == "evasion" for term in terms):
        return True
    return _declares_as_other(reading) or _states_other_origin(reading)


def _intends(reading: Reading, *, sure: bool) -> bool:
    """Whether signs stand together that show it."""
    text = reading.without_names
    shown = [one for one in reading.vocabulary.intents if one.sure is sure and _shows(one, reading, text)]
    if not shown:
        return False
    spans = sentences(reading)
    firsts = range(max(1, len(spans) - NEIGHBOURS + 1))
    parts = [text[spans[n][0] : spans[min(n + NEIGHBOURS, len(spans)) - 1][1]] for n in firsts]
    return any(_shows(intent, reading, part) for intent in shown for part in parts)


def _shows(intent: Intent, reading: Reading, text: str) -> bool:
    return all(reading.says(sign, text) for sign in intent.together)


def _declares_as_other(reading: Reading) -> bool:
    """Whether somebody asks to declare goods of one element as goods of others; "Dy magnets as NdFeB" may be both."""
    for match in reading.all("declares_as_other", reading.tagged):
        mentions = mentions_tagged(match[0], reading, "EFGK")
        named = [symbols for mention in mentions if (symbols := named_elements(mention) - NONMETALS)]
        if len(named) > 1 and not named[0] & named[-1] and not _may_be_both(named[0] | named[-1]):
            return True
    return False


def _states_other_origin(reading: Reading) -> bool:
    """Whether somebody wants a paper that tells goods of one country to be of another."""
    for match in reading.all("states_origin", reading.tagged):
        places = [mention.data[0].code for mention in mentions_tagged(match[0], reading, "AP")]
        if len(places) > 1 and places[0] != places[-1]:
            return True
    return False


def _may_be_both(symbols: frozenset[str]) -> bool:
    """Whether one magnet may hold all the elements."""
    return {"Nd", "Fe"} <= symbols and "Sm" not in symbols
