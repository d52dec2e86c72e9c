"""What mentions tell, weighed: rows whose dot products say how alike two mentions or two articles are.

How much a term weighs (its inverse document frequency) is learned from a sample of the topic's articles: the
``SAMPLE`` whose texts have the least hashes. A smaller topic is its own sample. In a larger one an article that
comes or goes leaves the sample as it is but once in so many times as the topic is larger than the sample: then no
weight changes, and what the article does not touch need not be compared again. A hash is as good as a draw by lot,
it depends on no order, and copies have one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from timeline.events.frame import mentions_of
from timeline.merge.term_table import ACT, NAME, NUMBER, appended
from timeline.merge.wording import KINDS, Wording, on_grid, only

SAMPLE = 256
# An article's most telling terms say what it is about; more add nothing but cost.
_ARTICLE_TERMS = 100
# Below this mean likeness an article is on a story of its own, and chance would make others like it.
_LEAST_MEAN = 0.02
# What rows of length one are rounded to, so that products of them add up alike in any order.
UNIT_STEP = 2.0**-20


class Terms(NamedTuple):
    """One row a mention.

    The dot product of two rows of ``words`` or ``names`` is their likeness in 0..1 (TF-IDF, rows of length one);
    ``acts`` and ``numbers`` hold 1 or more where the clause names an act or a number. ``sides`` has one column two
    opposite acts, 1 for the one and -1 for the other. Mentions of one ``telling`` have clause, title and sentence
    in common.

    ``articles`` has one row an article, ``article`` the row of each mention's: a dot product of 1 is what two
    articles of the topic have in common on average, of 3 what those on one story have. ``mark`` is a number for what
    the mention's article tells, by which copies have one order whatever they are called.
    """

    words: sparse.csr_matrix
    names: sparse.csr_matrix
    acts: sparse.csr_matrix
    numbers: sparse.csr_matrix
    sides: np.ndarray
    telling: np.ndarray
    articles: sparse.csr_matrix
    article: np.ndarray
    mark: np.ndarray

    def at(self, places: np.ndarray) -> Terms:
        """Those of the mentions at these places."""
        own = (values[places] for name, values in self._asdict().items() if name != "articles")
        words, names, acts, numbers, sides, telling, article, mark = own
        return Terms(words, names, acts, numbers, sides, telling, self.articles, article, mark)


class Weighed:
    """The tellings and articles of a topic, weighed; grows with them, and begins anew where its sample changes."""

    def __init__(self, wording: Wording, sample: int = SAMPLE) -> None:
        """Of a wording without tellings; so many articles at most are the ``sample``."""
        self.wording = wording
        self._most = sample
        self._sample: tuple[bytes, ...] | None = None
        self._told: list[np.ndarray] = []
        self._marks: list[bytes] = []
        self._begin()

    def _begin(self) -> None:
        self._words = self._names = self._articles = sparse.csr_matrix((0, 0))
        self._acts = self._numbers = sparse.csr_matrix((0, 0))

    def add(self, articles: Sequence[np.ndarray], kept: np.ndarray) -> bool:
        """Weigh what came in: ``articles`` has the telling numbers of each new article's mentions.

        The articles are numbered on; ``kept`` says of each there is now whether it is one of the topic's. True
        where the weights of all have changed.
        """
        for tellings in articles:
            own = np.unique(tellings)
            self._told.append(own)
            self._marks.append(_mark(self.wording.marks[each] for each in own.tolist()))
        distinct = {self._marks[place]: place for place in np.flatnonzero(kept).tolist()}
        sample = tuple(sorted(distinct)[: self._most])
        changed = sample != self._sample
        if changed:
            self._sample = sample
            self._begin()
            self._learn([self._told[distinct[mark]] for mark in sample])
        self._weigh()
        return changed

    def of(self, telling: np.ndarray, article: np.ndarray) -> Terms:
        """The terms of mentions of those tellings in those articles."""
        return Terms(
            words=self._words[telling],
            names=self._names[telling],
            acts=self._acts[telling],
            numbers=self._numbers[telling],
            sides=self.wording.sides[telling],
            telling=telling,
            articles=self._articles,
            article=article,
            mark=np.frombuffer(b"".join(mark[:8] for mark in self._marks), dtype=np.int64)[article],
        )

    def _learn(self, sample: list[np.ndarray]) -> None:
        tellings = np.unique(np.concatenate(sample)) if sample else np.empty(0, dtype=np.int64)
        self._rarity = _Rarity.of(self.wording.rows[tellings])
        rows = self._raw_articles(sample)
        self._article_rarity = _Rarity.of(rows)
        weighed = self._weighed_articles(rows)
        self._sampled = len(sample)
        self._in_sample = set(self._sample or ())
        self._sum = np.asarray(weighed.sum(axis=0)).ravel()

    def _weigh(self) -> None:
        wording, kind = self.wording, self.wording.kind
        new = wording.rows[self._words.shape[0] :]
        weighed = self._rarity.times(new)
        is_name = kind == KINDS[NAME]
        is_word = (kind == 0) | (kind == KINDS[ACT])
        self._words = appended(self._words, _of_length_one(only(weighed, is_word)))
        self._names = appended(self._names, _of_length_one(only(weighed, is_name)))
        clause = wording.clause[self._acts.shape[0] :]
        self._acts = appended(self._acts, only(clause, kind == KINDS[ACT]))
        self._numbers = appended(self._numbers, only(clause, kind == KINDS[NUMBER]))
        known = self._articles.shape[0]
        articles = self._weighed_articles(self._raw_articles(self._told[known:]))
        self._articles = appended(self._articles, self._to_average(articles, self._marks[known:]))

    def _raw_articles(self, told: Sequence[np.ndarray]) -> sparse.csr_matrix:
        counts = [len(own) for own in told]
        uses = sparse.csr_matrix(
            (np.ones(sum(counts)), np.concatenate([np.empty(0, int), *told]), np.cumsum([0, *counts])),
            shape=(len(told), self.wording.rows.shape[0]),
        )
        rows = (uses @ self.wording.rows).tocsr()
        rows.data = on_grid(np.log1p(rows.data))
        return rows

    def _weighed_articles(self, rows: sparse.csr_matrix) -> sparse.csr_matrix:
        weighed = _of_length_one(self._article_rarity.times(rows))
        return _of_length_one(_most_telling(weighed, self.wording.order, _ARTICLE_TERMS))

    def _to_average(self, rows: sparse.csr_matrix, marks: Sequence[bytes]) -> sparse.csr_matrix:
        """Scaled so that the average of an article's products with the other sampled ones' is one."""
        total = np.zeros(rows.shape[1])
        total[: len(self._sum)] = self._sum[: rows.shape[1]]
        own = np.asarray(rows.multiply(rows).sum(axis=1)).ravel()
        inside = np.fromiter((mark in self._in_sample for mark in marks), dtype=bool, count=len(marks))
        mean = (rows @ total - own * inside) / np.maximum(1, self._sampled - inside)
        scale = 1 / np.sqrt(np.maximum(mean, _LEAST_MEAN))
        return _with_values(rows, on_grid(rows.data * np.repeat(scale, np.diff(rows.indptr)), UNIT_STEP))


def mention_terms(mentions: pd.DataFrame, topic_words: Sequence[str] = ()) -> Terms:
    """The terms of each mention, in the order given.

    ``topic_words`` count less: all the mentions of a topic have them.
    """
    wording = Wording(topic_words)
    telling = wording.add(mentions_of(mentions))
    article = pd.factorize(mentions["article_id"], sort=True)[0]
    order = np.argsort(article, kind="stable")
    told = np.split(telling[order], np.cumsum(np.bincount(article))[:-1])
    weighed = Weighed(wording)
    weighed.add(told, np.ones(len(told), dtype=bool))
    return weighed.of(telling, article)


class _Rarity(NamedTuple):
    """Inverse document frequency, smoothed as scikit-learn has it, of each column that the documents have."""

    known: np.ndarray
    unknown: float

    @classmethod
    def of(cls, rows: sparse.csr_matrix) -> _Rarity:
        documents = np.bincount(rows.indices, minlength=rows.shape[1])
        return cls(np.log((1 + rows.shape[0]) / (1 + documents)) + 1, float(np.log(1 + rows.shape[0]) + 1))

    def times(self, rows: sparse.csr_matrix) -> sparse.csr_matrix:
        rarity = np.append(self.known, np.full(rows.shape[1] - len(self.known), self.unknown))
        return _with_values(rows, on_grid(rows.data * rarity[rows.indices]))


def _mark(tellings: Iterable[bytes]) -> bytes:
    return hashlib.blake2b(b"".join(sorted(tellings)), digest_size=12).digest()


def _with_values(rows: sparse.csr_matrix, values: np.ndarray) -> sparse.csr_matrix:
    return sparse.csr_matrix((values, rows.indices, rows.indptr), shape=rows.shape)


def _of_length_one(rows: sparse.csr_matrix) -> sparse.csr_matrix:
    squares = np.asarray(rows.multiply(rows).sum(axis=1)).ravel()
    length = np.sqrt(np.maximum(squares, UNIT_STEP))
    return _with_values(rows, on_grid(rows.data / np.repeat(length, np.diff(rows.indptr)), UNIT_STEP))


def _most_telling(matrix: sparse.csr_matrix, order: np.ndarray, count: int) -> sparse.csr_matrix:
    """The ``count`` greatest values of each row, all within 0..1; of equal ones the first in that order of columns."""
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    # One whole number a value, by row, then value, then column: sorted several times as fast as by three keys.
    place = np.empty(matrix.shape[1], dtype=np.int64)
    place[np.argsort(order[: matrix.shape[1]], kind="stable")] = np.arange(matrix.shape[1])
    steps = int(1 / UNIT_STEP)
    value = steps - np.round(matrix.data * steps).astype(np.int64)
    ranked = np.argsort((row * (steps + 1) + value) * max(1, matrix.shape[1]) + place[matrix.indices])
    kept = np.sort(ranked[np.arange(len(ranked)) - matrix.indptr[row] < count])
    ends = np.concatenate([[0], np.cumsum(np.bincount(row[kept], minlength=matrix.shape[0]))])
    return sparse.csr_matrix((matrix.data[kept], matrix.indices[kept], ends), shape=matrix.shape)
