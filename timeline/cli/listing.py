"""How a timeline looks in a terminal, and as plain lines where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from timeline.chart import date_words, span_words, status_words
from timeline.model import Event, Modality, Timeline

_WIDEST = 120
_MARKS: dict[Modality, str] = {"happened": "●", "planned": "○", "denied": "✕", "hypothetical": "?"}
_STYLES: dict[Modality, str] = {
    "happened": "cyan",
    "planned": "yellow",
    "denied": "red",
    "hypothetical": "magenta",
}
# From this importance a title stands out.
_IMPORTANT = 0.75


def print_listing(timeline: Timeline) -> None:
    """Write the timeline to the terminal: a rule for each year where it is sorted by date, a line an event."""
    console = Console(highlight=False)
    console.print(listing(timeline), width=min(console.width, _WIDEST))


def listing(timeline: Timeline) -> RenderableType:
    """The timeline as rich draws it."""
    heading = Text.assemble((timeline.title, "bold"), "\n", (summary(timeline), "dim"), "\n")
    parts: list[RenderableType] = [heading]
    by_year = "sort" not in timeline.query and timeline.query.get("detail") != "years"
    lines = _lines(timeline)
    width = max((len(line.when) for line in lines), default=0)
    for year, own in groupby(lines, key=lambda line: line.year if by_year else None):
        if year is not None:
            parts.append(Rule(Text(str(year), "bold"), align="left", style="dim"))
        parts.append(_rows(own, width))
    return Padding(Group(*parts), (1, 1, 0, 1))


def as_lines(timeline: Timeline) -> Iterator[str]:
    """A heading, then a line an event: EDTF date, title, status where it has not happened, sources.

    Of a folded timeline a line a chapter: EDTF, the title and status of its most important event, how many it has.
    """
    yield timeline.title
    yield summary(timeline)
    lines = _lines(timeline)
    width = max((len(line.edtf) for line in lines), default=0)
    for line in lines:
        status = status_words(line.event)
        yield f"{line.edtf:<{width}}  {line.event.title}{f' [{status}]' if status else ''} ({line.told})"


def summary(timeline: Timeline) -> str:
    """How many events there are, from how many articles and publishers."""
    shown = len(timeline.events)
    events = _counted(timeline.total, "event")
    if shown < timeline.total:
        events = f"the {shown} most important of {events}"
    if timeline.chapters:
        events += f" in {_counted(len(timeline.chapters), 'chapter')}"
    articles = _counted(timeline.articles, "article")
    return f"{events}, from {articles} by {_counted(timeline.sources, 'publisher')}"


class _Line(NamedTuple):
    """A line of the listing: its date in EDTF and in words, whose title it has, and what is told at its end."""

    edtf: str
    when: str
    year: int
    event: Event
    told: str


def _lines(timeline: Timeline) -> list[_Line]:
    if timeline.chapters:
        return [
            _Line(
                chapter.edtf,
                span_words(chapter.first, chapter.last),
                chapter.first.year,
                chapter.heading,
                _counted(len(chapter.events), "event"),
            )
            for chapter in timeline.chapters
        ]
    return [
        _Line(event.edtf, date_words(event), event.first.year, event, _counted(len(event.sources), "source"))
        for event in timeline.events
    ]


def _rows(lines: Iterable[_Line], date_width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=date_width, justify="right", no_wrap=True)
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    for line in lines:
        event = line.event
        style = _STYLES[event.status]
        title = Text(event.title, "bold" if event.importance >= _IMPORTANT else "")
        if status := status_words(event):
            title.append(f"  {status}", f"italic {style}")
        if event.conflict:
            readings = " or ".join(reading.edtf for reading in event.conflict)
            title.append(f"  sources disagree: {readings}", "italic red")
        table.add_row(Text(line.when), Text(_MARKS[event.status], style), title, Text(line.told, "dim"))
    return table


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
