"""``timeline serve``: the timelines on the web."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlencode

import typer

from timeline.cli.options import Data
from timeline.errors import TimelineError
from timeline.location import DEFAULT_DATA, database_in


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 for any that is free.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="How many processes answer.")] = 2,
    data: Data = DEFAULT_DATA,
) -> None:
    """Serve the timelines under gunicorn until interrupted; prints the addresses to open."""
    from timeline.query import known_topics
    from timeline.store import Store

    database = database_in(data)
    with Store.existing(database) as store:
        topics = [known.topic for known in known_topics(store) if known.articles]
    listener = _listen(host, port)
    root = _root(listener)
    typer.echo(f"Serving {database} on {root} (Ctrl+C stops it). Open:")
    for topic in topics:
        typer.echo(f"  {root}/timeline?{urlencode({'topic': topic.slug})}  {topic.title}")
    if not topics:
        typer.echo(f"  {root}/timeline?topic=WORDS")
    typer.echo(f"  {root}/topics")
    _run(listener, workers, database)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (")[0]
        raise TimelineError(f"cannot serve on {host}:{port}: {reason}; try --port") from error


def _root(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    if host in ("0.0.0.0", "::"):  # noqa: S104 - what was asked for, told as an address that opens
        host = "127.0.0.1" if host == "0.0.0.0" else "::1"  # noqa: S104
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _run(listener: socket.socket, workers: int, database: Path) -> None:
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    class Server(BaseApplication):  # type: ignore[misc]
        """gunicorn, set up here and not by a file or the command line."""

        def load_config(self) -> None:
            """Threads share a worker's memory of merged timelines; the listening socket is ours already."""
            settings = {
                "bind": f"fd://{listener.fileno()}",
                "workers": workers,
                "threads": 4,
                "worker_class": "gthread",
                "loglevel": "warning",
            }
            for name, value in settings.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            """The application, made in each worker: a database connection must not cross a fork."""
            from api import create_app

            return create_app(database)

    Server().run()
