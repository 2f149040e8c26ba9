"""Takes the vocabulary folder, gives the words a person may write with the facts they state."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from qa.entries import Country, Element, Intent, Kind, Parameter, Pattern, Premise, Prototype, Role, Term, Topic, Words
from qa.expressions import Expressions
from qa.strict import Reader


@dataclass
class Vocabulary:
    """All words of the corpus."""

    elements: list[Element] = field(default_factory=list)
    countries: dict[str, Country] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)
    parameters: dict[str, Parameter] = field(default_factory=dict)
    terms: dict[str, list[Term]] = field(default_factory=dict)
    """By file name, such as `goods` or `cues`."""
    roles: list[Role] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    premises: list[Premise] = field(default_factory=list)
    pattern_files: dict[str, list[Pattern]] = field(default_factory=dict)
    """By file name, such as `days` or `evasion`."""
    intents: list[Intent] = field(default_factory=list)
    prototypes: list[Prototype] = field(default_factory=list)

    @cached_property
    def patterns(self) -> dict[str, Pattern]:
        """The patterns of all files by name."""
        return {pattern.name: pattern for patterns in self.pattern_files.values() for pattern in patterns}

    @cached_property
    def filled(self) -> dict[str, tuple[list[str], Expressions]]:
        """The roles and their patterns in order, by language, as they were filled in."""
        return {}

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def _expressions(self) -> dict[str, Expressions]:
        return {}

    @cached_property
    def _topics(self) -> dict[str, tuple[Expressions, list[int]]]:
        return {}

    def pattern(self, name: str, lang: str = "") -> re.Pattern[str]:
        """The pattern of a name in a language and English, or in all; one that matches nothing where there is none."""
        key = f"{name}.{lang}"
        if key not in self._compiled:
            self._compiled[key] = re.compile("|".join(self._alternatives(name, lang)) or r"(?!)", re.IGNORECASE)
        return self._compiled[key]

    def expressions(self, name: str, lang: str = "") -> Expressions:
        """The expressions of the same pattern, for where it is only searched for."""
        key = f"{name}.{lang}"
        if key not in self._expressions:
            self._expressions[key] = Expressions(self._alternatives(name, lang), re.IGNORECASE)
        return self._expressions[key]

    def _alternatives(self, name: str, lang: str) -> list[str]:
        known = self.patterns[name].words if name in self.patterns else {}
        return _all({code: words for code, words in known.items() if not lang or code in (lang, "en")})

    def topics_in(self, text: str, lang: str) -> tuple[Topic, ...]:
        """The subjects that a question in a language names, in that language or in English."""
        if lang not in self._topics:
            words = [(n, _bounded(w)) for n, t in enumerate(self.topics) for w in _in((lang, "en"), t.words)]
            self._topics[lang] = Expressions(word for _, word in words), [n for n, _ in words]
        expressions, owners = self._topics[lang]
        return tuple(self.topics[n] for n in sorted({owners[m] for m in expressions.matching(text.lower())}))

    @cached_property
    def premise_patterns(self) -> list[tuple[Premise, re.Pattern[str]]]:
        """Each premise with one pattern of all its words."""
        return [(premise, re.compile("|".join(_all(premise.words)))) for premise in self.premises]

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Every unit of a technical parameter as written, longest first."""
        written = {unit for parameter in self.parameters.values() for unit in (parameter.unit, *parameter.units)}
        return tuple(sorted(written - {""}, key=lambda unit: (-len(unit), unit)))

    @cached_property
    def goods_kinds(self) -> frozenset[str]:
        """Every kind of goods that words can state."""
        stated = {term.sets["item"] for terms in self.terms.values() for term in terms if "item" in term.sets}
        return frozenset(self.kinds) | stated

    @cached_property
    def region_codes(self) -> dict[str, Country]:
        """The country of what stands for a region only right behind a town."""
        return {code: country for country in self.countries.values() for code in country.after_city}

    @cached_property
    def rare_earths(self) -> frozenset[str]:
        return frozenset(element.symbol for element in self.elements if element.rare_earth)

    @cached_property
    def symbols(self) -> frozenset[str]:
        return frozenset(element.symbol for element in self.elements)


def _all(words: Words) -> list[str]:
    return [word for list_ in words.values() for word in list_]


def _in(langs: Iterable[str], words: Words) -> list[str]:
    return _all({lang: words[lang] for lang in langs if lang in words})


def _bounded(expression: str) -> str:
    """The expression; a Latin one begins on a word boundary."""
    return expression if re.search(r"[^\x00-\u024f]", expression) else rf"(?<![^\W_]){expression}"


TERM_FILES = ("goods", "minerals", "end_uses", "technology", "modes", "cues")


def read_vocabulary(reader: Reader) -> Vocabulary:
    """The vocabulary of the reader's folder; faults stay with the reader."""
    folder = reader.folder / "vocabulary"
    patterns = folder / "patterns"
    return Vocabulary(
        elements=reader.models(Element, folder / "elements.yaml", "symbol"),
        countries={c.code: c for c in reader.models(Country, folder / "countries.yaml", "code")},
        kinds={k.kind: k for k in reader.models(Kind, folder / "equipment.yaml", "kind")},
        parameters={p.name: p for p in reader.models(Parameter, folder / "parameters.yaml", "name")},
        roles=reader.models(Role, folder / "roles.yaml", "role"),
        pattern_files={file.stem: reader.models(Pattern, file, "name") for file in sorted(patterns.glob("*.yaml"))},
        intents=reader.models(Intent, folder / "intents.yaml", "intent"),
        prototypes=reader.models(Prototype, folder / "prototypes.yaml", "prototype"),
        topics=reader.models(Topic, folder / "topics.yaml", "topic"),
        premises=reader.models(Premise, folder / "premises.yaml", "premise"),
        terms={name: reader.models(Term, folder / f"{name}.yaml", "words") for name in TERM_FILES},
    )
