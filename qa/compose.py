"""Takes what was read, decided and retrieved, gives the answer: headline, reasons, passages, questions, next steps.

It words what the rules decided; it never sets or softens an outcome.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from qa.answers import Answer, AnswerCase, AnswerReading, CorpusState, QuotedPassage
from qa.basis import citations
from qa.corpus import Corpus
from qa.decided import Decided, on_an_open_day
from qa.explanations import Explanation
from qa.extract import Extracted
from qa.imports import Official
from qa.models import Facts, Finding, Hit, Missing, Outcome, Verdict, in_language, stands_in_the_way
from qa.phrases import phrase
from qa.premises import corrections
from qa.render import citation, fact_label, label, plain
from qa.search import asks_status
from qa.wording import (
    assumption_words,
    change_words,
    duty_words,
    item_words,
    late_words,
    missing_words,
    next_steps,
    rule_says,
    spelling_words,
    status_words,
    understood,
)

BASIS, SHOWN = 5, 8
"""How many passages the verdict rests on are quoted, and how many in all."""
LAWFUL = ("step_lawful", "step_apply", "step_doubt")
"""What to do instead of going around the rules."""


@dataclass
class Draft:
    """What an answer is composed from."""

    question: str
    as_of: date
    extracted: Extracted
    decided: list[Decided]
    hits: list[Hit]
    corpus: Corpus
    explanation: Explanation | None = None
    """What answers a question about the rules, where the corpus explains it."""
    nearly: bool = False
    """Whether the explanation is only near to what is asked, and may answer something else."""
    best_sentence: str = ""
    warnings: Sequence[str] = ()
    official: Official = field(default_factory=dict)
    lang: str = ""
    """The language of the answer; if empty, that of the question."""

    def __post_init__(self) -> None:
        self.lang = self.lang or ("zh" if self.extracted.reading.lang == "zh" else "en")


def compose(draft: Draft) -> Answer:
    """The answer in the language that is wanted, else in that of the question: Chinese for Chinese, else English."""
    answer = _case_answer(draft) if draft.extracted.kind == "case" else _other_answer(draft)
    return answer.model_copy(update={"text": plain(answer, draft.corpus)})


def _case_answer(draft: Draft) -> Answer:
    main = max(draft.decided, key=lambda one: one.strictness)
    lang, corpus, verdict = draft.lang, draft.corpus, on_an_open_day(main, draft.decided, draft.extracted)
    basis = _basis(main, draft)
    missing = missing_words(verdict.missing, lang, corpus, main.facts)
    headline = _unsoftened(draft, verdict, _headline(verdict, missing, lang, corpus))
    if len(draft.decided) > 1:
        item = _named(main, draft)
        headline = phrase("cases", lang, count=len(draft.decided), item=item, headline=headline)

    return Answer.model_validate(
        _frame(draft, main.facts)
        | {
            "act_date": verdict.act_date,
            "outcome": verdict.outcome,
            "headline": headline,
            "text": "",
            "readings": _readings(verdict, lang),
            "cases": _cases(draft) if len(draft.decided) > 1 else (),
            "findings": _findings(verdict.findings, lang, corpus),
            "facts": understood(main.facts, lang, corpus),
            "assumptions": assumption_words(verdict.assumptions, lang, corpus),
            "missing": missing,
            "duties": duty_words(verdict.duties, lang, corpus),
            "citations": tuple(basis),
            "passages": _passages(draft, basis),
            "changes": change_words(main.changes, lang, corpus),
            "next_steps": tuple(next_steps(verdict, missing, lang)),
            "cautions": tuple(_cautions(draft, main)),
            "known": main.facts,
            "stated": tuple(one.facts for one in draft.decided),
        }
    )


def _other_answer(draft: Draft) -> Answer:
    information = draft.extracted.kind == "information"
    basis = _explaining(draft) if information else _cited_anyway(draft)
    headline = _explained(draft) if information else phrase(draft.extracted.reason or "unrelated", draft.lang)
    facts = draft.extracted.facts
    return Answer.model_validate(
        _frame(draft, facts)
        | {
            "act_date": draft.as_of,
            "outcome": Outcome.INFORMATION if information else Outcome.OUT_OF_SCOPE,
            "headline": headline,
            "text": "",
            "facts": understood(facts, draft.lang, draft.corpus),
            "citations": tuple(basis),
            "passages": _passages(draft, basis) if information else _passages(draft, basis)[: len(basis)],
            "cautions": _other_cautions(draft, basis) if information else (),
            "next_steps": [phrase(step, draft.lang) for step in LAWFUL] if draft.extracted.reason == "evasion" else (),
            "known": facts,
            "stated": tuple(draft.extracted.cases),
        }
    )


def _other_cautions(draft: Draft, basis: Sequence[str]) -> tuple[str, ...]:
    wrong = corrections(draft.extracted.reading, draft.as_of, draft.corpus)
    late = [*late_words(basis, draft.as_of, draft.lang, draft.corpus), *spelling_words(draft.extracted, draft.lang)]
    return (*(in_language(text, draft.lang) for text in wrong), *late, *draft.warnings)


def _explaining(draft: Draft) -> list[str]:
    """What the answer to a question about the rules rests on: the passages of its explanation, then the best found."""
    explained = draft.explanation.passages if draft.explanation else ()
    return list(dict.fromkeys([*explained, *(hit.id for hit in draft.hits[: 3 - min(len(explained), 2)])]))


def _explained(draft: Draft) -> str:
    """The sentence that answers a question about the rules, with the status of what it asks about on the day.

    What is only the nearest to be found may answer something else: it opens with saying so.
    """
    explanation, corpus, lang = draft.explanation, draft.corpus, draft.lang
    says = in_language(explanation.says, lang) if explanation else draft.best_sentence
    asked = explanation.status_of if explanation else asks_status(draft.extracted.reading, corpus)
    stated = draft.extracted.facts.values.get("act_date")
    day = stated if isinstance(stated, date) else draft.as_of
    status = status_words(asked, day, lang, corpus) if asked else ""
    if says and not explanation and not status:
        return phrase("nearest_text", lang, says=says)
    told = " ".join(part for part in (status, says) if part) or phrase("no_passage", lang)
    return phrase("nearest_explained", lang, says=told) if explanation and draft.nearly else told


def _cited_anyway(draft: Draft) -> list[str]:
    """What a refusal rests on: the penalty articles when help with evasion is asked for."""
    wanted = ["cn/export-control-law#34", "cn/dual-use-regulations#39", "cn/dual-use-regulations#41"]
    return [i for i in wanted if (i, "en") in draft.corpus.passages] if draft.extracted.reason == "evasion" else []


def _frame(draft: Draft, facts: Facts) -> dict[str, object]:
    return {
        "answer_id": answer_id(
            draft.question or draft.lang, draft.as_of, [one.facts for one in draft.decided] or [facts], draft.corpus
        ),
        "question": draft.question,
        "lang": draft.lang,
        "as_of": draft.as_of,
        "corpus": CorpusState(version=draft.corpus.version, last_checked=draft.corpus.last_checked),
    }


def answer_id(question: str, as_of: date, facts: Sequence[Facts], corpus: Corpus) -> str:
    """16 hex digits over question (or language, where facts alone were stated), day, facts and corpus version."""
    stated = [{name: str(value) for name, value in sorted(one.values.items())} for one in facts]
    content = json.dumps([question, as_of.isoformat(), stated, corpus.version], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _basis(main: Decided, draft: Draft) -> list[str]:
    """What the answer rests on: all that its strictest case does, and the first two passages of each other case."""
    others = [citations(one.verdict, one.facts, draft.corpus)[:2] for one in draft.decided if one is not main]
    own = citations(main.verdict, main.facts, draft.corpus)
    return list(dict.fromkeys([*own[:4], *(passage for cited in others for passage in cited), *own[4:]]))


def _headline(verdict: Verdict, missing: Sequence[Missing], lang: str, corpus: Corpus) -> str:
    outcome, day = verdict.outcome, verdict.act_date
    if outcome is Outcome.STATUS_UNVERIFIED:
        readings = phrase("facts_and", lang).join(
            phrase("reading", lang, assuming=in_language(r.assuming, lang), outcome=label(r.outcome, lang).lower())
            for r in verdict.readings
        )
        return phrase("status_unverified", lang, day=day, last=corpus.last_checked, readings=readings)
    if outcome is Outcome.UNDETERMINED:
        return _open_headline(verdict, missing, lang, corpus)
    if outcome in (Outcome.SUSPENDED, Outcome.NOT_YET_IN_FORCE):
        caught = phrase("if_caught", lang) if verdict.if_caught else ""
        return phrase(outcome.value, lang, day=day, measures=_measures(verdict, lang, corpus), caught=caught)
    if outcome is Outcome.NOT_CAUGHT:
        return phrase("not_caught", lang, day=day)
    deciding = next((f for f in verdict.findings if f.holds and f.outcome == outcome.value and not f.released), None)
    says = rule_says(deciding, lang, corpus) if deciding else label(outcome, lang)
    return phrase("exempt" if outcome is Outcome.EXEMPT else "decided", lang, says=says)


def _unsoftened(draft: Draft, verdict: Verdict, headline: str) -> str:
    """The headline; where the question expects a leave that is not given, it says so first."""
    if not stands_in_the_way(verdict.outcome) or not draft.extracted.reading.says("expects_leave"):
        return headline
    told = verdict.outcome not in (Outcome.UNDETERMINED, Outcome.STATUS_UNVERIFIED)
    return phrase("leave_refused" if told else "leave_open", draft.lang, headline=headline)


def _open_headline(verdict: Verdict, missing: Sequence[Missing], lang: str, corpus: Corpus) -> str:
    names = [fact_label(m.fact, lang, corpus) for m in missing if not m.optional and m.fact not in corpus.rules]
    if names:
        return phrase("undetermined", lang, facts=phrase("facts_and", lang).join(names[:4]))
    rule = next((corpus.rules[m.fact] for m in missing if m.fact in corpus.rules), None)
    return phrase("undetermined_rule", lang, says=in_language(rule.says, lang) if rule else "")


def _measures(verdict: Verdict, lang: str, corpus: Corpus) -> str:
    asleep = [f for f in verdict.findings if f.holds is not False and f.status != "in_force" and f.outcome != "duty"]
    return ", ".join(dict.fromkeys(citation(f.citation, lang, corpus) for f in asleep[:3]))


def _findings(findings: Iterable[Finding], lang: str, corpus: Corpus) -> tuple[Finding, ...]:
    return tuple(f.model_copy(update={"says": rule_says(f, lang, corpus)}) for f in findings)


def _readings(verdict: Verdict, lang: str) -> tuple[AnswerReading, ...]:
    return tuple(AnswerReading(assuming=in_language(r.assuming, lang), outcome=r.outcome) for r in verdict.readings)


def _cases(draft: Draft) -> tuple[AnswerCase, ...]:
    return tuple(
        AnswerCase(
            item=_named(one, draft),
            outcome=one.verdict.outcome,
            facts=understood(one.facts, draft.lang, draft.corpus),
            findings=_findings(one.verdict.findings, draft.lang, draft.corpus),
            missing=missing_words(one.verdict.missing, draft.lang, draft.corpus, one.facts),
        )
        for one in draft.decided
    )


def _named(one: Decided, draft: Draft) -> str:
    """What a case is about, with its day where the cases differ in it."""
    item = item_words(one.facts, draft.lang, draft.corpus)
    days = {other.verdict.act_date for other in draft.decided}
    return f"{item}, {one.verdict.act_date}" if len(days) > 1 else item


def _cautions(draft: Draft, main: Decided) -> list[str]:
    lang, corpus, verdict = draft.lang, draft.corpus, main.verdict
    wrong = corrections(draft.extracted.reading, verdict.act_date, corpus)
    said = spelling_words(draft.extracted, lang)
    said += [in_language(text, lang) for text in (*wrong, *verdict.cautions)]
    weak = [f for f in verdict.findings if f.holds and (not f.verified or _unverified(f, corpus))]
    if weak:
        names = ", ".join(dict.fromkeys(citation(f.items[0] if f.items else f.citation, lang, corpus) for f in weak))
        said.append(phrase("unverified_rule", lang, citations=names))
    places = {verdict.facts.values.get("departure"), verdict.facts.values.get("destination")}
    if places & {"HK", "MO", "TW"}:
        said.append(phrase("hong_kong", lang))
    if draft.extracted.reading.lang not in ("en", "zh"):
        said.append(phrase("language", lang, language=draft.extracted.reading.lang))
    if draft.extracted.reason == "not_covered":
        said.append(phrase("not_covered", lang))
    late = late_words(citations(verdict, main.facts, corpus), verdict.act_date, lang, corpus)
    return [*said, *late, *draft.warnings]


def _unverified(finding: Finding, corpus: Corpus) -> bool:
    return any(not corpus.passages[(item, "en")].verified for item in finding.items if (item, "en") in corpus.passages)


def _passages(draft: Draft, basis: Sequence[str]) -> tuple[QuotedPassage, ...]:
    """The passages the answer rests on first, then the best of those retrieved."""
    scores = {hit.id: hit.score for hit in draft.hits}
    known = [i for i in basis if draft.corpus.passage(i, draft.lang)][:BASIS]
    related = [hit.id for hit in draft.hits if hit.id not in known]
    chosen = [(i, "basis") for i in known] + [(i, "related") for i in related[: SHOWN - len(known)]]
    quoted = []
    for passage_id, role in chosen:
        passage = draft.corpus.passage(passage_id, draft.lang)
        if passage is not None:
            content = passage.model_dump() | {"role": role, "score": round(scores.get(passage_id, 0.0), 4)}
            quoted.append(QuotedPassage.model_validate(content))
            quoted += _official(quoted[-1], draft)
    return tuple(quoted)


def _official(restated: QuotedPassage, draft: Draft) -> list[QuotedPassage]:
    """The imported official wording of a passage, to stand beside the restatement."""
    title = draft.corpus.instruments[restated.id.partition("#")[0]].title
    return [
        restated.model_copy(
            update={
                "source": "official",
                "lang": lang,
                "title": in_language(title, lang),
                "text": text,
                "verified": True,
            }
        )
        for lang, text in draft.official.get(restated.id, ())
    ]
