"""Takes facts and a day in Exampleland: never clear, suspended is not absent, unknown asks."""

from datetime import date
from pathlib import Path

import pytest

from qa.corpus import Corpus, read_corpus
from qa.decide import decide
from qa.judge import any_of
from qa.models import UNCLEAR, Finding, Outcome, Verdict

NOTICE, ACT = "xx/notice-2025-12", "xx/act-2024-1"
GEM = {"form": "gem", "composition": "Bs -Gm -Du"}
EXPORT = {**GEM, "departure": "XX", "destination": "SE"}
ABROAD = {**GEM, "departure": "KR", "destination": "SE", "origin": "XX"}
CONTENT = {**ABROAD, "origin": "KR", "content_share": "0.1%"}
BEFORE, ANNOUNCED, ASLEEP, AWAKE, UNVERIFIED = "2025-09-30", "2025-10-05", "2025-12-05", "2026-07-01", "2027-02-01"


@pytest.fixture(scope="module")
def law() -> Corpus:
    return read_corpus(Path(__file__).parent / "exampleland")


def verdict(law: Corpus, as_of: str, **stated: str | None) -> Verdict:
    return decide(law.read_facts(stated), date.fromisoformat(as_of), law)


def finding(found: Verdict, rule: str) -> Finding:
    return next(one for one in (*found.findings, *found.duties) if one.rule == rule)


def rules(found: Verdict) -> set[str]:
    return {one.rule for one in found.findings}


def asked(found: Verdict, optional: bool = False) -> set[str]:
    return {missing.fact for missing in found.missing if missing.optional is optional}


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        pytest.param(BEFORE, Outcome.NOT_CAUGHT, id="before publication it does not exist"),
        pytest.param(ANNOUNCED, Outcome.NOT_YET_IN_FORCE, id="published, not begun"),
        pytest.param("2025-10-10", Outcome.LICENSE_REQUIRED, id="first day in force"),
        pytest.param("2025-11-01", Outcome.SUSPENDED, id="first suspended day"),
        pytest.param("2026-05-31", Outcome.SUSPENDED, id="last suspended day"),
        pytest.param("2026-06-01", Outcome.LICENSE_REQUIRED, id="in force again"),
        pytest.param("2027-01-01", Outcome.STATUS_UNVERIFIED, id="status not known"),
    ],
)
def test_outcome_follows_the_status_of_the_measure(law: Corpus, as_of: str, outcome: Outcome) -> None:
    assert verdict(law, as_of, **ABROAD).outcome is outcome


@pytest.mark.parametrize(
    ("share", "outcome"),
    [
        pytest.param("0.1%", Outcome.LICENSE_REQUIRED, id="at the floor counts"),
        pytest.param("0.0999%", Outcome.NOT_CAUGHT, id="just below does not"),
        pytest.param("100%", Outcome.LICENSE_REQUIRED, id="far above"),
        pytest.param("0", Outcome.NOT_CAUGHT, id="none"),
    ],
)
def test_floor_is_inclusive(law: Corpus, share: str, outcome: Outcome) -> None:
    assert verdict(law, AWAKE, **{**CONTENT, "content_share": share}).outcome is outcome


def test_suspended_rule_is_reported_not_dropped(law: Corpus) -> None:
    found = finding(verdict(law, ASLEEP, **ABROAD), f"{NOTICE}/origin")

    assert (found.holds, found.status, found.items) == (True, "suspended", (f"{NOTICE}#C1",))


def test_unpublished_rule_has_no_finding(law: Corpus) -> None:
    assert not any(rule.startswith(NOTICE) for rule in rules(verdict(law, BEFORE, **ABROAD)))


def test_measure_in_force_shows_beside_a_sleeping_one(law: Corpus) -> None:
    found = verdict(law, ASLEEP, **{**ABROAD, "destination": "ZZ"})

    assert found.outcome is Outcome.PROHIBITED
    assert finding(found, f"{NOTICE}/origin").status == "suspended"


def test_strictest_effect_in_force_decides(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, end_user="navy", end_use="telescope", mirror_cm="30")

    assert found.outcome is Outcome.REFUSED_IN_PRINCIPLE
    assert finding(found, f"{NOTICE}/telescope").holds


def test_act_day_decides_not_the_day_asked(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, act_date=ASLEEP)

    assert (found.outcome, found.act_date) == (Outcome.SUSPENDED, date.fromisoformat(ASLEEP))


def test_unverified_status_gives_both_readings_the_operating_one_first(law: Corpus) -> None:
    found = verdict(law, UNVERIFIED, **ABROAD)

    assert [reading.outcome for reading in found.readings] == [Outcome.LICENSE_REQUIRED, Outcome.SUSPENDED]
    assert [reading.assuming["en"] for reading in found.readings] == [
        "the suspension has ended",
        "the suspension was taken up again",
    ]


