"""Technology of people of whom it is said that they are no Chinese, and what such words do not say."""

from datetime import date

import pytest
from readings import extracted, strictest

from qa.ask import Library, ask

IN_FORCE = date(2025, 10, 20)


def outcome(text: str, library: Library) -> str:
    return strictest(extracted(text, library, IN_FORCE).cases, IN_FORCE, library.corpus)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Briton, learned sintering in Sheffield, never lived in China, advises a SmCo plant in Peru", id="en"
        ),
        pytest.param(
            "Our ageing curves come from our own lab in Turin; no Chinese employees, owners or plants. They go "
            "to our works in Penang. Do we need a Chinese technology licence?",
            id="no staff",
        ),
        pytest.param(
            "Nobody in our lab is Chinese. We teach SmCo sintering from Leeds to a plant in Ontario", id="nobody"
        ),
        pytest.param(
            "Five Finns and a Norwegian, nothing Chinese anywhere, sell their self-invented way of getting Nd out of "
            "hard drives to a firm in Quebec",
            id="nations",
        ),
        pytest.param("我们是大阪的日本公司，没有中国人参与，自己的分离工艺给越南工厂用", id="zh"),
        pytest.param("Ich bin Däne, war nie in China und berate ein Magnetwerk in Peru", id="de"),
        pytest.param(
            "Un chimiste belge qui n'a jamais travaillé en Chine conseille une usine d'aimants SmCo au Pérou", id="fr"
        ),
        pytest.param("Soy chilena, nunca he trabajado en China y asesoro a una planta de imanes SmCo en Perú", id="es"),
        pytest.param(
            "ドイツ人技術者です。中国で勤務したことはありません。ペルーのサマコバ磁石工場に助言します", id="ja"
        ),
        pytest.param("독일인 기술자이고 중국에서 근무한 적이 없습니다. 페루 네오디뮴 자석 공장을 자문합니다", id="ko"),
    ],
)
def test_who_is_no_chinese_and_has_nothing_chinese_is_no_exporter(text: str, library: Library) -> None:
    assert outcome(text, library) == "not_caught"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "No Chinese citizens work on the job in Leeds, the SX flowsheet just comes from our Ganzhou office",
            id="office",
        ),
        pytest.param(
            "Nobody in our lab is Chinese; a vendor from Wuxi walks us through the electrolysis settings", id="vendor"
        ),
        pytest.param(
            "No Chinese staff will travel: our team in Suzhou tells Ohio the sintering settings by video", id="travel"
        ),
        pytest.param("The client in Ohio has no Chinese staff. We e-mail him our SmCo recipe", id="client"),
        pytest.param(
            "Five Finns and a Chinese engineer sell their own way of getting Nd out of disks", id="one of them"
        ),
        pytest.param(
            "Nothing Chinese in it, says our seller in Shenzhen, of his own SmCo sintering recipe", id="claim"
        ),
        pytest.param("A Danish firm with no Chinese partners wants a separation flowsheet. Licence?", id="who wants"),
        pytest.param("No Chinese partner. A Hong Kong engineer teaches NdFeB sintering in Hanoi", id="Hong Kong"),
        pytest.param(
            "I'm Danish, never worked in China, but a Chinese colleague gave me the SmCo recipe I mail to Texas",
            id="colleague",
        ),
        pytest.param("她没有在中国工作过，但是中国籍，给巴西磁材厂当顾问", id="zh"),
        pytest.param("Kein Chinese kommt nach Ulm, aber die Sinterparameter kommen aus Ningbo", id="de"),
    ],
)
def test_such_words_do_not_free_what_is_chinese(text: str, library: Library) -> None:
    assert outcome(text, library) in ("license_required", "undetermined", "prohibited")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Turkish specialists teach workers in Baotou to coat magnets", "undetermined", id="in"),
        pytest.param("Turkish trainees are taught in Baotou to coat magnets", "license_required", id="out"),
        pytest.param(
            "Our Turkish engineers in Ningbo teach a plant in Hanoi to sinter NdFeB", "license_required", id="on"
        ),
        pytest.param(
            "Training course in Baotou for operators from Izmir: sintering of NdFeB", "license_required", id="course"
        ),
        pytest.param("土耳其博士生在我们包头实验室拿到全套分离流程图，人不离境", "license_required", id="zh"),
        pytest.param(
            "Our Xi'an institute gives sintering data to our works in Ganzhou, no foreigner gets it",
            "not_caught",
            id="home",
        ),
        pytest.param(
            "No foreigner comes to Ganzhou, but the sintering data goes to our server in Cork",
            "license_required",
            id="Cork",
        ),
    ],
)
def test_who_teaches_whom(text: str, expected: str, library: Library) -> None:
    assert outcome(text, library) == expected


