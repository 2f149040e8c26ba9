"""Values of facts as people write them: what is read, and what must be refused because it would match no rule."""

from typing import Any

import pytest

from qa.corpus import Corpus


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("composition", "dysprosium"),
        ("composition", "dy"),
        ("composition", {"present": ["Dysprosium"]}),
        ("departure", "china"),
        ("destination", "Deutschland"),
        ("content_share", "a little"),
        ("content_share", "NaN"),
        ("public_domain", "perhaps"),
        ("form", "powderish"),
        ("act_date", "2026-02-30"),
    ],
)
def test_value_that_no_rule_could_match_is_refused(corpus: Corpus, fact: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"no value of the fact {fact!r}; "):
        corpus.read_facts({fact: value})


@pytest.mark.parametrize(
    ("fact", "value", "read"),
    [
        ("departure", "cn", "CN"),
        ("destination", " DE ", "DE"),
        ("destination", "abroad", "abroad"),
        ("content_share", "0.2%", "0.002"),
        ("composition", "Dy, Fe -Tb", "Dy Fe -Tb"),
        ("form", "unclear", "unclear"),
    ],
)
def test_value_is_read_as_written(corpus: Corpus, fact: str, value: str, read: str) -> None:
    assert str(corpus.read_facts({fact: value}).values[fact]) == read
