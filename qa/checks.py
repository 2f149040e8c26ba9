"""Takes a corpus as read, gives the faults between its files: dead references, wrong dates, unknown words."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from qa.messages import MESSAGES, faults_of, read_messages
from qa.models import Condition, Instrument, ListedItem, Period, Rule, Status
from qa.strict import Reader
from qa.vocabulary import Vocabulary

if TYPE_CHECKING:
    from qa.corpus import Corpus

NUMERIC = {"share", "number"}
ABOUT_THE_QUESTION = {"kind"}
"""What a term may state besides facts."""


def check(corpus: "Corpus", reader: Reader) -> None:
    """Add every fault between the files to the reader."""
    for instrument in corpus.instruments.values():
        _check_instrument(instrument, corpus, reader)
    for name, items in corpus.items.items():
        file = corpus.folder / name / "items.yaml"
        for entry in items:
            _check_item(entry.item, file, corpus, reader)
    for rule in corpus.rules.values():
        _check_rule(rule, corpus, reader)
    _check_cycles(corpus, reader)
    _check_coverage(corpus, reader)
    _check_explanations(corpus, reader)
    _check_vocabulary(corpus, reader)
    _check_facts(corpus, reader)


def _check_instrument(instrument: Instrument, corpus: "Corpus", reader: Reader) -> None:
    file = corpus.folder / instrument.id / "instrument.yaml"
    if instrument.effective < instrument.published:
        reader.fault(file, "effective", "is before the day of publication")
    if not any(key[0].startswith(f"{instrument.id}#") and key[1] == "en" for key in corpus.passages):
        reader.fault(file, "", "there is no English text")
    _check_timeline(instrument.timeline, "timeline", file, corpus, reader)
    for target in instrument.suspends:
        if target not in corpus.instruments and target not in corpus.rules and (target, "en") not in corpus.passages:
            reader.fault(file, "suspends", f"there is no instrument, article or rule {target!r}")
    if instrument.suspends and any(period.status is Status.SUSPENDED for period in instrument.timeline):
        reader.fault(file, "timeline", "what suspends others is in force while they sleep, and expired after that")


def _check_timeline(timeline: tuple[Period, ...], key: str, file: Path, corpus: "Corpus", reader: Reader) -> None:
    for earlier, later in pairwise(timeline):
        if earlier.end is None or later.start <= earlier.end:
            reader.fault(file, key, f"the period from {later.start} overlaps the one before")
        elif later.start != earlier.end + timedelta(days=1) and later.status is Status.UNVERIFIED:
            reader.fault(file, key, f"there is a gap before the period from {later.start}")
    for period in timeline:
        if period.end is not None and period.end < period.start:
            reader.fault(file, key, f"the period from {period.start} ends before it begins")
        if period.by is not None and period.by not in corpus.instruments:
            reader.fault(file, key, f"there is no instrument {period.by!r}")
        if period.status is Status.UNVERIFIED and not (
            period.by in corpus.instruments and corpus.instruments[period.by].readings
        ):
            reader.fault(file, key, "an unverified period needs `by`, an instrument with `readings`")


def _check_item(item: ListedItem, file: Path, corpus: "Corpus", reader: Reader) -> None:
    vocabulary = corpus.vocabulary
    symbols = {s for group in (item.contains, *item.contains_any) for s in group}
    known: list[tuple[str, Iterable[str], Iterable[str]]] = [
        ("forms", (*item.forms, *item.unsure_forms), corpus.forms),
        ("contains", symbols, corpus.elements),
        ("parameters", item.tested, vocabulary.parameters),
        ("kinds", item.kinds, vocabulary.goods_kinds),
    ]
    for key, used, allowed in known:
        for word in sorted(set(used) - set(allowed)):
            reader.fault(file, f"{item.code}.{key}", f"{word!r} is not in the vocabulary")


def _check_rule(rule: Rule, corpus: "Corpus", reader: Reader) -> None:
    file = corpus.folder / rule.instrument / "rules.yaml"
    name = rule.id.rpartition("/")[2]
    for passage in (rule.citation, *rule.cites):
        if (passage, "en") not in corpus.passages:
            reader.fault(file, f"{name}.article", f"there is no passage {passage!r}")
    concepts = {other.defines for other in corpus.rules.values()}
    for key, others in (("given", rule.given), ("exception_to", rule.exception_to)):
        for other in others:
            if other not in corpus.rules and not (key == "given" and other in concepts):
                reader.fault(file, f"{name}.{key}", f"there is no rule {other!r}")
    for fact, test in rule.when.items():
        _check_condition(fact, test, partial(reader.fault, file, f"{name}.when.{fact}"), corpus)
    if rule.effect == "undetermined" and not rule.asks:
        reader.fault(file, f"{name}.asks", "an effect `undetermined` needs the question to put")
    if rule.timeline:
        _check_timeline(rule.timeline, f"{name}.timeline", file, corpus, reader)


def _check_condition(fact: str, test: Condition, fault: Callable[[str], None], corpus: "Corpus") -> None:
    spec = corpus.facts.get(fact)
    if spec is None:
        fault(f"there is no fact {fact!r}")
        return
    if test.in_list is not None and not (test.in_list in corpus.party_lists or corpus.has_item_list(test.in_list)):
        fault(f"there is no list {test.in_list!r}")
    for word in _words(test):
        if spec.values and word not in spec.values and spec.type != "country":
            fault(f"{word!r} is no value of the fact; values are {', '.join(spec.values)}")
    numeric = any(limit is not None for limit in (test.at_least, test.at_most, test.above, test.below))
    if numeric and spec.type not in NUMERIC:
        fault("a number is compared, but the fact is none")


def _words(test: Condition) -> list[str]:
    single = [word for word in (test.equals, test.is_not) if word is not None]
    return [*single, *(test.one_of or ()), *(test.not_in or ())]


def _check_cycles(corpus: "Corpus", reader: Reader) -> None:
    concepts: dict[str, list[str]] = {}
    for rule in corpus.rules.values():
        if rule.defines:
            concepts.setdefault(rule.defines, []).append(rule.id)
    for rule in corpus.rules.values():
        if rule.id in _leads_to(rule, concepts, corpus):
            file = corpus.folder / rule.instrument / "rules.yaml"
            reader.fault(file, rule.id.rpartition("/")[2], "is given by itself")


def _leads_to(rule: Rule, concepts: dict[str, list[str]], corpus: "Corpus") -> set[str]:
    """Every rule that this one is given by, directly or through others."""
    seen: set[str] = set()
    queue = list(rule.given)
    while queue:
        name = queue.pop()
        for other in concepts.get(name, [name]):
            if other not in seen and other in corpus.rules:
                seen.add(other)
                queue += corpus.rules[other].given
    return seen


def _check_explanations(corpus: "Corpus", reader: Reader) -> None:
    file = corpus.folder / "explanations.yaml"
    for explanation in corpus.explanations.values():
        for passage in explanation.passages:
            if (passage, "en") not in corpus.passages:
                reader.fault(file, explanation.id, f"there is no passage {passage!r}")
        for name in explanation.status_of:
            if name not in corpus.instruments:
                reader.fault(file, explanation.id, f"there is no instrument {name!r}")
        if "en" not in explanation.says or not any(explanation.asks.values()):
            reader.fault(file, explanation.id, "needs an English answer and a question that it answers")


def _check_coverage(corpus: "Corpus", reader: Reader) -> None:
    file = corpus.folder / "coverage.yaml"
    if not file.exists():
        return
    named = [covered.instrument for covered in (*corpus.coverage.modelled, *corpus.coverage.searched_only)]
    for instrument in sorted(set(corpus.instruments) - set(named)):
        reader.fault(file, "", f"says nothing of {instrument!r}")
    for instrument in sorted(set(named) - set(corpus.instruments)):
        reader.fault(file, "", f"there is no instrument {instrument!r}")
    for covered in corpus.coverage.modelled:
        if not any(rule.instrument == covered.instrument for rule in corpus.rules.values()):
            reader.fault(file, covered.instrument, "is called modelled but has no rules")


def _check_vocabulary(corpus: "Corpus", reader: Reader) -> None:
    folder = corpus.folder / "vocabulary"
    for name, terms in corpus.vocabulary.terms.items():
        for term in terms:
            facts = {fact: value for fact, value in term.sets.items() if fact not in ABOUT_THE_QUESTION}
            try:
                corpus.read_facts(facts)
            except ValueError as error:
                words = next(iter(term.words.values()), ("",))
                reader.fault(folder / f"{name}.yaml", words[0] if words else "", str(error))
    _check_messages(folder / MESSAGES, reader)
    for topic in corpus.vocabulary.topics:
        for passage in topic.passages:
            if (passage, "en") not in corpus.passages:
                reader.fault(folder / "topics.yaml", topic.topic, f"there is no passage {passage!r}")
        _check_expressions(topic.words, folder / "topics.yaml", topic.topic, reader)
    for prototype in corpus.vocabulary.prototypes:
        fault = partial(reader.fault, folder / "prototypes.yaml", prototype.prototype)
        for fact in sorted(set(prototype.opens) - set(corpus.facts)):
            fault(f"there is no fact {fact!r}")
        if prototype.frame.count("{}") != 1 or not prototype.texts or (prototype.opens and "en" not in prototype.label):
            fault("needs texts, a frame with one `{}` and, where it opens facts, an English label")
    for intent in corpus.vocabulary.intents:
        for sign in sorted(set(intent.together) - set(corpus.vocabulary.patterns)):
            reader.fault(folder / "intents.yaml", intent.intent, f"there is no pattern {sign!r}")
    _check_patterns(corpus.vocabulary, reader)
    for role in corpus.vocabulary.roles:
        _check_expressions(role.patterns, folder / "roles.yaml", role.role, reader)


def _check_patterns(vocabulary: Vocabulary, reader: Reader) -> None:
    """A pattern of the same name would take the place of an earlier one without a word."""
    names = Counter(pattern.name for patterns in vocabulary.pattern_files.values() for pattern in patterns)
    for name, patterns in vocabulary.pattern_files.items():
        file = reader.folder / "vocabulary" / "patterns" / f"{name}.yaml"
        for pattern in patterns:
            if names[pattern.name] > 1:
                reader.fault(file, pattern.name, "is the name of more than one pattern: choose another one")
            _check_expressions(pattern.words, file, pattern.name, reader)


def _check_messages(file: Path, reader: Reader) -> None:
    try:
        for key, reason in faults_of(read_messages(file)) if file.exists() else ():
            reader.fault(file, key, reason)
    except (csv.Error, KeyError, OSError, UnicodeError) as error:
        reader.fault(file, "", f"is no table of `kind,text`: {error}")


def _check_expressions(words: dict[str, tuple[str, ...]], file: Path, key: str, reader: Reader) -> None:
    for expressions in words.values():
        for expression in expressions:
            try:
                re.compile(re.sub(r"\{(?:w|PA?|A|N|[a-z_]{2,})\}", "", expression))
            except re.error as error:
                reader.fault(file, key, f"{expression!r} is no regular expression: {error}")


def _check_facts(corpus: "Corpus", reader: Reader) -> None:
    """Presumptions name known facts and values, forms known elements."""
    file = corpus.folder / "vocabulary" / "facts.yaml"
    for spec in corpus.facts.values():
        fault = partial(reader.fault, file, f"{spec.name}.presume")
        for presumption in spec.presume:
            for fact, test in presumption.when.items():
                _check_condition(fact, test, fault, corpus)
            if presumption.same_as is not None and presumption.same_as not in corpus.facts:
                fault(f"there is no fact {presumption.same_as!r}")
            if presumption.value is not None:
                try:
                    corpus.read_value(spec, presumption.value)
                except ValueError as error:
                    fault(str(error))
    file = corpus.folder / "vocabulary" / "forms.yaml"
    for form in corpus.forms.values():
        implied = {symbol for named, others in form.implies.items() for symbol in (named, *others)}
        opened = {symbol for row in form.open for symbol in row.elements} - {"*"}
        for key, symbols in (("implies", implied), ("open", opened)):
            for symbol in sorted(symbols - corpus.elements):
                reader.fault(file, f"{form.form}.{key}", f"{symbol!r} is not in the vocabulary")
