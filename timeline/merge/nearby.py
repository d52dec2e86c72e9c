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


def near_pairs(vectors: sparse.csr_matrix, first: np.ndarray, last: np.ndarray, least: float) -> Pairs:
    """All pairs of rows alike by ``least`` or more whose times overlap or lie apart by no more than the wider's days.

    ``first`` and ``last`` are day numbers, both inclusive.
    """
    width = last - first
    narrow = np.flatnonzero(width < _NARROW_DAYS)
    wide = np.flatnonzero(width >= _NARROW_DAYS)
    found = [
        *_blocks(vectors, first, last, narrow, narrow, least),
        *_blocks(vectors, first, last, wide, np.arange(len(first)), least),
    ]
    if not found:
        empty = np.empty(0, dtype=np.int64)
        return Pairs(empty, empty, np.empty(0))
    rows, columns, likeness = (np.concatenate(parts) for parts in zip(*found, strict=True))
    gap = np.maximum(first[rows], first[columns]) - np.minimum(last[rows], last[columns])
    reach = np.maximum(width[rows], width[columns]) + 3
    # Each pair once, the wider first; of equals the later row is the wider.
    ordered = (width[rows] > width[columns]) | ((width[rows] == width[columns]) & (rows > columns))
    kept = ordered & (gap <= reach)
    return Pairs(rows[kept], columns[kept], likeness[kept])


def _blocks(
    vectors: sparse.csr_matrix,
    first: np.ndarray,
    last: np.ndarray,
    rows: np.ndarray,
    columns: np.ndarray,
    least: float,
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    if not len(rows):
        return
    rows = rows[np.argsort(first[rows], kind="stable")]
    columns = columns[np.argsort(first[columns], kind="stable")]
    starts = first[columns]
    longest = int((last - first)[columns].max())
    for at in range(0, len(rows), _ROWS):
        block = rows[at : at + _ROWS]
        reach = int((last - first)[block].max()) + 4
        low = np.searchsorted(starts, first[block].min() - reach - min(longest, reach))
        high = np.searchsorted(starts, last[block].max() + reach, "right")
        near = columns[low:high]
        product = (vectors[block] @ vectors[near].T).tocoo()
        kept = product.data >= least
        yield block[product.row[kept]], near[product.col[kept]], product.data[kept]
