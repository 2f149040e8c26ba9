"""Technology told by what it does, by a machine's records and by who gives it, and goods that go beside it."""

from datetime import date

import pytest
from readings import MARCH

from qa.ask import Library, ask

IN_FORCE = date(2025, 10, 20)


@pytest.mark.parametrize(
    ("text", "march", "october"),
    [
        pytest.param(
            "We are in Ganzhou. May the acid ratios of our pilot line that turns magnet swarf back into oxides go to "
            "the SharePoint of our Polish partner?",
            "suspended",
            "license_required",
            id="scrap into oxides",
        ),
        pytest.param(
            "我们赣州的中试线把磁材废料变成氧化物,酸比和停留时间能上传到波兰合作方的SharePoint吗?",
            "suspended",
            "license_required",
            id="scrap into oxides zh",
        ),
        pytest.param(
            "Wir betreiben in Jiangxi eine Anlage, die Magnetschrott in Oxide zurückverwandelt. Dürfen wir die "
            "Betriebsdaten dem Partner in Lyon schicken?",
            "suspended",
            "license_required",
            id="scrap into oxides de",
        ),
        pytest.param(
            "We give a Polish firm the number of stages with which our Ganzhou plant turns mixed rare earth carbonate "
            "into separate oxides.",
            "prohibited",
            "license_required",
            id="carbonate into oxides",
        ),
        pytest.param(
            "Flow sheet of our Baotou works that makes dysprosium metal out of dysprosium fluoride, to go to Estonia.",
            "prohibited",
            "license_required",
            id="metal out of fluoride",
        ),
        pytest.param(
            "我们包头厂把氧化钕变成金属钕的配方,能给越南厂吗?",
            "prohibited",
            "license_required",
            id="oxide into metal zh",
        ),
        pytest.param(
            "Can the simulation of our electrolysis cell, made in Baotou, be mailed to a professor in Trondheim?",
            "prohibited",
            "license_required",
            id="simulation of a machine",
        ),
        pytest.param(
            "Our shift leader in Baotou took a photo of the electrolysis cell's control panel with current and bath "
            "temperature and wants to send it by WhatsApp to a friend in Canada.",
            "prohibited",
            "license_required",
            id="photo of its settings",
        ),
        pytest.param(
            "把萃取槽的控制源代码托管给伦敦的第三方机构,公司在赣州。",
            "prohibited",
            "license_required",
            id="its code zh",
        ),
        pytest.param(
            "四川公司把氧化镨钕变成金属的电解槽设计卖给老挝公司。", "prohibited", "license_required", id="its design zh"
        ),
        pytest.param(
            "An Indian firm pays us, a firm in Ganzhou, a royalty for using our scrubbing conditions.",
            "prohibited",
            "license_required",
            id="paid for its use",
        ),
        pytest.param(
            "My company in Ningbo would explain to a Slovak firm in which order we add heavy rare earths and at what "
            "temperature we age the magnets.",
            "prohibited",
            "license_required",
            id="rare earths and how we age",
        ),
        pytest.param(
            "Our Chinese parent wants to send us in Ohio the binder with steps and temperatures for making sintered "
            "neodymium magnets.",
            "prohibited",
            "license_required",
            id="temperatures for making",
        ),
        pytest.param(
            "A magnet start-up in Texas wants to hire a Chinese engineer from Ningbo who knows how the grain boundary "
            "diffusion is run.",
            "prohibited",
            "license_required",
            id="hired by a firm abroad",
        ),
    ],
)
def test_technology_is_known_by_what_is_told_of_it(text: str, march: str, october: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == march
    assert ask(text, IN_FORCE, library).outcome == october


@pytest.mark.parametrize(
    "text",
    [
        "We ship dysprosium oxide from Ganzhou to a plant in Vietnam that turns dysprosium oxide into metal.",
        "Our customer in Osaka turns our dysprosium oxide into metal with his own know-how. We ship 3 t from Ganzhou.",
        "赣州公司卖氧化镝给越南,越南工厂把氧化镝炼成金属镝。",
        "赣州出口氧化铽到日本,客户用自己的工艺把氧化铽做成金属铽,要许可证吗?",
        "Ningbo sends SmCo magnets to Hanoi with a photo of the press.",
    ],
)
def test_goods_stay_goods_where_their_buyer_turns_them_into_others(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "A Chinese lecturer gives a course on magnet sintering in Hanoi and takes SmCo discs along.",
        "Ein chinesischer Dozent hält in Hanoi einen Kurs über das Sintern von Magneten und nimmt SmCo-Scheiben mit.",
        "From Ganzhou we sell terbium oxide to Lyon and give the buyer the acid ratios of the extraction line.",
    ],
)
def test_goods_taken_along_are_a_case_beside_the_technology(text: str, library: Library) -> None:
    answer = ask(text, MARCH, library)

    assert answer.outcome == "prohibited"
    assert {case.outcome for case in answer.cases} == {"prohibited", "license_required"}


