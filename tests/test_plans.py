"""Days that a plan leaves open: lead times, series, postponed, missed, approximate and undated acts."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

LAST_MONTH = date(2026, 10, 5)
"""A day on which the suspension still holds, and ends within weeks."""
AFTER = date(2026, 11, 20)
OXIDE = "Holmium oxide from Xiamen to Lyon"
CHINESE = "氧化钬从厦门到里昂"


@pytest.mark.parametrize(
    "words",
    [
        "lead time 8 weeks",
        "delivery 10 weeks after order",
        "8 to 10 weeks ARO",
        "in about six weeks",
        "in four to six weeks",
        "shipping date not fixed yet",
        "we don't know yet when it ships",
        "monthly deliveries from October to March",
        "50 kg each month for a year",
        "our framework agreement 2026-2028",
        "on 11/12/2026",
        "on 1.12.",
        "December",
        "Black Friday week",
        "vessel delayed from 6 Nov to 13 Nov",
        "from 2027 on",
        "factory quotes 9 weeks ex works after PO",
        "ready date still tbc",
        "25 kg every second month",
        "split over October, November and December",
        "postponed from October to December",
        "shipment postponed until December",
        "ETD 8 Nov +/- 5 days",
        "around 10 November, maybe a few days later",
        "cannot make it before 10 November",
        "we will miss the 10 November deadline",
        "any time after 5 November",
        "if Beijing does not extend the pause",
        "after No. 70 ends",
        "first lot leaves 20 Oct, the second one 6 weeks later",
        "contract signed in May, shipped next spring",
        "contract signed on 12 June 2026, first delivery in January",
    ],
)
def test_act_that_may_come_after_the_suspension_is_not_answered_suspended(words: str, library: Library) -> None:
    assert ask(f"{OXIDE}, {words}. Licence?", LAST_MONTH, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    "question",
    [
        f"{CHINESE}，订单10月1日下的，交期10周，要许可吗？",
        f"{CHINESE}，一个半月后走，要许可吗？",
        f"{CHINESE}，截关11月13，开船11月16，要许可吗？",
        f"{CHINESE}，船期延至11月14日，要许可吗？",
        f"{CHINESE}，赶不上11月10日了，要许可吗？",
        f"{CHINESE}，11月10日之前来不及发，要许可吗？",
        f"{CHINESE}，发货时间还没定，要许可吗？",
        f"{CHINESE}，每月发50公斤，要许可吗？",
        f"{CHINESE}，再过两个月走，要许可吗？",
        f"{CHINESE}，大概再等六周，要许可吗？",
        f"{CHINESE}，出货日期待确认，要许可吗？",
        f"{CHINESE}，隔月发25公斤，要许可吗？",
        "Holmiumoxid von Xiamen nach Lyon, der Termin 10. November ist nicht zu halten. Genehmigung?",
        "Holmiumoxid von Xiamen nach Lyon, Verladefenster 20.–25.11., Genehmigung?",
        "Oxyde d'holmium de Xiamen à Lyon, l'usine annonce 9 semaines après commande. Licence ?",
        f"{CHINESE}，暂停期满第二天出口，要许可吗？",
        "Holmiumoxid von Xiamen nach Lyon, Lieferzeit 8 Wochen, Genehmigung?",
        "Holmiumoxid von Xiamen nach Lyon in drei Teillieferungen am 20.10., 5.11. und 20.11., Genehmigung?",
        "Holmiumoxid von Xiamen nach Lyon, Abfahrt verschoben vom 6.11. auf den 14.11. Genehmigung?",
        "Holmiumoxid von Xiamen nach Lyon, Abgang Dezember, Rechnung vom 1.10.2026. Genehmigung?",
        "Oxyde d'holmium de Xiamen à Lyon, S47, licence ?",
        "Oxyde d'holmium de Xiamen à Lyon, délai de livraison 10 semaines, licence ?",
        "Oxyde d'holmium de Xiamen à Lyon, impossible avant le 10 novembre. Licence ?",
        "Óxido de holmio de Xiamen a Lyon, plazo de entrega 8 semanas, ¿licencia?",
        "酸化ホルミウムを厦門からリヨンへ、納期は10週間です。許可は必要ですか。",
        "酸化ホルミウムを厦門からリヨンへ、出港が11月6日から14日に延期。許可は必要ですか。",
        "酸化ホルミウムを厦門からリヨンへ、11月10日までに間に合いません。許可は必要ですか。",
        "Óxido de holmio de Xiamen a Lyon en cuanto termine la suspensión, ¿licencia?",
        "산화홀뮴을 샤먼에서 리옹으로, 납기 10주입니다. 허가가 필요한가요?",
        "산화홀뮴을 샤먼에서 리옹으로, 11월 10일까지 못 맞춥니다. 허가가 필요한가요?",
    ],
)
def test_such_plans_are_read_in_other_languages(question: str, library: Library) -> None:
    assert ask(question, LAST_MONTH, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    "words",
    [
        "ships tomorrow, a license takes 45 working days",
        "ships tomorrow, payment 60 days after invoice",
        "ships on 20 October under our annual contract",
        "on 15 October after two years in storage",
        "tomorrow, transit time 6 weeks",
        "sails 12 October and arrives in mid-November",
        "on 10/11/2026",
        "brought forward from December to October",
    ],
)
def test_what_takes_time_besides_moves_no_act(words: str, library: Library) -> None:
    assert ask(f"{OXIDE}, {words}. Licence?", LAST_MONTH, library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "question",
    [
        "Holmium oxide ordered on 3 November, Xiamen to Lyon. Licence?",
        "We got the order for holmium oxide, Xiamen to Lyon, on 3 November. Licence?",
        "Holmium oxide for Lyon was inspected in Xiamen on 3 November. Licence to ship?",
        "Holmium oxide from Xiamen to Lyon, invoiced on 3 November. Licence?",
        "We bought the holmium oxide on 3 November, Xiamen to Lyon. Licence?",
        "Holmium oxide from Xiamen to Lyon, booking made on 3 November. Licence?",
        "Holmium oxide from Xiamen to Lyon, the customer asked on 3 November. Licence?",
        "Holmiumoxid von Xiamen nach Lyon, am 3. November hat der Kunde zugesagt, Genehmigung?",
    ],
)
def test_day_of_an_order_or_a_payment_is_not_that_of_the_act(question: str, library: Library) -> None:
    assert ask(question, AFTER, library).outcome is Outcome.STATUS_UNVERIFIED


def test_goods_that_went_before_and_now_go_on_are_decided_on_both_days(library: Library) -> None:
    question = "The SmCo magnets left China in March 2025, have been in Hamburg since, and now go to Oslo. Licence?"

    assert ask(question, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


def test_goods_that_arrive_when_the_suspension_holds_may_have_gone_before(library: Library) -> None:
    question = "Chinese SmCo magnets from Hamburg to Oslo arriving on 10 November. Licence?"

    assert ask(question, date(2025, 10, 20), library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("first", "then", "outcome"),
    [
        (f"{OXIDE} on 30 October, licence?", "it slipped by two weeks", Outcome.STATUS_UNVERIFIED),
        (f"{OXIDE} on 30 October, licence?", "postponed to 12 November", Outcome.STATUS_UNVERIFIED),
        (f"{OXIDE} on 30 October, licence?", "a month later?", Outcome.STATUS_UNVERIFIED),
        (f"{OXIDE} on 15 November, licence?", "and a week earlier?", Outcome.SUSPENDED),
        (f"{OXIDE} on 15 November, licence?", "the contract is of 3 May 2026", Outcome.STATUS_UNVERIFIED),
        (f"{OXIDE} on 15 November, licence?", "we ordered it in August", Outcome.STATUS_UNVERIFIED),
        (f"{OXIDE} on 15 November, licence?", "invoice is dated 1 October 2026", Outcome.STATUS_UNVERIFIED),
        (f"{OXIDE} on 15 November, licence?", "and this month?", Outcome.SUSPENDED),
        (f"{OXIDE}, licence?", "it will be delayed by six weeks", Outcome.STATUS_UNVERIFIED),
        ("氧化钬10月30日从厦门发里昂，要证吗？", "推迟一个月呢？", Outcome.STATUS_UNVERIFIED),
        ("氧化钬10月30日从厦门发里昂，要证吗？", "再晚两周呢？", Outcome.STATUS_UNVERIFIED),
        ("氧化钬11月15日从厦门发里昂，要证吗？", "合同是5月签的", Outcome.STATUS_UNVERIFIED),
    ],
)
def test_follow_up_moves_the_day_of_the_act_and_an_invoice_does_not(
    first: str, then: str, outcome: Outcome, library: Library
) -> None:
    known = ask(first, LAST_MONTH, library).stated

    assert ask(then, LAST_MONTH, library, known).outcome is outcome
