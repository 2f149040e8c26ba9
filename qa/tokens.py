"""Takes text, gives the tokens that lexical search compares: stemmed words, codes, numbers, character pairs.

Passages and questions must be cut the same way: whoever changes a rule here raises `FORMAT` in `index.py`.
Traditional Chinese is mapped to simplified by the caller.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import Stemmer

_COMMON = """
a about after all also an and any are as at be been before being both but by can could did do does doing each for from
had has have having he her here him his how i if in into is it its may me must my no nor not of on once only or other
our out over own please shall she should so some such than that the their them then there these they this those
through to too under until up very was we were what when where whether which while who whom whose why will with would
you your
"""
STOP_WORDS = frozenset(_COMMON.split())
"""Words that say nothing about a passage. Not among them: `us`, the country."""

SPELLINGS = {"licenc": "licens", "defenc": "defens", "catalogu": "catalog", "aluminium": "aluminum", "sulph": "sulf"}
"""British stem -> American stem."""

UNSPACED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\u1100-\u11ff\uac00-\ud7a3\U00020000-\U0003ffff"
)
"""Han characters, kana and hangul: cut into overlapping pairs, since words are not told apart by spaces."""

_SCAN = re.compile(
    rf"""
    (?P<code>   (?<![a-z\d.]) \d[a-e]\d{{3}} (?:\.[a-z\d]+)* (?![a-z\d]) )                   # 1c905.a.4
  | (?P<tariff> (?<![a-z\d.]) \d{{4}}\.\d\d (?:\.?\d\d){{0,2}} (?![a-z\d]|\.\d) )            # 8505.11, 2846.90.19.20
  | (?P<share>  (?<![a-z\d.]) [\d,]*\d (?:\.\d+)? \s? (?:%|per[ ]?cent(?![a-z])) )           # 0.1 %
  | (?P<label>  (?<![a-z\d.]) \d+ (?: (?:\.\d+)+ (?:\([a-z\d]+\))* | (?:\([a-z\d]+\))+ ) )   # 18.5.2(a), 1(1)
  | (?P<number> (?<![a-z\d.]) \d+ (?:,\d{{3}})+ (?!\d) )                                     # 2,000
  | (?P<pairs>  [{UNSPACED}]+ )
  | (?P<word>   [^\W_{UNSPACED}]+ )
    """,
    re.VERBOSE,
)
_stemmer = Stemmer.Stemmer("english")


def tokens(text: str) -> list[str]:
    """Give the tokens of a text in its order; a code or label is followed by those it lies below."""
    found: list[str] = []
    for match in _SCAN.finditer(_fold(text)):
        found += _CUT[match.lastgroup or "word"](match.group())
    return found


def bigrams(tokens: Sequence[str]) -> list[str]:
    """Give each two neighboring tokens as one, joined by a space."""
    return [f"{left} {right}" for left, right in pairwise(tokens)]


def _fold(text: str) -> str:
    """Make lower case of it, full-width and subscript forms plain, Latin letters bare, `re-export` one word."""
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub("[à-ɏ]", lambda match: unicodedata.normalize("NFD", match.group())[0], plain)
    return re.sub(r"(?<![a-z])re-(?=[a-z]{3})", "re", plain)


def _code(code: str) -> list[str]:
    parts = code.split(".")
    return [".".join(parts[:end]) for end in range(len(parts), 0, -1)]


def _tariff(code: str) -> list[str]:
    return [code.replace(".", "")]


def _share(text: str) -> list[str]:
    return [re.sub(r"[^\d.]", "", text) + "%"]


def _label(label: str) -> list[str]:
    bare = label.partition("(")[0]
    return [label] if bare == label else [label, bare]


def _number(text: str) -> list[str]:
    return [text.replace(",", "")]


def _pairs(run: str) -> list[str]:
    return [left + right for left, right in pairwise(run)] or [run]


def _word(word: str) -> list[str]:
    return [] if word in STOP_WORDS else [_stem(word)]


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    for british, american in SPELLINGS.items():
        word = word.replace(british, american, 1) if word.startswith(british) else word
    word = re.sub(r"is(e[ds]?|ing|ations?)$", r"iz\1", word)
    return _stemmer.stemWord(word) if word.isalpha() else word


_CUT: dict[str, Callable[[str], list[str]]] = {
    "code": _code,
    "tariff": _tariff,
    "share": _share,
    "label": _label,
    "number": _number,
    "pairs": _pairs,
    "word": _word,
}
