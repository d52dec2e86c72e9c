"""A Plotly figure drawn in pixels from the top left; marks stand on real date axes side by side.

For a language written from the right all of it is mirrored, here and nowhere else: time runs from the right.

It knows nothing of where things go; the views decide, this file says it in Plotly's words. Everything of
one kind on one axis goes into one trace, so that a browser draws two hundred events at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, NamedTuple, TypeAlias

import plotly.graph_objects as go

from timeline.chart.calendar_ticks import Tick
from timeline.chart.hover import hover_text, safe
from timeline.chart.language import ENGLISH, Language, isolated
from timeline.chart.theme import (
    DATE_LINE,
    DATE_SIZE,
    FONT_FAMILY,
    TICK_SIZE,
    TITLE_SIZE,
    Theme,
)
from timeline.model import Event

Align: TypeAlias = Literal["left", "right", "center"]
MIRRORED: dict[Align, Align] = {"left": "right", "right": "left", "center": "center"}


def moment(day: date, days: float = 0.0) -> str:
    """An ISO date-time ``days`` after the start of ``day``, as Plotly's date axes take it."""
    try:
        return (datetime.combine(day, time()) + timedelta(days=days)).isoformat(timespec="minutes")
    except OverflowError:
        return datetime.max.isoformat(timespec="minutes")


class Area(NamedTuple):
    """A rectangle of the chart, in pixels."""

    left: float
    top: float
    right: float
    bottom: float


class Axes(NamedTuple):
    """The names of a pair of axes, as Plotly's traces refer to them."""

    x: str
    y: str


