"""The overview that needs no script: every event on one even axis, as the parts of an inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.chart import Language, axis_ticks, date_words
from timeline.model import Event

LEAST = 0.3  # per cent of the width: a shorter bar is a stroke of this width
NARROWEST = 300  # pixels: the years' names keep apart from this width up


class Part(NamedTuple):
    """One event: where it begins and how long it is, in per cent of the width, and its words."""

    left: float
    width: float
    words: str


class Label(NamedTuple):
    """The name of a day on the axis, and where it stands, in per cent."""

    left: float
    words: str


class Strip(NamedTuple):
    """The parts of the overview, of the days ``first`` to ``last``."""

    first: date
    last: date
    parts: list[Part]
    labels: list[Label]


def strip(events: Sequence[Event], language: Language) -> Strip | None:
    """The overview of these events; None where there are none. Time runs as the language does."""
    if not events:
        return None
    first, last = min(e.first for e in events), max(e.last for e in events)
    days = (last - first).days + 1

    def share(day: date, more: int = 0) -> float:
        return ((day - first).days + more) * 100 / days

    def placed(left: float, width: float) -> float:
        return round(100 - left - width if language.right_to_left else left, 2)

    parts = []
    for event in events:
        width = max(LEAST, share(event.last, 1) - share(event.first))
        left = min(share(event.first), 100 - width)
        words = f"{date_words(event, language)}: {event.title}"
        parts.append(Part(placed(left, width), round(width, 2), words))
    named = [(share(day), words) for day, words in axis_ticks(first, last, NARROWEST, language)]
    labels = [Label(placed(at, 0), words.split("<br>")[-1]) for at, words in named if 4 < at < 96]
    return Strip(first, last, parts, labels)
