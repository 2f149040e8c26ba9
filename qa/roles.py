"""Takes a reading, gives each place its role: made in, origin, leaves from, goes to, via.

Patterns are data (`vocabulary/roles.yaml`), tried in order on the text in which mentions are tagged; a place keeps
its first role. A role that two different places claim is left to the first.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from qa.goods import Good
from qa.mentions import CJK, Mention, Reading
from qa.vocabulary import Role

WORDS = r"(?:(?!⟨[PA]\d)[^\s.,;:?!]+ ){0,3}?"
CHARACTERS = r"(?:(?!⟨[PA]\d)[^\s，。；,.;⟨⟩]|⟨(?![PA])\w\d+⟩){0,5}?"


@dataclass
class Places:
    """The roles found, each with the place and the words it was read from."""

    roles: dict[str, Mention] = field(default_factory=dict)
    origins: list[Mention] = field(default_factory=list)
    """Every place stated as an origin, of goods or of what is inside them."""
    loose: list[Mention] = field(default_factory=list)
    """Places without a role."""

    def code(self, role: str) -> str | None:
        """The country code of the place in the role."""
        mention = self.roles.get(role)
        return mention.data[0].code if mention else None


def find_places(reading: Reading, roles: list[Role]) -> Places:
    """The role of each place and adjective of place."""
    found = Places()
    taken: dict[int, str] = {}
    adjectives_of_goods(reading, found, taken)
    for role in roles:
        for pattern in role.patterns.get(reading.lang, ()) + (
            role.patterns.get("en", ()) if reading.lang != "en" else ()
        ):
            for match in _compiled(pattern, bool(CJK.search(pattern)) or reading.lang in ("zh", "ja")).finditer(
                reading.tagged
            ):
                _give(role.role, int(match["place"]), reading, found, taken)

    found.loose = [m for n, m in enumerate(reading.mentions) if m.tag in "PA" and n not in taken]
    return found


def adjectives_of_goods(reading: Reading, found: Places, taken: dict[int, str]) -> None:
    """A place right before goods, or right behind an element of other goods, states their origin."""
    for match in re.finditer(BEHIND, reading.tagged):
        mention = reading.mentions[int(match["place"])]
        said = re.search(r"(?:is|are|comes|came|from|aus|是|来自|产自) ?⟨", match[0])
        if said and any(m.tag == "G" for m in reading.mentions[: int(match["element"])]):
            taken[int(match["place"])] = "origin"
            found.origins.append(mention)
    for match in re.finditer(r"⟨[EFG]\d+⟩ ⟨A(?P<place>\d+)⟩", reading.tagged):
        if reading.lang in ("fr", "es"):
            taken[int(match["place"])] = "origin"
            found.origins.append(reading.mentions[int(match["place"])])
    pattern = (
        r"⟨(?P<tag>[PA])(?P<place>\d+)⟩"
        r"(?P<gap>[ -]?(?:的|产|国产|原产)?(?:rare[- ]?earth |sintered |permanent |bonded )?)(?=⟨[GEFK]\d)"
    )
    for match in re.finditer(pattern, reading.tagged):
        if match["tag"] == "A" or (reading.lang in ("zh", "ja", "ko") and not _is_route(reading.tagged, match.start())):
            mention = reading.mentions[int(match["place"])]
            taken[int(match["place"])] = "origin"
            found.origins.append(mention)


BEHIND = (
    r"⟨[EFG](?P<element>\d+)⟩ ?(?:feed |powder |oxide |metal |in (?:it|them) |inside |content )?"
    r"(?:is |are |comes |came |是|来自|产自|为)?(?:from |aus )?⟨[AP](?P<place>\d+)⟩(?! ?(?:to|into|nach|->|→)\b)"
)


def _is_route(tagged: str, place: int) -> bool:
    """Whether a place in front of goods is where they go to or come from rather than their origin."""
    return bool(re.search(r"(?:从|自|由|到|往|去|向|至|给|在|经|出口|发往|发|に|へ|から)$", tagged[:place]))


def _give(role: str, index: int, reading: Reading, found: Places, taken: dict[int, str]) -> None:
    mention = reading.mentions[index]
    if role == "origin" and index not in taken:
        taken[index] = role
        found.origins.append(mention)
    elif index not in taken and role not in found.roles:
        taken[index] = role
        found.roles[role] = mention


@lru_cache(maxsize=1024)
def _compiled(pattern: str, cjk: bool) -> re.Pattern[str]:
    filled = pattern.replace("{w}", CHARACTERS if cjk else WORDS)
    for name, tags in (("{PA}", "PA"), ("{P}", "P"), ("{A}", "A")):
        filled = filled.replace(name, f"⟨[{tags}](?P<place>\\d+)⟩", 1)
    worded = filled[0].isalpha() or (filled.startswith("(?:") and not filled.startswith("(?:^"))
    start = r"(?<![^\W_])" if worded and not cjk else ""
    return re.compile(start + filled)


def origin_of(good: Good, places: Places, reading: Reading) -> Mention | None:
    """The stated origin that stands nearest before, or close behind, the good."""
    start = good.head
    near = [
        m
        for m in places.origins
        if 0 <= start - m.end <= 45 or 0 <= m.start - good.end <= 25 or good.head < m.start < good.end
    ]
    return min(near, key=lambda m: abs(start - m.end), default=None)