@pytest.mark.parametrize(
    ("text", "end"),
    [
        pytest.param(
            "A retired foreman of a Baotou magnet works will join our plant in Pune as head of pressing", "IN"
        ),
        pytest.param("Our plant in Izmir put a retired sintering foreman from Ningbo on the payroll", "TR"),
        pytest.param("Ein pensionierter Sintermeister aus Ningbo steht ab Montag auf unserer Lohnliste in Ulm", "DE"),
        pytest.param("Un jubilado de Ganzhou entra en nómina en nuestra planta de separación en Perú", "PE"),
    ],
)
def test_who_is_hired_takes_technology_to_the_employer(text: str, end: str, library: Library) -> None:
    assert extracted(text, library, IN_FORCE).facts.values["destination"] == end
    assert outcome(text, library) == "license_required"


@pytest.mark.parametrize(
    "question",
    [
        (
            "We (a Birmingham university) want to license our own hydrogen-based process for getting magnet "
            "powder out of old hard disks to a company in Ningbo. All inventors sit in the UK and no Chinese "
            "know-how went in. Does 62 catch it?"
        ),
        (
            "Our solvent extraction flow sheet was designed in Perth by Australians from Australian ore. We sell "
            "it to a refinery in Texas. Is 62 a problem?"
        ),
        (
            "Our Japanese grain boundary diffusion know-how, made here in Osaka since 2005, goes to our "
            "subsidiary in Thailand. Chinese rules?"
        ),
        (
            "Can a German firm with purely German sintering technology send the drawings to its Czech plant "
            "without asking Beijing?"
        ),
        (
            "Canadian recycler sells its home-grown demagnetising and leaching process to Poland, no China "
            "content at all in the technology. Permit?"
        ),
        "德国大学自主研发的磁材回收工艺，没有任何中国人参与，授权给加拿大公司，需要中国许可吗？",
        (
            "Unser eigenes Sinterverfahren, in Hanau von deutschen Ingenieuren entwickelt, soll an einen Kunden "
            "in den USA lizenziert werden. Greift 62?"
        ),
        (
            "An Indian PSU wants to license its own monazite cracking process to Sri Lanka. No Chinese input "
            "ever. Does the Chinese technology announcement matter?"
        ),
    ],
)
def test_an_own_process_worked_out_abroad_is_not_chinese(question: str, library: Library) -> None:
    assert ask(question, date(2025, 11, 5), library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        (
            "Our own sintering process, worked out in Germany; the parameters come from our sister plant in "
            "Baotou. We license it to Texas."
        ),
        (
            "Our own process for sintering NdFeB, developed at our site in Shenyang by German engineers, is sent "
            "to the Czech plant."
        ),
        "We in Ganzhou want to license our own separation process to Quebec. All inventors are local.",
        (
            "Our own process, German engineers, goes to our company in Ningbo which passes it on to the plant in "
            "Vietnam."
        ),
        "我们在德国的子公司自己研发的烧结工艺，研发团队是从宁波派过去的，转让给越南。",
        (
            "Our own know-how on sintering was developed by us in Suzhou, the engineers are all Germans; we email"
            " it to Hanau."
        ),
        "Unser eigenes Sinterverfahren, in Shenyang von deutschen Ingenieuren entwickelt, geht nach Hanau.",
        (
            "I am a Chinese citizen living in Perth. My own leaching process, developed in Perth with Australian "
            "engineers, goes to Texas."
        ),
    ],
)
def test_an_own_process_with_a_chinese_part_stays_chinese(question: str, library: Library) -> None:
    assert ask(question, date(2025, 11, 5), library).outcome in ("license_required", "prohibited", "undetermined")
