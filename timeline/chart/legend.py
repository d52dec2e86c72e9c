"""The legend: what the marks on this chart say, and nothing that is not on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from timeline.chart.canvas import Area, Canvas
from timeline.chart.encoding import SHAPES, Mark, mark_of
from timeline.chart.language import ENGLISH, Language, later
from timeline.chart.marks import Spot, draw_bar, draw_marks
from timeline.chart.text_fit import text_width
from timeline.chart.theme import DATE_SIZE
from timeline.model import Event, Granularity

ROW, SPACE, BEFORE_WORDS = 28.0, 22.0, 6.0
BETWEEN_MARKS = 3.0
BAR_LENGTH, BAR = 46.0, 11.0
GRANULARITY_WORDS: dict[Granularity, str] = {
    "time": later("day"),
    "day": later("day"),
    "week": later("week"),
    "month": later("month"),
    "quarter": later("quarter"),
    "season": later("season"),
    "year": later("year"),
    "decade": later("decade"),
    "century": later("century"),
    "interval": later("period"),
}


class Entry(NamedTuple):
    """Marks, or a bar in the look of ``marks[0]``, and what they mean."""

    marks: tuple[Mark, ...]
    words: str
    bar: bool = False

    @property
    def marks_width(self) -> float:
        """Pixels that its marks take."""
        if self.bar:
            return BAR_LENGTH
        return sum(2 * m.reach + BETWEEN_MARKS for m in self.marks) - BETWEEN_MARKS

    @property
    def width(self) -> float:
        """Pixels of marks and words together."""
        return self.marks_width + BEFORE_WORDS + text_width(self.words, DATE_SIZE)


def legend_entries(events: Sequence[Event], language: Language = ENGLISH, dots: int = 0) -> list[Entry]:
    """What needs explaining on a chart of ``events``, so many of which are dots without a label."""
    plain = Mark(date.min, "circle", sources=1, number="", step="high")
    entries = []
    for shape in dict.fromkeys(SHAPES.values()):
        words = {
            language.say(GRANULARITY_WORDS[e.granularity]): None
            for e in events
            if SHAPES[e.granularity] == shape
        }
        if words:
            entries.append(Entry((replace(plain, shape=shape),), _alternatives(list(words), language)))
    marks = [mark_of(event) for event in events]
    entries.append(Entry((replace(plain, number="3"),), language.say("number of sources")))
    steps = tuple(replace(plain, step=step) for step in ("high", "medium", "low"))
    entries.append(Entry(steps, language.say("confidence high, medium, low")))
    if any(any(m.fades) for m in marks):
        entries.append(Entry((replace(plain, fades=(True, True)),), language.say("approximate"), bar=True))
    if any(m.planned for m in marks):
        entries.append(Entry((replace(plain, planned=True),), language.say("planned or possible")))
    if any(m.split for m in marks):
        entries.append(Entry((replace(plain, split=True),), language.say("sources disagree on the date")))
    if dots:
        more = language.count("● %(number)s more, in the table", "● %(number)s more, in the table", dots)
        entries.append(Entry((), more))
    return entries


def _alternatives(words: list[str], language: Language) -> str:
    told = words[0]
    for word in words[1:]:
        told = language.say("%(one)s or %(other)s", one=told, other=word)
    return told


def draw_legend(canvas: Canvas, events: Sequence[Event], top: float, dots: int = 0) -> float:
    """Draw the legend of ``events``, so many of which are dots, in rows from ``top`` on; gives its end's y."""
    spots: list[Spot] = []
    bars: list[tuple[Mark, tuple[float, float], float]] = []
    rows = _balanced(legend_entries(events, canvas.language, dots), canvas.width - SPACE)
    for number, row in enumerate(rows):
        x, y = SPACE / 2, top + ROW * (number + 0.5)
        for entry in row:
            if entry.bar:
                bars.append((entry.marks[0], (x, x + BAR_LENGTH), y))
            else:
                spots += _spots(entry, x, y)
            words_x = x + entry.marks_width + BEFORE_WORDS
            canvas.text(words_x, y - 8, [entry.words], DATE_SIZE, canvas.theme.mute)
            x += entry.width + SPACE
    end = top + ROW * len(rows)
    axes = canvas.pixel_axes(Area(0, top, canvas.width, end))
    for mark, ends, middle_y in bars:
        draw_bar(canvas, axes, mark, ends, middle_y, BAR)
    draw_marks(canvas, axes, spots)
    return end


def _balanced(entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    """The entries in as few rows as ``width`` pixels allow, and those of about equal length."""
    rows = _rows(entries, width)
    while len(rows) > 1 and len(tighter := _rows(entries, width := width * 0.97)) == len(rows):
        rows = tighter
    return rows


def _rows(entries: Sequence[Entry], width: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = []
    end = width
    for entry in entries:
        if not rows or end + SPACE + entry.width > width:
            rows.append([])
            end = -SPACE
        rows[-1].append(entry)
        end += SPACE + entry.width
    return rows


def _spots(entry: Entry, x: float, y: float) -> list[Spot]:
    spots = []
    for mark in entry.marks:
        spots.append(Spot(mark, x + mark.reach, y, x + mark.reach))
        x += 2 * mark.reach + BETWEEN_MARKS
    return spots
