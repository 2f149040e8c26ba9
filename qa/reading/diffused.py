"""Takes magnets and a reading, gives them the heavy rare earth that is said to be diffused into them.

"NdFeB magnets (terbium diffusion)" names a process by its words; beside magnets they tell what these hold.
"""

from qa.reading.good import Good
from qa.reading.mentions import Reading

BEFORE, BEHIND = 24, 32
"""Characters before and behind magnets in which such words stand."""


def state_diffused(goods: list[Good], reading: Reading) -> None:
    """State of each magnet what is diffused into it, unless words say that it is not."""
    for good in (good for good in goods if good.form == "magnet"):
        around = f"{reading.lowered[: good.start][-BEFORE:]} ⟨SAID⟩ {reading.lowered[good.end :][:BEHIND]}"
        matches = reading.all("diffused", around)
        found = {symbol for match in matches for symbol, word in match.groupdict().items() if word}
        present = good.composition.present | (found - good.composition.absent)
        good.composition = good.composition.model_copy(update={"present": present})
