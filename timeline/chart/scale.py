"""The view "scale": one axis at true scale, one row an event, the date in a column of its own."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from timeline.chart.calendar_ticks import ticks
from timeline.chart.canvas import Align, Area, Canvas, moment
from timeline.chart.date_lines import date_line
from timeline.chart.encoding import Mark, days_of, mark_of
from timeline.chart.hover import hover_text
from timeline.chart.language import Language
from timeline.chart.legend import draw_legend
from timeline.chart.marks import Spot, draw_bar, draw_dots, draw_marks, whole_days
from timeline.chart.panel_cuts import PAD, cut
from timeline.chart.selection import Selection
from timeline.chart.text_fit import shorten, text_width
from timeline.chart.theme import DATE_SIZE, LINE_HEIGHT, TITLE_SIZE, Theme
from timeline.chart.wording import label_words
from timeline.model import Event

ROW, HEAD = 31.0, 28.0
BAR, LEAST_BAR = 12.0, 4.0
BESIDE = 6.0
COLUMN_SHARE = 0.3  # of the width, at most, for the dates


def draw_scale(selection: Selection, width: float, theme: Theme, language: Language) -> go.Figure:
    """The figure of a non-empty selection, ``width`` pixels wide."""
    canvas = Canvas(width, theme, language)
    events = selection.labelled
    widest = max(text_width(label_words(e, language), DATE_SIZE) for e in events) + 16
    column = min(widest, width * COLUMN_SHARE)
    whole = cut([], selection.span, width - column, most=1)[0]._replace(left=column)
    bottom = HEAD + ROW * (len(events) + bool(selection.others))
    marks = [
        (whole.x(t.day), t) for t in ticks(whole.first, whole.last, whole.width - 2 * PAD, canvas.language)
    ]
    for row in range(0, len(events), 2):
        canvas.rectangle(0, HEAD + row * ROW, width, HEAD + (row + 1) * ROW, theme.band)
    for x, _ in marks:
        canvas.path(f"M{x},{HEAD} V{bottom}", line=theme.grid)
    canvas.tick_labels([(x, t) for x, t in marks if x < width - 14], HEAD - 4, above=True)
    area = Area(column + PAD, HEAD, width - PAD, bottom)
    axes = canvas.date_axes(area, (moment(whole.first), moment(whole.last, 1)))
    spots = []
    for row, event in enumerate(events):
        mark, y = mark_of(event), HEAD + (row + 0.5) * ROW
        x = whole.x(mark.day)
        ends = (whole.x(event.first), whole.x(event.last) + whole.day_width)
        if ends[1] - ends[0] < LEAST_BAR:
            ends = (x, x)
        else:
            draw_bar(canvas, axes, mark, whole_days(days_of(event)), y, BAR, event.id)
        spots.append(Spot(mark, x, y, moment(mark.day), event))
        ground = theme.page if row % 2 else theme.band
        _write(canvas, event, mark, x, ends, column, y, ground)
    draw_marks(canvas, axes, spots)
    draw_dots(canvas, axes, [(e, 8, bottom - ROW / 2) for e in selection.others], "circle")
    return canvas.figure(draw_legend(canvas, selection.everything, bottom + 8, len(selection.others)))


def _write(
    canvas: Canvas,
    event: Event,
    mark: Mark,
    x: float,
    bar: tuple[float, float],
    column: float,
    y: float,
    ground: str,
) -> None:
    """The date in the column, the title beside mark and bar where there is more room for it."""
    common: dict[str, Any] = {"name": f"label-{event.id}", "captureevents": True}
    date_text = date_line(event, column - 8, canvas.language)
    date_top, title_top = y - DATE_SIZE * LINE_HEIGHT / 2, y - TITLE_SIZE * LINE_HEIGHT / 2
    canvas.text(6, date_top, [date_text], DATE_SIZE, canvas.theme.mute, **common)
    left, right = min(bar[0], x - mark.reach) - BESIDE, max(bar[1], x + mark.reach) + BESIDE
    rooms: dict[Align, float] = {"left": canvas.width - right - 4, "right": left - column - 4}
    wanted = text_width(event.title, TITLE_SIZE)
    align: Align = "left" if rooms["left"] >= min(wanted, rooms["right"]) else "right"
    title = shorten(event.title, TITLE_SIZE, rooms[align])
    at = right if align == "left" else left
    hover: dict[str, Any] = {
        "hovertext": hover_text(event, canvas.language),
        "hoverlabel": canvas.hover_label(),
    }
    canvas.text(
        at, title_top, [title], TITLE_SIZE, canvas.theme.ink, align, bgcolor=ground, **common, **hover
    )
