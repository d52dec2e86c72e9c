"""Clusters: mentions of one and the same time that tell of one event, and how alike those near in time are.

Nothing is compared with what is at another time, so that cost grows with the mentions of a time and not with the
square of all; and where the mentions of a time stay as they are, so do their clusters and what is known of them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy import sparse

from timeline.merge.likeness import Alike, odds_from, products
from timeline.merge.nearby import Pairs, near_pairs
from timeline.merge.register import MODALITIES, Traits
from timeline.merge.same_time import same_time_labels
from timeline.merge.term_table import appended
from timeline.merge.terms import UNIT_STEP, Terms
from timeline.merge.wording import on_grid

# What is alike in fewer words than this is not compared further.
_LEAST = 0.06
# Nearly the same words must be told of both sides of a conflict: what recurs is told in much the same words.
_SAME_THING = 0.55
# The log odds below which clusters of different times are not one event, whatever else speaks for it.
LEAST_ODDS = -1.2


class Told(NamedTuple):
    """Who tells of a cluster: articles, modalities and the sentences of each article by number."""

    article: int
    modality: int
    sentence: int


class Compared(NamedTuple):
    """Pairs of clusters near in time that may be one event; ``odds`` are the log odds that they are.

    The times of a pair overlap, one being wider, or exclude each other: then both say that it happened (a plan that
    moved is no contradiction), and in nearly the same words.
    """

    wider: np.ndarray
    narrower: np.ndarray
    likeness: np.ndarray
    odds: np.ndarray

    def at(self, places: np.ndarray) -> Compared:
        """The pairs at these places."""
        return Compared(*(values[places] for values in self))


class Clusters:
    """All clusters ever made, by number; ``there`` says which still are.

    ``members`` are the numbers of a cluster's mentions in their order, ``first`` and ``last`` its days.
    """

    def __init__(self) -> None:
        """None."""
        none = np.empty(0, dtype=np.int64)
        self.members: list[np.ndarray] = []
        self.told: list[frozenset[Told]] = []
        self.there = np.empty(0, dtype=bool)
        self.first, self.last, self.interval = none, none, none
        self.happened = np.empty(0, dtype=bool)
        self.compared = Compared(none, none, np.empty(0), np.empty(0))
        self._means: _Means | None = None

    def update(
        self, mentions: np.ndarray, terms: Terms, traits: Traits, touched: np.ndarray, rank: np.ndarray
    ) -> np.ndarray:
        """Cluster anew the mentions of the touched intervals, and compare these clusters with those near in time.

        ``mentions`` are the numbers of these mentions, in order, ``terms`` and ``traits`` are theirs; ``rank`` is
        the place of every mention in the order of all. Gives the numbers of all clusters there are, in order.
        """
        self.there &= ~np.isin(self.interval, touched)
        known = len(self.members)
        if len(mentions):
            self._add(mentions, terms, traits)
        numbers = np.flatnonzero(self.there)
        numbers = numbers[np.argsort(rank[[self.members[number][0] for number in numbers.tolist()]])]
        self._compare(numbers, numbers >= known, terms.articles)
        return numbers

    def _add(self, mentions: np.ndarray, terms: Terms, traits: Traits) -> None:
        labels = _labels(terms, traits)
        places = _parts(labels)
        self.members += [mentions[own] for own in places]
        columns = (traits.article.tolist(), traits.modality.tolist(), traits.sentence.tolist())
        each = [Told(*row) for row in zip(*columns, strict=True)]
        self.told += [frozenset(each[place] for place in own.tolist()) for own in places]
        one = np.array([own[0] for own in places], dtype=np.int64)
        self.there = np.append(self.there, np.ones(len(one), dtype=bool))
        self.first = np.append(self.first, traits.first[one])
        self.last = np.append(self.last, traits.last[one])
        self.interval = np.append(self.interval, traits.interval[one])
        happened = np.bincount(labels, weights=traits.modality == MODALITIES.index("happened"))
        self.happened = np.append(self.happened, happened > 0)
        own = _Means.of(labels, terms, traits, one)
        self._means = own if self._means is None else self._means.and_(own)

    def overlap(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Whether the times of clusters ``one[k]`` and ``other[k]`` have a day in common."""
        return np.asarray((self.first[one] <= self.last[other]) & (self.first[other] <= self.last[one]))

    def _compare(self, numbers: np.ndarray, new: np.ndarray, articles: sparse.csr_matrix) -> None:
        """Keep what is known of pairs that still are, and compare the new clusters with all that are near."""
        if self._means is None:
            return
        before = self.compared
        before = before.at(np.flatnonzero(self.there[before.wider] & self.there[before.narrower]))
        pairs = near_pairs(self._means.words[numbers], self.first[numbers], self.last[numbers], new, _LEAST)
        wider, narrower = numbers[pairs.wider], numbers[pairs.narrower]
        overlap = self.overlap(wider, narrower)
        told_alike = pairs.likeness + products(self._means.names, wider, narrower) / 2 >= _SAME_THING
        may_be = np.flatnonzero(overlap | (told_alike & self.happened[wider] & self.happened[narrower]))
        pairs = Pairs(wider[may_be], narrower[may_be], pairs.likeness[may_be])
        odds = self._means.odds(pairs, articles)
        found = Compared(*pairs, odds).at(np.flatnonzero(odds >= LEAST_ODDS))
        self.compared = Compared(*(np.append(*both) for both in zip(before, found, strict=True)))


