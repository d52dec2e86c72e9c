"""How important an event is on its timeline, and how sure: both in 0..1.

The weights follow what a reporter weighs: who tells it (independent voices and articles), whether it is told again
later, where it is told, whether it is about the topic and about what all of the topic's articles tell of, how much came
out that day, and how exactly it can be dated. They were chosen by benchmarks/top_events.py; docs/merging.md has the
figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from math import log1p, sqrt
from typing import NamedTuple

from timeline.merge.term_table import named_in
from timeline.model import Event, Mention, Modality, Position

_POSITION: dict[Position, float] = {"headline": 1.0, "lead": 0.8, "body": 0.3}
STATUS: dict[Modality, float] = {"happened": 1.0, "planned": 0.85, "denied": 0.8, "hypothetical": 0.5}
# What is told later than this after the event remembers it rather than reports it.
_REMEMBERED_DAYS = 7
# What only articles of later than this after it tell of explains the topic, unless so many of them do that it is a
# part of its story.
_NEWS_DAYS = 60
_STORY = 0.2
_BACKGROUND = 0.6
# A title is about the topic by its commonest words; those beyond them say what is new.
_COMMONEST = 5
_DAY = timedelta(days=1)


class Parts(NamedTuple):
    """What makes an event important, each in 0..1.

    ``voices`` and ``articles`` grow with how many independent ones tell it, ``later`` with how many articles do so
    more than a week after it; ``position`` is 1 in a headline, 0.8 in an opening; ``topic`` is how far clause and
    title hold the topic's words, ``salience`` how many of the topic's articles tell of what the title names, ``day``
    how many came out on the day or the next, ``exactness`` 1 for a day, less for what is dated less exactly.
    """

    voices: float
    articles: float
    later: float
    position: float
    topic: float
    salience: float
    day: float
    exactness: float


WEIGHTS = Parts(
    voices=0.1, articles=0.2, later=0.1, position=0.1, topic=0.1, salience=0.2, day=0.1, exactness=0.1
)

NOTHING = Parts(*(0.0 for _ in WEIGHTS))


def importance(parts: Parts, status: Modality, background: float = 0.0) -> float:
    """The importance that the parts come to; less for what has not happened, and for ``background`` (0..1)."""
    total = sum(weight * part for weight, part in zip(WEIGHTS, parts, strict=True))
    return round(min(1.0, total * STATUS[status] * background_share(background)), 3)


def background_share(background: float) -> float:
    """What is left of the importance of what is ``background`` (0..1)."""
    return 1 - (1 - _BACKGROUND) * background


class Coverage:
    """What all of a topic's articles tell of: how many of what, and how many came out each day.

    ``voice`` and ``published`` map article ids. Copies of one text are one article.
    """

    def __init__(
        self, events: Sequence[Event], voice: Mapping[str, str], published: Mapping[str, date]
    ) -> None:
        """Of the articles that are the events' sources."""
        self._voice = voice
        # Copies go by their one voice.
        self._article: dict[str, str] = {}
        self._day: dict[str, date] = {}
        told: dict[str, set[str]] = {}
        for event in events:
            terms = _terms(event.title)
            for source in event.sources:
                own = voice[source.article_id]
                article = source.article_id if own == source.publisher else own
                self._article[source.article_id] = article
                told.setdefault(article, set()).update(terms)
                self._day[article] = min(self._day.get(article, date.max), published[source.article_id])
        tellers = Counter(chain.from_iterable(told.values()))
        self._commonness = {event.title: _commonness(event.title, tellers) for event in events}
        self._most_common = max(self._commonness.values(), default=0.0)
        self._came_out = Counter(self._day.values())
        self._busiest = max((self._busyness(day) for day in self._came_out), default=0.0)

    def rank(self, event: Event, about: float) -> tuple[Parts, float]:
        """What makes the event important, ``about`` being how far (0..1) it is about the topic; and how far it is
        background: told of only by articles of long after it, and by few of all.
        """
        days = [self._day[article] for article in {self._article[s.article_id] for s in event.sources}]
        return self._parts(event, about, days), self._background(event, days)

    def _parts(self, event: Event, about: float, days: Sequence[date]) -> Parts:
        """``days`` are those of the articles that tell of the event, one each."""
        late = sum((day - event.last).days > _REMEMBERED_DAYS for day in days)
        return Parts(
            voices=1 - 0.5 ** (len({self._voice[s.article_id] for s in event.sources}) - 1),
            articles=1 - 0.7 ** (len(days) - 1),
            # The one that tells of it at all is not counted again.
            later=1 - 0.7 ** (late - (late == len(days))),
            position=max(map(_POSITION.__getitem__, {mention.position for mention in event.mentions})),
            topic=about,
            salience=_share(self._commonness[event.title], self._most_common),
            day=_share(self._busyness(event.first), self._busiest) if event.first == event.last else 0.0,
            exactness=1 / (1 + log1p((event.last - event.first).days) / 3),
        )

    def _background(self, event: Event, days: Sequence[date]) -> float:
        if (min(days) - event.last).days <= _NEWS_DAYS:
            return 0.0
        return 1 - min(1.0, len(days) / (_STORY * len(self._day)))

    def _busyness(self, day: date) -> float:
        following = self._came_out.get(day + _DAY, 0) if day < date.max else 0
        return log1p(self._came_out.get(day, 0) + following)


def confidence(mentions: Sequence[Mention], voice: Mapping[str, str], conflict: bool) -> float:
    """The chance that not all voices are wrong: their best mentions taken as independent; less in a conflict."""
    by_voice: dict[str, float] = {}
    for mention in mentions:
        own = voice[mention.article_id]
        by_voice[own] = max(by_voice.get(own, 0.0), mention.confidence)
    wrong = 1.0
    for sure in by_voice.values():
        wrong *= 1 - min(sure, 0.95)
    return round((1 - wrong) * (0.8 if conflict else 1.0), 3)


def _commonness(title: str, tellers: Mapping[str, int]) -> float:
    """How many articles tell of what a title names: the sum of the roots of its five commonest terms' counts."""
    counts = sorted(map(tellers.__getitem__, _terms(title)), reverse=True)
    return sum(map(sqrt, counts[:_COMMONEST]))


def _share(value: float, most: float) -> float:
    return min(1.0, value / most) if most else 0.0


@lru_cache(maxsize=1 << 16)
def _terms(title: str) -> frozenset[str]:
    return named_in(title)
