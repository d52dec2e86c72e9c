"""The sentences that may stand for a day in the timeline, their words, and what speaks for or against each of both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer

from timeline.summary.corpus import Corpus
from timeline.summary.lines import Lines
from timeline.summary.terms import terms

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

# The first sentences of an article tell its news; those of the next day's articles, often the day before's.
_LEAD = 6
# Shorter ones are headings and remarks, longer ones lists.
_FEWEST_WORDS, _MOST_WORDS = 6, 45
# How much less each sentence further down its article counts.
_FADE = 0.9

FEATURES = (
    "names the day",
    "names the day, published on it",
    "names the day, published on the next",
    "names the day, published before it",
    "lead of an article of the day",
    "lead of an article of the next day",
    "stands early",
    "holds a topic word",
)
WORD_FEATURES = (
    "articles that have it, log",
    "share of the day's articles over share of all",
    "share of all articles, log",
    "share of all sentences, log",
    "likeness of its sentences to the topic",
    "share of its sentences with a topic word, log",
)


@dataclass(frozen=True)
class DayCandidates:
    """The candidates of one day: ``rows`` of the corpus's sentences, ascending, and the ``lines`` that tell them.

    ``features`` has a row for each and a column for each of FEATURES; ``vectors`` (rows of length one) have a column
    for each word of the corpus. ``words`` counts the words of each line: a column for each row of ``word_features``,
    which has a column for each of WORD_FEATURES; ``terms`` are these words.
    """

    rows: Rows
    lines: list[str]
    features: Floats
    vectors: sparse.csr_matrix
    words: sparse.csr_matrix
    word_features: Floats
    terms: npt.NDArray[np.object_]


class Candidates:
    """Finds the candidates of a corpus's days."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the corpus's sentences by the days that they may stand for."""
        sentences, mentions = corpus.sentences, corpus.mentions
        self._lines = Lines(corpus)
        self._words = sentences["words"].to_numpy()
        self._place = sentences["place"].to_numpy()
        self._article = sentences["article"].to_numpy()
        self._published = corpus.articles["published"].to_numpy()[self._article]
        self._topical = sentences["topical"].to_numpy()
        self._naming = _grouped(mentions["day"].to_numpy(), mentions["sentence"].to_numpy())
        self._dated = np.isin(np.arange(len(sentences)), mentions["sentence"])
        lead = np.flatnonzero(self._place < _LEAD)
        self._leads = _grouped(self._published[lead], lead)
        # A word stands for a text without any.
        self._counter = CountVectorizer(analyzer=lambda text: terms(text) or [""])
        has = self._counter.fit_transform(sentences["text"].tolist() or [""]).sign().tocsr()[: len(sentences)]
        self._terms = self._counter.get_feature_names_out()
        self._vectors = _unit_rows(has)
        self._in_corpus = self._known_of_words(has)

    def _known_of_words(self, has: sparse.csr_matrix) -> Floats:
        """For each word of the corpus, what WORD_FEATURES says without regard to a day, and its share of articles."""
        sentences, (articles, _) = _total(has), _by_article(self._article, has)
        topic = np.asarray(self._vectors.sum(axis=0)).ravel()
        like = self._vectors @ (topic / max(float(np.linalg.norm(topic)), 1e-9))
        with_topic_word = _total(has[self._topical])
        return np.column_stack(
            [
                np.log((articles + 1) / (len(np.unique(self._article)) + 2)),
                np.log((sentences + 1) / (has.shape[0] + 1)),
                has.T @ like / np.maximum(1, sentences),
                np.log((with_topic_word + 0.2) / (sentences + 1)),
            ]
        )

    def of(self, day: int) -> DayCandidates:
        """The sentences that name the day, and the leads of the articles published on it or on the next.

        A lead that names other days tells of those.
        """
        none = np.empty(0, dtype=np.int64)
        naming = self._naming.get(day, none)
        rows = np.unique(np.concatenate([naming, self._leads.get(day, none), self._leads.get(day + 1, none)]))
        rows = rows[(self._words[rows] >= _FEWEST_WORDS) & (self._words[rows] <= _MOST_WORDS)]
        named = np.isin(rows, naming)
        rows, named = (each[named | ~self._dated[rows]] for each in (rows, named))
        lines = [self._lines.of(row, day) for row in rows.tolist()]
        counts = self._counter.transform(lines).tocsr() if lines else sparse.csr_matrix((0, len(self._terms)))
        told = np.flatnonzero(_total(counts))
        words = counts[:, told].astype(np.float64)
        return DayCandidates(
            rows,
            lines,
            self._features(rows, named, day),
            self._vectors[rows],
            words,
            self._word_features(rows, words, self._in_corpus[told]),
            self._terms[told],
        )

    def _features(self, rows: Rows, names: npt.NDArray[np.bool_], day: int) -> Floats:
        lag, place = self._published[rows] - day, self._place[rows]
        lead = place < _LEAD
        columns = [
            names,
            names & (lag == 0),
            names & (lag == 1),
            names & (lag < 0),
            lead & (lag == 0),
            lead & (lag == 1),
            _FADE**place,
            self._topical[rows],
        ]
        return np.column_stack(columns).astype(np.float64)

    def _word_features(self, rows: Rows, words: sparse.csr_matrix, in_corpus: Floats) -> Floats:
        topical = self._topical[rows]
        about_topic, _ = _by_article(self._article[rows][topical], words[topical])
        found, articles = _by_article(self._article[rows], words)
        of_day = np.log((found + 0.5) / (articles + 1))
        return np.column_stack([np.log1p(about_topic), of_day - in_corpus[:, 0], in_corpus])


def _grouped(days: Rows, rows: Rows) -> dict[int, Rows]:
    """The rows of each day."""
    order = np.argsort(days, kind="stable")
    each, starts = np.unique(days[order], return_index=True)
    return dict(zip(each.tolist(), np.split(rows[order], starts[1:]), strict=True)) if len(days) else {}


def _by_article(article: Rows, words: sparse.csr_matrix) -> tuple[Floats, int]:
    """How many articles have each word, and how many articles there are."""
    each, place = np.unique(article, return_inverse=True)
    table = sparse.csr_matrix(
        (np.ones(len(article)), (place, np.arange(len(article)))), (len(each), len(article))
    )
    return _total((table @ words).sign()), len(each)


def _total(table: sparse.csr_matrix) -> Floats:
    """The sum of each column."""
    return np.asarray(table.sum(axis=0), dtype=np.float64).ravel()


def _unit_rows(has: sparse.csr_matrix) -> sparse.csr_matrix:
    """Each text's words, rarer ones (inverse document frequency) more, as a vector of length one."""
    weighted = has @ sparse.diags(np.log((has.shape[0] + 1) / (_total(has) + 1)) + 1)
    length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return (sparse.diags(1 / np.maximum(length, 1e-9)) @ weighted).tocsr()
