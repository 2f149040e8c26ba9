"""Takes expressions, finds what one expression of all of them finds, and looks only where it may be."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from qa.ask import Library
from qa.expressions import Expressions, needed
from qa.extract import read


@pytest.mark.parametrize(
    ("expression", "strings"),
    [
        ("license", {"license"}),
        ("licen[cs]es?", {"licen"}),
        ("a(?:b|cd)e", {"a"}),
        (r"\b(?:bribe|pay off)\b", {"bribe", "pay off"}),
        ("(?:bribe|[a-z]+) the officer", {" the officer"}),
        ("(?:soon )?ship{1,2}ed", {"ship"}),
        ("(?:a|b)*cd?", {"c"}),
        (r"(?<!not )free(?! of charge)", {"free"}),
        (r"\(\?x{0,3}wyz\u4e00q", {"wyz"}),
        ("[^]a]b]c", {"b]c"}),
        ("MOFCOM", {"mofcom"}),
        ("许可证?要", {"许可"}),
        ("x?", None),
        (r"\d+|ton", None),
        (r"\w+", None),
    ],
)
def test_strings_that_a_match_cannot_do_without(expression: str, strings: set[str] | None) -> None:
    assert needed(expression) == (None if strings is None else frozenset(strings))


def test_leftmost_match_of_the_first_alternative_is_found() -> None:
    both = Expressions(["later", "be(?:fore)?", "before"])

    assert (both.search("before or later") or [""])[0] == "before"
    assert both.search("never") is None
    assert not both.may_match("never")
    assert (Expressions(["CUSTOMS"], re.IGNORECASE).search("the customs office") or [""])[0] == "customs"


@cache
def _as_one(words: tuple[str, ...]) -> re.Pattern[str]:
    """Expressions as one of them all; several may name a group alike, so none is named."""
    return re.compile("|".join(re.sub(r"\?P<\w+>", "", word) for word in words) or r"(?!)", re.IGNORECASE)


def test_every_pattern_finds_in_questions_what_one_expression_of_it_finds(library: Library) -> None:
    vocabulary = library.corpus.vocabulary
    with (Path(__file__).parent / "golden" / "questions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))[::6]
    readings = [read(row["question"], library.corpus.last_checked, library.corpus, library.gazetteer) for row in rows]
    found = 0
    for name in vocabulary.patterns:
        for reading in readings:
            words = vocabulary.patterns[name].words
            whole_of = _as_one(tuple(w for code, ws in words.items() if code in (reading.lang, "en") for w in ws))
            for text in (reading.without_names, reading.tagged):
                whole = whole_of.search(text)
                quick = vocabulary.expressions(name, reading.lang).search(text)
                assert (whole and whole.span()) == (quick and quick.span()), (name, text)
                found += whole is not None
    assert found > len(readings)


def test_each_alternative_gives_its_own_matches_in_order() -> None:
    expressions = Expressions(["to (?P<place>\\w+)", "from (?P<place>\\w+)", "\\bby (?P<place>\\w+)"])
    found = [(number, match["place"]) for number, match in expressions.each("from rome to pisa, then to lucca")]

    assert found == [(0, "pisa"), (0, "lucca"), (1, "rome")]
