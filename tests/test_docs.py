"""The documents say what is there, and claim no more."""

import re
from datetime import date
from pathlib import Path

import pytest
import typer

from qa.ask import Library, ask
from qa.channels.cli import app
from qa.corpus import Corpus
from qa.coverage import table
from qa.models import Outcome
from qa.settings import Settings


def _names(commands: typer.Typer, before: str = "") -> list[str]:
    """The commands and those of their groups, as they are typed."""
    own = [f"{before}{c.name or (c.callback and c.callback.__name__)}" for c in commands.registered_commands]
    groups = [(group.typer_instance, f"{before}{group.name} ") for group in commands.registered_groups]
    return sorted([*own, *(name for group, prefix in groups if group for name in _names(group, prefix))])


COMMANDS = _names(app)


@pytest.fixture(scope="module")
def readme(checkout: Path) -> str:
    return (checkout / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_every_command(readme: str, command: str) -> None:
    assert f"`qa {command}" in readme


@pytest.mark.parametrize("name", Settings.model_fields)
def test_readme_names_every_setting(readme: str, name: str) -> None:
    assert f"`QA_{name.upper()}`" in readme


def test_readme_lists_every_outcome_strictest_first(readme: str) -> None:
    section = readme.split("## What the answer says")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)`", section, re.MULTILINE) == [outcome.value for outcome in Outcome]


def test_readme_shows_the_coverage_of_the_corpus(readme: str, corpus: Corpus) -> None:
    shown = re.search(r"<!-- made by `qa check --coverage` -->\n(.*?)\n<!-- end -->", readme, re.DOTALL)
    assert shown
    assert shown[1] == table(corpus)


def test_coverage_names_every_instrument_and_what_is_not_here(corpus: Corpus) -> None:
    shown = table(corpus)
    assert set(re.findall(r"`(cn/[^`]+)`", shown)) == set(corpus.instruments)
    assert all(one.subject["en"] in shown for one in corpus.coverage.not_covered)


def test_instruments_with_an_effect_are_those_called_modelled(corpus: Corpus) -> None:
    with_rules = {rule.instrument for rule in corpus.rules.values()}
    assert {covered.instrument for covered in corpus.coverage.modelled} == with_rules


def test_make_targets_that_are_documented_exist(checkout: Path, readme: str) -> None:
    contributing = (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8")
    makefile = (checkout / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|[`$] ?)make ([a-z]+)", readme + contributing, re.MULTILINE))
    assert {"ask", "test", "check"} <= named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_example_in_the_readme_is_what_is_printed(readme: str, library: Library) -> None:
    example = readme.split("```console")[1].split("```")[0]
    asked = re.search(r'Q="(?P<question>[^"]+)" AS_OF=(?P<day>\S+)\n(?P<printed>.*)', example, re.DOTALL)
    assert asked
    printed = ask(asked["question"], date.fromisoformat(asked["day"]), library).text.splitlines()
    shown = [line for line in asked["printed"].splitlines() if line not in ("", "...")]
    assert len(shown) > 10
    assert [line for line in shown if line not in printed and not line.startswith("Corpus ")] == []


def test_files_that_documents_link_to_exist(checkout: Path) -> None:
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        for target in re.findall(r"\]\(([^):#]+)\)", (checkout / name).read_text(encoding="utf-8")):
            assert (checkout / target).exists(), f"{name} links to {target}"


def test_continuous_integration_runs_the_test_command_of_the_readme(checkout: Path, readme: str) -> None:
    assert "`make test`" in readme
    assert re.search(r"^make\b.* test\b", (checkout / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE)
