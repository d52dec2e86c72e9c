"""Which events are one that the sources date differently: the same thing told of at times that exclude each other."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

# Nearly the same words must be told of both sides; what recurs is told in much the same words too, so the
# times may lie apart only as far as a mistake or a loose memory goes: by the wider of the two, at most.
SAME_THING = 0.5
_DAYS_APART = 3
_NARROWEST = 1


class _Side(NamedTuple):
    first: int
    last: int
    articles: frozenset[str]
    happened: bool


def conflicting(mentions: pd.DataFrame, labels: np.ndarray, vectors: sparse.csr_matrix) -> list[tuple[int, int]]:
    """Pairs of cluster numbers that tell of one thing at incompatible times.

    Only what both sides say has happened, and no article tells of both, can conflict: a plan that moved is not
    a contradiction, and a writer who tells of two things means two things.
    """
    count = int(labels.max()) + 1 if len(labels) else 0
    if count < 2:
        return []
    sides = _sides(mentions, labels)
    size = np.bincount(labels, minlength=count)
    mean = sparse.csr_matrix((1 / size[labels], (labels, np.arange(len(labels)))), shape=(count, len(labels)))
    centroids = (mean @ vectors).tocsr()
    order = sorted((n for n in sides if sides[n].happened), key=lambda n: (sides[n].first, n))
    starts = np.array([sides[n].first for n in order])
    found = []
    for position, number in enumerate(order):
        side = sides[number]
        reach = _reach(side)
        until = int(np.searchsorted(starts, side.last + max(reach, 366), "right"))
        near = [n for n in order[position + 1 : until] if _may_conflict(side, sides[n])]
        if not near:
            continue
        similar = (centroids[near] @ centroids[number].T).toarray().ravel()
        found += [(number, n) for n, likeness in zip(near, similar, strict=True) if likeness >= SAME_THING]
    return found


def _sides(mentions: pd.DataFrame, labels: np.ndarray) -> dict[int, _Side]:
    days = pd.DataFrame(
        {
            "label": labels,
            "first": mentions["first"].to_numpy().astype("datetime64[D]").astype("int64"),
            "last": mentions["last"].to_numpy().astype("datetime64[D]").astype("int64"),
            "article": mentions["article_id"].to_numpy(dtype=object),
            "happened": (mentions["modality"] == "happened").to_numpy(),
        }
    )
    table = days.groupby("label").agg(
        first=("first", "max"), last=("last", "min"), article=("article", frozenset), happened=("happened", "any")
    )
    return {
        int(row.Index): _Side(int(row.first), int(row.last), row.article, bool(row.happened))
        for row in table.itertuples()
    }


def _reach(side: _Side) -> int:
    width = side.last - side.first + 1
    return _DAYS_APART if width <= _NARROWEST else width


def _may_conflict(one: _Side, other: _Side) -> bool:
    gap = max(one.first, other.first) - min(one.last, other.last)
    return 0 < gap <= max(_reach(one), _reach(other)) and not one.articles & other.articles
