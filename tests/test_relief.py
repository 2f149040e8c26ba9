"""An ordinary purchase that is only called relief, or said to be none, is not released (61 art. 5)."""

from datetime import date

import pytest

from qa.ask import Library, ask

OCTOBER = date(2025, 10, 20)


@pytest.mark.parametrize(
    "question",
    [
        "The buyer claims humanitarian use but it is a routine order of Chinese SmCo magnets, Rotterdam to Lagos.",
        "Not humanitarian, just regular hospital supplies: Chinese SmCo magnets from Antwerp to Accra.",
        "They call it emergency relief, but it's an ordinary service part: Chinese Gd target, Leeds to Toronto.",
        "Angeblich humanitäre Lieferung, tatsächlich normale Bestellung: chinesische SmCo-Magnete, Hamburg nach Accra.",
        "客户自称人道主义用途，其实是普通采购。中国产钐钴磁体从鹿特丹发到拉各斯",
    ],
)
def test_a_pretext_releases_nothing(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "Chinese SmCo magnets from Rotterdam to Lagos for earthquake relief.",
        "Chinese Gd target, Leeds to Toronto, emergency medical care, humanitarian.",
    ],
)
def test_relief_is_released(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == "exempt"


def test_compounds_name_arms_in_german(library: Library) -> None:
    text = "Chinesische SmCo-Magnete aus dem Lager Linz an ein Werk in Turin, das Torpedoantriebe baut"
    assert ask(text, OCTOBER, library).outcome == "refused_in_principle"


def test_relief_told_of_goods_counts_for_what_is_said_of_them_later(library: Library) -> None:
    text = (
        "Field hospital in Davao needs 20 fan motors. They sit in Doha, the motors, built in Wuxi, have SmCo magnets."
    )
    assert ask(text, OCTOBER, library).outcome == "exempt"
    assert ask(f"{text} Also 9 SmCo magnets go from Doha to Texas.", OCTOBER, library).outcome != "exempt"


def test_field_hospital_of_an_army_is_asked_about(library: Library) -> None:
    text = "After the earthquake an army field hospital asked us in Malta for pump motors, Chinese made, SmCo inside."
    assert ask(text, OCTOBER, library).outcome == "undetermined"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Après le séisme, un hôpital de campagne à Izmir demande des moteurs de notre stock d'Athènes", "exempt"),
        (
            "Après le séisme, un hôpital de campagne de l'armée à Izmir demande des moteurs de notre stock d'Athènes",
            "asked",
        ),
        ("Client à Izmir, usage civil. Les moteurs sont à Athènes", "license_required"),
    ],
)
def test_goods_in_a_french_store_leave_from_it(question: str, outcome: str, library: Library) -> None:
    text = f"{question}, fabriqués en Chine avec des aimants SmCo."
    assert ask(text, OCTOBER, library).outcome == ("undetermined" if outcome == "asked" else outcome)


@pytest.mark.parametrize(
    "question",
    [
        (
            "1,200 SmCo discs (made in Hangzhou) go from our Vienna stock to a hearing aid factory in Gdansk "
            "today. Hearing aids are medical devices = humanitarian, so we skip the licence. Correct?"
        ),
        (
            "Terbium metal of Chinese origin goes from Hamburg to a pharma firm in Oslo. Medicine counts as "
            "humanitarian, so exempt?"
        ),
        "We want to declare the Chinese SmCo magnets humanitarian: Vienna to a maker of wheelchairs in Brno. OK?",
        (
            "Chinese SmCo rings, Vienna stock, to a pump maker in Poland whose pumps are used in hospitals. "
            "Exempt because of public health?"
        ),
        "维也纳库存的国产钐钴磁片发给格但斯克的助听器厂，助听器是医疗器械，属于人道主义，不用许可对吧？",
        (
            "SmCo-Scheiben aus Hangzhou gehen aus unserem Wiener Lager an eine Hörgerätefabrik in Danzig. "
            "Hörgeräte sind Medizinprodukte, also humanitär, also keine Genehmigung?"
        ),
    ],
)
def test_what_is_only_called_humanitarian_is_not_exempt(question: str, library: Library) -> None:
    assert ask(question, date(2025, 11, 4), library).outcome in ("license_required", "undetermined")


@pytest.mark.parametrize(
    "question",
    [
        (
            "Chinese SmCo magnets for ventilators go from our Vienna stock to the Red Cross field hospital "
            "after the earthquake in Turkey. Licence?"
        ),
        (
            "Chinese terbium phosphor lamps parts with SmCo magnets from Vienna to Sudan: emergency medical "
            "aid by MSF after the floods. Licence?"
        ),
        "维也纳库存的国产钐钴磁体，用于土耳其地震灾区野战医院的呼吸机抢修，红十字会接收，要许可吗？",
    ],
)
def test_relief_that_is_told_is_exempt(question: str, library: Library) -> None:
    assert ask(question, date(2025, 11, 4), library).outcome == "exempt"
