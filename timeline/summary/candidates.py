"""The sentences that may stand for a day in the timeline, and what speaks for or against each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from timeline.merge.term_table import stem
from timeline.summary.corpus import Corpus

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

# The first sentences of an article tell its news; those of the next day's articles, often the day before's.
_LEAD = 6
# Shorter ones are headings and remarks. A line of a timeline has 21 words on average; features count from there.
_FEWEST_WORDS, _MOST_WORDS, _USUAL_WORDS = 6, 45, 21
# How much less each sentence further down its article counts: as a feature, and towards what the day is about.
_FADE, _LEAD_FADE = 0.9, 0.95
# What a kind of candidate counts towards what the day is about.
_NAMING, _ON_THE_DAY, _DAY_AFTER = 0.7, 1.0, 0.9

_WORD = re.compile(r"[^\W_]+")

FEATURES = (
    "names the day",
    "names the day, published on it",
    "names the day, published on the next",
    "names the day, published before it",
    "names another day",
    "lead of an article of the day",
    "lead of an article of the next day",
    "stands early",
    "holds a topic word",
    "like the topic",
    "length",
    "length squared",
)


@dataclass(frozen=True)
class DayCandidates:
    """The candidates of one day: ``rows`` of the corpus's sentences, ascending.

    ``features`` has a row for each and a column for each of FEATURES; ``vectors`` (rows of length one) and
    ``centre`` (of length one, what the day is about) have a column a word.
    """

    rows: Rows
    features: Floats
    vectors: sparse.csr_matrix
    centre: Floats


class Candidates:
    """Finds the candidates of a corpus's days."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the corpus's sentences by the days that they may stand for."""
        sentences, mentions = corpus.sentences, corpus.mentions
        self._vectors = _vectors(sentences["text"].tolist())
        self._topic = _unit(np.asarray(self._vectors.sum(axis=0)).ravel())
        self._words = sentences["words"].to_numpy()
        self._place = sentences["place"].to_numpy()
        self._published = corpus.articles["published"].to_numpy()[sentences["article"]]
        self._topical = sentences["topical"].to_numpy()
        self._naming = _grouped(mentions["day"].to_numpy(), mentions["sentence"].to_numpy())
        self._dated = np.isin(np.arange(len(sentences)), mentions["sentence"])
        lead = np.flatnonzero(self._place < _LEAD)
        self._leads = _grouped(self._published[lead], lead)

    def of(self, day: int) -> DayCandidates:
        """The sentences that name the day, and the leads of the articles published on it or on the next."""
        none = np.empty(0, dtype=np.int64)
        naming = self._naming.get(day, none)
        rows = np.unique(np.concatenate([naming, self._leads.get(day, none), self._leads.get(day + 1, none)]))
        rows = rows[(self._words[rows] >= _FEWEST_WORDS) & (self._words[rows] <= _MOST_WORDS)]
        vectors = self._vectors[rows]
        lag, place = self._published[rows] - day, self._place[rows]
        names, lead = np.isin(rows, naming), place < _LEAD
        by_kind = np.where(names, _NAMING, np.where(lag == 0, _ON_THE_DAY, _DAY_AFTER) * _LEAD_FADE**place)
        centre = _unit(np.asarray(vectors.T @ by_kind).ravel())
        length = np.log(self._words[rows] / _USUAL_WORDS)
        features = np.column_stack(
            [
                names,
                names & (lag == 0),
                names & (lag == 1),
                names & (lag < 0),
                self._dated[rows] & ~names,
                lead & (lag == 0),
                lead & (lag == 1),
                _FADE**place,
                self._topical[rows],
                vectors @ self._topic,
                length,
                length**2,
            ]
        ).astype(np.float64)
        return DayCandidates(rows, features, vectors, centre)


def _grouped(days: Rows, rows: Rows) -> dict[int, Rows]:
    """The rows of each day."""
    order = np.argsort(days, kind="stable")
    each, starts = np.unique(days[order], return_index=True)
    return dict(zip(each.tolist(), np.split(rows[order], starts[1:]), strict=True)) if len(days) else {}


def _vectors(texts: list[str]) -> sparse.csr_matrix:
    if not any(_terms(text) for text in texts):
        return sparse.csr_matrix((len(texts), 1))
    return TfidfVectorizer(analyzer=_terms, sublinear_tf=True).fit_transform(texts).tocsr()


def _terms(text: str) -> list[str]:
    return [stem(word) for word in _WORD.findall(text.lower()) if word not in ENGLISH_STOP_WORDS]


def _unit(vector: Floats) -> Floats:
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
