"""The view "panels": a strip at true scale over the whole span, then one to four calendar panels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from timeline.chart.calendar_ticks import ticks
from timeline.chart.canvas import Align, Area, Axes, Canvas, moment
from timeline.chart.date_lines import date_line
from timeline.chart.encoding import Mark, days_of, mark_of, middle
from timeline.chart.label_places import Extent, Place, height, place
from timeline.chart.language import Language
from timeline.chart.legend import draw_legend
from timeline.chart.marks import Spot, draw_bar, draw_dots, draw_marks, whole_days
from timeline.chart.panel_cuts import PAD, Panel, cut
from timeline.chart.selection import Selection
from timeline.chart.strip import FLARE, draw_flares, draw_strip
from timeline.chart.text_fit import text_width, wrap
from timeline.chart.theme import DATE_LINE, DATE_SIZE, HEADING_SIZE, TITLE_LINE, TITLE_SIZE, Theme
from timeline.chart.wording import length_words, span_words
from timeline.model import Event, Interval

LABEL_WIDTHS = (215.0, 160.0)
LINES, NARROW_LINES, NARROW = 3, 4, 150.0  # a narrow label may have one line more
MORE_LINES = (2, 1)  # so many more where a panel that has fewer events has room for them
BESIDE, BELOW = 6.0, 4.0  # pixels between a mark and its label
ROW_GAP = 11.0
SIDE_GAP = 10.0
BAR, LEAST_BAR, LONG_BAR = 13.0, 4.0, 130.0
HEADING, TICKS = 30.0, 36.0
DOT, DOT_ROWS = 8.0, 3
STRETCH = 1.25  # how much further apart rows may go in a panel that has fewer


class Label(NamedTuple):
    """One way to draw an event: its lines, where they start, and the extent of all of it together."""

    extent: Extent
    lines: list[str]
    x: float
    align: Align
    below: bool


class Drawing(NamedTuple):
    """One event in a panel: its mark, x of the mark, x of the bar's ends, its possible labels."""

    event: Event
    mark: Mark
    x: float
    bar: tuple[float, float]
    labels: list[Label]


class Group(NamedTuple):
    """A panel's events, the places of their labels, and how much height these take."""

    drawings: list[Drawing]
    places: list[Place]
    tall: float


def draw_panels(selection: Selection, width: float, theme: Theme, language: Language) -> go.Figure:
    """The figure of a non-empty selection, ``width`` pixels wide."""
    events = selection.labelled
    panels = cut([days_of(event) for event in events], selection.span, width)
    canvas = Canvas(width, theme, language)
    top = draw_strip(canvas, selection.everything, panels) + FLARE
    draw_flares(canvas, panels, top)
    closest = [_laid_out(events, panel, language) for panel in panels]
    others = HEADING / 2 + DOT * DOT_ROWS if selection.others else 0.0
    body = max((group.tall for group in closest), default=0.0)
    bottom = top + HEADING + body + others + 8
    for panel, close in zip(panels, closest, strict=True):
        group, places, tall = _roomier(close, body, events, panel, language)
        axes = _draw_frame(canvas, panel, top, bottom)
        stretch = min(STRETCH, body / tall) if tall else 1.0
        spread = [Place(p.choice, top + HEADING + p.top * stretch) for p in places]
        _draw_events(canvas, axes, panel, group, spread)
        _draw_others(canvas, axes, panel, selection, bottom - 8 - DOT)
    end = draw_legend(canvas, selection.everything, bottom + TICKS, len(selection.others))
    return canvas.figure(end)


def _laid_out(events: Sequence[Event], panel: Panel, language: Language, more: int = 0) -> Group:
    """The panel's events, their labels up to ``more`` lines longer than usual."""
    drawings = [_drawing(event, panel, language, more) for event in events[panel.start : panel.end]]
    extents = [[label.extent for label in drawing.labels] for drawing in drawings]
    places = place(extents)
    return Group(drawings, places, height(extents, places))


def _roomier(close: Group, body: float, events: Sequence[Event], panel: Panel, language: Language) -> Group:
    """The group with as much of its titles as the height allows that the fullest panel takes."""
    for more in MORE_LINES:
        if close.tall + more * TITLE_LINE <= body:
            group = _laid_out(events, panel, language, more)
            if group.tall <= body:
                return group
    return close


def _drawing(event: Event, panel: Panel, language: Language, more: int) -> Drawing:
    mark = mark_of(event)
    x = panel.x(mark.day)
    shown = _within(event, panel)
    bar = (panel.x(shown.first), panel.x(shown.last) + panel.day_width)
    if event.granularity in ("day", "time") or bar[1] - bar[0] < LEAST_BAR:
        bar = (x, x)
    left, right = min(bar[0], x - mark.reach), max(bar[1], x + mark.reach)
    if bar[1] - bar[0] > LONG_BAR:
        return Drawing(
            event, mark, x, bar, [_label_below(event, mark, panel, left, right, LINES + more, language)]
        )
    labels = []
    for limit in LABEL_WIDTHS:
        rooms: dict[Align, float] = {
            "left": panel.left + panel.width - right - BESIDE - 4,
            "right": left - panel.left - BESIDE - 4,
        }
        for align, room in rooms.items():
            if room >= min(limit, 120.0) or room == max(rooms.values()):
                labels.append(
                    _label_beside(event, mark, min(limit, room), left, right, align, more, language)
                )
    return Drawing(event, mark, x, bar, labels)


