"""What search works on, what a question names, and the sentence that answers."""

from datetime import date

import pytest

from qa.ask import Library
from qa.corpus import Corpus
from qa.extract import read
from qa.index import MARK
from qa.reading.mentions import Reading
from qa.retrieve import Scored, best, prefer, score
from qa.search import (
    CONSIDERED,
    TREATED_BONUS,
    best_sentence,
    english,
    named_instruments,
    raised,
    search_texts,
    treated,
)

MARCH = date(2026, 3, 1)


def reading(text: str, library: Library) -> Reading:
    return read(text, MARCH, library.corpus, library.gazetteer)


def test_every_passage_is_searched_in_every_language_with_its_title(corpus: Corpus) -> None:
    texts = [text for text in search_texts(corpus) if not text.id.startswith(MARK)]

    assert len(texts) == len(corpus.passages)
    assert [text.id for text in texts] == sorted(text.id for text in texts)
    assert all(corpus.passages[(text.id, "en")].title for text in texts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("氧化镝出口到德国", {"dysprosium", "oxide", "Germany"}, id="Chinese"),
        pytest.param("ジスプロシウムの磁石を韓国へ輸出", {"dysprosium", "magnet"}, id="Japanese"),
        pytest.param("중국에서 한국으로 산화이트륨", {"China", "South Korea", "yttrium", "oxide"}, id="Korean"),
        pytest.param("2026年3月1日发货", {"2026-03-01"}, id="day"),
    ],
)
def test_question_in_another_script_is_searched_by_its_english_words(
    text: str, words: set[str], library: Library
) -> None:
    found = english(reading(text, library))

    assert found.isascii()
    assert all(word.lower() in found.lower() for word in words)


@pytest.mark.parametrize(
    "text", ["Is terbium controlled?", "Brauchen wir eine Genehmigung?", "¿Necesito una licencia?"]
)
def test_question_in_latin_letters_is_searched_as_it_is(text: str, library: Library) -> None:
    assert english(reading(text, library)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("What does No. 61 of 2025 say?", ["cn/mofcom-2025-61"], id="number and year"),
        pytest.param("Announcement 18", ["cn/mofcom-2025-18"], id="announcement"),
        pytest.param("No. 46 of 2024", ["cn/mofcom-2024-46"], id="year before"),
        pytest.param("第57号公告", ["cn/mofcom-2025-57"], id="Chinese number"),
        pytest.param("61号公告", ["cn/mofcom-2025-61"], id="Chinese number first"),
        pytest.param("the 62 exclusions", ["cn/mofcom-2025-62"], id="number before a word"),
        pytest.param("Nos. 61 and rule 62", ["cn/mofcom-2025-61", "cn/mofcom-2025-62"], id="two"),
        pytest.param("the Export Control Law", ["cn/export-control-law"], id="law by title"),
        pytest.param("《出口管制法》", ["cn/export-control-law"], id="Chinese law by title"),
        pytest.param("两用物项出口管制条例", ["cn/dual-use-regulations"], id="Chinese regulations by title"),
        pytest.param("Is it suspended?", ["cn/mofcom-2025-70"], id="suspension by its word"),
        pytest.param("No. 99 of 2025", [], id="not in the corpus"),
        pytest.param("0.61% of 46.5 kg", [], id="numbers that name nothing"),
        pytest.param("dysprosium oxide to Germany", [], id="nothing named"),
    ],
)
def test_instruments_named_in_a_question_are_known(text: str, expected: list[str], corpus: Corpus) -> None:
    assert named_instruments(text, corpus) == expected


def test_subject_index_names_passages_that_exist(corpus: Corpus) -> None:
    for topic in corpus.vocabulary.topics:
        assert all((passage, "en") in corpus.passages for passage in topic.passages), topic.topic


def test_first_passage_of_a_subject_gets_most(corpus: Corpus) -> None:
    bonuses = treated(corpus.vocabulary.topics_in("What is the penalty for exporting without a license?", "en"))

    assert bonuses
    assert max(bonuses.values()) == TREATED_BONUS
    assert treated(corpus.vocabulary.topics_in("", "en")) == {}


@pytest.fixture
def scored(library: Library) -> Scored:
    return score("How long does MOFCOM take to decide on a license?", library.index, library.encoder)


def test_passages_with_a_bonus_rise(scored: Scored, library: Library) -> None:
    plain = prefer(scored, library.index, {}, 10, CONSIDERED)
    third = plain[2]
    risen = prefer(scored, library.index, {third.id: 50.0, "cn/unknown#1": 50.0}, 10, CONSIDERED)

    assert [hit.id for hit in risen[:3]] == [third.id, plain[0].id, plain[1].id]
    assert risen[0].score == pytest.approx(third.score + 50.0)
    assert [hit.rank for hit in risen] == list(range(1, 11))


def test_passages_far_below_are_left_out_unless_they_have_a_bonus(scored: Scored, library: Library) -> None:
    last = best(scored, library.index, library.index.passages)[-1].id

    assert len(prefer(scored, library.index, {}, 100, CONSIDERED)) == CONSIDERED
    assert last not in {hit.id for hit in prefer(scored, library.index, {}, 100, CONSIDERED)}
    assert last in {hit.id for hit in prefer(scored, library.index, {last: 0.1}, 100, CONSIDERED)}


def test_all_passages_of_a_named_instrument_are_raised(library: Library) -> None:
    bonuses = raised(["cn/mofcom-2025-57", "cn/unknown"], {"cn/mofcom-2025-18#1": 2.0}, library.index)

    assert bonuses["cn/mofcom-2025-18#1"] == 2.0
    assert {name.partition("#")[0] for name in bonuses} == {"cn/mofcom-2025-57", "cn/mofcom-2025-18"}
    assert len(bonuses) == len(library.index.places["cn/mofcom-2025-57"]) + 1


@pytest.mark.parametrize(
    ("text", "instrument"),
    [
        pytest.param("What does No. 57 of 2025 cover?", "cn/mofcom-2025-57", id="English"),
        pytest.param("第61号公告的价值比例是多少？", "cn/mofcom-2025-61", id="Chinese"),
        pytest.param("What does the Export Control Law say of penalties?", "cn/export-control-law", id="law"),
    ],
)
def test_named_instrument_is_found_first(text: str, instrument: str, library: Library) -> None:
    assert library.find(reading(text, library)).hits[0].id.startswith(f"{instrument}#")


def test_same_question_gives_the_same_hits_with_ranks_from_one(library: Library) -> None:
    question = reading("How long does MOFCOM take to decide on a license?", library)
    hits = library.find(question).hits

    assert hits == library.find(question).hits
    assert [hit.rank for hit in hits] == list(range(1, 11))
    assert len({hit.id for hit in hits}) == 10


def test_question_encoded_aside_finds_the_same(library: Library) -> None:
    question = reading("Do I need a license for terbium?", library)

    assert library.find(question, encoded=library.encode(question)) == library.find(question)


def test_best_sentence_is_one_of_the_passages_own(library: Library) -> None:
    question = reading("How long does MOFCOM take to decide on a license?", library)
    passages = [p for hit in library.find(question).hits[:4] if (p := library.corpus.passage(hit.id))]
    sentence = best_sentence(question, passages)

    assert len(sentence) > 12
    assert any(sentence in passage.text for passage in passages)
    assert best_sentence(question, []) == ""
