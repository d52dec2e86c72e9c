"""Where to cut time into calendar panels: dynamic programming over the natural borders between events.

Time is even inside a panel, and a panel's width follows its share of the events; so dense years get room
without old ones being lost. The best cuts leave the fewest labels in one another's way.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import inf
from typing import NamedTuple

from timeline.chart.encoding import middle
from timeline.model import Interval

DAY = timedelta(days=1)
MOST_PANELS, LEAST_PANEL, GAP = 4, 280.0, 14.0  # widths in pixels
PAD = 16.0  # pixels inside a panel, left and right, so that marks at the border stay whole
LABEL = 190.0  # pixels that a mark with its label takes
MARK = 30.0  # pixels that a mark takes
TOUCH_COST = 2.0  # of two marks that touch; two labels in each other's way cost 1
PANEL_COST = 6.0  # what one more panel must save
BORDER_COSTS = {"year": 0.0, "month": 1.0, "day": 4.0}
FEWEST = 2  # events in a panel


class Panel(NamedTuple):
    """A stretch of time drawn at one scale: ``first``..``last`` inclusive, ``start``..``end`` in the events
    sorted by their middle, ``left`` and ``width`` in pixels.
    """

    first: date
    last: date
    start: int
    end: int
    left: float
    width: float

    @property
    def days(self) -> int:
        """How many days the panel spans."""
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """Where the start of ``day`` stands, in pixels from the chart's left."""
        return self.left + PAD + (day - self.first).days * self.day_width

    @property
    def day_width(self) -> float:
        """Pixels of one day."""
        return (self.width - 2 * PAD) / self.days


class _Border(NamedTuple):
    event: int
    day: date
    cost: float


def cut(days: Sequence[Interval], span: Interval, width: float, most: int = MOST_PANELS) -> list[Panel]:
    """Cut ``span`` into one to ``most`` panels which together fill ``width`` pixels.

    ``days`` are what the events' dates allow, in the order of their middles. No panel is narrower than
    ``LEAST_PANEL`` unless there is only one.
    """
    middles = [middle(each) for each in days]
    whole = _rounded(span)
    borders = [_Border(0, whole.first, 0.0), *_candidates(days, whole)]
    borders.append(_Border(len(middles), whole.last + DAY, 0.0))
    best_cost, best = inf, [0, len(borders) - 1]
    for count in range(1, most + 1):
        free = width - GAP * (count - 1) - LEAST_PANEL * count
        if count > 1 and free < 0:
            break
        cost, path = _cheapest(middles, borders, count, free)
        if cost < best_cost:
            best_cost, best = cost, path
    return _panels(borders, best, len(middles), width)


def _cheapest(
    middles: Sequence[date], borders: Sequence[_Border], count: int, free: float
) -> tuple[float, list[int]]:
    """The cheapest way through exactly ``count`` panels, as indexes into ``borders``."""
    ordinals = [day.toordinal() for day in middles]
    last = len(borders) - 1
    reached: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for number in range(1, count + 1):
        ends = [last] if number == count else range(1, last)
        further: dict[int, tuple[float, list[int]]] = {}
        for end in ends:
            for start, (cost, path) in reached.items():
                held = borders[end].event - borders[start].event
                if start >= end or (count > 1 and held < FEWEST):
                    continue
                room = LEAST_PANEL + free * held / max(1, len(middles))
                total = cost + borders[end].cost + PANEL_COST + _crowding(ordinals, borders, start, end, room)
                if total < further.get(end, (inf, []))[0]:
                    further[end] = (total, [*path, end])
        reached = further
    return reached.get(last, (inf, []))


def _crowding(
    ordinals: Sequence[int], borders: Sequence[_Border], start: int, end: int, width: float
) -> float:
    """What a panel of ``width`` between two borders costs: pairs of labels that cannot share a row, and of
    marks that touch.
    """
    days = borders[end].day.toordinal() - borders[start].day.toordinal()
    per_pixel = days / max(1.0, width - 2 * PAD)
    begin, stop = borders[start].event, borders[end].event
    labels = _pairs_within(ordinals, begin, stop, LABEL * per_pixel)
    return labels + TOUCH_COST * _pairs_within(ordinals, begin, stop, MARK * per_pixel)


def _pairs_within(ordinals: Sequence[int], begin: int, stop: int, reach: float) -> int:
    """How many pairs among ``ordinals[begin:stop]``, in order, are less than ``reach`` days apart."""
    first, pairs = begin, 0
    for i in range(begin, stop):
        while ordinals[i] - ordinals[first] >= reach:
            first += 1
        pairs += i - first
    return pairs


def _candidates(days: Sequence[Interval], whole: Interval) -> list[_Border]:
    """Borders between neighbouring events: the last start of a year, month or day before the later one."""
    short = (whole.last - whole.first).days < 120
    found = []
    for i, (earlier, later) in enumerate(pairwise(days), start=1):
        before = middle(earlier)
        after = later.first if later.first > before else middle(later)
        year, month = after.replace(month=1, day=1), after.replace(day=1)
        starts = [(year, "year")] if year > before else []
        if month > before and month != year:
            starts.append((month, "month"))
        if short and after > before and not starts:
            starts.append((after, "day"))
        found += [_Border(i, day, BORDER_COSTS[kind]) for day, kind in starts if day > whole.first]
    return found


def _rounded(span: Interval) -> Interval:
    """``span`` widened to years if it is long, otherwise to months."""
    first, last = span.first.replace(day=1), span.last
    if (span.last - span.first).days > 3 * 365:
        first = first.replace(month=1)
    if last.year == date.max.year:
        return Interval(first, date.max - DAY)
    next_month = (last.replace(day=1) + 32 * DAY).replace(day=1)
    return Interval(first, next_month - DAY)


def _panels(borders: Sequence[_Border], path: Sequence[int], events: int, width: float) -> list[Panel]:
    count = len(path) - 1
    least = LEAST_PANEL if count > 1 else 0.0
    free = width - GAP * (count - 1) - least * count
    panels, left = [], 0.0
    for a, b in pairwise(path):
        start, end = borders[a], borders[b]
        room = least + free * ((end.event - start.event) / events if events else 1.0)
        panels.append(Panel(start.day, end.day - DAY, start.event, end.event, left, room))
        left += room + GAP
    return panels
