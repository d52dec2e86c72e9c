"""Clusters of wider times joined to those of narrower ones that they mean, and clusters whose times contradict.

A cluster of a wider time ("in December 2020", "in the early 1990s") joins the narrower one that tells the same, if
its time allows it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from timeline.merge.clusters import LEAST_ODDS, Clusters, Compared, Told

# The odds were learned where about as many things as this happened within the wider time; where there are more, it
# is as much less likely that it is this one.
FEW = 10


def events_of(clusters: Clusters, numbers: np.ndarray) -> list[tuple[tuple[int, ...], ...]]:
    """The clusters of each event: one group for each date that it is given, more than one in a conflict.

    ``numbers`` are those of all clusters there are, in order.
    """
    place = np.zeros(len(clusters.there), dtype=np.int64)
    place[numbers] = np.arange(len(numbers))
    compared = clusters.compared
    compared = compared._replace(wider=place[compared.wider], narrower=place[compared.narrower])
    compared = compared.at(np.lexsort((compared.narrower, compared.wider)))
    overlap = clusters.overlap(numbers[compared.wider], numbers[compared.narrower])
    told = [clusters.told[number] for number in numbers.tolist()]
    joined = _Joiner(clusters.first[numbers], clusters.last[numbers], told).join(compared)
    groups: dict[int, list[int]] = defaultdict(list)
    for number, event in zip(numbers.tolist(), joined.tolist(), strict=True):
        groups[event].append(number)
    found = []
    taken: set[int] = set()
    for one, other in _conflicts(compared, joined, overlap, told):
        if not {one, other} & taken:
            taken |= {one, other}
            found.append((tuple(groups[one]), tuple(groups[other])))
    return found + [(tuple(own),) for event, own in groups.items() if event not in taken]


class _Joiner:
    """Joins clusters of wider times to those of narrower ones, the narrowest first."""

    def __init__(self, first: np.ndarray, last: np.ndarray, told: Sequence[frozenset[Told]]) -> None:
        self.first, self.last, self.told = first.copy(), last.copy(), told
        self.joined = np.arange(len(told))

    def join(self, pairs: Compared) -> np.ndarray:
        """For each cluster the number of the one that it is part of: its own, or a narrower one's."""
        width = self.last - self.first
        days = np.sort(self.first)
        within = np.searchsorted(days, self.last, "right") - np.searchsorted(days, self.first)
        odds = pairs.odds - np.log(np.maximum(1, within / FEW))[pairs.wider]
        fit = (width[pairs.wider] > width[pairs.narrower]) & (odds >= LEAST_ODDS)
        wider, narrower, odds = pairs.wider[fit], pairs.narrower[fit], odds[fit]
        order = np.lexsort((wider, narrower, -odds, self.first[wider], width[wider]))
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
            a.article == b.article and (a.modality != b.modality or a.sentence == b.sentence)
            for a in self.told[one]
            for b in self.told[other]
        )


def _conflicts(
    pairs: Compared, joined: np.ndarray, overlap: np.ndarray, told: Sequence[frozenset[Told]]
) -> Iterator[tuple[int, int]]:
    """Pairs of events that tell of one thing at times which exclude each other, the most alike first.

    No article tells of both: a writer who tells of two things means two. ``overlap`` has a value a pair.
    """
    fit = ~overlap & (pairs.odds >= 0)
    ends = joined[pairs.wider[fit]].tolist(), joined[pairs.narrower[fit]].tolist()
    sides = {*ends[0], *ends[1]}
    articles: dict[int, set[int]] = defaultdict(set)
    for own, event in zip(told, joined.tolist(), strict=True):
        if event in sides:
            articles[event] |= {each.article for each in own}
    for _, one, other in sorted(zip(-pairs.likeness[fit], *ends, strict=True)):
        if not articles[one] & articles[other]:
            yield one, other
