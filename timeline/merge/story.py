"""What an article opens with is one story: headline and opening sentences of one day tell of one event."""

from __future__ import annotations

import numpy as np
import pandas as pd

from timeline.merge.terms import acts_of


def stories(mentions: pd.DataFrame) -> np.ndarray:
    """For each mention the number of the story that its article opens with, -1 where it is of none.

    A mention is of its article's story when it stands in the headline or the opening, says that something
    happened, on the day that the first such mention gives, and names no act of quite another kind.
    """
    story = np.full(len(mentions), -1)
    opening = mentions["position"].isin(["headline", "lead"]) & (mentions["modality"] == "happened")
    kept = mentions[opening]
    rank = kept["position"].map({"headline": 0, "lead": 1})
    ordered = kept.assign(rank=rank).sort_values(["article_id", "rank", "sentence_start", "clause_start"])
    for number, (_, own) in enumerate(ordered.groupby("article_id", sort=True)):
        head = own.iloc[0]
        scenes = _scenes(head["title"])
        for place, row in zip(own.index, own.itertuples(), strict=True):
            same_time = row.first == head["first"] and row.last == head["last"]
            other = _scenes(row.title)
            if same_time and (not scenes or not other or scenes & other):
                story[place] = number
                scenes |= other
    return story


def _scenes(text: str) -> set[str]:
    return {act.partition(".")[0] for act in acts_of(text)}
