"""Colours pass WCAG 2.2 AA: 4.5 for text, 3 for what shapes must show."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from timeline.chart.theme import THEMES

SHEET = Path(__file__).resolve().parents[2] / "api" / "static" / "page.css"


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground(name):
    theme = THEMES[name]
    grounds = {
        theme.ink: (theme.page, theme.band, theme.pale, theme.other_pale),
        theme.mute: (theme.page, theme.band),
    }
    grounds |= {theme.on_strong: (theme.strong, theme.other_strong)}
    for text, behind in grounds.items():
        for ground in behind:
            assert contrast(text, ground) >= 4.5, (text, ground)


@pytest.mark.parametrize("name", THEMES)
def test_marks_stand_out_from_the_ground(name):
    theme = THEMES[name]
    for mark in (theme.strong, theme.other_strong):
        assert contrast(mark, theme.band) >= 3
        assert contrast(mark, theme.page) >= 3


# What is seen with each deficiency, in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def lab(linear: list[float]) -> list[float]:
    """CIE L*a*b* (D65) of linear sRGB."""
    red, green, blue = (min(1.0, max(0.0, c)) for c in linear)
    xyz = (
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def seen(colour: str, deficiency: str) -> list[float]:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return lab([sum(f * c for f, c in zip(row, linear, strict=True)) for row in DEFICIENCIES[deficiency]])


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("name", THEMES)
def test_the_halves_of_a_split_mark_differ_for_colour_blind_readers(name, deficiency):
    """A difference (CIE 1976) of 2.3 is just noticed; 25 are other colours."""
    theme = THEMES[name]
    for one, other in ((theme.strong, theme.other_strong), (theme.pale, theme.other_pale)):
        distance = math.dist(seen(one, deficiency), seen(other, deficiency))
        assert distance > (25 if one == theme.strong else 10), (one, other, distance)


@pytest.mark.parametrize("deficiency", DEFICIENCIES)
@pytest.mark.parametrize("name", THEMES)
def test_the_steps_of_confidence_are_steps_of_lightness(name, deficiency):
    """So they are told apart without any colour, in print too."""
    theme = THEMES[name]
    lightness = [seen(colour, deficiency)[0] for colour in (theme.strong, theme.pale, theme.page)]
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))
    assert abs(lightness[0] - lightness[1]) > 25


@pytest.mark.parametrize(("name", "block"), [("light", 0), ("dark", 1)])
def test_the_page_has_the_charts_colours(name, block):
    sheet = [
        dict(re.findall(r"--([\w-]+): (#\w{6})", part)) for part in SHEET.read_text().split(":root {")[1:3]
    ]
    theme = THEMES[name]
    wanted = {
        "page": theme.page,
        "band": theme.band,
        "ink": theme.ink,
        "mute": theme.mute,
        "strong": theme.strong,
    }
    wanted |= {"pale": theme.pale, "on-strong": theme.on_strong, "other": theme.other_strong}
    assert {key: sheet[block][key] for key in wanted} == wanted
