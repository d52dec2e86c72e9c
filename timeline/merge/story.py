"""What an article opens with is one story: headline and opening sentences of one day tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np

from timeline.merge.term_table import acts_of
from timeline.model import Mention


def in_stories(mentions: Sequence[Mention]) -> np.ndarray:
    """Whether each mention is of the story that its article opens with.

    It is when it stands in the headline or the opening, says that something happened, on the day that the first
    such mention gives, and names no act of quite another kind.
    """
    inside = np.zeros(len(mentions), dtype=bool)
    opening = [
        (m.article_id, m.position != "headline", m.sentence_start, m.clause_start, number)
        for number, m in enumerate(mentions)
        if m.position in ("headline", "lead") and m.modality == "happened"
    ]
    article = None
    days: tuple[date, date] | None = None
    scenes: frozenset[str] = frozenset()
    for own_article, _, _, _, number in sorted(opening):
        mention = mentions[number]
        other = _scenes(mention.title)
        if own_article != article:
            article, days, scenes = own_article, (mention.first, mention.last), frozenset()
        if (mention.first, mention.last) == days and (not scenes or not other or scenes & other):
            inside[number] = True
            scenes |= other
    return inside


@lru_cache(maxsize=1 << 14)
def _scenes(text: str) -> frozenset[str]:
    return frozenset(act.partition(".")[0] for act in acts_of(text))
