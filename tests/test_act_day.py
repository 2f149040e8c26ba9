"""Which of the days that a question names is the day of the act; one that is over may date anything."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.extract import extract
from qa.models import Outcome

OCTOBER = date(2025, 10, 16)
FEBRUARY = date(2026, 2, 9)


@pytest.mark.parametrize(
    ("question", "asked", "day"),
    [
        ("氧化铒10公斤，10月20号飞汉堡，公告写的是11月8号起", OCTOBER, date(2025, 10, 20)),
        ("Erbium oxide leaves Shanghai on 20 October 2025, the notice says 8 November 2025", OCTOBER, "2025-10-20"),
        ("Abgang ab Werk Brünn am 26.2., DyFe aus China", FEBRUARY, "2026-02-26"),
        ("booking 是 2/28 的飞机，镝金属去首尔", FEBRUARY, "2026-02-28"),
        ("les aimants partent le 27/2 de Ningbo", FEBRUARY, "2026-02-27"),
        ("Terbium oxide, ETD Shanghai 2/25, control list of 4 April 2025 or not?", FEBRUARY, "2026-02-25"),
        ("Wir verschiffen am 20. Februar; die Liste vom 4. April 2025 kennen wir", FEBRUARY, "2026-02-20"),
    ],
)
def test_day_beside_words_for_moving_is_the_day_of_the_act(
    question: str, asked: date, day: date | str, library: Library
) -> None:
    found = extract(question, asked, library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == str(day)


@pytest.mark.parametrize(
    "question",
    [
        "Dysprosium oxide from Ningbo to Lyon. Our tool shows 'export control list March 2025'. License?",
        "Dysprosium oxide from Ningbo to Lyon, quote number 10 March 2025, license?",
        "Óxido de disprosio de Ningbo a Lyon; lo nuevo del 3 de marzo de 2025 no aplica, ¿verdad?",
        "氧化镝从宁波到里昂，2025年3月名单，要许可吗",
    ],
)
def test_day_that_is_over_and_tells_of_nothing_done_does_not_free(question: str, library: Library) -> None:
    assert ask(question, FEBRUARY, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "We shipped dysprosium oxide from Ningbo to Lyon on 10 March 2025. Did we need a license?",
        "2025年3月10日我们从宁波向里昂出口了氧化镝，当时需要许可吗",
        "Dysprosium oxide, Ningbo to Lyon, left on 10 March 2025: license?",
    ],
)
def test_day_that_is_over_counts_where_something_was_done(question: str, library: Library) -> None:
    assert ask(question, FEBRUARY, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize("text", ["items 20/30, 50/60 Hz", "ratio 3/14 of 28/30", "open 24/7"])
def test_fractions_are_no_days(text: str, library: Library) -> None:
    assert "act_date" not in extract(text, FEBRUARY, library.corpus, library.gazetteer).facts.values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GeO2 Kunming to Kentucky, sailing 28/02/26, allowed?", "2026-02-28"),
        ("镝铁合金 2/28/26 从宁波走", "2026-02-28"),
        ("Dysprosiumoxid ab Ningbo am 28.02.26", "2026-02-28"),
        ("Après le séisme du 30 septembre, départ demain de Bremen vers Manille", "2026-02-10"),
        ("Lo que anunció Pekín el 9 de octubre, ¿afecta a un envío de mañana?", "2026-02-10"),
        ("L'annonce 56 ne démarre que le 8 mars, les aimants partent le 27/2 de Ningbo", "2026-02-27"),
    ],
)
def test_days_of_news_are_no_days_of_an_act(text: str, day: str, library: Library) -> None:
    found = extract(text, FEBRUARY, library.corpus, library.gazetteer).facts.values

    assert str(found.get("act_date")) == day


def test_day_that_is_named_so_is_the_day_of_the_act(library: Library) -> None:
    text = (
        "Date of export was 2 April 2025, samarium oxide, Qingdao to Genoa. The audit of Feb 2026 flagged the shipment."
    )
    found = extract(text, FEBRUARY, library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == "2025-04-02"


@pytest.mark.parametrize(
    "text",
    [
        "We e-mail sintering parameters from Ningbo to Hanoi on 10 March 2026... no wait, 5 March 2026.",
        "我3月10日发邮件，不对，是3月5日，把烧结参数从宁波发给河内",
        "Wir liefern am 10. März, Quatsch, am 5. März Terbium von Ningbo nach Wien",
        "Enviamos terbio de Ningbo a Vigo el 10 de marzo, no, el 5 de marzo",
    ],
)
def test_day_told_by_mistake_gives_way(text: str, library: Library) -> None:
    assert str(extract(text, FEBRUARY, library.corpus, library.gazetteer).facts.values["act_date"]) == "2026-03-05"


@pytest.mark.parametrize(
    "beside",
    [
        "The demurrage starts on 24 August.",
        "I only started here in April.",
        "A crate of toys leaves for Mexico on 3 November.",
        "一箱玩具11月3日发往墨西哥。",
        "Die Messe in Mailand beginnt am 4. September.",
    ],
)
def test_day_of_something_else_frees_nothing(beside: str, library: Library) -> None:
    question = f"{beside} We sell Chinese SmCo magnets from Belgium to Norway. Is a licence needed?"

    assert ask(question, date(2026, 11, 20), library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    "beside",
    ["They leave Antwerp on 3 November.", "Shipping date: 3 November 2026.", "The vessel sailed on 3 November."],
)
def test_day_in_a_sentence_of_its_own_dates_the_goods(beside: str, library: Library) -> None:
    question = f"We sell Chinese SmCo magnets from Belgium to Norway. {beside} Is a licence needed?"

    assert ask(question, date(2026, 11, 20), library).outcome is Outcome.SUSPENDED


NOVEMBER = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Europium oxide left Qingdao on 6 November for Antwerp and arrives on 12 December", "2026-11-06"),
        ("Europium oxide, Qingdao to Antwerp: reaches port on 12 December, sailed 6 November", "2026-11-06"),
        (
            "Europium oxide was ordered on 2 November 2026 and leaves Qingdao for Antwerp on 4 December 2026",
            "2026-12-04",
        ),
        ("Europium oxide leaves Qingdao for Antwerp on 4 December 2026, fully paid on 2 November 2026", "2026-12-04"),
        ("氧化铕11月6日从青岛离港，12月12日到安特卫普", "2026-11-06"),
        ("氧化铕11月2日付款，12月4日从青岛发安特卫普", "2026-12-04"),
        ("Europiumoxid hat Qingdao am 6. November verlassen und kommt am 12. Dezember in Bremen an", "2026-11-06"),
        ("Oxyde d'europium parti de Qingdao le 6 novembre, arrivée au Havre le 12 décembre", "2026-11-06"),
        ("Óxido de europio: salió de Qingdao el 6 de noviembre y llega a Bilbao el 12 de diciembre", "2026-11-06"),
        ("酸化ユウロピウムは11月6日に青島を出港し、12月12日にアントワープに到着予定", "2026-11-06"),
        ("산화유로퓸은 11월 6일 칭다오에서 선적되어 12월 12일 안트베르펜에 도착 예정", "2026-11-06"),
    ],
)
def test_day_of_departure_counts_beside_that_of_an_arrival_or_an_order(
    question: str, day: str, library: Library
) -> None:
    found = extract(question, NOVEMBER, library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == day


def test_day_of_arrival_counts_where_it_is_the_only_one(library: Library) -> None:
    question = "Europium oxide from Qingdao arrives in Antwerp on 12 December 2026"

    assert ask(question, NOVEMBER, library).outcome is Outcome.STATUS_UNVERIFIED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("europium oxide Ganzhou to Riga, half of it on 6 Nov 2026, the rest on 22 Nov 2026", "status_unverified"),
        ("Europiumoxid Ganzhou nach Wien, die Hälfte am 6. November, der Rest am 22. November", "status_unverified"),
        ("氧化铕从赣州发里加，一半11月6日走，剩下的11月22日走", "status_unverified"),
        ("europium oxide Ganzhou to Riga, not this week but the 21st", "status_unverified"),
        ("europium oxide Ganzhou to Riga, not on 22 November but on 6 November", "suspended"),
        ("europium oxide Ganzhou to Riga, ETD 6 November, arrives 22 December", "suspended"),
        ("On 4 May this year we sent europium oxide from Ganzhou to Riga. Was that fine?", "suspended"),
    ],
)
def test_every_day_on_which_a_part_of_the_goods_moves_is_decided(question: str, outcome: str, library: Library) -> None:
    assert ask(question, date(2026, 11, 2), library).outcome == outcome


@pytest.mark.parametrize(
    "question",
    [
        "Chinese dysprosium metal from Trieste to a Turkish firm. Leidos acquired 60% of the company in September.",
        "Chinese dysprosium metal from Trieste to a Turkish firm which Leidos bought last month.",
        "Chinesisches Terbiummetall aus Triest an ein Werk in Bern. Leidos hat letzten Monat 55 % davon übernommen.",
        "中国产金属镝从鹿特丹卖给瑞典一家泵厂，莱多斯上个月买下他们50%。能批吗",
        "Dysprosium métal chinois, de Trieste vers une société suisse; Leidos en a pris 50 % le mois dernier.",
        "Metal de disprosio chino de Trieste a Suiza; Leidos compró el 50 % de la empresa el mes pasado.",
        "中国産ジスプロシウム金属をウィーンからスイスへ。レイドスが先月その会社の50%を取得しました。",
    ],
)
def test_day_of_a_takeover_dates_no_act(question: str, library: Library) -> None:
    asked = date(2025, 10, 20)
    found = extract(question, asked, library.corpus, library.gazetteer)

    assert all("act_date" not in case.values for case in found.cases)
    assert ask(question, asked, library).outcome is Outcome.REFUSED_IN_PRINCIPLE


def test_day_of_handing_over_stands_beside_a_takeover(library: Library) -> None:
    text = "We shipped Chinese terbium metal on 10 October 2025 from Trieste to a Swiss firm that Leidos bought."
    found = extract(text, date(2025, 10, 20), library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == "2025-10-10"


@pytest.mark.parametrize(
    "text",
    [
        "The van with the Chinese terbium crossed the border 2 November 2025, Trieste to Koper",
        "Der Lkw mit dem chinesischen Terbium rollte am 2. November 2025 über die Grenze, Triest nach Koper",
        "装中国产铽的卡车2025年11月2日从维也纳过境到布拉格",
    ],
)
def test_day_of_crossing_a_border_is_the_day_of_the_act(text: str, library: Library) -> None:
    found = extract(text, date(2025, 12, 5), library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == "2025-11-02"


def test_numbers_of_regiments_date_no_act(library: Library) -> None:
    text = "Chinese terbium metal from Trieste to the Norwegian army in Norway, for the 7th and 8th brigades"
    asked = date(2025, 10, 21)

    assert "act_date" not in extract(text, asked, library.corpus, library.gazetteer).facts.values
    assert ask(text, asked, library).outcome is Outcome.REFUSED_IN_PRINCIPLE


@pytest.mark.parametrize(
    "text",
    [
        "Audit in Genoa: on 4 Oct 2025 we resold 9 kg Chinese terbium metal to Texas. A breach of 61?",
        "Am 4. Oktober 2025 haben wir aus Genua 9 kg chinesisches Terbiumoxid nach Texas weiterverkauft. Verstoß?",
    ],
)
def test_resale_told_with_its_day_is_decided_for_that_day_alone(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.NOT_CAUGHT
    later = text.replace("4 Oct 2025", "4 Jan 2026").replace("4. Oktober 2025", "4. Januar 2026")
    assert ask(later, date(2026, 3, 1), library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        "佛山出氧化钇给 American Photonics（去年4月上过管控名单那家），民用激光陶瓷，要证吗？",
        "Wir liefern Yttriumoxid aus Foshan an eine Firma, die im letzten April gelistet wurde.",
        "In April last year they were put on the Control List; we ship yttrium oxide from Foshan to them now.",
    ],
)
def test_the_day_of_a_listing_in_passing_is_not_that_of_the_act(text: str, library: Library) -> None:
    assert "2025-04" not in str(ask(text, date(2026, 3, 1), library).act_date)


@pytest.mark.parametrize(
    "text",
    [
        "Can our Polish plant resell leftover Dy2O3 (bought from Jiangxi before April 2025) to a Turkish customer?",
        "Our stock of Chinese Dy metal in Ulm was acquired on 2 April 2025; may it go to Oslo?",
        "Terbium oxide, imported 12 March 2025 from Ganzhou, sale from Ulm to Oslo planned",
        "Wir haben im Februar 2025 Terbiumoxid aus Ganzhou gekauft und wollen es jetzt von Ulm nach Oslo verkaufen",
        "Compramos óxido de terbio de Ganzhou en febrero de 2025 y lo vendemos de Bilbao a Oslo",
        "我们德国仓库有2025年3月以前买的中国氧化铽，能卖给挪威吗",
        "2025年2月に贛州から買った酸化テルビウムをドイツからノルウェーへ売れますか",
    ],
)
def test_what_was_bought_before_is_judged_on_the_day_it_goes_on(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 10), library).outcome == "suspended"
    assert ask(text, date(2025, 10, 20), library).outcome == "license_required"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "We bought Dy metal from Ganzhou in May 2025, it came to Ulm without a licence. Was that a breach?",
            "2025-05-15",
        ),
        ("bought and shipped from Ningbo to Oslo in February 2025: SmCo magnets. Was a license needed?", "2025-02-15"),
        ("We bought terbium oxide in Ganzhou on 12 March 2025, it was shipped to Ulm on 20 May 2025.", "2025-05-20"),
    ],
)
def test_a_purchase_that_nothing_follows_dates_the_act(text: str, day: str, library: Library) -> None:
    found = extract(text, date(2026, 3, 10), library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == day


def test_a_day_of_the_month_beside_a_vessel_is_a_day(library: Library) -> None:
    text = "antimony ingot, Lengshuijiang to Houston. CY closing 26/11, vessel sails and customs clears 30/11."
    found = extract(text, date(2026, 11, 20), library.corpus, library.gazetteer).facts.values

    assert str(found["act_date"]) == "2026-11-30"
    assert str(found["composition"]) == "Sb"


def test_the_day_of_new_rules_is_none_of_the_act(library: Library) -> None:
    text = "天津港发弗罗茨瓦夫，人造石墨负极粉22吨。报关行说去年10月出了新规，又说停了，现在到底怎么申报？"

    assert ask(text, date(2026, 3, 30), library).outcome is Outcome.SUSPENDED


@pytest.mark.parametrize(
    "text",
    [
        "Last year's shipment of SmCo from Chengdu went through without licence (March 2025). Repeat order in May.",
        "In March 2025 SmCo from Chengdu came to Lyon freely. We plan the same for May.",
        "SmCo from Chengdu to Lyon in March 2025 was free. Is it still?",
        "last shipment March 2025 (SmCo, Chengdu-Lyon) without papers, another one is due.",
        "去年3月成都的钐钴磁体出口法国没要证，这次再发一批要吗？",
        "Im März 2025 gingen SmCo-Magnete aus Chengdu ohne Lizenz nach Graz. Jetzt wieder?",
        "En mars 2025 des aimants SmCo sont partis de Chengdu pour Lyon sans licence. Cette fois aussi ?",
        "En marzo de 2025 salieron imanes SmCo de Chengdu a Lyon sin licencia. ¿Otra vez?",
        "2025年3月にサマコバ磁石を成都からリヨンへ許可なしで送った。今回も同じでよいか",
        "2025년 3월에 청두에서 리옹으로 SmCo 자석을 허가 없이 보냈습니다. 이번에도 되나요",
    ],
)
def test_what_is_to_be_done_again_is_judged_today_as_well(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 10), library).outcome == "license_required"


def test_what_is_over_is_judged_on_its_day(library: Library) -> None:
    text = "We shipped SmCo from Chengdu to Lyon in March 2025. Was that fine?"

    assert ask(text, date(2026, 3, 10), library).outcome == "not_caught"
