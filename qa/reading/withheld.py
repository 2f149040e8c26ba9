"""Takes a reading, gives the know-how that the supplier of goods is said to keep to himself: none of it moves.

Where anything is handed over after all, nothing is taken for withheld.
"""

from qa.reading.mentions import Mention, Reading


def withheld(reading: Reading) -> frozenset[int]:
    """Where words begin for know-how that is kept back ("the recipe is the supplier's secret")."""
    if reading.says("hands_over"):
        return frozenset()
    words = reading.of("T")
    kept = [m for m in words if _is_kept(m, reading)]
    secrets = [m for m in words if kept and reading.says("secret_word", m.text.lower())]
    return frozenset(m.start for m in (*kept, *secrets))


def _is_kept(know_how: Mention, reading: Reading) -> bool:
    before, after = reading.without_names[: know_how.start], reading.without_names[know_how.end :]
    return bool(reading.says("withheld_after", after) or reading.says("withheld_before", before))
