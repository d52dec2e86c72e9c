"""Which articles speak with one voice: near-copies of one agency's text count once."""

from __future__ import annotations

import pandas as pd

# Copies are cut and touched up by the paper that prints them, so not every sentence need be the same.
_SHARED_SENTENCES, _SHARED_PART = 3, 0.6


def voices(mentions: pd.DataFrame, articles: pd.DataFrame) -> dict[str, str]:
    """Article id to voice: the publisher, or the one voice of all the articles that copy one another.

    Articles are copies when at least three of the sentences that they date something with are equal, and these
    are at least 0.6 of the shorter one's. The voice of copies is the least article id among them.
    """
    voice = dict(zip(articles["id"], articles["source"], strict=True))
    told = mentions.loc[mentions["position"] != "headline", ["article_id", "sentence"]].drop_duplicates()
    shared = told[told["sentence"].duplicated(keep=False)]
    if shared.empty:
        return voice
    total = told.groupby("article_id").size().to_dict()
    pairs: dict[tuple[str, str], int] = {}
    for ids in shared.groupby("sentence")["article_id"].agg(sorted):
        for position, one in enumerate(ids[:50]):
            for other in ids[position + 1 : 50]:
                pairs[one, other] = pairs.get((one, other), 0) + 1
    leader: dict[str, str] = {}
    for (one, other), count in sorted(pairs.items()):
        if count >= _SHARED_SENTENCES and count >= _SHARED_PART * min(total[one], total[other]):
            leader[other] = leader.get(one, one)
            leader.setdefault(one, leader[other])
    return voice | {article: f"copy of {first}" for article, first in leader.items()}
