"""How a timeline looks in a terminal, and as plain lines where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from timeline.chart import STATUS_WORDS, date_words
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
    dated = "sort" not in timeline.query
    widths = _date_width(timeline)
    for year, events in groupby(timeline.events, key=lambda event: event.first.year if dated else None):
        if year is not None:
            parts.append(Rule(Text(str(year), "bold"), align="left", style="dim"))
        parts.append(_rows(list(events), widths))
    return Padding(Group(*parts), (1, 1, 0, 1))


def as_lines(timeline: Timeline) -> Iterator[str]:
    """A heading, then a line an event: EDTF date, title, status where it has not happened, sources."""
    yield timeline.title
    yield summary(timeline)
    width = max((len(event.edtf) for event in timeline.events), default=0)
    for event in timeline.events:
        status = f" [{STATUS_WORDS[event.status]}]" if STATUS_WORDS[event.status] else ""
        yield f"{event.edtf:<{width}}  {event.title}{status} ({_sources(event)})"


def summary(timeline: Timeline) -> str:
    """How many events there are, from how many articles and publishers."""
    shown = len(timeline.events)
    events = _counted(timeline.total, "event")
    if shown < timeline.total:
        events = f"the {shown} most important of {events}"
    articles = _counted(timeline.articles, "article")
    return f"{events}, from {articles} by {_counted(timeline.sources, 'publisher')}"


def _rows(events: list[Event], date_width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=date_width, justify="right", no_wrap=True)
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    for event in events:
        style = _STYLES[event.status]
        title = Text(event.title, "bold" if event.importance >= _IMPORTANT else "")
        if STATUS_WORDS[event.status]:
            title.append(f"  {STATUS_WORDS[event.status]}", f"italic {style}")
        if event.conflict:
            readings = " or ".join(reading.edtf for reading in event.conflict)
            title.append(f"  sources disagree: {readings}", "italic red")
        mark = Text(_MARKS[event.status], style)
        table.add_row(Text(date_words(event)), mark, title, Text(_sources(event), "dim"))
    return table


def _date_width(timeline: Timeline) -> int:
    return max((len(date_words(event)) for event in timeline.events), default=0)


def _sources(event: Event) -> str:
    return _counted(len(event.sources), "source")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
