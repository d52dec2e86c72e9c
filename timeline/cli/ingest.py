"""``timeline ingest``: articles from files and folders into the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from timeline.cli.options import Data, parse_date
from timeline.location import DEFAULT_DATA, database_in

if TYPE_CHECKING:
    from timeline.ingest import Report


def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Files or folders: .txt, .md, .json, .jsonl, .html.", metavar="PATH..."),
    ],
    published: Annotated[
        date | None,
        typer.Option(
            parser=parse_date,
            help="The publication date of articles that do not say theirs.",
            metavar="YYYY-MM-DD",
        ),
    ] = None,
    data: Data = DEFAULT_DATA,
) -> None:
    """Read articles and keep them; doing it again changes nothing. Exits 1 if any was refused."""
    # Two seconds to import: only this command waits for it.
    from timeline.ingest import ingest as ingest_files
    from timeline.store import Store

    with Store(database_in(data)) as store, _progress() as progress:
        report = ingest_files(store, paths, published, progress)
    for line in _told(report):
        typer.echo(line)
    for path, reason in report.refused:
        typer.echo(f"refused {path}: {reason}", err=True)
    if report.refused:
        raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """A counter of articles on standard error, drawn only where that is a terminal."""
    console = Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} articles"),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.description}"),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda title: bar.update(task, advance=1, description=escape(title[:60]))


def _told(report: Report) -> Iterator[str]:
    for article in report.inferred:
        reason = article.published_origin.removeprefix("inferred: ")
        yield f"dated {article.title}: {article.day}, because {reason}"
    if report.topics:
        yield f"topics defined: {', '.join(topic.slug for topic in report.topics)}"
    if report.skipped:
        names = ", ".join(Path(skip.path).name for skip in report.skipped)
        yield f"passed over as no articles: {names}"
    yield (
        f"{report.new} came in, {report.unchanged} unchanged, {report.replaced} replaced, "
        f"{len(report.refused)} refused"
    )
