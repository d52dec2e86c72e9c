"""Which of a day's candidates are told: each has a worth, and what is told already is worth less."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse

from timeline.summary.candidates import FEATURES, DayCandidates, Floats

_TABLE = Path(__file__).parent / "worth.toml"
# However little speaks for a sentence, it is better than none.
_LEAST_WORTH = 0.05


@dataclass(frozen=True)
class Worth:
    """A linear model of how much of a written timeline's text a sentence has; 1 is the average candidate's.

    ``weights`` go with FEATURES. A word that was told counts for ``1 - fading`` of what it did; a sentence whose
    similarity to a chosen one is ``same`` or more tells nothing new.
    """

    constant: float
    weights: Floats
    fading: float = 0.3
    same: float = 0.7


@cache
def learned() -> Worth:
    """The model in ``worth.toml``, as training/sentence_worth.py wrote it."""
    table = tomllib.loads(_TABLE.read_text("utf-8"))
    weights = np.array([table["weights"][name] for name in FEATURES], dtype=np.float64)
    return Worth(table["constant"], weights)


def choose(
    candidates: DayCandidates, count: int, model: Worth, told: sparse.csr_matrix | None = None
) -> npt.NDArray[np.intp]:
    """Places of the best ``count`` candidates, best first; fewer where the others tell nothing new.

    ``told`` are the vectors of the sentences that the timeline has already, under other days.
    """
    if not len(candidates.rows):
        return np.empty(0, dtype=np.intp)
    vectors = candidates.vectors
    worth = np.maximum(candidates.features @ model.weights + model.constant, _LEAST_WORTH)
    untold = candidates.centre
    whole = vectors @ untold
    worth = np.divide(worth, whole, out=np.zeros_like(worth), where=whole > 0)
    open_ = whole > 0
    if told is not None and told.shape[0]:
        open_ &= np.asarray((vectors @ told.T).max(axis=1).toarray()).ravel() < model.same
    chosen: list[int] = []
    while len(chosen) < count and open_.any():
        best = int(np.argmax(np.where(open_, worth * (vectors @ untold), -1.0)))
        chosen.append(best)
        alike = np.asarray((vectors @ vectors[best].T).toarray()).ravel()
        open_ &= alike < model.same
        open_[best] = False
        untold = untold.copy()
        untold[vectors[best].indices] *= 1 - model.fading
    return np.array(chosen, dtype=np.intp)
