"""``timeline show``: a timeline to read in the terminal."""

from __future__ import annotations

import typer

from timeline.cli.asking import ask
from timeline.cli.options import Data, Detail, From, Limit, MinSources, Publisher, Sort, To, TopicName, Words
from timeline.location import DEFAULT_DATA


def show(
    topic: TopicName,
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
    """Show a topic's timeline: dates, what happened, how many sources tell it."""
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
    from timeline.cli.listing import as_lines, print_listing

    timeline = ask(data, parameters)
    if typer.get_text_stream("stdout").isatty():
        print_listing(timeline)
    else:
        typer.echo("\n".join(as_lines(timeline)))
