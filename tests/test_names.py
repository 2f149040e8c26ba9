"""Every name of the vocabulary in the same sentence: none of them makes an answer milder than the others."""

from datetime import date

import pytest
from readings import extracted, strictest

from qa.ask import Library
from qa.models import STRICTNESS, Outcome

DAY, MARCH = date(2025, 10, 20), date(2026, 3, 1)
TO_A_COUNTRY = {
    "en": "dysprosium oxide from China to {}, license?",
    "zh": "氧化镝从宁波出口到{}，需要许可证吗？",
    "de": "Dysprosiumoxid aus China nach {}, Genehmigung?",
    "fr": "oxyde de dysprosium de Chine vers {}, licence ?",
    "es": "óxido de disprosio de China a {}, ¿licencia?",
    "ja": "中国から{}へ酸化ジスプロシウムを輸出、許可は？",
    "ko": "중국에서 {}로 산화디스프로슘 수출, 허가 필요?",
}
COMPOUNDS = ("{}F3", "{}Cl3", "{}(NO3)3", "{}2(CO3)3", "{}PO4", "{}2O3")
TO_AN_ARMY = {
    "en": "Chinese SmCo magnets from Belgium to the {} army",
    "zh": "把中国产钐钴磁体从比利时卖给{}军方",
    "de": "Chinesische SmCo-Magnete aus Belgien an die {} Armee",
    "fr": "aimants SmCo chinois de Belgique vers l'armée {}",
    "es": "imanes SmCo chinos desde Bélgica al ejército {}",
}


def stated(fact: str, text: str, library: Library) -> object:
    return extracted(text, library, DAY).facts.values.get(fact)


def milder(texts: list[str], day: date, wanted: Outcome, library: Library) -> list[str]:
    """The texts whose strictest case is milder, whatever kind of question it is."""
    told = {text: strictest(extracted(text, library, day).cases, day, library.corpus) for text in texts}
    return [text for text, outcome in told.items() if STRICTNESS[outcome] < STRICTNESS[wanted]]


@pytest.mark.parametrize("lang", TO_A_COUNTRY)
def test_export_to_any_country_needs_a_license(lang: str, library: Library) -> None:
    countries = [one for one in library.corpus.vocabulary.countries.values() if one.code != "CN"]
    names = [name for country in countries for name in country.names.get(lang, ())]

    assert len(names) > 100
    texts = [TO_A_COUNTRY[lang].format(name) for name in names]
    assert milder(texts, MARCH, Outcome.LICENSE_REQUIRED, library) == []


def test_export_from_any_chinese_place_needs_a_license(library: Library) -> None:
    cities = library.corpus.vocabulary.countries["CN"].cities
    texts = [f"{city} supplier ships us SmCo magnets to Lyon" for city in cities["en"]]
    texts += [f"{city}的工厂出口钐钴磁体到法国" for city in cities["zh"]]

    assert len(texts) > 300
    assert milder(texts, MARCH, Outcome.LICENSE_REQUIRED, library) == []


def test_any_listed_party_leaves_the_license_required(library: Library) -> None:
    parties = [party for party, _ in library.corpus.parties.values() if not party.ambiguous]
    names = [name for party in parties for name in (party.name, *party.aliases, party.zh) if name]

    assert len(names) > 300
    texts = [f"SmCo magnets from Ningbo to {name}" for name in names]
    assert milder(texts, MARCH, Outcome.LICENSE_REQUIRED, library) == []


@pytest.mark.parametrize("symbol", ["Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y"])
def test_any_formula_of_a_listed_element_needs_a_license(symbol: str, library: Library) -> None:
    texts = [f"{formula.format(symbol)} powder from Ganzhou to Ulm" for formula in COMPOUNDS]

    assert milder(texts, MARCH, Outcome.LICENSE_REQUIRED, library) == []


@pytest.mark.parametrize(
    "text", ["HF from China", "SPF 50 cream", "IP rights of a PhD in HK", "our FY26 PO", "HS 2846"]
)
def test_abbreviation_of_anion_letters_is_no_formula(text: str, library: Library) -> None:
    assert stated("composition", text, library) is None


@pytest.mark.parametrize("lang", TO_AN_ARMY)
def test_army_of_any_country_is_military(lang: str, library: Library) -> None:
    countries = library.corpus.vocabulary.countries.values()
    words = [
        word for country in countries for word in (*country.adjectives.get(lang, ()), *country.names.get(lang, ()))
    ]

    assert len(words) > 100
    assert [word for word in words if stated("end_user", TO_AN_ARMY[lang].format(word), library) != "military"] == []


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
    assert stated("end_use", text, library) == "military"


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
    assert stated("end_use", text, library) == "civil"
