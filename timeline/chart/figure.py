"""From a timeline to a Plotly figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

import plotly.graph_objects as go

from timeline.chart.canvas import Area, Canvas
from timeline.chart.language import ENGLISH, Language
from timeline.chart.panels import draw_panels
from timeline.chart.phone_list import draw_list
from timeline.chart.scale import draw_scale
from timeline.chart.selection import MOST_LABELS, Selection, select
from timeline.chart.theme import THEMES, TITLE_SIZE, Theme, ThemeName
from timeline.model import Timeline

View: TypeAlias = Literal["panels", "scale", "list"]
VIEWS: tuple[View, ...] = get_args(View)
LEAST_WIDTH, MOST_WIDTH = 280, 2400
EMPTY_HEIGHT = 80.0

_DRAW: dict[View, Callable[[Selection, float, Theme, Language], go.Figure]] = {
    "panels": draw_panels,
    "scale": draw_scale,
    "list": draw_list,
}


def figure(
    timeline: Timeline,
    view: View = "panels",
    width: int = 1216,
    theme: ThemeName = "light",
    labels: int = MOST_LABELS,
    language: Language = ENGLISH,
) -> go.Figure:
    """Draw a timeline.

    ``view`` is ``"panels"`` (a strip at true scale, then one to four calendar panels), ``"scale"`` (one axis,
    one row an event) or ``"list"`` (one under the other, for a phone); ``width`` is in pixels (280 to 2400);
    ``labels`` is how many events, the most important, get a label: the rest are small marks;
    ``language`` is what its words are in: ``language("ar")`` also runs from right to left. The figure has its
    own height. It stands by itself in a notebook; every mark's ``customdata`` is its event's id, and
    the annotations named ``label-<id>`` are its label.

    Raises ValueError for a view, a theme or a width there is not.
    """
    if view not in _DRAW:
        raise ValueError(f"no view {view!r}: there are {', '.join(VIEWS)}")
    if theme not in THEMES:
        raise ValueError(f"no theme {theme!r}: there are {', '.join(THEMES)}")
    if not LEAST_WIDTH <= width <= MOST_WIDTH:
        raise ValueError(f"width {width} is not between {LEAST_WIDTH} and {MOST_WIDTH} pixels")
    if not timeline.events:
        return _empty(width, THEMES[theme], language)
    return _DRAW[view](select(timeline.events, max(1, labels)), width, THEMES[theme], language)


def _empty(width: float, theme: Theme, language: Language) -> go.Figure:
    canvas = Canvas(width, theme, language)
    canvas.pixel_axes(Area(0, 0, width, EMPTY_HEIGHT))
    canvas.text(width / 2, 30, [language.say("No events match.")], TITLE_SIZE, theme.mute, "center")
    return canvas.figure(EMPTY_HEIGHT)
