"""Takes a reading, gives each place its role: made in, origin, leaves from, goes to, via.

Patterns are data (`vocabulary/roles.yaml`), tried in order on the text in which mentions are tagged; a place keeps
its first role. A role that two different places claim is left to the first; one that either of two places may have
("Germany or France") is in doubt.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from qa.expressions import Expressions
from qa.models import UNCLEAR
from qa.reading.good import WITH_MAGNETS, Good
from qa.reading.languages import CJK
from qa.reading.mentions import Mention, Reading
from qa.reading.sentences import mentions_tagged, tagged_in
from qa.reading.taken import taken_processes

WORDS = r"(?:(?!⟨[PA]\d|(?:to|into|leave|nach|vers|hacia) |[去到往])[^\s.,;:?!|]+ ){0,3}?"
"""A few words before a place; none of them leads to another place."""
CHARACTERS = r"(?:(?!⟨[PA]\d|到 ?⟨P|[运发寄]往)[^\s，。；,.;⟨⟩]|⟨(?![PA])\w\d+⟩){0,5}?"
NOUN = r"⟨[EFGK](?P<noun>\d+)⟩"
ARTICLE = "(?:the |de[rnm] )?"
"""What may stand right before the name of a country ("in the PRC", "in der Schweiz")."""
BARE = re.compile(r"⟩ \w+ (?:\w+ )?⟨P\d+⟩")
"""An element and where it is from, with no verb between."""
CHINA_ALONE = ("chinese_noun_before", "chinese_link", "bought_in", "inland", "government", "sender")
"""Roles that China alone may have."""
ABROAD = ("orderer", "staff", "parent", "seat", "rest")
"""Roles that places other than China alone may have."""
ENDS = {"orderer": "destination", "sender": "departure", "seat": "departure"}
"""Roles of people, with the end of the route that they stand at."""
ASIDE = ("authority", "government", "birthplace", "staff", "parent", "rest")
"""Roles outside the route, which any number of places may have."""
DENIED = ("negated", "not_technology", "not_content")
"""Roles of places that something is said not to come from."""
OF_NOUNS = ("origin_of", "content_from", "chinese_noun_before")
"""Roles whose patterns name the goods or the element that a place is the origin of."""


ASIDE_OF_GOODS = re.compile(r"(?: \w+){0,2} ?\([^()]*")
"""What stands between goods and a place in the brackets that open behind them."""


@dataclass(frozen=True)
class Origin:
    """A place stated as an origin, and the goods or the element it is stated of, where they are named."""

    place: Mention
    of: Mention | None = None
    doubtful: bool = False
    """Whether the question leaves open that this is the origin."""
    bare: bool = False
    """Whether the goods that hold what it is stated of may as well come from there ("magnets with 2 % Tb from ...")."""

    @property
    def value(self) -> str:
        """The country code, or that it is unclear."""
        return UNCLEAR if self.doubtful else str(self.place.data[0].code)


@dataclass
class Places:
    """The roles found, each with the place and the words it was read from."""

    roles: dict[str, Mention] = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)
    """Every place stated as an origin, of goods or of what is inside them."""
    doubtful: set[str] = field(default_factory=set)
    """Roles that either of two places may have."""
    loose: list[Mention] = field(default_factory=list)
    """Places without a role."""
    authorities: list[Mention] = field(default_factory=list)
    """Places that only name the authority, the rules or the license of a country."""
    further: list[Mention] = field(default_factory=list)
    """Further places that goods go to, as the first one does."""

    def code(self, role: str) -> str | None:
        """The country code of the place in the role, or that it is unclear."""
        mention = self.roles.get(role)
        if mention is None:
            return None
        return UNCLEAR if role in self.doubtful else str(mention.data[0].code)


def find_places(reading: Reading, inside: frozenset[int] = frozenset()) -> Places:
    """The role of each place and adjective of place; `inside` holds where words for what goods contain begin."""
    found = Places()
    if not reading.of("P", "A"):
        return found
    taken: dict[int, str] = {}
    for one in taken_processes(reading):
        _give("technology_origin", reading.mentions.index(one.source), None, (reading, found, taken))
    for role, match in reading.once("roles", lambda: _told(reading)):
        noun = reading.mentions[int(match["noun"])] if role in OF_NOUNS else None
        if role == "origin_of" and noun and _is_of_the_goods(noun, int(match["place"]), reading):
            role, noun = "origin", None
        if role == "content_from" and (noun is None or noun.start not in inside):
            continue
        if role in CHINA_ALONE and reading.mentions[int(match["place"])].data[0].code != "CN":
            continue
        if role == "made_in" and _makes_others(match, reading):
            continue
        if role in ABROAD and reading.mentions[int(match["place"])].data[0].code == "CN":
            continue
        if role == "seat" and _may_leave_china(reading):
            continue
        _give(ENDS.get(role, role), int(match["place"]), noun, (reading, found, taken))
        if role == "content_from" and BARE.search(match[0]) and found.origins:
            found.origins[-1] = replace(found.origins[-1], bare=found.origins[-1].of is noun)

    _doubt(reading, found, taken)
    _doubt_maker(reading, found)
    _stay(reading, found)
    rest = [m for n, m in enumerate(reading.mentions) if m.tag in "PA" and n not in taken]
    rest = [m for m in rest if not _is_of_a_name(reading.mentions.index(m), reading)]
    found.loose = [m for m in rest if m not in found.further]
    _list_further(reading, found)
    return found


def _is_of_the_goods(element: Mention, place: int, reading: Reading) -> bool:
    """Whether a comma parts an origin from an element: it is one of the goods ("magnets with Dy, PRC origin")."""
    gap = reading.lowered[element.end : reading.mentions[place].start]
    return element.tag in "EF" and "," in gap and bool(reading.of("G"))


def _stay(reading: Reading, found: Places) -> None:
    """Goods of zones in China that are said not to leave the country go to the last of them, where nobody is abroad."""
    named = reading.of("P")
    if "inland" in found.roles or any(m.data[0].code != "CN" for m in reading.of("P", "A")):
        return
    towns = [m for m in named if m.data[0].code == "CN" and m.text.lower() not in ("china", "prc")]
    said = reading.says("stays_in_country", reading.tagged) and reading.says("customs_zone", reading.tagged)
    if len(towns) > 1 and said and not reading.says("abroad_at_all"):
        found.roles["inland"] = towns[-1]


def _told(reading: Reading) -> list[tuple[str, re.Match[str]]]:
    """Every role that a pattern tells, in the order of the patterns, with where it is told."""
    names, patterns = _patterns(reading)
    return [(names[number], match) for number, match in patterns.each(reading.tagged)]


def _makes_others(match: re.Match[str], reading: Reading) -> bool:
    """Whether words for who makes goods name products with magnets, or a user ("a speaker maker in Penang")."""
    if (noun := match.groupdict().get("noun")) is None:
        return False
    maker = reading.mentions[int(noun)]
    return maker.sets.get("form") in WITH_MAGNETS or (maker.tag == "U" and "rare_earth_work" not in maker.sets.values())


def places_of(reading: Reading) -> Places:
    """The role of each place, where no words tell what goods contain."""
    return reading.once("places", lambda: find_places(reading))


def _give(role: str, index: int, noun: Mention | None, state: tuple[Reading, Places, dict[int, str]]) -> None:
    reading, found, taken = state
    mention = reading.mentions[index]
    if index in taken or _is_of_a_name(index, reading):
        return
    if role in ("origin", "unsure_origin", *OF_NOUNS):
        taken[index] = "origin"
        found.origins.append(Origin(mention, noun, doubtful=role == "unsure_origin"))
    elif role in ASIDE:
        taken[index] = role
        found.roles.setdefault(role, mention)
        found.authorities += [mention] if role == "authority" else []
    elif role == "departure" and role in found.roles and _is_same(mention, found.roles[role]):
        taken[index] = role
    elif role not in found.roles or _goes_on(role, mention, found):
        taken[index] = role
        found.roles[role] = mention
    elif role == "destination" and mention.tag == "P":
        found.further.append(mention)


def _may_leave_china(reading: Reading) -> bool:
    """Whether a place in China is named that goods may leave, or a sender of it."""
    told = reading.vocabulary.expressions("no_start_there", reading.lang).sub("", reading.tagged)
    named = (*mentions_tagged(told, reading, "P"), *tagged_in("of_a_chinese_sender", reading, "PA"))
    return any(place.data[0].code == "CN" for place in named)


def _is_of_a_name(index: int, reading: Reading) -> bool:
    """Whether a place abroad belongs to the name of a listed company right before it ("TDK Europe in Munich")."""
    name, place = reading.mentions[index - 1] if index else None, reading.mentions[index]
    if name is None or name.tag != "L" or reading.text[name.end : place.start] != " ":
        return False
    others = [m for m in reading.of("P") if m is not place and m.data[0].code != "CN"]
    return place.tag == "P" and place.data[0].code != "CN" and bool(others)


def _is_same(one: Mention, other: Mention) -> bool:
    return bool(one.data[0].code == other.data[0].code)


def _goes_on(role: str, mention: Mention, found: Places) -> bool:
    """Whether goods that seem to go to China go to this place ("to Shanghai, then to Rotterdam"); in doubt they do."""
    return role == "destination" and found.roles[role].data[0].code == "CN" != mention.data[0].code


def _list_further(reading: Reading, found: Places) -> None:
    """Take a place without a role that is listed with one that goods go to for one more of these."""
    ends = [m for role, m in found.roles.items() if role == "destination" and role not in found.doubtful]
    for one, other in pairwise(reading.of("P") if ends else ()):
        gap = reading.lowered[one.end : other.start]
        listed = other in found.loose and reading.vocabulary.pattern("and_also_to", reading.lang).fullmatch(gap)
        if listed and one in (*ends, *found.further):
            found.further.append(other)
            found.loose.remove(other)


def _doubt(reading: Reading, found: Places, taken: dict[int, str]) -> None:
    """Mark the roles of two places between which the question says "or"."""
    indices = [n for n, m in enumerate(reading.mentions) if m.tag in "PA"]
    either = reading.vocabulary.pattern("either", reading.lang)
    for one, other in pairwise(indices):
        first, second = reading.mentions[one], reading.mentions[other]
        gap = reading.lowered[first.end : second.start]
        if len(gap) > 30 or first.data[0].code == second.data[0].code or not either.fullmatch(gap):
            continue
        found.doubtful |= {taken[n] for n in (one, other) if n in taken}
        found.origins = [
            Origin(o.place, o.of, doubtful=True) if o.place in (first, second) else o for o in found.origins
        ]
        if first.tag == second.tag == "A" and taken.keys().isdisjoint((one, other)):
            found.origins.append(Origin(first, doubtful=True))
        taken.setdefault(one, "either")
        taken.setdefault(other, "either")


def _doubt_maker(reading: Reading, found: Places) -> None:
    """Mark where goods are made if their maker has plants in two countries and nothing else says which made them."""
    places = reading.of("P")
    between = reading.vocabulary.pattern("plants_between", reading.lang)
    for first, second in pairwise(places):
        gap = reading.lowered[first.end : second.start]
        if first.data[0].code == second.data[0].code or not between.fullmatch(gap):
            continue
        open_ = found.roles.get("made_in", first) in (first, second)
        if open_ and reading.says("plants_before", reading.lowered[: first.start]):
            found.roles.setdefault("made_in", first)
            found.doubtful.add("made_in")


def _patterns(reading: Reading) -> tuple[list[str], Expressions]:
    """The roles with their patterns in the question's language and English, filled in once per vocabulary."""
    filled, lang = reading.vocabulary.filled, reading.lang
    if lang not in filled:
        patterns = [
            (role.role, _filled(_named(pattern, reading), _is_cjk(pattern, lang)))
            for role in reading.vocabulary.roles
            for code in dict.fromkeys((lang, "en"))
            for pattern in role.patterns.get(code, ())
        ]
        filled[lang] = [name for name, _ in patterns], Expressions(pattern for _, pattern in patterns)
    return filled[lang]


