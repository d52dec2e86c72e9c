"""What an article opens with is one story: headline and opening sentences of one day tell of one event."""

from __future__ import annotations

import numpy as np
import pandas as pd

from timeline.merge.term_table import acts_of


def stories(mentions: pd.DataFrame) -> np.ndarray:
    """For each mention the number of the story that its article opens with, -1 where it is of none.

    A mention is of its article's story when it stands in the headline or the opening, says that something
    happened, on the day that the first such mention gives, and names no act of quite another kind.
    """
    story = np.full(len(mentions), -1)
    opening = mentions["position"].isin(["headline", "lead"]) & (mentions["modality"] == "happened")
    columns = ["article_id", "position", "sentence_start", "clause_start", "first", "last", "title"]
    rows = mentions.loc[opening, columns]
    # "headline" sorts before "lead".
    ordered = sorted(
        zip(rows.index, *(rows[name].tolist() for name in columns), strict=True), key=lambda r: r[1:5]
    )
    article = None
    number = -1
    days: tuple[pd.Timestamp, pd.Timestamp] | None = None
    scenes: set[str] = set()
    for place, own_article, _, _, _, first, last, title in ordered:
        other = _scenes(title)
        if own_article != article:
            article, number, days, scenes = own_article, number + 1, (first, last), set()
        if (first, last) == days and (not scenes or not other or scenes & other):
            story[place] = number
            scenes |= other
    return story


def _scenes(text: str) -> set[str]:
    return {act.partition(".")[0] for act in acts_of(text)}
