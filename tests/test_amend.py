"""Takes a copy of the real law and one change of status: the edit is small, the corpus loads, every answer turns."""

import csv
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from qa.amend import Amendment, amend, with_timeline
from qa.ask import Library, ask
from qa.channels.cli import main
from qa.corpus import Corpus, read_corpus
from qa.decide import decide
from qa.models import Facts, Outcome, Period, Status
from qa.settings import PACKAGE, UserError
from qa.timeline import EXTENDED, LAPSED

NO_70, NO_72 = "cn/mofcom-2025-70", "cn/mofcom-2025-72"
DAY = date(2026, 11, 23)
EXTENSION = {"from": "2026-11-11", "to": "2027-01-10", "status": "in_force"}
LAPSE = {"from": "2026-11-11", "status": "expired"}


@pytest.fixture
def folder(corpus: Corpus, tmp_path: Path) -> Path:
    return Path(shutil.copytree(corpus.folder, tmp_path / "corpus"))


def change(instrument: str, period: dict[str, str]) -> Amendment:
    return Amendment(instrument=instrument, period=Period.model_validate(period))


def golden(corpus: Corpus) -> Iterator[Facts]:
    """The facts of every golden verdict whose status No. 70 leaves open."""
    with (Path(__file__).parent / "golden" / "verdicts.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            given = {name: value for name, value in row.items() if name in corpus.facts and name != "act_date"}
            facts = corpus.read_facts(given)
            if any(
                r.assuming == corpus.instruments[NO_70].readings[LAPSED] for r in decide(facts, DAY, corpus).readings
            ):
                yield facts


@pytest.mark.parametrize(
    ("period", "reading"), [pytest.param(EXTENSION, EXTENDED, id="extension"), pytest.param(LAPSE, LAPSED, id="lapse")]
)
def test_one_edit_turns_every_verdict_that_no_70_left_open(
    corpus: Corpus, folder: Path, period: dict[str, str], reading: str
) -> None:
    amend(change(NO_70, period), folder)
    amended = read_corpus(folder)
    settled = corpus.instruments[NO_70].readings[reading]

    affected, measures = list(golden(corpus)), set[str]()
    for facts in affected:
        before, after = decide(facts, DAY, corpus), decide(facts, DAY, amended)
        expected = [r.outcome for r in before.readings if r.assuming == settled]
        assert [after.outcome] == expected, facts.values
        assert after.readings == ()
        measures |= {finding.rule.rpartition("/")[0] for finding in before.findings if finding.status == "unverified"}
    assert len(affected) > 40
    assert measures >= set(corpus.instruments[NO_70].suspends)


@pytest.mark.parametrize(
    ("question", "extended", "lapsed"),
    [
        pytest.param(
            "Chinese samarium-cobalt magnets from Belgium to a pump maker in Norway, civil use. License?",
            Outcome.SUSPENDED,
            Outcome.LICENSE_REQUIRED,
            id="61",
        ),
        pytest.param(
            "赣州的工厂想把稀土分离工艺流程图发给越南公司，可以吗？",
            Outcome.PROHIBITED,
            Outcome.LICENSE_REQUIRED,
            id="62 or the catalogue",
        ),
        pytest.param(
            "Can we export holmium metal from China to Germany?", Outcome.SUSPENDED, Outcome.LICENSE_REQUIRED, id="57"
        ),
    ],
)
def test_one_edit_turns_answers(
    library: Library, tmp_path: Path, question: str, extended: Outcome, lapsed: Outcome
) -> None:
    assert ask(question, DAY, library).outcome is Outcome.STATUS_UNVERIFIED
    for name, period, outcome in (("extended", EXTENSION, extended), ("lapsed", LAPSE, lapsed)):
        copy = Path(shutil.copytree(library.corpus.folder, tmp_path / name))
        amend(change(NO_70, period), copy)
        answer = ask(question, DAY, replace(library, corpus=read_corpus(copy)))
        assert (answer.outcome, answer.readings) == (outcome, ())


def test_edit_changes_nothing_but_the_lines_of_its_period(folder: Path) -> None:
    file = folder / NO_70 / "instrument.yaml"
    before = file.read_text(encoding="utf-8").splitlines()
    others = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path != file}
    amend(change(NO_70, EXTENSION), folder)
    after = file.read_text(encoding="utf-8").splitlines()

    assert [line for line in before if line not in after] == [
        f"  - {{from: 2026-11-11, status: unverified, by: {NO_70}}}"
    ]
    assert [line for line in after if line not in before] == [
        "  - {from: 2026-11-11, to: 2027-01-10, status: in_force}",
        f"  - {{from: 2027-01-11, status: unverified, by: {NO_70}}}",
    ]
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path != file} == others


