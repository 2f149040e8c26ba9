"""Takes a reading, gives whether somebody asks if something may move, and not what rules say of such moves."""

from qa.reading.mentions import Reading


def asks_to_act(reading: Reading) -> bool:
    """Whether it is asked whether something may move; what went without a license asks nothing."""
    rest = reading.vocabulary.expressions("asks_no_act", reading.lang).sub(" ", reading.without_names)
    return bool(reading.says("asks_to_act", rest) or reading.says("asks_shortly"))


def asks_barely(reading: Reading) -> bool:
    """Whether it is asked, yes or no, if what is somebody's may go or is touched; no rule or paper is meant.

    Worked out once.
    """
    return reading.once("bare", lambda: _is_bare(reading))


def looks_up(reading: Reading) -> bool:
    """Whether all that is asked is whether goods or elements that are named are controlled: a case, not the rules."""
    return bool(reading.says("looks_up", reading.tagged))


def _is_bare(reading: Reading) -> bool:
    if reading.about_rules - {"without_goods"} or not reading.says("asks_yes_or_no"):
        return False
    touched = reading.says("touched")
    rest = _without_license(reading)
    licensed = rest != reading.without_names
    named = touched or licensed or reading.of(*NAMING) or reading.says("on_its_way")
    of_a_class = touched and not reading.says("ones_own")
    return bool(named) and not of_a_class and not reading.says("asks_of_rules", rest)


def asks_of_ones_own(reading: Reading) -> bool:
    """Whether a bare question is of what is one's own or pointed at, or only asks whether a license is needed."""
    return bool(reading.says("ones_own")) or not any(map(str.isalnum, _without_license(reading)))


def _without_license(reading: Reading) -> str:
    return reading.vocabulary.expressions("license_needed", reading.lang).sub(" ", reading.without_names)


NAMING = "EFGKTWUP"
"""Tags of goods and technology, of ways to hand technology over, of uses and of places."""
