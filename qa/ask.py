"""Takes a question and a day, gives the answer: extract, decide, retrieve, compose. The one path of the product."""

import gc
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from threading import Event

from qa.answers import Answer
from qa.apart import read_apart, stated_apart
from qa.aspects import asked_aspects, spoken_aspects
from qa.compose import Draft, compose
from qa.corpus import Corpus, read_corpus
from qa.counter import counter_cases
from qa.decide import decide_and_judge
from qa.decided import Decided, told_apart
from qa.encode import Encoder, Vectors, open_encoder
from qa.entries import Prototype
from qa.explanations import PLAIN, Asked, Explanation, Lexicon, nearest, open_lexicon
from qa.extract import Extracted, facts_in, read
from qa.follow import asked_facts, follow_up
from qa.imports import Official, read_official
from qa.index import Index, IndexMissing, Progress, build_index, open_index, unwritable
from qa.learned import MAY_BE, Learned, asks_elsewhere, open_learned
from qa.models import STRICTNESS, Facts, Hit, stands_in_the_way
from qa.phrases import phrase
from qa.procedures import sought
from qa.prototypes import may_mean_more, suggested
from qa.reading.evasion import may_ask_evasion
from qa.reading.gazetteer import Gazetteer
from qa.reading.kinds import cues_of
from qa.reading.mentions import Reading
from qa.retrieve import Query, encode_query, marked, prefer, score
from qa.search import CONSIDERED, best_sentence, english, named_instruments, raised, resting, search_texts, treated
from qa.settings import Settings, UserError
from qa.settling import handed_over, likeliest, of_a_story, settled
from qa.suggest import HANDED_OVER, raise_questions
from qa.wording import suggestion_words, value_label

LONGEST = 8000
"""Characters of a question."""
FOUND = 10
ENCODING = 2
"""Questions that are encoded at a time."""
ORDINARY = date(2026, 3, 1)
"""The day on which messages are read that teach kinds; any would do."""
COLLECTED = 10_000
"""Objects that may be made before the garbage collector looks for cycles among them."""
Encoded = Callable[[], Vectors | None]
"""Gives the vector of a question that is being encoded."""


@dataclass(frozen=True)
class Found:
    """What search finds for a question."""

    hits: list[Hit]
    explanation: Explanation | None
    """What answers the question, where one is near enough."""
    nearness: float
    """How near the nearest explanation is."""
    suggested: Prototype | None = None
    """What the question may mean though no word says it."""


