"""The commands, and how what goes wrong is told: one line, no traceback, an exit code that is not 0."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import Abort, TyperException

from timeline.cli.explain import explain
from timeline.cli.explain_event import explain_event
from timeline.cli.export import export
from timeline.cli.ingest import ingest
from timeline.cli.serve import serve
from timeline.cli.show import show
from timeline.cli.summary import summary
from timeline.cli.tag import tag_text
from timeline.errors import TimelineError

_INTERRUPTED = 130

app = typer.Typer(
    name="timeline",
    help="Timelines of news topics: articles in, what happened when out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (ingest, show, summary, export, explain, serve):
    app.command()(command)
app.command("tag")(tag_text)
app.command("explain-event")(explain_event)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command (default: the process's arguments); gives the exit code.

    0 if all went well, 1 if it did not (or ``ingest`` refused something), 2 for arguments that make no sense.
    """
    # Libraries that read pages log what they make of them; what matters is in the reasons of refusals.
    logging.basicConfig(level=logging.CRITICAL)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter is no reason to stop.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = app(args=arguments, prog_name="timeline", standalone_mode=False)
    except TyperException as error:
        return _fail(error.format_message(), error.exit_code)
    except TimelineError as error:
        return _fail(str(error), 1)
    except BrokenPipeError:
        # The reader of a pipe had enough. Python would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error), 1)
    except (KeyboardInterrupt, Abort):
        return _fail("interrupted", _INTERRUPTED)
    return int(code or 0)


def _fail(message: str, code: int) -> int:
    sys.stderr.write(f"timeline: {' '.join(message.split())}\n")
    return code
