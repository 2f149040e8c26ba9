"""Takes a text, gives the words of the corpus in it, with symbols, formulas and parties, as mentions.

The longest word wins; Latin words match on word boundaries with common endings, Chinese, Japanese and Korean
anywhere. Nothing is decided here.
"""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import cached_property
from typing import Any

import ahocorasick

from qa.corpus import Corpus
from qa.entries import Country, Term
from qa.reading.formulas import formulas
from qa.reading.languages import CJK, lowered, normalize
from qa.reading.mentions import NAMES, Mention, longest
from qa.reading.parties import Names
from qa.reading.spelling import Speller, spelled
from qa.reading.words import AMOUNT, HEAD, HEADS, parts, word_end

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
        self._heads: set[str] = set()
        for tag, words, payload in _entries(corpus):
            for lang, word in words:
                forms = _forms(word, lang, tag)
                for form in forms:
                    self._payloads.setdefault(form, []).append((tag, payload))
                if tag == "G" and payload.sets.get("form") in HEADS.get(lang, ()):
                    self._heads |= {form for form in forms if HEAD.fullmatch(form)}
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
        crystals = {mention.start for mention in named if mention.sets.get("form") == "crystal"}
        formulas_read = [mention for mention in self._formulas(text) if mention.start not in crystals]
        return longest([*named, *formulas_read, *self._parties_in(text, named)])

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
            end = word_end(lower, start, last + 1)
            if end is None and word in self._heads:
                for at, stop, known in parts(lower, start, last + 1, self._payloads):
                    tag, payload = self._payloads[known][0]
                    if tag in "GE":
                        yield Mention(tag, at, stop, text[at:stop], (payload,))
                continue
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
            letters = match[0].rstrip("0123456789")
            word = letters if AMOUNT.match(text, match.start() + len(letters)) else match[0]
            if known := self._exact.get(match[0]) or self._exact.get(word):
                end = match.end() if match[0] in self._exact else match.start() + len(word)
                yield Mention(known[0], match.start(), end, text[match.start() : end], (known[1],))

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
