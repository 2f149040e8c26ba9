from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from qa.encode import Encoder, open_encoder
from qa.index import Index, Weights, build_index, open_index
from qa.retrieve import Query, retrieve
from qa.tokens import bigrams, tokens


@dataclass(frozen=True)
class Provision:
    id: str
    text: str


PROVISIONS = [
    Provision("xx/notice#1", "Brightstone and goods that contain brightstone may leave only with a license."),
    Provision("xx/notice#2", "A license is refused where the end user is military."),
    Provision("xx/notice#3", "The exporter states the destination and the end use of the goods."),
    Provision("xx/notice#4", "Whoever exports without a license pays a fine of up to 2,000 crowns."),
    Provision("xx/notice#1C905.a", "1C905.a Dysprosium oxide and alloys that contain dysprosium."),
    Provision("xx/notice#1C905.b", "1C905.b Terbium oxide and alloys that contain terbium."),
    Provision("xx/notice#1", "亮石及含有亮石的物项，未经许可不得出口。"),
    Provision("xx/zebra#1", "This notice takes effect on the day of its publication."),
    Provision("xx/apple#1", "This notice takes effect on the day of its publication."),
]


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of indexes, shared by all tests so that the default model is exported once."""
    root = tmp_path_factory.getbasetemp() / "indexes"
    build_index(PROVISIONS, root, "")
    return root


@pytest.fixture(scope="session")
def index(root: Path) -> Index:
    build_index(PROVISIONS, root, "")
    return open_index(root, PROVISIONS, "")


@pytest.fixture(scope="session")
def encoder(root: Path) -> Encoder:
    return open_encoder("", root)[0]


def ids(query: str | Query, index: Index, encoder: Encoder | None, k: int = 10) -> list[str]:
    return [hit.id for hit in retrieve(query, index, encoder, k)]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        pytest.param("What is the penalty for shipping without permission?", "xx/notice#4", id="other words"),
        pytest.param("May I sell it to the army?", "xx/notice#2", id="no word in common"),
        pytest.param("1c905.b", "xx/notice#1C905.b", id="code"),
        pytest.param("fine of 2000", "xx/notice#4", id="number"),
        pytest.param("Is Dysprosium controlled?", "xx/notice#1C905.a", id="term"),
    ],
)
def test_best_passage_comes_first(question: str, best: str, index: Index, encoder: Encoder) -> None:
    assert ids(question, index, encoder)[0] == best


def test_scores_are_the_weighted_sum_of_standard_scores(index: Index, encoder: Encoder) -> None:
    question = "license for dysprosium oxide"
    found = tokens(question)
    parts = [
        index.similarities(encoder.encode([question])[0]),
        index.words.score(found),
        index.pairs.score(bigrams(found)),
    ]
    expected = sum(
        weight * (part - part.mean(dtype=float)) / part.std(dtype=float)
        for weight, part in zip((0.6, 0.4, 0.1), parts, strict=True)
    )
    scores = {hit.id: hit.score for hit in retrieve(question, index, encoder)}
    assert scores["xx/notice#1C905.a"] == pytest.approx(expected[4], abs=1e-5)
    assert scores["xx/notice#1"] == pytest.approx(max(expected[0], expected[6]), abs=1e-5)


def test_hits_are_ranked_from_one_by_falling_score(index: Index, encoder: Encoder) -> None:
    hits = retrieve("license", index, encoder)
    assert [hit.rank for hit in hits] == list(range(1, 9))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_an_id_in_two_languages_is_one_hit(index: Index, encoder: Encoder) -> None:
    assert ids("brightstone", index, encoder).count("xx/notice#1") == 1
    assert ids("亮石", index, encoder) == ["xx/notice#1"]


@pytest.mark.parametrize("question", ["notice takes effect", "day of publication", "Is dysprosium controlled?"])
def test_equal_scores_stand_in_the_order_of_ids(question: str, index: Index, encoder: Encoder) -> None:
    hits = {hit.id: hit for hit in retrieve(question, index, encoder)}
    assert hits["xx/apple#1"].score == hits["xx/zebra#1"].score
    assert hits["xx/apple#1"].rank == hits["xx/zebra#1"].rank - 1


def test_the_same_question_gives_the_same_list(root: Path, index: Index, encoder: Encoder) -> None:
    again = open_index(root, PROVISIONS, "")
    other, _ = open_encoder("", root)
    for question in ("license", "Who pays a fine?", "亮石", "1C905"):
        assert retrieve(question, index, encoder) == retrieve(question, again, other)


def test_a_rebuilt_index_gives_the_same_list(index: Index, encoder: Encoder, root: Path, tmp_path: Path) -> None:
    (tmp_path / "models").symlink_to(root / "models")
    build_index(PROVISIONS, tmp_path, "")
    rebuilt = open_index(tmp_path, PROVISIONS, "")
    for question in ("license", "Who pays a fine?", "destination of the goods"):
        assert ids(question, rebuilt, encoder) == ids(question, index, encoder)


@pytest.mark.parametrize(("k", "count"), [(0, 0), (-1, 0), (1, 1), (3, 3), (100, 8)])
def test_k_limits_the_list(k: int, count: int, index: Index, encoder: Encoder) -> None:
    assert len(retrieve("license", index, encoder, k)) == count


def test_only_limits_the_passages_and_not_their_scores(index: Index, encoder: Encoder) -> None:
    everything = {hit.id: hit.score for hit in retrieve("license", index, encoder)}
    hits = retrieve("license", index, encoder, only={"xx/notice#3", "xx/zebra#1", "xx/unknown#1"})
    assert {hit.id: hit.score for hit in hits} == {id: everything[id] for id in ("xx/notice#3", "xx/zebra#1")}
    assert [hit.rank for hit in hits] == [1, 2]
    assert retrieve("license", index, encoder, only=[]) == []


def test_without_an_encoder_only_shared_words_find(index: Index) -> None:
    assert set(ids("license fine", index, None)) == {"xx/notice#1", "xx/notice#2", "xx/notice#4"}
    assert ids("May I sell it to the army?", index, None) == []


def test_chinese_is_found_by_its_characters(index: Index, encoder: Encoder) -> None:
    assert ids("亮石能出口吗？", index, encoder) == ["xx/notice#1"]
    assert ids("镝", index, encoder) == []


def test_english_wording_is_encoded_and_searched(index: Index, encoder: Encoder) -> None:
    query = Query(text="军方能买吗？", english="Can the military buy?")
    assert ids(query, index, encoder)[0] == "xx/notice#2"
    assert ids(query, index, None) == ["xx/notice#2"]


def test_words_in_both_wordings_count_once(index: Index) -> None:
    assert retrieve(Query(text="license fine", english="license fine"), index, None) == retrieve(
        "license fine", index, None
    )


def test_characters_that_the_model_cannot_read_do_not_reach_it(index: Index, encoder: Encoder) -> None:
    plain, mixed = retrieve("dysprosium oxide", index, encoder), retrieve("氧化镝 dysprosium oxide", index, encoder)
    assert [hit.id for hit in mixed] == [hit.id for hit in plain]


def test_without_a_shared_word_similarity_alone_ranks(index: Index, encoder: Encoder) -> None:
    question = "army"
    similarities = index.similarities(encoder.encode([question])[0])
    best = index.ids[int(np.argmax(similarities))]
    hits = retrieve(question, index, encoder)
    assert hits[0].id == best
    assert hits[0].score == pytest.approx(
        0.6 * (similarities.max() - similarities.mean()) / similarities.std(), abs=1e-4
    )


def test_weights_belong_to_the_index(index: Index, encoder: Encoder) -> None:
    lexical = replace(index, weights=Weights(dense=0))
    assert ids("fine", lexical, encoder)[0] == "xx/notice#4"
    assert retrieve("army", lexical, encoder)[0].score == 0


@pytest.mark.parametrize("question", ["", "  ", "?!", "—", "％"])
def test_question_without_content_finds_nothing(question: str, index: Index, encoder: Encoder) -> None:
    assert retrieve(question, index, encoder) == []


def test_half_a_surrogate_pair_is_no_reason_to_fail(index: Index, encoder: Encoder) -> None:
    assert ids("dysprosium \ud83d", index, encoder)[0] == "xx/notice#1C905.a"


def test_index_of_one_passage_has_no_deviation(root: Path, encoder: Encoder) -> None:
    build_index(PROVISIONS[:1], root, "")
    single = open_index(root, PROVISIONS[:1], "")
    assert [(hit.id, hit.score) for hit in retrieve("brightstone", single, encoder)] == [("xx/notice#1", 0)]


def test_index_of_nothing_gives_nothing(root: Path, encoder: Encoder) -> None:
    build_index([], root, "")
    assert retrieve("brightstone", open_index(root, [], ""), encoder) == []


def test_encoder_of_another_model_is_refused(index: Index, encoder: Encoder) -> None:
    with pytest.raises(ValueError, match="another model"):
        retrieve("license", replace(index, model_sha256="0" * 64), encoder)
