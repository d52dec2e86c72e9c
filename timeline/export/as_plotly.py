"""A timeline's chart as the JSON of a Plotly figure."""

from __future__ import annotations

from timeline.chart import ThemeName, View, figure
from timeline.model import Timeline


def to_plotly(
    timeline: Timeline, view: View = "panels", width: int = 1216, theme: ThemeName = "light"
) -> str:
    """``data`` and ``layout``, as ``Plotly.newPlot`` and ``plotly.io.from_json`` take them.

    ``view``, ``width`` in pixels and ``theme`` are those of ``timeline.chart.figure``, and raise what it raises.
    """
    return str(figure(timeline, view, width, theme).to_json()) + "\n"
