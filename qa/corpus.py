"""Takes the corpus folder, gives the law as data: instruments, passages, items, rules, parties and vocabulary.

All faults of all files are reported at once, with file, key and reason; nothing loads half.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import InvalidOperation
from functools import cached_property, reduce
from pathlib import Path
from typing import Any, NamedTuple

from qa import store
from qa.checks import check
from qa.entries import FactSpec, Form
from qa.explanations import Explanation
from qa.models import UNCLEAR, Facts, Instrument, ListedItem, Model, Passage, Rule, Text, Value, in_language
from qa.party_lists import Party, PartyGroup, PartyList
from qa.strict import CorpusError, Fault, Reader
from qa.timeline import laid_over, sleep_under, timeline_of, turns_of
from qa.values import READ, WRITTEN
from qa.vocabulary import Vocabulary, read_vocabulary

HEADING = re.compile(r"^## (?P<label>\S+) \| (?P<title>.+?)(?P<unverified> \{unverified\})?$", re.MULTILINE)
COUNTED = "cn/mofcom-2025-61#annex-1-part-1."
"""The materials whose share of a product's value No. 61 counts."""
INSTRUMENT_FILES = {"instrument.yaml", "items.yaml", "rules.yaml"}


class Entry(NamedTuple):
    """A list entry with the id of its passage."""

    item: ListedItem
    passage: str


class Covered(Model):
    """How far an instrument is covered."""

    instrument: str
    missing: Text = {}


class NotCovered(Model):
    """A subject outside the corpus, with where to look instead."""

    subject: Text
    where: Text = {}


class Coverage(Model):
    """What is modelled with rules, what can only be searched, and what is not covered."""

    modelled: tuple[Covered, ...] = ()
    searched_only: tuple[Covered, ...] = ()
    not_covered: tuple[NotCovered, ...] = ()


