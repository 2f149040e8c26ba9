"""Takes frames and words, sets the words into the frames, expects that no sentence about a caught case is called free.

Single questions miss what a grid finds: a word that is harmless in one frame takes the goods, the route or the act away
in another. `grids.yaml` holds the frames; of each frame a fixed sample of the sentences is asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from zlib import crc32

import pytest
import yaml

from qa.ask import Library, ask
from qa.models import stands_in_the_way

SENTENCES = 5
"""Sentences that are asked of each frame."""


@dataclass(frozen=True)
class Frame:
    """One frame of a grid with the words that stand in its gaps."""

    grid: str
    day: date
    also: frozenset[str]
    """Outcomes that are right beside those that stand in the way."""
    text: str
    words: dict[str, list[str]]

    @property
    def sentences(self) -> list[str]:
        gaps = {name: words for name, words in self.words.items() if f"{{{name}}}" in self.text}
        every = [self.text.format(**dict(zip(gaps, words, strict=True))) for words in product(*gaps.values())]
        return sorted(every, key=lambda sentence: crc32(sentence.encode()))[:SENTENCES]


def _frames() -> Iterator[Frame]:
    for grid in yaml.safe_load((Path(__file__).parent / "grids.yaml").read_text(encoding="utf-8")):
        also = frozenset(grid.get("also", ()))
        for text in grid["frames"]:
            yield Frame(grid["grid"], date.fromisoformat(grid["day"]), also, text, grid["words"])


@pytest.mark.parametrize("frame", list(_frames()), ids=lambda frame: f"{frame.grid}: {frame.text}")
def test_no_sentence_of_a_frame_is_called_free(frame: Frame, library: Library) -> None:
    answers = {sentence: ask(sentence, frame.day, library).outcome for sentence in frame.sentences}
    free = {s: o.value for s, o in answers.items() if not stands_in_the_way(o) and o.value not in frame.also}

    assert not free