def _within(event: Event, panel: Panel) -> Interval:
    return Interval(max(event.first, panel.first), min(event.last, panel.last))


def _label_beside(
    event: Event,
    mark: Mark,
    limit: float,
    left: float,
    right: float,
    align: Align,
    more: int,
    language: Language,
) -> Label:
    most = more + (NARROW_LINES if limit < NARROW else LINES)
    lines = [date_line(event, limit, language), *wrap(event.title, TITLE_SIZE, limit, most)]
    wide = _widest(lines)
    tall = max(2 * mark.reach, DATE_LINE + TITLE_LINE * (len(lines) - 1)) + ROW_GAP
    if align == "left":
        extent = Extent(left - SIDE_GAP, right + BESIDE + wide, tall)
        return Label(extent, lines, right + BESIDE, align, below=False)
    return Label(
        Extent(left - BESIDE - wide, right + SIDE_GAP, tall), lines, left - BESIDE, align, below=False
    )


def _label_below(
    event: Event, mark: Mark, panel: Panel, left: float, right: float, most: int, language: Language
) -> Label:
    limit = max(LABEL_WIDTHS[0], right - left)
    lines = [date_line(event, limit, language), *wrap(event.title, TITLE_SIZE, limit, most)]
    wide = _widest(lines)
    x = max(panel.left + 4, min(left, panel.left + panel.width - 4 - wide))
    tall = 2 * mark.reach + BELOW + DATE_LINE + TITLE_LINE * (len(lines) - 1) + ROW_GAP
    return Label(Extent(min(left, x), max(right, x + wide) + SIDE_GAP, tall), lines, x, "left", below=True)


def _widest(lines: Sequence[str]) -> float:
    return max(text_width(lines[0], DATE_SIZE), *(text_width(line, TITLE_SIZE) for line in lines[1:]), 0.0)


def _draw_frame(canvas: Canvas, panel: Panel, top: float, bottom: float) -> Axes:
    """Ground, heading, grid and ticks of a panel; gives its axes."""
    theme = canvas.theme
    left, right = panel.left, panel.left + panel.width
    canvas.rectangle(left, top, right, bottom, theme.band)
    heading = span_words(panel.first, panel.last, canvas.language)
    canvas.text(left + 10, top + 5, [heading], HEADING_SIZE, theme.ink, bold=True)
    at = left + 10 + text_width(heading, HEADING_SIZE, bold=True) + 4
    length = length_words(panel.days, canvas.language)
    if length != heading and at + text_width(length, DATE_SIZE) < right - 4:
        canvas.text(at, top + 7, [length], DATE_SIZE, theme.mute)
    area = Area(left + PAD, top + HEADING, right - PAD, bottom)
    axes = canvas.date_axes(area, (moment(panel.first), moment(panel.last, 1)))
    marks = [
        (panel.x(t.day), t) for t in ticks(panel.first, panel.last, panel.width - 2 * PAD, canvas.language)
    ]
    for x, _ in marks:
        canvas.path(f"M{x},{top + HEADING} V{bottom}", line=theme.grid)
    canvas.tick_labels(marks, bottom + 3)
    return axes


def _draw_events(
    canvas: Canvas, axes: Axes, panel: Panel, group: Sequence[Drawing], places: Sequence[Place]
) -> None:
    spots = []
    for drawing, (choice, top) in zip(group, places, strict=True):
        event, mark, label = drawing.event, drawing.mark, drawing.labels[choice]
        text_high = DATE_LINE + TITLE_LINE * (len(label.lines) - 1)
        if label.below:
            y, text_top = top + mark.reach, top + 2 * mark.reach + BELOW
        else:
            tall = label.extent.height - ROW_GAP
            y, text_top = top + tall / 2, top + (tall - text_high) / 2
        if drawing.bar[1] > drawing.bar[0]:
            draw_bar(canvas, axes, mark, whole_days(_within(event, panel)), y, BAR, event.id)
        spots.append(Spot(mark, drawing.x, y, moment(mark.day), event))
        canvas.label(event, label.lines, label.x, text_top, label.align, ground=canvas.theme.band)
    draw_marks(canvas, axes, spots)


def _draw_others(canvas: Canvas, axes: Axes, panel: Panel, selection: Selection, bottom: float) -> None:
    """Events without a label: dots above the axis, stacked where they are close."""
    last_x = [-DOT] * DOT_ROWS
    dots = []
    for event in selection.others:
        day = middle(days_of(event))
        if not panel.first <= day <= panel.last:
            continue
        x = panel.x(day)
        row = max(range(DOT_ROWS), key=lambda i: (min(x - last_x[i], DOT), -i))
        last_x[row] = x
        dots.append((event, DOT - 1, bottom - row * DOT))
    draw_dots(canvas, axes, dots, "circle")
