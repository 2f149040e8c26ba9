"""Who asks, deals or visits is no end of a way; what came into China and goes back leaves China."""

from datetime import date

import pytest

from qa.ask import Library, ask

IN_2026 = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "My boss in Munich wants to know whether dysprosium oxide from Tianjin to Turin needs a permit.",
        "Our customs broker in Rotterdam asks whether terbium metal from Qingdao for Rotterdam has a licence. Needed?",
        "Our controller in Leeds wants to know whether terbium metal from Baotou to Riga needs a licence.",
        "Notre assureur à Zurich veut savoir si l'oxyde de dysprosium de Ningbo à Hambourg exige une licence.",
        "Le comptable veut savoir si le terbium métal de Ganzhou à Lyon exige une licence.",
        "保险公司在苏黎世，问宁波到汉堡的氧化镝要不要许可证？",
        "我们在鹿特丹的保险经纪问，烟台到波哥大的金属铽要不要许可证？",
    ],
)
def test_who_only_asks_is_no_end_of_the_way(library: Library, question: str) -> None:
    assert ask(question, IN_2026, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "Dealer in Oslo, maker in Nanchang, customer in Cairo: dysprosium oxide. Licence?",
        "We (Malta) buy terbium metal in Yantai and have it shipped straight to Bogota. Licence?",
        "Terbium metal from Yantai to our Rotterdam warehouse, and later to Bogota. Licence?",
        "Négociant à Genève, producteur à Baotou, client en Turquie, oxyde de dysprosium. Licence ?",
        "奥斯陆经销商、南昌厂家、开罗客户，氧化镝直接发货，需要许可证吗？",
        "卖方在瑞士，货从宁波发智利，氧化镝，需要许可证吗？",
        "オスロの商社、南昌のメーカー、カイロの顧客。酸化ジスプロシウムを直送。許可は必要ですか。",
        "두바이 상사가 바오터우 제조사에서 산화디스프로슘을 사서 터키 고객에게 바로 보냅니다. 허가가 필요합니까?",
        "Goods loaded in Dalian, transshipped in Busan, unloaded in Seattle: dysprosium oxide. Licence?",
        "Der Verkäufer sitzt in Zürich, die Ware (Dysprosiumoxid) geht von Ningbo nach Chile. Lizenz?",
        "Le vendeur est à Genève, l'oxyde de dysprosium part de Ningbo vers le Chili. Licence ?",
        "El vendedor está en Ginebra, el óxido de disprosio sale de Ningbo hacia Chile. ¿Licencia?",
        "売り手はジュネーブ、貨物の酸化ジスプロシウムは寧波からチリへ出ます。許可は必要ですか。",
        "판매자는 제네바에 있고 산화디스프로슘은 닝보에서 칠레로 나갑니다. 허가가 필요합니까?",
        "Our Shanghai booth: a visitor from Peru wants to take dysprosium oxide home.",
    ],
)
def test_goods_of_a_maker_in_china_leave_china_whoever_deals(library: Library, question: str) -> None:
    assert ask(question, IN_2026, library).outcome == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        "We imported dysprosium oxide from Estonia into China and now want to send it back. License?",
        "We imported dysprosium oxide from Estonia and want to send it back. Is an export licence needed?",
        "Ore from Brazil is refined in China on our behalf; the dysprosium oxide is then sent back to Brazil. Licence?",
        "We send swarf from Germany to Ganzhou for toll recycling and get dysprosium oxide back. Licence?",
        "Wir haben Dysprosiumoxid aus Estland nach Shanghai eingeführt und wollen es zurückschicken. Genehmigung?",
        "Importamos óxido de disprosio de Estonia a Shanghái y queremos devolverlo. ¿Licencia?",
        "我厂进口的马来西亚氧化镝要退回，需要许可证吗？",
        "从爱沙尼亚进口的氧化镝现在要退运，需要出口许可证吗？",
        "エストニアから上海に輸入した酸化ジスプロシウムを返送したい。許可は必要ですか。",
        "에스토니아에서 상하이로 수입한 산화디스프로슘을 반송하려 합니다. 허가가 필요합니까?",
    ],
)
def test_what_came_into_china_and_goes_back_leaves_china(library: Library, question: str) -> None:
    assert ask(question, IN_2026, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("Our warehouse in Dubai asks whether Chinese SmCo magnets from Dubai to Kenya need a licence.", "suspended"),
        ("We buy Chinese SmCo magnets from a dealer in Milan and have them shipped straight to Spain.", "suspended"),
        ("Chinese-made SmCo magnets lie in the free zone of Jebel Ali and go to India. License?", "suspended"),
        ("We received defective Chinese SmCo magnets in Vienna from Ningbo and return them to Ningbo.", "not_caught"),
        ("We import dysprosium oxide from Estonia to Shanghai for our own use. Licence?", "not_caught"),
    ],
)
def test_goods_that_are_abroad_stay_there(library: Library, question: str, outcome: str) -> None:
    assert ask(question, IN_2026, library).outcome == outcome


@pytest.mark.parametrize(
    "question",
    [
        "We send dysprosium oxide from Baotou; it will be stored in Dubai. Licence?",
        "We in Baotou want to keep 200 kg of dysprosium oxide with a forwarder in Trieste. Licence?",
        "Dysprosiumoxid aus Baotou soll in Antwerpen eingelagert werden. Lizenz?",
        "L'oxyde de dysprosium de Baotou sera stocké à Anvers. Licence ?",
        "El óxido de disprosio de Baotou se guardará en un almacén en Amberes. ¿Licencia?",
        "包头的氧化镝将存放在鹿特丹保税仓，需要许可证吗？",
        "包頭の酸化ジスプロシウムをロッテルダムの倉庫に保管する予定です。許可は必要ですか。",
        "바오터우의 산화디스프로슘을 로테르담 창고에 보관할 예정입니다. 허가가 필요합니까?",
    ],
)
def test_goods_to_be_stored_abroad_do_not_lie_there_yet(library: Library, question: str) -> None:
    assert ask(question, IN_2026, library).outcome == "license_required"
