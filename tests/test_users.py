"""End users and uses: a military one stays military in front of any name, and only a negation makes it civil."""

from datetime import date

import pytest

from qa.ask import Library
from qa.extract import extract

DAY = date(2025, 10, 20)
TO_AN_ARMY = {
    "en": "Chinese SmCo magnets from Belgium to the {} army",
    "zh": "把中国产钐钴磁体从比利时卖给{}军方",
    "de": "Chinesische SmCo-Magnete aus Belgien an die {} Armee",
    "fr": "aimants SmCo chinois de Belgique vers l'armée {}",
    "es": "imanes SmCo chinos desde Bélgica al ejército {}",
}


def end_user(text: str, library: Library) -> object:
    return extract(text, DAY, library.corpus, library.gazetteer).facts.values.get("end_user")


def end_use(text: str, library: Library) -> object:
    return extract(text, DAY, library.corpus, library.gazetteer).facts.values.get("end_use")


@pytest.mark.parametrize("lang", TO_AN_ARMY)
def test_army_of_any_country_is_military(lang: str, library: Library) -> None:
    countries = library.corpus.vocabulary.countries.values()
    words = [
        word for country in countries for word in (*country.adjectives.get(lang, ()), *country.names.get(lang, ()))
    ]

    assert len(words) > 100
    assert [word for word in words if end_user(TO_AN_ARMY[lang].format(word), library) != "military"] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("无人机军用项目，中国产钐钴磁体从比利时到印度", id="drone"),
        pytest.param("无线电军用设备用钐钴磁体，宁波到印度", id="radio"),
        pytest.param("不锈钢军用水壶里的钐钴磁体，宁波到印度", id="steel"),
        pytest.param("卖给非洲军用客户的中国钐钴磁体，从比利时出", id="Africa"),
        pytest.param("Chinese SmCo from Belgium for a notebook army contract", id="notebook"),
        pytest.param("nonlethal military gear with Chinese SmCo from Belgium", id="nonlethal"),
    ],
)
def test_word_that_begins_like_a_negation_negates_nothing(text: str, library: Library) -> None:
    assert end_use(text, library) == "military"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Chinese SmCo from Belgium to Ghent, not military", id="not"),
        pytest.param("Chinese SmCo, Belgium to India, no military end use", id="no"),
        pytest.param("Chinese SmCo, Belgium to India, no Indian military project", id="no, country between"),
        pytest.param("non-military use, Chinese SmCo, Belgium to India", id="non"),
        pytest.param("不用于军事用途，钐钴磁体从比利时到印度", id="Chinese"),
        pytest.param("非军事用途，中国产钐钴磁体从比利时到印度", id="Chinese prefix"),
    ],
)
def test_denied_military_use_is_civil(text: str, library: Library) -> None:
    assert end_use(text, library) == "civil"
