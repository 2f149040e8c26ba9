"""Takes the messages of a vocabulary, each labelled with its kind by a person; gives them, and the faults in them."""

import csv
from collections.abc import Iterator
from pathlib import Path

MESSAGES = "messages.csv"
KINDS = {
    "case": ("case", ""),
    "information": ("information", ""),
    "evasion": ("out_of_scope", "evasion"),
    "foreign": ("out_of_scope", "foreign_regime"),
    "unrelated": ("out_of_scope", "unrelated"),
    "injection": ("out_of_scope", "injection"),
}
"""What messages are labelled with -> the kind and the reason."""


def read_messages(file: Path) -> Iterator[tuple[str, str]]:
    """The kind and the text of each message of a file; raises csv.Error or KeyError where it is no such table."""
    with file.open(encoding="utf-8", newline="") as rows:
        yield from ((row["kind"], row["text"]) for row in csv.DictReader(rows, strict=True))


def faults_of(messages: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What is wrong with messages: the line and the reason."""
    seen: dict[str, int] = {}
    for line, (kind, text) in enumerate(messages, 2):
        if kind not in KINDS:
            yield f"line {line}", f"{kind!r} is no kind; kinds are {', '.join(KINDS)}"
        if not text or not text.strip():
            yield f"line {line}", "has no text"
        elif (first := seen.setdefault(text.casefold(), line)) != line:
            yield f"line {line}", f"says the same as line {first}"
