"""Know-how that people show, take along or only name: visits, interviews, lines that make no magnets, old magnets."""

from datetime import date

import pytest

from qa.ask import Library, ask

IN_FORCE = date(2025, 10, 20)
SLEEPING = date(2026, 3, 1)
UNKNOWN = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day", "outcome"),
    [
        pytest.param(
            "Twelve people from an Argentine pump group come to see our NdFeB sintering shop in Ningbo on"
            " Friday and each"
            " gets a binder with our unpublished furnace curves. Nothing leaves China. OK?",
            IN_FORCE,
            "license_required",
            id="visitors",
        ),
        pytest.param(
            "Eine Delegation aus Schweden besucht am 27. Oktober unsere NdFeB-Sinterei in Ningbo und bekommt die"
            " unveröffentlichten Ofenkurven. Genehmigung?",
            IN_FORCE,
            "license_required",
            id="German visitors",
        ),
        pytest.param(
            "Videointerview: Der Kandidat, chinesischer Staatsbürger in Ganzhou, soll uns am Whiteboard die"
            " Extraktionskaskade seines Arbeitgebers erklären, unveröffentlicht. Wir sind eine GmbH in Kassel.",
            IN_FORCE,
            "license_required",
            id="board of an interview",
        ),
        pytest.param(
            "Our Xi'an man shared his screen with the Graz group today: our own unpublished numbers for getting Nd and"
            " Dy back out of motor scrap.",
            IN_FORCE,
            "license_required",
            id="shared screen",
        ),
        pytest.param(
            "我们派师傅去匈牙利教钡铁氧体的压制和烧结，跟稀土一点关系没有，算62号的“磁材制造技术”吗？",
            SLEEPING,
            "not_caught",
            id="ferrite and the name of the class",
        ),
        pytest.param(
            "我们派师傅去波兰教铁氧体和钕铁硼的烧结，跟稀土矿没关系，算62号的磁材制造技术吗？",
            SLEEPING,
            "prohibited",
            id="ferrite and NdFeB",
        ),
        pytest.param(
            "Our Wuxi crew flies to Austria to start up a line that glues finished magnets into rotors. Is that '62'"
            " commissioning?",
            UNKNOWN,
            "not_caught",
            id="line of rotors",
        ),
        pytest.param(
            "Our Wuxi crew flies to Austria to start up a line that presses and sinters NdFeB magnets, then inserts the"
            " finished magnets into rotors. Is that 62 commissioning?",
            IN_FORCE,
            "license_required",
            id="line of magnets and rotors",
        ),
        pytest.param(
            "我司派人到秘鲁安装风力发电机（内有含镝磁体），属于62号公告说的装配技术吗？",
            SLEEPING,
            "not_caught",
            id="generators set up",
        ),
        pytest.param(
            "Our fitters install generators in Vietnam and also teach the local staff how to sinter NdFeB magnets."
            " Covered by 62?",
            IN_FORCE,
            "license_required",
            id="generators and teaching",
        ),
        pytest.param(
            "We're two Dutch consultants, Dutch passports, nobody ever worked in or for China. Own flowsheet."
            " Advising a"
            " Brazilian project on its separation circuit. A guy on LinkedIn says the Chinese tech notice forbids it?",
            UNKNOWN,
            "not_caught",
            id="nobody Chinese",
        ),
        pytest.param(
            "我们公司新来一名博士后，下周开始看稀土萃取的实验记录，要报备吗？",
            IN_FORCE,
            "undetermined",
            id="newcomer of some nation",
        ),
        pytest.param(
            "我们公司新来一名德国博士后，下周开始看稀土萃取的实验记录，要报备吗？",
            IN_FORCE,
            "license_required",
            id="newcomer from abroad",
        ),
        pytest.param(
            "Our Ningbo centre files a normal PCT on a new NdFeB grain-boundary step, drafted by the Vienna"
            " attorneys; they"
            " see just what a patent office requires. Licence for the e-mail to Vienna?",
            IN_FORCE,
            "exempt",
            id="patent filing",
        ),
        pytest.param(
            "羟肟酸类捕收剂，袋装，从青岛出口巴西稀土选矿厂，要许可证吗？",
            SLEEPING,
            "suspended",
            id="plant of the buyer",
        ),
        pytest.param(
            "Our Ganzhou institute sends the solvent extraction flowsheet to a rare earth beneficiation plant"
            " in Australia.",
            SLEEPING,
            "prohibited",
            id="technology to a plant",
        ),
        pytest.param(
            "Notre ingénieur de Ganzhou montre par visio à une société suisse comment démonter et démagnétiser"
            " les vieux"
            " moteurs pour récupérer les aimants. Licence ?",
            IN_FORCE,
            "license_required",
            id="old motors taken apart",
        ),
        pytest.param(
            "A PhD student from Kenya joins our lab in Baotou and works with the unpublished electrolysis settings.",
            IN_FORCE,
            "license_required",
            id="student from abroad",
        ),
        pytest.param(
            "德国专家来我们宁波工厂教我们烧结工艺，技术是德国的。", IN_FORCE, "not_caught", id="foreign teacher"
        ),
        pytest.param(
            "Somos una consultora chilena, todos chilenos, nadie ha trabajado en China. Con nuestro propio diseño"
            " asesoramos a una planta de separación en Brasil. ¿Hace falta licencia china?",
            UNKNOWN,
            "not_caught",
            id="nobody Chinese, in Spanish",
        ),
        pytest.param(
            "Somos ingenieros argentinos, nadie ha trabajado en China, pero nuestro socio de Ganzhou nos da el"
            " esquema de"
            " separación para una planta en Brasil. ¿Licencia china?",
            IN_FORCE,
            "license_required",
            id="partner in China, in Spanish",
        ),
        pytest.param(
            "Customers from Italy visit our showroom in Ningbo and then the NdFeB sintering shop with its unpublished"
            " furnace data. 62?",
            IN_FORCE,
            "license_required",
            id="more than a showroom",
        ),
        pytest.param(
            "Our Suzhou engineers hand over the process for sintering NdFeB magnets in Hungary, and then start up the"
            " line that presses the finished magnets into rotors.",
            SLEEPING,
            "prohibited",
            id="process beside a line",
        ),
    ],
)
def test_know_how_of_people(library: Library, text: str, day: date, outcome: str) -> None:
    assert ask(text, day, library).outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We recycle old magnets near Ulm. A shift engineer is a Chinese citizen. Licence?", id="English"),
        pytest.param("Wir recyceln Altmagnete in Ulm; ein Schichtleiter ist chinesischer Staatsbürger.", id="German"),
        pytest.param(
            "卖一套报废电机拆解、取磁、退磁、分选的技术包给捷克的回收厂，不涉及萃取分离，要先找商务部吗？", id="denied"
        ),
        pytest.param(
            "Two field engineers (Hefei company) fly to Hanoi to wire up and commission the customer's new"
            " sintered NdFeB"
            " line. No recipes.",
            id="wiring of a line",
        ),
    ],
)
def test_only_the_announcement_names_recycling_and_lines(library: Library, text: str) -> None:
    readings = [str(reading.outcome) for reading in ask(text, UNKNOWN, library).readings]
    assert readings == ["license_required", "suspended"]
