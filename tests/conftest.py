"""Fixtures over the real law. Tests of rules and readings use the fictional law of `exampleland` instead.

Pick `corpus` for what needs no search, `library` for the whole engine; both are read once and never changed.
"""

from pathlib import Path

import pytest

from qa.ask import Library, open_library
from qa.corpus import Corpus
from qa.settings import Settings, read_settings


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the project."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def settings() -> Settings:
    """Where this run's corpus and indexes lie: the checkout's own, unless the environment names others."""
    return read_settings()


@pytest.fixture(scope="session")
def library(settings: Settings) -> Library:
    """The engine with its index, built first where it is missing."""
    return open_library(settings)


@pytest.fixture(scope="session")
def corpus(library: Library) -> Corpus:
    """The real law."""
    return library.corpus
