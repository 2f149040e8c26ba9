"""Several questions in one message: each is read by itself, and none hides what stands in the way of another."""

import csv
from datetime import date
from pathlib import Path
from random import Random

import pytest

from qa.apart import asked_apart, read_apart, stated_apart
from qa.ask import Library, ask
from qa.evaluate import IN_THE_WAY, NO_CASE, RANK
from qa.extract import Extracted, read
from qa.models import Outcome
from qa.reading.mentions import Reading

DAY = date(2026, 3, 1)
GOLDEN = Path(__file__).parent / "golden" / "questions.csv"


def reading(text: str, library: Library) -> Reading:
    return read(text, DAY, library.corpus, library.gazetteer)


def told(text: str, library: Library) -> Extracted:
    return read_apart(reading(text, library), library.corpus)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("Dy oxide from China to Germany? And SmCo magnets from Ningbo to Turin?", 2, id="two"),
        pytest.param("氧化镝从宁波到汉堡要许可吗？钐钴磁体从比利时到挪威呢？", 2, id="Chinese"),
        pytest.param("Dy oxide from China to Germany? Do we need a license?", 1, id="nothing of its own"),
        pytest.param("Is it allowed? We ship Dy oxide from China to Germany.", 1, id="told behind"),
        pytest.param("We ship Dy oxide. Can it go to Germany? And SmCo to Italy? Thanks, from Paris.", 2, id="around"),
        pytest.param("Dy oxide to Germany? SmCo to Italy? And to the German army?", 1, id="user of all"),
        pytest.param("Dy oxide from China to Germany", 1, id="no question mark"),
    ],
)
def test_question_with_goods_and_a_place_is_one_of_its_own(text: str, parts: int, library: Library) -> None:
    spans = asked_apart(reading(text, library))

    assert len(spans) == parts
    assert (spans[0][0], spans[-1][1]) == (0, len(reading(text, library).text))


def test_goods_and_routes_do_not_mix(library: Library) -> None:
    first, second = told("Gallium metal from Wuhan to Holland? Dy magnets from Osaka to Korea?", library).cases

    assert (first.values["form"], first.values["departure"], first.values["destination"]) == ("metal", "CN", "NL")
    assert (second.values["form"], second.values["departure"], second.values["destination"]) == ("magnet", "JP", "KR")


def test_what_is_taken_up_keeps_route_and_day(library: Library) -> None:
    text = "Can we sell Chinese SmCo magnets from Belgium to Norway on 20 October 2025? And Dy metal to Finland?"
    _, second = told(text, library).cases

    assert second.values["form"] == "metal"
    assert (second.values["departure"], second.values["destination"]) == ("BE", "FI")
    assert (second.values["origin"], second.values["act_date"]) == ("CN", date(2025, 10, 20))


def test_chinese_origin_is_not_forgotten(library: Library) -> None:
    text = "Chinese SmCo magnets from Turin to Oslo, license? Can SmCo rotors go from Turin to Warsaw?"

    assert told(text, library).cases[1].values["origin"] == "CN"


def test_evasion_in_a_message_is_answered_as_such(library: Library) -> None:
    text = "Dy oxide from China to Germany, license? How do I mislabel Dy magnets to Italy so customs miss them?"

    assert told(text, library).reason == "evasion"


def test_sentence_alone_stands_in_the_way_of_a_message_that_seems_free(library: Library) -> None:
    text = "We send ferrite magnets from Italy to Norway. We send dysprosium oxide from Ningbo to Hamburg."

    assert len(stated_apart(reading(text, library), library.corpus)) == 2
    assert ask(text, DAY, library).outcome is Outcome.LICENSE_REQUIRED


def test_no_question_hides_what_stands_in_the_way_of_another(library: Library) -> None:
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if Outcome(row["outcome"]) not in NO_CASE]
    asked = [row for row in rows if row["question"].rstrip().endswith(("?", "？")) and row["lang"] in ("en", "zh")]
    strict = [row for row in asked if RANK[Outcome(row["outcome"])] >= IN_THE_WAY]
    hidden = []
    for row in Random(1).sample(strict, 80):  # noqa: S311
        others = [one for one in asked if (one["as_of"], one["lang"]) == (row["as_of"], row["lang"]) and one is not row]
        if others:
            pair = [row["question"], Random(row["id"]).choice(others)["question"]]  # noqa: S311
            message = " ".join(Random(row["id"]).sample(pair, 2))  # noqa: S311
            answer = ask(message, date.fromisoformat(row["as_of"]), library)
            hidden += [message] if RANK.get(answer.outcome, 0) < IN_THE_WAY else []

    assert hidden == []


