"""How likely two mentions tell of one event: a logistic regression over what they share.

Its weights were learned from labelled pairs of sentences by ``training/likeness.py`` and lie in ``likeness.json``.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
from scipy import sparse

from timeline.merge.terms import Terms

FEATURES = ("words", "names", "acts", "numbers", "articles", "same_article", "same_modality", "remembered")
_ARTICLES = FEATURES.index("articles")
_SAME_ARTICLE = 0.5
# So many pairs are compared at once, for the memory that it takes; of their articles fewer, as these have many terms.
_AT_ONCE, _PAIRS = 1 << 16, 1 << 9


class Model(NamedTuple):
    """``weights`` in the order of ``FEATURES``; what has mean log odds of ``cut`` or more is taken for one event."""

    intercept: float
    weights: np.ndarray
    cut: float


class Alike(NamedTuple):
    """What pairs have in common beside their terms, one value a pair; ``remembered`` is whether either is what an
    article of a later week remembers of a single day.
    """

    article: np.ndarray
    modality: np.ndarray
    remembered: np.ndarray


def features(
    terms: Terms, one: np.ndarray, other: np.ndarray, likeness: np.ndarray, alike: Alike
) -> np.ndarray:
    """One row a pair of rows ``one[k]``, ``other[k]``; columns as ``FEATURES`` has them, all in 0..1.

    ``likeness`` is the dot product of the two rows of ``terms.words``, which who finds pairs has already.
    ``words`` and ``names`` are square roots of likenesses (a little in common says much); ``acts`` and ``numbers``
    tell whether the clauses share one; ``articles`` is a/(1+a) of the articles' common terms, 0.5 being average.
    """
    rows = _without_articles(terms, one, other, likeness, alike)
    rows[:, _ARTICLES] = np.where(alike.article, _SAME_ARTICLE, _of_articles(terms, one, other))
    return rows


def _without_articles(
    terms: Terms, one: np.ndarray, other: np.ndarray, likeness: np.ndarray, alike: Alike
) -> np.ndarray:
    columns = [
        np.sqrt(likeness),
        np.sqrt(products(terms.names, one, other)),
        products(terms.acts, one, other) > 0,
        products(terms.numbers, one, other) > 0,
        np.zeros(len(one)),
        alike.article,
        alike.modality,
        alike.remembered & ~alike.article,
    ]
    return np.column_stack(columns).astype(float)


def log_odds(model: Model, rows: np.ndarray) -> np.ndarray:
    """The logarithm of the odds that the pairs of these rows of :func:`features` are one event's."""
    # Added column by column: a matrix product rounds one pair in another way when others stand beside it.
    total = np.full(len(rows), model.intercept)
    for column, weight in enumerate(model.weights.tolist()):
        total += weight * rows[:, column]
    return total


def odds_from(
    least: float, terms: Terms, one: np.ndarray, other: np.ndarray, likeness: np.ndarray, alike: Alike
) -> np.ndarray:
    """The log odds of dated pairs, as :func:`features` has them; -inf where they are known to be below ``least``.

    Articles take longest to compare, so that it is not done where even the most alike ones would not make it.
    """
    parts = [np.empty(0)]
    for start in range(0, len(one), _AT_ONCE):
        places = slice(start, start + _AT_ONCE)
        own = Alike(*(values[places] for values in alike))
        parts.append(_odds_from(least, terms, one[places], other[places], likeness[places], own))
    return np.concatenate(parts)


def _odds_from(
    least: float, terms: Terms, one: np.ndarray, other: np.ndarray, likeness: np.ndarray, alike: Alike
) -> np.ndarray:
    rows = _without_articles(terms, one, other, likeness, alike)
    rows[:, _ARTICLES] = np.where(alike.article, _SAME_ARTICLE, 1.0)
    hopeful = np.flatnonzero(log_odds(model(), rows) >= least)
    apart = hopeful[~alike.article[hopeful]]
    rows[apart, _ARTICLES] = _of_articles(terms, one[apart], other[apart])
    odds = np.full(len(one), -np.inf)
    odds[hopeful] = log_odds(model(), rows[hopeful])
    return odds


@cache
def model(name: Literal["dated", "undated"] = "dated") -> Model:
    """The model that ships with the package: for mentions, or for sentences whose times are not known."""
    table = json.loads((Path(__file__).parent / "likeness.json").read_text("utf-8"))[name]
    return Model(table["intercept"], np.array([table["weights"][name] for name in FEATURES]), table["cut"])


def products(rows: sparse.csr_matrix, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The dot products of rows ``one[k]`` and ``other[k]``."""
    return np.asarray(rows[one].multiply(rows[other]).sum(axis=1)).ravel()


def _of_articles(terms: Terms, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """What pairs of mentions' articles have in common."""
    common = np.empty(len(one))
    rows, columns = terms.article[one], terms.article[other]
    width = terms.articles.shape[1]
    table = np.zeros(0)
    for start in range(0, len(one), _PAIRS):
        # Pairs that stand together are of one time, and few articles tell of it.
        places = slice(start, start + _PAIRS)
        own, row = np.unique(rows[places], return_inverse=True)
        others, column = np.unique(columns[places], return_inverse=True)
        if len(own) > len(others):
            own, row, others, column = others, column, own, row
        # Sparse rows times a table of the fewer articles, as columns: quicker than two sparse blocks. The table is
        # filled and emptied again, for most of it is empty, and making it anew would take longer than the product.
        count = len(own)
        if width * count > len(table):
            table = np.zeros(width * count)
        few = terms.articles[own]
        filled = few.indices * np.int64(count) + np.repeat(np.arange(count), np.diff(few.indptr))
        table[filled] = few.data
        product = terms.articles[others] @ table[: width * count].reshape(width, count)
        table[filled] = 0
        common[places] = product[column, row]
    return common / (1 + common)
