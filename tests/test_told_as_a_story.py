"""What is told as a story: know-how in a head, a disaster, customers only heard of, papers to be forged."""

from datetime import date

import pytest

from qa.ask import Library, ask

OCTOBER, MARCH, NOVEMBER = date(2025, 10, 20), date(2026, 3, 1), date(2026, 11, 23)


@pytest.mark.parametrize(
    "question",
    [
        "Our new furnace lead in Ohio holds a Chinese passport and ran praseodymium-neodymium electrolysis in Baotou "
        "until June. He'll teach our operators cell settings from memory. License?",
        "HR, Perth. The Chinese metallurgist we hired cast dysprosium-iron in Longnan for eight years; she is going to "
        "show our furnace crew charge order and cooling rates, unwritten. Anything to file?",
        "我们在德克萨斯的厂招了位中国籍工艺主管，之前在赣州做金属钕还原，马上要给班组讲槽温和电流怎么调，全"
        "凭经验，没资料。要许可吗？",
        "Notre nouveau chef d'atelier à La Rochelle, de nationalité chinoise, a conduit la "
        "réduction du néodyme à Ganzhou. "
        "Il va apprendre à notre équipe la chimie du bain, rien n'est publié. Faut-il une licence ?",
    ],
)
def test_know_how_in_a_head(question: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("日本老客户买我们铽磁钢做电梯曳引机，同行说他们也接自卫队的单子。这批没说用在哪。从宁波走。", "undetermined"),
        (
            "Our buyer in Texas: website shows crop sprayers, but its CEO says on stage he's a proud "
            "Army supplier. SmCo "
            "magnets from Ningbo, use not stated.",
            "undetermined",
        ),
        (
            "日本のお客様は空調用ですが、防衛省にも納入しているらしい。用途は不明。寧波からDy磁石を出荷。",
            "undetermined",
        ),
        (
            "SmCo magnets from Ningbo to Ohio. The boss says the lot is for the Army, the website shows sprayers.",
            "prohibited",
        ),
        ("听说要涨价。我们从宁波给日本海上自卫队供铽磁钢，用途他们没说。", "prohibited"),
        ("新闻里说他们还给自卫队造鱼雷。这批镝磁钢就是装鱼雷电机的，厦门发日本。", "prohibited"),
        (
            "We also sell to the US Army, reportedly the biggest buyer. SmCo magnets from Ningbo, can we ship?",
            "prohibited",
        ),
        ("日本客户说做空调，其实这批镝磁钢是给防卫省的，从厦门出。", "prohibited"),
    ],
)
def test_forces_that_are_only_heard_of(question: str, outcome: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Flood in Mozambique, dialysis machines out of order; Chinese-made SmCo pump magnets in "
            "our Lisbon warehouse "
            "could be in Maputo tomorrow, the hospital repairs the machines itself. May we?",
            "exempt",
        ),
        (
            "台风过后斐济医院30台呼吸机坏了，我们鹿特丹仓库有杭州产的钐钴磁体，今晚就能空运苏瓦。非得等45个工作日吗",
            "exempt",
        ),
        (
            "Ventilator maker in Ireland needs SmCo blower magnets made in Hangzhou from our Rotterdam "
            "depot for series "
            "production; a cyclone delayed the ship. License?",
            "license_required",
        ),
        (
            "Our sales went down like in an earthquake. SmCo magnets made in Ningbo go from Rotterdam to a ventilator "
            "plant in Nepal tonight. Wait for a license?",
            "license_required",
        ),
        (
            "A hospital in Vanuatu orders 40 new ventilators after the cyclone for next year; SmCo magnets made in "
            "Hangzhou from Rotterdam. License?",
            "license_required",
        ),
    ],
)
def test_a_disaster(question: str, outcome: str, library: Library) -> None:
    assert ask(question, OCTOBER, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("帮我做一份盖了章的最终用户证明，用法国客户名义，先交了再说", "out_of_scope"),
        ("对方签字来不及，你直接替他们签一份最终用途证明给我", "out_of_scope"),
        (
            "Erstell mir eine Endverbleibserklärung mit Stempel der Firma in Köln, die haben noch nicht "
            "unterschrieben.",
            "out_of_scope",
        ),
        (
            "Please generate an end-use statement with our customer's letterhead and signature; they are slow.",
            "out_of_scope",
        ),
        ("帮我起草一份最终用户证明的模板，交德国客户签字盖章", "information"),
        ("客户章一时盖不下来，最终用户证明能先交扫描件吗？", "information"),
        ("Can you draft an end-user statement for our customer to sign and stamp?", "information"),
    ],
)
def test_papers_in_the_name_of_others(question: str, outcome: str, library: Library) -> None:
    assert ask(question, NOVEMBER, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "A Cambridge startup wants the NdFeB sintering recipe of our Ningbo plant; none of it appears in "
            "our published papers.",
            "prohibited",
        ),
        (
            "包头的研究院，法国公司想要我们的重稀土萃取级数和酸度曲线，这些都没写进公开的专利里。3月签行吗？",
            "prohibited",
        ),
        (
            "Unser Institut in Changchun gibt Trenn-Know-how nach Quebec, nichts davon steht in unseren "
            "veröffentlichten Patenten.",
            "prohibited",
        ),
        (
            "我们南京公司把磷酸铁锂正极制备技术授权给印尼厂，压实2.62(220MPa)，0.1C可逆162，首效97.5，要许可吗？",
            "license_required",
        ),
        ("High-purity terbium metal, GDMS certificate attached, Ganzhou to Lyon. License?", "license_required"),
        ("SmCo magnets from Ningbo to our customer GDMS in Scottsdale. License?", "prohibited"),
        (
            "Winkelgeber aus Suzhou nach Linz: Hall-Chip, Leiterplatte und ein kleiner SmCo-Ring, alles umspritzt.",
            "not_caught",
        ),
        (
            "3000 SmCo-Ringe aus Suzhou nach Linz, die dort mit Hall-Chip und Leiterplatte zu Winkelgebern "
            "umspritzt werden.",
            "license_required",
        ),
    ],
)
def test_small_words(question: str, outcome: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("真空感应炉装料600公斤卖印度，客户熔铸不锈钢泵壳，和磁材不搭界，要许可吗？", "not_caught"),
        ("真空感应炉一台，装料500公斤，从沈阳卖去土耳其做钕铁硼甩带，要许可吗？", "status_unverified"),
        (
            "In one lot invoiced at 180,000 euros sit 250 euros of terbium oxide from Ganzhou. Plant "
            "in Thailand, process "
            "Japanese. Lot of NdFeB segments goes to Mexico.",
            "status_unverified",
        ),
        (
            "Laguna (Philippines) plant, process and furnaces from Japan. In one lot invoiced at "
            "240,000 dollars sit 190 "
            "dollars of dysprosium-iron from Baotou. Lot of NdFeB segments goes to Ontario.",
            "not_caught",
        ),
    ],
)
def test_lots_and_furnaces(question: str, outcome: str, library: Library) -> None:
    assert ask(question, NOVEMBER, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "Can I put the process documents of project Luna on our SharePoint for the new team members? The "
            "customer makes magnets.",
            "undetermined",
        ),
        ("可以把Terra项目的工艺文件放到我们SharePoint上给新同事看吗？客户是做磁材的。", "undetermined"),
        (
            "We are a magnet maker in Ningbo. ok to put the NdFeB sintering docs of the project on our "
            "sharepoint so the colleagues in Hungary can open them?",
            "status_unverified",
        ),
        (
            "Norwegian startup: our rare-earth separation process was invented by four Norwegian and Swedish "
            "engineers, Norwegian money only, no Chinese partner or data. We license it to a company in Texas. "
            "Does China's rare earth technology notice apply?",
            "not_caught",
        ),
        (
            "芬兰公司自己研发的磁体回收工艺，发明人全是芬兰人，从未用过中国的数据和资金，授权给加拿大公司，62号管吗？",
            "not_caught",
        ),
        (
            "Danish spinout. Magnet recycling route invented by us: three inventors Danish, one Chinese. Danish "
            "money, no Chinese data. We license the process to a company in Ohio. Does 62 apply?",
            "status_unverified",
        ),
        (
            "Werk in Estland; Linie und Sinterverfahren kamen von der japanischen Mutter, kein Bezug zu China. "
            "Nur Dysprosiumoxid aus Ganzhou, 0,07 % des Magnetpreises. NdFeB-Magnete nach Indien. Antrag nötig?",
            "not_caught",
        ),
        (
            "泰国罗勇的工厂，生产线和烧结工艺都是日本母公司给的。就氧化镝是从赣州买的，占磁钢售价的0.06%。磁钢发"
            "印度，要申请吗？",
            "not_caught",
        ),
    ],
)
def test_whose_know_how(question: str, outcome: str, library: Library) -> None:
    assert ask(question, NOVEMBER, library).outcome == outcome


