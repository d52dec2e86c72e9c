"""Which of a day's candidates are told: each has a worth, and what is told already is worth less.

Both what a word and what a sentence is worth is learned. A word has a chance that a written timeline has it under the
day (a logistic regression); a sentence's worth (a linear regression) counts the chances of its words.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import expit

from timeline.summary.candidates import FEATURES, WORD_FEATURES, DayCandidates, Floats

SENTENCE_FEATURES = (*FEATURES, "chance of its words")

_TABLE = Path(__file__).parent / "worth.toml"
# However little speaks for a sentence, it is better than none.
_LEAST_WORTH = 0.05
# Words that a sentence is given on top when its chances are counted by the word: else the shortest would be best.
_SMOOTHING = 5


@dataclass(frozen=True)
class Linear:
    """A constant and a weight for each feature."""

    constant: float
    weights: Floats

    def __call__(self, features: Floats) -> Floats:
        """The constant and the weighted features, for each row."""
        return np.asarray(features @ self.weights + self.constant, dtype=np.float64)


@dataclass(frozen=True)
class Worth:
    """What words and sentences are worth.

    ``words`` goes with WORD_FEATURES and gives the log odds that a word is told; ``sentences`` with FEATURES and the
    chance of a sentence's words, and gives how much of a written timeline's text it has: 1 is the average
    candidate's. A word that was told has ``1 - fading`` of its chance; a sentence whose similarity to a chosen one
    is ``same`` or more tells nothing new.
    """

    words: Linear
    sentences: Linear
    fading: float = 0.5
    same: float = 0.6


def chances(words: Linear, candidates: DayCandidates) -> Floats:
    """The chance of each word of the candidates to be told, 0..1."""
    return np.asarray(expit(words(candidates.word_features)), dtype=np.float64)


def told_by(words: sparse.csr_matrix, chance: Floats) -> Floats:
    """How likely the words of each line are told, by the word; each counts once, however often the line has it."""
    return np.asarray(
        (words.sign() @ chance) / (np.asarray(words.sum(axis=1)).ravel() + _SMOOTHING), dtype=np.float64
    )


@cache
def learned() -> Worth:
    """The model in ``worth.toml``, as training/sentence_worth.py wrote it."""
    table = tomllib.loads(_TABLE.read_text("utf-8"))

    def linear(part: str, names: tuple[str, ...]) -> Linear:
        weights = [table[part]["weights"][name] for name in names]
        return Linear(table[part]["constant"], np.array(weights, dtype=np.float64))

    return Worth(linear("words", WORD_FEATURES), linear("sentences", SENTENCE_FEATURES))


def sentence_features(candidates: DayCandidates, chance: Floats) -> Floats:
    """A row for each candidate, a column for each of SENTENCE_FEATURES."""
    return np.column_stack([candidates.features, told_by(candidates.words, chance)])


def choose(
    candidates: DayCandidates, count: int, model: Worth, told: sparse.csr_matrix | None = None
) -> npt.NDArray[np.intp]:
    """Places of the best ``count`` candidates, best first; fewer where the others tell nothing new.

    ``told`` are the vectors of the sentences that the timeline has already, under other days.
    """
    if not len(candidates.rows):
        return np.empty(0, dtype=np.intp)
    vectors, words = candidates.vectors, candidates.words
    untold = chances(model.words, candidates)
    whole = told_by(words, untold)
    worth = np.maximum(model.sentences(sentence_features(candidates, untold)), _LEAST_WORTH)
    worth = np.divide(worth, whole, out=np.zeros_like(worth), where=whole > 0)
    open_ = whole > 0
    if told is not None and told.shape[0]:
        open_ &= np.asarray((vectors @ told.T).max(axis=1).toarray()).ravel() < model.same
    chosen: list[int] = []
    while len(chosen) < count and open_.any():
        best = int(np.argmax(np.where(open_, worth * told_by(words, untold), -1.0)))
        chosen.append(best)
        open_ &= np.asarray((vectors @ vectors[best].T).toarray()).ravel() < model.same
        open_[best] = False
        untold[words[best].indices] *= 1 - model.fading
    return np.array(chosen, dtype=np.intp)
