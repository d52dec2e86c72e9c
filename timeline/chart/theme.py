"""The colours and type of a chart. Text on every ground here passes WCAG 2.2 AA (4.5 : 1); tests count it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ThemeName: TypeAlias = Literal["light", "dark"]

FONT_FAMILY = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"
TITLE_SIZE = 13.0
DATE_SIZE = 11.5
HEADING_SIZE = 13.5
TICK_SIZE = 11.0
NUMBER_SIZE = 10.5
LINE_HEIGHT = 1.3  # what Plotly sets lines at, in units of the font size
DATE_LINE, TITLE_LINE = DATE_SIZE * LINE_HEIGHT + 1, TITLE_SIZE * LINE_HEIGHT  # pixels


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as CSS hex strings.

    ``strong``, ``pale`` and ``page`` are the three steps of confidence, ``on_strong`` is text on ``strong``;
    ``other_strong`` and ``other_pale`` colour the second half of a split mark. Blue and orange stay apart
    for readers with any of the common colour-vision deficiencies.
    """

    page: str
    band: str
    ink: str
    mute: str
    grid: str
    edge: str
    strong: str
    pale: str
    on_strong: str
    other_strong: str
    other_pale: str

    def faded(self, opacity: float) -> str:
        """``strong`` as a CSS ``rgba()`` of this opacity (0..1)."""
        red, green, blue = (int(self.strong[i : i + 2], 16) for i in (1, 3, 5))
        return f"rgba({red},{green},{blue},{opacity:g})"


THEMES: dict[ThemeName, Theme] = {
    "light": Theme(
        page="#ffffff",
        band="#f3f5f9",
        ink="#1a2230",
        mute="#566073",
        grid="#d9dfe8",
        edge="#b9c3d1",
        strong="#14508f",
        pale="#cfe0f2",
        on_strong="#ffffff",
        other_strong="#a84a06",
        other_pale="#fadcc3",
    ),
    "dark": Theme(
        page="#12161d",
        band="#1b212b",
        ink="#e9edf3",
        mute="#a9b3c1",
        grid="#303947",
        edge="#465161",
        strong="#7db4f0",
        pale="#28425f",
        on_strong="#0c1117",
        other_strong="#f2a661",
        other_pale="#57391d",
    ),
}
