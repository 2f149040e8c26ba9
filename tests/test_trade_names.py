"""What traders, price lists and data sheets call materials: slang, doped formulas, grades, shapes, numbers."""

from datetime import date

import pytest

from qa.ask import Library, ask

DAY = date(2026, 3, 1)
READ = [
    ("Ge-on-Si wafers from Suzhou to Dresden, licence?", "license_required"),
    ("W sputter target and Y sputter target from Suzhou to Dresden, licence?", "license_required"),
    ("Tb powder, 3 kg, from Ganzhou to Hanau, licence?", "license_required"),
    ("镝粉5公斤从赣州发汉瑙，要许可证吗？", "license_required"),
    ("APT10吨从赣州发汉堡，要许可证吗？", "license_required"),
    ("Dysprosium PVD cathode from Suzhou to Dresden, licence?", "license_required"),
    ("CAS 7429-91-6, 20 kg, from Ganzhou to Hanau, licence?", "license_required"),
    ("CAS 10038-98-9 from Kunming to Lyon, licence?", "license_required"),
    ("Gallium nuggets from Nanning to Antwerp, licence?", "license_required"),
    ("Blocks with 3% Dy from Ningbo to Hamburg, licence?", "license_required"),
    ("掺铽毛坯从宁波发汉堡，要许可证吗？", "license_required"),
    ("SrAl2O4:Eu,Dy from Ningbo to Hamburg, licence?", "license_required"),
    ("GOS:Pr from Ningbo to Hamburg, licence?", "license_required"),
    ("Phosphor grade Y2O3 from Ningbo to Hamburg, licence?", "license_required"),
    ("Y2O3 for red phosphor from Ningbo to Hamburg, licence?", "license_required"),
    ("TbF3 green powder from Ningbo to Hamburg, licence?", "license_required"),
    ("Battery-grade yttrium oxide from Ningbo to Hamburg, licence?", "license_required"),
    ("CaAlSiN3:Eu2+ from Ningbo to Hamburg, licence?", "suspended"),
    ("红粉CaAlSiN3:Eu从宁波发汉堡，要许可证吗？", "suspended"),
    ("Red phosphor Y2O3:Eu3+ from Ningbo to Hamburg, licence?", "suspended"),
    ("Glow powder SrAl2O4:Eu,Dy from Ningbo to Hamburg, licence?", "suspended"),
    ("Dysprosium-Stangen, 10 kg, von Ningbo nach Hamburg, Genehmigung nötig?", "license_required"),
    ("ジスプロ塊 10kgを寧波からハンブルクへ輸出、許可は必要ですか？", "license_required"),
    ("SmPO4:Ce, a green powder for lamps, from Ningbo to Hamburg, licence?", "license_required"),
    ("Yttrium oxide and red phosphor Y2O3:Eu3+ from Ningbo to Hamburg, licence?", "license_required"),
    ("Ferritringe von Ningbo nach Hamburg, Genehmigung nötig?", "not_caught"),
]
LEFT_OPEN = [
    "Neodymscheiben, 10 kg, von Ningbo nach Hamburg, Genehmigung nötig?",
    "Battery grade dysprosium from Ningbo to Hamburg, licence?",
    "电池级混合稀土从宁波发汉堡，要许可证吗？",
    "Phosphor-grade terbium from Ningbo to Hamburg, licence?",
    "氧化锆珠10公斤从宁波发汉堡，要许可证吗？",
    "红粉10公斤从宁波发汉堡，要许可证吗？",
    "Terbium gallium garnet Faraday rotator rods from Ningbo to Hamburg, licence?",
    "Lu3Al5O12:Ce from Ningbo to Hamburg, licence?",
    "Lamp powder waste from Ningbo to Hamburg, licence?",
    "Europium and terbium in phosphor waste from Ningbo to Hamburg, licence?",
    "Zone-refined bar from Kunming to Hamburg, licence?",
]


@pytest.mark.parametrize(("question", "outcome"), READ)
def test_goods_are_known_by_their_trade_names(question: str, outcome: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome == outcome


@pytest.mark.parametrize("question", LEFT_OPEN)
def test_names_that_may_mean_something_else_are_asked_about(question: str, library: Library) -> None:
    assert ask(question, DAY, library).outcome == "undetermined"
