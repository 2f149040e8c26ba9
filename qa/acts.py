"""Takes a reading, gives whether it asks whether something may move."""

from qa.mentions import Reading


def asks_to_act(reading: Reading) -> bool:
    """Whether it is asked whether something may move; what went without a license asks nothing."""
    rest = reading.vocabulary.pattern("asks_no_act", reading.lang).sub(" ", reading.without_names)
    return bool(reading.says("asks_to_act", rest) or reading.says("asks_shortly"))


def asks_without_rules(reading: Reading) -> bool:
    """Whether it is asked whether something may move, without a word on licenses or measures."""
    return asks_to_act(reading) and not reading.says("regime")