ROUTED = {
    "en": "We ship 20 kg of dysprosium oxide from Ningbo to Hamburg. Do we need a license?",
    "zh": "我们从宁波向汉堡出口20公斤氧化镝，要许可证吗？",
    "de": "Wir liefern 20 kg Dysprosiumoxid von Ningbo nach Hamburg. Brauchen wir eine Genehmigung?",
    "es": "Enviamos 20 kg de óxido de disprosio de Ningbo a Hamburgo. ¿Hace falta licencia?",
    "ja": "寧波から大阪へ酸化ジスプロシウム20kgを輸出します。許可は必要ですか。",
}


@pytest.mark.parametrize(
    ("lang", "beside"),
    [
        ("en", "Next shipment: Manila to Monterrey, 22 October."),
        ("en", "Malaysia -> USA civil."),
        ("en", "Somebody in Jiangxi offers us recycling know-how under a licence."),
        ("en", "Do I need a BIS licence to ship a US-origin spectrometer from Boston to Hefei?"),
        ("en", "The vendor sends four fitters to commission the magnet line in Manila."),
        ("zh", "现在从德国发英国，采购总说要找商务部批。"),
        ("zh", "废旧磁钢再生回收技术，授权给墨西哥一家公司。"),
        ("de", "Rotoren, Abgang Werk Brünn, gehen morgen nach Linz."),
        ("es", "El otro embarque está parado en Port Klang."),
        ("ja", "日本からの輸出でも中国商務部の許可が要りますか。"),
        ("en", "Would a public university lecture on general hydrometallurgy be caught?"),
    ],
)
@pytest.mark.parametrize("frame", ["{0} {1}", "{1} {0}"])
def test_what_stands_beside_a_whole_route_does_not_free_it(
    frame: str, lang: str, beside: str, library: Library
) -> None:
    answer = ask(frame.format(beside, ROUTED[lang]), DAY, library)

    assert RANK[answer.outcome] >= RANK[Outcome.LICENSE_REQUIRED]


def test_lines_of_a_list_and_paragraphs_are_sentences(library: Library) -> None:
    text = "Status today\n\n- rotors from Brno to Linz\n- terbium oxide from Ningbo to Lyon\n\nLicense for both?"

    assert reading(text, library).text.count(". ") >= 3
    assert ask(text, DAY, library).outcome is Outcome.LICENSE_REQUIRED


def test_goods_with_a_route_of_their_own_are_not_hidden_by_a_product_elsewhere(library: Library) -> None:
    question = "NdFeB magnets with 2 % Dy from Ningbo to Turin. Drone motors with magnets go to Israel."

    assert ask(question, date(2026, 3, 1), library).outcome is Outcome.LICENSE_REQUIRED


def test_place_in_another_sentence_is_not_where_a_listed_party_sits(library: Library) -> None:
    question = "Our intern at an institute in Baotou is ill. Dysprosium oxide from Ganzhou to Rheinmetall AG. May we?"

    assert ask(question, date(2026, 9, 1), library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        "Gallium 4N, Beijing to New Jersey, civil, flight booked for Sat. 5 December. Still frozen on that date?",
        "Germanium ingots, Shanghai to Ohio, civil optics, pick-up on Tue. 1 December. Still suspended?",
        "Gallium 4N, de Pékin au New Jersey, civil, vol le sam. 5 décembre 2026. Toujours suspendu ?",
    ],
)
def test_a_day_cut_short_ends_no_sentence(question: str, library: Library) -> None:
    assert ask(question, date(2026, 11, 23), library).outcome == "status_unverified"


@pytest.mark.parametrize(
    "question",
    [
        "A university publishes on magnets. Can our engineer in Ganzhou email the magnet sintering recipe to Osaka?",
        "Can our man in Ganzhou email the magnet sintering recipe to Osaka? A partner of ours publishes on magnets.",
        "去年我们从德国买过电机。赣州的工程师能把磁体烧结工艺发邮件给大阪吗？",
        "赣州的工程师能把磁体烧结工艺发邮件给大阪吗？我们母公司在柏林。",
    ],
)
def test_other_sentences_do_not_soften_what_a_chinese_person_hands_over(question: str, library: Library) -> None:
    assert ask(question, date(2026, 3, 1), library).outcome is Outcome.PROHIBITED
