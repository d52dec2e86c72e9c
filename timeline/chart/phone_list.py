"""The view "list": the phone's, one event under the other on a spine, headings where the scale changes."""

from __future__ import annotations

import plotly.graph_objects as go

from timeline.chart.canvas import Area, Canvas
from timeline.chart.date_lines import exact_date_line
from timeline.chart.encoding import days_of, mark_of
from timeline.chart.language import Language
from timeline.chart.legend import draw_legend
from timeline.chart.marks import Spot, draw_bar, draw_marks
from timeline.chart.panel_cuts import Panel, cut
from timeline.chart.selection import Selection
from timeline.chart.strip import draw_strip
from timeline.chart.text_fit import text_width, wrap
from timeline.chart.theme import DATE_LINE, DATE_SIZE, HEADING_SIZE, TITLE_LINE, TITLE_SIZE, Theme
from timeline.chart.wording import length_words, span_words
from timeline.model import Event

SPINE, TEXT = 24.0, 52.0
BAR, BAR_ENDS = 12.0, (2.0, 46.0)  # behind a mark, to show whether its ends are soft
HEADING, ROW_GAP, LINES = 36.0, 13.0, 4
WIDE = 1216.0  # the headings are those of the panels at this width


def draw_list(selection: Selection, width: float, theme: Theme, language: Language) -> go.Figure:
    """The figure of a non-empty selection, ``width`` pixels wide."""
    canvas = Canvas(width, theme, language)
    events = selection.labelled
    days = [days_of(event) for event in events]
    panels = cut(days, selection.span, WIDE)
    y = draw_strip(canvas, selection.everything, panels) + 12
    for panel in panels:
        y = _draw_heading(canvas, panel, y)
        group = events[panel.start : panel.end]
        spots: list[Spot] = []
        start = y
        for event in group:
            y = _draw_row(canvas, event, y, spots)
        canvas.path(f"M{SPINE},{start} V{y}", line=theme.edge, wide=2)
        axes = canvas.pixel_axes(Area(0, start, TEXT, y))
        for event, (mark, _, middle_y, *_) in zip(group, spots, strict=True):
            if any(mark.fades) or event.granularity == "interval":
                draw_bar(canvas, axes, mark, BAR_ENDS, middle_y, BAR, event.id)
        draw_marks(canvas, axes, spots)
    if selection.others:
        words = [
            language.count(
                "%(number)s more is in the strip and the table.",
                "%(number)s more are in the strip and the table.",
                len(selection.others),
            )
        ]
        canvas.text(TEXT, y + 4, words, DATE_SIZE, theme.mute)
        y += DATE_LINE + 12
    return canvas.figure(draw_legend(canvas, selection.everything, y + 4))


def _draw_heading(canvas: Canvas, panel: Panel, y: float) -> float:
    theme = canvas.theme
    canvas.rectangle(0, y + 3, canvas.width, y + HEADING - 5, theme.band)
    heading = span_words(panel.first, panel.last, canvas.language)
    canvas.text(10, y + 9, [heading], HEADING_SIZE, theme.ink, bold=True)
    at = 10 + text_width(heading, HEADING_SIZE, bold=True) + 4
    length = length_words(panel.days, canvas.language)
    if at + text_width(length, DATE_SIZE) < canvas.width:
        canvas.text(at, y + 11, [length], DATE_SIZE, theme.mute)
    return y + HEADING


def _draw_row(canvas: Canvas, event: Event, y: float, spots: list[Spot]) -> float:
    mark = mark_of(event)
    limit = canvas.width - TEXT - 6
    lines = [exact_date_line(event, limit, canvas.language), *wrap(event.title, TITLE_SIZE, limit, LINES)]
    tall = max(2 * mark.reach, DATE_LINE + TITLE_LINE * (len(lines) - 1)) + ROW_GAP
    spots.append(Spot(mark, SPINE, y + ROW_GAP / 2 + max(mark.reach, DATE_LINE), SPINE, event))
    canvas.label(event, lines, TEXT, y + ROW_GAP / 2, "left", ground=canvas.theme.page)
    return y + tall
