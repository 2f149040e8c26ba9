"""Takes a question, gives the mentions in it: words, symbols, formulas, numbers and days, with their places.

The longest word wins; Latin words match on word boundaries with common endings, Chinese, Japanese and Korean
anywhere. Nothing is decided here.
"""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, cast

import ahocorasick

from qa.corpus import Corpus
from qa.entries import Country, Term, Topic
from qa.formulas import formulas
from qa.languages import CJK, lowered, normalize
from qa.parties import Names
from qa.spelling import Speller, spelled
from qa.vocabulary import Vocabulary

ENDINGS = re.compile(r"(?:'s|s|es|e|n|en|er|em|ns)?(?![^\W_])")
BOUNDARY = re.compile(r"(?![^\W_])")
WHETHER = re.compile(r"有没|有无|含不|带不|是不|加不|能不|要不|[一两二三四五六七八九十几多每这那某该哪国]家[电具用]")
"""A Chinese verb and its denial, or a count of firms (一家), before which no word begins at its last character."""
CONTROLLED = re.compile(r"(?<=管)[制控]|(?<=[铝铜镓锗锡钨锌镍钛锑铋铟钼铅锂钴钪镁锰铬钒铌钽锆铪金银])业(?![务内界])")
"""What makes another Chinese word of one: 钨管制 is control and no tungsten tube, 铝业 a trade and no aluminium."""
TAGS = {"goods": "G", "minerals": "G", "technology": "T", "end_uses": "U", "modes": "W", "cues": "Q"}
"""Kind of mention by file of terms; of two that hold the same words the first counts."""
LATIN = ("en", "de", "fr", "es")
"""Languages whose words may be mistyped."""
ADDING = "GKETU"
"""Kinds of mention that are read of mistyped words."""
RELEASING = frozenset({"civil", "humanitarian", "ordinary_ai", "other_technology"})
"""Facts and values of terms that are not read of mistyped words."""
NAMES = "GKEPALH"
"""Kinds of mention that name things, places and parties."""


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One thing mentioned: its kind, its place in the text, and what it states; equal to itself alone."""

    tag: str
    """E element, F formula, G goods, K equipment, P place, A adjective of place, U end use or user, T technology,
    W mode or actor, Q cue, L listed party, H nearly one or a group, C control code; numbers N, M (money), Z, days D."""
    start: int
    end: int
    text: str
    data: tuple[Any, ...] = ()
    meant: str = ""
    """What the words are taken for, where one of them is mistyped."""

    @property
    def sets(self) -> dict[str, str]:
        """The facts that the words state, all terms together."""
        return {name: value for term in self.data if isinstance(term, Term) for name, value in term.sets.items()}


@dataclass(frozen=True)
class Reading:
    """A question as read: its normalized text, language and mentions in order."""

    text: str
    lang: str
    mentions: tuple[Mention, ...]
    tagged: str = field(default="")
    """The lower-cased text with each mention replaced by `⟨<tag><index>⟩`."""
    vocabulary: Vocabulary = field(default_factory=Vocabulary, repr=False)
    unread: tuple[Mention, ...] = ()
    """Mistyped words that are not read, with what may be meant."""
    kept: dict[str, Any] = field(init=False, default_factory=dict, repr=False, compare=False)
    """What others have worked out of it, so that it is worked out once."""
    _of: dict[tuple[str, ...], list[Mention]] = field(init=False, default_factory=dict, repr=False, compare=False)

    @cached_property
    def mistyped(self) -> list[Mention]:
        """The mentions that are read although a word of them is mistyped."""
        return [mention for mention in self.mentions if mention.meant]

    @cached_property
    def spelled(self) -> str:
        """The text with what is meant in place of what is mistyped and read."""
        text = self.text
        for mention in reversed(self.mistyped):
            text = text[: mention.start] + mention.meant + text[mention.end :]
        return text

    def says(self, pattern: str, text: str | None = None) -> re.Match[str] | None:
        """Where a pattern of the vocabulary is found, in the question or in a part of it."""
        known = self.vocabulary.expressions(pattern, self.lang)
        return known.search(self.without_names if text is None else text)

    @cached_property
    def lowered(self) -> str:
        """The lower-cased text, every character where it was."""
        return lowered(self.text)

    @cached_property
    def without_places(self) -> str:
        """The lower-cased text in which names of places say nothing: 里昂 holds no 里."""
        return self._silencing("P", "A", "L", "H")

    @cached_property
    def without_names(self) -> str:
        """The lower-cased text in which names of parties, listed or nearly, say nothing: 技术公司 is no technology."""
        return self._silencing("L", "H")

    def _silencing(self, *tags: str) -> str:
        text = self.lowered
        for name in self.of(*tags):
            text = text[: name.start] + "·" * (name.end - name.start) + text[name.end :]
        return text

    @cached_property
    def denied(self) -> frozenset[int]:
        """Where words begin for technology, or a way of handing it over, that is itself said not to be handed over."""
        told = [(n, m) for n, m in enumerate(self.mentions) if m.tag in "TW"]
        return frozenset(m.start for n, m in told if self._denies(f"⟨{m.tag}{n}⟩"))

    def _denies(self, tag: str) -> bool:
        before, _, after = self.tagged.partition(tag)
        if self.says("technology_without", after):
            return False
        return bool(self.says("technology_denied_before", before) or self.says("technology_denied_after", after))

    @cached_property
    def about_rules(self) -> frozenset[str]:
        """What the subject index shows of a question about the rules."""
        return frozenset(topic.about_rules for topic in self.topics if topic.about_rules)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The subjects of the rules that the question names."""
        return self.vocabulary.topics_in(self.text, self.lang)

    def part(self, start: int, end: int) -> "Reading":
        """A stretch of the question by itself, with the mentions that lie in it; made once."""
        name = f"part {start} {end}"
        if name not in self.kept:
            within = (m for m in self.mentions if start <= m.start and m.end <= end)
            inside = [replace(m, start=m.start - start, end=m.end - start) for m in within]
            text = self.text[start:end]
            self.kept[name] = Reading(text, self.lang, tuple(inside), tag(text, inside), self.vocabulary)
        return cast(Reading, self.kept[name])

    def all(self, pattern: str, text: str) -> list[re.Match[str]]:
        """Every place where a pattern of the vocabulary is found in a text."""
        may_match = self.vocabulary.expressions(pattern, self.lang).may_match(text)
        return list(self.vocabulary.pattern(pattern, self.lang).finditer(text)) if may_match else []

    def of(self, *tags: str) -> list[Mention]:
        """The mentions of these kinds, in order."""
        if tags not in self._of:
            self._of[tags] = [mention for mention in self.mentions if mention.tag in tags]
        return self._of[tags]


