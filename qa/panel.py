"""Takes the facts of a case, gives the controls that show, set and correct them, and reads what was entered.

The controls follow from the facts of the corpus: a fact that is added there appears here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from qa.corpus import Corpus
from qa.entries import FactSpec
from qa.markup import Html, element, joined
from qa.models import UNCLEAR, Composition, Facts, Missing, Text, Value, in_language
from qa.page_words import WORDS, word
from qa.presume import open_elements
from qa.render import fact_label
from qa.wording import value_label

GROUPS = {
    "goods": ("form", "item", "composition", "parameters"),
    "route": ("departure", "destination", "made_in", "origin"),
    "technology": (
        *("content_origin", "content_share", "technology_origin", "chinese_link"),
        *("technology", "technology_kind", "transfer_mode"),
    ),
    "people": ("end_user", "end_use", "listed_party", "party_relation", "ownership_share", "exporter", "recipient"),
    "day": ("act_date",),
}
"""Where a fact stands in the panel; one that is named in no group stands under the other facts."""
NUMBERS = {"share", "number"}
FIRST: tuple[str, ...] = ("CN", "HK", "MO", "TW")
"""Places that stand first among the countries."""


@dataclass(frozen=True)
class Case:
    """One case of a conversation as the panel shows it."""

    facts: Facts
    corrected: frozenset[str] = frozenset()
    """Facts that a person set or removed."""
    asked: frozenset[str] = frozenset()
    assumed: Mapping[str, str] = field(default_factory=dict)
    """Presumed facts, in words."""
    number: int = 0


def facts_form(case: Case, corpus: Corpus, lang: str) -> Html:
    """Every fact in its group with a control, where its value comes from, and a way back."""
    grouped = {name for names in GROUPS.values() for name in names}
    groups = {word(f"group.{key}", lang): [n for n in names if n in corpus.facts] for key, names in GROUPS.items()}
    others = [name for name in corpus.facts if name not in grouped]
    shown = [_group(title, names, case, corpus, lang) for title, names in groups.items()]
    known = any(name in case.facts.values for name in others)
    rest = (_field(name, case, corpus, lang) for name in others)
    more = element("details", element("summary", word("other", lang)), *rest, cls="group", open=known)
    return element("div", *shown, more, cls="fields")


def _group(title: str, names: Sequence[str], case: Case, corpus: Corpus, lang: str) -> Html:
    fields = (_field(name, case, corpus, lang) for name in names)
    return element("fieldset", element("legend", title), *fields, cls="group")


def _field(name: str, case: Case, corpus: Corpus, lang: str) -> Html:
    value = case.facts.values.get(name)
    corrected = name in case.corrected
    note = _undo(name, lang) if corrected else element("span", _source(name, case, lang), cls="source")
    if name == "content_share":
        note = joined(note, element("button", word("reckon", lang), type_="button", cls="link", data_reckon=True))
    control = _control(corpus.facts[name], value, corpus, lang, f"fact-{name}")
    label = element("label", fact_label(name, lang, corpus), for_=f"fact-{name}")
    return element("div", label, control, note, cls=f"field{' corrected' if corrected else ''}", data_field=name)


def _undo(name: str, lang: str) -> Html:
    back = element("button", word("undo", lang), type_="button", cls="link", data_act="unset", data_fact=name)
    return element("span", element("span", word("set_by_you", lang), cls="mark set"), " ", back, cls="undo")


def _source(name: str, case: Case, lang: str) -> str:
    if name in case.facts.values:
        words = case.facts.words.get(name)
        return word("read_from", lang, words=words) if words else word("known_before", lang)
    if name in case.asked:
        return word("asked_for", lang)
    return word("assumed", lang, value=case.assumed[name]) if name in case.assumed else ""


def _control(spec: FactSpec, value: Value | None, corpus: Corpus, lang: str, id_: str) -> Html:
    choices = _choices(spec, corpus, lang)
    if choices:
        return _select(choices, str(value or ""), lang, id=id_, data_fact=spec.name)
    return _input(spec, value, corpus, lang, id_)


def _select(choices: Mapping[str, str], value: str, lang: str, **attributes: str) -> Html:
    if value and value not in choices:
        choices = {**choices, value: value}
    options = (element("option", label, value=key, selected=key == value) for key, label in choices.items())
    return element("select", element("option", word("not_stated", lang), value=""), *options, **attributes)


def _choices(spec: FactSpec, corpus: Corpus, lang: str) -> dict[str, str]:
    """The values to choose from, with their labels; empty for a fact that is written."""
    if spec.type == "flag":
        return {value: value_label(spec.name, value, lang, corpus) for value in ("yes", "no")}
    if spec.type == "country":
        countries = {code: in_language(c.label, lang) for code, c in corpus.vocabulary.countries.items()}
        first: dict[str, str] = {code: countries.pop(code) for code in FIRST if code in countries}
        named = {value: value_label(spec.name, value, lang, corpus) for value in spec.options if value not in first}
        return {**first, **named, **dict(sorted(countries.items(), key=lambda pair: pair[1]))}
    if spec.type != "word":
        return {}
    return {v: in_language(label, lang) for v, label in (spec.values or open_values(spec.name, corpus)).items()}


def open_values(name: str, corpus: Corpus) -> dict[str, Text]:
    """The values that words of the vocabulary give a fact of an open set, with their labels."""
    terms = [term for terms in corpus.vocabulary.terms.values() for term in terms if term.label]
    found = {term.sets[name]: term.label for term in reversed(terms) if name in term.sets}
    kinds = {kind.kind: kind.label for kind in corpus.vocabulary.kinds.values()} if name == "item" else {}
    return dict(sorted({**found, **kinds}.items(), key=lambda pair: pair[1]["en"].lower()))


def _input(spec: FactSpec, value: Value | None, corpus: Corpus, lang: str, id_: str) -> Html:
    control = element(
        "input",
        type_="date" if spec.type == "day" else "text",
        id=id_,
        data_fact=spec.name,
        value=written(spec, value),
        inputmode="decimal" if spec.type in NUMBERS else None,
        placeholder=word(f"enter.{spec.type}", lang) if f"enter.{spec.type}" in WORDS else None,
        autocomplete="off",
        list=f"{id_}-list" if spec.type == "party" else None,
    )
    if spec.type != "party":
        return control
    names = (element("option", value=party.name) for party, _ in corpus.parties.values())
    return joined(control, element("datalist", *names, id=f"{id_}-list"))


def written(spec: FactSpec, value: Value | None) -> str:
    """A value as a person writes it into a control."""
    if value is None:
        return ""
    if spec.type == "share" and isinstance(value, Decimal):
        return f"{(value * 100).normalize():f}"
    if isinstance(value, dict):
        return "; ".join(f"{name}={amount}" for name, amount in value.items())
    return str(value)


def read_fact(name: str, entered: str, facts: Facts, corpus: Corpus, lang: str) -> Value | None:
    """The value that was entered for a fact of the corpus, or for a parameter in it; None for an empty one.

    Raises ValueError in one sentence of the language.
    """
    fact, _, part = name.partition(".")
    spec, text = corpus.facts[fact], entered.strip()
    if not text:
        return None

    try:
        if part and spec.type == "parameters":
            known = facts.values.get(fact)
            return {**(known if isinstance(known, dict) else {}), part: _number(text)}
        return _read(spec, text, corpus)
    except (ValueError, InvalidOperation):
        hint = word(f"hint.{'number' if part else 'word' if spec.type in ('flag', 'country') else spec.type}", lang)
        label = fact_label(name, lang, corpus)
        raise ValueError(word("bad_value", lang, label=label, value=text[:40], hint=hint)) from None


def _read(spec: FactSpec, text: str, corpus: Corpus) -> Value:
    if spec.type == "share":
        share = _number(text.rstrip("%％ ")) / 100
        return share if share <= 1 else _refuse(text)
    if spec.type == "number":
        return _number(text)
    if spec.type == "country" and text not in {*corpus.vocabulary.countries, *spec.options, "abroad", UNCLEAR}:
        return _refuse(text)
    if spec.type == "word" and not spec.values and text not in open_values(spec.name, corpus):
        return _refuse(text)
    value = corpus.read_value(spec, text)
    if isinstance(value, Composition) and not (value.present | value.absent) <= corpus.elements:
        return _refuse(text)
    return value


def _number(text: str) -> Decimal:
    number = Decimal(text)
    return number if number.is_finite() and number >= 0 else _refuse(text)


def _refuse(text: str) -> Decimal:
    raise ValueError(text)


def tell(missing: Missing, facts: Facts, corpus: Corpus, lang: str, case: int) -> Html:
    """The answers to a missing fact, as buttons where they can be named, else as a control; empty for none."""
    fact, _, part = missing.fact.partition(".")
    spec = corpus.facts.get(fact)
    if spec is None:
        return Html()
    answers = dict(_answers(spec, missing, facts, corpus, lang)) if not part else {}
    if answers:
        buttons = (
            element("button", label, type_="button", cls="tell", data_act="set", data_fact=missing.fact,
                    data_value=value, data_case=case)
            for value, label in answers.items()
        )  # fmt: skip
        return element("div", *buttons, cls="tells")
    id_ = f"tell-{case}-{missing.fact}".replace(".", "-")
    control = _control(spec, None, corpus, lang, id_) if not part else element("input", type_="text", id=id_)
    send = element("button", word("use", lang), type_="button", cls="tell", data_act="set", data_fact=missing.fact,
                   data_from=id_, data_case=case)  # fmt: skip
    labelled = element("label", fact_label(missing.fact, lang, corpus), for_=id_, cls="hidden-label")
    return element("div", labelled, control, send, cls="tells entry")


def _answers(spec: FactSpec, missing: Missing, facts: Facts, corpus: Corpus, lang: str) -> Iterator[tuple[str, str]]:
    if spec.type == "composition":
        yield from _compositions(facts, corpus, lang)
    elif spec.type == "flag":
        yield from _choices(spec, corpus, lang).items()
    else:
        yield from ((o["value"], o.get("label", o["value"])) for o in missing.options)


def _compositions(facts: Facts, corpus: Corpus, lang: str) -> Iterator[tuple[str, str]]:
    """With each element that is open, and without all of them."""
    stated = facts.values.get("composition")
    composition = stated if isinstance(stated, Composition) else Composition()
    form = corpus.forms.get(str(facts.values.get("form")))
    named = (open_elements(composition, form) if form else None) or ("*",)
    symbols = sorted(corpus.listed_elements) if "*" in named else list(named)
    names = {e.symbol: e.names.get(lang, e.names.get("en", (e.symbol,)))[0] for e in corpus.vocabulary.elements}
    asked = [symbol for symbol in symbols if composition.has(symbol) is None]
    if not asked:
        return
    for symbol in asked:
        held = composition.model_copy(update={"present": composition.present | {symbol}})
        yield str(held), word("contains", lang, element=names.get(symbol, symbol))
    without = composition.model_copy(update={"absent": composition.absent | set(asked)})
    yield str(without), word("contains_none", lang)
