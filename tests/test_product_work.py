"""Work on products that hold magnets makes no magnets; magnets that come from China for it leave China all the same."""

from datetime import date

import pytest

from qa.ask import Library, ask

IN_FORCE, PAUSED = date(2025, 11, 4), date(2026, 3, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Our Hefei people teach the Brno plant how to wind stators",
        "Our Hefei people teach the Brno plant how to glue magnets into rotors",
        "Our Hefei people teach the Brno plant motor assembly; no magnet making",
        "我们只做电机装配，派人去泰国教工人怎么装磁钢，要许可吗",
    ],
)
def test_who_is_taught_to_build_motors_gets_no_listed_technology(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "not_caught"


@pytest.mark.parametrize(
    "text",
    [
        "Our Hefei people teach the Brno plant how to sinter magnets and glue them into rotors",
        "Our Hefei people teach the Brno plant motor assembly and magnet production",
        "派人去泰国教工人怎么装磁钢，还有怎么烧结",
        "Our Hefei people teach the Brno plant how to glue SmCo magnets into rotors. The magnets come from Ningbo.",
        "We glue SmCo magnets into rotors in Brno; the magnets come from Ningbo. Licence?",
        "We send the stator drawing from Suzhou to Brno. The SmCo magnets come from Ningbo.",
        "Rotor drawings go from Suzhou to Brno; SmCo magnets are bought in Ningbo. Licence?",
        "We assemble motors in Graz with NdFeB-Dy magnets from Chengdu. Does the supplier need anything?",
        "我们在捷克装磁钢，钐钴磁钢从宁波买",
    ],
)
def test_making_magnets_and_magnets_from_china_stay_caught(text: str, library: Library) -> None:
    assert ask(text, IN_FORCE, library).outcome == "license_required"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("pumps (rotor magnets SmCo), Suzhou to Izmir", "not_caught"),
        ("motors (rotor magnets: NdFeB, 3% Dy), Suzhou to Izmir", "not_caught"),
        ("曳引机（转子磁钢含镝3%），苏州到伊兹密尔", "not_caught"),
        ("zirconia crowns from Shenzhen to Oslo, 5 % yttria in them", "not_caught"),
        ("yttria powder for zirconia crowns, Shenzhen to Oslo", "license_required"),
        ("pumps (plus 20 rotor magnets SmCo), Suzhou to Izmir", "license_required"),
        ("motors (spare rotor magnets SmCo), Suzhou to Izmir", "license_required"),
        ("motors (incl. brake; 20 SmCo magnets), Suzhou to Izmir", "license_required"),
        ("Magnetic chucks use SmCo blocks. A crate of the bare blocks goes from Ningbo to Icheon.", "license_required"),
    ],
)
def test_brackets_tell_what_is_inside(text: str, outcome: str, library: Library) -> None:
    assert ask(text, PAUSED, library).outcome == outcome
