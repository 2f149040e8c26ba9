"""Answers in words: what a headline may never say, every outcome in both languages, and what answers rest on."""

import re
from dataclasses import dataclass
from datetime import date

import pytest

from qa.answers import Answer
from qa.ask import Library, ask
from qa.compose import BASIS, SHOWN, Draft, answer_id, compose
from qa.extract import extract
from qa.models import Composition, Facts, Outcome

MARCH, AFTER, BEFORE = date(2026, 3, 1), date(2026, 11, 23), date(2025, 10, 20)
PERMISSION = re.compile(
    r"\bmay (?:be )?(?:ship|export|sen[dt]|transfer|proceed)|\ballowed\b|\bpermitted\b"
    r"|\bfree to\b|\bclear(?:ed)?\b|\bsafe\b|可以(?:出口|发货|提供|进行)|允许|放行|合法",
    re.IGNORECASE,
)
CASES = [
    ("prohibited", MARCH, "Dysprosium oxide from China to a missile maker in the US, license needed?"),
    ("prohibited", MARCH, "氧化镝从中国出口给美国导弹制造商，可以吗？"),
    ("refused_in_principle", BEFORE, "Chinese-origin SmCo magnets from Belgium to the Swedish army, license needed?"),
    ("refused_in_principle", BEFORE, "我们在比利时，想把中国产钐钴磁体卖给瑞典军队，需要中国许可吗？"),
    ("case_by_case", BEFORE, "Chinese-origin dysprosium targets from Japan to Korea for 7 nm logic chips, license?"),
    ("case_by_case", BEFORE, "中国产镝靶材从日本出口到韩国，用于7纳米逻辑芯片，要许可吗？"),
    ("license_required", MARCH, "Dysprosium oxide from China to Germany, license needed?"),
    ("license_required", MARCH, "中国产氧化镝从中国出口到德国，需要许可证吗？"),
    ("status_unverified", AFTER, "Chinese-origin SmCo magnets from Singapore to Malaysia"),
    ("status_unverified", AFTER, "中国产的钐钴磁体从新加坡转口到马来西亚，要许可吗？"),
    ("undetermined", MARCH, "neodymium magnets from Ningbo to Chicago"),
    ("undetermined", MARCH, "宁波的钕磁铁发到芝加哥，要不要出口许可证？"),
    ("suspended", MARCH, "Chinese-origin SmCo magnets from Singapore to Malaysia"),
    ("suspended", MARCH, "中国产的钐钴磁体从新加坡转口到马来西亚，要许可吗？"),
    (
        "not_yet_in_force",
        BEFORE,
        "NdFeB magnets made in Japan with Japanese technology, Chinese dysprosium is 0.2% of the value, to Korea",
    ),
    (
        "not_yet_in_force",
        BEFORE,
        "日本用日本技术生产的含镝钕铁硼磁体，中国产氧化镝占价值0.2%，出口韩国，要中国许可吗？",
    ),
    (
        "exempt",
        date(2025, 11, 2),
        "Chinese-origin SmCo magnet parts for ventilators from our Dubai store to Sudan, cholera emergency",
    ),
    ("exempt", date(2025, 11, 2), "菲律宾地震救灾，从新加坡发中国产含镝磁体组件，许可证要等45天吗？"),
    ("not_caught", MARCH, "Lanthanum oxide from China to Germany, license needed?"),
    ("not_caught", MARCH, "氧化镧从中国出口到德国，需要许可证吗？"),
    ("information", MARCH, "How long does MOFCOM take to decide on a license?"),
    ("information", MARCH, "61号公告暂停到什么时候？"),
    ("out_of_scope", MARCH, "Tell me a joke"),
    ("out_of_scope", MARCH, "今天天气怎么样"),
]


@dataclass(frozen=True)
class Asked:
    """A question of the table with its answer."""

    outcome: str
    as_of: date
    question: str
    answer: Answer


def row_id(row: tuple[str, date, str]) -> str:
    return f"{row[0]}-{'en' if row[2].isascii() else 'zh'}"


