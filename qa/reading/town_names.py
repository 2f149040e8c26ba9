"""Takes a text, gives the towns in it whose names are words or persons' names too: "to Nice", "nach Zug, Schweiz".

Such a name counts only with its capital, right behind a word of place, and where nothing goes on as a name or a noun;
or where a clause begins with it and goes on to another name ("Zug to Eindhoven").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.reading.mentions import Mention
from qa.vocabulary import Vocabulary

WORDS_OF_PLACE = (
    r"(?:(?<![^\W\d_])(?:to|from|in|at|near|via|into|port of|city of|bound for|based in|nach|aus|bei|ab|ab werk|lager"
    r"|à|au port de|vers|depuis|a|en|desde|hacia|puerto de|ex)|->|→|–) "
)
GOES_ON = r"(?! [A-ZÀ-Ž][a-zà-ž]|[-'’]?\w| \d| (?:an der|am|bei|and [a-z]|magnets?|metals?|oxides?|powders?)\b)"
OURS = r"(?:(?<![^\W\d_])(?:our|my|their|the|its|unser|notre|nuestro) )"
STORE = (
    r"(?= (?:depot|warehouse|store|stock|office|plant|hub|works|shop|lab|team|site|branch|factory|lager|werk|büro)\b)"
)
HEAD = r"(?:^|(?<=[,;:(.] ))"
ON_TO = r"(?= ?(?:to|->|→|–|/) ?[A-ZÀ-Ž][a-zà-ž]|-[A-ZÀ-Ž][a-zà-ž]+\b(?! [a-z]*(?:magnet|metall)))"


def like_words(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Each town named like a word, as the place it is."""
    towns = {town: country for country in vocabulary.countries.values() for town in country.like_words}
    if not towns or text.isupper():
        return
    for match in _behind_a_word(tuple(towns)).finditer(text):
        town = match[1] or match[2] or match[3]
        yield Mention("P", match.end() - len(town), match.end(), town, (towns[town],))


@lru_cache(maxsize=8)
def _behind_a_word(towns: tuple[str, ...]) -> re.Pattern[str]:
    """One of the towns behind a word of place, before another name at the head of a clause, or where "our" store is."""
    names = "|".join(map(re.escape, sorted(towns, key=len, reverse=True)))
    return re.compile(rf"(?i:{WORDS_OF_PLACE})({names}){GOES_ON}|{HEAD}({names}){ON_TO}|(?i:{OURS})({names}){STORE}")
