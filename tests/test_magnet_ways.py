"""Magnets fixed on a carrier leave China as an assembly; loose ones, however they are made, as magnets."""

from datetime import date

import pytest

from qa.ask import Library, ask

DECEMBER = date(2025, 12, 5)


@pytest.mark.parametrize(
    "question",
    [
        "Magnet tracks for linear motors (1% Dy magnets glued on steel), Suzhou to Munich. Loose magnets or assembly?",
        "Linear motor magnet way, NdFeB with Dy, bonded and fixed on steel base, from Suzhou to Milan.",
        "Rotor hubs with terbium magnets bonded onto the steel core, Ningbo to Turin.",
        "磁轨（含镝磁钢粘在钢板上），苏州发慕尼黑，算磁体还是组件？",
        "Magnetbahn für Linearmotoren, Magnete mit Dysprosium auf Stahlplatte geklebt, von Shenzhen nach Stuttgart.",
        "Voies magnétiques pour moteurs linéaires, aimants au dysprosium collés sur acier, de Shenzhen à Lyon.",
        "マグネットウェイ（ジスプロシウム入り磁石を鋼板に接着済み）、深圳からミュンヘンへ。",
    ],
)
def test_magnets_fixed_on_a_carrier_are_an_assembly(question: str, library: Library) -> None:
    assert ask(question, DECEMBER, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "question",
    [
        "Dysprosium magnets for linear motors, Suzhou to Munich. Loose magnets or assembly?",
        "Dysprosium magnets for the magnet ways of linear motors, shipped loose, Shenzhen to Stuttgart.",
        "NdFeB magnets with dysprosium from Ningbo to Stuttgart, where they are glued on rotors.",
        "Hot pressed (die-upset) NdFeB ring magnets containing dysprosium, Chengdu to Lyon.",
        "Rotors, and terbium magnets, bonded to size, Ningbo to Turin",
        "含镝磁钢从宁波发斯图加特，客户再粘在转子上。",
        "Kunststoffgebundene NdFeB-Magnete mit Dysprosium, Ningbo nach Turin",
    ],
)
def test_loose_magnets_stay_magnets(question: str, library: Library) -> None:
    assert ask(question, DECEMBER, library).outcome == "license_required"
