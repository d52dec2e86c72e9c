"""From the mentions of a topic to its events: the one public step of this stage."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd
from scipy import sparse

from timeline.events.frame import mentions_of
from timeline.merge.clusters import cluster, mean_of
from timeline.merge.dating import agree
from timeline.merge.ranking import busyness, confidence, importance
from timeline.merge.schema import check
from timeline.merge.story import stories
from timeline.merge.telling import best
from timeline.merge.terms import mention_terms
from timeline.merge.voices import voices
from timeline.model import Event, Mention, Modality, Source

_STATUS_ORDER: tuple[Modality, ...] = ("happened", "planned", "denied", "hypothetical")


def merge(mentions: pd.DataFrame, articles: pd.DataFrame, topic_words: Sequence[str] = ()) -> list[Event]:
    """The events that the mentions tell of, by date, then by importance.

    ``mentions`` has the columns of ``timeline.events.MENTION_DTYPES`` and ``articles`` those of
    ``ARTICLE_DTYPES``; rows may come in any order and the answer does not depend on it. ``topic_words`` are the
    words that the topic is searched by: common to all mentions, they count less for likeness and more for
    importance. Raises ``ValueError`` on missing columns, doubled ids, or a mention of an unknown article.
    """
    check(mentions, articles)
    if mentions.empty:
        return []
    published = dict(zip(articles["id"], articles["published"].dt.date, strict=True))
    order = pd.DataFrame(
        {
            "day": mentions["article_id"].map(published),
            "article": mentions["article_id"],
            "id": mentions["id"],
        }
    ).sort_values(["day", "article", "id"])
    mentions = mentions.loc[order.index].reset_index(drop=True)
    terms = mention_terms(mentions, topic_words)
    found = cluster(mentions, pd.to_datetime(order["day"]), terms, stories(mentions))
    groups = _with_conflicts(found.labels, found.conflicts)
    closeness = _closeness(groups, terms.words, pd.factorize(mentions["sentence"])[0])
    maker = _Maker(mentions, articles, published, closeness, terms.about)
    events = [maker.event(group) for group in groups]
    return sorted(events, key=lambda e: (e.first, e.last, -e.importance, e.id))


def _with_conflicts(labels: np.ndarray, pairs: list[tuple[int, int]]) -> list[list[np.ndarray]]:
    """The places of each event's mentions, one array for each of its dates; an event has more than two never."""
    places = np.split(np.argsort(labels, kind="stable"), np.cumsum(np.bincount(labels))[:-1])
    taken: set[int] = set()
    groups = []
    for one, other in pairs:
        if not {one, other} & taken and len(places[one]) and len(places[other]):
            taken |= {one, other}
            groups.append([places[one], places[other]])
    groups += [[own] for number, own in enumerate(places) if number not in taken and len(own)]
    return groups


def _closeness(groups: list[list[np.ndarray]], vectors: sparse.csr_matrix, telling: np.ndarray) -> np.ndarray:
    """Each mention's mean likeness to all of its event's, itself included, copies of one ``telling`` counted once."""
    event = np.empty(vectors.shape[0], dtype=np.int64)
    for number, group in enumerate(groups):
        for places in group:
            event[places] = number
    mean = (mean_of(event, telling) @ vectors).tocsr()
    return np.asarray(vectors.multiply(mean[event]).sum(axis=1)).ravel()


class _Maker:
    """Makes events of places in the mention frame."""

    def __init__(
        self,
        mentions: pd.DataFrame,
        articles: pd.DataFrame,
        published: dict[str, date],
        closeness: np.ndarray,
        about: np.ndarray,
    ) -> None:
        self.mentions = mentions_of(mentions)
        self.articles = articles.set_index("id").to_dict("index")
        self.published = published
        self.closeness = closeness
        self.publisher = dict(zip(articles["id"], articles["source"], strict=True))
        self.voice = voices(mentions, articles)
        self.about = about
        self.busy = busyness(Counter(m.first for m in self.mentions))

    def event(self, groups: list[np.ndarray]) -> Event:
        """The event of these groups of mentions, one group for each date that it is given."""
        told = [[self.mentions[place] for place in group] for group in groups]
        agreed = agree(told, self.publisher)
        places = np.concatenate(groups)
        mentions = [self.mentions[place] for place in places]
        closeness = self.closeness[places].tolist()
        status = next(s for s in _STATUS_ORDER if any(m.modality == s for m in mentions))
        teller = best(mentions, closeness)
        ordered = sorted(mentions, key=self._age)
        return Event(
            id=_event_id(ordered[0]),
            title=teller.title,
            edtf=agreed.edtf,
            first=agreed.first,
            last=agreed.last,
            granularity=agreed.granularity,
            text=agreed.text,
            status=status,
            confidence=confidence(mentions, self.voice, bool(agreed.conflict)),
            importance=importance(
                mentions,
                status,
                agreed.last,
                self.voice,
                self.published,
                float(self.about[places].max()),
                self.busy.get(agreed.first, 0.0),
            ),
            conflict=agreed.conflict,
            sources=self._sources(mentions, closeness),
            mentions=tuple(ordered),
        )

    def _age(self, mention: Mention) -> tuple[date, str, int, str]:
        return self.published[mention.article_id], mention.article_id, mention.sentence_start, mention.id

    def _sources(self, mentions: Sequence[Mention], closeness: Sequence[float]) -> tuple[Source, ...]:
        """One source an article, by publication: quoted with the sentence that tells it best."""
        by_article: dict[str, list[int]] = defaultdict(list)
        for number, mention in enumerate(mentions):
            by_article[mention.article_id].append(number)
        sources = []
        for article_id in sorted(by_article, key=lambda a: (self.published[a], a)):
            own = by_article[article_id]
            bodies = [n for n in own if mentions[n].position != "headline"] or own
            quoted = best([mentions[n] for n in bodies], [closeness[n] for n in bodies])
            row = self.articles[article_id]
            url = row["url"]
            sources.append(
                Source(
                    article_id=article_id,
                    publisher=row["source"],
                    title=row["title"],
                    url=None if pd.isna(url) or not url else url,
                    published=self.published[article_id],
                    quote=quoted.sentence,
                )
            )
        return tuple(sources)


def _event_id(earliest: Mention) -> str:
    """Known by its earliest mention, so that later articles leave it as it is."""
    return hashlib.sha256(f"event|{earliest.id}".encode()).hexdigest()[:12]
