"""Which clusters are alike among those near in time: the candidate pairs, found by blocks of time.

Rows are taken in order of their first day, some dozens at once, against the columns that their days can reach. Wide
times ("in the 1990s") reach far but are few; they are taken apart, so that they do not widen the blocks of the many
narrow ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy import sparse

from timeline.merge.blocks import Parted

_ROWS = 128
# A month is the widest of the narrow times.
_NARROW_DAYS = 31
_DAYS_APART = 3


class Pairs(NamedTuple):
    """Pairs of rows: ``wider[k]`` has at least as many days as ``narrower[k]``; ``likeness`` is their dot product."""

    wider: np.ndarray
    narrower: np.ndarray
    likeness: np.ndarray


def near_pairs(
    vectors: sparse.csr_matrix, first: np.ndarray, last: np.ndarray, touched: np.ndarray, least: float
) -> Pairs:
    """All pairs of rows alike by ``least`` or more, at least one of them ``touched``, whose times overlap, one being
    wider, or exclude each other but lie apart by no more than the wider's days.

    ``first`` and ``last`` are day numbers, both inclusive. Of two rows of as many days the later is the wider; days
    may lie three apart. Pairs near in time stand near one another.
    """
    empty = np.empty(0, dtype=np.int64)
    if not touched.any():
        return Pairs(empty, empty, np.empty(0))
    order = np.argsort(first, kind="stable")
    rows = _Rows(Parted.of(vectors[order]), order, first[order], last[order])
    touched = touched[order]
    narrow = rows.last - rows.first < _NARROW_DAYS
    found = [Pairs(empty, empty, np.empty(0))]
    # The rows are to be the wider ones of their pairs.
    for wider, narrower in ((touched, np.ones_like(touched)), (~touched, touched)):
        found += rows.pairs(wider & narrow, narrower & narrow, least)
        found += rows.pairs(wider & ~narrow, narrower, least)
    return Pairs(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


class _Rows(NamedTuple):
    """Rows in order of their first day; ``number`` is that by which they are known outside."""

    vectors: Parted
    number: np.ndarray
    first: np.ndarray
    last: np.ndarray

    def pairs(self, is_wider: np.ndarray, is_narrower: np.ndarray, least: float) -> Iterator[Pairs]:
        """The pairs, block by block."""
        wider, narrower = np.flatnonzero(is_wider), np.flatnonzero(is_narrower)
        if not len(narrower):
            return
        width = self.last - self.first
        starts = self.first[narrower]
        longest = int(width[narrower].max())
        for at in range(0, len(wider), _ROWS):
            block = wider[at : at + _ROWS]
            reach = int(width[block].max()) + 4
            low = np.searchsorted(starts, self.first[block[0]] - reach - min(longest, reach))
            high = np.searchsorted(starts, self.last[block].max() + reach, "right")
            if low < high:
                yield self._alike(block, narrower[low:high], least)

    def _alike(self, one: np.ndarray, other: np.ndarray, least: float) -> Pairs:
        products = self.vectors.products(one, other)
        row, column = np.nonzero(products >= least)
        likeness = products[row, column]
        rows, columns = self.number[one][row], self.number[other][column]
        first, last = (
            np.column_stack([days[one][row], days[other][column]]) for days in (self.first, self.last)
        )
        width = last - first
        gap = first.max(axis=1) - last.min(axis=1)
        wider = width[:, 0] > width[:, 1]
        reach = np.where(width[:, 0] > 0, width[:, 0] + 1, _DAYS_APART)
        later = (width[:, 0] == width[:, 1]) & (rows > columns)
        kept = np.where(gap > 0, (wider | later) & (gap <= reach), wider)
        return Pairs(rows[kept], columns[kept], likeness[kept])