class _Means(NamedTuple):
    """Clusters as rows of terms, the means of their mentions'; ``article`` is that of the first mention."""

    words: sparse.csr_matrix
    names: sparse.csr_matrix
    acts: sparse.csr_matrix
    numbers: sparse.csr_matrix
    sides: np.ndarray
    article: np.ndarray
    articles: sparse.csr_matrix
    modalities: sparse.csr_matrix
    remembered: np.ndarray

    @classmethod
    def of(cls, labels: np.ndarray, terms: Terms, traits: Traits, first: np.ndarray) -> _Means:
        count = len(labels)
        all_of = sparse.csr_matrix((np.ones(count), (labels, np.arange(count))), shape=(len(first), count))
        return cls(
            words=mean_rows(labels, terms.telling, terms.words),
            names=mean_rows(labels, terms.telling, terms.names),
            acts=(all_of @ terms.acts).tocsr(),
            numbers=(all_of @ terms.numbers).tocsr(),
            sides=np.sign(all_of @ terms.sides).astype(np.int8),
            article=terms.article[first],
            articles=(all_of @ _indicator(traits.article)).tocsr(),
            modalities=(all_of @ _indicator(traits.modality)).tocsr(),
            remembered=(all_of @ traits.remembered) > 0,
        )

    def and_(self, others: _Means) -> _Means:
        return _Means(
            *(
                appended(own, other) if sparse.issparse(own) else np.concatenate([own, other])
                for own, other in zip(self, others, strict=True)
            )
        )

    def odds(self, pairs: Pairs, articles: sparse.csr_matrix) -> np.ndarray:
        """The log odds that two clusters are one event, -inf where they tell of opposite acts."""
        one, other = pairs.wider, pairs.narrower
        # What pairs have in common asks for no telling and no mark.
        unasked = self.article
        terms = Terms(
            words=self.words,
            names=self.names,
            acts=self.acts,
            numbers=self.numbers,
            sides=self.sides,
            telling=unasked,
            articles=articles,
            article=self.article,
            mark=unasked,
        )
        alike = Alike(
            products(self.articles, one, other) > 0,
            products(self.modalities, one, other) > 0,
            self.remembered[one] | self.remembered[other],
        )
        odds = odds_from(LEAST_ODDS, terms, one, other, pairs.likeness, alike)
        odds[(self.sides[one] * self.sides[other]).sum(axis=1) < 0] = -np.inf
        return odds


def _labels(terms: Terms, traits: Traits) -> np.ndarray:
    """The number of each mention's cluster, by which no number is left out."""
    # Copies of one telling count once, or the article that is copied most would pull events together or apart. The
    # one that counts is chosen by what its article tells, not by its name, or a copy more would change the choice.
    interval = np.unique(traits.interval, return_inverse=True)[1]
    copy = (terms.telling * (interval.max(initial=0) + 1) + interval) * len(MODALITIES) + traits.modality
    number = np.unique(copy, return_inverse=True)[1]
    order = np.lexsort((terms.mark, number))
    chosen = order[np.flatnonzero(np.diff(number[order], prepend=-1))]
    once = np.sort(chosen)
    place = np.searchsorted(once, chosen)[number]
    tellers = sparse.csr_matrix(
        (np.ones(len(place)), (place, np.unique(traits.article, return_inverse=True)[1]))
    )
    labels = same_time_labels(terms.at(once), traits.at(once), tellers)
    return np.unique(labels[place], return_inverse=True)[1]


def mean_rows(labels: np.ndarray, telling: np.ndarray, rows: sparse.csr_matrix) -> sparse.csr_matrix:
    """The means of the rows of each label, of one ``telling`` the first alone."""
    _, once = np.unique(labels * (telling.max(initial=0) + 1) + telling, return_index=True)
    count = np.bincount(labels[once])
    shape = (len(count), len(labels))
    total = (sparse.csr_matrix((np.ones(len(once)), (labels[once], once)), shape=shape) @ rows).tocsr()
    total.data = on_grid(total.data / np.repeat(count, np.diff(total.indptr)), UNIT_STEP)
    return total


def _parts(labels: np.ndarray) -> list[np.ndarray]:
    return np.split(np.argsort(labels, kind="stable"), np.cumsum(np.bincount(labels))[:-1])


def _indicator(number: np.ndarray) -> sparse.csr_matrix:
    return sparse.csr_matrix((np.ones(len(number)), (np.arange(len(number)), number)))
