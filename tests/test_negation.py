"""Negations near an element: only one of its content makes it absent; any other leaves the goods controlled."""

import pytest
from readings import MARCH, extracted, strictest

from qa.ask import Library, ask
from qa.models import STRICTNESS, Composition, Outcome

NOT_ABSENT = (
    "NdFeB magnets not free of dysprosium, Ningbo to Lyon",
    "NdFeB magnets, not Dy-free, Ningbo to Lyon",
    "NdFeB magnets that are not without terbium, Ningbo to Lyon",
    "It isn't true that dysprosium magnets from Ningbo to Lyon need no license?",
    "It isn't a problem if dysprosium is in the NdFeB magnets, Ningbo to Lyon?",
    "We don't mind dysprosium in the NdFeB magnets from Ningbo to Lyon",
    "Don't the NdFeB magnets with dysprosium from Ningbo to Lyon need a permit?",
    "Isn't dysprosium oxide from Ningbo to Lyon free?",
    "Is it not so that terbium metal from Ningbo to Lyon is exempt?",
    "Why would terbium metal not be allowed from Ningbo to Lyon",
    "There is no way terbium metal from Ningbo to Lyon is controlled",
    "no license for dysprosium oxide from Ningbo to Lyon?",
    "without a license dysprosium oxide from Ningbo to Lyon?",
    "No paperwork, dysprosium oxide Ningbo to Lyon",
    "no problem for terbium oxide ningbo to lyon?",
    "nobody told us dysprosium metal from Ningbo to Lyon needs a permit",
    "not only neodymium but dysprosium metal too, Ningbo to Lyon",
    "we have no idea whether dysprosium is in the NdFeB magnets, Ningbo to Lyon",
    "zero problem with gadolinium oxide Ningbo to Lyon?",
    "No. 18 lists terbium oxide? ours goes Ningbo to Lyon",
    "no, terbium oxide, from Ningbo to Lyon",
    "镝没问题吧，氧化镝从宁波到里昂",
    "没有许可证的氧化镝能从宁波到里昂吗",
    "不含糊，氧化铽从宁波到里昂要证吗",
    "无证氧化镝从宁波发里昂行吗",
    "无论如何氧化镝要从宁波到里昂",
    "没有氧化镝的许可，能从宁波发里昂吗",
    "不是说氧化铽不管吗，宁波到里昂",
    "非法吗？氧化铽宁波到里昂",
    "不只是氧化镝，宁波到里昂",
    "keine Genehmigung für Dysprosiumoxid von Ningbo nach Lyon?",
    "ohne Genehmigung Dysprosiumoxid von Ningbo nach Lyon?",
    "NdFeB nicht dysprosiumfrei, Ningbo nach Lyon",
    "NdFeB nicht ohne Dysprosium, von Ningbo nach Lyon",
    "pas de licence pour oxyde de dysprosium de Ningbo à Lyon ?",
    "sans licence oxyde de dysprosium de Ningbo à Lyon ?",
    "sin licencia óxido de disprosio de Ningbo a Lyon?",
    "no necesito licencia para óxido de disprosio de Ningbo a Lyon, ¿verdad?",
    "magnets lacking nothing: NdFeB with Dy, Ningbo to Lyon",
    "neither license nor permit: dysprosium oxide from Ningbo to Lyon",
    "the customer doesn't want terbium metal declared, Ningbo to Lyon",
    "they haven't paid for the terbium metal, Ningbo to Lyon",
    "we do not produce terbium metal, we buy it in Ningbo for Lyon",
    "we can't get dysprosium oxide out of Ningbo to Lyon",
    "we couldn't ship terbium oxide from Ningbo to Lyon last week",
    "does it not matter that dysprosium oxide goes from Ningbo to Lyon by air",
)
CONTESTED = (
    "master alloy, aluminium with 2% scandium, Hunan to Toulouse; supplier says it is aluminium, not scandium",
    "NdFeB with 3% dysprosium, Ningbo to Lyon. The seller writes: neodymium magnets, not dysprosium",
)
ABSENT = (
    "NdFeB magnets without dysprosium and terbium, Ningbo to Lyon",
    "NdFeB magnets that do not contain dysprosium or terbium, Ningbo to Lyon",
    "NdFeB magnets, no Dy, no Tb, Ningbo to Lyon",
    "magnets don't have any added dysprosium or terbium; NdFeB; Ningbo to Lyon",
    "our NdFeB magnets have no heavy rare earth, neither dysprosium nor terbium, Ningbo to Lyon",
    "NdFeB not doped with Dy or Tb, Ningbo to Lyon",
    "there isn't any Dy or Tb in the NdFeB magnets, Ningbo to Lyon",
    "Dy-free and Tb-free NdFeB magnets Ningbo to Lyon",
    "NdFeB doesn't use dysprosium or terbium; Ningbo to Lyon",
    "NdFeB magnets, not even a trace of Dy or Tb, Ningbo to Lyon",
    "NdFeB magnets contain neither Tb nor Dy, Ningbo Lyon",
    "NdFeB with no added terbium/dysprosium, Ningbo to Lyon",
    "NdFeB magnets not containing Dy/Tb, Ningbo to Lyon",
    "we did not add Dy or Tb to the NdFeB magnets, Ningbo to Lyon",
    "NdFeB-Magnete ohne Dysprosium und Terbium Ningbo nach Lyon",
)
LEFT_OPEN = (
    "钕铁硼磁粉从宁波出口韩国，有没有重稀土也问不出来",
    "钕铁硼从宁波到首尔，含不含镝不知道",
    "钕铁硼从宁波到首尔，有无重稀土未知",
)