class Gazetteer:
    """All words of a corpus in one automaton; built once per corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._automaton = ahocorasick.Automaton()
        self._payloads: dict[str, list[tuple[str, Any]]] = {}
        self._abbreviations: dict[str, Country] = {}
        self._exact: dict[str, tuple[str, Term]] = {}
        self.symbols = corpus.elements
        self._parties = corpus.parties
        self._names = Names(corpus)
        self._speller = _speller(corpus)
        self.reads_mistyped = True
        for tag, words, payload in _entries(corpus):
            for lang, word in words:
                for form in _forms(word, lang, tag):
                    self._payloads.setdefault(form, []).append((tag, payload))
        for country in corpus.vocabulary.countries.values():
            self._abbreviations |= dict.fromkeys(country.abbreviations, country)
        for name, tag in TAGS.items():
            for term in corpus.vocabulary.terms.get(name, []):
                self._exact |= dict.fromkeys(term.exact, (tag, term))
        for word, payloads in self._payloads.items():
            self._automaton.add_word(word, (word, payloads))
        self._automaton.make_automaton()

    @cached_property
    def as_typed(self) -> "Gazetteer":
        """The same words, where what is mistyped is not read."""
        same = copy(self)
        same.reads_mistyped = False
        return same

    def mentions(self, text: str) -> list[Mention]:
        """Every mention of a vocabulary word, abbreviation, symbol or formula; the longest first at each place."""
        named = [*self._words(text), *self._short(text), *self._with_case(text), *self._us(text)]
        return longest([*named, *self._formulas(text), *self._parties_in(text, named)])

    def mistyped(self, text: str, lang: str, mentions: list[Mention]) -> list[Mention]:
        """What a text in a language mentions beside its mentions as typed, once its mistyped words are put right.

        What cannot be read so without a doubt is of no kind, `?`.
        """
        taken = {place for mention in mentions for place in range(mention.start, mention.end)}
        guesses = [g for g in self._speller.guesses(text, lang) if taken.isdisjoint(range(g.start, g.end))]
        doubtful = [g for g in guesses if len(g.words) > 1 and any(self._kind(word) in ADDING for word in g.words)]
        found = [Mention("?", g.start, g.end, text[g.start : g.end], meant=" / ".join(g.words)) for g in doubtful]
        right = spelled(text, (guess for guess in guesses if len(guess.words) == 1))
        for mention in self._words(right.text) if right.changed else ():
            if (place := right.as_typed(mention.start, mention.end)) and _is_told(mention):
                tag = mention.tag if self.reads_mistyped and _adds(mention) else "?"
                found.append(Mention(tag, *place, text[slice(*place)], mention.data, mention.text))
        return longest(found)

    def _formulas(self, text: str) -> Iterator[Mention]:
        for start, end, symbols in formulas(text, self.symbols):
            yield Mention("F", start, end, text[start:end], (symbols,))

    def _kind(self, word: str) -> str:
        """The kind of mention that a word makes by itself."""
        return self._payloads[word][0][0] if word in self._payloads else "?"

    def _parties_in(self, text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The parties that a text names beside those mentioned by a recorded word, else what nearly names one."""
        named, near = self._names.look(text)
        for start, end, party_id in named:
            yield Mention("L", start, end, text[start:end], ((party_id, *self._parties[party_id]),))
        if near and not any(m.tag == "L" or (m.tag == "H" and not near.holds(m.start, m.end)) for m in mentions):
            yield Mention("H", near.start, near.end, text[near.start : near.end])

    def _words(self, text: str) -> Iterator[Mention]:
        lower = lowered(text)
        for last, (word, payloads) in self._automaton.iter(lower):
            start = last - len(word) + 1
            end = _word_end(lower, start, last + 1)
            if CONTROLLED.match(lower, last + 1) or (lower[start:end] != word and lower[start:end] in self._payloads):
                continue
            if end is not None and not WHETHER.match(lower, max(0, start - 1)):
                tag = "L" if any(kind == "L" for kind, _ in payloads) and payloads[0][0] == "A" else payloads[0][0]
                yield Mention(tag, start, end, text[start:end], tuple(p for t, p in payloads if t == tag))

    def _short(self, text: str) -> Iterator[Mention]:
        for match in re.finditer(r"(?<![A-Za-z0-9])[A-Z]{2,4}(?![A-Za-z0-9])", text):
            if text.isupper() and match[0] == "US" and match.start() > 0:
                continue
            if country := self._abbreviations.get(match[0]):
                yield Mention("P", match.start(), match.end(), match[0], (country,))

    def _with_case(self, text: str) -> Iterator[Mention]:
        for match in re.finditer(r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]{1,11}(?![A-Za-z0-9])", text):
            if known := self._exact.get(match[0]):
                yield Mention(known[0], match.start(), match.end(), match[0], (known[1],))

    def _us(self, text: str) -> Iterator[Mention]:
        """The United States in a text without capitals, or all in capitals: "the us", "a us maker"."""
        for match in re.finditer(r"(?<=\b[Tt][Hh][Ee] )us\b|(?<=\b[Aa] )us\b(?= \w)", text, re.IGNORECASE):
            country = self._abbreviations.get("US")
            if country and (match[0] != "US" or text.isupper()):
                yield Mention("P", match.start(), match.end(), match[0], (country,))


