"""What mentions tell, as numbers: sparse rows of their words, names, acts and numbers, and of their articles' words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse
from sklearn.preprocessing import normalize

from timeline.merge.term_table import ACT, NAME, NUMBER, SIDE, TermTable, term_table

# What the sentence and the title say beside the clause tells what it is about, but less.
_CONTEXT_WEIGHT = 0.4
_TOPIC_WEIGHT = 0.45
# An article's most telling terms say what it is about; more add nothing but cost.
_ARTICLE_TERMS = 100
# Below this mean likeness an article is on a story of its own, and chance would make others like it.
_LEAST_MEAN = 0.02


class Terms(NamedTuple):
    """One row a mention.

    The dot product of two rows of ``words`` or ``names`` is their likeness in 0..1 (TF-IDF, rows of length one);
    ``acts`` and ``numbers`` hold 1 or more where the clause names an act or a number. ``sides`` has one column two
    opposite acts, 1 for the one and -1 for the other. ``about`` is the share of the topic's words that clause or
    title have, 1 from two on, 0.5 where there is no topic. Mentions of one ``telling`` have clause, title and
    sentence in common.

    ``articles`` has one row an article, ``article`` the row of each mention's: a dot product of 1 is what two
    articles of the topic have in common on average, of 3 what those on one story have.
    """

    words: sparse.csr_matrix
    names: sparse.csr_matrix
    acts: sparse.csr_matrix
    numbers: sparse.csr_matrix
    sides: np.ndarray
    about: np.ndarray
    telling: np.ndarray
    articles: sparse.csr_matrix
    article: np.ndarray

    def __len__(self) -> int:
        """How many mentions."""
        return len(self.article)


def mention_terms(mentions: pd.DataFrame, topic_words: Sequence[str] = ()) -> Terms:
    """The terms of each mention.

    ``topic_words`` count less: all the mentions of a topic have them. Inverse document frequencies are taken over
    distinct texts and distinct articles, so that a copy changes nothing.
    """
    told = _Told(mentions, topic_words)
    article = pd.factorize(mentions["article_id"], sort=True)[0]
    return Terms(
        words=told.weighed(lambda term: not term.startswith((NAME, NUMBER, SIDE))),
        names=told.weighed(lambda term: term.startswith(NAME)),
        acts=told.clause_terms(ACT),
        numbers=told.clause_terms(NUMBER),
        sides=told.sides(),
        about=told.about(),
        telling=told.of_mention,
        articles=_articles(told.rows, told.of_mention, article),
        article=article,
    )


class _Told:
    """The term tables of clause, title and sentence; each distinct telling is one row of ``rows``."""

    def __init__(self, mentions: pd.DataFrame, topic_words: Sequence[str]) -> None:
        times = mentions["time_text"].tolist()
        texts = [
            *map(_without, mentions["clause"].tolist(), times),
            *mentions["title"].tolist(),
            *map(_without, mentions["sentence"].tolist(), times),
        ]
        code, distinct = pd.factorize(np.array(texts, dtype=object))
        clause, title, sentence = np.split(code.astype(np.int64), 3)
        telling = (clause * len(distinct) + title) * len(distinct) + sentence
        _, once, of_mention = np.unique(telling, return_index=True, return_inverse=True)
        self.of_mention: np.ndarray = of_mention
        self.table: TermTable = term_table(distinct.tolist())
        self.topic = term_table(topic_words).terms if topic_words else []
        had = self.table.rows.sign()
        self.clause, self.title = had[clause[once]], had[title[once]]
        around = (self.clause + self.title + had[sentence[once]]).sign()
        weight = np.ones(len(self.table.terms) or 1)
        names = (NAME + word.lower() for word in topic_words)
        weight[_columns(self.table.terms, {*self.topic, *names})] = _TOPIC_WEIGHT
        self.rows: sparse.csr_matrix = (
            (around * _CONTEXT_WEIGHT + self.clause * (1 - _CONTEXT_WEIGHT)) @ sparse.diags(weight)
        ).tocsr()

    def weighed(self, wanted: Callable[[str], bool]) -> sparse.csr_matrix:
        columns = [number for number, term in enumerate(self.table.terms) if wanted(term)]
        return _weighed(self.rows[:, columns] if columns else self.rows * 0)[self.of_mention]

    def clause_terms(self, prefix: str) -> sparse.csr_matrix:
        columns = [number for number, term in enumerate(self.table.terms) if term.startswith(prefix)]
        return self.clause[:, columns][self.of_mention]

    def sides(self) -> np.ndarray:
        """One column two opposites: 1 for the one, -1 for the other, 0 for both or none."""
        terms = self.table.terms
        opposites = {term[:-1]: number for number, term in enumerate(terms) if term.startswith(SIDE)}
        columns = {name: number for number, name in enumerate(opposites)}
        found = [
            (number, columns[term[:-1]], 1.0 if term.endswith("+") else -1.0)
            for number, term in enumerate(terms)
            if term.startswith(SIDE)
        ]
        rows, places, signs = zip(*found, strict=True) if found else ((), (), ())
        table = sparse.csr_matrix((signs, (rows, places)), shape=(self.clause.shape[1], max(1, len(columns))))
        return np.asarray((self.clause @ table).toarray()[self.of_mention])

    def about(self) -> np.ndarray:
        if not self.topic:
            return np.full(len(self.of_mention), 0.5)
        own = (self.clause + self.title).sign()[:, _columns(self.table.terms, self.topic)]
        share = np.asarray(own.sum(axis=1)).ravel() / min(2, len(self.topic))
        return np.asarray(np.minimum(1.0, share)[self.of_mention])


def _columns(terms: Sequence[str], wanted: Iterable[str]) -> list[int]:
    """The columns of those wanted terms that there are."""
    column = {term: number for number, term in enumerate(terms)}
    return [column[term] for term in wanted if term in column]


def _without(text: str, time: str) -> str:
    return text.replace(time, " ") if time else text


def _weighed(matrix: sparse.csr_matrix) -> sparse.csr_matrix:
    """TF-IDF as scikit-learn has it (smoothed), rows of length one."""
    documents = np.bincount(matrix.indices, minlength=matrix.shape[1])
    rarity = np.log((1 + matrix.shape[0]) / (1 + documents)) + 1
    weighed: sparse.csr_matrix = normalize(matrix @ sparse.diags(rarity), copy=False)
    return weighed.tocsr()


def _articles(rows: sparse.csr_matrix, telling: np.ndarray, article: np.ndarray) -> sparse.csr_matrix:
    """An article's terms, weighed so that the average of its products with the other distinct articles is one."""
    order = np.lexsort((telling, article))
    told = [tuple(own) for own in np.split(telling[order], np.cumsum(np.bincount(article))[:-1])]
    # Copies are one article: what they have in common is no measure of what others have.
    number = {own: place for place, own in enumerate(dict.fromkeys(told))}
    counts = [len(own) for own in number]
    uses = sparse.csr_matrix(
        (np.ones(sum(counts)), np.concatenate(list(number)), np.cumsum([0, *counts])),
        shape=(len(number), rows.shape[0]),
    )
    terms = (uses @ rows).tocsr()
    terms.data = np.log1p(terms.data)
    weighed = normalize(_most_telling(_weighed(terms), _ARTICLE_TERMS))
    mean = (weighed @ np.asarray(weighed.sum(axis=0)).ravel() - 1) / max(1, len(number) - 1)
    scaled = sparse.diags(1 / np.sqrt(np.maximum(mean, _LEAST_MEAN))) @ weighed
    return scaled.tocsr()[[number[own] for own in told]]


def _most_telling(matrix: sparse.csr_matrix, count: int) -> sparse.csr_matrix:
    """The ``count`` greatest values of each row."""
    row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, -matrix.data, row))
    kept = order[np.arange(len(order)) - matrix.indptr[row] < count]
    return sparse.csr_matrix((matrix.data[kept], (row[kept], matrix.indices[kept])), shape=matrix.shape)
