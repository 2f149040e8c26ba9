"""What about its subject a question asks: an explanation that never speaks of it does not open the answer."""

import re
from datetime import date

import pytest

from qa.ask import Library, ask
from qa.corpus import read_corpus
from qa.explanations import Explanation
from qa.models import Outcome
from qa.settings import read_settings

EXPLANATIONS = read_corpus(read_settings().corpus).explanations
DAY = date(2026, 3, 1)
BARE_ANSWER = re.compile(
    r"(?:yes|no|not without|never|generally not)\b(?!\. \d| (?:text|license|fast lane|official formula)\b)",
    re.I,
)
BARE_ANSWER_ZH = re.compile(
    r"不是|不能|不可以|不一定|可以|能[：。]|会[：。]|算[：。]|是[：。]|没有[：。]|受[：。]|包括[：。]"
)


def opened(question: str, library: Library) -> str:
    """The explanation that opens the answer to a question; empty where none does."""
    answer = ask(question, DAY, library)
    found = (
        n for n, one in EXPLANATIONS.items() if answer.headline.endswith(one.says.get(answer.lang, one.says["en"]))
    )
    return next(found, "") if answer.outcome is Outcome.INFORMATION else ""


@pytest.mark.parametrize("explanation", EXPLANATIONS.values(), ids=list(EXPLANATIONS))
def test_no_explanation_opens_with_a_bare_yes_or_no(explanation: Explanation) -> None:
    assert not BARE_ANSWER.match(explanation.says["en"])
    assert not BARE_ANSWER_ZH.match(explanation.says["zh"])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does the ministry take a fee when we hand in the file?", "no-fee"),
        ("办这个许可要不要交手续费？", "no-fee"),
        ("Fallen für den Antrag Gebühren an?", "no-fee"),
        ("Which language is the end-user certificate to be written in?", "end-user-paper-form"),
        ("最终用户证明由谁签字？", "end-user-paper-form"),
        ("Is there still a quota on exports of rare earths?", "no-quota"),
        ("Could somebody go to jail over an export without a license?", "criminal"),
        ("无证出口会判刑吗？", "criminal"),
        ("May the buyer ask the supplier for a copy of the license?", "license-copy"),
        ("Kann gegen einen Verstoß nach Jahren noch vorgegangen werden, oder verjährt er?", "limitation-period"),
    ],
)
def test_explanation_that_speaks_of_what_is_asked_opens(question: str, expected: str, library: Library) -> None:
    assert opened(question, library) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Do public holidays count among the 45 working days?",
        "45个工作日包括国庆假期和节假日吗？",
        "Does MOFCOM pay compensation when it revokes a license?",
        "Does the ministry confirm receipt of an application?",
    ],
)
def test_explanation_that_is_silent_on_what_is_asked_does_not_open(question: str, library: Library) -> None:
    assert not opened(question, library)


def test_text_that_is_only_nearest_is_called_so(library: Library) -> None:
    answer = ask("Does the ministry confirm receipt of an application?", DAY, library)

    assert answer.headline.startswith("No ready answer was found.")


@pytest.mark.parametrize(
    "question",
    [
        "Can our supplier still deliver?",
        "May we ship the magnets for a fee?",
        "Can the drums go out by urgent courier?",
    ],
)
def test_bare_question_whether_something_may_go_stays_a_case(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is not Outcome.INFORMATION


@pytest.mark.parametrize(
    "question",
    [
        "Is dysprosium controlled?",
        "Is scandium restricted?",
        "Are terbium and gadolinium on the list?",
        "镝现在受管制吗？",
        "Steht Terbium auf der Liste?",
        "¿Está controlado el disprosio?",
        "Le scandium est-il contrôlé ?",
        "ルテチウムは規制対象ですか？",
    ],
)
def test_element_that_is_only_looked_up_is_a_case(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("2026年11月10号之后会怎么样，规则会不会自动恢复？", "after-suspension"),
        ("잠정 중단은 폐지와 같은 뜻인가요?", "suspended-meaning"),
    ],
)
def test_day_is_no_number_of_an_announcement_and_abolition_no_scrap(
    question: str, expected: str, library: Library
) -> None:
    assert opened(question, library) == expected
