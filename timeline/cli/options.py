"""The options that several commands have."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.location import DATA_VARIABLE


def parse_date(text: str) -> date:
    """A day as YYYY-MM-DD. Raises BadParameter."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write YYYY-MM-DD") from None


Data = Annotated[
    Path,
    typer.Option(
        "--data", envvar=DATA_VARIABLE, help="The data folder: timeline.db and topics.toml.", metavar="FOLDER"
    ),
]

TopicName = Annotated[
    str, typer.Argument(help="A topic's slug or alias; any other is a search of its words.")
]
From = Annotated[
    str, typer.Option("--from", help="Events on or after this day, month or year.", metavar="DATE")
]
To = Annotated[str, typer.Option("--to", help="Events on or before this day, month or year.", metavar="DATE")]
Publisher = Annotated[
    str, typer.Option("--source", help="Events that this publisher tells of.", metavar="NAME")
]
MinSources = Annotated[
    str, typer.Option("--min-sources", help="Events that so many publishers tell of.", metavar="NUMBER")
]
Words = Annotated[str, typer.Option("-q", "--q", help="Events told with all these words.", metavar="WORDS")]
Limit = Annotated[
    str, typer.Option("--limit", help="Only the most important ones, so many.", metavar="NUMBER")
]
Detail = Annotated[
    str, typer.Option("--detail", help="Fold into chapters of days, months or years.", metavar="UNIT")
]
Sort = Annotated[str, typer.Option("--sort", help="date or importance.", metavar="ORDER")]
