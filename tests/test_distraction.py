"""Takes sentences that have nothing to do with a case, sets them before and behind it, expects no milder answer.

Small talk, news of other departments, thanks, goods that are free, past orders and what others claim surround what
people ask. Each stands beside plain cases whose outcome is known; the answer is at least as strict as without it.
"""

from collections.abc import Iterator
from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import STRICTNESS, Outcome

MARCH, SEPTEMBER, NOVEMBER = date(2026, 3, 1), date(2026, 9, 1), date(2026, 11, 20)
Case = tuple[date, Outcome, str]

CASES: dict[str, list[Case]] = {
    "en": [
        (MARCH, Outcome.LICENSE_REQUIRED, "Terbium metal from Baotou to a customer in Lyon: is a licence required?"),
        (
            MARCH,
            Outcome.PROHIBITED,
            "We e-mail sintering parameters for NdFeB from Ningbo to a firm in Hanoi. Allowed?",
        ),
        (SEPTEMBER, Outcome.PROHIBITED, "Dysprosium oxide from Ganzhou to Rheinmetall AG. May we deliver?"),
        (MARCH, Outcome.LICENSE_REQUIRED, "NdFeB magnets with 2 % Dy from Ningbo to Turin. Licence?"),
        (MARCH, Outcome.PROHIBITED, "Gallium metal goes from Shenzhen to a US Navy contractor in Ohio. Licence?"),
        (
            NOVEMBER,
            Outcome.STATUS_UNVERIFIED,
            "We sell Chinese SmCo magnets from Belgium to Norway. Is a licence needed?",
        ),
    ],
    "zh": [
        (MARCH, Outcome.LICENSE_REQUIRED, "金属铽从包头卖到里昂，要许可证吗？"),
        (MARCH, Outcome.PROHIBITED, "我们把钕铁硼烧结工艺参数从宁波发邮件给河内客户，可以吗？"),
        (NOVEMBER, Outcome.STATUS_UNVERIFIED, "国产钐钴磁体从比利时卖到挪威，要许可吗？"),
    ],
    "de": [(MARCH, Outcome.LICENSE_REQUIRED, "Terbiummetall von Baotou nach Lyon: brauchen wir eine Genehmigung?")],
    "fr": [(MARCH, Outcome.LICENSE_REQUIRED, "Terbium métal de Baotou à Lyon : faut-il une licence ?")],
    "es": [(MARCH, Outcome.LICENSE_REQUIRED, "Terbio metal de Baotou a Lyon: ¿hace falta licencia?")],
    "ja": [(MARCH, Outcome.LICENSE_REQUIRED, "包頭からリヨンへ金属テルビウムを輸出します。許可は必要ですか。")],
    "ko": [(MARCH, Outcome.LICENSE_REQUIRED, "바오터우에서 리옹으로 금속 테르븀을 수출합니다. 허가가 필요합니까?")],
}
BESIDE: dict[str, list[str]] = {
    "en": [
        "Hope you had a good weekend in Rome.",
        "Thanks for the quick reply last Tuesday.",
        "The canteen is closed on Friday, so bring sandwiches.",
        "Our Tokyo office won the football cup again.",
        "The motors we buy from Stuttgart are somebody else's business.",
        "Last year we shipped lanthanum oxide to Chile and nobody asked anything.",
        "Steel screws for the Madrid plant are handled by Paul.",
        "A forwarder in Dubai claims that nothing needs a licence any more.",
        "My boss says the whole thing was suspended, so relax.",
        "I read in the news that Washington and Beijing are talking again.",
        "The ferrite magnets for Turkey went out in January without any trouble.",
        "Please copy Maria in Lisbon on your answer.",
        "By the way, the import of neodymium oxide from Estonia is settled.",
        "Our lawyer in London is on holiday until the 5th.",
        "Finance asks for the invoice number, 4711.",
        "Purchasing in Prague has its own supplier and its own questions.",
        "The sample of cerium polish for Brazil is not part of this.",
        "We have a licence for something else, from 2024.",
        "The customer is friendly and pays within 30 days.",
        "The goods are packed in 20 wooden boxes of 25 kg.",
        "It rained all week in Hamburg and the truck was late.",
        "The price went up by 12 % since spring.",
        "Our competitor in Korea simply ships.",
        "Nobody in the team has studied law.",
        "Sorry for the long mail.",
        "I only started here in April.",
        "The demurrage starts on 24 August.",
        "A crate of toys leaves for Mexico on 3 November.",
        "When did the suspension start, on 7 or 10 November 2025?",
        "The trade fair in Milan opens on 4 September.",
        "Our terbium licence for Osaka was granted in 2025.",
        "The museum in Vienna lends us a painting.",
        "A student from Ghana joins us for the summer.",
        "My daughter studies chemistry in Jena.",
        "The Spanish customer of our sister company went bankrupt.",
        "Old stock of ferrite in Rotterdam is being scrapped.",
        "Copper cathodes from Chile arrive in Ningbo on Monday.",
        "All goods inside the EU move freely, says the warehouse.",
        "The supplier says the goods are of Vietnamese make.",
        "Nothing here is military.",
        "The recycled paper comes from Sweden.",
        "We never ship to Russia.",
        "A consultant says that only dysprosium counts.",
        "Everything is in the public domain anyway, says a colleague.",
        "It is only a small order.",
        "The end user signed all papers.",
        "A foreign intern at an institute in Baotou washes beakers.",
        "What is this ownership test that people quote for Chinese rare earth rules?",
        "Drone motors with magnets go to Israel for a police unit.",
    ],
    "zh": [
        "大家周末愉快。",
        "谢谢上次的答复。",
        "食堂星期五不开门。",
        "东京办事处的同事下周来开会。",
        "去年发到智利的氧化镧没人问过。",
        "马德里工厂的钢螺丝由老王负责。",
        "迪拜的货代说现在什么都不用许可。",
        "老板说都暂停了，不用担心。",
        "从斯图加特买电机的事是别的部门的。",
        "一月份发往土耳其的铁氧体磁铁很顺利。",
        "另外，从爱沙尼亚进口氧化钕的合同已经签了。",
        "价格比春天涨了12%。",
        "客户三十天内付款，很守信用。",
        "货装在20个木箱里，每箱25公斤。",
        "我四月份才来公司。",
        "新闻里说中美又在谈了。",
        "韩国同行都是直接发货的。",
        "抄送里斯本的玛丽亚。",
        "滞港费从8月24日起算。",
        "一箱玩具11月3日发往墨西哥。",
        "米兰的展会9月4日开幕。",
        "维也纳博物馆借给我们一幅画。",
        "女儿在耶拿读化学。",
        "鹿特丹的旧铁氧体库存要报废。",
        "智利的电解铜星期一到宁波。",
        "供应商说货是越南做的。",
        "我们从不发俄罗斯。",
        "有顾问说只有镝才管。",
        "同事说这些都是公开的东西。",
        "量很小。",
    ],
    "de": [
        "Ich hoffe, Sie hatten ein schönes Wochenende in Rom.",
        "Die Kantine ist am Freitag geschlossen.",
        "Ferritmagnete für die Türkei gingen im Januar ohne Ärger raus.",
        "Ein Spediteur in Dubai behauptet, man brauche nichts mehr.",
        "Um die Stahlschrauben für Madrid kümmert sich Paul.",
        "Der Preis ist seit dem Frühjahr um 12 % gestiegen.",
        "Meine Tochter studiert in Jena.",
        "Eine Kiste Spielzeug geht am 3. November nach Mexiko.",
        "Nach Russland liefern wir nie.",
    ],
    "fr": [
        "J'espère que vous avez passé un bon week-end à Rome.",
        "Merci de votre réponse de mardi.",
        "Les aimants en ferrite pour la Turquie sont partis en janvier sans souci.",
        "Un transitaire de Dubaï affirme qu'il ne faut plus rien.",
        "Paul s'occupe des vis en acier pour Madrid.",
        "Ma fille étudie à Gand.",
        "Une caisse de jouets part au Mexique le 3 novembre.",
        "Nous ne livrons jamais en Russie.",
    ],
    "es": [
        "Espero que hayan pasado un buen fin de semana en Roma.",
        "Gracias por la respuesta del martes.",
        "Los imanes de ferrita para Turquía salieron en enero sin problemas.",
        "Un transitario de Dubái dice que ya no hace falta nada.",
        "De los tornillos de acero para Madrid se ocupa Pablo.",
        "Mi hija estudia en Gante.",
        "Una caja de juguetes sale para México el 3 de noviembre.",
        "Nunca vendemos a Rusia.",
    ],
    "ja": [
        "先週はありがとうございました。",
        "食堂は金曜日に休みです。",
        "トルコ向けのフェライト磁石は一月に問題なく出荷しました。",
        "ドバイの業者はもう何も要らないと言っています。",
        "マドリード工場の鉄ねじは田中が担当します。",
        "娘はウィーンで勉強しています。",
        "玩具の箱は11月3日にメキシコへ出ます。",
        "ロシアには決して売りません。",
    ],
    "ko": [
        "지난주에 감사했습니다.",
        "금요일에는 구내식당이 쉽니다.",
        "터키로 보낸 페라이트 자석은 1월에 문제없이 나갔습니다.",
        "두바이의 운송업체는 이제 아무것도 필요 없다고 합니다.",
        "마드리드 공장의 강철 나사는 김 대리가 맡고 있습니다.",
        "딸은 빈에서 공부합니다.",
        "장난감 상자는 11월 3일에 멕시코로 나갑니다.",
        "러시아에는 절대 팔지 않습니다.",
    ],
}


