"""``timeline explain``: what words of time mean, and why."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from timeline.cli.options import parse_date
from timeline.dates import TimeExpression, tag
from timeline.errors import TimelineError


def explain(
    words: Annotated[str, typer.Argument(help="The words, or a sentence with them.")],
    published: Annotated[
        date | None,
        typer.Option(parser=parse_date, help="The publication date (default: today).", metavar="YYYY-MM-DD"),
    ] = None,
    language: Annotated[str, typer.Option(help="The language of the words.", metavar="CODE")] = "en",
) -> None:
    """Say what words of time mean, and why."""
    day = published or date.today()
    try:
        found = tag(words, day, language)
    except LookupError as error:
        raise TimelineError(str(error)) from error
    if not found:
        raise TimelineError(f"no time expression found in {words!r}")
    typer.echo("\n\n".join("\n".join(_lines(each)) for each in found))


def _lines(expression: TimeExpression) -> list[str]:
    fields = {
        "words": expression.text,
        "type": expression.type,
        "value": expression.value,
        "modifier": expression.mod,
        "EDTF": expression.edtf,
        "interval": expression.interval and f"{expression.interval.first} to {expression.interval.last}",
        "granularity": expression.granularity,
        "rule": expression.rule,
        "anchor": _anchor(expression),
        "why": expression.explain(),
    }
    width = max(map(len, fields))
    return [f"{name:<{width}}  {value}" for name, value in fields.items() if value]


def _anchor(expression: TimeExpression) -> str:
    anchor = expression.anchor
    if anchor.kind == "none":
        return "none: the words say it all"
    what = "the publication date" if anchor.kind == "publication" else f"“{anchor.text}”"
    return f"{what}, {anchor.day}" if anchor.day else what