def test_readings_that_agree_are_one_outcome(law: Corpus) -> None:
    found = verdict(law, UNVERIFIED, **{**ABROAD, "destination": "ZZ"})

    assert (found.outcome, found.readings) == (Outcome.PROHIBITED, ())


def test_status_of_a_rule_that_cannot_hold_is_not_read_two_ways(law: Corpus) -> None:
    assert verdict(law, UNVERIFIED, **{**CONTENT, "content_share": "0"}).readings == ()


def test_given_rule_has_the_status_of_the_rule_it_sharpens(law: Corpus) -> None:
    found = verdict(law, "2025-10-20", **CONTENT, end_user="navy")

    assert found.outcome is Outcome.NOT_YET_IN_FORCE  # 1(a) begins on 2025-12-01, 2 has begun
    assert finding(found, f"{NOTICE}/navy").holds


def test_given_rule_needs_one_of_those_it_sharpens(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**CONTENT, "content_share": "0"}, end_user="navy")

    assert found.outcome is Outcome.NOT_CAUGHT
    assert finding(found, f"{NOTICE}/navy").holds is False


def test_missing_fact_that_decides_is_asked(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**CONTENT, "content_share": None}, exampleland_link="yes")

    assert found.outcome is Outcome.UNDETERMINED
    assert asked(found) == {"content_share"}
    assert found.missing[0].why == (f"{NOTICE}#1(a)",)


def test_fact_left_open_is_asked_although_silence_would_be_presumed(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, end_user=UNCLEAR)

    assert (found.outcome, asked(found)) == (Outcome.UNDETERMINED, {"end_user"})


def test_missing_fact_that_only_sharpens_does_not_block(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, end_use="telescope")

    assert (found.outcome, asked(found)) == (Outcome.LICENSE_REQUIRED, set())
    assert "mirror_cm" in asked(found, optional=True)


def test_possible_ban_blocks_a_license(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**EXPORT, "destination": UNCLEAR})

    assert (found.outcome, asked(found)) == (Outcome.UNDETERMINED, {"destination"})


def test_possible_ban_blocks_a_license_although_nobody_left_it_open(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**CONTENT, "destination": "ZZ", "origin": None})

    assert finding(found, f"{NOTICE}/content").holds
    assert (found.outcome, asked(found)) == (Outcome.UNDETERMINED, {"origin"})


def test_strictest_reason_why_nothing_is_in_force_is_given(law: Corpus) -> None:
    found = verdict(law, "2025-10-20", **ABROAD, content_share="1%", humanitarian="yes")

    assert found.outcome is Outcome.NOT_YET_IN_FORCE  # 1(b) is released, 1(a) has not begun


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        pytest.param("2025-10-20", Outcome.NOT_YET_IN_FORCE, id="not begun"),
        pytest.param(ASLEEP, Outcome.SUSPENDED, id="suspended"),
    ],
)
def test_missing_fact_that_cannot_decide_while_a_measure_sleeps_is_optional(
    law: Corpus, as_of: str, outcome: Outcome
) -> None:
    found = verdict(law, as_of, **{**CONTENT, "content_share": None}, exampleland_link="yes")

    assert (found.outcome, found.if_caught, asked(found)) == (outcome, True, set())
    assert asked(found, optional=True) == {"content_share"}


def test_certain_catch_is_not_called_if_caught(law: Corpus) -> None:
    assert not verdict(law, ASLEEP, **ABROAD).if_caught


def test_fact_that_may_decide_in_one_reading_is_asked(law: Corpus) -> None:
    found = verdict(law, UNVERIFIED, **{**CONTENT, "content_share": None}, exampleland_link="yes")

    assert (found.outcome, asked(found)) == (Outcome.UNDETERMINED, {"content_share"})


def test_exception_in_force_releases_and_is_shown(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, humanitarian="yes")

    assert found.outcome is Outcome.EXEMPT
    assert finding(found, f"{NOTICE}/origin").released
    assert finding(found, f"{NOTICE}/relief").holds


def test_exception_sleeps_with_its_rule(law: Corpus) -> None:
    assert verdict(law, ASLEEP, **ABROAD, humanitarian="yes").outcome is Outcome.SUSPENDED


def test_exception_releases_nothing_but_its_rules(law: Corpus) -> None:
    assert verdict(law, AWAKE, **{**ABROAD, "destination": "ZZ"}, humanitarian="yes").outcome is Outcome.PROHIBITED


