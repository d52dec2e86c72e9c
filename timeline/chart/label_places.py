"""Where labels go, so that none touches another or a mark: each box takes the highest free place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Extent(NamedTuple):
    """What is to be placed: from ``left`` to ``right``, ``height`` high."""

    left: float
    right: float
    height: float


class Place(NamedTuple):
    """Which of an item's extents was taken, and its top in pixels."""

    choice: int
    top: float


def place(items: Iterable[Sequence[Extent]]) -> list[Place]:
    """Place items one after the other, each as high as there is room.

    Of an item's extents the one that ends highest is taken, the earlier at a draw. Gives one place an item,
    in their order. Neighbours go down like a staircase and a new run starts at the top again, so that
    reading order is time order.
    """
    taken: list[Box] = []
    places = []
    for extents in items:
        tops = [_highest(taken, extent) for extent in extents]
        choice = min(range(len(tops)), key=lambda i: (tops[i] + extents[i].height, i))
        extent, top = extents[choice], tops[choice]
        taken.append(Box(extent.left, top, extent.right, top + extent.height))
        places.append(Place(choice, top))
    return places


def _highest(taken: Sequence[Box], extent: Extent) -> float:
    beside = [box for box in taken if box.left < extent.right and extent.left < box.right]
    for top in sorted({0.0, *(box.bottom for box in beside)}):
        if all(box.bottom <= top or top + extent.height <= box.top for box in beside):
            return top
    return 0.0  # unreachable: below the lowest box there is always room


def height(items: Iterable[Sequence[Extent]], places: Iterable[Place]) -> float:
    """How high the placed items stand together, in pixels."""
    bottoms = [p.top + extents[p.choice].height for extents, p in zip(items, places, strict=True)]
    return max(bottoms, default=0.0)
