"""What a mark says: shape = granularity, number = sources, fill = confidence, faded ends = approximate,
hatched ring = planned, split = conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from timeline.chart.wording import ConfidenceStep, confidence_step, is_approximate
from timeline.model import Event, Granularity, Interval

Shape: TypeAlias = Literal["circle", "square", "pentagon", "diamond", "hexagon2"]

SHAPES: dict[Granularity, Shape] = {
    "time": "circle",
    "day": "circle",
    "week": "square",
    "month": "square",
    "quarter": "pentagon",
    "season": "pentagon",
    "year": "diamond",
    "decade": "diamond",
    "century": "diamond",
    "interval": "hexagon2",
}
# Plotly draws its symbols with unlike extents for one size; these even their areas out.
SIZE_FACTORS: dict[Shape, float] = {
    "circle": 1.0,
    "square": 0.9,
    "pentagon": 1.08,
    "diamond": 0.92,
    "hexagon2": 1.06,
}
DIAMOND_REACH = 1.3  # half a Plotly diamond's width, in units of half its size
SMALLEST, LARGEST, PER_SOURCE = 17.0, 29.0, 1.3
RING = 4.5  # pixels of hatched ring around a planned mark


@dataclass(frozen=True, slots=True)
class Mark:
    """How one event is drawn. ``day`` is where it stands; ``fades`` says which ends of its bar are soft."""

    day: date
    shape: Shape
    sources: int
    number: str
    step: ConfidenceStep
    fades: tuple[bool, bool] = (False, False)
    planned: bool = False
    split: bool = False

    @property
    def size(self) -> float:
        """Plotly's marker size, in pixels."""
        grown = min(LARGEST, SMALLEST + PER_SOURCE * (self.sources - 1))
        return round(grown * SIZE_FACTORS[self.shape], 1)

    @property
    def reach(self) -> float:
        """Half of what is drawn, with outline and ring, in pixels."""
        half = self.size / 2 * (DIAMOND_REACH if self.shape == "diamond" else 1.0)
        return half + 1 + (RING if self.planned else 0.0)


def mark_of(event: Event) -> Mark:
    """The mark of ``event``."""
    count = len(event.sources)
    soft = is_approximate(event)
    return Mark(
        day=middle(days_of(event)),
        shape=SHAPES[event.granularity],
        sources=count,
        number=str(count) if count < 100 else "99+",
        step=confidence_step(event.confidence),
        fades=(soft or event.edtf.startswith(".."), soft or event.edtf.endswith("..")),
        planned=event.status in ("planned", "hypothetical"),
        split=bool(event.conflict),
    )


def days_of(event: Event) -> Interval:
    """The days that the event's date allows."""
    return Interval(event.first, event.last)


def middle(days: Interval) -> date:
    """The day halfway between two, where a mark stands."""
    return days.first + (days.last - days.first) // 2
