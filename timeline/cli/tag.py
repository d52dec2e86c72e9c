"""``timeline tag``: the time expressions of a text, as JSON lines, TimeML or colours."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from timeline.articles.draft import Unreadable
from timeline.articles.header import split_header
from timeline.articles.language import language_of
from timeline.articles.published import parse_published
from timeline.cli.options import parse_date
from timeline.dates import TimeExpression, infer_published, tag, to_timeml
from timeline.errors import TimelineError

STYLES = {"DATE": "bold cyan", "TIME": "bold magenta", "DURATION": "yellow", "SET": "green"}


class Format(StrEnum):
    """How the expressions are written."""

    jsonl = "jsonl"
    timeml = "timeml"
    terminal = "terminal"


def tag_text(
    file: Annotated[
        str, typer.Argument(help="A file of plain text, or - for standard input.", metavar="FILE")
    ],
    published: Annotated[
        date | None,
        typer.Option(parser=parse_date, help="The publication date.", metavar="YYYY-MM-DD"),
    ] = None,
    language: Annotated[
        str, typer.Option(help="The language of the text (default: en).", metavar="CODE")
    ] = "",
    form: Annotated[Format, typer.Option("--format", help="How to write them.")] = Format.terminal,
) -> None:
    """Find the time expressions of a text and say what they mean.

    A header block (published:, language:) is obeyed and not tagged. Without a date, there or by --published, it is
    worked out from the text, if that says enough.
    """
    text = _read(file)
    header, body = split_header(text)
    # Places are those in the file, so what stands before the text keeps its length.
    body = " " * (len(text) - len(body)) + body
    try:
        code = language_of(language or header.get("language", "en"), body)
        day = published or _stated(header) or _inferred(body, code)
        found = tag(body, day, code)
    except (LookupError, Unreadable) as error:
        raise TimelineError(str(error)) from error
    if form is Format.jsonl:
        for expression in found:
            typer.echo(json.dumps(_record(expression), ensure_ascii=False, default=str))
    elif form is Format.timeml:
        typer.echo(to_timeml(text, day, found, "" if file == "-" else Path(file).name), nl=False)
    else:
        Console(highlight=False, soft_wrap=True).print(_coloured(text, found))


def _read(file: str) -> str:
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TimelineError(f"{file}: not UTF-8 text ({error.reason} at byte {error.start})") from error


def _stated(header: dict[str, str]) -> date | None:
    if not header.get("published"):
        return None
    stated = parse_published(header["published"], date.today())
    return stated.date() if isinstance(stated, datetime) else stated


def _inferred(text: str, language: str) -> date:
    inferred = infer_published(text, language)
    if inferred is None:
        raise TimelineError("the text does not say when it was published; give it: --published YYYY-MM-DD")
    sys.stderr.write(f"published {inferred.day}, worked out: {inferred.reason}\n")
    return inferred.day


def _record(expression: TimeExpression) -> dict[str, object]:
    """An expression as JSON has it: intervals and anchors as objects, with its explanation."""
    record = expression._asdict()
    for name in ("interval", "range"):
        days = getattr(expression, name)
        record[name] = {"first": days.first, "last": days.last} if days else None
    record["anchor"] = expression.anchor._asdict()
    return record | {"explanation": expression.explain()}


def _coloured(text: str, found: Sequence[TimeExpression]) -> Text:
    """The text with its expressions in the colour of their type, each followed by its value."""
    shown, at = Text(), 0
    for expression in found:
        shown.append(text[at : expression.start])
        shown.append(expression.text, STYLES[expression.type])
        shown.append(f" [{expression.value}{' ' + expression.mod if expression.mod else ''}]", "dim")
        at = expression.end
    shown.append(text[at:])
    return shown
