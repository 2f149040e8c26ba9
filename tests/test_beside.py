"""A contract, a market, physics or another state's law is none of ours; a case beside such words stays one."""

import pytest
from readings import extracted

from qa.ask import Library


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SmCo held in Xiamen, CIF Rotterdam. Who bears the storage costs?", id="storage"),
        pytest.param("Where could one buy a little scandium metal?", id="to buy"),
        pytest.param("What does terbium metal sell for these days?", id="price"),
        pytest.param("Is yttrium going to get cheaper?", id="outlook"),
        pytest.param("Who are the largest magnet makers?", id="makers"),
        pytest.param("Which is harder, SmCo or NdFeB?", id="harder"),
        pytest.param("At what temperature do SH magnets lose their magnetism?", id="heat"),
        pytest.param("When does the risk pass, is it a case of force majeure?", id="risk"),
        pytest.param("钐钴卡在厦门，仓储费谁承担", id="Chinese storage"),
        pytest.param("去哪里能买到氧化钪", id="Chinese to buy"),
        pytest.param("Wer trägt das Standgeld für die Magnete in Xiamen?", id="German"),
        pytest.param("厦門で止まった磁石の保管料は誰の負担ですか", id="Japanese"),
        pytest.param("샤먼에 묶인 자석의 보관료는 누가 부담하나요?", id="Korean"),
        pytest.param("Où peut-on acheter du scandium métal ?", id="French"),
        pytest.param("¿Dónde se puede comprar escandio metálico?", id="Spanish"),
    ],
)
def test_what_lies_beside_the_rules_is_out_of_scope(text: str, library: Library) -> None:
    found = extracted(text, library)

    assert (found.kind, found.reason) in {("out_of_scope", "beside"), ("out_of_scope", "unrelated")}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Is the affiliates rule of the BIS on hold?", id="BIS"),
        pytest.param("Does the American 50 percent rule reach our Danish unit?", id="American rule"),
        pytest.param("Do we owe ECHA a SCIP entry for coated SmCo?", id="SCIP"),
        pytest.param("Does India ban exports of monazite?", id="another state"),
        pytest.param("How high is the duty on SmCo in Brazil?", id="duty"),
        pytest.param("美国的50%规则停了没有", id="Chinese"),
        pytest.param("Ist die Regel des BIS zu Tochterfirmen ausgesetzt?", id="German"),
        pytest.param("BISの関連会社ルールは停止中ですか", id="Japanese"),
        pytest.param("BIS 계열사 규칙은 유예 중인가요?", id="Korean"),
        pytest.param("La règle du BIS sur les filiales est-elle suspendue ?", id="French"),
        pytest.param("¿Está suspendida la regla del BIS sobre filiales?", id="Spanish"),
    ],
)
def test_other_countries_rules_are_out_of_scope(text: str, library: Library) -> None:
    found = extracted(text, library)

    assert (found.kind, found.reason) == ("out_of_scope", "foreign_regime")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tb metal from Baotou to Riga next week, force majeure clause agreed", id="clause"),
        pytest.param("SmCo from Ningbo to Genoa, payment terms 30 days", id="terms"),
        pytest.param("Who pays the storage, and do we need a license for Tb metal from Baotou to Riga?", id="both"),
        pytest.param("Curie temperature 800 °C, SmCo from Ningbo to Leeds, OK?", id="figure"),
        pytest.param("Samarium powder, UN number 3189, Baotou to Perth: may we send it?", id="UN number"),
        pytest.param("The biggest producers in Ganzhou sell us Dy oxide for Lyon. Permit?", id="producers"),
        pytest.param("Does China require a license for Sc metal to Oslo?", id="China"),
        pytest.param(
            "Does Laos want an import permit, and China an export licence, for Tb oxide from Ganzhou?", id="two"
        ),
        pytest.param("氧化铽从包头到里加，付款条件30天", id="Chinese terms"),
        pytest.param("Liegegeld läuft: brauchen wir eine Lizenz für Terbiummetall von Ningbo nach Genua?", id="German"),
    ],
)
def test_a_case_beside_such_words_stays_one(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "case"


@pytest.mark.parametrize(
    "text",
    [
        "Is the 50% rule of No. 61 suspended?",
        "Does MOFCOM's 50 percent rule catch us?",
        "Who pays for the licence application, buyer or seller?",
        "Which duties apply to exporters under No. 61?",
        "61号公告的50%规则停了没有",
        "Gilt die Regel von Nr. 61 bis 50 % Anteil?",
    ],
)
def test_questions_about_our_rules_stay_so(text: str, library: Library) -> None:
    assert extracted(text, library).kind == "information"
