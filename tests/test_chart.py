"""The chart of all statuses."""

import io
from datetime import date

import pytest
from rich.console import Console

from qa.chart import GLYPHS, as_record, timeline, tracks
from qa.corpus import Corpus


def _drawn(corpus: Corpus, day: date, width: int = 80) -> list[str]:
    stream = io.StringIO()
    Console(file=stream, width=width, color_system=None).print(timeline(corpus, day, width))
    return stream.getvalue().splitlines()


def test_every_status_has_a_glyph_of_its_own() -> None:
    assert len({glyph for glyph, _ in GLYPHS.values()}) == len(GLYPHS)


@pytest.mark.parametrize("width", [80, 120])
def test_chart_fits_the_terminal_and_lists_every_instrument(corpus: Corpus, width: int) -> None:
    lines = _drawn(corpus, date(2026, 3, 1), width)
    assert max(len(line) for line in lines) <= width
    for track in tracks(corpus):
        assert any(line.startswith(track.name) for line in lines)


def test_day_is_marked_above_its_cell(corpus: Corpus) -> None:
    lines = _drawn(corpus, date(2025, 10, 20), 120)
    column = next(line.index("▼") for line in lines if "▼" in line)
    bar = next(line for line in lines if line.startswith("No. 61 of 2025"))
    assert bar[column] == "█"


def test_bar_shows_the_suspension_and_what_is_not_known_after_it(corpus: Corpus) -> None:
    bar = next(line for line in _drawn(corpus, date(2026, 3, 1)) if line.startswith("No. 61 of 2025"))
    assert "suspended" in bar
    assert bar.rstrip().endswith("▒?????")


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2030, 1, 1)])
def test_day_outside_the_chart_is_not_marked(corpus: Corpus, day: date) -> None:
    assert sum("▼" in line for line in _drawn(corpus, day)) == 1


def test_record_names_the_period_and_its_cause(corpus: Corpus) -> None:
    track = next(t for t in tracks(corpus) if t.instrument.id == "cn/mofcom-2025-61" and t.rule is None)
    record = as_record(track, date(2026, 11, 10))
    assert (record["status"], record["to"], record["by"]) == ("suspended", "2026-11-10", "cn/mofcom-2025-70")
    assert as_record(track, date(2026, 11, 11))["status"] == "unverified"
