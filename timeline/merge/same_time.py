"""Which mentions of one and the same time are one event: average-link clustering within each interval."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from timeline.merge.likeness import Alike, features, log_odds, model
from timeline.merge.register import Traits
from timeline.merge.terms import Terms

# What is alike in fewer words than this is not compared further.
_LEAST = 0.03
_ONE_STORY = 3.0
_CANNOT_LINK = -20.0
_ROWS = 512


def same_time_labels(terms: Terms, traits: Traits) -> np.ndarray:
    """The number of each mention's cluster, 0-based; mentions of different intervals are never in one.

    Kept apart, whatever their words: what one article tells as happened and as planned, and opposite acts.
    """
    total = len(traits.interval)
    one, other, likeness = _candidates(terms.words, np.unique(traits.interval, return_inverse=True)[1])
    odds = _odds_of(terms, traits, one, other, likeness)
    linked = odds >= model().cut
    told, telling = _one_after_another(traits.story)
    ends = np.concatenate([one[linked], told]), np.concatenate([other[linked], telling])
    # What no pair links can never be one cluster: part it first, the linkage is quadratic.
    links = sparse.coo_matrix((np.ones(len(ends[0])), ends), shape=(total, total))
    count, piece_of = connected_components(links, directed=False)
    within = np.flatnonzero(piece_of[one] == piece_of[other])
    pairs = _parts(piece_of[one[within]], within, count)
    labels = np.empty(total, dtype=np.int64)
    place = np.empty(total, dtype=np.int64)
    following = 0
    for piece, own in zip(_parts(piece_of, np.arange(total), count), pairs, strict=True):
        numbers = np.zeros(1, dtype=np.int64)
        if len(piece) > 1:
            place[piece] = np.arange(len(piece))
            table = np.full((len(piece), len(piece)), model().intercept)
            table[place[one[own]], place[other[own]]] = table[place[other[own]], place[one[own]]] = odds[own]
            numbers = _cut(table, terms, traits, piece)
        labels[piece] = numbers + following
        following += int(numbers.max()) + 1
    return labels


def _parts(number: np.ndarray, values: np.ndarray, count: int) -> list[np.ndarray]:
    """The values of each number from 0 to ``count`` - 1."""
    order = np.argsort(number, kind="stable")
    return np.split(values[order], np.cumsum(np.bincount(number, minlength=count))[:-1])


def _one_after_another(story: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The rows of each story, each with its next."""
    order = np.argsort(story, kind="stable")
    same = (story[order][1:] == story[order][:-1]) & (story[order][1:] >= 0)
    return order[:-1][same], order[1:][same]


def _candidates(words: sparse.csr_matrix, interval: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of rows of one interval that have words in common, and how alike they are."""
    order = np.argsort(interval, kind="stable")
    ends = np.cumsum(np.bincount(interval))[interval[order]]
    found = list(_blocks(words[order], interval[order], ends))
    one, other, likeness = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return order[one], order[other], likeness


def _blocks(
    words: sparse.csr_matrix, interval: np.ndarray, ends: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    for start in range(0, len(interval), _ROWS):
        block = slice(start, min(start + _ROWS, len(interval)))
        product = (words[block] @ words[start : ends[block.stop - 1]].T).tocoo()
        one, other = product.row + start, product.col + start
        kept = (product.data >= _LEAST) & (one < other) & (interval[one] == interval[other])
        yield one[kept], other[kept], product.data[kept]


def _odds_of(
    terms: Terms, traits: Traits, one: np.ndarray, other: np.ndarray, likeness: np.ndarray
) -> np.ndarray:
    alike = Alike(
        terms.article[one] == terms.article[other],
        traits.modality[one] == traits.modality[other],
        traits.remembered[one] | traits.remembered[other],
    )
    return log_odds(model(), features(terms, one, other, likeness, alike))


def _cut(odds: np.ndarray, terms: Terms, traits: Traits, rows: np.ndarray) -> np.ndarray:
    article, modality, story = terms.article[rows], traits.modality[rows], traits.story[rows]
    sides = terms.sides[rows]
    kept_apart = (sides @ sides.T) < 0
    kept_apart |= (article[:, None] == article[None, :]) & (modality[:, None] != modality[None, :])
    odds[(story[:, None] == story[None, :]) & (story >= 0)] = _ONE_STORY
    odds[kept_apart] = _CANNOT_LINK
    distance = _ONE_STORY - odds.clip(max=_ONE_STORY)
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average")
    return np.asarray(fcluster(tree, _ONE_STORY - model().cut, "distance")) - 1
