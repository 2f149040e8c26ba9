"""Where somebody sits, what a list or a paper says, and what is denied do not change what goes where."""

from datetime import date

import pytest
from readings import extracted

from qa.ask import Library, ask
from qa.models import Composition, Outcome

OCTOBER, MARCH, NOVEMBER = date(2025, 10, 20), date(2026, 3, 1), date(2026, 11, 23)


def test_goods_go_to_who_writes_from_there(library: Library) -> None:
    text = "Pump start-up in Graz here. The dysprosium metal leaves Ningbo on Thursday. Licence?"
    facts = extracted(text, library, MARCH).facts.values
    assert (facts["departure"], facts["destination"]) == ("CN", "AT")


def test_firm_that_wants_to_send_is_not_where_goods_go(library: Library) -> None:
    text = (
        "Flood near Skopje. An Austrian firm plans to ship loose Chinese SmCo magnets from its Graz stock "
        "for pumps at the Macedonian army's field hospital."
    )
    assert extracted(text, library).facts.values["destination"] == "MK"
    assert ask(text, OCTOBER, library).outcome in (Outcome.UNDETERMINED, Outcome.REFUSED_IN_PRINCIPLE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We make Tb metal in Perth. The reduction process was licensed in 2021 from a university in Ganzhou.",
            id="en",
        ),
        pytest.param(
            "We make Dy metal in Goiás; only the furnace process was bought from an institute in Baotou.", id="bought"
        ),
    ],
)
def test_licensed_process_is_of_chinese_origin(text: str, library: Library) -> None:
    facts = extracted(f"{text} We sell 20 kg to Essen.", library, NOVEMBER).facts.values
    assert facts["technology_origin"] == "CN"


@pytest.mark.parametrize(
    ("text", "user"),
    [
        pytest.param("GdFe targets from Zhuzhou to Ohio for lenses, nothing to do with the Pentagon", "civil", id="en"),
        pytest.param("钐钴磁体从宁波到佛罗里达，跟五角大楼毫无关系", "civil", id="zh"),
        pytest.param(
            "SmCo magnets from Ningbo to Ohio, not for the army but for the Navy yard", "military", id="other"
        ),
        pytest.param(
            "SmCo magnets from Ningbo to Ohio, not for the army, for a Coast Guard lab", "unclear", id="unclear"
        ),
    ],
)
def test_denied_user_is_civil_unless_another_is_named(text: str, user: str, library: Library) -> None:
    assert extracted(text, library).facts.values["end_user"] == user


def test_goods_that_a_list_names_are_not_those_that_go(library: Library) -> None:
    text = "Terbium-Eisen-Legierung aus China, liegt bei uns in Basel, Kunde in Mailand. In der Liste steht nur Tb-Co."
    compositions = [case.values["composition"] for case in extracted(text, library).cases]
    assert [c.present for c in compositions if isinstance(c, Composition)] == [frozenset({"Tb", "Fe"})]
    assert ask(text, OCTOBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("His invoice says headphones but the XRF finds terbium. Shenzhen to Lyon, licence?", id="invoice"),
        pytest.param("报关单上写的是铁氧体，化验出来含镝，宁波到汉堡，要证吗", id="declaration"),
    ],
)
def test_what_a_paper_calls_goods_hides_no_element(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize("town", ["Hickory NC", "Boise ID", "Laredo TX"])
def test_town_with_the_code_of_its_state_is_american(town: str, library: Library) -> None:
    facts = extracted(f"GeCl4 from Kunming to {town} for fibers", library, OCTOBER).facts.values
    assert facts["destination"] == "US"


def test_store_abroad_and_buyer_in_japan(library: Library) -> None:
    text = "タイの当社倉庫にある中国製サマコバ磁石を、大阪の顧客へ出荷します。中国の許可は必要ですか。"
    facts = extracted(text, library, OCTOBER).facts.values
    assert (facts["departure"], facts["destination"]) == ("TH", "JP")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Angle sensors, NdFeB disc overmoulded with Hall chip and cable, Suzhou to Brno", id="overmoulded"
        ),
        pytest.param("Speed sensors, SmCo pill moulded in with chip and leads, Ningbo to Brno", id="moulded in"),
    ],
)
def test_parts_of_a_finished_sensor_do_not_go_by_themselves(text: str, library: Library) -> None:
    assert ask(text, MARCH, library).outcome is Outcome.NOT_CAUGHT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Loose SmCo magnets from China ex our Milan warehouse to the naval hospital in Zagreb", id="en"),
        pytest.param("Tb-Metall aus China ab unserem Lager Graz an das Militärkrankenhaus in Izmir", id="de"),
        pytest.param("Aimants SmCo de Chine depuis notre entrepôt de Lyon pour la marine grecque", id="fr"),
        pytest.param("Imanes SmCo chinos desde nuestro almacén de Valencia para la marina portuguesa", id="es"),
    ],
)
def test_chinese_goods_from_a_store_for_armed_forces_are_refused(text: str, library: Library) -> None:
    assert ask(text, OCTOBER, library).outcome is Outcome.REFUSED_IN_PRINCIPLE