@dataclass
class Corpus:
    """The whole law of the corpus; read once, never changed."""

    folder: Path
    version: str
    """First 12 hex digits of the hash over all files."""
    instruments: dict[str, Instrument] = field(default_factory=dict)
    passages: dict[tuple[str, str], Passage] = field(default_factory=dict)
    """By passage id and language."""
    items: dict[str, list[Entry]] = field(default_factory=dict)
    """By instrument."""
    rules: dict[str, Rule] = field(default_factory=dict)
    party_files: list[PartyList] = field(default_factory=list)
    groups: dict[str, PartyGroup] = field(default_factory=dict)
    facts: dict[str, FactSpec] = field(default_factory=dict)
    forms: dict[str, Form] = field(default_factory=dict)
    coverage: Coverage = field(default_factory=Coverage)
    explanations: dict[str, Explanation] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    candidates: dict[tuple[str | None, str | None], list[ListedItem]] = field(default_factory=dict, repr=False)
    """The listed items that goods of a form and kind may be, as they were found."""
    _lists: dict[str, dict[str, list[Entry]]] = field(default_factory=dict, repr=False)
    by_day: dict[date, Any] = field(default_factory=dict)
    """What judging works out once for a day."""
    touched: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    """For a fact those of which silence may mean otherwise where it changes, as they were worked out."""

    @property
    def elements(self) -> frozenset[str]:
        return self.vocabulary.symbols

    @property
    def last_checked(self) -> date:
        """The oldest day on which all instruments had been looked at."""
        return min(instrument.last_checked for instrument in self.instruments.values())

    @cached_property
    def party_lists(self) -> dict[str, frozenset[str]]:
        """Party ids by list: each notice and group by its id, `control-list` and `watch-list` over all notices."""
        lists: dict[str, set[str]] = {"control-list": set(), "watch-list": set()}
        for file in self.party_files:
            ids = {f"{file.notice}#{party.id}" for party in file.parties}
            lists.setdefault(file.notice, set()).update(ids)
            lists.setdefault(f"{file.list}-list", set()).update({*ids, f"{file.list}-list"})
        lists |= {name: set(group.members) for name, group in self.groups.items()}
        return {name: frozenset(ids) for name, ids in lists.items()}

    @cached_property
    def parties(self) -> dict[str, tuple[Party, PartyList]]:
        """Each named party by its id `<notice>#<number>`."""
        return {f"{f.notice}#{party.id}": (party, f) for f in self.party_files for party in f.parties}

    def item_list(self, name: str, values: Mapping[str, Value]) -> list[Entry]:
        """The entries of an item list that goods of this form may match; all entries when the form is unknown."""
        if name not in self._lists:
            self._lists[name] = _by_form(self._entries(name))
        form = values.get("form")
        return self._lists[name].get("" if form is None or form == UNCLEAR else str(form), [])

    def _entries(self, name: str) -> list[Entry]:
        instrument, _, label = name.partition("#")
        return [e for e in self.items.get(instrument, []) if not label or e.item.code.startswith(label)]

    @cached_property
    def listed_elements(self) -> frozenset[str]:
        """The elements that entries of any item list name by themselves."""
        return _named_alone(entry for entries in self.items.values() for entry in entries)

    @cached_property
    def listed_kinds(self) -> frozenset[str]:
        """The kinds of goods that entries of any item list name."""
        return frozenset(kind for entries in self.items.values() for entry in entries for kind in entry.item.kinds)

    @cached_property
    def ruled_destinations(self) -> frozenset[str]:
        """The destinations of which a rule knows something of its own, by country code."""
        tests = [rule.when["destination"] for rule in self.rules.values() if "destination" in rule.when]
        return frozenset(code for test in tests for code in (test.equals, *(test.one_of or ())) if code)

    @cached_property
    def status_days(self) -> tuple[date, ...]:
        """The days on which the status of an instrument or a rule changes, in their order."""
        own = (turns_of(instrument) for instrument in self.instruments.values())
        ruled = (turns_of(self.instruments[rule.instrument], rule) for rule in self.rules.values())
        return tuple(sorted(set[date]().union(*own, *ruled)))

    @cached_property
    def counted_materials(self) -> tuple[ListedItem, ...]:
        """The list entries whose value counts towards the value share of No. 61, Article 1(1)."""
        return tuple(entry.item for entry in self._entries(COUNTED))

    def has_item_list(self, name: str) -> bool:
        """Whether the name is an instrument, or a label within one, that lists items."""
        return bool(self._entries(name))

    def passage(self, passage_id: str, lang: str = "en") -> Passage | None:
        """The passage in the language, or in English; None when there is no such passage."""
        return self.passages.get((passage_id, lang)) or self.passages.get((passage_id, "en"))

    def read_facts(self, given: Mapping[str, Any]) -> Facts:
        """Facts from plain strings; raises ValueError, one sentence a fault, for unknown names and values."""
        values: dict[str, Value] = {}
        for name, value in given.items():
            if name not in self.facts:
                raise ValueError(f"there is no fact {name!r}; known facts are {', '.join(self.facts)}")
            if value not in (None, ""):
                values[name] = self.read_value(self.facts[name], value)
        return Facts(values=values)

    @cached_property
    def presumed(self) -> dict[tuple[str, str | None], Value]:
        """By fact and word, the values that silence about a fact may mean."""
        told = [(spec, one.value) for spec in self.facts.values() for one in spec.presume if one.value is not None]
        return {(spec.name, word): self.read_value(spec, word) for spec, word in told}

    def read_value(self, spec: FactSpec, value: Any) -> Value:
        """One value in the type of its fact; raises ValueError with one sentence."""
        if value == UNCLEAR:
            return UNCLEAR
        if read := READ.get(spec.type):
            try:
                known: Value = read(value)
                return known
            except (ValueError, InvalidOperation, TypeError) as error:
                wanted = WRITTEN[spec.type]
                raise ValueError(f"{value!r} is no value of the fact {spec.name!r}; give {wanted}") from error
        if spec.type == "party":
            return self._party(str(value))
        if spec.values and str(value) not in spec.values:
            raise ValueError(f"{value!r} is no value of the fact {spec.name!r}; values are {', '.join(spec.values)}")
        return str(value)

    def _party(self, value: str) -> str:
        """The id of a party given by id, list or name; raises ValueError when nothing of that name is listed."""
        if value == "none" or value in self.parties or value in self.party_lists:
            return value
        for party_id, (party, _) in self.parties.items():
            if value in (party.name, party.zh, *party.aliases):
                return party_id
        raise ValueError(f"{value!r} is on no party list of this corpus; give a listed name or `none`")


