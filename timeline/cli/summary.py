"""``timeline summary``: a topic told in so many days and sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from timeline.cli.options import Data, From, To, TopicName
from timeline.errors import TimelineError
from timeline.location import DEFAULT_DATA, database_in

# Before these days nothing is news; what happened then is told to the year, not to the day.
_EARLIEST = date(1800, 1, 1)


def summary(
    topic: TopicName,
    dates: Annotated[int, typer.Option(min=1, help="How many days to tell.")] = 10,
    sentences: Annotated[int, typer.Option(min=1, help="How many sentences for each.")] = 1,
    first: From = "",
    last: To = "",
    data: Data = DEFAULT_DATA,
) -> None:
    """Tell a topic in so many days, each in the sentences of its articles that tell most."""
    from timeline.query import Query, topic_articles
    from timeline.store import Store
    from timeline.summary import summarise

    query = Query.of({"topic": topic, "from": first, "to": last})
    with Store.existing(database_in(data)) as store:
        found, articles = topic_articles(store, topic)
    begin, end = query.first or _EARLIEST, query.last or max(article.day for article in articles)
    days = summarise(articles, found.all_words, dates, sentences, begin, end) if begin <= end else []
    if not days:
        raise TimelineError(f"no article tells of a day of {found.slug} from {begin} to {end}")
    typer.echo("\n".join(_lines(days)))


def _lines(days: list[tuple[date, list[str]]]) -> Iterator[str]:
    for day, lines in days:
        for place, line in enumerate(lines):
            yield f"{' ' * 10 if place else day}  {line}"
