"""Which days a topic's timeline should have: the articles vote.

An article gives each day one vote between 0 and 1: how likely it tells of something that happened (or will) on that
day. Each sentence that names the day, and having been published on it, is a reason; reasons add up as chances do
(noisy or), so that a day named twenty times by one article has one vote. The vote counts by how much the article is
about the topic, and less the more days share it: a diary of the week says less of each day than a report of one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from timeline.summary.corpus import Corpus


@dataclass(frozen=True)
class Votes:
    """What the reasons are worth, each a chance in 0..1, and how the votes of an article are weighed.

    ``named``: a sentence names the day. ``published``: the article appeared on it and its lead holds a topic word.
    ``relevance`` is the exponent of the article's share of sentences with a topic word, ``sharing`` that of the sum
    of its votes (as divisor). Chosen by training/day_votes.py.
    """

    named: float = 0.8
    published: float = 0.4
    relevance: float = 1.0
    sharing: float = 0.5


def day_scores(corpus: Corpus, first: int, last: int, votes: Votes) -> npt.NDArray[np.float64]:
    """The sum of the articles' votes for each day of the window ``first`` to ``last`` (ordinals, inclusive)."""
    length, articles = last - first + 1, corpus.articles
    named = corpus.mentions[corpus.mentions["day"].between(first, last)]
    appeared = np.flatnonzero(articles["published"].between(first, last) & articles["about"])
    doubts = np.log1p(-np.repeat([votes.named, votes.published], [len(named), len(appeared)]))
    rows = np.concatenate([named["article"], appeared])
    columns = np.concatenate([named["day"], articles["published"].to_numpy()[appeared]]) - first
    table = sparse.csr_matrix((doubts, (rows, columns)), shape=(len(articles), length))
    table.data = -np.expm1(table.data)
    shared = np.maximum(1.0, np.asarray(table.sum(axis=1)).ravel()) ** votes.sharing
    weight = articles["relevance"].to_numpy() ** votes.relevance / shared
    return np.asarray(weight @ table).ravel()


def choose_days(scores: npt.NDArray[np.float64], count: int) -> npt.NDArray[np.intp]:
    """The places of the ``count`` highest scores, in order of time; fewer where fewer days have any vote."""
    best = np.argsort(-scores, kind="stable")[:count]
    return np.sort(best[scores[best] > 0])
