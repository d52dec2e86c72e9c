"""Which mentions of one and the same time are one event: average-link clustering within each interval."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

# Two tellings of one interval are one event from this mean likeness on; chosen on seeds and fixtures, where what is
# one event lies above it and what is not below 0.12 with few exceptions.
SAME_TIME = 0.13
# One writer who tells twice of a day mostly means two things.
SAME_ARTICLE_PENALTY = 0.12
SAME_MODALITY_BONUS = 0.05
# What a later article remembers of a day is mostly what others told of that day.
REMEMBERED_BONUS = 0.04
# Two writers who name one act ("launched", "rose") and one time mostly mean one thing.
SAME_ACT_BONUS = 0.04
_ONE_STORY = 0.9
_CANNOT_LINK = 3.0
_BLOCK = 512


def same_time_labels(
    vectors: sparse.csr_matrix,
    interval: np.ndarray,
    article: np.ndarray,
    modality: np.ndarray,
    story: np.ndarray,
    remembered: np.ndarray,
    acts: sparse.csr_matrix,
) -> np.ndarray:
    """The number of each row's cluster, 0-based; rows of different ``interval`` numbers are never in one.

    ``article``, ``modality`` and ``story`` are numbers too (story -1 for none: rows of one article and story are one
    event); ``remembered`` tells which rows an article of a later week tells of a single day; ``acts`` are the rows of
    :func:`timeline.merge.terms.act_table`.
    """
    order = np.argsort(interval, kind="stable")
    sizes = np.bincount(interval)
    ends = np.cumsum(sizes)
    labels = np.empty(len(interval), dtype=np.int64)
    following = at = 0
    while at < len(sizes):
        # As many intervals as fill a block are compared in one product.
        until = max(at + 1, int(np.searchsorted(ends, (ends[at - 1] if at else 0) + _BLOCK, "right")))
        start = ends[at - 1] if at else 0
        block = order[start : ends[until - 1]]
        likeness = (vectors[block] @ vectors[block].T).toarray()
        likeness += SAME_ACT_BONUS * ((acts[block] @ acts[block].T).toarray() > 0)
        offset = 0
        for size in sizes[at:until]:
            own = block[offset : offset + size]
            part = likeness[offset : offset + size, offset : offset + size]
            numbers = _cut(part, article[own], modality[own], story[own], remembered[own])
            labels[own] = numbers + following
            following += int(numbers.max()) + 1
            offset += size
        at = until
    return labels


def _cut(
    likeness: np.ndarray, article: np.ndarray, modality: np.ndarray, story: np.ndarray, remembered: np.ndarray
) -> np.ndarray:
    count = len(article)
    if count == 1:
        return np.zeros(1, dtype=np.int64)
    same_article = article[:, None] == article[None, :]
    same_modality = modality[:, None] == modality[None, :]
    score = likeness + SAME_MODALITY_BONUS * same_modality - SAME_ARTICLE_PENALTY * same_article
    score += REMEMBERED_BONUS * ((remembered[:, None] | remembered[None, :]) & ~same_article)
    one_story = same_article & (story[:, None] == story[None, :]) & (story[:, None] >= 0)
    score[one_story] = _ONE_STORY
    distance = 1 - np.clip(score, 0, 1)
    distance[same_article & ~same_modality] = _CANNOT_LINK
    np.fill_diagonal(distance, 0)
    if count == 2:
        return np.array([0, int(distance[0, 1] > 1 - SAME_TIME)])
    # What is not linked by any pair can never be one cluster: part it first, the linkage is quadratic.
    pieces, piece_of = connected_components(sparse.csr_matrix(distance <= 1 - SAME_TIME), directed=False)
    labels = np.empty(count, dtype=np.int64)
    following = 0
    for piece in range(pieces):
        places = np.flatnonzero(piece_of == piece)
        numbers = np.ones(len(places), dtype=np.int64)
        if len(places) > 1:
            tree = linkage(squareform(distance[np.ix_(places, places)], checks=False), "average")
            numbers = fcluster(tree, 1 - SAME_TIME, "distance")
        labels[places] = numbers - 1 + following
        following += int(numbers.max())
    return labels
