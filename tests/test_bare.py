"""A bare question whether something may go is a case, however little it says: it is asked back, never waved through."""

from datetime import date
from itertools import product

import pytest

from qa.ask import Library, ask
from qa.corpus import Corpus
from qa.extract import read
from qa.models import STRICTNESS, Outcome
from qa.reading.acts import asks_barely

DAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "Can we send the magnets to our customer?",
        "We want to send the magnets to our customer, is that fine?",
        "Can our supplier still deliver?",
        "Can our Chinese supplier still deliver the magnets?",
        "Can I take a sample on the plane?",
        "Is it fine to hand over the drawings?",
        "Can we invite the customer to our plant?",
        "May my Chinese colleague help us?",
        "Can our engineer in Shenzhen join the call?",
        "Our material comes from China. Can we ship it?",
        "dysprosium ok?",
        "ship magnets?",
        "Green light for the magnets?",
        "All clear for export?",
        "Are we affected?",
        "Do the rules affect us?",
        "It is for a defence customer. Problem?",
        "We shipped last week. Was that OK?",
        "Do I need a license for this?",
        "license needed for Dy?",
        "Can we resell the powder?",
        "Can we pass on these parts?",
        "The pallet is at the door. May it go?",
        "holmium yes or no?",
        "magnets for a drone maker",
        "dysprosium for the navy",
        "Magnete für die Marine",
        "磁体给海军",
        "要不要许可证？",
        "这批货能放行吗？",
        "工艺文件能给客户看吗？",
        "中国同事能帮忙吗？",
        "不良品能退回去吗？",
        "我们会受影响吗？",
        "供应商还能给我们供货吗？",
        "客户是军工企业，可以卖吗？",
        "货代说没问题，能走吗？",
        "粉末可以转卖吗？",
        "要停发吗？",
        "我們的產品有管制嗎？",
        "钬 行不行",
        "Dürfen wir dem Kunden Proben geben?",
        "Kann unser Lieferant noch liefern?",
        "Sind wir betroffen?",
        "Dysprosium verkaufen, geht das?",
        "Peut-on livrer ?",
        "Sommes-nous concernés ?",
        "Le client est l'armée, peut-on livrer ?",
        "Du dysprosium, c'est permis ?",
        "¿Podemos entregar?",
        "¿Nos afecta?",
        "¿Pueden salir las doce cajas?",
        "これは輸出できますか？",
        "うちは影響を受けますか？",
        "お客様は防衛関係です。納入できますか？",
        "不良品を返品できますか？",
        "이거 수출할 수 있나요?",
        "우리도 영향을 받나요?",
        "고객이 방산업체인데 납품해도 되나요?",
        "불량품을 반품할 수 있나요?",
    ],
)
def test_a_bare_question_is_asked_back(text: str, library: Library) -> None:
    answer = ask(text, DAY, library)

    assert answer.outcome is Outcome.UNDETERMINED
    assert answer.missing


FRAMES = {
    "en": (
        ["Can we {} {}?", "Is it a problem if we {} {}?", "We'd like to {} {}. OK?"],
        ["ship", "resell", "lend", "hand over", "store", "use", "pass on", "donate"],
        ["the magnets", "our samples", "the remaining stock", "it"],
    ),
    "zh": (
        ["能{}{}吗？", "我们{}{}有没有问题？", "可以把{1}{0}吗？"],
        ["寄出", "转卖", "借出", "退回", "放行", "分享"],
        ["磁体", "库存", "样品", "这批货"],
    ),
    "de": (
        ["Dürfen wir {1} {0}?", "Kann ich {1} {0}?"],
        ["verschicken", "verleihen", "lagern", "entsorgen"],
        ["die Magnete", "unsere Muster", "die Ware"],
    ),
    "fr": (["Peut-on {} {} ?", "Puis-je {} {} ?"], ["envoyer", "prêter", "stocker"], ["la poudre", "nos échantillons"]),
    "es": (["¿Podemos {} {}?", "¿Se puede {} {}?"], ["enviar", "prestar", "regalar"], ["el polvo", "las piezas"]),
    "ja": (["{1}を{0}てもいいですか？", "{1}を{0}ても大丈夫？"], ["送っ", "貸し", "返品し"], ["磁石", "在庫"]),
    "ko": (["{1} {0}도 되나요?", "{1} {0}도 괜찮아요?"], ["보내", "빌려줘", "반품해"], ["자석을", "재고를"]),
}


@pytest.mark.parametrize("lang", FRAMES)
def test_whatever_somebody_would_do_with_his_goods_is_no_question_about_the_rules(lang: str, library: Library) -> None:
    frames, acts, goods = FRAMES[lang]
    asked = [frame.format(act, thing) for frame, act, thing in product(frames, acts, goods)]
    outcomes = {text: ask(text, DAY, library).outcome for text in asked}

    assert {t: o for t, o in outcomes.items() if STRICTNESS[o] < STRICTNESS[Outcome.UNDETERMINED]} == {}


@pytest.mark.parametrize(
    "text",
    [
        "Can the end user change the use later?",
        "we only send a few grams for free, is that an export?",
        "Do the 45 working days run from our upload or from something later?",
        "Can we apply for a general license?",
        "Is there a Chinese export ban on helium?",
        "旧设备也受管制吗？",
        "含磁铁的终端产品需要管制吗？",
        "货先走，证后补行不行？",
        "国外公司违反中国出口管制会被追责吗？",
        "Muss der Compliance-Hinweis auch innerhalb eines Landes weitergegeben werden?",
        "¿Están controladas todas las tierras raras?",
        "買主は第三者に転売できますか？",
    ],
)
def test_a_question_about_the_rules_stays_one_though_yes_or_no_answers_it(text: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "What does it cost to ship our magnets?",
        "When may we ship?",
        "Does Article 5 cover our samples?",
        "Do we need a BIS license for the magnets?",
        "什么时候能发货？",
        "第61号公告管我们的磁体吗？",
        "Wann dürfen wir liefern?",
        "Quand peut-on livrer ?",
        "¿Cuándo podemos entregar?",
        "いつ出荷できますか",
        "언제 보내도 되나요?",
    ],
)
def test_what_names_a_rule_or_asks_for_more_than_yes_or_no_is_not_bare(
    text: str, corpus: Corpus, library: Library
) -> None:
    assert not asks_barely(read(text, DAY, corpus, library.gazetteer))
