"""Mistyped words: which are read as which, where they stand, and that no answer is milder for it."""

import re
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from perturbations import typo

from qa.ask import Library, ask
from qa.extract import read
from qa.reading.mentions import Reading
from qa.reading.spelling import Guess, Speller, ordinary_words, spelled

MARCH = date(2026, 3, 1)
WORDS = ("dysprosium", "gadolinium", "holmium", "thulium", "separation", "magnets", "samario")
ROUTE = "from Ningbo to Hamburg. Do we need a license?"


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller([*WORDS, "xenotime"], {"en": WORDS[:-1], "es": WORDS[-1:]})


def reading(text: str, library: Library) -> Reading:
    return read(text, MARCH, library.corpus, library.gazetteer)


@pytest.mark.parametrize(
    ("word", "lang", "meant"),
    [
        pytest.param("dysprosuim", "en", ("dysprosium",), id="two letters exchanged"),
        pytest.param("gadolinum", "en", ("gadolinium",), id="a letter missing"),
        pytest.param("separetion", "en", ("separation",), id="another letter"),
        pytest.param("magnetts", "en", ("magnets",), id="a letter too many"),
        pytest.param("holmum", "en", ("holmium",), id="six letters of seven"),
        pytest.param("dysporsuim", "en", ("dysprosium",), id="two mistakes in a long word"),
        pytest.param("hulmiun", "en", (), id="two mistakes in a short word"),
        pytest.param("Dysporsuim", "en", (), id="two mistakes in what may be a name"),
        pytest.param("bysprosium", "en", (), id="another first letter"),
        pytest.param("magnets", "en", (), id="a word of the vocabulary"),
        pytest.param("xenotime", "en", (), id="a word that is known alone"),
        pytest.param("separates", "en", (), id="an ordinary word with an ending"),
        pytest.param("operation", "en", (), id="an ordinary word"),
        pytest.param("samarrio", "es", ("samario",), id="a word of another language"),
        pytest.param("samarrio", "en", (), id="only in that language"),
        pytest.param("publihsed", "en", ("published",), id="an ordinary word is as likely meant"),
    ],
)
def test_mistyped_word_is_taken_for_the_nearest(word: str, lang: str, meant: tuple[str, ...], speller: Speller) -> None:
    assert speller.meant(word, lang) == meant


def test_plural_is_meant_where_the_word_is_as_near() -> None:
    assert Speller([], {"fr": ["missile", "missiles"]}).meant("missils", "fr") == ("missiles",)


def test_word_that_is_as_near_to_two_is_taken_for_neither() -> None:
    assert Speller([], {"en": ["neodymia", "neodymium"]}).meant("neodymim") == ("neodymia", "neodymium")


@given(st.sampled_from(sorted(ordinary_words())))
def test_ordinary_word_is_never_mistyped(word: str) -> None:
    assert Speller([], {"en": WORDS}).meant(word) == ()


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 999)), min_size=1, max_size=6))
def test_places_lead_back_to_the_text_as_typed(words: list[tuple[str, int]]) -> None:
    mistyped = [typo(word, Random(seed)) for word, seed in words]  # noqa: S311 (makes mistakes)
    text = "; ".join(mistyped)
    guesses = [
        Guess(match.start(), match.end(), (word,))
        for match, (word, _) in zip(re.finditer(r"\w+", text), words, strict=True)
    ]

    right = spelled(text, guesses)

    assert right.text == "; ".join(word for word, _ in words)
    for guess, match in zip(guesses, re.finditer(r"\w+", right.text), strict=True):
        assert right.as_typed(*match.span()) == (guess.start, guess.end)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("dysprossiuum oxide", "dysprossiuum -> dysprosium", id="element"),
        pytest.param("separtion technology", "separtion technology -> separation technology", id="technology"),
        pytest.param("a milatary end user", "milatary end user -> military end user", id="use"),
        pytest.param("出口dysprossiuum到德国", "dysprossiuum -> dysprosium", id="beside Chinese"),
        pytest.param("Imanes de samarrio-cobalto para Bilbao, ¿licencia?", "Imanes de samarrio-cobalto", id="Spanish"),
        pytest.param("quadcoptres", "quadcoptres -> quadcopters", id="plural"),
        pytest.param("Brauchen wir für Dysproosiumoxid eine Lizenz?", "Dysproosiumoxid -> Dysprosiumoxid", id="German"),
        pytest.param("SEPARTION TECHNOLOGY", "SEPARTION TECHNOLOGY -> SEPARATION TECHNOLOGY", id="capitals"),
    ],
)
def test_what_is_read_keeps_the_words_as_typed(text: str, found: str, library: Library) -> None:
    (mention,) = reading(text, library).mistyped

    assert f"{mention.text} -> {mention.meant}".startswith(found)
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("terbium oxide to Veitnam", id="place"),
        pytest.param("a civillian hospital", id="what may release"),
        pytest.param("basic reserach, publihsed without restricton", id="exceptions"),
        pytest.param("fluorine, a roadster, geraniums and a micrometer of Prometheus Inc.", id="ordinary words"),
        pytest.param("write to sales@magnetts.com or www.magnetts.com", id="addresses"),
    ],
)
def test_what_may_not_be_taken_for_another_word_is_not(text: str, library: Library) -> None:
    assert reading(text, library).mistyped == []


@pytest.mark.parametrize(
    ("question", "outcome", "caution"),
    [
        pytest.param("dysprossiuum oxide", "license_required", "“dysprossiuum” is read as “dysprosium”", id="stricter"),
        pytest.param(
            "lanthhanum oxide", "undetermined", "“lanthhanum” is not read; if lanthanum is meant", id="milder"
        ),
        pytest.param("terbium oxide via Veitnam", "license_required", "if Vietnam is meant", id="place"),
    ],
)
def test_answer_is_no_milder_for_a_word_put_right_and_says_how_it_is_read(
    question: str, outcome: str, caution: str, library: Library
) -> None:
    answer = ask(f"{question} {ROUTE}", MARCH, library)

    assert answer.outcome == outcome
    assert any(caution in said for said in answer.cautions)
    assert caution in answer.text


def test_understood_shows_what_was_typed(library: Library) -> None:
    answer = ask(f"dysprossiuum oxide {ROUTE}", MARCH, library)

    assert (answer.facts["composition"].value, answer.facts["composition"].words) == ("Dy", "dysprossiuum oxide")