@pytest.mark.parametrize(
    "text",
    [
        "A British university licenses its own process for recycling magnets to a firm in Ningbo.",
        "Our Canadian lab sends its own solvent extraction parameters to a plant in Jiangxi. Any Chinese licence?",
        "A Dutch firm shares its own grain boundary diffusion recipe with a plant in Ningbo.",
        "A Finnish company lets its Chinese joint-venture partner in Baotou use its own separation process.",
        "英国大学把自己研发的磁体回收工艺许可给宁波的企业,受管制吗?",
        "日本公司把自己的晶界扩散技术转让给赣州的工厂,中国会限制吗?",
        "Une université française concède son propre procédé de recyclage d'aimants à une société de Ningbo.",
        "한국 회사가 자체 개발한 입계확산 기술을 닝보 회사에 라이선스합니다. 중국 규제를 받습니까?",
    ],
)
def test_technology_of_its_owner_abroad_that_comes_in_is_not_caught(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "text",
    [
        "A Ningbo university licenses its own process for sintering magnets to a British firm.",
        "A British university licenses its own process for dysprosium diffusion, developed with Tsinghua University, "
        "to a firm in Ningbo and to its plant in Poland.",
        "A British-owned firm in Ningbo licenses its own sintering process to its parent in Leeds.",
        "A British consultant of a Ningbo firm sends its own separation parameters to a plant in Wales.",
        "A Swedish firm hands its own process to a plant in Baotou, and the plant hands its own recipe for sintering "
        "to Sweden.",
        "A Swedish firm licenses its own process to a magnet plant in Baotou and gets the plant's strip casting recipe "
        "in return.",
        "A British firm licenses its own sintering process to a firm in Ningbo, and the firm sends its improved recipe "
        "back to us.",
        "宁波企业把自己研发的磁体烧结工艺许可给英国大学。",
        "英国公司在宁波的子公司把自己研发的烧结工艺许可给英国母公司。",
        "英国大学把自己研发的烧结工艺许可给宁波企业,作为交换宁波企业把速凝配方给英国大学。",
        "Eine Ningboer Tochter einer deutschen Firma lizenziert ihr eigenes Sinterverfahren an ein Werk in Ulm.",
        "寧波の企業が自社の焼結技術を日本企業にライセンス供与します。",
        "Only Chinese staff see the sintering recipe before our Ningbo plant sends it to Stuttgart.",
    ],
)
def test_technology_that_goes_out_or_back_is_no_such_gift(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome in ("license_required", "undetermined")


def test_more_than_an_application_needs_is_not_excluded(library: Library) -> None:
    text = (
        "We send our patent attorney in Munich the full furnace logs of the sintering process from Ningbo although the "
        "application needs only the claims."
    )

    assert ask(text, IN_FORCE, library).outcome == "license_required"


@pytest.mark.parametrize(
    "text",
    [
        "A trick for pulling terbium out of lamp powder, sold by a firm in Ganzhou to Osaka.",
        "Our recipe for stripping Dy off scrap rotors, from Ningbo to Lyon.",
        "We in Shanghai have a method of getting the rare earths out of hard drives. May we present it in Sweden?",
        "The way we take samarium out of SmCo scrap, shown by video call from Suzhou to Leeds.",
        "我们在苏州自己发明的从报废硬盘里提取钕和镝的办法，想卖给加拿大公司。",
        "从废磁钢里拿回镝铽的窍门，赣州这边教给德国客户。",
    ],
)
def test_a_way_to_do_such_work_is_technology(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "license_required"