def _named_alone(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(entry.item.contains[0] for entry in entries if len(entry.item.contains) == 1)


def _by_form(entries: list[Entry]) -> dict[str, list[Entry]]:
    by_form: dict[str, list[Entry]] = {"": entries}
    for entry in entries:
        for form in (*entry.item.forms, *entry.item.unsure_forms):
            by_form.setdefault(form, []).append(entry)
    return by_form


def read_corpus(folder: Path, indexes: Path | None = None) -> Corpus:
    """The corpus in the folder, its files held against each other unless `indexes` holds that they were.

    Raises CorpusError with every fault of every file.
    """
    if not folder.is_dir():
        raise CorpusError([Fault(str(folder), "", "there is no corpus folder here; set QA_CORPUS to one")])

    corpus = Corpus(folder=folder, version=store.version_of(folder))
    known = store.checked(indexes, corpus.version) if indexes else {}
    reader = Reader(folder, known)
    corpus.vocabulary = read_vocabulary(reader)
    vocabulary = folder / "vocabulary"
    corpus.facts = {spec.name: spec for spec in reader.models(FactSpec, vocabulary / "facts.yaml", "name")}
    corpus.forms = {form.form: form for form in reader.models(Form, vocabulary / "forms.yaml", "form")}
    for file in sorted(folder.glob("*/*/instrument.yaml")):
        _read_instrument(file.parent, reader, corpus)
    for file in sorted((folder / "parties").glob("*.yaml")):
        parties = reader.model(PartyList, reader.yaml(file), file, "")
        corpus.party_files += [parties] if parties else []
        if parties and parties.notice not in corpus.instruments:
            reader.fault(file, "notice", f"there is no instrument {parties.notice!r}")
    corpus.groups = {group.id: group for group in reader.models(PartyGroup, vocabulary / "groups.yaml", "id")}
    for name, member in ((name, m) for name, group in corpus.groups.items() for m in group.members):
        if member not in corpus.parties:
            reader.fault(vocabulary / "groups.yaml", name, f"there is no listed party {member!r}")
    if (folder / "coverage.yaml").exists():
        file = folder / "coverage.yaml"
        corpus.coverage = reader.model(Coverage, reader.yaml(file), file, "") or Coverage()
    corpus.rules = _in_order_of_coverage(corpus)

    corpus.explanations = {one.id: one for one in reader.models(Explanation, folder / "explanations.yaml", "id")}
    if not known:
        check(corpus, reader)
    if reader.faults:
        raise CorpusError(reader.faults)
    if indexes and not known:
        store.note_checked(indexes, corpus.version, reader.content)
    for suspending in list(corpus.instruments.values()):
        for target in suspending.suspends:
            _put_to_sleep(target, suspending, corpus)
    return corpus


def _in_order_of_coverage(corpus: Corpus) -> dict[str, Rule]:
    """The rules with those of the instruments that the coverage names first in front: they are cited first."""
    places = {covered.instrument: place for place, covered in enumerate(corpus.coverage.modelled)}
    rules = sorted(corpus.rules.values(), key=lambda rule: places.get(rule.instrument, len(places)))
    return {rule.id: rule for rule in rules}


def _put_to_sleep(target: str, suspending: Instrument, corpus: Corpus) -> None:
    """Give an instrument, or the rules of an article, the periods of what suspends it; its own recorded ones stand."""
    if target in corpus.instruments:
        instrument = corpus.instruments[target]
        asleep = reduce(laid_over, instrument.timeline, sleep_under(suspending))
        corpus.instruments[target] = instrument.model_copy(update={"timeline": asleep})
    for name, rule in corpus.rules.items():
        if target in (name, rule.citation):
            own = timeline_of(corpus.instruments[rule.instrument], rule)
            asleep = reduce(laid_over, own, sleep_under(suspending))
            corpus.rules[name] = rule.model_copy(update={"timeline": asleep})


def _read_instrument(folder: Path, reader: Reader, corpus: Corpus) -> None:
    file = folder / "instrument.yaml"
    instrument = reader.model(Instrument, reader.yaml(file), file, "")
    if instrument is None:
        return
    expected = folder.relative_to(corpus.folder).as_posix()
    if instrument.id != expected:
        reader.fault(file, "id", f"is {instrument.id!r}, but the folder says {expected!r}")

    corpus.instruments[instrument.id] = instrument
    for path in sorted(folder.iterdir()):
        if match := re.fullmatch(r"text\.([a-z]{2})\.md", path.name):
            _read_articles(path, match[1], instrument, reader, corpus)
        elif path.name not in INSTRUMENT_FILES:
            reader.fault(path, "", "is no file of an instrument")
    _read_items(folder / "items.yaml", instrument, reader, corpus)
    for row in reader.rows(folder / "rules.yaml"):
        _read_rule(row, folder / "rules.yaml", instrument.id, reader, corpus)


def _read_rule(row: Any, file: Path, instrument: str, reader: Reader, corpus: Corpus) -> None:
    name = str(row.get("id", "")) if isinstance(row, dict) else ""
    rule = reader.model(Rule, {**row, "id": f"{instrument}/{name}"} if name else row, file, name)
    if rule is not None and rule.id in corpus.rules:
        reader.fault(file, name, "there are two rules of this id")
    if rule is not None:
        corpus.rules[rule.id] = rule


def _read_articles(file: Path, lang: str, instrument: Instrument, reader: Reader, corpus: Corpus) -> None:
    text = reader.text(file)
    headings = list(HEADING.finditer(text))
    if text.count("\n## ") != len(headings):
        reader.fault(file, "", "a heading is not of the form `## label | title`")
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=False):
        body = text[heading.end() : end].strip()
        if not body:
            reader.fault(file, heading["label"], "has no text")
        passage = _passage(instrument, heading["label"], lang, heading["title"], body)
        _add_passage(passage.model_copy(update={"verified": not heading["unverified"]}), reader, corpus)


