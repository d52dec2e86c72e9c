"""Which mentions are one event: first within each time, then wider times joined to the narrower ones they mean.

A cluster of a wider time ("in December 2020", "in the early 1990s") joins the narrower one that tells the same, if
its time allows it. Nothing is compared with what is at another time, so that cost grows with the mentions of a time
and not with the square of all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from timeline.merge.likeness import Alike, features, log_odds, model, products
from timeline.merge.nearby import Pairs, near_pairs
from timeline.merge.same_time import Traits, same_time_labels
from timeline.merge.terms import Terms

# A wider time says less than the same time, so the words must say more.
WIDER_TIME = -1.2
# The odds were learned where about as many things as this happened within the wider time; where there are more, it
# is as much less likely that it is this one.
FEW = 10
# Nearly the same words must be told of both sides of a conflict: what recurs is told in much the same words.
SAME_THING = 0.55
# What is alike in fewer words than this is not compared further.
_LEAST = 0.03
_DAYS_APART = 3
_REMEMBERED_AFTER = 7
_MODALITIES = 4


class Clusters(NamedTuple):
    """``labels`` numbers each mention's event; ``conflicts`` are pairs of events that are one, told of with times
    that exclude each other.
    """

    labels: np.ndarray
    conflicts: list[tuple[int, int]]


def cluster(
    mentions: pd.DataFrame, published: pd.Series[pd.Timestamp], terms: Terms, story: np.ndarray
) -> Clusters:
    """The events of the mentions, whose publication days are ``published``.

    ``story`` numbers the opening of the article that a mention belongs to, -1 for none.
    """
    first, last = day_numbers(mentions["first"]), day_numbers(mentions["last"])
    traits = Traits(
        interval=pd.factorize((first << 32) + last)[0],
        modality=pd.factorize(mentions["modality"], sort=True)[0],
        story=story,
        remembered=(day_numbers(published) - last > _REMEMBERED_AFTER) & (first == last),
    )
    # Copies of one telling count once, or the article that is copied most would pull events together or apart.
    copy = (terms.telling * len(mentions) + traits.interval) * _MODALITIES + traits.modality
    _, once, telling = np.unique(copy, return_index=True, return_inverse=True)
    labels = same_time_labels(terms, traits, once)[telling]
    _, one = np.unique(labels, return_index=True)
    means = _Means(terms, traits, mean_of(labels, telling), one)
    pairs = near_pairs(means.terms.words, first[one], last[one], _LEAST)
    odds = means.odds(pairs)
    told: list[set[tuple[int, int, int]]] = [set() for _ in one]
    sentence = mentions["sentence_start"].where(mentions["position"] != "headline", -1).to_numpy()
    columns = (labels, terms.article, traits.modality, sentence)
    for row in zip(*(column.tolist() for column in columns), strict=True):
        told[row[0]].add(row[1:])
    joined = _Joiner(first[one], last[one], told).join(pairs, odds)
    happened = np.zeros(len(one), dtype=bool)
    happened[labels[(mentions["modality"] == "happened").to_numpy()]] = True
    alike = (odds >= 0) & (pairs.likeness + means.names(pairs) / 2 >= SAME_THING)
    conflicts = _conflicts(pairs, alike, joined, first[one], last[one], told, happened)
    return Clusters(joined[labels], conflicts)


class _Means:
    """Clusters as rows of terms, the means of their mentions'; their articles are those of the ``first`` mentions."""

    def __init__(self, terms: Terms, traits: Traits, mean: sparse.csr_matrix, first: np.ndarray) -> None:
        count = len(traits.modality)
        own = (mean > 0).astype(float)
        self.terms = Terms(
            words=(mean @ terms.words).tocsr(),
            names=(mean @ terms.names).tocsr(),
            acts=(own @ terms.acts).tocsr(),
            numbers=(own @ terms.numbers).tocsr(),
            sides=np.sign(own @ terms.sides),
            about=terms.about,
            telling=terms.telling,
            articles=terms.articles,
            article=terms.article[first],
        )
        self.of_article = own @ _indicator(terms.article, count)
        self.of_modality = own @ _indicator(traits.modality, count)
        self.remembered = (own @ traits.remembered) > 0

    def odds(self, pairs: Pairs) -> np.ndarray:
        """The log odds that two clusters are one event, -inf where they tell of opposite acts."""
        one, other = pairs.wider, pairs.narrower
        alike = Alike(
            products(self.of_article, one, other) > 0,
            products(self.of_modality, one, other) > 0,
            self.remembered[one] | self.remembered[other],
        )
        odds = log_odds(model(), features(self.terms, one, other, pairs.likeness, alike))
        odds[(self.terms.sides[one] * self.terms.sides[other]).sum(axis=1) < 0] = -np.inf
        return odds

    def names(self, pairs: Pairs) -> np.ndarray:
        """How alike the names are that two clusters have."""
        return products(self.terms.names, pairs.wider, pairs.narrower)


