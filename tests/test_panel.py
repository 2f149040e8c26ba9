"""The panel shows every fact with a control that fits it, and reads what is entered, or says why not."""

from datetime import date
from decimal import Decimal

import pytest

from qa.corpus import Corpus
from qa.models import Composition, Facts, Missing
from qa.panel import Case, facts_form, read_fact, tell

MAGNET = Facts(
    values={"form": "magnet", "composition": Composition.parse("Nd Fe B"), "destination": "DE"},
    words={"destination": "to <b>Germany</b>"},
)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_fact_of_the_corpus_has_a_control_with_a_label(corpus: Corpus, lang: str) -> None:
    form = facts_form(Case(Facts()), corpus, lang)
    for name in corpus.facts:
        assert f'id="fact-{name}"' in form
        assert f'for="fact-{name}"' in form


def test_values_where_they_were_read_and_what_was_corrected_are_shown_escaped(corpus: Corpus) -> None:
    form = facts_form(Case(MAGNET, corrected=frozenset({"form"}), assumed={"end_user": "civil <i>"}), corpus, "en")
    assert '<option value="DE" selected>Germany</option>' in form
    assert "from “to &lt;b&gt;Germany&lt;/b&gt;”" in form
    assert "assumed: civil &lt;i&gt;" in form
    assert form.count("set by you") == 1


@pytest.mark.parametrize(
    ("name", "entered", "value"),
    [
        ("destination", "JP", "JP"),
        ("content_share", "0.09", Decimal("0.0009")),
        ("content_share", "0.2 %", Decimal("0.002")),
        ("composition", "Nd Fe B Dy", Composition.parse("Nd Fe B Dy")),
        ("act_date", "2026-11-11", date(2026, 11, 11)),
        ("node_nm", "14", Decimal(14)),
        ("chinese_link", "yes", "yes"),
        ("parameters.power_kw", "5", {"power_kw": Decimal(5)}),
        ("transfer_mode", "email", "email"),
        ("form", "", None),
    ],
)
def test_what_is_entered_is_read_in_the_type_of_the_fact(
    corpus: Corpus, name: str, entered: str, value: object
) -> None:
    assert read_fact(name, entered, MAGNET, corpus, "en") == value


@pytest.mark.parametrize(
    ("name", "entered"),
    [
        *[("content_share", "abc"), ("content_share", "150"), ("content_share", "0,09"), ("content_share", "NaN")],
        *[("composition", "Xx"), ("destination", "Atlantis"), ("form", "<script>"), ("transfer_mode", "pigeon")],
        *[("act_date", "2026-02-30"), ("listed_party", "Nobody Ltd"), ("parameters", "power"), ("node_nm", "-3")],
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(corpus: Corpus, name: str, entered: str) -> None:
    for lang in ("en", "zh"):
        with pytest.raises(ValueError, match=corpus.facts[name].label[lang]):
            read_fact(name, entered, MAGNET, corpus, lang)


def test_an_open_composition_is_asked_element_by_element(corpus: Corpus) -> None:
    buttons = tell(Missing(fact="composition"), MAGNET, corpus, "en", 0)
    assert 'data-value="B Dy Fe Nd"' in buttons
    assert 'data-value="B Fe Nd Tb"' in buttons
    assert 'data-value="B Fe Nd -Dy -Tb"' in buttons
    assert buttons.count("<button") == 3


def test_a_fact_with_named_answers_is_asked_by_buttons_any_other_by_a_control(corpus: Corpus) -> None:
    options = ({"value": "CN", "label": "China"}, {"value": "abroad", "label": "abroad"})
    assert tell(Missing(fact="technology_origin", options=options), MAGNET, corpus, "en", 2).count('data-case="2"') == 2
    assert 'data-from="tell-0-content_share"' in tell(Missing(fact="content_share"), MAGNET, corpus, "en", 0)
    assert tell(Missing(fact="cn/mofcom-2025-61/x"), MAGNET, corpus, "en", 0) == ""
