"""The tables that merging takes, and a check that they are what they must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from timeline.events import MENTION_DTYPES
from timeline.model import Article

# ``published`` is the publication day, without a zone; ``url`` may be missing. ``arrived`` orders articles by when
# they were first known, 0 where that is not known.
ARTICLE_DTYPES: dict[str, str] = {
    "id": "str",
    "title": "str",
    "published": "datetime64[us]",
    "source": "str",
    "url": "str",
    "language": "str",
    "arrived": "int64",
}


def article_frame(articles: Iterable[Article], arrived: Sequence[int] | None = None) -> pd.DataFrame:
    """One row an article, columns and dtypes as ``ARTICLE_DTYPES`` has them, in the order given."""
    rows = list(articles)
    values = {
        "id": [a.id for a in rows],
        "title": [a.title for a in rows],
        "published": [a.day for a in rows],
        "source": [a.source for a in rows],
        "url": [a.url for a in rows],
        "language": [a.language for a in rows],
        "arrived": [0] * len(rows) if arrived is None else list(arrived),
    }
    return pd.DataFrame(
        {name: pd.Series(values[name], dtype=dtype) for name, dtype in ARTICLE_DTYPES.items()}
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
