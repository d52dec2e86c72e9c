"""Colours pass WCAG 2.2 AA: 4.5 for text, 3 for what shapes must show."""

from __future__ import annotations

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
