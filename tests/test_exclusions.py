"""Technology is public or basic research only where nothing says that it is not, or only in part."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

IN_FORCE = date(2025, 10, 20)


@pytest.mark.parametrize(
    "question",
    [
        "Our Ningbo engineer tells a plant in Turin the sintering settings, some of which can be found in textbooks",
        "A published paper and our unpublished settings on Dy separation go from Ganzhou to Oslo",
        "Basic research with a pilot line: SmCo sintering, Mianyang to Lyon",
        "The recipe is not in the public domain: sintering, Ningbo to Lyon",
        "不是基础研究，是中试：包头的钕电解给纳尔瓦的公司",
        "不算基础研究，宁波的烧结工艺给布尔诺",
        "Teilweise veröffentlicht: unser Sinterrezept aus Ningbo nach Graz",
        "Ce n'est pas de la recherche fondamentale : recette de frittage de Ningbo à Liège",
        "基礎研究ではありません。寧波の焼結レシピを名古屋へ送ります",
        "기초연구가 아닙니다. 닝보 소결 레시피를 서울로 보냅니다",
    ],
)
def test_an_exclusion_denied_or_partly_claimed_releases_nothing(question: str, library: Library) -> None:
    assert ask(question, IN_FORCE, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "question",
    [
        "The sintering recipe is in the public domain and goes from Ningbo to Lyon",
        "The separation process was published in 1998 in a journal; we send the article from Ganzhou to Lyon",
        "Expired patent, all of it public: sintering process of NdFeB from Ningbo to Lyon",
        "把教科书里的萃取分离工艺从赣州发给里昂",
        "基础科学研究：稀土萃取分离技术，兰州给奥斯陆",
    ],
)
def test_an_exclusion_that_is_claimed_in_full_holds(question: str, library: Library) -> None:
    assert ask(question, IN_FORCE, library).outcome is Outcome.EXEMPT


@pytest.mark.parametrize(
    "question",
    [
        "After the patent application was filed, we send the Brno partner all lab data on sintering from Ningbo",
        "Our patent application is filed, now we give the Linz partner the process data on sintering from Ningbo",
        "专利申请提交后，把宁波的烧结数据发给布尔诺的公司",
    ],
)
def test_what_is_sent_once_a_patent_is_filed_is_no_filing(question: str, library: Library) -> None:
    assert ask(question, IN_FORCE, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Our paper on Dy/Tb separation comes out next year; may we send the flowsheet from Ganzhou to Perth?",
            Outcome.PROHIBITED,
        ),
        ("论文明年发表，现在能把镝铽分离流程从赣州发珀斯吗？", Outcome.PROHIBITED),
        ("We send the sintering recipe from Ningbo to Brno in January 2027", Outcome.STATUS_UNVERIFIED),
        ("May we publish the separation recipe of our Ganzhou plant next month?", Outcome.SUSPENDED),
    ],
)
def test_a_later_publication_is_not_the_act(question: str, outcome: Outcome, library: Library) -> None:
    assert ask(question, date(2026, 3, 1), library).outcome is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Colleague in Baotou wants to put our own never-published NdFeB sintering profiles on GitHub. Once it's "
        "online it IS public domain, he says. Allowed?",
        "If we publish our separation flowsheet on ResearchGate it becomes public domain, so no license?",
        "My boss in Ganzhou says that what is on the internet is public domain, so we can put our extraction "
        "parameters on the web?",
        "我们打算把萃取工艺参数发到网上，公开以后就不受管了吧？",
        "Sobald das Sinterprofil aus Baotou online steht, ist es gemeinfrei. Dürfen wir es hochladen?",
        "Notre collègue de Baotou met nos paramètres de frittage NdFeB sur GitHub ; ensuite c'est du domaine public. "
        "Permis ?",
        "焼結条件を包頭のチームがネットに公開すれば公知になるので、許可は不要ですか？",
    ],
)
def test_what_is_public_only_once_it_is_put_somewhere_is_not_public_yet(text: str, library: Library) -> None:
    assert ask(text, date(2025, 10, 30), library).outcome is Outcome.LICENSE_REQUIRED


def test_what_was_public_before_may_be_published_again(library: Library) -> None:
    text = "Our Baotou lab posts on GitHub a summary of published papers on rare-earth separation. License needed?"

    assert ask(text, date(2025, 10, 30), library).outcome is Outcome.NOT_CAUGHT
