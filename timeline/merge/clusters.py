"""Which mentions are one event: average-link clustering inside blocks of time, from the narrowest times outwards.

First the mentions of the very same interval are clustered among themselves. Then every cluster of a wider time
("in December 2020", "in the early 1990s") joins the one it tells the same as among the narrower ones that its time
allows, if there is such a one. Nothing is compared with what is at another time, so cost grows with the mentions
of a time and not with the square of all.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

# Two tellings of one interval are one event from this mean similarity on; chosen on seeds and fixtures.
SAME_TIME = 0.13
# A wider time says less, so the words must say more.
WIDER_TIME = 0.15
# One writer who tells twice of a day mostly means two things.
SAME_ARTICLE_PENALTY = 0.12
SAME_MODALITY_BONUS = 0.05
# What a later article remembers of a day is mostly what others told of that day.
REMEMBERED_BONUS, REMEMBERED_AFTER = 0.08, 7
_CANNOT_LINK = 3.0


def cluster(
    mentions: pd.DataFrame, published: pd.Series[pd.Timestamp], vectors: sparse.csr_matrix, story: np.ndarray
) -> np.ndarray:
    """The number of each mention's event, 0-based: equal for mentions of one event.

    ``published`` is each mention's publication day,
    ``vectors`` are the rows of :func:`timeline.merge.terms.features`; ``story`` numbers the opening of the article
    that a mention belongs to, -1 for none: mentions of one opening and one interval are one event.
    """
    labels = np.full(len(mentions), -1)
    following = 0
    first, last = _day_number(mentions["first"]), _day_number(mentions["last"])
    article = pd.factorize(mentions["article_id"])[0]
    modality = mentions["modality"].to_numpy(dtype=object)
    remembered = _day_number(published) - last > REMEMBERED_AFTER
    for places in mentions.groupby(["first", "last"], sort=True).indices.values():
        own = _same_interval(
            vectors[places],
            article[places],
            modality[places],
            story[places],
            remembered[places] & (first[places] == last[places]),
        )
        labels[places] = own + following
        following += own.max() + 1
    sentence = mentions["sentence_start"].to_numpy() - 10**9 * (mentions["position"] == "headline").to_numpy()
    return _Joiner(labels, first, last, article, modality, sentence, vectors).run()


def _same_interval(
    vectors: sparse.csr_matrix,
    article: np.ndarray,
    modality: np.ndarray,
    story: np.ndarray,
    remembered: np.ndarray,
) -> np.ndarray:
    """Labels of mentions that have one and the same interval, 0-based."""
    count = vectors.shape[0]
    if count == 1:
        return np.zeros(1, dtype=int)
    similar = (vectors @ vectors.T).toarray()
    same_article = article[:, None] == article[None, :]
    similar -= SAME_ARTICLE_PENALTY * same_article
    similar += SAME_MODALITY_BONUS * (modality[:, None] == modality[None, :])
    similar += REMEMBERED_BONUS * ((remembered[:, None] | remembered[None, :]) & ~same_article)
    one_story = same_article & (story[:, None] == story[None, :]) & (story[:, None] >= 0)
    similar[one_story] = np.maximum(similar[one_story], 0.9)
    distance = 1 - np.clip(similar, 0, 1)
    distance[same_article & (modality[:, None] != modality[None, :])] = _CANNOT_LINK
    np.fill_diagonal(distance, 0)
    labels = np.empty(count, dtype=int)
    pieces, piece_of = connected_components(sparse.csr_matrix(distance <= 1 - SAME_TIME / 2), directed=False)
    following = 0
    for piece in range(pieces):
        places = np.flatnonzero(piece_of == piece)
        if len(places) == 1:
            labels[places] = following
            following += 1
            continue
        tree = linkage(squareform(distance[np.ix_(places, places)], checks=False), "average")
        own = fcluster(tree, 1 - SAME_TIME, "distance")
        labels[places] = own - 1 + following
        following += own.max()
    return labels


class _Joiner:
    """Join clusters of wider times to those of narrower ones."""

    def __init__(
        self,
        labels: np.ndarray,
        first: np.ndarray,
        last: np.ndarray,
        article: np.ndarray,
        modality: np.ndarray,
        sentence: np.ndarray,
        vectors: sparse.csr_matrix,
    ) -> None:
        self.labels = labels
        self.count = int(labels.max()) + 1
        order = np.argsort(labels, kind="stable")
        starts = np.searchsorted(labels[order], np.arange(self.count))
        self.first, self.last = first[order][starts].copy(), last[order][starts].copy()
        size = np.bincount(labels, minlength=self.count)
        mean = sparse.csr_matrix(
            (1 / size[labels], (labels, np.arange(len(labels)))), shape=(self.count, len(labels))
        )
        self.centroids = (mean @ vectors).tocsr()
        self.articles = [set(part) for part in np.split(article[order], starts[1:])]
        self.modalities = [set(part) for part in np.split(modality[order], starts[1:])]
        self.told = [
            set(zip(*parts, strict=True))
            for parts in zip(
                *(np.split(column[order], starts[1:]) for column in (article, modality, sentence)), strict=True
            )
        ]

    def run(self) -> np.ndarray:
        joined = np.arange(self.count)
        span = self.last - self.first
        by_width = np.lexsort((self.first, span))
        by_first = np.argsort(self.first, kind="stable")
        starts = self.first[by_first]
        widest_before = 0
        for width in np.unique(span):
            if width > 0:
                for number in by_width[np.searchsorted(span[by_width], width) : np.searchsorted(span[by_width], width, "right")]:
                    low = np.searchsorted(starts, self.first[number] - widest_before)
                    high = np.searchsorted(starts, self.last[number], "right")
                    places = by_first[low:high]
                    places = places[(span[places] < width) & (self.last[places] >= self.first[number])]
                    target = self._best(int(number), places, joined)
                    if target is not None:
                        joined[number] = target
                        self._narrow(target, int(number))
            widest_before = int(width)
        return joined[self.labels]

    def _best(self, number: int, places: np.ndarray, joined: np.ndarray) -> int | None:
        """The narrower cluster that tells the same as ``number``, if one does well enough."""
        if not len(places):
            return None
        similar = (self.centroids[places] @ self.centroids[number].T).toarray().ravel()
        best, target = WIDER_TIME, None
        for place, likeness in sorted(zip(places.tolist(), similar.tolist(), strict=True), key=lambda p: (-p[1], p[0])):
            if likeness < WIDER_TIME - SAME_MODALITY_BONUS:
                break
            root = int(joined[place])
            if root == number or self.last[root] < self.first[number] or self.first[root] > self.last[number]:
                continue
            score = likeness + SAME_MODALITY_BONUS * bool(self.modalities[place] & self.modalities[number])
            if self.articles[place] & self.articles[number]:
                score -= SAME_ARTICLE_PENALTY
                if self._contradicts(place, number):
                    continue
            if score > best:
                best, target = score, root
        return target

    def _contradicts(self, one: int, other: int) -> bool:
        """Whether one writer keeps the two apart: gives them two times in a sentence, or says that one happened and
        of the other that it did not, or not yet.
        """
        return any(
            a == b and (m != n or s == t) for a, m, s in self.told[one] for b, n, t in self.told[other]
        )

    def _narrow(self, target: int, number: int) -> None:
        self.first[target] = max(self.first[target], self.first[number])
        self.last[target] = min(self.last[target], self.last[number])


def _day_number(days: pd.Series[pd.Timestamp]) -> np.ndarray:
    return days.to_numpy().astype("datetime64[D]").astype("int64")