def outcome(text: str, library: Library) -> Outcome:
    return strictest(extracted(text, library).cases, MARCH, library.corpus)


@pytest.mark.parametrize("text", NOT_ABSENT)
def test_negation_of_something_else_leaves_the_element_there(text: str, library: Library) -> None:
    cases = extracted(text, library).cases
    held = [case.values.get("composition") for case in cases]
    absent = {symbol for one in held if isinstance(one, Composition) for symbol in one.absent}

    assert not absent & {"Dy", "Tb", "Gd"} or "*" in absent
    assert STRICTNESS[outcome(text, library)] >= STRICTNESS[Outcome.UNDETERMINED]


@pytest.mark.parametrize("text", ABSENT)
def test_denied_content_is_absent(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.NOT_CAUGHT


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_content_that_is_asked_about_is_neither_there_nor_absent(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.UNDETERMINED


@pytest.mark.parametrize("text", CONTESTED)
def test_element_that_is_stated_and_denied_stays(text: str, library: Library) -> None:
    assert outcome(text, library) is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "The supplier wrote cerium oxide instead of dysprosium oxide by mistake. Ningbo to Osaka. Licence?",
        "The packing list shows lanthanum metal rather than terbium metal. Shanghai to Lyon, licence?",
        "Auf der Rechnung steht Ceroxid statt Dysprosiumoxid. Von Ningbo nach Osaka. Genehmigung?",
        "La facture indique oxyde de cérium au lieu d'oxyde de dysprosium. De Ningbo à Lyon. Licence ?",
        "La factura pone óxido de cerio en lugar de óxido de disprosio. De Ningbo a Madrid. ¿Licencia?",
        "供应商把氧化镝写成了氧化铈，货从宁波到大阪，要许可证吗",
        "供应商的氧化镝和氧化铈一起从宁波发首尔，要许可证吗",
    ],
)
def test_what_a_paper_says_instead_denies_nothing(question: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome is Outcome.LICENSE_REQUIRED


def test_what_is_used_instead_denies_what_it_replaces(library: Library) -> None:
    answer = ask("We use cerium oxide instead of dysprosium oxide, Ningbo to Osaka.", MARCH, library)
    assert answer.outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize("said", ["no Y or Tb", "no Y, Tb", "without Y/Tb"])
def test_a_symbol_of_one_letter_does_not_end_a_denial(said: str, library: Library) -> None:
    found = extracted(f"Nitride phosphor Sr2Si5N8:Eu, Beijing to Seoul, {said}", library).facts.values["composition"]

    assert isinstance(found, Composition)
    assert "Tb" not in found.present
