"""Opening the database: one SQLite file, its pragmas, its transactions, its schema brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, SQLAlchemyError

from timeline.errors import TimelineError
from timeline.store.schema import REVISION

_MIGRATIONS = Path(__file__).parent / "migrations"
# How long a writer waits for another one.
_BUSY_SECONDS = 30


class StoreError(TimelineError, RuntimeError):
    """The database cannot be opened, read or written; the message says why in one line."""


def open_database(url_or_path: str | Path) -> Engine:
    """An engine for the SQLite file (made where it is missing, with its folder), its schema the newest.

    Readers never wait for a writer (write-ahead log); safe to use from several threads and processes.
    Raises StoreError.
    """
    url = _url(url_or_path)
    if url.database and url.database != ":memory:":
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"cannot make the data folder {Path(url.database).parent}: {error.strerror}"
            ) from error
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    try:
        _migrate(engine)
    except StoreError:
        engine.dispose()
        raise
    except SQLAlchemyError as error:
        engine.dispose()
        raise _store_error(engine, error) from error
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database throughout. Raises StoreError."""
    with _translated(engine), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction, committed at the end; other writers wait. Raises StoreError."""
    with (
        _translated(engine),
        engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def _translated(engine: Engine) -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise _store_error(engine, error) from error


def _store_error(engine: Engine, error: SQLAlchemyError) -> StoreError:
    reason = error.orig if isinstance(error, DatabaseError) else error
    return StoreError(f"{engine.url.database}: {' '.join(str(reason).split())}")


def _url(url_or_path: str | Path) -> Any:
    if isinstance(url_or_path, Path) or "://" not in url_or_path:
        return make_url("sqlite://").set(database=str(url_or_path))
    try:
        url = make_url(url_or_path)
    except ArgumentError as error:
        raise StoreError(f"{url_or_path} is no database address") from error
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{url.get_backend_name()} is not supported; give a file or sqlite:///FILE")
    return url


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would open transactions of its own, and too late; ``_begin`` does.
    connection.isolation_level = None
    for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    # A transaction that begins as a reader and then writes can fail at once instead of waiting its turn.
    immediate = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        if _revision(connection) == REVISION:
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        found = _revision(connection)
        if found != REVISION:
            _upgrade(engine, connection, found)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(engine: Engine, connection: Connection, found: str | None) -> None:
    # Only when there is something to do: it takes longer to import than all the rest to open.
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StoreError(f"{engine.url.database} was written by a newer version of the program")
    if found is None and inspect(connection).get_table_names():
        raise StoreError(f"{engine.url.database} is a database of something else")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
