"""Who was Chinese once, or once bought from China, is not taken for Chinese; who still is, stays so."""

from datetime import date

import pytest

from qa.ask import Library, ask

IN_FORCE, MARCH = date(2025, 10, 21), date(2026, 3, 1)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Chinese-born, naturalised Australian in 2009, renounced Chinese citizenship then. I teach extraction"
            " chemistry to a separation start-up in Perth, everything developed in Australia. Do I need a permit?",
            "not_caught",
        ),
        (
            "I was born in Ganzhou and handed my Chinese passport back in 2003. I consult a rare earth separation"
            " plant in Bitterfeld on what I learned at German universities. Am I a Chinese person under 62?",
            "not_caught",
        ),
        (
            "我出生在赣州,2005年入了德国籍,已退出中国国籍,一直住在慕尼黑。现在给比特费尔德一家稀土分离厂做顾问。"
            "我还算62号公告里的中国公民吗?",
            "not_caught",
        ),
        ("My wife gave up her Chinese passport, I kept mine. I advise a solvent extraction start-up in Saskatoon.", ""),
        ("Her Chinese passport is handed back, mine is not. I advise a solvent extraction plant in Saskatoon.", ""),
        ("My wife gave up her Chinese passport. I am from Baotou and advise a separation plant in Saskatoon.", ""),
        (
            "I gave up my Chinese passport, but our chief Wang is a Chinese citizen and runs the separation line here.",
            "",
        ),
        ("I never gave up my Chinese passport. I advise a solvent extraction plant in Saskatoon. License?", ""),
        ("If I renounced my Chinese citizenship, could I advise the separation plant in Saskatoon?", ""),
        ("I plan to give up my Chinese passport; I advise a separation plant in Saskatoon now.", ""),
        ("Canadian, but a dual citizen with a Chinese passport. I advise a separation plant in Saskatoon.", ""),
        ("Swiss now, Chinese passport returned in 2015, but I work in Shenzhen and advise a separation plant.", ""),
        ("Canadian, gave up my Chinese passport. My company in Ganzhou hands flowsheets to Saskatoon.", ""),
        ("我还没退出中国国籍,给萨斯卡通一家稀土分离厂做顾问,要许可吗?", ""),
        ("Ich habe den chinesischen Pass noch nicht abgegeben und berate ein Trennwerk für Seltene Erden.", ""),
    ],
)
def test_former_citizens(question: str, outcome: str, library: Library) -> None:
    answer = ask(question, IN_FORCE, library)

    assert answer.outcome in ([outcome] if outcome else ["license_required", "prohibited", "undetermined"])


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Brisbane firm, no Chinese owners. In 2012 we bought rare earth separation know-how from a Chinese"
            " institute. Now we sub-license it from Brisbane to a refinery in Louisiana. Does No. 62 reach us?",
            "undetermined",
        ),
        (
            "Finnish company. In 2015 we acquired sintering technology from a Chinese company and now license it on"
            " to a plant in Estonia from Helsinki. Covered by 62?",
            "undetermined",
        ),
        (
            "In 2014 we, a Perth firm, bought extraction know-how from a Chinese institute. The institute now licenses"
            " it to a refinery in Texas. License?",
            "license_required",
        ),
        (
            "In 2014 we bought extraction know-how from a Chinese institute. Our Shanghai office now sub-licenses it to"
            " Texas. No Chinese owners. License?",
            "license_required",
        ),
        (
            "Perth firm, no Chinese owners. In 2014 we bought know-how on solvent extraction from a Chinese institute;"
            " together with them we now set it up in Texas. License?",
            "license_required",
        ),
        ("Perth firm, no Chinese staff. We buy extraction know-how from a Chinese institute now.", "license_required"),
    ],
)
def test_technology_bought_long_ago(question: str, outcome: str, library: Library) -> None:
    assert ask(question, IN_FORCE, library).outcome == outcome


@pytest.mark.parametrize(
    "question",
    [
        "Our Shanghai bank gives a USD 60m credit line to a rare earth mine in Tanzania. No technology. Allowed?",
        "We at a Beijing private equity house only provide the capital for a magnet plant in Vietnam, no know-how.",
        "深圳的基金给马来西亚一家稀土分离厂提供3000万美元贷款,只出钱,不涉及任何技术。需要许可吗?",
        "Un banco de Shanghái presta 50 millones de dólares a una mina de tierras raras en Brasil, solo dinero.",
    ],
)
def test_only_money(question: str, library: Library) -> None:
    assert ask(question, IN_FORCE, library).outcome == "license_required"
    assert ask(question, MARCH, library).outcome == "suspended"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Chengdu firm, we sell payroll software to a magnet maker in Ohio, two days of training.", "suspended"),
        ("武汉软件公司,普通的ERP,客户在俄亥俄做稀土磁体。上线再加两天培训,要申请吗?", "suspended"),
        ("Shenzhen software vendor: ordinary CRM for a rare earth smelter in Estonia, one training day.", "suspended"),
        (
            "Wuhan vendor: MES with the sintering profiles for a NdFeB plant in Ohio, and payroll software.",
            "prohibited",
        ),
        ("武汉公司给俄亥俄的磁材厂上ERP,顺便把烧结工艺曲线也录进去。要许可吗?", "prohibited"),
        ("From Baotou: payroll software and solvent extraction training for a plant in Malaysia.", "prohibited"),
        (
            "Our engineers from Baotou train the staff of a separation plant in Malaysia for a week."
            " They also use our CRM.",
            "prohibited",
        ),
        ("From Ningbo to Ohio: NdFeB magnets with dysprosium and an ERP for the magnet maker.", "license_required"),
    ],
)
def test_office_software(question: str, outcome: str, library: Library) -> None:
    answer = ask(question, MARCH, library).outcome

    assert answer == outcome or (outcome != "suspended" and answer == "prohibited")
