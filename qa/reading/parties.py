"""Takes a name or a question, gives the parties of the lists that it names, and those it nearly names.

Legal forms, "and", case, punctuation, spacing, plurals and script variants make no difference. A near miss is never
decided: it is a question to put. A name that is found nowhere is not on a list of this corpus, and nothing more.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from qa.corpus import Corpus
from qa.models import Model, Status
from qa.timeline import GONE, status_on

LEGAL = frozenset(
    [
        *("inc", "incorporated", "llc", "ltd", "limited", "co", "corp", "corporation", "company", "gmbh", "mbh", "ag"),
        *(
            "se",
            "sa",
            "srl",
            "sro",
            "spol",
            "plc",
            "kk",
            "lp",
            "llp",
            "oy",
            "oyj",
            "ab",
            "bv",
            "nv",
            "spa",
            "sas",
            "as",
        ),
        *("kg", "aps", "pte", "pty", "and", "the", "'s"),
    ]
)
"""Words that tell no two parties apart."""
LEGAL_CJK = re.compile(r"(?:股份|责任)?有限(?:责任)?公司$|株式会社$|^株式会社|公司$|㈱|\(株\)")
WORD = re.compile(r"(?:[a-z]\.)+[a-z]\b|'s\b|[a-z0-9]+|&")
CJK_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+")
SHORTEST, SHORTEST_JOINED, SHORTEST_CJK = 6, 7, 5
"""Characters of a name that is found in a spelling that is not recorded: as one word, as several, in Chinese."""
MISTAKES, MISTAKES_CJK = (8, 12, 20), (5, 10)
"""From how many characters on one, two and three of them may differ in a near miss."""
LONGEST = 10
"""Words of a name."""
SIMILAR = 85
"""How alike, of 100, a name must be to be offered when one is looked up."""
OFFERED = 5


class Found(NamedTuple):
    """A place in a text that names a party, or nearly does."""

    start: int
    end: int
    party: str

    def holds(self, start: int, end: int) -> bool:
        """Whether fewer words lie within it: the group of a company whose name is mistyped."""
        return self.start <= start and end <= self.end and (start, end) != (self.start, self.end)


class Listing(Model):
    """A naming of a party, with what it means on a day."""

    party: str
    name: str
    zh: str
    notice: str
    list: str
    status: str
    """`named`, `suspended`, `unverified`, `lifted` or `not_yet_named`."""
    since: date
    verified: bool


class Lookup(Model):
    """What the lists hold for a name on a day."""

    name: str
    as_of: date
    last_checked: date
    listings: tuple[Listing, ...]
    near: tuple[Listing, ...]
    """Parties of similar names; whether one of them is meant is for a person to say."""


STATUS_WORDS = {
    Status.IN_FORCE: "named",
    Status.SUSPENDED: "suspended",
    Status.UNVERIFIED: "unverified",
    Status.UNPUBLISHED: "not_yet_named",
    Status.NOT_YET_IN_FORCE: "not_yet_named",
}


class Names:
    """The names of listed parties, ready to be found in a text in any of their spellings.

    A name that is also an ordinary word is left to be found as it is recorded.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._latin: dict[str, str] = {}
        self._cjk: dict[str, str] = {}
        for party_id, (party, _) in corpus.parties.items():
            for name in () if party.ambiguous else (party.name, party.zh, *party.aliases):
                core = cjk_core(name)
                if CJK_RUN.search(name) and len(core) >= SHORTEST_CJK:
                    self._cjk.setdefault(core, party_id)
                elif not CJK_RUN.search(name) and len(latin_core(name)) >= SHORTEST:
                    self._latin.setdefault(latin_core(name), party_id)
        self._alike: dict[tuple[str, int], list[tuple[str, int]]] = {}
        """By first letter and length of what is read, the names that may be meant, with the mistakes they allow."""
        for core in self._latin:
            most = _mistakes(len(core), MISTAKES)
            for size in range(len(core) - most, len(core) + most + 1) if most else ():
                self._alike.setdefault((core[0], size), []).append((core, most))
        self._pairs: dict[str, list[str]] = {}
        """By two characters beside each other, the Chinese names that hold them."""
        for core in self._cjk:
            for pair in {core[n : n + 2] for n in range(len(core) - 1)}:
                self._pairs.setdefault(pair, []).append(core)

    def look(self, text: str) -> tuple[list[Found], Found | None]:
        """Every place that names a party, and where there is none the place that comes nearest to doing so."""
        spans = list(_spans(_words(text)))
        named = [*self._named_latin(spans), *self._named_cjk(text)]
        return named, None if named else self._nearest(text, spans)

    def near(self, text: str) -> Found | None:
        """The place that is nearest to a name without being one; None where nothing comes near."""
        return self._nearest(text, list(_spans(_words(text))))

    def _named_latin(self, spans: Sequence["_Span"]) -> Iterable[Found]:
        """Of names that begin at one place the longest."""
        known = [span for span in spans if span.core in self._latin and _long(span.core, span.joints)]
        return {span.start: Found(span.start, span.end, self._latin[span.core]) for span in known}.values()

    def _named_cjk(self, text: str) -> Iterator[Found]:
        if not CJK_RUN.search(text):
            return
        for core, party in self._cjk.items():
            if (start := text.find(core)) >= 0:
                yield Found(start, start + len(core), party)

    def _nearest(self, text: str, spans: Sequence["_Span"]) -> Found | None:
        found = [*self._near_latin(spans), *self._near_cjk(text)]
        return min(found, key=lambda one: one[0], default=(0.0, None))[1]

    def _near_latin(self, spans: Sequence["_Span"]) -> Iterator[tuple[float, Found]]:
        for span in spans:
            for known, most in self._alike.get((span.core[0], len(span.core)), ()):
                distance = OSA.distance(span.core, known, score_cutoff=most)
                if 0 < distance <= most:
                    yield distance / len(known), Found(span.start, span.end, self._latin[known])

    def _near_cjk(self, text: str) -> Iterator[tuple[float, Found]]:
        if not CJK_RUN.search(text):
            return
        present = {text[n : n + 2] for n in range(len(text) - 1)} & self._pairs.keys()
        shared = {known for pair in present for known in self._pairs[pair]}
        for known, party in self._cjk.items():
            most = _mistakes(len(known), MISTAKES_CJK)
            enough = len(known) - 1 - 2 * most
            if not most or (enough > 0 and known not in shared):
                continue
            if sum(known[n : n + 2] in present for n in range(len(known) - 1)) < enough:
                continue
            for size in (len(known), len(known) - 1, len(known) + 1):
                for start in range(len(text) - size + 1):
                    window = text[start : start + size]
                    distance = OSA.distance(window, known, score_cutoff=most)
                    if 0 < distance <= most and CJK_RUN.fullmatch(window):
                        yield distance / len(known), Found(start, start + size, party)