def _entries(corpus: Corpus) -> Iterator[tuple[str, list[tuple[str, str]], Any]]:
    vocabulary = corpus.vocabulary
    for kind in vocabulary.kinds.values():
        yield "K", _all(kind.words), kind
    for name, tag in TAGS.items():
        for term in vocabulary.terms.get(name, []):
            yield tag, _all(term.words), term
    for element in vocabulary.elements:
        yield "E", _all(element.names), element
    for country in vocabulary.countries.values():
        yield "P", [*_all(country.names), *_all(country.regions), *_all(country.cities)], country
        yield "A", _all(country.adjectives), country
    for party_id, (party, file) in corpus.parties.items():
        names = [("", name) for name in (party.name, *party.aliases)]
        yield "L", [*names, *([("zh", party.zh)] if party.zh else [])], (party_id, party, file)
    for group in corpus.groups.values():
        yield "H", [("", name) for name in (group.name, *group.aliases)], group


def _speller(corpus: Corpus) -> Speller:
    """The words that may be meant: all in English; in others, whose ordinary words are unknown, elements and uses.

    The names of elements are listed with their common mistypings, so that only the first is meant.
    """
    ordinary = corpus.vocabulary.patterns.get("no_mistyping")
    known = [word for _, word in _all(ordinary.words)] if ordinary else []
    meant: dict[str, list[str]] = {lang: [] for lang in LATIN}
    for tag, words, payload in _entries(corpus):
        known += [word for _, word in words]
        of_element = tag == "G" and "composition" in payload.sets
        for lang in LATIN if tag in "EU" or of_element else ("en",):
            named = [word for other, word in words if other == lang]
            plurals = [f"{word}s" for word in named] if lang == "en" and tag in "GK" else []
            meant[lang] += named[:1] if tag == "E" else named + plurals
    return Speller(known, meant)


