"""Turns of a conversation: what is not read, what no longer holds, what is put right, what goes beside it."""

from collections.abc import Sequence
from datetime import date

import pytest

from qa.answers import Answer
from qa.ask import Library, ask
from qa.models import Composition, Facts

MARCH, NOVEMBER = date(2026, 3, 1), date(2026, 11, 30)
MAGNETS = "NdFeB magnets from Ningbo to Chicago, ok?"
FREE = "NdFeB magnets with no Dy and no Tb from Ningbo to Porto"
OXIDE = "Dysprosium oxide from Ganzhou to Rotterdam"
JAPAN = "Magnets made in Japan, Chinese dysprosium 0.05% of the value, our own technology, to Korea"


def talk(turns: Sequence[str], day: date, library: Library) -> Answer:
    """The last answer of a conversation."""
    known: tuple[Facts, ...] = ()
    for question in turns:
        answer = ask(question, day, library, known)
        known = answer.stated
    return answer


def elements(answer: Answer) -> Composition:
    found = answer.known.values["composition"]
    assert isinstance(found, Composition)
    return found


@pytest.mark.parametrize(
    "aside",
    [
        "nothing special",
        "none that I know of",
        "200 kg",
        "$20,000",
        "I don't know, the datasheet doesn't say",
        "没问题，我再问问",
        "应该没有吧",
        "200公斤",
        "nichts Besonderes",
        "rien de spécial",
        "nada especial",
    ],
)
def test_an_unread_message_leaves_the_case_open(aside: str, library: Library) -> None:
    answer = talk([MAGNETS, aside], MARCH, library)

    assert answer.outcome == "undetermined"
    assert not elements(answer).absent
    assert any("Nothing that changes" in caution or "未从本条" in caution for caution in answer.cautions)


@pytest.mark.parametrize("aside", ["and the replacement from us?", "那替换件呢？", "and the other things?"])
def test_an_unread_message_is_never_told_that_nothing_catches_it(aside: str, library: Library) -> None:
    answer = talk(["Lanthanum oxide from Baotou to Lyon", aside], MARCH, library)

    assert answer.outcome == "out_of_scope"
    assert elements(answer).present == {"La"}
    assert (
        talk(["Lanthanum oxide from Baotou to Lyon", aside, "to Japan then?"], MARCH, library).outcome == "not_caught"
    )


@pytest.mark.parametrize(
    "aside", ["ok thanks!", "好的，谢谢", "vielen Dank", "merci", "gracias", "了解しました", "감사합니다"]
)
def test_thanks_are_no_question(aside: str, library: Library) -> None:
    answer = talk([OXIDE, aside], MARCH, library)

    assert answer.outcome == "out_of_scope"
    assert elements(answer).present == {"Dy"}


@pytest.mark.parametrize(
    "turn", ["and in the first case?", "no, the original customer", "那第一种情况呢？", "und im ersten Fall?"]
)
def test_what_was_asked_before_the_last_answer_is_not_guessed(turn: str, library: Library) -> None:
    answer = talk([OXIDE, "what if it goes to the US Army?", turn], MARCH, library)

    assert "last answer" in answer.headline or "上一次" in answer.headline


@pytest.mark.parametrize(
    ("first", "turn"),
    [
        (FREE, "hmm, actually I'm not sure about the dysprosium"),
        (FREE, "wait, the supplier just wrote there may be some terbium"),
        (FREE, "What about our other order, NdFeB magnets to Denmark from Ningbo?"),
        (FREE, "and NdFeB magnets from Shenzhen to Denmark?"),
        ("不含镝铽的钕铁硼从宁波到奥斯陆", "还有一批钕铁硼从宁波发丹麦，行吗？"),
        ("不含镝铽的钕铁硼从宁波到奥斯陆", "可能有一点铽"),
        (FREE, "vielleicht ist doch Terbium drin"),
    ],
)
def test_what_was_denied_is_open_again(first: str, turn: str, library: Library) -> None:
    assert talk([first, turn], MARCH, library).outcome in ("undetermined", "license_required")


@pytest.mark.parametrize(
    "turn",
    [
        "And motors made in Malaysia with Chinese samarium-cobalt magnets to France?",
        "we're not sure about the share",
        "the percentage might be higher",
        "占比其实不确定",
        "另外一批含镝磁体也从日本发韩国呢？",
    ],
)
def test_a_share_is_not_taken_over_or_kept_in_doubt(turn: str, library: Library) -> None:
    assert talk([JAPAN, turn], NOVEMBER, library).outcome in ("undetermined", "status_unverified")


@pytest.mark.parametrize(
    ("turns", "present", "outcome"),
    [
        ((OXIDE, "no wait, holmium not dysprosium"), "Ho", "suspended"),
        ((OXIDE, "打错了，是氧化钬"), "Ho", "suspended"),
        ((OXIDE, "Moment, Terbium, nicht Dysprosium"), "Tb", "license_required"),
        ((OXIDE, "pardon, du samarium, pas du dysprosium"), "Sm", "license_required"),
        ((OXIDE, "ジスプロシウムではなくテルビウム"), "Tb", "license_required"),
        ((OXIDE, "디스프로슘이 아니라 테르븀입니다"), "Tb", "license_required"),
        ((OXIDE, "perdón, quise decir terbio"), "Tb", "license_required"),
        ((OXIDE, "sorry, there is holmium too, it was a typo"), "Dy Ho", "license_required"),
        ((MAGNETS, "no terbium, not dysprosium"), "B Fe Nd", "not_caught"),
        ((MAGNETS, "no Tb, no Dy"), "B Fe Nd", "not_caught"),
        ((OXIDE, "不是镝就是铽"), "Dy Tb", "license_required"),
        ((OXIDE, "也有钬，刚才写错了"), "Dy Ho", "license_required"),
    ],
)
def test_a_wrong_element_is_put_right(turns: Sequence[str], present: str, outcome: str, library: Library) -> None:
    answer = talk(turns, MARCH, library)

    assert elements(answer).present == set(present.split())
    assert answer.outcome == outcome


