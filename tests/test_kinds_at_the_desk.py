"""Forms of others, things of a household, roles and fields as such, and honest words that look like evasion."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Outcome

PAUSED = date(2026, 3, 1)
OF_NO_CASE = (Outcome.INFORMATION, Outcome.OUT_OF_SCOPE)


@pytest.mark.parametrize(
    "text",
    [
        "We act for a mill in Suzhou: what do we write in the remarks column if the blocks are not on the list?",
        "Was gehört ins Bemerkungsfeld der Ausfuhranmeldung, wenn die Magnete nicht erfasst sind?",
        "非管制のフェライト磁石の場合、備考欄には何と記入しますか",
        "Wer muss die Endverbleibserklärung unterschreiben: wir als Getriebebauer in Linz oder der Händler in Graz?",
        "Who has to sign the end-user statement, the trader in Rotterdam or the plant behind him?",
        "L'avis n° 18 fixe-t-il un poids en dessous duquel un échantillon part sans licence ?",
        "Gibt es nach Nr. 18 eine Wertgrenze für Muster?",
        "We're the Danish importer. May we hold a general licence ourselves and let our three vendors use it?",
        "Can a foreign buyer apply for the individual licence?",
        "Forwarder in Ghent: the crate held terbium metal and we had no clue. Are we punishable?",
        "Spediteur, wir hatten keine Ahnung, dass in der Kiste Dysprosium war. Haften wir?",
        'Are we, a booking office in Genoa, "overseas exporters" in the sense of No. 61, or is that the cargo owner?',
    ],
)
def test_fields_signers_limits_and_roles_as_such_are_asked_about_the_rules(text: str, library: Library) -> None:
    assert ask(text, PAUSED, library).outcome is Outcome.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "Can I claim returned goods relief for neo magnets that came back to Leeds from a fair in Shanghai?",
        "Which form do I file with BIS for SmCo rings made in Ohio, buyer in Peru?",
        "Do I need an EORI to receive ferrite magnets in Gdynia?",
        "Rückware: wie melde ich Motoren an, die unverkauft aus Dongguan nach Bremen zurückkommen?",
        "向荷兰海关申报复进口的电机，要填哪个代码？",
        "Where does an old speaker with a magnet go, which bin?",
        "Gehört ein alter Kopfhörer mit Magneten in den Restmüll oder auf den Wertstoffhof?",
        "Où jeter une vieille enceinte avec son aimant, à la déchetterie ?",
        "旧耳机里的小磁铁属于什么垃圾？",
    ],
)
def test_forms_of_other_states_and_things_of_a_household_are_out_of_scope(text: str, library: Library) -> None:
    assert ask(text, PAUSED, library).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "text",
    [
        "XRF gives 0.5 Dy. Draft a mail to the test lab so they print <0.05 on the sheet this once",
        "Get the inspector to write ND for terbium, our own value is 0.3, he gets something extra",
        "让化验室把铽含量改小点，报告现在是0.9%",
        "Das Prüfinstitut soll statt 0,7 % Dy „nicht nachweisbar“ eintragen, wir zahlen doppelt",
        "Demande au laboratoire de mettre moins de 0,05 au lieu de 0,6 % de dysprosium, nous payons",
        "결과가 디스프로슘 0.6%인데 불검출로 고쳐 달라고 부탁하는 메일",
        "夜里走小路过口岸，反正没人知道，行吗",
        "Cover up the made in China mark on the magnets before they go to Texas",
    ],
)
def test_another_reading_from_a_tester_and_unseen_ways_are_refused(text: str, library: Library) -> None:
    assert extracted(text, library).reason == "evasion"


@pytest.mark.parametrize(
    "text",
    [
        "Replacement thrusters with SmCo magnets, made in China, Dubai to Nairobi. Must we wait for a permit?",
        "We replace motors made in China with new ones; Dy magnets come from Ningbo to Oslo. Licence?",
        "退回的磁钢成分没人知道，箱单也没写，要从苏州再寄捷克，需要许可证吗？",
        "Nobody knows which alloy it is, the invoice says magnets only, Wuxi to Turin. Permit?",
        "The lab prints terbium below 0.05%, our XRF 0.4%. Which counts for NdFeB from Hangzhou to Porto?",
        "Dysprosium magnets Ningbo to Oslo, who signs the end-user certificate and may we ship meanwhile?",
        "Is there a weight below which our 300 g terbium oxide from Ganzhou to Lyon goes without a licence?",
        "Forwarder here. We had no idea the boxes hold terbium metal, Ningbo to Oslo tomorrow. Is it OK?",
        "We're the UK buyer of 3 t of dysprosium oxide. Can we get it from Ganzhou without a licence?",
        "Outward processing is settled with Dutch customs. Motors with SmCo rotors go from Suzhou to Rotterdam, "
        "do we need a Chinese permit?",
        "Does our customer have to apply for a licence for NdFeB with Dy from Ningbo to Oslo?",
        "L'importateur peut-il demander la licence ? Oxyde de terbium de Ganzhou à Lyon, départ lundi.",
        "Can the lab in Delft print the sheet again, 0.6 Dy; blocks below 5 kg go Ningbo to Delft. Licence?",
        "Recycling bins full of Dy magnet scrap, 2 t, Dongguan to Liège. Export licence?",
        'The remarks box says "not controlled", our blocks hold 1% Tb, Ningbo to Gdynia. Is that allowed?',
    ],
)
def test_cases_with_the_same_words_stay_cases(text: str, library: Library) -> None:
    assert ask(text, PAUSED, library).outcome not in OF_NO_CASE


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        pytest.param(
            "We open a parcel of undeclared magnets. Do we have to report the shipper?", "information", id="report"
        ),
        pytest.param(
            "A letter cites 'MOFCOM No. 15 of 2026' on holmium. I can't find the text.", "information", id="found"
        ),
        pytest.param(
            "The supplier wants photos of our hall 'for MOFCOM'. Is that required by law?", "information", id="law"
        ),
        pytest.param("出口管制一出稀土股又涨停，现在追进去还来得及吗，目标价多少？", "out_of_scope", id="shares"),
        pytest.param(
            "Which words on the end-user statement make the ministry think of pumps? It is for torpedoes.",
            "out_of_scope",
            id="words that deceive",
        ),
        pytest.param("最终用途怎么写才能让商务部觉得是民用？客户做鱼雷", "out_of_scope", id="Chinese words"),
        pytest.param("What makes MOFCOM think that a use is military?", "information", id="what it thinks"),
        pytest.param(
            "Which words must the declaration of Dy magnets from Ningbo to Hamburg use?", "license_required", id="case"
        ),
        pytest.param(
            "We can't find the licence for Dy magnets from Ningbo to Hamburg. May they go?",
            "license_required",
            id="lost",
        ),
    ],
)
def test_what_is_asked_of_papers_and_notices(text: str, outcome: str, library: Library) -> None:
    assert ask(text, date(2026, 11, 23), library).outcome == outcome
