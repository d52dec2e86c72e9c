"""Mentions as a table: the columns are the fields of ``Mention``, with these types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

import pandas as pd

from timeline.model import Mention

_DAY = "datetime64[us]"

# Days are at midnight without a zone; ``timex_mod``, ``anchor_day`` may be missing, nothing else.
MENTION_DTYPES: dict[str, str] = {
    field.name: {
        "first": _DAY,
        "last": _DAY,
        "anchor_day": _DAY,
        "sentence_start": "int64",
        "clause_start": "int64",
        "time_start": "int64",
        "confidence": "float64",
    }.get(field.name, "str")
    for field in fields(Mention)
}


def mention_frame(mentions: Iterable[Mention]) -> pd.DataFrame:
    """One row a mention, in the order given; columns and dtypes as ``MENTION_DTYPES`` has them.

    An empty iterable gives a frame of the same columns and dtypes without rows.
    """
    rows = list(mentions)
    columns = {
        name: pd.Series([getattr(row, name) for row in rows], dtype=dtype)
        for name, dtype in MENTION_DTYPES.items()
    }
    return pd.DataFrame(columns)


def mentions_of(frame: pd.DataFrame) -> list[Mention]:
    """The rows of a mention frame as ``Mention``s again: the inverse of :func:`mention_frame`."""
    columns = []
    for name, dtype in MENTION_DTYPES.items():
        values = frame[name]
        if dtype == _DAY:
            days = values.dt.date.tolist()
            columns.append([None if pd.isna(day) else day for day in days])
        elif name == "timex_mod":
            columns.append([None if pd.isna(value) else value for value in values.tolist()])
        else:
            columns.append(values.tolist())
    return [Mention(*row) for row in zip(*columns, strict=True)]