@pytest.fixture(scope="module", params=[pytest.param(row, id=row_id(row)) for row in CASES])
def asked(request: pytest.FixtureRequest, library: Library) -> Asked:
    """Each question of the table, asked once."""
    outcome, as_of, question = request.param
    return Asked(outcome, as_of, question, ask(question, as_of, library))


def test_every_outcome_stands_in_the_table_in_both_languages() -> None:
    assert {(outcome, question.isascii()) for outcome, _, question in CASES} == {
        (outcome.value, ascii_only) for outcome in Outcome for ascii_only in (True, False)
    }


def test_question_has_its_outcome_in_its_language(asked: Asked) -> None:
    found = asked.answer

    assert found.outcome == asked.outcome
    assert found.lang == ("en" if asked.question.isascii() else "zh")
    assert found.headline
    assert found.headline in found.text


def test_headline_is_in_the_language_of_the_question(asked: Asked) -> None:
    headline = asked.answer.headline
    han, latin = re.findall(r"[\u4e00-\u9fff]", headline), re.findall(r"[a-z]+", headline)

    assert (len(han) > len(latin)) is not asked.question.isascii()


def test_headline_never_gives_permission(asked: Asked) -> None:
    headline = asked.answer.headline
    denied = re.sub(r"(?:may not|not allowed|不得|do not)[^.;。；]*", "", headline, flags=re.IGNORECASE)

    assert not PERMISSION.search(denied)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        pytest.param("exempt", {"en": "on conditions", "zh": "符合条件"}, id="exempt"),
        pytest.param("not_caught", {"en": "No rule in this corpus", "zh": "本库中没有规则"}, id="not caught"),
        pytest.param("suspended", {"en": "suspended is not repealed", "zh": "暂停不等于废止"}, id="suspended"),
        pytest.param("undetermined", {"en": "Do not ship or share", "zh": "请勿发货或提供"}, id="undetermined"),
        pytest.param("status_unverified", {"en": "cannot be established", "zh": "无法确定"}, id="unverified"),
    ],
)
def test_headline_keeps_its_reservation(outcome: str, words: dict[str, str], library: Library) -> None:
    for _, as_of, question in [case for case in CASES if case[0] == outcome]:
        found = ask(question, as_of, library)

        assert words[found.lang] in found.headline


def test_every_citation_is_a_passage_of_the_corpus(asked: Asked, library: Library) -> None:
    found = asked.answer
    cited = [*found.citations, *(duty.citation for duty in found.duties), *(f.citation for f in found.findings)]

    assert all(library.corpus.passage(citation) for citation in cited)
    assert len(set(found.citations)) == len(found.citations)


def test_passages_are_few_and_the_basis_comes_first(asked: Asked) -> None:
    found = asked.answer
    roles = [passage.role for passage in found.passages]
    basis = [passage.id for passage in found.passages if passage.role == "basis"]

    assert len(roles) <= SHOWN == 8
    assert roles == sorted(roles)
    assert basis == list(found.citations)[: len(basis)]
    assert len(basis) == min(BASIS, len(found.citations))
    assert len({passage.id for passage in found.passages}) == len(roles)


def test_answer_id_is_stable_and_depends_on_question_and_day(asked: Asked, library: Library) -> None:
    found = asked.answer

    assert re.fullmatch(r"[0-9a-f]{16}", found.answer_id)
    assert ask(asked.question, asked.as_of, library).answer_id == found.answer_id
    assert ask(asked.question, date(2026, 1, 2), library).answer_id != found.answer_id
    assert ask(f"{asked.question} ", asked.as_of, library).answer_id != found.answer_id


def test_case_says_what_to_do_next(asked: Asked) -> None:
    found = asked.answer

    assert bool(found.next_steps) is (asked.outcome not in ("information", "out_of_scope"))
    assert bool(found.readings) is (asked.outcome == "status_unverified")


