"""Stored articles and mentions as the tables that merging takes, without making objects of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import Boolean, Connection, Date, Integer, String, func, select, type_coerce

from timeline.events.frame import frame_of_values
from timeline.events.lexicon import lexicon
from timeline.events.title_quality import ends_whole, reading
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
    # Days stay text and truth a number, which the frame's columns are made of at once.
    plain = {Date: String, Boolean: Integer}
    values = [
        type_coerce(each, plain[type(each.type)]) if type(each.type) in plain else each for each in columns
    ]
    # In the order of the primary key, which the database need not sort by.
    query = select(*values).order_by(table.article_id, table.place)
    found = [
        row if row[-1] is not None else _read(row)
        for some in _parts(ids)
        for row in connection.execute(query.where(table.article_id.in_(some))).all()
    ]
    place = {id_: number for number, id_ in enumerate(ids)}
    return frame_of_values(sorted(found, key=lambda row: place[row[1]]))


def _read(row: Sequence[Any]) -> Sequence[Any]:
    """A mention's row that was written before it was kept how its title reads, with what is kept now."""
    mention = dict(zip(rows.MENTION_FIELDS, row, strict=True))
    title = mention["title"]
    mention["title_reading"] = reading(title, lexicon())
    mention["title_whole"] = ends_whole(title, mention["sentence"], mention["time_text"])
    return tuple(mention.values())


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _IDS_AT_ONCE] for start in range(0, len(ids), _IDS_AT_ONCE))
