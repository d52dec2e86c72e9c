"""Which mentions of one and the same time are one event: average-link clustering within each interval."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import sparse
from scipy.cluster.hierarchy import linkage
from scipy.sparse.csgraph import connected_components

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

    def pairs(self, piece: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The pairs of rows of one piece that an article tells both of."""
        row = np.repeat(np.arange(len(piece)), np.diff(self._all.indptr))
        one, other = _pairs_of(piece[row] * self._all.shape[1] + self._all.indices)
        return row[one], row[other]


class _Pieces:
    """Rows in pieces, and a value for each pair of rows of one piece: as scipy has them, piece after piece."""

    def __init__(self, number: np.ndarray) -> None:
        """``number`` is that of each row's piece, from 0 on with no gaps."""
        size = np.bincount(number)
        self._start = np.cumsum(size) - size
        self._order = np.argsort(number, kind="stable")
        self._place = np.empty(len(number), dtype=np.int64)
        self._place[self._order] = np.arange(len(number)) - np.repeat(self._start, size)
        self._number, self._size = number, size
        self.ends = np.concatenate([[0], np.cumsum(size * (size - 1) // 2)])

    def rows(self, number: int) -> np.ndarray:
        """The rows of a piece."""
        start = self._start[number]
        return np.asarray(self._order[start : start + self._size[number]])

    def at(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Where the values of pairs stand; both rows are of one piece, ``one`` the lesser."""
        number, row = self._number[one], self._place[one]
        before = self.ends[number] + row * self._size[number] - row * (row + 1) // 2
        return np.asarray(before + self._place[other] - row - 1)


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
    piece_of = connected_components(links, directed=False)[1].astype(np.int64)
    within = np.flatnonzero(piece_of[one] == piece_of[other])
    # Average linkage asks for the odds of all pairs of a piece, hopeless ones too.
    unknown = within[odds[within] == -np.inf]
    rest = Pairs(one[unknown], other[unknown], likeness[unknown])
    odds[unknown] = _odds_from(-np.inf, terms, traits, told_by, rest)
    pieces = _Pieces(piece_of)
    table = np.full(pieces.ends[-1], model().intercept)
    table[pieces.at(one[within], other[within])] = odds[within]
    opening = np.flatnonzero(traits.story >= 0)
    table[pieces.at(*(opening[places] for places in _pairs_of(traits.story[opening])))] = _ONE_STORY
    table[pieces.at(*_kept_apart(terms, traits, told_by, piece_of))] = _CANNOT_LINK
    # In place, for there may be very many pairs.
    distance = np.subtract(_ONE_STORY, np.minimum(table, _ONE_STORY, out=table), out=table)
    return _cut(distance, pieces, piece_of)


def _kept_apart(
    terms: Terms, traits: Traits, told_by: _Tellers, piece_of: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of rows of one piece that are never of one cluster."""
    row, side = np.nonzero(terms.sides)
    one, other = (row[places] for places in _pairs_of(piece_of[row] * terms.sides.shape[1] + side))
    opposite = np.einsum("ij,ij->i", terms.sides[one], terms.sides[other]) < 0
    told, telling = told_by.pairs(piece_of)
    otherwise = traits.modality[told] != traits.modality[telling]
    return (
        np.concatenate([one[opposite], told[otherwise]]),
        np.concatenate([other[opposite], telling[otherwise]]),
    )


def _pairs_of(label: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of equal labels: where the one is and where the other, which is further on."""
    order = np.argsort(label, kind="stable")
    ordered = label[order]
    following = np.searchsorted(ordered, ordered, "right") - np.arange(len(order)) - 1
    one = np.repeat(np.arange(len(order)), following)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(following) - following, following)
    return order[one], order[other]


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


def _cut(distance: np.ndarray, pieces: _Pieces, piece_of: np.ndarray) -> np.ndarray:
    """The number of each row's cluster, of how far the rows of each pair are apart."""
    most = _ONE_STORY - model().cut
    labels = piece_of.copy()
    following = len(pieces.ends)
    several = np.flatnonzero(np.diff(pieces.ends))
    # Where no two are far apart, no parts are.
    far = np.maximum.reduceat(distance, pieces.ends[several]) >= most - _ROUNDING if len(several) else several
    for number in several[far].tolist():
        tree = linkage(distance[pieces.ends[number] : pieces.ends[number + 1]], "average")
        numbers = _numbers(tree, most)
        labels[pieces.rows(number)] = numbers + following
        following += int(numbers.max()) + 1
    return labels


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
