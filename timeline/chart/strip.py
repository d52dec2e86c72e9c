"""The strip at true scale on top of a chart: the whole span on one even axis, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.chart.calendar_ticks import ticks
from timeline.chart.canvas import Area, Canvas, moment
from timeline.chart.encoding import days_of, mark_of
from timeline.chart.marks import draw_bar, draw_dots, whole_days
from timeline.chart.panel_cuts import Panel
from timeline.model import Event

TOP, HEIGHT = 22.0, 26.0
PAD = 14.0
FLARE = 20.0  # pixels between strip and panels, where one opens into the other
LEAST_BAR = 3.0  # a bar shorter than this is a stroke


def draw_strip(canvas: Canvas, events: Sequence[Event], panels: Sequence[Panel]) -> float:
    """Draw the strip over ``panels``' whole span; gives the y where it ends, in pixels."""
    first, last = panels[0].first, panels[-1].last
    left, right = PAD, canvas.width - PAD
    days = (last - first).days + 1
    per_day = (right - left) / days

    def x(day: date) -> float:
        return left + (day - first).days * per_day

    bottom = TOP + HEIGHT
    canvas.rectangle(left, TOP, right, bottom, canvas.theme.band)
    for panel in panels:
        start = x(panel.first)
        end = max(start + 2, x(panel.last) + per_day)
        canvas.path(f"M{start},{TOP} H{end} V{bottom} H{start} Z", line=canvas.theme.edge)
    axes = canvas.date_axes(Area(left, TOP, right, bottom), (moment(first), moment(last, 1)))
    marks = [(x(t.day), t) for t in ticks(first, last, right - left, canvas.language)]
    canvas.tick_labels([(at, t) for at, t in marks if 16 < at < canvas.width - 16], TOP - 3, above=True)
    strokes = []
    for event in events:
        if ((event.last - event.first).days + 1) * per_day >= LEAST_BAR:
            draw_bar(
                canvas,
                axes,
                mark_of(event),
                whole_days(days_of(event)),
                TOP + HEIGHT / 2,
                HEIGHT - 9,
                event.id,
            )
        else:
            strokes.append((event, HEIGHT - 10, TOP + HEIGHT / 2))
    draw_dots(canvas, axes, strokes, "line-ns")
    return bottom


def draw_flares(canvas: Canvas, panels: Sequence[Panel], top: float) -> None:
    """Lead each panel's part of the strip down to the panel, whose top is ``top``."""
    first, last = panels[0].first, panels[-1].last
    days = (last - first).days + 1
    per_day = (canvas.width - 2 * PAD) / days
    above = TOP + HEIGHT
    for panel in panels:
        start = PAD + (panel.first - first).days * per_day
        end = max(start + 2, PAD + ((panel.last - first) + timedelta(1)).days * per_day)
        right = panel.left + panel.width
        canvas.path(
            f"M{start},{above} L{end},{above} L{right},{top} L{panel.left},{top} Z", fill=canvas.theme.band
        )
