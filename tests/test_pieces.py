"""Pieces of magnets that nobody calls magnets, and processes of firms in Hong Kong and Macao."""

from datetime import date

import pytest

from qa.ask import Library, ask

PIECES = """
license_required | We banged the Dy segments loose from 80 motors in Suzhou and send them to Poland. License?
license_required | We send Tb-containing rings torn out of 80 motors in Suzhou, to Poland. License?
license_required | The loose Dy tiles come from motors dismantled in Suzhou and go to Poland. License?
license_required | Motor rotors whose Dy tiles our customer will later remove, Suzhou to Poland. License?
license_required | Dy-containing arcs from Ningbo to a motor maker in Brno. Do we need a license?
license_required | 从旧转子上拆下的含镝瓦片，从宁波发往法国，要许可证吗？
license_required | Wir haben die Dy-Segmente aus 80 Motoren in Suzhou herausgeschlagen, für Polen. Genehmigung?
license_required | 蘇州で80台のモーターから外したジスプロシウム入りセグメントをポーランドへ送ります。許可は必要ですか？
license_required | 쑤저우에서 모터 80대에서 떼어낸 디스프로슘 함유 세그먼트를 폴란드로 보냅니다. 허가가 필요한가요?
license_required | Segments au dysprosium arrachés de 80 moteurs à Suzhou, envoyés en Pologne. Licence ?
license_required | Segmentos con disprosio arrancados de 80 motores en Suzhou, enviados a Polonia. ¿Licencia?
license_required | We send NdFeB pole pieces containing dysprosium torn out of 80 motors in Suzhou, to Poland. License?
not_caught | Rotors with pole pieces and Dy magnets glued in, from Suzhou to Poland. License?
not_caught | Complete motors with Dy segments inside, from Suzhou to Poland. License?
not_caught | The Dy segments stay glued in the rotors; rotors from Suzhou to Poland. License?
not_caught | Dy-free segments torn out of motors, from Suzhou to Poland. License?
"""
PROCESSES = """
undetermined | Dy-NdFeB magnets from Vietnam, 0.05% Chinese Dy by value, by know-how of our Hong Kong parent, to France?
undetermined | Korean Dy-NdFeB magnets, 0.06% Chinese Dy by value, technology from Hong Kong, to Germany?
undetermined | Dy-NdFeB magnets made in Vietnam, 0.05% Chinese Dy by value, process of our Macao partner, to Italy?
undetermined | Dy-NdFeB magnets from Vietnam, 0.05% Chinese Dy by value, know-how of our parent in Hong Kong, to Italy?
undetermined | 我们在越南用香港母公司的工艺生产含镝钕铁硼磁体，中国镝占0.05%，卖到德国，要许可吗？
not_caught | Dy-NdFeB magnets made in Vietnam, 0.05% Chinese Dy by value, process of our Japanese parent, to Italy?
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in (line.split(" | ", 1) for line in table.strip().splitlines())]


@pytest.mark.parametrize(("outcome", "question"), _rows(PIECES))
def test_pieces_beside_an_element_are_magnets(library: Library, outcome: str, question: str) -> None:
    """Segments and tiles are magnets, rings are where they were taken out; what stays built in goes in its product."""
    assert ask(question, date(2026, 3, 1), library).outcome == outcome


@pytest.mark.parametrize(("outcome", "question"), _rows(PROCESSES))
def test_a_process_of_hong_kong_is_asked_about(library: Library, outcome: str, question: str) -> None:
    """Whether technology of Hong Kong or Macao counts as Chinese is not settled, so it is not taken for foreign."""
    assert ask(question, date(2026, 11, 23), library).outcome == outcome
