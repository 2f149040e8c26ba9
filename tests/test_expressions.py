"""Takes expressions, finds what one expression of all of them finds, and looks only where it may be."""

import csv
import re
from functools import cache
from math import inf
from pathlib import Path

import pytest

from qa.ask import Library
from qa.expressions import Expressions
from qa.extract import read
from qa.needed import needed, reach


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


@pytest.mark.parametrize(
    ("expression", "before", "behind"),
    [
        ("license", 0, 7),
        (r"[^.]{0,9}free(?! of charge)", 9, 14),
        (r"(?:\w+ ){0,2}ships?", 18, 5),
        (r"ship[^\s.]+", 0, 12),
        (r"(?:a{2}|to) ?sell", 3, 4),
        ("so.*ship", inf, 4),
        (r"ship[^.]*", 0, inf),
        (r"ship\s*ped", 0, inf),
        (r"ship(?:\w+ )+", 0, inf),
    ],
)
def test_how_far_a_match_reaches_around_its_string(expression: str, before: float, behind: float) -> None:
    assert reach(expression, longest=8) == (before, behind)


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


def test_every_pattern_finds_in_long_texts_what_one_expression_of_it_finds(library: Library) -> None:
    vocabulary = library.corpus.vocabulary
    with (Path(__file__).parent / "golden" / "questions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    found = 0
    for lang in ("en", "zh"):
        long = " ".join([row["question"] for row in rows if row["lang"] == lang][::8])[:6000]
        reading = read(long, library.corpus.last_checked, library.corpus, library.gazetteer)
        for name in vocabulary.patterns:
            words = vocabulary.patterns[name].words
            whole_of = _as_one(tuple(w for code, ws in words.items() if code in (lang, "en") for w in ws))
            for text in (reading.without_names, reading.tagged) if not whole_of.fullmatch("") else ():
                quick = [match.span() for match in vocabulary.expressions(name, lang).finditer(text)]
                assert quick == [match.span() for match in whole_of.finditer(text)], (name, lang)
                found += len(quick)
    assert found > len(vocabulary.patterns)


def test_something_new_stands_in_place_of_each_match() -> None:
    expressions = Expressions(["no license", "license(?:d to)?", "free of charge"], re.IGNORECASE)
    text = "No license, licensed to us, free of charge."

    assert expressions.sub("·", text) == "·, · us, ·."
    assert expressions.sub("·", f"{text} {'x ' * 300}{text}") == f"·, · us, ·. {'x ' * 300}·, · us, ·."


def test_each_alternative_gives_its_own_matches_in_order() -> None:
    expressions = Expressions(["to (?P<place>\\w+)", "from (?P<place>\\w+)", "\\bby (?P<place>\\w+)"])
    found = [(number, match["place"]) for number, match in expressions.each("from rome to pisa, then to lucca")]

    assert found == [(0, "pisa"), (0, "lucca"), (1, "rome")]
