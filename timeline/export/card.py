"""A timeline as a card: the picture of 1200 by 630 pixels that link previews show (Open Graph, Twitter)."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go

from timeline.chart import ThemeName, figure
from timeline.export.characters import one_line
from timeline.model import Timeline

WIDTH, HEIGHT = 1200, 630
MARGIN = 24
HEADING, HEADING_SIZE = 40, 28
MOST_HEADING = 68  # characters that fit
MOST_LABELS = 12


def card_figure(timeline: Timeline, theme: ThemeName = "light") -> go.Figure:
    """The title, and under it the panels with as many labels, the most important first, as there is room for."""
    room = HEIGHT - 2 * MARGIN - HEADING
    for labels in range(MOST_LABELS, 0, -1):
        chart = figure(timeline, "panels", WIDTH - 2 * MARGIN, theme, labels)
        if chart.layout.height <= room:
            break
    height = max(HEIGHT, chart.layout.height + 2 * MARGIN + HEADING)
    bottom = MARGIN + (height - 2 * MARGIN - HEADING - chart.layout.height) // 2
    chart.update_layout(
        width=WIDTH,
        height=height,
        margin={"l": MARGIN, "r": MARGIN, "t": height - bottom - chart.layout.height, "b": bottom},
        title={
            "text": f"<b>{escape(_heading(timeline.title))}</b>",
            "font": {"size": HEADING_SIZE},
            "x": MARGIN / WIDTH,
            "y": 1 - MARGIN / height,
            "xref": "container",
            "yref": "container",
            "xanchor": "left",
            "yanchor": "top",
        },
    )
    return chart


def _heading(title: str) -> str:
    words = one_line(title)
    return words if len(words) <= MOST_HEADING else words[: MOST_HEADING - 1].rstrip() + "…"