OCTOBER = date(2025, 10, 20)
MOTOR = (
    NOVEMBER,
    Outcome.STATUS_UNVERIFIED,
    "A motor made in Hungary contains Chinese dysprosium worth 2 % of its value and goes to Brazil. Licence?",
)
HOLMIUM = (NOVEMBER, Outcome.STATUS_UNVERIFIED, "Can we ship Chinese holmium metal from China to Canada?")
TEACHER = (
    OCTOBER,
    Outcome.LICENSE_REQUIRED,
    "Our engineer from Ganzhou teaches rare-earth smelting to staff in Malaysia. Is that allowed?",
)
LISTED = (SEPTEMBER, Outcome.PROHIBITED, "Dysprosium oxide from Ganzhou to Rheinmetall AG. May we deliver?")
PAIRS: list[tuple[Case, str]] = [
    (MOTOR, "Our plant in Zibo makes glass."),
    (MOTOR, "The customs office in Tianjin held up one parcel."),
    (MOTOR, "The toys were cleared in April."),
    (HOLMIUM, "The compressors passed customs in March 2026 without any trouble."),
    (
        TEACHER,
        "A colleague lectures in Vienna on heavy rare earth separation; all of it is from papers published in 2019.",
    ),
    (TEACHER, "Is an NdFeB rotor EAR99?"),
    (LISTED, "We sent a maintenance manual for our magnet line to Poland."),
    ((MARCH, Outcome.LICENSE_REQUIRED, "我们把钕铁硼磁体（含镝2%）从宁波发到都灵，要许可吗？"), "这个转子怎么办？"),
    (CASES["zh"][2], "我11月3日的航班去大阪开会。"),
    (CASES["zh"][2], "人道主义豁免适用于呼吸机吗？"),
]
"""What stands beside one case is taken for said of it only where the other goods and places leave that open."""