class Canvas:
    """Collects what a chart holds. ``width`` is the whole chart's, in pixels."""

    def __init__(self, width: float, theme: Theme, language: Language = ENGLISH) -> None:
        """An empty canvas."""
        self.language = language
        self.mirrored = language.right_to_left
        self.width = width
        self.theme = theme
        self.traces: list[dict[str, Any]] = []
        self._layout: dict[str, Any] = {}
        self._shapes: list[dict[str, Any]] = []
        self._texts: list[dict[str, Any]] = []
        self._areas: list[Area] = []

    def date_axes(self, area: Area, bounds: tuple[str, str]) -> Axes:
        """Add a date axis that shows ``bounds`` across ``area``, with a y axis in pixels."""
        return self._axes(area, {"type": "date", "range": list(bounds)})

    def pixel_axes(self, area: Area) -> Axes:
        """Add axes in pixels for ``area``, for what stands outside time."""
        return self._axes(area, {"type": "linear", "range": [area.left, area.right]})

    def _axes(self, area: Area, kind: dict[str, Any]) -> Axes:
        """Areas must not overlap: Plotly tells only the uppermost of two plots what is pointed at."""
        self._areas.append(area)
        count = len(self._areas)
        number = "" if count == 1 else str(count)
        left, right = sorted((self._across(area.left), self._across(area.right)))
        across = [max(0.0, left), min(1.0, right)]
        if self.mirrored:
            kind = {**kind, "range": kind["range"][::-1]}
        common = {
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "showticklabels": False,
            "ticks": "",
        }
        self._layout[f"xaxis{number}"] = {**kind, **common, "domain": across, "anchor": f"y{number}"}
        self._layout[f"yaxis{number}"] = {**common, "range": [area.bottom, area.top], "anchor": f"x{number}"}
        return Axes(f"x{number}", f"y{number}")

    def _across(self, x: float) -> float:
        """``x`` pixels from the side where reading begins, as a share of the width from the left."""
        return 1 - x / self.width if self.mirrored else x / self.width

    def tick_labels(self, ticks: Sequence[tuple[float, Tick]], top: float, above: bool = False) -> None:
        """Write the ticks' words, centred at their x, below ``top`` (or above it)."""
        for x, tick in ticks:
            anchor = "bottom" if above else "top"
            self._text(x, top, tick.text, TICK_SIZE, self.theme.mute, "center", anchor)

    def text(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float,
        colour: str,
        align: Align = "left",
        bold: bool = False,
        **extra: Any,
    ) -> None:
        """Write ``lines`` of outside text with their top at ``y``."""
        text = "<br>".join(map(safe, isolated(list(lines), " ".join(lines))))
        self._text(x, y, text, size, colour, align, "top", weight=600 if bold else None, **extra)

    def label(
        self, event: Event, lines: Sequence[str], x: float, y: float, align: Align, *, ground: str
    ) -> None:
        """Write an event's label: the date, and the title under it, in front of ``ground``.

        Both are annotations named ``label-<event id>`` that tell of clicks; the title tells more when it is
        pointed at.
        """
        common: dict[str, Any] = {"name": f"label-{event.id}", "captureevents": True, "bgcolor": ground}
        more: dict[str, Any] = {"hovertext": hover_text(event, self.language)}
        more["hoverlabel"] = self.hover_label()
        self.text(x, y, lines[:1], DATE_SIZE, self.theme.mute, align, **common)
        self.text(x, y + DATE_LINE, lines[1:], TITLE_SIZE, self.theme.ink, align, **common, **more)

    def _text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        align: Align,
        vertical: str,
        weight: int | None = None,
        **extra: Any,
    ) -> None:
        side = MIRRORED[align] if self.mirrored else align
        font = {"size": size, "color": colour} | ({"weight": weight} if weight else {})
        self._texts.append(
            {
                "xref": "paper",
                "yref": "paper",
                "x": round(self._across(x), 6),
                "y": y,
                "xanchor": side,
                "yanchor": vertical,
                "align": side,
                "showarrow": False,
                "borderpad": 0,
                "borderwidth": 0,
                "text": text,
                "font": font,
                **extra,
            }
        )

    def rectangle(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """A filled rectangle behind everything."""
        self.path(f"M{left},{top} H{right} V{bottom} H{left} Z", fill=fill)

    def path(
        self,
        path: str,
        *,
        fill: str = "rgba(0,0,0,0)",
        line: str | None = None,
        wide: float = 1,
        name: str = "",
    ) -> None:
        """A shape behind the marks; ``path`` is SVG in pixels with absolute commands M, L, H, V, Z, Q.

        ``name`` is the id of the event that it belongs to.
        """
        self._shapes.append(
            {
                "type": "path",
                "xref": "paper",
                "yref": "paper",
                "path": path,
                "fillcolor": fill,
                "line": {"width": wide if line else 0, "color": line or "rgba(0,0,0,0)"},
                "layer": "below",
            }
            | ({"name": name} if name else {})
        )

    def _scaled(self, path: str, height: float) -> str:
        """``path`` in shares of width and height, y upwards, as Plotly's paper coordinates are."""
        words = []
        for word in path.split():
            command, numbers = word[0], [float(n) for n in word[1:].split(",") if n]
            if command == "V":
                numbers = [0.0, *numbers]
            shares = [self._across(n) if i % 2 == 0 else 1 - n / height for i, n in enumerate(numbers)]
            words.append(command + ",".join(f"{n:.6f}" for n in (shares[1:] if command == "V" else shares)))
        return " ".join(words)

    def hover_label(self) -> dict[str, Any]:
        """How a label looks that shows when a mark is pointed at."""
        theme = self.theme
        return {
            "bgcolor": theme.page,
            "bordercolor": theme.strong,
            "font": {"family": FONT_FAMILY, "size": 12.5, "color": theme.ink},
        }

    def figure(self, height: float) -> go.Figure:
        """What was drawn, as a figure of ``height`` pixels."""
        theme = self.theme
        for count, area in enumerate(self._areas, start=1):
            axis = self._layout[f"yaxis{count if count > 1 else ''}"]
            axis["domain"] = [max(0.0, 1 - area.bottom / height), min(1.0, 1 - area.top / height)]
        layout = {
            "template": "none",
            "width": round(self.width),
            "height": round(height),
            "autosize": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
            "paper_bgcolor": theme.page,
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT_FAMILY, "size": 12, "color": theme.ink},
            "showlegend": False,
            "hovermode": "closest",
            "hoverdistance": 12,
            "dragmode": False,
            "hoverlabel": self.hover_label() | {"align": "right" if self.mirrored else "left"},
            "shapes": [shape | {"path": self._scaled(shape["path"], height)} for shape in self._shapes],
            "annotations": [text | {"y": round(1 - text["y"] / height, 6)} for text in self._texts],
            **self._layout,
        }
        return go.Figure({"data": self.traces, "layout": layout})