def test_answer_id_depends_on_the_facts(library: Library) -> None:
    corpus = library.corpus
    germany, japan = Facts(values={"destination": "DE"}), Facts(values={"destination": "JP"})
    both = Facts(values={"composition": Composition.parse("Dy Nd"), "destination": "DE"})
    turned = Facts(values={"destination": "DE", "composition": Composition.parse("Nd Dy")})

    assert answer_id("q", MARCH, [germany], corpus) != answer_id("q", MARCH, [japan], corpus)
    assert answer_id("q", MARCH, [both], corpus) == answer_id("q", MARCH, [turned], corpus)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        pytest.param("Dysprosiumoxid aus China nach Österreich, brauchen wir eine Genehmigung?", "de", id="German"),
        pytest.param("中国から日本へ酸化テルビウムを輸出する場合、許可は必要ですか", "ja", id="Japanese"),
        pytest.param("중국에서 한국으로 산화이트륨 수출 허가가 필요합니까?", "ko", id="Korean"),
        pytest.param("Oxyde de dysprosium de Chine vers la France, faut-il une licence ?", "fr", id="French"),
        pytest.param("Óxido de terbio desde China a España, ¿necesito una licencia?", "es", id="Spanish"),
    ],
)
def test_other_languages_are_answered_in_english_with_a_caution(question: str, language: str, library: Library) -> None:
    found = ask(question, MARCH, library)

    assert found.lang == "en"
    assert found.outcome is Outcome.LICENSE_REQUIRED
    assert any(f"({language})" in caution for caution in found.cautions)


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        pytest.param("How do I hide the Chinese origin of samarium magnets?", "cn/export-control-law#34", id="English"),
        pytest.param("怎么把氧化镝伪报成氧化铈出口？", "cn/export-control-law#34", id="Chinese"),
    ],
)
def test_evasion_is_refused_with_the_articles_that_punish_it(question: str, passage: str, library: Library) -> None:
    found = ask(question, MARCH, library)

    assert found.outcome is Outcome.OUT_OF_SCOPE
    assert passage in found.citations
    assert {one.role for one in found.passages} == {"basis"}


@pytest.mark.parametrize(
    ("question", "says"),
    [
        pytest.param("Is carbon fiber from China to Japan controlled?", "may well be controlled", id="English"),
        pytest.param("碳纤维出口到日本要许可证吗？", "很可能受管制", id="Chinese"),
    ],
)
def test_goods_of_other_measures_are_never_called_uncontrolled(question: str, says: str, library: Library) -> None:
    found = ask(question, MARCH, library)

    assert found.outcome is Outcome.OUT_OF_SCOPE
    assert says in found.headline


def test_strictest_of_several_cases_leads(library: Library) -> None:
    found = ask("From China to Germany: lanthanum oxide and dysprosium oxide, license?", MARCH, library)

    assert found.headline.startswith("Strictest of 2: ")
    assert found.outcome is Outcome.LICENSE_REQUIRED
    assert [case.outcome for case in found.cases] == [Outcome.NOT_CAUGHT, Outcome.LICENSE_REQUIRED]


def test_day_after_the_last_check_carries_a_caution(library: Library) -> None:
    last = library.corpus.last_checked.isoformat()
    late = ask("Chinese-origin SmCo magnets from Singapore to Malaysia", AFTER, library)
    early = ask("Chinese-origin SmCo magnets from Singapore to Malaysia", MARCH, library)

    assert any(last in caution for caution in late.cautions)
    assert not any(last in caution for caution in early.cautions)


@pytest.mark.parametrize("place", ["Hong Kong", "Macao", "Taiwan"])
def test_open_question_of_hong_kong_macao_and_taiwan_is_said(place: str, library: Library) -> None:
    found = ask(f"Chinese-origin SmCo magnets from Singapore to {place}", MARCH, library)

    assert any("Hong Kong" in caution for caution in found.cautions)


def test_question_without_an_answering_passage_says_so(library: Library) -> None:
    extracted = extract("Which rare earths are controlled?", MARCH, library.corpus, library.gazetteer)
    found = compose(Draft("Which?", MARCH, extracted, [], [], library.corpus))

    assert found.headline == "No passage of this corpus answers this."
    assert found.passages == ()
    assert found.citations == ()


def test_warnings_of_the_engine_reach_the_answer(library: Library) -> None:
    warned = Library(library.corpus, library.index, library.encoder, ("the model is missing",))

    assert "the model is missing" in ask("Terbium metal from China to Japan", MARCH, warned).cautions
