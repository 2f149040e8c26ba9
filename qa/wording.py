"""Takes the parts of a verdict, gives each in the words of a language: facts, assumptions, questions, duties, steps."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from qa.answers import AnswerChange, Duty, Understood
from qa.corpus import Corpus
from qa.entries import Prototype
from qa.extract import Extracted
from qa.freshness import changed_since_check, due_on
from qa.models import (
    UNCLEAR,
    Assumption,
    Change,
    Facts,
    Finding,
    Instrument,
    Missing,
    Outcome,
    Status,
    Value,
    Verdict,
    in_language,
)
from qa.phrases import phrase
from qa.reading.parties import listings, look_up
from qa.render import fact_label, status_word
from qa.timeline import status_on
from qa.values import BOUND, BOUNDS

NAMED = 4
"""How many instruments a caution names."""
MEANT = 3
"""How many listed parties a question offers for a name."""


def rule_says(finding: Finding, lang: str, corpus: Corpus) -> str:
    return in_language(corpus.rules[finding.rule].says, lang)


def item_words(facts: Facts, lang: str, corpus: Corpus) -> str:
    """The goods as the question names them."""
    for name in ("item", "form", "composition", "technology"):
        if facts.words.get(name):
            return facts.words[name]
    return fact_label("item", lang, corpus)


def understood(facts: Facts, lang: str, corpus: Corpus) -> dict[str, Understood]:
    return {
        name: Understood.model_validate(
            {"value": value_label(name, value, lang, corpus), "from": facts.words.get(name, "")}
        )
        for name, value in facts.values.items()
    }


SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<"}


def value_label(name: str, value: Value, lang: str, corpus: Corpus) -> str:
    """A fact's value in words."""
    spec = corpus.facts.get(name)
    if spec and str(value) in spec.values:
        return in_language(spec.values[str(value)], lang)
    if spec and spec.type == "flag" and str(value) in ("yes", "no"):
        return phrase(f"flag_{value}", lang)
    country = corpus.vocabulary.countries.get(str(value))
    if spec and spec.type == "country" and country:
        return in_language(country.label, lang)
    if isinstance(value, dict):
        return ", ".join(f"{key}={amount}" for key, amount in value.items())
    if spec and spec.type == "share" and not isinstance(value, str):
        return f"{float(str(value)) * 100:.4g}%"
    if spec and spec.type == "share" and BOUNDS.fullmatch(str(value)):
        return ", ".join(f"{SIGNS[sign]} {float(limit) * 100:.4g}%" for sign, limit in BOUND.findall(str(value)))
    if str(value) in corpus.groups:
        return corpus.groups[str(value)].name
    party = corpus.parties.get(str(value))
    return party[0].name if party else str(value)


def assumption_words(assumptions: Iterable[Assumption], lang: str, corpus: Corpus) -> tuple[Assumption, ...]:
    worded = []
    for one in assumptions:
        texts = [p.says for p in corpus.facts[one.fact].presume if p.says and str(p.value) == one.value]
        says = in_language(texts[0], lang) if texts else ""
        if one.fact == "composition":
            says = f"{fact_label(one.fact, lang, corpus)}: {one.value.split(' -')[0]}"
        if one.fact == "listed_party" and one.value == "none":
            says += phrase("lists_of", lang, day=corpus.last_checked)
        worded.append(one.model_copy(update={"says": says}))
    return tuple(worded)


def spelling_words(extracted: Extracted, lang: str) -> list[str]:
    """What mistyped words of the question are read as, and which are not read; nothing where facts were stated."""
    if extracted.stated:
        return []
    told = [("mistyped", mention) for mention in extracted.reading.mistyped]
    told += [("not_read", mention) for mention in extracted.reading.unread]
    said = (phrase(key, lang, typed=mention.text, meant=mention.meant) for key, mention in told)
    return list(dict.fromkeys(said))


def missing_words(missing: Iterable[Missing], lang: str, corpus: Corpus, facts: Facts) -> tuple[Missing, ...]:
    """The questions to put; a name that may be that of a listed party is asked about by name."""
    worded = (_worded(one, lang, corpus) for one in missing)
    party = facts.values.get("listed_party")
    named = facts.words.get("listed_party", "") if party == UNCLEAR or party in corpus.groups else ""
    return tuple(_meant(one, named, lang, corpus) if named and one.fact == "listed_party" else one for one in worded)


def suggestion_words(suggested: Prototype | None, verdicts: Iterable[Verdict], lang: str) -> list[str]:
    """That a question is put because the words only seem to mean something, where one is."""
    asked = {one.fact for verdict in verdicts for one in verdict.missing}
    if suggested is None or not asked & set(suggested.opens):
        return []
    return [phrase("suggested", lang, label=in_language(suggested.label, lang))]


def _meant(missing: Missing, named: str, lang: str, corpus: Corpus) -> Missing:
    """The question whether a listed party is meant, with each that may be and "not that party" to choose from."""
    found = look_up(named, date.max, corpus)
    group = next(
        (g for g in corpus.groups.values() if named.lower() in {n.lower() for n in (g.name, *g.aliases)}), None
    )
    candidates = listings(group.members, date.max, corpus) if group else found.listings or found.near[:MEANT]
    if not candidates:
        return missing
    labels = [f"{one.zh}（{one.name}）" if lang == "zh" and one.zh else f"{one.name} ({one.zh})" for one in candidates]
    notices = dict.fromkeys(in_language(corpus.instruments[one.notice].short, lang) for one in candidates)
    either = phrase("or", lang)
    question = phrase("meant", lang, named=named, names=either.join(labels), notices=", ".join(notices))
    options = [{"value": one.party, "label": label} for one, label in zip(candidates, labels, strict=True)]
    other = {"value": "none", "label": phrase("not_that_party", lang)}
    return missing.model_copy(update={"question": question, "options": (*options, other)})


