"""Which articles speak with one voice: near-copies of one agency's text count once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np

from timeline.merge.register import HEADLINE, ArticleRow, Traits

# Copies are cut and touched up by the paper that prints them, so not every sentence need be the same.
_SHARED_SENTENCES, _SHARED_PART = 3, 0.6
# A sentence that more articles have is a standing one ("The company declined to comment").
_MOST = 50


def voices(articles: Sequence[ArticleRow], traits: Traits) -> dict[str, str]:
    """The voice of the articles that the mentions are of, by id: the publisher, or the one voice of all the articles
    that copy one another.

    ``traits`` are the mentions'. Articles are copies when at least three of the sentences that they date something
    with are equal, and these are at least 0.6 of the shorter one's; or when all of both are. The voice of copies is
    the least article id among them.
    """
    body = traits.sentence != HEADLINE
    told = np.unique(np.column_stack([traits.words[body], traits.article[body]]), axis=0)
    total = Counter(told[:, 1].tolist())
    tellers = np.split(told[:, 1], np.flatnonzero(np.diff(told[:, 0])) + 1)
    pairs: Counter[tuple[int, int]] = Counter()
    for own in tellers:
        if len(own) > 1:
            by_id = sorted(own.tolist(), key=lambda number: articles[number].id)
            pairs.update(combinations(by_id[:_MOST], 2))
    leader: dict[int, int] = {}
    for one, other in sorted(pairs, key=lambda pair: (articles[pair[0]].id, articles[pair[1]].id)):
        count = pairs[one, other]
        much = count >= _SHARED_SENTENCES and count >= _SHARED_PART * min(total[one], total[other])
        if much or count == total[one] == total[other]:
            leader[other] = leader.get(one, one)
            leader.setdefault(one, leader[other])
    rows = [articles[number] for number in np.unique(traits.article).tolist()]
    copies = {articles[number].id: f"copy of {articles[first].id}" for number, first in leader.items()}
    return {row.id: row.publisher for row in rows} | copies


def count_voices(told: Iterable[tuple[str, str]]) -> int:
    """How many of the articles that tell something are independent, of the publisher and the voice of each.

    Those of one publisher are one, and so are those of one voice: who prints a copy beside an article of its own
    is heard once.
    """
    pairs = {*told}
    if all(publisher == voice for publisher, voice in pairs):
        return len(pairs)
    parts: list[set[str]] = []
    for names in pairs:
        joined = {*names}
        apart = []
        for part in parts:
            if part & joined:
                joined |= part
            else:
                apart.append(part)
        parts = [*apart, joined]
    return len(parts)