def _indicator(number: np.ndarray, count: int) -> sparse.csr_matrix:
    return sparse.csr_matrix((np.ones(count), (np.arange(count), number)))


def mean_of(labels: np.ndarray, telling: np.ndarray) -> sparse.csr_matrix:
    """The matrix that takes mentions' vectors to their clusters' means, copies of one ``telling`` counted once."""
    _, pairs = np.unique(labels * (telling.max() + 1) + telling, return_inverse=True)
    share = 1 / np.bincount(pairs)[pairs]
    total = np.bincount(labels, weights=share)
    shape = (len(total), len(labels))
    return sparse.csr_matrix((share / total[labels], (labels, np.arange(len(labels)))), shape=shape)


def day_numbers(days: pd.Series[pd.Timestamp]) -> np.ndarray:
    """Days since 1970 of a column of days."""
    return days.to_numpy().astype("datetime64[D]").astype(np.int64)


class _Joiner:
    """Joins clusters of wider times to those of narrower ones, the narrowest first."""

    def __init__(self, first: np.ndarray, last: np.ndarray, told: list[set[tuple[int, int, int]]]) -> None:
        self.first, self.last, self.told = first.copy(), last.copy(), told
        self.joined = np.arange(len(told))

    def join(self, pairs: Pairs, odds: np.ndarray) -> np.ndarray:
        """For each cluster the number of the one that it is part of: its own, or a narrower one's."""
        width = self.last - self.first
        days = np.sort(self.first)
        within = np.searchsorted(days, self.last, "right") - np.searchsorted(days, self.first)
        odds = odds - np.log(np.maximum(1, within / FEW))[pairs.wider]
        fit = (width[pairs.wider] > width[pairs.narrower]) & (odds >= WIDER_TIME)
        wider, narrower, odds = pairs.wider[fit], pairs.narrower[fit], odds[fit]
        order = np.lexsort((narrower, -odds, self.first[wider], width[wider]))
        for number, candidate in zip(wider[order].tolist(), narrower[order].tolist(), strict=True):
            if self.joined[number] == number:
                self._join(number, candidate)
        return self.joined

    def _join(self, number: int, candidate: int) -> None:
        root = int(self.joined[candidate])
        if self.last[root] < self.first[number] or self.first[root] > self.last[number]:
            return
        if self._kept_apart(candidate, number):
            return
        self.joined[number] = root
        self.first[root] = max(self.first[root], self.first[number])
        self.last[root] = min(self.last[root], self.last[number])

    def _kept_apart(self, one: int, other: int) -> bool:
        """Whether one writer keeps the two apart: gives them two times in a sentence, or says that one happened and
        of the other that it did not, or not yet.
        """
        return any(
            a == b and (m != n or s == t) for a, m, s in self.told[one] for b, n, t in self.told[other]
        )


def _conflicts(
    pairs: Pairs,
    alike: np.ndarray,
    joined: np.ndarray,
    first: np.ndarray,
    last: np.ndarray,
    told: list[set[tuple[int, int, int]]],
    happened: np.ndarray,
) -> list[tuple[int, int]]:
    """Pairs of events that tell of one thing at times which exclude each other, the most alike first.

    The times may lie apart only as far as a mistake or a loose memory goes. Both sides say that it happened (a plan
    that moved is no contradiction), and no article tells of both: a writer who tells of two things means two.
    """
    width = last - first
    gap = np.maximum(first[pairs.wider], first[pairs.narrower]) - np.minimum(
        last[pairs.wider], last[pairs.narrower]
    )
    reach = np.where(width[pairs.wider] > 0, width[pairs.wider] + 1, _DAYS_APART)
    fit = (gap > 0) & (gap <= reach) & alike
    fit &= happened[pairs.wider] & happened[pairs.narrower]
    articles: dict[int, set[int]] = defaultdict(set)
    for own, event in zip(told, joined.tolist(), strict=True):
        articles[event] |= {article for article, _, _ in own}
    found = sorted(
        zip(
            -pairs.likeness[fit],
            joined[pairs.wider[fit]].tolist(),
            joined[pairs.narrower[fit]].tolist(),
            strict=True,
        )
    )
    return [(one, other) for _, one, other in found if not articles[one] & articles[other]]
