"""The day of the act in mails that tell of arrivals, payments, rules and earlier lots, and where goods lie."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

SOON = Outcome.NOT_YET_IN_FORCE
CASES = [
    (
        "2025-10-22",
        "LFP cathode powder, compaction 2.6 g/cc, 157 mAh/g, Guizhou to a cell plant in Umea. "
        "Customs release Qinzhou 31 Oct "
        "2025, ETA Gothenburg 8 December 2025, so the invoice date will be in January. A newsletter says cathode from "
        "8 November needs a licence. Must we hold it?",
        SOON,
    ),
    (
        "2025-10-20",
        "听说氧化钬从11月8日起要许可证。我们的货10月31日在宁波放行，发往意大利，12月5日到港，发票明年1月开。要扣下来吗？",
        SOON,
    ),
    (
        "2026-12-01",
        "PO from Nashua signed in September: 600 gallium arsenide wafers in two AWBs. First AWB "
        "flew on 14 October with licence. "
        "The second flies out of Beijing on Wednesday 2 December. What applies to AWB number two?",
        Outcome.STATUS_UNVERIFIED,
    ),
    (
        "2025-11-20",
        "砷化镓衬底300片分两批发往加州圣何塞的LED厂，第一批10月20日已持证出运，第二批11月28日从上海空运。第二批需要许可证吗？",
        Outcome.LICENSE_REQUIRED,
    ),
    (
        "2025-11-20",
        "Two lots of gallium arsenide wafers to San Jose from Shanghai: the first left on 20 "
        "October 2025 without a licence, "
        "the second goes on 28 November 2025. Problem?",
        Outcome.REFUSED_IN_PRINCIPLE,
    ),
    (
        "2025-10-20",
        "My boss says we ship holmium oxide from Ningbo to Turin from 8 November 2025; the contract "
        "was signed on 10 October. "
        "Licence needed?",
        Outcome.SUSPENDED,
    ),
    (
        "2025-10-28",
        "Relief desk, Singapore. After the Cebu earthquake the disaster office wants 60 pumps "
        "running; the SmCo magnets for "
        "them, made in Chengdu, are on our shelf here. Flown tomorrow. What do we owe Beijing?",
        Outcome.EXEMPT,
    ),
    (
        "2025-10-28",
        "Chinese-made SmCo magnets from Singapore to a pump maker in Cebu who hopes to win orders "
        "after the earthquake. "
        "License needed?",
        Outcome.LICENSE_REQUIRED,
    ),
    (
        "2026-03-01",
        "Repair shop, Lisbon. A plant in Ningbo makes SmCo magnets for us; they fly from Shanghai "
        "to our customer in Jamaica "
        "tomorrow. Licence?",
        Outcome.LICENSE_REQUIRED,
    ),
    (
        "2026-03-01",
        "Workshop in Brno: we order 20 SmCo magnets from Ningbo, made in China. Do they need a licence?",
        Outcome.LICENSE_REQUIRED,
    ),
]


@pytest.mark.parametrize(("day", "question", "outcome"), CASES)
def test_day_and_place_of_the_act(day: str, question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, date.fromisoformat(day), library).outcome is outcome
