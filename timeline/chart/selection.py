"""Which events get a label: a chart that names all of two hundred names none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.chart.encoding import days_of, middle
from timeline.model import Event, Interval

MOST_LABELS = 30


class Selection(NamedTuple):
    """A chart's events in the order of their middles: those with a label, the others, and all of them."""

    labelled: tuple[Event, ...]
    others: tuple[Event, ...]
    everything: tuple[Event, ...]
    span: Interval


def select(events: Sequence[Event], most: int = MOST_LABELS) -> Selection:
    """Label the ``most`` most important of at least one event; of equals the earlier."""
    ordered = tuple(sorted(events, key=lambda e: (middle(days_of(e)), e.first, e.id)))
    ranked = sorted(ordered, key=lambda e: -e.importance)
    chosen = {event.id for event in ranked[:most]}
    return Selection(
        labelled=tuple(e for e in ordered if e.id in chosen),
        others=tuple(e for e in ordered if e.id not in chosen),
        everything=ordered,
        span=Interval(min(e.first for e in ordered), max(e.last for e in ordered)),
    )
