"""Sentences of known events (ECB+, Cybulska & Vossen 2014), their pairs and clusters, and how well these are found.

A line of a file is {"topic", "doc", "text", "events": [ids shared across documents]}. Two figures:

- AUC over all pairs of sentences of one topic and two documents; a pair is positive when they share an event.
- B³ F1 (Bagga & Baldwin 1998, extended to sentences of several events as Amigó et al. 2009 do) of the average-link
  clusters of each topic's sentences. A sentence without an event is one of its own.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score

from timeline.merge.likeness import Alike, features, products
from timeline.merge.terms import mention_terms

FOLDS = 7
TFIDF_CUTS = (0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3)
_SPACED = ((r"\s+([.,;:!?%)\]'’”])", r"\1"), (r"\s+(n't|'s|’s)", r"\1"), (r"(\d) - (\w)", r"\1-\2"))


class Topic(NamedTuple):
    """The sentences of a topic and all their pairs ``one[k] < other[k]``.

    ``rows`` are features of the pairs as the model takes them; ``same`` whether a pair shares an event; ``across``
    whether it is of two documents; ``tfidf`` the cosine of its TF-IDF vectors.
    """

    events: list[frozenset[str]]
    one: np.ndarray
    other: np.ndarray
    rows: np.ndarray
    same: np.ndarray
    across: np.ndarray
    tfidf: np.ndarray


def read_topics(path: Path) -> list[Topic]:
    """The topics of a file, in its order."""
    lines: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        lines[row["topic"]].append(row)
    return [_topic(rows) for rows in lines.values()]


def _topic(lines: Sequence[dict[str, object]]) -> Topic:
    texts = [_untokenised(str(line["text"])) for line in lines]
    documents = [str(line["doc"]) for line in lines]
    frame = pd.DataFrame(
        {"clause": texts, "title": "", "sentence": texts, "time_text": "", "article_id": documents}
    )
    terms = mention_terms(frame)
    one, other = np.triu_indices(len(texts), 1)
    unknown = np.zeros(len(one), dtype=bool)
    alike = Alike(terms.article[one] == terms.article[other], unknown, unknown)
    rows = features(terms, one, other, products(terms.words, one, other), alike)
    events = [frozenset(line["events"]) or frozenset([f"own {n}"]) for n, line in enumerate(lines)]  # type: ignore[call-overload]
    vectors = TfidfVectorizer(stop_words="english").fit_transform(texts)
    return Topic(
        events=events,
        one=one,
        other=other,
        rows=rows,
        same=np.array([bool(events[i] & events[j]) for i, j in zip(one, other, strict=True)]),
        across=~alike.article,
        tfidf=products(vectors.tocsr(), one, other),
    )


def _untokenised(text: str) -> str:
    for pattern, plain in _SPACED:
        text = re.sub(pattern, plain, text)
    return text


def auc(topics: Sequence[Topic], scores: Sequence[np.ndarray]) -> float:
    """Area under the ROC curve over all topics' pairs across documents together."""
    same = np.concatenate([topic.same[topic.across] for topic in topics])
    return float(
        roc_auc_score(same, np.concatenate([s[t.across] for t, s in zip(topics, scores, strict=True)]))
    )


def clusters(topic: Topic, scores: np.ndarray, cut: float) -> np.ndarray:
    """The number of each sentence's average-link cluster, mean score ``cut`` or more within."""
    if len(topic.events) == 1:
        return np.zeros(1, dtype=int)
    table = np.zeros((len(topic.events), len(topic.events)))
    table[topic.one, topic.other] = table[topic.other, topic.one] = scores.max() - scores
    return np.asarray(
        fcluster(linkage(squareform(table, checks=False), "average"), scores.max() - cut, "distance")
    )


def b_cubed(found: Iterable[tuple[Topic, np.ndarray]]) -> tuple[float, float, float]:
    """Extended B³ precision, recall and F1 over the sentences of all topics."""
    precisions, recalls = [], []
    for topic, labels in found:
        for own, label in zip(topic.events, labels, strict=True):
            shared = np.array([len(own & other) for other in topic.events])
            together = labels == label
            precisions.append(np.mean(shared[together] > 0))
            recalls.append(np.mean(together[shared > 0] / shared[shared > 0]))
    precision, recall = float(np.mean(precisions)), float(np.mean(recalls))
    return precision, recall, 2 * precision * recall / (precision + recall)


def cluster_f1(topics: Sequence[Topic], scores: Sequence[np.ndarray], cut: float) -> float:
    """B³ F1 of the clusters that ``cut`` gives."""
    return b_cubed((t, clusters(t, s, cut)) for t, s in zip(topics, scores, strict=True))[2]


def best_cut(topics: Sequence[Topic], scores: Sequence[np.ndarray], cuts: Sequence[float]) -> float:
    """The cut that gives the best B³ F1."""
    return max(cuts, key=lambda cut: cluster_f1(topics, scores, cut))


def across_folds(
    topics: Sequence[Topic],
    learn: Callable[[list[Topic]], Callable[[Topic], np.ndarray]],
    cuts: Sequence[float],
) -> tuple[float, float, float, float]:
    """AUC and B³ precision, recall, F1 on topics that were not learned from, in seven folds of topics.

    ``learn`` takes the other topics and gives what scores a topic's pairs; the cut is the best one on these others.
    """
    scores: dict[int, np.ndarray] = {}
    found = []
    for fold in range(FOLDS):
        rest = [topic for number, topic in enumerate(topics) if number % FOLDS != fold]
        score = learn(rest)
        cut = best_cut(rest, [score(topic) for topic in rest], cuts)
        for number in range(fold, len(topics), FOLDS):
            scores[number] = score(topics[number])
            found.append((topics[number], clusters(topics[number], scores[number], cut)))
    return auc(topics, [scores[number] for number in range(len(topics))]), *b_cubed(found)
