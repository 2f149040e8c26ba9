"""Goods that go back to a maker who is not in China, armed forces that may be users, and what China asks besides."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome, stands_in_the_way

OCTOBER, MARCH = date(2025, 10, 20), date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "SmCo magnets of Chinese origin in Rotterdam are to be returned to the manufacturer Lockheed Martin.",
        "从荷兰把中国产钐钴磁体退回工厂，工厂是美国导弹公司",
        "Chinese-made terbium targets in Seoul, going back to the producer of the sputtering machines.",
        "SmCo magnets of Chinese origin, Rotterdam back to the manufacturer of the missile, Raytheon",
    ],
)
def test_goods_that_go_back_to_a_maker_elsewhere_do_not_enter_china(question: str, library: Library) -> None:
    assert stands_in_the_way(ask(question, OCTOBER, library).outcome)


def test_goods_that_go_back_to_their_maker_enter_china(library: Library) -> None:
    question = "SmCo magnets of Chinese origin in Rotterdam are to be returned to the manufacturer."
    assert ask(question, OCTOBER, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "question",
    [
        "Chinese SmCo magnets from Rotterdam to the US for an AI project; end user could be the US Air Force.",
        "Chinese terbium targets from Korea to the US for AI chips, customer might be the US Navy.",
        "SmCo magnets from Ningbo to Texas for AI research, end user possibly the US Army.",
    ],
)
def test_armed_forces_that_may_use_what_artificial_intelligence_is_for_are_asked_about(
    question: str, library: Library
) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    "question",
    [
        "Under US law we may buy it: samarium-cobalt magnets from Ningbo to Texas. And under China's law?",
        "The Japanese trade law applies to our SmCo magnets from Ningbo to Osaka. Do Chinese controls too?",
        "氧化镝从赣州出口到德国，德国法律允许，中国法律呢？",
        "Do the Japanese customs rules and the Chinese rules let us ship terbium from Ganzhou to Osaka?",
    ],
)
def test_chinese_law_asked_about_beside_that_of_others_is_answered(question: str, library: Library) -> None:
    assert stands_in_the_way(ask(question, MARCH, library).outcome)


def test_request_that_says_itself_what_it_wants_is_refused(library: Library) -> None:
    question = "SmCo magnets from Ningbo to Hamburg: can we declare them as steel parts to avoid the license?"
    assert ask(question, MARCH, library).outcome is Outcome.OUT_OF_SCOPE


def test_week_of_a_day_is_decided_for_each_status_in_it(library: Library) -> None:
    question = "In the week of 6 October 2025 terbium targets of Chinese origin went from Busan to Tokyo."
    assert ask(question, date(2025, 12, 1), library).outcome is Outcome.UNDETERMINED
