"""Equipment below the list for rare-earth work abroad, for other work, and deliveries back into China."""

from datetime import date

import pytest

from qa.ask import Library, ask

AWAKE = date(2026, 11, 23)


@pytest.mark.parametrize(
    "question",
    [
        "Mixer-settlers of 0.4 m3, built in Wuxi, for a rare earth pilot plant in Malaysia, 5 December 2026.",
        "单级混合室0.3立方米的萃取槽，江苏制造，发往越南稀土中试厂，12月8日出货，低于0.5就不用办证？",
        "Extraktionstanks 0,3 m3 aus Jiangsu für ein Seltene-Erden-Pilotwerk in Estland, Versand am 8. Dezember 2026.",
        "CZ puller for LYSO boules: induction heating, 2350 °C, automatic diameter control. Hefei to Lyon in January.",
    ],
)
def test_rare_earth_work_abroad_is_known_by_the_plant(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "status_unverified"


@pytest.mark.parametrize(
    "question",
    [
        "Mixer-settlers with a chamber of 0.4 m3, built in Wuxi, for a copper refinery in Chile, 5 December 2026.",
        "Czochralski furnace, induction, max 2100 °C, Chinese make, for sapphire in Lyon, 2 December 2026. No. 56?",
        "单晶炉，感应加热，最高2150度，合肥造，去法国长蓝宝石，12月5日。要办56号许可吗？",
        "Kristallziehanlage, induktiv, max. 2100 °C, aus Hefei, für Saphir in Grenoble, Versand 5.12.2026.",
    ],
)
def test_other_work_is_no_rare_earth_work(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        "Our German subsidiary makes magnets with Chinese DyFe (3% of value) and sells them back to Shenzhen.",
        "德国工厂用包头产镝铁做的磁体（占价值2%），返销苏州，下周发货，要61号许可吗？",
        "Magnete aus unserem Werk in Bremen mit chinesischem Terbium (1 % des Werts) gehen zurück nach Shenzhen. 61?",
        "日本工場で中国産ジスプロシウム鉄を使って作った磁石を深圳の本社に売り戻します。61号の許可は必要ですか。",
        "Aimants fabriqués à Lyon avec du dysprosium-fer chinois (2 % de la valeur), revendus à Shenzhen. Licence 61 ?",
    ],
)
def test_delivery_back_into_china_is_outside(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        "Terbium oxide from Ganzhou was sold back to the mill in Germany, ships from Shanghai next week.",
        "把含镝磁钢从宁波卖回给德国客户，下周发货",
    ],
)
def test_delivery_back_out_of_china_is_an_export(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "The customer in Lyon returned terbium oxide to Ganzhou; we dry it and ship it again. Licence?",
        "Lyon sent 5 kg of dysprosium oxide back to our Ganzhou works. Can we supply it to Turin instead?",
        "里昂客户把氧化铽退回赣州，烘干后再发过去，要许可吗？",
        "El cliente de Vigo devolvió óxido de terbio a Ganzhou. ¿Podemos enviarlo de nuevo?",
    ],
)
def test_what_came_back_and_is_sent_again_is_an_export(question: str, library: Library) -> None:
    assert ask(question, AWAKE, library).outcome == "license_required"


def test_listed_sender_of_goods_that_came_back_still_counts(library: Library) -> None:
    question = "Rheinmetall sent SmCo magnets back to Ningbo. We swapped some and now they go to Rheinmetall again. OK?"

    assert ask(question, AWAKE, library).outcome == "prohibited"
