"""Magnets that were pried, peeled or baked out of something and go loose are magnets, whatever they were in before."""

from datetime import date

import pytest

from qa.ask import Library, ask
from qa.models import Outcome

NOVEMBER = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "旧伺服转子上撬下来的磁片攒了一箱，27公斤，含镝1%多，从苏州卖给印度修理铺，转子不是说不管吗？",
        "蘇州拆下來的磁片一箱，原本黏在轉子上，含鏑，賣給印度修理店，轉子不管吧？",
        "泉州收来的磁铁，都是从电动车轮毂电机上砸下来的，含镝，15公斤发尼日利亚",
        "磁片是从报废转子上拆的，含镝1.2%，27公斤，从苏州卖到印度，旧货也要证吗",
        "We knocked the magnets off 300 scrapped rotors in Ningbo, 1.4% Dy, a shop in Pune wants them. Rotors exempt?",
        "Magnets pried out of old motors, 40 kg, dysprosium 2%, from our bench in Suzhou to Chennai. Free to ship?",
        "Loose magnets, formerly glued on rotors, Dy 1.5%, Suzhou to a repair shop in India. A rotor isn't controlled?",
        "Die aus Servomotoren ausgebauten Magnete (Dy 2 %) gehen von Shenzhen nach Istanbul. Motoren sind doch frei?",
        "De Suzhou vers Pune : 27 kg d'aimants au dysprosium retirés de vieux rotors. Le rotor n'est pas contrôlé ?",
        "Imanes arrancados de rotores viejos en Shenzhen, con disprosio, para un taller de Monterrey. ¿Licencia?",
        "古いモーターのローターから剥がした磁石20kg（ジスプロシウム入り）を蘇州からベトナムへ売りたい",
        "쑤저우에서 오래된 서보 모터에서 빼낸 자석 27kg (디스프로슘 1%) 인도로 판매, 로터는 규제 대상 아니지요?",
    ],
)
def test_loose_magnets_are_what_moves(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.LICENSE_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Motors with terbium magnets built in, pulled out of old air conditioners, Shenzhen to Bangkok. License?",
        "Loudspeakers with NdFeB (Dy) magnets inside, taken out of old cars, Ningbo to Cairo. Licence?",
        "成品电机含镝磁钢，从苏州出口泰国，磁钢拆不下来，要许可证吗",
        "从宁波出口带含镝磁钢的电机到印度，磁钢没有拆下来，要证吗",
        "旧空调里拆下来的压缩机电机，内装含镝磁钢，从广州发泰国，要许可吗",
    ],
)
def test_magnets_that_stay_in_go_in_their_product(text: str, library: Library) -> None:
    assert ask(text, NOVEMBER, library).outcome is Outcome.NOT_CAUGHT
