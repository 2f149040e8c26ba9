"""What a verdict rests on: entries only of goods that are named, what it lays down, and the rules that nearly apply."""

from datetime import date

import pytest

from qa.basis import NEAREST, citations
from qa.corpus import Corpus, read_corpus
from qa.decide import decide
from qa.settings import read_settings

MARCH = date(2026, 3, 1)


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(read_settings().corpus)


def cited(law: Corpus, as_of: date = MARCH, **facts: str) -> list[str]:
    stated = law.read_facts(facts)
    return citations(decide(stated, as_of, law), stated, law)


def test_goods_that_are_not_named_cite_no_entry_of_a_list(law: Corpus) -> None:
    found = cited(law, departure="CN", destination="MX")

    assert found[0] == "cn/mofcom-2025-18#1"
    assert not [passage for passage in found if "uhmwpe" in passage or "#1C" in passage]


def test_goods_that_are_named_cite_the_entries_they_may_be(law: Corpus) -> None:
    assert "cn/mofcom-2025-18#1C905.a.4" in cited(law, form="magnet", composition="Nd Dy", departure="CN")


def test_duties_without_a_license_are_cited(law: Corpus) -> None:
    found = cited(law, form="metal", composition="Dy", origin="CN", departure="NL", destination="NL")

    assert "cn/mofcom-2025-61#7" in found


def test_rules_that_nearly_apply_are_few(law: Corpus) -> None:
    facts = {"form": "chip", "item": "chip", "departure": "TW", "destination": "US"}
    stated = law.read_facts(facts)
    verdict = decide(stated, MARCH, law)
    near = [finding.citation for finding in verdict.findings if finding.holds is False]

    assert len(near) > NEAREST
    assert "cn/mofcom-2025-62#5" not in citations(verdict, stated, law)
