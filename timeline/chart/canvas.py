"""A Plotly figure drawn in pixels: y counts down from the top, x runs on real date axes side by side.

It knows nothing of where things go; the views decide, this file says it in Plotly's words. Everything of
one kind on one axis goes into one trace, so that a browser draws two hundred events at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, TypeAlias

import plotly.graph_objects as go

from timeline.chart.calendar_ticks import Tick
from timeline.chart.hover import hover_text, safe
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


def moment(day: date, days: float = 0.0) -> str:
    """An ISO date-time ``days`` after the start of ``day``, as Plotly's date axes take it."""
    try:
        return (datetime.combine(day, time()) + timedelta(days=days)).isoformat(timespec="minutes")
    except OverflowError:
        return datetime.max.isoformat(timespec="minutes")


class Canvas:
    """Collects what a chart holds. ``width`` is the whole chart's, in pixels."""

    def __init__(self, width: float, theme: Theme) -> None:
        """An empty canvas."""
        self.width = width
        self.theme = theme
        self.traces: list[dict[str, Any]] = []
        self._layout: dict[str, Any] = {}
        self._shapes: list[dict[str, Any]] = []
        self._texts: list[dict[str, Any]] = []
        self._axes = 0

    def date_axis(self, left: float, right: float, bounds: tuple[str, str]) -> str:
        """Add a date axis from ``left`` to ``right`` pixels that shows ``bounds``; gives its name."""
        domain = [max(0.0, left / self.width), min(1.0, right / self.width)]
        return self._axis({"type": "date", "domain": domain, "range": list(bounds)})

    def pixel_axis(self) -> str:
        """Add an axis whose values are pixels from the left, for what stands outside time; gives its name."""
        return self._axis({"type": "linear", "domain": [0, 1], "range": [0, self.width]})

    def _axis(self, kind: dict[str, Any]) -> str:
        self._axes += 1
        number = "" if self._axes == 1 else str(self._axes)
        self._layout[f"xaxis{number}"] = {
            **kind,
            "anchor": "y",
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "showticklabels": False,
            "ticks": "",
        }
        return f"x{number}"

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
        text = "<br>".join(map(safe, lines))
        self._text(x, y, text, size, colour, align, "top", weight=600 if bold else None, **extra)

    def label(
        self, event: Event, lines: Sequence[str], x: float, y: float, align: Align, *, ground: str
    ) -> None:
        """Write an event's label: the date, and the title under it, in front of ``ground``.

        Both are annotations named ``label-<event id>`` that tell of clicks; the title tells more when it is
        pointed at.
        """
        common: dict[str, Any] = {"name": f"label-{event.id}", "captureevents": True, "bgcolor": ground}
        more: dict[str, Any] = {"hovertext": hover_text(event), "hoverlabel": self.hover_label()}
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
        font = {"size": size, "color": colour} | ({"weight": weight} if weight else {})
        self._texts.append(
            {
                "xref": "paper",
                "yref": "y",
                "x": round(x / self.width, 6),
                "y": round(y, 1),
                "xanchor": align,
                "yanchor": vertical,
                "align": align,
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
        self, path: str, *, fill: str = "rgba(0,0,0,0)", line: str | None = None, wide: float = 1
    ) -> None:
        """A shape behind the marks; ``path`` is SVG in pixels with absolute commands M, L, H, V, Z, Q."""
        self._shapes.append(
            {
                "type": "path",
                "xref": "paper",
                "yref": "y",
                "path": self._scaled(path),
                "fillcolor": fill,
                "line": {"width": wide if line else 0, "color": line or "rgba(0,0,0,0)"},
                "layer": "below",
            }
        )

    def _scaled(self, path: str) -> str:
        """``path`` with x in shares of the width, as Plotly's paper coordinates are."""
        words = []
        for word in path.split():
            command, numbers = word[0], word[1:].split(",")
            if command in "MLQ":
                across = [f"{float(n) / self.width:.6f}" for n in numbers[::2]]
                down = [f"{float(n):.1f}" for n in numbers[1::2]]
                numbers = [n for pair in zip(across, down, strict=True) for n in pair]
            elif command == "H":
                numbers = [f"{float(numbers[0]) / self.width:.6f}"]
            elif command == "V":
                numbers = [f"{float(numbers[0]):.1f}"]
            words.append(command + ",".join(numbers))
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
            "hoverlabel": self.hover_label() | {"align": "left"},
            "yaxis": {"range": [height, 0], "domain": [0, 1], "visible": False, "fixedrange": True},
            "shapes": self._shapes,
            "annotations": self._texts,
            **self._layout,
        }
        return go.Figure({"data": self.traces, "layout": layout})
