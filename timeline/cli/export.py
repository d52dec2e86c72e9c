"""``timeline export``: a timeline as a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from timeline.cli.asking import ask
from timeline.cli.options import Data, Detail, From, Limit, MinSources, Publisher, Sort, To, TopicName, Words
from timeline.location import DEFAULT_DATA
from timeline.model import Timeline


class Format(StrEnum):
    """The formats there are."""

    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    MD = "md"
    ICS = "ics"
    ATOM = "atom"
    TIMELINEJS = "timelinejs"
    PLOTLY = "plotly"


def export(
    topic: TopicName,
    format: Annotated[Format, typer.Option("--format", "-f", help="The format.")] = Format.JSON,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="The file; without it, standard output.", metavar="FILE"),
    ] = None,
    bom: Annotated[
        bool, typer.Option(help="Begin a CSV file with a byte order mark, by which Excel knows UTF-8.")
    ] = True,
    first: From = "",
    last: To = "",
    source: Publisher = "",
    min_sources: MinSources = "",
    q: Words = "",
    limit: Limit = "",
    sort: Sort = "",
    detail: Detail = "",
    data: Data = DEFAULT_DATA,
) -> None:
    """Write a topic's timeline as a file: docs/exports.md tells of the formats."""
    parameters = {
        "topic": topic,
        "from": first,
        "to": last,
        "source": source,
        "min_sources": min_sources,
        "q": q,
        "limit": limit,
        "sort": sort,
        "detail": detail,
    }
    timeline = ask(data, parameters)
    # As bytes: the line ends of CSV and iCalendar are CR LF on every system.
    content = _written(timeline, format, bom).encode()
    if output is None:
        stream = typer.get_binary_stream("stdout")
        stream.write(content)
        stream.flush()
    else:
        _replace(output, content)
        events = len(timeline.events)
        typer.echo(f"{output}: {events} event{'' if events == 1 else 's'}", err=True)


def _written(timeline: Timeline, format: Format, bom: bool) -> str:
    # A second to import: only this command waits for it.
    from timeline import export as formats

    makers: dict[Format, Callable[[Timeline], str]] = {
        Format.JSON: formats.to_json,
        Format.NDJSON: formats.to_ndjson,
        Format.CSV: lambda timeline: formats.to_csv(timeline, bom=bom),
        Format.MD: formats.to_markdown,
        Format.ICS: formats.to_icalendar,
        Format.ATOM: formats.to_atom,
        Format.TIMELINEJS: formats.to_timelinejs,
        Format.PLOTLY: formats.to_plotly,
    }
    return makers[format](timeline)


def _replace(path: Path, content: bytes) -> None:
    # Whoever reads the file meanwhile finds the old one or the new one, never half of it.
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from error
