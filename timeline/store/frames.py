"""Stored articles and mentions as merging takes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd
from sqlalchemy import Connection, func, select

from timeline.events.lexicon import lexicon
from timeline.events.title_quality import ends_whole, reading
from timeline.merge.schema import article_frame_of_values
from timeline.model import Mention
from timeline.store import schema

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


def mentions_of(connection: Connection, ids: Sequence[str]) -> list[Mention]:
    """The mentions of the articles of those ids, in that order."""
    table = schema.mentions.c
    # In the order of the primary key, which the database need not sort by.
    query = select(*(table[name] for name in Mention._fields)).order_by(table.article_id, table.place)
    found = [
        Mention._make(row)
        for some in _parts(ids)
        for row in connection.execute(query.where(table.article_id.in_(some)))
    ]
    place = {id_: number for number, id_ in enumerate(ids)}
    return [
        mention if mention.title_reading is not None else _read(mention)
        for mention in sorted(found, key=lambda mention: place[mention.article_id])
    ]


def _read(mention: Mention) -> Mention:
    """A mention that was written before it was kept how its title reads, with that."""
    return mention._replace(
        title_reading=reading(mention.title, lexicon()),
        title_whole=ends_whole(mention.title, mention.sentence, mention.time_text),
    )


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _IDS_AT_ONCE] for start in range(0, len(ids), _IDS_AT_ONCE))
