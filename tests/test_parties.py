"""Takes names as people write them: listed parties are found, near misses asked about, ordinary words left alone."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from readings import check, extracted

from qa.ask import Library, ask, ask_facts
from qa.channels.cli import main
from qa.corpus import Corpus
from qa.models import Outcome
from qa.reading.parties import Names, look_up

DAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def names(corpus: Corpus) -> Names:
    return Names(corpus)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("to SIERRA NEVADA corp.", "Sierra Nevada Corporation", id="case and legal form"),
        pytest.param("to Sierra-Nevada Corporation", "Sierra Nevada Corporation", id="hyphen"),
        pytest.param("S3 Aero Defenses LLC", "S3 AeroDefense", id="spacing and plural"),
        pytest.param("gibbs and cox", "Gibbs&Cox, Inc.", id="and for an ampersand"),
        pytest.param(
            "MHI Engine and Turbocharger K.K.",
            "Mitsubishi Heavy Industries Engine & Turbocharger, Ltd.",
            id="an alias with another legal form",
        ),
        pytest.param("ship to Rheinmetall A.G. please", "Rheinmetall AG", id="dots"),
        pytest.param("Excalibur Army spol. s r.o.", "EXCALIBUR ARMY spol.s.r.o", id="Czech form"),
        pytest.param(
            "卖给三菱重工航空发动机有限公司", "Mitsubishi Heavy Industries Aero Engines, Ltd.", id="Chinese form"
        ),
        pytest.param("给高点航空技术有限责任公司", "High Point Aerotechnologies", id="another Chinese form"),
    ],
)
def test_listed_party_is_found_in_its_usual_spellings(names: Names, corpus: Corpus, text: str, name: str) -> None:
    assert [corpus.parties[found.party][0].name for found in names.look(text)[0]] == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param("to Hensold AG", "Hensold", "HENSOLDT AG", id="a letter is missing"),
        pytest.param(
            "Mitsubshi Heavy Industry Aero Engine", None, "Mitsubishi Heavy Industries Aero Engines, Ltd.", id="two"
        ),
        pytest.param("给哈德逊技术公司供货", "哈德逊技术", "Hudson Technologies Co.", id="another character"),
    ],
)
def test_near_miss_is_found_and_is_no_naming(
    names: Names, corpus: Corpus, text: str, words: str | None, name: str
) -> None:
    named, near = names.look(text)

    assert named == []
    assert near is not None
    assert corpus.parties[near.party][0].name == name
    assert words is None or text[near.start : near.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "We separate ores in situ and sell metal to a summit of buyers; the source is intelligence of the group.",
        "Cubic meters of garnets for a red cat toy maker in Nevada, shipped by general logistics, no defence work.",
        "国际造船用稀土永磁，美国稀土需求增长，卖给一家德国电机公司",
        "Subaro bearings",
    ],
)
def test_ordinary_words_raise_no_party(names: Names, text: str) -> None:
    assert names.look(text) == ([], None)


def test_no_question_of_the_golden_table_raises_a_party_that_it_does_not_name(names: Names) -> None:
    with (Path(__file__).parent / "golden" / "questions.csv").open(encoding="utf-8", newline="") as file:
        others = [row["question"] for row in csv.DictReader(file) if "listed_party" not in row["facts"]]
    raised = [question for question in others if names.look(question)[1]]

    assert len(others) > 200
    assert raised == []


def test_near_miss_is_asked_about_by_name_and_decides_nothing(library: Library) -> None:
    question = "Can we ship dysprosium metal from Ningbo to Hensold AG in Germany?"
    answer = ask(question, DAY, library)
    [asked] = [missing for missing in answer.missing if not missing.optional]

    assert (answer.outcome, asked.fact) == (Outcome.UNDETERMINED, "listed_party")
    assert asked.question.startswith("“Hensold”: did you mean HENSOLDT AG")
    assert [option["value"] for option in asked.options] == ["cn/mofcom-2026-20#3", "none"]
    for value, outcome in (("none", Outcome.LICENSE_REQUIRED), ("cn/mofcom-2026-20#3", Outcome.PROHIBITED)):
        settled = answer.known.with_(listed_party=value)
        assert ask_facts([settled], date(2026, 5, 1), library).outcome is outcome


def test_chinese_near_miss_does_not_hide_the_goods(library: Library) -> None:
    answer = ask("从中国出口金属镝给美国的哈德逊技术公司，需要许可吗？", date(2025, 5, 1), library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert "哈德森技术公司" in answer.missing[0].question
    assert "technology" not in answer.facts


def test_miss_is_worded_by_the_day_of_the_lists(library: Library) -> None:
    answer = ask("Can we ship dysprosium metal from Ningbo to Miller Pumps GmbH in Germany?", DAY, library)
    [says] = [one.says for one in answer.assumptions if one.fact == "listed_party"]

    assert "2026-10-08" in says
    assert "not cleared" in says


@pytest.mark.parametrize(
    ("name", "day", "status"),
    [
        pytest.param("Sierra Nevada Corp", "2025-04-03", "not_yet_named", id="before the notice"),
        pytest.param("Sierra Nevada Corp", "2025-05-01", "named", id="named"),
        pytest.param("内华达山脉公司", "2026-03-01", "suspended", id="suspended"),
        pytest.param("sierra nevada", "2026-11-23", "unverified", id="its fate unknown"),
        pytest.param("Leidos, Inc.", "2026-03-01", "lifted", id="lifted"),
    ],
)
def test_naming_has_a_status_on_a_day(corpus: Corpus, name: str, day: str, status: str) -> None:
    assert [one.status for one in look_up(name, date.fromisoformat(day), corpus).listings] == [status]


def test_command_looks_a_name_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["party", "Rheinmetal", "--as-of", "2026-09-01"]) == 0
    said = capsys.readouterr().out
    assert "not on a list of 2026-10-08" in said
    assert "Did you mean Rheinmetall AG" in said
    assert main(["party", "莱茵金属", "--as-of", "2026-09-01", "--json"]) == 0
    [one] = json.loads(capsys.readouterr().out)["listings"]
    assert (one["notice"], one["list"], one["status"]) == ("cn/mofcom-2026-30", "control", "named")
    assert main(["party", " "]) == 2


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            "Dysprosium metal of Chinese origin, from Hong Kong to Rheinmetall AG. May the firm deliver?", id="HK"
        ),
        pytest.param("Our Macao office forwards Chinese SmCo magnets to USA Rare Earth, Inc. Can it?", id="MO"),
        pytest.param("台湾贸易商把中国产钆靶卖给三菱精密株式会社，可以吗？", id="TW"),
        pytest.param("Chinese SmCo magnets from Taipei to the US Navy: licence?", id="US military"),
        pytest.param("从香港把国产钐钴磁体卖给日本自卫队，可以吗？", id="Japanese military"),
    ],
)
def test_a_ban_on_export_and_reexport_alike_leaves_no_doubt_about_hong_kong(question: str, library: Library) -> None:
    assert ask(question, date(2026, 9, 1), library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Chinese SmCo magnets from Hong Kong to Lyon: licence?", id="no party"),
        pytest.param(
            "Chinese SmCo magnets from Hong Kong to Gong Wei Co.,Ltd: licence?", id="a list silent on re-export"
        ),
    ],
)
def test_out_of_hong_kong_the_act_is_asked_where_it_decides(question: str, library: Library) -> None:
    assert ask(question, date(2026, 9, 1), library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("owners", "share"),
    [
        ("belongs 49 % to TDK Corporation and 51 % to its founders", "0.49"),
        ("is owned 40% by TDK Corporation and 60% by a pension fund", "0.4"),
        ("(a joint venture: TDK Corporation 50 %, a local family 50 %)", "0.5"),
        ("is a joint venture: TDK Corporation holds 51%, the rest of 49% belongs to its managers", "0.51"),
        ("is held 30 % by TDK Corporation and 25 % by investors", "unclear"),
        ("is held 40 % by TDK Corporation and 60 % by Nitto Denko Corporation", "unclear"),
    ],
)
def test_of_shares_that_add_up_the_listed_party_has_its_own(owners: str, share: str, library: Library) -> None:
    question = f"The buyer in Bangkok {owners}. Chinese dysprosium metal from our Singapore store. Licence?"
    check(question, {"ownership_share": share}, library)


def test_chinese_shares_that_add_up(library: Library) -> None:
    question = "泰国合资公司，TDK株式会社占50%，当地家族占50%，要新加坡仓库里的中国产镝铁合金，要许可吗？"
    check(question, {"ownership_share": "0.5", "departure": "SG", "destination": "TH"}, library)


def test_general_in_the_name_of_a_party_makes_no_guess_of_its_share(library: Library) -> None:
    question = (
        "Dysprosium oxide from Ganzhou lying in Ghent, buyer is a Polish firm, General Dynamics holds 75 % of it."
    )
    check(question, {"ownership_share": "0.75", "origin": "CN", "departure": "BE", "destination": "PL"}, library)


def test_place_where_goods_are_is_no_origin(library: Library) -> None:
    question = "The motors are in Dubai, were made in China with SmCo magnets, and go to a car maker in Turkey."
    found = extracted(question, library).facts.values
    assert "origin" not in found
    assert found["departure"] == "AE"
