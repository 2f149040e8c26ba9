"""What is said to be diffused into magnets is in them; what is said not to be is not."""

from datetime import date

import pytest

from qa.ask import Library, ask


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("钕铁硼磁体（渗铽）深圳到名古屋", "license_required"),
        ("钕铁硼磁体（铽扩散）深圳到名古屋", "license_required"),
        ("深センから名古屋へ、NdFeB磁石(テルビウム拡散品)を送ります", "license_required"),
        ("NdFeB-Magnete mit Terbium-Diffusion Shenzhen nach Graz", "license_required"),
        ("NdFeB magnets with Dy grain boundary diffusion, Shenzhen to Graz", "license_required"),
        ("aimants NdFeB avec diffusion de terbium, Shenzhen à Lyon", "license_required"),
        ("NdFeB 자석(터븀 확산) 선전에서 부산으로", "license_required"),
        ("钕铁硼磁体，未渗铽，深圳到名古屋", "undetermined"),
        ("NdFeB magnets without terbium diffusion, Shenzhen to Graz", "undetermined"),
        ("NdFeB magnets, GBD grade, Shenzhen to Nagoya", "undetermined"),
    ],
)
def test_words_for_diffusion_tell_what_magnets_hold(text: str, outcome: str, library: Library) -> None:
    assert ask(text, date(2026, 3, 1), library).outcome == outcome
