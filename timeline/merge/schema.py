"""The tables that merging takes, and a check that they are what they must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from timeline.events.frame import DAY, MENTION_DTYPES, day_column
from timeline.model import Article

# ``published`` is the publication day, without a zone; ``url`` may be missing. ``arrived`` orders articles by when
# they were first known, 0 where that is not known.
ARTICLE_DTYPES: dict[str, str] = {
    "id": "str",
    "title": "str",
    "published": DAY,
    "source": "str",
    "url": "str",
    "language": "str",
    "arrived": "int64",
}


def article_frame(articles: Iterable[Article], arrived: Sequence[int] | None = None) -> pd.DataFrame:
    """One row an article, columns and dtypes as ``ARTICLE_DTYPES`` has them, in the order given."""
    rows = list(articles)
    numbers = [0] * len(rows) if arrived is None else arrived
    return article_frame_of_values(
        (a.id, a.title, a.day, a.source, a.url, a.language, number)
        for a, number in zip(rows, numbers, strict=True)
    )


def article_frame_of_values(rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """As :func:`article_frame`, of the values of each article in the order of the columns; days may be ISO 8601."""
    columns = list(zip(*rows, strict=True)) or [()] * len(ARTICLE_DTYPES)
    return pd.DataFrame(
        {
            name: day_column(values) if dtype == DAY else pd.Series(values, dtype=dtype)
            for (name, dtype), values in zip(ARTICLE_DTYPES.items(), columns, strict=True)
        }
    )


def check(mentions: pd.DataFrame, articles: pd.DataFrame) -> None:
    """Raise ``ValueError`` naming the missing columns, the doubled ids or the mentions whose article is unknown."""
    for name, frame, dtypes in (
        ("mentions", mentions, MENTION_DTYPES),
        ("articles", articles, ARTICLE_DTYPES),
    ):
        missing = [column for column in dtypes if column not in frame.columns]
        if missing:
            raise ValueError(f"the {name} frame lacks the columns {', '.join(missing)}")
        if frame["id"].duplicated().any():
            doubled = frame.loc[frame["id"].duplicated(), "id"].iloc[0]
            raise ValueError(f"the {name} frame has the id {doubled!r} more than once")
    unknown = ~mentions["article_id"].isin(articles["id"])
    if unknown.any():
        raise ValueError(f"no article has the id {mentions.loc[unknown, 'article_id'].iloc[0]!r}")