class _Word(NamedTuple):
    core: str
    start: int
    end: int


class _Span(NamedTuple):
    core: str
    joints: int
    """How often two words meet in it."""
    start: int
    end: int


def _spans(words: Sequence[_Word]) -> Iterator[_Span]:
    """Up to `LONGEST` words beside each other as one, by where they begin and how many they are."""
    for first, word in enumerate(words):
        core = ""
        for joints, last in enumerate(words[first : first + LONGEST]):
            core += last.core
            yield _Span(core, joints, word.start, last.end)


def _words(text: str) -> list[_Word]:
    """The Latin words of a text that tell parties apart, with their places."""
    plain = text.lower() if text.isascii() else "".join(map(_folded, text))
    found = [_Word(_singular(m[0].replace(".", "")), m.start(), m.end()) for m in WORD.finditer(plain)]
    return [word for word in found if word.core not in LEGAL and word.core != "&"]


def _folded(character: str) -> str:
    """One lower-case letter without its accent, so that places in the text stay the same."""
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _long(core: str, joints: int) -> bool:
    """Whether a name is long enough not to be an ordinary word or two."""
    return len(core) >= (SHORTEST_JOINED if joints else SHORTEST)


def _mistakes(length: int, limits: Sequence[int]) -> int:
    """How many characters may differ in a name of this length."""
    return sum(length >= limit for limit in limits)


def latin_core(name: str) -> str:
    """What tells a name in Latin letters apart, in one word."""
    return "".join(word.core for word in _words(name))


def cjk_core(name: str) -> str:
    """What tells a Chinese or Japanese name apart."""
    return LEGAL_CJK.sub("", re.sub(r"[\s·・,，.。、“”\"']", "", name))


def look_up(name: str, as_of: date, corpus: Corpus) -> Lookup:
    """The namings of a party on a day, and parties of similar names."""
    cores = {cjk_core(name), latin_core(name)} - {""}
    spelled = {
        party_id: {core for one in (p.name, p.zh, *p.aliases) for core in (cjk_core(one), latin_core(one)) if core}
        for party_id, (p, _) in corpus.parties.items()
    }
    exact = [party_id for party_id, known in spelled.items() if known & cores]
    nearest = Names(corpus).near(name)
    similar = [*([nearest.party] if nearest else []), *_similar(name, corpus)]
    return Lookup(
        name=name,
        as_of=as_of,
        last_checked=corpus.last_checked,
        listings=tuple(_listing(party_id, as_of, corpus) for party_id in exact),
        near=tuple(_listing(party_id, as_of, corpus) for party_id in dict.fromkeys(similar) if party_id not in exact),
    )


def listings(party_ids: Iterable[str], as_of: date, corpus: Corpus) -> tuple[Listing, ...]:
    """The namings of parties on a day."""
    return tuple(_listing(party_id, as_of, corpus) for party_id in party_ids)


def _similar(name: str, corpus: Corpus) -> list[str]:
    names = {(i, n): one for i, (p, _) in corpus.parties.items() for n, one in enumerate((p.name, p.zh, *p.aliases))}
    found = process.extract(
        name.lower(),
        {k: one.lower() for k, one in names.items() if one},
        scorer=fuzz.WRatio,
        score_cutoff=SIMILAR,
        limit=OFFERED,
    )
    return [key[0] for _, _, key in found]


def _listing(party_id: str, day: date, corpus: Corpus) -> Listing:
    party, file = corpus.parties[party_id]
    notice = corpus.instruments[file.notice]
    status, _ = status_on(notice, day)
    return Listing(
        party=party_id,
        name=party.name,
        zh=party.zh,
        notice=file.notice,
        list=file.list,
        status="lifted" if status in GONE - {Status.UNPUBLISHED} else STATUS_WORDS[status],
        since=notice.effective,
        verified=party.verified and file.verified,
    )