@dataclass
class Library:
    """The corpus with its open index and encoder; made once by a channel and given to `ask`."""

    corpus: Corpus
    index: Index
    encoder: Encoder
    warnings: tuple[str, ...] = field(default=())
    official: Official = field(default_factory=dict)
    """Imported official wording, shown beside the passages."""
    learned: Learned | None = None
    """What labelled messages teach of the kind of a question."""

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The words of the corpus, ready to be found in a text."""
        return Gazetteer(self.corpus)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of the explanations, kept beside the index."""
        return open_lexicon(self.index.folder.parent, self.corpus.explanations, spoken_aspects(self.corpus))

    def search(self, query: str, k: int = FOUND) -> list[Hit]:
        """The k passages that fit a question or some words best."""
        return self.find(read(query, date.min, self.corpus, self.gazetteer), k).hits

    def encode(self, reading: Reading) -> Encoded:
        """Begin to encode a question as read, in a thread of its own; the caller goes on meanwhile."""
        running = Event()
        part = sought(reading)
        future = self._aside.submit(self._encode, Query(text=part.spelled, english=english(part)), running)
        running.wait()  # else it would begin only when the caller gives way
        return future.result

    def _encode(self, query: Query, running: Event) -> Vectors | None:
        running.set()
        return encode_query(query, self.encoder)

    @cached_property
    def _aside(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(ENCODING, "encode")

    def find(self, reading: Reading, k: int = FOUND, encoded: Encoded | None = None) -> Found:
        """The k passages that fit a question as read, instruments that it names first, and what explains it."""
        part = sought(reading)
        query = Query(text=part.spelled, english=english(part))
        scored = score(query, self.index, self.encoder, encoded)
        named = named_instruments(reading.spelled, self.corpus)
        bonuses, aspects = treated(part.topics), asked_aspects(part)
        asked = Asked(query.text, query.english, named, bonuses, resting(part), aspects)
        similar = marked(scored, self.index)
        explanation, nearness = nearest(asked, similar, self.corpus.explanations, self.lexicon)
        hits = prefer(scored, self.index, raised(named, bonuses, self.index), k, CONSIDERED)
        meant = suggested(similar, self.corpus.vocabulary.prototypes) if may_mean_more(reading) else None
        return Found(hits, explanation, nearness, meant)


def open_library(settings: Settings, progress: Callable[[Progress], None] | None = None) -> Library:
    """The corpus and its index, built first where it is missing, stale or damaged.

    It stays for the life of the process, so the garbage collector need not walk through it: that took 0.1 s. Answers
    leave hardly any cycles behind, so it need not look for them every few hundred objects: that took a tenth of each.
    Raises CorpusError with every fault of the corpus, and UserError where the index cannot be written.
    """
    library = _opened(settings, progress)
    gc.freeze()
    gc.set_threshold(COLLECTED)
    return library


def _opened(settings: Settings, progress: Callable[[Progress], None] | None) -> Library:
    corpus = read_corpus(settings.corpus, settings.indexes)
    texts = search_texts(corpus)
    try:
        index = open_index(settings.indexes, texts, settings.model)
    except IndexMissing:
        build_index(texts, settings.indexes, settings.model, progress or (lambda step: None))
        index = open_index(settings.indexes, texts, settings.model)
    encoder, warning = open_encoder(settings.model, settings.indexes)
    library = Library(corpus, index, encoder, (warning,) if warning else ())
    library.learned = _learned(library, settings, progress)
    try:
        library.official = read_official(settings.data)
    except UserError as error:
        library.warnings += (str(error),)
    return library


def _learned(library: Library, settings: Settings, progress: Callable[[Progress], None] | None) -> Learned | None:
    """What the messages of the vocabulary teach; raises IndexUnwritable where it cannot be kept."""

    def as_read(text: str) -> tuple[Reading, list[Facts]]:
        reading = read(text, ORDINARY, library.corpus, library.gazetteer)
        return reading, facts_in(reading, library.corpus).cases

    begin = partial(progress, Progress(stage="learn")) if progress else lambda: None
    try:
        return open_learned(settings.indexes, settings.corpus / "vocabulary", as_read, begin)
    except OSError as fault:
        raise unwritable(settings.indexes, fault) from fault


def ask(
    question: str, as_of: date, library: Library, known: Facts | Sequence[Facts] | None = None, lang: str = ""
) -> Answer:
    """The answer to a question on a day; facts known from before are kept unless the question states them anew.

    It is in `lang`, else in the language of the question.
    Raises ValueError, in one sentence, for a question that is empty or longer than 8,000 characters.
    """
    _refuse_unusable(question)
    before = (known,) if isinstance(known, Facts) else tuple(known or ())
    asked = asked_facts(before, as_of, library.corpus)

    def answered(reading: Reading) -> Answer:
        encoded = library.encode(reading)
        extracted = follow_up(read_apart(reading, library.corpus), before, asked, library.corpus)
        return _answer(_Question(question, as_of, lang, encoded, alone=not before), extracted, library)

    return stricter(question, as_of, library, answered)


def stricter(question: str, as_of: date, library: Library, answered: Callable[[Reading], Answer]) -> Answer:
    """The answer to a question as it is read, its mistyped words put right, unless it is stricter as it was typed.

    What nobody wrote must release nothing: the answer then says which words are not read.
    """
    reading = read(question, as_of, library.corpus, library.gazetteer)
    answer = answered(reading)
    if not reading.mistyped:
        return answer
    typed = answered(read(question, as_of, library.corpus, library.gazetteer.as_typed))
    return typed if _strictness(typed) > _strictness(answer) else answer


def _strictness(answer: Answer) -> tuple[int, list[int], list[int]]:
    """That of the outcome, then of its readings, then of each case, the strictest first."""
    readings = sorted((STRICTNESS[reading.outcome] for reading in answer.readings), reverse=True)
    cases = sorted((STRICTNESS[case.outcome] for case in answer.cases), reverse=True)
    return STRICTNESS[answer.outcome], readings, cases


def ask_facts(cases: Sequence[Facts], as_of: date, library: Library, *, question: str = "", lang: str = "") -> Answer:
    """The answer to facts as a person stated or corrected them; the question gives the passages, never a fact.

    It is in `lang`, else in the language of the question, else in English.
    Raises ValueError where there is no case or the question is too long.
    """
    if not cases:
        raise ValueError("There is no case to decide; state the facts of at least one.")
    if question:
        _refuse_unusable(question)
    words = library.gazetteer.as_typed
    reading = read(question or _searched(cases, library.corpus), as_of, library.corpus, words)
    reading = reading if question else replace(reading, lang=lang or "en")
    encoded = library.encode(reading)
    said = facts_in(reading, library.corpus) if question else Extracted(reading, "case")
    stated = replace(said, kind="case", stated=True, cases=list(cases), facts=cases[0])
    return _answer(_Question(question, as_of, lang, encoded), stated, library)


def _searched(cases: Sequence[Facts], corpus: Corpus) -> str:
    """The stated facts in English words, for search."""
    labels = [value_label(name, value, "en", corpus) for case in cases for name, value in case.values.items()]
    return " ".join(dict.fromkeys(labels))[:LONGEST]


@dataclass(frozen=True)
class _Question:
    """A question as it was put."""

    text: str
    as_of: date
    lang: str
    """The language of the answer; empty for that of the question."""
    encoded: Encoded
    alone: bool = False
    """Whether nothing was said before it, so that its own words tell its kind."""


def _answer(question: _Question, extracted: Extracted, library: Library) -> Answer:
    """The answer; what looks like a case is decided while the question is encoded."""
    likely = _decide_cases(extracted, question.as_of, library.corpus)
    found = library.find(extracted.reading, encoded=question.encoded)
    meant = None if extracted.stated else found.suggested
    extracted = extracted if extracted.stated else _settled(extracted, found)
    likelihoods = _likelihoods(extracted, library) if question.alone else {}
    explained = extracted.kind == "information" and found.explanation and not asks_elsewhere(likelihoods)
    extracted = likeliest(extracted, likely, likelihoods) if likelihoods and not explained else extracted
    extracted = of_a_story(extracted, [(one.facts, one.verdict.outcome) for one in likely])
    if extracted.unread and not any(stands_in_the_way(one.verdict.outcome) for one in likely):
        extracted = replace(extracted, kind="out_of_scope", reason="not_understood")
    decided = (likely or _decide_cases(extracted, question.as_of, library.corpus)) if extracted.kind == "case" else []
    if decided and not extracted.stated and not any(stands_in_the_way(one.verdict.outcome) for one in decided):
        decided += _hidden(extracted.reading, question.as_of, library.corpus)
    decided = raise_questions(decided, meant, lambda facts: _decided(facts, question.as_of, library.corpus))
    lang = question.lang or extracted.reading.lang
    nearby = [p for hit in found.hits[:4] if (p := library.corpus.passage(hit.id, lang))]
    draft = Draft(
        question=question.text,
        as_of=question.as_of,
        extracted=extracted,
        decided=decided,
        hits=found.hits,
        corpus=library.corpus,
        explanation=found.explanation,
        nearly=found.nearness < PLAIN,
        best_sentence=best_sentence(sought(extracted.reading), nearby) if extracted.kind == "information" else "",
        warnings=(*_doubts(extracted, meant, decided, question.lang, likelihoods), *library.warnings),
        official=library.official,
        lang=question.lang,
    )
    return compose(draft)


def _doubts(
    extracted: Extracted,
    meant: Prototype | None,
    decided: Sequence[Decided],
    lang: str,
    likelihoods: Mapping[str, float],
) -> list[str]:
    """What is said because the words only seem to mean something."""
    suggestions = suggestion_words(meant, [one.verdict for one in decided], lang or "en")
    answered = extracted.kind != "out_of_scope"
    like_it = answered and (likelihoods.get("evasion", 0.0) >= MAY_BE or "evasion" in cues_of(extracted.reading))
    idle = [phrase("nothing_told", lang or extracted.reading.lang)] if extracted.unread else []
    around = not extracted.stated and (like_it or may_ask_evasion(extracted.reading))
    return [*idle, *suggestions, *([phrase("no_help_around", lang or extracted.reading.lang)] if around else ())]


def _settled(extracted: Extracted, found: Found) -> Extracted:
    """The question with its kind settled by what search found."""
    reading = extracted.reading
    kind, reason = settled(extracted.kind, extracted.reason, reading, extracted.cases, found.nearness)
    if found.suggested and HANDED_OVER in found.suggested.opens:
        kind, reason = handed_over(kind, reason, reading, found.nearness)
    return replace(extracted, kind=kind, reason=reason)


def _likelihoods(extracted: Extracted, library: Library) -> dict[str, float]:
    """How likely the question is of each kind; empty where no messages teach it."""
    return library.learned.likelihoods(extracted.reading, extracted.cases) if library.learned else {}


def _refuse_unusable(question: str) -> None:
    if not question.strip():
        raise ValueError("The question is empty; ask about an item or a technology.")
    if len(question) > LONGEST:
        raise ValueError(f"The question has {len(question):,} characters; shorten it to {LONGEST:,}.")


def _hidden(reading: Reading, as_of: date, corpus: Corpus) -> list[Decided]:
    """What stands in the way of a sentence by itself, where the message as a whole seems free."""
    alone = [_decided(case, as_of, corpus) for case in stated_apart(reading, corpus)]
    return [one for one in alone if stands_in_the_way(one.verdict.outcome)]


def _decide_cases(extracted: Extracted, as_of: date, corpus: Corpus) -> list[Decided]:
    if extracted.kind != "case":
        return []
    return told_apart([_decided(facts, as_of, corpus) for facts in extracted.cases])


def _decided(facts: Facts, as_of: date, corpus: Corpus) -> Decided:
    verdict, judgment = decide_and_judge(facts, as_of, corpus)
    return Decided(facts, verdict, counter_cases(facts, as_of, verdict, corpus, judgment))