def _worded(missing: Missing, lang: str, corpus: Corpus) -> Missing:
    if missing.fact in corpus.rules:
        return missing.model_copy(update={"question": in_language(corpus.rules[missing.fact].asks, lang)})
    fact, _, part = missing.fact.partition(".")
    spec, parameter = corpus.facts[fact], corpus.vocabulary.parameters.get(part)
    question = parameter.question if parameter else spec.question
    options = () if parameter else spec.options or tuple(v for v in spec.values if v != "none")
    labelled = tuple({"value": v, "label": value_label(fact, v, lang, corpus)} for v in options)
    return missing.model_copy(update={"question": in_language(question, lang), "options": labelled})


def duty_words(duties: Iterable[Finding], lang: str, corpus: Corpus) -> tuple[Duty, ...]:
    return tuple(Duty(citation=d.citation, says=rule_says(d, lang, corpus), status=d.status) for d in duties)


def change_words(changes: Iterable[Change], lang: str, corpus: Corpus) -> tuple[AnswerChange, ...]:
    worded = []
    for change in changes:
        key = "change_day" if change.fact == "act_date" else "change_fact"
        fact = fact_label(change.fact, lang, corpus)
        condition = phrase(key, lang, fact=fact, value=value_label(change.fact, change.value, lang, corpus))
        worded.append(AnswerChange.model_validate({"if": condition, "outcome": change.outcome}))
    return tuple(worded)


def next_steps(verdict: Verdict, missing: Sequence[Missing], lang: str) -> list[str]:
    outcome = verdict.outcome
    overseas = any("2025-61#1" in f.citation and f.holds is not False for f in verdict.findings)
    apply = phrase("step_apply_overseas" if overseas else "step_apply", lang)
    if outcome is Outcome.PROHIBITED:
        return [phrase("step_stop", lang), phrase("step_doubt", lang)]
    if outcome is Outcome.UNDETERMINED:
        asked = [m.question for m in missing if not m.optional]
        return [phrase("step_ask", lang, facts=" ".join(asked[:3]).rstrip(".?？。")), phrase("step_doubt", lang)]
    if outcome is Outcome.STATUS_UNVERIFIED:
        return [phrase("step_status", lang), apply]
    if outcome in (Outcome.LICENSE_REQUIRED, Outcome.CASE_BY_CASE, Outcome.REFUSED_IN_PRINCIPLE):
        return [apply, phrase("step_doubt", lang)]
    return [phrase("step_watch", lang), phrase("step_doubt", lang)]


def status_words(instruments: Iterable[str], day: date, lang: str, corpus: Corpus) -> str:
    """The status of instruments on the day, and what is recorded to follow; those of one status in one sentence."""
    groups: dict[str, list[str]] = {}
    for name in instruments:
        instrument = corpus.instruments[name]
        clause = _status_clause(instrument, day, lang, corpus)
        groups.setdefault(clause, []).append(in_language(instrument.short, lang))
    comma = "、" if lang == "zh" else ", "
    return " ".join(phrase("status_line", lang, short=comma.join(n), clause=clause) for clause, n in groups.items())


def _status_clause(instrument: Instrument, day: date, lang: str, corpus: Corpus) -> str:
    status, period = status_on(instrument, day)
    if status is Status.UNVERIFIED and period is not None:
        return phrase("status_unknown", lang, day=day, start=period.start, last=corpus.last_checked)
    if status is Status.SUSPENDED and period is not None and period.end is not None:
        following, _ = status_on(instrument, period.end + timedelta(days=1))
        after = status_word(following.value, lang)
        return phrase("status_suspended", lang, day=day, start=period.start, end=period.end, next=after)
    return phrase("status_known", lang, status=status_word(status.value, lang), day=day)


def late_words(basis: Iterable[str], day: date, lang: str, corpus: Corpus) -> tuple[str, ...]:
    """One line where nobody has looked since the day at what an answer rests on; none where somebody has."""
    rested = [name for name in dict.fromkeys(i.partition("#")[0] for i in basis) if name in corpus.instruments]
    late = [one for one in map(corpus.instruments.__getitem__, rested or corpus.instruments) if one.last_checked < day]
    if not late:
        return ()
    said: dict[str, object] = {"last": min(one.last_checked for one in late), "names": "", "due": "", "changed": ""}
    if rested:
        names = [in_language(one.short, lang) for one in late]
        said["names"] = phrase("late_names", lang, names=("、" if lang == "zh" else ", ").join(names[:NAMED]))
    if (due := min(due_on(one) for one in late)) < day:
        said["due"] = phrase("late_due", lang, due=due)
    if changed := changed_since_check(rested, day, corpus):
        said["changed"] = phrase("late_changed", lang, day=changed)
    return (phrase("after_checked", lang, **said),)
