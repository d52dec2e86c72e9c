"""Which clusters are alike among those near in time: the candidate pairs, found by blocks of time.

Rows are taken in order of their first day, some hundreds at once, against the columns that their days can reach:
the product of two sparse blocks. Wide times ("in the 1990s") reach far but are few; they are taken apart, so that
they do not widen the blocks of the many narrow ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy import sparse

_ROWS = 256
# A month is the widest of the narrow times.
_NARROW_DAYS = 31


class Pairs(NamedTuple):
    """Pairs of rows: ``wider[k]`` has at least as many days as ``narrower[k]``; ``likeness`` is their dot product."""

    wider: np.ndarray
    narrower: np.ndarray
    likeness: np.ndarray


def near_pairs(
    vectors: sparse.csr_matrix, first: np.ndarray, last: np.ndarray, touched: np.ndarray, least: float
) -> Pairs:
    """All pairs of rows alike by ``least`` or more whose times overlap or lie apart by no more than the wider's days,
    and of which at least one is ``touched``.

    ``first`` and ``last`` are day numbers, both inclusive. Of two rows of as many days the later is the wider.
    Sorted by wider, then narrower.
    """
    width = last - first
    narrow = width < _NARROW_DAYS
    found: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    # The rows are to be the wider ones of their pairs.
    for rows, columns in ((touched, np.ones_like(touched)), (~touched, touched)):
        found += _blocks(vectors, first, last, rows & narrow, columns & narrow, least)
        found += _blocks(vectors, first, last, rows & ~narrow, columns, least)
    if not found:
        empty = np.empty(0, dtype=np.int64)
        return Pairs(empty, empty, np.empty(0))
    rows, columns, likeness = (np.concatenate(parts) for parts in zip(*found, strict=True))
    gap = np.maximum(first[rows], first[columns]) - np.minimum(last[rows], last[columns])
    ordered = (width[rows] > width[columns]) | ((width[rows] == width[columns]) & (rows > columns))
    kept = np.flatnonzero(ordered & (gap <= width[rows] + 3))
    kept = kept[np.lexsort((columns[kept], rows[kept]))]
    return Pairs(rows[kept], columns[kept], likeness[kept])


def _blocks(
    vectors: sparse.csr_matrix,
    first: np.ndarray,
    last: np.ndarray,
    is_row: np.ndarray,
    is_column: np.ndarray,
    least: float,
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    rows, columns = (
        np.flatnonzero(chosen)[np.argsort(first[chosen], kind="stable")] for chosen in (is_row, is_column)
    )
    if not len(columns):
        return
    starts = first[columns]
    longest = int((last - first)[columns].max())
    for at in range(0, len(rows), _ROWS):
        block = rows[at : at + _ROWS]
        reach = int((last - first)[block].max()) + 4
        low = np.searchsorted(starts, first[block].min() - reach - min(longest, reach))
        high = np.searchsorted(starts, last[block].max() + reach, "right")
        near = columns[low:high]
        if len(near):
            product = (vectors[block] @ vectors[near].T).tocoo()
            kept = product.data >= least
            yield block[product.row[kept]], near[product.col[kept]], product.data[kept]
