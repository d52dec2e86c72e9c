"""Which mentions of one and the same time are one event: average-link clustering within each interval."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from timeline.merge.blocks import Parted
from timeline.merge.likeness import Alike, model, odds_from, products
from timeline.merge.nearby import Pairs
from timeline.merge.register import Traits
from timeline.merge.terms import Terms

# What is alike in fewer words than this is not compared further.
_LEAST = 0.03
_ONE_STORY = 3.0
_CANNOT_LINK = -20.0
_ROWS = 192
_ROUNDING = 1e-9


class _Tellers:
    """Which rows one article tells: most rows have one teller, by number; what is copied has several."""

    def __init__(self, tellers: sparse.csr_matrix) -> None:
        """One row a telling, one column an article."""
        self._all = tellers
        self._only = tellers.indices[tellers.indptr[:-1]]
        self._several = np.diff(tellers.indptr) > 1

    def of_pairs(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Whether an article tells both of rows ``one[k]`` and ``other[k]``."""
        told = self._only[one] == self._only[other]
        several = np.flatnonzero(self._several[one] | self._several[other])
        told[several] = products(self._all, one[several], other[several]) > 0
        return np.asarray(told)

    def among(self, rows: np.ndarray) -> np.ndarray:
        """Whether an article tells both, of each row with each."""
        if self._several[rows].any():
            own = self._all[rows]
            return np.asarray((own @ own.T).toarray() > 0)
        return np.asarray(self._only[rows][:, None] == self._only[rows][None, :])


def same_time_labels(terms: Terms, traits: Traits, tellers: sparse.csr_matrix) -> np.ndarray:
    """The number of each mention's cluster, with gaps; mentions of different intervals are never in one.

    ``tellers`` has a row a mention and a column an article: 1 or more where it tells the same. Kept apart, whatever
    their words: what one article tells as happened and as planned, and opposite acts.
    """
    told_by = _Tellers(tellers.tocsr())
    total = len(traits.interval)
    one, other, likeness = _candidates(terms.words, np.unique(traits.interval, return_inverse=True)[1])
    odds = _odds_from(model().cut, terms, traits, told_by, Pairs(one, other, likeness))
    linked = odds >= model().cut
    told, telling = _one_after_another(traits.story)
    ends = np.concatenate([one[linked], told]), np.concatenate([other[linked], telling])
    # What no pair links can never be one cluster: part it first, the linkage is quadratic.
    links = sparse.coo_matrix((np.ones(len(ends[0])), ends), shape=(total, total))
    count, piece_of = connected_components(links, directed=False)
    within = np.flatnonzero(piece_of[one] == piece_of[other])
    # Average linkage asks for the odds of all pairs of a piece, hopeless ones too.
    unknown = within[odds[within] == -np.inf]
    rest = Pairs(one[unknown], other[unknown], likeness[unknown])
    odds[unknown] = _odds_from(-np.inf, terms, traits, told_by, rest)
    pairs = _parts(piece_of[one[within]], within, count)
    pieces = _parts(piece_of, np.arange(total), count)
    labels: np.ndarray = piece_of.astype(np.int64)
    place = np.empty(total, dtype=np.int64)
    following = count
    for number in np.flatnonzero(np.bincount(piece_of, minlength=count) > 1).tolist():
        piece, own = pieces[number], pairs[number]
        place[piece] = np.arange(len(piece))
        table = np.full((len(piece), len(piece)), model().intercept)
        table[place[one[own]], place[other[own]]] = table[place[other[own]], place[one[own]]] = odds[own]
        numbers = _cut(table, terms, traits, told_by, piece)
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


def _candidates(words: sparse.csr_matrix, interval: np.ndarray) -> Pairs:
    """Pairs of rows of one interval that have words in common, and how alike they are."""
    order = np.argsort(interval, kind="stable")
    ends = np.cumsum(np.bincount(interval))[interval[order]]
    found = list(_blocks(Parted.of(words[order]), interval[order], ends))
    one, other, likeness = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Pairs(order[one], order[other], likeness)


def _blocks(
    words: Parted, interval: np.ndarray, ends: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    for start in range(0, len(interval), _ROWS):
        stop = min(start + _ROWS, len(interval))
        products = words.products(slice(start, stop), slice(start, ends[stop - 1]))
        one, other = np.nonzero(products >= _LEAST)
        likeness = products[one, other]
        one, other = one + start, other + start
        kept = (one < other) & (interval[one] == interval[other])
        yield one[kept], other[kept], likeness[kept]


def _odds_from(least: float, terms: Terms, traits: Traits, told_by: _Tellers, pairs: Pairs) -> np.ndarray:
    one, other, likeness = pairs
    alike = Alike(
        told_by.of_pairs(one, other),
        traits.modality[one] == traits.modality[other],
        traits.remembered[one] | traits.remembered[other],
    )
    return odds_from(least, terms, one, other, likeness, alike)


def _cut(odds: np.ndarray, terms: Terms, traits: Traits, told_by: _Tellers, rows: np.ndarray) -> np.ndarray:
    modality, story = traits.modality[rows], traits.story[rows]
    sides = terms.sides[rows]
    kept_apart = (sides @ sides.T) < 0
    kept_apart |= told_by.among(rows) & (modality[:, None] != modality[None, :])
    odds[(story[:, None] == story[None, :]) & (story >= 0)] = _ONE_STORY
    odds[kept_apart] = _CANNOT_LINK
    distance = _ONE_STORY - odds.clip(max=_ONE_STORY)
    most = _ONE_STORY - model().cut
    if len(rows) == 2:
        return np.array([0, int(distance[0, 1] > most)])
    np.fill_diagonal(distance, 0)
    if distance.max() < most - _ROUNDING:
        # No two are far apart, and so no parts are.
        return np.zeros(len(rows), dtype=np.int64)
    return _numbers(linkage(squareform(distance, checks=False), "average"), most)


def _numbers(tree: np.ndarray, most: float) -> np.ndarray:
    """The number of each row's cluster when what lies further apart than ``most`` is not joined.

    As scipy's ``fcluster``, which takes longer to check the tree than all the rest takes.
    """
    size = len(tree) + 1
    parts = [[row] for row in range(size)]
    whole = set(range(size))
    for one, other, distance, _ in tree.tolist():
        # Average linkage joins the nearest first.
        if distance > most:
            break
        whole -= {int(one), int(other)}
        whole.add(len(parts))
        parts.append(parts[int(one)] + parts[int(other)])
    numbers = np.empty(size, dtype=np.int64)
    for number, part in enumerate(sorted(whole)):
        numbers[parts[part]] = number
    return numbers
