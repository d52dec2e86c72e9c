"""From a question to a timeline: which articles, which events of theirs, in what order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import Literal, TypeAlias, get_args

from timeline.balance import balanced
from timeline.chapters import by_importance, fold
from timeline.dates.calendar import whole_interval
from timeline.errors import TimelineError
from timeline.merge import Explanation
from timeline.merged import Merged, explained, merged
from timeline.model import Article, Chapter, Detail, Event, Modality, Timeline
from timeline.store import Store
from timeline.topics import Topic, searched_topic, slug_of

Sort: TypeAlias = Literal["date", "importance"]

_NEAREST = 5
_DAY_PATTERN = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_COUNT_PATTERN = re.compile(r"\d{1,9}", re.ASCII)


class InvalidQuery(TimelineError, ValueError):  # noqa: N818 - it is the query that is named, as in UnknownTopic
    """A parameter that cannot be understood: its name is ``parameter``, the message says what it takes."""

    def __init__(self, parameter: str, message: str) -> None:
        """Of the parameter as the user knows it."""
        super().__init__(f"{parameter}: {message}")
        self.parameter = parameter
        self.message = message


class UnknownTopic(TimelineError, LookupError):  # noqa: N818
    """No article tells of ``topic``; ``nearest`` are the slugs of known topics that look or read like it."""

    def __init__(self, topic: str, nearest: Iterable[str] = ()) -> None:
        """Of the topic that was asked for."""
        self.topic = topic
        self.nearest = tuple(nearest)
        hint = f"; the nearest topics are {', '.join(self.nearest)}" if self.nearest else ""
        super().__init__(f"no article tells of {topic!r}{hint}")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: the events of ``topic`` (a slug, an alias or words).

    ``first``/``last`` keep the events whose interval has a day in common with those days, both inclusive.
    ``source`` keeps the events that this publisher tells of (upper and lower case alike), ``min_sources``
    those told by at least so many publishers, ``q`` those in whose title or quotations all its words stand.
    ``status`` keeps what happened, is planned, was denied or is hypothetical.
    ``limit`` keeps the most important ones, spread over the whole span (`timeline.balance`); ``sort`` orders
    what is left, and ``detail`` folds it into chapters of a day, month or year. Raises InvalidQuery.
    """

    topic: str
    first: date | None = None
    last: date | None = None
    source: str | None = None
    min_sources: int = 1
    q: str | None = None
    status: Modality | None = None
    limit: int | None = None
    sort: Sort = "date"
    detail: Detail | None = None

    def __post_init__(self) -> None:
        """Refuse what no timeline can answer."""
        if not slug_of(self.topic):
            raise InvalidQuery("topic", "it needs at least one word")
        if self.first and self.last and self.first > self.last:
            raise InvalidQuery("from", f"{self.first} is after to, {self.last}")
        if self.min_sources < 1:
            raise InvalidQuery("min_sources", "it is a number from 1 up")
        if self.status is not None and self.status not in get_args(Modality):
            raise InvalidQuery("status", f"it is one of {', '.join(get_args(Modality))}")
        if self.limit is not None and self.limit < 1:
            raise InvalidQuery("limit", "it is a number from 1 up")
        if self.sort not in ("date", "importance"):
            raise InvalidQuery("sort", "it is date or importance")
        if self.detail is not None and self.detail not in get_args(Detail):
            raise InvalidQuery("detail", f"it is one of {', '.join(get_args(Detail))}")

    @classmethod
    def of(cls, parameters: Mapping[str, str]) -> Query:
        """The query of text parameters: topic, from, to, source, min_sources, q, status, limit,
        sort, detail.

        ``from`` and ``to`` are YYYY, YYYY-MM or YYYY-MM-DD; a year or month begins with its first day and
        ends with its last. Empty values are as if not given, names that are not known are passed over.
        Raises InvalidQuery.
        """
        given = {name: value.strip() for name, value in parameters.items() if value.strip()}
        return cls(
            topic=given.get("topic", ""),
            first=_day("from", given["from"]) if "from" in given else None,
            last=_day("to", given["to"], end=True) if "to" in given else None,
            source=given.get("source"),
            min_sources=_count("min_sources", given.get("min_sources", "1")),
            q=given.get("q"),
            status=given.get("status"),  # type: ignore[arg-type]  # __post_init__ checks it
            limit=_count("limit", given["limit"]) if "limit" in given else None,
            sort=given.get("sort", "date"),  # type: ignore[arg-type]  # __post_init__ checks it
            detail=given.get("detail"),  # type: ignore[arg-type]  # __post_init__ checks it
        )

    def understood(self, slug: str) -> dict[str, str]:
        """The parameters that are set, as text, ``topic`` being the slug that was found."""
        set_ones = {
            "topic": slug,
            "from": self.first and self.first.isoformat(),
            "to": self.last and self.last.isoformat(),
            "source": self.source,
            "min_sources": str(self.min_sources) if self.min_sources > 1 else None,
            "q": self.q,
            "status": self.status,
            "limit": self.limit and str(self.limit),
            "sort": self.sort if self.sort != "date" else None,
            "detail": self.detail,
        }
        return {name: value for name, value in set_ones.items() if value}


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A defined topic and how many articles tell of it."""

    topic: Topic
    articles: int


def answer(store: Store, query: Query) -> Timeline:
    """The timeline that a query asks for. Raises UnknownTopic where no article matches its topic."""
    made = merged(store, find_topic(store, query.topic))
    if not made.articles:
        raise UnknownTopic(slug_of(query.topic), nearest_topics(store, query.topic))
    return made.answer(query, lambda: _answer(made, query))


def _answer(made: Merged, query: Query) -> Timeline:
    events = [event for event in made.events if _passes(event, query)]
    total = len(events)
    if query.limit is not None and query.limit < total:
        chosen = {event.id for event in balanced(events, query.limit)}
        events = [event for event in events if event.id in chosen]
    if query.sort == "importance":
        events = sorted(events, key=by_importance)
    whole = _timeline(made, query.understood(made.topic.slug), tuple(events), total)
    return folded(whole, query.detail, query.sort) if query.detail else whole


def folded(timeline: Timeline, detail: Detail, sort: Sort = "date") -> Timeline:
    """The timeline with chapters, its events in their order; by importance, each chapter counts as its heading."""
    chapters: Iterable[Chapter] = fold(timeline.events, detail)
    if sort == "importance":
        chapters = sorted(chapters, key=lambda chapter: by_importance(chapter.heading))
    events = tuple(event for chapter in chapters for event in chapter.events)
    return replace(timeline, events=events, chapters=tuple(chapters))


def find_event(store: Store, id_: str, topic: str | None = None) -> tuple[Timeline, Event] | None:
    """The event of that id and the whole timeline it stands in; None where there is none.

    Looked for in ``topic`` where given, else in the defined topics in turn. An event that became part of another, or
    of which an earlier telling has been found since, is still found by the id that it had: the event that it is now
    has another one.
    """
    asked = [find_topic(store, topic)] if topic else store.topics()
    # What has this id goes before what had it, in whatever topic.
    for find in (Merged.event, Merged.former_event):
        for each in asked:
            made = merged(store, each)
            event = find(made, id_)
            if event is not None:
                return _timeline(made, {"topic": made.topic.slug}, made.events, len(made.events)), event
    return None


def explain_event(store: Store, id_: str, topic: str | None = None) -> Explanation | None:
    """Why an event is what it is, found as :func:`find_event` finds it; None where there is none."""
    found = find_event(store, id_, topic)
    return explained(store, find_topic(store, found[0].topic), found[1].id) if found else None


def topic_articles(store: Store, name: str) -> tuple[Topic, list[Article]]:
    """The topic of that name and its articles, best match first. Raises UnknownTopic where there are none."""
    topic = find_topic(store, name)
    articles = [article for id_ in store.search(topic.words) if (article := store.article(id_))]
    if not articles:
        raise UnknownTopic(slug_of(name), nearest_topics(store, name))
    return topic, articles


def known_topics(store: Store) -> list[KnownTopic]:
    """The defined topics with their numbers of articles, those with most first."""
    counted = [KnownTopic(topic, len(store.search(topic.words))) for topic in store.topics()]
    return sorted(counted, key=lambda each: (-each.articles, each.topic.slug))


def find_topic(store: Store, name: str) -> Topic:
    """The topic of that slug, alias or title; where none is defined, a search of its words."""
    slug = slug_of(name)
    for topic in store.topics():
        if slug in (topic.slug, *topic.aliases, slug_of(topic.title)):
            return topic
    return searched_topic(slug)


def nearest_topics(store: Store, name: str) -> tuple[str, ...]:
    """Slugs of defined topics that have articles, the likest to the name first, at most five."""
    slug = slug_of(name)

    def likeness(topic: Topic) -> float:
        names = (topic.slug, *topic.aliases)
        shared = set(slug.split("-")) & {part for each in names for part in each.split("-")}
        return len(shared) + max(SequenceMatcher(None, slug, each).ratio() for each in names)

    topics = [each.topic for each in known_topics(store) if each.articles]
    return tuple(topic.slug for topic in sorted(topics, key=likeness, reverse=True)[:_NEAREST])


def _timeline(made: Merged, query: dict[str, str], events: tuple[Event, ...], total: int) -> Timeline:
    return Timeline(
        topic=made.topic.slug,
        title=made.topic.title,
        query=query,
        generated_at=made.at,
        articles=made.articles,
        sources=made.sources,
        total=total,
        events=events,
    )


def _passes(event: Event, query: Query) -> bool:
    if query.first and event.last < query.first:
        return False
    if query.last and event.first > query.last:
        return False
    if (query.min_sources > 1 or query.source) and not _told_by(event, query):
        return False
    if query.status and event.status != query.status:
        return False
    if not query.q:
        return True
    text = _folded(" ".join([event.title, event.text, *(source.quote for source in event.sources)]))
    return all(word in text for word in _folded(query.q).split())


def _told_by(event: Event, query: Query) -> bool:
    """Whether as many publishers tell it as are asked for, and the one that is."""
    publishers = {source.publisher.casefold() for source in event.sources}
    asked = query.source.strip().casefold() if query.source else None
    return len(publishers) >= query.min_sources and (asked is None or asked in publishers)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _day(parameter: str, text: str, *, end: bool = False) -> date:
    interval = whole_interval(text) if _DAY_PATTERN.fullmatch(text) else None
    if interval is None:
        raise InvalidQuery(parameter, f"{text[:40]!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    return interval.last if end else interval.first


def _count(parameter: str, text: str) -> int:
    if not _COUNT_PATTERN.fullmatch(text):
        raise InvalidQuery(parameter, f"{text[:40]!r} is no number from 1 up")
    return int(text)
