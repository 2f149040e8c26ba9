"""Takes a text, gives the papers of know-how in it that are called by a step of work: "sintering log", 萃取视频.

So is what tells of a machine of such work ("source code of the extraction tanks"), and so are steps of work beside
the name of a rare earth: "Dy/Tb separation". The steps, and what may be said of them, are patterns of the vocabulary;
papers tell no field of technology.
"""

import re
from collections.abc import Iterator

from qa.reading.good import named_elements
from qa.reading.languages import lowered
from qa.reading.mentions import Mention
from qa.vocabulary import Vocabulary

METAL = r"(?:metal )?(?:solvent )?(?:ele[ck]troly|électroly|electról|電解|전해|の電解)"
"""How words for the making of a metal begin; others are for separation."""
SAID = "⟨SAID⟩"
BESIDE = 70
"""Characters on either side of a machine in which its records are told."""
OF_MACHINES = frozenset({"smelting_separation", "metal_smelting", "magnet_manufacturing", "mining", "recycling"})
KNOW_HOW = {"technology_kind": "process"}
"""What the term for carriers of know-how states."""


def papers(text: str, lang: str, vocabulary: Vocabulary, named: list[Mention]) -> Iterator[Mention]:
    """Each paper of a step of work as technology of a process (T).

    None is where words of a field of technology stand, or where it would cut another word ("clip of our electrolysis
    cells").
    """
    term = next((term for term in vocabulary.terms.get("technology", ()) if term.sets == KNOW_HOW), None)
    for match in _named(lang, vocabulary).finditer(lowered(text)) if term else ():
        start, end = match.span()
        beside = [word for word in named if word.start < end and start < word.end]
        if not any("technology" in word.sets or word.start < start or end < word.end for word in beside):
            yield Mention("T", start, end, text[start:end], (term,))


def _named(lang: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    step, behind, before = (
        vocabulary.pattern(name, lang).pattern for name in ("process_step", "paper_behind_step", "paper_before_step")
    )
    return re.compile(f"(?:{step})(?:{behind})|(?:{before})(?:{step})")


def records(text: str, lang: str, vocabulary: Vocabulary, named: list[Mention]) -> Iterator[Mention]:
    """The code, the model or the picture of the settings of each machine of rare-earth work, as technology (T)."""
    term = next((term for term in vocabulary.terms.get("technology", ()) if term.sets == KNOW_HOW), None)
    machines = [word for word in named if word.tag == "K" and any(one.technology in OF_MACHINES for one in word.data)]
    lower = lowered(text)
    for machine in machines if term else ():
        before = lower[: machine.start][-BESIDE:]
        said = f"{before}{SAID}{lower[machine.end :][:BESIDE]}"
        match = vocabulary.expressions("record_of_machine", lang).search(said)
        if match:
            behind = match.start("paper") > len(before)
            start = match.start("paper") + (
                machine.end - len(before) - len(SAID) if behind else machine.start - len(before)
            )
            end = start + len(match["paper"])
            yield Mention("T", start, end, text[start:end], (term,))


def steps(text: str, lang: str, vocabulary: Vocabulary, named: list[Mention]) -> Iterator[Mention]:
    """Each step of work by which a rare earth whose name stands beside it is won, as technology (T) of its field."""
    rare = vocabulary.rare_earths
    lower = lowered(text)
    for word in named:
        if word.tag not in "EFG" or not named_elements(word) & rare:
            continue
        behind = vocabulary.pattern("step_behind_element", lang).search(lower[word.end :])
        before = vocabulary.pattern("step_before_element", lang).search(lower[: word.start])
        spans = [(word.end, word.end + behind.end())] if behind else []
        for start, end in [*spans, *([before.span()] if before else [])]:
            yield from _of_field(text, start, end, vocabulary)


def _of_field(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Mention]:
    """A stretch, without blanks and marks around it, as technology of separation or of making metal."""
    words = text[start:end].strip(" -")
    field = "metal_smelting" if re.match(METAL, words.lower()) else "smelting_separation"
    sets = {"technology": field, **KNOW_HOW}
    term = next((term for term in vocabulary.terms.get("technology", ()) if term.sets == sets), None)
    if term:
        start += text[start:end].index(words)
        yield Mention("T", start, start + len(words), words, (term,))