def _forms(word: str, lang: str, tag: str) -> set[str]:
    """A word as written in its language; names also as in a text of kanji alone, which is taken for Chinese."""
    forms = {normalize(word, lang).lower()}
    if tag in NAMES and CJK.search(word):
        forms |= {normalize(word, other).lower() for other in ("zh", "ja")}
    return forms


def _is_told(mention: Mention) -> bool:
    """Whether it is worth telling that what may be mentioned is not read: of places only those written as a name."""
    return mention.tag in ADDING or (mention.tag in "PA" and mention.text[:1].isupper())


def _adds(mention: Mention) -> bool:
    """Whether what is mentioned can only add something to look at: no place or party, nothing that may release."""
    return mention.tag in ADDING and RELEASING.isdisjoint({*mention.sets, *mention.sets.values()})


def _all(words: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(lang, word) for lang, list_ in words.items() for word in list_ if word]


def _word_end(text: str, start: int, end: int) -> int | None:
    """Where the word ends, with a common ending; None when it is only part of another word ("the US" of "the use")."""
    if CJK.match(text[start]):
        return end
    if start and re.match(r"[^\W_]", text[start - 1]) and not CJK.match(text[start - 1]):
        return None
    if end < len(text) and CJK.match(text[end]):
        return end
    ending = (ENDINGS if end - start >= 4 and text[end - 3 : end].isalnum() else BOUNDARY).match(text, end)
    return ending.end() if ending else None


def longest(found: list[Mention]) -> list[Mention]:
    """Mentions that do not overlap, the longest first, in the order of the text."""
    taken: list[Mention] = []
    used: set[int] = set()
    for mention in sorted(found, key=lambda m: (-(m.end - m.start), m.start, "GKTUWQLAPEFZNMD".find(m.tag))):
        if used.isdisjoint(range(mention.start, mention.end)):
            used.update(range(mention.start, mention.end))
            taken.append(mention)
    return sorted(taken, key=lambda m: m.start)


def tag(text: str, mentions: list[Mention]) -> str:
    """The lower-cased text with each mention replaced by `⟨<tag><index>⟩`."""
    parts, position = [], 0
    for index, mention in enumerate(mentions):
        parts += [text[position : mention.start].lower(), f"⟨{mention.tag}{index}⟩"]
        position = mention.end
    return "".join([*parts, text[position:].lower()])
