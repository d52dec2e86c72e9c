"""Products of blocks of sparse rows: what nearly all rows have is multiplied as a table, what few have as sparse rows.

A few terms that every tenth mention has make nearly all of the products' terms, and a sparse product spends as long on
each of them as on the rarest. Sums are exact (see ``on_grid``), so that the parting changes no digit.
"""

from __future__ import annotations

from typing import NamedTuple, Self

import numpy as np
from scipy import sparse

from timeline.merge.wording import only

# So many columns take nine tenths of what products of mentions' or clusters' words have to add.
_COMMON = 128


class Parted(NamedTuple):
    """Sparse rows, their commonest columns apart from the rest."""

    common: sparse.csr_matrix
    rare: sparse.csr_matrix

    @classmethod
    def of(cls, rows: sparse.csr_matrix) -> Self:
        """Those rows, in the order given."""
        uses = np.bincount(rows.indices, minlength=rows.shape[1])
        chosen = np.argsort(-uses, kind="stable")[:_COMMON]
        is_common = np.zeros(rows.shape[1], dtype=bool)
        is_common[chosen] = True
        return cls(only(rows, is_common)[:, chosen], only(rows, ~is_common))

    def products(self, one: np.ndarray | slice, other: np.ndarray | slice) -> np.ndarray:
        """The dot products of each row of ``one`` with each of ``other``, as a table."""
        table: np.ndarray = self.common[one] @ self.common[other].T.toarray(order="C")
        rare = (self.rare[one] @ self.rare[other].T).tocoo()
        # No place comes twice.
        table[rare.row, rare.col] += rare.data
        return table
