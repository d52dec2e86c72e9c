"""Which mentions are one event: first within each time, then wider times joined to the narrower ones they mean.

A cluster of a wider time ("in December 2020", "in the early 1990s") joins the narrower one that tells the same, if
its time allows it. Nothing is compared with what is at another time, so that cost grows with the mentions of a time
and not with the square of all.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from timeline.merge.nearby import Pairs, near_pairs
from timeline.merge.same_time import SAME_ARTICLE_PENALTY, SAME_MODALITY_BONUS, same_time_labels
from timeline.merge.terms import act_table

# A wider time says less than the same time, so the words must say more.
WIDER_TIME = 0.15
# What was planned and what happened, where they name no act in common, are two things if only loosely alike.
OTHER_MODALITY_PENALTY = 0.05
# Nearly the same words must be told of both sides of a conflict: what recurs is told in much the same words.
SAME_THING = 0.45
_DAYS_APART = 3
_REMEMBERED_AFTER = 7


class Clusters(NamedTuple):
    """``labels`` numbers each mention's event; ``conflicts`` are pairs of events that are one, told of with times
    that exclude each other.
    """

    labels: np.ndarray
    conflicts: list[tuple[int, int]]


def cluster(
    mentions: pd.DataFrame, published: pd.Series[pd.Timestamp], vectors: sparse.csr_matrix, story: np.ndarray
) -> Clusters:
    """The events of the mentions, whose publication days are ``published``.

    ``vectors`` are the rows of :func:`timeline.merge.terms.features`; ``story`` numbers the opening of the article
    that a mention belongs to, -1 for none.
    """
    first, last = day_numbers(mentions["first"]), day_numbers(mentions["last"])
    interval = pd.factorize(pd.MultiIndex.from_arrays([first, last]), sort=True)[0]
    article = pd.factorize(mentions["article_id"], sort=True)[0]
    modality = pd.factorize(mentions["modality"], sort=True)[0]
    remembered = (day_numbers(published) - last > _REMEMBERED_AFTER) & (first == last)
    # Copies of one telling count once, or the article that is copied most would pull events together or apart.
    telling = (
        mentions.groupby(["first", "last", "modality", "clause", "sentence"], sort=False).ngroup().to_numpy()
    )
    _, once, telling_of = np.unique(telling, return_index=True, return_inverse=True)
    acts = act_table(mentions)
    columns = (interval, article, modality, story, remembered, acts)
    labels = same_time_labels(vectors[once], *(column[once] for column in columns))[telling_of]
    size = np.bincount(labels)
    mean = mean_of(labels, telling)
    _, one = np.unique(labels, return_index=True)
    pairs = near_pairs((mean @ vectors).tocsr(), first[one], last[one], WIDER_TIME - SAME_MODALITY_BONUS)
    told: list[set[tuple[int, int, int]]] = [set() for _ in size]
    sentence = mentions["sentence_start"].where(mentions["position"] != "headline", -1).to_numpy()
    for row in zip(labels.tolist(), article.tolist(), modality.tolist(), sentence.tolist(), strict=True):
        told[row[0]].add(row[1:])
    named = [set(own.indices.tolist()) for own in sparse.csr_matrix((mean > 0).astype(float) @ acts)]
    joined = _Joiner(first[one], last[one], told, named).join(pairs)
    happened = np.zeros(len(size), dtype=bool)
    happened[labels[(mentions["modality"] == "happened").to_numpy()]] = True
    conflicts = _conflicts(pairs, joined, first[one], last[one], told, happened)
    return Clusters(joined[labels], conflicts)


def mean_of(labels: np.ndarray, telling: np.ndarray) -> sparse.csr_matrix:
    """The matrix that takes mentions' vectors to their clusters' means, copies of one ``telling`` counted once."""
    pairs = pd.MultiIndex.from_arrays([labels, telling]).factorize()[0]
    share = 1 / np.bincount(pairs)[pairs]
    total = np.bincount(labels, weights=share)
    shape = (len(total), len(labels))
    return sparse.csr_matrix((share / total[labels], (labels, np.arange(len(labels)))), shape=shape)


def day_numbers(days: pd.Series[pd.Timestamp]) -> np.ndarray:
    """Days since 1970 of a column of days."""
    return days.to_numpy().astype("datetime64[D]").astype(np.int64)


class _Joiner:
    """Joins clusters of wider times to those of narrower ones, the narrowest first."""

    def __init__(
        self, first: np.ndarray, last: np.ndarray, told: list[set[tuple[int, int, int]]], acts: list[set[int]]
    ) -> None:
        self.first, self.last, self.told, self.acts = first.copy(), last.copy(), told, acts
        self.articles = [{article for article, _, _ in own} for own in told]
        self.modalities = [{modality for _, modality, _ in own} for own in told]
        self.joined = np.arange(len(told))

    def join(self, pairs: Pairs) -> np.ndarray:
        """For each cluster the number of the one that it is part of: its own, or a narrower one's."""
        width = self.last - self.first
        strict = width[pairs.wider] > width[pairs.narrower]
        wider, narrower, likeness = (column[strict] for column in pairs)
        order = np.lexsort((narrower, -likeness, wider))
        wider, narrower, likeness = wider[order], narrower[order], likeness[order]
        numbers, starts = np.unique(wider, return_index=True)
        ends = np.append(starts[1:], len(wider))
        for k in np.lexsort((self.first[numbers], width[numbers])).tolist():
            span = slice(starts[k], ends[k])
            self._join(int(numbers[k]), narrower[span].tolist(), likeness[span].tolist())
        return self.joined

    def _join(self, number: int, candidates: list[int], likeness: list[float]) -> None:
        best, target = WIDER_TIME, -1
        for candidate, alike in zip(candidates, likeness, strict=True):
            if alike + SAME_MODALITY_BONUS < best:
                break
            root = int(self.joined[candidate])
            if self.last[root] < self.first[number] or self.first[root] > self.last[number]:
                continue
            score = alike + self._bonus(candidate, number)
            if score > best and not self._kept_apart(candidate, number):
                best, target = score, root
        if target >= 0:
            self.joined[number] = target
            self.first[target] = max(self.first[target], self.first[number])
            self.last[target] = min(self.last[target], self.last[number])

    def _bonus(self, one: int, other: int) -> float:
        same = bool(self.modalities[one] & self.modalities[other])
        act = bool(self.acts[one] & self.acts[other])
        bonus = SAME_MODALITY_BONUS if same or act else -OTHER_MODALITY_PENALTY
        return bonus - SAME_ARTICLE_PENALTY * bool(self.articles[one] & self.articles[other])

    def _kept_apart(self, one: int, other: int) -> bool:
        """Whether one writer keeps the two apart: gives them two times in a sentence, or says that one happened and
        of the other that it did not, or not yet.
        """
        return any(
            a == b and (m != n or s == t) for a, m, s in self.told[one] for b, n, t in self.told[other]
        )


def _conflicts(
    pairs: Pairs,
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
    fit = (gap > 0) & (gap <= reach) & (pairs.likeness >= SAME_THING)
    fit &= happened[pairs.wider] & happened[pairs.narrower]
    found = sorted(
        (-alike, int(joined[one]), int(joined[other]))
        for one, other, alike in zip(pairs.wider[fit], pairs.narrower[fit], pairs.likeness[fit], strict=True)
        if not {a for a, _, _ in told[one]} & {a for a, _, _ in told[other]}
    )
    return [(one, other) for _, one, other in found if one != other]