def _read_items(file: Path, instrument: Instrument, reader: Reader, corpus: Corpus) -> None:
    entries = corpus.items.setdefault(instrument.id, [])
    for item in reader.models(ListedItem, file, "code"):
        entries.append(Entry(item, f"{instrument.id}#{item.code}"))
        for lang in [lang for lang in ("en", "zh") if lang in item.name]:
            body = " ".join(part for part in (_sentence(item.name[lang], lang), item.note.get(lang, "")) if part)
            passage = _passage(instrument, item.code, lang, item.name[lang], body)
            _add_passage(passage.model_copy(update={"verified": item.verified}), reader, corpus)


def _sentence(name: str, lang: str) -> str:
    return f"{name}。" if lang == "zh" else f"{name[:1].upper()}{name[1:]}."


def _passage(instrument: Instrument, label: str, lang: str, title: str, text: str) -> Passage:
    citation = f"{in_language(instrument.short, lang)}, {label}"
    return Passage(id=f"{instrument.id}#{label}", lang=lang, title=title, text=text, citation=citation)


def _add_passage(passage: Passage, reader: Reader, corpus: Corpus) -> None:
    key = (passage.id, passage.lang)
    if key in corpus.passages:
        instrument, _, label = passage.id.partition("#")
        reader.fault(corpus.folder / instrument / "instrument.yaml", label, f"has two passages in {passage.lang}")
    corpus.passages[key] = passage
