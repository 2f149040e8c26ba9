"""Takes the real law in both languages: the same labels, nothing thin, and the counts that the sources give."""

import json
from collections import Counter

import pytest

from qa.channels.cli import main
from qa.corpus import Corpus

COUNTS = {
    "cn/dual-use-regulations": (52, 0, 0),
    "cn/export-control-law": (49, 0, 0),
    "cn/foreign-trade-law": (2, 0, 0),
    "cn/mofcom-2023-23": (6, 14, 0),
    "cn/mofcom-2023-39": (6, 4, 0),
    "cn/mofcom-2024-21": (2, 5, 0),
    "cn/mofcom-2024-31": (3, 0, 0),
    "cn/mofcom-2024-33": (6, 16, 0),
    "cn/mofcom-2024-46": (4, 0, 0),
    "cn/mofcom-2024-51": (3, 0, 0),
    "cn/mofcom-2025-1": (4, 0, 28),
    "cn/mofcom-2025-10": (5, 25, 0),
    "cn/mofcom-2025-13": (4, 0, 15),
    "cn/mofcom-2025-18": (5, 59, 0),
    "cn/mofcom-2025-21": (4, 0, 16),
    "cn/mofcom-2025-22": (4, 0, 12),
    "cn/mofcom-2025-35": (4, 0, 8),
    "cn/mofcom-2025-51": (4, 0, 3),
    "cn/mofcom-2025-55": (5, 6, 0),
    "cn/mofcom-2025-56": (5, 35, 0),
    "cn/mofcom-2025-57": (5, 42, 0),
    "cn/mofcom-2025-58": (5, 30, 0),
    "cn/mofcom-2025-61": (15, 24, 0),
    "cn/mofcom-2025-62": (16, 0, 0),
    "cn/mofcom-2025-70": (5, 0, 0),
    "cn/mofcom-2025-72": (2, 0, 0),
    "cn/mofcom-2025-73": (1, 0, 0),
    "cn/mofcom-2025-91": (2, 0, 0),
    "cn/mofcom-2026-1": (4, 0, 0),
    "cn/mofcom-2026-11": (4, 0, 20),
    "cn/mofcom-2026-12": (4, 0, 20),
    "cn/mofcom-2026-20": (4, 0, 7),
    "cn/mofcom-2026-23": (4, 0, 10),
    "cn/mofcom-2026-26": (3, 0, 0),
    "cn/mofcom-2026-27": (4, 0, 20),
    "cn/mofcom-2026-28": (4, 0, 20),
    "cn/mofcom-2026-30": (4, 0, 14),
    "cn/mofcom-2026-34": (1, 0, 0),
    "cn/mofcom-2026-40": (1, 0, 0),
    "cn/mofcom-2026-helium": (1, 0, 0),
    "cn/mofcom-faq-2025-18": (10, 0, 0),
    "cn/mofcom-faq-2026-01-26": (2, 0, 0),
    "cn/mofcom-remarks-2025-10-09": (8, 0, 0),
    "cn/rare-earth-regulations": (7, 0, 0),
    "cn/state-council-834": (1, 0, 0),
    "cn/state-council-841": (1, 0, 0),
    "cn/technology-catalogue": (16, 3, 0),
}
"""Articles, items and parties of an instrument."""
NAMINGS = {"control": 153, "watch": 40}
EQUIPMENT, RAW_MATERIALS = 26, 3
"""The heads of No. 56: machines (2B902), raw and auxiliary materials (1C914)."""


def test_every_instrument_has_the_same_labels_in_english_and_chinese(corpus: Corpus) -> None:
    labels = {lang: {passage for passage, code in corpus.passages if code == lang} for lang in ("en", "zh")}

    assert sorted(labels["en"] ^ labels["zh"]) == []


def test_chinese_passages_are_written_in_chinese_and_say_as_much(corpus: Corpus) -> None:
    pairs = [
        (corpus.passages[name, "en"], corpus.passages[name, "zh"]) for name, lang in corpus.passages if lang == "zh"
    ]
    thin = [zh.id for en, zh in pairs if len(en.text) > 60 and len(zh.text) * 9 < len(en.text)]
    foreign = [zh.id for _, zh in pairs if not any("\u4e00" <= character <= "\u9fff" for character in zh.text)]

    assert (thin, foreign) == ([], [])


def test_counts_are_those_of_the_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--json"]) == 0
    rows = {row["instrument"]: row for row in json.loads(capsys.readouterr().out)["instruments"]}
    counts = {name: (row["articles"], row["items"], row["parties"]) for name, row in rows.items()}

    assert counts == COUNTS


def test_namings_on_the_two_lists(corpus: Corpus) -> None:
    assert Counter(file.list for file in corpus.party_files for _ in file.parties) == NAMINGS


def test_heads_of_no_56_are_twenty_six_machines_and_three_materials(corpus: Corpus) -> None:
    heads = {tuple(entry.item.code.split(".")[:2]) for entry in corpus.items["cn/mofcom-2025-56"]}

    assert Counter(head for head, _ in heads) == {"2B902": EQUIPMENT, "1C914": RAW_MATERIALS}