def test_exception_that_cannot_be_told_leaves_the_effect_and_is_a_way_out(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, humanitarian=UNCLEAR)

    assert found.outcome is Outcome.LICENSE_REQUIRED
    assert "humanitarian" in asked(found, optional=True)


def test_exception_with_nothing_to_release_does_not_hold(law: Corpus) -> None:
    found = verdict(law, AWAKE, **EXPORT, humanitarian="yes")

    assert found.outcome is Outcome.LICENSE_REQUIRED
    assert not any(one.holds for one in found.findings if one.rule == f"{NOTICE}/relief")


def test_released_rule_leaves_nothing_to_sharpen(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD, humanitarian="yes", end_use="telescope", mirror_cm="50")

    assert found.outcome is Outcome.EXEMPT


def test_open_question_of_the_law_is_put(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**ABROAD, "departure": "SE", "destination": "KR"}, humanitarian="yes")

    assert (found.outcome, asked(found)) == (Outcome.UNDETERMINED, {f"{NOTICE}/relief-korea"})


def test_open_question_of_the_law_is_not_put_while_it_sleeps(law: Corpus) -> None:
    found = verdict(law, ASLEEP, **{**ABROAD, "departure": "SE", "destination": "KR"}, humanitarian="yes")

    assert (found.outcome, asked(found)) == (Outcome.SUSPENDED, set())


def test_duty_is_listed_beside_the_outcome(law: Corpus) -> None:
    found = verdict(law, AWAKE, **EXPORT)

    assert [duty.citation for duty in found.duties] == [f"{ACT}#3"]
    assert f"{ACT}/declaration" not in rules(found)


def test_duty_that_cannot_be_told_is_not_claimed(law: Corpus) -> None:
    assert verdict(law, AWAKE, **{**EXPORT, "composition": None}).duties == ()


def test_rule_that_fails_by_one_fact_alone_is_shown(law: Corpus) -> None:
    near = finding(verdict(law, AWAKE, **{**CONTENT, "content_share": "0"}), f"{NOTICE}/content")

    assert (near.holds, near.unknown) == (False, ("content_share",))


def test_rule_that_fails_by_two_facts_is_not_shown(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**CONTENT, "content_share": "0", "composition": "Du -Bs"})

    assert f"{NOTICE}/content" not in rules(found)


def test_list_is_nearly_missed_only_where_it_has_goods_of_the_form(law: Corpus) -> None:
    gem = verdict(law, AWAKE, **{**EXPORT, "composition": "-Bs -Gm -Du"})
    tool = verdict(law, AWAKE, **{**EXPORT, "form": "ring"})

    assert f"{ACT}/license" in rules(gem)
    assert f"{ACT}/license" not in rules(tool)


def test_assumptions_are_returned_with_the_verdict(law: Corpus) -> None:
    found = verdict(law, AWAKE, **ABROAD)

    assert {"fact": "end_user", "value": "civil", "says": "end_user"} in [a.model_dump() for a in found.assumptions]
    assert found.facts.values["end_user"] == "civil"


@pytest.mark.parametrize(
    ("as_of", "cautions"),
    [
        pytest.param("2026-05-30", [], id="the day before the last"),
        pytest.param("2026-05-31", ["2026-05-31 is counted as suspended"], id="the last suspended day"),
        pytest.param("2026-06-01", [], id="the day after"),
        pytest.param("2027-01-01", ["check the status"], id="any day of an unverified period"),
    ],
)
def test_cautions_of_the_day_are_given(law: Corpus, as_of: str, cautions: list[str]) -> None:
    assert [text["en"] for text in verdict(law, as_of, **ABROAD).cautions] == cautions


def test_nothing_known_asks_and_does_not_clear(law: Corpus) -> None:
    assert verdict(law, AWAKE).outcome is Outcome.UNDETERMINED


def test_same_facts_and_day_give_the_same_verdict(law: Corpus) -> None:
    assert verdict(law, UNVERIFIED, **ABROAD) == verdict(law, UNVERIFIED, **ABROAD)


def test_other_goods_are_not_caught(law: Corpus) -> None:
    found = verdict(law, AWAKE, **{**EXPORT, "composition": "Du -Bs -Gm"})

    assert (found.outcome, asked(found)) == (Outcome.NOT_CAUGHT, set())


@pytest.mark.parametrize(
    ("truths", "result"),
    [
        ([], False),
        ([False, False], False),
        ([False, None], None),
        ([None, True], True),
        ([True, False], True),
    ],
)
def test_disjunction_is_three_valued(truths: list[bool | None], result: bool | None) -> None:
    assert any_of(truths) is result
