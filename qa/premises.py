"""Takes a question and a day, gives the corrections of what it takes for granted although it is wrong on that day."""

from datetime import date

from qa.corpus import Corpus
from qa.entries import Premise
from qa.models import Text
from qa.reading.mentions import Reading
from qa.timeline import status_on


def corrections(reading: Reading, day: date, corpus: Corpus) -> list[Text]:
    """What to say against the premises of a question, in the order of the corpus."""
    text = reading.lowered
    found = [premise for premise, pattern in corpus.vocabulary.premise_patterns if pattern.search(text)]
    return [premise.says for premise in found if _is_false(premise, day, corpus)]


def _is_false(premise: Premise, day: date, corpus: Corpus) -> bool:
    if premise.instrument not in corpus.instruments:
        return not premise.instrument
    status, _ = status_on(corpus.instruments[premise.instrument], day)
    return status.value in premise.false_while
