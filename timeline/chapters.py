"""A long timeline folded into chapters: what lies in one day, month or year told by its most important event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.dates.calendar import days_in_month, edtf_interval
from timeline.model import Chapter, Detail, Event, Interval


def fold(events: Sequence[Event], detail: Detail) -> tuple[Chapter, ...]:
    """The chapters of the events, by first day, then by last; within one the events keep their order.

    An event belongs to the day, month or year that its date lies in. One whose date is wider is in a chapter of
    such wider dates: what happened "in 2021" is no event of January.
    """
    found: dict[Interval, list[Event]] = {}
    for event in events:
        found.setdefault(Interval(*_whole(event.first, event.last, detail)), []).append(event)
    return tuple(
        Chapter(edtf_interval(span), span.first, span.last, min(own, key=by_importance), tuple(own))
        for span, own in sorted(found.items())
    )


def by_importance(event: Event) -> tuple[float, date, str]:
    """Sorts events: the most important first, of equals the earlier."""
    return -event.importance, event.first, event.id


def _whole(first: date, last: date, detail: Detail) -> tuple[date, date]:
    """The days of the whole months or years from the one that ``first`` lies in to that of ``last``."""
    if detail == "years":
        return first.replace(month=1, day=1), last.replace(month=12, day=31)
    if detail == "months":
        return first.replace(day=1), last.replace(day=days_in_month(last.year, last.month))
    return first, last
