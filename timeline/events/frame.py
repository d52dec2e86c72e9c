"""Mentions as a table: the columns are the fields of ``Mention``, with these types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from timeline.model import Mention

DAY = "datetime64[us]"

# Days are at midnight without a zone; ``timex_mod``, ``anchor_day`` may be missing, nothing else.
MENTION_DTYPES: dict[str, str] = {
    name: {
        "first": DAY,
        "last": DAY,
        "anchor_day": DAY,
        "sentence_start": "int64",
        "clause_start": "int64",
        "time_start": "int64",
        "confidence": "float64",
        "title_reading": "float64",
        "title_whole": "bool",
    }.get(name, "str")
    for name in Mention._fields
}


def mention_frame(mentions: Iterable[Mention]) -> pd.DataFrame:
    """One row a mention, in the order given; columns and dtypes as ``MENTION_DTYPES`` has them.

    An empty iterable gives a frame of the same columns and dtypes without rows.
    """
    columns = list(zip(*mentions, strict=True)) or [()] * len(MENTION_DTYPES)
    return pd.DataFrame(
        {
            name: day_column(values) if dtype == DAY else pd.Series(values, dtype=dtype)
            for (name, dtype), values in zip(MENTION_DTYPES.items(), columns, strict=True)
        }
    )


def day_column(values: Sequence[Any]) -> pd.Series[pd.Timestamp]:
    """A column of days: of dates, text in ISO 8601 or None."""
    return pd.Series(np.array(values, dtype="datetime64[D]").astype(DAY))


def mentions_of(frame: pd.DataFrame) -> list[Mention]:
    """The rows of a mention frame as ``Mention``s again: the inverse of :func:`mention_frame`."""
    columns = []
    for name, dtype in MENTION_DTYPES.items():
        values = frame[name]
        if dtype == DAY:
            columns.append(values.to_numpy().astype("datetime64[D]").tolist())
        elif name == "timex_mod":
            columns.append([None if pd.isna(value) else value for value in values.tolist()])
        else:
            columns.append(values.tolist())
    return list(map(Mention._make, zip(*columns, strict=True)))
