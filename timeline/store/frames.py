"""Stored articles and mentions as the tables that merging takes, without making objects of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd
from sqlalchemy import Connection, Date, String, func, select, type_coerce

from timeline.events.frame import frame_of_values
from timeline.merge.schema import article_frame_of_values
from timeline.store import rows, schema

# SQLite takes 32,766 parameters a statement.
_IDS_AT_ONCE = 10_000
_A_DAY = len("2021-11-24")


def articles_of(connection: Connection, ids: Sequence[str]) -> pd.DataFrame:
    """The articles of those ids, in that order, as ``merge.article_frame`` has them; ``arrived`` numbers them in the
    order in which they were first put.
    """
    table = schema.articles.c
    day = func.substr(table.published, 1, _A_DAY)
    query = select(table.id, table.title, day, table.source, table.url, table.language, table.number)
    found = [row for some in _parts(ids) for row in connection.execute(query.where(table.id.in_(some)))]
    place = {id_: number for number, id_ in enumerate(ids)}
    return article_frame_of_values(sorted(found, key=lambda row: place[row[0]]))


def mentions_of(connection: Connection, ids: Sequence[str]) -> pd.DataFrame:
    """The mentions of the articles of those ids, in that order, as ``events.mention_frame`` has them."""
    table = schema.mentions.c
    columns = [table[name] for name in rows.MENTION_FIELDS]
    # Days stay text, which the frame's columns are made of at once.
    values = [type_coerce(each, String) if isinstance(each.type, Date) else each for each in columns]
    # In the order of the primary key, which the database need not sort by.
    query = select(*values).order_by(table.article_id, table.place)
    found = [
        row
        for some in _parts(ids)
        for row in connection.execute(query.where(table.article_id.in_(some))).all()
    ]
    place = {id_: number for number, id_ in enumerate(ids)}
    return frame_of_values(sorted(found, key=lambda row: place[row[1]]))


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _IDS_AT_ONCE] for start in range(0, len(ids), _IDS_AT_ONCE))
