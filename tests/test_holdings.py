"""Who owns whom: a share that a listed party has of the buyer, against one of the listed party or of who asks."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import UNCLEAR, Outcome

DAY = date(2026, 11, 23)
OCTOBER = date(2025, 10, 20)
EXPORT = "Samarium-cobalt magnets from Ningbo to {}. Ok?"
RESOLD = "Chinese SmCo magnets from Rotterdam to {}. License?"


@pytest.mark.parametrize(
    "question",
    [
        "We ship samarium-cobalt magnets from Ningbo to Rheinmetall in Germany. BlackRock holds 5% of Rheinmetall. Ok?",
        "USA Rare Earth is 10% owned by the US government. Can we sell them dysprosium metal from Baotou?",
        "MP Materials (DoD owns 15%) asks for dysprosium metal from Baotou. Ok?",
        "SmCo magnets from Shanghai to HENSOLDT AG, of which the German state holds 25.1%.",
        "We export dysprosium oxide from Tianjin to JAXA in Tsukuba, which the Japanese state owns 100%.",
        "Rheinmetall, which holds 60% of our joint venture, wants SmCo magnets from our Ningbo plant. May we?",
        "We are a wholly owned Ningbo subsidiary of a Swedish group. SmCo magnets to Rheinmetall in Germany?",
        "We own 60% of the plant in Ningbo. It would export SmCo magnets to a firm on the control list. Ok?",
        "我们是日资100%控股的宁波工厂，想把钐钴磁体卖给莱茵金属，行吗？",
        "德国政府持股25%的亨索尔特要从上海买钐钴磁体，可以吗？",
        "我们想从宁波出口钐钴磁体给莱茵金属，贝莱德持有莱茵金属5%的股份，可以吗？",
        "Rheinmetall, an der BlackRock 5 % hält, bestellt Samarium-Kobalt-Magnete aus Ningbo. Geht das?",
        "Wir sind eine 100-prozentige Tochter aus Ningbo. Dürfen wir Rheinmetall Samarium-Kobalt-Magnete liefern?",
        "Rheinmetall, dont BlackRock détient 5 %, commande des aimants samarium-cobalt à Ningbo. Possible ?",
        "ブラックロックが5%出資するラインメタルに寧波からサマリウムコバルト磁石を輸出できますか。",
        EXPORT.format("Rheinmetall and its subsidiary in Spain"),
        "We are a subsidiary of Rheinmetall in Ningbo and ship SmCo magnets to the parent in Düsseldorf. Ok?",
        "我们是莱茵金属在宁波的子公司，把钐钴磁体发给杜塞尔多夫的总部，可以吗？",
        EXPORT.format("the Abu Dhabi branch of Rheinmetall AG"),
    ],
)
def test_whoever_owns_a_listed_party_it_stays_listed(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.PROHIBITED


@pytest.mark.parametrize(
    ("buyer", "share"),
    [
        ("a Spanish firm, 55% of whose shares are held by Lockheed Martin", "0.55"),
        ("a Spanish firm; Lockheed Martin has 49 percent of the shares, the rest is family-owned", "0.49"),
        ("a buyer 70% owned by a company on the Chinese control list", "0.7"),
        ("a Spanish firm held 30% by Lockheed Martin and 25% by Anduril", UNCLEAR),
        ("a Madrid firm. Lockheed Martin owns 80% of a holding which owns 70% of the buyer", UNCLEAR),
        ("a 50/50 joint venture of Lockheed Martin and a Polish firm", "0.5"),
    ],
)
def test_share_of_a_listed_party_in_the_buyer(buyer: str, share: str, library: Library) -> None:
    values = extracted(RESOLD.format(buyer), library, OCTOBER).facts.values

    assert str(values["ownership_share"]).rstrip("0") == share.rstrip("0")
    assert values["party_relation"] == "subsidiary"


@pytest.mark.parametrize(
    "question",
    [
        "Chinesische SmCo-Magnete aus Rotterdam an eine spanische Firma, die zu 60 % Lockheed Martin gehört.",
        "Aimants SmCo chinois de Rotterdam vers une société espagnole détenue à 60 % par Lockheed Martin.",
        "Imanes SmCo chinos desde Róterdam a una empresa española participada al 60 % por Lockheed Martin.",
        "中国産SmCo磁石をロッテルダムからロッキード・マーティンが60%出資するスペインの会社に輸出します。",
        "중국산 SmCo 자석을 로테르담에서 록히드마틴이 지분 60%를 가진 스페인 회사로 수출합니다.",
        "中国产钐钴磁体从鹿特丹卖给一家西班牙公司，洛克希德·马丁控股60%，能批吗？",
    ],
)
def test_share_of_a_listed_party_in_other_languages(question: str, library: Library) -> None:
    values = extracted(question, library, OCTOBER).facts.values

    assert float(str(values["ownership_share"])) == float("0.6")
    assert values["party_relation"] == "subsidiary"


@pytest.mark.parametrize(
    "question",
    [
        "Rheinmetall holds a minority stake in our Spanish customer. SmCo magnets from Ningbo. License?",
        "The Spanish subsidiary of Rheinmetall orders samarium-cobalt magnets from Ningbo for its pumps. License?",
        "Our buyer's parent company is Rheinmetall. Samarium-cobalt magnets from Ningbo to Madrid. License?",
        "莱茵金属在西班牙的子公司要买宁波的钐钴磁体，要许可吗？",
        "Die spanische Tochter von Rheinmetall bestellt Samarium-Kobalt-Magnete aus Ningbo. Genehmigung?",
        "La filiale espagnole de Rheinmetall commande des aimants samarium-cobalt de Ningbo. Licence ?",
        "ラインメタルのスペイン子会社が寧波からサマリウムコバルト磁石を買います。許可は必要ですか。",
    ],
)
def test_subsidiary_of_a_listed_party_is_not_listed_whatever_its_share(question: str, library: Library) -> None:
    answer = ask(question, DAY, library)

    assert answer.outcome is Outcome.LICENSE_REQUIRED
    assert "party_relation" in answer.facts


@pytest.mark.parametrize(
    "question",
    [
        "Samarium-cobalt magnets from Ningbo to MHI's subsidiary in Sagami. Ok?",
        "Samarium-cobalt magnets from Ningbo to a 60% subsidiary of Mitsubishi Heavy Industries in Kobe. Ok?",
    ],
)
def test_subsidiary_of_a_group_may_be_a_listed_one(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Our buyer in Graz is not listed, only its parent is on China's control list. SmCo from Ningbo.",
            "subsidiary",
        ),
        ("Our buyer in Graz and its parent are on China's control list. SmCo magnets from Ningbo.", None),
        ("客户的母公司在管控名单上，钐钴磁体从宁波发慕尼黑，要许可吗？", "subsidiary"),
        ("买方和它的母公司都在管控名单上，钐钴磁体从宁波发慕尼黑，要许可吗？", None),
    ],
)
def test_only_the_parent_is_listed(question: str, outcome: str | None, library: Library) -> None:
    assert extracted(question, library, DAY).facts.values.get("party_relation") == outcome


@pytest.mark.parametrize(
    ("question", "dropped"),
    [
        ("Our competitor Rheinmetall has others. Samarium-cobalt magnets from Ningbo to Lyon. Licence?", True),
        ("We no longer supply Rheinmetall. Now samarium-cobalt magnets from Ningbo to Lyon: licence?", True),
        ("We no longer supply Rheinmetall directly but through a dealer in Lyon. SmCo magnets from Ningbo?", False),
        ("Our competitor is Rheinmetall, and it orders samarium-cobalt magnets from us in Ningbo. Ok?", False),
        ("我们的竞争对手莱茵金属想买我们宁波的钐钴磁体，可以吗？", False),
        ("Samarium-cobalt magnets from Ningbo are to be tested at Politechnika Wroclawska. Ok?", False),
    ],
)
def test_listed_party_that_is_only_mentioned(question: str, dropped: bool, library: Library) -> None:
    assert ("listed_party" not in extracted(question, library, DAY).facts.values) is dropped


@pytest.mark.parametrize(
    "question",
    [
        "Buyer in Suzhou, delivery address in Hamburg, samarium-cobalt magnets ex works Ningbo. Licence?",
        "买方在苏州，收货地址在汉堡，钐钴磁体宁波工厂交货，要许可吗？",
        "Käufer in Suzhou, Lieferadresse Hamburg, Samarium-Kobalt-Magnete ab Werk Ningbo. Genehmigung?",
    ],
)
def test_goods_go_to_the_delivery_address_not_to_the_buyer(question: str, library: Library) -> None:
    assert extracted(question, library, DAY).facts.values["destination"] == "DE"