def _is_cjk(pattern: str, lang: str) -> bool:
    return bool(CJK.search(pattern)) or lang in ("zh", "ja")


def _named(pattern: str, reading: Reading) -> str:
    """The pattern with each `{name}` but those of places replaced by the words of that name."""
    known = reading.vocabulary
    return re.sub(r"\{([a-z]{2,})\}", lambda m: f"(?:{known.pattern(m[1], reading.lang).pattern})", pattern)


def _filled(pattern: str, cjk: bool) -> str:
    filled = pattern.replace("{w}", CHARACTERS if cjk else WORDS).replace("{N}", NOUN)
    before, behind = (" ?", " ?") if cjk else (ARTICLE, "")
    for name, tags in (("{PA}", "PA"), ("{P}", "P"), ("{A}", "A")):
        filled = filled.replace(name, f"{before}⟨[{tags}](?P<place>\\d+)⟩{behind}", 1)
    worded = filled[0].isalpha() or (filled.startswith("(?:") and not filled.startswith(("(?:^", "(?:,")))
    start = r"(?<![^\W_])" if worded and not cjk else ""
    return start + filled


def origin_of(good: Good, places: Places, reading: Reading, but: Origin | None = None) -> Origin | None:
    """The origin stated of the good, else the one of nothing named that stands nearest before or close behind it.

    One that is taken for something else is passed over.

    Of an element in other goods only an origin counts that is stated of it: anything else may be said of the goods.
    """
    stated = [origin for origin in places.origins if origin.of in good.mentions and origin is not but]
    if stated:
        return next((origin for origin in stated if origin.of and origin.of.tag in "GK"), stated[0])
    if good.content:
        return None
    start = good.head
    near = [
        o
        for o in places.origins
        if o.of is None
        and (
            0 <= start - o.place.end <= 45
            or 0 <= o.place.start - good.end <= 25
            or start < o.place.start < good.end
            or ASIDE_OF_GOODS.fullmatch(reading.lowered[good.end : o.place.start])
        )
    ]
    return min(near, key=lambda o: abs(start - o.place.end), default=None)