@pytest.mark.parametrize("turn", ["sorry, 2025", "不好意思，是2025年", "nein, 2025", "I meant 2025", "perdón, 2025"])
def test_a_year_alone_puts_the_day_right(turn: str, library: Library) -> None:
    first = "Chinese SmCo magnets from Italy to Turkey, shipping on 20 October 2026"

    assert talk([first, turn], MARCH, library).outcome == "license_required"
    assert talk([first, "it was made in 2025"], MARCH, library).known.values["act_date"] == date(2026, 10, 20)


@pytest.mark.parametrize(
    ("first", "turn", "outcome"),
    [
        ("Terbium metal from Ganzhou to Lyon", "we also send lanthanum oxide in the same box", "license_required"),
        ("金属铽从赣州到里昂", "还想一起发点氧化镧", "license_required"),
        ("Lanthanum oxide from Baotou to Lyon", "we also want to send terbium metal", "license_required"),
    ],
)
def test_what_goes_too_stands_beside_it(first: str, turn: str, outcome: str, library: Library) -> None:
    answer = talk([first, turn, "and to Poland?"], MARCH, library)

    assert (len(answer.stated), answer.outcome) == (2, outcome)


@pytest.mark.parametrize(
    "turn",
    ["But this lot is for phosphors.", "It goes into a polishing powder.", "用于荧光粉", "das ist für Leuchtstoffe"],
)
def test_what_goods_are_for_is_not_what_goes(turn: str, library: Library) -> None:
    assert talk(["Terbium oxide from Ganzhou to Nagoya", turn], MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("turn", "outcome"),
    [
        ("different buyer: a wind turbine maker", "license_required"),
        ("换个客户，做风电的", "license_required"),
        ("the buyer wants more", "prohibited"),
        ("they may sell it to another customer", "prohibited"),
        ("a new customer also gets some", "prohibited"),
        ("他们也许再卖给其他客户", "prohibited"),
        ("und sie verkaufen es vielleicht an andere Kunden", "prohibited"),
        ("but the invoice goes to someone else", "prohibited"),
    ],
)
def test_only_another_customer_takes_a_user_away(turn: str, outcome: str, library: Library) -> None:
    assert talk(["Terbium oxide from Ganzhou to the US Army", turn], MARCH, library).outcome == outcome


def test_a_share_among_several_answers_is_taken(library: Library) -> None:
    first = "We make magnets in Thailand with dysprosium from China. Sell to India ok?"
    answer = talk([first, "0.4% by value, our own Thai technology, civil customer"], NOVEMBER, library)

    assert (str(answer.known.values["content_share"]), answer.outcome) == ("0.004", "status_unverified")


def test_a_year_of_making_is_no_technical_value(library: Library) -> None:
    first = "Can we ship a strip casting furnace from Shenyang to Vietnam?"

    assert "parameters" not in talk([first, "used, from 2015"], MARCH, library).known.values


@pytest.mark.parametrize("turn", ["No?", "不含？", "nein?", "non ?", "no, right?"])
def test_a_no_that_is_asked_denies_nothing(turn: str, library: Library) -> None:
    assert talk([MAGNETS, turn], MARCH, library).outcome == "undetermined"


@pytest.mark.parametrize(
    "turn",
    [
        "can we just ship via Malaysia then?",
        "and through our office in Singapore?",
        "那从马来西亚转一下可以吗",
        "那走越南转口呢",
        "先发到泰国再转过去呢",
        "und über Malaysia?",
        "et en passant par la Malaisie ?",
        "¿y a través de Malasia?",
        "マレーシア経由なら？",
        "말레이시아를 경유하면요?",
    ],
)
def test_a_place_on_the_way_is_no_other_destination(turn: str, library: Library) -> None:
    first = "Dysprosium metal from Baotou to Boston for a US defense contractor"
    answer = talk([first, turn], MARCH, library)

    assert answer.outcome in ("prohibited", "out_of_scope")
    assert answer.known.values["destination"] == "US"
    assert answer.known.values["departure"] == "CN"


@pytest.mark.parametrize(
    "turn", ["and from there on to Osaka?", "what about to Japan via Malaysia?", "再转卖到日本呢？"]
)
def test_where_goods_go_on_to_is_where_they_go(turn: str, library: Library) -> None:
    assert talk([OXIDE, turn], MARCH, library).known.values["destination"] == "JP"


@pytest.mark.parametrize(
    ("turn", "outcome"),
    [
        ("about 3% I guess", "status_unverified"),
        ("back to 3% please", "status_unverified"),
        ("如果有3%呢", "status_unverified"),
        ("0.08% I guess", "undetermined"),
        ("3% of the price is freight", "undetermined"),
        ("and with 0.02%?", "not_caught"),
    ],
)
def test_a_share_that_is_told_anew(turn: str, outcome: str, library: Library) -> None:
    assert talk([JAPAN, turn], NOVEMBER, library).outcome == outcome
