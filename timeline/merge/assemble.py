"""Events of clusters: what an event says is made once, and kept while the same mentions tell it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from timeline.merge.clusters import mean_rows
from timeline.merge.dating import agree, corroborated
from timeline.merge.ranking import NOTHING, Coverage, Parts, confidence, importance
from timeline.merge.register import MODALITIES, ArticleRow, Register
from timeline.merge.telling import best
from timeline.merge.terms import Terms
from timeline.merge.voices import count_voices
from timeline.model import Event, Mention, Source

# The clusters of an event, by number: one group for each date that it is given.
Groups = tuple[tuple[int, ...], ...]
# A title that names the topic tells a reader why the event is on its timeline.
_OF_TOPIC = 0.3


@dataclass(slots=True)
class _Made:
    """An event, how far it is about the topic, the voices of its sources, and what its rank was reckoned from."""

    event: Event
    about: float
    voices: tuple[str, ...]
    ranked_by: tuple[object, ...] = ()
    parts: Parts = NOTHING
    background: float = 0.0


class Assembler:
    """Makes the events of a topic's register."""

    def __init__(self, register: Register) -> None:
        """None made yet."""
        self._register = register
        self._made: dict[Groups, _Made] = {}

    def missing(self, groups: Sequence[Groups], voice: Mapping[str, str]) -> list[Groups]:
        """Those of the events of which it is not known what they say; ``voice`` maps article ids."""
        return [
            own
            for own in groups
            if own not in self._made or self._made[own].voices != _voices(self._made[own].event, voice)
        ]

    def make(
        self,
        groups: Sequence[Groups],
        members: Sequence[Sequence[np.ndarray]],
        terms: Terms,
        about: np.ndarray,
        voice: Mapping[str, str],
    ) -> None:
        """Learn what events say: ``members`` are each one's mentions by number, in order, an array for each of its
        dates; ``terms`` and ``about`` those of all these mentions one after the other.
        """
        sizes = [sum(map(len, own)) for own in members]
        label = np.repeat(np.arange(len(groups)), sizes)
        mean = mean_rows(label, terms.telling, terms.words)
        # Each mention's mean likeness to all of its event's, and to the topic.
        closeness = np.asarray(terms.words.multiply(mean[label]).sum(axis=1)).ravel()
        closeness = (closeness + _OF_TOPIC * about).tolist()
        start = 0
        for own, numbers, size in zip(groups, members, sizes, strict=True):
            part = slice(start, start + size)
            event = self._event(numbers, closeness[part], voice)
            # One telling that names the topic in passing does not make the event one of the topic.
            of_topic = float(about[part].max() + about[part].mean()) / 2
            self._made[own] = _Made(event, of_topic, _voices(event, voice))
            start += size

    def ranked(self, groups: Sequence[Groups], voice: Mapping[str, str]) -> list[Event]:
        """These events and no other, by date, then by importance; ``voice`` maps article ids."""
        self._made = {own: self._made[own] for own in groups}
        published = {
            row.id: row.published
            for row, there in zip(self._register.articles, self._register.there.tolist(), strict=True)
            if there
        }
        latest = max(published.values(), default=date.min)
        coverage = Coverage([made.event for made in self._made.values()], voice, published)
        for made in self._made.values():
            event = made.event
            made.parts, made.background = coverage.rank(event, made.about)
            by = (
                importance(made.parts, event.status, made.background),
                event.status == "planned" and event.last < latest,
            )
            if by != made.ranked_by:
                made.ranked_by = by
                publishers = (source.publisher for source in event.sources)
                voices = count_voices(zip(publishers, made.voices, strict=True))
                made.event = replace(
                    event,
                    confidence=confidence(event.mentions, voice, bool(event.conflict)),
                    importance=by[0],
                    overdue=by[1],
                    voices=voices,
                    corroborated=corroborated(event, voice) if voices > 1 else None,
                )
        found = [made.event for made in self._made.values()]
        return sorted(found, key=lambda e: (e.first, e.last, -e.importance, e.id))

    def rank(self, event_id_: str) -> tuple[Event, Parts, float]:
        """An event, the parts of its importance and how far it is background. Raises KeyError."""
        for made in self._made.values():
            if made.event.id == event_id_:
                return made.event, made.parts, made.background
        raise KeyError(event_id_)

    def _event(
        self, groups: Sequence[np.ndarray], closeness: Sequence[float], voice: Mapping[str, str]
    ) -> Event:
        """The event of these mentions, not ranked yet."""
        known = self._register.mentions
        told = [[known[number] for number in own.tolist()] for own in groups]
        mentions = [mention for own in told for mention in own]
        articles = self._by_article(mentions)
        publisher = {row.id: row.publisher for row, _ in articles}
        agreed = agree(told, publisher, voice)
        statuses = {mention.modality for mention in mentions}
        _, came_first = min(articles, key=lambda own: (own[0].arrived, own[0].published, own[0].id))
        return Event(
            id=event_id(mentions[came_first[0]].id),
            title=best(mentions, closeness).title,
            edtf=agreed.edtf,
            first=agreed.first,
            last=agreed.last,
            granularity=agreed.granularity,
            text=agreed.text,
            status=next(status for status in MODALITIES if status in statuses),
            confidence=0.0,
            importance=0.0,
            conflict=agreed.conflict,
            sources=tuple(_source(row, own, mentions, closeness) for row, own in articles),
            mentions=tuple(mentions[place] for _, own in articles for place in own),
        )

    def _by_article(self, mentions: Sequence[Mention]) -> list[tuple[ArticleRow, list[int]]]:
        """The places of each article's mentions as they stand in it, the articles by publication."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, mention in enumerate(mentions):
            places[mention.article_id].append(place)
        for own in places.values():
            if len(own) > 1:
                own.sort(key=lambda place: (mentions[place].sentence_start, mentions[place].id))
        rows = map(self._register.article, places)
        return [(row, places[row.id]) for row in sorted(rows, key=lambda row: (row.published, row.id))]


def _source(
    row: ArticleRow, own: Sequence[int], mentions: Sequence[Mention], closeness: Sequence[float]
) -> Source:
    """An article with the sentence that tells the event best; ``own`` are the places of its mentions."""
    quoted = mentions[own[0]]
    if len(own) > 1:
        own = [place for place in own if mentions[place].position != "headline"] or own
        quoted = best([mentions[place] for place in own], [closeness[place] for place in own])
    return Source(
        article_id=row.id,
        publisher=row.publisher,
        title=row.title,
        url=row.url,
        published=row.published,
        quote=quoted.sentence,
    )


def _voices(event: Event, voice: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(voice[source.article_id] for source in event.sources)


def event_id(mention_id: str) -> str:
    """The id of an event that is known by this mention: the one that came first of all that tell it.

    What came first stays first while others come, whatever their dates; and the ids that its other mentions would
    have given are those by which the event, or a part of it, was known where they had come first.
    """
    return hashlib.sha256(f"event|{mention_id}".encode()).hexdigest()[:12]