def _messages() -> Iterator[tuple[Case, str, str]]:
    """Each sentence with the cases of its language in turn, before and behind."""
    for lang, sentences in BESIDE.items():
        for number, sentence in enumerate(sentences):
            for place in range(2):
                case = CASES[lang][(number + place) % len(CASES[lang])]
                gap = "" if lang in ("zh", "ja") else " "
                yield case, sentence, (sentence + gap + case[2], case[2] + gap + sentence)[place]
    for case, sentence in PAIRS:
        yield from ((case, sentence, " ".join(two)) for two in ((sentence, case[2]), (case[2], sentence)))


MESSAGES = list(_messages())


def test_there_are_sentences_enough() -> None:
    assert sum(map(len, BESIDE.values())) >= 60


@pytest.mark.parametrize(
    "case",
    [*(case for cases in CASES.values() for case in cases), MOTOR, HOLMIUM, TEACHER, LISTED],
    ids=lambda case: case[2],
)
def test_each_case_by_itself_has_its_outcome(case: Case, library: Library) -> None:
    day, outcome, question = case

    assert ask(question, day, library).outcome is outcome


@pytest.mark.parametrize(
    ("case", "message"), [(case, message) for case, _, message in MESSAGES], ids=[message for _, _, message in MESSAGES]
)
def test_a_sentence_beside_a_case_makes_nothing_milder(case: Case, message: str, library: Library) -> None:
    day, outcome, _ = case
    told = ask(message, day, library).outcome

    assert told in STRICTNESS
    assert STRICTNESS[told] >= min(STRICTNESS[outcome], STRICTNESS[Outcome.UNDETERMINED])
