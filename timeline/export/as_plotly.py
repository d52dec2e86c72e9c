"""A timeline's chart as the JSON of a Plotly figure."""

from __future__ import annotations

from timeline.chart import ENGLISH, Language, ThemeName, View, figure
from timeline.model import Timeline


def to_plotly(
    timeline: Timeline,
    view: View = "panels",
    width: int = 1216,
    theme: ThemeName = "light",
    language: Language = ENGLISH,
) -> str:
    """``data`` and ``layout``, as ``Plotly.newPlot`` and ``plotly.io.from_json`` take them.

    ``view``, ``width`` in pixels, ``theme`` and ``language`` are those of ``timeline.chart.figure``, and raise
    what it raises.
    """
    return str(figure(timeline, view, width, theme, language=language).to_json()) + "\n"
