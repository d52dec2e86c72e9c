"""Draws marks and bars onto a canvas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from timeline.chart.canvas import Axes, Canvas, moment
from timeline.chart.encoding import RING, Mark, days_of, middle
from timeline.chart.hover import hover_text, safe
from timeline.chart.language import Language, isolated
from timeline.chart.outlines import half, hatching, outline, svg_path
from timeline.chart.theme import NUMBER_SIZE, Theme
from timeline.chart.wording import date_words
from timeline.model import Event, Interval

Ends: TypeAlias = tuple[str, str] | tuple[float, float]

CLEAR = "rgba(0,0,0,0)"
OUTLINE = 1.5
HATCH_APART = 3.0
FADE = 0.3  # the share of a bar's length over which a soft end fades


def whole_days(days: Interval) -> Ends:
    """The ends on a date axis of a bar over ``days``: the last one is in it."""
    return moment(days.first), moment(days.last, 1)


class Spot(NamedTuple):
    """A mark at ``x``, ``y`` pixels; ``at`` is its x on its axis; ``event`` what it stands for, if any."""

    mark: Mark
    x: float
    y: float
    at: str | float
    event: Event | None = None

    @property
    def event_id(self) -> str:
        """Of the event that it stands for; "" where there is none."""
        return self.event.id if self.event else ""


def draw_marks(canvas: Canvas, axes: Axes, spots: Sequence[Spot]) -> None:
    """Draw marks on ``axes``: one trace, with numbers and hover."""
    theme = canvas.theme
    for spot in spots:
        if spot.mark.planned:
            _ring(canvas, spot)
        if spot.mark.split:
            _halves(canvas, spot)
    marks = [spot.mark for spot in spots]
    canvas.traces.append(
        {
            "type": "scatter",
            "mode": "markers+text",
            "xaxis": axes.x,
            "yaxis": axes.y,
            "x": [spot.at for spot in spots],
            "y": [round(spot.y, 1) for spot in spots],
            "customdata": [spot.event_id for spot in spots],
            "text": [mark.number for mark in marks],
            "textposition": "middle center",
            "textfont": {"size": NUMBER_SIZE, "color": [_number_colour(mark, theme) for mark in marks]},
            "marker": {
                "size": [mark.size for mark in marks],
                "symbol": [mark.shape for mark in marks],
                "color": [CLEAR if mark.split else _fill(mark, theme) for mark in marks],
                "opacity": 1,
                "line": {"width": OUTLINE, "color": theme.strong},
            },
            "hovertext": [hover_text(spot.event, canvas.language) if spot.event else "" for spot in spots],
            "hoverinfo": "text",
            "cliponaxis": False,
            "name": "marks",
        }
    )


def draw_bar(
    canvas: Canvas, axes: Axes, mark: Mark, ends: Ends, y: float, thick: float, event_id: str = ""
) -> None:
    """Draw what a date allows as a bar between ``ends``, in the axis' own units.

    The trace's ``meta`` is the event's id. Crisp ends are known bounds, faded ones soft; what is planned is hatched.
    """
    theme = canvas.theme
    start, end = ends
    top, bottom = round(y - thick / 2, 1), round(y + thick / 2, 1)
    trace: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines",
        "xaxis": axes.x,
        "yaxis": axes.y,
        "x": [start, end, end, start, start],
        "y": [top, top, bottom, bottom, top],
        "fill": "toself",
        "line": {"width": 0, "color": CLEAR},
        "hoverinfo": "skip",
        "name": "bar",
        "meta": event_id,
    }
    body, none = theme.faded(0.42), theme.faded(0)
    if mark.planned:
        trace["fillcolor"] = theme.faded(0.12)
        trace["fillpattern"] = {"shape": "/", "fgcolor": theme.faded(0.8), "size": 5, "solidity": 0.3}
    elif any(mark.fades):
        left, right = reversed(mark.fades) if canvas.mirrored else mark.fades
        trace["fillgradient"] = {
            "type": "horizontal",
            "colorscale": [
                [0, none if left else body],
                [FADE, body],
                [1 - FADE, body],
                [1, none if right else body],
            ],
        }
    else:
        trace["fillcolor"] = body
    canvas.traces.append(trace)


def draw_dots(canvas: Canvas, axes: Axes, placed: Iterable[tuple[Event, float, float]], symbol: str) -> None:
    """Draw events without a label at (event, size, y) as small marks of one trace."""
    items = list(placed)
    if not items:
        return
    theme = canvas.theme
    canvas.traces.append(
        {
            "type": "scatter",
            "mode": "markers",
            "xaxis": axes.x,
            "yaxis": axes.y,
            "x": [moment(middle(days_of(event))) for event, _, _ in items],
            "y": [round(y, 1) for _, _, y in items],
            "customdata": [event.id for event, _, _ in items],
            "marker": {
                "symbol": symbol,
                "size": [size for _, size, _ in items],
                "color": theme.strong,
                "opacity": 0.75,
                "line": {
                    "width": 1.6 if symbol.startswith("line") else 0.8,
                    "color": _dot_edge(symbol, theme),
                },
            },
            "hovertext": [_short(event, canvas.language) for event, _, _ in items],
            "hoverinfo": "text",
            "cliponaxis": False,
            "name": "others",
        }
    )


def _short(event: Event, language: Language) -> str:
    text = f"{date_words(event, language)}: {event.title}"[:120]
    return safe(isolated([text], text)[0])


def _dot_edge(symbol: str, theme: Theme) -> str:
    return theme.strong if symbol.startswith("line") else theme.band


def _fill(mark: Mark, theme: Theme) -> str:
    return {"high": theme.strong, "medium": theme.pale, "low": theme.page}[mark.step]


def _number_colour(mark: Mark, theme: Theme) -> str:
    return theme.on_strong if mark.step == "high" else theme.ink


def _ring(canvas: Canvas, spot: Spot) -> None:
    """The hatched ring of what is planned; the mark itself covers its middle."""
    theme = canvas.theme
    mark, x, y, event_id = spot.mark, spot.x, spot.y, spot.event_id
    around = outline(mark.shape, mark.size + 2 * RING)
    canvas.path(svg_path(around, x, y), fill=theme.page, line=theme.strong, name=event_id)
    strokes = [
        f"M{x + x1:.2f},{y + y1:.2f} L{x + x2:.2f},{y + y2:.2f}"
        for (x1, y1), (x2, y2) in hatching(around, HATCH_APART)
    ]
    canvas.path(" ".join(strokes), line=theme.strong, name=event_id)


def _halves(canvas: Canvas, spot: Spot) -> None:
    """The two halves of a split mark, each in its own colour at the mark's step of confidence."""
    theme = canvas.theme
    mark, x, y, event_id = spot.mark, spot.x, spot.y, spot.event_id
    around = outline(mark.shape, mark.size)
    other = {"high": theme.other_strong, "medium": theme.other_pale, "low": theme.page}[mark.step]
    canvas.path(svg_path(half(around, right=False), x, y), fill=_fill(mark, theme), name=event_id)
    canvas.path(svg_path(half(around, right=True), x, y), fill=other, line=theme.other_strong, name=event_id)
