"""From the options of a command to a timeline."""

from __future__ import annotations

from pathlib import Path

from timeline.location import database_in
from timeline.model import Timeline


def ask(data: Path, parameters: dict[str, str]) -> Timeline:
    """The timeline that the parameters of ``Query.of`` ask for, from the data folder's database.

    Raises TimelineError; a folder without a database is one.
    """
    # A second to import: only commands that ask wait for it.
    from timeline.query import Query, answer
    from timeline.store import Store

    query = Query.of(parameters)
    with Store.existing(database_in(data)) as store:
        return answer(store, query)
