"""Panels follow one another without a gap in time, and give dense times room."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from timeline.chart.panel_cuts import GAP, LEAST_PANEL, cut
from timeline.model import Interval

DAY = timedelta(days=1)


def days(*texts: str) -> list[Interval]:
    return [Interval(date.fromisoformat(t), date.fromisoformat(t)) for t in texts]


SPREAD = days(
    "1990-03-01", "1994-09-01", "1996-05-05", "2000-10-23", "2003-09-01", "2007-07-01", "2013-01-01"
)
WEEK = days("2021-11-22", "2021-11-23", "2021-11-24", "2021-11-24", "2021-11-25", "2021-11-26", "2021-11-29")


def span(events: list[Interval]) -> Interval:
    return Interval(min(e.first for e in events), max(e.last for e in events))


@pytest.mark.parametrize("width", [320, 716, 1216, 1600])
@pytest.mark.parametrize(
    "events", [SPREAD, WEEK, SPREAD + WEEK, SPREAD[:1]], ids=["spread", "week", "both", "one"]
)
def test_panels_tile_time_events_and_width(events, width):
    panels = cut(events, span(events), width)
    assert 1 <= len(panels) <= 4
    assert panels[0].first <= events[0].first
    assert panels[-1].last >= events[-1].last
    assert panels[0].start == 0
    assert panels[-1].end == len(events)
    for left, right in pairwise(panels):
        assert right.first == left.last + DAY
        assert right.start == left.end
        assert right.left == pytest.approx(left.left + left.width + GAP)
    assert panels[-1].left + panels[-1].width == pytest.approx(width)
    assert len(panels) == 1 or min(p.width for p in panels) >= LEAST_PANEL - 0.01


def test_events_stand_in_their_panel():
    for panel in cut(SPREAD + WEEK, span(SPREAD + WEEK), 1216):
        for event in (SPREAD + WEEK)[panel.start : panel.end]:
            assert panel.left < panel.x(event.first) < panel.left + panel.width


def test_a_crowded_week_gets_a_panel_of_its_own():
    panels = cut(SPREAD + WEEK, span(SPREAD + WEEK), 1216)
    last = panels[-1]
    assert (last.first, last.last) == (date(2021, 11, 1), date(2021, 11, 30))
    assert last.end - last.start == len(WEEK)


def test_cuts_are_at_the_start_of_a_month_or_year():
    for panel in cut(SPREAD + WEEK, span(SPREAD + WEEK), 1216):
        assert panel.first.day == 1


def test_a_narrow_chart_has_one_panel():
    assert len(cut(SPREAD + WEEK, span(SPREAD + WEEK), 400)) == 1