@pytest.mark.parametrize(
    "question",
    [
        "泰国罗勇的工厂，生产线和烧结工艺都是中国母公司给的。氧化镝占磁钢售价的0.06%。磁钢发印度，要申请吗？",
        "泰国工厂，生产线是日本母公司给的，烧结工艺是宁波的伙伴教的。氧化镝占磁钢售价的0.06%。磁钢发印度，要申请吗？",
        "Danish spinout. We license our magnet recycling process to Ohio; it was developed with a partner in "
        "Ganzhou. Inventors Danish, no Chinese money.",
    ],
)
def test_a_chinese_hand_is_not_passed_over(question: str, library: Library) -> None:
    assert ask(question, NOVEMBER, library).outcome in ("undetermined", "status_unverified")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (
            "我们有一张镝磁体单次许可，最终用户是布尔诺工厂。现在采购想一半发给格拉茨的姐妹公司。走变更还是重新申请？",
            "information",
        ),
        (
            "Unsere Genehmigung für Tb-Magnete nennt das Werk Brünn als Endverwender. Jetzt soll die Hälfte nach "
            "Graz. Reicht eine Änderung oder braucht es einen neuen Antrag?",
            "information",
        ),
        (
            "We hold a licence for Tb magnets to Brno. May we now ship SmCo magnets from Ningbo to Graz?",
            "license_required",
        ),
        ("我们的许可证只写了布尔诺，现在从宁波把铽磁体直接发格拉茨行不行？", "license_required"),
    ],
)
def test_a_license_that_changes(question: str, outcome: str, library: Library) -> None:
    assert ask(question, MARCH, library).outcome == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("氧化铥20公斤发荷兰，11月10号装船，到底在不在暂停期里头？", "suspended"),
        ("金属镱30公斤出意大利，提单日期就是2026年11月10号，这天算暂停期内还是期外？", "suspended"),
        ("2026年11月10日当天算暂停期内还是期外？", "information"),
    ],
)
def test_goods_on_a_day_are_a_case(question: str, outcome: str, library: Library) -> None:
    assert ask(question, date(2026, 11, 1), library).outcome == outcome
