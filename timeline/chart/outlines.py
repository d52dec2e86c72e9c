"""The outlines of marks as polygons, their halves and their hatching; pixels around (0, 0), y downwards."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin
from typing import TypeAlias

from timeline.chart.encoding import DIAMOND_REACH, Shape

Point: TypeAlias = tuple[float, float]
Polygon: TypeAlias = list[Point]

CIRCLE_SIDES = 40
SIDES: dict[Shape, tuple[int, float]] = {  # corners, and the angle of the first
    "circle": (CIRCLE_SIDES, 0.0),
    "square": (4, pi / 4),
    "diamond": (4, 0.0),
    "pentagon": (5, -pi / 2),
    "hexagon2": (6, 0.0),
}


def outline(shape: Shape, size: float) -> Polygon:
    """The convex polygon that Plotly draws for a marker of this shape and size."""
    corners, turn = SIDES[shape]
    stretch = {"square": 2**0.5, "diamond": DIAMOND_REACH}.get(shape, 1.0)
    radius = size / 2 * stretch
    return [
        (radius * cos(turn + 2 * pi * i / corners), radius * sin(turn + 2 * pi * i / corners))
        for i in range(corners)
    ]


def half(polygon: Sequence[Point], right: bool) -> Polygon:
    """The part of a convex polygon left (or right) of the vertical through 0."""
    sign = 1 if right else -1
    kept: Polygon = []
    for (x1, y1), (x2, y2) in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if x1 * sign >= 0:
            kept.append((x1, y1))
        if x1 * x2 < 0:
            kept.append((0.0, y1 + (y2 - y1) * x1 / (x1 - x2)))
    return kept


def hatching(polygon: Sequence[Point], apart: float) -> list[tuple[Point, Point]]:
    """Rising diagonals ``apart`` pixels from one another, clipped to a convex polygon."""
    reach = max(hypot(x, y) for x, y in polygon)
    strokes = []
    offset = -reach
    while offset <= reach:
        # The diagonal x + y = c; where it crosses the polygon's sides are its two ends.
        c = offset * 2**0.5
        ends: Polygon = []
        for (x1, y1), (x2, y2) in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
            d1, d2 = x1 + y1 - c, x2 + y2 - c
            if d1 * d2 < 0:
                share = d1 / (d1 - d2)
                ends.append((x1 + (x2 - x1) * share, y1 + (y2 - y1) * share))
        if len(ends) == 2:
            strokes.append((ends[0], ends[1]))
        offset += apart
    return strokes


def svg_path(polygon: Sequence[Point], x: float, y: float) -> str:
    """A closed SVG path of the polygon moved to (x, y)."""
    points = [f"{x + px:.2f},{y + py:.2f}" for px, py in polygon]
    return "M" + " L".join(points) + " Z"