def test_change_is_noted_under_law_where_the_corpus_lies_beside_a_changelog(corpus: Corpus, folder: Path) -> None:
    changelog = folder.parent / "CHANGELOG.md"
    changelog.write_text("# Changelog\n\n## 2\n\n### Law\n\n- Old.\n\n## 1\n\n### Law\n\n- Older.\n", encoding="utf-8")
    amend(change(NO_72, {"from": "2026-11-28", "status": "expired"}), folder)

    followers = ", ".join(f"`{name}`" for name in corpus.instruments[NO_72].suspends)

    assert changelog.read_text(encoding="utf-8") == (
        "# Changelog\n\n## 2\n\n### Law\n\n"
        f"- No. 72 of 2025: expired from 2026-11-28; so {followers}.\n"
        "- Old.\n\n## 1\n\n### Law\n\n- Older.\n"
    )


PERIODS = (
    Period.model_validate({"from": "2026-01-01", "to": "2026-06-30", "status": "suspended", "by": "cn/x"}),
    Period.model_validate({"from": "2026-07-01", "status": "repealed", "caution": {"en": "said: 'so'", "zh": "注意"}}),
)
WRITTEN = """timeline:
  - {from: 2026-01-01, to: 2026-06-30, status: suspended, by: cn/x}
  - from: 2026-07-01
    status: repealed
    caution:
      en: "said: 'so'"
      zh: "注意"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("id: x\ntimeline: []\nurls: []\n", f"id: x\n{WRITTEN}urls: []\n", id="an empty timeline"),
        pytest.param("id: x\nurls: []\n", f"id: x\nurls: []\n{WRITTEN}", id="no timeline"),
        pytest.param("id: x # as printed", f"id: x # as printed\n{WRITTEN}", id="no line break at the end"),
        pytest.param("timeline: [{from: 2026-01-01, status: suspended}]\nid: x\n", f"{WRITTEN}id: x\n", id="one line"),
        pytest.param(
            "timeline: # of the notice\n  # why\n  - {from: 2020-01-01, status: suspended}\n  # and then\nid: x\n",
            WRITTEN.replace("timeline:\n", "timeline: # of the notice\n  # why\n") + "  # and then\nid: x\n",
            id="comments",
        ),
    ],
)
def test_timeline_is_written_wherever_it_stands(text: str, expected: str) -> None:
    old = (Period.model_validate({"from": "2020-01-01", "status": "suspended"}),) if "from" in text else ()

    assert with_timeline(text, old, PERIODS) == expected


def test_lines_of_periods_that_stay_are_left_as_they_are() -> None:
    text = "timeline:\n  - {status: suspended,   from: 2026-01-01, to: 2026-06-30, by: cn/x}  # the first\nid: x\n"

    assert "{status: suspended,   from: 2026-01-01, to: 2026-06-30, by: cn/x}  # the first\n" in with_timeline(
        text, PERIODS[:1], PERIODS
    )


@pytest.mark.parametrize(
    ("instrument", "period", "words"),
    [
        pytest.param("cn/mofcom-1999-1", EXTENSION, "no instrument", id="unknown instrument"),
        pytest.param("../../etc", EXTENSION, "no instrument", id="a way out of the corpus"),
        pytest.param(NO_70, {**EXTENSION, "status": "suspended"}, "suspends other measures", id="sense turned round"),
        pytest.param(NO_70, {**EXTENSION, "to": "2026-01-01"}, "before it begins", id="days in the wrong order"),
        pytest.param(NO_70, {**EXTENSION, "from": "2025-11-06"}, "was published on", id="before publication"),
        pytest.param(NO_70, {**EXTENSION, "by": "cn/mofcom-2027-1"}, "would not load", id="unknown cause"),
        pytest.param("cn/mofcom-2025-18", {"from": "2026-11-11", "status": "unverified"}, "readings", id="no readings"),
    ],
)
def test_change_that_does_not_fit_is_refused_and_nothing_is_written(
    folder: Path, instrument: str, period: dict[str, str], words: str
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(UserError, match=words) as refused:
        amend(change(instrument, period), folder)

    assert "\n" not in str(refused.value)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_corpus_of_the_installed_package_is_not_edited(folder: Path) -> None:
    installed = Path(shutil.copytree(folder, PACKAGE / "_corpus"))
    try:
        with pytest.raises(UserError, match="set QA_CORPUS to a copy"):
            amend(change(NO_70, EXTENSION), installed)
    finally:
        shutil.rmtree(installed)


def test_command_records_a_status_in_the_corpus_it_is_pointed_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QA_CORPUS", str(folder))
    days = ["--from", "2026-11-11", "--to", "2027-01-10"]

    assert main(["corpus", "status", NO_70, *days, "--status", "in_force"]) == 0
    assert "2026-11-11 – 2027-01-10  in_force" in capsys.readouterr().out
    assert read_corpus(folder).instruments["cn/mofcom-2025-61"].timeline[1].status is Status.SUSPENDED
    assert main(["corpus", "status", NO_70, *days, "--status", "asleep"]) == 2
    assert "asleep" in capsys.readouterr().err


def test_command_lists_what_is_due_and_what_changes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--fresh", "--as-of", "2026-11-20"]) == 0
    printed = capsys.readouterr().out

    assert "2026-11-28  cn/mofcom-2025-72" in printed
    assert "in force up to 2026-11-27, then unverified" in printed
    assert main(["check", "--fresh", "--json", "--as-of", "2026-10-08"]) == 0
    assert '"due":[]' in capsys.readouterr().out
