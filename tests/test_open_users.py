"""Users of whom nobody tells whether they are military, and parties that only serve the trade."""

from datetime import date

import pytest

from qa.ask import Library, ask

USERS = """
undetermined | Dy magnets, Ningbo to a US national lab. They do not say if it is the army or a utility.
undetermined | Tb oxide, Ganzhou to a US national lab, a government-funded program; defense? no answer.
undetermined | SmCo magnets from Chengdu to a dealer in Nagoya. They refuse to disclose if it is defense or civil work.
undetermined | Dy magnets, Ningbo to Ohio. The end user could be an arms plant, could be a fridge plant.
undetermined | Gallium metal from China to a US university. Either the Air Force or a hospital gets it.
undetermined | Dy magnets, Ningbo to a US lab. We asked if the Department of Defense stands behind it and got no answer.
undetermined | 金属镓从中国出口到美国一所大学，对方只说是政府资助项目，不说是国防还是能源，可以出口吗？
undetermined | 含镝磁体从宁波出口到俄亥俄，最终用户可能是军工厂，也可能是冰箱厂，可以出口吗？
undetermined | Gallium aus China an eine US-Uni. Niemand sagt, ob es für die Armee oder für ein Krankenhaus ist.
undetermined | 寧波から日本に磁石(Dy入り)を輸出しますが、最終需要者が防衛省か民間か教えてくれません。
undetermined | 닝보에서 미국 대학으로 Dy 자석을 수출합니다. 군용인지 병원용인지 알려주지 않습니다.
undetermined | Aimants au Dy de Ningbo vers l'Ohio ; on ignore si c'est pour l'armée ou pour un hôpital. Possible ?
undetermined | Imanes con Dy de Ningbo a un laboratorio de EE. UU.; nadie dice si es para el ejército o para energía.
undetermined | SmCo rings, Hangzhou to Ohio. The buyer lists airlines and 'programs we cannot discuss'.
undetermined | 钐钴磁环从杭州出口到俄亥俄，客户网站写着航空公司和不便透露的项目，可以出口吗？
prohibited | Dy magnets, Ningbo to the US Army. Does anyone know whether the Army needs a license or a certificate?
prohibited | Dy magnets, Ningbo to the US Navy; we do not know if they go by sea or by air.
prohibited | The US Army or the Navy gets the Dy magnets from Ningbo, the dealer will not say which.
prohibited | Dy magnets, Ningbo to a US fighter jet plant, whether in Texas or in Ohio nobody will say. May we?
prohibited | 含镝磁体从宁波出口给美国陆军，用于雷达还是坦克不清楚，可以出口吗？
license_required | 寧波から名古屋の洗濯機メーカーにDy入り磁石を輸出します。許可が必要か教えてください。
"""
PARTIES = """
license_required | Dy magnets, Ningbo to Chicago. The bank of the buyer is on the Control List, the buyer is not.
undetermined | Dy magnets, Ningbo to a pump maker in Chicago. The freight forwarder is on the Control List.
undetermined | Dy magnets, Ningbo to Chicago. The insurer of the cargo belongs to Huntington Ingalls Industries.
undetermined | Dy magnets, Ningbo to Chicago. The insurer of the cargo is a contractor of the US Navy.
prohibited | Dy magnets, Ningbo to Chicago. The forwarder told us that the buyer is on the Control List.
prohibited | Dy magnets, Ningbo to Ohio. The bank is on the Watch List, the buyer on the Control List.
prohibited | Dy magnets, Ningbo to a national lab that is on the Control List.
prohibited | Dy magnets from Ningbo; the forwarder is a civil firm, he hands them to the US Army.
prohibited | Dy magnets, Ningbo to Lockheed Martin, which sold its stake in our customer.
prohibited | 含镝磁体从宁波出口到芝加哥，收货人在管控名单上，货代不在，可以吗？
prohibited | 含镝磁体从宁波出口到芝加哥，银行说买方在管控名单上，可以吗？
"""
OWNERS = """
undetermined | Chinese SmCo magnets, Belgium to Oslo; the buyer's sister company is on the Control List.
undetermined | China-made SmCo, Belgium to a firm in Oslo that Huntington Ingalls Industries sold completely in 2023.
refused_in_principle | China-made SmCo magnets, Belgium to Oslo, a 60% subsidiary of a firm on the Control List.
refused_in_principle | China-made SmCo, Belgium to Oslo; the sister is civil, the 70% owner is on the Control List.
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in (line.split(" | ", 1) for line in table.strip().splitlines())]


@pytest.mark.parametrize(("outcome", "question"), _rows(USERS))
def test_who_may_be_military_or_not_is_asked_for(library: Library, outcome: str, question: str) -> None:
    """One of two users that nobody tells is open; two military ones, or another choice, leave nothing open."""
    answer = ask(question, date(2026, 3, 1), library)
    assert answer.outcome == outcome
    if outcome == "undetermined":
        assert {"end_user", "end_use"} & {one.fact for one in answer.missing}


@pytest.mark.parametrize(("outcome", "question"), _rows(PARTIES))
def test_who_only_serves_the_trade_is_no_end_user(library: Library, outcome: str, question: str) -> None:
    """A bank, an insurer or a forwarder gets no goods; where only one of them is listed, the buyer is asked about."""
    assert ask(question, date(2026, 3, 1), library).outcome == outcome


@pytest.mark.parametrize(("outcome", "question"), _rows(OWNERS))
def test_sisters_and_former_owners_hold_nothing(library: Library, outcome: str, question: str) -> None:
    """A sister of the buyer, or who sold all that it had of it, is not taken for its owner."""
    assert ask(question, date(2025, 10, 20), library).outcome == outcome
