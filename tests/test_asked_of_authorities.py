"""What an authority is asked for is no route; denied mining, changed licenses, fines, lent money and shares beside."""

from datetime import date

import pytest

from qa.ask import Library, ask

OCTOBER, DECEMBER = date(2025, 10, 20), date(2025, 12, 5)
SUSPENDED, AFTER = date(2026, 3, 1), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "text", "outcome"),
    [
        (
            AFTER,
            "Our works in Lyon makes terbium oxide with a process licensed from a Ganzhou institute, nothing in it was "
            "mined in China. 80 kg to Kyoto next Monday. Is anything needed from Beijing?",
            "status_unverified",
        ),
        (
            SUSPENDED,
            "Dysprosium oxide made in Ganzhou, nothing in it was mined in China, goes from Shanghai to Hamburg.",
            "license_required",
        ),
        (
            OCTOBER,
            "Our Ningbo lab wants a Japanese patent on its grain boundary diffusion process. The agent in Shanghai "
            "mails the draft to the Tokyo attorney; it holds what the claims need, nothing beyond.",
            "exempt",
        ),
        (
            OCTOBER,
            "Our Ningbo lab wants a Japanese patent on its grain boundary diffusion process. The agent mails the draft "
            "to the Tokyo attorney with the complete furnace recipes as background.",
            "license_required",
        ),
        (
            AFTER,
            "Chilean firm, own ion-exchange separation process, all employees Chilean, no Chinese involvement "
            "whatsoever. We license it to a Brazilian refinery in January.",
            "not_caught",
        ),
        (DECEMBER, "输出证批了，许可证上的最终用户要从法国厂换成波兰厂，在原证上改行吗？", "information"),
        (DECEMBER, "輸出許可証が出た後に、仕向国を変更したい場合、訂正で済みますか。", "information"),
        (DECEMBER, "허가증을 받은 뒤 목적국을 바꾸려면 기존 허가증을 수정하면 되나요?", "information"),
        (SUSPENDED, "货代明知是瞒报还照样订舱，最高罚多少？", "information"),
        (
            SUSPENDED,
            "What is the lowest Chinese fine for a broker who knew that the terbium was misdeclared?",
            "information",
        ),
        (SUSPENDED, "Which country is best for re-papering the origin of our Chinese magnets?", "out_of_scope"),
        (SUSPENDED, "给铽金属洗产地，越南和马来西亚哪个更安全？", "out_of_scope"),
        (
            SUSPENDED,
            "We ship 200 kg dysprosium oxide from Qingdao. The buyer changed the destination from Germany to Hungary.",
            "license_required",
        ),
        (SUSPENDED, "中国公司借3000万美元给坦桑尼亚的稀土分离厂，只给现金，不派人。62号第七条管吗？", "suspended"),
        (
            SUSPENDED,
            "Mainland company lends USD 30m to its rare earth separation venture in Tanzania and sends the flowsheets.",
            "prohibited",
        ),
        (
            OCTOBER,
            "JV in Turku, 50% Huntington Ingalls, 50% a Finnish yard. We'd ship Chinese-origin SmCo rings from Gdansk.",
            "refused_in_principle",
        ),
        (
            OCTOBER,
            "JV in Turku, 51% Huntington Ingalls, 49% a Finnish yard. We'd ship Chinese-origin SmCo rings from Gdansk.",
            "refused_in_principle",
        ),
    ],
)
def test_what_is_asked_of_authorities(day: date, text: str, outcome: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    ("day", "text", "outcome"),
    [
        (SUSPENDED, "沈阳产羟肟酸浮选剂，出口到越南的稀土选矿厂，用于浮选独居石。要许可吗？", "suspended"),
        (SUSPENDED, "羟肟酸捕收剂卖给巴西选矿厂，并提供浮选技术指导。要许可吗？", "license_required"),
        (SUSPENDED, "把氧化铽卖给越南的稀土选矿厂，从赣州发货，要许可吗？", "license_required"),
        (
            AFTER,
            "Unser Techniker aus Ganzhou fährt am 12. Januar 2027 nach Oulu, um eine Linie für Altmagnete zu montieren "
            "und einzufahren. Genehmigung?",
            "status_unverified",
        ),
        (AFTER, "包头工程师2027年1月去芬兰奥卢安装并跑通一条废磁体处理线，要许可吗？", "status_unverified"),
        (
            SUSPENDED,
            "We sell 200 kg terbium metal from Ganzhou to the operator of a line for used magnets in Oulu. Licence?",
            "license_required",
        ),
        (
            SUSPENDED,
            "Dysprosium oxide from China and Estonia, up to 20 kg, leaves Shanghai for Berlin. Licence?",
            "license_required",
        ),
    ],
)
def test_plants_that_use_goods_and_lines_for_scrap(day: date, text: str, outcome: str, library: Library) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("SmCo magnets made in China, Lyon to Oslo: do we have to write to Beijing first?", id="write"),
        pytest.param(
            "Do we have to inform MOFCOM first before we ship Chinese Tb oxide from Lyon to Oslo?", id="inform"
        ),
        pytest.param("Aimants SmCo chinois, de Lyon à Oslo : faut-il demander quelque chose à Pékin ?", id="French"),
        pytest.param("Imanes SmCo chinos, de Bilbao a Oslo: ¿hay que pedir algo a Pekín?", id="Spanish"),
        pytest.param("Chinesische SmCo-Magnete, Graz nach Oslo: muss man an Peking melden?", id="German"),
        pytest.param("中国産SmCo磁石をリヨンからタイの工場へ送ります。北京に申請が必要ですか。", id="Japanese"),
        pytest.param("중국산 SmCo 자석을 리옹에서 오슬로로 보냅니다. 베이징에 신청해야 하나요?", id="Korean"),
        pytest.param("中国产钐钴磁体从里昂发奥斯陆，要跟北京写信备案吗？", id="Chinese"),
    ],
)
def test_whom_one_asks_is_no_destination(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome == "license_required"
