"""Takes a text, gives the chemical symbols and formulas in it; abbreviations that only look like one are left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SYMBOL_ONLY_IN_FORMULA = frozenset(
    "Y B C N O W In Co Ni As Si Ti Al Cu Zr Nb Ga Ag Zn Sn Mn Cr Mo Ge Sb Bi Te Li Mg Fe Se".split()  # noqa: SIM905
)
SYMBOL_BEFORE_FORM = frozenset(["Ga", "Ge", "Sb", "Bi", "Te", "W", "Mo", "Y", "Zr", "Nb"])
"""Symbols that may stand for an element alone where the form of goods follows: "Ga metal", "Y oxide"."""
FORM_BEHIND = re.compile(
    r" ?(?:(?:sputter(?:ing)?|planar|rotary|rotatable|lens|optical) )?"
    r"(?:metal|(?:di|tri)?oxide|ingot|powder|wafer|target|crystal|boule|piece|shot|nugget|puck|blank|alloy|compound|(?:tetra|tri)?chloride|nitrate|sulph?ate|fluoride|carbonate"
    r"|hydroxide|acetate|bromide|iodide|nitride|hydride|foil|sheet|plate|rod|bar|wire|lump|chunk|pellet|granule|bead"
    r"|needle|turning|scrap|tube|dis[ck]|slug|billet|salt)s?\b(?!-)"
    r"|[ -](?:Metall|Barren|Block|Granulat|Pulver|Legierung(?:en)?|Oxid|Schrott|Draht|Blech|Stangen?|Stücke|Späne)\b"
    r"|(?:金属|锭|粉|粒|靶|合金|棒|块|丝|箔|珠|屑|废料|メタル|地金|インゴット|ターゲット|スクラップ)"
    r"| ?(?:금속|메탈|잉곳|분말|합금|타깃|타겟|스크랩|펠릿|괴)"
)
PURITY_BEHIND = re.compile(r" ?[(（]?(?:[2-9]N[1-9]?\b|99(?:[.,]\d+| ?[%％]))")
FORM_BEFORE = re.compile(
    r"\b(?:m[ée]tal|(?:lingots?|poudre|granulés|alliages?|lingotes?|polvo|gránulos|granalla|aleación|chatarra) d[e'])"
    r" ?$",
    re.I,
)
"""What tells that a symbol alone is an element: the form of goods or a purity beside it ("Ge-Barren", "Ga 6N")."""
NAMED_BEFORE = re.compile(r"(?:\b(?:with|contain(?:s|ing)?|without|no|plus|added|some|includ(?:es|ing)|of)|%) $", re.I)
NAMED_BEHIND = re.compile(r"(?:[,.;)?]|$| (?:instead|content|doping|added|addition|inside|in it)\b)")
"""Words around a symbol that is also a word: "NdFeB with Ho instead of Dy"."""
SYMBOL_NEEDS_CONTEXT = frozenset(["La", "Er", "Ho", "Pr", "Eu", "Ce", "Sc"])
_RARE = "(?:Nd|Sm|Gd|Tb|Dy|Tm|Yb|Lu)"
_JOINED = "(?:, ?| ?/ ?|[、,]| ?(?:&|\\+) ?| (?:and|or|nor|und|oder|noch|et|ou|ni|y|o) |和|与|或|及|や|와|과)"
LISTED_BEFORE = re.compile(rf"(?<![A-Za-z]){_RARE}{_JOINED}$")
LISTED_BEHIND = re.compile(rf"{_JOINED}{_RARE}(?![a-z])")
"""A further symbol beside one that is also a word: "no Dy, Tb, Ho or Sm"."""
ANIONS = frozenset(["F", "Cl", "Br", "I", "S", "P", "H"])
"""Symbols that are no elements of the corpus, and make a compound of a formula."""
CATIONS = frozenset(["Na", "K", "Cs", "Rb", "Ba", "Sr", "Ca", "V", "Ta", "Hf", "Pb", "Cd"])
"""Symbols that are no elements of the corpus, and stand in formulas of compounds beside others."""
YTTRIUM_SALT = re.compile(
    r"(?:(?:Na|Li|K|Cs|Rb|Ba)\d?){0,2}Y(?:F[346]?|\(OH\)3|Cl[36]|Br[36]|I[36]|H[23]|PO4|2S3|2O2S|2\(SO4\)3)(?:\.?\d?H2O)?"
)
FORMULA = re.compile(
    r"(?<![A-Za-z])(?:[A-Z][a-z]?(?:[\d.]+(?!\s?(?:nm|mm)\b))?[-/+]?){1,12}"
    r"(?:\((?:[A-Z][a-z]?\d*){1,6}\)\d*)?(?![A-Za-z0-9])"
)
SMALL_SYMBOL = re.compile(
    r"(?<![A-Za-z])(?:(?:dy|tb|sm|nd|gd|ho|lu|sc|eu|yb|tm)(?=[ -](?:magnet|oxide|metal|alloy|target|ndfeb|content|free"
    r"|containing|bearing|doped|diffused|added|rich|based|cubes?\b|rods?\b|ingots?\b|chunks?\b|pellets?\b|foils?\b))"
    r"|(?:dy|tb|gd)(?=(?:, ?| ?[/+&] ?| and | or )(?:dy|tb|gd|nd)\b)"
    r"|(?<=dy[,/+&])(?:tb|gd)\b|(?<=tb[,/+&])(?:dy|gd)\b|(?:(?<=dy and )|(?<=dy or )|(?<=dy, ))(?:tb|gd)\b"
    r"|(?:(?<=tb and )|(?<=tb or )|(?<=tb, ))(?:dy|gd)\b"
    r"|(?:(?<=w/ )|(?<=with )|(?<=no )|(?<=without )|(?<=contains )|(?<=% ))(?:dy|tb)\b(?![-/.]?\w))"
)
"""Symbols that are typed small, beside what tells that they are elements: "dy-containing", "tb and dy", "w/ dy"."""
COMPLEX = re.compile(
    r"(?<![A-Za-z])([A-Z][a-z]?)[(\[-]?(?:OTf|OAc|acac|Acac|tfac|hfac|thd|TMHD|tmhd|fod|OiPr|NTf2|OTFA|Cp|EDTA|DTPA|DOTA)[)\]]?\d?(?![A-Za-z])"
)
"""A metal and the abbreviation of an organic group: "Sm(OTf)3"."""
MIXED = re.compile(
    r"(?<![A-Za-z0-9])((?:[A-Z][a-z]?[\d.]{0,5})?\([A-Z][a-z]?[\d.x-]{0,5}(?:, ?[A-Z][a-z]?[\d.x-]{0,5}){1,5}\)\d{0,2}"
    r"(?:[A-Z][a-z]?[\d.]{0,5}){1,6})(?![A-Za-z])"
)
"""A formula with elements that share a place: "(Y,Eu)2O3", "Na(Y,Yb,Er)F4"."""
BEFORE_MAGNET = re.compile(
    r"(?<![A-Za-z-])(Dy|Tb|Ho|Gd|Pr|Ce)(?=(?:[-/+](?:Dy|Tb|Ho|Gd|Pr|Ce))*-(?:Nd-?Fe-?B|Sm-?Co)(?![a-z]))"
)
"""An element joined to the name of magnets: "Dy-NdFeB"."""
PART = re.compile(r"([A-Z][a-z]?)([\d.]*)")
DOPED = re.compile(
    r"(?<![A-Za-z0-9])(\(?[A-Z][A-Za-z0-9.,()-]{2,36}) ?: ?"
    r"((?:(?:Ce|Pr|Nd|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb)(?:[23]?\+)?(?:(?:, ?|/)(?=[A-Z]))?){1,4})(?![A-Za-z0-9])"
)
"""A host and the rare earths that it is doped with: "CaAlSiN3:Eu2+", "SrAl2O4:Eu,Dy"."""
HOST = re.compile(r"(?:\(?(?:[A-Z][a-z]?[\d.x-]{0,5},?)+\)?[\d.]{0,3})+")


class Formula(NamedTuple):
    """A symbol or formula: where it stands, and its symbols, each once."""

    start: int
    end: int
    symbols: tuple[str, ...]


def formulas(text: str, known: frozenset[str]) -> Iterator[Formula]:
    """Every formula of a text; `known` holds the symbols of elements, beside which anions count."""
    for match in SMALL_SYMBOL.finditer(text):
        yield Formula(match.start(), match.end(), (match[0].capitalize(),))
    for match in BEFORE_MAGNET.finditer(text):
        yield Formula(match.start(), match.end(), (match[1],))
    for match in COMPLEX.finditer(text):
        if match[1] in known:
            yield Formula(match.start(), match.end(), (match[1], "C"))
    for match in MIXED.finditer(text):
        symbols = [symbol for symbol, _ in PART.findall(match[1])]
        if known.issuperset(set(symbols) - ANIONS - CATIONS) and set(symbols) - SYMBOL_ONLY_IN_FORMULA:
            yield Formula(match.start(), match.end(), tuple(dict.fromkeys(symbols)))
    yield from _doped(text, known)
    for match in FORMULA.finditer(text):
        matched = match[0].rstrip("-/+.")
        symbols = [symbol for symbol, _ in PART.findall(matched)]
        others = set(symbols) - ANIONS - (CATIONS if len(symbols) > 1 else set())
        if known.issuperset(others) and _is_chemical(matched, symbols, text, match.start()):
            yield Formula(match.start(), match.start() + len(matched), tuple(dict.fromkeys(symbols)))


def _doped(text: str, known: frozenset[str]) -> Iterator[Formula]:
    for match in DOPED.finditer(text):
        symbols = [symbol for symbol, _ in PART.findall(f"{match[1]} {match[2]}")]
        host = re.search(r"[A-Z][a-z]?\)?\d", match[1]) and HOST.fullmatch(match[1])
        if host and known.issuperset(set(symbols) - ANIONS - CATIONS):
            yield Formula(match.start(), match.end(), tuple(dict.fromkeys(symbols)))


def _has_form_beside(text: str, start: int, end: int) -> bool:
    before = FORM_BEFORE.search(text[max(0, start - 16) : start])
    return bool(before or FORM_BEHIND.match(text, end) or PURITY_BEHIND.match(text, end))


def _is_chemical(matched: str, symbols: list[str], text: str, start: int) -> bool:
    end = start + len(matched)
    if len(symbols) == 1 and symbols[0] in SYMBOL_BEFORE_FORM:
        return _has_form_beside(text, start, end)
    if len(symbols) == 1:
        around = text[max(0, start - 4) : end + 12]
        context = re.search(r"\d|%|[-:]|oxid|metal|alloy|magnet|target|氧化|金属|合金|磁|靶|fib|laser|dop", around)
        named = NAMED_BEFORE.search(text[max(0, start - 12) : start]) and NAMED_BEHIND.match(text, end)
        listed = LISTED_BEFORE.search(text[max(0, start - 12) : start]) or LISTED_BEHIND.match(text, end)
        only = symbols[0] in SYMBOL_ONLY_IN_FORMULA | ANIONS
        shaped = symbols[0] != "La" and FORM_BEHIND.match(text, end)
        return not only and (symbols[0] not in SYMBOL_NEEDS_CONTEXT or bool(context or named or shaped or listed))
    rare = set(symbols) - SYMBOL_ONLY_IN_FORMULA - ANIONS - CATIONS
    if CATIONS.intersection(symbols) and not (re.search(r"[A-Z][a-z]?\d", matched) and (rare or "Y" in symbols)):
        return False
    if ANIONS.intersection(symbols):
        counted = bool(re.search(r"\d", matched)) and symbols[0] not in ANIONS
        return counted and (bool(rare) or bool(YTTRIUM_SALT.fullmatch(matched)))
    return bool(rare) or ("Y" in symbols and len(symbols) > 1 and matched not in ("OY", "BY", "CY", "Y/N", "N/Y", "YN"))
